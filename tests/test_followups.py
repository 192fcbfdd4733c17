"""What "he", "what else" and "and tourism?" mean after an answer."""

import pytest
from handmade import record, said, speaker, speakers_of, told

from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.followups import Before, Resolved, complete
from retrieval.offices import By
from retrieval.parsing import parse
from retrieval.questions import FollowUp, Intent, Problem, Question
from retrieval.roster import Roster

BLY = speaker("Ida Bly", "harbour master", gender="f")
LUNDE = speaker("Odd Lunde", "ferry captain", gender="m")
STAM = speaker("Ivo Stam", "mayor of Orlo")  # the article gives no gender
FUND = speaker("Reef Fund")


@pytest.fixture(scope="module")
def collection() -> Collection:
    return speakers_of(BLY, LUNDE, STAM, FUND)


@pytest.fixture(scope="module")
def roster(collection: Collection) -> Roster:
    return Roster(collection)


def before(text: str, roster: Roster, collection: Collection, *cited: str) -> Before:
    """What stands before, asked like this and answered with these speakers."""
    return Before(parse(text, roster), tuple(record(collection, name) for name in cited))


def meant(text: str, earlier: Before | None, roster: Roster) -> tuple[Question, str | None, str | None]:
    """The question as completed; whom it was resolved to, and from what."""
    question, resolved = complete(parse(text, roster), earlier, roster)
    return question, resolved.record.name if resolved else None, resolved.source if resolved else None


@pytest.mark.parametrize(
    ("first", "cited", "then", "name", "source"),
    [
        ("what did Bly say about nets", ["Ida Bly"], "what did she say about rain?", "Ida Bly", "question"),
        ("what did Lunde say about nets", ["Odd Lunde"], "his view on rain", "Odd Lunde", "question"),
        ("who said nets are cheap", ["Odd Lunde"], "what did he say about rain?", "Odd Lunde", "answer"),
        ("who spoke about nets", ["Ida Bly", "Odd Lunde"], "did he mention rain?", "Odd Lunde", "answer"),
        ("who spoke about nets", ["Odd Lunde", "Ida Bly"], "what did she say about rain", "Ida Bly", "answer"),
        ("who spoke about nets", ["Ivo Stam"], "what did he say about rain", "Ivo Stam", "answer"),
        ("who spoke about nets", ["Ivo Stam", "Odd Lunde"], "what did he say about rain", "Odd Lunde", "answer"),
        ("who spoke about nets", ["Reef Fund"], "what did they say about rain", "Reef Fund", "answer"),
        ("what did Bly say about Lunde", ["Ida Bly"], "what did he say about rain", "Odd Lunde", "question"),
    ],
)
def test_a_pronoun_is_who_fits_it(
    roster: Roster, collection: Collection, first: str, cited: list[str], then: str, *, name: str, source: str
) -> None:
    question, found, where = meant(then, before(first, roster, collection, *cited), roster)
    assert (found, where) == (name, source)
    assert (question.intent, question.person, question.topic) == (Intent.STATEMENTS, name, "rain")
    assert [(m.record.name, m.by) for m in question.matches] == [(name, By.FULL_NAME)]


@pytest.mark.parametrize(
    ("cited", "then"),
    [
        (["Ida Bly"], "what did he say?"),
        (["Odd Lunde"], "what did she say about rain?"),
        ([], "what else did he say?"),
        ([], "what did they say?"),
    ],
)
def test_a_pronoun_that_fits_nobody_before_is_vague(
    roster: Roster, collection: Collection, cited: list[str], then: str
) -> None:
    question, found, _ = meant(then, before("who spoke about nets", roster, collection, *cited), roster)
    assert (question.intent, question.problem, found) == (Intent.NONE, Problem.VAGUE, None)


@pytest.mark.parametrize("then", ["what did he say?", "what else?", "more", "why?", "and him?", "his view on rain"])
def test_with_nothing_before_it_is_vague(roster: Roster, then: str) -> None:
    question, found, _ = meant(then, None, roster)
    assert (question.intent, question.problem, found) == (Intent.NONE, Problem.VAGUE, None)


def test_an_unreadable_question_before_is_nothing(roster: Roster, collection: Collection) -> None:
    question, _, _ = meant("what else?", before("🙂", roster, collection), roster)
    assert question.problem is Problem.VAGUE


@pytest.mark.parametrize(
    ("then", "intent", "person", "topic"),
    [
        ("and about rain?", Intent.WHO_SPOKE, None, "rain"),
        ("more about rain", Intent.WHO_SPOKE, None, "rain"),
        ("and Bly?", Intent.STATEMENTS, "Bly", ""),
        ("anything else from Bly on rain", Intent.STATEMENTS, "Bly", "rain"),
        ("who else spoke about rain?", Intent.WHO_SPOKE, None, "rain"),
    ],
)
def test_what_stands_by_itself_needs_nothing_before(
    roster: Roster, then: str, intent: Intent, person: str | None, topic: str
) -> None:
    question, found, _ = meant(then, None, roster)
    assert (question.intent, question.person, question.topic, found) == (intent, person, topic, None)
    assert question.follow_up is None


def test_a_new_topic_keeps_the_speaker(roster: Roster, collection: Collection) -> None:
    earlier = before("what did Bly say about nets", roster, collection, "Ida Bly")
    question, found, _ = meant("and about rain?", earlier, roster)
    assert (question.person, question.topic, found) == ("Ida Bly", "rain", "Ida Bly")


def test_what_else_keeps_the_speaker_and_leaves_the_topic(roster: Roster, collection: Collection) -> None:
    earlier = before("what did Bly say about nets", roster, collection, "Ida Bly")
    question, found, _ = meant("what else?", earlier, roster)
    assert (question.person, question.topic, question.follow_up, found) == ("Ida Bly", "", FollowUp.MORE, "Ida Bly")


def test_a_new_speaker_keeps_the_topic(roster: Roster, collection: Collection) -> None:
    earlier = before("what did Bly say about nets", roster, collection, "Ida Bly")
    question, found, _ = meant("and the ferry captain?", earlier, roster)
    assert (question.person, question.topic, found) == ("the ferry captain", "nets", None)
    question, _, _ = meant("and Lunde on rain?", earlier, roster)
    assert (question.person, question.topic) == ("Lunde", "rain")


def test_a_new_topic_after_who_spoke_asks_who_spoke_again(roster: Roster, collection: Collection) -> None:
    earlier = before("who spoke about nets", roster, collection, "Ida Bly")
    question, found, _ = meant("and rain?", earlier, roster)
    assert (question.intent, question.topic, found) == (Intent.WHO_SPOKE, "rain", None)


def test_a_new_topic_after_who_said_it_is_asked_of_who_said_it(roster: Roster, collection: Collection) -> None:
    earlier = before("who said nets are cheap", roster, collection, "Odd Lunde")
    question, found, source = meant("and on rain?", earlier, roster)
    assert (question.person, question.topic, found, source) == ("Odd Lunde", "rain", "Odd Lunde", "answer")


def test_who_else_keeps_the_topic(roster: Roster, collection: Collection) -> None:
    earlier = before("who spoke about nets", roster, collection, "Ida Bly")
    question, _, _ = meant("who else?", earlier, roster)
    assert (question.intent, question.topic, question.follow_up) == (Intent.WHO_SPOKE, "nets", FollowUp.MORE)


def test_and_him_keeps_the_topic(roster: Roster, collection: Collection) -> None:
    earlier = before("what did Bly say about Lunde", roster, collection, "Ida Bly")
    question, found, _ = meant("and him?", earlier, roster)
    assert (question.person, found) == ("Odd Lunde", "Odd Lunde")
    assert question.topic == "Lunde"


def test_a_stranger_asked_about_before_is_still_the_one_asked_about(roster: Roster, collection: Collection) -> None:
    earlier = before("What did Petra Vanhoek say about nets?", roster, collection)
    question, found, _ = meant("and about rain?", earlier, roster)
    assert (question.intent, question.person, question.topic) == (Intent.STATEMENTS, "Petra Vanhoek", "rain")
    assert (question.matches, found) == ((), None)


def test_a_question_that_leans_on_nothing_is_left_as_it_is(roster: Roster, collection: Collection) -> None:
    asked = parse("what did Lunde say about rain", roster)
    earlier = before("what did Bly say about nets", roster, collection, "Ida Bly")
    assert complete(asked, earlier, roster) == (asked, None)


def test_what_was_resolved_says_the_word_as_typed_or_none(roster: Roster, collection: Collection) -> None:
    earlier = before("what did Bly say about nets", roster, collection, "Ida Bly")
    bly = record(collection, "Ida Bly")
    assert complete(parse("what did she say?", roster), earlier, roster)[1] == Resolved("she", bly, "question")
    assert complete(parse("what else?", roster), earlier, roster)[1] == Resolved(None, bly, "question")


TALK = Article(
    "talk",
    "“Lunde was loud at the meeting of Orlo,” Ida Bly said. “Stam slept at the meeting,” said Ida Bly. "
    "“Nets are dear,” Odd Lunde said. “The quay waits,” said Ivo Stam. “We wait,” said Per Holt.",
)


@pytest.fixture(scope="module")
def meeting() -> Collection:
    holt = speaker("Per Holt", "mayor of Fort Sund")
    quotes = [
        said(TALK, by, words)
        for by, words in (
            (BLY, "Lunde was loud at the meeting of Orlo"),
            (BLY, "Stam slept at the meeting"),
            (LUNDE, "Nets are dear"),
            (STAM, "The quay waits"),
            (holt, "We wait"),
        )
    ]
    return told((TALK, quotes))


@pytest.mark.parametrize(
    ("first", "then", "name", "topic"),
    [
        ("what did bly think of lunde at the meeting", "and stam?", "Ida Bly", "stam at the meeting"),
        ("what did bly say about nets", "and lunde?", "Odd Lunde", "nets"),
        ("what did bly say about lunde's meeting", "and stam?", "Ivo Stam", "lunde's meeting"),
        ("what did Bly say about the quay?", "How did Lunde respond?", "Odd Lunde", "the quay"),
        ("what did Bly say about the quay?", "What did Lunde think of that?", "Odd Lunde", "the quay"),
        ("what did Bly say about the quay?", "what did Lunde say about it", "Odd Lunde", "the quay"),
        ("How did people in Orlo take it?", "what did their mayor say?", "Ivo Stam", ""),
        ("How did people in Fort Sund take it?", "what did their mayor say?", "Per Holt", ""),
    ],
)
def test_a_third_name_an_owner_and_an_answer_lean_on_the_question_before(
    meeting: Collection, first: str, then: str, name: str, topic: str
) -> None:
    roster = Roster(meeting)
    question, _, _ = meant(then, Before(parse(first, roster)), roster)
    assert [match.record.name for match in question.matches] == [name]
    assert question.topic == topic or not topic


def test_a_full_question_starts_afresh(meeting: Collection) -> None:
    roster = Roster(meeting)
    question, found, _ = meant("What did Stam say about nets?", Before(parse("Bly on the quay", roster)), roster)
    assert (question.person, question.topic, found) == ("Stam", "nets", None)


KIN = Article("kin", "“Salt is dear,” said Ada Rell. Her husband Bo Rell nodded. “It is,” Bo Rell said.")
FAR = Article("far", "“Snow fell,” said Cy Holt, the husband of Di Holt.")


def test_of_several_holders_of_an_office_the_one_of_the_same_article_is_meant() -> None:
    ada, bo = speaker("Ada Rell", gender="f"), speaker("Bo Rell", "husband")
    far = said(FAR, speaker("Cy Holt", "husband of Di Holt"), "Snow fell")
    roster = Roster(told((KIN, [said(KIN, ada, "Salt is dear"), said(KIN, bo, "It is")]), (FAR, [far])))
    earlier = Before(parse("What did Ada Rell say about salt?", roster))
    for then in ("and her husband?", "what does her husband think?"):
        assert [m.record.name for m in meant(then, earlier, roster)[0].matches] == ["Bo Rell"]
    afresh, _, _ = meant("what did the husband say about snow?", earlier, roster)
    assert {m.record.name for m in afresh.matches} == {"Bo Rell", "Cy Holt"}
