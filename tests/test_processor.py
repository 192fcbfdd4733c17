"""Work is done in order within a chat, and chats do not wait for each other."""

import asyncio
import logging
from functools import partial
from typing import Any

import pytest
from telegram import Update

from bot.processor import Lanes, lane_of


async def noted(log: list[str], name: str, gate: asyncio.Event | None = None) -> None:
    """Work that notes when it begins and ends, and waits at a gate in between."""
    log.append(f"{name} begins")
    if gate:
        await gate.wait()
    log.append(f"{name} ends")


async def lanes_with(lanes: Lanes, busy: int) -> None:
    """Let the lanes work until so many are left."""
    for _ in range(100):
        await asyncio.sleep(0)
        if lanes.busy == busy:
            return


@pytest.fixture
def lanes() -> Lanes:
    return Lanes()


async def test_a_slow_chat_does_not_hold_up_another(lanes: Lanes) -> None:
    gate, log = asyncio.Event(), list[str]()
    for number in range(300):
        lanes.put(1, partial(noted, log, f"slow {number}", gate))
    lanes.put(2, partial(noted, log, "quick"))
    await lanes_with(lanes, 1)
    assert log == ["slow 0 begins", "quick begins", "quick ends"]
    gate.set()
    await lanes.join()
    assert len(log) == 602


async def test_a_chat_is_answered_in_order_and_nothing_of_a_flood_is_lost(lanes: Lanes) -> None:
    log: list[str] = []
    for number in range(1000):
        lanes.put(1, partial(noted, log, str(number)))
    await lanes.join()
    assert log == [f"{number} {what}" for number in range(1000) for what in ("begins", "ends")]


async def test_what_comes_while_the_chat_is_busy_waits_for_its_turn(lanes: Lanes) -> None:
    gate, log = asyncio.Event(), list[str]()
    lanes.put(1, partial(noted, log, "first", gate))
    await asyncio.sleep(0)
    lanes.put(1, partial(noted, log, "second"))
    await asyncio.sleep(0)
    assert log == ["first begins"]
    gate.set()
    await lanes.join()
    assert log == ["first begins", "first ends", "second begins", "second ends"]


async def test_after_an_error_the_chat_goes_on(lanes: Lanes, caplog: pytest.LogCaptureFixture) -> None:
    async def fail() -> None:
        raise ValueError("broken")

    log: list[str] = []
    lanes.put(1, fail)
    lanes.put(1, partial(noted, log, "after"))
    await lanes.join()
    assert log == ["after begins", "after ends"]
    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [
        (logging.ERROR, "an update could not be worked on")
    ]


async def test_what_belongs_to_no_chat_waits_for_nobody(lanes: Lanes) -> None:
    gate, log = asyncio.Event(), list[str]()
    lanes.put(None, partial(noted, log, "x", gate))
    lanes.put(None, partial(noted, log, "y"))
    await lanes_with(lanes, 1)
    assert log == ["x begins", "y begins", "y ends"]
    gate.set()
    await lanes.join()


async def test_at_the_end_what_takes_too_long_is_broken_off(lanes: Lanes) -> None:
    gate, log = asyncio.Event(), list[str]()
    lanes.put(1, partial(noted, log, "slow", gate))
    lanes.put(1, partial(noted, log, "never"))
    lanes.put(2, partial(noted, log, "quick"))
    assert await lanes.close(0.01) == 1
    assert log == ["slow begins", "quick begins", "quick ends"]
    assert lanes.busy == 0


async def test_at_the_end_what_is_quick_is_finished(lanes: Lanes) -> None:
    log: list[str] = []
    lanes.put(1, partial(noted, log, "a"))
    lanes.put(1, partial(noted, log, "b"))
    assert await lanes.close(20) == 0
    assert log[-1] == "b ends"


async def test_nothing_is_kept_of_a_chat_that_is_done(lanes: Lanes) -> None:
    lanes.put(1, partial(noted, [], "x"))
    assert lanes.busy == 1
    await lanes.join()
    assert lanes.busy == 0


USER = {"id": 5, "is_bot": False, "first_name": "Ann"}
CHAT = {"id": -7, "type": "group", "title": "Desk"}


@pytest.mark.parametrize(
    ("fields", "lane"),
    [
        ({"message": {"message_id": 1, "date": 0, "chat": CHAT, "from": USER}}, -7),
        ({"callback_query": {"id": "1", "from": USER, "chat_instance": "1", "data": "x"}}, 5),
        ({"inline_query": {"id": "1", "from": USER, "query": "x", "offset": ""}}, ("inline", 5)),
        ({}, None),
    ],
)
def test_the_lane_is_the_chat_else_the_user(fields: dict[str, Any], lane: object) -> None:
    update = Update.de_json({"update_id": 1} | fields, None)
    assert update
    assert lane_of(update) == lane
