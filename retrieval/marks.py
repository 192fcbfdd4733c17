"""Quoted runs: what stands between quotation marks, paragraph by paragraph.

Double marks of any style (“ ” „ ‟ " '' `` « »), and single ones (‘ ’ ') where they are told from
apostrophes by the letters around them. A run that is not closed goes on to the end of its
paragraph; a paragraph that opens anew goes on with the run before. One pass, linear in the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.articles import Article, Span

_MARK = re.compile(
    r"[“”„‟\"«»「」『』]|''(?!'(?!\w))|``|’’|‘‘|(?<![\w’'.,!?…])['‘‚‹](?=[\w“\"(\[$£€¡¿…])|(?<=[^\s(\[–—])['’›](?![\w])"
)
_SIGN = re.compile("[“”„‟\"«»「」『』'`’‘‚‹›]")
"""What a mark begins with: found far faster than the marks themselves."""
_OPENING = frozenset({"“", "„", "«", "「", "『", "``", "‘‘"})
_CLOSING = frozenset({"”", "‟", "»", "」", "』", "’’"})
_SINGLE_OPENING = frozenset({"'", "‘", "‚", "‹"})
_ELISION = re.compile(r"(?:em|tis|twas|til|till|cause|round|bout|n|\d\ds?)\b", re.IGNORECASE)
_PARTNERS = {"“": "”“", "»": "«»", "”": "”", "„": "”“‟", "«": "»", "「": "」", "『": "』", "``": "''”", "‘‘": "’’"}
_MAX_SINGLE = 1500


@dataclass(frozen=True, slots=True)
class Run:
    """One quoted run: `outer` with its marks, `inner` without them; `inner` is never empty."""

    outer: Span
    inner: Span
    closed: bool
    single: bool = False


def quoted_runs(article: Article) -> tuple[Run, ...]:
    """The outermost quoted runs in order; none crosses the end of a line or a paragraph."""
    text = article.text
    signs = [sign.start() for sign in _SIGN.finditer(text)]
    runs: list[Run] = []
    last = 0
    for line in article.paragraphs:
        first = last
        while last < len(signs) and signs[last] < line.end:
            last += 1
        if last > first:
            runs += _runs(text, line, _marks(text, line, signs[first:last]))
    return tuple(runs)


def _runs(text: str, line: Span, marks: list[re.Match[str]]) -> Iterator[Run]:
    singles = _single_pairs(text, marks)
    opening: re.Match[str] | None = None
    skip_until = -1
    for index, mark in enumerate(marks):
        sign = mark.group()
        if mark.start() < skip_until:
            continue
        if opening is None and index in singles:
            closing = marks[singles[index]]
            yield from _run(mark.start(), mark.end(), closing.start(), closing.end(), single=True)
            skip_until = closing.end()
        elif len(sign) == 1 and sign in "'‘’‚‹›":
            continue
        elif opening is None:
            opening = mark if _opens(text, mark, line) else None
        elif _closes(text, opening, mark, line):
            yield from _run(opening.start(), opening.end(), mark.start(), mark.end())
            opening = None
    if opening is not None:
        yield from _run(opening.start(), opening.end(), line.end, line.end)


def _marks(text: str, line: Span, signs: list[int]) -> list[re.Match[str]]:
    """The marks among the signs that may begin one."""
    marks: list[re.Match[str]] = []
    end = line.start
    for sign in signs:
        mark = _MARK.match(text, sign, line.end) if sign >= end else None
        if mark is not None:
            marks.append(mark)
            end = mark.end()
    return marks


def _run(start: int, inner_start: int, inner_end: int, end: int, *, single: bool = False) -> Iterator[Run]:
    if inner_start < inner_end:
        yield Run(Span(start, end), Span(inner_start, inner_end), closed=inner_end < end, single=single)


def _opens(text: str, mark: re.Match[str], line: Span) -> bool:
    """Marks with a direction open by it, except where mistyped; straight ones open before a word."""
    sign = mark.group()
    if sign in _OPENING:
        return True
    if sign in _CLOSING:  # «Wort» and »Wort«, ”ord”, “” … so it went on”
        if mark.start() == line.start and sign in text[mark.end() : line.end]:
            return True
        return mark.end() < line.end and text[mark.end()].isalnum() and not _word_at(text, mark.start() - 1, line)
    if mark.end() < line.end and text[mark.end()].isspace():
        return not _word_at(text, mark.start() - 1, line)
    inches = mark.start() > line.start and text[mark.start() - 1].isdigit()
    return not inches and mark.end() < line.end


def _word_at(text: str, offset: int, line: Span) -> bool:
    return offset >= line.start and not text[offset].isspace()


def _closes(text: str, opening: re.Match[str], mark: re.Match[str], line: Span) -> bool:
    sign, first = mark.group(), opening.group()
    if first in ('"', "''"):
        return sign not in _OPENING and (sign == first or sign in _CLOSING or sign in ('"', "''"))
    if sign in _OPENING:  # a second opening mark: nested or mistyped; it closes only where it must
        return sign in _PARTNERS.get(first, "") and not _opens_word(text, mark, line)
    return first not in _PARTNERS or sign in _PARTNERS[first] or sign in ('"', "''", "”")


def _opens_word(text: str, mark: re.Match[str], line: Span) -> bool:
    return mark.end() < line.end and text[mark.end()].isalnum() and not _letter_at(text, mark.start() - 1, line)


def _letter_at(text: str, offset: int, line: Span) -> bool:
    return offset >= line.start and (text[offset].isalnum() or text[offset] in ".,!?…")


def _single_pairs(text: str, marks: list[re.Match[str]]) -> dict[int, int]:
    """Opening single marks and the marks that close them.

    A closing mark after punctuation, or before it, is one for certain; after a letter it may be an
    apostrophe (“the workers’ rights”) and is taken only where no certain one comes before the next opening.
    """
    pairs: dict[int, int] = {}
    opening = -1
    candidate = -1
    for index, mark in enumerate(marks):
        sign = mark.group()
        if sign in _SINGLE_OPENING and _starts_word(text, mark):
            if opening >= 0 and candidate >= 0:
                pairs[opening] = candidate
            if opening < 0 or candidate >= 0 or mark.start() - marks[opening].start() > _MAX_SINGLE:
                opening, candidate = index, -1
        elif opening >= 0 and len(sign) == 1 and sign in "'’›":
            if _certain_close(text, mark):
                pairs[opening] = index
                opening = candidate = -1
            elif candidate < 0 or text[marks[candidate].start() - 1] in "sxzS":
                candidate = index
    if opening >= 0 and candidate >= 0:
        pairs[opening] = candidate
    return pairs


def _starts_word(text: str, mark: re.Match[str]) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    if before.isalnum() or before in ".,!?…" or after.isspace() or mark.group() == "’":
        return False
    return _ELISION.match(text, mark.end()) is None


def _certain_close(text: str, mark: re.Match[str]) -> bool:
    before = text[mark.start() - 1]
    after = text[mark.end()] if mark.end() < len(text) else "\n"
    return before in ".,!?…" or after in ".,;:!?)]\n\r" or (after.isspace() and before not in "sxzS")
