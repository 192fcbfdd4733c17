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
LISTEN = "127.0.0.1:8080"
"""Where the web server listens when the webhook needs one and no setting says where."""

_TOKEN = re.compile(r"[\w:-]+", re.ASCII)
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LISTEN = re.compile(r"(?:(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s:/\[\]]*):)?(?P<port>[0-9]{1,5})")


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
    listen: tuple[str, int] | None = None
    """Host and port of the web server; None where there is none."""
    public_url: str | None = None
    """Where people and Telegram reach the web server, without a slash at the end."""
    webhook: bool = False
    """Whether Telegram pushes updates to the web server; else they are polled."""
    webhook_secret: str | None = field(default=None, repr=False)
    limits: bool = True
    """Whether messages are sent no faster than Telegram's servers take them."""

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> "Settings":
        """The settings in an environment; an empty variable counts as not set. SettingsError where one is bad."""
        webhook = _switch("ONRECORD_WEBHOOK", environ, default=False)
        api_url = _url("TELEGRAM_API_URL", environ) or TELEGRAM_API_URL
        return cls(
            token=_token(environ.get("TELEGRAM_BOT_TOKEN", "").strip()),
            api_url=api_url,
            file_url=_url("TELEGRAM_FILE_URL", environ) or TELEGRAM_FILE_URL,
            articles=_paths(environ.get("ONRECORD_ARTICLES", "")) or (SEEDS,),
            meaning=_switch("ONRECORD_MEANING", environ, default=True),
            data=next(iter(_paths(environ.get("ONRECORD_DATA", ""), "\n")), None),
            listen=_listen(environ, LISTEN if webhook else ""),
            public_url=_public_url(environ, required=webhook, secure=api_url == TELEGRAM_API_URL),
            webhook=webhook,
            webhook_secret=_secret(environ.get("ONRECORD_WEBHOOK_SECRET", "").strip()),
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


def _public_url(environ: Mapping[str, str], *, required: bool, secure: bool) -> str | None:
    """Telegram's own servers push to https only; another server of the Bot API may push to http."""
    value = environ.get("ONRECORD_PUBLIC_URL", "").strip().rstrip("/")
    if not value and required:
        raise SettingsError("ONRECORD_PUBLIC_URL: not set, and ONRECORD_WEBHOOK=on needs it")
    try:
        parts = urlsplit(value)
        whole = parts.scheme in ("http", "https") and parts.hostname and not parts.query and not parts.fragment
    except ValueError:
        whole = False
    if value and not whole:
        raise SettingsError("ONRECORD_PUBLIC_URL: not an address, which looks like https://bot.example.org")
    if required and secure and parts.scheme != "https":
        raise SettingsError("ONRECORD_PUBLIC_URL: Telegram pushes only to an address that begins with https://")
    return value or None


def _secret(value: str) -> str | None:
    """The value stays out of the message."""
    if value and not _SECRET.fullmatch(value):
        raise SettingsError("ONRECORD_WEBHOOK_SECRET: not 1 to 256 letters, digits, _ and - (of A-Z, a-z, 0-9)")
    return value or None


def _listen(environ: Mapping[str, str], default: str) -> tuple[str, int] | None:
    value = environ.get("ONRECORD_LISTEN", "").strip() or default
    if not value:
        return None
    form = _LISTEN.fullmatch(value)
    if form is None or int(form["port"]) > 65_535:
        raise SettingsError("ONRECORD_LISTEN: not an address to listen on, which looks like 127.0.0.1:8080")
    host = (form["host"] or "127.0.0.1").strip("[]")
    return host, int(form["port"])


def _switch(name: str, environ: Mapping[str, str], *, default: bool) -> bool:
    value = environ.get(name, "").strip().lower()
    if value not in ("", "on", "off"):
        raise SettingsError(f"{name}: neither on nor off")
    return value == "on" if value else default


def _paths(value: str, separator: str = os.pathsep) -> tuple[Path, ...]:
    return tuple(Path(part.strip()).expanduser() for part in value.split(separator) if part.strip())
