"""What the bot does about the press of a button."""

from collections.abc import Sequence

from telegram import Bot, CallbackQuery, Update
from telegram.ext import ContextTypes

from bot import addressing, callbacks, texts, views
from bot.addressing import Place
from bot.callbacks import Action, Callback
from bot.delivery import deliver, notify, redraw, while_typing
from bot.messages import Message
from bot.showing import Showing

Context = ContextTypes.DEFAULT_TYPE


class Presses:
    """The bot's reactions to buttons. Every press is answered, also one on a button that means nothing any more."""

    def __init__(self, showing: Showing) -> None:
        self._showing = showing
        self._conversations = showing.conversations

    async def button(self, update: Update, context: Context) -> None:
        """Do what a button says, for whom it serves."""
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
            return self._showing.place(bot, place, callback.argument)
        if callback.action is Action.EXAMPLE:
            asked = self._showing.example(callback.argument)
            if asked is None:
                return ()
            answer = self._conversations.answer(place.key, asked)
            return views.with_question(asked, self._showing.answer(bot, place, answer))
        look_up = {Action.CHOOSE: self._conversations.choose, Action.STATEMENTS: self._conversations.statements}
        found = look_up[callback.action](place.key, callback.argument)
        return self._showing.answer(bot, place, found) if found else ()

    async def _turn(self, bot: Bot, query: CallbackQuery, callback: Callback, place: Place) -> None:
        page = int(callback.argument) if callback.argument.isdecimal() else -1
        collection, view = self._showing.collection, None
        if page >= 0 and callback.action is Action.SPEAKERS:
            view = views.speakers(collection, page, callback.owner)
        elif page >= 0:
            view = views.articles(collection, self._showing.links(bot), page, callback.owner)
        await notify(query, "" if view else texts.GONE)
        if view and query.message:
            await redraw(bot, place, query.message.message_id, view)
