"""Messages as Telegram takes them: HTML within its limits, and buttons under it.

Lengths are UTF-16 code units of the text as Telegram reads it, without tags and with `&lt;` as one
character. The limits are those of the Bot API ("Formatting options", `sendMessage`,
`InlineKeyboardButton`); the one on entities is known from what the server refuses.
"""

import html as html_module
import re
from collections.abc import Iterable
from dataclasses import dataclass

MAX_UNITS = 4096
"""UTF-16 units of one message after parsing."""
MAX_BYTES = 32_768
"""Bytes of one message before parsing."""
MAX_ENTITIES = 100
"""Entities of one message; Telegram drops further ones without a word."""
MAX_ENTITY_UNITS = 9_000
"""Units that all entities of one message cover, links' addresses included; refused at about 9,500."""
MAX_CALLBACK_BYTES = 64
MAX_COPY_UNITS = 256
"""Units that a button can put on the clipboard."""

ELLIPSIS = "…"
SEPARATOR = "\n\n"

_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[a-z][a-z0-9-]*)(?P<rest>[^>]*)>")
_HREF = re.compile(r'href="([^"]*)"')
_DANGLING = " \t\r\n\u00a0,;:–—-"
_UNSENDABLE = re.compile("[\x00\ud800-\udfff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})

Row = tuple["Button", ...]


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: it opens `url`, sends `data` back or copies `copy`, one of the three.

    ValueError where Telegram would refuse it.
    """

    label: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None

    def __post_init__(self) -> None:
        if sum(each is not None for each in (self.data, self.url, self.copy)) != 1:
            raise ValueError("a button has either data or a url or a text to copy")
        if not self.label.strip():
            raise ValueError("a button needs a label")
        if self.data is not None and not 1 <= len(self.data.encode()) <= MAX_CALLBACK_BYTES:
            raise ValueError(f"callback data of {len(self.data.encode())} bytes")
        if self.copy is not None and not (self.copy.strip() and utf16_length(self.copy) <= MAX_COPY_UNITS):
            raise ValueError(f"a text to copy of {utf16_length(self.copy)} units")


@dataclass(frozen=True, slots=True)
class Message:
    """One message: Telegram HTML within the limits, and rows of buttons."""

    html: str
    buttons: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A small file to send, and the line under it, which is plain text."""

    name: str
    content: bytes
    caption: str


@dataclass(frozen=True, slots=True)
class Size:
    """What a piece of HTML takes of each limit; sizes of pieces add up."""

    units: int = 0
    bytes: int = 0
    entities: int = 0
    entity_units: int = 0

    def __add__(self, other: "Size") -> "Size":
        return Size(
            self.units + other.units,
            self.bytes + other.bytes,
            self.entities + other.entities,
            self.entity_units + other.entity_units,
        )

    @property
    def fits(self) -> bool:
        """Whether one message can hold it."""
        return (
            self.units <= MAX_UNITS
            and self.bytes <= MAX_BYTES
            and self.entities <= MAX_ENTITIES
            and self.entity_units <= MAX_ENTITY_UNITS
        )


def escape(text: str) -> str:
    """Plain text as Telegram's HTML; the few characters no request can carry become U+FFFD."""
    return _UNSENDABLE.sub("\ufffd", text).translate(_ESCAPES)


def plain(html: str) -> str:
    """The text of our HTML without its tags."""
    return html_module.unescape(_TAG.sub("", html))


def utf16_length(text: str) -> int:
    """The number of UTF-16 code units: what Telegram counts."""
    return len(text) + sum(character > "\uffff" for character in text)


def parsed_length(html: str) -> int:
    """The UTF-16 units that are left of HTML once Telegram has parsed it."""
    return utf16_length(plain(html))


def measure(html: str) -> Size:
    """What our own, well-formed HTML takes of each limit."""
    open_at: list[int] = []
    entities = entity_units = units = position = 0
    for tag in _TAG.finditer(html):
        units += parsed_length(html[position : tag.start()])
        position = tag.end()
        if tag["closing"]:
            entity_units += units - open_at.pop() if open_at else 0
        else:
            open_at.append(units)
            entities += 1
            entity_units += sum(len(address) for address in _HREF.findall(tag["rest"]))
    units += parsed_length(html[position:])
    return Size(units, len(html.encode()), entities, entity_units)


def cut(text: str, units: int) -> str:
    """Plain text of at most `units` UTF-16 units: whole, or cut after a word with an ellipsis.

    A word that would take more than half of it is cut inside, as text without spaces is.
    """
    if utf16_length(text) <= units:
        return text
    room = units - utf16_length(ELLIPSIS)
    if room < 0:
        return ""
    head = text[:room]
    while utf16_length(head) > room:
        head = head[: -max(1, (utf16_length(head) - room) // 2)]
    if not text[len(head)].isspace() and head and not head[-1].isspace():
        words = head.rsplit(None, 1)[0]
        head = words if len(words) * 2 > len(head) else head
    return head.rstrip(_DANGLING) + ELLIPSIS


def split(blocks: Iterable[str], buttons: tuple[Row, ...] = (), *, separator: str = SEPARATOR) -> tuple[Message, ...]:
    """Messages that hold the HTML blocks whole and in order, as few as fit; the buttons on the last.

    A block that no message can hold loses its tags and its end: cut its text before wrapping it.
    Empty blocks are left out.
    """
    texts: list[str] = []
    size = Size()
    gap = measure(separator)
    for block in blocks:
        if not block.strip():
            continue
        piece = block if measure(block).fits else _squeezed(block)
        grown = size + gap + measure(piece)
        if texts and grown.fits:
            texts[-1] += separator + piece
            size = grown
        else:
            texts.append(piece)
            size = measure(piece)
    last = len(texts) - 1
    return tuple(Message(text, buttons if number == last else ()) for number, text in enumerate(texts))


def _squeezed(block: str) -> str:
    text = cut(plain(block), MAX_UNITS)
    while len(escape(text).encode()) > MAX_BYTES:
        text = cut(text, utf16_length(text) * 9 // 10)
    return escape(text)
