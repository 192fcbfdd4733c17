"""How fast messages may be sent: to a chat, to a group, and over all.

The numbers are Telegram's ("Bots FAQ", broadcasting): about one message a second to a chat, where short
bursts are fine, 20 a minute to a group, 30 a second over all.
"""

from collections import OrderedDict, deque

ALONE = (6, 6.0)
"""Messages, and the seconds in which no more may be sent: an answer of a few messages goes out at once."""
GROUP = (20, 60.0)
OVERALL = (30, 1.0)
MOST_CHATS = 10_000
"""Chats whose last messages are remembered; the one longest silent is forgotten first."""


class Window:
    """At most `count` messages in any span of `seconds`."""

    __slots__ = ("_seconds", "_times")

    def __init__(self, count: int, seconds: float) -> None:
        self._seconds = seconds
        self._times: deque[float] = deque(maxlen=count)

    def reserve(self, now: float) -> float:
        """The seconds to wait before the next message, which has a place in the window from then on."""
        full = len(self._times) == self._times.maxlen
        at = max(now, self._times[0] + self._seconds) if full else now
        self._times.append(at)
        return at - now


class Limits:
    """The windows of all chats. Time is any clock that does not go back, in seconds."""

    def __init__(self) -> None:
        self._overall = Window(*OVERALL)
        self._chats: OrderedDict[int, Window] = OrderedDict()

    def of_chat(self, chat_id: int, now: float) -> float:
        """The seconds until this chat may get its next message."""
        if chat_id not in self._chats:
            self._chats[chat_id] = Window(*(GROUP if chat_id < 0 else ALONE))
        self._chats.move_to_end(chat_id)
        while len(self._chats) > MOST_CHATS:
            self._chats.popitem(last=False)
        return self._chats[chat_id].reserve(now)

    def overall(self, now: float) -> float:
        """The seconds until any chat may.

        Asked for once the chat's own wait is over: who has to wait keeps no place that another could use.
        """
        return self._overall.reserve(now)
