"""The errors this package raises on purpose.

    OnrecordError
    ├── ArticleError      one file cannot be read as an article
    ├── CollectionError   there is nothing to answer from
    └── QuestionSetError  there is nothing to measure answers against

Every message is one plain line, fit to be shown to the person who gave the input.
"""

from pathlib import Path


class OnrecordError(Exception):
    """Base of all errors that a caller may want to show instead of a traceback."""


class ArticleError(OnrecordError):
    """A file is not an article; the others may still be."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class CollectionError(OnrecordError):
    """A folder is missing, or no file in it is an article."""


class QuestionSetError(OnrecordError):
    """A file is no set of questions, or not one over these articles."""
