"""What may go wrong with a request, before it is carried out or after: then its confirmation is withheld."""

import asyncio
import enum
import random
from dataclasses import dataclass, field

from aiohttp import web
from fake_telegram.refused import RefusedError
from fake_telegram.world import Json


class Kind(enum.Enum):
    """How the bot gets to know, if at all."""

    ERROR = "an error of the server"
    DROPPED = "the connection is closed without an answer"
    SILENT = "no answer comes until the bot gives up"
    GARBLED = "what comes back is no answer"


@dataclass(frozen=True)
class Mishap:
    """One request goes wrong; with `after` it is carried out all the same."""

    kind: Kind
    after: bool = False
    code: int = 502

    async def answer(self, request: web.Request) -> web.Response:
        """What the bot gets instead of the result."""
        if self.kind is Kind.SILENT:
            await asyncio.Event().wait()  # ended with the connection
        if self.kind is Kind.DROPPED and request.transport:
            request.transport.abort()
        if self.kind is Kind.ERROR:
            return web.Response(status=self.code, text="<html>Bad Gateway</html>")
        return web.Response(text='{"ok": tr')


def flood(seconds: int) -> RefusedError:
    """429: the bot has to wait."""
    return RefusedError(f"Too Many Requests: retry after {seconds}", 429, {"retry_after": seconds})


@dataclass
class Faults:
    """A seeded choice of mishaps for the bot's requests. Used as the fake's `fault`."""

    seed: int
    rate: float = 0.25
    silences: int = 3
    """How often at most no answer comes: each costs the bot a real timeout."""
    made: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def __call__(self, method: str, parameters: Json) -> "RefusedError | Mishap | None":
        """What goes wrong with this request."""
        if self._random.random() >= self.rate:
            return None
        choice = self._random.choice(["429", *Kind])
        after = self._random.random() < 0.5 and method != "getUpdates"
        if choice is Kind.SILENT:
            self.silences -= 1
            choice = choice if self.silences >= 0 and method != "getUpdates" else Kind.DROPPED
        if isinstance(choice, str):
            self.made.append("429")
            return flood(self._random.randint(1, 40))
        self.made.append(f"{choice.name.lower()} {'after' if after else 'before'}")
        return Mishap(choice, after, self._random.choice([500, 502, 504]))
