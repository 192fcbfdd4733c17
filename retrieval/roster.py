"""The roster: which speakers on record the words of a question can mean.

People are called by full name, surname, first or short name, role, organisation, and with slips
of the pen. What the words say must fit: "Marco Rubio" never means Luis Rubio.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from retrieval.analysis import fold, stem
from retrieval.collection import Collection, SpeakerRecord
from retrieval.offices import POSSESSIVE, WORD, By, before_complement, fit, head_noun, offices, slot_words
from retrieval.vocabulary import (
    BODIES,
    FILLERS,
    HEAD,
    LEADERS,
    ROLE_NOUNS,
    ROLE_WORDS,
    office,
    same_first_name,
)

NEIGHBOURHOOD = 10
"""How many terms before and after a name count as said of its bearer."""
LONGEST_NAME = 8


@dataclass(frozen=True, slots=True)
class Match:
    """A speaker that the words can mean, and by what; `exact` is False where a slip of the pen was forgiven."""

    record: SpeakerRecord
    by: By
    exact: bool = True


class Roster:
    """The speakers of a collection, findable by what people call them."""

    def __init__(self, collection: Collection) -> None:
        self._names: dict[str, tuple[str, ...]] = {r.id: r.words for r in collection.speakers}
        self._records = {record.id: record for record in collection.speakers}
        self._roles = {record.id: tuple(offices(record)) for record in collection.speakers}
        self._by_name: defaultdict[str, set[str]] = defaultdict(set)
        for id_, words in self._names.items():
            for word in words:
                self._by_name[word].add(id_)
        self._by_role: defaultdict[str, set[str]] = defaultdict(set)
        for id_, roles in self._roles.items():
            for role in roles:
                for word in role.words:
                    self._by_role[word].add(id_)
        self.vocabulary: frozenset[str] = frozenset(
            fold(word)
            for article in collection.articles
            for word in set(WORD.findall(POSSESSIVE.sub("", article.text)))
        )
        self._windows = self._neighbourhoods(collection)
        self._near = {id_: frozenset[str]().union(*windows) for id_, windows in self._windows.items()}

    def match(self, text: str) -> list[Match]:
        """The speakers that a name or role can mean, strongest first, better supported before others.

        Only the strongest reading is kept: nobody is found by role where somebody is found by name.
        Speakers who share the office by role stand before those in whose role it is only a part.
        """
        words = slot_words(text)
        if not words:
            return []
        named = slot_words(before_complement(text)) or words
        found = self._by_names(named) or self._by_roles(words, head_noun(text)) or self._by_neighbourhood(words)
        exact = [match for match in found if match.exact] or found
        return self._ranked(exact)

    def _ranked(self, matches: Iterable[Match]) -> list[Match]:
        order = {id_: n for n, id_ in enumerate(self._records)}
        return sorted(matches, key=lambda m: (-m.by, order[m.record.id]))

    def names_in(self, text: str) -> Iterator[tuple[int, int, list[Match]]]:
        """Where a text names speakers by name: (start, end, matches), left to right, longest first, ranked."""
        places = [(m.start(), m.end(), fold(POSSESSIVE.sub("", m[0]))) for m in WORD.finditer(text)]
        n = 0
        while n < len(places):
            for end in range(min(len(places), n + LONGEST_NAME // 2), n, -1):
                words = [word for _, _, word in places[n:end]]
                if words[-1] not in self._by_name and not self._slips(words[-1]):
                    continue
                if words[0] in FILLERS or not (found := self._by_names(words)):
                    continue
                yield places[n][0], places[end - 1][1], self._ranked(found)
                n = end - 1
                break
            n += 1

    def prefix(self, text: str) -> tuple[str, list[Match]]:
        """The longest run of words at the start of a text that means somebody on record, and whom; else ("", [])."""
        places = list(WORD.finditer(text))[:LONGEST_NAME]
        for place in reversed(places):
            words = text[: place.end()]
            if fold(place[0]) in FILLERS or POSSESSIVE.search(place[0]):
                continue
            found = [match for match in self.match(words) if match.by is not By.DESCRIPTION]
            if found:
                return words, found
        return "", []

    def _by_names(self, words: Sequence[str]) -> list[Match]:
        candidates: dict[str, bool] = {}
        for word in words:
            for id_ in self._slips(word):
                candidates.setdefault(id_, False)
        for word in words:
            candidates.update((id_, True) for id_ in self._by_name.get(word, ()))
            candidates.update(
                (id_, True)
                for name in self._by_name
                if len(words) > 1 and same_first_name(word, name)
                for id_ in self._by_name[name]
                if word != name
            )
            if len(words) == 1 and word not in self.vocabulary:
                candidates.update(
                    (id_, True) for name in self._by_name if same_first_name(word, name) for id_ in self._by_name[name]
                )
        found = ((id_, self._fit(words, id_)) for id_ in candidates)
        matches = [Match(self._records[id_], *fit) for id_, fit in found if fit]
        strongest = max((m.by for m in matches), default=None)
        matches = [m for m in matches if m.by is strongest]
        titled = [m for m in matches if self._bears(words, m.record.id)]
        return (titled or matches) + [
            Match(r, By.SURNAME) for m in matches if m.by is By.FULL_NAME for r in self._bare(m)
        ]

    def _bare(self, match: Match) -> list[SpeakerRecord]:
        """The record under the surname alone, where the speaker has most on record of all who share it."""
        surname = self._names[match.record.id][-1]
        sharing = [id_ for id_ in self._records if id_ in self._by_name[surname] and self._names[id_][-1] == surname]
        full = [id_ for id_ in sharing if len(self._names[id_]) > 1]
        return [self._records[id_] for id_ in sharing if id_ not in full and full[0] == match.record.id]

    def _bears(self, words: Sequence[str], id_: str) -> bool:
        """Whether there are words beside a name, and all stand in a role of its bearer: "Senator Ruiz"."""
        beside = [word for word in words if word not in self._names[id_]]
        return bool(beside) and all(self._is_said_of(word, id_) for word in beside)

    def _fit(self, words: Sequence[str], id_: str) -> tuple[By, bool] | None:
        """How the words name one speaker; None where they name somebody else."""
        name = self._names[id_]
        fits = _aligned(words, name)
        named = {at for at, _ in fits.values()}
        if len(words) - 1 not in named or not self._goes_with(words, named, id_):
            return None  # "Sarybay's spokesman" is another than Sarybay: the name must come last
        if len(fits) < len(name) and stem(name[-1]) in BODIES:
            return None  # a body is called by all of its name: "the union" is not the Ranchers' Union
        exact = all(same for _, same in fits.values())
        if len(fits) == len(name) or (0 in fits and len(name) - 1 in fits):
            return (By.FULL_NAME if len(name) > 1 else By.SURNAME), exact
        if len(name) - 1 in fits or (len(name) > 2 and (len(named) > 1 or 0 not in fits)):
            return By.SURNAME, exact
        return (By.FIRST_NAME, exact) if len(named) == 1 and 0 in fits else None

    def _goes_with(self, words: Sequence[str], named: set[int], id_: str) -> bool:
        """Whether the words that are no part of the name fit its bearer; the one before may be another first name."""
        first = min(named)
        if first > 0 and self._is_office(words[first - 1]):
            return True
        beside = first > 0 and not self._is_said_of(words[first - 1], id_)
        left = [word for at, word in enumerate(words) if at not in named]
        return not beside and all(self._describes(word, id_) for word in left)

    def _describes(self, word: str, id_: str) -> bool:
        """Whether a word beside a name fits its bearer: a title, or something said of this speaker."""
        if self._is_office(word):
            return True
        near = all(stem(form) in self._near[id_] for form in office(word))
        return word not in self._by_name and (near or self._is_said_of(word, id_))

    def _is_said_of(self, word: str, id_: str) -> bool:
        """Whether a word stands in a role of the speaker, or is an initial of the name."""
        if len(word) == 1:
            return word in {part[0].casefold() for part in self._records[id_].name.split()}
        said = {w for role in self._roles[id_] for w in role.words}
        return all(stem(form) in said for form in office(word))

    def _is_office(self, word: str) -> bool:
        """Whether a word names an office, also when misspelt."""
        if set(map(stem, office(word))) & ROLE_NOUNS:
            return True
        return word not in self.vocabulary and any(is_slip(word, noun) for noun in ROLE_WORDS)

    def _by_roles(self, words: Sequence[str], head: str | None) -> list[Match]:
        wanted = [stem(form) for word in words for form in office(word)]
        found = self._holders(wanted, head)
        if found or HEAD not in wanted or len(wanted) == 1:
            return found
        holders = {id_ for noun in LEADERS for id_ in self._by_role.get(noun, ())}  # "the union's boss", its president
        return [m for m in self._holders([word for word in wanted if word != HEAD], None) if m.record.id in holders]

    def _holders(self, wanted: Sequence[str], head: str | None) -> list[Match]:
        """Those in whose role all the words stand."""
        candidates = set.intersection(*(self._by_role.get(word, set()) for word in wanted))
        fits = ((id_, fit(wanted, head, role)) for id_ in candidates for role in self._roles[id_])
        matches = [Match(self._records[id_], by) for id_, by in fits if by]
        best: dict[str, Match] = {}
        for match in sorted(matches, key=lambda m: m.by):
            best[match.record.id] = match
        return list(best.values())

    def _by_neighbourhood(self, words: Sequence[str]) -> list[Match]:
        """Those near whose name all the words stand; one of the words must be the name of an office."""
        wanted = [stem(form) for word in words for form in office(word)]
        if not set(wanted) & ROLE_NOUNS or len(wanted) < 2:
            return []
        return [
            Match(self._records[id_], By.DESCRIPTION)
            for id_, windows in self._windows.items()
            if any(all(word in window for word in wanted) for window in windows)
            and not any(all(word in role.words for word in wanted) for role in self._roles[id_])
            and not set(words) & set(self._names[id_])
        ]

    def _slips(self, word: str) -> Iterable[str]:
        """Speakers with a name that a word not met in the collection was probably meant for."""
        if word in self.vocabulary or len(word) < 5:
            return ()
        return [id_ for name, ids in self._by_name.items() if is_slip(word, name) for id_ in ids]

    def _neighbourhoods(self, collection: Collection) -> dict[str, list[frozenset[str]]]:
        """For each speaker the terms around each mention of the surname in the articles the speaker is on record in."""
        windows: dict[str, list[frozenset[str]]] = {id_: [] for id_ in self._records}
        by_article: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for record in self._records.values():
            for article_id in {quote.article_id for quote in record.quotes}:
                by_article[article_id][stem(self._names[record.id][-1])].append(record.id)
        for article_id, surnames in by_article.items():
            for sentence in collection.sentences_in(article_id):
                terms = [token.term for token in sentence.terms]
                for at, term in enumerate(terms):
                    if term in surnames:
                        near = frozenset(_plainest(terms[max(0, at - NEIGHBOURHOOD) : at + NEIGHBOURHOOD]))
                        for id_ in surnames[term]:
                            windows[id_].append(near)
        return windows


def _aligned(words: Sequence[str], name: Sequence[str]) -> dict[int, tuple[int, bool]]:
    """For each part of a name that the words hold: the word's number, and whether it is spelt as the name is."""
    fits: dict[int, tuple[int, bool]] = {}
    for at, word in enumerate(words):
        for place, part in enumerate(name):
            same = word == part or (place == 0 and len(name) > 1 and same_first_name(word, part))
            if place not in fits and (same or is_slip(word, part)):
                fits[place] = (at, same)
                break
    return fits


def _plainest(terms: Iterable[str]) -> Iterator[str]:
    """Terms, and the plainest forms of those that belong to an office."""
    for term in terms:
        yield term
        yield from (stem(form) for form in office(term))


def is_slip(word: str, name: str) -> bool:
    """Whether a word is probably a misspelling of a name: one edit from five letters on, two from eight."""
    if len(name) < 5 or len(word) < 5 or word[0] != name[0]:
        return False
    allowed = 1 if len(name) < 8 else 2
    return abs(len(word) - len(name)) <= allowed and 0 < OSA.distance(word, name, score_cutoff=allowed) <= allowed
