"""Who is spoken to, who speaks, and what is left of the words when the bot's own name is taken out."""

from dataclasses import dataclass

from telegram import CallbackQuery, Chat, Message, MessageEntity

BEFORE_NAME = " \t\r\n\u00a0,:;-–—"
AFTER_NAME = BEFORE_NAME + "."
"""What parts a name from the words around it: "Say, @bot: who spoke?"."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer goes, and for whom.

    `owner` is the user or, for who speaks as a chat, that chat; None in a private chat, which has one
    person only. `reply_to` is the message that is answered, in groups.
    """

    chat_id: int
    owner: int | None = None
    reply_to: int | None = None
    thread: int | None = None

    @property
    def key(self) -> str:
        """What one conversation goes by: the chat and, where there are such, the person and the topic."""
        parts = (self.chat_id, self.owner, self.thread)
        return ":".join("" if part is None else str(part) for part in parts).rstrip(":")

    @property
    def in_group(self) -> bool:
        """Whether others read along."""
        return self.owner is not None


def place_of(message: Message) -> Place:
    """Where the answer to a message goes."""
    if message.chat.type == Chat.PRIVATE:
        return Place(message.chat.id, thread=_thread(message))
    author = message.sender_chat or message.from_user
    return Place(message.chat.id, author.id if author else 0, message.message_id, _thread(message))


def place_of_press(query: CallbackQuery, owner: int | None) -> Place | None:
    """Where the answer to a pressed button goes; None for a button on no message of a chat.

    In a group that is a reply to the message whose answer holds the button, where it is still known.
    """
    message = query.message
    if message is None:
        return None
    thread = _thread(message) if isinstance(message, Message) else None
    if message.chat.type == Chat.PRIVATE:
        return Place(message.chat.id, thread=thread)
    asked = message.message_id
    if isinstance(message, Message) and message.reply_to_message:
        asked = message.reply_to_message.message_id
    return Place(message.chat.id, owner or query.from_user.id, asked, thread)


def _thread(message: Message) -> int | None:
    return message.message_thread_id if message.is_topic_message else None


def may_press(query: CallbackQuery, owner: int | None) -> bool:
    """Whether a button serves whoever pressed it.

    Who asked in the name of a chat presses under their own name, which nobody can compare: such a
    chat's id is negative, and its buttons serve all.
    """
    return owner is None or owner < 0 or owner == query.from_user.id


def question(message: Message) -> str:
    """A message's words, without the bot's name and without a command before them."""
    dropped = [e for e in _entities(message) if _names_bot(message, e) or _leads(e)]
    units = _units(message)
    parts, position = [], 0
    for entity in sorted(dropped, key=lambda e: e.offset):
        parts.append(_text(units[2 * position : 2 * entity.offset]).rstrip(BEFORE_NAME))
        position = entity.offset + entity.length
    rest = _text(units[2 * position :])
    return " ".join([*parts, rest.lstrip(AFTER_NAME) if dropped else rest]).strip()


def by_a_person(message: Message) -> bool:
    """Whether somebody wrote it, who may speak as a group or channel: no other bot, no post of a linked channel."""
    author = message.from_user
    other_bot = author is not None and author.is_bot and message.sender_chat is None
    return not (other_bot or message.is_automatic_forward)


def addressed(message: Message) -> bool:
    """Whether a message in a group is meant for the bot: it names it, or replies to it.

    A command is for whom it names, and is handled as one; a quote that was picked from the bot's own is for nobody.
    """
    if not by_a_person(message) or picked(message) or any(_leads(entity) for entity in _entities(message)):
        return False
    return mentioned(message) or replied_to(message) is not None


def picked(message: Message) -> bool:
    """Whether a message is one of the bot's own quotes, sent by who picked it in inline mode."""
    return message.via_bot is not None and message.via_bot.id == message.get_bot().id


def mentioned(message: Message) -> bool:
    """Whether the bot's name stands anywhere in the message."""
    return any(_names_bot(message, entity) for entity in _entities(message))


def replied_to(message: Message) -> int | None:
    """The bot's message that this one replies to, if it does.

    To a topic that the bot opened every message of the topic would count as a reply.
    """
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or replied.forum_topic_created is not None:
        return None
    return replied.message_id if replied.from_user.id == message.get_bot().id else None


def for_another_bot(message: Message) -> bool:
    """Whether the command that a message begins with does not name this bot."""
    command = next((e for e in _entities(message) if _leads(e)), None)
    if command is None:
        return True
    name = _part(message, command).partition("@")[2]
    return name.lower() != message.get_bot().username.lower()


def _entities(message: Message) -> tuple[MessageEntity, ...]:
    return tuple(message.entities if message.text else message.caption_entities)


def _leads(entity: MessageEntity) -> bool:
    return entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0


def _names_bot(message: Message, entity: MessageEntity) -> bool:
    bot = message.get_bot()
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == bot.id
    return entity.type == MessageEntity.MENTION and _part(message, entity).lower() == f"@{bot.username}".lower()


def _part(message: Message, entity: MessageEntity) -> str:
    """An entity's words. Its offsets are UTF-16 units; unlike the library's own way this takes broken text."""
    units = _units(message)
    return _text(units[2 * entity.offset : 2 * (entity.offset + entity.length)])


def _units(message: Message) -> bytes:
    return (message.text or message.caption or "").encode("utf-16-le", "surrogatepass")


def _text(units: bytes) -> str:
    return units.decode("utf-16-le", "replace")
