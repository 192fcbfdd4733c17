"""Claims: what a pasted text says that somebody said, word for word.

The words are what stands in quotation marks, of any style and over any lines; without marks they are all
of the text. Who is said to have said them may stand before or behind: "X: “…”", "“…” X", "“…,” said X",
"“…” — X".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.articles import Article
from retrieval.asking import VERBS_OF_SPEECH
from retrieval.marks import Run, quoted_runs
from retrieval.roster import Match, Roster
from retrieval.wordings import words

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
_STOP = re.compile(r"[\n;]|(?<=\w\w[.!?])\s")
_NAMED = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?: (?:(?:de|da|di|van|von|bin|al|el|la|of|the|and) )*[^\W\d_a-z][\w.'’-]*){0,5}"
)
_BEFORE = re.compile(r"\s*(?P<person>[^:\n]{2,80}?):\s+(?P<words>\S.*)", re.DOTALL)
_BEHIND = re.compile(r"(?P<words>.*\S)\s*(?:[–—―]|--|\s-\s|\n)\s*(?P<person>[^\n:–—―]{2,80})", re.DOTALL)
_IN_BRACKETS = re.compile(r"(?P<words>.*\S)\s*\((?P<person>[^()\n]{2,80})\)[\s.]*", re.DOTALL)
_SAID_BY = re.compile(rf"(?P<words>.*\S),\s*{_SPEECH}\s+(?P<person>[^,\n]{{2,80}}?)[\s.]*", re.DOTALL | re.IGNORECASE)
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
    runs = quotations(text)
    if runs:
        found = [_claim(text, group, runs, roster) for group in _statements(text, runs)]
    else:
        found = [_unmarked(text, roster)]
    return tuple(claim for claim in found if len(words(claim.words)) >= FEWEST)


def is_quotation(text: str) -> bool:
    """Whether a text is mainly a quotation in marks, of five words or more, and no question."""
    runs = [run for run in _runs(text) if len(words(text[run.inner.start : run.inner.end])) >= FEWEST_QUOTED]
    if not runs:
        return False
    rest = _without(text, runs)
    quoted = sum(len(words(text[run.inner.start : run.inner.end])) for run in runs)
    asks = "?" in rest or _ASKS.match(rest.strip(_EDGES)) or _TOPIC.search(text[: runs[0].outer.start])
    return not asks and quoted >= MAINLY * (quoted + len(words(rest)))


def _without(text: str, runs: Sequence[Run]) -> str:
    edges = [0, *(edge for run in runs for edge in (run.outer.start, run.outer.end)), len(text)]
    return " ".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def _runs(text: str) -> tuple[Run, ...]:
    """The quoted runs of a text; its line ends part nothing, since a pasted quotation may run over them."""
    line = _LINE_END.sub(" ", text)
    plain = _OUTER.sub(lambda run: run[0][0] + _INNER.sub(" ", run[0][1:-1]) + run[0][-1], line)
    return quoted_runs(Article("pasted", plain))


def quotations(text: str) -> list[Run]:
    """The runs that are quotations; where all are short those of three words, unless more stands outside."""
    runs = _runs(text)
    sizes = [len(words(text[run.inner.start : run.inner.end])) for run in runs]
    long = [run for run, size in zip(runs, sizes, strict=True) if size >= FEWEST_QUOTED]
    outside = len(words(_without(text, runs)))
    short = [run for run, size in zip(runs, sizes, strict=True) if size >= FEWEST and size >= outside]
    return long or short


def _statements(text: str, runs: Sequence[Run]) -> list[list[int]]:
    """The runs by number, those together that are one statement which its source interrupts: “…,” he said, “…”."""
    groups: list[list[int]] = []
    for number, run in enumerate(runs):
        if groups and _interrupted(text, runs[number - 1], run):
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def _interrupted(text: str, one: Run, other: Run) -> bool:
    """Whether the second run goes on with the sentence of the first, after a few words that say who speaks."""
    between = text[one.outer.end : other.outer.start]
    if not text[other.inner.start].islower() or "\n" in between or between.rstrip().endswith((".", ":")):
        return False
    spoken = _GOES_ON.search(text[one.inner.start : one.inner.end]) or _SPOKEN.match(between)
    return bool(spoken) and 0 < len(words(between)) <= LONGEST_NAME


def _claim(text: str, group: Sequence[int], runs: Sequence[Run], roster: Roster) -> Claim:
    said = " ".join(text[runs[n].inner.start : runs[n].inner.end] for n in group)
    first, last = group[0], group[-1]
    start = runs[first - 1].outer.end if first else 0
    end = runs[last + 1].outer.start if last + 1 < len(runs) else len(text)
    inside = [text[runs[n].outer.end : runs[n + 1].outer.start] for n in group[:-1]]
    behind, _ = _shared(text[runs[last].outer.end : end], last=last + 1 == len(runs))
    _, before = (
        _shared(text[start : runs[first].outer.start], last=False) if first else ("", text[: runs[0].outer.start])
    )
    person, matches = "", tuple[Match, ...]()
    for beside in (*inside, before, behind):
        person, matches = _person(beside, roster) if not matches else (person, matches)
    if not person:
        person = next((p for p in (_stranger(beside) for beside in (*inside, before, behind)) if p), "")
    return Claim(said, person, matches)


def _shared(between: str, *, last: bool) -> tuple[str, str]:
    """What stands between two quotations, parted into what belongs to the one before and to the one behind."""
    if last:
        return between, ""
    parts = [part for part in _STOP.split(between) if part.strip(_EDGES)]
    if not parts:
        return "", ""
    if len(parts) == 1:
        return ("", parts[0]) if _FOR_NEXT.search(between) else (parts[0], "")
    return parts[0], parts[-1]


def _person(beside: str, roster: Roster) -> tuple[str, tuple[Match, ...]]:
    """The speaker on record whom the words beside a quotation name, and as whom."""
    bare = _bare(beside)
    if not bare:
        return "", ()
    for name in dict.fromkeys((bare, _WHEN.sub("", bare))):
        if 0 < len(words(name)) <= LONGEST_NAME and (matches := roster.match(name)):
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


def _unmarked(text: str, roster: Roster) -> Claim:
    """All of a text as what was said, but for a speaker set apart before or behind it."""
    for form in (_BEFORE, _BEHIND, _IN_BRACKETS, _SAID_BY):
        found = form.fullmatch(text)
        if found and len(words(found["words"])) >= FEWEST and len(words(found["person"])) <= LONGEST_NAME:
            bare = _bare(found["person"])
            matches = tuple(roster.match(bare)) if bare else ()
            if matches or _stranger(found["person"]):
                return Claim(found["words"].strip(), bare, matches)
    return Claim(text.strip())
