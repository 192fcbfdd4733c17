"""A button's data: what we make is read back, what we never made is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.callbacks import Action, Callback, fingerprint, page_argument, page_of, parse


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("owner", [None, 42, 2**52, -1001234567890123])
def test_what_a_button_sends_is_read_back_as_it_was_made(action: Action, owner: int | None) -> None:
    callback = Callback(action, "1a2b3c4d", owner)
    assert parse(callback.data) == callback
    assert len(callback.data.encode()) <= 64


def test_the_longest_payload_fits_a_button_that_serves_all() -> None:
    callback = Callback(Action.PLACE, "x" * 62)
    assert len(callback.data.encode()) == 64
    assert parse(callback.data) == callback


@pytest.mark.parametrize(
    "data",
    [None, "", "s", "s:", ":x", "z:1a2b3c4d", "s:1a2b@", "s:1a2b@0", "s:1a2b@x", "s:a b", "s:é", "s:1\n", "s:1@1@2"],
)
def test_data_that_we_never_made_is_nothing(data: str | None) -> None:
    assert parse(data) is None


@given(st.text())
def test_no_data_can_make_it_fail(data: str) -> None:
    callback = parse(data)
    assert callback is None or callback.data == data


def test_a_fingerprint_is_the_same_for_the_same_text_only() -> None:
    assert fingerprint("who spoke?") == fingerprint("who spoke?") != fingerprint("who spoke")
    assert len(fingerprint("丝绸之路")) == 8


@pytest.mark.parametrize("query", ["", "kamilov", "ü & <b>", "丝绸之路"])
def test_a_page_and_what_was_looked_for_are_read_back(query: str) -> None:
    argument = page_argument(12, query)
    assert argument
    assert page_of(argument) == (12, query)
    assert parse(Callback(Action.SPEAKERS, argument, -1001234567890123).data)


def test_what_was_looked_for_may_be_too_long_for_a_button() -> None:
    longest = "x" * 27
    assert len(Callback(Action.SPEAKERS, page_argument(9999, longest) or "", 2**53).data) <= 64
    assert page_argument(0, longest + "x") is None


@given(st.from_regex(r"[A-Za-z0-9_-]{1,62}", fullmatch=True))
def test_no_argument_can_make_reading_a_page_fail(argument: str) -> None:
    wanted = page_of(argument)
    assert wanted is None or 0 <= wanted[0] < 10**6
