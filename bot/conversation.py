"""Conversations: each chat's last question and answer, so that "he" and "what else" mean something.

What each message of the bot shows is remembered too, for its buttons and for who replies to it.
"""

import re
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.turning import Turned, opened, turn
from retrieval.answerer import Answerer
from retrieval.answers import Answer, Outcome

_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_PICKED = re.compile(
    rf"(?:number |no\.? )?[\[(]?(?P<figure>[1-9])[\])]?[.!]?|(?:the )?(?P<word>{'|'.join(_ORDINALS)})(?: one)?[.!]?"
)

FORGOTTEN_AFTER = 30 * 60.0
"""Seconds after which a chat's context is gone."""
MOST_REMEMBERED = 10_000
"""Chats, and messages; those longest untouched are forgotten first."""


@dataclass(frozen=True, slots=True)
class _Memory:
    answer: Answer
    choice: Answer | None
    """The last answer that asked which of several speakers is meant."""
    at: float


@dataclass(frozen=True, slots=True)
class _Shown:
    turned: Turned
    at: float


class Conversations:
    """Answers each chat's questions in the light of what it asked before. Safe to call from any thread."""

    def __init__(self, answerer: Answerer, clock: Callable[[], float] = time.monotonic) -> None:
        self.answerer = answerer
        self.collection = answerer.collection
        self._clock = clock
        self._memories: OrderedDict[str, _Memory] = OrderedDict()
        self._shown: OrderedDict[tuple[int, int], _Shown] = OrderedDict()
        self._lock = threading.Lock()

    def answer(self, key: str, text: str) -> Answer:
        """The answer to a question of the chat `key`, which may follow up on the one before."""
        memory = self._recall(key)
        chosen = _chosen(text, memory.answer) if memory else None
        if chosen is not None and (answer := self.choose(key, chosen)):
            return answer
        answer = self.answerer.answer(text, memory.answer if memory else None)
        if answer.outcome is not Outcome.UNREADABLE:
            self._remember(key, answer, memory)
        return answer

    def choose(self, key: str, speaker_id: str, asked: Answer | None = None) -> Answer | None:
        """An ambiguous question, meant of this speaker: `asked`, or the last of the chat.

        None where there is no such question or it cannot mean this speaker.
        """
        memory = self._recall(key)
        asked = asked or (memory.choice if memory else None)
        record = self.collection.speaker(speaker_id)
        if asked is None or record is None or record not in asked.choices:
            return None
        answer = self.answerer.statements(record, asked.question)
        self._remember(key, answer, memory)
        return answer

    def statements(self, key: str, speaker_id: str) -> Answer | None:
        """What a speaker said, as if the chat had asked for it; None where the speaker is not on record."""
        record = self.collection.speaker(speaker_id)
        if record is None:
            return None
        answer = self.answerer.statements(record)
        self._remember(key, answer, self._recall(key))
        return answer

    def said(self, key: str, answer: Answer) -> Answer:
        """An answer that was not asked for in words, which the chat goes on from."""
        self._remember(key, answer, self._recall(key))
        return answer

    def opened(self, key: str, answer: Answer, size: int) -> Turned:
        """The chat's answer at its first page of at most `size` statements; what is not shown was not said yet."""
        turned = opened(self.answerer, answer, size)
        if turned.answer != answer:
            self._remember(key, turned.answer, self._recall(key))
        return turned

    def turn(
        self, key: str, turned: Turned, page: int, size: int, fits: Callable[[Answer], bool] = lambda _: True
    ) -> Turned | None:
        """The answer at another page, which the chat goes on from; None where it has no such page."""
        found = turn(self.answerer, turned, page, size, fits)
        if found:
            self._remember(key, found.answer, self._recall(key))
        return found

    def show(self, chat_id: int, messages: Iterable[int], turned: Turned) -> None:
        """Remember what messages of the bot show from now on."""
        with self._lock:
            for message_id in messages:
                self._shown[chat_id, message_id] = _Shown(turned, self._clock())
                self._shown.move_to_end((chat_id, message_id))
            while len(self._shown) > MOST_REMEMBERED:
                self._shown.popitem(last=False)

    def shown(self, chat_id: int, message_id: int) -> Turned | None:
        """What a message of the bot shows; None where that is forgotten or was never known."""
        with self._lock:
            shown = self._shown.get((chat_id, message_id))
            if shown and self._clock() - shown.at > FORGOTTEN_AFTER:
                del self._shown[chat_id, message_id]
                return None
            return shown.turned if shown else None

    def take_up(self, key: str, chat_id: int, message_id: int) -> None:
        """Go on in the chat `key` from what a message shows; from the last answer where that is forgotten."""
        turned = self.shown(chat_id, message_id)
        if turned:
            self._remember(key, turned.answer, None)

    def forget(self, chat_id: int) -> None:
        """Know nothing any more of a chat, of anybody in it."""
        with self._lock:
            for key in [key for key in self._memories if _chat_of(key) == chat_id]:
                del self._memories[key]
            for place in [place for place in self._shown if place[0] == chat_id]:
                del self._shown[place]

    def move(self, old: int, new: int) -> None:
        """Go on with what was asked in a chat under its new number; its messages have new numbers nobody knows."""
        with self._lock:
            moved = {key: self._memories.pop(key) for key in list(self._memories) if _chat_of(key) == old}
            for key, memory in moved.items():
                self._memories.setdefault(f"{new}{key.removeprefix(str(old))}", memory)
        self.forget(old)

    def _recall(self, key: str) -> _Memory | None:
        with self._lock:
            memory = self._memories.get(key)
            if memory and self._clock() - memory.at > FORGOTTEN_AFTER:
                del self._memories[key]
                return None
            return memory

    def _remember(self, key: str, answer: Answer, before: _Memory | None) -> None:
        choice = answer if answer.choices else before.choice if before else None
        with self._lock:
            self._memories[key] = _Memory(answer, choice, self._clock())
            self._memories.move_to_end(key)
            while len(self._memories) > MOST_REMEMBERED:
                self._memories.popitem(last=False)


def _chat_of(key: str) -> int | None:
    """The chat in a conversation's key, where it begins with one."""
    number = key.partition(":")[0]
    return int(number) if re.fullmatch(r"-?[0-9]{1,19}", number) else None


def _chosen(text: str, asked: Answer) -> str | None:
    """The speaker that a text picks by number from the choices last given: "2", "the second one"."""
    if asked.outcome is not Outcome.AMBIGUOUS:
        return None
    form = _PICKED.fullmatch(text.strip().lower())
    if form is None:
        return None
    number = int(form["figure"]) if form["figure"] else _ORDINALS.index(form["word"]) + 1
    return asked.choices[number - 1].id if 1 <= number <= len(asked.choices) else None
