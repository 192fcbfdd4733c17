"""The figures of an evaluation as a table in plain text."""

from collections.abc import Iterable, Iterator, Mapping

from bot.wording import plural
from retrieval.answer_measures import MEASURES, AnswerMeasures, Verdict
from retrieval.articles import Article
from retrieval.evaluation import QuoteMeasures
from retrieval.questionsets import Asks

WIDTH = 18
LONGEST_SHOWN = 160
"""Code points of a quote or of a place that answers."""
MOST_SHOWN = 2
"""Quotes given, and places that answer."""


def quotes_table(measures: QuoteMeasures) -> str:
    """Precision, recall and F1 of each measure, and the shares, in percent."""
    return "\n".join(_quotes_lines(measures))


def _quotes_lines(measures: QuoteMeasures) -> Iterator[str]:
    yield f"{plural(measures.articles, 'article')}, in percent"
    for name, score in measures.scores.items():
        figures = {"P": score.precision, "R": score.recall, "F1": score.f1}
        yield f"{name:{WIDTH}}" + "  ".join(f"{key} {100 * value:5.1f}" for key, value in figures.items())
    for name, value in measures.shares.items():
        yield f"{name:{WIDTH}}{100 * value:7.1f}"


def answers_table(measures: AnswerMeasures) -> str:
    """Every measure for each type of question and for all, in percent; a dash where a type has no such measure."""
    return "\n".join(_answers_lines(measures))


def _answers_lines(measures: AnswerMeasures) -> Iterator[str]:
    yield f"{plural(measures.questions, 'question')}, in percent"
    yield " " * 22 + "".join(f"{name:>11}" for name in MEASURES)
    for asks in Asks:
        of_type = measures.of(asks)
        if of_type.questions:
            yield _answers_line(asks.value, of_type)
    yield _answers_line("all", measures)


def _answers_line(name: str, measures: AnswerMeasures) -> str:
    shares = measures.shares
    counts = f"{measures.right} of {measures.questions}"
    return f"{name:10}{counts:>12}" + "".join(f"{_figure(shares.get(measure)):>11}" for measure in MEASURES)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


def mistakes(wrong: Iterable[Verdict], articles: Mapping[str, Article]) -> Iterator[str]:
    """Each question with what answers it and what was given, a few lines each."""
    for verdict in wrong:
        question = verdict.question
        after = f" (after: {' / '.join(question.prior)})" if question.prior else ""
        places = [articles[place.article][place.span] for place in question.gold[:MOST_SHOWN]]
        quotes = verdict.quotes[:MOST_SHOWN]
        lines = [
            f"{question.id}: {question.text}{after}",
            *(f"  gold   {question.speaker or '–'}: {_cut(text)}" for text in places),
            *(f"  given  {quote.speaker or '–'}: {_cut(quote.text)} ({quote.article})" for quote in quotes),
        ]
        yield "\n".join(lines if verdict.answered else [*lines, "  given  no answer"])


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_SHOWN else words[: LONGEST_SHOWN - 1] + "…"
