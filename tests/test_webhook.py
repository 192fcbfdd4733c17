"""The webhook takes what Telegram pushes and nothing else, and is set once."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

import httpx
import pytest
from fake_telegram.bots import bot_at, settings_for
from fake_telegram.faults import Kind, Mishap
from fake_telegram.people import Person
from fake_telegram.refused import RefusedError
from fake_telegram.server import TOKEN, Telegram
from starlette.applications import Starlette
from telegram.error import BadRequest

from bot import service
from bot.application import UPDATES, build_application
from bot.connection import OnrecordBot
from bot.inbox import InboxError, Json
from bot.service import serve
from bot.settings import Settings
from bot.webhook import HEADER, MAX_BYTES, Webhook, secret_of
from retrieval.collection import Collection

SETTINGS = Settings(token=TOKEN, public_url="https://bot.example.org", webhook=True, webhook_secret="s3cret")
GOOD = {HEADER: "s3cret"}


class Pushed:
    """A webhook to push to by hand."""

    def __init__(self, settings: Settings = SETTINGS) -> None:
        self.taken: list[Json] = []
        self.full = False
        self.webhook = Webhook(settings, self.accept)
        application = Starlette(routes=self.webhook.routes)
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="https://bot.example.org")
        self.path = httpx.URL(self.webhook.url).path

    async def accept(self, updates: Sequence[Json]) -> None:
        if self.full:
            raise InboxError("disk full")
        self.taken += updates

    async def push(self, body: bytes, headers: dict[str, str]) -> int:
        return (await self.client.post(self.path, content=body, headers=headers)).status_code


@pytest.fixture
async def pushed() -> AsyncIterator[Pushed]:
    made = Pushed()
    async with made.client:
        yield made


async def test_an_update_with_the_secret_is_taken(pushed: Pushed) -> None:
    assert await pushed.push(b'{"update_id": 5, "message": {"text": "\xc3\xa9"}}', GOOD) == 200
    assert pushed.taken == [{"update_id": 5, "message": {"text": "é"}}]


@pytest.mark.parametrize(
    "headers", [{}, {HEADER: ""}, {HEADER: "s3cre"}, {HEADER: "s3cret "}, {"Authorization": "s3cret"}]
)
async def test_without_the_secret_nothing_is_taken(pushed: Pushed, headers: dict[str, str]) -> None:
    wrong = {HEADER: headers[HEADER] + "x"} if HEADER in headers else headers
    assert await pushed.push(b'{"update_id": 5}', wrong) == 403
    assert pushed.taken == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"rubbish",
        b"[]",
        b"null",
        b"5",
        b"{}",
        b'{"update_id": "5"}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"update_id": 5',
        b'{"update_id": 1e400}',
    ],
    ids=lambda body: repr(body[:18]),
)
async def test_rubbish_is_refused(pushed: Pushed, body: bytes) -> None:
    assert await pushed.push(body, GOOD) == 400
    assert pushed.taken == []


async def test_what_is_too_large_is_refused_before_it_is_read(pushed: Pushed) -> None:
    update = {"update_id": 5, "x": "x" * MAX_BYTES}
    assert await pushed.push(json.dumps(update).encode(), GOOD) == 413
    assert await pushed.push(b"x" * MAX_BYTES, GOOD) == 400
    assert pushed.taken == []


async def test_what_could_not_be_recorded_is_not_confirmed(pushed: Pushed) -> None:
    pushed.full = True
    assert await pushed.push(b'{"update_id": 5}', GOOD) == 503


async def test_only_posts_are_answered_and_only_there(pushed: Pushed) -> None:
    assert (await pushed.client.get(pushed.path, headers=GOOD)).status_code == 405
    assert (await pushed.client.post("/telegram/0123456789ab", headers=GOOD)).status_code == 404


async def test_behind_a_proxy_the_path_is_found_with_its_part_and_without() -> None:
    made = Pushed(replace(SETTINGS, public_url="https://example.org/onrecord"))
    assert made.path.startswith("/onrecord/telegram/")
    for path in (made.path, made.path.removeprefix("/onrecord")):
        assert (await made.client.post(path, content=b'{"update_id": 5}', headers=GOOD)).status_code == 200
    await made.client.aclose()


def test_the_address_tells_secrets_apart_and_holds_none() -> None:
    urls = {Pushed(replace(SETTINGS, webhook_secret=secret)).webhook.url for secret in ("one", "two", None)}
    assert len(urls) == 3
    assert not any(secret in url for url in urls for secret in ("one", "two", TOKEN.partition(":")[2]))


def test_without_a_secret_of_its_own_it_is_the_same_for_every_replica() -> None:
    derived = secret_of(replace(SETTINGS, webhook_secret=None))
    assert derived == secret_of(replace(SETTINGS, webhook_secret=None))
    assert derived != secret_of(replace(SETTINGS, webhook_secret=None, token=f"{TOKEN}x"))
    assert 1 <= len(derived) <= 256
    assert TOKEN.partition(":")[2] not in derived


class TestRegistering:
    """Telegram is told once where to push."""

    @pytest.fixture
    async def bot(self, telegram: Telegram) -> AsyncIterator[OnrecordBot]:
        async with OnrecordBot(settings_for(telegram), UPDATES) as running:
            yield running

    def times(self, telegram: Telegram) -> int:
        return [call.method for call in telegram.world.calls].count("setWebhook")

    async def test_it_is_set_with_the_kinds_of_updates_and_the_secret(
        self, bot: OnrecordBot, telegram: Telegram
    ) -> None:
        await Pushed().webhook.register(bot)
        assert telegram.world.webhook == {"url": Pushed().webhook.url, "secret": "s3cret"}
        assert telegram.world.allowed == list(UPDATES)

    async def test_where_it_is_so_already_it_is_not_set_again(self, bot: OnrecordBot, telegram: Telegram) -> None:
        for _ in range(3):
            await Pushed().webhook.register(bot)
        assert self.times(telegram) == 1

    async def test_another_secret_or_other_kinds_set_it_again(self, bot: OnrecordBot, telegram: Telegram) -> None:
        await Pushed().webhook.register(bot)
        await Pushed(replace(SETTINGS, webhook_secret="other")).webhook.register(bot)
        telegram.world.allowed = ["message"]
        await Pushed(replace(SETTINGS, webhook_secret="other")).webhook.register(bot)
        assert self.times(telegram) == 3

    @pytest.mark.parametrize("fault", [RefusedError("Not Found", 404), Mishap(Kind.GARBLED)], ids=str)
    async def test_where_it_cannot_be_known_it_is_set(
        self, bot: OnrecordBot, telegram: Telegram, fault: RefusedError | Mishap
    ) -> None:
        telegram.fault = lambda method, _: fault if method == "getWebhookInfo" else None
        await Pushed().webhook.register(bot)
        assert self.times(telegram) == 1

    async def test_what_telegram_cannot_push_to_is_an_error(self, bot: OnrecordBot) -> None:
        with pytest.raises(BadRequest, match="https url"):
            await Pushed(replace(SETTINGS, public_url="http://bot.example.org")).webhook.register(bot)


class TestRun:
    """The whole bot, pushed to."""

    @pytest.fixture(autouse=True)
    def webhook(self, telegram: Telegram) -> None:
        telegram.webhook = True

    async def test_a_replica_that_stops_leaves_the_webhook_set(
        self, telegram: Telegram, seeds: Collection, ann: Person
    ) -> None:
        async with bot_at(telegram, seeds):
            assert len(await ann.send("/help")) == 1
        assert telegram.world.webhook
        assert "deleteWebhook" not in [call.method for call in telegram.world.calls]
        assert "getUpdates" not in [call.method for call in telegram.world.calls]

    async def test_a_push_that_was_not_confirmed_is_answered_once(
        self, telegram: Telegram, seeds: Collection, ann: Person
    ) -> None:
        async with bot_at(telegram, seeds):
            await ann.post("/help")
            again = list(telegram.world.updates)
            await telegram.settle()
            telegram.world.updates += again
            await telegram.world.notify()
            await telegram.settle()
            assert ann.seen() == 1
        assert set(telegram.world.pushes) == {200}

    async def test_what_is_pushed_before_it_is_ready_comes_again(
        self, telegram: Telegram, seeds: Collection, ann: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        held, gate = asyncio.Event(), asyncio.Event()
        settings = settings_for(telegram)

        def hold(method: str, _: object) -> RefusedError | None:
            if method == "getMe" and not gate.is_set():
                held.set()
                return RefusedError("Bad Gateway", 502)
            return None

        telegram.fault = hold
        monkeypatch.setattr(service, "FIRST_PAUSE", 0.01)
        telegram.world.webhook = {"url": Webhook(settings, Pushed().accept).url, "secret": secret_of(settings)}
        stop = asyncio.Event()
        served = asyncio.create_task(serve(build_application(settings, seeds), stop))
        await held.wait()
        await ann.post("/help")
        await telegram.until(lambda: 503 in telegram.world.pushes)
        gate.set()
        await telegram.until(lambda: ann.seen() == 1)
        stop.set()
        assert await served == 0
