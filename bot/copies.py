"""A citation as plain text, to be pasted elsewhere: the words, whose they are, and where they stand."""

from bot import texts
from bot.links import page_url
from bot.messages import cut
from retrieval.answers import Citation
from retrieval.quotes import Kind

LONGEST_WORDS = 1200
"""UTF-16 units of one span; longer ones are cut at a word, with an ellipsis, as they are in the reply."""
LONGEST_PART = 140
LONGEST_ADDRESS = 300


def as_text(citation: Citation, longest: int = LONGEST_WORDS) -> str:
    """The whole of it, in two lines or three; quotation marks only around words that are printed in them."""
    direct = citation.kind is Kind.DIRECT
    parts = [cut(" ".join(citation.article[span].split()), longest) for span in citation.spans]
    words = " … ".join(f"“{part}”" if direct else part for part in parts)
    return "\n".join(part for part in (words, _whose(citation), _source(citation)) if part)


def _whose(citation: Citation) -> str:
    speaker = citation.speaker
    if speaker is None or not speaker.label:
        return ""
    label = cut(speaker.label, LONGEST_PART)
    if not speaker.sure:
        return f"— {texts.UNSURE.format(speaker=label)}"
    return f"— {label}" if citation.kind is Kind.DIRECT else f"— {texts.COPY_REPORTED.format(speaker=label)}"


def _source(citation: Citation) -> str:
    article = citation.article
    place = f"{cut(article.heading, LONGEST_PART)}, ¶{article.paragraph_at(citation.span.start) + 1}"
    known = [cut(part, LONGEST_PART) for part in (article.publisher, article.date) if part]
    page = page_url(article) or ""
    return "\n".join([", ".join([place, *known]), *([page] if 0 < len(page) <= LONGEST_ADDRESS else [])])
