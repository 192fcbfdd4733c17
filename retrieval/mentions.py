"""Mentions: the names of one article, with the roles and titles printed beside them.

A name is a chain of capitalised words (particles such as “van” or “bin” inside). What stands before
the name proper, as far as its last word for an office or a title, is the role (“Uzbek Foreign Minister”).
"""

from dataclasses import dataclass
from typing import Literal

from retrieval.chains import chains
from retrieval.kinds import noun_kind
from retrieval.lexicon import (
    COMMON_WORDS,
    DETERMINERS,
    word_set,
)
from retrieval.lexicon_names import DEMONYMS, GIVEN_NAMES, NATIONALITIES, SUFFIXES, given_sex
from retrieval.lexicon_people import DOCUMENTS, FIRMS, HONORIFICS, ORGANISATIONS, ROLES, THINGS, Gender
from retrieval.titles import ENVOYS, is_office, name_start, past_country, ranked, role_start, title_gender
from retrieval.tokens import WORD, Clause, Stream

_ONE = word_set("the a an one another this that")
_NAMES_TOO = word_set("will may us soon")
_GIVEN_TOO = word_set("dean guy don earl duke")
"""Titles that are given names as often: “Dean Owusu”, where the article has no Owusu by another first name."""
_BY_COUNTRY = NATIONALITIES | DEMONYMS


@dataclass(slots=True)
class Name:
    """One printed name: tokens `first` to `last` (not included), the role before it, and what it names.

    The name proper starts at token `proper`; for a bare role (“the Foreign Minister”) it equals `last`.
    Never changed, though not frozen: see `Token`.
    """

    first: int
    proper: int
    last: int
    words: tuple[str, ...]
    kind: Literal["person", "body", "role"]
    gender: Gender | None = None
    titled: bool = False
    """Whether a title or role stands before it: a person for certain."""


def read_names(stream: Stream) -> list[Name]:
    """Every name outside quotation marks, in order; headlines in capitals are passed over."""
    names: list[Name] = []
    for clause in stream.clauses:
        for first, last in chains(stream, clause):
            name = _read_name(stream, first, last, clause)
            if name is not None:
                names.append(name)
    surnames = {name.words[-1] for name in names if name.kind == "person" and len(name.words) > 1}
    alone = {name.words[0] for name in names if name.kind == "person" and len(name.words) == 1}
    firms = {name.words for name in names if _firm(stream, name)}
    names = [_as_firm(_as_surname(stream, _as_owner(stream, name, alone), surnames), firms) for name in names]
    return [_as_given(stream, name, surnames) for name in names]


def _firm(stream: Stream, name: Name) -> bool:
    """“the Brazilian pulp maker Celuten”: a noun for a company right before a name that is no person's."""
    before = stream.tokens[name.first - 1] if name.first else None
    if name.kind != "person" or name.titled or before is None or before.capital or len(name.words) > 2:
        return False
    return before.low in FIRMS and given_sex(name.words[0]) is None


def _as_firm(name: Name, firms: set[tuple[str, ...]]) -> Name:
    """A name that the article gives to a company is a body's wherever it stands."""
    if name.kind != "person" or name.titled or name.words not in firms:
        return name
    return Name(name.first, name.first, name.last, name.words, "body", titled=True)


def _as_owner(stream: Stream, name: Name, alone: set[str]) -> Name:
    """“the Owusu campaign” tells of Owusu, whom the article names without “the” too; Owusu is no body."""
    if name.kind != "body" or len(name.words) != 1 or name.words[0] not in alone or name.last >= len(stream.tokens):
        return name
    after = stream.tokens[name.last]
    campaign = after.type is WORD and not after.capital and noun_kind(after.low) in ("body", "group", "thing")
    bare = name.words[0] not in ORGANISATIONS and not stream.tokens[name.first].text.isupper()
    return Name(name.first, name.first, name.last, name.words, "person") if campaign and bare else name


def _as_given(stream: Stream, name: Name, surnames: set[str]) -> Name:
    """“Dean Owusu” in an article without another Owusu and without a dean: a given name, and no title."""
    tokens = stream.tokens
    title = tokens[name.first]
    if name.kind != "person" or name.proper != name.first + 1 or title.low not in _GIVEN_TOO or len(name.words) > 1:
        return name
    before = tokens[name.first - 1].low if name.first else ""
    if title.low in stream.lower or name.words[0] in surnames or before in DETERMINERS:
        return name
    return Name(name.first, name.first, name.last, (title.low, *name.words), "person", "m", titled=True)


def _as_surname(stream: Stream, name: Name, surnames: set[str]) -> Name:
    """A lone “Dean” or “King” is a surname where the article has somebody of that name."""
    if name.kind != "role" or name.last - name.first != 1:
        return name
    token = stream.tokens[name.first]
    before = stream.tokens[name.first - 1].low if name.first else ""
    if token.low not in surnames or before in DETERMINERS:
        return name
    return Name(name.first, name.first, name.last, (token.low,), "person")


def _read_name(stream: Stream, first: int, last: int, clause: Clause) -> Name | None:
    tokens = stream.tokens
    while first < last and tokens[first].low in ("the", "an", "a") and tokens[first].text[-1] != ".":
        first += 1
    proper = name_start(tokens, first, last, begins=first == clause.first)
    first, proper = _past_posting(stream, first, proper, last, clause)
    while last > proper and tokens[last - 1].low in COMMON_WORDS and tokens[last - 1].low not in _NAMES_TOO:
        last -= 1
    if first >= last:
        return None
    words = tuple([t.low.rstrip(".") for t in tokens[proper:last] if t.type is WORD and t.low not in SUFFIXES])
    if not words:
        return Name(first, last, last, (), "role")
    titled = proper > first
    if len(words) == 1 and words[0] in NATIONALITIES and last < clause.last and is_office(tokens[last].low):
        return None  # “his Ivorian counterpart”
    if len(words) == 1 and words[0] in _BY_COUNTRY and first and tokens[first - 1].low in _ONE:
        return Name(first, last, last, (), "role")  # “the Spaniard”, “one Republican”
    if not (titled and len(words) <= 4 and ORGANISATIONS.isdisjoint(words)) and _is_body(stream, words, proper, last):
        return Name(first, first, last, tuple(t.low for t in tokens[first:last] if t.type is WORD), "body")
    polite = all(token.low in HONORIFICS for token in tokens[first:proper])  # “the cleric Maulana Ali Khan”
    start = role_start(stream, first, clause) if polite or ranked(stream, first, clause) else first
    gender = title_gender(tokens, start, proper)
    relation = _relation(stream, start, last, clause)
    if relation is not None:
        gender, titled = gender or ROLES.get(relation.removesuffix("-in-law")), True
    return Name(start, proper, last, words, "person", gender, titled or start < first)


def _past_posting(stream: Stream, first: int, proper: int, last: int, clause: Clause) -> tuple[int, int]:
    """“the ambassador to Ghana Ama Owusu”: where her role begins and where her name, else both unchanged."""
    tokens = stream.tokens
    if (
        proper > first
        or first - 2 < clause.first
        or tokens[first - 1].low != "to"
        or tokens[first - 2].low not in ENVOYS
    ):
        return first, proper
    behind = past_country(tokens, first)
    return (role_start(stream, first - 1, clause), behind) if last - behind >= 2 else (first, proper)


def _relation(stream: Stream, first: int, last: int, clause: Clause) -> str | None:
    """The word before a name set off by commas: “his mother, Sheila, wept”; None where no such word stands there."""
    tokens = stream.tokens
    if first - 2 < clause.first or tokens[first - 1].text != "," or not is_office(tokens[first - 2].low):
        return None
    closed = last >= clause.last or tokens[last].text in (",", ".")
    return tokens[first - 2].low if closed else None


def _is_body(stream: Stream, words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a name is that of a body or a thing: by its words, by “the” before it, or as an acronym."""
    if words[0] in GIVEN_NAMES and len(words) in (2, 3) and words[-1] not in ORGANISATIONS:
        return False
    listed = not ORGANISATIONS.isdisjoint(words) or not DOCUMENTS.isdisjoint(words)
    if listed or (words[-1] in THINGS and len(words) > 1):
        return True
    if first and stream.tokens[first - 1].low == "the":
        following = stream.tokens[last] if last < len(stream.tokens) else None
        return following is None or following.low != "'s" or len(words) > 1
    text = stream.tokens[first].text
    return len(words) == 1 and len(text) > 1 and text.replace(".", "").isupper()
