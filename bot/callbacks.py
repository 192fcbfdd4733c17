"""What a button sends back: an action, what it is about, and whom it serves.

The data hold no position in a list and no version: what they name is looked up when the button is
pressed, so that a button of last year's message either does what it says or says that it is gone.
"""

import base64
import binascii
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
    """Turn to a page of the speakers. Argument: its number, from 0, and what was looked for (`page_argument`)."""
    ARTICLES = "A"
    """Turn to a page of the articles. Argument: the same."""
    CARD = "k"
    """Show a speaker's card. Argument: the speaker's id."""
    ARTICLE = "a"
    """Show an article's card. Argument: the article's mark."""
    THEME = "t"
    """The statements of a speaker that hold a word. Argument: the speaker's id and the word's `fingerprint`."""
    WITHIN = "i"
    """The statements of a speaker in an article. Argument: the speaker's id and the article's mark."""
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


MOST_WORDS = 36
"""Characters of what was looked for that fit beside a page's number and an owner."""

_DATA = re.compile(
    rf"(?P<action>[{''.join(Action)}]):(?P<argument>[A-Za-z0-9_-]{{1,62}})(?:@(?P<owner>-?[1-9][0-9]{{0,18}}))?"
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


def page_argument(page: int, query: str = "") -> str | None:
    """A page of a list and what was looked for in it; None where a button's data cannot hold that."""
    if not query:
        return str(page)
    words = base64.urlsafe_b64encode(query.encode("utf-8", "replace")).decode().rstrip("=")
    return f"{page}-{words}" if len(words) <= MOST_WORDS else None


def page_of(argument: str) -> tuple[int, str] | None:
    """The page and the words that such an argument names; None where it is none."""
    number, _, words = argument.partition("-")
    if not (number.isdecimal() and len(number) < 7):
        return None
    try:
        return int(number), base64.b64decode(words + "=" * (-len(words) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None


def fingerprint(text: str) -> str:
    """Eight hexadecimal characters that stand for a text too long for a button's data."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]
