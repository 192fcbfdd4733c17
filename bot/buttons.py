"""The buttons under an answer: three rows at most, the same order under every one.

Their data name places, not positions in a list: what they name is found again after a restart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import texts
from bot.callbacks import Action, Callback
from bot.copies import as_text
from bot.links import handle
from bot.messages import MAX_COPY_UNITS, Button, Row, utf16_length
from retrieval.answers import Citation
from retrieval.articles import Article, Span

MOST_CITED = 5000
"""Code points of a place; more is no citation but a copy."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The pages beside the one that is shown, from 0; None where there is none."""

    back: int | None = None
    ahead: int | None = None


ALONE = Turns()
FITTING = (44, 20, 12)
"""Characters of a label that a phone shows whole on the only button of a row, on each of two, on each of three."""


def under(cited: Sequence[Citation], owner: int | None = None, turns: Turns = ALONE) -> tuple[Row, ...]:
    """The buttons for an answer that shows these citations; they serve `owner` alone, None for all."""
    if not cited:
        return ()
    places = contexts(cited, owner)
    back, ahead = _turn(texts.BACK, turns.back, owner), _turn(texts.MORE, turns.ahead, owner)
    actions = [copy(cited, owner), others(cited, owner), *back, *_doubt(cited, owner), *ahead]
    return fitting([*places, *actions]) if len(cited) == 1 else (tuple(places), *fitting(actions))


def fitting(buttons: Sequence[Button]) -> tuple[Row, ...]:
    """The buttons in rows of three at most, in their order, so that a phone cuts no label that a row can hold."""
    rows: list[list[Button]] = []
    for button in buttons:
        wider = [*rows[-1], button] if rows else [button]
        fits = len(wider) <= len(FITTING) and all(len(each.label) <= FITTING[len(wider) - 1] for each in wider)
        if rows and fits:
            rows[-1].append(button)
        else:
            rows.append([button])
    return tuple(map(tuple, rows))


def contexts(cited: Sequence[Citation], owner: int | None, shown: Citation | None = None) -> list[Button]:
    """A button for each citation that shows the words around it; that of the one shown is marked."""
    return [
        Button(_numbered(citation, cited, shown), Callback(Action.CONTEXT, _handle(citation), owner).data)
        for citation in cited
    ]


def copy(cited: Sequence[Citation], owner: int | None) -> Button:
    """Puts a single citation on the clipboard where a button can hold it whole; else shows all as text to copy."""
    text = as_text(cited[0])
    if len(cited) == 1 and utf16_length(text) <= MAX_COPY_UNITS:
        return Button(texts.COPY, copy=text)
    return Button(texts.COPY, Callback(Action.COPY, _handle(cited[0]), owner).data)


def others(cited: Sequence[Citation], owner: int | None) -> Button:
    """Shows who else is on record in the same articles."""
    return Button(texts.WHO_ELSE, Callback(Action.ELSE, _handle(cited[0]), owner).data)


def cite(article: Article, span: Span, owner: int | None = None) -> tuple[Button, ...]:
    """Offers the forms in which a place can be cited; none for one that is too long for that."""
    if len(span) > MOST_CITED:
        return ()
    return (Button(texts.CITE_AS, Callback(Action.CITE, handle(article, span), owner).data),)


def wrong(citation: Citation, owner: int | None, label: str = texts.WRONG_SPEAKER) -> Button:
    """Reports that a citation's speaker is wrong."""
    return Button(label, Callback(Action.WRONG, _handle(citation), owner).data)


def back(cited: Sequence[Citation], owner: int | None) -> Button:
    """Leads back to the answer."""
    return Button(texts.BACK_TO_ANSWER, Callback(Action.BACK, _handle(cited[0]), owner).data)


def _doubt(cited: Sequence[Citation], owner: int | None) -> list[Button]:
    """Reports the one speaker; with several first asks which."""
    spoken = [citation for citation in cited if citation.speaker]
    if len(spoken) == 1:
        return [wrong(spoken[0], owner)]
    if not spoken:
        return []
    return [Button(texts.WRONG_SPEAKER, Callback(Action.DOUBT, _handle(cited[0]), owner).data)]


def _turn(label: str, page: int | None, owner: int | None) -> list[Button]:
    return [] if page is None else [Button(label, Callback(Action.MORE, str(page), owner).data)]


def _numbered(citation: Citation, cited: Sequence[Citation], shown: Citation | None) -> str:
    label = texts.CONTEXT if len(cited) == 1 else texts.CONTEXT_OF.format(number=citation.number)
    return texts.CHOSEN.format(label=label) if citation == shown else label


def _handle(citation: Citation) -> str:
    return handle(citation.article, citation.span)
