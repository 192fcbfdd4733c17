"""Descriptions: whom a role or another noun means: “the minister”, “a spokesman for the bank”, “the 54-year-old”."""

import itertools
from dataclasses import dataclass, field
from typing import NamedTuple

from retrieval.ages import Ages
from retrieval.belongings import Belongings
from retrieval.discourse import Discourse
from retrieval.documents import published_by, released_by
from retrieval.kinds import describes
from retrieval.kinship import KIN, Kinship
from retrieval.lexicon import word_set
from retrieval.lexicon_people import ORGANISATIONS, ROLES
from retrieval.people import Person
from retrieval.phrases import Phrase
from retrieval.pronouns import it_or_they
from retrieval.role_words import COUNTRIES, contradicts, office_words
from retrieval.roles import Role
from retrieval.subjects import main_subject
from retrieval.titles import is_office
from retrieval.tokens import WORD

SAME_SENTENCE = "named in the same sentence"
UNNAMED = "the article gives no name"
_INDEFINITE = word_set("a an one another some two three")
_OTHERS = word_set(
    "spokesman spokeswoman spokesperson official judge lawyer attorney prosecutor solicitor barrister coroner "
    "magistrate officer witness victim suspect defendant source reporter moderator interviewer host narrator "
    "caller doctor counterpart speaker"
)
"""Roles of people who come and go in an article without a name."""
_STATEMENTS = word_set("statement communique communiqué release press-release")
_COMPANIES = word_set("company firm corporation group")
_ONES_OWN = word_set(
    "campaign administration government congress senate parliament police court house state states city county nation "
    "country province polls poll treasury palace kremlin opposition service team"
)
"""Nouns for a body that another body is never meant by: “the campaign”, “the police”."""
_EXCLUSIVE = word_set(
    "president minister senator governor mayor congressman judge pope king queen chancellor sheriff bishop ambassador"
)
"""High offices that one person rarely holds together."""
_SPOKESMEN = word_set("spokesman spokeswoman spokesperson statement report representative official letter")
_PAST = word_set("former ex ex-president ex-minister onetime one-time erstwhile")
_MANY = 200
_SINCE = 4
"""Sentences between an office and the name of its holder."""


class Whom(NamedTuple):
    """The person meant, how we know, and whether we would vouch for it."""

    person: Person | None
    because: str
    sure: bool
    printed: str = ""
    """What to call somebody without a name whom a pronoun means."""


@dataclass(slots=True)
class Descriptions:
    """Resolves nouns; roles are looked up by their words."""

    discourse: Discourse
    kinship: Kinship = field(init=False)
    belongings: Belongings = field(init=False)
    ages: Ages = field(init=False)
    _by_word: dict[str, list[tuple[Person, Role]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.kinship, self.belongings = Kinship(self.discourse), Belongings(self.discourse)
        self.ages = Ages(self.discourse)
        for person in self.discourse.people.persons:
            for role in person.roles:
                for word in office_words(role.words):
                    self._by_word.setdefault(word, []).append((person, role))

    def resolve(self, phrase: Phrase) -> Whom:
        """Whom a noun phrase means; no person where the article names none."""
        inside = self._named_inside(phrase) or self._body_inside(phrase)
        if inside is not None:
            return inside
        tokens = self.discourse.stream.tokens
        head = tokens[phrase.head].low
        stated = (head in _STATEMENTS and tokens[phrase.first].low == "the") or head == "transcript"
        if phrase.kind == "document" and stated:
            return self._stated(phrase)
        if phrase.kind == "document" and (published := published_by(self.discourse, phrase)) is not None:
            return Whom(published, SAME_SENTENCE, sure=True)
        if phrase.kind in ("document", "thing") and (released := released_by(self.discourse, phrase)) is not None:
            return self._found(phrase, released, self.discourse.last_place(released, phrase.first), sure=False)
        if phrase.kind in ("group", "document") or tokens[phrase.first].low in _INDEFINITE:
            return Whom(None, UNNAMED, sure=False)
        if phrase.kind == "body":
            return Whom(None, UNNAMED, sure=False) if self._names_somebody(phrase) else self._body(phrase)
        words = [t.low for t in tokens[phrase.first : phrase.last] if t.type is WORD]
        if head in KIN and phrase.last == phrase.head + 1:
            return self._kin(phrase, office_words(words))
        return self._by_role(phrase, office_words(words)) or self._described(phrase)

    def _kin(self, phrase: Phrase, words: frozenset[str]) -> Whom:
        """“his widow”: the one who is printed so, else the owner's relative, who is never vouched for."""
        printed = self._by_role(phrase, words)
        if printed is not None and printed.person is not None:
            return printed
        owner = self.kinship.owner(phrase)
        person = self.kinship.relative(phrase, owner) if owner is not None else None
        if person is None:
            return printed or self._described(phrase)
        return self._found(phrase, person, self.discourse.last_place(person, phrase.first), sure=False)

    def _named_inside(self, phrase: Phrase) -> Whom | None:
        """“a spokesman for the Bank of X”: the body speaks; a person's spokesman stays unnamed."""
        people = self.discourse.people
        head = self.discourse.stream.tokens[phrase.head].low
        for token in range(phrase.first, phrase.last):
            number = people.at.get(token)
            person = people.of[number] if number is not None else None
            if token > phrase.head and describes(self.discourse.stream.tokens[token].low):
                break  # “a source familiar with the agency’s plans”
            if person is None:
                continue
            if person.body and (head in _SPOKESMEN or phrase.kind in ("document", "group") or head in person.words):
                return Whom(person, SAME_SENTENCE, sure=phrase.kind != "group")
            owned = None
            if number is not None and not person.body:
                owned = self.belongings.body(phrase, number, spoken_for=head in _SPOKESMEN)
            if owned is not None:
                return Whom(owned, SAME_SENTENCE, sure=True)
            if phrase.kind == "document" and token < phrase.head:
                return Whom(person, SAME_SENTENCE, sure=person.body)
        return None

    def _names_somebody(self, phrase: Phrase) -> bool:
        """“the Okafor campaign”: a body called after somebody, and no other."""
        people = self.discourse.people
        numbers = (people.at.get(token) for token in range(phrase.first, phrase.last))
        return any(number is not None and people.of[number] is not None for number in numbers)

    def _body_inside(self, phrase: Phrase) -> Whom | None:
        """“a spokesman for the ministry”: the body that “the ministry” means."""
        tokens = self.discourse.stream.tokens
        if tokens[phrase.head].low not in _SPOKESMEN:
            return None
        for token in range(phrase.head + 2, phrase.last):
            if tokens[token].low in ORGANISATIONS and tokens[token - 1].low in ("the", "its", "his", "her", "their"):
                found = self._body(Phrase(token - 1, token + 1, token, "body"))
                return found._replace(sure=False) if found.person is not None else None
        return None

    def _stated(self, phrase: Phrase) -> Whom:
        """“the statement”: who spoke last, right before; never vouched for."""
        spoke = self.discourse.spoken[-1] if self.discourse.spoken else None
        if spoke is None or spoke.person.nameless or self.discourse.paragraph(phrase.first) - spoke.paragraph > 1:
            return Whom(None, UNNAMED, sure=False)
        place = self.discourse.last_place(spoke.person, phrase.first)
        return self._found(phrase, spoke.person, place, sure=False)

    def _body(self, phrase: Phrase) -> Whom:
        """“the ministry”: the body named so before; else, unsure, the last body."""
        discourse = self.discourse
        head = discourse.stream.tokens[phrase.head].low
        bodies = discourse.people.bodies_called(head)
        fitting = [p for p in bodies[-_MANY:] if p.places[0] < phrase.first and discourse.in_item(p, phrase.first)]
        sure = len(fitting) == 1
        owned = self.belongings.again(phrase) if not fitting else None
        if owned is not None:
            return self._found(phrase, owned, discourse.paragraph(owned.places[0]) + 1, sure=False)
        if not fitting:
            recent = it_or_they(discourse, phrase.first)
            thing = recent is not None and (head in _ONES_OWN or (head in _COMPANIES and _mere_thing(recent)))
            fitting = [recent] if recent is not None and not thing else []
        if not fitting:
            return Whom(None, UNNAMED, sure=False)
        person = max(fitting, key=lambda p: discourse.last_mention(p, phrase.first))
        return self._found(phrase, person, discourse.last_place(person, phrase.first), sure=sure)

    def _by_role(self, phrase: Phrase, words: frozenset[str]) -> Whom | None:
        """The person whose printed role shares most with the phrase; the last named among equals."""
        wanted = {w for w in words if is_office(w) or w in ("general", "prime")}
        best: list[tuple[int, int, int, Person, Role]] = []
        owned, others = self._owned(phrase), False
        former = self._former(phrase)
        for person, role in (match for word in sorted(wanted) for match in self._by_word.get(word, ())[-_MANY:]):
            said = office_words(role.words) | self._owner(role)
            score = 3 * len(wanted & said) + len(words & said) - 2 * len(wanted - said)
            if not self.discourse.in_item(person, phrase.first, whole=len(words) > 1 and words <= said):
                continue
            if contradicts(words, said, owned) or (former and not said & _PAST):
                others = True
            elif score > 0:
                recent = self.discourse.last_mention(person, phrase.first)
                ahead = role.first > phrase.first
                best.append((score, recent, -role.first if ahead else 0, person, role))
        if not best:
            return (self._named_since(phrase) or Whom(None, UNNAMED, sure=False)) if others else None
        score, _, _, person, role = max(best, key=lambda item: item[:3])
        rivals = {id(item[3]) for item in best if item[0] == score} - {id(person)}
        sure = not rivals and (former or not role.words & _PAST)
        return self._found(phrase, person, self.discourse.paragraph(role.first) + 1, sure=sure)

    def _former(self, phrase: Phrase) -> bool:
        """Whether the office is one that somebody has left: “the former president”, who is no president."""
        tokens = self.discourse.stream.tokens
        return any(t.low in _PAST for t in tokens[max(phrase.first - 1, 0) : phrase.head])

    def _named_since(self, phrase: Phrase) -> Whom | None:
        """“The premier of X moved. Y said …. The premier added”: the only one first named since the office was."""
        discourse = self.discourse
        tokens, here = discourse.stream.tokens, discourse.clause(phrase.first)
        first = discourse.stream.clauses[max(here - _SINCE, 0)].first
        head = tokens[phrase.head].low
        told = next((k for k in range(first, phrase.first) if tokens[k].low == head), None)
        if told is None or told in discourse.people.at or tokens[phrase.first].low != "the":
            return None
        if discourse.paragraph(told) != discourse.paragraph(phrase.first):
            return None
        named = [p for k in range(discourse.clause(told), here) for p in discourse.named_in(k, phrase.first)]
        new = {id(p): p for p in named if p.likely_person and p.places[0] > told and len(p.words) > 1 and not p.roles}
        if len(new) != 1:
            return None
        (person,) = new.values()
        return self._found(phrase, person, discourse.last_place(person, phrase.first), sure=False)

    def _owned(self, phrase: Phrase) -> frozenset[str]:
        """Whose office a phrase tells of: “Peru’s president”, “the president of Peru”, “the Peruvian president”."""
        tokens = self.discourse.stream.tokens[phrase.first : phrase.last]
        ties = [k for k, t in enumerate(tokens) if t.low in ("of", "for", "at")]
        after = [t.low for t in tokens[ties[0] :] if t.type is WORD] if ties else []
        before = [a.low for a, b in itertools.pairwise(tokens) if b.low == "'s" or a.low in COUNTRIES]
        return office_words(after + before)

    def _owner(self, role: Role) -> frozenset[str]:
        """Whose office it is: “Ghana’s president”, “President Addo of Ghana”."""
        tokens, people = self.discourse.stream.tokens, self.discourse.people
        at = role.first - 1
        before = {tokens[at - 1].low} if at > 0 and tokens[at].low == "'s" else set()
        number = people.at.get(role.last) if role.before else None
        end = people.names[number].last if number is not None else len(tokens)
        after = {tokens[end + 1].low} if end + 1 < len(tokens) and tokens[end].low == "of" else set()
        return frozenset(before | after)

    def _described(self, phrase: Phrase) -> Whom:
        """“the 54-year-old”, “the mother of two”, “the businessman”: the person spoken of, never vouched for."""
        discourse = self.discourse
        tokens = discourse.stream.tokens
        head = tokens[phrase.head].low
        definite = tokens[phrase.first].low == "the" or phrase.first in discourse.people.at
        if phrase.kind != "person" or head in _OTHERS or not definite:
            return Whom(None, UNNAMED, sure=False)
        aged = self.ages.of(head, phrase.first)
        if aged is not None:
            return self._found(phrase, aged, discourse.last_place(aged, phrase.first), sure=True)
        sex = ROLES.get(head)
        here = discourse.clause(phrase.first)
        for clause in range(here, max(here - 4, discourse.earliest(phrase.first) - 1), -1):
            for person in discourse.named_in(clause, phrase.first):
                if head in _EXCLUSIVE and _holds_another(person, head):
                    continue
                opening = discourse.stream.clauses[clause].first
                opens = len(person.words) > 1 and discourse.last_mention(person, opening + 4) >= opening
                opens = opens or (len(person.words) > 1 and self._acts(person, clause))
                if (person.evident or opens) and person.likely_person and (sex is None or person.sex in (sex, None)):
                    return self._found(phrase, person, discourse.last_place(person, phrase.first), sure=False)
        return Whom(None, UNNAMED, sure=False)

    def _acts(self, person: Person, clause: int) -> bool:
        """Whether somebody is the subject of a sentence."""
        people, span = self.discourse.people, self.discourse.stream.clauses[clause]
        subject = main_subject(people, span.first, span.last)
        number = people.at.get(subject.head) if subject is not None else None
        return number is not None and people.of[number] is person

    def _found(self, phrase: Phrase, person: Person, place: int, *, sure: bool) -> Whom:
        return Whom(person, f"“{self.discourse.printed(phrase)}” → {person.name}, ¶{place}", sure)


def _holds_another(person: Person, head: str) -> bool:
    """Whether a person's only high offices are others: the president is not “the senator”."""
    held = {w for role in person.roles[:20] for w in office_words(role.words) if w in _EXCLUSIVE}
    return bool(held) and office_words([head]).isdisjoint(held)


def _mere_thing(body: Person) -> bool:
    """Whether nothing but “the” before it makes a body of this name, and it has not spoken: “the Tau mine”."""
    return not (body.spoke or body.titled) and ORGANISATIONS.isdisjoint(body.words) and not body.name.isupper()
