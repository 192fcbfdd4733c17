"""Roles: what an article calls a person by office or trade, beside the name."""

from dataclasses import dataclass

from retrieval.lexicon import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SAY, word_set
from retrieval.lexicon_people import HONORIFICS, ROLES, Gender
from retrieval.mentions import Name
from retrieval.titles import is_office
from retrieval.tokens import RUN, WORD, Stream

_BARE_TITLES = word_set(
    "mr mrs ms miss mx dr sir dame lord lady mme mlle shri smt señor señora don doña tan sri datuk haji "
    "alhaji prof rev hon former late outgoing incoming acting interim retired ex "
    "rival foe opponent fellow"
)
"""Words that tell no office by themselves: whose rival somebody is stands elsewhere."""
_ENDS = frozenset({",", ";", ":", ".", "—", "–", "(", ")", "!", "?", "…"})
_NO_ROLES = word_set("who whose which whom that told said")
_NOUNS_TOO = word_set("reports states shares notes")
_ARTICLES = word_set("the a an its his her their")
_OPEN = PREPOSITIONS | DETERMINERS | {"and", "or", "but", "&", "known"}
"""Words that no role ends in."""
_MAX_ROLE = 24
_MAX_INTRODUCED = 12


@dataclass(frozen=True, slots=True)
class Role:
    """A role as printed: tokens `first` to `last`, before the name or after it."""

    first: int
    last: int
    text: str
    before: bool
    words: frozenset[str]
    gender: Gender | None = None


def roles_beside(stream: Stream, name: Name) -> list[Role]:
    """The roles printed before and after this name."""
    found = []
    if name.proper > name.first:
        role = _role(stream, name.first, name.proper, before=True)
        if role is not None:
            found.append(role)
    long = _long_role_before(stream, name)
    if long is not None:
        found.append(long)
    is_one = _predicate(stream, name)
    if is_one is not None:
        found.append(is_one)
    after = _appositive(stream, name)
    if after is not None:
        found.append(after)
    return found


def _role(stream: Stream, first: int, last: int, *, before: bool) -> Role | None:
    tokens = stream.tokens
    while first < last and tokens[first].low in ("the", "a", "an", "his", "her", "their", "its", "our", "my", "'s"):
        first += 1
    while first + 1 < last and tokens[first].text.isupper() and len(tokens[first].text) > 6:
        first += 1  # an agency's name run into the text
    while last - 1 > first and tokens[last - 1].low in _OPEN:
        last -= 1  # “co-author of “Tides””, “head of the port and”
    words = [t.low for t in tokens[first:last] if t.type is WORD]
    if _BARE_TITLES.issuperset(words):
        return None
    gender: Gender | None = None
    if before:
        gender = next((ROLES[low] for low in words if ROLES.get(low)), None)
    elif PREPOSITIONS.isdisjoint(words[:2]):
        gender = ROLES.get(_head(stream, first, last))
    text = " ".join(stream.words(first, last).split())
    return Role(first, last, text, before, frozenset(words), gender)


def _head(stream: Stream, first: int, last: int) -> str:
    """The role's head noun: the last role word before any preposition."""
    head = ""
    for token in stream.tokens[first:last]:
        if token.low in PREPOSITIONS:
            break
        if is_office(token.low):
            head = token.low
    return head


def _appositive(stream: Stream, name: Name) -> Role | None:
    """The role after the name: “…, president of the institute,”; None where none stands there."""
    tokens = stream.tokens
    index = name.last
    if index >= len(tokens) or tokens[index].text not in (",", "(", "—", "–"):
        return None
    if tokens[index].text != "," and len(name.words) < 2 and not name.titled:
        return None
    index += 1
    if index + 1 < len(tokens) and tokens[index].text.isdigit() and tokens[index + 1].text in (",", "-year-old"):
        index += 2
    end = _appositive_end(stream, index)
    if end is None or not _role_opens(stream, index, end):
        return None
    return _role(stream, index, end, before=False)


def _appositive_end(stream: Stream, first: int) -> int | None:
    """Where the words that describe a name end; None where they are a clause with a verb of its own."""
    tokens = stream.tokens
    end = first
    while end < len(tokens) and end - first < _MAX_ROLE:
        token = tokens[end]
        if token.text in _ENDS or token.type is RUN or token.low in _NO_ROLES:
            break
        verb = token.low in SAY and token.low.endswith(("ed", "s")) and end - first > 1 and token.low not in _NOUNS_TOO
        if token.low in AUXILIARIES or verb:
            return None
        end += 1
    if end == first or end >= len(tokens):
        return None
    low = tokens[first].low
    participle = low.endswith(("ed", "ing")) and low not in ROLES
    return None if participle or (low in ("former", "ex") and end - first < 2) else end


def _role_opens(stream: Stream, first: int, last: int) -> bool:
    """A role word stands before the first preposition, and nothing that begins a clause."""
    for index in range(first, min(last, first + 9)):
        low = stream.tokens[index].low
        if is_office(low) or (low in HONORIFICS and index > first):
            return True
        if low in PREPOSITIONS or low in CONJUNCTIONS:
            return False
    return False


def _long_role_before(stream: Stream, name: Name) -> Role | None:
    """A role of several words and a comma before the name: “Secretary General of the Conference (CICA), Kairat …”."""
    tokens = stream.tokens
    index = name.first - 1
    if index < 2:
        return None
    if tokens[index].text == ",":
        index -= 1
    elif tokens[index].text != ")":
        return None
    first = index
    while first >= 0 and index - first < _MAX_ROLE:
        token = tokens[first]
        if token.text in (",", ".", ";", ":") or token.type is RUN or token.low in ("said", "by", "that"):
            break
        first -= 1
    first += 1
    found = _trimmed(stream, first, index + 1) or _short_role(stream, first, index + 1, name)
    return found or _introduced(stream, first, index + 1, name)


def _predicate(stream: Stream, name: Name) -> Role | None:
    """“its captain is Ama Owusu”, “the new mayor was Stuart Bell”: the office that a name in full is said to fill."""
    tokens = stream.tokens
    verb = name.first - 1
    if verb < 2 or tokens[verb].low not in ("is", "was") or not is_office(tokens[verb - 1].low) or len(name.words) < 2:
        return None
    if name.last < len(tokens) and tokens[name.last].low == "'s":
        return None
    for start in range(verb - 1, max(0, verb - 6), -1):
        before = tokens[start - 1]
        if before.low in DETERMINERS or before.low == "'s":
            return _role(stream, start, verb, before=False)
        if before.type is not WORD or before.low in PREPOSITIONS or before.low in SAY or before.low in AUXILIARIES:
            return None
    return None


def _introduced(stream: Stream, first: int, last: int, name: Name) -> Role | None:
    """“charged a former secretary in the Works Ministry, Ama Owusu,”: the last article that leads to an office."""
    tokens = stream.tokens
    closed = name.last >= len(tokens) or tokens[name.last].text in (",", ".")
    if not closed or tokens[last].text != "," or len(name.words) < 2:
        return None
    for at in range(last - 3, max(first, last - _MAX_INTRODUCED), -1):
        if tokens[at].low in SAY or tokens[at].low in AUXILIARIES:
            return None
        if tokens[at].low in ("a", "an"):
            return _trimmed(stream, at, last)
    return None


def _short_role(stream: Stream, first: int, last: int, name: Name) -> Role | None:
    """“the curator, Ama Owusu,” and “the club’s captain, Stuart Bell,”: the noun before the comma and its modifiers."""
    tokens = stream.tokens
    closed = name.last >= len(tokens) or tokens[name.last].text in (",", ".")
    if not closed or tokens[last].text != "," or not is_office(tokens[last - 1].low) or len(name.words) < 2:
        return None
    start = last - 1
    while start > first and last - start < 6:
        low = tokens[start - 1].low
        if low in DETERMINERS or low == "'s" or low in PREPOSITIONS or tokens[start - 1].type is not WORD:
            break
        start -= 1
    led = start > 0 and (tokens[start - 1].low in DETERMINERS or tokens[start - 1].low == "'s")
    return _role(stream, start, last, before=True) if led else None


def _trimmed(stream: Stream, first: int, last: int) -> Role | None:
    """The part that begins with its role: “Secretary General of …”, “the head of …”."""
    tokens = stream.tokens
    lead = first
    article = next((k for k in range(first, min(first + 3, last)) if tokens[k].low in _ARTICLES), None)
    if article is not None:
        lead = article + 1
    while lead < last and tokens[lead].low in ("and", "but"):
        lead += 1
    for index in range(lead, min(lead + 4, last)):
        if is_office(tokens[index].low):
            told = any(t.low in SAY and t.low.endswith("ed") for t in tokens[index:last])
            if (
                not told
                and index + 1 < last
                and any(t.low in ("of", "for", "at", "in") for t in tokens[index + 1 : index + 4])
            ):
                return _role(stream, lead, last, before=True)
            return None
        if tokens[index].low in PREPOSITIONS or tokens[index].low in AUXILIARIES or tokens[index].low in SAY:
            return None
    return None
