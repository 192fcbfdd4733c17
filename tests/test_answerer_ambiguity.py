"""Two people called alike: one is answered for who fits plainly better, else it is asked back."""

import pytest

from bot.conversation import Conversations
from bot.links import Links
from bot.reply import render
from retrieval.answerer import Answerer
from retrieval.answers import Answer, Outcome
from retrieval.articles import Article
from retrieval.collection import Collection

COURT = Article(
    "court",
    "Judge Petra Lindqvist ruled on Tuesday in the case of the sunken trawler. “The logbook must be opened to the widows,” "
    "Judge Lindqvist said. “Nobody may burn a logbook,” she added.",
)
SCHOOL = Article(
    "school",
    "Judge Arvid Moen visited a school in the valley. “Children ask better questions than lawyers,” Judge Moen said.",
)
MARKET = Article(
    "market",
    "Judge Signe Foss opened the honey market. “Honey is the only thing that never spoils,” Judge Foss said. "
    "The trawler and its logbook were the talk of the market.",
)
TWINS = Article(
    "twins",
    "“The quay needs a roof,” said Ove Dahl, a baker. “The quay needs lamps before it needs a roof,” said Una Dahl, a nurse. "
    "“Bread is dear,” Ove Dahl said. “Nurses work at night,” Una Dahl said.",
)


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(Collection([COURT, SCHOOL, MARKET, TWINS]))


def names(answer: Answer) -> list[str]:
    return [record.name for record in answer.choices]


def html(answerer: Answerer, answer: Answer) -> str:
    return render(answer, Links(answerer.collection.articles, "a_bot"), answerer.collection)[-1].html


def test_an_office_of_several_means_the_one_who_spoke_of_it_and_the_others_are_named(answerer: Answerer) -> None:
    answer = answerer.answer("what did the judge say about honey?")
    assert (answer.outcome, answer.record and answer.record.name) == (Outcome.FOUND, "Signe Foss")
    assert set(names(answer)) == {"Petra Lindqvist", "Arvid Moen"}
    reply = html(answerer, answer)
    assert "Honey is the only thing that never spoils" in reply
    assert reply.endswith(f"<i>“The judge” can also be {names(answer)[0]} or {names(answer)[1]} here.</i>")


def test_who_speaks_in_an_article_on_the_topic_can_be_meant_as_well(answerer: Answerer) -> None:
    answer = answerer.answer("what did the judge say about the logbook?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert names(answer)[0] == "Petra Lindqvist"
    assert "Signe Foss" in names(answer)


def test_without_a_topic_it_is_asked_back(answerer: Answerer) -> None:
    answer = answerer.answer("what did the judge say?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert set(names(answer)) == {"Petra Lindqvist", "Arvid Moen", "Signe Foss"}
    assert html(answerer, answer).startswith("“The judge” can be three people here. Which one?\n")


def test_that_nobody_of_them_spoke_on_the_topic_is_said_while_it_is_asked_back(answerer: Answerer) -> None:
    answer = answerer.answer("what did the judge say about bread?")
    assert (answer.outcome, answer.citations) == (Outcome.AMBIGUOUS, ())
    assert "Which one? None of them is on record on bread here.\n" in html(answerer, answer)


def test_a_surname_of_two_who_both_spoke_of_it_is_asked_back_and_of_one_is_answered(answerer: Answerer) -> None:
    both = answerer.answer("what did dahl say about the quay?")
    assert (both.outcome, set(names(both))) == (Outcome.AMBIGUOUS, {"Ove Dahl", "Una Dahl"})
    one = answerer.answer("what did dahl say about bread?")
    assert (one.outcome, one.record and one.record.name, names(one)) == (Outcome.FOUND, "Ove Dahl", ["Una Dahl"])
    assert html(answerer, one).endswith("<i>“Dahl” can also be Una Dahl here.</i>")


def test_the_other_is_a_tap_away(answerer: Answerer) -> None:
    conversations = Conversations(answerer)
    answer = conversations.answer("chat", "what did dahl say about bread?")
    (message,) = render(answer, Links(answerer.collection.articles, "a_bot"), answerer.collection)
    (row,) = [row for row in message.buttons if row[0].label == "Una Dahl"]
    assert row[0].data == f"c:{answer.choices[0].id}"
    other = conversations.choose("chat", answer.choices[0].id)
    assert other is not None
    assert (other.record, other.question.topic) == (answer.choices[0], "bread")
