"""Text fragments: the publisher's page with the cited words marked by the browser.

The form is that of the "URL Fragment Text Directives" of the WICG: `#:~:text=[prefix-,]start[,end]`,
percent-encoded, with the characters that the directive itself uses encoded too. A browser that does
not know it, or does not find the words, opens the page all the same.
"""

import re
from collections.abc import Sequence
from urllib.parse import quote

from bot.links import MAX_URL, page_url
from retrieval.articles import Article, Span

WHOLE_WORDS = 12
"""Words up to which a quote is sought as a whole."""
END_WORDS = 5
"""Of a longer one so many first words and last words are sought, which need not stand in one paragraph."""

_MARKUP = re.compile(r"\*\*|__|(?<!\w)[*_`](?=\w)|(?<=\w)[*_`](?!\w)")
"""Emphasis in Markdown: an article's file has it, its page has not."""
_OUTER = re.compile(r"^[\W_]+|[\W_]+$")


def fragment_url(article: Article, spans: Sequence[Span]) -> str | None:
    """The address of the publisher's page at these words; of the page alone where the words make none too long.

    None where the article has no page.
    """
    page = page_url(article)
    if page is None:
        return None
    page = page.partition(":~:")[0].removesuffix("#")
    directives = [d for d in (_directive(article, span) for span in spans) if d]
    joined = "&".join(f"text={directive}" for directive in directives)
    address = f"{page}{':~:' if '#' in page else '#:~:'}{joined}"
    return address if directives and len(address) <= MAX_URL else page


def _directive(article: Article, span: Span) -> str:
    """The words of a span as a browser seeks them: whole words, without marks around them; empty where there are none.

    A paragraph's end is nothing that can be sought, so what runs over one is named by its ends.
    """
    first, last = article.paragraph_at(span.start), article.paragraph_at(span.end - 1)
    if first == last and len(article[span].split()) <= WHOLE_WORDS:
        return _encoded(article[span].split())
    start = article.text[span.start : min(span.end, article.paragraphs[first].end)]
    end = article.text[max(span.start, article.paragraphs[last].start) : span.end]
    ends = [_encoded(start.split()[:END_WORDS]), _encoded(end.split()[-END_WORDS:])]
    return ",".join(end for end in ends if end)


def _encoded(words: Sequence[str]) -> str:
    text = _OUTER.sub("", _MARKUP.sub("", " ".join(words)))
    return quote(text, safe="", errors="replace").replace("-", "%2D")
