"""Parsing: a question read from how people type it.

The readings below are tried in order; what none of them reads is a topic, or the name of somebody
on record.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from retrieval import forms
from retrieval.asking import ANYTHING, LEAD_IN, PRONOUNS, TAIL
from retrieval.offices import By, slot_words
from retrieval.problems import problem_of
from retrieval.questions import FollowUp, Intent, Question, Wanted
from retrieval.roster import LONGEST_NAME, Roster
from retrieval.vocabulary import is_role_noun

MOST_JOINED = 3
LONGEST_PERSON = 10
"""Words; more are no name or role."""

_MARKS = " ,;:?!'\"“”"
_END = " ?!.,;:…"
_OWNERS = {"his": "he", "her": "she", "their": "they"}
_WANTED = {
    "when": Wanted.TIME,
    "where": Wanted.PLACE,
    "why": Wanted.REASON,
    "name": Wanted.NAME,
    **dict.fromkeys(("share", "number", "percentage", "amount", "out", "price", "age"), Wanted.NUMBER),
    **dict.fromkeys(("date", "day", "year", "month", "time"), Wanted.TIME),
    **dict.fromkeys(("city", "country", "place", "town", "state"), Wanted.PLACE),
}


def parse(text: str, roster: Roster) -> Question:
    """The question in a text; `Intent.NONE` with a problem where there is none. Never raises."""
    problem = problem_of(text)
    if problem:
        return Question(text, Intent.NONE, problem=problem)
    asked = tidy(text)
    for reading in _READINGS:
        question = reading(asked, roster)
        if question:
            return _with_pronoun(replace(question, text=text))
    return Question(text, Intent.WHO_SPOKE, topic=_topic(forms.SPEECH_FIRST.sub("", asked)) or asked)


def tidy(text: str) -> str:
    """One line, straight apostrophes, politeness and end marks off; never empty where the text is not."""
    plain = forms.NOISE.sub(" ", text.replace("’", "'").replace("‘", "'"))
    line = re.sub(r"\s+", " ", plain).strip()
    bare = TAIL.sub("", LEAD_IN.sub("", line)).strip(_END)
    bare = forms.MISTYPED.sub(lambda word: forms.MEANT[word[0].lower()], bare)
    return bare or line.strip(_END) or line


def _with_pronoun(question: Question) -> Question:
    """A pronoun in the speaker's place makes the question lean on the one before."""
    pronoun = (question.person or "").lower()
    if pronoun not in PRONOUNS:
        return question
    follow_up = question.follow_up or FollowUp.PRONOUN
    return replace(question, pronoun=pronoun, person=None, matches=(), follow_up=follow_up)


def _statements(
    person: str, topic: str, roster: Roster, *, follow_up: FollowUp | None = None, closed: bool = False
) -> Question:
    person = person.strip(_MARKS)
    if ANYTHING.fullmatch(person):
        return Question("", Intent.WHO_SPOKE, topic=_topic(topic), follow_up=follow_up, closed=closed)
    matches = () if person.lower() in PRONOUNS else tuple(roster.match(person))
    question = Question("", Intent.STATEMENTS, person, _topic(topic), matches, follow_up=follow_up, closed=closed)
    return question if matches else _of_several(question, roster)


def _of_several(question: Question, roster: Roster) -> Question:
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


def _topic(words: str) -> str:
    return forms.TOPIC_OPENING.sub("", words.strip(_MARKS)).strip(_MARKS + ".")


def _more(asked: str, roster: Roster) -> Question | None:
    form = forms.MORE.fullmatch(asked)
    if not form:
        return None
    rest = form["rest"].strip(" ,?")
    if asked.lower().removeprefix("and ").startswith("who"):
        topic = _topic(forms.SPEECH_FIRST.sub("", rest))
        return Question("", Intent.WHO_SPOKE, topic=topic, follow_up=FollowUp.MORE)
    named = forms.MORE_SAID.fullmatch(rest) or forms.MORE_BY.fullmatch(rest)
    if named:
        return _statements(named["person"], named["topic"] or "", roster, follow_up=FollowUp.MORE)
    return Question("", Intent.STATEMENTS, topic=_topic(rest), follow_up=FollowUp.MORE)


def _fragment(asked: str, roster: Roster) -> Question | None:
    form = forms.FRAGMENT.fullmatch(asked)
    if not form:
        return None
    rest, about = form["rest"], bool(form["preposition"])
    if forms.FRAGMENT_ASKS.match(rest) and not about:
        return next((q for reading in _READINGS[3:] if (q := reading(rest, roster))), None)
    rest = forms.FRAGMENT_TAIL.sub("", rest) or rest
    split = None if about else forms.ON.fullmatch(rest)
    if split and _is_speaker(split["person"], roster):
        return _statements(split["person"], split["topic"], roster, follow_up=FollowUp.FRAGMENT)
    if not about and _is_speaker(rest, roster):
        return _statements(rest, "", roster, follow_up=FollowUp.FRAGMENT)
    return Question("", Intent.STATEMENTS, topic=_topic(rest), follow_up=FollowUp.FRAGMENT)


def _bare(asked: str, _: Roster) -> Question | None:
    form = forms.BARE.fullmatch(asked)
    if not form:
        return None
    wanted = _WANTED.get(form["word"].lower(), Wanted.NUMBER)
    return Question("", Intent.FACT, wanted=wanted, follow_up=FollowUp.MORE)


def _who(asked: str, roster: Roster) -> Question | None:
    form = forms.WHO.fullmatch(asked)
    if not form:
        return None
    rest = f"is{form['rest']}" if form["whos"] else form["rest"].strip()
    identity = forms.WHO_IS.fullmatch(rest)
    if identity and (_is_speaker(identity["person"], roster) or _short_name(identity["person"])):
        person = identity["person"]
        return Question("", Intent.WHO_IS, person, person, tuple(roster.match(person)))
    if leads := forms.LEADS.fullmatch(rest):
        person = f"head of {leads['body']}"
        return Question("", Intent.WHO_IS, person, person, tuple(roster.match(person)))
    if spoke := forms.SPOKE.fullmatch(rest):
        return Question("", Intent.WHO_SPOKE, topic=_topic(spoke["topic"]))
    if said := forms.SAID.fullmatch(rest):
        aired = forms.SAID_ANYTHING.match(said["topic"])
        stance = f"{said['verb']} " if forms.STANCE.match(said["verb"]) else ""
        return Question("", Intent.WHO_SPOKE if aired else Intent.WHO, topic=stance + _topic(said["topic"]))
    if did := forms.WHO_DID.fullmatch(rest):
        person, matches = roster.prefix(did["rest"])
        topic = _topic(did["rest"][len(person) :])
        return Question("", Intent.STATEMENTS, person, topic, tuple(matches)) if matches else None
    return Question("", Intent.WHO, topic=rest, wanted=Wanted.NAME, deed=True)


def _short_name(words: str) -> bool:
    return len(words.split()) <= 4 and not forms.DOING.search(words) and not forms.INDEFINITE.match(words)


def _meaning(asked: str, _: Roster) -> Question | None:
    form = forms.MEANING.fullmatch(asked)
    return Question("", Intent.FACT, topic=form["short"], wanted=Wanted.MEANING) if form else None


def _inverted(asked: str, roster: Roster) -> Question | None:
    form = forms.INVERTED.fullmatch(asked)
    if not form or forms.OF_FACT.match(asked):
        return None
    rest, closed = form["rest"], not form["asks"]
    if owned := _possessive(rest, roster):
        return replace(owned, closed=closed)
    said = forms.SUBJECT_SAID.fullmatch(rest)
    person, matches = roster.prefix(rest)
    if matches and not (said and len(said["person"]) >= len(person)):
        topic = _topic(rest[len(person) :])
        return Question("", Intent.STATEMENTS, person, topic, tuple(matches), closed=closed, deed=True)
    subject = said if said and len(said["person"].split()) <= LONGEST_PERSON else None
    subject = subject or forms.PRONOUN_FIRST.fullmatch(rest)
    if subject is None and form["asks"] and form["asks"].split()[0].lower() in ("how", "why", "what"):
        subject = forms.STRANGER.fullmatch(rest)
    return _statements(subject["person"], subject["topic"], roster, closed=closed) if subject else None


def _possessive(asked: str, roster: Roster) -> Question | None:
    if form := forms.POSSESSIVE_PRONOUN.fullmatch(asked):
        topic = forms.PREPOSITION_FIRST.sub("", form["topic"])
        return _statements(_OWNERS[form["person"].lower()], topic, roster)
    form = forms.POSSESSIVE.fullmatch(asked)
    if form and form["person"].lower() not in ("what", "how") and not forms.VERB_OF_SPEECH.search(form["person"]):
        return _statements(form["person"], forms.PREPOSITION_FIRST.sub("", form["topic"]), roster)
    form = forms.POSSESSIVE_BARE.fullmatch(asked)
    if form and _is_speaker(form["person"], roster):
        return _statements(form["person"], forms.PREPOSITION_FIRST.sub("", form["topic"]), roster)
    form = forms.NOUN_OF.fullmatch(asked)
    return (
        _statements(form["person"], form["topic"] or "", roster)
        if form and _is_speaker(form["person"], roster)
        else None
    )


def _from(asked: str, roster: Roster) -> Question | None:
    form = forms.FROM.fullmatch(asked) or forms.ACCORDING.fullmatch(asked)
    if form is None or not _could_speak(form["person"], roster):
        form = forms.WHAT_SAID.fullmatch(asked) or forms.ACCORDING_LAST.fullmatch(asked)
        form = form if form and _is_speaker(form["person"], roster) else None
    return _statements(form["person"], form["topic"] or "", roster) if form else None


def _fact(asked: str, _: Roster) -> Question | None:
    form = forms.FACT.fullmatch(asked)
    if not form:
        return None
    word, rest = form["word"].lower(), form["rest"].strip()
    quantity = {"how many": Wanted.COUNT, "how much": Wanted.AMOUNT}.get(word, Wanted.NUMBER)
    wanted = quantity if word.startswith("how ") else _WANTED.get(word.split()[0])
    if word in ("what", "which"):
        noun = forms.FACT_NOUN.match(rest)
        wanted = _WANTED.get(noun["noun"].lower()) if noun else None
    return Question("", Intent.FACT, topic=rest, wanted=wanted)


def _on(asked: str, roster: Roster) -> Question | None:
    """Somebody on record before "on", a colon or a verb of speech; or a name nobody here bears."""
    about = forms.ABOUT.fullmatch(asked)
    if about and ANYTHING.fullmatch(about["person"]):
        return Question("", Intent.WHO_SPOKE, topic=_topic(about["topic"]))
    if about and len(about["person"].split()) <= LONGEST_PERSON:
        question = _statements(about["person"], about["topic"], roster)
        if question.matches:
            return question
    for form in (about, forms.PLAIN.fullmatch(asked)):
        if form and _is_speaker(form["person"], roster):
            return _statements(form["person"], form["topic"], roster)
    if about and len(about["person"].split()) <= 3 and not _all_known(about["person"], roster):
        return _statements(about["person"], about["topic"], roster)
    return None


def _name(asked: str, roster: Roster) -> Question | None:
    """Somebody on record, alone or before a topic."""
    if _is_speaker(asked, roster):
        return _statements(asked, "", roster)
    person, matches = roster.prefix(asked)
    if not matches:
        return None
    return Question("", Intent.STATEMENTS, person, _topic(asked[len(person) :].removeprefix("'s")), tuple(matches))


def _is_speaker(words: str, roster: Roster) -> bool:
    words = words.strip(_MARKS)
    return words.lower() in PRONOUNS or any(match.by > By.DESCRIPTION for match in roster.match(words))


def _could_speak(words: str, roster: Roster) -> bool:
    """Whether words name somebody on record, or a stranger by name or office."""
    office = any(is_role_noun(word) for word in words.split())
    return office or _is_speaker(words, roster) or not _all_known(words, roster)


def _all_known(words: str, roster: Roster) -> bool:
    """Whether every word stands somewhere in the collection: then it may be a topic, not a stranger's name."""
    return all(word in roster.vocabulary for word in slot_words(words))


_READINGS: tuple[Callable[[str, Roster], Question | None], ...] = (
    _more,
    _fragment,
    _bare,
    _who,
    _meaning,
    _inverted,
    _possessive,
    _from,
    _fact,
    _on,
    _name,
)
