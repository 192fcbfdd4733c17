"""The interface's words keep Telegram's limits and leave nothing open."""

import re
import string

import pytest

from bot import texts

TEMPLATES = {name: text for name, text in vars(texts).items() if name.isupper() and isinstance(text, str)}


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_tag_is_closed(name: str) -> None:
    opened = re.findall(r"<([a-z]+)>", TEMPLATES[name])
    assert sorted(opened) == sorted(re.findall(r"</([a-z]+)>", TEMPLATES[name]))


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_gap_has_a_name(name: str) -> None:
    gaps = [gap for _, gap, _, _ in string.Formatter().parse(TEMPLATES[name]) if gap is not None]
    assert all(gap.isidentifier() for gap in gaps)


def test_commands_and_descriptions_are_what_telegram_takes() -> None:
    """Names of 1-32 lower-case letters, descriptions of 1-256 characters; 512 and 120 for the bot's own."""
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) and 1 <= len(said) <= 256 for name, said in texts.COMMANDS)
    assert len(texts.DESCRIPTION) <= 512
    assert len(texts.SHORT_DESCRIPTION) <= 120
