"""The bot is killed at random moments of a conversation, and no answer is lost: python tests/kill_the_bot.py [KILLS [SEED]].

The real program in a process of its own, polling the fake Bot API of this process. A person goes on asking; each life
of the bot ends by SIGKILL, at a random time or beside a random request: just before Telegram carries it out, or right after,
before the bot can know. Then the bot is started again on the same data. In the end every question has its answer, in
order, and there are no more second copies than kills.
"""

import asyncio
import contextlib
import os
import random
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from fake_telegram.faults import Kind, Mishap  # noqa: E402 - found by the path above
from fake_telegram.people import Person, person  # noqa: E402
from fake_telegram.server import TOKEN, Telegram, serve  # noqa: E402
from fake_telegram.world import Json  # noqa: E402

QUESTIONS = (
    "who talked about the Silk Road?",
    "What did Natalia Gherman say?",
    "What did President Mirziyoyev say about water?",
    "How many countries did the foreign experts come from?",
    "/speakers",
)
LONGEST_LIFE = 0.15
"""Seconds from the bot's first poll to a kill that waits for no request."""
WAIT = 60


class Life:
    """One process of the bot, which dies as it was decided."""

    def __init__(self, telegram: Telegram, process: asyncio.subprocess.Process) -> None:
        self._telegram, self._process = telegram, process

    async def die_in(self, seconds: float) -> str:
        """Be killed after a time."""
        await asyncio.sleep(seconds)
        self._process.kill()
        return f"after {1000 * seconds:.0f} ms"

    async def die_beside(self, request: int, *, after: bool) -> str:
        """Be killed with the so-manieth request from now, before or after it is carried out."""
        died, left = asyncio.Event(), [request]

        def kill(method: str, _: Json) -> Mishap | None:
            left[0] -= 1
            if left[0] != 0 or died.is_set():
                return None
            self._process.kill()
            died.set()
            return Mishap(Kind.DROPPED, after=after and method != "getUpdates")

        self._telegram.fault = kill
        await asyncio.wait_for(died.wait(), WAIT)
        self._telegram.fault = None
        return f"{'after' if after else 'before'} request {request}"


@contextlib.asynccontextmanager
async def alive(telegram: Telegram, folder: str) -> AsyncIterator[Life]:
    """A bot that has begun to poll; it is dead when the block is left."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("TELEGRAM_", "ONRECORD_"))}
    environ |= {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": telegram.api_url, "PYTHONPATH": str(ROOT)}
    environ |= {"ONRECORD_DATA": str(telegram.data), "ONRECORD_MEANING": "off"}
    telegram.listening.clear()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=folder, env=environ, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        await asyncio.wait_for(telegram.listening.wait(), WAIT)
        yield Life(telegram, process)
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
        await process.wait()


async def expected(telegram: Telegram, folder: str) -> dict[str, str]:
    """The reply to each question by a bot that lives."""
    replies = {}
    async with alive(telegram, folder):
        for number, question in enumerate(QUESTIONS):
            somebody = person(telegram, f"Quiet {number}")
            await somebody.post(question)
            await telegram.until(lambda somebody=somebody: somebody.seen() == 1, WAIT)  # type: ignore[misc]
            replies[question] = somebody.history()[0].html
    return replies


async def conversation(telegram: Telegram, folder: str, kills: int, choice: random.Random, ann: Person) -> list[str]:
    """The answers that were wanted while the bot was killed so many times; the last one lives until all have come."""
    replies = await expected(telegram, folder)
    asked: list[str] = []

    async def ask() -> None:
        for _ in range(choice.randint(1, 3)):
            asked.append(choice.choice(QUESTIONS))
            await ann.post(asked[-1])

    for number in range(kills):
        await ask()
        before = ann.seen()
        async with alive(telegram, folder) as life:
            await ask()
            if choice.random() < 0.4:
                how = await life.die_in(choice.uniform(0, LONGEST_LIFE))
            else:
                how = await life.die_beside(choice.randint(1, 4), after=choice.random() < 0.5)
        print(f"kill {number + 1:2}: {how}, {ann.seen() - before} messages came")  # noqa: T201 - a script prints
    async with alive(telegram, folder):
        with contextlib.suppress(TimeoutError):
            await telegram.until(lambda: copies(ann, [replies[each] for each in asked]) is not None, WAIT)
    return [replies[each] for each in asked]


def copies(ann: Person, wanted: list[str]) -> int | None:
    """How many of the messages are second copies, right behind their first; None where the others are not as wanted."""
    got = [sent.html for sent in ann.history()]
    found, position = 0, 0
    for number, html in enumerate(got):
        if position < len(wanted) and html == wanted[position]:
            position += 1
        elif number and html == got[number - 1]:
            found += 1
        else:
            return None
    return found if position == len(wanted) else None


async def main(kills: int = 20, seed: int = 7) -> int:
    """0 where nothing is lost and there are no more copies than kills."""
    async with serve() as telegram:
        with tempfile.TemporaryDirectory() as folder:
            ann = person(telegram, "Ann")
            wanted = await conversation(telegram, folder, kills, random.Random(seed), ann)
            second = copies(ann, wanted)
    good = second is not None and second <= kills
    lost = "nothing lost" if second is not None else "NOT as wanted"
    print(f"{kills} kills, {len(wanted)} questions, {ann.seen()} messages, {second} second copies: {lost}")  # noqa: T201
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*map(int, sys.argv[1:]))))
