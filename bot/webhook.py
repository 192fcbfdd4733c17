"""The webhook: Telegram pushes each update, and is told that it was taken once the inbox has it.

Telegram sends what was not confirmed again, and nothing later of the same chat before: order and completeness
are the same as with polling.
"""

import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram.error import TelegramError

from bot.connection import OnrecordBot
from bot.inbox import InboxError, Json, NotReadyError
from bot.intake import is_update
from bot.settings import Settings

logger = logging.getLogger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
MAX_BYTES = 1_048_576
"""Of one update: many times what the longest message takes."""


class TooLargeError(ValueError):
    """A body has more bytes than any update."""


class Webhook:
    """Takes the updates that are pushed to it; `accept` returns once they are recorded."""

    def __init__(self, settings: Settings, accept: Callable[[Sequence[Json]], Awaitable[None]]) -> None:
        self._public = settings.public_url or ""
        self._secret = secret_of(settings)
        self._accept = accept

    @property
    def url(self) -> str:
        """Where Telegram pushes to.

        Its last part tells the secret's versions apart: Telegram does not say which secret it was given.
        """
        return self._public + self._path

    @property
    def _path(self) -> str:
        return f"/telegram/{hashlib.sha256(self._secret.encode()).hexdigest()[:12]}"

    @property
    def routes(self) -> list[Route]:
        """For the web server: the path as it is, and as it comes from a proxy that passes on its own part of it."""
        prefix = urlsplit(self._public).path
        return [
            Route(path, self.receive, methods=["POST"]) for path in dict.fromkeys([self._path, prefix + self._path])
        ]

    async def receive(self, request: Request) -> Response:
        """200 for an update that is taken, also for one that was taken before; else why not, and nothing is taken."""
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            return Response(status_code=403)
        try:
            update = json.loads(await _body(request))
        except TooLargeError:
            return Response(status_code=413)
        except (ValueError, RecursionError):
            return Response(status_code=400)
        if not is_update(update):
            return Response(status_code=400)
        try:
            await self._accept([update])
        except NotReadyError:
            return Response(status_code=503)
        except InboxError as error:
            logger.error("%s; Telegram will send the update again", error)  # noqa: TRY400 - one plain line
            return Response(status_code=503)
        return Response(status_code=200)

    async def register(self, bot: OnrecordBot) -> None:
        """Have Telegram push here, unless it does so already. TelegramError where it refuses."""
        try:
            info = await bot.get_webhook_info()
            if info.url == self.url and set(info.allowed_updates or ()) == set(bot.kinds):
                return
        except (TelegramError, TypeError) as error:
            logger.debug("the webhook that is set is not known: %s", error)
        await bot.set_webhook(self.url, allowed_updates=bot.kinds, secret_token=self._secret)


def secret_of(settings: Settings) -> str:
    """What Telegram sends with each update: the secret that is set, else one that only who has the token knows."""
    derived = hmac.new((settings.token or "").encode(), b"onrecord webhook", "sha256").hexdigest()
    return settings.webhook_secret or derived


async def _body(request: Request) -> bytes:
    """The body, of which no more is read than an update may take."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MAX_BYTES:
            raise TooLargeError
    return body
