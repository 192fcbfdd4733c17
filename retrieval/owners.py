"""Owners: whose words a quotation behind a colon is where no verb says so: “His warning: “…””, “… – Ama Owusu: “…””."""

from typing import Final

from retrieval.lexicon import word_set
from retrieval.lexicon_people import DOCUMENTS
from retrieval.people import People
from retrieval.phrases import Phrase, name_phrase
from retrieval.tokens import WORD, Clause

_WORDS_OF: Final = DOCUMENTS | word_set(
    "warning message reply answer response verdict advice explanation argument conclusion comment words plea promise "
    "pitch question reaction assessment summary retort complaint diagnosis prediction wish"
)
"""Nouns for what somebody says or writes."""
_POSSESSIVES = word_set("his her")
_DASHES = frozenset({"—", "–", "-", "--", "―"})
_LEAD = 3
_NEAR = 5


def possessor(people: People, clause: Clause, index: int) -> Phrase | None:
    """Whose warning, letter or reply the sentence names before its colon and the run at token `index`."""
    tokens = people.stream.tokens
    for at in range(clause.first, min(clause.first + _LEAD, index)):
        number = people.at.get(at)
        last = people.names[number].last if number is not None else at + 1
        owned = tokens[last].low == "'s" if number is not None else tokens[at].low in _POSSESSIVES
        ahead = tokens[last : min(last + _NEAR, index)]
        if owned and any(t.type is WORD and t.low in _WORDS_OF for t in ahead):
            return name_phrase(people, number) if number is not None else Phrase(at, last, at, "pronoun")
    return None


def named_before_colon(people: People, clause: Clause, index: int) -> Phrase | None:
    """The name that stands alone between a dash, or the sentence's beginning, and the colon before the run."""
    number = people.at.get(index - 2)
    if number is None or people.names[number].kind == "role" or people.of[number] is None:
        return None
    before = people.names[number].first - 1
    apart = before < clause.first or people.stream.tokens[before].text in _DASHES
    return name_phrase(people, number) if apart else None
