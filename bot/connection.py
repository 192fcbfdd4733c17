"""The bot at Telegram's server: its requests, and the little the library has no method for."""

import json
from collections.abc import Sequence
from typing import Any

from telegram.error import NetworkError
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.inbox import Json
from bot.limits import Limits
from bot.patience import Patience
from bot.settings import Settings, SettingsError

CONNECTIONS = 128
ANSWERED_IN = 20.0
"""Seconds for Telegram to answer a request. What is slower is repeated, and may have arrived: better to wait."""
FREE_IN = 10.0
"""Seconds for one of the connections to become free."""


class GarbledAnswerError(NetworkError):
    """What came back is no answer of the Bot API."""


class Requests(HTTPXRequest):
    """Requests whose answers are looked at closely: a proxy's error page is a network error, not a crash."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> Json:
        """The answer as an object. The library would log it whole, with what people wrote."""
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or not ("result" in answer or "description" in answer):
            raise GarbledAnswerError("what came back is no answer of the Bot API")
        return answer


class OnrecordBot(ExtBot[None]):
    """The library's bot with patience, which takes these kinds of updates. SettingsError without a token."""

    def __init__(self, settings: Settings, kinds: Sequence[str] = ()) -> None:
        if settings.token is None:
            raise SettingsError("TELEGRAM_BOT_TOKEN: not set")
        sending = Requests(CONNECTIONS, read_timeout=ANSWERED_IN, pool_timeout=FREE_IN)
        polling = Requests(connection_pool_size=2)
        patience = Patience(Limits() if settings.limits else None)
        super().__init__(
            settings.token,
            base_url=settings.api_url,
            base_file_url=settings.file_url,
            request=sending,
            get_updates_request=polling,
            rate_limiter=patience,
        )
        self._settings, self._patience, self._kinds = settings, patience, tuple(kinds)
        self._connections = (sending, polling)

    @property
    def settings(self) -> Settings:
        """What it was told from outside."""
        return self._settings

    @property
    def kinds(self) -> Sequence[str]:
        """The kinds of updates that it takes."""
        return self._kinds

    @property
    def patience(self) -> Patience:
        """What repeats its requests."""
        return self._patience

    async def disconnect(self) -> None:
        """Close all connections; the library keeps those of a bot that never got to know its name."""
        for connection in self._connections:
            await connection.shutdown()

    async def token_refused(self) -> None:
        """Wait for the token to be taken back."""
        await self._patience.refused.wait()

    async def raw_updates(self, offset: int | None, seconds: int) -> Sequence[Json]:
        """The updates from `offset` on as Telegram wrote them, for which it is given so many seconds."""
        data: dict[str, Any] = {"timeout": seconds, "allowed_updates": list(self._kinds)}
        if offset is not None:
            data["offset"] = offset
        polling = self._connections[1]
        updates = await self._post("getUpdates", data, read_timeout=seconds + (polling.read_timeout or 0))
        if not isinstance(updates, list):
            raise GarbledAnswerError("what came back are no updates")
        return updates
