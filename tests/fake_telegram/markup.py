"""Telegram's HTML as the server reads it: what it refuses, and what it mangles without a word.

The grammar is that of the Bot API ("HTML style"); what the page leaves open (a tag's name ends at
a space or `>`, an unknown named entity stays as it is) is how the server behaves.
"""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from fake_telegram.refused import RefusedError

TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_START = re.compile(r"<([^\s>]*)")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.-]+(?=[\s>])))?""")
_END = re.compile(r"</([^\s>]*)\s*(>?)")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z]+));?")


def units(text: str) -> int:
    """UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass
class Parsed:
    """The text that is left, its entities, and what was lost on the way without an error."""

    text: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    mangled: list[str] = field(default_factory=list)


@dataclass
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    begin: int


def _refuse(what: str, html: str, position: int, after: str = "") -> RefusedError:
    offset = len(html[:position].encode())
    return RefusedError.bad(f"can't parse entities: {what} at byte offset {offset}{after}")


def parse_html(html: str) -> Parsed:
    """The text and entities of HTML. Raises RefusedError where the server refuses the whole message."""
    parsed, position = Parsed(), 0
    stack: list[_Open] = []
    while position < len(html):
        if html.startswith("</", position):
            position = _end_tag(html, position, stack, parsed)
        elif html[position] == "<":
            position = _start_tag(html, position, stack, parsed)
        elif html[position] == "&":
            character, position = _reference(html, position, parsed)
            parsed.text += character
        else:
            parsed.text += html[position]
            position += 1
    if stack:
        raise RefusedError.bad(f"can't parse entities: Can't find end tag corresponding to start tag {stack[-1].tag}")
    parsed.entities.sort(key=lambda e: (e["offset"], -e["length"]))
    return _trimmed(parsed)


def _start_tag(html: str, position: int, stack: list[_Open], parsed: Parsed) -> int:
    match = _START.match(html, position)
    assert match
    tag, end = match[1].lower(), match.end()
    if end == len(html):
        raise _refuse("Unclosed start tag", html, position)
    if tag not in TYPES:
        raise _refuse(f'Unsupported start tag "{tag}"', html, position)
    attributes, end = _attributes(html, end, position)
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise _refuse('Tag "span" must have class "tg-spoiler"', html, position)
    if tag == "blockquote" and any(each.tag == "blockquote" for each in stack):
        parsed.mangled.append("a blockquote inside a blockquote")
    stack.append(_Open(tag, attributes, units(parsed.text), len(parsed.text)))
    return end


def _attributes(html: str, end: int, start: int) -> tuple[dict[str, str], int]:
    attributes: dict[str, str] = {}
    while not (closing := re.compile(r"\s*>").match(html, end)):
        match = _ATTRIBUTE.match(html, end)
        if match is None or match.end() == len(html):
            raise _refuse("Unclosed start tag", html, start)
        value = match[2] or ""
        value = value[1:-1] if value[:1] in ("'", '"') else value.lower()
        attributes[match[1]] = _REFERENCE.sub(lambda m: _decoded(m) or m[0], value)
        end = match.end()
    return attributes, closing.end()


def _end_tag(html: str, position: int, stack: list[_Open], parsed: Parsed) -> int:
    match = _END.match(html, position)
    assert match
    if not stack:
        raise _refuse("Unexpected end tag", html, position)
    if not match[2]:
        raise _refuse("Unclosed end tag", html, position)
    opened = stack.pop()
    if match[1] and match[1].lower() != opened.tag:
        found = f', expected "</{opened.tag}>", found "</{match[1].lower()}>"'
        raise _refuse("Unmatched end tag", html, position, found)
    _close(opened, parsed)
    return match.end()


def _close(opened: _Open, parsed: Parsed) -> None:
    length = units(parsed.text) - opened.offset
    if not length:
        parsed.mangled.append(f"an empty <{opened.tag}>")
        return
    entity: dict[str, Any] = {"type": TYPES[opened.tag], "offset": opened.offset, "length": length}
    if opened.tag == "a":
        url = opened.attributes.get("href") or parsed.text[opened.begin :]
        if not good_url(url):
            parsed.mangled.append(f"a link to nowhere: {url!r}")
            return
        entity["url"] = url
    if opened.tag == "blockquote" and "expandable" in opened.attributes:
        entity["type"] = "expandable_blockquote"
    parsed.entities.append(entity)


def _reference(html: str, position: int, parsed: Parsed) -> tuple[str, int]:
    match = _REFERENCE.match(html, position)
    character = _decoded(match) if match else None
    if match is None or character is None:
        parsed.mangled.append(f"a character reference that is none: {html[position : position + 12]!r}")
        return "&", position + 1
    return character, match.end()


def _decoded(match: re.Match[str]) -> str | None:
    if match[3]:
        return NAMED.get(match[3])
    code = int(match[1], 16) if match[1] else int(match[2])
    return chr(code) if 0 < code < 0x10FFFF else None


def _trimmed(parsed: Parsed) -> Parsed:
    """The server takes white space off both ends of a text."""
    cut = units(parsed.text) - units(parsed.text.lstrip())
    parsed.text = parsed.text.strip()
    whole = units(parsed.text)
    for entity in parsed.entities:
        start = min(max(entity["offset"] - cut, 0), whole)
        end = min(max(entity["offset"] + entity["length"] - cut, 0), whole)
        entity["offset"], entity["length"] = start, end - start
    return parsed


def good_url(url: str) -> bool:
    """Whether a link to this address survives."""
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
    except ValueError:
        return False
    if parts.scheme in ("tg", "ton", "tonsite"):
        return bool(parts.netloc)
    host = parts.hostname or ""
    return parts.scheme in ("http", "https") and "." in host.strip(".") and not re.search(r"\s", url)
