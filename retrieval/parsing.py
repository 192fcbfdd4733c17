"""Parsing: a question read from how people type it.

The readings below are tried in order; what none of them reads is a topic, or the name of somebody
on record.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from retrieval import forms
from retrieval.asked_facts import bare_fact, fact, meaning, names_a_kind, quantity, told_last
from retrieval.asking import ANYTHING, LEAD_IN, PRONOUNS, TAIL
from retrieval.offices import By, slot_words
from retrieval.problems import first_of_lines, problem_of, question_in
from retrieval.questions import FollowUp, Intent, Problem, Question, Wanted
from retrieval.roster import Roster
from retrieval.slots import all_known, could_speak, is_speaker, statements, stranger, topic_of

LONGEST_PERSON = 10
"""Words; more are no name or role."""
LONGEST_STRANGER = 3
TELLING_FIGURE = 3
"""Digits of a number that can be a topic by itself ("2015"); "1" is none."""
MOST_STRANGE = 2
"""Words behind a name that can make it another's: "Rell Jr", "Rell Holt"."""

_END = " ?!.,;:…"
_OWNERS = {"his": "he", "her": "she", "their": "they"}


def parse(text: str, roster: Roster) -> Question:
    """The question in a text; `Intent.NONE` with a problem where there is none. Never raises."""
    problem = problem_of(text)
    part = question_in(text) if problem is Problem.LONG else first_of_lines(text)
    if part is not None and problem_of(part) is None:
        return replace(parse(part, roster), text=text, part=part)
    if problem:
        return Question(text, Intent.NONE, problem=problem)
    asked = tidy(text)
    return replace(_of_two(asked, roster) or _read(asked, roster), text=text)


def _read(asked: str, roster: Roster) -> Question:
    question = next((q for reading in _READINGS if (q := reading(asked, roster))), None)
    if question:
        return _with_pronoun(question)
    question = Question("", Intent.WHO_SPOKE, topic=topic_of(forms.SPEECH_FIRST.sub("", asked)) or asked)
    figures = [term.isdigit() and len(term) < TELLING_FIGURE for term in question.terms]
    return replace(question, intent=Intent.NONE, problem=Problem.VAGUE) if figures and all(figures) else question


def _of_two(asked: str, roster: Roster) -> Question | None:
    """Of two sentences the second, where its pronoun means whom the first names: "Is X for T? What did he say?"."""
    form = forms.SECOND.fullmatch(asked)
    if not form:
        return None
    first, second = _read(tidy(form["first"]), roster), _read(tidy(form["second"]), roster)
    if second.pronoun is None or second.follow_up is not FollowUp.PRONOUN or not first.matches:
        return None
    topic = second.topic or first.topic
    return replace(second, person=first.person, matches=first.matches, topic=topic, pronoun=None, follow_up=None)


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


def _more(asked: str, roster: Roster) -> Question | None:
    form = forms.MORE.fullmatch(asked)
    if not form:
        return None
    rest = form["rest"].strip(" ,?")
    if asked.lower().removeprefix("and ").startswith("who"):
        topic = topic_of(forms.SPEECH_FIRST.sub("", rest))
        return Question("", Intent.WHO_SPOKE, topic=topic, follow_up=FollowUp.MORE)
    named = forms.MORE_SAID.fullmatch(rest) or forms.MORE_BY.fullmatch(rest)
    if named:
        return statements(named["person"], named["topic"] or "", roster, follow_up=FollowUp.MORE)
    return Question("", Intent.STATEMENTS, topic=topic_of(rest), follow_up=FollowUp.MORE)


def _fragment(asked: str, roster: Roster) -> Question | None:
    form = forms.FRAGMENT.fullmatch(asked)
    if not form:
        return None
    rest, about = form["rest"], bool(form["preposition"])
    if forms.FRAGMENT_ASKS.match(rest) and not about:
        asks = next((q for reading in _READINGS[3:] if (q := reading(rest, roster))), None)
        bare = asks and asks.intent is Intent.STATEMENTS and not asks.topic
        return replace(asks, follow_up=FollowUp.FRAGMENT) if asks and bare else asks
    if him := forms.FRAGMENT_OF_HIM.fullmatch(rest):
        return statements(him["person"], him["topic"], roster)
    rest = forms.FRAGMENT_TAIL.sub("", rest) or rest
    split = None if about else forms.ON.fullmatch(rest)
    if split and is_speaker(split["person"], roster):
        return statements(split["person"], split["topic"], roster, follow_up=FollowUp.FRAGMENT)
    if not about and (is_speaker(rest, roster) or roster.match(rest)):
        return statements(rest, "", roster, follow_up=FollowUp.FRAGMENT)
    return Question("", Intent.STATEMENTS, topic=topic_of(rest), follow_up=FollowUp.FRAGMENT)


def _who(asked: str, roster: Roster) -> Question | None:
    form = forms.WHO.fullmatch(asked)
    if not form:
        return None
    rest = f"is{form['rest']}" if form["whos"] else form["rest"].strip()
    identity = forms.WHO_IS.fullmatch(rest)
    if identity and (is_speaker(identity["person"], roster) or _short_name(identity["person"])):
        person = identity["person"]
        return Question("", Intent.WHO_IS, person, person, tuple(roster.match(person)))
    person, matches = roster.prefix(identity["person"]) if identity else ("", [])
    if identity and matches and forms.DOING.match(identity["person"][len(person) :].strip()):
        topic = topic_of(identity["person"][len(person) :])
        return Question("", Intent.STATEMENTS, person, topic, tuple(matches), deed=True)
    if leads := forms.LEADS.fullmatch(rest):
        person = f"head of {leads['body']}"
        return Question("", Intent.WHO_IS, person, person, tuple(roster.match(person)))
    if spoke := forms.SPOKE.fullmatch(rest):
        return Question("", Intent.WHO_SPOKE, topic=topic_of(spoke["topic"]))
    if said := forms.SAID.fullmatch(rest):
        aired = forms.SAID_ANYTHING.match(said["topic"])
        stance = f"{said['verb']} " if forms.STANCE.match(said["verb"]) else ""
        return Question("", Intent.WHO_SPOKE if aired else Intent.WHO, topic=stance + topic_of(said["topic"]))
    did = forms.WHO_DID.fullmatch(rest)
    if did and not forms.HAD_TO.fullmatch(rest):
        person, matches = roster.prefix(did["rest"])
        topic = topic_of(did["rest"][len(person) :])
        return Question("", Intent.STATEMENTS, person, topic, tuple(matches)) if matches else None
    return Question("", Intent.WHO, topic=rest, wanted=Wanted.NAME, deed=True)


def _short_name(words: str) -> bool:
    return len(words.split()) <= 4 and not forms.DOING.search(words) and not forms.INDEFINITE.match(words)


def _inverted(asked: str, roster: Roster) -> Question | None:
    form = forms.INVERTED.fullmatch(asked)
    if not form:
        return None
    rest, closed = form["rest"], not form["asks"]
    if (forms.OF_FACT.match(asked) and not forms.LEANS.match(rest)) or names_a_kind(form["asks"] or ""):
        return None
    be = bool(forms.BE.fullmatch(form["auxiliary"]))
    if be and (owned := _possessive(rest, roster)):
        return replace(owned, closed=closed)
    question = _subject(rest, form, roster)
    if question is None and not be:
        owned = _possessive(rest, roster)
        question = owned if owned and (not owned.topic or owned.topic != _behind_noun(rest)) else None
    if question is None:
        return None
    noun = forms.ASKED_FOR.fullmatch(form["asks"] or "")
    topic = f"{question.topic} {noun['noun']}".strip() if noun else question.topic
    return replace(question, topic=topic, closed=closed)


def _behind_noun(rest: str) -> str:
    """What stands behind "X's view" where no preposition leads to it."""
    form = forms.POSSESSIVE.fullmatch(rest)
    return "" if form is None or forms.PREPOSITION_FIRST.match(form["topic"]) else topic_of(form["topic"])


def _subject(rest: str, form: re.Match[str], roster: Roster) -> Question | None:
    """The question whose subject stands behind the auxiliary: "(did) X say T", "(would) X do T"."""
    said = forms.SUBJECT_SAID.fullmatch(rest)
    person, matches = roster.prefix(rest)
    if matches and not (said and _reaches_further(said["person"], person, roster)):
        topic = topic_of(rest[len(person) :])
        deed = form["auxiliary"].lower() != "would"
        return Question("", Intent.STATEMENTS, person, topic, tuple(matches), deed=deed)
    subject = said if said and len(said["person"].split()) <= LONGEST_PERSON else None
    subject = subject or forms.PRONOUN_FIRST.fullmatch(rest)
    if subject is None and form["asks"] and form["asks"].split()[0].lower() in ("how", "why", "what"):
        subject = forms.STRANGER.fullmatch(rest)
    return statements(subject["person"], subject["topic"], roster) if subject else None


def _reaches_further(said: str, person: str, roster: Roster) -> bool:
    """Whether all before the verb of speech is the speaker, not only the name it begins with."""
    if len(said) < len(person):
        return False
    between = forms.PERSON_TAIL.sub("", said)[len(person) :].split()
    if between and forms.PREPOSITION_FIRST.match(between[0]) and roster.match(person)[0].by <= By.ROLE:
        return True  # "the professor on the board"
    strange = any(word[0].isupper() or not set(slot_words(word)) <= roster.common for word in between)
    return not between or bool(roster.match(said)) or (len(between) <= MOST_STRANGE and strange)


def _possessive(asked: str, roster: Roster) -> Question | None:
    if form := forms.POSSESSIVE_PRONOUN.fullmatch(asked):
        topic = forms.PREPOSITION_FIRST.sub("", form["topic"])
        return statements(_OWNERS[form["person"].lower()], topic, roster)
    form = forms.POSSESSIVE.fullmatch(asked)
    if form and not forms.NO_OWNER.match(form["person"]) and not forms.VERB_OF_SPEECH.search(form["person"]):
        question = statements(form["person"], forms.PREPOSITION_FIRST.sub("", form["topic"]), roster)
        if question.matches or not forms.WITHIN.search(form["person"]):
            return question
    form = forms.POSSESSIVE_BARE.fullmatch(asked)
    if form and is_speaker(form["person"], roster):
        return statements(form["person"], forms.PREPOSITION_FIRST.sub("", form["topic"]), roster)
    form = forms.NOUN_OF.fullmatch(asked)
    return (
        statements(form["person"], form["topic"] or "", roster) if form and is_speaker(form["person"], roster) else None
    )


def _sourced(asked: str, roster: Roster) -> Question | None:
    """A quote from X; anything on T from X; T, according to X."""
    for pattern in (forms.QUOTED, forms.SOURCED, forms.QUOTED_LAST, forms.STANDS):
        form = pattern.fullmatch(asked)
        if form and (is_speaker(form["person"], roster) or roster.match(form["person"])):
            return statements(form["person"], form["topic"] or "", roster)
    return None


def _from(asked: str, roster: Roster) -> Question | None:
    form = forms.FROM.fullmatch(asked) or forms.ACCORDING.fullmatch(asked)
    if form is None or not could_speak(form["person"], roster):
        form = forms.WHAT_SAID.fullmatch(asked)
        form = form if form and is_speaker(form["person"], roster) else None
    return statements(form["person"], form["topic"] or "", roster) if form else None


def _on(asked: str, roster: Roster) -> Question | None:
    """Somebody on record before "on", a colon or a verb of speech; or a name nobody here bears."""
    about = forms.ABOUT.fullmatch(asked)
    if about and ANYTHING.fullmatch(about["person"]):
        return Question("", Intent.WHO_SPOKE, topic=topic_of(about["topic"]))
    if about and len(about["person"].split()) <= LONGEST_PERSON:
        question = statements(about["person"], about["topic"], roster)
        if question.matches:
            return question
    for form in (about, forms.PLAIN.fullmatch(asked)):
        if form and is_speaker(form["person"], roster):
            return statements(form["person"], form["topic"], roster)
    if about is None or len(about["person"].split()) > LONGEST_STRANGER:
        return None
    person = about["person"]
    if stranger(person, roster) or roster.unnamed(person) or not all_known(person, roster):
        return statements(person, about["topic"], roster)
    return None


def _why(asked: str, roster: Roster) -> Question | None:
    """How come X defended T; quotes X T."""
    for pattern in (forms.WHY, forms.QUOTES_OF):
        form = pattern.fullmatch(asked)
        person, matches = roster.prefix(form["rest"]) if form else ("", [])
        if form and matches:
            topic = topic_of(form["rest"][len(person) :])
            return Question("", Intent.STATEMENTS, person, topic, tuple(matches), deed=pattern is forms.WHY)
    return None


def _name(asked: str, roster: Roster) -> Question | None:
    """Somebody on record, alone or before a topic."""
    if is_speaker(asked, roster):
        return statements(asked, "", roster)
    owner = forms.OWNED_BY.fullmatch(asked)
    if owner and any(match.by >= By.FIRST_NAME for match in roster.match(owner["person"])):
        return statements(owner["person"], owner["topic"], roster)
    person, matches = roster.prefix(asked, telegraphic=True)
    if not matches:
        return None
    return Question("", Intent.STATEMENTS, person, topic_of(asked[len(person) :].removeprefix("'s")), tuple(matches))


_READINGS: tuple[Callable[[str, Roster], Question | None], ...] = (
    _more,
    _fragment,
    bare_fact,
    told_last,
    _sourced,
    _who,
    meaning,
    _inverted,
    _possessive,
    _from,
    _why,
    fact,
    quantity,
    _on,
    _name,
)
