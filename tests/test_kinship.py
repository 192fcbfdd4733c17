"""Kinship: relatives are whom the article says they are, never guessed."""

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute


def said(text: str) -> tuple[str | None, bool]:
    """The last statement's speaker and whether anybody vouches for it."""
    speaker = attribute(Article(id="a", text=text))[-1].speaker
    assert speaker is not None
    return speaker.name, speaker.sure


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Zlatko Horvat was a baker. In 1961 he married Mrs. Vesna Kolar. “He never slept,” his widow said.",
            "Vesna Kolar",
        ),
        (
            "Coach Rui Salgado shrugged.\nTiago Reis, the coach’s son, missed twice. His father said it was “a gift”.",
            "Rui Salgado",
        ),
        (
            "Rui Salgado shrugged.\nTiago dos Anjos, the son of Rui Salgado, missed twice. “A gift,” his father said.",
            "Rui Salgado",
        ),
        ("His wife, Ama Owusu, waved. Kofi Owusu left. “I am tired,” his wife said.", "Ama Owusu"),
    ],
    ids=["a wedding", "the coach’s son", "the son of", "printed with the word"],
)
def test_a_relative_is_found_by_what_the_article_says_of_the_family(text: str, name: str) -> None:
    assert said(text)[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Owusu left. Ama Owusu waved. “I am tired,” his wife said.",
        "Sione Vea married Mele Tupou. Kofi Owusu married Ama Badu. Kofi Owusu left. “I am tired,” his widow said.",
        "Peter Salgado shrugged.\nAna Reis, the daughter of Peter Salgado, sang. “A gift,” her mother said.",
    ],
    ids=["the surname alone", "two weddings", "another gender"],
)
def test_nobody_becomes_a_relative_by_a_guess(text: str) -> None:
    assert said(text) == (None, False)


def test_a_relative_found_by_the_other_side_is_not_vouched_for() -> None:
    text = "Rui Salgado left.\nTiago dos Anjos, the son of Rui Salgado, missed twice. “A gift,” his father said."
    assert said(text) == ("Rui Salgado", False)
