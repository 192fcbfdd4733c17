"""Parsing: a question read from how people type it.

The forms below are tried in order; what none of them reads is a topic, or the name of somebody on
record.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from retrieval.asking import (
    AUXILIARIES, GREETINGS, LEAD_IN, NOUNS_OF_SPEECH, PERSON_NOUNS, PRONOUNS, TAIL, VERBS_OF_SPEAKING, VERBS_OF_SPEECH,
)  # fmt: skip
from retrieval.questions import FollowUp, Intent, Problem, Question, Wanted
from retrieval.roster import By, Roster, slot_words

MAX_LENGTH = 400
"""Code points; more is a page, not a question."""


def parse(text: str, roster: Roster) -> Question:
    """The question in a text; `Intent.NONE` with a problem where there is none. Never raises."""
    problem = _problem(text)
    if problem:
        return Question(text, Intent.NONE, problem=problem)
    asked = _tidy(text)
    for form in _FORMS:
        question = form(asked, roster)
        if question:
            return _with_pronoun(replace(question, text=text))
    return Question(text, Intent.WHO_SPOKE, topic=asked)


def _problem(text: str) -> Problem | None:
    letters = [c for c in text if c.isalpha()]
    if not letters and not re.search(r"\d", text):
        return Problem.EMPTY
    if sum(not _latin(c) for c in letters) * 2 > len(letters) > 0:
        return Problem.SCRIPT
    if len(text) > MAX_LENGTH:
        return Problem.LONG
    return Problem.GREETING if GREETINGS.fullmatch(text.strip()) else None


def _latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter < "\u1f00"


def _tidy(text: str) -> str:
    """One line, straight apostrophes, politeness and the question mark off."""
    line = re.sub(r"\s+", " ", text.replace("’", "'").replace("‘", "'")).strip()
    line = re.sub(r"^@\w+[,:]?\s*", "", line)
    bare = TAIL.sub("", LEAD_IN.sub("", line)).strip(" ?!.,;:…")
    return bare or line.strip(" ?!.,;:…") or line


def _with_pronoun(question: Question) -> Question:
    if question.person and question.person.lower() in PRONOUNS:
        return replace(question, pronoun=question.person.lower(), person=None, matches=(),
                       follow_up=question.follow_up or FollowUp.PRONOUN)  # fmt: skip
    return question


def _statements(person: str, topic: str, roster: Roster, **more: object) -> Question:
    person = person.strip(" ,'\"“”")
    matches = () if person.lower() in PRONOUNS else tuple(roster.match(person))
    return Question("", Intent.STATEMENTS, person, _topic(topic), matches, **more)  # type: ignore[arg-type]


def _topic(words: str) -> str:
    return _TOPIC_OPENING.sub("", words.strip(" ,;:?!'\"“”")).strip(" ,;:?!.'\"“”")


_TOPIC_OPENING = re.compile(
    r"^(?:(?:anything|something|much|a lot|more|else|ever|actually|really|publicly|exactly)\b\s*)*"
    r"(?:(?:about|on|regarding|concerning|re|of|over|to|that|as|for|with respect to|when it comes to)\b\s*)?"
    r"(?:(?:the )?(?:topic|subject|issue|question|matter) of\b\s*)?", re.IGNORECASE,
)  # fmt: skip
_PREPOSITION = r"(?:about|on|regarding|concerning|re|over|of|for|to|towards?|with|against|in|at)"


def _more(asked: str, roster: Roster) -> Question | None:
    """What else did he say about T?"""
    form = re.match(
        rf"(?:and )?(?:(?:what|anything|something|who|is there anything|did \w+ say anything) (?:else|more)|more|go on|continue|next)\b"
        rf"(?P<rest>.*)$", asked, re.IGNORECASE,
    )  # fmt: skip
    if not form:
        return None
    rest = form["rest"].strip(" ,?")
    who = asked.lower().startswith(("who", "and who"))
    said = re.match(
        rf"(?:{AUXILIARIES} )?(?P<person>.+?) (?:{AUXILIARIES} )?(?:{VERBS_OF_SPEECH})\b(?P<topic>.*)$",
        rest,
        re.IGNORECASE,
    )
    if said and not who:
        return _statements(said["person"], said["topic"], roster, follow_up=FollowUp.MORE)
    by = re.match(r"(?:by|from) (?P<person>.+?)(?: (?:on|about) (?P<topic>.+))?$", rest, re.IGNORECASE)
    if by:
        return _statements(by["person"], by["topic"] or "", roster, follow_up=FollowUp.MORE)
    rest = re.sub(rf"^(?:{VERBS_OF_SPEECH}|{VERBS_OF_SPEAKING})\b", "", rest, flags=re.IGNORECASE)
    intent = Intent.WHO_SPOKE if who else Intent.STATEMENTS
    return Question("", intent, topic=_topic(rest), follow_up=FollowUp.MORE)


def _fragment(asked: str, roster: Roster) -> Question | None:
    """And about tourism? What about the foreign minister?"""
    form = re.match(
        r"(?:(?:and |but |ok(?:ay)? )?(?:what|how) about|and|but|also)\b (?P<prep>(?:about|on|regarding)\b )?(?P<rest>.+)$",
        asked,
        re.IGNORECASE,
    )
    if not form:
        return None
    rest = form["rest"]
    if re.match(rf"(?:what|who|when|where|why|how|{AUXILIARIES})\b", rest, re.IGNORECASE):
        return _as_question(rest, roster)
    rest = re.sub(r",? (?:what|did|does).*$", "", rest, flags=re.IGNORECASE) or rest
    split = re.match(rf"(?P<person>.+?) (?:on|about) (?P<topic>.+)$", rest, re.IGNORECASE)
    if split and not form["prep"] and (_is_speaker(split["person"], roster) or split["person"].lower() in PRONOUNS):
        return _statements(split["person"], split["topic"], roster, follow_up=FollowUp.FRAGMENT)
    named = [] if form["prep"] else [m for m in roster.match(rest) if m.by > By.DESCRIPTION]
    if named or (not form["prep"] and rest.lower() in PRONOUNS):
        return Question("", Intent.STATEMENTS, rest, matches=tuple(named), follow_up=FollowUp.FRAGMENT)
    return Question("", Intent.STATEMENTS, topic=_topic(rest), follow_up=FollowUp.FRAGMENT)


def _as_question(rest: str, roster: Roster) -> Question | None:
    for form in _FORMS[2:]:
        question = form(rest, roster)
        if question:
            return question
    return None


def _bare_follow_up(asked: str, roster: Roster) -> Question | None:
    """Why? When was that?"""
    form = re.fullmatch(
        r"(?P<word>why|when|where|how (?:many|much|come))(?: (?:was|is|did) (?:that|this|it)(?: happen)?| so| not)?",
        asked,
        re.IGNORECASE,
    )
    if not form:
        return None
    return Question("", Intent.FACT, wanted=_WANTED[form["word"].split()[0].lower()], follow_up=FollowUp.MORE)


def _who(asked: str, roster: Roster) -> Question | None:
    """Who said T? Who spoke about T? Who is X? Which minister wants T?"""
    form = re.match(
        rf"(?:who(?:'s)?|by whom|which (?:\w+ )?(?:{PERSON_NOUNS})|what (?!{AUXILIARIES} )(?:\w+ )?(?:{PERSON_NOUNS}))\b(?P<rest>.*)$",
        asked,
        re.IGNORECASE,
    )
    if not form:
        return None
    rest = form["rest"].strip()
    if asked.lower().startswith("who's"):
        rest = f"is {rest}"
    inverted = re.match(r"(?:did|does|has|had|do|would|will|should|must) (?P<rest>.+)$", rest, re.IGNORECASE)
    if inverted:
        person, matches = roster.prefix(inverted["rest"])
        return (
            Question("", Intent.STATEMENTS, person, inverted["rest"][len(person) :].strip(), tuple(matches))
            if matches
            else None
        )
    identity = re.match(r"(?:is|was|are|were) (?P<person>.+)$", rest, re.IGNORECASE)
    if identity and _is_speaker(identity["person"], roster):
        person = identity["person"]
        return Question("", Intent.WHO_IS, person, person, tuple(roster.match(person)))
    if (
        identity
        and len(identity["person"].split()) <= 4
        and not re.search(r"\w+ing\b|\b(?:for|against|about)\b", identity["person"])
    ):
        return Question("", Intent.WHO_IS, identity["person"], identity["person"])
    spoke = re.match(rf"(?:is |was |are |has |have |had )?(?:{VERBS_OF_SPEAKING})\b(?P<topic>.*)$", rest, re.IGNORECASE)
    if spoke:
        return Question("", Intent.WHO_SPOKE, topic=_topic(spoke["topic"]))
    said = re.match(rf"(?:is |was |has |have |had )?(?:{VERBS_OF_SPEECH})\b(?P<topic>.*)$", rest, re.IGNORECASE)
    if said:
        aired = re.match(r" (?:anything|something|what) (?:about|on)\b", said["topic"], re.IGNORECASE)
        return Question("", Intent.WHO_SPOKE if aired else Intent.WHO, topic=_topic(said["topic"]))
    return Question("", Intent.WHO, topic=rest)


def _inverted(asked: str, roster: Roster) -> Question | None:
    """What did X say about T? Why does X want T? Did X say anything on T?"""
    form = re.match(
        rf"(?:(?P<asks>(?:so |then )?(?:what(?:'s| kind of \w+| \w+)?|which \w+|how(?: \w+ly)?|why|when|where|in what way)) )?"
        rf"(?:exactly )?(?P<aux>{AUXILIARIES}) (?P<rest>.+)$", asked, re.IGNORECASE,
    )  # fmt: skip
    if not form:
        return None
    rest, asks = form["rest"], (form["asks"] or "").lower()
    if re.match(r"how (?:many|much|old|long|far|big|often|large|high)\b", asks):
        return None
    closed = not asks
    said = re.match(
        rf"(?P<person>(?:(?! (?:on|about) ).)+?) (?:(?:also|ever|really|actually|just|have|has) )?(?:{VERBS_OF_SPEECH})\b(?P<topic>.*)$",
        rest,
        re.IGNORECASE,
    )
    person, matches = roster.prefix(rest)
    if matches and not (said and len(said["person"]) >= len(person)):
        return Question("", Intent.STATEMENTS, person, _topic(rest[len(person) :]), tuple(matches), closed=closed)
    if said and len(said["person"].split()) <= 10:
        return _statements(said["person"], said["topic"], roster, closed=closed)
    pronoun = re.match(rf"(?P<person>{'|'.join(PRONOUNS)})\b(?P<topic>.*)$", rest, re.IGNORECASE)
    if pronoun and pronoun["person"].lower() != "it":
        return _statements(pronoun["person"], pronoun["topic"], roster, closed=closed)
    stranger = re.match(r"(?P<person>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}) (?P<topic>[a-z].*)$", rest)
    if stranger and asks.split()[:1] in (["how"], ["why"], ["what"]):
        return _statements(stranger["person"], stranger["topic"], roster, closed=closed)
    return None


def _fact(asked: str, roster: Roster) -> Question | None:
    """When, where, how many, how much, which."""
    form = re.match(
        r"(?P<word>how many|how much|how old|how long|how far|how big|how large|how high|how often|when|where|why|how|what|which|"
        r"name of|share of|number of|percentage of|date of|amount of|out of)\b(?P<rest>.*)$", asked, re.IGNORECASE,
    )  # fmt: skip
    if not form:
        return None
    word, rest = form["word"].lower(), form["rest"].strip()
    wanted = _WANTED.get(word.split()[0]) if not word.startswith("how ") else Wanted.NUMBER
    if word in ("what", "which"):
        kind = re.match(r"(?:(?:is|was|are|were|'s) )?(?:the )?(\w+)", rest, re.IGNORECASE)
        wanted = _WANTED_NOUNS.get(kind[1].lower()) if kind else None
    return Question("", Intent.FACT, topic=rest, wanted=wanted)


_WANTED = {
    "when": Wanted.TIME, "where": Wanted.PLACE, "why": Wanted.REASON, "name": Wanted.NAME, "share": Wanted.NUMBER, "how": None,
    "number": Wanted.NUMBER, "percentage": Wanted.NUMBER, "date": Wanted.TIME, "amount": Wanted.NUMBER, "out": Wanted.NUMBER,
}  # fmt: skip
_WANTED_NOUNS = {
    "number": Wanted.NUMBER, "percentage": Wanted.NUMBER, "share": Wanted.NUMBER, "amount": Wanted.NUMBER, "price": Wanted.NUMBER,
    "age": Wanted.NUMBER, "day": Wanted.TIME, "date": Wanted.TIME, "year": Wanted.TIME, "month": Wanted.TIME, "time": Wanted.TIME,
    "city": Wanted.PLACE, "country": Wanted.PLACE, "place": Wanted.PLACE, "town": Wanted.PLACE, "state": Wanted.PLACE, "name": Wanted.NAME,
}  # fmt: skip


def _possessive(asked: str, roster: Roster) -> Question | None:
    """(What is) X's view on T?"""
    form = re.match(
        rf"(?:(?:what|how)(?:'s| is| was| are| were) )?(?P<person>[^,]+?)(?:'s|(?<=s)') (?P<noun>(?:\w+ ){{0,3}}?(?:{NOUNS_OF_SPEECH}))\b(?P<topic>.*)$",
        asked,
        re.IGNORECASE,
    )
    if form and not re.match(r"(?:what|how)$", form["person"], re.IGNORECASE):
        return _statements(form["person"], re.sub(rf"^ ?{_PREPOSITION}\b", "", form["topic"]), roster)
    his = re.match(
        rf"(?:(?:what|how)(?:'s| is| was| are| were) )?(?P<person>his|her|their) (?:\w+ )?(?:{NOUNS_OF_SPEECH})\b(?P<topic>.*)$",
        asked,
        re.IGNORECASE,
    )
    if his:
        pronoun = {"his": "he", "her": "she", "their": "they"}[his["person"].lower()]
        return _statements(pronoun, re.sub(rf"^ ?{_PREPOSITION}\b", "", his["topic"]), roster)
    by = re.match(
        rf"(?:the )?(?:{NOUNS_OF_SPEECH})\b (?:of|by|from) (?P<person>.+?)(?: {_PREPOSITION} (?P<topic>.+))?$",
        asked,
        re.IGNORECASE,
    )
    if by and _is_speaker(by["person"], roster):
        return _statements(by["person"], by["topic"] or "", roster)
    return None


def _from(asked: str, roster: Roster) -> Question | None:
    """Anything from X on T? What X said about T. According to X …"""
    form = re.match(
        rf"(?:.*\b)?(?:anything|something|quotes?|statements?|comments?|words|lines?|everything|all|news|remarks)\b(?: \w+)? (?:from|by|of) "
        rf"(?P<person>.+?)(?: (?:on|about|regarding|re) (?P<topic>.+))?$", asked, re.IGNORECASE,
    )  # fmt: skip
    if form:
        return _statements(form["person"], form["topic"] or "", roster)
    form = re.match(
        rf"(?:what )(?P<person>.+?) (?:has |have |had )?(?:{VERBS_OF_SPEECH})\b(?P<topic>.*)$", asked, re.IGNORECASE
    )
    if form and _is_speaker(form["person"], roster):
        return _statements(form["person"], form["topic"], roster)
    form = re.match(
        r"according to (?P<person>[^,]+?),? (?P<topic>(?:what|who|when|where|why|how)\b.*)$", asked, re.IGNORECASE
    )
    return _statements(form["person"], form["topic"], roster) if form else None


def _on(asked: str, roster: Roster) -> Question | None:
    """X on T; X: T; X said T."""
    form = re.match(
        r"(?P<person>[^:]{2,60}?)(?:: | - | (?:on|about|re|regarding|vs) )(?P<topic>.+)$", asked, re.IGNORECASE
    )
    if form and _is_speaker(form["person"], roster):
        return _statements(form["person"], form["topic"], roster)
    said = re.match(
        rf"(?P<person>.+?) (?:has |have |had |never )?(?:{VERBS_OF_SPEECH})\b(?P<topic>.*)$", asked, re.IGNORECASE
    )
    if said and _is_speaker(said["person"], roster):
        return _statements(said["person"], said["topic"], roster)
    if form and len(form["person"].split()) <= 3 and not _all_known(form["person"], roster):
        return _statements(form["person"], form["topic"], roster)
    return None


def _name(asked: str, roster: Roster) -> Question | None:
    """Kamilov; kamilov security; a role on record."""
    if _is_speaker(asked, roster):
        return _statements(asked, "", roster)
    person, matches = roster.prefix(asked)
    if matches and len(person) < len(asked):
        return Question("", Intent.STATEMENTS, person, _topic(asked[len(person) :].removeprefix("'s")), tuple(matches))
    return None


def _is_speaker(words: str, roster: Roster) -> bool:
    return words.lower() in PRONOUNS or any(match.by > By.DESCRIPTION for match in roster.match(words))


def _all_known(words: str, roster: Roster) -> bool:
    """Whether every word stands somewhere in the collection: then it may be a topic, not a stranger's name."""
    return all(word in roster.vocabulary for word in slot_words(words))


_FORMS: tuple[Callable[[str, Roster], Question | None], ...] = (
    _more, _fragment, _bare_follow_up, _who, _inverted, _possessive, _from, _fact, _on, _name,
)  # fmt: skip
