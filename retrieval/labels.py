"""Labels: whom the words before the colon mean in a transcript or an interview.

“ROE:” is a name; “Spokesperson:” and “Judge:” are the one whom the article gives that office; “A:” is the
person whom the introduction of an interview is about, and “JR:” the one of these initials. “Q:” is nobody named.
"""

from collections import Counter

from retrieval.articles import Span
from retrieval.descriptions import Whom
from retrieval.lexicon import word_set
from retrieval.lexicon_people import ROLES
from retrieval.people import People, Person
from retrieval.role_words import office_words

BEFORE_COLON = "named before the colon"
INTRODUCED = "introduced before the interview"
_ANSWERS = word_set("a ans answer")
_INITIALS = 3


def labelled(people: People, label: Span, begin: int) -> Whom | None:
    """Whom a label means; no person where it is an office or a letter of somebody unnamed, None where it is a name.

    `begin` is the offset at which the conversation begins.
    """
    printed = people.stream.article[label]
    words = tuple(word.casefold().strip(".") for word in printed.split())
    if words[-1] in _ANSWERS:
        return _introduced(people, begin)
    if ROLES.keys() & set(words) or "interviewer" in words:
        person = people.called(words[1:]) if len(words) > 1 else _in_office(people, words)
        return Whom(person, BEFORE_COLON, sure=person is not None)
    if len(printed) <= _INITIALS and printed.isupper():
        person = _with_initials(people, "".join(words))
        return Whom(person, BEFORE_COLON, sure=person is not None) if person or len(printed) < _INITIALS else None
    person = people.called(words)
    return Whom(person, BEFORE_COLON, sure=True) if person is not None else None


def _in_office(people: People, words: tuple[str, ...]) -> Person | None:
    """The only person whose printed role is that office."""
    office = office_words(list(words))
    found = [p for p in people.persons if any(office <= office_words(role.words) for role in p.roles[:20])]
    return found[0] if len(found) == 1 else None


def _with_initials(people: People, letters: str) -> Person | None:
    found = [p for p in people.persons if not p.body and "".join(w[0] for w in p.words) == letters]
    return found[0] if len(found) == 1 and len(letters) > 1 else None


def _introduced(people: People, begin: int) -> Whom:
    """The person whom the text before the first turn names most; never vouched for."""
    tokens = people.stream.tokens
    told = Counter[int]()
    known: dict[int, Person] = {}
    for name, person in zip(people.names, people.of, strict=True):
        if tokens[name.first].start >= begin:
            break
        if person is not None and person.likely_person and len(person.words) > 1:
            known[id(person)] = person
            told[id(person)] += 1
    most = told.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return Whom(None, BEFORE_COLON, sure=False)
    return Whom(known[most[0][0]], INTRODUCED, sure=False)
