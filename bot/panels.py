"""Panels: what a button shows in the place of an answer, with the way back to it."""

from collections.abc import Sequence

from bot import buttons, texts
from bot.callbacks import Action, Callback
from bot.citations import LONGEST_HEADING
from bot.copies import as_text
from bot.fragments import fragment_url
from bot.messages import Button, Message, Row, cut, escape, split
from bot.places import around
from bot.wording import plural, short_label
from retrieval.answers import Citation
from retrieval.articles import Article
from retrieval.casting import cast
from retrieval.collection import Collection, SpeakerRecord

MOST_SPEAKERS = 8
SHORTER = (1200, 700, 300)
"""UTF-16 units of each span, tried in this order."""
NAME_UNITS = 44

Cited = Sequence[Citation]


def context(collection: Collection, cited: Cited, shown: Citation, owner: int | None = None) -> Message:
    """The words of one citation in bold among those around them."""
    page = fragment_url(shown.article, shown.spans)
    doubt = [buttons.wrong(shown, owner)] if shown.speaker else []
    copied = [buttons.copy([shown], owner)] if len(cited) == 1 else []
    actions = [*copied, buttons.others(cited, owner), buttons.back(cited, owner)]
    away = [Button(texts.PUBLISHER_PAGE, url=page)] if page else []
    rows = (*_contexts(cited, owner, shown), *buttons.fitting([*actions, *doubt, *away]))
    return split(around(collection, shown.article, shown.span), rows)[-1]


def copying(cited: Cited, owner: int | None = None) -> Message:
    """The citations as text that a tap copies, each by itself; cut shorter where they do not fit together."""
    rows = (*_contexts(cited, owner), (buttons.back(cited, owner),))
    for longest in SHORTER:
        blocks = [texts.COPY_HOW, *(f"<pre>{escape(as_text(citation, longest))}</pre>" for citation in cited)]
        if len(split(blocks)) == 1:
            break
    return split(blocks, rows)[-1]


def others(collection: Collection, cited: Cited, owner: int | None = None) -> Message:
    """Who else is on record in the articles cited, each a button to all statements by that speaker."""
    heard = {collection.record_of(citation.quote) for citation in cited if citation.quote}
    blocks: list[str] = []
    known: dict[str, SpeakerRecord] = {}
    for article in dict.fromkeys(citation.article for citation in cited):
        present = [(record, number) for record, number in cast(collection, article.id) if record not in heard]
        shown = present[: MOST_SPEAKERS - len(known)]
        known |= {record.id: record for record, _ in shown}
        blocks.append("\n".join([_else_in(article, anyone=bool(present)), *_listed(shown, len(present))]))
    names = [
        Button(cut(record.name, NAME_UNITS), Callback(Action.STATEMENTS, record.id, owner).data)
        for record in known.values()
    ]
    rows = (*_contexts(cited, owner), *buttons.fitting(names), (buttons.back(cited, owner),))
    return split(blocks, rows)[-1]


def doubting(cited: Cited, owner: int | None = None) -> Message:
    """Which of several citations is not given to the right speaker."""
    spoken = [citation for citation in cited if citation.speaker]
    lines = [f"[{c.number}] <b>{short_label(c.speaker)}</b>" for c in spoken if c.speaker]
    choices = tuple(buttons.wrong(c, owner, texts.WRONG_OF.format(number=c.number)) for c in spoken)
    rows = (*_contexts(cited, owner), choices, (buttons.back(cited, owner),))
    return split([texts.WRONG_WHICH, "\n".join(lines)], rows)[-1]


def _contexts(cited: Cited, owner: int | None, shown: Citation | None = None) -> tuple[Row, ...]:
    """The way to each of several citations; they are also how the answer is found again."""
    return (tuple(buttons.contexts(cited, owner, shown)),) if len(cited) > 1 else ()


def _else_in(article: Article, *, anyone: bool) -> str:
    template = texts.ELSE_HERE if anyone else texts.NOBODY_ELSE
    return template.format(article=f"<i>{escape(cut(article.heading, LONGEST_HEADING))}</i>")


def _listed(shown: Sequence[tuple[SpeakerRecord, int]], total: int) -> list[str]:
    lines = [f"• <b>{short_label(record.speaker)}</b>: {plural(number, 'statement')}" for record, number in shown]
    left = total - len(shown)
    return [*lines, *([texts.AND_MORE.format(rest=plural(left, "speaker"))] if left else [])]
