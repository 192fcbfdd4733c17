"""A place in an article as the citation's link opens it: the words in bold among their paragraphs."""

import re

from bot import buttons, texts
from bot.callbacks import Action, Callback
from bot.fragments import fragment_url
from bot.links import Links
from bot.messages import Button, Message, Row, cut, escape, split, utf16_length
from retrieval.articles import Article, Span
from retrieval.collection import Collection
from retrieval.quotes import Kind, Quote
from retrieval.recalling import statement_at

TITLE_UNITS = 120
NEIGHBOUR_UNITS = 450
"""Of the paragraph before its end, of the one after its beginning."""
MARKED_UNITS = 1600
"""Of the words in bold. All parts together stay below the length of one message."""
OTHERS = 4
LABEL_UNITS = 44
"""Of a button that is alone in its row, as much as a phone shows; and of what is known of an article."""

_LINE_END = re.compile(r"[ \t\r]*\n[ \t\r]*")


def place(
    collection: Collection, links: Links, article: Article, span: Span, owner: int | None = None
) -> tuple[Message, ...]:
    """The span in bold in its paragraphs, its neighbours, its speaker, and the way to other statements.

    In a group (`owner` given) the way on are links, which lead each reader to a chat of their own.
    """
    others = _others(collection, article, span)
    blocks = [*around(collection, article, span), texts.OTHERS if others else ""]
    return split(blocks, _buttons(article, span, others, links, owner))


def around(collection: Collection, article: Article, span: Span) -> list[str]:
    """The words of a span in bold in their paragraphs, the neighbours cut where they are long, and the speaker.

    All blocks together fit into one message.
    """
    first, last = article.paragraph_at(span.start), article.paragraph_at(span.end - 1)
    quote = statement_at(collection, article, span)
    return [
        _head(article, first),
        _ending(_paragraph(article, first - 1)),
        _marked(article, span, quote, Span(article.paragraphs[first].start, article.paragraphs[last].end)),
        _beginning(_paragraph(article, last + 1)),
        _whose(quote),
    ]


def _head(article: Article, paragraph: int) -> str:
    known = [escape(cut(part, LABEL_UNITS)) for part in (article.publisher, article.date) if part]
    title = f"<i>{escape(cut(article.heading, TITLE_UNITS))}</i>, ¶{paragraph + 1}"
    return " · ".join([title, *known])


def _paragraph(article: Article, number: int) -> str:
    if not 0 <= number < len(article.paragraphs):
        return ""
    span = article.paragraphs[number]
    return _flow(article, span.start, span.end)


def _flow(article: Article, start: int, end: int) -> str:
    """The text from one offset to another, its paragraphs apart, lines that were wrapped joined."""
    if start >= end:
        return ""
    parts = []
    for paragraph in article.paragraphs[article.paragraph_at(start) : article.paragraph_at(end) + 1]:
        begin = max(start, paragraph.start)
        parts.append(_LINE_END.sub(" ", article.text[begin : max(begin, min(end, paragraph.end))]))
    return "\n\n".join(parts)


def _beginning(text: str) -> str:
    return escape(cut(text, NEIGHBOUR_UNITS))


def _ending(text: str) -> str:
    """The end of a text, cut before a word: the reverse of its reverse cut."""
    return escape(cut(text[::-1], NEIGHBOUR_UNITS)[::-1])


def _marked(article: Article, span: Span, quote: Quote | None, around: Span) -> str:
    """The paragraphs with the words in bold; what stands between the parts of an interrupted quote is not."""
    contents = quote.contents if quote and quote.span == span else (span,)
    html, room, position = _ending(_flow(article, around.start, span.start)), MARKED_UNITS, span.start
    for content in contents:
        for text, tag in (
            (_flow(article, position, content.start), ""),
            (_flow(article, content.start, content.end), "b"),
        ):
            shown = cut(text, room)
            html += f"<b>{escape(shown)}</b>" if tag and shown.strip() else escape(shown)
            if shown != text:
                return html
            room -= utf16_length(shown)
        position = content.end
    return html + _beginning(_flow(article, position, around.end))


def _whose(quote: Quote | None) -> str:
    if quote is None or quote.speaker is None:
        return ""
    speaker = escape(cut(quote.speaker.label, TITLE_UNITS))
    if not quote.speaker.sure:
        return f"— {texts.UNSURE.format(speaker=speaker)}"
    because = escape(cut(quote.speaker.because, TITLE_UNITS))
    return f"— {speaker} · {because}" if because else f"— {speaker}"


def _others(collection: Collection, article: Article, span: Span) -> list[Quote]:
    """The statements nearest to a place that are not part of it, in their order."""
    apart = [q for q in collection.quotes_in(article.id) if not q.span.overlap(span)]
    nearest = sorted(apart, key=lambda q: abs(q.span.start - span.start))[:OTHERS]
    return sorted(nearest, key=lambda q: q.span)


def _buttons(article: Article, span: Span, others: list[Quote], links: Links, owner: int | None) -> tuple[Row, ...]:
    rows: list[Row] = []
    for quote in others:
        if owner is not None:
            rows.append((Button(_label(article, quote), url=links.url(article.id, quote.span)),))
        else:
            data = Callback(Action.PLACE, links.payload(article.id, quote.span)).data
            rows.append((Button(_label(article, quote), data),))
    page = fragment_url(article, [span])
    last = (*buttons.cite(article, span, owner), *([Button(texts.PUBLISHER_PAGE, url=page)] if page else []))
    return (*rows, last) if last else tuple(rows)


def _label(article: Article, quote: Quote) -> str:
    """The speaker and the first words, in marks only where they are printed in marks."""
    speaker = quote.speaker
    name = cut(speaker.name or speaker.printed, LABEL_UNITS // 2) if speaker and speaker.sure else ""
    words = cut(" ".join(article[quote.contents[0]].split()).removeprefix("that "), LABEL_UNITS - len(name))
    said = f"“{words}”" if quote.kind is Kind.DIRECT else words
    return f"{name}: {said}" if name else said
