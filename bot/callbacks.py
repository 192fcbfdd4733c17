"""What a button sends back: an action, what it is about, and whom it serves.

The data hold no position in a list and no version: what they name is looked up when the button is
pressed, so that a button of last year's message either does what it says or says that it is gone.
"""

import enum
import hashlib
import re
from dataclasses import dataclass


class Action(enum.StrEnum):
    """What a button does; the value stands in its data."""

    CHOOSE = "c"
    """Of several speakers whom a question may mean, this one. Argument: the speaker's id."""
    STATEMENTS = "s"
    """All statements of a speaker. Argument: the speaker's id."""
    EXAMPLE = "e"
    """Ask an example question. Argument: its `fingerprint`."""
    PLACE = "p"
    """Show a place in an article. Argument: a deep link's payload."""
    SPEAKERS = "S"
    """Turn to a page of the speakers. Argument: its number, from 0."""
    ARTICLES = "A"
    """Turn to a page of the articles. Argument: its number, from 0."""
    MORE = "m"
    """Turn to a page of the answer that the message shows. Argument: its number, from 0."""
    CONTEXT = "x"
    """Show a citation among the words around it. Argument: its handle."""
    COPY = "y"
    """Show the cited words as text to copy. Argument: the handle of the first."""
    ELSE = "w"
    """Show who else is on record in the articles cited. Argument: the handle of the first citation."""
    DOUBT = "d"
    """Ask whose words are not given to the right speaker. Argument: the handle of the first citation."""
    WRONG = "r"
    """Report that a citation has the wrong speaker. Argument: its handle."""
    BACK = "b"
    """Show the answer again. Argument: the handle of its first citation."""
    CITE = "C"
    """Offer the forms in which a place can be cited. Argument: its handle, as of all below."""
    UNCITE = "K"
    """Show the place's own buttons again."""
    MARKDOWN, BIBTEX, CSL, JSON_LD = "M", "B", "J", "L"
    """Cite a place in this form."""


_DATA = re.compile(
    r"(?P<action>[csepSAmxywdrbCKMBJL]):(?P<argument>[A-Za-z0-9_-]{1,62})(?:@(?P<owner>-?[1-9][0-9]{0,18}))?"
)


@dataclass(frozen=True, slots=True)
class Callback:
    """A button's data, parsed.

    `owner` is the user, or the chat somebody spoke as, whom alone the button serves; None serves all.
    """

    action: Action
    argument: str
    owner: int | None = None

    @property
    def data(self) -> str:
        """The data as sent; with an argument of at most 40 characters always within Telegram's 64 bytes."""
        owner = "" if self.owner is None else f"@{self.owner}"
        return f"{self.action.value}:{self.argument}{owner}"


def parse(data: str | None) -> Callback | None:
    """The callback in a button's data; None where we never made such data."""
    match = _DATA.fullmatch(data or "")
    if match is None:
        return None
    owner = int(match["owner"]) if match["owner"] else None
    return Callback(Action(match["action"]), match["argument"], owner)


def fingerprint(text: str) -> str:
    """Eight hexadecimal characters that stand for a text too long for a button's data."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]
