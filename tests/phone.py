"""A chat as a phone shows it: bubbles, block quotations, buttons, what inline mode offers. The same every time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from fake_telegram.rules import typed_entities
from svg import ACCENT, INK, Sheet
from typesetting import Block, Line, Run, blocks, broken, cut

Json = dict[str, Any]

WIDTH, MARGIN, GAP, ROUND = 390, 8, 8, 15
WIDEST, INSET = 334, 12
PICTURE = 36
"""Of who wrote a message in a group; the bubble stands further in then."""
SIZE, LEADING, SMALL = 16, 21, 14
QUOTE_INSET, QUOTE_END, FOLDED_LINES = 10, 20, 3
KEY, KEY_GAP, KEY_INSET = 38, 4, 8
HEAD, FOOT = 54, 50

PAPER, MINE, THEIRS, FAINT, KEYS = "#cddbe6", "#e4fccf", "#ffffff", "#7b8791", "#5d7f9a"
COLOURS = ("#c0504d", "#2f8f5b", "#7a5bb5", "#b8741a")
BOLD = frozenset({"bold"})


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message as the Bot API has it: `mine` on the right, others’ on the left and in a group with their names."""

    json: Json
    mine: bool = False
    pressed: str = ""
    """The label of the button that is tapped."""

    @property
    def author(self) -> str:
        """Who wrote it."""
        return str(self.json["from"]["first_name"])


@dataclass(frozen=True, slots=True)
class Note:
    """What happens between two messages."""

    text: str


@dataclass(frozen=True, slots=True)
class Offers:
    """What inline mode offers above the line where it is typed; titles and descriptions."""

    typed: str
    results: tuple[tuple[str, str], ...]


Item = Bubble | Note | Offers


class Part(Protocol):
    """What a bubble holds, one below the other."""

    @property
    def width(self) -> float:
        """How wide it is at least."""

    @property
    def height(self) -> float:
        """How high it is."""

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its upper left corner there."""


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text."""

    lines: tuple[Line, ...]
    size: float = SIZE
    leading: float = LEADING
    fill: str = INK

    @property
    def width(self) -> float:
        return max(sum(run.width(self.size) for run in line) for line in self.lines)

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        for number, line in enumerate(self.lines):
            sheet.line(x, y + number * self.leading + 0.76 * self.leading, line, self.size, self.fill)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in a tinted box behind a bar; `more` where it is folded."""

    words: Words
    more: bool = False

    @property
    def width(self) -> float:
        return self.words.width + QUOTE_INSET + QUOTE_END

    @property
    def height(self) -> float:
        return self.words.height + 12

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        sheet.box((x, y + 2), (width, self.height - 4), ACCENT, 5, 0.1)
        sheet.box((x, y + 2), (3, self.height - 4), ACCENT, 1.5)
        sheet.line(x + width - 14, y + 21, (Run("”", BOLD),), 20, ACCENT)
        self.words.draw(sheet, x + QUOTE_INSET, y + 6, width)
        if self.more:
            sheet.stroke(f"M{x + width - 17:.5g} {y + self.height - 14:.6g}l5 5l5 -5", ACCENT)


@dataclass(frozen=True, slots=True)
class Beside:
    """Two short lines behind a bar or a sign: what is replied to, a file."""

    upper: str
    lower: str
    sign: str = ""

    @property
    def width(self) -> float:
        return 16 + 36 * bool(self.sign) + max(Run(self.upper, BOLD).width(SMALL), Run(self.lower).width(SMALL))

    @property
    def height(self) -> float:
        return 44

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        if self.sign:
            sheet.box((x, y + 2), (36, 36), ACCENT, 18)
            sheet.centred(x + 18, y + 26, Run(self.sign, BOLD), SIZE, "#ffffff")
        else:
            sheet.box((x, y), (width, 38), ACCENT, 5, 0.1)
            sheet.box((x, y), (3, 38), ACCENT, 1.5)
        inner = x + 10 + 36 * bool(self.sign)
        sheet.line(inner, y + 16, (cut(Run(self.upper, BOLD), SMALL, x + width - inner - 6),), SMALL, ACCENT)
        sheet.line(inner, y + 33, (cut(Run(self.lower), SMALL, x + width - inner - 6),), SMALL, INK)


def draw(title: str, subtitle: str, items: Sequence[Item], *, group: bool = False) -> str:
    """The chat as an SVG picture, as long as it takes."""
    sheet = Sheet(WIDTH)
    _head(sheet, title, subtitle)
    sheet.y += GAP
    for item in items:
        if isinstance(item, Bubble):
            _bubble(sheet, item, group=group)
        elif isinstance(item, Note):
            _note(sheet, item)
        else:
            _offers(sheet, item)
    if not isinstance(items[-1], Offers):
        _foot(sheet, "")
    return sheet.svg(title, PAPER)


def _bubble(sheet: Sheet, item: Bubble, *, group: bool) -> None:
    aside = PICTURE + 6 if group and not item.mine else 0
    room = WIDEST - 2 * INSET - aside
    parts = _parts(item, room, named=group and not item.mine)
    rows = item.json.get("reply_markup", {}).get("inline_keyboard", [])
    wanted = [*(part.width for part in parts), *(_wanted(row) - 2 * INSET for row in rows)]
    width = min(room, max(wanted)) + 2 * INSET
    height = sum(part.height for part in parts) + 16
    x = WIDTH - MARGIN - width if item.mine else MARGIN + aside
    if aside:
        _picture(sheet, MARGIN, sheet.y + height - PICTURE, item.author)
    sheet.box((x, sheet.y), (width, height), MINE if item.mine else THEIRS, ROUND)
    y = sheet.y + 8
    for part in parts:
        part.draw(sheet, x + INSET, y, width - 2 * INSET)
        y += part.height
    sheet.y += height
    for row in rows:
        _keys(sheet, row, x, width, item.pressed)
    sheet.y += GAP


def _parts(item: Bubble, room: float, *, named: bool) -> list[Part]:
    """What stands in a bubble: who wrote it, through whom, what it replies to, a file, the words.

    Commands in a bot's words are marked by Telegram itself.
    """
    message, parts = item.json, list[Part]()
    if named:
        parts.append(Words(((Run(item.author, BOLD),),), SMALL, 19, _colour(item.author)))
    if "via_bot" in message:
        parts.append(Words(((Run(f"via @{message['via_bot']['username']}"),),), SMALL, 19, ACCENT))
    if replied := message.get("reply_to_message"):
        parts.append(Beside(replied["from"]["first_name"], " ".join(replied["text"].split())))
    if file := message.get("document"):
        parts.append(Beside(file["file_name"], f"{file['file_size']} bytes", "↓"))
    text = str(message.get("text", message.get("caption", "")))
    commands = [each for each in typed_entities(text) if each["type"] == "bot_command"]
    marks = [*message.get("entities", []), *(commands if message["from"]["is_bot"] else [])]
    return [*parts, *(_set(block, room) for block in blocks(text, marks))]


def _set(block: Block, room: float) -> Part:
    inner = room - (QUOTE_INSET + QUOTE_END if block.quoted else 0)
    lines = tuple(part for line in block.lines for part in broken(line, SIZE, inner))
    if not block.quoted:
        return Words(lines)
    more = block.folded and len(lines) > FOLDED_LINES
    return Quotation(Words(lines[:FOLDED_LINES] if more else lines), more)


def _wanted(row: Sequence[Json]) -> float:
    widest = max(Run(button["text"]).width(SMALL) for button in row)
    return (widest + 2 * KEY_INSET + KEY_GAP) * len(row) - KEY_GAP


def _keys(sheet: Sheet, row: Sequence[Json], x: float, width: float, pressed: str) -> None:
    """A row of buttons below a bubble, all of one width, with a sign for what opens or copies something."""
    each = (width - KEY_GAP * (len(row) - 1)) / len(row)
    top = sheet.y + KEY_GAP
    for number, button in enumerate(row):
        left, label = x + number * (each + KEY_GAP), button["text"]
        sheet.box((left, top), (each, KEY), ACCENT if label == pressed else KEYS, 8)
        sheet.centred(left + each / 2, top + 24, cut(Run(label), SMALL, each - 2 * KEY_INSET), SMALL, "#ffffff")
        corner = f"M{left + each - 12:.5g} {top + 6:.6g}"
        if "url" in button:
            sheet.stroke(f"{corner}h6v6m0 -6l-7 7", "#ffffff")
        if "copy_text" in button:
            sheet.stroke(f"{corner}h6v6h-6zm-2 2v6h6", "#ffffff")
    sheet.y = top + KEY


def _note(sheet: Sheet, note: Note) -> None:
    lines = broken((Run(note.text),), 13, WIDTH - 90)
    width = max(sum(run.width(13) for run in line) for line in lines) + 24
    sheet.box(((WIDTH - width) / 2, sheet.y), (width, 18 * len(lines) + 8), "#4f6b80", 13, 0.75)
    for number, line in enumerate(lines):
        length = sum(run.width(13) for run in line)
        sheet.line((WIDTH - length) / 2, sheet.y + 18 + 18 * number, line, 13, "#ffffff")
    sheet.y += 18 * len(lines) + 8 + GAP


def _offers(sheet: Sheet, offers: Offers) -> None:
    """Each result with its title in a line and its description in two at most, then what is typed."""
    for title, description in offers.results:
        lines = broken((Run(description),), SMALL, WIDTH - 82)
        shown = [*lines[:1], *((cut(Run(_rest(lines)), SMALL, WIDTH - 82),) for _ in lines[1:2])]
        sheet.box((0, sheet.y), (WIDTH, 72), "#ffffff")
        sheet.box((66, sheet.y + 71), (WIDTH - 66, 1), "#e2e7eb")
        sheet.box((12, sheet.y + 12), (44, 44), _colour(title), 8)
        sheet.centred(34, sheet.y + 41, Run(title[:1], BOLD), 20, "#ffffff")
        sheet.line(66, sheet.y + 24, (cut(Run(title, BOLD), 15, WIDTH - 80),), 15)
        for number, line in enumerate(shown):
            sheet.line(66, sheet.y + 43 + 18 * number, line, SMALL, FAINT)
        sheet.y += 72
    _foot(sheet, offers.typed)
    sheet.y += GAP


def _rest(lines: Sequence[Line]) -> str:
    return " ".join("".join(run.text for run in line) for line in lines[1:])


def _head(sheet: Sheet, title: str, subtitle: str) -> None:
    sheet.box((0, 0), (WIDTH, HEAD), "#ffffff")
    sheet.stroke("M20 19l-8 8l8 8", ACCENT)
    _picture(sheet, 34, 9, title)
    sheet.line(80, 24, (Run(title, BOLD),), SIZE)
    sheet.line(80, 43, (Run(subtitle),), 13, FAINT)
    sheet.y = HEAD


def _foot(sheet: Sheet, typed: str) -> None:
    """The line where a message is typed."""
    sheet.box((0, sheet.y), (WIDTH, FOOT), "#ffffff")
    sheet.box((12, sheet.y + 7), (WIDTH - 24, FOOT - 14), "#eef1f4", 18)
    sheet.line(26, sheet.y + 30, (Run(typed or "Message"),), SIZE, INK if typed else FAINT)
    sheet.y += FOOT


def _picture(sheet: Sheet, x: float, y: float, name: str) -> None:
    sheet.box((x, y), (PICTURE, PICTURE), _colour(name), PICTURE / 2)
    sheet.centred(x + PICTURE / 2, y + PICTURE / 2 + 6, Run(name[:1], BOLD), SIZE, "#ffffff")


def _colour(name: str) -> str:
    return COLOURS[sum(map(ord, name)) % len(COLOURS)]
