"""Settings are read from an environment that is given, and a bad value says which one it is."""

import os
from pathlib import Path

import pytest

from bot.settings import SEEDS, TELEGRAM_API_URL, TELEGRAM_FILE_URL, Settings, SettingsError
from retrieval.errors import OnrecordError

TOKEN = "123456:AAF-s0me_token"


def test_an_empty_environment_means_no_bot_and_the_seeds() -> None:
    settings = Settings.from_env({})
    assert settings == Settings(None, TELEGRAM_API_URL, TELEGRAM_FILE_URL, (SEEDS,))


def test_the_seeds_lie_next_to_the_package() -> None:
    assert SEEDS.name == "seeds"
    assert (SEEDS.parent / "bot" / "settings.py").is_file()


def test_an_empty_variable_counts_as_not_set() -> None:
    telegram = ("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "TELEGRAM_FILE_URL", "ONRECORD_ARTICLES", "ONRECORD_DATA")
    web = ("ONRECORD_WEBHOOK", "ONRECORD_LISTEN", "ONRECORD_PUBLIC_URL", "ONRECORD_WEBHOOK_SECRET", "ONRECORD_LIMITS")
    assert Settings.from_env(dict.fromkeys(telegram + web, " ")) == Settings()


def test_every_variable_is_read() -> None:
    settings = Settings.from_env(
        {
            "TELEGRAM_BOT_TOKEN": f" {TOKEN}\n",
            "TELEGRAM_API_URL": "http://127.0.0.1:8081/bot",
            "TELEGRAM_FILE_URL": "http://127.0.0.1:8081/file/bot",
            "ONRECORD_DATA": " ~/onrecord data ",
            "ONRECORD_ARTICLES": os.pathsep.join(["news", "", " more/one.txt "]),
        }
    )
    assert settings.token == TOKEN
    assert settings.api_url == "http://127.0.0.1:8081/bot"
    assert settings.file_url == "http://127.0.0.1:8081/file/bot"
    assert settings.articles == (Path("news"), Path("more/one.txt"))
    assert settings.data == Path.home() / "onrecord data"


WEBHOOK = {"ONRECORD_WEBHOOK": "on", "ONRECORD_PUBLIC_URL": "https://bot.example.org/"}


def test_the_webhook_listens_on_this_machine_alone_where_nothing_else_is_said() -> None:
    settings = Settings.from_env(WEBHOOK)
    assert (settings.webhook, settings.listen, settings.public_url) == (
        True,
        ("127.0.0.1", 8080),
        "https://bot.example.org",
    )
    assert settings.webhook_secret is None


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("0.0.0.0:80", ("0.0.0.0", 80)),
        (":8443", ("127.0.0.1", 8443)),
        ("8080", ("127.0.0.1", 8080)),
        ("[::1]:8080", ("::1", 8080)),
        ("localhost:65535", ("localhost", 65535)),
    ],
)
def test_where_the_web_server_listens(value: str, address: tuple[str, int]) -> None:
    assert Settings.from_env({"ONRECORD_LISTEN": value}).listen == address


@pytest.mark.parametrize("value", ["x", "127.0.0.1", "a b:80", "127.0.0.1:65536", "http://x:80", "::1:80", ":"])
def test_an_address_that_is_none_is_refused(value: str) -> None:
    with pytest.raises(SettingsError, match="ONRECORD_LISTEN: not an address to listen on"):
        Settings.from_env({"ONRECORD_LISTEN": value})


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("", "not set, and ONRECORD_WEBHOOK=on needs it"),
        ("bot.example.org", "not an address"),
        ("https://", "not an address"),
        ("https://x?y", "not an address"),
        ("https://[x", "not an address"),
        ("http://bot.example.org", "begins with https://"),
    ],
)
def test_what_telegram_cannot_push_to_is_refused(url: str, why: str) -> None:
    with pytest.raises(SettingsError, match=f"^ONRECORD_PUBLIC_URL: .*{why}"):
        Settings.from_env(WEBHOOK | {"ONRECORD_PUBLIC_URL": url})


def test_another_server_may_push_without_https() -> None:
    other = {"TELEGRAM_API_URL": "http://127.0.0.1:8081/bot", "ONRECORD_PUBLIC_URL": "http://127.0.0.1:8080"}
    assert Settings.from_env(WEBHOOK | other).public_url == "http://127.0.0.1:8080"


@pytest.mark.parametrize("secret", ["a b", "é", "x" * 257])
def test_a_secret_that_telegram_refuses_is_refused_without_showing_it(secret: str) -> None:
    with pytest.raises(SettingsError, match="ONRECORD_WEBHOOK_SECRET: not 1 to 256") as caught:
        Settings.from_env({"ONRECORD_WEBHOOK_SECRET": secret})
    assert secret not in str(caught.value)


def test_the_secret_does_not_show_in_the_repr() -> None:
    settings = Settings.from_env({"ONRECORD_WEBHOOK_SECRET": "s3cret"})
    assert settings.webhook_secret == "s3cret"
    assert "s3cret" not in repr(settings)


@pytest.mark.parametrize(
    ("environ", "limits"),
    [
        ({}, True),
        ({"TELEGRAM_API_URL": "http://127.0.0.1:8081/bot"}, False),
        ({"TELEGRAM_API_URL": "http://127.0.0.1:8081/bot", "ONRECORD_LIMITS": "on"}, True),
        ({"ONRECORD_LIMITS": "off"}, False),
    ],
)
def test_telegrams_own_server_is_not_sent_more_than_it_takes(environ: dict[str, str], limits: bool) -> None:
    assert Settings.from_env(environ).limits is limits


def test_a_tilde_is_the_home_folder() -> None:
    assert Settings.from_env({"ONRECORD_ARTICLES": "~/news"}).articles == (Path.home() / "news",)


def test_the_token_does_not_show_in_the_repr() -> None:
    assert TOKEN not in repr(Settings(token=TOKEN))


@pytest.mark.parametrize("token", ["12 34:abc", "123:abc/../x", "123:abc?x", "123:abc#", "123:ключ", "<token>"])
def test_a_token_that_cannot_stand_in_an_address_is_refused_without_showing_it(token: str) -> None:
    with pytest.raises(SettingsError, match=r"^TELEGRAM_BOT_TOKEN: not a token") as caught:
        Settings.from_env({"TELEGRAM_BOT_TOKEN": token})
    assert token not in str(caught.value)


@pytest.mark.parametrize("name", ["TELEGRAM_API_URL", "TELEGRAM_FILE_URL"])
@pytest.mark.parametrize(
    "url", ["api.telegram.org/bot", "ftp://x/bot", "https:///bot", "https://x", "https://x/bot/", "http://x:p/bot"]
)
def test_an_address_that_no_token_can_follow_is_refused(name: str, url: str) -> None:
    with pytest.raises(SettingsError, match=f"^{name}: not the address of a Bot API"):
        Settings.from_env({name: url})


def test_a_bad_setting_is_one_of_our_errors() -> None:
    assert issubclass(SettingsError, OnrecordError)
