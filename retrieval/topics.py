"""Topics: what a question is about, as terms that weigh by their rarity in the collection."""

import bisect
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from retrieval.meaning import Asked, rarest
from retrieval.synonyms import spelt_out, synonyms, synonyms_of_slip
from retrieval.vocabulary import LIGHT_VERBS, country_terms
from retrieval.wordforms import base_terms, number_terms, verb_terms

SHORTEST_SLIP = 5
"""Letters of a term that may be misspelt; shorter ones are too often other words."""
SLIP = 0.9
"""Worth of a word that a question's misspelt word was probably meant for."""
FAMILY = 0.8
"""… of a word of the same family ("economy" for "economic")."""
SYNONYM = 0.7
"""… of a word that newspapers use for it ("staff" for "employees")."""
LEAST = 0.1
"""Weight of a term that stands nearly everywhere."""
UNKNOWN = 0.6
"""Share of its weight that a word keeps which stands nowhere in the collection."""
LIGHT = 0.25
"""Share of its weight that a verb of little meaning keeps ("come", "take")."""

Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Topic:
    """What a question is about: each of its terms with its weight and the forms that count for it."""

    weights: Mapping[str, float]
    forms: Mapping[str, Mapping[str, float]]
    unknown: frozenset[str]
    """Terms that stand nowhere in the collection, and have no form that does."""
    asked: Asked | None = None
    """What it means, where word vectors are at hand."""
    _terms_of: Mapping[str, list[tuple[str, float]]] = field(init=False, repr=False, compare=False)
    """For each form the terms that it counts for."""
    _every: Terms = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        terms_of: dict[str, list[tuple[str, float]]] = {}
        for term, forms in self.forms.items():
            for form, worth in forms.items():
                terms_of.setdefault(form, []).append((term, worth))
        object.__setattr__(self, "_terms_of", terms_of)
        object.__setattr__(self, "_every", frozenset(terms_of))

    @property
    def hopeless(self) -> bool:
        """Whether half of a topic of one or two words stands nowhere in the collection."""
        return bool(self.unknown) and len(self.weights) <= 2

    @property
    def total(self) -> float:
        """The sum of all weights; 0 for a topic without terms."""
        return sum(self.weights.values())

    def worth(self, term: str, terms: Terms) -> float:
        """How much of one of the topic's terms a set of terms holds, from 0 to 1."""
        return max((worth for form, worth in self.forms[term].items() if form in terms), default=0.0)

    def held(self, terms: Terms) -> dict[str, float]:
        """The topic's terms that a set of terms holds at all, with how much: `worth` of all of them at once."""
        found: dict[str, float] = {}
        for form in self._every & terms:
            for term, worth in self._terms_of[form]:
                if worth > found.get(term, 0.0):
                    found[term] = worth
        return found

    def sum(self, held: Mapping[str, float]) -> float:
        """The weight of what is held."""
        return sum(weight * held[term] for term, weight in self.weights.items() if term in held)

    def sought(self, term: str) -> list[str]:
        """The forms of a term that passages are searched for: its family only where it has no nearer form."""
        best = max(self.forms[term].values(), default=0.0)
        return [form for form, worth in self.forms[term].items() if worth >= min(SLIP, best)]


class Topics:
    """Makes topics of terms, knowing which terms stand in how many sentences of a collection."""

    def __init__(self, counts: Mapping[str, int], sentences: int, initials: Mapping[str, Terms] | None = None) -> None:
        """Counts of sentences by term, the number of all, and what the short forms printed stand for."""
        self._counts = counts
        self._initials = initials or {}
        self._known = sorted(counts)
        self._sentences = sentences

    def topic(self, terms: Iterable[str], asked: Asked | None = None) -> Topic:
        """The terms of a question weighed by their rarity in the collection; of a text of very many the rarest."""
        weights, forms, unknown = {}, {}, set()
        terms = rarest(terms, self._counts)
        shorts = {self._rarest(long): short for short, long in self._initials.items() if long <= set(terms)}
        for term in terms:
            forms[term] = dict(sorted(self._forms(term), key=lambda form: form[1]))  # the best worth of a form stays
            if term in shorts:
                forms[term].setdefault(shorts[term], FAMILY)
            if not forms[term]:
                unknown.add(term)
            count = sum(self._counts[form] for form, worth in forms[term].items() if worth >= SLIP)
            weights[term] = math.log((self._sentences + 1) / (count + 0.5))
        weights = {t: max(w, LEAST) * self._share(t, unknown) for t, w in weights.items()}
        return Topic(weights, forms, frozenset(unknown - LIGHT_VERBS), asked)

    def _rarest(self, terms: Iterable[str]) -> str:
        return min(terms, key=lambda term: (self._counts.get(term, 0), term))

    @staticmethod
    def _share(term: str, unknown: set[str]) -> float:
        return LIGHT if term in LIGHT_VERBS else UNKNOWN if term in unknown else 1.0

    def _forms(self, term: str) -> Iterator[tuple[str, float]]:
        """What counts for a term: itself, its country or verb, its family; for a word not met what it was meant for."""
        yield from ((form, 1.0) for form in country_terms(term) | verb_terms(term) if form in self._counts)
        yield from ((form, 1.0) for form in number_terms(term) if form in self._counts)
        yield from ((form, SYNONYM) for form in synonyms(term) if form in self._counts)
        if long := [form for form in spelt_out(term) if form in self._counts]:
            yield self._rarest(long), 1.0
        if term in self._initials:
            yield self._rarest(self._initials[term]), FAMILY
        if term not in self._counts:
            yield from ((form, FAMILY) for form in base_terms(term) if form in self._counts)
        if term in self._counts:
            yield term, 1.0
        elif not term.isdigit() and len(term) >= SHORTEST_SLIP:
            yield from self._slips(term)
            yield from ((form, SYNONYM) for form in synonyms_of_slip(term) if form in self._counts)
        if len(term) >= 5 and term.isalpha():
            for known in self._beginning(term[:5]):
                if known != term and _one_family(term, known):
                    yield known, FAMILY

    def _slips(self, term: str) -> Iterator[tuple[str, float]]:
        allowed = 1 if len(term) < 7 else 2
        for known in self._beginning(term[0]):
            comparable = abs(len(known) - len(term)) <= allowed and len(known) >= SHORTEST_SLIP and known.isalpha()
            if comparable and OSA.distance(term, known, score_cutoff=allowed) <= allowed:
                yield known, SLIP

    def _beginning(self, letters: str) -> Iterator[str]:
        """The terms of the collection that begin with these letters."""
        at = bisect.bisect_left(self._known, letters)
        while at < len(self._known) and self._known[at].startswith(letters):
            yield self._known[at]
            at += 1


def _one_family(one: str, other: str) -> bool:
    """Whether two stems differ in their ending only: all but three letters of the longer are shared."""
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= max(5, max(len(one), len(other)) - 3)
