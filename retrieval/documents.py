"""Documents: whose a report, a letter or a clip is, by what the article says of how it came out."""

from retrieval.discourse import Discourse
from retrieval.lexicon import TIME_WORDS, word_set
from retrieval.people import Person
from retrieval.phrases import Phrase
from retrieval.subjects import left_subject
from retrieval.tokens import WORD, Clause

_PUBLISHED = word_set("released published issued compiled prepared produced written conducted carried out on last this")
"""What may stand between a document and “by” whom it is."""
_RELEASED = word_set(
    "released publishes published issued launched aired unveiled posted produced circulated releases launches "
    "airs unveils posts issues ran releasing launching airing posting publishing"
)
"""What somebody does with a document of his own; “shared” and “cited” are done with another's."""
_SHOWN = word_set("clip video ad advert advertisement spot commercial film trailer footage recording")
"""Nouns that go for one another: the video is the clip later."""
_WRITTEN = word_set(
    "report study letter survey memo document paper manifesto poll communique communiqué leaflet flyer pamphlet post"
)
_ADVERTS = word_set("ad advert advertisement spot commercial")
_BACK = 3
_FAR = 8
_BEHIND = 12


def published_by(discourse: Discourse, phrase: Phrase) -> Person | None:
    """“a report released by the Institute of X”: the body behind “by”."""
    people, tokens = discourse.people, discourse.stream.tokens
    by = next((k for k in range(phrase.last, min(phrase.last + 5, len(tokens) - 2)) if tokens[k].low == "by"), None)
    if by is None or not all(t.low in _PUBLISHED or t.low in TIME_WORDS for t in tokens[phrase.last : by]):
        return None
    number = people.at.get(by + 1 + (tokens[by + 1].low == "the"))
    person = people.of[number] if number is not None else None
    return person if person is not None and person.body else None


def released_by(discourse: Discourse, phrase: Phrase) -> Person | None:
    """“X released a video. The clip says …”: who brought it out, in the same sentence or one shortly before.

    Sentences that go on about “the video” stand between. Somebody's advertisement speaks for him, his video need not.
    """
    tokens = discourse.stream.tokens
    head = tokens[phrase.head].low
    nouns = _SHOWN if head in _SHOWN else {head} & _WRITTEN
    if not nouns or tokens[phrase.first].low not in ("the", "this") or phrase.last != phrase.head + 1:
        return None
    here = last = discourse.clause(phrase.first)
    for number in range(here, max(here - _FAR, discourse.earliest(phrase.first) - 1), -1):
        clause = discourse.stream.clauses[number]
        told = [k for k in range(clause.first, min(clause.last, phrase.first)) if tokens[k].low in nouns]
        if len(told) == 1 and tokens[told[0] - 1].low not in ("the", "this"):
            person = _maker(discourse, told[0]) or _releaser(discourse, clause, told[0])
            advert = not _ADVERTS.isdisjoint((head, tokens[told[0]].low)) or nouns is not _SHOWN
            return person if person is not None and (person.body or advert) else None
        if told:
            last = number
        elif last - number >= _BACK:
            return None
    return None


def _maker(discourse: Discourse, noun: int) -> Person | None:
    """“a video by the Harbour Union”, “a new ad from the Harbour Union”."""
    people, tokens = discourse.people, discourse.stream.tokens
    if noun + 3 >= len(tokens) or tokens[noun + 1].low not in ("by", "from"):
        return None
    number = people.at.get(noun + 2 + (tokens[noun + 2].low == "the"))
    last = people.names[number].last if number is not None else 0
    owner = 0 < last < len(tokens) and tokens[last].low == "'s"
    return people.of[number] if number is not None and not owner else None


def _releaser(discourse: Discourse, clause: Clause, noun: int) -> Person | None:
    """The subject of the verb by which a document comes out; None where there is none."""
    people, tokens = discourse.people, discourse.stream.tokens
    verbs = [k for k in range(max(clause.first, noun - _BEHIND), noun) if tokens[k].low in _RELEASED]
    if not verbs or any(t.type is not WORD for t in tokens[verbs[-1] : noun]):
        return None
    subject = left_subject(people, clause.first, verbs[-1])
    number = people.at.get(subject.head) if subject is not None else None
    person = people.of[number] if number is not None else None
    return person if person is not None and subject is not None and subject.kind == "name" else None
