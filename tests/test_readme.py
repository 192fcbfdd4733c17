"""The README shows what the program really prints, and names nothing that is not there."""

import io
import json
import re
import shlex
import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import Settings
from retrieval.articles import read_article

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
EXCHANGE = re.compile(r"^```console\n\$ (?P<typed>.+)\n(?P<printed>(?:.*\n)*?)```$", re.MULTILINE)
EXCHANGES = [pytest.param(m["typed"], m["printed"], id=m["typed"]) for m in EXCHANGE.finditer(README)]


@pytest.fixture(autouse=True)
def fresh_clone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings of a fresh clone: none."""
    monkeypatch.setattr("bot.cli.dotenv_values", lambda *_, **__: {})
    for name in ("TELEGRAM_BOT_TOKEN", "ONRECORD_ARTICLES", "TELEGRAM_API_URL", "TELEGRAM_FILE_URL"):
        monkeypatch.delenv(name, raising=False)


def printed_by(command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command line of the README prints: printf and make are played here, the program is not."""
    *before, last = command.split(" | ")
    if before:
        _, text = shlex.split(before[0])
        monkeypatch.setattr(sys, "stdin", io.StringIO(text.replace("\\n", "\n")))
    program, *arguments = shlex.split(last)
    assert program in ("make", ".venv/bin/onrecord")
    assert main(arguments) == 0
    return capsys.readouterr().out


def table(title: str) -> list[list[str]]:
    """The rows of the table under a heading, without the row of titles."""
    section = README.split(f"\n## {title}\n")[1].split("\n## ")[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def test_the_first_thing_shown_is_a_question_and_its_answer() -> None:
    first = EXCHANGE.search(README)
    assert first
    assert first["typed"] == r"printf 'who talked about the Silk Road?\n' | make chat"
    assert README[: first.start()].count("\n") < 10


@pytest.mark.parametrize(("typed", "printed"), EXCHANGES)
def test_an_exchange_is_what_the_program_prints(
    typed: str, printed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed_by(typed, monkeypatch, capsys) == f"{printed}\n"


def test_there_are_exchanges_to_check() -> None:
    assert len(EXCHANGES) == README.count("```console") == 3


def test_the_json_example_is_what_the_program_writes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = json.loads(README.split("```json\n")[1].split("```")[0])
    asked = {"id": shown["id"], "conversation": "a", "question": shown["question"]}
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(asked)))
    assert main(["ask", "--jsonl"]) == 0
    assert json.loads(capsys.readouterr().out) == shown


def test_each_kind_of_question_gets_an_answer_of_its_kind(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = [question for _, cell in table("What it can be asked") for question in cell.split(" · ")]
    assert len(questions) == 9
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{question}\n" for question in questions)))
    assert main(["chat"]) == 0
    shown = capsys.readouterr().out
    for unread in ("Whom or what do you mean?", "There are no words", "too long"):
        assert unread not in shown
    for right in (
        "“The rapprochement of the countries",
        "The BRI and Central Asian efforts complement",
        "“If the Silk Road functions",
        "No. Abdulaziz Kamilov is quoted twice here, but not on the Belt and Road.",
        "36 countries",
        "president of the China Institute of International Studies. [1]",
    ):
        assert right in shown


def test_the_settings_are_those_that_are_read() -> None:
    asked = set()

    class Watched(dict[str, str]):
        def get(self, name: str, default: str = "") -> str:  # type: ignore[override]
            asked.add(name)
            return default

    Settings.from_env(Watched())
    assert {row[0].strip("`") for row in table("Settings")} == asked


def test_the_commands_are_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    commands = {row[0].strip("`").split()[1] for row in table("Commands")}
    with pytest.raises(SystemExit):
        main(["--help"])
    assert commands == set(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE))


def test_what_is_made_can_be_made_and_what_is_linked_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in set(re.findall(r"\bmake (\w+)", README)) - {"and"}:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for path in re.findall(r"(?:\]\(|src=.)([^):\"]+)[)\"]", README):
        assert (ROOT / path).exists(), path
    for folder in re.findall(r"^(\w+)/ ", README, re.MULTILINE):
        assert (ROOT / folder).is_dir(), folder


def test_the_front_matter_shown_is_read(tmp_path: Path) -> None:
    block = README.split("```\n---\n")[1].split("```")[0]
    path = tmp_path / "levy.txt"
    path.write_text(f"---\n{block}", encoding="utf-8")
    article = read_article(path)
    known = (article.title, article.url, article.publisher, article.author, article.date, article.language)
    assert all(known)
    assert article.text.startswith("DUTSENWAI")
