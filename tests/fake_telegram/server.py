"""A strict Bot API over real HTTP, for tests: it refuses what Telegram refuses.

    async with serve(token) as telegram:
        ...  # telegram.api_url is what TELEGRAM_API_URL takes

What Telegram would take and mangle without an error is noted in `telegram.world.violations`.
"""

import asyncio
import contextlib
import json
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web
from fake_telegram.faults import Mishap
from fake_telegram.methods import METHODS
from fake_telegram.pushes import push
from fake_telegram.refused import RefusedError
from fake_telegram.world import Call, Json, World

TOKEN = "123456789:AAF-only_for_tests_0123456789abcdef"
BOT = {
    "id": 123456789,
    "is_bot": True,
    "first_name": "On record",
    "username": "on_record_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": True,
    "supports_inline_queries": True,
}
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
PUSHED = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
SAFETY = 20
"""Seconds after which a test that waits in vain fails; no test waits for them to pass."""

_METHODS = {name.lower(): method for name, method in METHODS.items()}

Fault = Callable[[str, Json], RefusedError | Mishap | None]


@dataclass
class Telegram:
    """A running fake: where it listens, what it knows, and what it is told to do wrong."""

    world: World
    api_url: str = ""
    data: Path = Path()
    """A folder for what the bot keeps, gone with the fake."""
    fault: Fault | None = None
    """Called with each request's method and parameters; a RefusedError it returns is sent back, a Mishap happens."""
    in_flight: int = 0
    polls: int = 0
    closing: bool = False
    drained: Callable[[], Awaitable[None]] | None = None
    """Waits until the bot under test has worked through all updates that it was given, where it runs in here."""
    listening: asyncio.Event = field(default_factory=asyncio.Event)
    """Set once the bot has asked for updates, or has a webhook."""
    webhook: bool = False
    """Whether a bot that is started here has updates pushed."""

    async def until(self, done: Callable[[], object], seconds: float = SAFETY) -> None:
        """Wait for a change after which `done` holds. TimeoutError where it never does."""
        async with asyncio.timeout(seconds), self.world.changed:
            await self.world.changed.wait_for(done)

    async def settle(self) -> None:
        """Wait until the bot has taken all updates and done all it does about them."""
        assert self.drained, "a bot in another process is waited for with `until`"
        await self.until(lambda: not self.world.updates)
        async with asyncio.timeout(SAFETY):
            await self.drained()
        await self.until(lambda: not self.in_flight)

    async def handle(self, request: web.Request) -> web.Response:
        """Answer one request of a bot."""
        name, parameters = request.match_info["method"], await _parameters(request)
        try:
            self._check_token(request.match_info["token"])
            mishap = self.fault(name, parameters) if self.fault else None
            if isinstance(mishap, RefusedError):
                raise mishap
            if mishap and not mishap.after:
                return await mishap.answer(request)
            result = await self._carry_out(name, parameters)
        except RefusedError as refusal:
            body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
            if refusal.parameters:
                body["parameters"] = refusal.parameters
            return web.json_response(body, status=refusal.code)
        if mishap:
            self.world.withheld.append(result)
            return await mishap.answer(request)
        return web.json_response({"ok": True, "result": result})

    @property
    def file_url(self) -> str:
        """What TELEGRAM_FILE_URL takes."""
        return self.api_url.removesuffix("/bot") + "/file/bot"

    async def download(self, request: web.Request) -> web.Response:
        """Give out a file, of the bot whose token it is."""
        content = self.world.files.get(request.match_info["path"])
        if request.match_info["token"] != self.world.token or content is None:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        return web.Response(body=content)

    def _check_token(self, token: str) -> None:
        if token != self.world.token:
            raise RefusedError("Unauthorized", 401) if _shaped(token) else RefusedError("Not Found", 404)

    async def _carry_out(self, name: str, parameters: Json) -> object:
        if name == "getUpdates":
            return await self._get_updates(parameters)
        return await self._call(name, parameters)

    async def _call(self, name: str, parameters: Json) -> object:
        method = _METHODS.get(name.lower(), _unknown)
        self.in_flight += 1
        try:
            result = method(self.world, parameters)
        except RefusedError as refusal:
            self.world.calls.append(Call(name, parameters, refusal=refusal))
            raise
        else:
            self.world.calls.append(Call(name, parameters, result))
            if name == "setWebhook":
                self.listening.set()
            return result
        finally:
            self.in_flight -= 1
            await self.world.notify()

    async def _get_updates(self, parameters: Json) -> list[Json]:
        if self.world.webhook:
            raise RefusedError(PUSHED, 409)
        self.polls += 1
        mine = self.polls
        self.world.confirm(int(parameters.get("offset", 0)))
        self.world.allowed = json.loads(parameters.get("allowed_updates") or "[]")
        self.listening.set()
        await self.world.notify()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(float(parameters.get("timeout", 0))), self.world.changed:
                await self.world.changed.wait_for(lambda: self.world.updates or self.polls != mine or self.closing)
        if self.polls != mine:
            raise RefusedError(CONFLICT, 409)
        return self.world.updates[: int(parameters.get("limit", 100))]


def _unknown(world: World, _: Json) -> object:
    world.violations.append("a method that the Bot API does not have")
    raise RefusedError("Not Found", 404)


def _shaped(token: str) -> bool:
    number, _, secret = token.partition(":")
    return number.isdigit() and len(secret) >= 30


async def _parameters(request: web.Request) -> Json:
    if request.content_type == "application/json":
        body: Json = await request.json()
        return body
    return dict(request.query) | dict(await request.post())


@contextlib.asynccontextmanager
async def serve(token: str = TOKEN) -> AsyncIterator[Telegram]:
    """A Bot API for one bot, on a free port of the loopback, until the block is left."""
    folder = tempfile.TemporaryDirectory(prefix="onrecord-", ignore_cleanup_errors=True)
    telegram = Telegram(World(dict(BOT), token), data=Path(folder.name))
    application = web.Application()
    application.router.add_route("*", "/bot{token}/{method}", telegram.handle)
    application.router.add_get("/file/bot{token}/{path:.+}", telegram.download)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    telegram.api_url = f"http://{host}:{port}/bot"
    pushing = asyncio.create_task(push(telegram.world))
    try:
        yield telegram
    finally:
        telegram.closing = True
        pushing.cancel()
        await asyncio.gather(pushing, return_exceptions=True)
        await telegram.world.notify()
        await runner.cleanup()
        folder.cleanup()
