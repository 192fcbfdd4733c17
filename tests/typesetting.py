"""Lines of text for a picture: a message's runs with their looks, broken by the widths of a common typeface.

The widths are those of Arial (Helvetica and Liberation Sans have the same, Roboto almost), so that no
font has to be at hand and the same text breaks the same everywhere.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

Json = dict[str, Any]

QUOTES = {"blockquote": False, "expandable_blockquote": True}
"""The entities that are blocks of their own, and whether they come folded."""
_REGULAR = {
    191: "'",
    222: "ijl‘’",
    278: " \u00a0!,./:;I[\\]ft",
    333: "()-`r“”·‹›",
    355: '"•',
    389: "*",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopqu–¶é",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "…—→↗",
    1015: "@",
}
_BOLD = {
    238: "'",
    278: " \u00a0,./I\\ijl‘’",
    333: "!()-:;[]`ft·‹›•",
    389: "*r{}",
    474: '"',
    500: "z“”",
    556: "#$0123456789J_aceksvxyé–¶",
    584: "+<=>^~",
    611: "?FLTZbdghnopqu",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "GOQw",
    833: "M",
    889: "%m",
    944: "W",
    1000: "…—→↗",
    975: "@",
}
"""Thousandths of the size that a character takes."""
_WIDTHS = [{c: width for width, some in table.items() for c in some} for table in (_REGULAR, _BOLD)]
_OTHER, _FIXED = 600, 602
"""The same of a character that is in neither table, and of any in a typewriter's face."""
BLANK = " \t"
"""Where a line may be broken; not at a space that holds together."""
_BREAKS = re.compile(r"[ \t]+|[^ \t]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look: the types of the entities that it stands in."""

    text: str
    looks: frozenset[str] = frozenset()

    def width(self, size: float) -> float:
        """How far it runs at a size."""
        if self.looks & {"code", "pre"}:
            return len(self.text) * _FIXED * size / 1000
        table = _WIDTHS["bold" in self.looks]
        return sum(table.get(c, _OTHER) for c in self.text) * size / 1000


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines as they were sent, not broken yet: a part of the text, a block quotation, or a folded one."""

    lines: tuple[Line, ...]
    quoted: bool = False
    folded: bool = False


def blocks(text: str, entities: Sequence[Json] = ()) -> list[Block]:
    """A message's blocks. A line end that only parts a quotation from its neighbour makes no empty line."""
    stretches: list[tuple[Json | None, list[Run]]] = []
    for quote, run in _runs(text, entities):
        if not stretches or stretches[-1][0] is not quote:
            stretches.append((quote, []))
        stretches[-1][1].append(run)
    found = []
    for place, (quote, runs) in enumerate(stretches):
        lines = _lines(runs)
        if quote is None:
            lines = lines[1:] if place > 0 and not lines[0] else lines
            lines = lines[:-1] if place < len(stretches) - 1 and lines and not lines[-1] else lines
        if lines:
            found.append(Block(tuple(lines), quote is not None, quote is not None and QUOTES[quote["type"]]))
    return found


def _runs(text: str, entities: Sequence[Json]) -> Iterator[tuple[Json | None, Run]]:
    """Each run with the block quotation that it is in; offsets are UTF-16 units, as Telegram's are."""
    units = text.encode("utf-16-le")
    ends = {edge for e in entities for edge in (e["offset"], e["offset"] + e["length"])} | {0, len(units) // 2}
    edges = sorted(ends)
    for start, end in pairwise(edges):
        over = [e for e in entities if e["offset"] <= start and end <= e["offset"] + e["length"]]
        quote = next((e for e in over if e["type"] in QUOTES), None)
        looks = frozenset(e["type"] for e in over if e["type"] not in QUOTES)
        yield quote, Run(units[2 * start : 2 * end].decode("utf-16-le"), looks)


def _lines(runs: Sequence[Run]) -> list[Line]:
    rows: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        rows[-1] += [replace(run, text=first)] if first else []
        rows += [[replace(run, text=text)] if text else [] for text in others]
    return [tuple(row) for row in rows]


def broken(line: Line, size: float, room: float) -> list[Line]:
    """A line broken between words so that no part is wider than `room`; a word that is wider is broken too."""
    rows: list[list[Run]] = [[]]
    left = room
    for word in _words(line, size, room):
        width = sum(run.width(size) for run in word)
        blank = not word[0].text.strip(BLANK)
        if width > left and rows[-1] and not blank:
            rows.append([])
            left = room
        if rows[-1] or not blank or len(rows) == 1:
            rows[-1] += word
            left -= width
    return [_joined(row) for row in rows]


def _words(line: Line, size: float, room: float) -> Iterator[list[Run]]:
    """Words and the spaces between them; a word can have several looks."""
    word: list[Run] = []
    for run in line:
        for match in _BREAKS.finditer(run.text):
            piece = replace(run, text=match[0])
            if word and (not piece.text.strip(BLANK) or not word[-1].text.strip(BLANK)):
                yield word
                word = []
            if piece.width(size) > room:
                yield from ([replace(piece, text=c)] for c in piece.text)
            else:
                word.append(piece)
    if word:
        yield word


def _joined(row: list[Run]) -> Line:
    """Neighbours of one look as one run, without the space at the end."""
    runs: list[Run] = []
    for run in row:
        if runs and runs[-1].looks == run.looks:
            runs[-1] = replace(run, text=runs[-1].text + run.text)
        else:
            runs.append(run)
    while runs and not runs[-1].text.strip(BLANK):
        runs.pop()
    return (*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip(BLANK))) if runs else ()


def cut(run: Run, size: float, room: float) -> Run:
    """A run as one line: with an ellipsis where it is wider than `room`."""
    text = run.text
    while text and replace(run, text=f"{text}…").width(size) > room:
        text = text[:-1]
    return run if run.width(size) <= room else replace(run, text=f"{text.rstrip()}…")
