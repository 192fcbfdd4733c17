"""What is being answered right now: known to all that is sent for it, without being handed through every handler.

Each send of an update has a number. Where the process ended in the middle of an answer the update is handled
again, and the sends that were recorded give their recorded results instead of a second copy.
"""

import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from bot.inbox import Inbox, InboxError, Taken

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Answering:
    """An update while its handler works on it.

    `late` is None for one in time; for one too old to be answered it holds the chats that were told so.
    """

    taken: Taken
    inbox: Inbox
    late: set[int] | None = None
    sends: int = 0
    broken_off: bool = False
    """Whether it has to be answered once more, by the next run."""

    async def once(self, send: Callable[[], Awaitable[Any]]) -> Any:  # noqa: ANN401 - what the Bot API gives
        """The result of the next send, which is carried out only where no run before has done it."""
        number = self.sends
        self.sends += 1
        if number in self.taken.sent:
            return self.taken.sent[number]
        result = await send()
        try:
            await self.inbox.record(self.taken.id, number, result)
        except InboxError as error:
            logger.error("%s; after a crash this answer may come twice", error)  # noqa: TRY400 - one plain line
        return result


_CURRENT: ContextVar[Answering | None] = ContextVar("answering", default=None)


def current() -> Answering | None:
    """The update that is being answered; None outside of all handlers."""
    return _CURRENT.get()


@contextlib.contextmanager
def being_answered(answering: Answering) -> Iterator[None]:
    """All that is sent inside is sent for this update."""
    token = _CURRENT.set(answering)
    try:
        yield
    finally:
        _CURRENT.reset(token)
