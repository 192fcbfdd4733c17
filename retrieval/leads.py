"""Leads: capitalised words in one chain with a full name that are no part of it: of a heading, a party, a trade.

“Black Lawmakers Rip Ama Owusu” names Ama Owusu, whom the article prints by that name elsewhere.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from retrieval.articles import HEADLINE_WORDS
from retrieval.lexicon import JUDGE, PREPOSITIONS, SAY, THINK
from retrieval.lexicon_names import DEMONYMS, GIVEN_NAMES, NATIONALITIES, PARTICLES, SUFFIXES
from retrieval.lexicon_people import GROUPS
from retrieval.mentions import Name
from retrieval.titles import is_office
from retrieval.tokens import WORD, Stream

_SENTENCE_ENDS = ".!?:;,”\"'’)"
_BEARERS = NATIONALITIES | DEMONYMS


def without_leads(stream: Stream, names: Sequence[Name]) -> list[Name]:
    """The names, each person's without the words before it, or behind it, that the article leaves out elsewhere."""
    full = [name for name in names if name.kind == "person" and len(name.words) > 1]
    counts = Counter(name.words for name in full)
    earliest = {name.words: name.first for name in reversed(full)}
    surnames = Counter(words[-1] for words in counts)
    cut: list[Name] = []
    for name in names:
        shorter = name
        if name.kind == "person" and len(name.words) > 2:
            shorter = _cut(stream, name, counts, earliest)
            if shorter is name and _heads_line(name, surnames):
                shorter = replace(name, last=name.proper + 1, words=name.words[:1])
        elif name.kind == "person" and len(name.words) == 2 and _ordered(stream, name, counts, surnames):
            shorter = replace(name, first=name.last - 1, proper=name.last - 1, words=name.words[1:])
        cut.append(shorter)
    return cut


def _cut(stream: Stream, name: Name, counts: Counter[tuple[str, ...]], earliest: dict[tuple[str, ...], int]) -> Name:
    """The name from the given name on, where the article prints it so before, or more often, or the rest are words."""
    for at in range(1, len(name.words) - 1):
        lead, tail = name.words[:at], name.words[at:]
        if tail not in counts or not _no_names(lead):
            continue
        often = earliest[tail] < name.first or counts[tail] > counts[name.words] or _in_heading(stream, name)
        if (often and name.words[at] in GIVEN_NAMES) or all(word in stream.lower or _verb(word) for word in lead):
            proper = _places(stream, name)[at]
            before = stream.tokens[proper - 1].low
            titled = before in _BEARERS or is_office(before)
            first = name.first if titled or name.proper > name.first else proper
            return replace(name, first=first, proper=proper, words=tail, titled=titled or name.titled)
    return name


def _in_heading(stream: Stream, name: Name) -> bool:
    """Whether a name stands in a line that is no sentence."""
    article = stream.article
    line = article[article.paragraphs[article.paragraph_at(stream.tokens[name.first].start)]]
    return line[-1] not in _SENTENCE_ENDS and len(line.split()) <= HEADLINE_WORDS


def _ordered(stream: Stream, name: Name, counts: Counter[tuple[str, ...]], surnames: Counter[str]) -> bool:
    """“Endorse Owusu”, “Senators Owusu and Mensah”: a word before a surname that has a first name elsewhere."""
    lead, surname = name.words
    if lead in GIVEN_NAMES or name.titled or surnames[surname] < 2:
        return False
    if lead in GROUPS or lead in PREPOSITIONS:
        return True
    before = stream.tokens[name.first - 1] if name.first else None
    opens = counts[name.words] == 1 and (before is None or before.type is not WORD)
    return opens and (_verb(lead) or (lead in stream.lower and _in_heading(stream, name)))


def _verb(word: str) -> bool:
    """Whether a word is a form by which somebody is told to do, or does, something with whom the heading names."""
    form = (SAY.get(word) or JUDGE.get(word) or THINK.get(word) or ("", ""))[1]
    return form in ("base", "ing") or (word.endswith("ing") and len(word) > 4)


def _places(stream: Stream, name: Name) -> list[int]:
    """The token of each of the name's words."""
    tokens = stream.tokens
    proper = range(name.proper, name.last)
    return [at for at in proper if tokens[at].type is WORD and tokens[at].low not in SUFFIXES]


def _no_names(words: tuple[str, ...]) -> bool:
    """Whether none of the words before a given name is a given name, an initial or a particle."""
    return all(len(w) > 1 and w[-1] != "." and w not in GIVEN_NAMES and w not in PARTICLES for w in words)


def _heads_line(name: Name, surnames: Counter[str]) -> bool:
    """“Owusu Addresses Port Workers”: a known surname with a verb behind it, in the title case of a heading."""
    first, second = name.words[0], name.words[1]
    form = (SAY.get(second) or JUDGE.get(second) or THINK.get(second) or ("", ""))[1]
    return first in surnames and first not in GIVEN_NAMES and form in ("s", "past")
