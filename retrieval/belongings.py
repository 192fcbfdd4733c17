"""Belongings: bodies that go by their owner's name: “the Owusu campaign”, “Mr. Owusu’s family”.

They are bodies of their own: what a campaign says its candidate has not said.
"""

from dataclasses import dataclass, field

from retrieval.discourse import Discourse
from retrieval.lexicon import word_set
from retrieval.lexicon_people import Gender
from retrieval.people import Person
from retrieval.phrases import Phrase
from retrieval.pronouns import he_or_she

_OWNED = word_set("campaign administration family team camp government office")
"""What a person has that speaks for itself."""
_MOST = 50
"""Mentions of an owner that are looked at."""
_WHOSE: dict[str, Gender] = {"his": "m", "her": "f"}


@dataclass(slots=True)
class Belongings:
    """The bodies of one article that are called after a person; each is made once."""

    discourse: Discourse
    _bodies: dict[str, Person] = field(default_factory=dict)

    def body(self, phrase: Phrase, number: int, *, spoken_for: bool) -> Person | None:
        """The body of which a phrase with name `number` tells, by name and noun: “Owusu campaign”; else None.

        `spoken_for` tells that the phrase is a spokesman, who may stand before it or behind.
        """
        tokens, name = self.discourse.stream.tokens, self.discourse.people.names[number]
        at = name.last + (name.last < len(tokens) and tokens[name.last].low == "'s")
        if at >= phrase.last or tokens[at].low not in _OWNED or not (at == phrase.head or spoken_for):
            return None
        return self._called(tokens[name.last - 1].text, tokens[at].low, phrase)

    def again(self, phrase: Phrase) -> Person | None:
        """The body that “her campaign” is by whom “her” means, or “the campaign” by the only one told of so before."""
        tokens = self.discourse.stream.tokens
        whose, noun = tokens[phrase.first].low, tokens[phrase.head].low
        if noun not in _OWNED or phrase.first + 2 != phrase.last:
            return None
        sex = _WHOSE.get(whose)
        if sex is not None:
            owner, clear = he_or_she(self.discourse, phrase.first, sex, learn=False)
            known = owner is not None and clear and owner.sex == sex and self._has(owner, noun)
            return self._called(owner.name.split()[-1], noun, phrase) if owner is not None and known else None
        since = self.discourse.stream.since(phrase.first)
        told = [b for b in self._bodies.values() if b.words[1] == noun and since <= b.places[-1] < phrase.first]
        return told[0] if whose == "the" and len(told) == 1 else None

    def _has(self, owner: Person, noun: str) -> bool:
        """Whether the article tells of this body by its owner's name: “Owusu’s campaign”."""
        tokens, people = self.discourse.stream.tokens, self.discourse.people
        for place in owner.places[:_MOST]:
            number = people.at.get(place)
            last = people.names[number].last if number is not None else place
            behind = [t.low for t in tokens[last : last + 2]]
            if behind[:1] == [noun] or behind == ["'s", noun]:
                return True
        return False

    def _called(self, surname: str, noun: str, phrase: Phrase) -> Person:
        """The body of that owner and noun, mentioned once more."""
        printed = f"{surname}’s {noun}" if noun == "office" else f"{surname} {noun}"
        found = self._bodies.setdefault(printed, Person((surname.casefold(), noun), printed, body=True))
        found.places.append(phrase.first)
        return found
