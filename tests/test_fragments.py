"""The publisher's page, with the cited words marked."""

import pytest
from fake_telegram.markup import good_url
from hypothesis import given
from hypothesis import strategies as st

from bot.fragments import fragment_url
from bot.links import MAX_URL
from retrieval.articles import Article, Span

TEXT = (
    "“We will pay half—no more,” she said.\n\n"
    "one two three four five six seven eight nine ten eleven twelve thirteen. Ten-year plans, and Müller & Söhne.\n\n"
    "Last words (of all)."
)
PAGE = "https://news.example/levy"


def url(words: str, *, page: str | None = PAGE, to: str = "") -> str | None:
    start = TEXT.index(words)
    end = TEXT.index(to) + len(to) if to else start + len(words)
    return fragment_url(Article("levy", TEXT, url=page), [Span(start, end)])


def test_a_short_quote_is_sought_whole_without_marks_and_end_signs() -> None:
    assert url("“We will pay half—no more,”") == f"{PAGE}#:~:text=We%20will%20pay%20half%E2%80%94no%20more"


def test_what_the_directive_itself_uses_is_encoded() -> None:
    assert url("Ten-year plans, and Müller & Söhne.") == (
        f"{PAGE}#:~:text=Ten%2Dyear%20plans%2C%20and%20M%C3%BCller%20%26%20S%C3%B6hne"
    )


def test_of_a_long_quote_the_first_and_the_last_words_are_sought() -> None:
    words = "one two three four five six seven eight nine ten eleven twelve thirteen."
    assert url(words) == f"{PAGE}#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen"


def test_what_runs_over_paragraphs_is_named_by_its_ends_inside_them() -> None:
    assert url("she said", to="(of all)") == f"{PAGE}#:~:text=she%20said,Last%20words%20%28of%20all"


def test_each_part_of_an_interrupted_quote_is_marked() -> None:
    parts = [Span(1, 8), Span(13, 17)]
    assert fragment_url(Article("levy", TEXT, url=PAGE), parts) == f"{PAGE}#:~:text=We%20will&text=half"


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert url("We will", page=f"{PAGE}#part-2") == f"{PAGE}#part-2:~:text=We%20will"


def test_a_directive_that_the_address_has_is_replaced() -> None:
    assert url("We will", page=f"{PAGE}#:~:text=other") == f"{PAGE}#:~:text=We%20will"
    assert url("We will", page=f"{PAGE}#part-2:~:text=other") == f"{PAGE}#part-2:~:text=We%20will"


def test_signs_of_markdown_are_not_sought() -> None:
    article = Article("dry", "**Luleby** is _very_ dry.", url=PAGE)
    assert fragment_url(article, [Span(0, 24)]) == f"{PAGE}#:~:text=Luleby%20is%20very%20dry"


@given(st.text(min_size=1, max_size=300), st.data())
def test_whatever_the_words_the_address_can_be_sent(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    address = fragment_url(Article("any", f"x{text}", url=PAGE), [span])
    assert address is not None
    assert good_url(address)
    _, _, directive = address.partition(":~:text=")
    assert len(directive.split(",")) <= 2
    assert not any(sign in directive for sign in "-& \n#")


@pytest.mark.parametrize("page", [None, "https://localhost/x", "javascript:alert(1)"])
def test_without_a_page_there_is_none(page: str | None) -> None:
    assert url("We will", page=page) is None


def test_the_page_alone_where_the_words_would_make_the_address_too_long() -> None:
    page = f"{PAGE}?{'x' * (MAX_URL - len(PAGE) - 5)}"
    assert url("We will", page=page) == page


def test_signs_alone_and_what_lies_between_paragraphs_mark_nothing() -> None:
    assert url("—") == PAGE
    assert fragment_url(Article("levy", TEXT, url=PAGE), [Span(37, 39)]) == PAGE
