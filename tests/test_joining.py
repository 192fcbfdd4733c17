"""A surname in one article is the full name of another only where office and all else agree."""

import pytest
from handmade import said, speaker, speakers_of

from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.joining import joined, name_words
from retrieval.quotes import Speaker

MINISTER = speaker("Chidi Okafor", "Finance Minister", role_first=True, gender="m")
BARE = speaker("Okafor", "Finance Minister", role_first=True, printed="Mr Okafor")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Petra Vanhoek", ("petra", "vanhoek")),
        ("Dr Ngozi A. Bello", ("dr", "ngozi", "bello")),
        ("Hal P. Ostrow Jr", ("hal", "ostrow")),
        ("Ivo Stam III", ("ivo", "stam")),
        ("Óscar Ibáñez-Rua", ("oscar", "ibanez", "rua")),
        ("X", ("x",)),
        ("J. R.", ("j", "r")),
        ("", ()),
    ],
)
def test_a_names_words_are_folded_and_without_initials_and_generations(name: str, words: tuple[str, ...]) -> None:
    assert name_words(name) == words


def names(*speakers: Speaker) -> list[str]:
    """Under which names the statements of these stand, an article each."""
    return sorted(record.name for record in speakers_of(*speakers).speakers)


@pytest.mark.parametrize(
    "bare",
    [
        BARE,
        speaker("Okafor", "finance minister", gender="m"),
        speaker("Okafor", "minister"),
        speaker("Okafor", "Nigerian Finance Minister"),
        speaker("C. Okafor", "finance minister"),
        speaker("Okafor", "former finance minister"),
    ],
)
def test_a_surname_with_the_same_office_is_the_full_name_of_another_article(bare: Speaker) -> None:
    (record,) = speakers_of(MINISTER, bare).speakers
    assert (record.name, len(record.quotes)) == ("Chidi Okafor", 2)


@pytest.mark.parametrize(
    "bare",
    [
        speaker("Okafor"),
        speaker("Okafor", "goalkeeper"),
        speaker("Okafor", "Health Minister"),
        speaker("Okafor", "Finance Minister", gender="f"),
        speaker("N. Okafor", "Finance Minister"),
    ],
)
def test_another_office_gender_or_initial_is_another_person(bare: Speaker) -> None:
    assert names(MINISTER, bare) == sorted(["Chidi Okafor", bare.name or ""])


def test_different_first_names_are_never_joined_whatever_the_office() -> None:
    assert names(MINISTER, speaker("Ngozi Okafor", "Finance Minister")) == ["Chidi Okafor", "Ngozi Okafor"]


def test_two_of_one_surname_and_office_leave_the_surname_alone() -> None:
    other = speaker("Ngozi Okafor", "Finance Minister")
    assert names(MINISTER, other, BARE) == ["Chidi Okafor", "Ngozi Okafor", "Okafor"]


def test_of_two_of_one_surname_the_office_tells() -> None:
    collection = speakers_of(MINISTER, speaker("Ngozi Okafor", "high jumper and coach"), BARE)
    assert {r.name: len(r.quotes) for r in collection.speakers} == {"Chidi Okafor": 2, "Ngozi Okafor": 1}


def test_organisations_may_be_told_or_not_but_not_differ() -> None:
    full = speaker("Ada Lund", "chairwoman of the Delta Bank")
    assert names(full, speaker("Lund", "chairwoman of Delta Bank")) == ["Ada Lund"]
    assert names(full, speaker("Lund", "chairwoman")) == ["Ada Lund"]
    assert names(full, speaker("Lund", "chairwoman of the Gamma Bank")) == ["Ada Lund", "Lund"]


def test_the_president_of_an_institute_is_no_head_of_state() -> None:
    full = speaker("Ada Lund", "president of the Arctic Institute")
    assert names(full, speaker("Lund", "President")) == ["Ada Lund", "Lund"]


def test_particles_belong_to_the_surname() -> None:
    full = speaker("Joost van der Meer", "harbour pilot")
    assert names(full, speaker("Van der Meer", "pilot")) == ["Joost van der Meer"]
    assert names(full, speaker("Meer", "pilot")) == ["Joost van der Meer"]
    other = speaker("Joost de Meer", "pilot")
    assert names(other, speaker("van der Meer", "pilot")) == ["Joost de Meer", "van der Meer"]


def test_an_article_that_names_both_keeps_them_apart() -> None:
    article = Article("a", "“One day,” said the minister. “Two days,” said Okafor.")
    quotes = (said(article, MINISTER, "One day"), said(article, BARE, "Two days"))
    assert joined({"a": quotes}) == {"a": quotes}


def test_a_joined_statement_says_how_it_was_joined() -> None:
    _, quote = speakers_of(MINISTER, BARE).quotes
    assert quote.speaker
    assert quote.speaker.name == "Chidi Okafor"
    assert quote.speaker.printed == "Mr Okafor"
    how = "named in the same sentence; Chidi Okafor by surname and office, from another article"
    assert quote.speaker.because == how


def test_the_record_of_a_joined_statement_is_its_bearers() -> None:
    collection = speakers_of(BARE, MINISTER)
    (record,) = collection.speakers
    assert [collection.record_of(quote) for quote in collection.quotes] == [record, record]
    assert collection.quotes_in("a0") == record.quotes[:1]


def test_real_articles_are_joined_over_the_collection() -> None:
    first = Article("a", "ABUJA — Finance Minister Chidi Okafor said on Monday that taxes would fall.")
    second = Article("b", "LAGOS — “Taxes will fall,” Finance Minister Okafor said in Lagos. Nobody clapped.")
    third = Article("c", "KANO — “We shall win,” said the goalkeeper, Okafor, after the match in Kano.")
    collection = Collection([first, second, third])
    assert {r.name: [q.article_id for q in r.quotes] for r in collection.speakers} == {
        "Chidi Okafor": ["a", "b"],
        "Okafor": ["c"],
    }
