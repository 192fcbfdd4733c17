"""Sentences are exact slices, and the stops of abbreviations do not end them."""

import pytest

from retrieval.articles import Article
from retrieval.sentences import sentences


def split(text: str) -> list[str]:
    article = Article(id="a", text=text)
    return [article[span] for span in sentences(article)]


@pytest.mark.parametrize(
    "expected",
    [
        ["It rained in Lagos.", "The match went on."],
        ["Mr. Okafor met Dr. Ngozi A. Bello on Monday.", "They talked for an hour."],
        ["The U.S. Senate voted.", "It was late."],
        ["He lives in the U.S.", "He was born in Peru."],
        ["Shares of Kirin Co. Ltd. fell 3.5 percent.", "Nobody knew why."],
        ["“We won.”", "The crowd sang."],
        ['"Is it true?"', "He shrugged."],
        ["Wait…", "What?", "No!"],
        ["It costs 4.50 euros (about $5).", "7 people paid."],
        ["They met at 9 a.m. Monday.", "The rest slept."],
        ["No. 7 scored twice.", "See fig. 3 for more."],
        ["Ёлка стоит.", "Снег идёт."],
    ],
)
def test_the_sentences_of_a_paragraph(expected: list[str]) -> None:
    """Joined by spaces and split again, the sentences come out as a person would write them down."""
    assert split(" ".join(expected)) == expected


def test_a_question_in_marks_stays_with_the_one_who_asked() -> None:
    """A question mark inside the marks ends no sentence when the words that follow say who asked."""
    assert split("“Who will pay?” Mr. Tanaka asked. Nobody knew.") == [
        "“Who will pay?” Mr. Tanaka asked.",
        "Nobody knew.",
    ]


def test_sentences_never_cross_paragraphs() -> None:
    """A line without a stop is a sentence of its own; white space around it is not part of it."""
    assert split("A headline\n\n  The text begins here. It goes on \nand on") == [
        "A headline",
        "The text begins here.",
        "It goes on",
        "and on",
    ]


def test_chinese_full_stops_need_no_spaces() -> None:
    """Full-width stops end sentences."""
    assert split("今天下雨。我们走吧。") == ["今天下雨。", "我们走吧。"]


@pytest.mark.parametrize("text", ["", " \n\t\n", "." * 50_000, '"' * 10_000, "a." * 20_000, "a. " * 20_000])
def test_garbage_gives_exact_slices(text: str) -> None:
    """Whatever the text, the spans are in order and hold no white space at either end."""
    article = Article(id="a", text=text)
    end = 0
    for span in sentences(article):
        assert span.start >= end
        assert article[span] == article[span].strip()
        end = span.end
