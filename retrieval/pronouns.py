"""Pronouns: whom “he”, “she”, “it” and “they” mean.

He and she take the last speaker of their gender, unless somebody named since then outweighs him: the
first one named in a later sentence, the only one named in the sentence right before, or one whom that
sentence introduces with a role. It and they take the last body that spoke, or was named close by.
"""

import itertools
from collections.abc import Iterator

from retrieval.discourse import Discourse
from retrieval.lexicon_people import Gender
from retrieval.people import Person
from retrieval.tokens import RUN

_REACH = 8
_FAR = 16
_OPENING = 6


def he_or_she(discourse: Discourse, token: int, sex: Gender, *, learn: bool = True) -> tuple[Person | None, bool]:
    """The person meant at a token, and whether there is no rival within three sentences.

    Unless `learn` is false the pronoun then counts for that person's gender.
    """
    start = _chain_start(discourse, token)
    speaker = _last_speaker(discourse, start, sex)
    named = _last_named(discourse, start, sex)
    chosen = speaker
    if named is not None and (speaker is None or _outweighs(discourse, named, speaker, start)):
        chosen = named
    if chosen is None:
        chosen = _opening_name(discourse, start, sex)
        return chosen, False
    if learn:
        chosen.votes[sex] += 3 if chosen.sex is None else 1
    rivals = {id(p) for k in _back(discourse, token, 3) for p in _fitting(discourse, k, token, sex)} - {id(chosen)}
    goes_on = chosen is speaker and discourse.paragraph(token) - discourse.spoken[-1].paragraph <= 1
    return chosen, not rivals or goes_on


def _chain_start(discourse: Discourse, token: int) -> int:
    """Where a chain of sentences that begin with the same pronoun begins: “She rose. She left. She …” is one person."""
    tokens, clauses = discourse.stream.tokens, discourse.stream.clauses
    word = tokens[token].low
    start = token
    for clause in itertools.islice(_back(discourse, token, _REACH + 1), 1, None):
        first = clauses[clause].first
        if tokens[first].type is RUN and clauses[clause].last - first == 1:
            continue
        if tokens[first].low != word:
            break
        start = first
    return start


def _opening_name(discourse: Discourse, token: int, sex: Gender) -> Person | None:
    """A lone name that opens the sentence before and never stands for a place: “Ama lives by the river”."""
    before = discourse.clause(token) - 1
    named = discourse.named_in(before, token)[:1] if before >= discourse.earliest(token) else []
    clause = discourse.stream.clauses[before]
    first = clause.first
    for person in named:
        opens = discourse.last_mention(person, first + 1) == first
        heading = clause.last - first <= len(person.words)  # “Laos” over an item tells of nobody
        if opens and not heading and not (person.body or person.placed) and person.sex in (sex, None):
            return person
    return None


def it_or_they(discourse: Discourse, token: int) -> Person | None:
    """The body meant at a token: the last that spoke within two paragraphs, else the last named close by."""
    for spoke in reversed(discourse.spoken[-4:]):
        if spoke.token < token and spoke.person.body and discourse.paragraph(token) - spoke.paragraph <= 2:
            return spoke.person
    for clause in _back(discourse, token, 3):
        bodies = [p for p in discourse.named_in(clause, token) if p.body]
        if bodies:
            return bodies[0]
    return None


def _back(discourse: Discourse, token: int, reach: int) -> Iterator[int]:
    """This sentence and those before it, as far as the item goes."""
    here = discourse.clause(token)
    return iter(range(here, max(here - reach, discourse.earliest(token) - 1), -1))


def _fitting(discourse: Discourse, clause: int, token: int, sex: Gender) -> list[Person]:
    """The persons a sentence names before a token who can be of that gender."""
    return [p for p in discourse.named_in(clause, token) if _can_be(discourse, p, token, sex)]


def _can_be(discourse: Discourse, person: Person, token: int, sex: Gender) -> bool:
    """Whether the pronoun may be this person, whom the quotation beside it does not tell of by name."""
    return person.likely_person and person.sex in (sex, None) and not discourse.tells_of(token, person)


def _last_speaker(discourse: Discourse, token: int, sex: Gender) -> Person | None:
    for spoke in reversed(discourse.spoken[-12:]):
        fits = spoke.token < token and _can_be(discourse, spoke.person, token, sex)
        if fits and discourse.paragraph(token) - spoke.paragraph <= _REACH:
            return spoke.person
    return None


def _last_named(discourse: Discourse, token: int, sex: Gender) -> Person | None:
    """The person last named: in the nearest sentence, one of that gender for certain before one who may be."""
    here = discourse.clause(token)
    unsure: Person | None = None
    for clause in _back(discourse, token, _FAR):
        if here - clause >= _REACH and unsure is not None:
            break
        found = _fitting(discourse, clause, token, sex)
        near = clause >= here - 1
        introduced = [p for p in found if near and _introduced(discourse, p, clause)]
        if introduced:
            return introduced[-1]
        certain = next((p for p in found if p.sex == sex), None)
        if certain is not None:
            return certain
        evident = next((p for p in found if p.evident or (near and len(p.words) > 1)), None)
        if evident is not None and near:
            return evident
        unsure = unsure or evident or next(iter(found), None)
    return unsure


def _introduced(discourse: Discourse, person: Person, clause: int) -> bool:
    """Whether a sentence gives the person's role after the name, as for somebody who is about to speak."""
    span = discourse.stream.clauses[clause]
    return any(not role.before and span.first <= role.first < span.last for role in person.roles[:50])


def _outweighs(discourse: Discourse, named: Person, speaker: Person, token: int) -> bool:
    """Whether somebody named after the last statement is meant rather than its speaker."""
    if named is speaker:
        return False
    spoke = next((s.token for s in reversed(discourse.spoken[-12:]) if s.person is speaker), -1)
    place = discourse.last_mention(named, token)
    here, clause = discourse.clause(token), discourse.clause(max(place, 0))
    if place < spoke or clause == discourse.clause(max(spoke, 0)):
        return False
    if named.sex is not None and speaker.sex is None and not speaker.evident:
        return True
    if clause == here and (named.sex is not None or speaker.sex is None or named.evident):
        return True
    near = clause >= here - 1
    if near and _introduced(discourse, named, clause):
        return True
    if place - discourse.stream.clauses[clause].first <= _OPENING:
        return True
    others = {id(p) for p in discourse.named_in(clause, token) if p.likely_person and p.sex in (None, named.sex)}
    apart = discourse.paragraph(max(spoke, 0)) < discourse.paragraph(token)
    return near and len(others) == 1 and (named.sex is not None or (named.titled and (apart or speaker.nameless)))
