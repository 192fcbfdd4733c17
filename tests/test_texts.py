"""The interface's words keep Telegram's limits and leave nothing open."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

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


SAYING = (
    *("buttons", "cards", "checks", "citations", "cite_presses", "citeas", "console", "copies", "handlers", "inline"),
    *("lookups", "membership", "panels", "pasted", "picks", "places", "presses", "reply", "sent_articles", "views"),
)
"""What shows something to people; all its words are in `texts` and `wording`, so that they can be said otherwise."""
PHRASE = re.compile(r"[A-Za-z’]{2,}[,:;.]? [A-Za-z’]{2,}")
NO_PHRASES = {"blockquote expandable", "query is too old"}
"""A tag, and what Telegram says."""


def phrases(node: ast.AST) -> Iterator[str]:
    """The strings of several words in a piece of code; not those of docstrings, errors, the log and patterns."""
    called = node.func if isinstance(node, ast.Call) else None
    owner = called.value if isinstance(called, ast.Attribute) else None
    if isinstance(node, ast.Raise) or (isinstance(owner, ast.Name) and owner.id in ("logger", "re")):
        return
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.Constant) and isinstance(child.value, str) and PHRASE.search(child.value):
            yield child.value
        yield from phrases(child)


@pytest.mark.parametrize("module", SAYING)
def test_what_is_said_stands_with_the_words(module: str) -> None:
    source = (Path(texts.__file__).parent / f"{module}.py").read_text("utf-8")
    assert [each for each in phrases(ast.parse(source)) if each not in NO_PHRASES and "<pre>" not in each] == []


def test_a_phrase_in_the_code_is_found() -> None:
    code = 'logger.info("not this one")\ndef f():\n    """Nor this one."""\n    return f"but this {x} is"'
    assert list(phrases(ast.parse(code))) == ["but this "]
