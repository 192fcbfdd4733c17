"""Messages: what Telegram counts, and blocks packed within its limits."""

import html as html_module
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import (
    MAX_BYTES,
    MAX_ENTITIES,
    MAX_UNITS,
    Button,
    Message,
    cut,
    escape,
    measure,
    parsed_length,
    plain,
    split,
    utf16_length,
)

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


def test_escape_leaves_nothing_that_telegram_would_read_as_markup() -> None:
    assert escape('<b>"R&D"</b>') == "&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;"


def test_escape_keeps_typographic_marks_and_other_scripts() -> None:
    assert escape("“anyone’s” Мирзиёев 丝绸之路 🙂") == "“anyone’s” Мирзиёев 丝绸之路 🙂"


@given(ANY_TEXT)
def test_escaped_text_can_be_sent_and_reads_back_as_it_was(text: str) -> None:
    escaped = escape(text)
    escaped.encode("utf-8")
    assert "<" not in escaped
    assert html_module.unescape(escaped) == re.sub("[\x00\ud800-\udfff]", "\ufffd", text)
    assert plain(f"<b>{escaped}</b>") == plain(escaped)


def test_an_unpaired_surrogate_and_a_nul_become_the_replacement_character() -> None:
    assert escape("a\ud83db\x00c") == "a\ufffdb\ufffdc"


@pytest.mark.parametrize(("text", "units"), [("", 0), ("abc", 3), ("é", 1), ("丝绸", 2), ("🙂", 2), ("a🙂b", 4)])
def test_lengths_are_utf16_units(text: str, units: int) -> None:
    assert utf16_length(text) == units
    assert utf16_length(text) == len(text.encode("utf-16-le")) // 2


def test_parsed_length_counts_neither_tags_nor_the_length_of_escapes() -> None:
    assert parsed_length('<b>a &lt; b</b> <a href="https://t.me/x?start=y">[1]</a>') == len("a < b [1]")


def test_measure_counts_entities_and_what_they_cover_with_addresses() -> None:
    size = measure('ab <blockquote>cd <b>ef</b></blockquote> <a href="https://x.y">[1]</a>')
    assert size.units == len("ab cd ef [1]")
    assert size.entities == 3
    assert size.entity_units == len("cd ef") + len("ef") + len("[1]") + len("https://x.y")


def test_text_that_fits_is_not_cut() -> None:
    assert cut("at the subregional level", 24) == "at the subregional level"


def test_a_cut_falls_after_a_word_and_is_shown() -> None:
    assert cut("at the subregional level", 23) == "at the subregional…"
    assert cut("at the, subregional level", 12) == "at the…"
    assert cut("one two", 4) == "one…"


def test_text_without_spaces_is_cut_inside() -> None:
    assert cut("丝绸之路丝绸之路", 5) == "丝绸之路…"
    assert cut("a " + "b" * 20, 12) == "a " + "b" * 9 + "…"


def test_a_cut_never_halves_a_character_outside_the_basic_plane() -> None:
    assert cut("🙂🙂🙂", 4) == "🙂…"


@given(st.text(), st.integers(0, 60))
def test_a_cut_is_never_longer_than_asked_and_begins_as_the_text(text: str, units: int) -> None:
    result = cut(text, units)
    assert utf16_length(result) <= units
    assert text.startswith(result.removesuffix("…")) or result == text


def test_blocks_share_a_message_while_they_fit() -> None:
    assert split(["<b>one</b>", "", "two"]) == (Message("<b>one</b>\n\ntwo"),)


def test_a_block_that_does_not_fit_any_more_opens_the_next_message_whole() -> None:
    block = f"<blockquote>{'x' * 2500}</blockquote>"
    button = Button("more", data="m")
    first, second = split([block, block], ((button,),))
    assert first == Message(block)
    assert second == Message(block, ((button,),))


def test_entities_are_counted_when_blocks_are_packed() -> None:
    messages = split(["<b>x</b>"] * (MAX_ENTITIES + 1), separator="\n")
    assert [message.html.count("<b>") for message in messages] == [MAX_ENTITIES, 1]


def test_a_block_that_no_message_can_hold_loses_its_tags_and_its_end() -> None:
    (message,) = split([f"<b>{'word &amp; ' * 2000}</b>"])
    assert message.html.startswith("word &amp; word &amp; ")
    assert message.html.endswith("…")
    assert measure(message.html).fits
    assert MAX_UNITS - 10 < parsed_length(message.html) <= MAX_UNITS


def test_no_block_no_message() -> None:
    assert split(["", "  "]) == ()


@given(st.lists(st.tuples(st.sampled_from(["b", "i", "blockquote"]), st.text(), st.integers(1, 3000)), max_size=8))
def test_whatever_the_text_every_message_keeps_the_limits(parts: list[tuple[str, str, int]]) -> None:
    blocks = [f"<{tag}>{escape(text * times)}</{tag}>" for tag, text, times in parts]
    for message in split(blocks):
        assert parsed_length(message.html) <= MAX_UNITS
        assert len(message.html.encode()) <= MAX_BYTES
        assert measure(message.html).fits


def test_a_button_has_either_data_or_a_url() -> None:
    with pytest.raises(ValueError, match="either"):
        Button("x")
    with pytest.raises(ValueError, match="either"):
        Button("x", data="a", url="https://t.me/x")


def test_a_button_needs_a_label() -> None:
    with pytest.raises(ValueError, match="label"):
        Button(" ", data="a")


@pytest.mark.parametrize("data", ["", "x" * 65, "ы" * 33])
def test_callback_data_that_telegram_refuses_is_refused_here(data: str) -> None:
    with pytest.raises(ValueError, match="bytes"):
        Button("x", data=data)


@pytest.mark.parametrize("text", ["", "  ", "x" * 257, "🙂" * 129])
def test_a_text_to_copy_that_telegram_refuses_is_refused_here(text: str) -> None:
    with pytest.raises(ValueError, match="a text to copy"):
        Button("Copy", copy=text)


def test_a_button_may_hold_a_text_to_copy() -> None:
    assert Button("Copy", copy="🙂" * 128).copy == "🙂" * 128
