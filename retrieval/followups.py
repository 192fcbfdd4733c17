"""Follow-ups: what "he", "what else" and "and tourism?" mean after an answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from retrieval.collection import SpeakerRecord
from retrieval.offices import By
from retrieval.questions import FollowUp, Intent, Problem, Question
from retrieval.roster import Match, Roster

_GENDER = {"he": "m", "him": "m", "she": "f", "her": "f"}


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
    if question.follow_up is None:
        return question, None
    if before is None or before.question.intent is Intent.NONE:
        return _alone(question)
    if question.person is not None:
        return _new_speaker(question, before), None
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


def _new_speaker(question: Question, before: Before) -> Question:
    """And the foreign minister? keeps the topic; what else did Kamilov say? has all it needs."""
    if question.follow_up is FollowUp.FRAGMENT and not question.topic:
        return replace(question, topic=before.question.topic)
    return question


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
    for strict in (True, False) if wanted else (False,):
        for record, source in candidates:
            gender = record.speaker.gender
            if (gender == wanted) if strict else (wanted is None or gender is None):
                yield Resolved(pronoun, record, source)
