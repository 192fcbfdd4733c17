"""Evidence as citations: whole statements, numbered, cut at sentences where they are long, the best one in bold."""

import pytest
from handmade import reported, said, speaker, told

from retrieval.answers import Answer, Citation, Outcome
from retrieval.articles import Article, Span
from retrieval.candidates import Candidate
from retrieval.citing import LONG, LONGEST_QUOTE, cite, cited_pieces, joined, with_others
from retrieval.collection import Collection
from retrieval.evidence import Evidence, EvidenceIndex
from retrieval.questions import Intent, Question
from retrieval.quotes import Kind, Quote, Speaker
from retrieval.topics import Topic

TEXT = (
    "“The ferry was full. Nobody counted the children. The crew slept,” said Odd Lunde, a cook. He said the sea was calm."
    "\n\n“We waited,” Lunde said, “and then we swam.”"
)
ARTICLE = Article("ferry", TEXT)
LUNDE = speaker("Odd Lunde", "cook", gender="m")
FERRY = said(ARTICLE, LUNDE, "The ferry was full. Nobody counted the children. The crew slept")
REPORT = reported(ARTICLE, LUNDE, "the sea was calm")
BROKEN = said(ARTICLE, LUNDE, "We waited", "and then we swam.")
COLLECTION = told((ARTICLE, [FERRY, REPORT, BROKEN]))
INDEX = EvidenceIndex(COLLECTION)


def weighed(topic: Topic, *candidates: Candidate) -> list[Evidence]:
    return [INDEX.weigh(candidate, topic) for candidate in candidates]


def quoted(*sentences: str, kind: Kind = Kind.DIRECT) -> tuple[EvidenceIndex, Candidate]:
    """One statement of these sentences."""
    words = " ".join(sentences)
    article = Article("long", f"“{words}” said Odd Lunde.")
    collection = told((article, [said(article, LUNDE, words, kind=kind)]))
    index = EvidenceIndex(collection)
    (candidate,) = index.statements_by(collection.quotes)
    assert len(candidate.pieces) == len(sentences)
    return index, candidate


def cited(index: EvidenceIndex, candidate: Candidate, *terms: str) -> Citation:
    topic = index.topic(terms)
    (citation,) = cite([index.weigh(candidate, topic)], topic)
    return citation


def pieces_of(index: EvidenceIndex, candidate: Candidate, *terms: str) -> tuple[int, int]:
    topic = index.topic(terms)
    return cited_pieces(index.weigh(candidate, topic), topic)


def printed(citation: Citation) -> list[str]:
    return [citation.article[span] for span in citation.spans]


def bold(citation: Citation) -> list[str]:
    return [citation.article[span] for span in citation.bold]


def nets(count: int, at: int | None = None) -> list[str]:
    """Sentences of about the same length, one of which speaks of herring."""
    return [f"Sentence {n} speaks of {'herring' if n == at else 'nets'} and of the sea." for n in range(count)]


def test_citations_are_numbered_from_one_in_the_order_given() -> None:
    topic = INDEX.topic([])
    found = cite(weighed(topic, *INDEX.statements_by([BROKEN, FERRY])), topic)
    assert [(c.number, c.quote) for c in found] == [(1, BROKEN), (2, FERRY)]
    assert cite([], topic) == ()


@pytest.mark.parametrize("terms", [(), ("children",), ("crew", "slept"), ("sea",), ("zeppelin",)])
def test_a_statement_that_is_not_long_is_cited_whole_whatever_it_is_asked_for(terms: tuple[str, ...]) -> None:
    citation = cited(INDEX, INDEX.statements_by([FERRY])[0], *terms)
    assert printed(citation) == ["The ferry was full. Nobody counted the children. The crew slept"]
    assert (citation.article, citation.kind, citation.speaker) == (ARTICLE, Kind.DIRECT, LUNDE)
    assert (citation.part, citation.bold) == (None, ())


def test_an_interrupted_quote_leaves_out_what_interrupts_it() -> None:
    citation = cited(INDEX, INDEX.statements_by([BROKEN])[0])
    assert printed(citation) == ["We waited", "and then we swam."]
    assert ARTICLE[citation.span] == "We waited,” Lunde said, “and then we swam."


def test_reported_words_are_cited_as_the_whole_sentence() -> None:
    citation = cited(INDEX, INDEX.statements_by([REPORT])[0], "calm")
    assert printed(citation) == ["He said the sea was calm."]
    assert (citation.kind, citation.part) == (Kind.INDIRECT, None)


def test_a_sentence_nobody_said_has_neither_kind_nor_speaker() -> None:
    article = Article("plain", "The quay is long. It was built of stone.")
    index = EvidenceIndex(told((article, [])))
    near = list(index.sentences_near(index.topic(["quay"]), 5))
    citation = cited(index, near[0], "quay")
    assert printed(citation) == ["The quay is long."]
    assert (citation.kind, citation.speaker, citation.quote, citation.part) == (None, None, None, None)


@pytest.mark.parametrize("at", [0, 3, 20, 36, 39])
def test_of_a_long_quote_the_sentences_around_the_best_are_cited_as_many_as_fit(at: int) -> None:
    index, candidate = quoted(*nets(40, at))
    first, last = pieces_of(index, candidate, "herring")
    spans = [piece.span for piece in candidate.pieces]
    assert first <= at <= last
    assert spans[last].end - spans[first].start <= LONGEST_QUOTE
    assert first == 0 or spans[last].end - spans[first - 1].start > LONGEST_QUOTE
    assert last == 39 or spans[last + 1].end - spans[first].start > LONGEST_QUOTE
    if first > 0 and last < 39:
        assert abs((at - first) - (last - at)) <= 1  # as much before it as after it
    citation = cited(index, candidate, "herring")
    assert citation.part == (first + 1, last + 1, 40)
    assert (citation.span.start, citation.span.end) == (spans[first].start, spans[last].end)
    assert bold(citation) == [f"Sentence {at} speaks of herring and of the sea."]


def test_without_a_topic_a_long_quote_is_cited_from_its_beginning_as_far_as_whole_sentences_fit() -> None:
    index, candidate = quoted(*nets(40, 30))
    citation = cited(index, candidate)
    (words,) = printed(citation)
    assert words.startswith("Sentence 0 ")
    assert words.endswith("the sea.")
    assert LONGEST_QUOTE - 60 < len(words) <= LONGEST_QUOTE
    assert (citation.bold, citation.part) == ((), (1, pieces_of(index, candidate)[1] + 1, 40))


def test_a_sentence_longer_than_all_that_is_cited_is_never_cut() -> None:
    endless = "The herring swam " + "and swam " * 90 + "on."
    index, candidate = quoted("Nets are wet.", endless, "The sea is calm.")
    citation = cited(index, candidate, "herring")
    assert printed(citation) == [endless]
    assert len(endless) > LONGEST_QUOTE
    assert (citation.part, citation.bold) == ((2, 2, 3), ())


def test_where_the_next_sentence_is_too_long_those_before_are_still_cited() -> None:
    endless = "The cod swam " + "and swam " * 90 + "on."
    index, candidate = quoted("Nets are wet.", "Ropes are dry.", "The herring is gone.", endless, "Gulls cry.")
    citation = cited(index, candidate, "herring")
    assert printed(citation) == ["Nets are wet. Ropes are dry. The herring is gone."]
    assert citation.part == (1, 3, 5)
    assert pieces_of(index, candidate, "gull") == (4, 4)


@pytest.mark.parametrize("kind", [Kind.INDIRECT, Kind.MIXED])
def test_of_reported_words_no_part_is_named(kind: Kind) -> None:
    index, candidate = quoted(*nets(40, 20), kind=kind)
    citation = cited(index, candidate, "herring")
    assert sum(map(len, citation.spans)) <= LONGEST_QUOTE
    assert (citation.part, citation.kind) == (None, kind)
    assert bold(citation) == ["Sentence 20 speaks of herring and of the sea."]


def of_length(length: int) -> list[str]:
    """Three sentences that are this long with the spaces between them; the second speaks of herring."""
    opening, second, third = "Nets are wet.", "The herring is gone.", "It was "
    rest = length - len(f"{opening} {second} {third}.")
    return [opening, second, f"{third}{'z' * rest}."]


def test_in_a_long_citation_the_sentence_that_fits_best_stands_in_bold() -> None:
    assert bold(cited(*quoted(*of_length(LONG)), "herring")) == ["The herring is gone."]
    assert bold(cited(*quoted(*of_length(LONG - 1)), "herring")) == []


def test_nothing_is_bold_where_no_sentence_holds_a_word_of_the_topic() -> None:
    index, candidate = quoted(*of_length(LONG))
    assert cited(index, candidate, "zeppelin").bold == ()
    assert cited(index, candidate, "lund").bold == ()  # beside the quote only
    assert cited(index, candidate).bold == ()


def test_nothing_is_bold_where_only_one_sentence_is_cited() -> None:
    index, candidate = quoted("The herring is gone " + "and gone " * 40 + "now.")
    assert cited(index, candidate, "herring").bold == ()


def test_words_between_contents_do_not_make_a_citation_long() -> None:
    article = Article("two", f"“The herring is gone,” said Odd Lunde, {'a cook of old, ' * 20}“and the cod.”")
    collection = told((article, [said(article, LUNDE, "The herring is gone", "and the cod.")]))
    index = EvidenceIndex(collection)
    citation = cited(index, index.statements_by(collection.quotes)[0], "herring")
    assert len(citation.span) > LONG
    assert (printed(citation), citation.bold) == (["The herring is gone", "and the cod."], ())


def test_neighbouring_sentences_are_joined_and_words_between_contents_stay_out() -> None:
    article = Article("two", "“It rains. It pours,” said Ida Bly. “It stops.”")
    collection = told((article, [said(article, LUNDE, "It rains. It pours", "It stops.")]))
    (one,) = EvidenceIndex(collection).statements_by(collection.quotes)
    assert [article[span] for span in joined(one, 0, 2)] == ["It rains. It pours", "It stops."]
    assert [article[span] for span in joined(one, 0, 0)] == ["It rains."]
    assert [article[span] for span in joined(one, 1, 1)] == ["It pours"]


def test_sentences_of_two_paragraphs_are_joined_where_nothing_stands_between_them() -> None:
    article = Article("two", "Odd Lunde said it rains.\n\nHe said it pours.")
    collection = told((article, [reported(article, LUNDE, "it rains", "it pours")]))
    (one,) = EvidenceIndex(collection).statements_by(collection.quotes)
    assert [article[span] for span in joined(one, 0, 1)] == [article.text]


def test_every_citation_of_the_seeds_is_short_enough_and_holds_what_is_bold(seeds: Collection) -> None:
    index = EvidenceIndex(seeds)
    for candidate in index.statements_by(seeds.quotes):
        for piece in candidate.pieces:
            topic = index.topic(sorted(piece.terms))
            evidence = index.weigh(candidate, topic)
            (citation,) = cite([evidence], topic)
            best = candidate.pieces[evidence.best].span
            assert len(citation.span) <= max(LONGEST_QUOTE, len(best))
            assert any(span.holds(best) for span in citation.spans)
            assert set(citation.bold) <= {best}


SWAM = "We waited for an hour, and then we swam to the shore."
POST, GAZETTE, TIMES, PULL = (
    Article(name, f"“{words}” said somebody.")
    for name, words in (
        ("post", SWAM),
        ("gazette", "we swam to the shore"),
        ("times", SWAM.upper()),
        ("pull", "and then we swam to the shore"),
    )
)


def spoken(article: Article, by: Speaker | None = LUNDE) -> Quote:
    return said(article, by, article.text[1 : article.text.index("”")])


def elsewhere(*quotes: Quote, part: tuple[int, int, int] | None = None) -> list[tuple[str, bool, bool]]:
    """What other articles a citation of the first of these names: whether with all words, whether of another."""
    by_id = {article.id: article for article in (POST, GAZETTE, TIMES, PULL)}
    collection = told(*((by_id[quote.article_id], [quote]) for quote in quotes))
    article = by_id[quotes[0].article_id]
    citation = Citation(1, article, quotes[0].contents, Kind.DIRECT, quotes[0].speaker, quotes[0], part=part)
    answer = Answer(Question("", Intent.STATEMENTS), Outcome.FOUND, (citation,), near_miss=(citation,))
    placed = with_others(answer, collection)
    assert placed.citations == placed.near_miss
    for other in placed.citations[0].also:
        assert other.article[other.span].lower() in SWAM.lower() or SWAM.lower() in other.article[other.span].lower()
    return [(other.article.id, other.whole, other.disputed) for other in placed.citations[0].also]


def test_other_articles_with_the_same_words_or_a_part_of_them_are_named() -> None:
    quotes = spoken(POST), spoken(GAZETTE), spoken(TIMES), spoken(PULL)
    assert elsewhere(*quotes) == [("times", True, False), ("pull", False, False), ("gazette", False, False)]
    assert elsewhere(quotes[1], quotes[0], quotes[3]) == [("post", True, False), ("pull", True, False)]
    assert elsewhere(quotes[0]) == []


def test_of_a_quote_cited_in_part_only_articles_with_all_of_it_are_named() -> None:
    assert elsewhere(spoken(POST), spoken(GAZETTE), spoken(TIMES), part=(1, 1, 2)) == [("times", True, False)]


def test_who_gives_the_words_to_somebody_else_is_told_apart() -> None:
    bly = speaker("Ida Bly")
    assert elsewhere(spoken(POST), spoken(TIMES, bly)) == [("times", True, True)]
    assert elsewhere(spoken(POST), spoken(TIMES, speaker("Ida Bly", sure=False))) == [("times", True, False)]
    assert elsewhere(spoken(POST), spoken(GAZETTE, bly)) == []  # five words two people may say alike


def test_the_articles_own_words_stand_nowhere_else() -> None:
    sentence = Citation(1, POST, (Span(0, 5),), None, None)
    answer = Answer(Question("", Intent.FACT), Outcome.FOUND, (sentence,))
    assert with_others(answer, COLLECTION) == answer
