"""What is taken is on disk before it counts as taken, and is known until long after it was answered."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.inbox import KEPT, Inbox, InboxError, OccupiedError

ROOT = Path(__file__).resolve().parent.parent


class Clock:
    """A clock that is set by hand."""

    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "inbox.sqlite3"


@pytest.fixture
async def inbox(path: Path, clock: Clock) -> AsyncIterator[Inbox]:
    opened = Inbox.open(path, clock)
    yield opened
    await opened.close()


def run(code: str, argument: str) -> int:
    """The exit status of Python code in a process of its own."""
    return subprocess.run([sys.executable, "-c", code, argument], cwd=ROOT, check=False).returncode


def update(number: int, text: str = "who?") -> dict[str, object]:
    return {"update_id": number, "message": {"text": text}}


async def test_an_update_is_taken_once(inbox: Inbox, clock: Clock) -> None:
    first = await inbox.take([update(7), update(8)])
    assert [(taken.id, taken.at, taken.sent) for taken in first] == [(7, clock.now, {}), (8, clock.now, {})]
    assert [taken.id for taken in await inbox.take([update(7), update(9), update(9)])] == [9]


async def test_one_that_is_answered_is_known_and_not_taken_again(inbox: Inbox) -> None:
    await inbox.take([update(7)])
    await inbox.finish(7)
    assert await inbox.take([update(7)]) == []
    assert await inbox.waiting() == []


async def test_what_is_not_answered_waits_in_the_order_it_was_taken(inbox: Inbox) -> None:
    await inbox.take([update(900, "first"), update(5, "second")])
    await inbox.take([update(901, "third")])
    await inbox.finish(5)
    assert [taken.update["message"]["text"] for taken in await inbox.waiting()] == ["first", "third"]


async def test_the_sends_of_an_answer_are_known_until_it_is_finished(inbox: Inbox) -> None:
    await inbox.take([update(7), update(8)])
    await inbox.record(7, 0, {"message_id": 1})
    await inbox.record(7, 2, {"message_id": 2})
    assert [taken.sent for taken in await inbox.waiting()] == [{0: {"message_id": 1}, 2: {"message_id": 2}}, {}]
    await inbox.finish(7)
    assert [taken.sent for taken in await inbox.waiting()] == [{}]


@pytest.mark.parametrize("text", ["\ud83d", "\x00", "“é”🙂", "x" * 100_000])
async def test_any_text_comes_back_as_it_was(inbox: Inbox, text: str) -> None:
    await inbox.take([update(7, text)])
    assert (await inbox.waiting())[0].update == update(7, text)


async def test_it_outlives_its_process_without_being_closed(path: Path) -> None:
    code = (
        "import asyncio, os, sys; from pathlib import Path; from bot.inbox import Inbox\n"
        "async def main():\n"
        "    inbox = Inbox.open(Path(sys.argv[1]))\n"
        "    await inbox.take([{'update_id': 7}])\n"
        "    await inbox.record(7, 0, 'sent')\n"
        "    os.kill(os.getpid(), 9)\n"
        "asyncio.run(main())\n"
    )
    assert run(code, str(path)) == -9
    inbox = Inbox.open(path)
    assert [(taken.id, taken.sent) for taken in await inbox.waiting()] == [(7, {0: "sent"})]
    await inbox.close()


async def test_nothing_that_people_wrote_is_kept_once_it_is_answered(inbox: Inbox, path: Path) -> None:
    await inbox.take([update(7, "Rumpelstiltskin")])
    await inbox.record(7, 0, {"text": "Rumpelstiltskin"})
    await inbox.finish(7)
    await inbox.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT raw FROM updates").fetchall() == [(None,)]
        assert connection.execute("SELECT * FROM sends").fetchall() == []
    connection.close()
    assert b"Rumpelstiltskin" not in await asyncio.to_thread(path.read_bytes)
    inbox._connection = sqlite3.connect(":memory:")


async def test_only_its_owner_may_read_it(inbox: Inbox, path: Path) -> None:
    await inbox.take([update(7)])
    files = sorted(path.parent.glob(f"{path.name}*"))
    assert len(files) > 1
    assert [file.stat().st_mode & 0o077 for file in files] == [0] * len(files)


async def test_old_numbers_are_forgotten_and_what_waits_is_not(inbox: Inbox, clock: Clock) -> None:
    await inbox.take([update(7), update(8)])
    await inbox.finish(7)
    clock.now += KEPT + 1
    await inbox.take([update(9)])
    assert [taken.id for taken in await inbox.take([update(7), update(8)])] == [7]
    assert [taken.id for taken in await inbox.waiting()] == [8, 9, 7]


async def test_a_second_process_cannot_have_it(inbox: Inbox, path: Path) -> None:
    with pytest.raises(OccupiedError, match="another process has the inbox"):
        Inbox.open(path)


@pytest.mark.parametrize("make", [lambda path: path.mkdir(parents=True), lambda path: path.parent.write_text("x")])
async def test_where_it_cannot_be_opened_the_error_says_where(path: Path, make: object) -> None:
    assert callable(make)
    make(path)
    with pytest.raises(InboxError, match=f"^the inbox {path} cannot be opened"):
        Inbox.open(path)


def test_a_file_that_is_no_inbox_is_an_error(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("What is this?" * 1000)
    with pytest.raises(InboxError, match="not a database"):
        Inbox.open(path)


async def test_what_cannot_be_written_is_an_error_and_the_next_is_written(inbox: Inbox) -> None:
    with pytest.raises(InboxError, match="cannot be written"):
        await inbox._done(lambda connection: connection.execute("INSERT INTO nowhere VALUES (1)"))
    assert len(await inbox.take([update(7)])) == 1


async def test_where_a_write_cannot_even_be_taken_back_the_next_is_written(inbox: Inbox) -> None:
    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("COMMIT")
        connection.execute("BEGIN")
        connection.set_authorizer(lambda action, *_: sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_TRANSACTION else 0)
        raise sqlite3.OperationalError("disk I/O error")

    with pytest.raises(InboxError, match="disk I/O error"):
        await asyncio.wait_for(inbox._done(broken), 20)
    inbox._connection.set_authorizer(None)
    assert len(await asyncio.wait_for(inbox.take([update(7)]), 20)) == 1


async def test_without_a_file_it_lasts_as_long_as_the_process() -> None:
    inbox = Inbox.open(None)
    await inbox.take([update(7)])
    assert len(await inbox.waiting()) == 1
    await inbox.close()


async def test_many_writes_at_once_are_all_written(inbox: Inbox) -> None:
    taken = await asyncio.gather(*(inbox.take([update(number)]) for number in range(1000)))
    assert [each[0].id for each in taken] == list(range(1000))
    assert len(await inbox.waiting()) == 1000


async def test_who_goes_away_leaves_his_write_to_be_done(inbox: Inbox) -> None:
    task = asyncio.create_task(inbox.take([update(7)]))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert [taken.id for taken in await inbox.waiting()] == [7]
