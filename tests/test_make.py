"""The Makefile: when it sets up an environment, when it does not, and that it stays out of the chat's way.

A stand-in for Python writes down how it is called, so that no environment is really made.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STAND_IN = """\
#!/bin/sh
# Stands in for Python: the version check, venv, pip and everything else.
case "$*" in
    -c*) test ! -e "$0.old" ;;
    "-m venv "*)
        echo "noise of venv"
        mkdir -p "$3/bin"
        cp "$0" "$3/bin/python"
        echo "venv" >> "$CALLS"
        test ! -e "$CALLS.no-venv" ;;
    "-m pip "*)
        echo "noise of pip"
        cat
        echo "$*" | sed 's/.*--editable /pip /' >> "$CALLS"
        test ! -e "$CALLS.fail" ;;
    *)
        echo "$*" >> "$CALLS"
        cat ;;
esac
"""


@dataclass
class Clone:
    """A folder with the Makefile, and machines with different Pythons."""

    folder: Path
    bin: Path
    calls_file: Path

    def install(self, name: str, *, old: bool = False) -> Path:
        python = self.bin / name
        python.write_text(STAND_IN)
        python.chmod(0o755)
        if old:
            (self.bin / f"{name}.old").touch()
        return python

    def make(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        environ = {"PATH": f"{self.bin}:{self.bin.parent / 'tools'}", "CALLS": str(self.calls_file)}
        return subprocess.run(
            ["make", *arguments], cwd=self.folder, input=stdin, capture_output=True, text=True, env=environ, check=False
        )

    def calls(self) -> list[str]:
        """How Python was called since the last time somebody looked."""
        calls = self.calls_file.read_text().splitlines() if self.calls_file.exists() else []
        self.calls_file.unlink(missing_ok=True)
        return calls


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A fresh clone, in a path with a space, on a machine with make, a shell and no Python."""
    made = Clone(tmp_path / "a clone", tmp_path / "bin", tmp_path / "calls")
    for folder in (made.folder, made.bin, tmp_path / "tools"):
        folder.mkdir()
    for tool in ("make", "sh", "cat", "rm", "mkdir", "cp", "touch", "test", "sed", "echo", "find"):
        found = shutil.which(tool)
        assert found, tool
        (tmp_path / "tools" / tool).symlink_to(found)
    for file in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / file, made.folder)
    return made


def age(*paths: Path) -> None:
    """Make files older than everything made by the test."""
    for path in paths:
        os.utime(path, (1, 1))


def renew(*paths: Path) -> None:
    """Make files newer than everything made by the test."""
    for path in paths:
        os.utime(path, (4_000_000_000, 4_000_000_000))


def test_the_first_call_sets_up_and_then_does_its_job(clone: Clone) -> None:
    clone.install("python3.11")
    done = clone.make("chat", stdin="who said that?\n")
    assert clone.calls() == ["venv", "pip .", "-m bot chat"]
    assert done.returncode == 0


def test_the_chat_gets_all_of_the_input_and_alone_writes_to_the_output(clone: Clone) -> None:
    clone.install("python3.11")
    done = clone.make("chat", stdin="who said that?\n")
    assert done.stdout == "who said that?\n"
    assert "Setting up .venv" in done.stderr
    assert "noise of pip" in done.stderr
    assert clone.make("chat", "-j4", stdin="and why?\n").stdout == "and why?\n"


def test_a_second_call_starts_at_once_and_says_nothing_of_its_own(clone: Clone) -> None:
    clone.install("python3.11")
    clone.make("chat")
    clone.calls()
    done = clone.make("run", "ARGS=--articles mine")
    assert clone.calls() == ["-m bot run --articles mine"]
    assert (done.stdout, done.stderr) == ("", "")


def test_tests_bring_their_own_packages_and_the_chat_needs_none_of_them(clone: Clone) -> None:
    clone.install("python3.11")
    clone.make("test", "-j4")
    assert clone.calls() == ["venv", "pip .", "pip .[dev]", "-m pytest"]
    clone.make("test")
    clone.make("chat")
    assert clone.calls() == ["-m pytest", "-m bot chat"]


@pytest.mark.parametrize("file", ["pyproject.toml", "Makefile"])
def test_a_changed_file_makes_it_stale(clone: Clone, file: str) -> None:
    clone.install("python3.11")
    clone.make("test")
    clone.calls()
    ready = clone.folder / ".venv" / ".ready"
    age(clone.folder / "Makefile", clone.folder / "pyproject.toml")
    clone.make("chat")
    assert clone.calls() == ["-m bot chat"]
    age(ready)
    (clone.folder / file).touch()
    clone.make("chat")
    assert clone.calls() == ["pip .", "-m bot chat"]
    clone.make("test")
    assert clone.calls() == ["pip .[dev]", "-m pytest"]


def test_a_python_that_is_gone_or_too_old_makes_it_anew(clone: Clone) -> None:
    clone.install("python3.11")
    clone.make("chat")
    inner = clone.folder / ".venv" / "bin" / "python"
    inner.unlink()
    (clone.folder / ".venv" / "left-over").touch()
    clone.calls()
    clone.make("chat")
    assert clone.calls() == ["venv", "pip .", "-m bot chat"]
    assert not (clone.folder / ".venv" / "left-over").exists()
    inner.with_name("python.old").touch()
    clone.make("chat")
    assert clone.calls() == ["venv", "pip .", "-m bot chat"]


def test_an_environment_made_by_hand_is_brought_up_to_date_and_kept(clone: Clone) -> None:
    inner = clone.folder / ".venv" / "bin"
    inner.mkdir(parents=True)
    shutil.copy(clone.install("python3.11"), inner / "python")
    (clone.folder / ".venv" / "my-own").touch()
    clone.make("chat")
    assert clone.calls() == ["pip .", "-m bot chat"]
    assert (clone.folder / ".venv" / "my-own").exists()


@pytest.mark.parametrize("target", ["chat", "test"])
def test_a_set_up_that_was_broken_off_does_not_count(clone: Clone, target: str) -> None:
    clone.install("python3.11")
    failing = clone.calls_file.with_name("calls.fail")
    failing.touch()
    assert clone.make(target).returncode == 2
    assert clone.calls() == ["venv", "pip ."]
    failing.unlink()
    assert clone.make("chat").returncode == 0
    assert clone.calls() == ["venv", "pip .", "-m bot chat"]


def test_an_environment_that_was_made_by_half_does_not_count(clone: Clone) -> None:
    clone.install("python3.11")
    failing = clone.calls_file.with_name("calls.no-venv")
    failing.touch()
    assert clone.make("chat").returncode == 2
    failing.unlink()
    assert clone.calls() == ["venv"]
    clone.make("chat")
    assert clone.calls() == ["venv", "pip .", "-m bot chat"]


def test_an_update_that_was_broken_off_does_not_count_either(clone: Clone) -> None:
    clone.install("python3.11")
    clone.make("chat")
    failing = clone.calls_file.with_name("calls.fail")
    failing.touch()
    renew(clone.folder / "pyproject.toml")
    clone.make("chat")
    failing.unlink()
    age(clone.folder / "pyproject.toml")
    clone.calls()
    clone.make("chat")
    assert clone.calls() == ["venv", "pip .", "-m bot chat"]


@pytest.mark.parametrize("name", ["python3.11", "python3", "python", "python3.13"])
def test_any_python_that_is_new_enough_will_do(clone: Clone, name: str) -> None:
    for other in {"python3.11", "python3", "python"} - {name}:
        clone.install(other, old=True)
    clone.install(name)
    assert clone.make("chat").returncode == 0
    assert clone.calls() == ["venv", "pip .", "-m bot chat"]


def test_a_particular_python_can_be_named(clone: Clone) -> None:
    clone.install("python3.11", old=True)
    other = clone.install("snake")
    assert clone.make("chat", f"PYTHON={other}").returncode == 0
    assert clone.calls() == ["venv", "pip .", "-m bot chat"]


def test_without_a_fit_python_one_plain_line_says_so(clone: Clone) -> None:
    clone.install("python3", old=True)
    done = clone.make("chat")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == "onrecord needs Python 3.11 or newer: none found."
    assert clone.calls() == []
    assert not (clone.folder / ".venv").exists()


def test_what_the_job_says_by_its_exit_status_is_passed_on(clone: Clone) -> None:
    clone.install("python3.11")
    clone.make("chat")
    inner = clone.folder / ".venv" / "bin" / "python"
    inner.write_text('#!/bin/sh\ncase "$*" in -c*) exit 0 ;; *) exit 3 ;; esac\n')
    assert clone.make("chat").returncode == 2
    assert clone.make("help").stdout.startswith("make run ")


def test_clean_takes_away_what_was_set_up(clone: Clone) -> None:
    clone.install("python3.11")
    clone.make("chat")
    for folder in ("bot", "retrieval", "tests"):
        (clone.folder / folder / "__pycache__").mkdir(parents=True)
    clone.make("clean")
    assert not (clone.folder / ".venv").exists()
    assert (clone.folder / "Makefile").exists()
    assert list((clone.folder / "bot").iterdir()) == []
