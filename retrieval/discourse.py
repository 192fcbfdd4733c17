"""Discourse: who has been named and who has spoken, up to any place in the article."""

import bisect
from dataclasses import dataclass, field

from retrieval.kinds import noun_kind
from retrieval.lexicon import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SAY, word_set
from retrieval.lexicon_people import ROLES, THINGS, Gender
from retrieval.people import People, Person
from retrieval.phrases import Phrase
from retrieval.tokens import WORD, Clause, Stream

_PRONOUN_SEX: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}


MIDDLE = 12
"""Code points that may stand between first name and surname."""
_ARTICLES = word_set("the a an")
_NO_NOUNS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS | frozenset(SAY)


@dataclass(frozen=True, slots=True)
class Spoke:
    """One statement's speaker: the token of the phrase, its paragraph, the person."""

    token: int
    paragraph: int
    person: Person


@dataclass(slots=True)
class Discourse:
    """The article as far as it has been resolved."""

    people: People
    spoken: list[Spoke] = field(default_factory=list)
    _clause_of: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        for number, clause in enumerate(self.stream.clauses):
            self._clause_of.extend([number] * (clause.last - clause.first))

    @property
    def stream(self) -> Stream:
        """The article's tokens."""
        return self.people.stream

    def clause(self, token: int) -> int:
        """The number of the masked sentence a token stands in."""
        return self._clause_of[token]

    def paragraph(self, token: int) -> int:
        """The number of the paragraph a token stands in, from 0."""
        return self.stream.clauses[self._clause_of[token]].paragraph

    def earliest(self, token: int) -> int:
        """The first clause of the item a token stands in: nobody is meant who is only named before it."""
        return self._clause_of[self.stream.since(token)]

    def in_item(self, person: Person, token: int, *, whole: bool = False) -> bool:
        """Whether the item a token stands in names this person; a whole role may mean one of another live entry."""
        return not self.stream.borders or (whole and self.stream.live) or self.stream.item(token) in person.items

    def last_mention(self, person: Person, token: int) -> int:
        """The last mention of a person before a token; -1 where there is none."""
        at = bisect.bisect_left(person.places, token)
        return person.places[at - 1] if at else -1

    def last_place(self, person: Person, token: int) -> int:
        """The paragraph of the last mention before a token, or of the first one at all; from 1, as printed."""
        mention = self.last_mention(person, token)
        return self.paragraph(mention if mention >= 0 else person.places[0]) + 1

    def named_in(self, clause: int, before: int) -> list[Person]:
        """Whom one masked sentence names before a token, in order."""
        span = self.stream.clauses[clause]
        first, last = self.people.before(span.first), self.people.before(min(span.last, before))
        found = ((n, self.people.of[n]) for n in range(first, last))
        return [person for n, person in found if person is not None and not self._attributive(n)]

    def _attributive(self, number: int) -> bool:
        """Whether a person's name only describes the noun behind it: “a Mensah caricature”, “the Owusu campaign”."""
        name, tokens = self.people.names[number], self.stream.tokens
        if name.last >= len(tokens) or not name.first or name.titled:
            return False
        after = tokens[name.last]
        if name.kind == "body":
            return after.low in THINGS and not after.capital  # “the G20 summit”
        if name.kind != "person":
            return False
        noun = after.type is WORD and not after.capital and noun_kind(after.low) in ("thing", "body", "group")
        return tokens[name.first - 1].low in _ARTICLES and noun and after.low not in _NO_NOUNS

    def tells_of(self, token: int, person: Person) -> bool:
        """Whether a quotation in the sentence of a token has the person's full name: nobody calls himself by it."""
        clause = self.stream.clauses[self.clause(token)]
        if len(person.words) < 2:
            return False
        text = self.stream.article.text
        name = person.name.split()
        for run in self.stream.runs_in(clause.first, clause.last):
            inner = self.stream.runs[run].inner
            said = text[inner.start : inner.end]
            at = said.find(f"{name[0]} ")
            if at >= 0 and 0 < said.find(f" {name[-1]}", at) - at <= len(name[0]) + MIDDLE:
                return True
        return False

    def nameless(self, phrase: Phrase) -> Person:
        """Somebody the article only describes (“a resident of the town”), for the pronouns that follow."""
        printed = " ".join(self.stream.words(phrase.first, phrase.last).split())
        head = self.stream.tokens[phrase.head].low
        body, sex = phrase.kind == "body", ROLES.get(head)
        return Person((head,), printed, body, sex, places=[phrase.first], titled=True, nameless=True)

    def printed(self, phrase: Phrase) -> str:
        """A phrase's words as they read in mid-sentence."""
        words = " ".join(self.stream.words(phrase.first, phrase.last).split())
        return words[0].lower() + words[1:] if self.stream.tokens[phrase.first].low in DETERMINERS else words


def vote_gender(people: People) -> None:
    """What pronouns say of the only person a sentence names: “her speech, X said”, “X and his …”."""
    tokens = people.stream.tokens
    pronouns = [at for at, token in enumerate(tokens) if token.low in _PRONOUN_SEX and token.type is WORD]
    last = 0
    for clause in people.stream.clauses:
        first = last
        while last < len(pronouns) and pronouns[last] < clause.last:
            last += 1
        if last > first:
            _vote_inside(people, clause, pronouns[first:last])


def _vote_inside(people: People, clause: Clause, pronouns: list[int]) -> None:
    first, last = people.before(clause.first), people.before(clause.last)
    persons = {id(p): p for p in people.of[first:last] if p is not None and not p.body}
    likely = [p for p in persons.values() if p.likely_person]
    if len(likely) == 1:
        place = next(people.names[n].first for n in range(first, last) if people.of[n] is likely[0])
        _vote(people.stream, clause, likely[0], place, pronouns)


def _vote(stream: Stream, clause: Clause, named: Person, place: int, pronouns: list[int]) -> None:
    """The first pronoun after the name counts one; in a lead before it (“In her speech, X”) two."""
    first = True
    tokens = stream.tokens
    leads = tokens[clause.first].low in PREPOSITIONS and any(t.text == "," for t in tokens[clause.first : place])
    for index in pronouns:
        token = tokens[index]
        sex = _PRONOUN_SEX[token.low]
        if index > place and token.low != "him":  # “Ama showed him” tells nothing of Ama
            named.votes[sex] += first
            first = False
        elif leads and index - clause.first <= 3 and token.low in ("her", "his"):
            named.votes[sex] += 2
