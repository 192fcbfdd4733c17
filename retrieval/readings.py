"""Readings: which persons on record a question can mean."""

from collections.abc import Sequence

from retrieval.collection import SpeakerRecord
from retrieval.joining import name_words
from retrieval.offices import By
from retrieval.roster import Match

DOMINANT = 5
"""A name means the speaker with so many times the statements of any other of that name."""

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
        same = next((n for n, r in enumerate(readings) if _titled(words, name_words(r[0].name))), None)
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


def plainly_first(matches: Sequence[Match], persons: Sequence[Reading]) -> bool:
    """Whether a name (not a role) is that of one speaker far more than of any other."""
    if matches[0].by <= By.DESCRIPTION:
        return matches[0].by is By.DESCRIPTION
    if matches[0].by <= By.ROLE:
        return False
    first, second = (sum(len(record.quotes) for record in reading) for reading in persons[:2])
    return first >= DOMINANT * second
