"""The words in the place of the speaker or of the topic, and whom they can mean."""

import pytest
from handmade import speaker, speakers_of

from retrieval.questions import Intent
from retrieval.roster import Roster
from retrieval.slots import (
    all_known,
    could_speak,
    is_speaker,
    missing_words,
    named,
    names_a_thing,
    statements,
    stranger,
    topic_of,
)


@pytest.fixture(scope="module")
def roster() -> Roster:
    return Roster(speakers_of(speaker("Ida Bly", "mayor of Orlo"), speaker("Odd Lunde")))


@pytest.mark.parametrize(
    ("words", "person", "name"),
    [
        ("Bly herself", "Bly", "Ida Bly"),
        ("'Bly' now", "'Bly", "Ida Bly"),
        ("Lunde reportedly", "Lunde", "Odd Lunde"),
        ("he himself", "he", None),
        ("the mayor", "the mayor", "Ida Bly"),
    ],
)
def test_what_goes_with_the_verb_is_no_part_of_the_speaker(
    roster: Roster, words: str, person: str, name: str | None
) -> None:
    found, matches = named(words, roster)
    assert (found.strip("'"), [m.record.name for m in matches]) == (person.strip("'"), [name] if name else [])


def test_speakers_joined_by_and_are_asked_each(roster: Roster) -> None:
    question = statements("Bly and Lunde", "about nets", roster)
    assert [question.person, *(other.person for other in question.others)] == ["Bly", "Lunde"]
    assert {other.topic for other in (question, *question.others)} == {"nets"}


def test_anybody_is_nobody_in_particular(roster: Roster) -> None:
    assert statements("anyone", "on nets", roster).intent is Intent.WHO_SPOKE


@pytest.mark.parametrize("words", ["Maria Holt", "maria holt", "John van Holt", "Senator Holt"])
def test_a_stranger_is_known_by_the_look_of_the_name(roster: Roster, words: str) -> None:
    assert stranger(words, roster)


@pytest.mark.parametrize("words", ["net prices", "Maria", "the harbour", "maria holt and the sea", "senator plans"])
def test_other_words_are_no_stranger(roster: Roster, words: str) -> None:
    assert not stranger(words, roster)


def test_who_could_speak(roster: Roster) -> None:
    assert is_speaker("she", roster)
    assert is_speaker("Bly", roster)
    assert could_speak("the bishop", roster)
    assert not could_speak("the words", roster)
    assert all_known("words", roster)


def test_a_topic_is_without_what_leads_to_it() -> None:
    assert topic_of(" anything about the nets?") == "the nets"


@pytest.mark.parametrize(
    ("words", "thing"),
    [("the deal", True), ("those nets", True), ("the mayor", False), ("The Deal", False), ("deal", False), ("", False)],
)
def test_common_words_after_an_article_name_a_thing(words: str, thing: bool) -> None:
    assert names_a_thing(words) is thing


def test_the_words_met_nowhere_are_named_as_typed_each_once(roster: Roster) -> None:
    question = statements("senator Vrax", "on the Zeppelin’s zeppelin nets", roster)
    assert missing_words(question, {"zeppelin"}, roster) == ("Vrax", "Zeppelin’s", "zeppelin")
    assert missing_words(statements("Bly", "on nets", roster), frozenset(), roster) == ()
