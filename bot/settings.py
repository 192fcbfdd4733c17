"""Settings: the only reader of the environment."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from retrieval.errors import OnrecordError

TELEGRAM_API_URL = "https://api.telegram.org/bot"
TELEGRAM_FILE_URL = "https://api.telegram.org/file/bot"
SEEDS = Path(__file__).resolve().parent.parent / "seeds"

DATA = Path("~/.local/share/onrecord")
"""Where data are kept that no setting has a place for; other than these it may be missing or not writable."""

_TOKEN = re.compile(r"[\w:-]+", re.ASCII)


class SettingsError(OnrecordError):
    """A variable of the environment holds what it cannot hold; the message names it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run of the bot is told from outside.

    `token` is None where no bot is to run; it never shows in the repr. `articles` are files and
    folders, not checked here: reading them is the collection's part.
    """

    token: str | None = field(default=None, repr=False)
    api_url: str = TELEGRAM_API_URL
    file_url: str = TELEGRAM_FILE_URL
    articles: tuple[Path, ...] = (SEEDS,)
    meaning: bool = True
    """Whether word vectors help where a question and its answer share few words."""
    data: Path | None = None
    """The folder of what outlives a run; None for the usual one, or for none where that cannot be had."""
    limits: bool = True
    """Whether messages are sent no faster than Telegram's servers take them."""

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> "Settings":
        """The settings in an environment; an empty variable counts as not set. SettingsError where one is bad."""
        api_url = _url("TELEGRAM_API_URL", environ) or TELEGRAM_API_URL
        return cls(
            token=_token(environ.get("TELEGRAM_BOT_TOKEN", "").strip()),
            api_url=api_url,
            file_url=_url("TELEGRAM_FILE_URL", environ) or TELEGRAM_FILE_URL,
            articles=_paths(environ.get("ONRECORD_ARTICLES", "")) or (SEEDS,),
            meaning=_switch("ONRECORD_MEANING", environ, default=True),
            data=next(iter(_paths(environ.get("ONRECORD_DATA", ""), "\n")), None),
            limits=_switch("ONRECORD_LIMITS", environ, default=api_url == TELEGRAM_API_URL),
        )


def _token(value: str) -> str | None:
    """The value must not get into the message: it may be a good token with a slip."""
    if value and not _TOKEN.fullmatch(value):
        raise SettingsError("TELEGRAM_BOT_TOKEN: not a token; copy it from BotFather, it looks like 123456:ABC-def")
    return value or None


def _url(name: str, environ: Mapping[str, str]) -> str | None:
    value = environ.get(name, "").strip()
    if not value:
        return None
    try:
        parts = urlsplit(value)
        whole = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port)
    except ValueError:
        whole = False
    if not whole or not value.endswith("/bot"):
        raise SettingsError(f"{name}: not the address of a Bot API, which begins with http(s):// and ends in /bot")
    return value


def _switch(name: str, environ: Mapping[str, str], *, default: bool) -> bool:
    value = environ.get(name, "").strip().lower()
    if value not in ("", "on", "off"):
        raise SettingsError(f"{name}: neither on nor off")
    return value == "on" if value else default


def _paths(value: str, separator: str = os.pathsep) -> tuple[Path, ...]:
    return tuple(Path(part.strip()).expanduser() for part in value.split(separator) if part.strip())
