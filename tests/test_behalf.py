"""Who speaks for a body that a question names."""

import pytest
from handmade import speaker, speakers_of

from retrieval.behalf import speaking_for
from retrieval.collection import Collection
from retrieval.offices import By, offices, plain_words
from retrieval.readings import readings
from retrieval.roster import Roster


@pytest.fixture(scope="module")
def hall() -> Collection:
    return speakers_of(
        speaker("Ida Bly", "spokeswoman for Marit Orlo"),
        speaker("Odd Lunde", "a voter for Orlo"),
        speaker("Marit Orlo"),
        speaker("Reef Bank"),
        speaker("Per Stam", "chief economist of Reef Bank"),
    )


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("the Orlo campaign", ["Ida Bly"]),
        ("Marit's campaign", ["Ida Bly"]),
        ("the Stam campaign", []),
        ("the campaign", []),
        ("Orlo", []),
    ],
)
def test_the_spokeswoman_speaks_for_the_campaign(hall: Collection, words: str, names: list[str]) -> None:
    roles = {record.id: tuple(offices(record)) for record in hall.speakers}
    called = {record.id: record.words for record in hall.speakers}
    found = speaking_for(plain_words(words), roles, called, {"marit": {"orlo"}})
    assert [record.name for record in hall.speakers if record.id in found] == names


def test_the_roster_finds_who_speaks_for_a_campaign(hall: Collection) -> None:
    assert [(m.record.name, m.by) for m in Roster(hall).match("Marit's campaign")] == [("Ida Bly", By.ORGANISATION)]


def test_all_who_speak_for_a_body_are_one_voice() -> None:
    both = speakers_of(speaker("Ida Bly", "economist at Reefbank"), speaker("Per Stam", "president of Reefbank"))
    (voice,) = readings(Roster(both).match("Reefbank"))
    assert {record.name for record in voice} == {"Ida Bly", "Per Stam"}
