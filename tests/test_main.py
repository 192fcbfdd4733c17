"""The program in a process of its own: what a shell sees of it, signals, pipes and terminals included."""

import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SILK_ROAD = "who talked about the Silk Road?"
SPEAKER = "CICA Secretary General Kairat Sarybay"

pytestmark = pytest.mark.usefixtures("no_settings")


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


def test_quotes_goes_on_past_what_is_no_article(bridge: Path) -> None:
    (bridge / "latin.txt").write_bytes(b"caf\xe9")
    status, out, err = run("quotes", "--jsonl", "nowhere.txt", str(bridge / "latin.txt"), str(bridge / "bridge.txt"))
    assert (status, len(out.splitlines())) == (0, 1)
    assert err.splitlines() == [
        "onrecord: skipped nowhere.txt: cannot be read (No such file or directory)",
        f"onrecord: skipped {bridge}/latin.txt: is not UTF-8 (byte 3)",
    ]


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
