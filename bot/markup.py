"""The HTML of our messages as terminal text: plain, or styled for rich.

Only tags that Telegram knows occur in it (Bot API, "HTML style"), and only a few of those here:
b i u s a code blockquote. Both forms keep every word of the message, so that a terminal never
says anything else than the chat; a link's address shows only where the terminal can carry it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

INDENT = "  "
BAR = "▎ "
STYLES = {"b": "bold", "i": "italic", "u": "underline", "s": "strike", "code": "cyan"}
MARKS = ("⟦", "⟧")
"""Around underlined words where nothing can be underlined: no quotation marks, which would say that they are quoted."""

_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "\ufffd") | str.maketrans("\n\t\r", "\n\t ")
"""Nothing in an article may command the terminal it is shown on."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with one look: the tags it stands in, its link's address, the number of its quote."""

    text: str
    tags: frozenset[str] = frozenset()
    href: str | None = None
    quote: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line as a chat shows it; `quoted` where it belongs to a block quotation."""

    pieces: tuple[Piece, ...]
    quoted: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces)


@dataclass
class _Open:
    tag: str
    href: str | None


@dataclass
class _State:
    pieces: list[Piece] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    quotes: int = 0


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.state = _State()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.state.open.append(_Open(tag, dict(attrs).get("href")))
        self.state.quotes += tag == "blockquote"

    def handle_endtag(self, tag: str) -> None:
        for place in reversed(range(len(self.state.open))):
            if self.state.open[place].tag == tag:
                del self.state.open[place]
                return

    def handle_data(self, data: str) -> None:
        tags = frozenset(each.tag for each in self.state.open)
        hrefs = [each.href for each in self.state.open if each.tag == "a"]
        quote = self.state.quotes if "blockquote" in tags else 0
        self.state.pieces.append(Piece(data.translate(_CONTROLS), tags, hrefs[-1] if hrefs else None, quote))


def pieces(html: str) -> list[Piece]:
    """The runs of a message, in order; joined, their texts are its text."""
    parser = _Parser()
    parser.feed(html.replace("\r\n", "\n"))
    parser.close()
    return parser.state.pieces


def lines(html: str) -> list[Line]:
    """The lines of a message, quotes on lines of their own.

    A line end that only parts a quote from what stands around it makes no empty line, as in Telegram.
    """
    blocks = [(number, list(run)) for number, run in groupby(pieces(html), key=lambda piece: piece.quote)]
    found: list[Line] = []
    for place, (number, run) in enumerate(blocks):
        rows = _rows(run)
        if number == 0:
            starts, ends = place > 0, place < len(blocks) - 1
            if starts and not rows[0]:
                rows = rows[1:]
            if ends and rows and not rows[-1]:
                rows = rows[:-1]
        found += [Line(tuple(row), quoted=number > 0) for row in rows]
    return found


def _rows(run: list[Piece]) -> list[list[Piece]]:
    """A run of pieces cut at its line ends; an empty row for an empty line."""
    rows: list[list[Piece]] = [[]]
    for piece in run:
        first, *others = piece.text.split("\n")
        rows[-1] += [replace(piece, text=first)] if first else []
        rows += [[replace(piece, text=text)] if text else [] for text in others]
    return rows


def plain(html: str) -> str:
    """The message without any style; quotes are indented, underlined words stand in MARKS."""
    return "\n".join(_plain_line(line) for line in lines(html)).strip("\n")


def _plain_line(line: Line) -> str:
    runs = groupby(line.pieces, key=lambda piece: "u" in piece.tags)
    texts = (("".join(piece.text for piece in run), marked) for marked, run in runs)
    text = "".join(f"{MARKS[0]}{words}{MARKS[1]}" if marked else words for words, marked in texts)
    return INDENT + text if line.quoted and text else text


def styled(html: str, console: "Console", address: Callable[[str], str | None]) -> "list[Text]":
    """The message's lines for a rich console, wrapped to its width, quotes behind a bar.

    `address` says where a link leads from a terminal, if anywhere.
    """
    from rich.text import Text  # noqa: PLC0415 - only a terminal needs rich, and it is slow to import

    shown: list[Text] = []
    for line in lines(html):
        text = Text.assemble(*((piece.text, _style(piece, address)) for piece in line.pieces))
        if line.quoted:
            wrapped = text.wrap(console, max(20, console.width - len(BAR)))
            shown += [Text.assemble((BAR, "green"), row) for row in wrapped]
        else:
            shown.append(text)
    return shown


def _style(piece: Piece, address: Callable[[str], str | None]) -> str:
    styles = [STYLES[tag] for tag in sorted(piece.tags) if tag in STYLES]
    target = address(piece.href) if piece.href else None
    if piece.href:
        styles.append("bright_blue")
    if target:
        styles.append(f"link {target}")
    return " ".join(styles)
