"""The bot's run: where its inbox lies, what health says of it, and what makes it end."""

import asyncio
import logging
import sys
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from fake_telegram.bots import bot_at, free_port, settings_for
from fake_telegram.faults import flood
from fake_telegram.people import Person
from fake_telegram.refused import RefusedError
from fake_telegram.server import Telegram

from bot import service
from bot.application import build_application
from bot.inbox import Inbox, InboxError
from bot.processor import Lanes
from bot.service import OCCUPIED, Service, inbox_path, open_inbox, serve
from bot.settings import Settings, SettingsError
from retrieval.collection import Collection

TOKEN = "123:abc"


def test_each_bot_and_each_server_has_an_inbox_of_its_own(tmp_path: Path) -> None:
    one = Settings(token=TOKEN, data=tmp_path)
    assert inbox_path(one) == tmp_path / "inbox-123.sqlite3"
    others = {inbox_path(replace(one, token="124:abc")), inbox_path(replace(one, api_url="http://127.0.0.1:1/bot"))}
    assert len(others | {inbox_path(one)}) == 3
    assert "abc" not in str(others)


def test_without_a_folder_it_lies_in_the_usual_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert inbox_path(Settings(token=TOKEN)) == tmp_path / ".local" / "share" / "onrecord" / "inbox-123.sqlite3"


async def test_a_second_process_starts_when_the_first_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(service, "OCCUPIED_PAUSE", 0)
    settings = Settings(token=TOKEN, data=tmp_path)
    first = Inbox.open(inbox_path(settings))
    second = asyncio.create_task(open_inbox(settings))
    await asyncio.wait({second}, timeout=0.05)
    assert not second.done()
    await first.close()
    await (await second).close()
    assert caplog.messages == [OCCUPIED]


async def test_a_folder_that_cannot_be_had_is_an_error_where_it_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InboxError, match="cannot be opened"):
        await open_inbox(Settings(token=TOKEN, data=tmp_path / "file"))


async def test_without_the_usual_folder_the_inbox_is_in_memory_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(service, "DATA", tmp_path / "file")
    inbox = await open_inbox(Settings(token=TOKEN))
    assert len(await inbox.take([{"update_id": 1}])) == 1
    await inbox.close()
    assert "what is not answered when this process ends is lost; ONRECORD_DATA may help" in caplog.text


@pytest.mark.usefixtures("both_ways")
class TestHealth:
    """What /health shows."""

    @pytest.fixture
    def port(self) -> int:
        return free_port()

    async def status(self, port: int) -> tuple[int, object]:
        async with httpx.AsyncClient() as client:
            answer = await client.get(f"http://127.0.0.1:{port}/health")
        return answer.status_code, answer.json()

    async def test_it_is_up_while_updates_come_in(
        self, telegram: Telegram, seeds: Collection, port: int, ann: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        mode = "webhook" if telegram.webhook else "polling"
        settings = replace(settings_for(telegram), listen=("127.0.0.1", port), public_url=f"http://127.0.0.1:{port}")
        stop = asyncio.Event()
        served = asyncio.create_task(serve(build_application(settings, seeds), stop))
        await telegram.listening.wait()
        assert await self.status(port) == (200, {"up": True, "mode": mode, "chats waiting": 0})
        monkeypatch.setattr(service, "SILENT_FOR", -1.0 if mode == "polling" else 0.0)
        assert (await self.status(port))[0] == 503
        stop.set()
        assert await served == 0

    async def test_it_is_down_before_the_start(self, telegram: Telegram, seeds: Collection) -> None:
        inbox = Inbox.open(None)
        made = Service(build_application(settings_for(telegram), seeds), inbox, Lanes())
        assert made.health()[0] is False
        await inbox.close()


async def test_where_the_web_server_is_not_installed_that_is_said(
    telegram: Telegram, seeds: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "bot.web", None)
    settings = replace(settings_for(telegram), listen=("127.0.0.1", free_port()))
    with pytest.raises(SettingsError, match=r"pip install '\.\[web\]' in the project's folder brings it"):
        await serve(build_application(settings, seeds), asyncio.Event())


async def test_a_port_that_is_taken_ends_the_bot(telegram: Telegram, seeds: Collection) -> None:
    telegram.webhook = True
    async with bot_at(telegram, seeds) as running:
        taken = replace(running.bot.settings, data=telegram.data / "other")
        with pytest.raises(SettingsError, match="ONRECORD_LISTEN: cannot listen"):
            await serve(build_application(taken, seeds), asyncio.Event())


async def test_without_a_home_folder_the_inbox_is_in_memory_too(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def no_home(_: Path) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "expanduser", no_home)
    inbox = await open_inbox(Settings(token=TOKEN))
    await inbox.close()
    assert "there is no home folder for the inbox" in caplog.text


async def test_what_is_not_answered_at_the_end_is_said(
    telegram: Telegram,
    seeds: Collection,
    ann: Person,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(service, "GRACE", 0.01)
    caplog.set_level(logging.WARNING, "bot.service")
    telegram.fault = lambda method, _: flood(3600) if method == "sendMessage" else None
    async with bot_at(telegram, seeds):
        await ann.post("/help")
        await telegram.until(lambda: not telegram.world.updates)
    assert caplog.messages[-1] == "chats whose last questions will be answered at the next start: 1"


async def test_a_webhook_that_telegram_refuses_is_said_as_that_and_tried_again(
    telegram: Telegram, seeds: Collection, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(service, "FIRST_PAUSE", 0)
    refusals = [RefusedError.bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    telegram.webhook = True
    telegram.fault = lambda method, _: refusals.pop() if refusals and method == "setWebhook" else None
    async with bot_at(telegram, seeds):
        pass
    assert "Telegram refuses (Bad webhook: webhook can be set up only on ports" in caplog.text
    assert "cannot be reached" not in caplog.text
