"""What the Bot API takes: texts, keyboards, commands. Each check raises RefusedError in the server's words.

Where the real server says nothing and the user sees something else than was meant (entities over
100, a bad link), the check returns it in words: a violation, which fails the test.
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

from fake_telegram.markup import Parsed, good_url, parse_html, units
from fake_telegram.refused import RefusedError

MAX_UNITS = 4096
MAX_BYTES = 32_768
MAX_ENTITIES = 100
MAX_ENTITY_UNITS = 9_500
MAX_CAPTION_UNITS = 1024
MAX_ALERT_UNITS = 200
MAX_COPY_UNITS = 256
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def read_text(raw: str, parse_mode: str | None) -> Parsed:
    """The text of a message as it will be shown. Raises RefusedError where it cannot be sent."""
    if len(raw.encode()) > MAX_BYTES:
        raise RefusedError.bad("message is too long")
    if parse_mode not in (None, "", "HTML"):
        raise RefusedError.bad("unsupported parse_mode")
    parsed = parse_html(raw) if parse_mode else Parsed(raw.strip())
    if not parsed.text:
        raise RefusedError.bad("message text is empty")
    if units(parsed.text) > MAX_UNITS:
        raise RefusedError.bad("message is too long")
    if sum(e["length"] + len(e.get("url", "")) for e in parsed.entities) > MAX_ENTITY_UNITS:
        raise RefusedError.bad("ENTITIES_TOO_LONG")
    if len(parsed.entities) > MAX_ENTITIES:
        parsed.mangled.append(f"{len(parsed.entities)} entities, {MAX_ENTITIES} were kept")
        del parsed.entities[MAX_ENTITIES:]
    return parsed


def read_keyboard(raw: str | None) -> dict[str, Any] | None:
    """An inline keyboard. Raises RefusedError where a button cannot be sent."""
    if not raw:
        return None
    markup: dict[str, Any] = json.loads(raw)
    rows = markup.get("inline_keyboard")
    if rows is None:
        raise RefusedError.bad("can't parse reply keyboard markup JSON object")
    buttons = [button for row in rows for button in row]
    if len(buttons) > 100 or any(len(row) > 8 for row in rows):
        raise RefusedError.bad("reply markup is too long")
    for button in buttons:
        _check_button(button)
    return {"inline_keyboard": rows} if buttons else None


def _check_button(button: dict[str, Any]) -> None:
    if not button.get("text", "").strip():
        raise RefusedError.bad("can't parse inline keyboard button: text must be non-empty")
    data, url, copy = button.get("callback_data"), button.get("url"), button.get("copy_text")
    if sum(each is not None for each in (data, url, copy)) != 1:
        raise RefusedError.bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if data is not None and not 1 <= len(data.encode()) <= 64:
        raise RefusedError.bad("BUTTON_DATA_INVALID")
    if copy is not None and not 1 <= units(copy.get("text", "")) <= MAX_COPY_UNITS:
        raise RefusedError.bad("BUTTON_COPY_TEXT_INVALID")
    if url is not None and not good_url(url):
        raise RefusedError.bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def bad_links(entities: list[dict[str, Any]], keyboard: dict[str, Any] | None, username: str) -> Iterator[str]:
    """Links to Telegram that open nothing of this bot: another name, a payload it refuses."""
    rows = keyboard["inline_keyboard"] if keyboard else []
    urls = [e["url"] for e in entities if "url" in e] + [b["url"] for row in rows for b in row if "url" in b]
    for url in urls:
        parts = urlsplit(url)
        if parts.hostname not in ("t.me", "telegram.me"):
            continue
        payloads = parse_qs(parts.query, keep_blank_values=True).get("start", [])
        if parts.path != f"/{username}" or len(payloads) != 1 or not PAYLOAD.fullmatch(payloads[0]):
            yield f"a deep link that opens nothing: {url}"


def read_commands(raw: str) -> list[dict[str, str]]:
    """The bot's menu of commands."""
    commands: list[dict[str, str]] = json.loads(raw)
    if not 1 <= len(commands) <= 100:
        raise RefusedError.bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"]):
            raise RefusedError.bad("BOT_COMMAND_INVALID")
        if not 1 <= units(command["description"]) <= 256:
            raise RefusedError.bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return commands


def at_most(text: str, limit: int, what: str) -> str:
    """A text of limited length, such as the bot's description."""
    if units(text) > limit:
        raise RefusedError.bad(f"{what} is too long")
    return text


def typed_entities(text: str) -> list[dict[str, Any]]:
    """What a client marks in a text that somebody types: commands and mentions."""
    patterns = {"bot_command": r"(?<![\w/@])/[A-Za-z0-9_]{1,32}(?:@\w+)?", "mention": r"(?<![\w/])@\w{3,32}"}
    found = [(kind, match) for kind, pattern in patterns.items() for match in re.finditer(pattern, text)]
    found.sort(key=lambda each: each[1].start())
    return [{"type": k, "offset": units(text[: m.start()]), "length": units(m[0])} for k, m in found]
