"""No more messages in any span of time than Telegram takes, and no chat at the cost of another."""

import pytest

from bot import limits
from bot.limits import ALONE, GROUP, OVERALL, Limits, Window


def times(window: Window, count: int, start: float = 0.0) -> list[float]:
    """When so many messages go, each asked for once the one before has gone."""
    now, gone = start, []
    for _ in range(count):
        now += window.reserve(now)
        gone.append(now)
    return gone


@pytest.mark.parametrize(("count", "seconds"), [ALONE, GROUP, OVERALL])
def test_no_span_of_time_holds_more_than_its_number(count: int, seconds: float) -> None:
    gone = times(Window(count, seconds), 5 * count)
    assert all(later - earlier >= seconds for earlier, later in zip(gone, gone[count:], strict=False))


def test_a_few_messages_go_at_once_and_then_about_one_a_second() -> None:
    gone = times(Window(*ALONE), 30)
    assert gone[:6] == [0.0] * 6
    assert gone[-1] == pytest.approx(24.0)


def test_after_a_pause_the_messages_go_at_once_again() -> None:
    window = Window(*ALONE)
    times(window, 30)
    assert times(window, 6, start=100.0) == [100.0] * 6


def test_those_who_ask_at_once_are_given_times_in_order() -> None:
    window = Window(2, 1.0)
    assert [window.reserve(0.0) for _ in range(6)] == [0.0, 0.0, 1.0, 1.0, 2.0, 2.0]


def test_a_group_gets_twenty_a_minute_and_a_chat_more() -> None:
    limited = Limits()
    assert [limited.of_chat(-5, 0.0) for _ in range(21)] == [0.0] * 20 + [60.0]
    assert [limited.of_chat(5, 0.0) for _ in range(7)] == [0.0] * 6 + [6.0]


def test_chats_do_not_take_from_each_other() -> None:
    limited = Limits()
    for _ in range(100):
        limited.of_chat(1, 0.0)
    assert limited.of_chat(2, 0.0) == 0.0


def test_over_all_chats_thirty_a_second() -> None:
    limited = Limits()
    assert [limited.overall(0.0) for _ in range(31)] == [0.0] * 30 + [1.0]


def test_only_so_many_chats_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CHATS", 2)
    limited = Limits()
    for chat in (1, 2, 1, 3):
        limited.of_chat(chat, 0.0)
    assert list(limited._chats) == [1, 3]
