"""The little grammar that replies need: how a line begins, and whether a speaker is one or several."""

import re

from retrieval.kinds import noun_kind
from retrieval.lexicon_people import GROUPS
from retrieval.quotes import Speaker

_UNTIL_PLACE = re.compile(r",? (?:in|at|on|of|for|from|with|to|who|close|familiar|privy)\b")
"""Behind the head of a phrase for people."""


def opening(words: str) -> str:
    """The words as a line begins with them: a first word in lower case gets its capital, “iFixit” stays."""
    first = words.partition(" ")[0]
    return words[:1].upper() + words[1:] if first.islower() else words


def several(speaker: Speaker) -> bool:
    """Whether a speaker is several people: “Republicans”, “voters in the north”; a name of two words is one."""
    head = _UNTIL_PLACE.split(speaker.label, maxsplit=1)[0].casefold().split()
    if not head or not head[-1].endswith("s"):
        return False
    if speaker.name is not None:
        return len(head) == 1 and (head[0] in GROUPS or head[0][:-1] in GROUPS)
    return noun_kind(head[-1]) == "group"
