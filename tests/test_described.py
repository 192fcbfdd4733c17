"""Speakers found by what their articles tell of them."""

import pytest
from handmade import said, speaker, told

from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.offices import By
from retrieval.roster import Roster

CITY = Article(
    "city",
    "New York City shut its ferries. Vera Holt, head of the Ferry Teachers’ Union, was there. “We wait,” Holt said.",
)
STATE = Article(
    "state",
    "Ohio counted its votes again. In Ohio the lists are long. Secretary of State Jo Marsh spoke. “We count,” Marsh said.",
)
TRAVEL = Article(
    "travel",
    "Secretary of State Ann Pell flew home. Pell had seen Ohio once. “We fly,” said Pell. Then Pell slept. Pell woke. "
    "Pell ate. Pell read. Pell wrote. Pell left. Pell came back. Pell sat down.",
)
DOCTOR = Article(
    "doctor", "The old White House doctor of Marit Orlo was Ida Brun. “She slept,” Brun said. Orlo nodded."
)


@pytest.fixture(scope="module")
def roster() -> Roster:
    return Roster(
        told(
            (CITY, [said(CITY, speaker("Vera Holt", "head of the Ferry Teachers’ Union"), "We wait")]),
            (STATE, [said(STATE, speaker("Jo Marsh", "Secretary of State", role_first=True), "We count")]),
            (TRAVEL, [said(TRAVEL, speaker("Ann Pell", "Secretary of State", role_first=True), "We fly")]),
            (DOCTOR, [said(DOCTOR, speaker("Ida Brun"), "She slept")]),
        )
    )


def names(roster: Roster, words: str) -> list[str]:
    return [match.record.name for match in roster.match(words)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the NYC teachers union boss", "Vera Holt"),
        ("Ohio's secretary of state", "Jo Marsh"),
        ("Marit Orlo's old white house doctor", "Ida Brun"),
        ("the White House physician", "Ida Brun"),
    ],
)
def test_what_the_article_tells_finds_its_speaker(roster: Roster, words: str, name: str) -> None:
    assert names(roster, words)[0] == name
    assert roster.match(words)[0].by is By.DESCRIPTION


@pytest.mark.parametrize(
    "words",
    [
        "the Texas secretary of state",
        "the White House barber",
        "the nurses union doctor",
        "Ida Brun's doctor",
        "the Kenyan secretary of state",
        "the doctor Marsh Pell",
    ],
)
def test_nobody_is_found_where_a_rare_word_or_the_office_is_missing(roster: Roster, words: str) -> None:
    assert names(roster, words) == []


def test_no_body_is_anybodys_doctor() -> None:
    text = "The White House told of the doctor of Orlo. “He slept,” the White House said."
    article = Article("a", text)
    roster = Roster(told((article, [said(article, speaker("White House"), "He slept")])))
    assert names(roster, "Orlo's doctor") == []


def test_an_empty_collection_describes_nobody() -> None:
    assert Roster(Collection([])).match("Orlo's doctor") == []


DESKS = Article(
    "desks",
    "Communications director of Reef Watch Ann Holt spoke. Marit Orlo lost. “We told them,” Holt said. Orlo left.",
)


@pytest.mark.parametrize("words", ["Marit Orlo's communications director", "Orlo's director", "the Lamp Bank director"])
def test_an_office_of_another_body_is_another_office(words: str) -> None:
    holt = speaker("Ann Holt", "Communications director of Reef Watch", role_first=True)
    roster = Roster(told((DESKS, [said(DESKS, holt, "We told them")])))
    assert names(roster, words) == []
    assert names(roster, "Reef Watch's communications director") == ["Ann Holt"]


def test_who_shares_the_last_part_of_a_name_with_a_hyphen_is_another() -> None:
    plant = Article(
        "plant",
        "Vietnam waited. Trade Minister Seo Kyung-wan of Vietnam spoke first. “We wait,” said nurse Ma Eun-kyung. "
        "In Vietnam the trade minister is heard.",
    )
    nurse = said(plant, speaker("Ma Eun-kyung", "nurse", role_first=True, gender="f"), "We wait")
    roster = Roster(told((plant, [nurse])))
    assert roster.match("the trade minister of Vietnam") == []
    assert [match.record.name for match in roster.match("the nurse")] == ["Ma Eun-kyung"]
