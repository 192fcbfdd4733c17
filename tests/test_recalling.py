"""A citation is made again from its place alone."""

from retrieval.answerer import Answerer
from retrieval.answers import Outcome
from retrieval.articles import Article, Span
from retrieval.collection import Collection
from retrieval.quotes import Kind
from retrieval.recalling import citation_at, place_of, recalled, statement_at

BRIDGE = Article(
    "bridge",
    "The council met.\n\n“The old bridge stays,” Mayor Hana Brandt said. “We repair it.”\n\n"
    "Otto Lindqvist said that the rails must go.\n\n“It rained,” Ida Bly said. “It rained all day long on us.”",
)
BRIDGES = Collection([BRIDGE])


def place(words: str) -> Span:
    start = BRIDGE.text.index(words)
    return Span(start, start + len(words))


def test_what_an_answer_cites_is_what_its_places_recall(library: Collection) -> None:
    answerer = Answerer(library)
    for record in library.speakers:
        for citation in answerer.statements(record).citations:
            again = citation_at(library, citation.article, citation.span, citation.number)
            assert (again.spans, again.kind, again.speaker) == (citation.spans, citation.kind, citation.speaker)


def test_a_part_of_a_quote_is_recalled_as_that_part() -> None:
    citation = citation_at(BRIDGES, BRIDGE, place("old bridge"))
    assert [BRIDGE[span] for span in citation.spans] == ["old bridge"]
    assert citation.kind is Kind.DIRECT
    assert citation.speaker is not None
    assert citation.speaker.name == "Hana Brandt"


def test_what_interrupts_a_quote_is_no_part_of_it() -> None:
    citation = citation_at(BRIDGES, BRIDGE, place("bridge stays,” Mayor Hana Brandt said. “We repair"))
    assert [BRIDGE[span] for span in citation.spans] == ["bridge stays", "We repair"]


def test_a_reported_statement_is_recalled_by_its_sentence() -> None:
    sentence = place("Otto Lindqvist said that the rails must go.")
    citation = citation_at(BRIDGES, BRIDGE, sentence)
    assert (citation.spans, citation.kind) == ((sentence,), Kind.INDIRECT)


def test_words_that_are_no_statement_are_nobodys() -> None:
    assert statement_at(BRIDGES, BRIDGE, place("The council met.")) is None
    citation = citation_at(BRIDGES, BRIDGE, place("The council met."))
    assert (citation.kind, citation.speaker, citation.quote) == (None, None, None)


def test_places_make_an_answer_numbered_in_their_order() -> None:
    answer = recalled(BRIDGES, [(BRIDGE, place("It rained")), (BRIDGE, place("We repair it"))])
    assert answer is not None
    assert answer.outcome is Outcome.FOUND
    assert [citation.number for citation in answer.citations] == [1, 2]
    assert answer.record is None


def test_an_answer_by_one_speaker_is_about_that_speaker() -> None:
    answer = recalled(BRIDGES, [(BRIDGE, place("We repair it"))])
    assert answer is not None
    assert answer.record is not None
    assert answer.record.name == "Hana Brandt"


def test_no_place_makes_no_answer() -> None:
    assert recalled(BRIDGES, []) is None


def test_a_reported_statement_is_placed_by_its_whole_sentences(library: Collection) -> None:
    for quote in library.quotes:
        place = place_of(library, quote)
        assert place is not None
        article, span = place
        assert span.holds(quote.span)
        if quote.kind is Kind.DIRECT:
            assert span == quote.span
        else:
            assert any(row.span.start == span.start for row in library.sentences_in(article.id))
        assert citation_at(library, article, span).quote is not None
