"""Problems: what keeps a text from being a question that can be looked up."""

import re

from retrieval.asking import GREETINGS, OTHER_LANGUAGES
from retrieval.questions import Problem

MAX_LENGTH = 400
"""Code points; more is a page, not a question."""


def problem_of(text: str) -> Problem | None:
    """What is wrong with a text; None where it can be read as a question."""
    letters = [c for c in text if c.isalpha()]
    if not any(map(str.isalnum, text)):
        return Problem.EMPTY
    if sum(not _latin(c) for c in letters) * 2 > len(letters) or _in_another_language(text):
        return Problem.SCRIPT
    if len(text) > MAX_LENGTH:
        return Problem.LONG
    if GREETINGS.fullmatch(text.strip()):
        return Problem.THANKS if text.strip().lower().startswith(("th", "ty")) else Problem.GREETING
    return None


def _in_another_language(text: str) -> bool:
    """Whether a good part of the words ask in Spanish, French, German, Italian, Portuguese or Turkish."""
    words = re.findall(r"\w+", text.lower())
    return "¿" in text or sum(word in OTHER_LANGUAGES for word in words) > max(1, len(words) // 3)


def _latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter < "\u1f00"
