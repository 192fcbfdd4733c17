"""Printed words: numbered through, weighed, and found again from a part of them."""

from hypothesis import given
from hypothesis import strategies as st
from strategies import article_of, texts

from retrieval.articles import Article, Span
from retrieval.collection import Collection
from retrieval.printed import Printed
from retrieval.wordings import words

PIER = Article("pier", "The pier was built by hand. “Nobody swims here in the winter months,” said Ida Bly.")
DAM = Article("dam", "The dam was built by machines, and nobody paid for the work that was done there.")


def looked_up(printed: Printed, text: str) -> list[str]:
    """The words of each region that a text leads to."""
    numbers = printed.numbers([w.key for w in words(text)])
    articles = printed.articles
    return [
        articles[r.article].text[printed.span(r.first).start : printed.span(r.last - 1).end]
        for r in printed.regions(numbers)
    ]


def test_a_word_that_is_printed_often_tells_less() -> None:
    printed = Printed([PIER, DAM])
    the, swims, nowhere = printed.numbers(["the", "swims", "nowhere"])
    assert nowhere == -1
    assert printed.bits(the) < printed.bits(swims) < printed.bits(nowhere)


def test_the_words_of_a_span_are_those_that_lie_in_it_whole() -> None:
    printed = Printed([PIER, DAM])
    start = DAM.text.index("built")
    found = printed.within(1, Span(start, start + len("built by mach")))
    assert [DAM.text[printed.span(n).start : printed.span(n).end] for n in found] == ["built", "by"]


def test_altered_words_lead_to_where_they_were_taken_from() -> None:
    filler = Article("filler", "rain and snow " * 400)
    printed = Printed([filler, PIER, filler, DAM])
    found = looked_up(printed, "Nobody ever swims there in winter months")
    assert any("Nobody swims here in the winter months" in region for region in found)
    assert sum(map(len, found)) < len(filler.text) / 4


def test_a_region_never_leaves_its_article() -> None:
    printed = Printed([PIER, DAM])
    for region in printed.regions(printed.numbers([w.key for w in words("said Ida Bly The dam was built")])):
        bounds = printed.within(region.article, Span(0, len(printed.articles[region.article].text)))
        assert bounds.start <= region.first < region.last <= bounds.stop


def test_words_that_are_nowhere_lead_nowhere() -> None:
    assert looked_up(Printed([PIER, DAM]), "кто сказал это wherever") == []
    assert Printed([]).regions([-1, -1]) == []


def test_the_seeds_are_found_in_a_real_collection(seeds: Collection) -> None:
    text = "the level of mutual penetration in Central Asia was truly low"
    assert any(text in found for found in looked_up(Printed(seeds.articles), text.upper()))


@given(st.lists(texts, min_size=1, max_size=3), texts)
def test_no_text_is_too_odd(articles: list[str], text: str) -> None:
    printed = Printed([article_of(each) for each in articles])
    for region in printed.regions(printed.numbers([w.key for w in words(text)])):
        assert 0 <= region.first < region.last <= len(printed)
