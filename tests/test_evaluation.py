"""The measures of attribution on articles small enough to count by hand."""

import pytest

from retrieval.articles import Article, Span
from retrieval.evaluation import QuoteMeasures, quoted_runs
from retrieval.goldsets import Attribution, GoldArticle
from retrieval.measures import Score
from retrieval.quotes import Kind, Quote, Speaker

TEXT = (
    "“We will wait until the river falls,” Ana Ruiz said.\n"
    "“The bridge will be closed all week,” she added.\n"
    "She said the ferry would run.\n"
    "“One Bridge, One People, One River” is the motto."
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


WAIT, CLOSED, FERRY = (
    at("We will wait until the river falls"),
    at("The bridge will be closed all week"),
    at("the ferry would run"),
)
MOTTO = at("One Bridge, One People, One River")
RUIZ, SHE, SHE_SAID = at("Ana Ruiz"), at("she"), at("She said")
GOLD = GoldArticle(
    Article("a", TEXT),
    (
        Attribution((RUIZ,), (at("said."),), (WAIT,), "Ana Ruiz"),
        Attribution((SHE,), (at("added"),), (CLOSED,), "Ana Ruiz"),
        Attribution(
            (Span(SHE_SAID.start, SHE_SAID.start + 3),), (Span(SHE_SAID.end - 4, SHE_SAID.end),), (FERRY,), "Ana Ruiz"
        ),
    ),
)


def quote(
    content: Span, mention: Span | None, name: str | None, kind: Kind = Kind.DIRECT, *, sure: bool = True
) -> Quote:
    return Quote("a", (content,), kind, None, Speaker(name, None, mention, "", sure))


RIGHT = [
    quote(WAIT, RUIZ, "Ana Ruiz"),
    quote(CLOSED, SHE, "Ana Ruiz"),
    quote(FERRY, GOLD.attributions[2].sources[0], "Ana Ruiz", Kind.INDIRECT),
]


def measured(*quotes: Quote) -> QuoteMeasures:
    measures = QuoteMeasures()
    measures.add(GOLD, quotes)
    return measures


def test_all_right_is_one_throughout() -> None:
    measures = measured(*RIGHT)
    assert set(measures.scores.values()) == {Score(1.0, 1.0)}
    assert set(measures.shares.values()) == {1.0}


def test_nothing_found_has_no_recall() -> None:
    assert set(measured().scores.values()) == {Score(0.0, 0.0)}


def test_what_nobody_said_costs_precision() -> None:
    scores = measured(*RIGHT, quote(MOTTO, None, None)).scores
    assert scores["direct found"] == Score(2 / 3, 1.0)
    assert scores["direct e2e"] == Score(2 / 3, 1.0)


def test_a_bare_pronoun_is_right_but_not_by_name() -> None:
    scores = measured(RIGHT[0], quote(CLOSED, SHE, None), RIGHT[2]).scores
    assert scores["direct e2e"] == Score(1.0, 1.0)
    assert scores["direct e2e name"] == Score(0.5, 0.5)


def test_another_person_is_wrong_and_was_better_given_as_unsure() -> None:
    wrong = quote(CLOSED, at("Bridge"), "Luis Paz", sure=False)
    measures = measured(RIGHT[0], wrong, RIGHT[2])
    assert measures.scores["direct e2e"] == Score(0.5, 0.5)
    assert measures.shares["sure"] == 0.5
    assert measures.shares["sure right"] == 1.0


def test_reported_speech_is_counted_by_sentences() -> None:
    measures = measured(*RIGHT[:2])
    assert measures.shares["speech found"] == 0.0
    assert measures.scores["sentence found"] == Score(1.0, 2 / 3)


def test_a_run_half_covered_is_found_and_one_less_covered_is_not() -> None:
    half = quote(Span(WAIT.start, WAIT.start + (len(WAIT) + 2) // 2), RUIZ, "Ana Ruiz")
    less = quote(Span(WAIT.start, WAIT.start + len(WAIT) // 2), RUIZ, "Ana Ruiz")
    assert measured(half).scores["direct found"].recall == 0.5
    assert measured(less).scores["direct found"].recall == 0.0


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("“a b” and \"c d\" and ''e f''", ["a b", "c d", "e f"]),
        ("“open to the end\n“again”", ["open to the end", "again"]),
        ("„low” ‘single’", ["low"]),
        ("„low“ and „more“, “high”", ["low", "more", "high"]),
        ("“”", []),
    ],
)
def test_runs_lie_between_double_marks_of_one_line(text: str, runs: list[str]) -> None:
    article = Article("a", text)
    assert [article[run] for run in quoted_runs(text)] == runs
