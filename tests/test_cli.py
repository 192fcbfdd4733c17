"""The commands, as they are typed: what goes in and out, and how each one ends."""

import io
import json
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot import application
from bot.cli import main
from bot.settings import Settings
from retrieval.collection import Collection
from retrieval.wordvectors import WordVectors

ROOT = Path(__file__).parent.parent
SILK_ROAD = "who talked about the Silk Road?"
SPEAKER = "CICA Secretary General Kairat Sarybay"

pytestmark = pytest.mark.usefixtures("no_settings")


def status_of(*arguments: str) -> int:
    """The exit status, however the command ends."""
    try:
        return main(arguments)
    except SystemExit as end:
        return int(end.code or 0)


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


# Use


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ([], "the following arguments are required: COMMAND (see onrecord --help)"),
        (
            ["fly"],
            "argument COMMAND: invalid choice: 'fly' (choose from",
        ),
        (["chat", "--fly"], "unrecognized arguments: --fly (see onrecord --help)"),
        (["chat", "--articles"], "argument --articles: expected one argument (see onrecord chat --help)"),
        (["ask"], "ask takes either a question, or --jsonl and questions on standard input"),
        (["ask", "--jsonl", "who?"], "ask takes either a question, or --jsonl and questions on standard input"),
        (["ask", "--json", "who?"], "unrecognized arguments: --json (see onrecord --help)"),
        (["chat", "--articles", "nowhere"], "nowhere: no such file or folder"),
        (["quotes", "nowhere"], "no article found in nowhere"),
        (["evaluate"], "the following arguments are required: WHAT (see onrecord evaluate --help)"),
        (["evaluate", "speed"], "argument WHAT: invalid choice: 'speed' (choose from"),
        (["evaluate", "quotes"], "the following arguments are required: DIR (see onrecord evaluate quotes --help)"),
        (["evaluate", "answers"], "the following arguments are required: --questions (see onrecord evaluate answers"),
        (["evaluate", "answers", "--questions", "nowhere"], "nowhere: cannot be read (No such file or directory)"),
        (
            ["evaluate", "answers", "--questions", "nowhere", "--errors", "-1"],
            "argument --errors: ",
        ),
        (
            ["evaluate", "answers", "--questions", "nowhere", "--errors", "few"],
            "argument --errors: not a whole number: 'few' (see onrecord evaluate answers --help)",
        ),
    ],
)
def test_bad_use_is_one_plain_line_and_status_2(
    arguments: Sequence[str], error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status_of(*arguments) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith(f"onrecord: {error}")
    assert captured.err.count("\n") == 1
    assert captured.out == ""


def test_help_names_the_commands_and_version_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("--help") == 0
    shown = capsys.readouterr().out
    assert all(f"\n    {command} " in shown for command in ("run", "chat", "ask", "check", "quotes"))
    assert status_of("--version") == 0
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert capsys.readouterr().out == f"onrecord {version}\n"


# Answers


def test_ask_answers_one_question_whose_words_need_no_marks(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("ask", "who", "talked", "about", "the", "Silk", "Road?") == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"{SPEAKER} said:\n  “If the Silk Road functions, as it did in earlier centuries, ")
    assert shown.endswith("\n\n")
    assert status_of("ask", SILK_ROAD) == 0
    assert capsys.readouterr().out == shown


def test_chat_answers_line_by_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    typed(monkeypatch, "What did Natalia Gherman say?", "what else did she say?")
    assert status_of("chat") == 0
    first, *_, last = capsys.readouterr().out.rstrip("\n").split("\n\n")
    assert first.startswith("No direct quote by Natalia Gherman in this collection.")
    assert last.startswith("“she” = Natalia Gherman")


def test_jsonl_answers_each_line_with_an_object(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, json.dumps({"id": "a", "question": SILK_ROAD}), "nonsense", '{"id": "b", "question": "😀"}')
    assert status_of("ask", "--jsonl") == 0
    first, second, third = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["id"], first["answered"], first["quotes"][0]["speaker"]) == ("a", True, "Kairat Sarybay")
    assert first["reply"].startswith(f"<b>{SPEAKER}</b> said:\n<blockquote>“If the Silk Road functions")
    assert second["error"].startswith("line 2: not JSON")
    assert (third["id"], third["answered"], third["quotes"]) == ("b", False, [])


# Quotes


def test_quotes_lists_who_says_what(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("quotes", str(bridge / "bridge.txt")) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("The mayor, Ana Lima, opened the bridge\n\n")
    assert "Ana Lima" in shown
    assert ", ¶2, direct · " in shown
    assert "\n  “It will outlast us all”\n" in shown


def test_quotes_as_json_lines_are_one_object_an_article(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("quotes", "--jsonl", str(bridge), str(ROOT / "seeds")) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["article"] for row in rows] == ["bridge", "000_a52276f7be845c4c", "001_bd53bab2a56ca728"]
    (quote,) = rows[0]["quotes"]
    text = (bridge / "bridge.txt").read_text("utf-8")
    assert text[quote["start"] : quote["end"]] == quote["text"] == "It will outlast us all"
    assert text[quote["speaker_start"] : quote["speaker_end"]] == "Lima"
    assert (quote["speaker"], quote["kind"]) == ("Ana Lima", "direct")


def test_quotes_reads_all_articles_where_no_file_is_named(capsys: pytest.CaptureFixture[str], bridge: Path) -> None:
    assert status_of("quotes", "--jsonl") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert status_of("quotes", "--jsonl", "--articles", str(bridge)) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


# Settings


def test_articles_come_from_the_command_then_the_environment_then_the_file_then_the_seeds(
    bridge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def read() -> str:
        typed(monkeypatch, "/articles")
        assert status_of("chat", *arguments) == 0
        return capsys.readouterr().out.splitlines()[0].rstrip(":")

    other = tmp_path / "other"
    other.mkdir()
    for name in ("1.txt", "2.txt", "3.txt"):
        (other / name).write_text("Nothing.", encoding="utf-8")
    arguments: list[str] = []
    assert read() == "2 articles here"
    (tmp_path / ".env").write_text(f"ONRECORD_ARTICLES={bridge}\n", encoding="utf-8")
    assert read() == "1 article here"
    monkeypatch.setenv("ONRECORD_ARTICLES", str(other))
    assert read() == "3 articles here"
    arguments += ["--articles", str(bridge), "--articles", str(other)]
    assert read() == "4 articles here"


def test_a_file_of_settings_that_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00")
    assert status_of("ask", "who?") == 2
    err = capsys.readouterr().err
    assert err.startswith("onrecord: .env cannot be read: ")
    assert err.count("\n") == 1


# The bot


def test_run_without_a_token_says_how_to_get_one_in_two_lines_and_chats(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, SILK_ROAD)
    assert status_of("run") == 0
    first, second, empty, answer, *_ = capsys.readouterr().out.splitlines()
    assert "https://t.me/BotFather" in first
    assert "TELEGRAM_BOT_TOKEN=" in second
    assert (empty, answer) == ("", f"{SPEAKER} said:")


@pytest.mark.parametrize("where", ["environment", "file", "both"])
def test_run_with_a_token_runs_the_bot(
    where: str, bridge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[tuple[Settings, Collection]] = []

    def run_bot(settings: Settings, collection: Collection, vectors: WordVectors | None) -> int:
        assert vectors is not None
        ran.append((settings, collection))
        return 3

    monkeypatch.setattr(application, "run_bot", run_bot)
    monkeypatch.setattr("bot.logs.configure", lambda _: None)
    if where != "environment":
        (tmp_path / ".env").write_text("TELEGRAM_BOT_TOKEN=1:file\n", encoding="utf-8")
    if where != "file":
        monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:environment")
    assert status_of("run", "--articles", str(bridge)) == 3
    ((settings, collection),) = ran
    assert settings.token == ("1:file" if where == "file" else "1:environment")
    assert [article.id for article in collection.articles] == ["bridge"]


def test_a_bad_setting_is_one_plain_line_without_its_secret(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:se cret")
    assert status_of("run") == 2
    err = capsys.readouterr().err
    assert err.startswith("onrecord: TELEGRAM_BOT_TOKEN: ")
    assert err.count("\n") == 1
    assert "cret" not in err


def test_evaluate_measures_against_a_gold_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The one quote there is found, with its speaker."""
    text = "“We will wait for the rain,” Ana Ruiz said.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    row = {"contents": [[1, 26]], "speaker": "Ana Ruiz", "mention": [29, 37], "cue": [38, 42], "kind": "direct"}
    (tmp_path / "a.json").write_text(json.dumps({"statements": [row]}), "utf-8")
    assert main(["evaluate", "quotes", str(tmp_path)]) == 0
    assert "direct e2e name   P 100.0  R 100.0  F1 100.0" in capsys.readouterr().out


def test_evaluate_needs_a_gold_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "quotes", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"onrecord: {tmp_path}: no annotated article\n"


def test_evaluate_answers_measures_questions_and_shows_mistakes(
    bridge: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = [{"article": "bridge", "start": 42, "end": 64, "text": "It will outlast us all"}]
    asked = {"type": "about", "answerable": True, "gold": gold, "speaker": "Ana Lima"}
    rows = [{**asked, "id": "1", "question": "what did Lima say"}, {**asked, "id": "2", "question": "Eva Novak?"}]
    questions = tmp_path / "questions.jsonl"
    questions.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    arguments = ["evaluate", "answers", "--articles", str(bridge), "--questions", str(questions)]
    assert main(arguments) == 0
    table = capsys.readouterr().out
    assert table.splitlines()[-1].split()[:5] == ["all", "1", "of", "2", "50.0"]
    assert main([*arguments, "--errors", "5"]) == 0
    assert capsys.readouterr().out == (
        f"2: Eva Novak?\n  gold   Ana Lima: It will outlast us all\n  given  no answer\n\n{table}"
    )


def test_evaluate_weights_fits_both_models(capsys: pytest.CaptureFixture[str]) -> None:
    here = Path(__file__).parent
    one = [str(here.parent / "seeds"), str(here / "golden" / "seeds_questions.jsonl")]
    assert status_of("evaluate", "weights", *one, *one) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("with word vectors\n  coverage")
    assert "by words alone\n  coverage" in shown
    assert shown.count("held out: ") == 4


@pytest.mark.parametrize("sets", [[], ["a"], ["a", "b"], ["a", "b", "c"]])
def test_evaluate_weights_takes_two_sets_or_more(sets: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("evaluate", "weights", *sets) == 2
    assert len(capsys.readouterr().err.splitlines()) >= 1
