"""The measures of answers, on answers small enough to judge by hand."""

from dataclasses import replace

import pytest

from retrieval.answer_measures import MEASURES, AnswerMeasures, Shown, Verdict, judge, same_speaker
from retrieval.articles import Article, Span
from retrieval.questionsets import Asks, GoldQuestion, Place

TEXT = "“It will outlast us all,” Ana Lima said. The bridge is 412 metres long and cost nothing." + " Rain." * 200
ARTICLES = {"bridge": Article("bridge", TEXT)}
SAID, LONG = Span(1, 24), Span(41, 88)
ABOUT = GoldQuestion(
    "a", Asks.ABOUT, "lima on the bridge", (), answerable=True, gold=(Place("bridge", SAID),), speaker="Ana Lima"
)
FACT = GoldQuestion(
    "f",
    Asks.FACT,
    "how long is it",
    (),
    answerable=True,
    gold=(Place("bridge", LONG),),
    terms=("412 Metres", "1,352 ft"),
)
NONE = GoldQuestion("n", Asks.NONE, "lima on the ferry", (), answerable=False, gold=())


def shown(span: Span, speaker: str | None = "Ana Lima", article: str = "bridge") -> Shown:
    return Shown(article, span.start, span.end, TEXT[span.start : span.end], speaker)


def judged(question: GoldQuestion, *quotes: Shown, answered: bool = True) -> Verdict:
    return judge(question, quotes, ARTICLES, answered=answered)


WRONG = shown(Span(100, 120))


# A quote


@pytest.mark.parametrize(
    ("span", "hit"),
    [
        (SAID, True),
        (Span(0, 40), True),
        (Span(12, 40), True),  # 12 of the 23 that are gold
        (Span(13, 60), False),  # 11 of them
        (Span(20, 26), True),  # 4 of 6 shown
        (Span(22, 28), False),
        (Span(24, 40), False),
        (Span(0, 700), True),
        (Span(0, 701), False),
    ],
)
def test_a_quote_hits_with_half_of_the_shorter_and_at_most_700_characters(span: Span, hit: bool) -> None:
    assert shown(span).hits(Place("bridge", SAID)) is hit


def test_a_quote_of_another_article_does_not_hit() -> None:
    assert not shown(SAID, article="ferry").hits(Place("bridge", SAID))


@pytest.mark.parametrize(
    ("found", "same"),
    [
        ("Ana Lima", True),
        ("Mayor Ana María Lima", True),
        ("LIMA", True),
        ("Ana Líma", True),
        ("Ana", False),
        ("Luis Lima", False),
        ("", False),
        (None, False),
    ],
)
def test_a_speaker_is_the_same_by_all_words_or_by_the_last(found: str | None, same: bool) -> None:
    assert same_speaker(found, ["Ana Lima"]) is same


def test_a_speaker_is_the_same_by_two_words_of_a_longer_name_or_by_an_alias() -> None:
    assert same_speaker("Ana María", ["Ana María Lima"])
    assert same_speaker("the mayor", ["Ana Lima", "Mayor"])
    assert not same_speaker("Ana Lima", [])


# One question


def test_about_is_right_by_the_first_quote_and_its_speaker() -> None:
    assert judged(ABOUT, shown(SAID)).right
    assert not judged(ABOUT, WRONG, shown(SAID)).right
    other = judged(ABOUT, shown(SAID, "Luis Paz"))
    assert (other.right, other.hits, other.speaker) == (False, (True,), False)


def test_where_no_speaker_is_named_the_quote_alone_decides() -> None:
    verdict = judged(replace(ABOUT, speaker=None), shown(SAID, None))
    assert (verdict.right, verdict.speaker) == (True, None)


def test_a_fact_is_right_by_one_of_its_terms_whoever_says_it() -> None:
    assert judged(FACT, shown(LONG, None)).right
    assert judged(replace(FACT, speaker="Luis Paz"), shown(LONG)).right
    assert not judged(FACT, shown(Span(62, 88))).right
    assert judged(replace(FACT, terms=()), shown(Span(62, 88))).right


def test_what_has_no_answer_is_right_where_none_is_given() -> None:
    assert judged(NONE, answered=False).right
    assert not judged(NONE, shown(SAID)).right


def test_an_answer_that_is_none_hits_nothing() -> None:
    verdict = judged(ABOUT, shown(SAID), answered=False)
    assert (verdict.right, verdict.hits) == (False, (False,))


# All questions


def test_all_right_is_one_and_no_false_no() -> None:
    shares = AnswerMeasures(
        [judged(ABOUT, shown(SAID)), judged(FACT, shown(LONG)), judged(NONE, answered=False)]
    ).shares
    assert shares == {
        **dict.fromkeys(("right", "success@1", "success@3", "rr@10", "speaker", "verbatim"), 1.0),
        **dict.fromkeys(("abstained", "answered"), 0.0),
    }
    assert set(shares) == set(MEASURES)


@pytest.mark.parametrize(
    ("rank", "at_1", "at_3", "reciprocal"),
    [(1, 1, 1, 1), (3, 0, 1, 1 / 3), (4, 0, 0, 1 / 4), (10, 0, 0, 0.1), (11, 0, 0, 0)],
)
def test_ranks_count_up_to_the_first_hit(rank: int, at_1: float, at_3: float, reciprocal: float) -> None:
    shares = AnswerMeasures([judged(ABOUT, *[WRONG] * (rank - 1), shown(SAID), shown(SAID))]).shares
    assert (shares["success@1"], shares["success@3"]) == (at_1, at_3)
    assert shares["rr@10"] == pytest.approx(reciprocal)


def test_no_is_counted_both_ways_and_ranks_over_what_has_an_answer_only() -> None:
    shares = AnswerMeasures(
        [judged(ABOUT, shown(SAID)), judged(FACT, answered=False), judged(NONE, WRONG), judged(NONE, answered=False)]
    ).shares
    assert (shares["abstained"], shares["answered"], shares["right"], shares["rr@10"]) == (0.5,) * 4


def test_the_speaker_is_measured_where_the_first_quote_hits() -> None:
    verdicts = [judged(ABOUT, shown(SAID)), judged(ABOUT, shown(SAID, "Luis Paz")), judged(ABOUT, WRONG)]
    assert AnswerMeasures(verdicts).shares["speaker"] == 0.5


def test_a_quote_that_does_not_stand_there_is_not_verbatim() -> None:
    made_up = replace(shown(SAID), text="It will outlast them all")
    nowhere = replace(shown(SAID), article="ferry")
    assert (
        AnswerMeasures([judged(ABOUT, shown(SAID), made_up), judged(ABOUT, nowhere, shown(LONG))]).shares["verbatim"]
        == 0.5
    )


def test_measures_of_a_type_and_of_a_tag_are_over_its_questions_only() -> None:
    far = replace(ABOUT, tags=("far",))
    measures = AnswerMeasures([judged(far, WRONG), judged(ABOUT, shown(SAID)), judged(NONE, answered=False)])
    assert (measures.right, measures.questions) == (2, 3)
    assert (measures.of(Asks.ABOUT).right, measures.of(Asks.ABOUT).questions) == (1, 2)
    assert (measures.tagged("far").right, measures.tagged("far").questions) == (0, 1)
    assert measures.of(Asks.NONE).shares == {"right": 1.0, "answered": 0.0}
    assert measures.of(Asks.FACT).shares == {}
