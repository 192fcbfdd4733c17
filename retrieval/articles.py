"""Articles: one file read, its offsets fixed for good.

All offsets in this project are code points of `Article.text`, half-open. The text is what the
file holds after an optional front matter block, with no character changed: line ends, byte order
mark and odd spaces stay, so that a span always cuts out exactly what was printed.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from retrieval.errors import ArticleError, CollectionError

logger = logging.getLogger(__name__)

SUFFIXES = (".txt", ".md")
MAX_BYTES = 5_000_000
OPENING_WORDS = 8

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<body>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_KEYS = frozenset({"title", "url", "publisher", "author", "date", "language"})
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
    def heading(self) -> str:
        """The title; without one the opening words, with an ellipsis where more follow."""
        if self.title:
            return self.title
        words = self.text.lstrip("\ufeff").split()
        opening = " ".join(words[:OPENING_WORDS])
        return opening + "…" if len(words) > OPENING_WORDS else opening


def _paragraphs(text: str) -> Iterator[Span]:
    """Lines that hold something; whole blocks where the lines were hard-wrapped."""
    separator = _BLANK_LINE if _hard_wrapped(text) else re.compile(r"\n")
    start = 0
    for end in [*(m.start() for m in separator.finditer(text)), len(text)]:
        block = text[start:end]
        stripped = block.strip(" \t\r\n\ufeff")
        if stripped.strip():
            first = start + block.index(stripped)
            yield Span(first, first + len(stripped))
        start = end


def _hard_wrapped(text: str) -> bool:
    """Most single line breaks fall in mid-sentence, at the width of a typewriter's line."""
    breaks = broken = 0
    for block in _BLANK_LINE.split(text):
        lines = block.split("\n")
        for line, following in zip(lines, lines[1:], strict=False):
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
    try:
        raw = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except OSError as error:
        raise ArticleError(path, f"cannot be read ({error.strerror or error})") from error
    if raw is None:
        raise ArticleError(path, "is over 5 MB")
    if b"\0" in raw:
        raise ArticleError(path, "is binary, not text")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(path, f"is not UTF-8 (byte {error.start})") from error
    fields, text = _split_front_matter(path, text)
    if not text.strip(" \t\r\n\ufeff") or not text.strip():
        raise ArticleError(path, "is empty")
    return Article(id=path.stem, text=text, path=path, **fields)


def _split_front_matter(path: Path, text: str) -> tuple[dict[str, str], str]:
    if not text.startswith(("---\n", "---\r\n", "\ufeff---\n", "\ufeff---\r\n")):
        return {}, text
    block = _FRONT_MATTER.match(text)
    fields = _entries(block["body"]) if block else None
    if block is None or fields is None:
        logger.warning("%s: broken front matter, read as text", path)
        return {}, text
    unknown = sorted(fields.keys() - _KEYS)
    if unknown:
        logger.info("%s: front matter not used: %s", path, ", ".join(unknown))
    known = {key: value for key, value in fields.items() if key in _KEYS and value}
    if "url" in known and not re.match(r"https?://[^\s/]+\.?[^\s]*\Z", known["url"]):
        logger.warning("%s: the url in the front matter is not one, left out", path)
        del known["url"]
    return known, text[block.end() :]


def _entries(body: str) -> dict[str, str] | None:
    """`key: value` lines, the part of YAML that headers of articles use; None where it is not that.

    A value may hold colons and may stand in quotation marks; indented lines and list items belong
    to the key above and are passed over.
    """
    fields: dict[str, str] = {}
    for line in body.splitlines():
        if not line.strip() or line.startswith(("#", " ", "\t", "- ")):
            continue
        entry = _ENTRY.fullmatch(line.rstrip())
        if entry is None or entry["key"].lower() in fields:
            return None
        value = (entry["value"] or "").strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1].strip()
        fields[entry["key"].lower()] = value
    return fields


def read_articles(paths: Iterable[Path]) -> tuple[Article, ...]:
    """All articles in the files and folders given, in the order of their ids.

    A file that cannot be an article is skipped with one warning that names it and the reason, and
    so is a second file with the same stem. CollectionError where a path is missing or nothing is left.
    """
    paths = list(paths)
    articles: dict[str, Article] = {}
    for file in _files(paths):
        try:
            article = read_article(file)
            if article.id in articles:
                raise ArticleError(file, "has the name of another article")
        except ArticleError as error:
            logger.warning("skipped %s", error)
        else:
            articles[article.id] = article
    if not articles:
        raise CollectionError(f"no article found in {', '.join(map(str, paths))}")
    return tuple(articles[id_] for id_ in sorted(articles))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            hidden_free = (f for f in path.rglob("*") if not any(p.startswith(".") for p in f.relative_to(path).parts))
            yield from sorted(f for f in hidden_free if f.suffix.lower() in SUFFIXES and f.is_file())
        elif path.exists():
            yield path
        else:
            raise CollectionError(f"{path}: no such file or folder")
