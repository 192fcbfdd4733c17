"""Updates are worked through in order within a chat, and chats do not wait for each other."""

import asyncio
import logging
from collections.abc import Coroutine

import pytest
from telegram import Update

from bot import processor
from bot.processor import ChatByChat


def update(chat_id: int, number: int = 1) -> Update:
    """An update from a chat."""
    message = {"message_id": number, "date": 0, "chat": {"id": chat_id, "type": "private"}}
    result = Update.de_json({"update_id": number, "message": message}, None)
    assert result is not None
    return result


async def noted(log: list[str], name: str, gate: asyncio.Event | None = None) -> None:
    """Work that notes when it begins and ends, and waits at a gate in between."""
    log.append(f"{name} begins")
    if gate:
        await gate.wait()
    log.append(f"{name} ends")


def process(chats: ChatByChat, of: object, work: Coroutine[object, object, None]) -> "asyncio.Task[None]":
    """Give the processor an update, as the application does: in a task of its own."""
    return asyncio.create_task(chats.process_update(of, work))


async def test_a_slow_chat_does_not_hold_up_another() -> None:
    chats, gate, log = ChatByChat(), asyncio.Event(), list[str]()
    slow = [process(chats, update(1, n), noted(log, f"slow {n}", gate)) for n in range(300)]
    await process(chats, update(2), noted(log, "quick"))
    assert log == ["slow 0 begins", "quick begins", "quick ends"]
    gate.set()
    await asyncio.gather(*slow)


async def test_a_chat_is_answered_in_order() -> None:
    chats, gate, log = ChatByChat(), asyncio.Event(), list[str]()
    first = process(chats, update(1, 1), noted(log, "first", gate))
    second = process(chats, update(1, 2), noted(log, "second"))
    third = process(chats, update(1, 3), noted(log, "third"))
    await process(chats, update(2), noted(log, "other"))
    gate.set()
    await asyncio.gather(first, second, third)
    begun = [line for line in log if not line.startswith("other")]
    assert begun == ["first begins", "first ends", "second begins", "second ends", "third begins", "third ends"]


async def test_after_an_error_the_chat_goes_on() -> None:
    async def fail() -> None:
        raise ValueError("broken")

    chats, log = ChatByChat(), list[str]()
    broken, after = process(chats, update(1, 1), fail()), process(chats, update(1, 2), noted(log, "after"))
    with pytest.raises(ValueError, match="broken"):
        await broken
    await after
    assert log == ["after begins", "after ends"]


async def test_a_cancelled_update_leaves_its_place_to_the_next() -> None:
    chats, gate, log = ChatByChat(), asyncio.Event(), list[str]()
    first = process(chats, update(1, 1), noted(log, "first", gate))
    second = process(chats, update(1, 2), noted(log, "second"))
    third = process(chats, update(1, 3), noted(log, "third"))
    await asyncio.sleep(0)
    second.cancel()
    gate.set()
    await asyncio.gather(first, third)
    assert "second begins" not in log
    assert log[-1] == "third ends"


async def test_a_flood_from_one_chat_is_cut_off(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(processor, "MOST_WAITING", 2)
    chats, gate, log = ChatByChat(), asyncio.Event(), list[str]()
    with caplog.at_level(logging.WARNING):
        flood = [process(chats, update(1, n), noted(log, str(n), gate)) for n in range(5)]
        await process(chats, update(2), noted(log, "other"))
        gate.set()
        await asyncio.gather(*flood)
    assert [line for line in log if line.endswith("ends")] == ["other ends", "0 ends", "1 ends", "2 ends"]
    assert len(caplog.records) == 2


async def test_nothing_is_kept_of_a_chat_that_is_done() -> None:
    chats = ChatByChat()
    await process(chats, update(1), noted([], "x"))
    assert chats._turns == {}


async def test_what_belongs_to_no_chat_waits_for_nobody() -> None:
    chats, log = ChatByChat(), list[str]()
    await process(chats, object(), noted(log, "x"))
    await process(chats, Update(1), noted(log, "y"))
    assert len(log) == 4
