"""Verdicts: what a check of a pasted quotation found. Values only."""

import enum
from dataclasses import dataclass, replace
from itertools import count

from retrieval.answers import Citation
from retrieval.articles import Article, Span
from retrieval.claims import Claim
from retrieval.collection import SpeakerRecord


class Finding(enum.StrEnum):
    """What a check can find; each has its own form of reply."""

    EXACT = "exact"
    """The words are a whole quotation as printed."""
    PART = "part of a longer quote"
    """The words are printed so, with more before, behind or, at an ellipsis, between them."""
    ALTERED = "altered"
    """The words come from a quotation, but are not those printed."""
    OTHER_SPEAKER = "said by another"
    """The words are right, the speaker who is named for them is not."""
    UNQUOTED = "printed, but not as a quotation"
    """The words are the article's own or reported ones."""
    NOT_HERE = "not here"
    """Nothing printed is close enough to be where the words come from."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: the pasted words, and the printed ones in their place, one span for each stretch.

    Where words were dropped or put in, a neighbour that both have stands on both sides.
    """

    yours: str
    printed: tuple[Span, ...]
    punctuation: bool = False
    """Whether the words are the same and only the signs between them differ."""
    moved: bool = False
    """Whether the printed words are the same, in another place."""
    qualifiers: tuple[str, ...] = ()
    """Words such as "not" or "only" that stand on one side alone, as they stand there."""


class Side(enum.StrEnum):
    """Where words were cut."""

    BEFORE = "before"
    INSIDE = "inside"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Cut:
    """Printed words of the same sentence that are left out."""

    side: Side
    spans: tuple[Span, ...]
    marked: bool
    """Whether an ellipsis says so."""
    qualifiers: tuple[Span, ...] = ()
    """The words among them that narrow, turn or weaken the sentence ("if", "not", "perhaps")."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of one claim."""

    claim: Claim
    finding: Finding
    citations: tuple[Citation, ...] = ()
    """The printed words, one citation for each statement they come from; for NOT_HERE the closest, if any is close."""
    changes: tuple[Change, ...] = ()
    cuts: tuple[Cut, ...] = ()
    turn: Span | None = None
    """The word with which the next sentence of the same quote takes something back ("But …")."""
    also: tuple[Citation, ...] = ()
    """Other articles that print the same words as a quotation, one citation each."""
    misnamed: bool = False
    """Whether somebody else is named as the speaker than who is printed as it."""
    in_marks: bool = False
    """Whether the words stand in quotation marks in print."""
    named: tuple[SpeakerRecord, ...] = ()
    """Whom the claim's name can mean on record; empty for a stranger."""
    score: float = 0.0
    """The share of the claim's information that copying from these words explains, 0 to 1."""

    pieces: tuple[Span, ...] = ()
    """The claim's words cut where they go from one speaker to another or to words that are not those cited."""
    parts: tuple["Verdict", ...] = ()
    """For a claim joined from quotations that are printed apart, a verdict for each stretch from one of them."""

    @property
    def article(self) -> Article | None:
        """The article that the changes and cuts are of."""
        return self.citations[0].article if self.citations else None

    @property
    def only_punctuation(self) -> bool:
        """Whether nothing but punctuation differs."""
        return bool(self.changes) and all(change.punctuation for change in self.changes)


@dataclass(frozen=True, slots=True)
class Check:
    """A text and a verdict for each quotation in it, up to a few; none where it has no three words in a row."""

    text: str
    verdicts: tuple[Verdict, ...] = ()
    unchecked: int = 0
    """How many more quotations the text has."""

    @property
    def joined(self) -> bool:
        """Whether it is one quotation made of several that are printed apart."""
        return len(self.verdicts) == 1 and bool(self.verdicts[0].parts)

    @property
    def shown(self) -> tuple[Verdict, ...]:
        """The verdicts, for a joined quotation those on its parts; their citations numbered through from 1."""
        number = count(1)
        return tuple(
            replace(
                verdict,
                citations=tuple(replace(c, number=next(number)) for c in verdict.citations),
                also=tuple(replace(c, number=next(number)) for c in verdict.also),
            )
            for verdict in (self.verdicts[0].parts if self.joined else self.verdicts)
        )

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All that is cited, as numbered."""
        return tuple(citation for verdict in self.shown for citation in (*verdict.citations, *verdict.also))
