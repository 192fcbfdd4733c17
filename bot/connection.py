"""The bot at Telegram's server: its requests, and the little the library has no method for."""

from collections.abc import Sequence
from typing import Any

from telegram.ext import ExtBot

from bot.inbox import Json
from bot.limits import Limits
from bot.patience import Patience
from bot.settings import Settings, SettingsError
from bot.transport import GarbledAnswerError, Requests

CONNECTIONS = 128
ANSWERED_IN = 20.0
"""Seconds for Telegram to answer a request. What is slower is repeated, and may have arrived: better to wait."""
POLLED_IN = 5.0
"""Seconds for Telegram to answer a poll, besides those for which it is asked to wait."""


class OnrecordBot(ExtBot[None]):
    """The library's bot with patience, which takes these kinds of updates. SettingsError without a token."""

    def __init__(self, settings: Settings, kinds: Sequence[str] = ()) -> None:
        if settings.token is None:
            raise SettingsError("TELEGRAM_BOT_TOKEN: not set")
        sending = Requests(CONNECTIONS, ANSWERED_IN)
        polling = Requests(1, POLLED_IN)
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
        updates = await self._post("getUpdates", data, read_timeout=seconds + POLLED_IN)
        if not isinstance(updates, list):
            raise GarbledAnswerError("what came back are no updates")
        return updates
