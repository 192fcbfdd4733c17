"""Ages: whom “the 54-year-old”, “the pensioner” and “the teenager” mean, by the ages that an article prints."""

from dataclasses import dataclass, field
from typing import Final

from retrieval.discourse import Discourse
from retrieval.people import Person

_SUFFIX = "-year-old"
_OF_AGE: Final = {
    "teenager": range(13, 20),
    "pensioner": range(60, 110),
    "sexagenarian": range(60, 70),
    "septuagenarian": range(70, 80),
    "octogenarian": range(80, 90),
    "nonagenarian": range(90, 100),
}
"""Nouns for people of an age, in years."""


@dataclass(slots=True)
class Ages:
    """The ages printed beside the names of one article; they are read when one is first asked for."""

    discourse: Discourse
    _known: dict[str, list[Person]] | None = field(default=None, init=False)

    def of(self, head: str, token: int) -> Person | None:
        """The only person of the age a noun at a token tells; None where it tells none, or nobody or several are."""
        if not (head.endswith(_SUFFIX) or head in _OF_AGE):
            return None
        if self._known is None:
            self._known = self._read()
        ages = [str(age) for age in _OF_AGE[head]] if head in _OF_AGE else [head.removesuffix(_SUFFIX)]
        known = [person for age in ages for person in self._known.get(age, ())]
        found = [person for person in known if self.discourse.in_item(person, token)]
        return found[0] if len(found) == 1 else None

    def _read(self) -> dict[str, list[Person]]:
        """“X, 72,” and “X (72)”."""
        ages: dict[str, list[Person]] = {}
        tokens, people = self.discourse.stream.tokens, self.discourse.people
        for name, person in zip(people.names, people.of, strict=True):
            at = name.last + 1
            if person is None or person.body or at >= len(tokens) or tokens[at - 1].text not in (",", "("):
                continue
            known = ages.setdefault(tokens[at].text, []) if tokens[at].text.isdigit() else []
            if person not in known[-2:]:
                known.append(person)
        return ages
