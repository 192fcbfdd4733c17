"""Checks in the terminal: in the chat, and behind the command."""

import io

import pytest

from bot.cli import main
from bot.console import Chat, hold
from retrieval.collection import Collection

RAPPROCHEMENT = "The rapprochement of the countries in the Central Asian region is not against anyone’s interests"


@pytest.fixture
def chat(seeds: Collection) -> Chat:
    return Chat(seeds)


def held(chat: Chat, typed: str) -> str:
    out = io.StringIO()
    hold(chat, io.StringIO(typed), out)
    return out.getvalue()


def test_a_pasted_quotation_is_checked_with_and_without_the_command(chat: Chat) -> None:
    assert held(chat, f"/check “{RAPPROCHEMENT}”\n") == held(chat, f'"{RAPPROCHEMENT},"\n')
    assert held(chat, f'"{RAPPROCHEMENT}" Qi\n').startswith("The words are right, the speaker is not.\nUzbek Foreign")


def test_the_numbers_of_what_it_cites_open_its_place(chat: Chat) -> None:
    shown = held(
        chat, f"“{RAPPROCHEMENT}” Kamilov “Europe, will serve the welfare of the entire Asian continent” Qi\n2\n3\n"
    )
    assert "⟦If the Silk Road functions" in shown
    assert shown.rstrip().endswith("There is no 3 to choose here.")


def test_check_alone_says_how(chat: Chat) -> None:
    assert held(chat, "/check\n").startswith("Put the quotation behind the command")


@pytest.mark.parametrize(
    "typed",
    [
        (RAPPROCHEMENT,),
        (f"“{RAPPROCHEMENT}” Kamilov",),
        (RAPPROCHEMENT, "Kamilov"),
        (RAPPROCHEMENT, "Abdulaziz", "Kamilov"),
        tuple(RAPPROCHEMENT.split()),
    ],
)
@pytest.mark.usefixtures("no_settings")
def test_a_shell_takes_the_marks_away(typed: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *typed]) == 0
    assert capsys.readouterr().out.startswith("Verbatim.\nUzbek Foreign Minister Abdulaziz Kamilov said:\n")


@pytest.mark.usefixtures("no_settings")
def test_without_words_it_is_used_wrongly(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check"])
    assert ended.value.code == 2
    assert "QUOTATION" in capsys.readouterr().err
