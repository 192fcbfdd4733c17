"""A citation as plain text: the words as printed, whose they are, and where they stand."""

from dataclasses import replace

from bot.copies import as_text
from bot.messages import utf16_length
from retrieval.answers import Citation
from retrieval.articles import Article, Span
from retrieval.collection import Collection
from retrieval.quotes import Quote
from retrieval.recalling import citation_at

TEXT = (
    "Rain again.\n\n“The old  bridge <stays>,” Mayor Hana Brandt said. “We repair it.”\n\n"
    "Otto Lindqvist said that the rails must go."
)
KNOWN = Article("a", TEXT, title="Rain", url="https://news.example/1", publisher="The Post", date="2024-05-01")
BARE = Article("b", TEXT)
COLLECTION = Collection([KNOWN, BARE])


def quotes(article: Article) -> tuple[Quote, ...]:
    return COLLECTION.quotes_in(article.id)


def cited(article: Article, number: int) -> Citation:
    return citation_at(COLLECTION, article, quotes(article)[number].span)


def test_a_quote_stands_in_marks_with_speaker_and_source() -> None:
    assert as_text(cited(KNOWN, 0)) == (
        "“The old bridge <stays>” … “We repair it.”\n— Mayor Hana Brandt\n"
        "Rain, ¶2, The Post, 2024-05-01\nhttps://news.example/1"
    )


def test_what_is_not_known_of_an_article_is_left_out() -> None:
    assert as_text(cited(BARE, 0)).split("\n")[1:] == [
        "— Mayor Hana Brandt",
        "Rain again. “The old bridge <stays>,” Mayor Hana…, ¶2",
    ]


def test_reported_words_stand_in_no_marks_and_say_so() -> None:
    sentence = TEXT.index("Otto")
    text = as_text(citation_at(COLLECTION, BARE, Span(sentence, len(TEXT))))
    first, second, _ = text.split("\n")
    assert first == "Otto Lindqvist said that the rails must go."
    assert second == "— Otto Lindqvist, as reported; these are the article’s words"


def test_an_unsure_speaker_is_called_so() -> None:
    citation = cited(BARE, 0)
    assert citation.speaker
    unsure = replace(citation, speaker=replace(citation.speaker, sure=False))
    assert "— not sure whose words these are; perhaps Mayor Hana Brandt\n" in as_text(unsure)


def test_words_that_are_nobodys_have_no_line_of_a_speaker() -> None:
    assert as_text(citation_at(COLLECTION, KNOWN, Span(0, 11))).split("\n")[0:2] == [
        "Rain again.",
        "Rain, ¶1, The Post, 2024-05-01",
    ]


def test_a_cut_quote_shows_that_it_is_cut() -> None:
    article = Article("long", f"“{'dry ' * 400}end,” Ida Bly said.")
    collection = Collection([article])
    text = as_text(citation_at(collection, article, collection.quotes_in("long")[0].span), 300)
    quoted = text.split("\n")[0]
    assert quoted.endswith("dry…”")
    assert utf16_length(quoted) <= 302


def test_an_endless_address_is_left_out() -> None:
    article = replace(KNOWN, url=f"https://news.example/{'x' * 400}")
    assert "https" not in as_text(citation_at(COLLECTION, article, Span(0, 11)))
