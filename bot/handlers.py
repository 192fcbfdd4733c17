"""What the bot does about each kind of update: one short coroutine for each."""

import logging
import secrets
from collections.abc import Sequence

from telegram import Bot, CallbackQuery, Update
from telegram import Message as TelegramMessage
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError
from telegram.ext import ContextTypes

from bot import addressing, callbacks, texts, views
from bot.addressing import Place
from bot.callbacks import Action, Callback
from bot.conversation import Conversations
from bot.delivery import deliver, notify, redraw, while_typing
from bot.links import Links
from bot.messages import Message
from bot.places import place as place_view
from bot.reply import render
from retrieval.answers import Answer

logger = logging.getLogger(__name__)

Context = ContextTypes.DEFAULT_TYPE


class Handlers:
    """The bot's reactions, over one set of conversations.

    `examples` are questions to offer. All that is looked up is looked up in a thread, so that
    nobody waits for another's question.
    """

    def __init__(self, conversations: Conversations, examples: Sequence[str]) -> None:
        self._conversations = conversations
        self._collection = conversations.collection
        self._examples = tuple(examples)
        self._links: Links | None = None

    # Commands

    async def start(self, update: Update, context: Context) -> None:
        """Greet, or show the place that a citation's link names."""
        message, place = _asked(update)
        payload = addressing.question(message)
        if payload:
            await self._show_place(context.bot, place, payload)
        else:
            await deliver(context.bot, place, [views.greeting(self._collection, self._examples, place.owner)])

    async def help(self, update: Update, context: Context) -> None:
        """Say how to ask."""
        _, place = _asked(update)
        await deliver(context.bot, place, [views.help_page(self._examples)])

    async def ask(self, update: Update, context: Context) -> None:
        """Answer the question after the command; without one say how."""
        message, place = _asked(update)
        if addressing.question(message):
            await self._answer(context.bot, place, addressing.question(message))
        else:
            await deliver(context.bot, place, [views.ask_how(self._examples)])

    async def speakers(self, update: Update, context: Context) -> None:
        """List who is on record."""
        _, place = _asked(update)
        await self._list(context.bot, place, views.speakers(self._collection, 0, place.owner))

    async def articles(self, update: Update, context: Context) -> None:
        """List what the bot has read."""
        _, place = _asked(update)
        links = self._linked(context.bot)
        await self._list(context.bot, place, views.articles(self._collection, links, 0, place.owner))

    async def unknown_command(self, update: Update, context: Context) -> None:
        """Point to the help; in a group only where the command names this bot."""
        message, place = _asked(update)
        if not (place.in_group and addressing.for_another_bot(message)):
            await deliver(context.bot, place, [Message(texts.UNKNOWN_COMMAND)])

    # Words and other things

    async def question(self, update: Update, context: Context) -> None:
        """Answer what is typed, or written under a picture, in a private chat."""
        message, place = _asked(update)
        await self._answer(context.bot, place, addressing.question(message))

    async def addressed(self, update: Update, context: Context) -> None:
        """Answer in a group who mentions the bot or replies to it."""
        message, place = _asked(update)
        question = addressing.question(message)
        if question or not addressing.mentioned(message):
            await self._answer(context.bot, place, question)
        else:
            await deliver(context.bot, place, [views.ask_how(self._examples, texts.MENTION_HOW)])

    async def not_text(self, update: Update, context: Context) -> None:
        """Say, once for an album, that only text can be read."""
        message, place = _asked(update)
        album = message.media_group_id
        if album is None or (context.chat_data is not None and context.chat_data.get("album") != album):
            if context.chat_data is not None:
                context.chat_data["album"] = album
            await deliver(context.bot, place, [Message(texts.TEXT_ONLY)])

    # Buttons

    async def button(self, update: Update, context: Context) -> None:
        """Do what a button says, for whom it serves; every press is answered."""
        query = update.callback_query
        assert query is not None
        callback = callbacks.parse(query.data)
        place = addressing.place_of_press(query, callback.owner if callback else None)
        if callback is None or place is None:
            await notify(query, texts.GONE)
        elif not addressing.may_press(query, callback.owner):
            await notify(query, texts.NOT_YOURS, alert=True)
        else:
            await self._press(context.bot, query, callback, place)

    async def _press(self, bot: Bot, query: CallbackQuery, callback: Callback, place: Place) -> None:
        if callback.action in (Action.SPEAKERS, Action.ARTICLES):
            await self._turn(bot, query, callback, place)
            return
        messages = await while_typing(bot, place, lambda: self._pressed(bot, callback, place))
        await notify(query, "" if messages else texts.GONE)
        await deliver(bot, place, messages)

    def _pressed(self, bot: Bot, callback: Callback, place: Place) -> Sequence[Message]:
        """What a button brings, nothing where what it named is no longer there."""
        if callback.action is Action.PLACE:
            return self._place(bot, place, callback.argument)
        if callback.action is Action.EXAMPLE:
            asked = next((e for e in self._examples if callbacks.fingerprint(e) == callback.argument), None)
            if asked is None:
                return ()
            return views.with_question(asked, self._render(bot, place, self._conversations.answer(place.key, asked)))
        look_up = {Action.CHOOSE: self._conversations.choose, Action.STATEMENTS: self._conversations.statements}
        answer = look_up[callback.action](place.key, callback.argument)
        return self._render(bot, place, answer) if answer else ()

    async def _turn(self, bot: Bot, query: CallbackQuery, callback: Callback, place: Place) -> None:
        page = int(callback.argument) if callback.argument.isdecimal() else -1
        view = None
        if page >= 0 and callback.action is Action.SPEAKERS:
            view = views.speakers(self._collection, page, callback.owner)
        elif page >= 0:
            view = views.articles(self._collection, self._linked(bot), page, callback.owner)
        await notify(query, "" if view else texts.GONE)
        if view and query.message:
            await redraw(bot, place, query.message.message_id, view)

    # Errors

    async def error(self, update: object, context: Context) -> None:
        """Tell the person a reference, and the log what went wrong under the same reference."""
        error, reference = context.error, secrets.token_hex(4)
        if isinstance(error, Forbidden):
            logger.info("not delivered: %s", error)
        elif isinstance(error, NetworkError) and not isinstance(error, BadRequest):
            logger.warning("reference %s: Telegram could not be reached: %s", reference, error)
        else:
            logger.error("reference %s: %s", reference, type(error).__name__, exc_info=error)
            await self._apologise(update, context.bot, reference)

    async def _apologise(self, update: object, bot: Bot, reference: str) -> None:
        if not isinstance(update, Update):
            return
        query, place = update.callback_query, None
        try:
            if query and not await notify(query, texts.ERROR_NOTICE.format(reference=reference), alert=True):
                place = addressing.place_of_press(query, None)
            elif update.message:
                place = addressing.place_of(update.message)
            if place:
                await deliver(bot, place, [Message(texts.ERROR.format(reference=reference))])
        except TelegramError as error:
            logger.warning("reference %s could not be told: %s", reference, error)

    # Parts

    async def _answer(self, bot: Bot, place: Place, question: str) -> None:
        def work() -> Sequence[Message]:
            return self._render(bot, place, self._conversations.answer(place.key, question))

        await deliver(bot, place, await while_typing(bot, place, work))

    def _render(self, bot: Bot, place: Place, answer: Answer) -> tuple[Message, ...]:
        links = self._linked(bot)
        return render(answer, links, self._collection, owner=place.owner, brief=place.in_group)

    async def _show_place(self, bot: Bot, place: Place, payload: str) -> None:
        messages = await while_typing(bot, place, lambda: self._place(bot, place, payload))
        await deliver(bot, place, messages or [Message(texts.GONE_PLACE)])

    def _place(self, bot: Bot, place: Place, payload: str) -> Sequence[Message]:
        links = self._linked(bot)
        found = links.resolve(payload)
        return place_view(self._collection, links, *found, place.owner) if found else ()

    async def _list(self, bot: Bot, place: Place, view: Message | None) -> None:
        await deliver(bot, place, [view] if view else [Message(texts.GONE)])

    def _linked(self, bot: Bot) -> Links:
        """Links that lead to this bot, whose name is known only once it runs."""
        if self._links is None:
            self._links = Links(self._collection.articles, bot.username)
        return self._links


def _asked(update: Update) -> tuple[TelegramMessage, Place]:
    message = update.message
    assert message is not None
    return message, addressing.place_of(message)
