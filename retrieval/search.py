"""What every retriever gives: hits, and how to ask for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from retrieval.passages import Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage and how well it fits; scores compare within one search only, higher is better."""

    passage: Passage
    score: float


class Retriever(Protocol):
    """Finds the passages that fit a text."""

    def search(self, text: str, top_k: int = 10) -> list[Hit]:
        """At most `top_k` hits that share a term with the text, best first, ties in a fixed order."""
        ...

    def search_terms(self, terms: Sequence[str], top_k: int = 10) -> list[Hit]:
        """The same for terms that are ready (of `analysis.tokens`)."""
        ...
