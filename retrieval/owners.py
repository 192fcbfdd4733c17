"""Owners: whose words a quotation is where no verb says so: “His warning: “…””, “… – Ama Owusu: “…””, “To her, “…””."""

from typing import Final

from retrieval.ahead import phrase_at
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
_VIEWS = word_set("view opinion eyes mind telling words judgment judgement estimation reading experience")
_HOLDS = word_set("to for")
_HOLDERS = word_set("him her them")
_OPENS = word_set("and but because that so since while yet although though")
"""What a clause that gives a view may begin with, before its holder: “because to her, “…””."""
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


def viewer(people: People, clause: Clause, index: int) -> Phrase | None:
    """Whose view the run at token `index` is: “To her, “…””, “For Ama Owusu, a nurse, “…””, “In his view, “…””."""
    tokens = people.stream.tokens
    if index - 2 <= clause.first or tokens[index - 1].text != ",":
        return None
    for at in range(index - 3, max(clause.first, index - _BACK) - 1, -1):
        if tokens[at].type is not WORD and tokens[at].low not in (",", "'s"):
            return None
        opens = at == clause.first or tokens[at - 1].low in _OPENS or tokens[at - 1].text == ","
        if opens and tokens[at].low == "in":
            owner = next((o for o in (_owner(people, k) for k in range(at + 1, index - 2)) if o is not None), None)
            return owner if owner is not None and tokens[index - 2].low in _VIEWS else None
        if opens and tokens[at].low in _HOLDS:
            return _holder(people, at + 1, index)
    return None


def _holder(people: People, first: int, index: int) -> Phrase | None:
    """The one whose view begins at token `first`: a pronoun, a role or somebody's name, before a comma."""
    tokens = people.stream.tokens
    if tokens[first].low in _HOLDERS:
        return Phrase(first, first + 1, first, "pronoun") if tokens[first + 1].text == "," else None
    holder = phrase_at(people, first, index)
    if holder is None or tokens[holder.last].text != "," or tokens[first].low in ("a", "an"):
        return None
    number = people.at.get(holder.head)
    person = people.of[number] if number is not None else None
    known = person is not None and not person.body and (person.evident or len(person.words) > 1)
    return holder if known or (holder.kind == "person" and person is None) else None


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
