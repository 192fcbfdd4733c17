"""Words of a heading, of a trade or of a party that stand in capitals before a name are no part of it."""

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute
from retrieval.leads import without_leads
from retrieval.mentions import read_names
from retrieval.tokens import read_tokens


def persons(text: str) -> list[tuple[str, str]]:
    """Role and name proper of each person of a text."""
    stream = read_tokens(Article(id="a", text=text))
    rows: list[tuple[str, str]] = []
    for name in without_leads(stream, read_names(stream)):
        if name.kind == "person":
            role = stream.words(name.first, name.proper) if name.proper > name.first else ""
            rows.append((role, stream.words(name.proper, name.last)))
    return rows


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dock Workers Rip Kofi Mensah\nSoon Kofi Mensah left. Later Kofi Mensah slept.", ("", "Kofi Mensah")),
        ("Hold Adwoa Owusu Accountable\nThe party must hold on. Soon Adwoa Owusu left.", ("", "Adwoa Owusu")),
        ("Endorse Owusu\nSoon Ama Owusu left.", ("", "Owusu")),
        ("Soon Senators Owusu and Mensah left. Soon Ama Owusu left.", ("", "Owusu")),
        ("Unlike Owusu, she left. Soon Ama Owusu left.", ("", "Owusu")),
        ("Tired Owusu quits\nShe was tired. Soon Ama Owusu left.", ("", "Owusu")),
        ("Owusu Addresses Port Workers\nSoon Ama Owusu left.", ("", "Owusu")),
        ("Soon Kofi Mensah left. Later West Accra Kenyan Kofi Mensah slept.", ("West Accra Kenyan", "Kofi Mensah")),
    ],
    ids=[
        "a heading",
        "a verb before",
        "a verb before a surname",
        "several",
        "a preposition",
        "a word of the text",
        "a verb behind",
        "whose countryman",
    ],
)
def test_what_the_article_leaves_out_elsewhere_is_no_part_of_the_name(text: str, name: tuple[str, str]) -> None:
    assert name in persons(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Soon Maria Ana Lopes left. Later Ana Lopes left.", "Maria Ana Lopes"),
        ("Soon J. Kofi Mensah left. Later Kofi Mensah left. Kofi Mensah slept.", "J. Kofi Mensah"),
        ("Soon Hope Owusu left. Later Ama Owusu left. Hope Owusu slept.", "Hope Owusu"),
        ("Soon Zorba Kofi Mensah left.", "Zorba Kofi Mensah"),
    ],
    ids=["two given names", "an initial", "a name like a verb", "printed once"],
)
def test_a_name_that_only_is_long_stays_whole(text: str, name: str) -> None:
    assert name in [proper for _, proper in persons(text)]


def test_who_stands_in_a_heading_speaks_by_the_name_alone() -> None:
    text = "Dock Workers Rip Kofi Mensah\nKofi Mensah came to the port. Mensah said that it rained all night."
    quote = attribute(Article(id="a", text=text))[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == "Kofi Mensah"
