"""Quotes: what was said, in which words of the article, and by whom."""

import enum
from dataclasses import dataclass
from typing import Literal

from retrieval.articles import Span


class Kind(enum.StrEnum):
    """How an article gives somebody's words."""

    DIRECT = "direct"
    """Inside quotation marks, word for word."""
    INDIRECT = "indirect"
    """Reported in the article's own words."""
    MIXED = "mixed"
    """Reported, with some words inside quotation marks."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it, and how we know.

    `name` is the fullest name the article gives ("Abdulaziz Kamilov"), also of an organisation;
    None where no name is known ("a spokesman"). `role` is as printed ("Uzbek Foreign Minister").
    `mention` is the span the quote was attributed from: a name, a role or a pronoun.
    `because` says in words fit for a reply how the mention became the name.
    `sure` is False where we would not vouch for it.
    """

    name: str | None
    role: str | None
    mention: Span | None
    because: str
    sure: bool
    role_first: bool = False
    """Whether the role is printed before the name ("Foreign Minister Kamilov")."""
    gender: Literal["f", "m"] | None = None
    """As the article's titles and pronouns have it; None for organisations and where it has none."""
    printed: str = ""
    """The mention's words; what to call the speaker where no name is known."""
    nickname: str | None = None
    """What the article prints in marks inside the name (Ama “Sea Hawk” Owusu); `name` is without it."""

    @property
    def label(self) -> str:
        """Role and name as an article would print them."""
        if self.name is None:
            return self.printed
        if self.role is None:
            return self.name
        return f"{self.role} {self.name}" if self.role_first else f"{self.name}, {self.role}"


@dataclass(frozen=True, slots=True)
class Quote:
    """One statement in one article.

    `contents` are the words said, in order, more than one where the quote is interrupted or runs
    over paragraphs. For direct quotes they lie inside the marks, with marks and the comma before
    the closing mark left out; for indirect and mixed ones they are the reported clauses.
    `cue` is the word of speech ("said"); `speaker` is None for words nobody is said to have said.
    """

    article_id: str
    contents: tuple[Span, ...]
    kind: Kind
    cue: Span | None = None
    speaker: Speaker | None = None

    @property
    def span(self) -> Span:
        """From the first content's start to the last one's end."""
        return Span(self.contents[0].start, self.contents[-1].end)
