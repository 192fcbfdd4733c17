"""The figures of an evaluation as a table in plain text."""

from collections.abc import Iterator

from bot.wording import plural
from retrieval.evaluation import QuoteMeasures

WIDTH = 18


def quotes_table(measures: QuoteMeasures) -> str:
    """Precision, recall and F1 of each measure, and the shares, in percent."""
    return "\n".join(_lines(measures))


def _lines(measures: QuoteMeasures) -> Iterator[str]:
    yield f"{plural(measures.articles, 'article')}, in percent"
    for name, score in measures.scores.items():
        figures = {"P": score.precision, "R": score.recall, "F1": score.f1}
        yield f"{name:{WIDTH}}" + "  ".join(f"{key} {100 * value:5.1f}" for key, value in figures.items())
    for name, value in measures.shares.items():
        yield f"{name:{WIDTH}}{100 * value:7.1f}"
