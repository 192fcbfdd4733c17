"""Follow-ups: what "he", "what else" and "and tourism?" mean after an answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from retrieval import forms
from retrieval.analysis import query_terms
from retrieval.collection import SpeakerRecord
from retrieval.lexicon_names import GIVEN_NAMES
from retrieval.offices import POSSESSIVE, By
from retrieval.questions import FollowUp, Intent, Problem, Question
from retrieval.roster import Match, Roster

_GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_NAMES = re.compile(r"[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)*")
_ASKS = re.compile(r"(?:what|how|who|why|when|where|which|did|does|is|was|and)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom a pronoun or an open follow-up was taken to mean, and where that came from."""

    word: str | None
    """The pronoun as the question has it; None where the question leaves the speaker out."""
    record: SpeakerRecord
    source: str
    """"question" or "answer": which of the last two named the speaker."""


@dataclass(frozen=True, slots=True)
class Before:
    """What a follow-up can lean on: the question before, as it was understood, and who was cited for it."""

    question: Question
    records: tuple[SpeakerRecord, ...] = ()


def complete(question: Question, before: Before | None, roster: Roster) -> tuple[Question, Resolved | None]:
    """The question with all that it leaves to what came before; `Problem.VAGUE` where nothing did."""
    if before is not None and before.question.intent is not Intent.NONE:
        question = _of_the_same(_about_it(_owned(question, before, roster), before), before)
    if question.follow_up is None:
        return question, None
    if before is None or before.question.intent is Intent.NONE:
        return _alone(question)
    if question.person is not None:
        return _new_speaker(question, before, roster), None
    if (
        question.follow_up is FollowUp.FRAGMENT
        and question.pronoun is None
        and before.question.intent is Intent.WHO_SPOKE
    ):
        return replace(question, intent=Intent.WHO_SPOKE), None
    if question.intent is Intent.WHO_SPOKE:
        return replace(question, topic=question.topic or before.question.topic), None
    resolved = next(_speakers(question.pronoun, before, roster), None)
    if resolved is None:
        return _open(question, before), None
    topic = question.topic
    if question.intent is Intent.FACT or (question.pronoun and question.follow_up is FollowUp.FRAGMENT and not topic):
        topic = before.question.topic
    record = resolved.record
    intent = Intent.WHO_IS if question.intent is Intent.WHO_IS else Intent.STATEMENTS
    completed = replace(
        question, intent=intent, person=record.name, topic=topic, matches=(Match(record, By.FULL_NAME),)
    )
    return completed, resolved


def _alone(question: Question) -> tuple[Question, None]:
    """A follow-up with nothing before it: what it says by itself, if anything."""
    if question.person is not None or (question.topic and question.pronoun is None):
        intent = question.intent if question.person is not None or question.intent is Intent.FACT else Intent.WHO_SPOKE
        return replace(question, intent=intent, follow_up=None), None
    return replace(question, intent=Intent.NONE, problem=Problem.VAGUE), None


def _owned(question: Question, before: Before, roster: Roster) -> Question:
    """Their mayor, her campaign: the mayor or the campaign of whom or what the question before named."""
    form = forms.HIS.fullmatch(question.person or "")
    if form is None:
        return question
    for owner in _owners(form["whose"].lower(), before, roster):
        person = f"{owner}'s {form['rest']}"
        matches = tuple(match for match in roster.match(person) if match.by > By.DESCRIPTION)
        if matches:
            return replace(question, person=person, matches=matches, topic=question.topic or before.question.topic)
    return question


def _of_the_same(question: Question, before: Before) -> Question:
    """The holders of an office who are on record in the articles of those before, where there are some."""
    leans = question.follow_up is not None or forms.HIS.match(question.person or "") or not question.terms
    if not leans or len(question.matches) < 2 or question.matches[0].by > By.ROLE:
        return question
    asked = tuple(match.record for match in before.question.matches[:1])
    homes = {quote.article_id for record in (*before.records, *asked) for quote in record.quotes}
    near = tuple(m for m in question.matches if any(quote.article_id in homes for quote in m.record.quotes))
    return replace(question, matches=near or question.matches)


def _owners(pronoun: str, before: Before, roster: Roster) -> Iterator[str]:
    """The names that the question before had, those of the topic first; none of another gender."""
    asked = before.question
    for _, _, found in roster.names_in(asked.topic):
        if _GENDER.get(pronoun) in (None, _gender(found[0].record)):
            yield found[0].record.name.split()[-1]
    if asked.matches and _GENDER.get(pronoun) in (None, _gender(asked.matches[0].record)):
        yield asked.matches[0].record.name
    yield from (name[0] for name in _NAMES.finditer(asked.asked) if not _ASKS.fullmatch(name[0]))


def _about_it(question: Question, before: Before) -> Question:
    """How did the minister respond? — to what the question before was about."""
    leans = question.intent is Intent.STATEMENTS and question.person is not None and not question.terms
    if leans and question.follow_up is None and forms.TO_IT.fullmatch(question.asked.strip(" ?!.")):
        return replace(question, topic=before.question.topic)
    return question


def _new_speaker(question: Question, before: Before, roster: Roster) -> Question:
    """And the foreign minister? keeps the topic; what else did Kamilov say? has all it needs.

    After "what did X say of Y" a third name may stand for either: whoever's statements hold more of what is asked.
    """
    asked = before.question
    if question.follow_up is not FollowUp.FRAGMENT or question.topic:
        return question
    place = next(iter(roster.names_in(asked.topic)), None)
    of_name = place is not None and place[0] == 0 and not POSSESSIVE.search(asked.topic[: place[1]])
    if place and of_name and asked.matches and question.matches and question.matches[0].by >= By.FIRST_NAME:
        topic = f"{asked.topic[: place[0]]}{question.person}{asked.topic[place[1] :]}"
        swapped = roster.said_at_once(asked.matches[0].record, query_terms(topic))
        if swapped > roster.said_at_once(question.matches[0].record, asked.terms):
            return replace(question, person=asked.person, matches=asked.matches, topic=topic)
    return replace(question, topic=asked.topic)


def _open(question: Question, before: Before) -> Question:
    """No speaker to be found: the new topic alone, or the old one where there is no new one."""
    if question.pronoun is not None:
        return replace(question, intent=Intent.NONE, problem=Problem.VAGUE)
    person, matches = before.question.person, before.question.matches
    if person is not None:
        return replace(question, intent=Intent.STATEMENTS, person=person, matches=matches)
    return replace(question, intent=Intent.WHO_SPOKE, topic=question.topic or before.question.topic)


def _speakers(pronoun: str | None, before: Before, roster: Roster) -> Iterator[Resolved]:
    """Who can be meant, likeliest first: whom the question asked about, who was cited, who was named."""
    named = [found[0] for _, _, found in roster.names_in(before.question.topic)]
    candidates = [
        *((match.record, "question") for match in before.question.matches[:1]),
        *((record, "answer") for record in before.records),
        *((match.record, "question") for match in named if pronoun),
    ]
    wanted = _GENDER.get(pronoun or "")
    first = before.question.matches[0].record if before.question.matches else None
    if first and (wanted is None or _gender(first) in (None, wanted)):
        yield Resolved(pronoun, first, "question")
    for strict in (True, False) if wanted else (False,):
        for record, source in candidates:
            gender = record.speaker.gender
            if (gender == wanted) if strict else (wanted is None or gender is None):
                yield Resolved(pronoun, record, source)


def _gender(record: SpeakerRecord) -> str | None:
    """As the articles have it, else by the given name."""
    return record.speaker.gender or GIVEN_NAMES.get(record.words[0])
