"""A sheet to draw on, as SVG with plain text: no font is embedded, and every run is held to its measured width."""

from dataclasses import dataclass, field
from html import escape

from typesetting import Line, Run

Point = tuple[float, float]
"""Right and down."""

INK, ACCENT = "#000000", "#2b7cc4"
STYLE = (
    "text{font-family:Arial,Helvetica,'Liberation Sans',Roboto,sans-serif;white-space:pre}"
    ".b{font-weight:700}.i{font-style:italic}.u{text-decoration:underline}.s{text-decoration:line-through}"
    f".c{{font-family:Menlo,Consolas,'DejaVu Sans Mono',monospace}}.l{{fill:{ACCENT}}}"
)
CLASSES = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "c l",
    "pre": "c",
    "text_link": "l",
    "mention": "l",
    "bot_command": "l",
}
"""What an entity looks like."""


@dataclass
class Sheet:
    """What is drawn so far, and how far down."""

    width: int
    y: float = 0
    parts: list[str] = field(default_factory=list)

    def box(self, corner: Point, size: Point, fill: str, radius: float = 0, opacity: float = 1) -> None:
        """A filled rectangle."""
        more = f' rx="{radius:g}"' if radius else ""
        more += f' fill-opacity="{opacity:g}"' if opacity < 1 else ""
        (x, y), (width, height) = corner, size
        where = f'x="{x:.5g}" y="{y:.6g}" width="{width:.5g}" height="{height:.5g}"'
        self.parts.append(f'<rect {where} fill="{fill}"{more}/>')

    def stroke(self, path: str, colour: str) -> None:
        """A thin line along a path."""
        self.parts.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.4"/>')

    def line(self, x: float, y: float, line: Line, size: float, fill: str = INK) -> None:
        """A line whose left end stands at x and whose letters stand on y."""
        for run in line:
            bare = Run(run.text.strip(), run.looks)
            if bare.text:
                blank = Run(run.text[: len(run.text) - len(run.text.lstrip())], run.looks)
                self._text(x + blank.width(size), y, bare, size, fill)
            x += run.width(size)

    def centred(self, middle: float, y: float, run: Run, size: float, fill: str = INK) -> None:
        """A run with its middle at x."""
        self.line(middle - run.width(size) / 2, y, (run,), size, fill)

    def svg(self, label: str, ground: str) -> str:
        """The picture, as high as what is on it."""
        size = f'width="{self.width}" height="{self.y:g}" viewBox="0 0 {self.width} {self.y:g}"'
        opening = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{escape(label)}">'
        paper = f'<rect width="{self.width}" height="{self.y:g}" fill="{ground}"/>'
        return "\n".join([opening, f"<style>{STYLE}</style>", paper, *self.parts, "</svg>", ""])

    def _text(self, x: float, y: float, run: Run, size: float, fill: str) -> None:
        names = " ".join(sorted(CLASSES[look] for look in run.looks if look in CLASSES))
        look = f' class="{names}"' if names else ""
        ink = f' fill="{fill}"' if fill != INK else ""
        where = f'x="{x:.4g}" y="{y:.6g}" font-size="{size:g}" textLength="{run.width(size):.4g}"'
        self.parts.append(f'<text {where} lengthAdjust="spacingAndGlyphs"{ink}{look}>{escape(run.text)}</text>')
