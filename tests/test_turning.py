"""The pages of an answer: every statement once, in an order that stays, backwards as well."""

import pytest

from bot.turning import Turned, opened, turn
from retrieval.answerer import Answerer
from retrieval.answers import Outcome
from retrieval.collection import Collection

QUESTIONS = (
    "What did Kairat Sarybay say?",
    "What did Kairat Sarybay say about cooperation?",
    "Who talked about cooperation?",
    "who said cooperation is good?",
)


@pytest.fixture(scope="module")
def answerer(library: Collection) -> Answerer:
    return Answerer(library)


def all_pages(answerer: Answerer, question: str, size: int) -> list[Turned]:
    """The answer at each of its pages."""
    found = [opened(answerer, answerer.answer(question), size)]
    while (ahead := found[-1].ahead) is not None:
        following = turn(answerer, found[-1], ahead, size)
        assert following is not None
        found.append(following)
    return found


def places(turned: Turned) -> list[tuple[str, int]]:
    return [(citation.article.id, citation.span.start) for citation in turned.answer.citations]


@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_page_brings_statements_not_seen_yet(answerer: Answerer, question: str, size: int) -> None:
    found = all_pages(answerer, question, size)
    cited = [place for turned in found for place in places(turned)]
    assert len(cited) == len(set(cited)) > 0
    assert all(1 <= len(turned.answer.citations) <= size for turned in found)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_all_a_speaker_said_comes_in_the_end(answerer: Answerer, size: int) -> None:
    found = all_pages(answerer, QUESTIONS[0], size)
    record = found[0].answer.record
    assert record
    assert sum(len(turned.answer.citations) for turned in found) == len(record.quotes)
    assert [turned.answer.remaining for turned in found][-1] == 0


def test_numbers_run_on(answerer: Answerer) -> None:
    numbers = [c.number for turned in all_pages(answerer, QUESTIONS[0], 3) for c in turned.answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_size_of_a_page_changes_nothing_of_the_order(answerer: Answerer) -> None:
    orders = [
        [place for turned in all_pages(answerer, QUESTIONS[2], size) for place in places(turned)] for size in (1, 2, 3)
    ]
    assert orders[0] == orders[1] == orders[2]


def test_the_first_page_has_none_before_it_and_the_last_none_after(answerer: Answerer) -> None:
    found = all_pages(answerer, QUESTIONS[0], 3)
    assert [turned.back for turned in found] == [None, *range(len(found) - 1)]
    assert found[-1].ahead is None
    back = turn(answerer, found[-1], 0)
    assert back
    assert back.answer == found[0].answer
    assert back.ahead == 1


@pytest.mark.parametrize("page", [-1, 2, 99])
def test_a_page_that_is_not_next_is_none(answerer: Answerer, page: int) -> None:
    assert turn(answerer, opened(answerer, answerer.answer(QUESTIONS[0])), page) is None


def test_what_leaves_the_topic_is_known_to(answerer: Answerer) -> None:
    found = all_pages(answerer, QUESTIONS[1], 3)
    assert [turned.strays for turned in found] == [False, *[True] * (len(found) - 1)]
    assert not any(turned.strays for turned in all_pages(answerer, QUESTIONS[2], 1))


def test_a_page_that_would_be_too_long_cites_fewer(answerer: Answerer) -> None:
    first = opened(answerer, answerer.answer(QUESTIONS[0]))
    short = turn(answerer, first, 1, 3, lambda answer: len(answer.citations) < 2)
    usual = turn(answerer, first, 1, 3)
    assert short
    assert usual
    assert places(short) == places(usual)[:1]
    following = turn(answerer, short, 2, 3)
    assert following
    assert places(following) == places(usual)[1:]


@pytest.mark.parametrize("text", ["What did President Nobody say?", "How many people attended?", "hello", ""])
def test_what_is_no_list_of_statements_has_one_page(answerer: Answerer, text: str) -> None:
    turned = opened(answerer, answerer.answer(text))
    assert (turned.back, turned.ahead) == (None, None)


def test_a_speaker_with_nothing_left_has_no_further_page(answerer: Answerer) -> None:
    answer = answerer.answer("What did Natalia Gherman say?")
    assert answer.outcome is Outcome.FOUND
    assert opened(answerer, answer).ahead is None
