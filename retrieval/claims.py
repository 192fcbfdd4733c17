"""Claims: what a pasted text says that somebody said, word for word.

The words are what stands in quotation marks, of any style and over any lines; without marks they are all
of the text. Who is said to have said them may stand before or behind: "X: “…”", "“…” X", "“…,” said X",
"“…” — X".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from retrieval.articles import Article
from retrieval.asking import VERBS_OF_SPEECH
from retrieval.marks import Run, quoted_runs
from retrieval.roster import Match, Roster
from retrieval.wordings import length

FEWEST_QUOTED = 5
"""Words in quotation marks that are a quotation wherever they are pasted; fewer may be a title or irony."""
FEWEST = 3
"""Words that can be checked at all."""
MOST_WORDS = 1000
MAINLY = 0.5
"""The share of a message's words that stand in marks, from which it is a quotation with its speaker."""
LONGEST_NAME = 10
"""Words beside a quote that may name its speaker."""

_SPEECH = rf"(?:(?:{VERBS_OF_SPEECH})(?: (?:reporters|journalists|lawmakers|us|me|that|on \w+day|today|yesterday))*)"
_LED = (
    rf"(?:(?:as|and|then|that|also|once|has|had|have|was|is|quoting|quote|from|by|per|via|source|{_SPEECH})\b[\s,:]*)+"
)
_EDGES = " \t\r\n\u00a0,;:.!?()[]{}<>*_~|/\\–—―−-\"“”'‘’«»„`"
_LEADING = re.compile(rf"(?:according to\b|{_LED})[\s,:]*", re.IGNORECASE)
_TRAILING = re.compile(rf"[\s,]+{_SPEECH}[\s,:]*$", re.IGNORECASE)
_FOR_NEXT = re.compile(rf"(?::|\b{_SPEECH},?)\s*$", re.IGNORECASE)
_LINE_END = re.compile(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SENTENCE = re.compile(r"\W*[^\W\d_a-z].*\w[.!…]+[\"”»’]+[.!]?\s*", re.DOTALL)
"""A text that is one sentence in marks, closed inside them."""
_STOP = re.compile(r"[\n;]|(?<=\w\w[.!?])\s")
_NAMED = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?: (?:(?:de|da|di|van|von|bin|al|el|la|of|the|and) )*[^\W\d_a-z][\w.'’-]*){0,5}"
)
_BEFORE = re.compile(r"\s*(?P<person>[^:\n]{2,80}?):\s+(?P<words>\S.*)", re.DOTALL)
_BEHIND = re.compile(r"(?P<words>.*\S)\s*(?:[–—―]|--|\s-\s|\n)\s*(?P<person>[^\n:–—―]{2,80})", re.DOTALL)
_IN_BRACKETS = re.compile(r"(?P<words>.*\S)\s*\((?P<person>[^()\n]{2,80})\)[\s.]*", re.DOTALL)
_SAID_BY = re.compile(rf"(?P<words>.*\S),\s*{_SPEECH}\s+(?P<person>[^,\n]{{2,80}}?)[\s.]*", re.DOTALL | re.IGNORECASE)
_PREDICATE = re.compile(r"\s*(?:is|are|was|were|has|have|had|and|or|but|to|in|on|for|with)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\s*(?:who|whose|what|when|where|why|how|which|did|does|do|has|have|had|is|was|are|were|can|could|tell|find|show)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\b(?:about|on|of|for|regarding)\s*$", re.IGNORECASE)
_OUTER = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|\"[^\"]*\"")
_INNER = re.compile('[“”„‟"«»]')
_GOES_ON = re.compile(r"[,–—-]\s*$")
_SPOKEN = re.compile(rf"\s*,|\b{_SPEECH}\b", re.IGNORECASE)
_WHEN = re.compile(r"(?:,| (?:on|in|at|after|during|to)) .*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Claim:
    """Words, and whom a text names as their speaker: "" where it names nobody, no match for a stranger."""

    words: str
    person: str = ""
    matches: tuple[Match, ...] = ()


def claims(text: str, roster: Roster) -> tuple[Claim, ...]:
    """What a text says that somebody said, in order; all of it as one claim where it has no quotation marks.

    Empty where there are fewer than three words to check.
    """
    groups = quotations(text)
    found = [_claim(text, at, groups, roster) for at in range(len(groups))] or [unmarked(text, roster)]
    return tuple(claim for claim in found if length(claim.words) >= FEWEST)


def is_quotation(text: str) -> bool:
    """Whether a text is mainly a quotation in marks, of five words or more, and no question.

    A sentence of three words is one where nothing else stands in the text; without its full stop it is
    a phrase to look for.
    """
    groups = quotations(text)
    if len(groups) == 1 and _SENTENCE.fullmatch(text) and not length(_without(text, groups[0])):
        return True
    if not any(_size(text, group) >= FEWEST_QUOTED for group in groups):
        return False
    runs = [run for group in groups for run in group]
    rest, quoted = _without(text, runs), _size(text, runs)
    asks = "?" in rest or _ASKS.match(rest.strip(_EDGES)) or _TOPIC.search(text[: runs[0].outer.start])
    return not asks and quoted >= MAINLY * (quoted + length(rest))


def _without(text: str, runs: Sequence[Run]) -> str:
    edges = [0, *(edge for run in runs for edge in (run.outer.start, run.outer.end)), len(text)]
    return " ".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def _runs(text: str) -> tuple[Run, ...]:
    """The quoted runs of a text; its line ends part nothing, since a pasted quotation may run over them."""
    line = _outermost(_outermost(_LINE_END.sub(" ", text), "“”"), "«»")
    plain = _OUTER.sub(lambda run: run[0][0] + _INNER.sub(" ", run[0][1:-1]) + run[0][-1], line)
    return quoted_runs(Article("pasted", plain))


def _outermost(line: str, marks: str) -> str:
    """The line without those of a pair of marks that lie inside others of the same pair, where each is closed."""
    depth, signs = 0, list(line)
    for at, sign in enumerate(line):
        if sign in marks:
            depth += 1 if sign == marks[0] else -1
            if depth < 0:
                return line
            signs[at] = sign if depth + (sign == marks[1]) == 1 else " "
    return line if depth else "".join(signs)


def quotations(text: str) -> list[tuple[Run, ...]]:
    """The runs that are quotations, those of five words; where all are shorter those of three, unless more is outside.

    Runs of one statement which its source interrupts are together: “…,” he said, “…”.
    """
    runs = _runs(text)
    groups: list[tuple[Run, ...]] = []
    for run in runs:
        together = groups and _interrupted(text, groups[-1][-1], run)
        groups = [*groups[:-1], (*groups[-1], run)] if together else [*groups, (run,)]
    sizes = [_size(text, group) for group in groups]
    long = [group for group, size in zip(groups, sizes, strict=True) if size >= FEWEST_QUOTED]
    least = max(FEWEST, length(_without(text, runs)))
    return long or [group for group, size in zip(groups, sizes, strict=True) if size >= least]


def _size(text: str, group: Sequence[Run]) -> int:
    return sum(length(text[run.inner.start : run.inner.end]) for run in group)


def _interrupted(text: str, one: Run, other: Run) -> bool:
    """Whether the second run goes on with the sentence of the first, after a few words that say who speaks."""
    between = text[one.outer.end : other.outer.start]
    if not text[other.inner.start].islower() or "\n" in between or between.rstrip().endswith((".", ":")):
        return False
    spoken = _GOES_ON.search(text[one.inner.start : one.inner.end]) or _SPOKEN.match(between)
    return bool(spoken) and 0 < length(between) <= LONGEST_NAME


def _claim(text: str, at: int, groups: Sequence[Sequence[Run]], roster: Roster) -> Claim:
    group = groups[at]
    start = groups[at - 1][-1].outer.end if at else 0
    end = groups[at + 1][0].outer.start if at + 1 < len(groups) else len(text)
    before, behind = text[start : group[0].outer.start], text[group[-1].outer.end : end]
    beside = [text[one.outer.end : other.outer.start] for one, other in pairwise(group)]
    beside.append(_shared(before)[1] if at else before)
    beside.append(_shared(behind)[0] if at + 1 < len(groups) else behind)
    said = " ".join(text[run.inner.start : run.inner.end] for run in group)
    known = next((named for each in beside if (named := _person(each, roster))[0]), None)
    if known:
        return Claim(said, *known)
    return Claim(said, next((name for each in beside if (name := _stranger(each))), ""))


def _shared(between: str) -> tuple[str, str]:
    """What stands between two quotations, parted into what belongs to the one before and to the one behind."""
    parts = [part for part in _STOP.split(between) if part.strip(_EDGES)]
    if len(parts) > 1:
        return parts[0], parts[-1]
    return ("", between) if _FOR_NEXT.search(between) else (between, "")


def _person(beside: str, roster: Roster) -> tuple[str, tuple[Match, ...]]:
    """The speaker on record whom the words beside a quotation name, and as whom."""
    bare = _bare(beside)
    if not bare:
        return "", ()
    for name in dict.fromkeys((bare, _WHEN.sub("", bare))):
        if 0 < length(name) <= LONGEST_NAME and (matches := roster.match(name)):
            return name, tuple(matches)
    for start, end, matches in roster.names_in(beside):
        return beside[start:end], tuple(matches)
    return "", ()


def _bare(beside: str) -> str:
    """The words beside a quotation without signs and verbs of speech around them."""
    bare = beside.strip(_EDGES)
    while True:
        shorter = _TRAILING.sub("", _LEADING.sub("", bare, count=1) if _LEADING.match(bare) else bare).strip(_EDGES)
        if shorter == bare:
            return bare
        bare = shorter


def _stranger(beside: str) -> str:
    """Words that look like a name, though of nobody on record."""
    bare = re.split(r"[,;(]", _bare(_LINE_END.sub(" ", beside)))[0].strip(_EDGES)
    return bare if _NAMED.fullmatch(bare) else ""


def unmarked(text: str, roster: Roster) -> Claim:
    """All of a text as what was said, but for a speaker set apart before or behind it."""
    for form in (_BEFORE, _BEHIND, _IN_BRACKETS, _SAID_BY):
        found = form.fullmatch(text)
        named = found and length(found["words"]) >= FEWEST and length(found["person"]) <= LONGEST_NAME
        if found and named and not _PREDICATE.match(found["person"]):
            bare = _bare(found["person"])
            matches = tuple(roster.match(bare)) if bare else ()
            if matches or _stranger(found["person"]):
                return Claim(found["words"].strip(), bare, matches)
    return Claim(text.strip())
