"""What the Bot API takes in answer to an inline query. Each check raises RefusedError in the server's words.

The limits are those of the Bot API ("answerInlineQuery", "InlineQueryResult", "InlineQueryResultsButton").
"""

import json
from typing import Any

from fake_telegram.refused import RefusedError
from fake_telegram.rules import PAYLOAD

MAX_RESULTS = 50
MAX_ID_BYTES = 64
MAX_OFFSET_BYTES = 64


def read_results(raw: str) -> list[dict[str, Any]]:
    """The results, all of them articles."""
    results: list[dict[str, Any]] = json.loads(raw)
    if len(results) > MAX_RESULTS:
        raise RefusedError.bad("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if not all(1 <= len(id_.encode()) <= MAX_ID_BYTES for id_ in ids):
        raise RefusedError.bad("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise RefusedError.bad("RESULT_ID_DUPLICATE")
    for result in results:
        if result.get("type") != "article":
            raise RefusedError.bad("RESULT_TYPE_INVALID")
        if not str(result.get("title", "")).strip():
            raise RefusedError.bad("ARTICLE_TITLE_EMPTY")
        if not result.get("input_message_content", {}).get("message_text"):
            raise RefusedError.bad("MESSAGE_EMPTY")
    return results


def read_offset(offset: str) -> str:
    """What the client sends for the next page."""
    if len(offset.encode()) > MAX_OFFSET_BYTES:
        raise RefusedError.bad("NEXT_OFFSET_INVALID")
    return offset


def read_button(raw: str | None) -> dict[str, Any] | None:
    """The button above the results, which leads to the bot."""
    if not raw:
        return None
    button: dict[str, Any] = json.loads(raw)
    if not str(button.get("text", "")).strip():
        raise RefusedError.bad("BUTTON_TEXT_INVALID")
    if ("start_parameter" in button) == ("web_app" in button):
        raise RefusedError.bad("BUTTON_TYPE_INVALID")
    if "start_parameter" in button and not PAYLOAD.fullmatch(str(button["start_parameter"])):
        raise RefusedError.bad("START_PARAM_INVALID")
    return button
