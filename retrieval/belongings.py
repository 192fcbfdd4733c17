"""Belongings: bodies that go by their owner's name: “the Owusu campaign”, “Mr. Owusu’s family”.

They are bodies of their own: what a campaign says its candidate has not said.
"""

from dataclasses import dataclass, field

from retrieval.discourse import Discourse
from retrieval.lexicon import word_set
from retrieval.people import Person
from retrieval.phrases import Phrase

_OWNED = word_set("campaign administration family team camp government office")
"""What a person has that speaks for itself."""


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
        surname = tokens[name.last - 1]
        owner = f"{surname.text}’s" if tokens[at].low == "office" else surname.text
        printed = f"{owner} {tokens[at].low}"
        found = self._bodies.setdefault(printed, Person((surname.low, tokens[at].low), printed, body=True))
        found.places.append(phrase.first)
        return found
