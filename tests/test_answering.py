"""Each send of an update is carried out once, also by a run after a crash."""

import logging
from collections.abc import AsyncIterator

import pytest

from bot.answering import Answering, being_answered, current
from bot.inbox import Inbox


class Sender:
    """Sends that are counted."""

    def __init__(self) -> None:
        self.sent = 0

    async def __call__(self) -> str:
        self.sent += 1
        return f"message {self.sent}"


@pytest.fixture
async def inbox() -> AsyncIterator[Inbox]:
    opened = Inbox.open(None)
    yield opened
    await opened.close()


async def test_what_an_earlier_run_has_sent_is_not_sent_again(inbox: Inbox) -> None:
    await inbox.take([{"update_id": 1}])
    first, send = Answering((await inbox.waiting())[0], inbox), Sender()
    assert [await first.once(send), await first.once(send)] == ["message 1", "message 2"]
    second = Answering((await inbox.waiting())[0], inbox)
    assert [await second.once(send) for _ in range(3)] == ["message 1", "message 2", "message 3"]
    assert send.sent == 3


async def test_one_that_failed_is_no_part_of_what_was_sent(inbox: Inbox) -> None:
    async def fail() -> str:
        raise ValueError

    await inbox.take([{"update_id": 1}])
    first, send = Answering((await inbox.waiting())[0], inbox), Sender()
    with pytest.raises(ValueError):  # noqa: PT011 - raised three lines above
        await first.once(fail)
    await first.once(send)
    second = Answering((await inbox.waiting())[0], inbox)
    with pytest.raises(ValueError):  # noqa: PT011
        await second.once(fail)
    assert await second.once(send) == "message 1"
    assert send.sent == 1


async def test_where_it_cannot_be_recorded_it_is_sent_all_the_same(
    inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    await inbox.take([{"update_id": 1}])
    await inbox._done(lambda connection: connection.execute("DROP TABLE sends"))
    assert await Answering((await inbox.take([{"update_id": 2}]))[0], inbox).once(Sender()) == "message 1"
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "may come twice" in caplog.text


async def test_it_is_known_inside_and_nowhere_else(inbox: Inbox) -> None:
    (taken,) = await inbox.take([{"update_id": 1}])
    answering = Answering(taken, inbox)
    with being_answered(answering):
        assert current() is answering
    assert current() is None
