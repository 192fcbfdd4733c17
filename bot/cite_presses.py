"""What the bot does about the buttons of "Cite as"."""

import asyncio

from telegram import Bot, CallbackQuery

from bot import citeas, texts
from bot.addressing import Place
from bot.buttons import MOST_CITED
from bot.callbacks import Action, Callback
from bot.delivery import deliver, notify, redraw
from bot.messages import Document, Message
from bot.places import place as place_view
from bot.showing import Showing


async def cite(showing: Showing, bot: Bot, query: CallbackQuery, callback: Callback, place: Place) -> None:
    """Offer the forms under the place, take them back, or send the one that was chosen."""
    assert query.message is not None
    result = await asyncio.to_thread(_result, showing, bot, callback)
    await notify(query, "" if result else texts.GONE)
    if result is None:
        return
    if callback.action in citeas.FORMS:
        await deliver(bot, place, [result])
    elif isinstance(result, Message):
        await redraw(bot, place, query.message.message_id, result)


def _result(showing: Showing, bot: Bot, callback: Callback) -> Message | Document | None:
    """What a button brings; None where the place is gone, or prints other words by now."""
    collection, links, owner = showing.collection, showing.links(bot), callback.owner
    found = links.taken(callback.argument)
    if found is None or len(found[1]) > MOST_CITED:
        return None
    if callback.action in citeas.FORMS:
        return citeas.exported(collection, links, *found, callback.action)
    view = place_view(collection, links, *found, owner)[-1]
    return citeas.offered(view, callback.argument, owner) if callback.action is Action.CITE else view
