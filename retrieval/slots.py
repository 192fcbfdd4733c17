"""Slots: the words a question has in the place of the speaker or of the topic, and whom they can mean."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace

from retrieval import forms
from retrieval.analysis import fold, query_terms
from retrieval.asking import ANYTHING, PRONOUNS
from retrieval.lexicon_names import GIVEN_NAMES
from retrieval.offices import By, slot_words
from retrieval.questions import FollowUp, Intent, Question
from retrieval.roster import LONGEST_NAME, Match, Roster
from retrieval.vocabulary import is_role_noun

MOST_JOINED = 3
MARKS = " ,;:?!'\"“”"


def statements(
    person: str, topic: str, roster: Roster, *, follow_up: FollowUp | None = None, closed: bool = False
) -> Question:
    """The question for what these words say of a topic; for anybody where they mean anybody."""
    if ANYTHING.fullmatch(person.strip(MARKS)):
        return Question("", Intent.WHO_SPOKE, topic=topic_of(topic), follow_up=follow_up, closed=closed)
    person, matches = named(person, roster)
    question = Question("", Intent.STATEMENTS, person, topic_of(topic), matches, follow_up=follow_up, closed=closed)
    weak = not matches or matches[0].by <= By.DESCRIPTION
    return of_several(question, roster) if weak else question


def of_several(question: Question, roster: Roster) -> Question:
    """The question asked of each of the speakers that it joins by "and"; itself where they are not that."""
    parts = [part for part in forms.JOINT.split(question.person or "") if part]
    found = [(part, tuple(roster.match(part))) for part in parts]
    if (
        len(found) < 2
        or not any(matches for _, matches in found)
        or any(len(p.split()) > LONGEST_NAME for p, _ in found)
    ):
        return question
    each = [replace(question, person=part, matches=matches) for part, matches in found[:MOST_JOINED]]
    return replace(each[0], others=tuple(each[1:]))


def topic_of(words: str) -> str:
    """The words of a topic without those that only lead to it ("anything about")."""
    return forms.TOPIC_OPENING.sub("", words.strip(MARKS)).strip(MARKS + ".")


def named(person: str, roster: Roster) -> tuple[str, tuple[Match, ...]]:
    """The words in the speaker's place without what only goes with them ("Kim himself now"), and whom they mean."""
    person = person.strip(MARKS)
    if person.lower() in PRONOUNS:
        return person, ()
    matches = tuple(roster.match(person))
    bare = forms.PERSON_TAIL.sub("", person)
    if bare == person or (matches and matches[0].by > By.DESCRIPTION):
        return person, matches
    return bare, () if bare.lower() in PRONOUNS else tuple(roster.match(bare))


def is_speaker(words: str, roster: Roster) -> bool:
    """Whether words are a pronoun or plainly mean somebody on record."""
    words = words.strip(MARKS)
    return words.lower() in PRONOUNS or any(match.by > By.DESCRIPTION for match in roster.match(words))


def could_speak(words: str, roster: Roster) -> bool:
    """Whether words name somebody on record, or a stranger by name or office."""
    office = any(is_role_noun(word) for word in words.split())
    return office or is_speaker(words, roster) or not all_known(words, roster)


def all_known(words: str, roster: Roster) -> bool:
    """Whether every word stands somewhere in the collection: then it may be a topic, not a stranger's name."""
    return all(word in roster.vocabulary for word in slot_words(words))


def stranger(words: str, roster: Roster) -> bool:
    """Whether words look like a person's name: a given name or a title first, and no more than two behind it."""
    parts = words.split()
    if not 2 <= len(parts) <= 3 or not all(re.fullmatch(r"[^\W\d_][\w.'-]*", part) for part in parts):
        return False
    titled = is_role_noun(parts[0]) and parts[-1][0].isupper() and fold(parts[-1]) not in roster.common
    return titled or fold(parts[0]) in GIVEN_NAMES


def names_a_thing(words: str) -> bool:
    """Whether what stands in the speaker's place is no speaker: common words after an article ("the deal")."""
    parts = words.split()
    opening = parts[0].lower() if parts else ""
    article = opening in ("the", "a", "an", "this", "that", "these", "those")
    return article and words.islower() and not any(map(is_role_noun, parts))


def missing_words(question: Question, unknown: AbstractSet[str], roster: Roster) -> tuple[str, ...]:
    """The words of a question's speaker and topic that stand nowhere in the collection, as printed, each once.

    `unknown` are the terms of the topic that stand nowhere.
    """
    person = question.person.split() if question.person and not question.matches else []
    words = [w for w in person if any(n not in roster.vocabulary for n in slot_words(w)) and not is_role_noun(w)]
    words += [w for w in question.topic.split() if unknown & set(query_terms(w))]
    return tuple(dict.fromkeys(word.strip(" ,;:?!.'\"“”()").removesuffix("'s") for word in words))
