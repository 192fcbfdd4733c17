"""The commands, as they are typed: what goes in and out, and how each one ends."""

import io
import json
import os
import pty
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bot import application
from bot.cli import main
from bot.settings import Settings
from retrieval.collection import Collection

ROOT = Path(__file__).parent.parent
SILK_ROAD = "who talked about the Silk Road?"
SPEAKER = "CICA Secretary General Kairat Sarybay"
BRIDGE = "The mayor, Ana Lima, opened the bridge.\n\n“It will outlast us all,” Lima said.\n"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings of this machine, and a folder without a .env."""
    for name in list(os.environ):
        if name.startswith(("ONRECORD_", "TELEGRAM_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """A folder with one article, and files that are none."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    return folder


def status_of(*arguments: str) -> int:
    """The exit status, however the command ends."""
    try:
        return main(arguments)
    except SystemExit as end:
        return int(end.code or 0)


def started(*arguments: str, **environ: str) -> subprocess.Popen[bytes]:
    """The program in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environ},
    )


def run(*arguments: str, stdin: str = "", **environ: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of the program in a process of its own."""
    with started(*arguments, **environ) as process:
        out, err = process.communicate(stdin.encode())
    return process.returncode, out.decode(), err.decode()


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


# Use


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ([], "the following arguments are required: COMMAND (see onrecord --help)"),
        (
            ["fly"],
            "argument COMMAND: invalid choice: 'fly' (choose from 'run', 'chat', 'ask', 'quotes') (see onrecord --help)",
        ),
        (["chat", "--fly"], "unrecognized arguments: --fly (see onrecord --help)"),
        (["chat", "--articles"], "argument --articles: expected one argument (see onrecord chat --help)"),
        (["ask"], "ask takes either a question, or --jsonl and questions on standard input"),
        (["ask", "--jsonl", "who?"], "ask takes either a question, or --jsonl and questions on standard input"),
        (["ask", "--json", "who?"], "unrecognized arguments: --json (see onrecord --help)"),
        (["chat", "--articles", "nowhere"], "nowhere: no such file or folder"),
        (["quotes", "nowhere"], "no article found in nowhere"),
    ],
)
def test_bad_use_is_one_plain_line_and_status_2(
    arguments: Sequence[str], error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status_of(*arguments) == 2
    captured = capsys.readouterr()
    assert captured.err == f"onrecord: {error}\n"
    assert captured.out == ""


def test_help_names_the_commands_and_version_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("--help") == 0
    shown = capsys.readouterr().out
    assert all(f"\n    {command} " in shown for command in ("run", "chat", "ask", "quotes"))
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
    assert shown.startswith("The mayor, Ana Lima, opened the bridge. “It…\n\n")
    assert "Ana Lima" in shown
    assert ", ¶2, direct · " in shown
    assert "\n  “It will outlast us all”\n" in shown


def test_quotes_as_json_lines_are_one_object_an_article(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("quotes", "--jsonl", str(bridge), str(ROOT / "seeds")) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["article"] for row in rows] == ["bridge", "000_a52276f7be845c4c", "001_bd53bab2a56ca728"]
    (quote,) = rows[0]["quotes"]
    assert BRIDGE[quote["start"] : quote["end"]] == quote["text"] == "It will outlast us all"
    assert BRIDGE[quote["speaker_start"] : quote["speaker_end"]] == "Lima"
    assert (quote["speaker"], quote["kind"]) == ("Ana Lima", "direct")


def test_quotes_reads_all_articles_where_no_file_is_named(capsys: pytest.CaptureFixture[str], bridge: Path) -> None:
    assert status_of("quotes", "--jsonl") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert status_of("quotes", "--jsonl", "--articles", str(bridge)) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_quotes_goes_on_past_what_is_no_article(bridge: Path) -> None:
    (bridge / "latin.txt").write_bytes(b"caf\xe9")
    status, out, err = run("quotes", "--jsonl", "nowhere.txt", str(bridge / "latin.txt"), str(bridge / "bridge.txt"))
    assert (status, len(out.splitlines())) == (0, 1)
    assert err.splitlines() == [
        "onrecord: skipped nowhere.txt: cannot be read (No such file or directory)",
        f"onrecord: skipped {bridge}/latin.txt: is not UTF-8 (byte 3)",
    ]


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

    def run_bot(settings: Settings, collection: Collection) -> int:
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


# A process of its own


def test_bad_articles_are_named_and_the_others_answer(bridge: Path) -> None:
    (bridge / "empty.txt").touch()
    (bridge / "photo.md").write_bytes(b"\x89PNG\0")
    status, out, err = run("chat", "--articles", str(bridge), stdin="who spoke about outlasting?\n")
    assert status == 0
    assert "“It will outlast us all”" in out
    assert err.splitlines() == [
        f"onrecord: skipped {bridge}/empty.txt: is empty",
        f"onrecord: skipped {bridge}/photo.md: is binary, not text",
    ]


def test_no_article_at_all_ends_with_status_2(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert run("chat", "--articles", "none", stdin="who?\n") == (2, "", "onrecord: no article found in none\n")


def test_input_and_output_are_utf8_whatever_the_locale() -> None:
    status, out, err = run(
        "chat",
        stdin="“Silk Road” — who spoke of it?\n",
        LC_ALL="C",
        PYTHONCOERCECLOCALE="0",
        PYTHONUTF8="0",
        PYTHONIOENCODING="ascii",
    )
    assert (status, err) == (0, "")
    assert "“If the Silk Road functions" in out


def test_input_that_is_not_utf8_is_answered_too() -> None:
    with started("chat") as process:
        out, err = process.communicate(b"who spoke about the Silk Road, \xff\xfe?\n")
    assert (process.returncode, err) == (0, b"")
    assert out.decode()


def test_nothing_of_telegram_is_loaded_for_an_answer() -> None:
    code = f"import sys; from bot.cli import main; main(['ask', {SILK_ROAD!r}]); print('telegram' in sys.modules, 'rich' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.stdout.splitlines()[-1] == "False False"


def test_json_lines_are_answered_at_once_while_the_input_stays_open() -> None:
    with started("ask", "--jsonl") as process:
        assert process.stdin
        assert process.stdout
        for number in (1, 2):
            process.stdin.write(json.dumps({"id": number, "question": SILK_ROAD}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        out, err = process.communicate()
    assert (process.returncode, out, err) == (0, b"", b"")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_without_a_word(number: signal.Signals, status: int) -> None:
    with started("chat") as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(SILK_ROAD.encode() + b"\n")
        process.stdin.flush()
        assert process.stdout.readline().decode() == f"{SPEAKER} said:\n"
        process.send_signal(number)
        _, err = process.communicate()
    assert (process.returncode, err) == (status, b"")


@pytest.mark.parametrize("arguments", [["quotes", "--jsonl"], ["chat"]])
def test_when_nobody_reads_on_it_ends_without_a_word(arguments: Sequence[str]) -> None:
    with started(*arguments) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(SILK_ROAD.encode() * 2)
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def screen_of(typed_: bytes) -> Iterator[bytes]:
    """What a person at a terminal sees, who types that once prompted."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", PYTHONPATH=str(ROOT), INPUTRC="/dev/null")
        os.execv(sys.executable, [sys.executable, "-m", "bot", "chat"])
    seen = b""
    while "› ".encode() not in seen:
        seen += os.read(terminal, 4096)
    os.write(terminal, typed_)
    yield seen
    seen = b""
    try:
        while part := os.read(terminal, 4096):
            seen += part
    except OSError:  # how a terminal says that its other side is gone
        pass
    yield seen
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    os.close(terminal)


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_person_at_a_terminal_is_greeted_prompted_and_shown_colours() -> None:
    greeting, answer = map(bytes.decode, screen_of(f"{SILK_ROAD}\r".encode() + b"\x04"))
    assert "\x1b[1mHello! Ask me who said what.\x1b[0m" in greeting
    assert f"\x1b[1m{SPEAKER}\x1b[0m said:" in answer
    assert "file:///" in answer
