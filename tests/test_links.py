"""Citation links lead from the words to their place and back, and nowhere else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.links import Links, article_mark, handle, page_url
from retrieval.articles import Article, Span

TEXT = "One man spoke. Another did not."
PLAIN = Article("001_report", TEXT)


def test_a_payload_names_the_article_and_the_offsets() -> None:
    assert Links([PLAIN]).payload("001_report", Span(4, 14)) == "001_report-4-14"


def test_a_url_opens_the_bot_with_the_payload() -> None:
    assert Links([PLAIN], "record_bot").url("001_report", Span(4, 14)) == (
        "https://t.me/record_bot?start=001_report-4-14"
    )


def test_without_a_bot_there_is_only_the_query() -> None:
    assert Links([PLAIN]).url("001_report", Span(4, 14)) == "?start=001_report-4-14"


def test_a_payload_leads_back_to_the_words() -> None:
    article, span = Links([PLAIN]).resolve("001_report-4-7") or pytest.fail("not resolved")
    assert article[span] == "man"


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "001_report",
        "001_report-4",
        "001_report-4-",
        "001_report--4-7",
        "001_report-7-4",
        "001_report-4-4",
        f"001_report-4-{len(TEXT) + 1}",
        "001_report-04-7",
        "001_report-4-07",
        "001_report-4-7 ",
        "001_report-4-7\n",
        "001_report-٤-٧",
        "001_REPORT-4-7",
        "another-4-7",
        "001_report-4-99999999999999999999",
        "../001_report-4-7",
        "x" * 5000,
    ],
)
def test_a_payload_that_is_not_ours_leads_nowhere(payload: str) -> None:
    assert Links([PLAIN]).resolve(payload) is None


def test_an_id_that_a_payload_cannot_carry_becomes_a_slug_and_a_hash() -> None:
    article = Article("Мир & труд: the summit report", TEXT)
    links = Links([article])
    payload = links.payload(article.id, Span(0, 3))
    assert re.fullmatch(r"the-summit-report-[0-9a-f]{8}-0-3", payload)
    assert links.resolve(payload) == (article, Span(0, 3))


def test_long_ids_that_begin_alike_stay_apart() -> None:
    first, second = Article("long-" * 20 + "a", TEXT), Article("long-" * 20 + "b", TEXT)
    links = Links([first, second])
    payloads = [links.payload(article.id, Span(0, 3)) for article in (first, second)]
    assert payloads[0] != payloads[1]
    assert [links.resolve(payload) for payload in payloads] == [(first, Span(0, 3)), (second, Span(0, 3))]


def test_an_id_that_is_another_ones_shortened_form_keeps_its_own_places() -> None:
    long = Article("a b", TEXT)
    shortened = Links([long]).payload("a b", Span(0, 3)).removesuffix("-0-3")
    plain = Article(shortened, TEXT + TEXT)
    links = Links([long, plain])
    assert links.resolve(links.payload("a b", Span(0, 3))) == (long, Span(0, 3))
    assert links.resolve(links.payload(shortened, Span(0, 3))) == (plain, Span(0, 3))


def test_an_id_that_ends_like_offsets_is_not_mistaken() -> None:
    article, other = Article("report-4", TEXT), Article("report", TEXT)
    assert Links([article, other]).resolve("report-4-7-9") == (article, Span(7, 9))


def test_a_shortened_key_does_not_change_when_other_articles_come() -> None:
    article = Article("ü" * 30, TEXT)
    alone, among = Links([article]), Links([PLAIN, article, Article("ö", TEXT)])
    assert alone.payload(article.id, Span(0, 3)) == among.payload(article.id, Span(0, 3))


IDS = st.text(min_size=1, max_size=80)


@given(st.lists(IDS, min_size=1, max_size=6, unique=True))
def test_whatever_the_ids_every_payload_fits_and_comes_back(ids: list[str]) -> None:
    articles = [Article(id_, TEXT) for id_ in ids]
    links = Links(articles)
    for article in articles:
        payload = links.payload(article.id, Span(3, len(TEXT)))
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,62}", payload)
        assert links.resolve(payload) == (article, Span(3, len(TEXT)))


@given(st.text())
def test_no_payload_can_make_it_fail(payload: str) -> None:
    assert Links([PLAIN]).resolve(payload) is None or payload.startswith("001_report-")


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "http://news.example.co.uk", "https://пример.рф/я"])
def test_the_publishers_page_is_the_articles_url(url: str) -> None:
    assert page_url(Article("a", TEXT, url=url)) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "example.org",
        "ftp://example.org",
        "https://localhost/x",
        "https://10.0.0.1",
        "https://a..b",
        "http://[x/y",
        'https://a.org/"',
        "https://a.org/" + "x" * 2000,
    ],
)
def test_an_address_that_a_button_cannot_have_is_none(url: str | None) -> None:
    assert page_url(Article("a", TEXT, url=url)) is None


def test_a_handle_names_the_same_place_as_a_payload() -> None:
    assert Links([PLAIN]).taken(handle(PLAIN, Span(4, 14))) == (PLAIN, Span(4, 14))


def test_a_handle_stays_short_however_long_the_article() -> None:
    long = Article("x" * 200, "a" * 5_000_000)
    made = handle(long, Span(4_000_000, 5_000_000))
    assert len(made) <= 21
    assert Links([long]).taken(made) == (long, Span(4_000_000, 5_000_000))


def test_a_handle_does_not_lead_to_other_words_than_it_was_made_for() -> None:
    made = handle(PLAIN, Span(4, 14))
    assert Links([Article(PLAIN.id, "Two men spoke. Another did not.")]).taken(made) is None
    assert Links([Article(PLAIN.id, "One.")]).taken(made) is None
    assert Links([Article("another", TEXT)]).taken(made) is None
    assert Links([Article(PLAIN.id, f"{TEXT} More came later.")]).taken(made) is not None


@given(st.one_of(st.text(), st.from_regex(r"[A-Za-z0-9_-]{10}[0-9a-z]{1,5}-[0-9a-z]{1,5}", fullmatch=True)))
def test_no_handle_can_make_it_fail(made: str) -> None:
    assert Links([PLAIN]).taken(made) is None


def test_an_article_is_known_by_its_mark() -> None:
    assert Links([PLAIN]).article(article_mark(PLAIN)) == PLAIN
    assert Links([PLAIN]).article("______") is None
