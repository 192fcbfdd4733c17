"""Quoted runs are told from apostrophes, inches and stray marks, in every style of marks."""

import pytest

from retrieval.articles import Article
from retrieval.marks import quoted_runs


def inside(text: str) -> list[str]:
    article = Article(id="a", text=text)
    return [article[run.inner] for run in quoted_runs(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Rain,” she said. “More rain.”", ["Rain,", "More rain."]),
        ('"Rain," she said. "More rain."', ["Rain,", "More rain."]),
        ("''Rain,'' she said.", ["Rain,"]),
        ("``Rain,'' she said.", ["Rain,"]),
        ("''They call it 'the long rain,''' she said.", ["They call it 'the long rain,'"]),
        ("«Pluie», dit-elle.", ["Pluie"]),
        ("»Regen«, sagte sie.", ["Regen"]),
        ("„Regen“, sagte sie.", ["Regen"]),
        ("‘Rain,’ she said.", ["Rain,"]),
        ("'Rain,' she said.", ["Rain,"]),
        ("‘I don’t know the miners’ rights,’ he said.", ["I don’t know the miners’ rights,"]),
        ("He said: 'The lads weren't bad.'", ["The lads weren't bad."]),
        ("‘They call it “peace”,’ she said.", ["They call it “peace”,"]),
        ("“They call it ‘peace’,” she said.", ["They call it ‘peace’,"]),
        ("” … it rained all night,” she said.", [" … it rained all night,"]),
    ],
)
def test_every_style_of_marks(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


@pytest.mark.parametrize(
    "text",
    ['the 5" pipe and the 6" pipe', "the boys' club of the '90s", "rock 'n' roll", "O'Shea's side", "“”", '""', ""],
)
def test_marks_that_quote_nothing(text: str) -> None:
    assert inside(text) == []


def test_an_unclosed_run_ends_with_its_paragraph() -> None:
    article = Article(id="a", text="“It began at noon.\n“It ended at dusk,” she said.")
    first, second = quoted_runs(article)
    assert (article[first.inner], first.closed) == ("It began at noon.", False)
    assert (article[second.inner], second.closed) == ("It ended at dusk,", True)


def test_the_outer_span_holds_the_marks() -> None:
    article = Article(id="a", text="She said «no».")
    (run,) = quoted_runs(article)
    assert article[run.outer] == "«no»"


@pytest.mark.parametrize(
    "text", ['"' * 20_000, "'" * 20_000, "‘a " * 10_000, "“" * 20_000, "” “" * 10_000, "'a' \"" * 5_000]
)
def test_marks_in_a_row_give_ordered_runs(text: str) -> None:
    """Whatever the marks, runs are exact, in order and apart."""
    end = 0
    for run in quoted_runs(Article(id="a", text=text)):
        assert end <= run.outer.start <= run.inner.start < run.inner.end <= run.outer.end <= len(text)
        end = run.outer.end
