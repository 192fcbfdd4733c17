"""Pictures of real conversations: python tests/screens.py [FOLDER].

The real bot answers over the fake Bot API; what that holds then, texts with their entities and buttons, is drawn as a
phone shows it. Without a folder those that the README shows are written to where it shows them from.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from fake_telegram.bots import bot_at  # noqa: E402 - found by the path above
from fake_telegram.people import Group, Person, Sent, group, person  # noqa: E402
from fake_telegram.server import BOT, Telegram, serve  # noqa: E402
from phone import Bubble, Item, Note, Offers, draw  # noqa: E402

from bot import texts  # noqa: E402
from bot.conversation import Conversations  # noqa: E402
from retrieval.answerer import Answerer  # noqa: E402
from retrieval.collection import Collection  # noqa: E402
from retrieval.wordvectors import WordVectors  # noqa: E402

SHOWN = ROOT / "deploy" / "screens"
IN_README = ("question", "check")
KAMILOV = "What did Uzbekistan’s foreign minister say about Central Asian cooperation?"
ALTERED = "The rapprochement of the countries in Central Asia is not against anybody’s interests"
CUT = (
    "If the Silk Road functions, as it did in earlier centuries, the interconnectedness will serve the welfare of Asia"
)
MENTION = f"@{BOT['username']}"


@dataclass
class Chat:
    """A chat on somebody's phone, drawn as it goes on."""

    telegram: Telegram
    owner: Person
    room: Group | None = None
    items: list[Item] = field(default_factory=list)

    async def say(self, text: str, by: Person | None = None, reply_to: Sent | None = None) -> Sent:
        """Somebody types; the bot's last message then."""
        who = by or self.owner
        came = await who.send(text, self.room, reply_to.id if reply_to else None)
        self._typed(who)
        return self._came(came)

    async def tap(self, sent: Sent, label: str, by: Person | None = None) -> Sent:
        """Somebody taps a button; the message that changed or came, else the one with the button."""
        who = by or self.owner
        tapped = await who.tap(sent, label)
        self.items.append(Note(f"{who.json['first_name']} taps {label}"))
        self.items += [Note(tapped.notice)] if tapped.notice else []
        came = [*([tapped.edited] if tapped.edited else []), *tapped.replies]
        return self._came(came) if came else sent

    async def follow(self, sent: Sent) -> Sent:
        """The first link in a message is opened."""
        self.items.append(Note(f"{self.owner.json['first_name']} taps {sent.marked('text_link')[0]}"))
        return self._came(await self.owner.open(sent.links[0]))

    async def pick(self, query: str) -> None:
        """The bot's name and a query are typed, and the first of what it offers is sent."""
        offered = await self.owner.type_inline(query)
        results = tuple((result["title"], result["description"]) for result in offered.results)
        self.items.append(Offers(f"{MENTION} {query}", results[:4]))
        await self.owner.pick(offered.results[0], self.room)
        self._typed(self.owner)

    def picture(self) -> str:
        """What the phone shows."""
        if self.room:
            return draw(self.room.json["title"], "group", self.items, group=True)
        return draw(str(BOT["first_name"]), "bot", self.items)

    def _typed(self, who: Person) -> None:
        messages = self.telegram.world.messages[self.room.id if self.room else who.id].values()
        last = [message for message in messages if message["from"]["id"] == who.id][-1]
        self.items.append(Bubble(last, mine=who is self.owner))

    def _came(self, sent: list[Sent]) -> Sent:
        self.items += [Bubble(each.json) for each in sent]
        return sent[-1]


async def question(chat: Chat) -> None:
    await chat.say(KAMILOV)
    await chat.say("what else did he say?")


async def context(chat: Chat) -> None:
    sent = await chat.say("who said the BRI and Central Asian efforts complement each other?")
    shown = await chat.tap(sent, texts.CONTEXT)
    await chat.tap(await chat.tap(shown, texts.BACK_TO_ANSWER), texts.WHO_ELSE)


async def refusal(chat: Chat) -> None:
    await chat.say("What did President Mirziyoyev say about water?")
    await chat.say("Did Kamilov say anything about the Belt and Road?")


async def in_group(chat: Chat) -> None:
    bob = person(chat.telegram, "Bob")
    sent = await chat.say(f"{MENTION} {KAMILOV}")
    await chat.say("and Qi Zhenhong?", bob, sent)
    await chat.tap(sent, texts.WHO_ELSE, bob)


async def check(chat: Chat) -> None:
    await chat.say(f"/check “{ALTERED}” Kamilov")
    await chat.say("“The BRI and Central Asian efforts complement and promote each another” – Kairat Sarybay")


async def cut(chat: Chat) -> None:
    await chat.say(f"“{CUT}”")
    await chat.say("/check “Central Asian countries will gather in Tashkent in May” Gherman")


async def place(chat: Chat) -> None:
    opened = await chat.follow(await chat.say("who talked about the Silk Road?"))
    await chat.tap(await chat.tap(opened, texts.CITE_AS), "BibTeX")


async def inline(chat: Chat) -> None:
    await chat.pick("cooperation")


async def which(chat: Chat) -> None:
    sent = await chat.say("What did the secretary-general say about cooperation?")
    await chat.tap(sent, "Natalia Gherman")


async def reported(chat: Chat) -> None:
    await chat.say("How many countries did the foreign experts come from?")
    await chat.tap(await chat.say("What did Kairat Sarybay say?"), texts.MORE)


async def cards(chat: Chat) -> None:
    await chat.say("/start")
    await chat.tap(await chat.say("/speakers"), "Kairat Sarybay")
    await chat.say("/article 2")


async def helped(chat: Chat) -> None:
    await chat.say("/help")


SCREENS: dict[str, Callable[[Chat], Awaitable[None]]] = {
    "question": question,
    "context": context,
    "refusal": refusal,
    "group": in_group,
    "check": check,
    "cut": cut,
    "place": place,
    "inline": inline,
    "which": which,
    "reported": reported,
    "cards": cards,
    "help": helped,
}
IN_GROUPS = {"group", "inline"}


async def chats(collection: Collection, names: Iterable[str]) -> dict[str, Chat]:
    """These conversations by name, each in a chat of its own, once they are over."""
    held = {}
    conversations = Conversations(Answerer(collection, WordVectors.load()))
    async with serve() as telegram, bot_at(telegram, collection, conversations):
        for name in names:
            room = group(telegram, "City desk") if name in IN_GROUPS else None
            held[name] = Chat(telegram, person(telegram, "Ann"), room)
            await SCREENS[name](held[name])
    return held


def main(folder: Path, names: Iterable[str]) -> None:
    """Write the pictures of these conversations."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, chat in asyncio.run(chats(Collection.load([ROOT / "seeds"]), names)).items():
        (folder / f"{name}.svg").write_text(chat.picture(), encoding="utf-8")


if __name__ == "__main__":
    main(*((Path(sys.argv[1]), SCREENS) if len(sys.argv) > 1 else (SHOWN, IN_README)))
