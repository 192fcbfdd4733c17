"""Facts asked for: questions for when, where, how many, how much, which, and what letters stand for."""

from retrieval import forms
from retrieval.questions import FollowUp, Intent, Question, Wanted
from retrieval.roster import Roster

_WANTED = {
    "when": Wanted.TIME,
    "where": Wanted.PLACE,
    "why": Wanted.REASON,
    "name": Wanted.NAME,
    **dict.fromkeys(("share", "number", "percentage", "amount", "out", "price", "age"), Wanted.NUMBER),
    **dict.fromkeys(("date", "day", "year", "month", "time"), Wanted.TIME),
    **dict.fromkeys(("city", "country", "place", "town", "state"), Wanted.PLACE),
}


def bare_fact(asked: str, _: Roster) -> Question | None:
    """A bare "why?" or "when was that?"."""
    form = forms.BARE.fullmatch(asked)
    if not form:
        return None
    wanted = _WANTED.get(form["word"].lower(), Wanted.NUMBER)
    return Question("", Intent.FACT, wanted=wanted, follow_up=FollowUp.MORE)


def meaning(asked: str, _: Roster) -> Question | None:
    """What letters stand for."""
    form = forms.MEANING.fullmatch(asked)
    return Question("", Intent.FACT, topic=form["short"], wanted=Wanted.MEANING) if form else None


def fact(asked: str, _: Roster) -> Question | None:
    """When, where, how many; how low, what year."""
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


def quantity(asked: str, _: Roster) -> Question | None:
    """A noun of quantity without more: "opening price of T"."""
    enough = len(asked.split()) >= 3 and forms.QUANTITY.fullmatch(asked)
    return Question("", Intent.FACT, topic=asked, wanted=Wanted.NUMBER) if enough else None


def names_a_kind(asks: str) -> bool:
    """Whether it asks for a place, a time or a number by that word: "which city", "what year"."""
    noun = asks.rpartition(" ")[2].lower()
    return noun != asks.lower() and noun in _WANTED
