"""Problems: what keeps a text from being a question that can be looked up."""

import re

from retrieval.articles import Article
from retrieval.asking import GREETINGS, OTHER_LANGUAGES
from retrieval.questions import Problem
from retrieval.sentences import sentences

MAX_LENGTH = 400
"""Code points; more is a page, not a question."""
_READ = 4096
"""Code points of a text that are looked at, from its beginning and from its end."""
_ASKS = re.compile(
    r"(?:who|what|when|where|which|why|how|did|does|do|has|have|is|was|were|anyone|anybody|anything)\b", re.IGNORECASE
)


def problem_of(text: str) -> Problem | None:
    """What is wrong with a text; None where it can be read as a question."""
    letters = [c for c in text[:_READ] if c.isalpha()]
    if not any(map(str.isalnum, text)):
        return Problem.EMPTY
    if sum(not _latin(c) for c in letters) * 2 > len(letters) or _in_another_language(text[:_READ]):
        return Problem.SCRIPT
    if len(text) > MAX_LENGTH:
        return Problem.LONG
    if GREETINGS.fullmatch(text.strip()):
        return Problem.THANKS if text.strip().lower().startswith(("th", "ty")) else Problem.GREETING
    return None


def question_in(text: str) -> str | None:
    """The question that opens or closes a long text: a sentence with a question mark, or a line that asks.

    People paste an article and ask before or after it; what it asks in between is not theirs. Of
    many questions it is the first.
    """
    for part, at in ((text[:_READ], 0), (text[-_READ:], -1)):
        page = Article("", part)
        found = sentences(page)
        sentence = part[found[at].start : found[at].end] if found else ""
        line = part[page.paragraphs[at].start : page.paragraphs[at].end].strip() if page.paragraphs else ""
        asked = bool(at or _ASKS.search(sentence) or sentence.strip() == line)  # no headline “The end? Not so fast”
        if asked and sentence.rstrip("\"'”’»)*_ ").endswith("?") and len(sentence) <= MAX_LENGTH:
            return sentence
        if len(line) <= MAX_LENGTH and _ASKS.match(line) and len(page.paragraphs) > 1:
            return line
    return None


def first_of_lines(text: str) -> str | None:
    """The first of several lines that each ask something; None where there is one line, or one that does not ask."""
    lines = [line.strip() for line in text[:_READ].splitlines() if line.strip()]
    return lines[0] if len(lines) > 1 and all(map(_ASKS.match, lines)) else None


def _in_another_language(text: str) -> bool:
    """Whether a good part of the words ask in Spanish, French, German, Italian, Portuguese or Turkish."""
    words = re.findall(r"\w+", text.lower())
    return "¿" in text or sum(word in OTHER_LANGUAGES for word in words) > max(1, len(words) // 3)


def _latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter < "\u1f00"
