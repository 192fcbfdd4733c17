"""Kinds of words: whom a noun can stand for, and what may stand between a subject and its verb."""

from typing import Literal

from retrieval.lexicon import ADVERBS, AUXILIARIES, word_set
from retrieval.lexicon_people import DOCUMENTS, GROUPS, ORGANISATIONS
from retrieval.titles import is_office
from retrieval.tokens import WORD, Token

Kind = Literal["pronoun", "name", "person", "group", "body", "document", "thing"]
_QUANTITIES = word_set(
    "percent per-cent number majority minority half third quarter majorities dozens hundreds thousands handful chorus "
    "two three four five six seven eight nine ten source insider"
)
_CLOSE_TO = word_set("familiar close privy aware knowledgeable")
_ENDINGS = ("ists", "ers", "ors", "ians", "ants", "men", "women")
_LY_NOUNS = word_set("family ally assembly bully italy supply july")


def describes(low: str) -> bool:
    """Whether a word tells of the noun before it: “people familiar with”, “mothers searching for”."""
    return low in _CLOSE_TO or (low.endswith("ing") and "-" not in low)


def is_adverbial(token: Token) -> bool:
    """An adverb, an auxiliary or a negation: what may stand between subject and verb."""
    if token.type is not WORD:
        return False
    low = token.low
    if low in AUXILIARIES or low in ADVERBS or low.endswith("n't"):
        return True
    return low.endswith("ly") and not token.capital and low not in _LY_NOUNS


def noun_kind(low: str) -> Kind:
    """What sort of somebody a noun stands for; plurals are groups."""
    if low in _QUANTITIES:
        return "group"
    kind = _kind_of(low)
    if kind == "thing" and low.endswith("s"):
        single = _kind_of(low[:-3] + "y" if low.endswith("ies") else low[:-1])
        return "group" if single in ("person", "body") else "document" if single == "document" else "thing"
    return kind


def _kind_of(low: str) -> Kind:
    """What sort of somebody a noun stands for, by the word lists and its ending."""
    low = low.removeprefix("ex-").removeprefix("then-")
    if is_office(low) or low.endswith("-year-old"):
        return "person"
    if low in GROUPS:
        return "group"
    if low in ORGANISATIONS:
        return "body"
    if low in DOCUMENTS:
        return "document"
    if low.endswith(_ENDINGS):
        return "group"
    return "person" if low.endswith(("ist", "ian", "man", "woman", "person")) else "thing"
