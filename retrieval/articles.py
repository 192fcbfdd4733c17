"""Articles: one file read, its offsets fixed for good.

All offsets in this project are code points of `Article.text`, half-open. The text is what the
file holds after an optional front matter block, with no character changed: line ends, byte order
mark and odd spaces stay, so that a span always cuts out exactly what was printed.
"""

import logging
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from retrieval.errors import ArticleError, CollectionError
from retrieval.front_matter import split_front_matter

logger = logging.getLogger(__name__)

SUFFIXES = (".txt", ".md")
MAX_BYTES = 5_000_000
_USUAL_BYTES = 50_000
"""Read at first: room for as many bytes as a file may have would have to be made for each."""
OPENING_WORDS = 8
HEADLINE_WORDS = 14
"""More words in a first line are text, not a headline."""
FEWEST_STOPPED = 4
"""Words of a first line with a full stop that is taken for a headline: “LONDON, May 4.” is none."""
MAX_HEADING = 120
"""Code points; a text without spaces has no eight words."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_INK = r"[^\s\ufeff\u200b-\u200d\u2060\u00ad]"
_PRINTED = re.compile(rf"{_INK}(?:.*{_INK})?", re.DOTALL)
"""From the first to the last character that leaves something on paper."""
_LINE_END = re.compile(r"\n|\r(?!\n)")
_FULL_STOPS = (".", ":", ";", ",", "”", '"', "…")
_BLANK_LINE = re.compile(r"\n[ \t\r\u00a0]*\n")
_WRAP_WIDTH = range(50, 100)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in one article's text; never empty, never negative."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}-{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlap(self, other: "Span") -> int:
        """The number of code points the two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def holds(self, other: "Span") -> bool:
        """Whether all of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what its file says of it; what the file does not say is None, never guessed."""

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None
    path: Path | None = field(default=None, repr=False, compare=False)
    """The file it was read from."""
    paragraphs: tuple[Span, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "paragraphs", tuple(_paragraphs(self.text)))

    def __getitem__(self, span: Span) -> str:
        """The printed words of a span. ValueError where the span leaves the text."""
        if span.end > len(self.text):
            raise ValueError(f"{span} leaves the text of {self.id}")
        return self.text[span.start : span.end]

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph an offset lies in, or of the last one before it; from 0."""
        low, high = 0, len(self.paragraphs)
        while high - low > 1:
            middle = (low + high) // 2
            if self.paragraphs[middle].start <= offset:
                low = middle
            else:
                high = middle
        return low

    @property
    def _headline(self) -> str | None:
        """The first line, where others follow it and it is short; without the full stop that some print behind it."""
        if len(self.paragraphs) < 2:
            return None
        line = self[self.paragraphs[0]].lstrip("\ufeff#- ")
        stopped = line.endswith(".") and not line.endswith("..") and len(line.split()) >= FEWEST_STOPPED
        line = line[:-1] if stopped else line
        return None if len(line.split()) > HEADLINE_WORDS or line.endswith(_FULL_STOPS) else line or None

    @property
    def heading(self) -> str:
        """The title; without one the first line where that is a headline, else the opening words with an ellipsis.

        Never empty.
        """
        words = (self.title or self._headline or self.text.lstrip("\ufeff#")).split() or self.text.split() or [self.id]
        shown = len(words) if self.title or self._headline else OPENING_WORDS
        heading = " ".join(words[:shown])
        cut = heading[:MAX_HEADING].rstrip()
        return cut + "…" if len(words) > shown or cut != heading else heading


def _paragraphs(text: str) -> Iterator[Span]:
    """Lines that hold something; whole blocks where the lines were hard-wrapped."""
    separator = _BLANK_LINE if _hard_wrapped(text) else _LINE_END
    start = 0
    for end in [*(m.start() for m in separator.finditer(text)), len(text)]:
        printed = _PRINTED.search(text, start, end)
        if printed:
            yield Span(printed.start(), printed.end())
        start = end


def _hard_wrapped(text: str) -> bool:
    """Most single line breaks fall in mid-sentence, at the width of a typewriter's line."""
    breaks = broken = 0
    for block in _BLANK_LINE.split(text):
        lines = block.split("\n")
        for line, following in pairwise(lines):
            if not line.strip() or not following.strip():
                continue
            breaks += 1
            broken += len(line) in _WRAP_WIDTH and line.rstrip()[-1].isalnum() | (line.rstrip()[-1] in ",-–—")
    return breaks >= 3 and broken * 2 > breaks


def read_article(path: Path) -> Article:
    """The article in one UTF-8 file; its id is the file's stem.

    Raises ArticleError with the reason where the file cannot be an article. Broken front matter
    is no error: the text is kept whole and a warning logged.
    """
    fields, text = split_front_matter(path, _decoded(path))
    if not _PRINTED.search(text):
        raise ArticleError(path, "is empty")
    return Article(id=path.stem, text=text, path=path, **fields)


def _decoded(path: Path) -> str:
    """What the file holds, at most MAX_BYTES of it: a device or a pipe may never end."""
    try:
        with path.open("rb") as file:
            raw = file.read(_USUAL_BYTES)
            if len(raw) == _USUAL_BYTES:
                raw += file.read(MAX_BYTES + 1 - _USUAL_BYTES)
    except OSError as error:
        raise ArticleError(path, f"cannot be read ({error.strerror or error})") from error
    if len(raw) > MAX_BYTES:
        raise ArticleError(path, "is over 5 MB")
    if b"\0" in raw and not raw.startswith(_UTF16_MARKS):
        raise ArticleError(path, "is binary, not text")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(path, f"is not UTF-8 (byte {error.start})") from error


def read_articles(paths: Iterable[Path]) -> tuple[Article, ...]:
    """All articles in the files and folders given, in the order of their ids.

    A file that cannot be an article is skipped with one warning that names it and the reason, and
    so is a second file with the same stem. CollectionError where a path is missing or nothing is left.
    """
    paths = list(paths)
    for path in paths:
        if not _exists(path):
            raise CollectionError(f"{path}: no such file or folder")
    articles: dict[str, Article] = {}
    for article in each_article(paths):
        if article.id in articles:
            logger.warning("skipped %s: has the name of another article, %s", article.path, articles[article.id].path)
        else:
            articles[article.id] = article
    if not articles:
        raise CollectionError(f"no article found in {', '.join(map(str, paths)) or 'nothing'}")
    return tuple(articles[id_] for id_ in sorted(articles))


def each_article(paths: Iterable[Path]) -> Iterator[Article]:
    """The articles in files and folders, one at a time, each file once; what is none is skipped with a warning."""
    seen: set[str] = set()
    for file in (file for path in paths for file in _files(path)):
        real = os.path.realpath(file)  # Path.resolve raises where links run in a circle
        if real in seen:
            continue
        seen.add(real)
        try:
            article = read_article(file)
        except ArticleError as error:
            logger.warning("skipped %s", error)
        else:
            yield article


def _files(path: Path) -> Iterator[Path]:
    """The path itself, or the .txt and .md files of a folder and its subfolders, hidden ones left out."""
    if not (_exists(path) and path.is_dir()):
        yield path
        return
    for file in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if not hidden and file.suffix.lower() in SUFFIXES and file.is_file():
            yield file


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long, a folder that may not be entered
        return False
