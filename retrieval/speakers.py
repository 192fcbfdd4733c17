"""Speakers: whom a phrase means, over the whole article, and how we know.

Names are looked up in the article's register; pronouns take the last speaker, or the last person
named, of their gender; roles take the person of whom the article prints that role.
"""

from dataclasses import dataclass, field, replace

from retrieval.articles import Span
from retrieval.lexicon import DETERMINERS, PREPOSITIONS, word_set
from retrieval.lexicon_people import GIVEN_NAMES, ORGANISATIONS, ROLES, Gender
from retrieval.mentions import Name
from retrieval.people import People, Person
from retrieval.quotes import Speaker
from retrieval.roles import Role, is_role_word
from retrieval.statements import Statement
from retrieval.subjects import Phrase
from retrieval.tokens import Clause, Stream, Type

_SEX: dict[str, Gender] = {"he": "m", "him": "m", "she": "f", "her": "f"}
_PRONOUN_SEX: dict[str, Gender] = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_REACH = 8
_FAR = 16
_SYNONYMS = {
    "premier": "prime minister",
    "pm": "prime minister",
    "boss": "chief",
    "head": "chief",
    "leader": "chief",
    "ceo": "chief executive",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "lawyer": "attorney",
    "councillor": "councilman",
    "congresswoman": "congressman",
    "sen": "senator",
    "gov": "governor",
    "rep": "congressman",
    "representative": "congressman",
    "businesswoman": "businessman",
    "policewoman": "policeman",
    "lawmaker": "mp",
    "advisor": "adviser",
}
_OTHERS = word_set(
    "spokesman spokeswoman spokesperson official judge lawyer attorney prosecutor solicitor barrister coroner magistrate "
    "officer witness victim suspect defendant source reporter moderator interviewer host narrator caller doctor"
)
_SPOKESMEN = word_set("spokesman spokeswoman spokesperson statement report representative official letter")


@dataclass(slots=True)
class Resolver:
    """Gives statements their speakers, in the order of the article."""

    stream: Stream
    people: People
    clause_of: list[int] = field(default_factory=list)
    last: list[tuple[int, int, Person]] = field(default_factory=list)
    """Speakers so far: the token of their phrase, the paragraph, the person."""

    def resolve(self, statement: Statement) -> Speaker | None:
        """The speaker of a statement; None where it has no source."""
        phrase = statement.source
        if phrase is None:
            return self._labelled(statement.label) if statement.label is not None else None
        person, because, sure = self._whom(phrase, statement)
        if person is not None:
            person.spoke = True
            self.last.append((phrase.first, statement.paragraph, person))
        speaker = self._speaker(phrase, person, because, sure=sure)
        return _as_carried(speaker, statement)

    def _whom(self, phrase: Phrase, statement: Statement) -> tuple[Person | None, str, bool]:
        if phrase.kind == "pronoun":
            return self._pronoun(phrase, statement)
        if phrase.kind == "name":
            return self._name(phrase, statement)
        return self._nominal(phrase, statement)

    def _labelled(self, label: Span) -> Speaker:
        """The speaker of a transcript's turn, by the name before the colon."""
        printed = self.stream.article[label]
        words = tuple(w.casefold().strip(".") for w in printed.split())
        person = self.people.called(words)
        asks = bool(ROLES.keys() & words) or "interviewer" in words
        if person is not None and not asks:
            role = best_role(person)
            return Speaker(
                person.name,
                role.text if role else None,
                label,
                "named before the colon",
                sure=True,
                role_first=bool(role and role.before),
                gender=person.sex,
                printed=printed,
            )
        name = printed.title() if printed.isupper() and len(printed) > 3 else printed
        known = len(printed) > 2 and not asks
        return Speaker(name if known else None, None, label, "named before the colon", sure=known, printed=printed)

    # Names

    def _name(self, phrase: Phrase, statement: Statement) -> tuple[Person | None, str, bool]:
        number = self.people.at[phrase.head]
        name, person = self.people.names[number], self.people.of[number]
        if person is None:
            return None, "named in the same sentence", False
        printed = name.words
        if printed == person.words or len(printed) >= len(person.words):
            return person, "named in the same sentence", True
        place = self._full_place(person)
        because = f"“{self._said(phrase, statement)}” → {person.name}, ¶{place + 1}"
        return person, because, self.people.rivals(name) <= 1

    def _full_place(self, person: Person) -> int:
        """The paragraph of the first mention in full."""
        for token in person.places:
            name = self.people.names[self.people.at[token]]
            if name.words == person.words:
                return self._paragraph(name.last - 1)
        return self._paragraph(person.places[0])

    # Pronouns

    def _pronoun(self, phrase: Phrase, statement: Statement) -> tuple[Person | None, str, bool]:
        word = self.stream.tokens[phrase.first].low
        if word in _SEX:
            person, sure = self._he_or_she(phrase.first, _SEX[word])
        elif word in ("it", "they", "them", "who", "which"):
            person, sure = self._it_or_they(phrase.first, word), False
        else:
            return None, "the article does not name its “" + word + "”", False
        if person is None:
            return None, f"“{self._said(phrase, statement)}”: the article does not say who", False
        place = self._last_place(person, phrase.first)
        return person, f"“{self._said(phrase, statement)}” → {_short(person)}, ¶{place + 1}", sure

    def _he_or_she(self, token: int, sex: Gender) -> tuple[Person | None, bool]:
        here = self._clause(token)
        speaker = self._last_speaker(token, sex)
        named = self._last_named(token, sex, here)
        chosen = speaker
        if named is not None and (speaker is None or self._outweighs(named, speaker, token, here)):
            chosen = named
        if chosen is None:
            return None, False
        chosen.votes[sex] += 1
        rivals = {id(p) for p in self._recent(token, sex, here, 3)} - {id(chosen)}
        return chosen, not rivals or (chosen is speaker and self._paragraph(token) - self.last[-1][1] <= 1)

    def _last_speaker(self, token: int, sex: Gender) -> Person | None:
        for at, paragraph, person in reversed(self.last[-12:]):
            if (
                at < token
                and person.likely_person
                and person.sex in (sex, None)
                and self._paragraph(token) - paragraph <= _REACH
            ):
                return person
        return None

    def _last_named(self, token: int, sex: Gender, here: int) -> Person | None:
        """The person last named: in the nearest sentence, one of that gender for certain before one who may be."""
        unsure: Person | None = None
        for clause in range(here, max(here - _FAR, -1), -1):
            if here - clause >= _REACH and unsure is not None:
                break
            found = [p for p in self._named_in(clause, token) if p.likely_person and p.sex in (sex, None)]
            introduced = [p for p in found if self._introduced(p, clause)]
            if introduced and clause >= here - 1:
                return introduced[-1]
            certain = [p for p in found if p.sex == sex]
            if certain:
                return certain[0]
            evident = [p for p in found if p.evident or (len(p.words) > 1 and clause >= here - 1)]
            if evident and clause >= here - 1:
                return evident[0]
            unsure = unsure or next(iter(evident or found), None)
        return unsure

    def _introduced(self, person: Person, clause: int) -> bool:
        """Whether a sentence gives the person's role after the name, as for somebody who is about to speak."""
        span = self.stream.clauses[clause]
        return any(not role.before and span.first <= role.first < span.last for role in person.roles)

    def _outweighs(self, named: Person, speaker: Person, token: int, here: int) -> bool:
        """Whether somebody named after the last statement is meant rather than its speaker."""
        if named is speaker:
            return False
        spoke = next((at for at, _, p in reversed(self.last) if p is speaker), -1)
        place = max((t for t in named.places if t < token), default=-1)
        if place < spoke or self._clause(place) == self._clause(spoke):
            return False
        if named.sex is not None and speaker.sex is None and not speaker.evident:
            return True
        if self._clause(place) == here:
            return place < token and self._clause(spoke) != here
        others = {
            id(p) for p in self._named_in(self._clause(place), token) if p.likely_person and p.sex in (None, named.sex)
        }
        if self._introduced(named, self._clause(place)) and self._clause(place) >= here - 1:
            return True
        first = place - self.stream.clauses[self._clause(place)].first <= 6
        return first or (len(others) == 1 and self._clause(place) >= here - 1 and named.sex is not None)

    def _recent(self, token: int, sex: Gender, here: int, reach: int) -> list[Person]:
        found: list[Person] = []
        for clause in range(here, max(here - reach, -1), -1):
            found.extend(p for p in self._named_in(clause, token) if p.likely_person and p.sex in (sex, None))
        return found

    def _named_in(self, clause: int, before: int) -> list[Person]:
        span = self.stream.clauses[clause]
        found: list[Person] = []
        number = self.people.before(span.first)
        while number < len(self.people.names) and self.people.names[number].first < min(span.last, before):
            person = self.people.of[number]
            if person is not None:
                found.append(person)
            number += 1
        return found

    def _it_or_they(self, token: int, word: str) -> Person | None:
        for at, paragraph, person in reversed(self.last[-4:]):
            if at < token and person.body and self._paragraph(token) - paragraph <= 2:
                return person
        here = self._clause(token)
        for clause in range(here, max(here - 3, -1), -1):
            bodies = [p for p in self._named_in(clause, token) if p.body]
            if bodies:
                return bodies[0]
        return None

    # Roles and other phrases

    def _nominal(self, phrase: Phrase, statement: Statement) -> tuple[Person | None, str, bool]:
        inside = self._name_inside(phrase) or self._body_inside(phrase, statement)
        if inside is not None:
            return inside
        tokens = self.stream.tokens
        first = tokens[phrase.first].low
        if phrase.kind in ("group", "document") or first in ("a", "an", "one", "another", "some", "two", "three"):
            return None, "as printed", True
        words = _words([t.low for t in tokens[phrase.first : phrase.last] if t.type is Type.WORD])
        if phrase.kind == "body":
            return self._body(phrase, words, statement)
        return self._by_role(phrase, words, statement)

    def _name_inside(self, phrase: Phrase) -> tuple[Person | None, str, bool] | None:
        """“a spokesman for the ministry of X”: the body speaks; a person's spokesman stays unnamed."""
        head = self.stream.tokens[phrase.head].low
        for token in range(phrase.first, phrase.last):
            number = self.people.at.get(token)
            if number is None or self.people.names[number].kind == "role":
                continue
            person = self.people.of[number]
            if person is None:
                continue
            if person.body and (head in _SPOKESMEN or phrase.kind in ("document", "group") or head in person.words):
                return person, "named in the same sentence", phrase.kind != "group"
            if phrase.kind == "document" and token < phrase.head:
                return person, "named in the same sentence", person.body
        return None

    def _body_inside(self, phrase: Phrase, statement: Statement) -> tuple[Person | None, str, bool] | None:
        """“a spokesman for the ministry”: the body that “the ministry” means."""
        tokens = self.stream.tokens
        if tokens[phrase.head].low not in _SPOKESMEN:
            return None
        for token in range(phrase.head + 2, phrase.last):
            if tokens[token].low in ORGANISATIONS and tokens[token - 1].low in ("the", "its", "his", "her", "their"):
                inner = Phrase(token - 1, token + 1, token, "body")
                person, because, _ = self._body(inner, frozenset({tokens[token].low}), statement)
                return (person, because, False) if person is not None else None
        return None

    def _body(self, phrase: Phrase, words: frozenset[str], statement: Statement) -> tuple[Person | None, str, bool]:
        head = self.stream.tokens[phrase.head].low
        fitting = [p for p in self.people.persons if p.body and head in p.words and p.places[0] < phrase.first]
        sure = len(fitting) == 1
        if not fitting:
            recent = self._it_or_they(phrase.first, "it")
            fitting = [recent] if recent is not None else []
        if not fitting:
            return None, "as printed", True
        person = max(fitting, key=lambda p: max((t for t in p.places if t < phrase.first), default=-1))
        place = self._last_place(person, phrase.first)
        return person, f"“{self._printed(phrase)}” → {person.name}, ¶{place + 1}", sure

    def _by_role(self, phrase: Phrase, words: frozenset[str], statement: Statement) -> tuple[Person | None, str, bool]:
        wanted = {w for w in words if is_role_word(w) or w in ("general", "prime")}
        best: list[tuple[int, int, Person, Role]] = []
        for person in self.people.persons:
            for role in person.roles:
                said = _words(role.words)
                if not wanted or not wanted & said:
                    continue
                score = 3 * len(wanted & said) + len(words & said) - 2 * len(wanted - said)
                recent = max((t for t in person.places if t < phrase.first), default=-1)
                if score > 0:
                    best.append((score, recent, person, role))
        if not best:
            return self._described(phrase, words, statement)
        best.sort(key=lambda item: (item[0], item[1]))
        score, _, person, role = best[-1]
        rivals = {id(item[2]) for item in best if item[0] == score} - {id(person)}
        place = self._paragraph(role.first)
        return person, f"“{self._printed(phrase)}” → {person.name}, ¶{place + 1}", not rivals

    def _described(
        self, phrase: Phrase, words: frozenset[str], statement: Statement
    ) -> tuple[Person | None, str, bool]:
        """“the 54-year-old”, “the mother of two”, “the businessman”: the person spoken of, never vouched for."""
        head = self.stream.tokens[phrase.head].low
        if phrase.kind != "person" or head in _OTHERS or not self._definite(phrase):
            return None, "as printed", phrase.kind != "person" or not self._definite(phrase)
        sex = ROLES.get(head)
        here = self._clause(phrase.first)
        for clause in range(here, max(here - 4, -1), -1):
            found = [
                p for p in self._named_in(clause, phrase.first) if p.evident and (sex is None or p.sex in (sex, None))
            ]
            if found:
                place = self._last_place(found[0], phrase.first)
                return found[0], f"“{self._printed(phrase)}” → {found[0].name}, ¶{place + 1}", False
        return None, "as printed", False

    def _definite(self, phrase: Phrase) -> bool:
        first = self.stream.tokens[phrase.first].low
        return first == "the" or (
            phrase.first in self.people.at and self.stream.tokens[phrase.head].low not in ("spokesman",)
        )

    # The result

    def _speaker(self, phrase: Phrase, person: Person | None, because: str, *, sure: bool) -> Speaker:
        mention = self.stream.span(phrase.first, phrase.last)
        printed = " ".join(self.stream.words(phrase.first, phrase.last).split())
        if person is None:
            return Speaker(None, None, mention, because, sure=False, printed=printed)
        role = best_role(person)
        return Speaker(
            person.name,
            role.text if role else None,
            mention,
            because,
            sure,
            role_first=bool(role and role.before),
            gender=person.sex,
            printed=printed,
        )

    def _said(self, phrase: Phrase, statement: Statement) -> str:
        """Mention and cue as printed where they stand together, else the mention."""
        mention = self.stream.span(phrase.first, phrase.last)
        cue = statement.cue
        if cue is not None:
            start, end = min(mention.start, cue.start), max(mention.end, cue.end)
            if end - start <= len(mention) + len(cue) + 12:
                return " ".join(self.stream.article.text[start:end].split())
        return " ".join(self.stream.article[mention].split())

    def _printed(self, phrase: Phrase) -> str:
        words = " ".join(self.stream.words(phrase.first, phrase.last).split())
        return words[0].lower() + words[1:] if self.stream.tokens[phrase.first].low in DETERMINERS else words

    def _last_place(self, person: Person, token: int) -> int:
        before = [t for t in person.places if t < token]
        return self._paragraph(before[-1] if before else person.places[0])

    def _paragraph(self, token: int) -> int:
        return self.stream.clauses[self._clause(token)].paragraph

    def _clause(self, token: int) -> int:
        if not self.clause_of:
            for number, clause in enumerate(self.stream.clauses):
                self.clause_of.extend([number] * (clause.last - clause.first))
        return self.clause_of[token]


def _as_carried(speaker: Speaker, statement: Statement) -> Speaker:
    """The reason as it reads for a quote that took its speaker from elsewhere."""
    if statement.how == "own":
        return speaker
    if statement.how == "subject":
        return replace(speaker, sure=speaker.sure and False)
    if statement.how in ("paragraph", "before"):
        return replace(
            speaker, because=f"goes on: {speaker.because}" if "→" in speaker.because else "named in the sentence before"
        )
    if statement.how == "next":
        return replace(speaker, because="named in the sentence after", sure=False)
    return replace(speaker, because=f"goes on from ¶{(statement.carried or statement).paragraph + 1}", sure=False)


def _words(words: "frozenset[str] | list[str]") -> frozenset[str]:
    """Role words taken apart at hyphens and made one where they mean one office."""
    parts = (part for word in words for part in word.replace("-", " ").split())
    plain = [p for word in parts for p in _SYNONYMS.get(word, word).split()]
    return frozenset(w for w in plain if w not in PREPOSITIONS and w not in DETERMINERS)


def best_role(person: Person) -> Role | None:
    """The role to print: the shortest well-formed one right before the full name, else one after it, else any."""
    full = len(person.words)
    before = [r for r in person.roles if r.before and " of " not in r.text and 1 < len(r.text.split()) <= 7]
    if before:
        return min(before, key=lambda r: (len(r.text), r.first))
    after = [r for r in person.roles if not r.before]
    if after:
        return after[0]
    rest = [r for r in person.roles if r.before]
    return min(rest, key=lambda r: (len(r.text), r.first)) if rest and full else None


def _short(person: Person) -> str:
    """The surname where the first word is a known given name; the full name where we cannot tell."""
    words = person.name.split()
    if person.body or len(words) != 2 or person.words[0] not in GIVEN_NAMES:
        return person.name
    return words[-1]


def vote_gender(stream: Stream, people: People) -> None:
    """What pronouns say of the only person a sentence names: “her speech, X said”, “X and his …”."""
    for clause in stream.clauses:
        inside = range(people.before(clause.first), people.before(clause.last))
        persons = [p for p in (people.of[n] for n in inside) if p is not None and not p.body]
        likely = {id(p): p for p in persons if p.likely_person}
        if len(likely) != 1:
            continue
        (named,) = likely.values()
        place = next(people.names[n].first for n in inside if people.of[n] is named)
        _vote(stream, clause, named, place)


def _vote(stream: Stream, clause: Clause, named: Person, place: int) -> None:
    """Pronouns after the name count one; “his” or “her” that open the sentence before it count two."""
    opening = True
    for index in range(clause.first, clause.last):
        token = stream.tokens[index]
        sex = _PRONOUN_SEX.get(token.low)
        if sex is None or token.type is not Type.WORD:
            continue
        if index > place:
            named.votes[sex] += 1 if opening else 0
            opening = False
        elif index - clause.first <= 3 and token.low in ("her", "his"):
            named.votes[sex] += 2


def name_text(stream: Stream, name: Name) -> Span:
    """The span of a name with its role."""
    return stream.span(name.first, name.last)
