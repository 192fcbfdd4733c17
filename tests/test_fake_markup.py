"""The fake Bot API reads Telegram's HTML as the server does."""

import pytest
from fake_telegram.markup import parse_html, units
from fake_telegram.refused import RefusedError
from fake_telegram.rules import typed_entities


def test_html_becomes_text_and_entities() -> None:
    parsed = parse_html(
        '🙂 <b>one &lt; <i>two</i></b>\n<blockquote expandable>q</blockquote> <a href="https://a.b?c&amp;d">l</a>'
    )
    assert parsed.text == "🙂 one < two\nq l"
    assert parsed.entities == [
        {"type": "bold", "offset": 3, "length": 9},
        {"type": "italic", "offset": 9, "length": 3},
        {"type": "expandable_blockquote", "offset": 13, "length": 1},
        {"type": "text_link", "offset": 15, "length": 1, "url": "https://a.b?c&d"},
    ]
    assert parsed.mangled == []


def test_white_space_at_the_ends_is_taken_off_and_entities_move_along() -> None:
    parsed = parse_html("  \n<b>one </b> ")
    assert parsed.text == "one"
    assert parsed.entities == [{"type": "bold", "offset": 0, "length": 3}]


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("one<br>two", 'Unsupported start tag "br" at byte offset 3'),
        ("é <p>", 'Unsupported start tag "p" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<b>one", "Can't find end tag corresponding to start tag b"),
        ("<b>one</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("<b><i>one</b></i>", 'Unmatched end tag at byte offset 9, expected "</i>", found "</b>"'),
        ("one</b>", "Unexpected end tag at byte offset 3"),
        ("<b>one</b", "Unclosed end tag at byte offset 6"),
        ("<span>one</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_bad_html_fails_the_whole_message(html: str, why: str) -> None:
    with pytest.raises(RefusedError) as caught:
        parse_html(html)
    assert caught.value.description == f"Bad Request: can't parse entities: {why}"


@pytest.mark.parametrize(
    ("html", "text"),
    [("R&D", "R&D"), ("a&nbsp;b", "a&nbsp;b"), ("it&apos;s", "it&apos;s"), ("&#39;&#x1F642;&gt;", "'🙂>")],
)
def test_only_four_named_references_and_numbers_are_read(html: str, text: str) -> None:
    parsed = parse_html(html)
    assert parsed.text == text
    assert bool(parsed.mangled) == ("&" in text)


@pytest.mark.parametrize(
    "html",
    [
        "<blockquote>a<blockquote>b</blockquote></blockquote>",
        '<a href="nowhere">x</a>',
        '<a href="?start=x">x</a>',
        '<a href="javascript:alert(1)">x</a>',
        "<b></b>x",
    ],
)
def test_what_vanishes_without_an_error_is_noted(html: str) -> None:
    assert len(parse_html(html).mangled) == 1


def test_a_client_marks_commands_and_mentions() -> None:
    text = "🙂 @some_bot what of /ask@some_bot and a@b.c?"
    marks = [(e["type"], e["offset"], e["length"]) for e in typed_entities(text)]
    assert marks == [("mention", 3, 9), ("bot_command", units("🙂 @some_bot what of "), 13)]
