"""How fast the whole bot answers over the fake Bot API on the loopback, beside an echo bot.

    python tests/benchmark_bot.py

Both bots run in a process of their own, as a person starts them; the fake and the people are this process. First
people ask one after another, then many at once. The echo bot is the library's shortest: it sends back what it gets.
"""

import asyncio
import contextlib
import os
import statistics
import sys
import time
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from fake_telegram.people import Person, person  # noqa: E402 - found by the path above
from fake_telegram.server import TOKEN, Telegram, serve  # noqa: E402

QUESTIONS = (
    "who talked about the Silk Road?",
    "What did Uzbekistan’s foreign minister say about Central Asian cooperation?",
    "What did Natalia Gherman say?",
    "What did President Mirziyoyev say about water?",
    "How many countries did the foreign experts come from?",
)
ECHO = """
import os
from telegram import Update
from telegram.ext import Application, MessageHandler, filters

async def echo(update, context):
    await update.message.reply_text(update.message.text)

builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"]).base_url(os.environ["TELEGRAM_API_URL"])
application = builder.concurrent_updates(True).build()
application.add_handler(MessageHandler(filters.TEXT, echo))
application.run_polling(allowed_updates=["message"])
"""
ONE_BY_ONE, PEOPLE, EACH = 200, 100, 20
WAIT = 120


@contextlib.asynccontextmanager
async def running(telegram: Telegram, *arguments: str) -> AsyncIterator[None]:
    """A bot in a process of its own, once it polls."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("TELEGRAM_", "ONRECORD_"))}
    environ |= {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": telegram.api_url, "PYTHONPATH": str(ROOT)}
    environ |= {"ONRECORD_DATA": str(telegram.data), "ONRECORD_LIMITS": "off"}
    started = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, env=environ, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        await asyncio.wait_for(telegram.listening.wait(), WAIT)
        yield
    finally:
        started.terminate()
        await started.wait()


async def latencies(telegram: Telegram) -> list[float]:
    """Milliseconds from a message to its reply, when one person asks at a time."""
    people = [person(telegram, f"Ann {number}") for number in range(20)]
    measured = []
    for number in range(ONE_BY_ONE):
        asker = people[number % len(people)]
        before, begin = asker.seen(), time.perf_counter()
        await asker.post(QUESTIONS[number % len(QUESTIONS)])
        await telegram.until(partial(_has, asker, before + 1), WAIT)
        measured.append(1000 * (time.perf_counter() - begin))
    return measured


async def answers_a_second(telegram: Telegram) -> float:
    """Replies a second, when many people ask many questions at once."""
    people = [person(telegram, f"Bob {number}") for number in range(PEOPLE)]
    begin = time.perf_counter()
    for number in range(EACH):
        for asker in people:
            await asker.post(QUESTIONS[number % len(QUESTIONS)])
    for asker in people:
        await telegram.until(partial(_has, asker, EACH), WAIT)
    return PEOPLE * EACH / (time.perf_counter() - begin)


def _has(asker: Person, messages: int) -> bool:
    return asker.seen() >= messages


async def measured(*arguments: str) -> str:
    """A row of the table for one bot."""
    async with serve() as telegram, running(telegram, *arguments):
        await latencies(telegram)  # once to warm up
        alone = await latencies(telegram)
        many = await answers_a_second(telegram)
    p50, p99 = statistics.median(alone), statistics.quantiles(alone, n=100)[98]
    return f"{p50:8.1f} {p99:8.1f} {many:10.0f}"


async def main() -> None:
    """Print a row for each bot."""
    print(f"{'':10} {'p50 ms':>8} {'p99 ms':>8} {'answers/s':>10}")  # noqa: T201 - a script prints
    print(f"{'onrecord':10} {await measured('-m', 'bot', 'run')}")  # noqa: T201
    print(f"{'echo':10} {await measured('-c', ECHO)}")  # noqa: T201


if __name__ == "__main__":
    asyncio.run(main())
