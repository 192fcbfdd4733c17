"""Mentions: the names of one article, with the roles and titles printed beside them.

A name is a chain of capitalised words (particles such as “van” or “bin” inside). What stands before
the name proper, as far as its last word for an office or a title, is the role (“Uzbek Foreign Minister”).
"""

from dataclasses import dataclass
from typing import Literal

from retrieval.lexicon import (
    ADVERBS,
    AUXILIARIES,
    COMMON_WORDS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SAY,
    TIME_WORDS,
    word_set,
)
from retrieval.lexicon_people import (
    DOCUMENTS,
    GIVEN_NAMES,
    GROUPS,
    HONORIFICS,
    NATIONALITIES,
    ORGANISATIONS,
    PORTFOLIOS,
    THINGS,
    PARTICLES,
    ROLES,
    SURNAMES_TOO,
    SUFFIXES,
    Gender,
)
from retrieval.tokens import Clause, Stream, Token, Type

_MAX_NAME = 9
_ORG_LINKS = word_set("of for and & on the de du des la")
_LONG_GAP = 3
_MONTHS_AND_DAYS = frozenset(w for w in TIME_WORDS if len(w) > 2) - {
    "may",
    "march",
    "april",
    "june",
    "august",
    "summer",
}
_CERTAIN_TITLES = word_set("mr mrs ms miss dr sir dame prof sen rep gov")


@dataclass(frozen=True, slots=True)
class Name:
    """One printed name: tokens `first` to `last` (not included), the role before it, and what it names.

    The name proper starts at token `proper`; for a bare role (“the Foreign Minister”) it equals `last`.
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
        if not _headline(stream, clause) and not _dateline(stream, clause):
            names.extend(_names_in(stream, clause))
    surnames = {name.words[-1] for name in names if name.kind == "person" and len(name.words) > 1}
    return [_as_surname(stream, name, surnames) for name in names]


def _as_surname(stream: Stream, name: Name, surnames: set[str]) -> Name:
    """A lone “Dean” or “King” is a surname where the article has somebody of that name."""
    if name.kind != "role" or name.last - name.first != 1:
        return name
    token = stream.tokens[name.first]
    before = stream.tokens[name.first - 1].low if name.first else ""
    if token.low not in surnames or before in DETERMINERS:
        return name
    return Name(name.first, name.first, name.last, (token.low,), "person")


def _dateline(stream: Stream, clause: Clause) -> bool:
    """A place and a dash before the text begins."""
    return clause.last - clause.first < 15 and stream.tokens[clause.last - 1].text in ("—", "–", "-", "--")


def _headline(stream: Stream, clause: Clause) -> bool:
    """Five words or more, nearly all of them with capitals, and no full stop: not a sentence to learn names from."""
    words = [t for t in stream.tokens[clause.first : clause.last] if t.type is Type.WORD]
    long = [t for t in words if len(t.text) > 3]
    if len(long) < 5:
        return False
    capitals = sum(t.capital for t in long)
    if stream.tokens[clause.last - 1].text == ".":
        return (capitals == len(long) and len(long) > 5) or sum(t.text.isupper() for t in long) * 2 > len(long)
    return capitals * 10 >= len(long) * 9 or sum(t.text.isupper() for t in long) * 2 > len(long)


def _names_in(stream: Stream, clause: Clause) -> list[Name]:
    names: list[Name] = []
    index = clause.first
    tokens = stream.tokens
    while index < clause.last:
        token = tokens[index]
        if token.capital and token.type is Type.WORD and _may_begin(stream, index, clause):
            last = _chain_end(stream, index, clause)
            name = _read_name(stream, index, last, clause)
            if name is not None:
                names.append(name)
            index = last
        else:
            index += 1
    return names


def _may_begin(stream: Stream, index: int, clause: Clause) -> bool:
    token = stream.tokens[index]
    low = token.low
    if (
        _opens_dateline(stream, index, clause)
        or low in _MONTHS_AND_DAYS
        or low == "i"
        or low.startswith(("i'", "we'", "they'", "he'", "she'", "it'", "you'"))
    ):
        return False
    begins = (
        index == clause.first
        or stream.tokens[index - 1].text in ":—–-•*"
        or (stream.tokens[index - 1].type is Type.RUN)
    )
    if low in COMMON_WORDS:
        return not begins and len(token.text) > 1 and token.text.isupper() and low in ("us", "who", "it")
    if not begins:
        return True
    following = stream.tokens[index + 1] if index + 1 < clause.last else None
    if low in SAY and low not in GIVEN_NAMES:
        return False
    if low in stream.lower and low not in HONORIFICS and low not in ROLES:
        return (
            following is not None and following.capital and low not in GROUPS and not low.endswith(("ly", "ing", "ed"))
        )
    if low.endswith("ly") and following is not None and (following.text == "," or following.capital):
        return low in GIVEN_NAMES
    return not (low in GROUPS and not (following is not None and following.capital))


def _opens_dateline(stream: Stream, index: int, clause: Clause) -> bool:
    """A place in capitals that opens a paragraph: “BAKU, Azerbaijan”, “ASTANA.”"""
    tokens = stream.tokens
    if (
        index != clause.first
        or not tokens[index].text.isupper()
        or len(tokens[index].text) < 4
        or index + 1 >= len(tokens)
    ):
        return False
    starts = stream.article.paragraphs[clause.paragraph].start == tokens[index].start
    return starts and tokens[index + 1].text in (",", ".", ":", "(", "—", "–", "/")


def _chain_end(stream: Stream, index: int, clause: Clause) -> int:
    tokens = stream.tokens
    last = index + 1
    organisation = tokens[index].low in ORGANISATIONS or tokens[index].low in ROLES
    while last < clause.last and last - index < _MAX_NAME:
        token = tokens[last]
        if token.type is Type.WORD and token.capital and token.low not in _MONTHS_AND_DAYS and _joins(tokens, last):
            organisation = organisation or token.low in ORGANISATIONS
            last += 1
        elif step := _link(stream, last, clause, organisation=organisation):
            last += step
        else:
            break
    return last


def _joins(tokens: list[Token], index: int) -> bool:
    low = tokens[index].low
    return not (
        low in COMMON_WORDS
        and low not in PARTICLES
        and low not in ("may", "will", "more", "last", "long", "so", "an", "no", "us", "just", "say")
    )


def _link(stream: Stream, last: int, clause: Clause, *, organisation: bool) -> int:
    """How many tokens at `last` go on with the name although they bear no capital; 0 where it ends."""
    tokens = stream.tokens
    token = tokens[last]
    after = tokens[last + 1] if last + 1 < clause.last else None
    if after is None:
        return 0
    if token.low in PARTICLES and token.type is Type.WORD:
        if after.capital:
            return 2
        two = tokens[last + 2] if last + 2 < clause.last else None
        return 3 if after.low in PARTICLES and two is not None and two.capital else 0
    if token.type is Type.RUN and after.capital and _short(stream, token) and after.low not in COMMON_WORDS:
        return 1
    if (
        token.low in ("of", "for")
        and after.capital
        and is_office(tokens[last - 1].low)
        and after.low not in COMMON_WORDS
    ):
        return 2
    if (
        organisation
        and token.low in ("of", "for", "&", "on")
        and after.capital
        and tokens[last - 1].low in ORGANISATIONS
    ):
        return 2
    two = tokens[last + 2] if last + 2 < clause.last else None
    if (
        organisation
        and token.low == "of"
        and after.low == "the"
        and two is not None
        and two.capital
        and (tokens[last - 1].low in ORGANISATIONS)
    ):
        return 3
    if token.low in ("and", "&") and after.low in PORTFOLIOS and after.capital and tokens[last - 1].low in PORTFOLIOS:
        return 2
    if organisation and token.low in ("and", "&") and after.capital and tokens[last - 2].low in ("of", "for"):
        return 2 if after.low not in HONORIFICS and after.low not in GIVEN_NAMES else 0
    return 0


def _short(stream: Stream, token: Token) -> bool:
    inner = stream.runs[token.run].inner
    return len(inner) < 25 and stream.article.text[inner.start : inner.end].count(" ") < _LONG_GAP


def _read_name(stream: Stream, first: int, last: int, clause: Clause) -> Name | None:
    tokens = stream.tokens
    while first < last and tokens[first].low in ("the", "an", "a"):
        first += 1
    proper = _proper(tokens, first, last, begins=first == clause.first)
    while last > proper and tokens[last - 1].low in COMMON_WORDS and tokens[last - 1].low not in ("will", "may", "us"):
        last -= 1
    if first >= last:
        return None
    words = tuple(t.low.rstrip(".") for t in tokens[proper:last] if t.type is Type.WORD and t.low not in SUFFIXES)
    before = tokens[first - 1] if first > clause.first else None
    if not words:
        return Name(first, last, last, (), "role")
    titled = proper > first
    if _is_body(stream, words, proper, last, before, titled=titled):
        return Name(first, first, last, tuple(t.low for t in tokens[first:last] if t.type is Type.WORD), "body")
    start = first if titled else _role_before(stream, first, clause)
    gender = _title_gender(tokens, start, proper)
    relation = _relation(stream, start, last, clause)
    if relation is not None:
        gender, titled = gender or ROLES.get(relation), True
    return Name(start, proper, last, words, "person", gender, titled or start < first)


def _relation(stream: Stream, first: int, last: int, clause: Clause) -> str | None:
    """The word before a name set off by commas: “his mother, Sheila, wept”; None where no such word stands there."""
    tokens = stream.tokens
    if first - 2 < clause.first or tokens[first - 1].text != "," or not is_office(tokens[first - 2].low):
        return None
    closed = last >= clause.last or tokens[last].text in (",", ".")
    return tokens[first - 2].low if closed else None


def is_office(low: str) -> bool:
    """Whether a word names an office or a trade."""
    return low in ROLES or low.endswith(("-general", "-elect", "-in-chief", "-minister", "-president"))


def _surname(tokens: list[Token], first: int, index: int, proper: int) -> bool:
    """Whether a word for an office at a name's end is the family name."""
    low, before = tokens[index].low, tokens[index - 1].low
    if index == first or proper == index:
        return False
    if tokens[proper].low in GIVEN_NAMES and low not in ("president", "minister", "secretary", "officer"):
        return True
    other = (
        before in ROLES
        or before in HONORIFICS
        or before in NATIONALITIES
        or before in PORTFOLIOS
        or before in ORGANISATIONS
    )
    return low in SURNAMES_TOO and not other


def _past_portfolio(tokens: list[Token], index: int, last: int) -> int:
    """Past “of Finance”, “for Health and Welfare”, “of Kenya”, which belong to the office before them."""
    if index >= last or tokens[index].low not in ("of", "for"):
        return index
    if any(tokens[k].low in ("of", "for") for k in range(index + 1, last)):
        return last
    at = index + 1
    while at < last and (tokens[at].low in PORTFOLIOS or tokens[at].low in ("and", "&")):
        at += 1
    if at > index + 1:
        return at
    given = next((k for k in range(at + 1, last) if tokens[k].low in GIVEN_NAMES), None)
    if given is not None:
        return given
    return at + 1 if last - at >= 3 else last


def _proper(tokens: list[Token], first: int, last: int, *, begins: bool) -> int:
    """Where the name itself begins: after the last word for an office or a title."""
    proper = first
    for index in range(first, last):
        low = tokens[index].low
        if index < proper or (low not in HONORIFICS and low not in ROLES):
            continue
        if index == last - 1 and index > first and tokens[index - 1].low in _CERTAIN_TITLES:
            break  # Mr. King
        if index == last - 1 and _surname(tokens, first, index, proper):
            break  # Stephen King, Mike Judge
        proper = _past_portfolio(tokens, index + 1, last)
    if (
        proper == first
        and last - first > 2
        and tokens[first].low not in GIVEN_NAMES
        and (tokens[first + 1].low in GIVEN_NAMES or tokens[first].low.endswith(("man", "woman", "ist", "ian")))
        and begins
    ):
        return first + 1  # Parishioner Doreen Pike
    if proper == first and last - first > 1:
        nationals = first
        while nationals < last - 1 and tokens[nationals].low in NATIONALITIES:
            nationals += 1
        if nationals > first and last - nationals >= 2:
            return nationals
    return proper


def _is_body(
    stream: Stream, words: tuple[str, ...], first: int, last: int, before: Token | None, *, titled: bool
) -> bool:
    if titled and len(words) <= 4 and not any(w in ORGANISATIONS for w in words):
        return False
    if words[0] in GIVEN_NAMES and len(words) in (2, 3) and words[-1] not in ORGANISATIONS:
        return False
    if any(w in ORGANISATIONS or w in DOCUMENTS for w in words) or (words[-1] in THINGS and len(words) > 1):
        return True
    if before is not None and before.low == "the":
        following = stream.tokens[last] if last < len(stream.tokens) else None
        return following is None or following.low != "'s" or len(words) > 1
    text = stream.tokens[first].text
    return len(words) == 1 and len(text) > 1 and text.replace(".", "").isupper()


def _role_before(stream: Stream, first: int, clause: Clause) -> int:
    """Where a role in lower case before the name starts: “finance ministry spokesman” Ali Khan; else `first`."""
    tokens = stream.tokens
    if first <= clause.first or not _is_role(tokens[first - 1]):
        return first
    start = first - 1
    while start > clause.first and first - start < 8:
        token = tokens[start - 1]
        if (
            token.type is not Type.WORD
            or token.low in DETERMINERS
            or token.low in PREPOSITIONS
            or token.low in PRONOUNS
        ):
            break
        if token.low in CONJUNCTIONS or token.low in AUXILIARIES or (token.low in SAY) or token.low in ADVERBS:
            break
        start -= 1
    return start


def _is_role(token: Token) -> bool:
    return token.type is Type.WORD and (token.low in ROLES or token.low.endswith(("-general", "-elect", "-in-chief")))


def _title_gender(tokens: list[Token], first: int, last: int) -> Gender | None:
    for token in tokens[first:last]:
        gender = HONORIFICS.get(token.low) or ROLES.get(token.low)
        if gender is not None:
            return gender
    return None
