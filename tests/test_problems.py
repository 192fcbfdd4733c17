"""What keeps a text from being a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.collection import Collection
from retrieval.parsing import parse
from retrieval.problems import MAX_LENGTH, first_of_lines, problem_of, question_in
from retrieval.questions import Intent, Problem
from retrieval.roster import Roster


@pytest.fixture(scope="module")
def roster(seeds: Collection) -> Roster:
    return Roster(seeds)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        ("?!… 🙂", Problem.EMPTY),
        ("Hello there!", Problem.GREETING),
        ("thank you so much", Problem.THANKS),
        ("Что сказал министр?", Problem.SCRIPT),
        ("部长说了什么", Problem.SCRIPT),
        ("Quien dijo que los precios no van a bajar", Problem.SCRIPT),
        ("x" * (MAX_LENGTH + 1), Problem.LONG),
        ("who spoke about rivers?", None),
        ("what did Maria de la Cruz say", None),
        ("1997", None),
    ],
)
def test_a_text_is_a_question_or_says_why_not(text: str, problem: Problem | None) -> None:
    assert problem_of(text) is problem


_BAD = {
    "a question of 4,096 characters": "what did Kamilov say about trade " * 124,
    "two hundred questions": "What did Kamilov say? " * 200,
    "a pasted article": "Kamilov said that trade grows.\n\n" * 120,
    "stop words alone": "of the and to in that it is was for on as with at by from",
    "a name in another script": "что сказал Камилов о торговле",
    "a regular expression": r"^(?:.*)+(Kamilov|said)\b[a-z]{1,9}$",
    "SQL": "'; DROP TABLE articles; SELECT * FROM quotes WHERE speaker = 'Kamilov' --",
    "brackets": "((((((((((" * 30,
    "apostrophes": "Kamilov's Sarybay's " * 20,
}


@pytest.mark.parametrize("typed", _BAD.values(), ids=_BAD)
def test_bad_input_is_a_question_or_a_problem(roster: Roster, typed: str) -> None:
    question = parse(typed, roster)
    assert question.text == typed
    assert (question.problem is None) is (question.intent is not Intent.NONE)


_ASKING = (
    "what who did does say said says about on from by and is his their according to per the of Kamilov Sarybay's CICA ?"
)


@given(st.lists(st.sampled_from(_ASKING.split()), max_size=60).map(" ".join))
def test_words_that_ask_in_any_order_are_read(roster: Roster, typed: str) -> None:
    question = parse(typed, roster)
    assert question.text == typed
    assert all(match.record in {m.record for m in roster.match(match.record.name)} for match in question.matches)


_PASTED = "Trade grew, said Kamilov. Who would have thought?\n\n" * 30 + "He said that the fair had ended."


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (f"What did Kamilov say about trade? {_PASTED}", "What did Kamilov say about trade?"),
        (f"{_PASTED}\n\nIs that right? What did Kamilov say?", "What did Kamilov say?"),
        (f"{_PASTED} “What did the U.S. envoy say?”", "“What did the U.S. envoy say?”"),
        (f"who said this\n\n{_PASTED}", "who said this"),
        (f"{_PASTED}\n\nwhat did he say about trade\n", "what did he say about trade"),
        ("What did Kamilov say? " * 200, "What did Kamilov say?"),
        ("\n".join(f"what did minister {n} say" for n in range(200)), "what did minister 0 say"),
        (_PASTED, None),
        ("what did Kamilov say about trade " * 124, None),
        ("x" * 4096, None),
        ("? " * 2000, None),
        ("", None),
    ],
)
def test_the_question_of_a_long_text_opens_or_closes_it(text: str, question: str | None) -> None:
    """What an article asks in its middle is nobody's question."""
    assert question_in(text) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("what did Kamilov say\nwho is Sarybay\n", "what did Kamilov say"),
        ("what did Kamilov say", None),
        ("what did Kamilov say\nabout trade", None),
        ("Kamilov\nwhat did he say", None),
        ("", None),
    ],
)
def test_of_several_lines_that_ask_it_is_the_first(text: str, question: str | None) -> None:
    assert first_of_lines(text) == question


def test_a_long_text_is_read_by_the_question_in_it(roster: Roster) -> None:
    typed = f"{_PASTED}\n\nWhat did Kamilov say about trade?"
    question = parse(typed, roster)
    assert (question.text, question.part) == (typed, "What did Kamilov say about trade?")
    assert question.asked == question.part
    assert (question.person, question.topic) == ("Kamilov", "trade")
    assert parse(f"{_PASTED} Что он сказал?", roster).problem is Problem.LONG  # no question that can be looked up
    short = parse("What did Kamilov say?", roster)
    assert (short.part, short.asked) == ("", short.text)


@given(st.text(max_size=4096))
def test_no_text_is_too_much(roster: Roster, typed: str) -> None:
    assert parse(typed, roster).text == typed


@pytest.mark.parametrize(
    "typed", ["¿Quién habló?", "Que dijo Kamilov sobre el comercio", "Wer hat das über Asien gesagt"]
)
def test_other_languages_are_told_apart(roster: Roster, typed: str) -> None:
    assert parse(typed, roster).problem is Problem.SCRIPT
