"""Cite as: a citation in the forms that writing tools, reference managers and web pages take.

Markdown as CommonMark has it; BibTeX; CSL-JSON (the Citation Style Language's csl-data); JSON-LD of schema.org,
a `Quotation` with the TextQuoteSelector of the W3C's Web Annotation Data Model.

What an article's file does not say is left out, never guessed. Quotation marks, and `Quotation`, are for words
that stand in quotation marks in print; reported words are given as the article's, about whom they report.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from retrieval.analysis import fold
from retrieval.answers import Citation
from retrieval.articles import Article, Span
from retrieval.dates import date_parts
from retrieval.quotes import Kind, Speaker

AROUND = 48
"""Code points before and after the words, by which a selector tells the place from others like it."""
OWN_WORDS = "the article’s words"
REPORTED = {Kind.INDIRECT: "reported, not quoted", Kind.MIXED: "reported, partly quoted", Kind.DIRECT: "quoted"}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#|~&]|^[-+=]")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
_REFERENCE = re.compile(r"&(?=#?\w+;)")
_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "$&#_%"},
    }
)
"""Braces as commands: BibTeX counts them even behind a backslash."""
_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})


def markdown(citation: Citation, address: str | None = None) -> str:
    """A block quotation and a line with speaker and source; `address` is where the words can be read."""
    article, words = citation.article, [_markdown(paragraph) for paragraph in _words(citation).split("\n\n")]
    title = f"*{_markdown(article.heading)}*"
    target = _REFERENCE.sub("&amp;", (address or "").translate(_ADDRESS))
    parts = [f"[{title}](<{target}>)" if address else title]
    parts += [_markdown(part) for part in (article.publisher, article.date, f"¶{_paragraph(citation)}") if part]
    speaker, note = _said_by(citation), _note(citation)
    whose = f"{_markdown(speaker.label)}, in " if speaker else ""
    source = f"— {whose}{', '.join(parts)}{f' ({_markdown(note)})' if note else ''}"
    return "\n>\n".join(f"> {line}" for line in [*words, source]) + "\n"


def bibtex(citation: Citation) -> str:
    """An entry whose `note` says whose words it is for and where they stand, and whose `annote` holds them."""
    article, date = citation.article, date_parts(citation.article.date)
    dated = f"; dated {article.date}" if article.date and not date else ""
    fields = {
        "author": _literal(article.author),
        "title": _literal(article.heading),
        "howpublished": _braced(article.publisher),
        "year": f"{{{date[0]}}}" if date else "",
        "month": MONTHS[date[1] - 1] if len(date) > 1 else "",
        "date": _braced("-".join(f"{part:02}" for part in date)),
        "url": f"{{{article.url.translate(_ADDRESS)}}}" if article.url else "",
        "note": _braced(_source_note(citation) + dated),
        "annote": _braced(_words(citation)),
    }
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key(citation)},", *lines, "}"]) + "\n"


def csl_json(citation: Citation) -> str:
    """A list of one item, as reference managers import it."""
    article, date = citation.article, date_parts(citation.article.date)
    issued: dict[str, Any] | None = {"date-parts": [list(date)]} if date else None
    if issued is None and article.date:
        issued = {"literal": article.date}
    item = {
        "id": key(citation),
        "type": "webpage" if article.url else "document",
        "title": article.heading,
        "author": [{"literal": article.author}] if article.author else None,
        "container-title" if article.url else "publisher": article.publisher,
        "issued": issued,
        "URL": article.url,
        "language": article.language,
        "note": f"{_source_note(citation)}: {_line(_words(citation))}",
    }
    return _json([_known(item)])


def json_ld(citation: Citation) -> str:
    """The words, their speaker, their article and the selectors that find them in it.

    `<` is escaped, so that nothing in an article can end the script element that it may be put into.
    """
    quoted, speaker = citation.kind is Kind.DIRECT, citation.speaker
    sure = speaker is not None and speaker.sure
    fields = {
        "@context": ["https://schema.org", {"oa": "http://www.w3.org/ns/oa#"}],
        "@type": "Quotation" if quoted else "CreativeWork",
        "text": _line(" … ".join(citation.article[span] for span in citation.spans)),
        "description": _note(citation),
        "creator" if quoted else "about": _person(speaker) if speaker and sure else None,
        "isPartOf": _article(citation.article),
        "isBasedOn": [_selected(citation.article, span) for span in citation.spans],
    }
    return _json(_known(fields)).replace("<", "\\u003c")


def key(citation: Citation) -> str:
    """What the entry is called: surname or article, year and place; the same for the same words."""
    speaker, date = _said_by(citation), date_parts(citation.article.date)
    named = speaker.name.split()[-1] if speaker and speaker.name else ""
    letters = _plain(named) or _plain(citation.article.id) or "article"
    return f"{letters}{date[0] if date else ''}-{citation.span.start}"


def _said_by(citation: Citation) -> Speaker | None:
    """Whose words they are, where they stand in quotation marks and we would vouch for it."""
    speaker = citation.speaker
    return speaker if citation.kind is Kind.DIRECT and speaker and speaker.sure and speaker.label else None


def _note(citation: Citation) -> str:
    """What keeps the words from being taken for a plain quotation; empty where they are one."""
    if citation.kind is None:
        return OWN_WORDS
    if _said_by(citation):
        return ""
    label = citation.speaker.label if citation.speaker else ""
    if citation.speaker and citation.speaker.sure:
        return f"{REPORTED[citation.kind]}: {label}" if label else REPORTED[citation.kind]
    return f"{REPORTED[citation.kind]}; not sure whose words{f', perhaps {label}' if label else ''}"


def _source_note(citation: Citation) -> str:
    """Whose words they are, or what words, and where they stand."""
    speaker = _said_by(citation)
    told = f"statement by {speaker.label}" if speaker else _note(citation)
    return _line(f"{told[:1].upper()}{told[1:]}, paragraph {_paragraph(citation)}")


def _words(citation: Citation) -> str:
    """The printed words in marks if they are printed in marks; lines that were wrapped joined, paragraphs apart."""
    parts = [_flow(citation.article, span) for span in citation.spans]
    return " … ".join(f"“{part}”" if citation.kind is Kind.DIRECT else part for part in parts)


def _flow(article: Article, span: Span) -> str:
    inside = [p for p in article.paragraphs if p.overlap(span)]
    cuts = (article.text[max(p.start, span.start) : min(p.end, span.end)] for p in inside)
    return "\n\n".join(map(_line, cuts)) or _line(article[span])


def _paragraph(citation: Citation) -> int:
    return citation.article.paragraph_at(citation.span.start) + 1


def _person(speaker: Speaker) -> Mapping[str, Any]:
    """The speaker; called a person only where the article gives an office or says he or she."""
    person = "Person" if speaker.name and (speaker.role or speaker.gender) else None
    whom = {"name": speaker.name} if speaker.name else {"description": _line(speaker.label)}
    return _known({"@type": person, **whom, "jobTitle": _line(speaker.role or "")})


def _article(article: Article) -> Mapping[str, Any]:
    return _known(
        {
            "@type": "Article",
            "headline": article.heading,
            "url": article.url,
            "datePublished": article.date if date_parts(article.date) else None,
            "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher else None,
            "author": {"name": article.author} if article.author else None,
            "inLanguage": article.language,
        }
    )


def _selected(article: Article, span: Span) -> Mapping[str, Any]:
    """The part of the article that a TextQuoteSelector selects; its texts are as printed, to the character."""
    selector = {
        "@type": "oa:TextQuoteSelector",
        "oa:exact": article[span],
        "oa:prefix": article.text[max(0, span.start - AROUND) : span.start],
        "oa:suffix": article.text[span.end : span.end + AROUND],
    }
    source = {"@id": article.url} if article.url else None
    part = {
        "@type": ["CreativeWork", "oa:SpecificResource"],
        "oa:hasSource": source,
        "oa:hasSelector": _known(selector),
    }
    return _known(part)


def _known(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, "")}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _line(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text))


def _markdown(text: str) -> str:
    """Text that is read as it stands, also at the beginning of a line, where a list could begin."""
    return _NUMBERED.sub(r"\1\\\2", _MARKDOWN.sub(lambda sign: f"\\{sign[0]}", _line(text)))


def _braced(text: str | None) -> str:
    return f"{{{_line(text).translate(_BIBTEX)}}}" if text else ""


def _literal(text: str | None) -> str:
    """Braced twice: no name to take apart, no title to put into small letters."""
    return f"{{{_braced(text)}}}" if text else ""
