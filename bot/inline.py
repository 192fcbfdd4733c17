"""Inline mode: `@bot silk road`, typed in any chat, brings quotes to pick from."""

import asyncio
import logging

from telegram import (
    Bot,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, RetryAfter
from telegram.ext import ContextTypes

from bot import picks, texts
from bot.delivery import keyboard
from bot.picks import Page, Pick
from bot.showing import Showing
from retrieval.listing import Listing

logger = logging.getLogger(__name__)

TOO_LATE = "query is too old"
CACHE_SECONDS = 60
"""How long Telegram may give the same list for the same words; an article that comes in shows after that."""


class Inline:
    """The bot's reaction to what is typed after its name. It knows nothing of the chat that it is typed in."""

    def __init__(self, showing: Showing) -> None:
        self._showing = showing
        self._listing = Listing(showing.conversations.answerer)

    async def query(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Offer what fits; where nothing does, the way to ask the bot itself."""
        query = update.inline_query
        assert query is not None
        page = await asyncio.to_thread(self._page, context.bot, query.query, query.offset)
        try:
            await query.answer(
                [_result(pick) for pick in page.picks],
                cache_time=CACHE_SECONDS,
                is_personal=False,
                next_offset=page.next_offset,
                button=_button(page),
            )
        except (BadRequest, RetryAfter) as error:
            if isinstance(error, BadRequest) and TOO_LATE not in error.message.lower():
                raise
            logger.info("an inline query could not be answered: %s", error)

    def _page(self, bot: Bot, query: str, offset: str) -> Page:
        return picks.page(self._listing, self._showing.collection, self._showing.links(bot), query, offset)


def _result(pick: Pick) -> InlineQueryResultArticle:
    content = InputTextMessageContent(
        pick.message.html, ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    return InlineQueryResultArticle(
        pick.id, pick.title, content, keyboard(pick.message.buttons), description=pick.description
    )


def _button(page: Page) -> InlineQueryResultsButton | None:
    return InlineQueryResultsButton(texts.ASK_THE_BOT, start_parameter=page.lead) if page.lead else None
