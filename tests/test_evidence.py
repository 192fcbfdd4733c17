"""How well statements and sentences fit a topic: in their words, beside them, in their article, by meaning."""

import pytest
from handmade import reported, said, speaker, told

from retrieval.articles import Article
from retrieval.candidates import Candidate
from retrieval.collection import Collection
from retrieval.evidence import ARTICLES, BESIDE, IN_ARTICLE, IN_QUOTE, EvidenceIndex
from retrieval.quotes import Kind, Quote
from retrieval.scoring import BY_MEANING, BY_WORDS, Features
from retrieval.wordvectors import WordVectors

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
def vectors() -> WordVectors:
    loaded = WordVectors.load()
    assert loaded is not None
    return loaded


def coast() -> Collection:
    return told((QUAY, [CRABS, LIGHT]), (MILL, [BREAD, AGAIN]))


@pytest.fixture(scope="module")
def index() -> EvidenceIndex:
    return EvidenceIndex(coast())


@pytest.fixture(scope="module")
def meant(vectors: WordVectors) -> EvidenceIndex:
    return EvidenceIndex(coast(), vectors)


def candidate(index: EvidenceIndex, quote: Quote) -> Candidate:
    (found,) = index.statements_by([quote])
    return found


def texts(found: Candidate) -> list[str]:
    return [found.article[piece.span] for piece in found.pieces]


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
    evidence = index.weigh(candidate(index, CRABS), index.topic(terms))
    assert evidence.coverage == pytest.approx(coverage)
    assert evidence.said == pytest.approx(told)


def test_a_term_in_another_sentence_of_the_quote_counts_nearly_in_full(index: EvidenceIndex) -> None:
    evidence = index.weigh(candidate(index, CRABS), index.topic(["crab", "children"]))
    assert evidence.best == 0
    assert evidence.coverage == pytest.approx((1 + IN_QUOTE) / 2)
    assert evidence.said == pytest.approx(1.0)


def test_the_piece_that_fits_best_is_named(index: EvidenceIndex) -> None:
    assert index.weigh(candidate(index, CRABS), index.topic(["children"])).best == 1


def test_what_only_the_article_holds_is_less_than_a_statement_has_to_cover() -> None:
    assert IN_ARTICLE < BY_WORDS.least_coverage < BESIDE < IN_QUOTE < 1


def test_the_features_say_what_is_covered_what_the_search_says_and_how_it_was_said(index: EvidenceIndex) -> None:
    topic = index.topic(["lighthous"], "lighthouse")
    quoted = index.weigh(candidate(index, CRABS), topic, 0.5)
    reports = index.weigh(candidate(index, LIGHT), topic, 1.0)
    assert quoted.features == Features(BESIDE, 0.0, 0.5, direct=1.0, indirect=0.0, sure=1.0)
    assert reports.features == Features(1.0, 1.0, 1.0, direct=0.0, indirect=1.0, sure=1.0)
    assert quoted.score == pytest.approx(BY_WORDS.score(Features(BESIDE, 0.0, 0.5, 1.0, 0.0, 1.0)))
    assert reports.score == pytest.approx(BY_WORDS.score(Features(1.0, 1.0, 1.0, 0.0, 1.0, 1.0)))


@pytest.mark.parametrize(
    ("kind", "sure", "form"),
    [(Kind.DIRECT, True, (1, 0, 1)), (Kind.INDIRECT, False, (0, 1, 0)), (Kind.MIXED, True, (0, 0, 1))],
)
def test_a_statements_form_and_whether_we_would_vouch_for_its_speaker_are_features(
    kind: Kind, sure: bool, form: tuple[int, int, int]
) -> None:
    quote = said(MILL, speaker("Ida Bly", sure=sure), "Barley is bread.", kind=kind)
    index = EvidenceIndex(told((MILL, [quote])))
    features = index.weigh(candidate(index, quote), index.topic(["bread"])).features
    assert features is not None
    assert (features.direct, features.indirect, features.sure) == form


def test_a_sentence_of_the_article_is_neither_quoted_nor_reported_and_the_article_vouches_for_it(
    index: EvidenceIndex,
) -> None:
    topic = index.topic(["quay"])
    near = next(c for c in index.sentences_near(topic, 5) if c.quote is None)
    assert index.weigh(near, topic).features == Features(1.0, 1.0, 0.0, direct=0.0, indirect=0.0, sure=1.0)


def test_by_meaning_words_that_stand_there_count_in_full_and_the_article_with_them(meant: EvidenceIndex) -> None:
    topic = meant.topic(["crab"], "crabs")
    assert topic.asked is not None
    evidence = meant.weigh(candidate(meant, CRABS), topic)
    article = topic.asked.article("quay")
    assert evidence.features is not None
    assert evidence.features == pytest.approx((1.0, 1.0, 0.0, 1.0, 0.0, 1.0, 1.0, article, 0.0, 0.0))
    assert evidence.score == pytest.approx(BY_MEANING.score(evidence.features))
    assert 0.0 < article < 1.0


def test_by_meaning_a_statement_in_other_words_fits_better_than_one_about_something_else(meant: EvidenceIndex) -> None:
    topic = meant.topic(["loaf"], "loaf")
    bread, light = (meant.weigh(candidate(meant, quote), topic) for quote in (BREAD, LIGHT))
    assert bread.features is not None
    assert light.features is not None
    assert bread.coverage == light.coverage == 0.0
    assert bread.features.meaning > light.features.meaning + 0.1
    assert bread.score > light.score


def test_terms_without_the_words_they_were_asked_in_have_no_meaning(meant: EvidenceIndex) -> None:
    topic = meant.topic(["crab"])
    assert topic.asked is None
    features = meant.weigh(candidate(meant, CRABS), topic).features
    assert features == Features(1.0, 1.0, 0.0, 1.0, 0.0, 1.0)
    assert meant.statements_meant(topic, 5) == []


@pytest.mark.parametrize("words", ["", "what did she say"])
def test_without_a_topic_everything_fits(index: EvidenceIndex, meant: EvidenceIndex, words: str) -> None:
    for each in (index, meant):
        for quote in (CRABS, LIGHT, BREAD):
            evidence = each.weigh(candidate(each, quote), each.topic([], words))
            assert (evidence.coverage, evidence.said, evidence.best) == (1.0, 1.0, 0)
            assert evidence.score >= each.model.on_topic
            assert evidence.coverage >= each.model.least_coverage


@pytest.mark.parametrize("kind", list(Kind))
def test_without_a_topic_even_words_nobody_vouches_for_fit(vectors: WordVectors, kind: Kind) -> None:
    quote = said(MILL, speaker("Ida Bly", sure=False), "Barley is bread.", kind=kind)
    for index in (EvidenceIndex(told((MILL, [quote]))), EvidenceIndex(told((MILL, [quote])), vectors)):
        assert index.weigh(candidate(index, quote), index.topic([])).score >= index.model.on_topic


def test_statements_in_the_best_passages_are_found_with_their_share(meant: EvidenceIndex) -> None:
    near = meant.statements_near(meant.topic(["barley"], "barley"), 5)
    assert {c.quote for c in near} == {BREAD, AGAIN}
    assert max(near.values()) == 1.0
    assert meant.statements_near(meant.topic(["zeppelin"], "zeppelin"), 5) == {}
    assert meant.statements_near(meant.topic([]), 5) == {}


def test_sentences_that_are_mostly_somebodys_words_come_as_that_statement(index: EvidenceIndex) -> None:
    near = list(index.sentences_near(index.topic(["quay", "crab"]), 1))
    assert [c.quote for c in near] == [None, CRABS, None]  # the third is mostly attribution
    assert texts(near[0]) == ["The quay is closed."]


def test_without_word_vectors_only_sentences_of_passages_that_share_a_term_are_found(index: EvidenceIndex) -> None:
    near = index.sentences_near(index.topic(["quay"], "quay"), 5)
    assert "Nobody has seen a whale." not in [text for c in near for text in texts(c)]
    assert index.sentences_near(index.topic(["pier"], "pier"), 5) == {}
    assert index.sentences_near(index.topic([]), 5) == {}


def test_with_word_vectors_all_sentences_of_the_articles_nearest_in_meaning_are_found_too(meant: EvidenceIndex) -> None:
    near = meant.sentences_near(meant.topic(["quay"], "quay"), 1)
    shares = {text: share for c, share in near.items() for text in texts(c)}
    assert shares["The quay is closed."] == 1.0
    assert shares["Nobody has seen a whale."] == shares["Ida Bly said: “Barley is bread.”"] == 0.0
    assert set(meant.sentences_near(meant.topic(["pier"], "pier"), 1).values()) == {0.0}
    assert [c.quote for c in near].count(CRABS) == 1


def test_only_so_many_articles_near_in_meaning_are_read_the_nearest_of_all(vectors: WordVectors) -> None:
    about = ["a bakery", "a ferry", "an orchestra", "a volcano", "a parliament", "a football match", "a tax", "a whale"]
    articles = [Article(f"a{n}", f"This is a story about {thing}.") for n, thing in enumerate(about)]
    index = EvidenceIndex(told(*((article, []) for article in articles)), vectors)
    topic = index.topic(["physician"], "physician")
    assert topic.asked is not None
    found = [c.article.id for c in index.sentences_near(topic, 5)]
    nearness = {article.id: topic.asked.article(article.id) for article in articles}
    assert found == sorted(nearness, key=lambda id_: -nearness[id_])[:ARTICLES]
    assert next(iter(index.sentences_near(index.topic(["soccer"], "soccer"), 5))).article.id == "a5"


def test_a_sentence_is_the_same_candidate_whenever_it_is_found(index: EvidenceIndex, meant: EvidenceIndex) -> None:
    for each in (index, meant):
        topic = each.topic(["quay"], "quay")
        assert list(each.sentences_near(topic, 5)) == list(each.sentences_near(topic, 5))


def test_statements_that_mean_the_topic_are_found_though_they_share_no_word_with_it(meant: EvidenceIndex) -> None:
    topic = meant.topic(["loaf"], "loaf")
    assert meant.statements_near(topic, 5) == {}
    found = [c.quote for c in meant.statements_meant(topic, 10)]
    assert found[0] == BREAD
    assert len(found) == 4
    assert [c.quote for c in meant.statements_meant(topic, 1)] == [BREAD]
    assert meant.statements_meant(topic, 0) == []


def test_statements_meant_come_by_their_own_words_and_their_article_together(meant: EvidenceIndex) -> None:
    topic = meant.topic(["fire"], "fire at the lighthouse")
    assert topic.asked is not None
    found = meant.statements_meant(topic, 10)
    nearness = [f.meaning + f.article for c in found if (f := meant.weigh(c, topic).features)]
    assert found[0].quote == LIGHT
    assert nearness == sorted(nearness, reverse=True)
    assert len(nearness) == 4


def test_without_word_vectors_or_statements_none_are_meant(index: EvidenceIndex, vectors: WordVectors) -> None:
    assert index.statements_meant(index.topic(["bread"], "bread"), 5) == []
    for silent in (Collection([]), told((MILL, []))):
        none = EvidenceIndex(silent, vectors)
        assert none.statements_meant(none.topic(["bread"], "bread"), 5) == []


def test_an_empty_collection_has_nothing_near(vectors: WordVectors) -> None:
    index = EvidenceIndex(Collection([]), vectors)
    topic = index.topic(["bread"], "bread")
    assert index.statements_near(topic, 5) == index.sentences_near(topic, 5) == {}


def test_statements_of_words_that_stand_nowhere_else_are_passed_over(vectors: WordVectors) -> None:
    """The one word quoted is part of another where the sentence is read as a whole."""
    article = Article("odd", "Ida Bly called it a ‘never’-again.")
    quote = said(article, BLY, "never")
    index = EvidenceIndex(told((article, [quote])), vectors)
    topic = index.topic(["never"], "never")
    assert index.statements_meant(topic, 5) == []
    features = index.weigh(candidate(index, quote), topic).features
    assert features is not None
    assert features.meaning == 0.0


def test_quotes_of_other_collections_are_passed_over(index: EvidenceIndex) -> None:
    foreign = said(Article("foreign", "“No.”"), BLY, "No.")
    assert index.statements_by([foreign, BREAD])[0].quote == BREAD
    assert len(index.statements_by([foreign])) == 0


def test_a_quote_of_signs_alone_is_no_candidate() -> None:
    article = Article("signs", "“…” said Ida Bly. “Yes,” she said.")
    collection = told((article, [said(article, BLY, "…"), said(article, BLY, "Yes")]))
    found = EvidenceIndex(collection).statements_by(collection.quotes)
    assert [texts(c) for c in found] == [["Yes"]]


def test_those_without_a_name_are_found_by_the_words_they_are_called() -> None:
    article = Article("guards", "“Halt,” said a night guard. “Go,” said a day guard. “No,” said Ida Bly.")
    night, day = (speaker(None, printed=f"a {time} guard") for time in ("night", "day"))
    quotes = [said(article, night, "Halt"), said(article, day, "Go"), said(article, BLY, "No")]
    index = EvidenceIndex(told((article, quotes)))
    both, one = index.unnamed(["guard"]), index.unnamed(["guard", "night"])
    assert both is not None
    assert one is not None
    assert (both.quotes, one.quotes) == (tuple(quotes[:2]), (quotes[0],))
    assert (both.name, one.speaker) == ("a night guard", night)
    assert index.unnamed(["cook"]) is index.unnamed([]) is None


def test_every_quote_of_the_seeds_is_a_candidate_that_its_own_words_cover(
    seeds: Collection, vectors: WordVectors
) -> None:
    index = EvidenceIndex(seeds, vectors)
    found = index.statements_by(seeds.quotes)
    assert [each.quote for each in found] == list(seeds.quotes)
    for each in found:
        evidence = index.weigh(each, index.topic(sorted(each.terms), " ".join(texts(each))))
        assert evidence.features is not None
        assert evidence.said == pytest.approx(1.0)
        assert evidence.features.meaning == pytest.approx(1.0, abs=1e-5)
        assert evidence.score >= index.model.on_topic
