"""Readings: which persons on record a question can mean."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retrieval.collection import SpeakerRecord
from retrieval.joining import name_words
from retrieval.offices import By
from retrieval.roster import Match

DOMINANT = 5
"""A name means the speaker with so many times the statements of any other of that name."""

PLAINLY_BETTER = 3.0
"""How far another's best statement on the topic lies below the best before only the one can be meant: so far below
it would not be cited beside it either."""

Reading = tuple[SpeakerRecord, ...]
"""One person as a question can mean it: the full name's record, and those under a bare surname."""


def readings(matches: Sequence[Match]) -> list[Reading]:
    """The persons that can be meant, the better supported first.

    A record under a bare surname is nobody of its own where fuller names share it: it goes with the
    one of them who has most on record. Those who speak for one body are one voice, the body's own if it has one.
    """
    behalf = tuple(m.record for m in matches if m.by is By.ORGANISATION)
    named = [m for m in matches if m.by is not By.ORGANISATION]
    full = [m.record for m in named if len(name_words(m.record.name)) > 1]
    bare = [m.record for m in named if len(name_words(m.record.name)) == 1]
    readings: list[Reading] = []
    for record in full:
        words = name_words(record.name)
        middled = _only_middled(words, full)
        same = next(
            (n for n, r in enumerate(readings) if _titled(words, (held := name_words(r[0].name))) or middled == held),
            None,
        )
        if same is None:
            readings.append((record,))
        else:
            readings[same] = (*readings[same], record)
    for record in bare:
        surname = name_words(record.name)[-1]
        home = next((n for n, r in enumerate(readings) if name_words(r[0].name)[-1] == surname), None)
        if home is None:
            readings.append((record,))
        else:
            readings[home] = (*readings[home], record)
    if behalf:
        readings[:1] = [(*(readings[0] if readings else ()), *behalf)]
    return readings


def _titled(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one name is the other with something before it, as a title, or with middle names."""
    short, long = sorted((tuple(one), tuple(other)), key=len)
    if len(short) < 2 or len(short) == len(long):
        return short == long and len(short) > 1
    return long[-len(short) :] == short or (len(short) == 2 and (long[0], long[-1]) == short)


def _only_middled(words: Sequence[str], records: Sequence[SpeakerRecord]) -> tuple[str, ...] | None:
    """The one other name among the records that is this one with middle names, or without them."""
    if len(words) < 2:
        return None
    alike = {name_words(record.name) for record in records} - {tuple(words)}
    alike = {name for name in alike if (name[0], name[-1]) == (words[0], words[-1])}
    return alike.pop() if len(alike) == 1 and 2 in (len(words), *map(len, alike)) else None


@dataclass(frozen=True, slots=True)
class Support:
    """What speaks for one person being meant by a question on a topic."""

    score: float
    """Of the best statement on the topic; minus infinity where none is on it."""
    present: bool
    """Whether the person speaks in an article on the topic."""


def rivals(by: By, support: Mapping[Reading, Support]) -> list[Reading]:
    """Those who can be meant as well as the best supported, who is left out; the better supported first.

    Who said about as much on the topic can. Of the holders of one office so can who speaks in an article on it: the
    words may differ, and the reader think of anyone. Where nobody spoke on the topic anyone can.
    """
    persons = sorted(support, key=lambda person: -support[person].score)
    best = support[persons[0]].score
    if best == -math.inf:
        return persons[1:]
    return [
        person for person in persons[1:]
        if support[person].score > best - PLAINLY_BETTER or (by <= By.ROLE and support[person].present)
    ]  # fmt: skip


def plainly_first(matches: Sequence[Match], persons: Sequence[Reading]) -> bool:
    """Whether a name (not a role) is that of one speaker far more than of any other."""
    if matches[0].by <= By.DESCRIPTION:
        return matches[0].by is By.DESCRIPTION
    if matches[0].by <= By.ROLE:
        return False
    first, second = (sum(len(record.quotes) for record in reading) for reading in persons[:2])
    return first >= DOMINANT * second
