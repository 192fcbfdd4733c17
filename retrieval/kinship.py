"""Kinship: whom “his widow”, “her father” and “the captain’s wife” mean, by what the article says of the family.

Three ways of saying it are read: the relative is printed with the word (“his wife, X”), the other side of it
(“Y, the son of X”, “X’s son Y”), or a wedding (“he married X”). A relative is never guessed from a surname.
"""

from dataclasses import dataclass
from typing import Final

from retrieval.discourse import Discourse
from retrieval.lexicon import word_set
from retrieval.lexicon_people import Gender
from retrieval.people import Person
from retrieval.phrases import Phrase
from retrieval.pronouns import he_or_she
from retrieval.roles import Role
from retrieval.tokens import WORD, Token

_PARENTS = word_set("father mother dad mum mom parent")
_CHILDREN = word_set("son daughter child")
_SPOUSES = word_set("wife husband widow widower spouse")
_SIBLINGS = word_set("brother sister sibling")
_GENERATIONS = ((_PARENTS, _CHILDREN), (_CHILDREN, _PARENTS), (_SPOUSES, _SPOUSES), (_SIBLINGS, _SIBLINGS))
"""What one is to somebody, and what that one is to him."""
KIN: Final = _PARENTS | _CHILDREN | _SPOUSES | _SIBLINGS
_SEX: dict[str, Gender] = {
    **dict.fromkeys(word_set("father dad son husband widower brother"), "m"),
    **dict.fromkeys(word_set("mother mum mom daughter wife widow sister"), "f"),
}
_OWNERS: dict[str, Gender] = {"his": "m", "her": "f"}
_MARRIED = word_set("married wed marries")
_NEAR = 8


@dataclass(slots=True)
class Kinship:
    """The family ties that one article prints."""

    discourse: Discourse
    _weddings: list[int] | None = None
    _holders: dict[str, list[Person]] | None = None

    def owner(self, phrase: Phrase) -> Person | None:
        """Whose relative a phrase tells of: “his”, “her”, or the name before ’s."""
        sex = _OWNERS.get(self._tokens[phrase.first].low)
        if sex is not None:
            return he_or_she(self.discourse, phrase.first, sex)[0]
        return self._named(phrase.head - 2) if phrase.head - 2 >= phrase.first else None

    def relative(self, phrase: Phrase, owner: Person) -> Person | None:
        """The relative of `owner` whom a phrase with a word of kinship means; None where the article names none."""
        head = self.discourse.stream.tokens[phrase.head].low
        back = next(other for word, other in _GENERATIONS if head in word)
        found = self._parted(owner, back, phrase) or (self._married(owner, phrase) if head in _SPOUSES else None)
        fits = found is not None and found is not owner and found.sex in (_SEX.get(head), None)
        return found if fits or found is None or head not in _SEX else None

    def _parted(self, owner: Person, back: frozenset[str], phrase: Phrase) -> Person | None:
        """Whose son, wife or brother the owner is printed to be: “Y, the son of X”, “Y, the coach’s son”."""
        for role in owner.roles[:20]:
            at = next((k for k in range(role.first, role.last) if self._tokens[k].low in back), None)
            whose = self._of(at, role) if at is not None else None
            if whose is not None and self.discourse.last_mention(whose, phrase.first) >= 0:
                return whose
        return None

    def _of(self, at: int, role: Role) -> Person | None:
        """Who stands before a word of kinship with ’s, or behind it with “of”: by name, or by the only such office."""
        tokens = self._tokens
        if at > 1 and tokens[at - 1].low == "'s":
            return self._named(at - 2) or self._holder(tokens[at - 2])
        if at + 1 < role.last and tokens[at + 1].low == "of":
            return next((p for k in range(at + 2, role.last) if (p := self._named(k)) is not None), None)
        return None

    def _named(self, token: int) -> Person | None:
        people = self.discourse.people
        number = people.at.get(token)
        person = people.of[number] if number is not None else None
        return person if person is not None and not person.body else None

    def _holder(self, token: Token) -> Person | None:
        """The only person of an office: “the coach’s son”."""
        if self._holders is None:
            self._holders = {}
            for person in self.discourse.people.persons:
                for office in {r.text.casefold() for r in person.roles[:20] if r.before}:
                    self._holders.setdefault(office, []).append(person)
        found = self._holders.get(token.low, [])
        return found[0] if len(found) == 1 else None

    def _married(self, owner: Person, phrase: Phrase) -> Person | None:
        """Whom “he married” or “X married” names, where the article tells of one wedding before."""
        people, tokens = self.discourse.people, self._tokens
        if self._weddings is None:
            self._weddings = [k for k, t in enumerate(tokens) if t.type is WORD and t.low in _MARRIED]
        if len(self._weddings) != 1 or self._weddings[0] > phrase.first:
            return None
        (at,) = self._weddings
        clause = self.discourse.stream.clauses[self.discourse.clause(at)]
        by = [p for p in self.discourse.named_in(self.discourse.clause(at), at) if not p.body]
        if any(p is not owner for p in by):
            return None
        ahead = range(at + 1, min(at + _NEAR, clause.last))
        return next((p for k in ahead if k in people.at and (p := self._named(k)) is not None), None)

    @property
    def _tokens(self) -> list[Token]:
        return self.discourse.stream.tokens
