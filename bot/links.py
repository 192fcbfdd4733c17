"""Citation links: from the words to their place and back.

A deep link's payload names an article and a span, `<article>-<start>-<end>`, in the characters and
the length that Telegram allows (64 of A-Z a-z 0-9 _ -). A button's data have less room, and a button
is pressed after a long time: its handle is shorter and knows when the words are not the same any more.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from retrieval.articles import Article, Span

MAX_PAYLOAD = 64
MAX_KEY = MAX_PAYLOAD - len("p:") - 2 * len("-9999999")
"""An article's part of the payload; leaves room for two offsets, and for the action where a button holds it."""
MAX_URL = 2000

ARTICLE_MARK, WORDS_MARK = 6, 4
"""Characters of a handle, of six bits each, that stand for the article and for its words."""

_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]+")
_KEY = re.compile(rf"[A-Za-z0-9_-]{{1,{MAX_KEY}}}")
_PAYLOAD = re.compile(r"(?P<key>[A-Za-z0-9_-]+)-(?P<start>0|[1-9][0-9]{0,6})-(?P<end>[1-9][0-9]{0,6})")
_HANDLE = re.compile(
    rf"(?P<article>[A-Za-z0-9_-]{{{ARTICLE_MARK}}})(?P<words>[A-Za-z0-9_-]{{{WORDS_MARK}}})"
    r"(?P<start>[0-9a-z]{1,5})-(?P<length>[0-9a-z]{1,5})"
)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Links:
    """Links to places in these articles; `username` is the bot's, None where no bot is running."""

    def __init__(self, articles: Sequence[Article], username: str | None = None) -> None:
        self._keys = _keys(article.id for article in articles)
        self._articles = {self._keys[article.id]: article for article in articles}
        self._marked = {article_mark(article): article for article in reversed(articles)}
        self._username = username

    def payload(self, article_id: str, span: Span) -> str:
        """The deep link's payload, at most 62 characters. KeyError where the article is not ours."""
        return f"{self._keys[article_id]}-{span.start}-{span.end}"

    def url(self, article_id: str, span: Span) -> str:
        """The deep link; without a bot only its query, which is a link to nothing."""
        query = f"?start={self.payload(article_id, span)}"
        return f"https://t.me/{self._username}{query}" if self._username else query

    def resolve(self, payload: str) -> tuple[Article, Span] | None:
        """The place a payload names; None where it is none of ours: garbage, an article gone, offsets outside."""
        match = _PAYLOAD.fullmatch(payload)
        if match is None:
            return None
        article, start, end = self._articles.get(match["key"]), int(match["start"]), int(match["end"])
        if article is None or not start < end <= len(article.text):
            return None
        return article, Span(start, end)

    def taken(self, handle: str) -> tuple[Article, Span] | None:
        """The place that a button's handle names; None where the article is gone or prints other words there."""
        match = _HANDLE.fullmatch(handle)
        article = self._marked.get(match["article"]) if match else None
        if match is None or article is None:
            return None
        start, length = int(match["start"], 36), int(match["length"], 36)
        if not length or start + length > len(article.text):
            return None
        span = Span(start, start + length)
        return (article, span) if match["words"] == _mark(article[span], WORDS_MARK) else None

    def article(self, mark: str) -> Article | None:
        """The article with this `article_mark`, if it is here."""
        return self._marked.get(mark)


def handle(article: Article, span: Span) -> str:
    """A place in at most 21 characters, for a button's data."""
    return f"{article_mark(article)}{_mark(article[span], WORDS_MARK)}{_base36(span.start)}-{_base36(len(span))}"


def article_mark(article: Article) -> str:
    """Six characters that stand for an article in a button's data."""
    return _mark(article.id, ARTICLE_MARK)


def page_url(article: Article) -> str | None:
    """The publisher's page, where the article names one that Telegram takes for a button's address.

    One bad address would fail the whole message.
    """
    if article.url is None or len(article.url) > MAX_URL or re.search(r"[\s<>\"]", article.url):
        return None
    try:
        parts = urlsplit(article.url)
    except ValueError:
        return None
    host = parts.hostname or ""
    return article.url if parts.scheme in ("http", "https") and _HOST.fullmatch(host) else None


def _keys(ids: Iterable[str]) -> dict[str, str]:
    """An unambiguous key for each id: the id itself where a payload can carry it.

    Any other becomes a readable slug and a hash of the id, so that it stays the same while other
    articles come and go.
    """
    ids = list(ids)
    keys = {id_: id_ for id_ in ids if _KEY.fullmatch(id_)}
    taken = set(keys)
    for id_ in sorted(set(ids) - taken):
        slug = re.sub(r"[^A-Za-z0-9]+", "-", id_).strip("-")
        digest = hashlib.sha256(id_.encode("utf-8", "surrogatepass")).hexdigest()
        length = next(n for n in range(8, len(digest)) if _shortened(slug, digest[:n]) not in taken)
        keys[id_] = _shortened(slug, digest[:length])
        taken.add(keys[id_])
    return keys


def _shortened(slug: str, digest: str) -> str:
    return f"{slug[: MAX_KEY - len(digest) - 1].strip('-') or 'article'}-{digest}"[-MAX_KEY:]


def _mark(text: str, characters: int) -> str:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return base64.urlsafe_b64encode(digest).decode()[:characters]


def _base36(number: int) -> str:
    digits = ""
    while number >= len(_DIGITS):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return _DIGITS[number] + digits
