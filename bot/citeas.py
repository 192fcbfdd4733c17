"""Cite as: the words of a place in the forms that other programs take, as a block to copy or as a file. All pure.

A place's message offers it with one button, which changes the message's buttons to one for each form.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot import texts
from bot.callbacks import Action, Callback
from bot.fragments import fragment_url
from bot.links import Links
from bot.messages import Button, Document, Message, escape, utf16_length
from bot.reply import shown_speaker
from retrieval import citeformats
from retrieval.answers import Citation
from retrieval.articles import Article, Span
from retrieval.collection import Collection
from retrieval.quotes import Kind
from retrieval.recalling import citation_at

LONGEST_BLOCK = 2000
"""UTF-16 units of a block to copy, about a screen of a phone; more comes as a file."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A form: what its button says, the file's ending, the name that a code block gives it."""

    label: str
    ending: str
    language: str
    make: Callable[[Citation, str | None], str]


FORMS: dict[Action, _Form] = {
    Action.MARKDOWN: _Form("Markdown", "md", "markdown", citeformats.markdown),
    Action.BIBTEX: _Form("BibTeX", "bib", "bibtex", lambda citation, _: citeformats.bibtex(citation)),
    Action.CSL: _Form("CSL-JSON", "json", "json", lambda citation, _: citeformats.csl_json(citation)),
    Action.JSON_LD: _Form("JSON-LD", "jsonld", "json", lambda citation, _: citeformats.json_ld(citation)),
}
ACTIONS = frozenset({Action.CITE, Action.UNCITE, *FORMS})


def offered(view: Message, argument: str, owner: int | None = None) -> Message:
    """The message of a place with a button for each form and one back, in the place of its own buttons."""
    forms = [Button(form.label, Callback(action, argument, owner).data) for action, form in FORMS.items()]
    back = Button(texts.CITE_BACK, Callback(Action.UNCITE, argument, owner).data)
    html = view.html.removesuffix(texts.OTHERS).rstrip()  # leads to the buttons that these stand in the place of
    return replace(view, html=html, buttons=(tuple(forms[:2]), tuple(forms[2:]), (back,)))


def exported(collection: Collection, links: Links, article: Article, span: Span, action: Action) -> Message | Document:
    """The words of a place in one form: a block that a tap copies, or a file where that would be long."""
    form, citation = FORMS[action], _cited(collection, article, span)
    address = fragment_url(article, citation.spans) or links.url(article.id, citation.span)
    text = form.make(citation, address if address.startswith("http") else None)
    if utf16_length(text) <= LONGEST_BLOCK:
        return Message(f'<pre><code class="language-{form.language}">{escape(text.strip())}</code></pre>')
    return Document(f"{citeformats.key(citation)}.{form.ending}", text.encode(), form.label)


def _cited(collection: Collection, article: Article, span: Span) -> Citation:
    """The citation of a place: of what is not all in quotation marks whole sentences; the role as any article has."""
    citation = citation_at(collection, article, span)
    if citation.kind is not Kind.DIRECT:
        inside = [row.span for row in collection.sentences_in(article.id) if row.span.overlap(span)]
        whole = Span(inside[0].start, inside[-1].end) if inside else span
        citation = replace(citation, spans=(whole,))
    shown = shown_speaker(collection, [citation])
    if citation.speaker is None or shown is None:
        return citation
    return replace(citation, speaker=replace(shown, sure=citation.speaker.sure))
