"""The log: what it says, and the token kept out of it."""

import logging
import re
from collections.abc import Iterable
from urllib.parse import quote

from telegram.error import TelegramError

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
HIDDEN = "<token>"
TALKATIVE = ("httpx", "httpcore")
"""Loggers that put every request's address, and with it the token, into the log at INFO."""
POLLING = ("telegram.ext", "telegram.ext.Updater")
"""Loggers that give a page of traceback where the network was down for a moment."""


class RedactingFormatter(logging.Formatter):
    """Formats as another formatter does, tracebacks included, and hides secrets in the result."""

    def __init__(self, inner: logging.Formatter | None, secrets: Iterable[str]) -> None:
        super().__init__()
        self._inner = inner or logging.Formatter()
        written = {form for secret in secrets for form in _forms(secret)}
        longest_first = sorted(written, key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)", re.IGNORECASE)

    def format(self, record: logging.LogRecord) -> str:
        """The record as text, without the secrets in any case of letters: the library changes it in some errors."""
        return self._secrets.sub(HIDDEN, self._inner.format(record))


def _forms(token: str) -> set[str]:
    """A token as it is, as it stands in an address, and its secret half."""
    secret = token.rpartition(":")[2]
    return {form for form in (token, quote(token, safe=""), secret) if form}


class PlainNetworkErrors(logging.Filter):
    """Puts what the library logs of Telegram's errors with a traceback into one line."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always True: the record is kept, made shorter."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, TelegramError):
            record.msg, record.args = f"{record.getMessage()} ({error})", ()
            record.exc_info = record.exc_text = None
        return True


def configure(token: str) -> None:
    """Log to standard error from INFO on, unless logging is set up already, and hide the token either way."""
    logging.basicConfig(level=logging.INFO, format=FORMAT)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in POLLING:
        logging.getLogger(name).addFilter(PlainNetworkErrors())
    for handler in logging.getLogger().handlers:
        handler.setFormatter(RedactingFormatter(handler.formatter, [token]))
