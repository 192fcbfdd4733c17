"""The state behind the fake Bot API: users, chats, messages, updates, buttons pressed."""

import asyncio
import itertools
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from fake_telegram.refused import RefusedError

Json = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """One request of the bot: its method, its parameters, and what it got."""

    method: str
    parameters: Json
    result: Any = None
    refusal: RefusedError | None = None


@dataclass
class World:
    """All that Telegram knows. `changed` is notified at every change, so that nobody has to wait by the clock."""

    bot: Json
    token: str
    chats: dict[int, Json] = field(default_factory=dict)
    messages: defaultdict[int, dict[int, Json]] = field(default_factory=lambda: defaultdict(dict))
    html: dict[int, str] = field(default_factory=dict)
    """The text of each of the bot's messages as it was sent, by message id."""
    updates: list[Json] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)
    """The kinds of updates asked for; all where it is empty, as before the first request."""
    webhook: Json | None = None
    """Where updates are pushed to, and with which secret; None where they are polled."""
    pushes: list[int] = field(default_factory=list)
    """How each push was answered."""
    queries: dict[str, Json | None] = field(default_factory=dict)
    """Presses of buttons and inline queries, by id: how each was answered, None while it was not."""
    files: dict[str, bytes] = field(default_factory=dict)
    """What people uploaded, by path; a file's id is its path."""
    calls: list[Call] = field(default_factory=list)
    withheld: list[Any] = field(default_factory=list)
    """Results of requests that were carried out without the bot getting to know."""
    violations: list[str] = field(default_factory=list)
    profile: dict[str, Any] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    """Chats that have blocked the bot or put it out."""
    moved: dict[int, int] = field(default_factory=dict)
    """Groups that became supergroups, with their new numbers."""
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1000))

    def new_id(self) -> int:
        """A number not used before."""
        return next(self._ids)

    async def notify(self) -> None:
        """Wake everybody who waits for a change."""
        async with self.changed:
            self.changed.notify_all()

    def chat(self, chat_id: object) -> Json:
        """The chat. Raises RefusedError where the bot cannot write to it."""
        chat = self.chats.get(int(str(chat_id)))
        if chat is None:
            raise RefusedError.bad("chat not found")
        if chat["id"] in self.moved:
            moved = {"migrate_to_chat_id": self.moved[chat["id"]]}
            raise RefusedError("Bad Request: group chat was upgraded to a supergroup chat", 400, moved)
        if chat["id"] in self.blocked:
            private = chat["type"] == "private"
            why = "bot was blocked by the user" if private else f"bot was kicked from the {chat['type']} chat"
            raise RefusedError(f"Forbidden: {why}", 403)
        return chat

    def store(self, chat: Json, author: Json | None, **fields: object) -> Json:
        """A new message in a chat, as the Bot API gives it."""
        message: Json = {"message_id": self.new_id(), "date": int(time.time()), "chat": chat} | fields
        if author is not None:
            message["from"] = author
        self.messages[chat["id"]][message["message_id"]] = message
        return message

    def replied(self, chat: Json, message_id: int) -> Json | None:
        """The message that is replied to, without the one that it replied to itself; None where there is none."""
        message = self.messages[chat["id"]].get(message_id)
        return None if message is None else {k: v for k, v in message.items() if k != "reply_to_message"}

    async def post(self, kind: str, payload: Json) -> None:
        """An update for the bot, if it is of a kind that the bot has asked for."""
        if self.allowed and kind not in self.allowed:
            return
        update = {"update_id": self.new_id(), kind: payload}
        self.updates.append(update)
        await self.notify()

    def confirm(self, offset: int) -> None:
        """Forget the updates below an offset: the bot has them."""
        self.updates = [update for update in self.updates if update["update_id"] >= offset]

    def sent(self, chat_id: int) -> list[Json]:
        """The bot's messages in a chat, in order."""
        return [m for m in self.messages[chat_id].values() if m.get("from", {}).get("id") == self.bot["id"]]
