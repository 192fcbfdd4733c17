"""Front matter: what an article's file says of the article, in a block above the text.

The block is the part of YAML that headers of articles use: `key: value` lines between two lines
of three hyphens, at the very beginning of the file.
"""

import logging
import re
from pathlib import Path

logger = logging.getLogger(__name__)

KEYS = frozenset({"title", "url", "publisher", "author", "date", "language"})

_OPENING = re.compile(r"\ufeff?---\r?\n")
_BLOCK = re.compile(r"\ufeff?---\r?\n(?P<body>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_BLOCK_SCALAR = re.compile(r"[|>][-+0-9]*")
_URL = re.compile(r"https?://[^\s/\"<>]+(?:/[^\s\"<>]*)?", re.IGNORECASE)
_INKLESS = "\ufeff\u200b"


def split_front_matter(path: Path, text: str) -> tuple[dict[str, str], str]:
    """The known keys that have a value, and the text after the block, unchanged.

    A block that is broken is no block: the text is kept whole and a warning names the file. So it
    does where an address is none that a browser should open, which is left out.
    """
    if not _OPENING.match(text):
        return {}, text
    block = _BLOCK.match(text)
    fields = _entries(block["body"]) if block else None
    if block is None or fields is None:
        logger.warning("%s: broken front matter, read as text", path)
        return {}, text
    unknown = sorted(fields.keys() - KEYS)
    if unknown:
        logger.info("%s: front matter not used: %s", path, ", ".join(unknown))
    known = {key: value for key, value in fields.items() if key in KEYS and value}
    if "url" in known and not _URL.fullmatch(known["url"]):
        logger.warning("%s: the url in the front matter is not one, left out", path)
        del known["url"]
    return known, text[block.end() :]


def without_front_matter(text: str) -> str:
    """The text after the block, unchanged; all of it where the block is broken. Nothing of it goes to the log."""
    block = _BLOCK.match(text)
    return text[block.end() :] if block and _entries(block["body"]) is not None else text


def _entries(body: str) -> dict[str, str] | None:
    """The block's entries, keys in lower case; None where it is not what headers of articles are.

    A value may hold colons and may stand in quotation marks; indented lines and list items belong
    to the key above and are passed over, and a key that has its value there has none.
    """
    fields: dict[str, str] = {}
    for line in body.split("\n"):
        if not line.strip() or line.startswith(("#", " ", "\t", "- ")):
            continue
        entry = _ENTRY.fullmatch(line.rstrip())
        if entry is None or entry["key"].lower() in fields:
            return None
        fields[entry["key"].lower()] = _value(entry["value"] or "")
    return fields


def _value(printed: str) -> str:
    value = printed.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1].strip()
    return "" if _BLOCK_SCALAR.fullmatch(value) or not value.strip(_INKLESS) else value
