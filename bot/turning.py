"""Turning: the pages of an answer, as *More* brings them: the next statements, a few at a time."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from retrieval.answerer import Answerer
from retrieval.answers import Answer, Citation, Outcome
from retrieval.choosing import MOST_CITED
from retrieval.questions import Intent, Question

_FURTHER = {Intent.STATEMENTS: "what else?", Intent.WHO: "who else?", Intent.WHO_SPOKE: "who else?"}
"""What a person would ask for more of an answer."""
MOST_PAGES = 100
"""Pages that one message can be turned to; a speaker with more on record has a list of their own."""


@dataclass(frozen=True, slots=True)
class Turned:
    """The pages of one answer as far as they were turned, and the one that is shown, from 0.

    `rest` are citations found already that no page shows yet. Numbers run on from page to page.
    """

    pages: tuple[Answer, ...]
    at: int = 0
    rest: tuple[Citation, ...] = ()
    ends: bool = True
    """Whether nothing follows the last page."""
    asked: str = ""
    """The question, where it is to stand above the answer: it was not typed in this chat."""

    @property
    def answer(self) -> Answer:
        """The page that is shown."""
        return self.pages[self.at]

    @property
    def strays(self) -> bool:
        """Whether the page shown is no longer on the topic that was asked about."""
        return bool(self.pages[0].question.topic) and not self.answer.question.topic

    @property
    def back(self) -> int | None:
        """The page before, if there is one."""
        return self.at - 1 if self.at else None

    @property
    def ahead(self) -> int | None:
        """The page after, if there is one."""
        return None if self.ends and self.at + 1 == len(self.pages) else self.at + 1


def opened(answerer: Answerer, answer: Answer, size: int = MOST_CITED) -> Turned:
    """An answer at its first page, which cites at most `size` statements."""
    if answer.outcome is not Outcome.FOUND:
        return Turned((answer,))
    page, rest = _cut(answer, answer.citations, size)
    turned = Turned((page,), rest=rest)
    return replace(turned, ends=not rest and not _further(answerer, turned))


def turn(
    answerer: Answerer,
    turned: Turned,
    page: int,
    size: int = MOST_CITED,
    fits: Callable[[Answer], bool] = lambda _: True,
) -> Turned | None:
    """The answer at another page; None where it has no such page.

    A page cites fewer than `size` statements where `fits` says that it would be too long; one at least.
    """
    if 0 <= page < len(turned.pages):
        return replace(turned, at=page)
    if page != len(turned.pages) or turned.ends or page >= MOST_PAGES:
        return None
    citations = turned.rest or _further(answerer, turned)
    before = turned.pages[-1]
    earlier = before.earlier + before.citations
    question = before.question if turned.rest else _without_topic(before.question)
    blank = replace(
        before, question=question, citations=(), earlier=earlier, resolved=None, silent=(), missing=(), choices=()
    )
    for count in range(min(size, len(citations)), 0, -1):
        following, rest = _cut(blank, citations, count)
        if count == 1 or fits(following):
            grown = replace(turned, pages=(*turned.pages, following), at=page, rest=rest)
            return replace(grown, ends=not rest and not _further(answerer, grown))
    return None


def _without_topic(question: Question) -> Question:
    """What else a speaker said is on anything; who else spoke of it is on the same."""
    return replace(question, topic="") if question.intent is Intent.STATEMENTS else question


def _cut(answer: Answer, citations: tuple[Citation, ...], size: int) -> tuple[Answer, tuple[Citation, ...]]:
    """An answer with the first of some citations, and those that are left; what remains by the speaker counted anew."""
    shown, rest = citations[:size], citations[size:]
    left = answer.remaining + len(rest) if answer.citations else max(0, answer.remaining - len(shown))
    return replace(answer, citations=shown, remaining=left), rest


def _further(answerer: Answerer, turned: Turned) -> tuple[Citation, ...]:
    """What would be cited next, numbered on from what was; nothing where all was shown."""
    last = turned.pages[-1]
    question = _FURTHER.get(last.question.intent)
    alone = last.record is not None or last.question.intent is not Intent.STATEMENTS
    if question is None or not alone or (last.record is not None and not last.remaining):
        return ()
    following = answerer.answer(question, last)
    if following.outcome is not Outcome.FOUND:
        return ()
    first = 1 + max((c.number for c in (*last.earlier, *last.citations)), default=0)
    return tuple(replace(citation, number=number) for number, citation in enumerate(following.citations, start=first))
