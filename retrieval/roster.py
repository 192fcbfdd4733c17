"""The roster: which speakers on record the words of a question can mean.

People are called by full name, surname, first or short name, role, organisation, and with slips
of the pen (`naming`), or by what the articles tell of them (`described`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from retrieval.analysis import fold, stem
from retrieval.behalf import OWNED, speaking_for
from retrieval.collection import Collection, SpeakerRecord
from retrieval.described import is_body, may_describe
from retrieval.lexicon_people import GROUPS
from retrieval.naming import ASKING, Match, Names, is_slip
from retrieval.offices import (
    POSSESSIVE,
    WORD,
    By,
    before_complement,
    fit,
    head_noun,
    offices,
    plain_words,
    slot_words,
)
from retrieval.shorthands import SEATS
from retrieval.stopwords import STOP_WORDS
from retrieval.vocabulary import BODY_WORDS, FILLERS, HEAD, LEADERS, ROLE_WORDS, STATE, is_role_word, office

__all__ = ["Match", "Roster"]

LONGEST_NAME = 8
LONGEST_CALLED = 16
"""More words are a text that names people, not what one of them is called."""
_DEFINITE = re.compile(r"the\b|.*\w['’]s\b", re.IGNORECASE)
REMEMBERED = 4096
"""Readings of words kept; a question is tried in many ways, and its parts come again."""
_COMPLEMENTS = {"who", "whose", "that", "which", "of", "for", "from", "at", "in", "with"}
_NOUNS = sorted(ROLE_WORDS | BODY_WORDS, key=lambda noun: (len(noun), noun))
_PUNCTUATION = re.compile(r"\s*[,:;–—-]")


class Roster:
    """The speakers of a collection, findable by what people call them."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._match = lru_cache(REMEMBERED)(self._matched)
        self._records = {record.id: record for record in collection.speakers}
        self._roles = {record.id: tuple(offices(record)) for record in collection.speakers}
        self._by_role: defaultdict[str, set[str]] = defaultdict(set)
        for id_, roles in self._roles.items():
            for role in roles:
                for word in role.words:
                    self._by_role[word].add(id_)
        self._names = Names(collection, self._roles)
        self.vocabulary, self.common = self._names.vocabulary, self._names.common
        self._owners: defaultdict[str, set[str]] = defaultdict(set)
        self._unnamed = _unnamed(collection)
        for id_, words in self._names.words.items():
            if len(words) > 1 and not is_body(self._records[id_], words):
                self._owners[stem(words[0])].add(stem(words[-1]))

    def match(self, text: str) -> list[Match]:
        """The speakers that a name or role can mean, strongest first, better supported before others.

        Only the strongest reading is kept: nobody is found by role where somebody is found by name.
        Speakers who share the office by role stand before those in whose role it is only a part.
        """
        return list(self._match(text))

    def _matched(self, text: str) -> list[Match]:
        words = slot_words(text)
        if not words or len(words) > LONGEST_CALLED:
            return []
        if not (found := self._meant(text, words)) and (mended := self._mended(text)) != text:
            found = self._meant(mended, slot_words(mended))
        return found

    def _mended(self, text: str) -> str:
        """The text with misspelt words for offices and bodies set right: "the unoin boss"."""
        return WORD.sub(lambda word: self._spelt(fold(word[0])) or word[0], text)

    def _spelt(self, word: str) -> str | None:
        if word in self.vocabulary or word in self._names or len(word) < 5 or is_role_word(word):
            return None
        return next((noun for noun in _NOUNS if is_slip(word, noun)), None)

    def _meant(self, text: str, words: Sequence[str]) -> list[Match]:
        named = slot_words(before_complement(text)) or words
        whole = [m for m in self._names.find(words) if self._names.bears(words, m.record.id)] if words != named else []
        found = whole or self._names.find(named)
        if not found:
            return self._by_office(text, words)
        ranked = self._ranked(found)
        return ranked + self._spokesmen(words, ranked) if ranked[0].by >= By.SURNAME else ranked

    def _by_office(self, text: str, words: Sequence[str]) -> list[Match]:
        """Those whom the words name by office or body; what the articles tell beside the name where no role has it."""
        head = head_noun(text)
        found = self._ranked(self._by_roles(words, head))
        if found and found[0].by > By.PART_OF_ROLE:
            return self._of_state(found, words)
        wanted = plain_words(text)
        before = plain_words(before_complement(text))
        ids = self._names.described.find(wanted, head) if head and may_describe(before, head) else []
        described = [Match(self._records[id_], By.DESCRIPTION) for id_ in ids]
        return described or found or self._spokesmen(words, [])

    def _of_state(self, found: list[Match], words: Sequence[str]) -> list[Match]:
        """Of the holders of an office of state without more words those who hold it of the state, not of some body."""
        plain = tuple(stem(form) for word in words for form in office(word))
        if set(plain) - STATE:
            return found
        bare = [match for match in found if any(role.words == plain for role in self._roles[match.record.id])]
        return bare or found

    def _spokesmen(self, words: Sequence[str], bodies: Sequence[Match]) -> list[Match]:
        """Those who speak for the body that the words name."""
        wanted = [stem(form) for word in words for form in office(word)]
        known = {match.record.id for match in bodies}
        ids = speaking_for(wanted, self._roles, self._names.words, self._owners)
        return self._ranked(Match(self._records[id_], By.ORGANISATION) for id_ in ids if id_ not in known)

    def said_at_once(self, record: SpeakerRecord, terms: Sequence[str]) -> float:
        """The largest share of the terms that the sentences of one statement of the speaker hold."""
        best = 0.0
        for quote in record.quotes if terms else ():
            rows = self._collection.sentences_in(quote.article_id)
            held = {token.term for row in rows if row.span.overlap(quote.span) for token in row.terms}
            best = max(best, sum(term in held for term in terms) / len(terms))
        return best

    def unnamed(self, text: str) -> bool:
        """Whether the words are how an article prints a speaker without a name."""
        wanted = frozenset(plain_words(text))
        return bool(wanted) and any(wanted <= printed for printed in self._unnamed)

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
                if words[-1] not in self._names:
                    continue
                if words[0] in FILLERS or not (found := self._names.find(words)):
                    continue
                yield places[n][0], places[end - 1][1], self._ranked(found)
                n = end - 1
                break
            n += 1

    def prefix(self, text: str, *, telegraphic: bool = False) -> tuple[str, list[Match]]:
        """The longest run of words at the start of a text that means somebody on record, and whom; else ("", []).

        A telegraphic text has no verb: what follows a name may be the topic, though it has a capital.
        """
        places = list(WORD.finditer(text))[:LONGEST_NAME]
        for place in reversed(places):
            words = text[: place.end()]
            if fold(place[0]) in FILLERS or POSSESSIVE.search(place[0]):
                continue
            told = not telegraphic and _DEFINITE.match(words) and fold(place[0]) not in ASKING
            found = [match for match in self.match(words) if told or match.by is not By.DESCRIPTION]
            if found and found[0].by >= By.FIRST_NAME and not self._names.find(slot_words(words)):
                continue  # "Kamilov for trade": the name ends before
            rest = text[place.end() :]
            if found and found[0].by is By.FIRST_NAME and self._namesake(words, rest):
                continue
            if found and not self._goes_on(found, rest, telegraphic=telegraphic):
                return words, found
        return "", []

    def _namesake(self, given: str, rest: str) -> bool:
        """Whether a first name and the word behind it are somebody's full name in print, who is not on record."""
        behind = WORD.search(rest)
        if behind is None or rest[: behind.start()].strip() or fold(behind[0]) in self.common or " " in given:
            return False
        pair = re.compile(rf"\b{re.escape(given.capitalize())}\s+(?=[^\W\d_a-z])({WORD.pattern})")
        surname = fold(POSSESSIVE.sub("", behind[0]))
        return any(fold(m[1]) == surname for article in self._collection.articles for m in pair.finditer(article.text))

    def _goes_on(self, found: Sequence[Match], rest: str, *, telegraphic: bool) -> bool:
        """Whether the words behind belong to it: "AG Lynch", "World Bank staff", "the head of it", "Mark Twain"."""
        printed = [POSSESSIVE.sub("", word[0]) for word in WORD.finditer(rest[:80])][:3]
        words = [fold(word) for word in printed]
        if not words or _PUNCTUATION.match(rest) or (words[0] in STOP_WORDS and words[0] not in _COMPLEMENTS):
            return False
        name = printed[0][0].isupper() and words[0] not in self.common
        if found[0].by in (By.ROLE, By.PART_OF_ROLE):
            return words[0] in _COMPLEMENTS or name
        if found[0].by is By.FIRST_NAME and not is_body(found[0].record, self._names.words[found[0].record.id]):
            return words[0] not in self.vocabulary or (name and not telegraphic)
        body = found[0].by is By.ORGANISATION or is_body(found[0].record, self._names.words[found[0].record.id])
        return body and any(word in GROUPS or is_role_word(word) or stem(word) in OWNED for word in words[:2])

    def _by_roles(self, words: Sequence[str], head: str | None) -> list[Match]:
        wanted = [stem(form) for word in words for form in office(SEATS.get(word, word) if len(words) == 1 else word)]
        found = self._holders(wanted, head)
        if found or HEAD not in wanted or len(wanted) == 1:
            return found
        holders = {id_ for noun in LEADERS for id_ in self._by_role.get(noun, ())}  # "the union's boss", its president
        return [m for m in self._holders([word for word in wanted if word != HEAD], None) if m.record.id in holders]

    def _holders(self, wanted: Sequence[str], head: str | None) -> list[Match]:
        """Those in whose role all the words stand; nobody for no words."""
        if not wanted:
            return []
        candidates = set.intersection(*(self._by_role.get(word, set()) for word in wanted))
        fits = ((id_, fit(wanted, head, role)) for id_ in candidates for role in self._roles[id_])
        matches = [Match(self._records[id_], by) for id_, by in fits if by]
        best: dict[str, Match] = {}
        for match in sorted(matches, key=lambda m: m.by):
            best[match.record.id] = match
        return list(best.values())


def _unnamed(collection: Collection) -> tuple[frozenset[str], ...]:
    """The plain words of each printing of a speaker whom the articles leave without a name."""
    printed = {q.speaker.printed for q in collection.quotes if q.speaker and q.speaker.name is None}
    return tuple(frozenset(plain_words(text)) for text in sorted(printed))
