"""A phone's picture of a chat: who wrote what, quotations behind a bar, folded ones short, buttons below their message."""

from typing import Any
from xml.etree import ElementTree as ET

from fake_telegram.markup import parse_html
from phone import KEYS, MINE, THEIRS, WIDEST, WIDTH, Bubble, Item, Note, Offers, draw
from svg import ACCENT

NAMESPACE = "{http://www.w3.org/2000/svg}"
BOT = {"id": 1, "is_bot": True, "first_name": "On record"}
ANN = {"id": 2, "is_bot": False, "first_name": "Ann"}


def message(html: str, author: dict[str, Any] = BOT, *rows: list[dict[str, Any]], **more: object) -> dict[str, Any]:
    parsed = parse_html(html)
    markup = {"reply_markup": {"inline_keyboard": list(rows)}} if rows else {}
    return {"from": author, "text": parsed.text, "entities": parsed.entities} | markup | more


def picture(*items: Item, group: bool = False) -> ET.Element:
    return ET.fromstring(draw("On record", "bot", items, group=group))


def written(drawn: ET.Element) -> list[str]:
    """What stands in the picture below its head."""
    return [str(text.text) for text in drawn.findall(f"{NAMESPACE}text")][3:]


def boxes(drawn: ET.Element, fill: str) -> list[dict[str, float]]:
    found = [box for box in drawn.findall(f"{NAMESPACE}rect") if box.get("fill") == fill]
    return [{key: float(box.get(key, 0)) for key in ("x", "y", "width", "height")} for box in found]


def test_ones_own_words_are_on_the_right_and_the_others_on_the_left() -> None:
    drawn = picture(Bubble(message("hello", ANN), mine=True), Bubble(message("yes")))
    (mine,), theirs = boxes(drawn, MINE), boxes(drawn, THEIRS)[1]
    assert abs(mine["x"] + mine["width"] - WIDTH + 8) < 0.1
    assert theirs["x"] == 8
    assert theirs["y"] >= mine["y"] + mine["height"]


def test_no_bubble_is_wider_than_a_phone_shows_it() -> None:
    drawn = picture(Bubble(message("many words " * 20)), Bubble(message("w" * 200)))
    assert all(box["width"] <= WIDEST for box in boxes(drawn, THEIRS)[1:3])


def test_a_quotation_stands_in_a_box_behind_a_bar() -> None:
    drawn = picture(Bubble(message("Ann said:\n<blockquote>“Yes” [1]</blockquote>")))
    assert written(drawn)[:3] == ["Ann said:", "”", "“Yes” [1]"]
    bar = next(box for box in boxes(drawn, ACCENT) if box["width"] == 3)
    assert bar["height"] > 20


def test_a_folded_quotation_shows_three_lines_and_a_sign_that_there_is_more() -> None:
    words = "one two three four five " * 12
    folded = picture(Bubble(message(f"<blockquote expandable>{words}</blockquote>")))
    whole = picture(Bubble(message(f"<blockquote>{words}</blockquote>")))
    assert len(written(folded)) == 1 + 3 + 1
    assert len(written(whole)) > 6
    assert len(folded.findall(f"{NAMESPACE}path")) == len(whole.findall(f"{NAMESPACE}path")) + 1


def test_a_row_of_buttons_is_as_wide_as_its_message() -> None:
    row = [{"text": "Context", "callback_data": "c"}, {"text": "At the publisher", "url": "https://example.org"}]
    drawn = picture(Bubble(message("words " * 30, BOT, row)))
    (bubble, *_), keys = boxes(drawn, THEIRS)[1:], boxes(drawn, KEYS)
    assert len(keys) == 2
    assert keys[0]["width"] == keys[1]["width"]
    assert keys[0]["x"] == bubble["x"]
    assert abs(keys[1]["x"] + keys[1]["width"] - bubble["x"] - bubble["width"]) < 0.1
    assert keys[0]["y"] > bubble["y"] + bubble["height"]


def test_buttons_that_need_it_make_their_message_wider_and_too_long_a_label_is_cut() -> None:
    drawn = picture(Bubble(message("hi", BOT, [{"text": "All statements of hers", "callback_data": "c"}])))
    assert "All statements of hers" in written(drawn)
    cut = written(picture(Bubble(message("hi", BOT, [{"text": "word " * 20, "callback_data": "c"}]))))[1]
    assert cut.startswith("word word")
    assert cut.endswith("…")


def test_in_a_group_others_are_named_and_oneself_is_not() -> None:
    drawn = picture(Bubble(message("hello", ANN), mine=True), Bubble(message("yes")), group=True)
    assert written(drawn)[:4] == ["hello", "O", "On record", "yes"]


def test_a_reply_shows_what_it_replies_to_in_one_line() -> None:
    replied = message("who said\nthat, and when, and where, and to whom, and why?", ANN)
    assert written(picture(Bubble(message("yes", reply_to_message=replied))))[:3] == [
        "Ann",
        "who said that, and when, and where, and to…",
        "yes",
    ]


def test_a_file_has_its_name_and_size() -> None:
    file = {"file_name": "bly.bib", "file_size": 120}
    sent = {"from": BOT, "document": file, "caption": "BibTeX"}
    assert written(picture(Bubble(sent)))[:4] == ["↓", "bly.bib", "120 bytes", "BibTeX"]


def test_commands_in_a_bots_words_are_marked_as_telegram_does() -> None:
    drawn = picture(Bubble(message("see /help")))
    assert [text.get("class") for text in drawn.findall(f"{NAMESPACE}text") if text.text == "/help"] == ["l"]


def test_what_was_sent_through_the_bot_says_so() -> None:
    sent = message("words", ANN, via_bot={"username": "on_record_bot"})
    assert written(picture(Bubble(sent, mine=True)))[0] == "via @on_record_bot"


def test_offers_stand_above_what_is_typed() -> None:
    drawn = picture(Offers("@bot road", (("Ann Bly", "“Words”"), ("Jon", "long " * 40))))
    title, words, typed = (written(drawn).index(each) for each in ("Ann Bly", "“Words”", "@bot road"))
    assert title < words < typed
    assert len([text for text in written(drawn) if text.startswith("long")]) == 2


def test_a_note_stands_between_messages() -> None:
    assert "Ann taps More ›" in written(picture(Bubble(message("a")), Note("Ann taps More ›"), Bubble(message("b"))))


def test_the_same_chat_gives_the_same_picture() -> None:
    items = [Bubble(message("a <b>b</b>"))]
    assert draw("x", "y", items) == draw("x", "y", items)
