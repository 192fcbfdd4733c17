"""Role words: the words of an office made comparable, and whether two descriptions can mean one person."""

from retrieval.lexicon import DETERMINERS, PREPOSITIONS, word_set
from retrieval.lexicon_names import NATIONALITIES
from retrieval.lexicon_people import ORGANISATIONS
from retrieval.titles import is_office

_SYNONYMS = {
    **dict.fromkeys(("premier", "pm"), "prime minister"),
    **dict.fromkeys(("boss", "head", "leader"), "chief"),
    **dict.fromkeys(("spokeswoman", "spokesperson"), "spokesman"),
    **dict.fromkeys(("chairwoman", "chairperson", "chair"), "chairman"),
    **dict.fromkeys(("councillor", "councilwoman"), "councilman"),
    **dict.fromkeys(("congresswoman", "rep", "representative"), "congressman"),
    "ceo": "chief executive",
    "lawyer": "attorney",
    "sen": "senator",
    "gov": "governor",
    "businesswoman": "businessman",
    "policewoman": "policeman",
    "lawmaker": "mp",
    "advisor": "adviser",
}
"""Words for the same office, made one before they are compared."""
_LOOSE = ORGANISATIONS | word_set(
    "former late acting interim deputy senior chief new long-time longtime veteran outgoing national general prime "
    "country nation state executive officer its his her their"
)
"""Words that a description may have or lack and mean the same person."""
COUNTRIES = NATIONALITIES - word_set("democratic republican labour conservative liberal socialist")
"""Words for a country’s people; not those that are parties too."""


def office_words(words: "frozenset[str] | list[str]") -> frozenset[str]:
    """Role words taken apart at hyphens and made one where they mean one office."""
    parts = (part for word in words for part in word.replace("-", " ").split())
    plain = [p for word in parts for p in _SYNONYMS.get(word, word).split()]
    return frozenset(w for w in plain if w not in PREPOSITIONS and w not in DETERMINERS)


def contradicts(words: frozenset[str], said: frozenset[str], owned: frozenset[str]) -> bool:
    """Whether two descriptions each name an office or an owner that the other lacks; `owned` is the first's owner."""
    if "prime" in words - said:  # no other minister is the premier
        return True
    more, other = owned - said - _LOOSE, said - words - _LOOSE
    if more and other:
        return not any(_akin(one, two) for one in more for two in other)
    shared = {w for w in words & said if is_office(w)}
    vague = shared <= {"chief"} and any(is_office(w) for w in other)  # the head of the operator, the chief minister
    return vague and bool(owned - said)


def _akin(one: str, two: str) -> bool:
    """“Ghanaian” and “Ghana”, “French” and “France”."""
    return one[:3] == two[:3] or (one[:2] == two[:2] and not COUNTRIES.isdisjoint((one, two)))
