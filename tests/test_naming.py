"""Whom a name means."""

import pytest
from handmade import said, speaker, speakers_of, told

from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.naming import called
from retrieval.offices import By
from retrieval.roster import Roster


@pytest.fixture(scope="module")
def hall() -> Roster:
    return Roster(
        speakers_of(
            speaker("Ida Bly", gender="f"),
            speaker("Odd Lunde"),
            speaker("Lamp Institution"),
            speaker("Reef Election Commission"),
            speaker("Orlo campaign"),
            speaker("E.U."),
            speaker("Senators Charles E. Holt"),
        )
    )


def named(roster: Roster, words: str) -> list[tuple[str, By]]:
    return [(match.record.name, match.by) for match in roster.match(words)]


@pytest.mark.parametrize(
    ("words", "name", "by"),
    [
        ("navy veteran Ida Bly", "Ida Bly", By.FULL_NAME),
        ("the EU", "E.U.", By.SURNAME),
        ("the E.U.", "E.U.", By.SURNAME),
        ("the Lamp", "Lamp Institution", By.FIRST_NAME),
        ("Chuck Holt", "Senators Charles E. Holt", By.FULL_NAME),
        ("Sen. Holt", "Senators Charles E. Holt", By.SURNAME),
        ("odd", "Odd Lunde", By.FIRST_NAME),
    ],
)
def test_a_name_finds_its_bearer(hall: Roster, words: str, name: str, by: By) -> None:
    assert named(hall, words) == [(name, by)]


@pytest.mark.parametrize(
    "words",
    [
        "Lunde tell Ida Bly",  # two people
        "say about the Ida Bly",
        "the election",  # not all of the commission's name
        "Orlo",  # the campaign is not the candidate
        "e",  # an initial is no name
        "i",
        "Maria Bly",
        "respond",
    ],
)
def test_what_is_no_name_of_theirs_finds_nobody(hall: Roster, words: str) -> None:
    assert named(hall, words) == []


def test_a_bare_surname_takes_the_first_name_that_its_article_prints() -> None:
    article = Article("a", "Don Holt came. “We wait,” Holt said.")
    roster = Roster(told((article, [said(article, speaker("Holt"), "We wait")])))
    assert [name for name, _ in named(roster, "don holt")] == ["Holt"]
    assert named(roster, "Luis Holt") == []


def test_a_name_is_called_without_an_office_and_with_its_nickname() -> None:
    collection: Collection = speakers_of(speaker("J.D. Holt"), speaker("Mayor Ida Mae Bly"))
    assert {called(record) for record in collection.speakers} == {("jd", "holt"), ("ida", "mae", "bly")}


def test_of_two_slips_the_nearer_name_is_meant() -> None:
    roster = Roster(speakers_of(speaker("Derek Mitchell"), speaker("Michelle"), speaker("Ida Bly"), speaker("Bly")))
    assert named(roster, "Michele") == [("Michelle", By.SURNAME)]
    assert named(roster, "Mitchel") == [("Derek Mitchell", By.SURNAME)]


def test_a_slip_in_the_full_name_is_no_reason_to_take_the_bare_surname_alone() -> None:
    roster = Roster(speakers_of(speaker("Hillary Stam"), speaker("Stam")))
    assert [name for name, _ in named(roster, "hilary stam")] == ["Hillary Stam", "Stam"]
