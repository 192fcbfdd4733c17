"""Naming: whom a name means: full or by surname, first or short name, misspelt, with a title or a description before.

What the words say must fit: "Kofi Owusu" never means Ama Owusu.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from retrieval.analysis import fold, stem
from retrieval.asking import AUXILIARIES, VERBS_OF_SPEECH
from retrieval.behalf import OWNED
from retrieval.collection import Collection, SpeakerRecord
from retrieval.described import Described
from retrieval.joining import name_words
from retrieval.lexicon_names import GIVEN_NAMES, PARTICLES
from retrieval.lexicon_people import SURNAMES_TOO
from retrieval.offices import POSSESSIVE, WORD, By, Office
from retrieval.shorthands import without_dots
from retrieval.stopwords import STOP_WORDS
from retrieval.vocabulary import BODIES, ROLE_NOUNS, ROLE_WORDS, full_first_names, is_role_word, office, same_first_name

_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
SURE_SLIP = 6
"""Letters from which a first name alone may be misspelt: Carla is not Carly."""
MOST_BEFORE = 2
"""Words before a full name that may tell of its bearer what no article tells."""
ASKING = frozenset(VERBS_OF_SPEECH.replace("|", " ").split()) | frozenset(AUXILIARIES.strip("(?:)").split("|"))


@dataclass(frozen=True, slots=True)
class Match:
    """A speaker that the words can mean, and by what; `exact` is False where a slip of the pen was forgiven."""

    record: SpeakerRecord
    by: By
    exact: bool = True


class Names:
    """The names of a collection's speakers."""

    def __init__(self, collection: Collection, roles: Mapping[str, tuple[Office, ...]]) -> None:
        self.words: dict[str, tuple[str, ...]] = {record.id: called(record) for record in collection.speakers}
        self._records = {record.id: record for record in collection.speakers}
        self._roles = roles
        self._by_name: defaultdict[str, set[str]] = defaultdict(set)
        self._by_first: defaultdict[str, set[str]] = defaultdict(set)
        for id_, words in self.words.items():
            for word in words:
                self._by_name[word].add(id_)
            for name in full_first_names(words[0]):
                self._by_first[name].add(id_)
        self._by_initial: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._by_name:
            self._by_initial[name[0]].append(name)
        printed = {
            word
            for article in collection.articles
            for word in set(WORD.findall(POSSESSIVE.sub("", without_dots(article.text))))
        }
        self.vocabulary: frozenset[str] = frozenset(map(fold, printed))
        self.common = frozenset(fold(word) for word in printed if word.islower())
        self.described = Described(collection, self.words, roles, self.common)
        self._text = {article.id: article.text.casefold() for article in collection.articles}

    def __contains__(self, word: str) -> bool:
        """Whether a folded word is part of a name, or a slip of one."""
        return word in self._by_name or bool(self._slips(word))

    def find(self, words: Sequence[str]) -> list[Match]:
        """Those whom folded words name, and where it is the full name the record under the bare surname."""
        candidates: dict[str, bool] = {}
        for word in words:
            for id_ in self._slips(word):
                candidates.setdefault(id_, False)
        for word in words:
            candidates.update((id_, True) for id_ in self._by_name.get(word, ()))
            if len(words) > 1 or word not in self.vocabulary:
                candidates.update((id_, True) for id_ in self._first_named(word))
        found = ((id_, self._fit(words, id_)) for id_ in candidates)
        matches = [Match(self._records[id_], *fit) for id_, fit in found if fit]
        strongest = max((m.by for m in matches), default=None)
        matches = self._best_spelt(words, [m for m in matches if m.by is strongest])
        titled = [
            m for m in matches if not set(words) <= set(self.words[m.record.id]) and self.bears(words, m.record.id)
        ]
        return (titled or matches) + [
            Match(r, By.SURNAME) for m in matches if m.by is By.FULL_NAME for r in self._bare(m)
        ]

    def _best_spelt(self, words: Sequence[str], matches: list[Match]) -> list[Match]:
        """Those whose name is printed so; else those whom the fewest edits lead to."""
        exact = [match for match in matches if match.exact]
        if exact or len(matches) < 2:
            return exact or matches
        edits = [sum(min(OSA.distance(w, n) for n in self.words[m.record.id]) for w in words) for m in matches]
        return [match for match, count in zip(matches, edits, strict=True) if count == min(edits)]

    def _first_named(self, word: str) -> set[str]:
        """Those whose first name a word can be short for, or the initial of."""
        if len(word) == 1:
            return {id_ for id_, words in self.words.items() if words[0][0] == word}
        return {id_ for name in full_first_names(word) for id_ in self._by_first.get(name, ())}

    def _bare(self, match: Match) -> list[SpeakerRecord]:
        """The record under the surname alone, where the speaker has most on record of all who share it."""
        surname = self.words[match.record.id][-1]
        sharing = [id_ for id_ in self._records if id_ in self._by_name[surname] and self.words[id_][-1] == surname]
        full = [id_ for id_ in sharing if len(self.words[id_]) > 1]
        return [self._records[id_] for id_ in sharing if id_ not in full and full[0] == match.record.id]

    def bears(self, words: Sequence[str], id_: str) -> bool:
        """Whether all words beside a name stand in a role of its bearer: "former secretary of state Ruiz"."""
        return all(self._is_said_of(word, id_) for word in words if word not in self.words[id_])

    def _fit(self, words: Sequence[str], id_: str) -> tuple[By, bool] | None:
        """How the words name one speaker; None where they name somebody else."""
        name = self.words[id_]
        fits = _aligned(words, name)
        named = {at for at, _ in fits.values()}
        if {words[at] for at in named} <= PARTICLES:
            return None
        if len(words) - 1 not in named or not self._goes_with(words, named, id_):
            return None  # "Sarybay's spokesman" is another than Sarybay: the name must come last
        if len(fits) < len(name) and stem(name[-1]) in BODIES and not self._tells(words, name, fits):
            return None  # a body is called by all of its name: "the union" is not the Ranchers' Union
        exact = all(same for _, same in fits.values())
        if not exact and len(named) == 1 and not self._may_be_slip(words, name, id_):
            return None
        if len(fits) == len(name) or (0 in fits and len(name) - 1 in fits):
            return (By.FULL_NAME if len(name) > 1 else By.SURNAME), exact
        if len(name) - 1 in fits or (len(name) > 2 and (len(named) > 1 or 0 not in fits)):
            return By.SURNAME, exact
        whole = len(words[0]) > 1 and (len(words) == 1 or self.bears(words, id_))  # "president Hope" is no first name
        return (By.FIRST_NAME, exact) if len(named) == 1 and 0 in fits and whole else None

    def _may_be_slip(self, words: Sequence[str], name: Sequence[str], id_: str) -> bool:
        """Whether one misspelt word may be a name: a title must be the bearer's, a short first name is another."""
        titled = all(self._is_said_of(word, id_) or len(word) == 1 for word in words[:-1])
        first = len(name) > 1 and is_slip(words[-1], name[0])
        return titled and not (first and len(words[-1]) < SURE_SLIP)

    def _tells(self, words: Sequence[str], name: Sequence[str], fits: Mapping[int, tuple[int, bool]]) -> bool:
        """Whether part of a body's name stands for all of it: a proper word, only words for bodies left out."""
        left = [part for place, part in enumerate(name) if place not in fits]
        told = [words[at] for at, _ in fits.values()]
        proper = any(word not in self.common and stem(word) not in BODIES for word in told)
        owned = OWNED & set(map(stem, left))
        return proper and not owned and all(stem(part) in BODIES for part in left)

    def _goes_with(self, words: Sequence[str], named: set[int], id_: str) -> bool:
        """Whether the words that are no part of the name fit its bearer; the one before may be another first name."""
        first = min(named)
        if first > 0 and self._is_office(words[first - 1]):
            return True
        if len(named) > 1 and {*range(first, len(words))} == named and all(map(self._may_stand_before, words[:first])):
            return first <= MOST_BEFORE  # the full name: what stands before it describes its bearer
        if first == 1 and len(self.words[id_]) == 1 and self._prints(f"{words[0]} {words[1]}", id_):
            return True
        beside = first > 0 and not self._is_said_of(words[first - 1], id_)
        left = [word for at, word in enumerate(words) if at not in named]
        return not beside and all(self._describes(word, id_) for word in left)

    def _may_stand_before(self, word: str) -> bool:
        """Whether a word can describe the bearer of the name behind it: no verb that asks, no other name."""
        return word not in self._by_name and word not in STOP_WORDS and word not in ASKING

    def _prints(self, words: str, id_: str) -> bool:
        """Whether an article that the speaker is on record in has these words."""
        return any(words in self._text[article_id] for article_id in {q.article_id for q in self._records[id_].quotes})

    def _describes(self, word: str, id_: str) -> bool:
        """Whether a word beside a name fits its bearer: a title, or something said of this speaker."""
        if self._is_office(word):
            return True
        near = all(self.described.near(id_, stem(form)) for form in office(word))
        return self._is_said_of(word, id_) or (near and word not in self._by_name)

    def _is_said_of(self, word: str, id_: str) -> bool:
        """Whether a word stands in a role of the speaker, or is an initial of the name."""
        if len(word) == 1:
            return word in {part[0].casefold() for part in self._records[id_].name.split()}
        said = {w for role in self._roles[id_] for w in role.words}
        return all(stem(form) in said for form in office(word))

    def _is_office(self, word: str) -> bool:
        """Whether a word names an office, also when misspelt."""
        if is_role_word(word):
            return True
        inflected = word.endswith(("ing", "ed"))  # "defending" is no defender
        return not inflected and word not in self.vocabulary and any(is_slip(word, noun) for noun in ROLE_WORDS)

    def _slips(self, word: str) -> Iterable[str]:
        """Speakers with a name that a word not met in the collection was probably meant for."""
        if word in self.vocabulary or len(word) < 5 or word in ROLE_WORDS:
            return ()
        return [id_ for name in self._by_initial.get(word[0], ()) if is_slip(word, name) for id_ in self._by_name[name]]


def called(record: SpeakerRecord) -> tuple[str, ...]:
    """The folded words of a speaker's name: letters between dots as one word, an office before the name left out."""
    words = name_words(_APOSTROPHE.sub("", without_dots(record.name))) or record.words
    while len(words) > 1 and _is_title(words[0]) and not {stem(words[-1])} & (BODIES | ROLE_NOUNS):
        words = words[1:]
    return (*words[:-1], *name_words(record.speaker.nickname), words[-1]) if record.speaker.nickname else words


def _is_title(word: str) -> bool:
    """Whether the first word of a name is an office, and no given name or surname."""
    return is_role_word(word) and word not in GIVEN_NAMES and word not in SURNAMES_TOO


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


def is_slip(word: str, name: str) -> bool:
    """Whether a word is probably a misspelling of a name: one edit from five letters on, two from eight."""
    if len(name) < 5 or len(word) < 5 or word[0] != name[0]:
        return False
    allowed = 1 if len(name) < 8 else 2
    return abs(len(word) - len(name)) <= allowed and 0 < OSA.distance(word, name, score_cutoff=allowed) <= allowed
