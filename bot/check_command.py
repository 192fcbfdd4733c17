"""/check, and quotations that are pasted without it."""

from telegram import Bot, Update
from telegram import Message as TelegramMessage
from telegram.ext import ContextTypes

from bot import addressing
from bot.checks import render_check
from bot.conversation import Conversations
from bot.delivery import deliver, while_typing
from bot.links import Links
from bot.messages import Message
from retrieval.checking import Checker
from retrieval.claims import LONGEST_NAME, is_quotation, quotations
from retrieval.wordings import words


class CheckCommand:
    """Checks quotations in chats, looked up in a thread as all is."""

    def __init__(self, conversations: Conversations) -> None:
        answerer = conversations.answerer
        self._collection = answerer.collection
        self._checker = Checker(answerer.collection, answerer.roster)

    async def command(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Check what stands behind the command, or in the message that it replies to; without either say how."""
        message = update.message
        assert message is not None
        text, person = pasted(message)
        place, bot = addressing.place_of(message), context.bot
        messages = await while_typing(bot, place, lambda: self.messages(bot, text, person))
        await deliver(bot, place, messages)

    def messages(self, bot: Bot, text: str, person: str = "") -> tuple[Message, ...]:
        """The verdicts on the quotations in a text."""
        links = Links(self._collection.articles, bot.username)
        return render_check(self._checker.check(text, person), links, self._collection)

    def of_quotation(self, bot: Bot, text: str) -> tuple[Message, ...]:
        """The verdicts on a message that is mainly a quotation; nothing for any other, such as a question."""
        return self.messages(bot, text) if is_quotation(text) else ()


def pasted(message: TelegramMessage) -> tuple[str, str]:
    """The text to check, and who is said to have spoken where the command to a reply only names somebody."""
    typed = addressing.question(message)
    replied = message.reply_to_message
    chosen = message.quote.text if message.quote else ""
    text = chosen or ((replied.text or replied.caption or "") if replied else "")
    if text and typed and not quotations(typed) and len(words(typed)) <= LONGEST_NAME:
        return text, typed
    return typed or text, ""
