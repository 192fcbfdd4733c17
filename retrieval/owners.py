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
_CLAIMS: Final = word_set(
    "claim claims remark remarks assertion statement comment comments call vow pledge promise contention suggestion "
    "insistence argument declaration warning allegation complaint boast belief prediction demand admission"
)
"""Nouns for one thing said, which “that” or “for” gives."""
_POSSESSIVES = word_set("his her")
_GIVEN = word_set("that for")
_DASHES = frozenset({"—", "–", "-", "--", "―"})
_LEAD = 3
_NEAR = 5
_BACK = 12


def possessor(people: People, clause: Clause, index: int) -> Phrase | None:
    """Whose warning, letter or reply the sentence names before its colon and the run at token `index`."""
    tokens = people.stream.tokens
    for at in range(clause.first, min(clause.first + _LEAD, index)):
        owner = _owner(people, at)
        ahead = tokens[owner.last : min(owner.last + _NEAR, index)] if owner is not None else []
        if any(t.type is WORD and t.low in _WORDS_OF for t in ahead):
            return owner
    return None


def claimant(people: People, clause: Clause, index: int) -> Phrase | None:
    """Whose claim the run at token `index` gives: “over her remark that “…””, “Ama Owusu’s call for “…””."""
    tokens = people.stream.tokens
    for at in range(index - 1, max(clause.first, index - _BACK), -1):
        if tokens[at].type is not WORD and tokens[at].text != ",":
            return None
        if tokens[at].low in _GIVEN and tokens[at - 1].low in _CLAIMS:
            owners = (_owner(people, back) for back in range(at - 2, max(clause.first, at - _NEAR) - 1, -1))
            return next((owner for owner in owners if owner is not None), None)
    return None


def _owner(people: People, at: int) -> Phrase | None:
    """“his”, or a name with ’s behind it."""
    tokens = people.stream.tokens
    number = people.at.get(at)
    if number is None:
        return Phrase(at, at + 1, at, "pronoun") if tokens[at].low in _POSSESSIVES else None
    last = people.names[number].last
    return name_phrase(people, number) if last < len(tokens) and tokens[last].low == "'s" else None


def named_before_colon(people: People, clause: Clause, index: int) -> Phrase | None:
    """The name that stands alone between a dash, or the sentence's beginning, and the colon before the run."""
    number = people.at.get(index - 2)
    if number is None or people.names[number].kind == "role" or people.of[number] is None:
        return None
    before = people.names[number].first - 1
    apart = before < clause.first or people.stream.tokens[before].text in _DASHES
    return name_phrase(people, number) if apart else None
