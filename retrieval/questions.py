"""Questions: a speaker, a topic and an intent, each of which may be left open."""

import enum
from dataclasses import dataclass

from retrieval.analysis import query_terms
from retrieval.roster import Match


class Intent(enum.StrEnum):
    """What kind of answer is wanted."""

    STATEMENTS = "statements"
    """What did X say (about T)?"""
    WHO = "who"
    """Who said T?"""
    WHO_SPOKE = "who spoke"
    """Who spoke about T?"""
    WHO_IS = "who is"
    """Who is X?"""
    FACT = "fact"
    """When, where, how many, how much, which …"""
    NONE = "none"
    """Nothing that can be looked up; `problem` says why."""


class Problem(enum.StrEnum):
    """Why a text is no question we can look up."""

    EMPTY = "empty"
    GREETING = "greeting"
    THANKS = "thanks"
    SCRIPT = "script"
    LONG = "long"
    VAGUE = "vague"
    """It leans on something said before, and there is nothing before it."""


class FollowUp(enum.StrEnum):
    """How a question leans on the one before it."""

    MORE = "more"
    """What else?"""
    FRAGMENT = "fragment"
    """And tourism? And the foreign minister? — a new topic or a new speaker."""
    PRONOUN = "pronoun"
    """What did he say about taxes?"""


class Wanted(enum.StrEnum):
    """What the words that answer a question of fact look like."""

    NUMBER = "number"
    COUNT = "count"
    """A number of the things that the topic begins with ("how many schools …")."""
    AMOUNT = "amount"
    """A number of money or measure, not of time ("how much …")."""
    MONEY = "money"
    """A sum ("what does it cost")."""
    PERCENTAGE = "percentage"
    """A part of a whole ("what share of")."""
    AGE = "age"
    MEASURE = "measure"
    """A length in space, time or pages ("how far")."""
    TIME = "time"
    PLACE = "place"
    NAME = "name"
    REASON = "reason"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Question:
    """A text read as a question.

    `person` is how the question names the speaker ("Uzbekistan's foreign minister"), None where it
    asks for one or does not care; `topic` the words it is about, "" for anything at all.
    """

    text: str
    intent: Intent
    person: str | None = None
    topic: str = ""
    matches: tuple[Match, ...] = ()
    """Who `person` can mean here; empty where nobody on record."""
    others: tuple["Question", ...] = ()
    """The same asked of further speakers, where it names more than one ("what did X and Y say")."""
    follow_up: FollowUp | None = None
    pronoun: str | None = None
    wanted: Wanted | None = None
    closed: bool = False
    """Whether yes or no would answer it ("did he say …")."""
    deed: bool = False
    """Whether it may ask for what somebody did rather than said: its verb is none of speech."""
    problem: Problem | None = None
    part: str = ""
    """Of a long text the sentence that was read as the question; "" where it was all of it."""

    @property
    def asked(self) -> str:
        """The words that were read as the question."""
        return self.part or self.text

    @property
    def terms(self) -> list[str]:
        """The terms of the topic, each once."""
        return query_terms(self.topic)
