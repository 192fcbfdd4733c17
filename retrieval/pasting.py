"""Pasted articles: told from questions, and read on the spot; nothing of them is kept."""

from dataclasses import dataclass

from retrieval.answerer import Answerer
from retrieval.answers import Citation
from retrieval.articles import Article
from retrieval.citing import cite
from retrieval.collection import Collection
from retrieval.front_matter import without_front_matter
from retrieval.marks import quoted_runs
from retrieval.problems import problem_of, question_in
from retrieval.questions import Problem
from retrieval.sentences import sentences

LEAST_SENTENCES = 3
LEAST_FORWARDED = 2
"""Sentences of a message that somebody else wrote: who passes it on does not ask with its words."""
LEAST_TOLD = 0.25
"""Share of an article that stands outside quotation marks; with less it is a quotation, which can be checked."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A pasted article, read: a collection of its own with every statement, in order, as a citation."""

    collection: Collection
    citations: tuple[Citation, ...]

    @property
    def article(self) -> Article:
        """The text itself."""
        return self.collection.articles[0]


def is_article(text: str, *, forwarded: bool = False) -> bool:
    """Whether a message is plainly no question but a text in which people may speak.

    It is longer than any question, of several sentences of which few ask, neither opened nor closed
    by a question, and not all in quotation marks. A forwarded message may be shorter.
    """
    problem = problem_of(text)
    if problem is not Problem.LONG and not (forwarded and problem is None):
        return False
    if question_in(text) is not None and not forwarded:
        return False
    page = Article("", text)
    found = [page[span].rstrip("\"'”’»)*_ ") for span in sentences(page)]
    asking = sum(sentence.endswith("?") for sentence in found)
    quoted = sum(len(run.outer) for run in quoted_runs(page))
    least = LEAST_FORWARDED if forwarded else LEAST_SENTENCES
    return len(found) >= least and 2 * asking < len(found) and len(text) - quoted >= LEAST_TOLD * len(text)


def read_pasted(text: str) -> Pasted:
    """A text read as an article; front matter above it is not part of the words.

    ValueError where it has no words.
    """
    words = without_front_matter(text)
    if not any(map(str.isalnum, words)):
        raise ValueError("a text without words")
    collection = Collection([Article("pasted", words)])
    topic, statements = Answerer(collection).weighed("", None, lambda _: True)
    return Pasted(collection, cite(sorted(statements, key=lambda e: e.candidate.span), topic))
