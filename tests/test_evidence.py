"""How well statements and sentences fit a topic: in their words, beside them, in their article."""

import pytest
from handmade import reported, said, speaker, told

from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.evidence import (
    BESIDE,
    DIRECT_BONUS,
    IN_ARTICLE,
    IN_QUOTE,
    LONGEST_QUOTE,
    SEARCH_BONUS,
    Candidate,
    EvidenceIndex,
    cited_pieces,
    joined,
)

QUAY = Article(
    "quay",
    "The quay is closed. “Crabs like it. Children hate it,” said Odd Lunde. He said that the lighthouse burns."
    "\n\nBoats wait outside.\n\nNobody has seen a whale.",
)
MILL = Article("mill", "The mill grinds barley. Ida Bly said: “Barley is bread.” “It is,” she added.")
LUNDE, BLY = speaker("Odd Lunde", gender="m"), speaker("Ida Bly", gender="f")
CRABS = said(QUAY, LUNDE, "Crabs like it. Children hate it")
LIGHT = reported(QUAY, LUNDE, "the lighthouse burns")
BREAD = said(MILL, BLY, "Barley is bread.")
AGAIN = said(MILL, BLY, "It is")


@pytest.fixture(scope="module")
def index() -> EvidenceIndex:
    return EvidenceIndex(told((QUAY, [CRABS, LIGHT]), (MILL, [BREAD, AGAIN])))


def candidate(index: EvidenceIndex, number: int) -> Candidate:
    return index.statements_by([CRABS, LIGHT, BREAD, AGAIN])[number]


def texts(found: Candidate) -> list[str]:
    return [found.article[piece.span] for piece in found.pieces]


def test_a_direct_quote_is_cut_at_its_sentences_inside_the_marks(index: EvidenceIndex) -> None:
    assert texts(candidate(index, 0)) == ["Crabs like it.", "Children hate it"]
    assert candidate(index, 0).span == CRABS.span


def test_reported_words_are_whole_sentences(index: EvidenceIndex) -> None:
    assert texts(candidate(index, 1)) == ["He said that the lighthouse burns."]


def test_a_statements_terms_are_those_of_its_own_words(index: EvidenceIndex) -> None:
    assert candidate(index, 0).terms == {"crab", "like", "children", "hate"}
    assert "quay" in candidate(index, 0).beside
    assert "whale" not in candidate(index, 0).beside


@pytest.mark.parametrize(
    ("terms", "coverage", "told"),
    [
        (["crab"], 1.0, 1.0),  # in the sentence that fits best
        (["quay"], BESIDE, 0.0),  # in the sentence before
        (["whale"], IN_ARTICLE, 0.0),  # elsewhere in the article
        (["barley"], 0.0, 0.0),  # in another article only
        (["zeppelin"], 0.0, 0.0),
    ],
)
def test_a_term_is_worth_less_the_further_it_stands(
    index: EvidenceIndex, terms: list[str], coverage: float, told: float
) -> None:
    evidence = index.weigh(candidate(index, 0), index.topic(terms))
    assert evidence.coverage == pytest.approx(coverage)
    assert evidence.said == pytest.approx(told)


def test_a_term_in_another_sentence_of_the_quote_counts_nearly_in_full(index: EvidenceIndex) -> None:
    evidence = index.weigh(candidate(index, 0), index.topic(["crab", "children"]))
    assert evidence.best == 0
    assert evidence.coverage == pytest.approx((1 + IN_QUOTE) / 2)
    assert evidence.said == pytest.approx(1.0)


def test_the_piece_that_fits_best_is_named(index: EvidenceIndex) -> None:
    assert index.weigh(candidate(index, 0), index.topic(["children"])).best == 1


def test_the_score_adds_what_the_search_says_and_a_little_for_quoted_words(index: EvidenceIndex) -> None:
    topic = index.topic(["lighthous"])
    quoted = index.weigh(candidate(index, 0), topic, 0.5)
    reports = index.weigh(candidate(index, 1), topic, 1.0)
    assert quoted.score == pytest.approx(quoted.coverage + SEARCH_BONUS / 2 + DIRECT_BONUS)
    assert reports.score == pytest.approx(1.0 + SEARCH_BONUS)


def test_without_a_topic_everything_fits(index: EvidenceIndex) -> None:
    evidence = index.weigh(candidate(index, 1), index.topic([]))
    assert (evidence.coverage, evidence.said, evidence.score, evidence.best) == (1.0, 1.0, 1.0, 0)


def test_statements_in_the_best_passages_are_found_with_their_share(index: EvidenceIndex) -> None:
    near = index.statements_near(index.topic(["barley"]), 5)
    assert {c.quote for c in near} == {BREAD, AGAIN}
    assert max(near.values()) == 1.0
    assert index.statements_near(index.topic(["zeppelin"]), 5) == {}
    assert index.statements_near(index.topic([]), 5) == {}


def test_sentences_that_are_mostly_somebodys_words_come_as_that_statement(index: EvidenceIndex) -> None:
    near = list(index.sentences_near(index.topic(["quay", "crab"]), 1))
    assert [c.quote for c in near] == [None, CRABS, None]  # the third is mostly attribution
    assert texts(near[0]) == ["The quay is closed."]


def test_quotes_of_other_collections_are_passed_over(index: EvidenceIndex) -> None:
    foreign = said(Article("foreign", "“No.”"), BLY, "No.")
    assert index.statements_by([foreign, BREAD])[0].quote == BREAD
    assert len(index.statements_by([foreign])) == 0


def test_a_quote_of_signs_alone_is_no_candidate() -> None:
    article = Article("signs", "“…” said Ida Bly. “Yes,” she said.")
    collection = told((article, [said(article, BLY, "…"), said(article, BLY, "Yes")]))
    found = EvidenceIndex(collection).statements_by(collection.quotes)
    assert [texts(c) for c in found] == [["Yes"]]


def long_quote(sentences: int) -> tuple[Collection, EvidenceIndex]:
    words = " ".join(
        f"Sentence {n} speaks of {'herring' if n in (4, 5) else 'nets'} and of the sea." for n in range(sentences)
    )
    article = Article("long", f"“{words}” said Ida Bly.")
    collection = told((article, [said(article, BLY, words)]))
    return collection, EvidenceIndex(collection)


def test_of_a_long_quote_the_sentences_on_the_topic_are_cited() -> None:
    collection, index = long_quote(9)
    (one,) = index.statements_by(collection.quotes)
    topic = index.topic(["her"])
    assert cited_pieces(index.weigh(one, topic), topic)
    topic = index.topic(["herring"])
    assert cited_pieces(index.weigh(one, topic), topic) == (4, 5)


def test_without_a_topic_a_long_quote_is_cited_from_its_beginning_as_far_as_whole_sentences_fit() -> None:
    collection, index = long_quote(40)
    (one,) = index.statements_by(collection.quotes)
    topic = index.topic([])
    first, last = cited_pieces(index.weigh(one, topic), topic)
    spans = joined(one, first, last)
    assert (first, len(spans)) == (0, 1)
    words = one.article[spans[0]]
    assert LONGEST_QUOTE - 60 < len(words) <= LONGEST_QUOTE
    assert words.endswith("the sea.")


def test_neighbouring_sentences_are_joined_and_words_between_contents_stay_out() -> None:
    article = Article("two", "“It rains. It pours,” said Ida Bly. “It stops.”")
    collection = told((article, [said(article, BLY, "It rains. It pours", "It stops.")]))
    (one,) = EvidenceIndex(collection).statements_by(collection.quotes)
    assert [article[span] for span in joined(one, 0, 2)] == ["It rains. It pours", "It stops."]
    assert [article[span] for span in joined(one, 1, 1)] == ["It pours"]


def test_every_piece_of_the_seeds_lies_in_its_quote(seeds: Collection) -> None:
    index = EvidenceIndex(seeds)
    found = index.statements_by(seeds.quotes)
    assert len(found) == len(seeds.quotes)
    for each in found:
        assert each.quote
        if each.quote.kind == "direct":
            assert all(any(c.holds(piece.span) for c in each.quote.contents) for piece in each.pieces)
