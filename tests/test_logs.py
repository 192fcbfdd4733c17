"""The token never gets into the log, nor do pages of traceback where the network was down."""

import io
import logging
from types import TracebackType

import pytest
from telegram.error import NetworkError

from bot.logs import PlainNetworkErrors, RedactingFormatter, configure

TOKEN = "123456:AAF-s3cret_part"


def exc_info(error: BaseException) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    """An error as it is once it was raised."""
    with pytest.raises(type(error)) as caught:
        raise error
    return caught.type, caught.value, caught.tb


def logged(message: str, *args: object, error: BaseException | None = None) -> str:
    """What is written of one record."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(RedactingFormatter(logging.Formatter("%(levelname)s %(message)s"), [TOKEN]))
    record = logging.LogRecord("test", logging.ERROR, "f", 1, message, args, exc_info(error) if error else None)
    handler.emit(record)
    return stream.getvalue()


@pytest.mark.parametrize("token", [TOKEN, TOKEN.replace(":", "%3A"), TOKEN.lower(), "AAF-s3cret_part"])
def test_the_token_is_hidden_wherever_it_stands(token: str) -> None:
    assert logged("POST https://api.telegram.org/bot%s/getMe", token) == (
        "ERROR POST https://api.telegram.org/bot<token>/getMe\n"
    )


def test_the_token_is_hidden_in_a_traceback() -> None:
    text = logged("failed", error=RuntimeError(f"cannot open https://api.telegram.org/bot{TOKEN}/getMe"))
    assert "Traceback" in text
    assert "RuntimeError: cannot open https://api.telegram.org/bot<token>/getMe" in text
    assert "s3cret" not in text


def test_what_holds_no_token_stays_as_it_is() -> None:
    assert logged("all 123456 is well") == "ERROR all 123456 is well\n"


def test_without_a_token_nothing_is_hidden() -> None:
    formatter = RedactingFormatter(None, [""])
    assert formatter.format(logging.makeLogRecord({"msg": "as it is"})) == "as it is"


def test_an_error_of_the_network_is_one_line() -> None:
    error = exc_info(NetworkError("no route"))
    record = logging.LogRecord("telegram.ext", logging.ERROR, "f", 1, "polling %s", ("failed",), error)
    assert PlainNetworkErrors().filter(record)
    assert logging.Formatter().format(record) == "polling failed (no route)"


def test_another_error_keeps_its_traceback() -> None:
    record = logging.LogRecord("telegram.ext", logging.ERROR, "f", 1, "broken", (), exc_info(KeyError("x")))
    assert PlainNetworkErrors().filter(record)
    assert "Traceback" in logging.Formatter().format(record)


def test_configuring_silences_the_loggers_that_show_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    handler = logging.StreamHandler(io.StringIO())
    monkeypatch.setattr(logging.getLogger(), "handlers", [handler])
    for name in ("httpx", "httpcore"):
        monkeypatch.setattr(logging.getLogger(name), "level", logging.NOTSET)
    for name in ("telegram.ext", "telegram.ext.Updater"):
        monkeypatch.setattr(logging.getLogger(name), "filters", [])
    configure(TOKEN)
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    assert isinstance(handler.formatter, RedactingFormatter)
