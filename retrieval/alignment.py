"""Alignment: how a pasted text can be explained as a copy of printed words, word by word.

The shortest description decides (minimum description length; Rissanen 1978): a run of words is taken for
copied only where it saves more bits than it costs to say from where it goes on. The score is the share of
a text's bits that copying saves: 1 for a faithful copy, about 0 for a text of one's own.
"""

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

JUMP = 5.0
"""Bits to say that copying stops here and goes on elsewhere; the distance comes on top."""
MOST_JOINED = 2
"""Words between two differences that are shown as one."""

MOST_AROUND = 3
"""Words before or behind what is copied that may stand in the place of as many printed ones; more are just added."""

SHORTEST_MOVED = 4


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words that both texts have: where it starts in either, and its length."""

    checked: int
    printed: int
    size: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """The runs that are copied, in order of both texts, and the score they earn, at most 1."""

    blocks: tuple[Block, ...] = ()
    score: float = 0.0
    moved: tuple[Block, ...] = ()
    """Runs of four words and more that are copied out of their order."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the checked text and the printed ones in their place, by number, half-open; one side may be empty."""

    checked: tuple[int, int]
    printed: tuple[int, int]


def align(
    checked: Sequence[int], printed: Sequence[int], bits: Sequence[float], omissions: Collection[int] = ()
) -> Alignment:
    """The checked words explained by the printed ones. `bits` is what each checked word tells.

    `omissions` are the checked words with an ellipsis before them: going on elsewhere there costs nothing.
    """
    matcher = SequenceMatcher(None, checked, printed, autojunk=False)
    blocks = list(_runs(matcher, checked, printed, omissions))
    chain, saved = _best_chain(blocks, bits, omissions)
    moved = tuple(_moved(matcher, chain, len(checked), len(printed)))
    saved += sum(sum(bits[b.checked : b.checked + b.size]) - JUMP - math.log2(1 + len(printed)) for b in moved)
    total = sum(bits)
    return Alignment(chain, min(1.0, saved / total) if total else 0.0, moved)


def _runs(
    matcher: SequenceMatcher[int], checked: Sequence[int], printed: Sequence[int], omissions: Collection[int]
) -> Iterator[Block]:
    """The runs that both texts have, in order; none crosses an ellipsis."""
    inner = sorted(at for at in omissions if 0 < at < len(checked))
    if inner:
        parted: list[int | None] = list(checked)
        for at in reversed(inner):
            parted.insert(at, None)
        matcher = SequenceMatcher(None, parted, printed, autojunk=False)  # type: ignore[arg-type]
    for found in matcher.get_matching_blocks():
        if found.size:
            ellipses = sum(at + n < found.a for n, at in enumerate(inner))
            yield Block(found.a - ellipses, found.b, found.size)


def _moved(matcher: SequenceMatcher[int], chain: Sequence[Block], checked: int, printed: int) -> Iterator[Block]:
    """What is left of the checked words and stands elsewhere in print: the longest run of each stretch left."""
    copied = [(b.printed, b.printed + b.size) for b in chain]
    edges = [0, *(edge for b in chain for edge in (b.checked, b.checked + b.size)), checked]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if chain and end - start >= SHORTEST_MOVED:
            run = Block(*matcher.find_longest_match(start, end, 0, printed))
            taken = any(run.printed < last and first < run.printed + run.size for first, last in copied)
            if run.size >= SHORTEST_MOVED and not taken:
                yield run


def _best_chain(
    blocks: Sequence[Block], bits: Sequence[float], omissions: Collection[int]
) -> tuple[tuple[Block, ...], float]:
    """Those of the runs that together save most, after what it costs to go from each to the next."""
    best: list[float] = []
    before: list[int] = []
    for at, block in enumerate(blocks):
        gains = [best[n] - _cost(blocks[n], block, omissions) for n in range(at)]
        come_from = max(range(at), key=gains.__getitem__, default=-1)
        if come_from >= 0 and gains[come_from] <= 0:
            come_from = -1
        own = sum(bits[block.checked : block.checked + block.size])
        best.append(own + (gains[come_from] if come_from >= 0 else 0.0))
        before.append(come_from)
    if not blocks:
        return (), 0.0
    at = max(range(len(blocks)), key=best.__getitem__)
    saved, chain = best[at], []
    while at >= 0:
        chain.append(blocks[at])
        at = before[at]
    return tuple(reversed(chain)), saved


def _cost(one: Block, other: Block, omissions: Collection[int]) -> float:
    end = one.checked + one.size
    if any(end <= at <= other.checked for at in omissions):
        return 0.0
    skipped = other.printed - one.printed - one.size
    return 0.0 if other.checked == end and not skipped else JUMP + math.log2(1 + skipped)


def differences(
    blocks: Sequence[Block], length: int, omissions: Collection[int] = (), *, before: int = 0, after: int = 0
) -> list[Difference]:
    """What differs between the runs and around them, neighbours as one, for a checked text of `length` words.

    `before` and `after` are the printed words around the runs that may stand in the place of unmatched
    ones. What is left out at an ellipsis is no difference.
    """
    if not blocks:
        return []
    first, last = blocks[0], blocks[-1]
    start, end = last.checked + last.size, last.printed + last.size
    before = min(before, first.checked) if first.checked <= MOST_AROUND else 0
    after = min(after, length - start) if length - start <= MOST_AROUND else 0
    found = [Difference((0, first.checked), (first.printed - before, first.printed))]
    for one, other in pairwise(blocks):
        between = Difference((one.checked + one.size, other.checked), (one.printed + one.size, other.printed))
        marked = other.checked in omissions and between.checked[0] == between.checked[1]
        found += [] if marked else [between]
    found.append(Difference((start, length), (end, end + after)))
    return _joined([d for d in found if d.checked[0] < d.checked[1] or d.printed[0] < d.printed[1]])


def _joined(found: Sequence[Difference]) -> list[Difference]:
    joined: list[Difference] = []
    for difference in found:
        near = joined and difference.checked[0] - joined[-1].checked[1] <= MOST_JOINED
        if near and difference.printed[0] - joined[-1].printed[1] <= MOST_JOINED:
            last = joined.pop()
            difference = Difference(  # noqa: PLW2901
                (last.checked[0], difference.checked[1]), (last.printed[0], difference.printed[1])
            )
        joined.append(difference)
    return joined
