"""Where the bot is: added to a group, removed, blocked, and groups that go on under another number."""

from collections import OrderedDict

from telegram import Chat, ChatMember, ChatMemberRestricted, Update
from telegram.ext import ContextTypes

from bot import answering, views
from bot.addressing import Place
from bot.delivery import deliver
from bot.patience import Patience
from bot.showing import Showing

MOST_GREETED = 10_000

_OUT = frozenset({ChatMember.LEFT, ChatMember.BANNED})


class Membership:
    """The bot's reactions to what becomes of its place in a chat; `patience` gets to know where sends are in vain."""

    def __init__(self, showing: Showing, patience: Patience) -> None:
        self._showing = showing
        self._patience = patience
        self._greeted: OrderedDict[int, None] = OrderedDict()

    async def changed(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Greet a group that has taken the bot in; forget a chat that has put it out, and send nothing more."""
        change = update.my_chat_member
        assert change is not None
        chat, now = change.chat, change.new_chat_member
        if not _is_in(now):
            self._leave(chat.id)
            return
        self._patience.reopen(chat.id)
        came = not _is_in(change.old_chat_member)
        if came and chat.type in (Chat.GROUP, Chat.SUPERGROUP) and _may_write(now) and self._first(chat.id):
            showing, name = self._showing, context.bot.username
            await deliver(
                context.bot, Place(chat.id), [views.group_greeting(showing.collection, showing.examples, name)]
            )

    def _leave(self, chat_id: int) -> None:
        self._patience.close(chat_id)
        self._showing.conversations.forget(chat_id)
        self._greeted.pop(chat_id, None)

    async def moved(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A group has become a supergroup: what was asked there goes on under its new number."""
        message = update.message
        assert message is not None
        old = message.migrate_from_chat_id or message.chat.id
        new = message.migrate_to_chat_id or message.chat.id
        self._showing.conversations.move(old, new)
        self._note(new)

    def _first(self, chat_id: int) -> bool:
        """Whether the group has not been greeted; a question from before the bot stopped is no reason to greet now."""
        now = answering.current()
        late = now is not None and now.late is not None
        first = chat_id not in self._greeted
        self._note(chat_id)
        return first and not late

    def _note(self, chat_id: int) -> None:
        self._greeted[chat_id] = None
        while len(self._greeted) > MOST_GREETED:
            self._greeted.popitem(last=False)


def _is_in(member: ChatMember) -> bool:
    """Whether the bot is in the chat; who is restricted may be in it or not."""
    return member.is_member if isinstance(member, ChatMemberRestricted) else member.status not in _OUT


def _may_write(member: ChatMember) -> bool:
    return not isinstance(member, ChatMemberRestricted) or bool(member.can_send_messages)
