"""Choosing: which of the evidence is cited, and in what order."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from retrieval.articles import Span
from retrieval.candidates import Candidate
from retrieval.evidence import Evidence
from retrieval.quotes import Kind, Quote
from retrieval.repeats import Repeats, one_voice

MOST_CITED = 3
NEARLY_BEST = 3.0
"""How far below the best score further citations may lie."""
ALIKE = 1.25
"""How far below the best score its neighbours in the article may lie to be given in their order: "he added" follows."""
IN_ITS_WORDS = 0.15
IN_ITS_SENSE = 0.25
"""Share of a topic that a statement must hold, or mean, to answer "who said that?"."""
NEARLY_FULL = 0.75
TOLD_IN_WORDS = 0.6
"""Share of a topic that must stand in the words of another's statement for a near miss."""


def choose(
    fitting: Sequence[Evidence], nearly_best: float, speaker: Callable[[Candidate], object] | None = None
) -> list[Evidence]:
    """Up to three that lie not too far below the best and print different words, best first.

    With `speaker` only the best of each speaker.
    """
    chosen: list[Evidence] = []
    for evidence in sorted(fitting, key=order):
        if len(chosen) == MOST_CITED or (chosen and evidence.score < chosen[0].score - nearly_best):
            break
        heard = speaker is not None and speaker(evidence.candidate) in {speaker(other.candidate) for other in chosen}
        if not heard and not any(_same_words(evidence.candidate, other.candidate) for other in chosen):
            chosen.append(evidence)
    return chosen


def once(fitting: Iterable[Evidence], repeats: Repeats) -> list[Evidence]:
    """The same words once, best first: for a part of a statement that fits too that statement, as good as its part.

    Of two in the same words the one that names its speaker. What may be another speaker's stays.
    """
    ordered = sorted(fitting, key=order)
    at_hand = {e.candidate.quote: e for e in ordered if e.candidate.quote}
    shown: dict[Quote, None] = {}
    kept: list[Evidence] = []
    for evidence in ordered:
        quote = evidence.candidate.quote
        if quote is None:
            kept.append(evidence)
            continue
        printed = [quote, *(other for other in repeats.holding(quote) if other in at_hand)]
        fullest = max(printed, key=lambda q: (repeats.length(q), _named(q), at_hand[q].score))
        if not shown.keys() & {fullest, *printed}:
            kept.append(replace(at_hand[fullest], score=evidence.score))
        shown[fullest] = None
    return kept


def _named(quote: Quote) -> bool:
    """Whether we would vouch for a speaker with a name."""
    return quote.speaker is not None and quote.speaker.sure and quote.speaker.name is not None


def in_reading_order(chosen: list[Evidence]) -> list[Evidence]:
    """The best, with its neighbours in the article that fit about as well, as they are printed: "he added" follows."""
    if not chosen:
        return chosen
    first = chosen[0]
    alike = [e for e in chosen if e is first or (e.score >= first.score - ALIKE and _goes_with(e, first))]
    alike.sort(key=lambda e: e.candidate.span)
    return alike + [e for e in chosen if e not in alike]


def its_own(evidence: Evidence, *, printed: bool) -> bool:
    """Whether a statement holds or means some of the topic itself, not only its surroundings.

    Of words that the question puts in quotation marks it has to hold most.
    """
    if printed:
        return evidence.said >= NEARLY_FULL
    return evidence.said >= IN_ITS_WORDS or (
        evidence.features is not None and evidence.features.meaning >= IN_ITS_SENSE
    )


def _goes_with(one: Evidence, other: Evidence) -> bool:
    """Whether two statements are both quoted, or neither, in one paragraph or in two that follow each other."""
    article = one.candidate.article
    if article is not other.candidate.article or _reported(one) != _reported(other):
        return False
    return abs(article.paragraph_at(one.candidate.span.start) - article.paragraph_at(other.candidate.span.start)) <= 1


def order(evidence: Evidence) -> tuple[float, str, Span]:
    """Sorts evidence best first, ties by place."""
    return -round(evidence.score, 6), evidence.candidate.article.id, evidence.candidate.span


def _reported(evidence: Evidence) -> bool:
    """Whether a candidate is not a quotation as a whole."""
    quote = evidence.candidate.quote
    return quote is None or quote.kind is not Kind.DIRECT


def _same_words(one: Candidate, other: Candidate) -> bool:
    """One place, or the same words in another (a pull quote, another outlet) by the same speaker."""
    if one.article.id == other.article.id and one.span.overlap(other.span):
        return True
    if not one.terms or one.terms != other.terms:
        return False
    return one.quote is None or other.quote is None or one_voice(one.quote, other.quote)


def nearest(others: Iterable[Evidence], homes: Collection[str]) -> list[Evidence]:
    """Of others' statements that hold the topic in their words the one to set apart, if any.

    One about as full as any that stands in the articles `homes` goes before the rest.
    """
    spoken = [evidence for evidence in others if evidence.said >= TOLD_IN_WORDS]
    fullest = max((evidence.said for evidence in spoken), default=0.0)
    spoken.sort(key=lambda e: (e.said < NEARLY_FULL * fullest, e.candidate.article.id not in homes, *order(e)))
    return spoken[:1]
