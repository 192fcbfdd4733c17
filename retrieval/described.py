"""Described: speakers found by what their articles tell of them, where no printed role holds all of a question's words.

The office must be theirs: in a printed role, or close to the name. What else the words say (of whom, where, of what)
counts most beside the name, and where it is a name itself also elsewhere in the article. A made-up weighing, kept
cautious: an office of another country or state is another office, and rare words may not be missing.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from retrieval.analysis import stem, tokens
from retrieval.collection import Collection, SpeakerRecord
from retrieval.lexicon_names import GIVEN_NAMES
from retrieval.lexicon_people import GROUPS, ORGANISATIONS
from retrieval.offices import Office
from retrieval.shorthands import STATES
from retrieval.vocabulary import BODIES, GOVERNMENT, HEAD, LEADERS, ROLE_NOUNS, country_terms, office

NEIGHBOURHOOD = 10
"""How many terms before and after a name count as said of its bearer."""
CLOSE = 6
"""… within which an office is the bearer's for certain."""
BESIDE = 0.85
"""Worth of a word that stands beside every mention of the speaker; one in a printed role is worth 1."""
IN_ARTICLE = 0.65
"""… of a name that stands in every article of the speaker, but never beside."""
COMMON_IN_ARTICLE = 0.45
"""… of a word that is no name."""
OFTEN_TOLD = 3
"""Sentences of an article with a name from which the article is about it."""
OFTEN = 0.25
"""Share of a speaker's mentions from which what stands beside them counts in full; once in many counts a third."""
ENOUGH = 0.42
"""Share of the words' weight from which they describe the speaker."""
NEAR_ENOUGH = 0.55
"""The same where the office itself is no printed role of the speaker."""
HELD = 0.5
"""How surely the office must be the speaker's: it stands close to the name in most introductions."""
NEARLY = 0.92
"""Share of the best score from which a second speaker can be meant as well."""
LONGEST_LETTERS = 7
"""A name in capitals alone that is shorter is that of a body: FBI."""
_BODY_WEIGHT = 0.4
"""Union, federation and association are much the same: words for bodies weigh less than others."""


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is known of one speaker: offices, the terms around each mention with their distance, all of the articles."""

    words: frozenset[str]
    offices: tuple[Office, ...]
    beside: Mapping[str, float]
    """How often a stem stands in the neighbourhood of a mention: 0.35 to 1."""
    close: Mapping[str, float]
    """… close to one."""
    articles: tuple[str, ...]
    person: bool
    """Whether something says so: a title, a pronoun, a given name, words that are nothing but names."""

    @property
    def lands(self) -> frozenset[str]:
        """The countries and states that the offices name."""
        return frozenset(land for role in self.offices for word in role.words if (land := _land(word)))


class Described:
    """The speakers of a collection by what is told of them."""

    def __init__(
        self,
        collection: Collection,
        names: Mapping[str, tuple[str, ...]],
        offices: Mapping[str, tuple[Office, ...]],
        common: frozenset[str],
    ) -> None:
        by_article = _neighbourhoods(collection, names)
        self._facts = {
            record.id: _Facts(
                frozenset(map(stem, names[record.id])),
                offices[record.id],
                _shares(by_article[record.id], NEIGHBOURHOOD),
                _shares(by_article[record.id], CLOSE),
                tuple(dict.fromkeys(quote.article_id for quote in record.quotes)),
                record.speaker.gender is not None
                or names[record.id][0] in GIVEN_NAMES
                or not (common | ORGANISATIONS | GROUPS) & set(names[record.id]),
            )
            for record in collection.speakers
        }
        self._proper: dict[str, Counter[str]] = {}
        self._told: dict[str, Counter[str]] = {}
        self._count: Counter[str] = Counter()
        for article in collection.articles:
            rows = collection.sentences_in(article.id)
            proper = [{t.term for t in row.terms if not article.text[t.start].islower()} for row in rows]
            self._proper[article.id] = Counter(word for terms in proper for term in terms for word in _plainest(term))
            self._told[article.id] = Counter(term for row in rows for term in {t.term for t in row.terms})
            self._count.update(self._told[article.id].keys())
        self._articles = len(collection.articles)
        self._surnames: defaultdict[str, set[str]] = defaultdict(set)
        for words in names.values():
            if len(words) > 1 and stem(words[-1]) not in BODIES:
                self._surnames[stem(words[0])].add(stem(words[-1]))

    def near(self, id_: str, word: str) -> bool:
        """Whether the stem stands near a mention of the speaker."""
        return word in self._facts[id_].beside

    def find(self, wanted: Sequence[str], head: str) -> list[str]:
        """The ids of those whom the stems describe, best first, of whom one holds the office `head`."""
        others = [word for word in dict.fromkeys(wanted) if word != head and word not in ("chief", "execut")]
        if not others:
            return []
        scores = {id_: score for id_, facts in self._facts.items() if (score := self._score(facts, head, others))}
        best = max(scores.values(), default=0.0)
        return sorted((id_ for id_, score in scores.items() if score >= NEARLY * best), key=lambda id_: -scores[id_])

    def _score(self, facts: _Facts, head: str, others: Sequence[str]) -> float:
        """How well the words describe one speaker; 0 where they do not."""
        holds = self._holds(facts, head, others)
        if holds < HELD or not facts.person or facts.words & {form for word in others for form in self._forms(word)}:
            return 0.0
        if head in GOVERNMENT and all(map(_land, others)) and any(set(role.words) & BODIES for role in facts.offices):
            return 0.0  # "the president of China" is not the president of the China Institute
        total = gained = 0.0
        for word in others:
            weight = self._weight(word)
            worth = max(self._worth(facts, form) for form in self._forms(word))
            if not worth and word not in BODIES and weight > math.log(2):
                return 0.0
            total, gained = total + weight, gained + weight * worth
        told = gained / total
        return holds + told if told >= (ENOUGH if holds == 1.0 else NEAR_ENOUGH) else 0.0

    def _holds(self, facts: _Facts, head: str, others: Sequence[str]) -> float:
        """How certain it is that the office is the speaker's: 1 in a role, less beside the name; 0 where it is not."""
        heads = LEADERS | {head} if head == HEAD else {head}
        holding = [role for role in facts.offices if heads & role.heads]
        if holding:
            return float(any(self._may_be(role, facts.words, others) for role in holding))
        return max(0.9 * facts.close.get(head, 0.0), 0.5 * facts.beside.get(head, 0.0))

    def _may_be(self, role: Office, name: frozenset[str], others: Sequence[str]) -> bool:
        """Whether an office is not plainly another: that of a body or a field which the words do not name.

        Where it is may be left out by the role: the union's president, of what city?
        """
        if any(word in _EXACT and self._forms(word).isdisjoint(role.words) for word in others):
            return False  # the secretary general is not the attorney general
        said = {form for word in others for form in self._forms(word)}
        more = set(role.words) - said - name - ROLE_NOUNS - _VAGUE
        missing = [word for word in others if self._forms(word).isdisjoint(role.words) and not _anywhere(word)]
        return not more or not missing or not (more & role.proper or len(missing) == len(others))

    def _forms(self, word: str) -> frozenset[str]:
        """What may be printed for a word: the country's other names, the surname for a first name."""
        return country_terms(word) | self._surnames.get(word, set()) | {word}

    def _weight(self, word: str) -> float:
        rarity = math.log(1 + self._articles / (1 + self._count.get(word, 0)))
        return rarity * (_BODY_WEIGHT if word in BODIES else 1.0)

    def _worth(self, facts: _Facts, word: str) -> float:
        if any(word in role.words for role in facts.offices):
            return 1.0
        land = _land(word)
        if land and facts.lands - {land}:
            return 0.0
        near = facts.beside.get(word, 0.0)
        if near:
            return BESIDE * near
        if not any(word in self._proper[id_] for id_ in facts.articles):
            often = max((self._told[id_][word] for id_ in facts.articles), default=0)
            return COMMON_IN_ARTICLE * min(1.0, often / OFTEN_TOLD)
        told = [min(1.0, self._proper[id_][word] / OFTEN_TOLD) for id_ in facts.articles if word in self._proper[id_]]
        return IN_ARTICLE * (0.5 * max(told) + 0.5 * sum(told) / len(facts.articles)) if told else 0.0


_EXACT = frozenset(map(stem, ("secretary", "attorney", "general", "vice", "prime", "assistant")))
_VAGUE = frozenset({"chief", "execut", "senior", "deputi"})


def _anywhere(word: str) -> bool:
    """Whether a stem only tells where an office is, or that it is one of a body."""
    return _land(word) is not None or word in BODIES or word == "citi"


def _land(word: str) -> str | None:
    """The country or state that a stem belongs to."""
    return min(country_terms(word), default=word if word in _STATE_STEMS else None)


_STATE_STEMS = frozenset(map(stem, STATES))


@lru_cache(maxsize=1 << 16)
def _plainest(term: str) -> tuple[str, ...]:
    """A term, and its plainest forms: those of the office it belongs to, else itself."""
    return (term, *(stem(form) for form in office(term)))


def _shares(by_article: Sequence[Sequence[Mapping[str, int]]], distance: int) -> dict[str, float]:
    """How often each stem stands within a distance of a mention, from 0.35 to 1.

    Who is mentioned often is introduced but once in each article, so the first mentions count by themselves too.
    """
    every = [window for windows in by_article for window in windows]
    shares: dict[str, float] = {}
    for windows in (every, [windows[0] for windows in by_article]):
        found = Counter(word for window in windows for word, off in window.items() if off <= distance)
        for word, count in found.items():
            often = 0.35 + 0.65 * min(1.0, count / len(windows) / OFTEN)
            shares[word] = max(often, shares.get(word, 0.0))
    return shares


def _neighbourhoods(
    collection: Collection, names: Mapping[str, tuple[str, ...]]
) -> dict[str, list[list[dict[str, int]]]]:
    """For each speaker, by article, the terms around each mention of the surname, and how far off they are."""
    found: dict[str, list[list[dict[str, int]]]] = {id_: [] for id_ in names}
    by_article: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for record in collection.speakers:
        for article_id in sorted({quote.article_id for quote in record.quotes}):
            by_article[article_id][_surname(record, names[record.id])].append(record.id)
    for article_id, surnames in by_article.items():
        windows: defaultdict[str, list[dict[str, int]]] = defaultdict(list)
        for sentence in collection.sentences_in(article_id):
            terms = [token.term for token in sentence.terms]
            for at, term in enumerate(terms):
                if term in surnames:
                    windows[term].append(_window(terms, at))
        for surname, mentions in windows.items():
            for id_ in surnames[surname]:
                found[id_].append(mentions)
    return found


def _surname(record: SpeakerRecord, words: Sequence[str]) -> str:
    """The term by which mentions are found: one for all of a name with hyphens, whose last part others may bear too."""
    *_, last = tokens(record.name) or [""]
    return last if "-" in record.name.split()[-1] else stem(words[-1])


def _window(terms: Sequence[str], at: int) -> dict[str, int]:
    window: dict[str, int] = {}
    for place in range(max(0, at - NEIGHBOURHOOD), min(len(terms), at + NEIGHBOURHOOD)):
        off = abs(place - at)
        for form in _plainest(terms[place]):
            if off < window.get(form, NEIGHBOURHOOD + 1):
                window[form] = off
    return window


def may_describe(words: Sequence[str], head: str | None) -> bool:
    """Whether words can be a description: they end, before what they are of, with an office."""
    return bool(words) and head is not None and words[-1] == head


def is_body(record: SpeakerRecord, words: Sequence[str]) -> bool:
    """Whether a name is that of a body, not of a person."""
    letters = len(words) == 1 and 1 < len(record.name) < LONGEST_LETTERS and record.name.isupper()
    return record.speaker.gender is None and (letters or stem(words[-1]) in BODIES)
