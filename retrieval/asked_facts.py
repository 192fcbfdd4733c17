"""Facts asked for: questions for when, where, how many, how much, which, and what letters stand for."""

import re

from rapidfuzz.distance import OSA

from retrieval import forms
from retrieval.questions import FollowUp, Intent, Question, Wanted
from retrieval.roster import Roster

_WANTED = {
    "when": Wanted.TIME,
    "where": Wanted.PLACE,
    "why": Wanted.REASON,
    "name": Wanted.NAME,
    "out": Wanted.NUMBER,
    **dict.fromkeys(forms.QUANTITIES.split("|"), Wanted.NUMBER),
    "age": Wanted.AGE,
    **dict.fromkeys(("height", "length", "distance"), Wanted.MEASURE),
    **dict.fromkeys(forms.SUMS.split("|"), Wanted.MONEY),
    **dict.fromkeys(forms.SHARES.split("|"), Wanted.PERCENTAGE),
    **dict.fromkeys(("date", "day", "year", "month", "time"), Wanted.TIME),
    **dict.fromkeys(("city", "country", "place", "town", "state"), Wanted.PLACE),
}

_HOW = {
    "how many": Wanted.COUNT,
    "how much": Wanted.AMOUNT,
    "how old": Wanted.AGE,
    **dict.fromkeys(("how long", "how far", "how tall", "how deep", "how wide"), Wanted.MEASURE),
}
_QUANTITIES = frozenset(forms.QUANTITIES.split("|"))
_LONG_ENOUGH = 6
"""Letters from which a noun may be misspelt."""


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
    quantity = _HOW.get(word, Wanted.NUMBER)
    wanted = quantity if word.startswith("how ") else _WANTED.get(word.split()[0])
    if word in ("what", "which"):
        noun = forms.FACT_NOUN.match(rest)
        wanted = (_WANTED.get(noun["noun"].lower()) if noun else None) or _of_quantity(rest)
    return Question("", Intent.FACT, topic=rest, wanted=wanted)


def _of_quantity(rest: str) -> Wanted | None:
    """What "what (is) …" wants where a noun or verb of quantity says so: "the book's price", "did it cost"."""
    if forms.COSTS.fullmatch(rest):
        return Wanted.AMOUNT
    asked = forms.ASKED_NOUN.match(rest)
    words = asked["words"].lower().split() if asked else []
    return _kind_of(words[-1]) if words else None


def _kind_of(word: str) -> Wanted | None:
    """What a noun asks for, also where two of its letters are swapped or one is amiss."""
    if word in _WANTED or len(word) < _LONG_ENOUGH:
        return _WANTED.get(word)
    return next((_WANTED[noun] for noun in _WANTED if OSA.distance(word, noun, score_cutoff=1) <= 1), None)


def told_last(asked: str, _: Roster) -> Question | None:
    """A subject first, and then what of it: "Roe against Holt, what were the numbers"."""
    form = forms.TOLD_LAST.fullmatch(asked)
    return Question("", Intent.FACT, topic=form["topic"], wanted=Wanted.NUMBER) if form else None


def quantity(asked: str, roster: Roster) -> Question | None:
    """A noun of quantity without more: "opening price of T"; with whom it begins, who may have spoken of it."""
    enough = len(asked.split()) >= 3 and forms.QUANTITY.fullmatch(asked)
    if not enough:
        return None
    kinds = [_WANTED[word] for word in re.findall(r"\w+", asked.lower()) if word in _QUANTITIES]
    told = next((kind for kind in kinds if kind is not Wanted.NUMBER), Wanted.NUMBER)  # "total debt": a sum
    person, matches = roster.prefix(asked, telegraphic=True)
    return Question("", Intent.FACT, person or None, asked, tuple(matches), wanted=told)


def names_a_kind(asks: str) -> bool:
    """Whether it asks for a place, a time or a number by that word: "which city", "what year"."""
    noun = asks.rpartition(" ")[2].lower()
    return noun != asks.lower() and noun in _WANTED
