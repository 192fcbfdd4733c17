"""Front matter: what a block above the text says of an article, and what is no such block."""

import logging
from pathlib import Path

import pytest

from retrieval.articles import Article, read_article
from retrieval.front_matter import without_front_matter


def read(folder: Path, content: str) -> Article:
    path = folder / "a.txt"
    path.write_bytes(content.encode())
    return read_article(path)


def test_known_keys_are_read(tmp_path: Path) -> None:
    article = read(
        tmp_path,
        "---\ntitle: \"Harbour: the long wait\"\nURL: https://news.example/harbour?id=7#top\npublisher: 'The Tide'\n"
        "author: Ana Lima\ndate: 2024-05-03\nlanguage: en\n---\nText.",
    )
    assert article.title == "Harbour: the long wait"
    assert article.url == "https://news.example/harbour?id=7#top"
    assert (article.publisher, article.author, article.date, article.language) == (
        "The Tide",
        "Ana Lima",
        "2024-05-03",
        "en",
    )
    assert article.text == "Text."


@pytest.mark.parametrize(
    "block",
    [
        "---\ntitle: Tides\n---\n",
        "\ufeff---\ntitle: Tides\n---\n",
        "---\r\ntitle: Tides\r\n---\r\n",
        "---\ntitle:   Tides   \n---   \n",
        "---\n# a comment\n\ntitle: Tides\ntags:\n  - sea\n- ship\nlayout: post\n---\n",
        "---\ntitle: Tides\nauthor:\ndate: ''\n---\n",
        "---\ntitle: Tides\nauthor: \u200b\ndate: '\u00a0'\n---\n",
        "---\ntitle: Tides\nauthor: >-\n  Ana\n  Lima\n---\n",
    ],
)
def test_forms_that_headers_of_articles_take(tmp_path: Path, block: str) -> None:
    article = read(tmp_path, block + "Text.\n---\nMore.")
    assert article.title == "Tides"
    assert (article.author, article.date) == (None, None)
    assert article.text == "Text.\n---\nMore."


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Tides\nText without an end of the block.",
        "---\nThe council met.\n---\nIt was late.",
        "---\ntitle: Tides\ntitle: Ships\n---\nText.",
        "---\ntitle:Tides\n---\nText.",
        "---\n: Tides\n---\nText.",
        "---\nhttps://news.example/\n---\nText.",
        "---\n",
    ],
)
def test_broken_front_matter_is_kept_as_text_with_a_warning(
    tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    article = read(tmp_path, text)
    assert article.text == text
    assert article.title is None
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert caplog.messages == [f"{tmp_path / 'a.txt'}: broken front matter, read as text"]


@pytest.mark.parametrize(
    "text", ["----\ntitle: x\n----\nText.", "Text.\n---\ntitle: x\n---\n", " ---\ntitle: x\n---\n"]
)
def test_lines_elsewhere_are_no_front_matter(tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture) -> None:
    assert read(tmp_path, text).text == text
    assert caplog.messages == []


@pytest.mark.parametrize(
    "url",
    [
        "news.example/a",
        "ftp://news.example/a",
        "javascript:alert(1)",
        "https://",
        "https:///a",
        "https://a b",
        'https://a/"onclick',
    ],
)
def test_an_address_that_no_browser_should_open_is_left_out(
    tmp_path: Path, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    article = read(tmp_path, f"---\nurl: {url}\ntitle: Tides\n---\nText.")
    assert article.url is None
    assert article.title == "Tides"
    assert caplog.messages == [f"{tmp_path / 'a.txt'}: the url in the front matter is not one, left out"]


def test_unknown_keys_are_passed_over_and_logged_for_who_looks(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    article = read(tmp_path, "---\nlayout: post\nTags: sea\n---\nText.")
    assert article.text == "Text."
    assert caplog.messages == [f"{tmp_path / 'a.txt'}: front matter not used: layout, tags"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("---\ntitle: x\n---\nText.", "Text."),
        ("Text.", "Text."),
        ("---\nno entry\n---\nText.", "---\nno entry\n---\nText."),
    ],
)
def test_the_text_alone_is_what_is_left_without_the_block(text: str, left: str) -> None:
    assert without_front_matter(text) == left
