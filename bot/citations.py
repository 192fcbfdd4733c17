"""Citations as HTML: the quoted words, and the source lines under them.

Quotation marks stand only around words that stand in quotation marks in the article. Every quote is
checked against its article once more before it is shown.
"""

from collections.abc import Sequence

from bot import wording
from bot.fragments import fragment_url
from bot.links import Links
from bot.messages import cut, escape
from retrieval.answers import Citation, Elsewhere
from retrieval.articles import Article, Span
from retrieval.quotes import Kind

LONGEST_SHOWN = 1200
"""UTF-16 units of one span in a reply; the link shows the rest."""
EXPANDABLE_FROM = 500
"""Code points from which a quote is shown folded."""
LONGEST_HEADING = 90
LONGEST_ALSO = 60
"""Of the title of another article with the same words."""
MOST_DISPUTED = 2


class Sources:
    """The citations of one reply; its source lines name each article in full once."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._last: Article | None = None

    def quoted(self, citation: Citation) -> str:
        """A citation's words as a block quotation, with its number as a link to their place.

        ValueError where the words are not those of the article, or a direct quote is not inside marks.
        """
        return block_quotation(citation, self._number(citation))

    def lines(self, citations: Sequence[Citation]) -> str:
        """The source lines: where the words stand, and how we know whose they are."""
        title = wording.SOURCE if len(citations) == 1 else wording.SOURCES
        return "\n".join([title, *(self._line(citation) for citation in citations)])

    def _number(self, citation: Citation) -> str:
        return f'<a href="{escape(self._links.url(citation.article.id, citation.span))}">[{citation.number}]</a>'

    def _line(self, citation: Citation) -> str:
        article, speaker = citation.article, citation.speaker
        named = wording.SAME_SOURCE if article is self._last else _named(article, citation.spans)
        self._last = article
        known = [f"{named}, ¶{article.paragraph_at(citation.span.start) + 1}"]
        known += [escape(speaker.because)] if speaker and speaker.because else []
        known += [wording.NOT_SURE] if speaker and not speaker.sure else []
        known += self._also(citation)
        line = f"{self._number(citation)} {' · '.join(known)}"
        return "\n".join(part for part in (line, wording.part(citation.part), *self._disputed(citation)) if part)

    def _also(self, citation: Citation) -> list[str]:
        """Where else the words stand, each with a link to its place."""
        alike = [other for other in citation.also if not other.disputed]
        whole, part = ([self._place(other) for other in alike if other.whole is held] for held in (True, False))
        return [line for line in (wording.also(whole), wording.partly_in(part)) if line]

    def _disputed(self, citation: Citation) -> list[str]:
        """Lines that say so where other articles give the words to somebody else."""
        others = [other for other in citation.also if other.disputed and other.speaker][:MOST_DISPUTED]
        return [wording.given_to(self._place(other), other.speaker) for other in others if other.speaker]

    def _place(self, other: Elsewhere) -> str:
        url = self._links.url(other.article.id, other.span)
        return f'<a href="{escape(url)}"><i>{escape(cut(other.article.heading, LONGEST_ALSO))}</i></a>'


def block_quotation(citation: Citation, behind: str) -> str:
    """A citation's words as a block quotation, with some HTML behind them. ValueError as above."""
    _check(citation)
    direct = citation.kind is Kind.DIRECT
    parts = [_marked(citation, span) for span in citation.spans]
    words = " … ".join(f"“{part}”" if direct else part for part in parts)
    opening = "blockquote expandable" if sum(map(len, citation.spans)) > EXPANDABLE_FROM else "blockquote"
    return f"<{opening}>{words} {behind}</blockquote>"


def _check(citation: Citation) -> None:
    if citation.span.end > len(citation.article.text):
        raise ValueError(f"{citation.span} leaves the text of {citation.article.id}")
    contents = citation.quote.contents if citation.quote else ()
    if citation.kind is Kind.DIRECT and not all(any(c.holds(span) for c in contents) for span in citation.spans):
        raise ValueError(f"{citation.span} of {citation.article.id} is not inside quotation marks")


def _marked(citation: Citation, span: Span) -> str:
    """The printed words of a span, those that answer in bold."""
    words = cut(citation.article[span], LONGEST_SHOWN)
    html, shown = "", 0
    for bold in citation.bold:
        start, end = bold.start - span.start, bold.end - span.start
        if shown <= start and words[start:end] == citation.article[bold]:
            html += f"{escape(words[shown:start])}<b>{escape(words[start:end])}</b>"
            shown = end
    return html + escape(words[shown:].rstrip())


def _named(article: Article, spans: Sequence[Span]) -> str:
    """The article's title, leading to the words at the publisher's where it has a page; publisher, date where known."""
    title, page = f"<i>{escape(cut(article.heading, LONGEST_HEADING))}</i>", fragment_url(article, spans)
    named = f'<a href="{escape(page)}">{title}</a>' if page else title
    return ", ".join(
        [named, *(escape(cut(part, LONGEST_HEADING)) for part in (article.publisher, article.date) if part)]
    )
