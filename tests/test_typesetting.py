"""Lines of text for a picture: nothing is lost, nothing is too wide, and the looks stay with their words."""

import pytest
from fake_telegram.markup import parse_html
from hypothesis import given
from hypothesis import strategies as st
from typesetting import Block, Line, Run, blocks, broken, cut

BOLD = frozenset({"bold"})


def read(html: str) -> list[Block]:
    parsed = parse_html(html)
    return blocks(parsed.text, parsed.entities)


def words(line: Line) -> str:
    return "".join(run.text for run in line)


def texts(block: Block) -> list[str]:
    return [words(line) for line in block.lines]


def test_widths_are_those_of_the_typeface() -> None:
    assert Run("Hello, “you” – ¶3…").width(1000) == 722 + 556 + 222 + 222 + 556 + 278 + 278 + 333 + 500 + 556 + 556 + (
        333 + 278 + 556 + 278 + 556 + 556 + 1000
    )
    assert Run("Wide", BOLD).width(1000) == 944 + 278 + 611 + 556
    assert Run("iiii", frozenset({"code"})).width(10) == Run("WWWW", frozenset({"code"})).width(10)


def test_a_quotation_is_a_block_and_makes_no_empty_line_beside_it() -> None:
    before, first, second, after = read(
        "<b>He</b> said:\n<blockquote>one</blockquote>\n<blockquote expandable>two\nthree</blockquote>\n\n<b>Source</b>"
    )
    assert (texts(before), before.quoted) == (["He said:"], False)
    assert (texts(first), first.quoted, first.folded) == (["one"], True, False)
    assert (texts(second), second.quoted, second.folded) == (["two", "three"], True, True)
    assert texts(after) == ["", "Source"]


def test_looks_are_those_of_the_entities_counted_in_utf16() -> None:
    (block,) = read('🙂 a <b>bold <i>both</i></b> and <a href="https://example.org">link</a>')
    assert block.lines == (
        (
            Run("🙂 a "),
            Run("bold ", BOLD),
            Run("both", BOLD | {"italic"}),
            Run(" and "),
            Run("link", frozenset({"text_link"})),
        ),
    )


def test_a_line_is_broken_between_words_also_where_the_look_changes() -> None:
    line = (Run("aa bb("), Run("cc", BOLD), Run(") dd"))
    rows = broken(line, 1000, Run("bb(").width(1000) + Run("cc", BOLD).width(1000) + Run(")").width(1000))
    assert [words(row) for row in rows] == ["aa", "bb(cc)", "dd"]
    assert rows[1] == (Run("bb("), Run("cc", BOLD), Run(")"))


def test_a_word_wider_than_the_line_is_broken_too() -> None:
    assert [words(row) for row in broken((Run("nnnnn"),), 1000, 1200)] == ["nn", "nn", "n"]


def test_an_empty_line_stays_one() -> None:
    assert broken((), 16, 300) == [()]


@given(st.text(alphabet="abW “”…\u00a0é🙂", max_size=60), st.integers(8, 60))
def test_breaking_loses_no_word_and_keeps_to_the_width(text: str, room: int) -> None:
    rows = broken((Run(text),) if text else (), 10, room)
    assert "".join(words(row) for row in rows).replace(" ", "") == text.replace(" ", "")
    for row in rows:
        whole = sum(run.width(10) for run in row)
        assert whole <= room + 1e-6 or len(words(row).strip(" ")) == 1


@pytest.mark.parametrize(
    ("room", "shown"), [(4000, "nnnn"), (3500, "nnnn"[:4]), (2224, "nnnn"), (2200, "nn…"), (0, "…")]
)
def test_what_is_too_wide_ends_in_an_ellipsis(room: float, shown: str) -> None:
    assert cut(Run("nnnn"), 1000, room).text == shown
