"""Evidence as citations: numbered, cut at sentences, with the note that a quote is longer."""

from handmade import reported, said, speaker, told

from retrieval.articles import Article
from retrieval.citing import cite
from retrieval.evidence import Candidate, Evidence, EvidenceIndex
from retrieval.quotes import Kind
from retrieval.topics import Topic

TEXT = (
    "“The ferry was full. Nobody counted the children. The crew slept,” said Odd Lunde, a cook. He said the sea was calm."
    "\n\n“We waited,” Lunde said, “and then we swam.”"
)
ARTICLE = Article("ferry", TEXT)
LUNDE = speaker("Odd Lunde", "cook", gender="m")
LONG = said(ARTICLE, LUNDE, "The ferry was full. Nobody counted the children. The crew slept")
REPORT = reported(ARTICLE, LUNDE, "the sea was calm")
BROKEN = said(ARTICLE, LUNDE, "We waited", "and then we swam.")
COLLECTION = told((ARTICLE, [LONG, REPORT, BROKEN]))
INDEX = EvidenceIndex(COLLECTION)


def weighed(topic: Topic, *candidates: Candidate) -> list[Evidence]:
    return [INDEX.weigh(candidate, topic) for candidate in candidates]


def test_citations_are_numbered_from_one_in_the_order_given() -> None:
    topic = INDEX.topic([])
    cited = cite(weighed(topic, *INDEX.statements_by([BROKEN, LONG])), topic)
    assert [(c.number, c.quote) for c in cited] == [(1, BROKEN), (2, LONG)]
    assert cite([], topic) == ()


def test_a_whole_quote_is_one_span_and_no_part() -> None:
    topic = INDEX.topic([])
    (citation,) = cite(weighed(topic, *INDEX.statements_by([LONG])), topic)
    assert [ARTICLE[span] for span in citation.spans] == [ARTICLE[LONG.span]]
    assert (citation.article, citation.kind, citation.speaker, citation.part) == (ARTICLE, Kind.DIRECT, LUNDE, None)


def test_the_sentence_on_the_topic_is_cited_as_part_of_its_quote() -> None:
    topic = INDEX.topic(["children"])
    (citation,) = cite(weighed(topic, *INDEX.statements_by([LONG])), topic)
    assert [ARTICLE[span] for span in citation.spans] == ["Nobody counted the children."]
    assert citation.part == (2, 2, 3)


def test_the_last_sentence_of_a_quote_ends_before_the_comma_of_its_closing_mark() -> None:
    topic = INDEX.topic(["crew", "slept"])
    (citation,) = cite(weighed(topic, *INDEX.statements_by([LONG])), topic)
    assert ([ARTICLE[span] for span in citation.spans], citation.part) == (["The crew slept"], (3, 3, 3))


def test_an_interrupted_quote_leaves_out_what_interrupts_it() -> None:
    topic = INDEX.topic([])
    (citation,) = cite(weighed(topic, *INDEX.statements_by([BROKEN])), topic)
    assert [ARTICLE[span] for span in citation.spans] == ["We waited", "and then we swam."]
    assert ARTICLE[citation.span] == "We waited,” Lunde said, “and then we swam."


def test_reported_words_are_cited_as_the_whole_sentence_and_never_as_a_part() -> None:
    topic = INDEX.topic(["calm"])
    (citation,) = cite(weighed(topic, *INDEX.statements_by([REPORT])), topic)
    assert [ARTICLE[span] for span in citation.spans] == ["He said the sea was calm."]
    assert (citation.kind, citation.part) == (Kind.INDIRECT, None)


def test_a_sentence_nobody_said_has_neither_kind_nor_speaker() -> None:
    article = Article("plain", "The quay is long. It was built of stone.")
    index = EvidenceIndex(told((article, [])))
    topic = index.topic(["quay"])
    near = list(index.sentences_near(topic, 5))
    citation = cite([index.weigh(near[0], topic)], topic)[0]
    assert article[citation.span] == "The quay is long."
    assert (citation.kind, citation.speaker, citation.quote, citation.part) == (None, None, None, None)
