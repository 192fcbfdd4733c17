"""The web server in the bot's own loop: whether the bot is up, and the webhook where there is one."""

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterator, Sequence

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.inbox import Json
from bot.settings import SettingsError

LAST_REQUESTS = 2
"""Seconds at the end for requests that are being answered."""


class _Server(uvicorn.Server):
    """A server that leaves the signals to the bot, and says when it is ready."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """No signal is caught: the bot ends the server when it ends itself."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self.ready.set()


class Web:
    """Serves pages from `start` to `stop`.

    `health` gives what `/health` shows: whether the bot is up, and a few figures.
    """

    def __init__(
        self, address: tuple[str, int], health: Callable[[], tuple[bool, Json]], routes: Sequence[Route] = ()
    ) -> None:
        async def shown(_: Request) -> JSONResponse:
            up, figures = health()
            return JSONResponse({"up": up} | figures, 200 if up else 503)

        self._address = address
        self._routes = [Route("/health", shown), *routes]
        self._server: _Server | None = None
        self._served: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Listen. SettingsError where the address is taken or not this machine's."""
        listening = _bound(self._address)
        config = uvicorn.Config(
            Starlette(routes=self._routes),
            loop="none",
            lifespan="off",
            ws="none",
            log_config=None,
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=LAST_REQUESTS,
        )
        self._server = _Server(config)
        self._served = asyncio.create_task(self._server.serve([listening]))
        await self._server.ready.wait()

    async def stop(self) -> None:
        """Answer the requests that came in, and take no more."""
        if self._server and self._served:
            self._server.should_exit = True
            await self._served


def _bound(address: tuple[str, int]) -> socket.socket:
    host, port = address
    try:
        family, _, _, _, found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(found[:2], family=family)
    except OSError as error:
        raise SettingsError(f"ONRECORD_LISTEN: cannot listen on {host}:{port}: {error.strerror or error}") from error
