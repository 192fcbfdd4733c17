"""What the bot does about the press of a button."""

import asyncio
import logging
from collections.abc import Callable, Sequence

from telegram import Bot, CallbackQuery, Update
from telegram import Message as TelegramMessage
from telegram.ext import ContextTypes

from bot import addressing, callbacks, citeas, panels, texts
from bot.addressing import Place
from bot.callbacks import Action, Callback
from bot.cite_presses import cite
from bot.delivery import deliver, notify, redraw, while_typing
from bot.links import handle
from bot.lookups import Lookups
from bot.messages import Message
from bot.showing import Showing
from bot.turning import Turned
from retrieval.answers import Answer, Citation
from retrieval.recalling import recalled

logger = logging.getLogger(__name__)

Context = ContextTypes.DEFAULT_TYPE
LOOKUPS = frozenset({Action.SPEAKERS, Action.ARTICLES, Action.CARD, Action.ARTICLE})
IN_PLACE = frozenset({Action.MORE, Action.CONTEXT, Action.COPY, Action.ELSE, Action.DOUBT, Action.BACK})
"""What changes the message that holds the button; all else brings a message of its own."""


class Presses:
    """The bot's reactions to buttons. Every press is answered, also one on a button that means nothing any more."""

    def __init__(self, showing: Showing) -> None:
        self._showing = showing
        self._conversations = showing.conversations
        self._lookups = Lookups(showing.collection, showing.conversations.answerer.roster)

    async def button(self, update: Update, context: Context) -> None:
        """Do what a button says, for whom it serves."""
        query = update.callback_query
        assert query is not None
        callback = callbacks.parse(query.data)
        place = addressing.place_of_press(query, callback.owner if callback else None)
        if callback is None or place is None or not _ours(query, callback):
            await notify(query, texts.GONE)
        elif not addressing.may_press(query, callback.owner):
            await notify(query, texts.NOT_YOURS, alert=True)
        elif callback.action in LOOKUPS:
            await self._look(context.bot, query, callback, place)
        elif callback.action in IN_PLACE:
            await self._in_place(context.bot, query, callback, place)
        elif callback.action in citeas.ACTIONS:
            await cite(self._showing, context.bot, query, callback, place)
        elif callback.action is Action.WRONG:
            await self._report(context.bot, query, callback)
        else:
            await self._press(context.bot, query, callback, place)

    # Buttons that bring a message of their own

    async def _press(self, bot: Bot, query: CallbackQuery, callback: Callback, place: Place) -> None:
        turned, messages = await while_typing(bot, place, lambda: self._pressed(bot, query, callback, place))
        stale = texts.FORGOTTEN if callback.action is Action.CHOOSE else texts.GONE
        await notify(query, "" if messages else stale)
        sent = await deliver(bot, place, messages)
        if turned:
            self._conversations.show(place.chat_id, sent, turned)

    def _pressed(
        self, bot: Bot, query: CallbackQuery, callback: Callback, place: Place
    ) -> tuple[Turned | None, Sequence[Message]]:
        """What a button brings, nothing where what it named is no longer there."""
        if callback.action is Action.PLACE:
            return None, self._showing.place(bot, place, callback.argument)
        if callback.action is Action.EXAMPLE:
            asked = self._showing.example(callback.argument)
            if asked is None:
                return None, ()
            return self._answered(bot, place, self._conversations.answer(place.key, asked), asked)
        if callback.action is Action.CHOOSE:
            shown = self._remembered(query)
            asked_back = shown.answer if shown and shown.answer.choices else None
            return self._answered(bot, place, self._conversations.choose(place.key, callback.argument, asked_back))
        if callback.action in (Action.THEME, Action.WITHIN):
            said = self._lookups.answer(self._showing.links(bot), callback.action, callback.argument)
            return self._answered(bot, place, self._conversations.said(place.key, said) if said else None)
        return self._answered(bot, place, self._conversations.statements(place.key, callback.argument))

    def _answered(
        self, bot: Bot, place: Place, answer: Answer | None, asked: str = ""
    ) -> tuple[Turned | None, Sequence[Message]]:
        if answer is None:
            return None, ()
        turned = self._showing.opened(place, answer, asked)
        return turned, self._showing.page(bot, place, turned)

    # Buttons that change the message they are under

    async def _in_place(self, bot: Bot, query: CallbackQuery, callback: Callback, place: Place) -> None:
        assert query.message is not None
        turned, message = await asyncio.to_thread(self._changed, bot, query, callback, place)
        if turned is None or message is None:
            await notify(query, texts.FORGOTTEN if callback.action is Action.MORE else texts.GONE)
            return
        await notify(query)
        shown = await redraw(bot, place, query.message.message_id, message)
        self._conversations.show(place.chat_id, [shown], turned)

    def _changed(
        self, bot: Bot, query: CallbackQuery, callback: Callback, place: Place
    ) -> tuple[Turned | None, Message | None]:
        """The answer of the message and what it shows from now on; None where that is not known any more."""
        if callback.action is Action.MORE:
            remembered = self._remembered(query)
            turned = self._showing.turn(bot, place, remembered, _page(callback)) if remembered else None
            return turned, self._showing.page(bot, place, turned)[-1] if turned else None
        turned, chosen = self._cited(bot, query, callback, place)
        if turned is None or chosen is None:
            return None, None
        if callback.action is Action.BACK:
            return turned, self._showing.page(bot, place, turned)[-1]
        return turned, self._panel(callback, self._showing.cited(place, turned.answer), chosen)

    def _panel(self, callback: Callback, cited: Sequence[Citation], chosen: Citation) -> Message:
        collection, owner = self._showing.collection, callback.owner
        forms: dict[Action, Callable[[], Message]] = {
            Action.CONTEXT: lambda: panels.context(collection, cited, chosen, owner),
            Action.COPY: lambda: panels.copying(cited, owner),
            Action.ELSE: lambda: panels.others(collection, cited, owner),
            Action.DOUBT: lambda: panels.doubting(cited, owner),
        }
        return forms[callback.action]()

    def _cited(
        self, bot: Bot, query: CallbackQuery, callback: Callback, place: Place
    ) -> tuple[Turned | None, Citation | None]:
        """The answer that a message shows and which of its citations a button names.

        Where the answer is forgotten, as after a restart, it is put together again from the places that the
        message's buttons name.
        """
        for turned in (
            self._remembered(query),
            self._recalled(bot, _handles(query)),
            self._recalled(bot, [callback.argument]),
        ):
            cited = self._showing.cited(place, turned.answer) if turned else ()
            chosen = next((c for c in cited if handle(c.article, c.span) == callback.argument), None)
            if chosen:
                return turned, chosen
        return None, None

    def _remembered(self, query: CallbackQuery) -> Turned | None:
        message = query.message
        return self._conversations.shown(message.chat.id, message.message_id) if message else None

    def _recalled(self, bot: Bot, handles: Sequence[str]) -> Turned | None:
        links = self._showing.links(bot)
        places = [place for each in handles if (place := links.taken(each))]
        answer = recalled(self._showing.collection, places)
        return Turned((answer,)) if answer else None

    # Others

    async def _report(self, bot: Bot, query: CallbackQuery, callback: Callback) -> None:
        """Note in the log, under a reference, that somebody doubts whose words these are."""
        links = self._showing.links(bot)
        place = links.taken(callback.argument)
        if place is None:
            await notify(query, texts.GONE)
            return
        article, span = place
        reference = callbacks.fingerprint(links.payload(article.id, span))
        logger.info("reference %s: the speaker of %s, %d-%d, is doubted", reference, article.id, span.start, span.end)
        await notify(query, texts.WRONG_NOTED.format(reference=reference), alert=True)

    async def _look(self, bot: Bot, query: CallbackQuery, callback: Callback, place: Place) -> None:
        """Show a list or a card in the place of the one that holds the button."""
        assert query.message is not None
        links, looked = self._showing.links(bot), (callback.owner, callback.action, callback.argument)
        view = await asyncio.to_thread(self._lookups.shown, links, *looked)
        await notify(query, "" if view else texts.GONE)
        if view:
            await redraw(bot, place, query.message.message_id, view)


def _page(callback: Callback) -> int:
    """The page that a button turns to; -1, which is none, where it names no number."""
    return int(callback.argument) if callback.argument.isdecimal() and len(callback.argument) < 7 else -1


def _ours(query: CallbackQuery, callback: Callback) -> bool:
    """Whether the data serve the same person as the buttons of the message; a forged owner is nobody."""
    owners = {each.owner for each in _callbacks(query)}
    return not owners or callback.owner in owners


def _handles(query: CallbackQuery) -> list[str]:
    """The places that the buttons of the message name, in order."""
    named = (each.argument for each in _callbacks(query) if each.action in (Action.CONTEXT, Action.WRONG))
    return list(dict.fromkeys(named))


def _callbacks(query: CallbackQuery) -> list[Callback]:
    message = query.message
    markup = message.reply_markup if isinstance(message, TelegramMessage) else None
    data = [button.callback_data for row in markup.inline_keyboard for button in row] if markup else []
    return [found for each in data if isinstance(each, str) and (found := callbacks.parse(each))]
