"""What holds for every article and every text, however it was written: exact slices, words inside their marks."""

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from strategies import ENDLESS, article_of, texts

from retrieval.analysis import fold
from retrieval.articles import Article, Span
from retrieval.attribution import attribute
from retrieval.passages import passages
from retrieval.quotes import Kind, Quote
from retrieval.sentences import sentences

MARKS = "\"'`´“”‘’‚‛„‟«»‹›「」『』"
LOOSE = " \t\r\n\x0b\x0c\x85\u00a0\u2003\u2028\u200b\u00ad,.;:!?…—–-)(]["


def in_order(spans: Sequence[Span]) -> bool:
    return all(one.end <= other.start for one, other in itertools.pairwise(spans))


def check_sentences(article: Article) -> None:
    found = sentences(article)
    assert in_order(found)
    assert all(article[span] == article[span].strip() for span in found)
    assert all(any(paragraph.holds(span) for paragraph in article.paragraphs) for span in found)
    covered = {at for span in found for at in range(span.start, span.end)}
    left_out = {at for at, sign in enumerate(article.text) if sign.isalnum()} - covered
    assert not left_out, article.text[min(left_out) :][:40]
    windows = passages(article, found)
    assert all(any(window.span.holds(span) for window in windows) for span in found)
    assert all(window.text == article[window.span] for window in windows)


def check_quotes(article: Article) -> None:
    found = attribute(article)
    assert [quote.span.start for quote in found] == sorted(quote.span.start for quote in found)
    for quote in found:
        assert quote.article_id == article.id
        assert in_order(quote.contents)
        assert all(article[span].strip() for span in quote.contents)
        if quote.kind is Kind.DIRECT:
            for number, span in enumerate(quote.contents):
                assert inside_marks(article, span, continued=number > 0), article[span]
        check_speaker(article, quote)


def check_speaker(article: Article, quote: Quote) -> None:
    speaker = quote.speaker
    assert quote.cue is None or article[quote.cue]
    if speaker is None:
        return
    assert speaker.because
    assert speaker.label
    if speaker.mention:
        assert article[speaker.mention]
    for words in (speaker.name, speaker.role):
        if words:
            assert all(fold(word) in fold(article.text) for word in words.split()), words


def inside_marks(article: Article, span: Span, *, continued: bool) -> bool:
    """A mark right before and right after; a quote of several paragraphs may do without where it goes on."""
    paragraph = article.paragraphs[article.paragraph_at(span.start)]
    before = article.text[paragraph.start : span.start].rstrip(LOOSE)
    after = article.text[span.end : paragraph.end].lstrip(LOOSE)
    opened = before[-1] in MARKS if before else continued
    return opened and (not after or after[0] in MARKS)


def test_every_article_is_cut_into_exact_sentences(articles: tuple[Article, ...]) -> None:
    for article in articles:
        check_sentences(article)


def test_every_article_s_quotes_are_exact_and_in_their_marks(articles: tuple[Article, ...]) -> None:
    for article in articles:
        check_quotes(article)


@given(texts)
def test_made_up_text_is_cut_into_exact_sentences(text: str) -> None:
    check_sentences(article_of(text))


@given(texts)
def test_made_up_text_s_quotes_are_exact_and_in_their_marks(text: str) -> None:
    check_quotes(article_of(text))


@pytest.mark.parametrize("name", ENDLESS)
def test_endless_text_is_cut_exactly(name: str) -> None:
    check_sentences(article_of(ENDLESS[name]))
    check_quotes(article_of(ENDLESS[name]))
