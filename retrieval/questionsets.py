"""Question sets: questions with the places in articles that answer them, to measure answers against.

A file holds one JSON object a line; empty lines are passed over:

    id              of its own in the set
    type            about, who, fact, followup or none
    question        as a person types it
    prior           what was asked before it in the same conversation, in order
    answerable      whether the articles answer it
    gold            [{"article", "start", "end", "text"}], every place that answers; `text` may be left out
    speaker         who says it, null where nobody is named
    speaker_aliases other names that are right as well
    answer_terms    of which a right answer to a question of fact holds one
    tags            what makes it hard, in words of the set's own

`id`, `type`, `question`, `answerable` and `gold` have to be there. Offsets are code points of the article's
text, half-open.
"""

import enum
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from retrieval.articles import Article, Span
from retrieval.errors import QuestionSetError


class Asks(enum.StrEnum):
    """What kind of question it is."""

    ABOUT = "about"
    """What somebody said on something."""
    WHO = "who"
    FACT = "fact"
    FOLLOWUP = "followup"
    NONE = "none"
    """One that the articles do not answer."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one article that answers; `text` is what it is said to hold, where the set says it."""

    article: str
    span: Span
    text: str | None = None


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question and all that answers it."""

    id: str
    asks: Asks
    text: str
    prior: tuple[str, ...]
    answerable: bool
    gold: tuple[Place, ...]
    """Empty where nothing answers."""
    speaker: str | None = None
    aliases: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def read_questions(path: Path) -> tuple[GoldQuestion, ...]:
    """The questions of a set, in order. QuestionSetError, with the line, where one cannot be read or there is none."""
    try:
        lines = path.read_text("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise QuestionSetError(f"{path}: is not UTF-8 (byte {error.start})") from error
    except OSError as error:
        raise QuestionSetError(f"{path}: cannot be read ({error.strerror or error})") from error
    questions: dict[str, GoldQuestion] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            question = _from_line(line)
            if question.id in questions:
                raise ValueError(f'another question has the id "{question.id}"')  # noqa: TRY301
        except (ValueError, RecursionError) as error:
            raise QuestionSetError(f"{path}, line {number}: {error}") from error
        questions[question.id] = question
    if not questions:
        raise QuestionSetError(f"{path}: no question")
    return tuple(questions.values())


def check_places(questions: Sequence[GoldQuestion], articles: Mapping[str, Article]) -> None:
    """QuestionSetError where a place of the set is in none of the articles, or holds other words there."""
    for question in questions:
        for place in question.gold:
            article = articles.get(place.article)
            if article is None:
                raise QuestionSetError(f"question {question.id}: there is no article {place.article}")
            printed = article.text[place.span.start : place.span.end]
            if len(printed) < len(place.span) or place.text not in (None, printed):
                raise QuestionSetError(
                    f"question {question.id}: {place.article} holds other words at {place.span.start}-{place.span.end}"
                )


def _from_line(line: str) -> GoldQuestion:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ValueError(f"not JSON ({error})") from error
    if not isinstance(row, dict):
        raise ValueError("not an object")  # noqa: TRY004 - whatever is wrong with a line is one kind of error
    asks, answerable = _field(row, "type", _kind), _field(row, "answerable", _is(bool))
    gold = _field(row, "gold", _each(_place))
    if answerable != bool(gold) or answerable == (asks is Asks.NONE):
        raise ValueError('"type", "answerable" and "gold" contradict each other')
    return GoldQuestion(
        id=_field(row, "id", _is(str)),
        asks=asks,
        text=_field(row, "question", _is(str)),
        prior=_field(row, "prior", _each(_is(str)), ()),
        answerable=answerable,
        gold=gold,
        speaker=_field(row, "speaker", _is(str, type(None)), None),
        aliases=_field(row, "speaker_aliases", _each(_is(str)), ()),
        terms=_field(row, "answer_terms", _each(_is(str)), ()),
        tags=_field(row, "tags", _each(_is(str)), ()),
    )


_NEEDED = object()


def _field(row: Mapping[str, Any], name: str, read: Callable[[Any], Any], otherwise: object = _NEEDED) -> Any:  # noqa: ANN401
    """What `read` makes of a field; ValueError with the field's name where it cannot, or where it has to be there."""
    value = row.get(name, _NEEDED)
    if value is _NEEDED and otherwise is not _NEEDED:
        return otherwise
    try:
        return read(value)
    except (KeyError, TypeError, ValueError) as error:
        problem = "is missing" if value is _NEEDED else "is not what it has to be"
        raise ValueError(f'"{name}" {problem}') from error


def _is(*types: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:  # noqa: ANN401 - the types decide
        if not isinstance(value, types):
            raise TypeError
        return value

    return read


def _each(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    return lambda values: tuple(map(read, _is(list)(values)))


def _kind(value: Any) -> Asks:  # noqa: ANN401 - from JSON
    return Asks(_is(str)(value))


def _place(value: Any) -> Place:  # noqa: ANN401 - from JSON
    place = _is(dict)(value)
    article, text = _is(str)(place["article"]), _is(str, type(None))(place.get("text"))
    return Place(article, Span(_is(int)(place["start"]), _is(int)(place["end"])), text)
