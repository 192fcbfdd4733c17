"""Initials: which names of an article collection its capital letters stand for ("TPP", "Trans-Pacific Partnership").

Letters count where both they and a run of capitalised words with just these initials are printed, also where no
article says that the one is short for the other.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from retrieval.analysis import fold, stem, tokens

_CAPITALISED = r"[A-Z][\w’']*[a-z][\w’']*(?:-[A-Z][\w’']*)*"
_RUN = re.compile(rf"\b{_CAPITALISED}(?: (?:(?:of|the|for|and|on|in|de|to) ){{0,2}}{_CAPITALISED}){{0,6}}")
_SHORT = re.compile(r"\b(?:[A-Z]\.?){3,6}(?![\w])")
_PART = re.compile(r"[A-Z][\w’']*")
FEWEST = 3
"""Letters of a short form; two letters stand for too much."""


def long_forms(texts: Iterable[str]) -> dict[str, frozenset[str]]:
    """For each short form printed, as a term, the terms of the run of words it stands for: that printed most often."""
    shorts: set[str] = set()
    runs: Counter[str] = Counter()
    for text in texts:
        shorts.update(fold(short.replace(".", "")) for short in _SHORT.findall(text))
        runs.update(_RUN.findall(text))
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for run, count in runs.items():
        parts = _PART.findall(run)
        for first in range(len(parts) - FEWEST + 1):
            initials = fold("".join(part[0] for part in parts[first:]))
            if initials in shorts:
                found[initials][" ".join(parts[first:])] += count
    return {
        stem(short): frozenset(tokens(min(long, key=lambda run: (-long[run], run)))) for short, long in found.items()
    }
