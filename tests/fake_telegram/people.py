"""People in front of the fake: they type, tap buttons, open links, alone or in a group.

Every method that is answered waits until the bot has done all it does, and gives what was new.
"""

from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from fake_telegram.markup import units
from fake_telegram.rules import typed_entities
from fake_telegram.server import Telegram
from fake_telegram.world import Json

ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


@dataclass(frozen=True)
class Sent:
    """A message of the bot, as it stood when it was looked at."""

    json: Json
    html: str

    @property
    def id(self) -> int:
        """Its number."""
        return int(self.json["message_id"])

    @property
    def text(self) -> str:
        """What is read."""
        return str(self.json.get("text", self.json.get("caption")))

    @property
    def file(self) -> tuple[str, str]:
        """The name of the file that it brings, and the path that it is kept under."""
        return str(self.json["document"]["file_name"]), str(self.json["document"]["file_id"])

    @property
    def replies_to(self) -> int | None:
        """The message that it replies to."""
        replied = self.json.get("reply_to_message")
        return replied["message_id"] if replied else None

    @property
    def buttons(self) -> dict[str, Json]:
        """Its buttons by label, in order."""
        rows = self.json.get("reply_markup", {}).get("inline_keyboard", [])
        return {button["text"]: button for row in rows for button in row}

    def marked(self, kind: str) -> list[str]:
        """The pieces of text that are bold, a text_link, a blockquote …"""
        text = self.text.encode("utf-16-le")
        found = [e for e in self.json.get("entities", []) if e["type"] == kind]
        return [text[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in found]

    @property
    def links(self) -> list[str]:
        """The addresses in its text, in order."""
        return [e["url"] for e in self.json.get("entities", []) if "url" in e]


@dataclass(frozen=True)
class Tapped:
    """What a tap on a button did: the notice shown, whether it had to be closed, and what came or changed."""

    notice: str
    alert: bool
    replies: list[Sent]
    edited: Sent | None


@dataclass(frozen=True)
class Offered:
    """What an inline query was answered with; each result holds the `message` that picking it sends."""

    results: list[Json]
    next_offset: str
    button: Json | None
    cache_time: int
    personal: bool

    @property
    def titles(self) -> list[str]:
        """The results' titles, in order."""
        return [str(result["title"]) for result in self.results]


@dataclass(frozen=True)
class Group:
    """A group chat; with `topic` what is written goes to that topic of a forum."""

    json: Json
    topic: int | None = None

    @property
    def id(self) -> int:
        """Its number, negative as groups' are."""
        return int(self.json["id"])


@dataclass
class Person:
    """Somebody with a private chat with the bot."""

    telegram: Telegram
    json: Json = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The user's number."""
        return int(self.json["id"])

    async def post(self, text: str, to: Group | None = None, **fields: object) -> int:
        """Type a message and do not wait; returns its number."""
        marks = typed_entities(text)
        return await self._put({"text": text} | ({"entities": marks} if marks else {}) | fields, to)

    async def send(
        self, text: str, to: Group | None = None, reply_to: int | None = None, **fields: object
    ) -> list[Sent]:
        """Type a message; what the bot wrote to the chat then."""
        before = self.seen(to)
        if reply_to is not None:
            replied = self.telegram.world.replied(self._chat(to), reply_to)
            fields["reply_to_message"] = replied
        await self.post(text, to, **fields)
        return await self._news(before, to)

    async def attach(self, to: Group | None = None, **fields: object) -> list[Sent]:
        """Send what is not text: `sticker={…}`, `photo=[…]`, `caption="…"`, or a service message's field."""
        before = self.seen(to)
        if "caption" in fields:
            fields["caption_entities"] = typed_entities(str(fields["caption"]))
        await self._put(fields, to)
        return await self._news(before, to)

    async def upload(self, name: str, content: bytes, to: Group | None = None, **fields: object) -> list[Sent]:
        """Send the bot a file; what it wrote then."""
        path = f"documents/file_{self.telegram.world.new_id()}"
        self.telegram.world.files[path] = content
        document = {"file_id": path, "file_unique_id": path, "file_name": name, "file_size": len(content)}
        return await self.attach(to, document=document, **fields)

    async def edit(self, message_id: int, text: str, to: Group | None = None) -> None:
        """Change a message; the bot is told even where it did not ask for edits, as of those made before it asked."""
        messages = self.telegram.world.messages[self._chat(to)["id"]]
        changes = {"text": text, "edit_date": messages[message_id]["date"] + 1, "entities": typed_entities(text)}
        messages[message_id] = messages[message_id] | changes
        self.telegram.world.allowed = []
        await self.telegram.world.post("edited_message", messages[message_id])

    async def tap(self, sent: Sent, label: str) -> Tapped:
        """Press one of the bot's buttons that sends data."""
        return await self.tap_data(sent, sent.buttons[label]["callback_data"])

    async def tap_data(self, sent: Sent, data: str) -> Tapped:
        """Press a button with this data, even one that is on no message any more."""
        world, chat_id = self.telegram.world, sent.json["chat"]["id"]
        number, before, shown = str(world.new_id()), len(world.sent(chat_id)), self._look(sent.json)
        world.queries[number] = None
        query = {"id": number, "from": self.json, "message": sent.json, "chat_instance": "1", "data": data}
        await world.post("callback_query", query)
        await self.telegram.settle()
        answer = world.queries[number]
        assert answer is not None, "the press of a button was not answered"
        now = self._look(world.messages[chat_id][sent.id])
        replies = [self._look(message) for message in world.sent(chat_id)[before:]]
        return Tapped(answer["text"], answer["alert"], replies, now if now != shown else None)

    async def type_inline(self, query: str, offset: str = "") -> Offered:
        """Type `@bot` and a query in any chat; what is offered to pick from."""
        world = self.telegram.world
        number = str(world.new_id())
        world.queries[number] = None
        asked = {"id": number, "from": self.json, "query": query[:256], "offset": offset, "chat_type": "supergroup"}
        await world.post("inline_query", asked)
        await self.telegram.settle()
        answer = world.queries[number]
        assert answer is not None, "the inline query was not answered"
        return Offered(**answer)

    async def pick(self, result: Json, to: Group | None = None, **fields: object) -> list[Sent]:
        """Send a result that was offered: to a group, or to the bot itself. What the bot wrote to the chat then."""
        before = self.seen(to)
        await self._put({"via_bot": self.telegram.world.bot} | result["message"] | fields, to)
        return await self._news(before, to)

    async def open(self, url: str) -> list[Sent]:
        """Follow a deep link to the bot, or press a button that holds one."""
        parts = urlsplit(url)
        assert (parts.hostname, parts.path) == ("t.me", f"/{self.telegram.world.bot['username']}"), url
        return await self.send(f"/start {parse_qs(parts.query)['start'][0]}")

    def seen(self, to: Group | None = None) -> int:
        """How many messages of the bot there are in the chat."""
        return len(self.telegram.world.sent(self._chat(to)["id"]))

    def history(self, to: Group | None = None) -> list[Sent]:
        """All messages of the bot in the chat."""
        return [self._look(message) for message in self.telegram.world.sent(self._chat(to)["id"])]

    async def _news(self, before: int, to: Group | None) -> list[Sent]:
        await self.telegram.settle()
        return self.history(to)[before:]

    async def _put(self, fields: Json, to: Group | None) -> int:
        world, chat = self.telegram.world, self._chat(to)
        if to is not None and to.topic is not None:
            fields |= {"message_thread_id": to.topic, "is_topic_message": True}
        message = world.store(chat, None, **{"from": self.json} | fields)
        await world.post("message", message)
        return int(message["message_id"])

    def _chat(self, to: Group | None) -> Json:
        return to.json if to else self.telegram.world.chats[self.id]

    def _look(self, message: Json) -> Sent:
        return Sent(dict(message), self.telegram.world.html[message["message_id"]])


def person(telegram: Telegram, name: str) -> Person:
    """Somebody new, with an open private chat."""
    number = telegram.world.new_id()
    telegram.world.chats[number] = {"id": number, "type": "private", "first_name": name}
    return Person(telegram, {"id": number, "is_bot": False, "first_name": name, "language_code": "en"})


def group(telegram: Telegram, title: str, topic: int | None = None) -> Group:
    """A new group that the bot is in and where it gets to see every message."""
    number = -1_000_000_000_000 - telegram.world.new_id()
    chat: Json = {"id": number, "type": "supergroup", "title": title}
    telegram.world.chats[number] = chat | ({"is_forum": True} if topic is not None else {})
    return Group(telegram.world.chats[number], topic)


def mention(text: str, name: str, user: Json) -> Json:
    """The entity of somebody mentioned by name, who has no username."""
    return {"type": "text_mention", "offset": units(text[: text.index(name)]), "length": units(name), "user": user}
