"""What the bot shows that is not an answer: the greeting, the lists, a place in an article. All pure.

`owner` is whom the buttons serve in a group, None in a private chat.
"""

from collections.abc import Sequence
from typing import Any

from bot import texts
from bot.callbacks import Action, Callback, fingerprint
from bot.links import Links
from bot.messages import Button, Message, Row, cut, escape, split
from bot.wording import plural, statements_of
from retrieval.articles import Article
from retrieval.collection import Collection, SpeakerRecord

PAGE_SIZE = 8
"""Entries on a page of a list: what a phone shows without scrolling far."""
NAME_UNITS = 48
LABEL_UNITS = 160


def greeting(collection: Collection, examples: Sequence[str], owner: int | None = None) -> Message:
    """Hello, and example questions to tap."""
    hello = texts.GREETING.format(articles=_articles(collection), speakers=_speakers(collection))
    rows = tuple(
        (Button(cut(example, 2 * NAME_UNITS), Callback(Action.EXAMPLE, fingerprint(example), owner).data),)
        for example in examples
    )
    return Message(f"{hello}\n\n{texts.TRY}" if rows else hello, rows)


def group_greeting(collection: Collection, examples: Sequence[str], username: str) -> Message:
    """Hello to a group, with how to ask there; whoever taps an example gets the answer."""
    example = escape(cut(examples[0], LABEL_UNITS)) if examples else ""
    return Message(
        texts.GROUP_GREETING.format(
            articles=_articles(collection), speakers=_speakers(collection), username=username, example=example
        ).rstrip(),
        greeting(collection, examples).buttons,
    )


def help_page(examples: Sequence[str], inline: str | None = None) -> Message:
    """How to ask, with questions that this collection answers; `inline` is the bot's name where inline mode is on."""
    lines = "\n".join(f"• <i>{escape(cut(example, LABEL_UNITS))}</i>" for example in examples)
    commands = "\n".join(f"/{name} – {description}" for name, description in texts.COMMANDS)
    elsewhere = [texts.HELP_INLINE.format(username=escape(inline))] if inline else []
    text = texts.HELP.format(examples=lines, commands=commands).replace("\n\n\n", "\n\n")
    return Message("\n".join([text, *elsewhere]))


def ask_how(examples: Sequence[str], template: str = texts.ASK_HOW) -> Message:
    """A line for somebody who left out the question."""
    return Message(template.format(example=escape(cut(examples[0], LABEL_UNITS) if examples else "…")))


def speakers(collection: Collection, page: int = 0, owner: int | None = None) -> Message | None:
    """A page of who is on record, most statements first; None where there is no such page."""
    if not collection.speakers and page == 0:
        return Message(texts.NOBODY.format(articles=_articles(collection)))
    shown = _page(collection.speakers, page)
    if not shown:
        return None
    head = texts.SPEAKERS.format(speakers=_speakers(collection), articles=_articles(collection))
    lines = [f"{number}. {_on_record(record)}" for number, record in enumerate(shown, page * PAGE_SIZE + 1)]
    rows = tuple(
        (Button(cut(record.name, NAME_UNITS), Callback(Action.STATEMENTS, record.id, owner).data),) for record in shown
    )
    foot, turn = _turning(Action.SPEAKERS, page, len(collection.speakers), owner)
    return Message("\n".join([head, "", *lines, *foot]), rows + turn)


def articles(collection: Collection, links: Links, page: int = 0, owner: int | None = None) -> Message | None:
    """A page of the articles, each a link to its beginning; None where there is no such page."""
    shown = _page(collection.articles, page)
    if not shown:
        return None
    lines = [
        f"{number}. {_heading(collection, article, links)}"
        for number, article in enumerate(shown, page * PAGE_SIZE + 1)
    ]
    foot, turn = _turning(Action.ARTICLES, page, len(collection.articles), owner)
    return Message("\n".join([texts.ARTICLES.format(articles=_articles(collection)), "", *lines, *foot]), turn)


def with_question(question: str, messages: Sequence[Message]) -> tuple[Message, ...]:
    """Messages that answer a tapped question, with the question above."""
    first, *others = messages
    return (*split([f"<i>{escape(question)}</i>", first.html], first.buttons), *others)


def _articles(collection: Collection) -> str:
    return plural(len(collection.articles), "article")


def _speakers(collection: Collection) -> str:
    return plural(len(collection.speakers), "speaker")


def _on_record(record: SpeakerRecord) -> str:
    return f"<b>{escape(cut(record.label, LABEL_UNITS))}</b>: {statements_of(record)}"


def _heading(collection: Collection, article: Article, links: Links) -> str:
    """The article's title and what is known of it; how many speak in it."""
    title = f"<i>{escape(cut(article.heading, LABEL_UNITS))}</i>"
    if article.paragraphs:
        title = f'<a href="{escape(links.url(article.id, article.paragraphs[0]))}">{title}</a>'
    names = {q.speaker.name for q in collection.quotes_in(article.id) if q.speaker and q.speaker.name}
    known = [escape(cut(part, NAME_UNITS)) for part in (article.publisher, article.date) if part]
    return " · ".join([title, *known, *([plural(len(names), "speaker")] if names else [])])


def _page(entries: Sequence[Any], page: int) -> Sequence[Any]:
    return entries[page * PAGE_SIZE : (page + 1) * PAGE_SIZE]


def _turning(action: Action, page: int, total: int, owner: int | None) -> tuple[list[str], tuple[Row, ...]]:
    """The line under a page and the buttons to its neighbours; nothing where one page holds all."""
    pages = -(-total // PAGE_SIZE)
    if pages < 2:
        return [], ()
    back = [Button(texts.BACK, Callback(action, str(page - 1), owner).data)] if page else []
    ahead = [Button(texts.NEXT, Callback(action, str(page + 1), owner).data)] if page + 1 < pages else []
    return ["", texts.PAGE.format(page=page + 1, pages=pages)], (tuple(back + ahead),)
