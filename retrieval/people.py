"""People: the persons and organisations of one article, each known by its fullest name.

Names are joined by surname only where first names agree: the same, a short form, an initial, or none.
"""

import bisect
import itertools

from retrieval.lexicon import DETERMINERS, PREPOSITIONS, word_set
from retrieval.lexicon_names import GIVEN_NAMES, NATIONALITIES
from retrieval.lexicon_people import ORGANISATIONS
from retrieval.mentions import Name
from retrieval.persons import Person
from retrieval.roles import Role, roles_beside
from retrieval.tokens import Stream
from retrieval.vocabulary import same_first_name

__all__ = ["People", "Person"]

_PLAIN = word_set("former ex then late current new old mr mrs ms miss dr sir")
_MANY = 6
_OFTEN = 3
_MOST = 50
_WHERE = word_set("in at near outside around across through via towards into throughout inside")
_PLACES = word_set(
    "port gulf city town village island state province region district bay cape strait coast county north south east "
    "west capital suburb municipality territory river hamlet borough"
)
"""What stands before “of” and the name of a place."""


class People:
    """The register of one article's names."""

    def __init__(self, stream: Stream, names: list[Name]) -> None:
        self.stream = stream
        self.names = names
        self.at: dict[int, int] = {}
        """Which name (its number) covers a token."""
        self.of: list[Person | None] = [None] * len(names)
        """Whom each name means."""
        self.persons: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}
        self._full: dict[int, int] = {}
        self._named: dict[tuple[str, tuple[str, ...]], Person] = {}
        self._apart: set[int] = set()
        self._nicknamed: dict[tuple[str, ...], Person] = {}
        for number, name in enumerate(names):
            for token in range(name.first, name.last):
                self.at[token] = number
        self._register_full()
        self._register_rest()
        self._firsts = [name.first for name in names]

    def _register_full(self) -> None:
        """Names of two words or more first: they hold wherever in the article they stand."""
        order = [n for n, name in enumerate(self.names) if len(name.words) > 1 and name.kind != "role"]
        for number in sorted(order, key=lambda n: -len(self.names[n].words)):
            name = self.names[number]
            person = self._nicknamed.get(name.words) or self._same(name) or self._new(name)
            self._add(number, person)

    def _register_rest(self) -> None:
        seen: list[tuple[int, Person]] = []
        for number, name in enumerate(self.names):
            if name.kind == "role":
                continue
            person = self.of[number]
            if person is None:
                person = self._nicknamed.get(name.words) or self._meant(name, seen) or self._new(name)
                self._add(number, person)
            seen.append((number, person))
        for person in self.persons:
            person.places.sort()
            person.roles.sort(key=lambda role: role.first)

    def _new(self, name: Name) -> Person:
        printed, nickname = self._printed(name)
        person = Person(name.words, printed, body=name.kind == "body", nickname=nickname)
        self.persons.append(person)
        self._named[name.kind, name.words] = person
        if nickname is not None:
            self._nicknamed.setdefault(tuple(nickname.casefold().split()), person)
        words = {*name.words, *[w[3:] for w in name.words[1:] if w.startswith(("al-", "el-"))]}
        if person.body:
            words.add("".join([w[0] for w in name.words if w[0].isalpha()]))
        for word in words:
            self._by_word.setdefault(word, []).append(person)
        return person

    def _printed(self, name: Name) -> tuple[str, str | None]:
        """A name's printed words, and the nickname in marks inside it, which is no part of them."""
        first = name.proper if name.kind == "person" else name.first
        long = name.last - first > 2
        inside = [self.stream.run_tokens[run] for run in self.stream.runs_in(first, name.last)] if long else []
        if not inside:
            return " ".join(self.stream.words(first, name.last).split()), None
        cuts = [first - 1, *inside, name.last]
        parts = [self.stream.words(a + 1, b) for a, b in itertools.pairwise(cuts) if b > a + 1]
        nicknames = [self.stream.article[self.stream.runs[self.stream.tokens[k].run].inner] for k in inside]
        return " ".join(" ".join(parts).split()), " ".join(nicknames[0].split()) if nicknames else None

    def _add(self, number: int, person: Person) -> None:
        name = self.names[number]
        self.of[number] = person
        person.places.append(name.first)
        if self.stream.borders:
            person.items.add(self.stream.item(name.first))
        person.placed += _placed(self.stream, name)
        person.bare += name.words == person.words[-1:]
        person.titled = person.titled or name.titled
        person.gender = person.gender or name.gender
        found = roles_beside(self.stream, name) if not person.body else []
        if found:
            known = {role.text for role in person.roles[:50]}
            for role in found:
                if self._anothers(role):
                    continue
                person.gender = person.gender or role.gender
                if role.text not in known:
                    person.roles.append(role)

    def _anothers(self, role: Role) -> bool:
        """“in China, Chief Executive Ama Owusu said”: whether what stands behind a name is somebody else's title."""
        number = None if role.before else self.at.get(role.first)
        return number is not None and self.names[number].kind == "person" and self.names[number].titled

    def _same(self, name: Name) -> Person | None:
        """The person of that very name, or of a form that agrees with it."""
        for person in self._called(name.words[-1]):
            if person.body == (name.kind == "body") and _agree(person.words, name.words):
                return person
        return self._named.get((name.kind, name.words))

    def _called(self, word: str) -> list[Person]:
        """Those with this word in their name; of very many the last, so that the time stays linear."""
        return self._by_word.get(word, [])[-_MOST:]

    def _meant(self, name: Name, seen: list[tuple[int, Person]]) -> Person | None:
        """Whom a single word means: by surname before first name, the one named last before the one named later."""
        word = name.words[-1]
        fitting = self._near([p for p in self._called(word) if _fits(p, name, word)], name, word)
        if len(fitting) > 1:
            ranked = [p for p in fitting if p.words[-1] == word] or fitting
            apart = self._told_apart(name, ranked)
            if apart is not None:
                return apart
            return self._principal(name, ranked) or self._named_last(word, ranked, seen[-60:]) or ranked[0]
        return fitting[0] if fitting else None

    def _named_last(self, word: str, rivals: list[Person], seen: list[tuple[int, Person]]) -> Person | None:
        """The one last called by this word; a relative named “her husband, Tom,” in between does not take it over."""
        before = [(number, person) for number, person in reversed(seen) if person in rivals]
        called = (person for number, person in before if word in self.names[number].words)
        return next(called, before[0][1] if before else None)

    def _near(self, fitting: list[Person], name: Name, word: str) -> list[Person]:
        """Of those a single word fits the ones its item names; else the only one of that surname in the article.

        What stands before the first item tells of them all.
        """
        item = self.stream.item(name.first)
        if item == 0:
            return fitting
        here = [p for p in fitting if item in p.items]
        holders = [p for p in fitting if p.body or p.words[-1] == word or (p.words[0] == word not in GIVEN_NAMES)]
        return here or (holders if len(holders) == 1 else [])

    def _principal(self, name: Name, rivals: list[Person]) -> Person | None:
        """The one who alone has been called by the bare surname again and again; his family is named in full."""
        if name.gender is not None:
            return None
        counts = sorted(((p.bare, n) for n, p in enumerate(rivals[-_MANY:])), reverse=True)
        alone = counts[0][0] >= _OFTEN and counts[1][0] == 0 if len(counts) > 1 else False
        return rivals[-_MANY:][counts[0][1]] if alone else None

    def _told_apart(self, name: Name, rivals: list[Person]) -> Person | None:
        """The one of several namesakes who bears what is printed beside the name: “Mwangi of the Red Cross”."""
        words = _beside(self.stream, name)
        if not words:
            return None
        known = {n: words & self._known(p) for n, p in enumerate(rivals[-_MANY:])}
        best = max(known, key=lambda n: len(known[n]))
        if not known[best] or sum(len(k) == len(known[best]) for k in known.values()) > 1:
            return None
        self._apart.add(name.first)
        return rivals[-_MANY:][best]

    def _known(self, person: Person) -> set[str]:
        """The words that stand beside the first mentions of a person."""
        return {w for place in person.places[:_MANY] for w in _beside(self.stream, self._name_at(place))}

    def called(self, words: tuple[str, ...]) -> Person | None:
        """The person of that full name, or the only one of that surname; None where there is none or several."""
        fitting = (
            [p for p in self._called(words[-1]) if not p.body and p.words[-len(words) :] == words] if words else []
        )
        return fitting[0] if len(fitting) == 1 else None

    def bodies_called(self, word: str) -> list[Person]:
        """The bodies that have this word in their name."""
        return [p for p in self._called(word) if p.body]

    def full_mention(self, person: Person) -> int:
        """The token of the first mention in full."""
        found = self._full.get(id(person))
        if found is None:
            full = (n.first for n in map(self._name_at, person.places) if n.words == person.words)
            found = self._full[id(person)] = next(full, person.places[0])
        return found

    def _name_at(self, token: int) -> Name:
        return self.names[self.at[token]]

    def rivals(self, name: Name) -> int:
        """How many persons a printed single name can mean."""
        if len(name.words) != 1 or name.first in self._apart:
            return 1
        word = name.words[0]
        fitting = [p for p in self._called(word) if p.words[-1] == word and _fits(p, name, word)]
        return len(self._near(fitting, name, word))

    def namesakes(self, person: Person) -> bool:
        """Whether somebody else in the article has this person's surname."""
        return any(p is not person and p.words[-1] == person.words[-1] for p in self._by_word[person.words[-1]])

    def before(self, token: int) -> int:
        """How many names stand before a token."""
        return bisect.bisect_left(self._firsts, token)


def _placed(stream: Stream, name: Name) -> bool:
    """“in Lima”, “the village of Lima”; not “at Lima’s”."""
    tokens, first = stream.tokens, name.first
    if first < 2 or (name.last < len(tokens) and tokens[name.last].low == "'s"):
        return False
    before = tokens[first - 1].low
    return before in _WHERE or (before in ("of", "the") and tokens[first - 2].low in _PLACES)


def _beside(stream: Stream, name: Name) -> set[str]:
    """The words of the roles beside a name, and of what follows it: “of the Red Cross”."""
    tokens = stream.tokens
    words = {word for role in roles_beside(stream, name) for word in role.words}
    if name.last < len(tokens) and tokens[name.last].low in ("of", "from", "at"):
        words |= {t.low for t in tokens[name.last + 1 : name.last + 5] if t.capital}
    return words - DETERMINERS - PREPOSITIONS - _PLAIN


def _fits(person: Person, name: Name, word: str) -> bool:
    if name.kind == "body" and not person.body:
        return False
    if person.body:
        return (name.kind == "body" or not name.titled) and (
            name.kind == "body"
            or (person.words[0] == word and len(word) > 4 and word not in NATIONALITIES)
            or (len(word) > 1 and word == "".join(w[0] for w in person.words))
        )
    if name.gender is not None and person.sex is not None and name.gender != person.sex:
        return False
    if len(person.words) == 1:
        return person.words[0] == word
    return word == person.words[-1] or word in person.words[1:] or not name.titled or word in person.words


def _agree(full: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of two words or more are forms of one person's name."""
    if full == other:
        return True
    if full[-1] != other[-1] or any(w in ORGANISATIONS for w in full):
        return False
    one, two = full[0].rstrip("."), other[0].rstrip(".")
    if same_first_name(one, two):
        return True
    if len(one) == 1 or len(two) == 1:
        return False
    return other[0] in full[1:-1] or ((one.startswith(two) or two.startswith(one)) and min(len(one), len(two)) > 2)
