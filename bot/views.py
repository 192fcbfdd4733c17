"""What the bot shows that is not an answer: the greeting, the lists, a place in an article. All pure.

`owner` is whom the buttons serve in a group, None in a private chat.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot import cards, texts
from bot.buttons import fitting
from bot.callbacks import Action, Callback, fingerprint, page_argument
from bot.links import Links, article_mark
from bot.messages import Button, Message, Row, cut, escape, split
from bot.wording import asked, plural, short_label, statements_of
from retrieval.articles import Article
from retrieval.collection import Collection, SpeakerRecord

PAGE_SIZE = cards.PAGE_SIZE
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


@dataclass(frozen=True, slots=True)
class Found:
    """What of a list some words have found."""

    entries: Sequence[Any]
    query: str


def speakers(
    collection: Collection, page: int = 0, owner: int | None = None, found: Found | None = None
) -> Message | None:
    """A page of who is on record, or of those found; None where there is no such page."""
    listed = found.entries if found else collection.speakers
    if not listed and page == 0:
        nobody = texts.NOBODY.format(articles=_articles(collection))
        return Message(texts.NO_SPEAKER_CALLED.format(query=asked(found.query)) if found else nobody)
    shown = _page(listed, page)
    if not shown:
        return None
    head = texts.SPEAKERS.format(speakers=_speakers(collection), articles=_articles(collection))
    if found:
        head = texts.SPEAKERS_CALLED.format(speakers=plural(len(listed), "speaker"), query=asked(found.query))
    lines = [f"{number}. {_on_record(record)}" for number, record in enumerate(shown, page * PAGE_SIZE + 1)]
    rows = fitting(
        [Button(cut(record.name, NAME_UNITS), Callback(Action.CARD, record.id, owner).data) for record in shown]
    )
    foot, turn = _turning(Action.SPEAKERS, page, len(listed), owner, found)
    return Message("\n".join([head, "", *lines, *foot]), rows + turn)


def articles(
    collection: Collection, links: Links, page: int = 0, owner: int | None = None, found: Found | None = None
) -> Message | None:
    """A page of the articles, or of those found, each a link to its beginning; their numbers lead to their cards.

    None where there is no such page.
    """
    listed = found.entries if found else collection.articles
    if not listed and page == 0 and found:
        return Message(texts.NO_ARTICLE_CALLED.format(query=asked(found.query)))
    shown = list(enumerate(_page(listed, page), page * PAGE_SIZE + 1))
    if not shown:
        return None
    head = texts.ARTICLES.format(articles=_articles(collection))
    if found:
        head = texts.ARTICLES_CALLED.format(articles=plural(len(listed), "article"), query=asked(found.query))
    lines = [f"{number}. {_heading(collection, article, links)}" for number, article in shown]
    row = tuple(Button(str(n), Callback(Action.ARTICLE, article_mark(each), owner).data) for n, each in shown)
    foot, turn = _turning(Action.ARTICLES, page, len(listed), owner, found)
    return Message("\n".join([head, "", *lines, *foot]), (row, *turn))


def with_question(question: str, messages: Sequence[Message]) -> tuple[Message, ...]:
    """Messages that answer a tapped question, with the question above."""
    first, *others = messages
    return (*split([f"<i>{escape(question)}</i>", first.html], first.buttons), *others)


def _articles(collection: Collection) -> str:
    return plural(len(collection.articles), "article")


def _speakers(collection: Collection) -> str:
    return plural(len(collection.speakers), "speaker")


def _on_record(record: SpeakerRecord) -> str:
    return f"<b>{short_label(record.speaker)}</b>: {statements_of(record)}"


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


def _turning(
    action: Action, page: int, total: int, owner: int | None, found: Found | None
) -> tuple[list[str], tuple[Row, ...]]:
    """The line under a page and the buttons to its neighbours; nothing where one page holds all."""
    pages = -(-total // PAGE_SIZE)
    if pages < 2:
        return [], ()
    wanted = [(texts.BACK, page - 1)] if page else []
    wanted += [(texts.NEXT, page + 1)] if page + 1 < pages else []
    row = tuple(
        Button(label, Callback(action, argument, owner).data)
        for label, to in wanted
        if (argument := page_argument(to, found.query if found else ""))
    )
    return ["", texts.PAGE.format(page=page + 1, pages=pages)], (row,) if row else ()
