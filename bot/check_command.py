"""/check, and quotations that are pasted without it."""

from telegram import Bot, Update
from telegram import Message as TelegramMessage
from telegram.ext import ContextTypes

from bot import addressing
from bot.addressing import Place
from bot.checks import render_check
from bot.delivery import deliver, while_typing
from bot.messages import Message
from bot.showing import Showing
from retrieval.checking import Checker
from retrieval.claims import LONGEST_NAME, quotations
from retrieval.wordings import length


class CheckCommand:
    """Checks quotations in chats, looked up in a thread as all is."""

    def __init__(self, showing: Showing) -> None:
        self._showing = showing
        self._checker = Checker(showing.collection, showing.conversations.answerer.roster)

    async def command(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Check what stands behind the command, or in the message that it replies to; without either say how."""
        message = update.message
        assert message is not None
        text, person = pasted(message)
        await self.answer(context.bot, addressing.place_of(message), text, person)

    async def answer(self, bot: Bot, place: Place, text: str, person: str = "") -> None:
        """Send the verdicts on the quotations in a text."""

        def work() -> tuple[Message, ...]:
            return render_check(self._checker.check(text, person), self._showing.links(bot), self._showing.collection)

        await deliver(bot, place, await while_typing(bot, place, work))


def pasted(message: TelegramMessage) -> tuple[str, str]:
    """The text to check, and who is said to have spoken where the command to a reply only names somebody."""
    typed = addressing.question(message)
    replied = message.reply_to_message
    chosen = message.quote.text if message.quote else ""
    text = chosen or ((replied.text or replied.caption or "") if replied else "")
    if text and typed and not quotations(typed) and length(typed) <= LONGEST_NAME:
        return text, typed
    return typed or text, ""
