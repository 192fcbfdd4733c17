"""Checking: whether pasted words were printed so, as whose, and what was changed or cut.

    text → claims (words, speaker) → regions of print that share rare words → aligned with the quotations and
    with the article's own words there → the best explanation → verdict

A claim comes from the printed words that explain at least half of its information as a copy, with four words in a
row somewhere; below that it is as likely somebody's own. The words in quotation marks are preferred where they
explain nearly as much.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import groupby

from retrieval.alignment import SHORTEST_MOVED, Alignment, align
from retrieval.analysis import fold
from retrieval.answers import Citation
from retrieval.articles import Span
from retrieval.claims import FEWEST, MOST_WORDS, Claim, claims, unmarked
from retrieval.collection import Collection
from retrieval.comparing import Comparison
from retrieval.offices import By, slot_words
from retrieval.printed import Printed, Region
from retrieval.quotes import Kind, Quote
from retrieval.roster import Roster
from retrieval.stretches import Stretch, owner, stretches
from retrieval.verdicts import Check, Finding, Verdict
from retrieval.wordings import Checked, length, words

COPIED = 0.5
"""From here on a claim is a copy, however altered, of a quotation."""
COPIED_UNQUOTED = 0.75
"""The same for an article's own words: facts and names alone make for likeness there."""
IN_A_ROW = 4
"""Copied words in a row that a copy has somewhere, unless COPIED_UNQUOTED of it is copied: names alone are shorter."""
CLOSE = 0.4
"""From here on a quotation is worth showing as the closest."""
FAINT = 0.2
"""From here on a part of a claim may come from there."""
UNQUOTED = 0.8
"""What an article's own words count beside a quotation's."""
LONGEST_UNMARKED = 300
"""Words of a text that may all be one quotation, though only some of them are in marks; more are an article."""
MOST_CLAIMS = 5
MOST_ALSO = 5
MOST_SPANS = 3
"""Paragraphs of an article's own words that are cited."""


@dataclass(frozen=True, slots=True)
class _Find:
    """Printed words that may explain a claim: stretches of one speaker, or without any the article's own."""

    article: int
    stretches: tuple[Stretch, ...]
    scope: tuple[int, ...]
    alignment: Alignment

    @property
    def weight(self) -> float:
        return round(self.alignment.score * (1.0 if self.stretches else UNQUOTED), 2)


class Checker:
    """Checks pasted quotations against a collection. Safe to call from any thread."""

    def __init__(self, collection: Collection, roster: Roster) -> None:
        self.collection = collection
        self._roster = roster
        self._stretches = lru_cache(256)(self._stretches_of)

    @cached_property
    def _printed(self) -> Printed:
        """Made when it is first needed: who never checks a quote does not wait for it."""
        return Printed(self.collection.articles)

    def check(self, text: str, person: str = "") -> Check:
        """A verdict for each quotation in a text, at most five; none where there are no three words to check.

        `person` is who is said to have spoken where the text names nobody. Never raises.
        """
        found = claims(text, self._roster)
        if person:
            matches = tuple(self._roster.match(person))
            found = tuple(c if c.person else replace(c, person=person, matches=matches) for c in found)
        verdicts = tuple(self._verdict_in_parts(claim) for claim in found[:MOST_CLAIMS])
        whole = self._whole(text, sum(length(claim.words) for claim in found)) if found else None
        if whole:
            return Check(text, (whole,))
        return Check(text, verdicts, max(0, len(found) - MOST_CLAIMS))

    def _whole(self, text: str, quoted: int) -> Verdict | None:
        """The verdict on all of a text where it is a quotation without marks, with marks inside; else None."""
        claim = unmarked(text, self._roster)
        if not quoted + FEWEST <= length(claim.words) <= LONGEST_UNMARKED:
            return None
        verdict = self._verdict(claim)
        return verdict if verdict.in_marks and verdict.finding in (Finding.EXACT, Finding.PART) else None

    def _verdict_in_parts(self, claim: Claim) -> Verdict:
        """The verdict on a claim, with those on its parts where it was made of several quotations."""
        whole = self._verdict(claim)
        parts = self._in_parts(whole)
        return replace(whole, finding=Finding.ALTERED, parts=parts) if len(parts) > 1 else whole

    def _in_parts(self, whole: Verdict, most: int = MOST_CLAIMS) -> tuple[Verdict, ...]:
        """A verdict; where its claim was put together from several quotations one for each, in order."""
        if not 2 <= len(whole.pieces) <= most:
            return (whole,)
        text = whole.claim.words
        pieces = [self._verdict(replace(whole.claim, words=text[span.start : span.end])) for span in whole.pieces]
        if not all(piece.in_marks and piece.finding is not Finding.NOT_HERE for piece in pieces):
            return (whole,)
        left = most - len(pieces) + 1
        return tuple(part for piece in pieces for part in self._in_parts(piece, left))

    def _verdict(self, claim: Claim) -> Verdict:
        checked = Checked.of(claim.words, words(claim.words)[:MOST_WORDS])
        numbers = self._numbers(checked)
        finds = sorted(self._finds(numbers, checked), key=lambda find: self._rank(find, claim))
        named = tuple(match.record for match in claim.matches if match.by > By.PART_OF_ROLE)
        if not finds:
            return Verdict(claim, Finding.NOT_HERE, named=named)
        best = finds[0]
        comparison = self._compare(best, checked, numbers)
        verdict = self._judged(Verdict(claim, Finding.NOT_HERE, named=named), best, comparison)
        return replace(verdict, also=self._also(verdict, best, finds[1:], checked, numbers))

    def _numbers(self, checked: Checked) -> list[int]:
        """The words as printed ones are numbered; each that is nowhere printed has a number of its own below 0."""
        numbers = self._printed.numbers([word.key for word in checked.words])
        return [number if number >= 0 else -1 - at for at, number in enumerate(numbers)]

    # Where it comes from

    def _finds(self, numbers: Sequence[int], checked: Checked) -> Iterator[_Find]:
        regions = self._printed.regions(numbers)
        for number, found in groupby(regions, key=lambda region: region.article):
            near = list(found)
            own = tuple(word for region in near for word in range(region.first, region.last))
            if self._at_most(own, numbers) < FAINT:
                continue
            for group in self._groups(number, near):
                yield from self._find(number, group, self._in_stretches(number, group, near), numbers, checked)
            yield from self._find(number, (), own, numbers, checked)

    def _find(
        self, article: int, group: tuple[Stretch, ...], scope: tuple[int, ...], numbers: Sequence[int], checked: Checked
    ) -> Iterator[_Find]:
        if self._at_most(scope, numbers) < FAINT:
            return
        alignment = self._aligned(scope, numbers, checked)
        if alignment.score >= FAINT:
            yield _Find(article, group, scope, alignment)

    def _at_most(self, scope: Sequence[int], numbers: Sequence[int]) -> float:
        """The score that no alignment exceeds: the share of the bits in words that are there at all."""
        there = {self._printed.key(word) for word in scope}
        bits = [(self._printed.bits(number), number in there) for number in numbers]
        return sum(each for each, is_there in bits if is_there) / sum(each for each, _ in bits)

    def _aligned(self, scope: Sequence[int], numbers: Sequence[int], checked: Checked) -> Alignment:
        bits = [self._printed.bits(number) for number in numbers]
        return align(numbers, [self._printed.key(word) for word in scope], bits, checked.omissions)

    def _groups(self, article: int, near: Sequence[Region]) -> list[tuple[Stretch, ...]]:
        """The stretches in the regions, those of one speaker together; all of them where several speak."""
        touched = [s for s in self._stretches(article) if self._in_stretches(article, (s,), near)]
        by_owner: dict[object, list[Stretch]] = {}
        for stretch in touched:
            by_owner.setdefault(owner(self.collection, stretch), []).append(stretch)
        groups = [tuple(group) for group in by_owner.values()]
        return [*groups, tuple(touched)] if len(groups) > 1 else groups

    def _stretches_of(self, article: int) -> tuple[Stretch, ...]:
        return stretches(self.collection, self._printed.articles[article])

    def _in_stretches(self, article: int, group: Sequence[Stretch], near: Sequence[Region]) -> tuple[int, ...]:
        """The words of stretches that lie in the regions."""
        within = [self._printed.within(article, span) for stretch in group for span in stretch.spans]
        parts = ((max(r.start, n.first), min(r.stop, n.last)) for r in within for n in near)
        return tuple(sorted({word for first, last in parts for word in range(first, last)}))

    def _rank(self, find: _Find, claim: Claim) -> tuple[float, bool, int, int]:
        """Better explanations first; of equal ones that of the named speaker, then of fewer stretches."""
        quote = next((s.quote for s in find.stretches if s.quote), None)
        return -find.weight, not self._fits(quote, claim), len(find.stretches), find.article

    # What it is

    def _compare(self, find: _Find, checked: Checked, numbers: Sequence[int]) -> Comparison:
        """The claim beside all of the stretches or sentences that it has words of."""
        article = self._printed.articles[find.article]
        rows = self.collection.sentences_in(article.id)
        blocks = (*find.alignment.blocks, *find.alignment.moved)
        copied = [find.scope[b.printed + n] for b in blocks for n in range(b.size)]
        places = [self._printed.span(word) for word in copied]
        counts = [sum(c.holds(place) for c in s.spans for place in places) for s in find.stretches]
        least = min(SHORTEST_MOVED, max(counts, default=0))  # a word or two may stand anywhere
        group = tuple(s for s, count in zip(find.stretches, counts, strict=True) if count >= least)
        spans = [c for s in group for c in s.spans] or [r.span for r in rows if any(map(r.span.overlap, places))]
        scope = sorted({word for span in spans for word in self._printed.within(find.article, span)})
        printed = [self._printed.word(word) for word in scope]
        return Comparison(checked, article, rows, printed, group, self._aligned(scope, numbers, checked))

    def _judged(self, verdict: Verdict, find: _Find, comparison: Comparison) -> Verdict:
        changes, cuts = comparison.changes(), comparison.cuts()
        score = comparison.alignment.score
        verdict = replace(verdict, pieces=comparison.pieces())
        citations = self._citations(comparison, bold=bool(cuts) and not changes)
        verdict = replace(verdict, in_marks=bool(find.stretches))
        if not _is_copy(comparison.alignment, quoted=bool(find.stretches)):
            shown = citations[:1] if find.stretches and score >= CLOSE else ()
            return replace(verdict, citations=shown, score=score)
        judged = replace(verdict, citations=citations, changes=changes, cuts=cuts, turn=comparison.turn(), score=score)
        told = [c.quote for c in citations if c.quote and c.quote.speaker and c.quote.speaker.sure]
        misnamed = bool(verdict.claim.person and told) and not all(self._fits(q, verdict.claim) for q in told)
        judged = replace(judged, misnamed=misnamed)
        if not find.stretches:
            return replace(judged, finding=Finding.UNQUOTED)
        if changes:
            return replace(judged, finding=Finding.ALTERED)
        if misnamed:
            return replace(judged, finding=Finding.OTHER_SPEAKER)
        whole = not cuts and all(c.part is None for c in citations)
        return replace(judged, finding=Finding.EXACT if whole else Finding.PART)

    def _citations(self, comparison: Comparison, *, bold: bool) -> tuple[Citation, ...]:
        """The printed words: of a direct quote its sentences, else the article's with what is copied in bold."""
        found = []
        for number, (at, spans, part) in enumerate(comparison.touched(), start=1):
            stretch = comparison.stretches[at] if at >= 0 else None
            quote = stretch.quote if stretch else self._reported(comparison, spans)
            direct = stretch is not None and stretch.direct
            marked = comparison.copied() if bold or not direct else ()
            inside = tuple(span for span in marked if any(cited.holds(span) for cited in spans))
            kind = quote.kind if quote else None
            speaker = quote.speaker if quote else None
            cited = tuple(spans if direct else spans[:MOST_SPANS])
            citation = Citation(
                number, comparison.article, cited, kind, speaker, quote, inside, part if direct else None
            )
            found.append(citation)
        return tuple(found)

    def _reported(self, comparison: Comparison, spans: Sequence[Span]) -> Quote | None:
        """The reported statement that most of the copied words belong to; None where they are the article's own."""
        copied = comparison.copied()
        shares = [
            (sum(content.overlap(span) for content in quote.contents for span in copied), -n, quote)
            for n, quote in enumerate(self.collection.quotes_in(comparison.article.id))
            if quote.kind is not Kind.DIRECT and any(quote.span.overlap(span) for span in spans)
        ]
        share, _, best = max(shares, key=lambda each: each[:2], default=(0, 0, None))
        return best if 2 * share > sum(map(len, copied)) else None

    def _also(
        self, verdict: Verdict, best: _Find, others: Sequence[_Find], checked: Checked, numbers: Sequence[int]
    ) -> tuple[Citation, ...]:
        """Where else the same words are printed as a quotation, one place an article."""
        if verdict.changes or not best.stretches or verdict.finding is Finding.NOT_HERE:
            return ()
        found: dict[int, Citation] = {}
        for find in others:
            if find.weight < 1.0 or not find.stretches or find.article in (best.article, *found):
                continue
            comparison = self._compare(find, checked, numbers)
            if not comparison.changes():
                found[find.article] = self._citations(comparison, bold=False)[0]
        return tuple(found[article] for article in sorted(found))[:MOST_ALSO]

    def _fits(self, quote: Quote | None, claim: Claim) -> bool:
        """Whether a claim names the speaker of a quote; True where it names nobody."""
        if not claim.person:
            return True
        if quote is None or quote.speaker is None:
            return False
        record = self.collection.record_of(quote)
        if record and any(match.record is record for match in claim.matches if match.by > By.PART_OF_ROLE):
            return True
        label = set(slot_words(quote.speaker.label)) | {fold(quote.speaker.label)}
        return set(slot_words(claim.person)) <= label


def _is_copy(alignment: Alignment, *, quoted: bool) -> bool:
    """Whether a claim so aligned comes from the printed words, as it is or altered."""
    if alignment.score >= COPIED_UNQUOTED:
        return True
    longest = max((block.size for block in (*alignment.blocks, *alignment.moved)), default=0)
    return quoted and alignment.score >= COPIED and longest >= IN_A_ROW
