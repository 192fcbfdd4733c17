"""Comparing: a claim beside the printed words it comes from: what was changed, what was cut, what to cite."""

import bisect
from collections.abc import Hashable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, groupby, pairwise

from retrieval.alignment import Alignment, Difference, differences
from retrieval.articles import Article, Span
from retrieval.collection import Sentence
from retrieval.qualifiers import TURNS, kind_of
from retrieval.stretches import Stretch
from retrieval.verdicts import Change, Cut, Side
from retrieval.wordings import ELLIPSIS, Checked, Word, punctuation

SHORTEST_PIECE = 5
"""Words in a row that a claim has from elsewhere; the fewest that are a quotation of their own."""
NOBODY = "nobody"


SAME_START = 4
"""Letters that two forms of a word begin with."""
FURTHER = 3
"""Printed words behind a difference among which the like of its last word is looked for."""


class Comparison:
    """One claim and the printed words it comes from, aligned.

    `scope` are those words: all of the stretches touched, or of the sentences of an article's own.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what is compared, and with what
        self,
        checked: Checked,
        article: Article,
        sentences: Sequence[Sentence],
        scope: Sequence[Word],
        stretches: Sequence[Stretch],
        alignment: Alignment,
    ) -> None:
        self.checked, self.article, self.scope, self.alignment = checked, article, scope, alignment
        self.stretches = stretches
        self._starts = [sentence.span.start for sentence in sentences]
        self._sentences = [sentence.span for sentence in sentences]
        self._of = [bisect.bisect_right(self._starts, word.start) - 1 for word in scope]
        self._home = [self._stretch_of(word) for word in scope]
        self._pairs = {b.checked + n: b.printed + n for b in alignment.blocks for n in range(b.size)}
        self._back = {printed: checked for checked, printed in self._pairs.items()}
        self._moved = {b.printed + n: b.checked + n for b in alignment.moved for n in range(b.size)}

    def _stretch_of(self, word: Word) -> tuple[int, int]:
        """The stretch, and the part of it, that a word stands in."""
        for n, stretch in enumerate(self.stretches):
            for m, span in enumerate(stretch.spans):
                if span.start <= word.start and word.end <= span.end:
                    return n, m
        return -1, -1

    @cached_property
    def _differences(self) -> list[Difference]:
        blocks = self.alignment.blocks
        first, end = blocks[0].printed, blocks[-1].printed + blocks[-1].size
        before = sum(1 for n in range(first) if self._beside(n, first))
        after = sum(1 for n in range(end, len(self.scope)) if self._beside(n, end - 1))
        length = len(self.checked.words)
        found = differences(blocks, length, self.checked.omissions, before=before, after=after)
        return [*found[:-1], self._up_to_its_like(found[-1], end + after)] if found else found

    def _up_to_its_like(self, last: Difference, limit: int) -> Difference:
        """A difference at the end of a claim, as far as the printed word that its last word was made of, if any.

        “… the welfare of Asia” for “… the welfare of the entire Asian continent”: Asia is the Asian one, not “the”.
        """
        (first, end), (start, printed) = last.checked, last.printed
        if first == end or end < len(self.checked.words) or start == printed:
            return last
        stem = self.checked.words[end - 1].key[:SAME_START]
        near = range(printed - 1, min(limit, printed + FURTHER))
        like = [n for n in near if len(stem) == SAME_START and self.scope[n].key.startswith(stem)]
        return Difference(last.checked, (start, like[0] + 1)) if like else last

    def _beside(self, word: int, other: int) -> bool:
        """Whether two printed words stand in one sentence of one stretch."""
        return self._of[word] == self._of[other] and self._home[word][0] == self._home[other][0]

    @cached_property
    def extent(self) -> tuple[int, int]:
        """From the first to before the last printed word that the claim has, as it is or changed."""
        blocks = (*self.alignment.blocks, *self.alignment.moved)
        first = min([b.printed for b in blocks] + [d.printed[0] for d in self._differences])
        last = max([b.printed + b.size for b in blocks] + [d.printed[1] for d in self._differences])
        return first, last

    # What was changed

    def changes(self) -> tuple[Change, ...]:
        """Every difference, in order of the claim: words first put in, dropped or replaced, then signs."""
        worded = [self._change(difference) for difference in self._differences]
        return (*worded, *self._signs())

    def _change(self, difference: Difference) -> Change:
        (first, last), (start, end) = difference.checked, difference.printed
        moved = [word for word, at in self._moved.items() if first <= at < last]
        if moved:
            return Change(self.checked.slice(first, last), self._spans(moved), moved=True)
        first, last, start, end = self._trimmed(first, last, start, end)
        ours = {self.checked.words[n].key for n in range(first, last)}
        theirs = {self.scope[n].key for n in range(start, end)}
        alone = [self.checked.slice(n, n + 1) for n in range(first, last) if self._turns(self.checked.words[n], theirs)]
        alone += [self._text(n) for n in range(start, end) if self._turns(self.scope[n], ours)]
        swapped = ours and theirs and self.checked.words[first].key not in theirs and self.scope[start].key not in ours
        if not swapped and self._agree(first - 1, start - 1):
            first, start = first - 1, start - 1
        elif not swapped and self._agree(last, end):
            last, end = last + 1, end + 1
        spans = self._spans(range(start, end))
        return Change(self.checked.slice(first, last), spans, qualifiers=tuple(dict.fromkeys(alone)))

    def _agree(self, checked: int, printed: int) -> bool:
        """Whether both numbers are those of a word, the same one."""
        inside = 0 <= checked < len(self.checked.words) and 0 <= printed < len(self.scope)
        return inside and self.checked.words[checked].key == self.scope[printed].key

    def _trimmed(self, first: int, last: int, start: int, end: int) -> tuple[int, int, int, int]:
        """A difference without the words that both sides begin or end with."""
        while first < last and start < end and self._agree(first, start):
            first, start = first + 1, start + 1
        while first < last and start < end and self._agree(last - 1, end - 1):
            last, end = last - 1, end - 1
        return first, last, start, end

    @staticmethod
    def _turns(word: Word, other_side: set[str]) -> bool:
        return word.key not in other_side and kind_of(word.key) is not None

    def _signs(self) -> Iterator[Change]:
        """Where the words agree and the punctuation between them does not, and where statements were joined."""
        for at in range(len(self.checked.words) - 1):
            start = self._pairs.get(at, -2)
            if self._pairs.get(at + 1) != start + 1 or at + 1 in self.checked.omissions:
                continue
            if self._home[start][0] != self._home[start + 1][0]:
                yield Change(self.checked.slice(at, at + 2), self._spans((start, start + 1)))
            elif self._home[start] == self._home[start + 1] and self.checked.between(at) != self._between(start):
                yield Change(self.checked.slice(at, at + 2), self._spans((start, start + 1)), punctuation=True)
        yield from self._question()

    def _question(self) -> Iterator[Change]:
        """Where a question was made a statement, or a statement a question."""
        at = len(self.checked.words) - 1
        start = self._pairs.get(at)
        if start is None:
            return
        ends = start + 1 == len(self.scope) or self._of[start] != self._of[start + 1]
        asked, asks = "?" in self.checked.between(at), ends and "?" in self._between(start)
        if asked != asks:
            word, home = self.scope[start], self._home[start]
            end = self.article.text.find("?", word.end) + 1 if asks else word.end
            limit = self.stretches[home[0]].spans[home[1]].end if home[0] >= 0 else end
            yield Change(
                self.checked.slice(at, at + 1) + "?" * asked, (Span(word.start, min(end, limit)),), punctuation=True
            )

    def _between(self, word: int) -> str:
        """The punctuation behind a printed word, up to the next one of the same stretch or sentence."""
        start = self.scope[word].end
        if word + 1 < len(self.scope) and self._home[word] == self._home[word + 1]:
            return punctuation(self.article.text[start : self.scope[word + 1].start])
        n, m = self._home[word]
        end = self.stretches[n].spans[m].end if n >= 0 else self._sentences[self._of[word]].end
        return punctuation(self.article.text[start : max(start, end)])

    def pieces(self) -> tuple[Span, ...]:
        """The claim's words, cut where they go from one speaker's to another's or to none that are here.

        Code points of the claim. Fewer than five words are no piece of their own; one that is all is none.
        """
        whose: dict[int, Hashable] = dict.fromkeys(range(len(self.checked.words)), NOBODY)
        whose |= {checked: self._owner(printed) for printed, checked in (self._back | self._moved).items()}
        runs: list[tuple[Hashable, int]] = []
        for at, (owner, run) in enumerate(groupby(whose[n] for n in range(len(whose)))):
            size = len(list(run))
            if runs and (size < SHORTEST_PIECE or owner == runs[-1][0]):
                runs[-1] = (runs[-1][0], runs[-1][1] + size)
            elif at and len(runs) == 1 and runs[0][1] < SHORTEST_PIECE:
                runs[0] = (owner, runs[0][1] + size)
            else:
                runs.append((owner, size))
        ends = list(accumulate(size for _, size in runs))
        starts = [self.checked.words[first].start for first in (0, *ends[:-1])]
        spans = zip(starts, (*starts[1:], len(self.checked.text)), strict=True)
        return tuple(Span(start, end) for start, end in spans) if len(runs) > 1 else ()

    def _owner(self, word: int) -> Hashable:
        """Equal for printed words of one speaker."""
        at = self._home[word][0]
        quote = self.stretches[at].quote if at >= 0 else None
        return (quote.speaker.name or quote.speaker.label) if quote and quote.speaker else at

    # What was cut

    def cuts(self) -> tuple[Cut, ...]:
        """The printed words left out of the sentences that the claim has: before, inside and behind."""
        first, last = self.extent
        head = [n for n in range(first) if self._beside(n, first)]
        tail = [n for n in range(last, len(self.scope)) if self._beside(n, last - 1)]
        found = [self._cut(Side.BEFORE, head, marked=ELLIPSIS in self.checked.before())]
        for one, other in pairwise(self.alignment.blocks):
            gap = range(one.printed + one.size, other.printed)
            if other.checked in self.checked.omissions and other.checked == one.checked + one.size:
                found.append(self._cut(Side.INSIDE, gap, marked=True))
        at_end = self.checked.between(len(self.checked.words) - 1)
        found.append(self._cut(Side.AFTER, tail, marked=ELLIPSIS in at_end))
        return tuple(cut for cut in found if cut.spans)

    def _cut(self, side: Side, words: Sequence[int], *, marked: bool) -> Cut:
        touched = {self._of[n] for n in self._back}
        telling = [n for n in words if self._of[n] in touched and kind_of(self.scope[n].key)]
        spans = tuple(Span(self.scope[n].start, self.scope[n].end) for n in telling)
        return Cut(side, self._spans(words), marked, spans)

    def turn(self) -> Span | None:
        """The first word behind the claim's last sentence, where it takes something back."""
        _, last = self.extent
        while last < len(self.scope) and self._beside(last, last - 1):
            last += 1
        if last >= len(self.scope) or self._home[last][0] != self._home[last - 1][0]:
            return None
        word = self.scope[last]
        return Span(word.start, word.end) if word.key in TURNS else None

    # What to cite

    def touched(self) -> list[tuple[int, list[Span], tuple[int, int, int] | None]]:
        """For each stretch with copied words: its number, its sentences that have some, and which of how many."""
        first, last = self.extent
        found = []
        for n, run in groupby(range(first, last), key=lambda w: self._home[w][0]):
            words = list(run)
            if any(w in self._back or w in self._moved for w in words):
                all_ = sorted({self._of[w] for w in range(len(self.scope)) if self._home[w][0] == n})
                low, high = all_.index(self._of[words[0]]), all_.index(self._of[words[-1]])
                part = (low + 1, high + 1, len(all_)) if high - low + 1 < len(all_) else None
                found.append((n, self._cited(n, all_[low : high + 1]), part))
        return found

    def _cited(self, stretch: int, sentences: Sequence[int]) -> list[Span]:
        whole = [self._sentences[n] for n in sentences]
        if stretch < 0 or not self.stretches[stretch].direct:
            return _merged(self.article, whole)
        contents = self.stretches[stretch].spans
        cut = [Span(max(s.start, c.start), min(s.end, c.end)) for c in contents for s in whole if s.overlap(c)]
        return [span for content in contents for span in _merged(self.article, [s for s in cut if content.holds(s)])]

    def copied(self) -> tuple[Span, ...]:
        """Where the words stand that the claim has as printed."""
        return tuple(span for b in self.alignment.blocks for span in self._spans(range(b.printed, b.printed + b.size)))

    def _text(self, word: int) -> str:
        return self.article.text[self.scope[word].start : self.scope[word].end]

    def _spans(self, words: Sequence[int]) -> tuple[Span, ...]:
        """The words as spans, one for each run in one part of one stretch and one paragraph."""
        article = self.article
        runs = groupby(words, key=lambda n: (*self._home[n], article.paragraph_at(self.scope[n].start)))
        found = []
        for _, run in runs:
            numbers = list(run)
            found.append(Span(self.scope[numbers[0]].start, self.scope[numbers[-1]].end))
        return tuple(found)


def _merged(article: Article, spans: Sequence[Span]) -> list[Span]:
    """Spans with nothing but spaces between them as one, within a paragraph."""
    merged: list[Span] = []
    for span in spans:
        if merged and article.text[merged[-1].end : span.start].strip(" \u00a0\t") == "":
            span = Span(merged.pop().start, span.end)  # noqa: PLW2901
        merged.append(span)
    return merged
