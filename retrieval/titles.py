"""Titles: where in a chain of capitals the office ends and the name proper begins."""

from retrieval.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SAY,
    word_set,
)
from retrieval.lexicon_names import GIVEN_NAMES, NATIONALITIES
from retrieval.lexicon_people import GROUPS, HONORIFICS, ORGANISATIONS, PORTFOLIOS, ROLES, SURNAMES_TOO, Gender
from retrieval.tokens import WORD, Clause, Stream, Token

_CERTAIN_TITLES = word_set("mr mrs ms miss dr sir dame prof sen rep gov")
_PARTIES = word_set("republican democrat conservative tory socialist liberal green independent unionist")
"""Nouns for a member of a party."""
_MEMBERS = word_set("republican democrat")
"""Those of them that nobody is called by: a Green or a Liberal may be a name."""
_RANKS = word_set("ranking senior leading top veteran prominent")
"""How a member of a party in a house is described before his name."""
_PATRONYMICS = ("vich", "vna", "uly", "kyzy", "qizi", "ogly", "oglu")
"""After these the family name came first."""
_SONS_OF = word_set("abu umm bin ibn bint binte binti ben")
"""What stands before a name, never before an office: “Umm Sultan”."""
_NAMES_INSIDE = word_set("begum sultan emir sheikh shah imam haji pandit guru prince")
"""Titles that are names where another name stands before them."""
_NOT_SURNAMES = word_set("president minister secretary officer")
_ADDRESSED = word_set("president minister secretary officer speaker chairman chair justice chancellor ambassador")
"""Offices that people are addressed by: “Mr Speaker” is no Mr. Speaker."""
ENVOYS = word_set("ambassador envoy attache attaché representative commissioner emissary")
"""Offices that are held “to” a country."""
HOUSES = word_set("opposition house republic senate assembly court nation union parliament congress")
"""Bodies that an office before a name can be “of the”."""
_COMPASS = word_set("north south east west new saudi united sri costa el ivory sierra papua central western equatorial")
"""First words of countries of two."""
_PASTS = word_set("met won beat shot hit sued led lost saw took gave found sent held told put cut fought struck drew")
"""Pasts without -ed that may stand before somebody's role: “the union met economist X”."""


_OFFICE_ENDINGS = ("-general", "-elect", "-in-chief", "-minister", "-president", "-in-law")


def is_office(low: str) -> bool:
    """Whether a word names an office or a trade."""
    return low in ROLES or low.endswith(_OFFICE_ENDINGS) or ("-" in low and _compound(low))


def _compound(low: str) -> bool:
    """“co-anchor”, “secretary-treasurer”: words for an office joined, or one that several hold."""
    parts = low.removeprefix("co-").split("-")
    return all(part in ROLES for part in parts)


def name_start(tokens: list[Token], first: int, last: int, *, begins: bool) -> int:
    """The token at which the name itself begins: after the last word for an office or a title; `last` where none does.

    `begins` tells that the chain stands first in its sentence, where any word bears a capital.
    """
    proper = first
    for index in range(first, last):
        low = tokens[index].low
        if index < proper or (low not in HONORIFICS and low not in ROLES and not ("-" in low and _compound(low))):
            continue
        if index > first and low in _NAMES_INSIDE and not _of_office(tokens[index - 1].low):
            continue  # “Shirin Begum Akhter”
        certain = index > first and tokens[index - 1].low in _CERTAIN_TITLES and low not in _ADDRESSED  # Mr. King
        if index == last - 1 and (certain or _surname(tokens, first, index, proper)):
            break
        proper = _past_portfolio(tokens, index + 1, last)
    if proper > first:
        return proper
    if (begins and _described(tokens, first, last)) or _several(tokens, first, last):
        return first + 1
    if last - first == 2 and tokens[first].low in _MEMBERS and _lone_surname(tokens[last - 1].low):
        return first + 1
    party = _past_party(tokens, first, last)
    if party > first:
        return party
    nationals = first
    while nationals < last - 1 and tokens[nationals].low in NATIONALITIES:
        nationals += 1
    return nationals if nationals > first and last - nationals >= 2 else first


def _of_office(low: str) -> bool:
    """Whether a word before an office or a title belongs to it: another title, a people, a field, a body."""
    return low in HONORIFICS or low in ROLES or low in NATIONALITIES or low in PORTFOLIOS or low in ORGANISATIONS


def _described(tokens: list[Token], first: int, last: int) -> bool:
    """Whether an unknown word before the name says what its bearer does: “Parishioner Doreen Pike”."""
    low = tokens[first].low
    if last - first < 3 or low in GIVEN_NAMES or tokens[last - 1].low.endswith(_PATRONYMICS):
        return False
    return tokens[first + 1].low in GIVEN_NAMES or (low.endswith(("man", "woman", "ist", "ian")) and len(low) > 6)


def _several(tokens: list[Token], first: int, last: int) -> bool:
    """“Senators Ama Owusu and Kofi Mensah”: a noun for several before the first one's name."""
    return last - first >= 3 and tokens[first].low in GROUPS and tokens[first + 1].low in GIVEN_NAMES


def _past_party(tokens: list[Token], first: int, last: int) -> int:
    """Past “House Republican”, “Accra Democrat” before somebody's name in full; else `first`."""
    for at in range(last - 3, first - 1, -1):
        if tokens[at].low in _PARTIES and tokens[at + 1].low in GIVEN_NAMES:
            return at + 1
    return first


def _lone_surname(low: str) -> bool:
    """“Republican Owusu”: whether the word behind a party's can be a family name by itself."""
    body = low in ORGANISATIONS or low in PORTFOLIOS or low in GROUPS
    return not (body or low in NATIONALITIES or low in _PARTIES or low.endswith("s"))


def _surname(tokens: list[Token], first: int, index: int, proper: int) -> bool:
    """Whether a word for an office at a name's end is the family name."""
    low, before = tokens[index].low, tokens[index - 1].low
    if index in (first, proper):
        return before in _SONS_OF
    if before in _SONS_OF:
        return True
    if tokens[proper].low in GIVEN_NAMES and low not in _NOT_SURNAMES:
        return True
    return low in SURNAMES_TOO and not _of_office(before)


def _past_portfolio(tokens: list[Token], index: int, last: int) -> int:
    """Past “of Finance”, “for Health and Welfare”, “of Kenya”, which belong to the office before them."""
    if index >= last or tokens[index].low not in ("of", "for", "to"):
        return index
    if tokens[index].low == "to":
        at = past_country(tokens, index + 1)
        return at if last - at >= 2 else last
    if tokens[index + 1].low == "the":  # “of the Opposition”
        return index + 3
    if any(tokens[k].low in ("of", "for") for k in range(index + 1, last)):
        return last
    if tokens[last - 1].low in ORGANISATIONS:  # “CEO of Harbour Port Association”
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


def past_country(tokens: list[Token], index: int) -> int:
    """Past the name of a country that begins at a token: “Ghana”, “South Africa”."""
    return index + 1 + (tokens[index].low in _COMPASS)


def ranked(stream: Stream, first: int, clause: Clause) -> bool:
    """“Finance ranking Democrat” Ali Khan: a member of a party of whom his rank in the house is told before."""
    tokens = stream.tokens
    return first > clause.first and tokens[first].low in _PARTIES and tokens[first - 1].low in _RANKS


def role_start(stream: Stream, first: int, clause: Clause) -> int:
    """Where a role in lower case before the name starts: “finance ministry spokesman” Ali Khan; else `first`."""
    tokens = stream.tokens
    if first <= clause.first or tokens[first - 1].type is not WORD:
        return first
    if not (ranked(stream, first, clause) or is_office(tokens[first - 1].low)):
        return first
    start = first - 1
    while start > clause.first and first - start < 8 and _in_role(tokens[start - 1]):
        start -= 1
    determined = start > clause.first and (tokens[start - 1].low in DETERMINERS or tokens[start - 1].low == "'s")
    verbs = [at for at in range(start, first) if tokens[at].low.endswith("ed") or tokens[at].low in _PASTS]
    return verbs[-1] + 1 if verbs and (not determined or verbs[-1] > start) else start


def _in_role(token: Token) -> bool:
    """Whether a word can stand inside a role before a name."""
    if token.type is not WORD or token.low in SAY or token.low in ADVERBS or token.low in AUXILIARIES:
        return False
    low = token.low
    return low not in DETERMINERS and low not in PREPOSITIONS and low not in PRONOUNS and low not in CONJUNCTIONS


def title_gender(tokens: list[Token], first: int, last: int) -> Gender | None:
    """The gender that lies in a title or a role: Mrs., spokesman."""
    for token in tokens[first:last]:
        gender = HONORIFICS.get(token.low) or ROLES.get(token.low)
        if gender is not None:
            return gender
    return None
