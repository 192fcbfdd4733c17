"""Cards: one speaker with roles, statements by article and themes; one article with its cast. All pure.

What a button on a card names is looked up when it is pressed; `owner` is whom the buttons serve in a group.
"""

from collections import Counter
from collections.abc import Sequence

from bot import texts
from bot.buttons import fitting
from bot.callbacks import Action, Callback, fingerprint
from bot.fragments import fragment_url
from bot.links import Links, article_mark
from bot.messages import Button, Message, Row, cut, escape, split
from bot.wording import label, plural, short_label, statements_of
from retrieval.articles import Article, Span
from retrieval.casting import cast
from retrieval.collection import Collection, SpeakerRecord
from retrieval.quotes import Quote
from retrieval.themes import Theme

MOST_ROLES = 4
MOST_ARTICLES = 8
MOST_SPEAKERS = 10
PAGE_SIZE = 8
"""Entries on a page of the lists that lead here."""
TITLE_UNITS = 90
ROLE_UNITS = 120
WORD_UNITS = 44
NAME_UNITS = 44


def speaker_card(
    collection: Collection, links: Links, record: SpeakerRecord, themes: Sequence[Theme], owner: int | None = None
) -> Message:
    """A speaker: the roles as printed with where, the statements by article, the themes as words to tap."""
    roles, homes = _roles(collection, links, record), Counter(quote.article_id for quote in record.quotes)
    articles = [article for article in collection.articles if homes[article.id]]
    articles.sort(key=lambda article: -homes[article.id])
    shown = articles[:MOST_ARTICLES]
    lines = [
        f"{number}. {_titled(links, article)}: {plural(homes[article.id], 'statement')}"
        for number, article in enumerate(shown, start=1)
    ]
    left = len(articles) - len(shown)
    more = [texts.AND_MORE.format(rest=plural(left, "article"))] if left else []
    blocks = [
        f"<b>{label(record.speaker)}</b>\n{statements_of(record)}",
        "\n".join([texts.ROLES, *roles]) if roles else "",
        "\n".join([texts.STATEMENTS_IN, *lines, *more]),
        texts.THEMES if themes else "",
    ]
    return split(blocks, _card_rows(collection, record, shown, themes, owner))[-1]


def article_card(collection: Collection, links: Links, article: Article, owner: int | None = None) -> Message:
    """An article: what is known of it, and who speaks in it how often, each to tap."""
    present = cast(collection, article.id)
    shown = present[:MOST_SPEAKERS]
    lines = [f"• <b>{short_label(record.speaker)}</b>: {plural(number, 'statement')}" for record, number in shown]
    left = len(present) - len(shown)
    more = [texts.AND_MORE.format(rest=plural(left, "speaker"))] if left else []
    known = [escape(cut(part, TITLE_UNITS)) for part in (article.publisher, article.author, article.date) if part]
    head = "\n".join([f"<b>{_titled(links, article)}</b>", *([" · ".join(known)] if known else [])])
    body = "\n".join([texts.CAST, *lines, *more]) if present else texts.NO_CAST
    names = [
        Button(cut(f"{record.name} ({number})", NAME_UNITS), _within(record, article, owner))
        for record, number in shown
    ]
    page = collection.articles.index(article) // PAGE_SIZE
    leave = [Button(texts.TO_ARTICLES, Callback(Action.ARTICLES, str(page), owner).data)]
    leave += _reading(links, article, owner)
    address = fragment_url(article, [])
    leave += [Button(texts.PUBLISHER_PAGE, url=address)] if address else []
    return split([head, body], (*fitting(names), *fitting(leave)))[-1]


def _reading(links: Links, article: Article, owner: int | None) -> list[Button]:
    """The way to the article's beginning; in a group a link, which leads each reader to a chat of their own."""
    if not article.paragraphs:
        return []
    first = article.paragraphs[0]
    if owner is not None:
        return [Button(texts.READ, url=links.url(article.id, first))]
    return [Button(texts.READ, Callback(Action.PLACE, links.payload(article.id, first)).data)]


def _card_rows(
    collection: Collection,
    record: SpeakerRecord,
    articles: Sequence[Article],
    themes: Sequence[Theme],
    owner: int | None,
) -> tuple[Row, ...]:
    words = [
        Button(cut(theme.label, WORD_UNITS), Callback(Action.THEME, theme_argument(record, theme), owner).data)
        for theme in themes
    ]
    numbers = [Button(str(n), _within(record, article, owner)) for n, article in enumerate(articles, start=1)]
    page = collection.speakers.index(record) // PAGE_SIZE
    leave = (
        Button(texts.TO_SPEAKERS, Callback(Action.SPEAKERS, str(page), owner).data),
        Button(texts.ALL_STATEMENTS, Callback(Action.STATEMENTS, record.id, owner).data),
    )
    return (*fitting(words), *((tuple(numbers),) if len(numbers) > 1 else ()), leave)


def theme_argument(record: SpeakerRecord, theme: Theme) -> str:
    """What a theme's button names: the speaker, and the word by its fingerprint."""
    return f"{record.id}-{fingerprint(theme.label)}"


def _within(record: SpeakerRecord, article: Article, owner: int | None) -> str:
    return Callback(Action.WITHIN, f"{record.id}-{article_mark(article)}", owner).data


def _roles(collection: Collection, links: Links, record: SpeakerRecord) -> list[str]:
    """The roles as printed, most often used first, each with an article that prints it so."""
    roles: Counter[str] = Counter()
    homes: dict[str, Quote] = {}
    for quote in record.quotes:
        if quote.speaker and quote.speaker.role:
            roles[quote.speaker.role] += 1
            homes.setdefault(quote.speaker.role, quote)
    return [_role(collection, links, role, homes[role]) for role, _ in roles.most_common(MOST_ROLES)]


def _role(collection: Collection, links: Links, role: str, quote: Quote) -> str:
    article = collection.article(quote.article_id)
    printed = escape(cut(role, ROLE_UNITS))
    if article is None:
        return f"• {printed}"
    at = article.text.find(role)
    if at < 0:
        return f"• {printed}, {_titled(links, article)}"
    url = escape(links.url(article.id, Span(at, at + len(role))))
    return f'• <a href="{url}">{printed}</a>, {_title(article)}, ¶{article.paragraph_at(at) + 1}'


def _title(article: Article) -> str:
    return f"<i>{escape(cut(article.heading, TITLE_UNITS))}</i>"


def _titled(links: Links, article: Article) -> str:
    """The article's title, leading to its beginning."""
    if not article.paragraphs:
        return _title(article)
    return f'<a href="{escape(links.url(article.id, article.paragraphs[0]))}">{_title(article)}</a>'
