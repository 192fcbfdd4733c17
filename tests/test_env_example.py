"""deploy/env.example lists exactly the settings that are read, with the defaults they have."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.settings import DATA, LISTEN, Settings

EXAMPLE = Path(__file__).parent.parent / "deploy" / "env.example"
SETTING = re.compile(r"^#?(?P<name>[A-Z][A-Z0-9_]+)=(?P<value>.*)$", re.MULTILINE)


class Watched(Mapping[str, str]):
    """An environment that remembers what was looked for in it."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values_ = dict(values)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> str:
        self.asked.add(name)
        return self.values_[name]

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("settings are read by their names")

    def __len__(self) -> int:
        return len(self.values_)


@pytest.fixture
def example() -> dict[str, str]:
    return {match["name"]: match["value"] for match in SETTING.finditer(EXAMPLE.read_text("utf-8"))}


def test_it_lists_exactly_the_settings_that_are_read(example: dict[str, str]) -> None:
    environ = Watched({})
    Settings.from_env(environ)
    assert set(example) == environ.asked


def test_each_setting_is_listed_once_and_explained_right_above() -> None:
    lines = EXAMPLE.read_text("utf-8").splitlines()
    names = [match["name"] for line in lines if (match := SETTING.match(line))]
    assert len(names) == len(set(names))
    for number, line in enumerate(lines):
        if SETTING.match(line):
            above = lines[number - 1]
            assert re.match(r"# \S", above) or SETTING.match(above), line


def test_its_values_are_the_defaults_and_a_token_of_the_right_form(
    example: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(EXAMPLE.parent.parent)
    shown, default = Settings.from_env(example), Settings.from_env({})
    assert (shown.api_url, shown.file_url) == (default.api_url, default.file_url)
    assert [path.resolve() for path in shown.articles] == [path.resolve() for path in default.articles]
    assert (shown.webhook, shown.limits, shown.data) == (default.webhook, default.limits, DATA.expanduser())
    assert shown.listen == Settings.from_env({"ONRECORD_LISTEN": LISTEN}).listen
    assert shown.token == example["TELEGRAM_BOT_TOKEN"]


def test_with_its_marks_taken_away_it_is_a_file_that_dotenv_reads(example: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text(re.sub(r"^#(?=[A-Z])", "", EXAMPLE.read_text("utf-8"), flags=re.MULTILINE), encoding="utf-8")
    assert dotenv_values(path, interpolate=False) == example
