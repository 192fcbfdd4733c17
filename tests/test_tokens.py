"""Tokens: words with exact offsets, quoted runs masked, sentences split outside the marks."""

import pytest

from retrieval.articles import Article
from retrieval.tokens import Stream, Type, read_tokens


def read(text: str) -> Stream:
    return read_tokens(Article(id="a", text=text))


def clauses(text: str) -> list[str]:
    stream = read(text)
    return [stream.words(clause.first, clause.last) for clause in stream.clauses]


def test_tokens_are_exact_slices() -> None:
    text = "Ms. O’Neill’s 3.5-km walk (U.S.) “was long,” she said."
    for token in read(text).tokens:
        if token.type is not Type.RUN:
            assert text[token.start : token.end] == token.text


def test_a_quoted_run_is_one_token() -> None:
    stream = read("“It rained. It poured,” she said.")
    assert [t.type for t in stream.tokens] == [Type.RUN, Type.WORD, Type.WORD, Type.SIGN]


def test_the_possessive_ending_is_a_token_of_its_own() -> None:
    assert [t.low for t in read("Lima’s mayor").tokens] == ["lima", "'s", "mayor"]


@pytest.mark.parametrize(
    "expected",
    [
        ["It rained.", "She left."],
        ["“It rained.”", "“It poured.”"],
        ["Mr. Tanaka and Dr. J. Roe left.", "It rained."],
        ["“It rained,” she said.", "“It poured.”"],
        ["LIMA, Peru —", "It rained."],
        ["Abuja –", "The minister left."],
    ],
)
def test_sentences_are_split_outside_the_marks(expected: list[str]) -> None:
    assert clauses(" ".join(expected)) == expected


def test_a_name_with_an_article_counts_as_capital() -> None:
    (token,) = read("al-Rashid").tokens
    assert token.capital


def test_text_without_stops_is_cut_into_bounded_pieces() -> None:
    assert max(c.last - c.first for c in read("and then " * 5_000).clauses) <= 301


def test_the_items_of_a_live_blog_begin_at_its_times() -> None:
    entry = "It rained all day in the valley of Aker, and nobody there went out to look at the boats."
    stream = read(f"Rain live\n14:32\n{entry}\n15:01\n{entry}\n15:40\n{entry}")
    assert stream.live
    assert [stream.tokens[border].text for border in stream.borders] == ["14:32", "15:01", "15:40"]
    second = stream.borders[1]
    assert [stream.item(at) for at in (0, second - 1, second, len(stream.tokens))] == [0, 1, 2, 3]
    assert [stream.since(at) for at in (0, second - 1, second + 3)] == [0, stream.borders[0], second]


def test_one_report_has_no_borders() -> None:
    stream = read("It rained.\nIt poured.")
    assert (stream.borders, stream.live, stream.since(5)) == ([], False, 0)
