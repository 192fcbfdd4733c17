"""The small words of replies: counts, possessives, who is on record."""

from collections.abc import Sequence

from bot.messages import cut, escape
from retrieval.collection import SpeakerRecord
from retrieval.quotes import Speaker

LONGEST_NAME = 80

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TIMES = {1: "once", 2: "twice"}


def counted(number: int) -> str:
    """A small number in words."""
    return _COUNTS[number] if number < len(_COUNTS) else str(number)


def plural(number: int, noun: str) -> str:
    """ "1 quote", "2 quotes"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def statements_of(record: SpeakerRecord) -> str:
    """ "2 quotes, 6 reported statements"; a part that is nothing is left out."""
    parts = [plural(record.direct, "quote")] if record.direct else []
    parts += [plural(record.reported, "reported statement")] if record.reported else []
    return ", ".join(parts)


def times(record: SpeakerRecord) -> str:
    """ "quoted twice and reported 6 times"."""
    parts = [("quoted", record.direct), ("reported", record.reported)]
    return " and ".join(f"{verb} {_TIMES.get(n, f'{n} times')}" for verb, n in parts if n)


def possessive(speaker: Speaker) -> str:
    """his, her or their."""
    return {"m": "his", "f": "her"}.get(speaker.gender or "", "their")


def reported_note(speaker: Speaker) -> str:
    """The line that keeps reported words from being taken for a quotation."""
    whose = {"m": "his", "f": "hers"}.get(speaker.gender or "", "theirs")
    return f"<i>These are the article’s words, not {whose}.</i>"


def on_record(records: Sequence[SpeakerRecord]) -> str:
    """Who is on record, offered where nothing was found; empty where nobody is."""
    names = [
        f"<b>{escape(cut(record.name, LONGEST_NAME))}</b>" + ("" if record.direct else " (reported only)")
        for record in records
    ]  # fmt: skip
    return f"On record here: {', '.join(names)}." if names else ""
