"""The fake Bot API refuses answers to inline queries that Telegram refuses."""

import json
from typing import Any

import pytest
from fake_telegram.inline import read_button, read_offset, read_results
from fake_telegram.methods import METHODS
from fake_telegram.refused import RefusedError
from fake_telegram.server import BOT
from fake_telegram.world import World

GOOD: dict[str, Any] = {
    "type": "article",
    "id": "a",
    "title": "Who",
    "input_message_content": {"message_text": "<b>Words</b>", "parse_mode": "HTML"},
}


@pytest.mark.parametrize(
    ("results", "why"),
    [
        ([GOOD | {"id": ""}], "RESULT_ID_INVALID"),
        ([GOOD | {"id": "é" * 33}], "RESULT_ID_INVALID"),
        ([GOOD, GOOD], "RESULT_ID_DUPLICATE"),
        ([GOOD | {"id": str(n)} for n in range(51)], "RESULTS_TOO_MUCH"),
        ([GOOD | {"title": " "}], "ARTICLE_TITLE_EMPTY"),
        ([GOOD | {"input_message_content": {}}], "MESSAGE_EMPTY"),
        ([GOOD | {"type": "photo"}], "RESULT_TYPE_INVALID"),
    ],
)
def test_results_that_are_refused(results: list[dict[str, Any]], why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        read_results(json.dumps(results))


@pytest.mark.parametrize(
    "button",
    [{"text": ""}, {"text": "Ask"}, {"text": "Ask", "start_parameter": ""}, {"text": "Ask", "start_parameter": "a b"},
     {"text": "Ask", "start_parameter": "x" * 65}],
)  # fmt: skip
def test_buttons_that_are_refused(button: dict[str, str]) -> None:
    with pytest.raises(RefusedError):
        read_button(json.dumps(button))


def test_an_offset_has_64_bytes_at_most() -> None:
    assert read_offset("x" * 64)
    with pytest.raises(RefusedError, match="NEXT_OFFSET_INVALID"):
        read_offset("é" * 33)


def test_a_query_is_answered_once_and_its_messages_are_read_as_messages() -> None:
    world = World(dict(BOT), "token", queries={"9": None})
    answer = METHODS["answerInlineQuery"]
    broken = GOOD | {"input_message_content": {"message_text": "<b>", "parse_mode": "HTML"}}
    with pytest.raises(RefusedError, match="can't parse entities"):
        answer(world, {"inline_query_id": "9", "results": json.dumps([broken])})
    assert answer(world, {"inline_query_id": "9", "results": json.dumps([GOOD])}) is True
    taken = world.queries["9"]
    assert taken is not None
    assert taken["results"][0]["message"]["text"] == "Words"
    for number in ("9", "10"):
        with pytest.raises(RefusedError, match="query is too old"):
            answer(world, {"inline_query_id": number, "results": "[]"})
