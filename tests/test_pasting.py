"""Where a question ends and an article begins, and what is read of one."""

import pytest

from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.pasting import is_article, read_pasted
from retrieval.quotes import Kind

STORY = (
    "The mayor, Ana Lima, opened the bridge on Monday before a crowd of some two hundred people in the rain.\n\n"
    "“It will outlast us all,” Lima said. She said that the ferry would stop in May.\n\n"
    "The old ferry has crossed the river for ninety years, and its captain has never missed a day of work in winter. "
    "The boat is for sale now. The council meets again in the second week of the month to talk about the road."
)
SHORT = "The mayor, Ana Lima, opened the bridge on Monday. “It will outlast us all,” Lima said."


class TestArticleOrQuestion:
    """What is read, and what is answered."""

    def test_every_article_is_one(self, articles: tuple[Article, ...]) -> None:
        assert [article.id for article in articles if not is_article(article.text)] == []

    def test_a_text_of_several_sentences_longer_than_a_question_is(self) -> None:
        assert is_article(STORY)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "?!",
            SHORT,
            f"Who speaks here?\n\n{STORY}",
            f"{STORY}\n\nWhat else did she say?",
            "what did Lima say about the bridge " * 20,
            "What did Lima say? Who was there? When was it? " * 12,
            "x" * 4096,
            "“It will outlast us all. It is made of stone. Nobody thought that it would be done in one year.” " * 6,
            "Что сказала мэр? Она открыла мост. Все рады. " * 12,
        ],
        ids=lambda text: ascii(text[:20]),
    )
    def test_what_asks_or_is_all_a_quotation_or_cannot_be_read_is_not(self, text: str) -> None:
        assert not is_article(text)

    def test_questions_in_between_are_the_article_s(self) -> None:
        assert is_article(STORY.replace("The boat is for sale now.", "What becomes of him and of his boat?"))

    def test_a_headline_that_asks_and_goes_on_is_the_article_s(self) -> None:
        assert is_article(f"The perfect boat for the bay? Not so fast\n\n{STORY}")

    def test_who_passes_an_article_on_does_not_ask_with_its_headline(self) -> None:
        assert is_article(f"Who needs a bridge?\n\n{STORY}", forwarded=True)

    def test_what_is_forwarded_may_be_short(self) -> None:
        assert is_article(SHORT, forwarded=True)

    @pytest.mark.parametrize(
        "text",
        [
            "What did Lima say?",
            "It rained. What did Lima say?",
            "Lima on bridges",
            "Hello there!",
            "“It lasts.” “It does.”",
            "What did Lima say? Who was there? When was it? " * 12,
        ],
    )
    def test_a_forwarded_question_or_quotation_is_still_one(self, text: str) -> None:
        assert not is_article(text, forwarded=True)


class TestReading:
    """Who says what in it."""

    def test_the_statements_come_in_order_with_their_speakers(self) -> None:
        pasted = read_pasted(STORY)
        said = [(c.kind, c.speaker.name if c.speaker else None, c.article[c.span]) for c in pasted.citations]
        assert said == [
            (Kind.DIRECT, "Ana Lima", "It will outlast us all"),
            (Kind.INDIRECT, "Ana Lima", "She said that the ferry would stop in May."),
        ]

    def test_front_matter_is_not_read_as_words(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level("DEBUG")
        pasted = read_pasted(f"---\ntitle: Bridge\nsecret: x\n---\n{STORY}")
        assert pasted.article.text == STORY
        assert "secret" not in caplog.text

    @pytest.mark.parametrize("text", ["", " \n", "“?!”", "---\ntitle: x\n---\n"])
    def test_a_text_without_words_cannot_be_read(self, text: str) -> None:
        with pytest.raises(ValueError, match="without words"):
            read_pasted(text)

    def test_as_much_is_read_as_of_an_article_of_the_collection(self, seeds: Collection) -> None:
        for article in seeds.articles:
            assert len(read_pasted(article.text).citations) == len(seeds.quotes_in(article.id))
