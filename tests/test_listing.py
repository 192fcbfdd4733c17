"""Lists to pick from: the answer first, then whatever else fits; the latest where nothing is asked."""

import pytest
from handmade import reported, said, speaker, told

from retrieval.answerer import Answerer
from retrieval.answers import Citation
from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.listing import MOST_LISTED, Listing

LEVY = Article(
    "levy",
    "“The levy is too high,” Ada Rell said.\n\nShe said that the levy would fall.\n\n“A levy helps nobody,” she added.\n\n"
    "“Rain is late,” Ada Rell said.",
    date="2024-05-04",
)
PORT = Article(
    "port",
    "“The port pays the levy,” Bo Rell said. “Ships will come,” he said.\n\n“Nobody knows,” one said.",
    date="2024-06",
)
OLD = Article("old", "“Roads come first,” Cy Tarn said. “Roads come first,” Cy Tarn said again.", date="May 1999")
ADA, BO, CY = speaker("Ada Rell", "minister"), speaker("Bo Rell", "harbour master"), speaker("Cy Tarn")
PERHAPS = speaker("Dee Vane", sure=False)
HERE = told(
    (OLD, [said(OLD, CY, "Roads come first")]),
    (
        LEVY,
        [
            said(LEVY, ADA, "The levy is too high"),
            reported(LEVY, ADA, "that the levy would fall"),
            said(LEVY, ADA, "A levy helps nobody"),
            said(LEVY, ADA, "Rain is late"),
        ],
    ),
    (
        PORT,
        [
            said(PORT, BO, "The port pays the levy"),
            said(PORT, BO, "Ships will come"),
            said(PORT, PERHAPS, "Nobody knows"),
        ],
    ),
)


@pytest.fixture(scope="module")
def listing() -> Listing:
    return Listing(Answerer(HERE))


def words(citations: tuple[Citation, ...]) -> list[str]:
    return [citation.article[citation.span] for citation in citations]


def test_a_topic_lists_everybody_on_it_beyond_what_an_answer_cites(listing: Listing) -> None:
    listed = listing.on("levy")
    assert set(words(listed)) == {
        "The levy is too high",
        "A levy helps nobody",
        "The port pays the levy",
        "She said that the levy would fall.",
    }
    assert [citation.number for citation in listed] == [1, 2, 3, 4]


def test_the_list_begins_with_the_answer(listing: Listing) -> None:
    for text in ("levy", "Ada Rell: levy", "who said that ships will come?", "Cy Tarn"):
        cited = Answerer(HERE).answer(text).citations
        assert cited
        assert words(listing.on(text))[: len(cited)] == words(cited)


def test_a_speaker_before_a_colon_is_listed_alone(listing: Listing) -> None:
    listed = listing.on("ada rell: levy")
    assert len(listed) == 3
    assert {c.speaker.name for c in listed if c.speaker} == {"Ada Rell"}


def test_a_speaker_without_a_topic_is_listed_with_all(listing: Listing) -> None:
    assert len(listing.on("Ada Rell")) == 4


def test_where_a_name_can_mean_two_both_are_listed(listing: Listing) -> None:
    assert {c.speaker.name for c in listing.on("rell: levy") if c.speaker} == {"Ada Rell", "Bo Rell"}


def test_a_bare_word_that_names_nobody_is_a_topic(listing: Listing) -> None:
    assert words(listing.on("Ships")) == ["Ships will come"]
    assert words(listing.on("Port")) == ["The port pays the levy"]


@pytest.mark.parametrize(
    "text", ["Eve Stone: levy", "what did Port say?", "zeppelins", "Ada Rell: zeppelins", "?!", "what else?", "hello"]
)
def test_where_nothing_fits_nothing_is_listed(listing: Listing, text: str) -> None:
    assert listing.on(text) == ()


@pytest.mark.parametrize("text", ["", "  \n"])
def test_without_words_the_newest_article_comes_first_and_one_without_a_plain_date_last(
    listing: Listing, text: str
) -> None:
    assert words(listing.on(text)) == [
        "The port pays the levy",
        "Ships will come",
        "The levy is too high",
        "A levy helps nobody",
        "Rain is late",
        "She said that the levy would fall.",
        "Roads come first",
    ]


def test_who_is_not_vouched_for_is_never_listed(listing: Listing) -> None:
    for text in ("", "Nobody knows", "Dee Vane"):
        assert "Nobody knows" not in words(listing.on(text))


def test_a_question_of_fact_lists_the_article_s_sentence(seeds: Collection) -> None:
    (only,) = Listing(Answerer(seeds)).on("How many countries did the foreign experts come from?")
    assert only.kind is None
    assert only.speaker is None


def test_a_list_ends() -> None:
    count = MOST_LISTED + 5
    articles = [Article(f"a{n}", f"“Word number {n},” Ada Rell said.") for n in range(count)]
    collection = told(*((a, [said(a, ADA, f"Word number {n}")]) for n, a in enumerate(articles)))
    assert len(Listing(Answerer(collection)).on("")) == MOST_LISTED
    assert len(Listing(Answerer(collection)).on("Ada Rell")) == MOST_LISTED
