"""Articles: what a file becomes, what is no article, and that every offset is the file's own."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.articles import MAX_BYTES, MAX_HEADING, Article, Span, each_article, read_article, read_articles
from retrieval.errors import ArticleError, CollectionError

SEEDS = Path(__file__).parent.parent / "seeds"


def written(folder: Path, content: str | bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def paragraphs(text: str) -> list[str]:
    article = Article("a", text)
    return [article[span] for span in article.paragraphs]


# Spans


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 3), (0, 0)])
def test_a_span_is_never_empty_or_negative(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_know_what_they_share() -> None:
    assert len(Span(2, 6)) == 4
    assert Span(2, 6).overlap(Span(4, 9)) == 2
    assert Span(2, 6).overlap(Span(6, 9)) == 0
    assert Span(2, 6).holds(Span(2, 6))
    assert not Span(2, 6).holds(Span(5, 7))
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]


def test_an_article_gives_the_words_of_a_span_and_of_no_other() -> None:
    article = Article("a", "Ankara said “no”.")
    assert article[Span(13, 15)] == "no"
    with pytest.raises(ValueError, match="leaves the text"):
        article[Span(13, 99)]


# Text and offsets


def test_the_text_is_the_file_character_by_character(tmp_path: Path) -> None:
    text = "\ufeffFirst\u00a0line.\r\n\r\n\tSecond — “line”\u2028 of it.\n\n\n  Third 🙂 e\u0301 \n"
    article = read_article(written(tmp_path, text))
    assert article.text == text
    assert [article[span] for span in article.paragraphs] == [
        "First\u00a0line.",
        "Second — “line”\u2028 of it.",
        "Third 🙂 e\u0301",
    ]


def test_the_file_name_without_its_ending_is_the_id(tmp_path: Path) -> None:
    path = written(tmp_path, "Text.", "2024-05.03 new report.md")
    article = read_article(path)
    assert article.id == "2024-05.03 new report"
    assert article.path == path


def test_what_the_file_does_not_say_is_none() -> None:
    for article in read_articles([SEEDS]):
        assert (article.title, article.url, article.publisher, article.author, article.date, article.language) == (
            None,
        ) * 6


def test_offsets_in_the_seeds_are_those_of_their_files() -> None:
    first, second = read_articles([SEEDS])
    assert (first.id, second.id) == ("000_a52276f7be845c4c", "001_bd53bab2a56ca728")
    assert second[Span(419, 515)] == (
        "The rapprochement of the countries in the Central Asian region is not against anyone’s interests"
    )
    assert (len(first.paragraphs), len(second.paragraphs)) == (8, 9)
    assert [second.paragraph_at(offset) + 1 for offset in (0, 419, 589, 1840)] == [1, 3, 4, 8]


def test_offsets_count_from_after_the_front_matter(tmp_path: Path) -> None:
    article = read_article(written(tmp_path, "---\r\ntitle: Water\r\n---\r\nRivers fell.\r\n\r\nLakes rose.\r\n"))
    assert article.text == "Rivers fell.\r\n\r\nLakes rose.\r\n"
    assert article.paragraphs == (Span(0, 12), Span(16, 27))


# Paragraphs


def test_every_line_is_a_paragraph_where_lines_are_whole() -> None:
    assert paragraphs("One.\nTwo.\n\nThree.") == ["One.", "Two.", "Three."]
    assert paragraphs("One.\r\nTwo.\r\n\r\nThree.\r\n") == ["One.", "Two.", "Three."]
    assert paragraphs("One.\rTwo.\r\rThree.") == ["One.", "Two.", "Three."]


def test_lines_without_ink_are_no_paragraphs() -> None:
    assert paragraphs("\ufeff\n \t\n\u00a0\nOne.\n\u200b\n\u3000\u3000Two.\n\n") == ["One.", "Two."]
    assert paragraphs("\ufeff \n") == []


WRAPPED = """\
The committee met on Tuesday in the old customs house to talk about the
harbour, which has been silting up for a decade, and about the money that
dredging it would take. “We have waited for so long that the ferries touch
ground at low tide,” said the harbour master, Ilse Brandt, who has held the
office since 2009.

She added that the dredger had been ordered in spring, from a yard whose
owner went bankrupt in June; the deposit, she said, was lost.
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_hard_wrapped_lines_are_joined_to_paragraphs(line_end: str) -> None:
    text = WRAPPED.replace("\n", line_end)
    found = paragraphs(text)
    assert len(found) == 2
    assert found[0].startswith("The committee met")
    assert found[0].endswith("since 2009.")
    assert found[1].startswith("She added")
    assert found[1].endswith("was lost.")


def test_a_poem_is_not_taken_for_wrapped_prose() -> None:
    verse = "The tide comes in\nand no one asks\nwhose boat it lifts\nor leaves on grass"
    assert len(paragraphs(verse)) == 4


def test_sentences_on_lines_of_their_own_are_not_joined() -> None:
    lines = [f"The {n} council of the coastal towns voted on its budget on the last day of May." for n in "abcdef"]
    assert paragraphs("\n".join(lines)) == lines


def test_an_offset_between_paragraphs_belongs_to_the_one_before() -> None:
    article = Article("a", "\n\nOne.\n\nTwo.\n\nThree.\n")
    assert [article.paragraph_at(offset) for offset in (0, 2, 5, 7, 8, 11, 14, 20)] == [0, 0, 0, 0, 1, 1, 2, 2]


@given(st.text(alphabet=st.sampled_from("ab. \n\r\t\u00a0\ufeff\u200b“”🙂-"), max_size=300))
def test_paragraphs_are_trimmed_in_order_and_leave_nothing_printed_out(text: str) -> None:
    article = Article("a", text)
    position = 0
    for number, span in enumerate(article.paragraphs):
        assert span.start >= position
        assert article[span].strip().strip("\ufeff\u200b") == article[span]
        assert not text[position : span.start].strip("\ufeff\u200b \n\r\t\u00a0")
        assert article.paragraph_at(span.start) == article.paragraph_at(span.end - 1) == number
        position = span.end
    assert not text[position:].strip("\ufeff\u200b \n\r\t\u00a0")


# Headings


def test_a_title_is_the_heading() -> None:
    assert Article("a", "Body text.", title="Rivers fall").heading == "Rivers fall"


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("One two three four five six seven eight", "One two three four five six seven eight"),
        ("One two three four five six seven eight nine", "One two three four five six seven eight…"),
        ("\ufeff  One.\n\ntwo\u00a0three.", "One. two three."),
        ("# Rivers fall\n\nBody.", "Rivers fall"),
        (
            "One two three four five six seven eight nine ten\nBody text.",
            "One two three four five six seven eight nine ten",
        ),
        ("He spoke.\nOne two three four five six seven.", "He spoke. One two three four five six…"),
        ("Rivers fall in Lima.\n\nBody text.", "Rivers fall in Lima"),
        ("LIMA, May 4.\n\nBody text here.", "LIMA, May 4. Body text here."),
        ("#", "#"),
        ("", "a"),
    ],
)
def test_without_a_title_the_opening_words_are(text: str, heading: str) -> None:
    assert Article("a", text).heading == heading


@pytest.mark.parametrize("article", [Article("a", "字" * 5000), Article("a", "Body.", title="Very long " * 500)])
def test_no_heading_is_longer_than_a_line_or_two(article: Article) -> None:
    assert len(article.heading) <= MAX_HEADING + 1
    assert article.heading.endswith("…")


# What is no article


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n\t\n", "is empty"),
        ("\u00a0\u200b\n".encode(), "is empty"),
        (b"---\ntitle: Tides\n---\n", "is empty"),
        (b"caf\xe9", "is not UTF-8 (byte 3)"),
        ("Größe".encode("utf-16"), "is not UTF-8 (byte 0)"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is binary, not text"),
        (b"text\0text", "is binary, not text"),
        (b"\xed\xa0\x80", "is not UTF-8 (byte 0)"),
        (b"a" * (MAX_BYTES + 1), "is over 5 MB"),
    ],
)
def test_a_file_that_is_no_article_is_named_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    assert str(caught.value) == f"{path}: {reason}"
    assert (caught.value.path, caught.value.reason) == (path, reason)


def test_an_article_may_have_exactly_5_mb(tmp_path: Path) -> None:
    assert len(read_article(written(tmp_path, b"a" * MAX_BYTES)).text) == MAX_BYTES


def test_what_cannot_be_opened_is_no_article(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.txt", Path("/dev/zero")):
        with pytest.raises(ArticleError, match=r"cannot be read \(|is over 5 MB"):
            read_article(path)


# Many


def test_folders_are_read_through_and_sorted_by_id(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / ".hidden").mkdir()
    for name in ("b.txt", "deep/er/a.md", "deep/c.TXT", "d.pdf", ".e.txt", ".hidden/f.txt"):
        written(tmp_path, f"Text of {name}.", name)
    assert [article.id for article in read_articles([tmp_path])] == ["a", "b", "c"]


def test_a_file_that_is_named_is_read_whatever_its_ending(tmp_path: Path) -> None:
    assert read_articles([written(tmp_path, "Text.", "note.text")])[0].id == "note"


def test_a_bad_file_is_skipped_with_one_line_and_the_others_load(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    written(tmp_path, "Good.", "good.txt")
    written(tmp_path, b"caf\xe9", "latin.txt")
    written(tmp_path, b"", "none.md")
    assert [article.id for article in read_articles([tmp_path])] == ["good"]
    assert caplog.messages == [
        f"skipped {tmp_path}/latin.txt: is not UTF-8 (byte 3)",
        f"skipped {tmp_path}/none.md: is empty",
    ]


def test_of_two_files_with_one_name_the_first_is_kept(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    written(tmp_path, "Markdown.", "a.md")
    written(tmp_path, "Text.", "a.txt")
    assert [article.text for article in read_articles([tmp_path])] == ["Markdown."]
    assert caplog.messages == [f"skipped {tmp_path}/a.txt: has the name of another article, {tmp_path}/a.md"]


def test_the_same_file_given_twice_is_read_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = written(tmp_path, "Text.")
    (tmp_path / "b.txt").symlink_to(path)
    assert [article.id for article in read_articles([path, tmp_path, tmp_path / "." / "a.txt"])] == ["a"]
    assert caplog.messages == []


@pytest.mark.parametrize("name", ["gone", "gone.txt", "n" * 5000])
def test_a_missing_path_is_an_error(tmp_path: Path, name: str) -> None:
    written(tmp_path, "Text.")
    with pytest.raises(CollectionError, match="no such file or folder"):
        read_articles([tmp_path, tmp_path / name])


def test_no_article_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match="no article found in"):
        read_articles([tmp_path])
    written(tmp_path, b"")
    with pytest.raises(CollectionError, match=f"no article found in {tmp_path}"):
        read_articles([tmp_path])


def test_articles_come_one_at_a_time_and_nothing_stops_them(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    good = [written(tmp_path, "One.", "z.txt"), written(tmp_path, "Two.", "y.txt")]
    stream = each_article([good[0], tmp_path / "gone.txt", loop, good[1]])
    assert next(stream).text == "One."
    assert caplog.messages == []
    assert [article.id for article in stream] == ["y"]
    assert [message.split(":")[0] for message in caplog.messages] == [f"skipped {tmp_path}/gone.txt", f"skipped {loop}"]
