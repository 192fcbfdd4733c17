"""The question set is in order: `tests/questions/questions.jsonl`.

It is asked over the articles beside it, those of `tests/articles`, and those of `tests/gold` that a question names,
so that a new gold article changes no figure. They are invented, every word of them. The questions were written as people type them in a chat, by somebody
who had read the articles and not seen how they are answered; none is changed to suit an answer. The form is that of
`retrieval.questionsets`. `gold` holds every place that answers: the insides of quotation marks, or a sentence or
clause of reported speech. A question is `none` because of whom it asks about, on what, or for which fact. Tags:

far             shares at most about a third of the words of its topic with what answers it
paraphrase      other words for the same thing (road, highway)
lower, typo     nothing in capitals; misspelt
noverb          a name and a topic
role, nickname, org, surname, diacritic   how the speaker is given: an office or trade, Liz for Elizabeth, a body,
                the last name alone, accents left out
samename        somebody else in the article has the same surname
unnamed         the article does not say who it was
pronoun, ellipsis, else, switch   follow-ups: “she”, “and the general?”, “what else”, another speaker and topic
absent-person, other-topic, wrong-first-name, falsefriend, no-such-statement, missing-fact   of questions without an
                answer: nobody of that name or office; on record, not on this; another first name; said by somebody
                else; said by nobody; not told
"""

from collections import Counter

import pytest
from question_set import QUESTIONS, articles

from retrieval.answer_measures import LONGEST_QUOTE
from retrieval.articles import Article
from retrieval.questionsets import Asks, check_places

TAGS = """
far paraphrase lower typo noverb role nickname org surname diacritic samename unnamed pronoun ellipsis else switch
absent-person other-topic wrong-first-name falsefriend no-such-statement missing-fact
"""


@pytest.fixture(scope="module")
def by_id() -> dict[str, Article]:
    return {article.id: article for article in articles()}


def test_every_place_that_answers_holds_the_words_it_is_said_to_hold(by_id: dict[str, Article]) -> None:
    check_places(QUESTIONS, by_id)
    for place in (place for question in QUESTIONS for place in question.gold):
        assert place.text == place.text.strip() if place.text else False, place
        assert len(place.span) <= LONGEST_QUOTE


def test_the_set_is_large_and_mixed_enough() -> None:
    types, tags = Counter(q.asks for q in QUESTIONS), Counter(tag for q in QUESTIONS for tag in q.tags)
    assert len(QUESTIONS) >= 230
    assert all(types[asks] >= 25 for asks in Asks)
    assert sum(not q.answerable for q in QUESTIONS) * 4 >= len(QUESTIONS) * 0.95
    assert tags["far"] * 3 >= types.total() - types[Asks.NONE] - 3
    assert set(tags) == set(TAGS.split())
    assert tags["lower"] * 2 >= len(QUESTIONS)


def test_every_question_that_has_an_answer_says_what_is_right() -> None:
    for question in QUESTIONS:
        if question.asks is Asks.FACT:
            printed = [(place.text or "").casefold() for place in question.gold]
            assert question.terms
            assert all(any(term.casefold() in text for text in printed) for term in question.terms), question.id
        elif question.answerable:
            assert bool(question.speaker) != ("unnamed" in question.tags), question.id


def test_follow_ups_come_after_something_and_no_other_answerable_question_does() -> None:
    for question in QUESTIONS:
        assert bool(question.prior) == (question.asks is Asks.FOLLOWUP) or question.asks is Asks.NONE, question.id


def test_lower_case_is_tagged() -> None:
    assert all(("lower" in q.tags) == (q.text == q.text.lower()) for q in QUESTIONS)


def test_no_question_is_asked_twice() -> None:
    assert len({(question.prior, question.text.lower()) for question in QUESTIONS}) == len(QUESTIONS)
