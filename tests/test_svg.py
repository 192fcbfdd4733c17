"""What is drawn is well-formed SVG, with every character escaped and every run as wide as it was measured."""

from xml.etree import ElementTree as ET

from svg import INK, Sheet
from typesetting import Run

NAMESPACE = "{http://www.w3.org/2000/svg}"


def drawn(*line: Run, fill: str = INK) -> list[ET.Element]:
    sheet = Sheet(300, 40)
    sheet.line(10, 20, line, 10, fill)
    return ET.fromstring(sheet.svg("a & <b>", "#fff")).findall(f"{NAMESPACE}text")


def test_whatever_is_written_is_escaped() -> None:
    (text,) = drawn(Run("<b>&amp; \"x\" 'y'</b>"))
    assert text.text == "<b>&amp; \"x\" 'y'</b>"


def test_each_run_begins_where_the_one_before_ends() -> None:
    first, second = drawn(Run("nn "), Run("W", frozenset({"bold"})))
    assert (first.get("x"), first.get("textLength")) == ("10", "11.12")
    assert (second.get("x"), second.get("textLength")) == ("23.9", "9.44")


def test_the_space_around_a_run_is_not_drawn_but_left() -> None:
    (text,) = drawn(Run("  n  "))
    assert (text.text, text.get("x")) == ("n", "15.56")
    assert drawn(Run("   ")) == []


def test_looks_are_classes_that_the_picture_defines() -> None:
    looks = frozenset({"bold", "italic", "underline", "strikethrough", "text_link", "code"})
    sheet = Sheet(300, 40)
    sheet.line(0, 0, (Run("n", looks),), 10)
    picture = ET.fromstring(sheet.svg("a", "#fff"))
    (text,), style = picture.findall(f"{NAMESPACE}text"), picture.find(f"{NAMESPACE}style")
    assert style is not None
    assert style.text is not None
    for name in str(text.get("class")).split():
        assert f".{name}{{" in style.text


def test_ink_is_named_only_where_it_is_not_black() -> None:
    assert drawn(Run("n"))[0].get("fill") is None
    assert drawn(Run("n"), fill="#123456")[0].get("fill") == "#123456"


def test_the_picture_is_as_high_as_what_is_on_it_and_says_what_it_is() -> None:
    picture = ET.fromstring(Sheet(300, 40).svg("a & <b>", "#fff"))
    assert (picture.get("width"), picture.get("height"), picture.get("viewBox")) == ("300", "40", "0 0 300 40")
    assert (picture.get("role"), picture.get("aria-label")) == ("img", "a & <b>")
