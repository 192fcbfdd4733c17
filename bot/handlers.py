"""What the bot does about each kind of message: one short coroutine for each."""

from collections import deque
from collections.abc import Callable, Sequence

from telegram import Bot, Update
from telegram import Message as TelegramMessage
from telegram.ext import ContextTypes

from bot import addressing, picks, texts, views
from bot.addressing import Place
from bot.check_command import CheckCommand
from bot.delivery import deliver, while_typing
from bot.links import Links
from bot.lookups import Lookups
from bot.messages import Message
from bot.sent_articles import of_article
from bot.showing import Showing
from bot.turning import Turned
from retrieval.claims import is_quotation
from retrieval.pasting import is_article

Context = ContextTypes.DEFAULT_TYPE
MOST_ALBUMS = 100
"""Albums remembered as answered, those that came last; the parts of one come together."""


class Handlers:
    """The bot's reactions to messages.

    All that is looked up is looked up in a thread, so that nobody waits for another's question.
    """

    def __init__(self, showing: Showing) -> None:
        self._showing = showing
        self.checks = CheckCommand(showing)
        self._collection = showing.collection
        self._lookups = Lookups(showing.collection, showing.conversations.answerer.roster)
        self._examples = showing.examples
        self._albums: deque[str | None] = deque(maxlen=MOST_ALBUMS)

    # Commands

    async def start(self, update: Update, context: Context) -> None:
        """Greet, show the place that a citation's link names, or answer what was asked in another chat."""
        message, place = _asked(update)
        payload = addressing.question(message)
        question = None if self._showing.links(context.bot).resolve(payload) else picks.asked(payload)
        if question:
            await self._answer(context.bot, place, message, question)
        elif payload and question is None:
            await self._show_place(context.bot, place, payload)
        else:
            await deliver(context.bot, place, [views.greeting(self._collection, self._examples, place.owner)])

    async def help(self, update: Update, context: Context) -> None:
        """Say how to ask."""
        _, place = _asked(update)
        inline = context.bot.username if context.bot.supports_inline_queries else None
        await deliver(context.bot, place, [views.help_page(self._examples, inline)])

    async def ask(self, update: Update, context: Context) -> None:
        """Answer the question after the command; without one say how."""
        message, place = _asked(update)
        if addressing.question(message):
            await self._answer(context.bot, place, message)
        else:
            await deliver(context.bot, place, [views.ask_how(self._examples)])

    async def speakers(self, update: Update, context: Context) -> None:
        """List who is on record, or whom the words after the command call."""
        await self._look(update, context.bot, self._lookups.speakers)

    async def articles(self, update: Update, context: Context) -> None:
        """List what the bot has read, or what the words after the command call: part of a title, a number."""
        await self._look(update, context.bot, self._lookups.articles)

    async def unknown_command(self, update: Update, context: Context) -> None:
        """Point to the help; in a group only where the command names this bot."""
        message, place = _asked(update)
        if not (place.in_group and addressing.for_another_bot(message)):
            await deliver(context.bot, place, [Message(texts.UNKNOWN_COMMAND)])

    # Words and other things

    async def question(self, update: Update, context: Context) -> None:
        """Answer what is typed, or written under a picture, in a private chat."""
        message, place = _asked(update)
        if addressing.picked(message):
            await deliver(context.bot, place, [Message(texts.PICKED_HERE)])
        else:
            await self._answer(context.bot, place, message)

    async def addressed(self, update: Update, context: Context) -> None:
        """Answer in a group who mentions the bot or replies to it."""
        message, place = _asked(update)
        question = addressing.question(message)
        if question or not addressing.mentioned(message):
            await self._answer(context.bot, place, message)
        else:
            await deliver(context.bot, place, [views.ask_how(self._examples, texts.MENTION_HOW)])

    async def not_text(self, update: Update, context: Context) -> None:
        """Say, once for an album, that only text can be read."""
        message, place = _asked(update)
        album = message.media_group_id
        if album is None or album not in self._albums:
            self._albums.append(album)
            await deliver(context.bot, place, [Message(texts.TEXT_ONLY)])

    async def service(self, update: Update, context: Context) -> None:
        """Take notice of a pinned message and the like: in a private chat somebody did it and looks for an answer."""
        _, place = _asked(update)
        await deliver(context.bot, place, [Message(texts.SERVICE_NOTED)])

    # Parts

    async def _answer(self, bot: Bot, place: Place, message: TelegramMessage, asked: str = "") -> None:
        """Answer a message's question in the light of what it replies to, else of what was asked before.

        What was `asked` in another chat is repeated above its answer. A quotation is checked.
        """
        question, forwarded = asked or addressing.question(message), message.forward_origin is not None
        if is_quotation(question) and not is_article(question):
            await self.checks.answer(bot, place, question)
            return

        def work() -> tuple[Turned | None, Sequence[Message]]:
            if read := of_article(question, forwarded=forwarded, brief=place.in_group):
                return None, read
            conversations, replied = self._showing.conversations, addressing.replied_to(message)
            if replied is not None:
                conversations.take_up(place.key, place.chat_id, replied)
            answer = conversations.answer(place.key, question)
            turned = self._showing.opened(place, answer, asked)
            return turned, self._showing.page(bot, place, turned)

        turned, messages = await while_typing(bot, place, work)
        sent = await deliver(bot, place, messages)
        if turned:
            self._showing.conversations.show(place.chat_id, sent, turned)

    async def _show_place(self, bot: Bot, place: Place, payload: str) -> None:
        messages = await while_typing(bot, place, lambda: self._showing.place(bot, place, payload))
        await deliver(bot, place, messages or [Message(texts.GONE_PLACE)])

    async def _look(self, update: Update, bot: Bot, find: Callable[[Links, int | None, str], Message | None]) -> None:
        message, place = _asked(update)
        text = addressing.question(message)
        view = await while_typing(bot, place, lambda: find(self._showing.links(bot), place.owner, text))
        await deliver(bot, place, [view or Message(texts.GONE)])


def _asked(update: Update) -> tuple[TelegramMessage, Place]:
    message = update.message
    assert message is not None
    return message, addressing.place_of(message)
