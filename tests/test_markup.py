"""A message's HTML in a terminal: every word of it, nothing that commands the terminal, quotes set apart."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.markup import lines, pieces, plain, styled
from bot.messages import escape

REPLY = (
    "<b>Harbour Master Ilse Brandt</b> said:\n"
    '<blockquote>“The ferries touch ground” <a href="https://t.me/b?start=a-1-2">[1]</a></blockquote>\n'
    '<blockquote expandable>“It is lost” <a href="https://t.me/b?start=a-3-4">[2]</a></blockquote>\n\n'
    "<b>Sources</b>\n"
    '<a href="https://t.me/b?start=a-1-2">[1]</a> <i>The long wait</i>, ¶1\n'
    '<a href="https://t.me/b?start=a-3-4">[2]</a> the same, ¶2'
)


def shown(html: str, width: int = 60) -> str:
    """What a terminal gets, with its codes."""
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=width, highlight=False, color_system="standard")
    for line in styled(html, console, lambda href: href.replace("https://t.me/b?start=", "file:///")):
        console.print(line)
    return out.getvalue()


def test_plain_text_sets_quotes_apart_by_indentation_and_keeps_empty_lines() -> None:
    assert plain(REPLY) == (
        "Harbour Master Ilse Brandt said:\n"
        "  “The ferries touch ground” [1]\n"
        "  “It is lost” [2]\n"
        "\n"
        "Sources\n"
        "[1] The long wait, ¶1\n"
        "[2] the same, ¶2"
    )


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("One.\n\nTwo.", "One.\n\nTwo."),
        ("<blockquote>One.</blockquote>", "  One."),
        ("<blockquote>One.\n\nTwo.</blockquote>", "  One.\n\n  Two."),
        ("<blockquote>One.</blockquote><blockquote>Two.</blockquote>", "  One.\n  Two."),
        ("<blockquote>One.</blockquote>\n\n<blockquote>Two.</blockquote>", "  One.\n\n  Two."),
        ("Said:<blockquote>One.</blockquote>End.", "Said:\n  One.\nEnd."),
        ("<blockquote>a <b>b</b></blockquote>\n<i>c</i>", "  a b\nc"),
        ("a &lt;b&gt; &amp;amp; &quot;c&quot; &#8220;", 'a <b> &amp; "c" “'),
        ("in <u>the Central Asian region</u>", "in ⟦the Central Asian region⟧"),
        ("<b><u>One.\nTwo.</u></b> three", "⟦One.⟧\n⟦Two.⟧ three"),
    ],
)
def test_plain_text_of_each_form(html: str, text: str) -> None:
    assert plain(html) == text


def test_pieces_know_their_looks_and_links() -> None:
    bold, between, link = pieces('<b>a</b> and <i><a href="https://x.example/?a=1&amp;b=2">c</a></i>')
    assert (bold.text, bold.tags, bold.href) == ("a", frozenset({"b"}), None)
    assert (between.text, between.tags, between.href) == (" and ", frozenset(), None)
    assert (link.text, link.tags, link.href) == ("c", frozenset({"i", "a"}), "https://x.example/?a=1&b=2")


def test_lines_know_whether_they_are_quoted() -> None:
    assert [(line.text, line.quoted) for line in lines("a\n<blockquote>b\nc</blockquote>\nd")] == [
        ("a", False),
        ("b", True),
        ("c", True),
        ("d", False),
    ]


def test_a_terminal_gets_looks_and_links() -> None:
    out = shown(REPLY)
    assert "\x1b[1mHarbour Master Ilse Brandt\x1b[0m said:" in out
    assert "\x1b[3mThe long wait\x1b[0m" in out
    assert out.count(";file:///a-1-2\x1b\\") == 2
    assert "t.me" not in out


def test_a_long_quote_keeps_its_bar_on_every_line() -> None:
    out = shown(f"<blockquote>{'word ' * 40}</blockquote>after", width=40)
    rows = out.splitlines()
    assert len(rows) > 5
    assert all("▎" in row for row in rows[:-1])
    assert rows[-1] == "after"


def test_square_brackets_are_words_not_rich_markup() -> None:
    assert "[bold]x[/bold] [1]" in shown("[bold]x[/bold] [1]")


def test_nothing_in_an_article_commands_the_terminal() -> None:
    evil = escape("a\x1b[2J\x07\x9b31m\x7f b\r\nc\rd\te")
    assert plain(evil) == "a\ufffd[2J\ufffd\ufffd31m\ufffd b\nc d\te"
    assert "\x1b[2J" not in shown(evil)


@given(st.text(max_size=200))
def test_every_word_is_kept_whatever_it_is(text: str) -> None:
    html = f"<b>{escape(text)}</b><blockquote>{escape(text)}</blockquote>{escape(text)}"
    assert plain(html).split() == plain(escape(text)).split() * 3
    printed = [c for c in text if c.isprintable() and c not in " \ufffd"]
    assert [c for c in plain(escape(text)) if c in printed] == printed
