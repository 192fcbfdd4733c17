"""Speakers: whom a statement's source means, over the whole article, and how we know.

Names are looked up in the article's register; pronouns take the last speaker, or the last person
named, of their gender; roles take the person of whom the article prints that role.
"""

import sys
from dataclasses import dataclass, field, replace

from retrieval.articles import Span
from retrieval.descriptions import SAME_SENTENCE, UNNAMED, Descriptions, Whom
from retrieval.discourse import Discourse, Spoke
from retrieval.labels import BEFORE_COLON, labelled
from retrieval.lexicon_names import GIVEN_NAMES
from retrieval.lexicon_people import Gender
from retrieval.people import People, Person
from retrieval.phrases import Phrase
from retrieval.pronouns import he_or_she, it_or_they
from retrieval.quotes import Speaker
from retrieval.roles import Role
from retrieval.statements import Statement
from retrieval.subjects import main_subject

_SEX: dict[str, Gender] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_GAP = 12
"""How many characters may stand between mention and cue for both to be shown."""
_SIGNED = "signed with this name"
_NOBODY = frozenset({"withheld", "anonymous"})


@dataclass(slots=True)
class Resolver:
    """Gives statements their speakers, in the order of the article."""

    people: People
    discourse: Discourse = field(init=False)
    descriptions: Descriptions = field(init=False)
    _labels: dict[str, Whom | None] = field(default_factory=dict)
    _begin: int = sys.maxsize
    """Where the first turn of a conversation begins."""
    _item: int = 0

    def __post_init__(self) -> None:
        self.discourse = Discourse(self.people)
        self.descriptions = Descriptions(self.discourse)

    def resolve(self, statement: Statement) -> Speaker | None:
        """The speaker of a statement; None where it has no source."""
        phrase = statement.source
        item = self.people.stream.item(self.people.stream.clauses[statement.clause].first)
        if item != self._item:  # nobody who spoke in another item goes on in this one
            self._item = item
            self.discourse.spoken.clear()
        if phrase is None:
            if statement.label is None:
                return None
            return self._signed(statement.label) if statement.how == "signed" else self._labelled(statement.label)
        whom = self._whom(phrase, statement)
        if whom.person is not None:
            whom.person.spoke = True
            self.discourse.spoken.append(Spoke(phrase.first, statement.paragraph, whom.person))
        elif self._individual(phrase):
            self.discourse.spoken.append(Spoke(phrase.first, statement.paragraph, self.discourse.nameless(phrase)))
        speaker = self._speaker(self.people.stream.span(phrase.first, phrase.last), whom)
        if phrase.relative is not None:
            speaker = replace(speaker, mention=self.people.stream.span(phrase.relative, phrase.relative + 1))
        return _as_carried(speaker, statement)

    def _individual(self, phrase: Phrase) -> bool:
        """Whether a phrase that names nobody stands for one person: a role, or “a docker who …”."""
        tokens = self.people.stream.tokens
        who = any(t.low == "who" for t in tokens[phrase.last : phrase.last + 2])
        return phrase.kind == "person" or (phrase.kind == "thing" and who)

    def _whom(self, phrase: Phrase, statement: Statement) -> Whom:
        if phrase.kind == "pronoun":
            return self._pronoun(phrase, statement)
        if phrase.kind == "name":
            return self._name(phrase, statement)
        return self.descriptions.resolve(phrase)

    def _name(self, phrase: Phrase, statement: Statement) -> Whom:
        """A printed name: itself where it is the full one, else the full one it belongs to."""
        number = self.people.at[phrase.head]
        name, person = self.people.names[number], self.people.of[number]
        joint = any(t.low == "and" for t in self.people.stream.tokens[name.last : phrase.last])
        if person is None or len(name.words) >= len(person.words):
            return Whom(person, SAME_SENTENCE, sure=person is not None and not person.doubtful and not joint)
        place = self.discourse.paragraph(self.people.full_mention(person)) + 1
        because = f"“{self._said(phrase, statement)}” → {person.name}, ¶{place}"
        return Whom(person, because, sure=self.people.rivals(name) <= 1 and not joint)

    def _pronoun(self, phrase: Phrase, statement: Statement) -> Whom:
        word = self.people.stream.tokens[phrase.first].low
        said = self._said(phrase, statement)
        person, sure = None, False
        if word in _SEX:
            person, sure = self._described_before(phrase.first, _SEX[word]), False
            if person is None:
                person, sure = he_or_she(self.discourse, phrase.first, _SEX[word])
        elif word in ("it", "they", "them", "who", "which"):
            person = self._body_before(phrase.first) if word == "it" else None
            person = person or it_or_they(self.discourse, phrase.first)
        if person is None:
            return Whom(None, f"“{said}”: the article does not say who", sure=False)
        place = self.discourse.last_place(person, phrase.first)
        if person.nameless:
            self.discourse.spoken.append(Spoke(phrase.first, statement.paragraph, person))
            return Whom(None, f"“{said}” → {person.name}, ¶{place}: {UNNAMED}", sure=False, printed=person.name)
        return Whom(person, f"“{said}” → {self._short(person)}, ¶{place}", sure)

    def _body_before(self, token: int) -> Person | None:
        """“X’s campaign left. It says”: an owner's body that is the subject before, also past sentences on “it”."""
        here, clauses = self.discourse.clause(token), self.people.stream.clauses
        for number in range(here, max(here - 3, self.discourse.earliest(token)) - 1, -1):
            clause = clauses[number]
            subject = main_subject(self.people, clause.first, min(clause.last, token))
            if subject is None or subject.kind == "pronoun":
                continue
            owned = any(t.low == "'s" for t in self.people.stream.tokens[subject.first : subject.head])
            if subject.kind != "body" or not owned or any(clause.first <= s.token for s in self.discourse.spoken[-4:]):
                return None
            found = self.descriptions.resolve(subject)
            return found.person or (None if self._holds_body(subject) else self.discourse.nameless(subject))
        return None

    def _holds_body(self, phrase: Phrase) -> bool:
        """Whether a body is named inside a phrase: “the Harbour Union’s office”."""
        numbers = [self.people.at.get(token) for token in range(phrase.first, phrase.last)]
        persons = [self.people.of[number] for number in numbers if number is not None]
        return any(person is not None and person.body for person in persons)

    def _described_before(self, token: int, sex: Gender) -> Person | None:
        """Somebody without a name who is the subject of the sentence before, if of that gender."""
        number = self.discourse.clause(token) - 1
        if number < self.discourse.earliest(token):
            return None
        clause = self.people.stream.clauses[number]
        spoke = next((s for s in reversed(self.discourse.spoken[-4:]) if clause.first <= s.token < clause.last), None)
        if spoke is not None:
            return spoke.person if spoke.person.nameless and spoke.person.sex in (sex, None) else None
        subject = main_subject(self.people, clause.first, clause.last)
        if subject is None or subject.kind != "person" or self._named_beside(subject):
            return None
        if self.descriptions.resolve(subject).person is not None:
            return None
        found = self.discourse.nameless(subject)
        return found if found.sex in (sex, None) else None

    def _named_beside(self, phrase: Phrase) -> bool:
        """“a shepherd, Ama Owusu,” and “Ama Owusu, a shepherd”: a description with its name."""
        tokens = self.people.stream.tokens
        before = phrase.first > 1 and tokens[phrase.first - 1].text == "," and phrase.first - 2 in self.people.at
        ends = [k for k in range(phrase.last, min(phrase.last + 2, len(tokens) - 2)) if tokens[k].text == ","]
        return before or any(k + 1 in self.people.at or k + 2 in self.people.at for k in ends)

    def _labelled(self, label: Span) -> Speaker:
        """The speaker of a transcript's turn, by the words before the colon; each label is read once."""
        printed = self.people.stream.article[label]
        self._begin = min(self._begin, label.start)
        if printed not in self._labels:
            self._labels[printed] = labelled(self.people, label, self._begin)
        whom = self._labels[printed]
        if whom is not None:
            return self._speaker(label, whom)
        name = printed.title() if printed.isupper() and len(printed) > 3 else printed
        return Speaker(name, None, label, BEFORE_COLON, sure=True, printed=printed)

    def _signed(self, label: Span) -> Speaker:
        """The writer of a letter, by the name below it."""
        printed = self.people.stream.article[label]
        words = tuple(w.casefold().strip(".") for w in printed.split())
        if not _NOBODY.isdisjoint(words):
            return Speaker(None, None, label, _SIGNED, sure=False, printed=printed)
        person = self.people.called(words)
        name = person.name if person is not None else printed
        name = name.title() if name.isupper() else name
        return replace(self._speaker(label, Whom(person, _SIGNED, sure=True)), name=name, sure=True)

    def _speaker(self, mention: Span, whom: Whom) -> Speaker:
        printed = whom.printed or " ".join(self.people.stream.article[mention].split())
        person = whom.person
        if person is None:
            return Speaker(None, None, mention, whom.because, sure=False, printed=printed)
        role = best_role(person)
        before = role is not None and role.before
        text = role.text if role is not None else None
        return Speaker(
            person.name, text, mention, whom.because, whom.sure, before, person.sex, printed, person.nickname
        )

    def _short(self, person: Person) -> str:
        """The surname where the first word is a given name we know and nobody else has it; else the full name."""
        words = person.name.split()
        if person.body or len(words) != 2 or person.words[0] not in GIVEN_NAMES or self.people.namesakes(person):
            return person.name
        return words[-1]

    def _said(self, phrase: Phrase, statement: Statement) -> str:
        """Mention and cue as printed where they stand together, else the mention."""
        article = self.people.stream.article
        mention, cue = self.people.stream.span(phrase.first, phrase.last), statement.cue
        if cue is not None:
            start, end = min(mention.start, cue.start), max(mention.end, cue.end)
            if end - start <= len(mention) + len(cue) + _GAP:
                return " ".join(article.text[start:end].split())
        return " ".join(article[mention].split())


def _as_carried(speaker: Speaker, statement: Statement) -> Speaker:
    """The reason as it reads for a quote that took its speaker from elsewhere."""
    if statement.how == "own":
        return speaker
    if statement.how == "subject":
        return replace(speaker, sure=False)
    if statement.how in ("paragraph", "before"):
        resolved = "→" in speaker.because
        return replace(speaker, because=f"goes on: {speaker.because}" if resolved else "named in the sentence before")
    if statement.how == "next":
        return replace(speaker, because="named in the sentence after", sure=False)
    return replace(speaker, because=f"goes on from ¶{(statement.carried or statement).paragraph + 1}", sure=False)


def best_role(person: Person) -> Role | None:
    """The role to print: the shortest well-formed one right before the full name, else one after it, else any."""
    before = [r for r in person.roles if r.before]
    formed = [r for r in before if " of " not in r.text and 1 < len(r.text.split()) <= 7]
    if formed:
        return min(formed, key=lambda r: (len(r.text), r.first))
    after = next((r for r in person.roles if not r.before), None)
    return after or min(before, key=lambda r: (len(r.text), r.first), default=None)
