"""The one sentence that answers when, where, how many, who did it, who somebody is."""

import pytest
from handmade import record, reported, said, speaker, told

from retrieval.answers import Citation
from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.evidence import EvidenceIndex
from retrieval.facts import Facts
from retrieval.questions import Intent, Question, Wanted

WEIR = Article(
    "weir",
    "The Tamsin weir was opened by Ida Bly in 1998. It is 40 metres long and holds back the river Orl.\n\n"
    "“Salmon climb it every autumn,” said Odd Lunde, keeper of the weir. He said 300 salmon came on Monday.\n\n"
    "The council repaired the sluice last year. Nobody paid the council for it.",
)
MILL = Article("mill", "Lunde, who is no miller, was asked. The mill stands in Orlo.")
LUNDE = speaker("Odd Lunde", "keeper of the weir", gender="m")
SALMON = said(WEIR, LUNDE, "Salmon climb it every autumn")
COUNT = reported(WEIR, LUNDE, "300 salmon came on Monday")


@pytest.fixture(scope="module")
def collection() -> Collection:
    return told((WEIR, [SALMON, COUNT]), (MILL, [said(MILL, speaker("Lunde"), "The mill")]))


@pytest.fixture(scope="module")
def facts(collection: Collection) -> Facts:
    return Facts(collection, EvidenceIndex(collection))


def first(citations: tuple[Citation, ...]) -> Citation | None:
    return citations[0] if citations else None


def words(citation: Citation | None) -> str | None:
    return citation.article[citation.span] if citation else None


def bold(citation: Citation | None) -> list[str]:
    return [citation.article[span] for span in citation.bold] if citation else []


@pytest.mark.parametrize(
    ("topic", "wanted", "sentence", "answer"),
    [
        (
            "long is the weir",
            Wanted.NUMBER,
            "It is 40 metres long and holds back the river Orl.",
            ["40 metres long"],
        ),
        ("was the Tamsin weir opened", Wanted.TIME, "The Tamsin weir was opened by Ida Bly in 1998.", ["1998"]),
        ("opened the Tamsin weir", Wanted.NAME, "The Tamsin weir was opened by Ida Bly in 1998.", ["Ida Bly"]),
        ("does the mill stand", Wanted.PLACE, "The mill stands in Orlo.", ["Orlo"]),
        ("did the council repair", None, "The council repaired the sluice last year.", []),
        ("salmon came on Monday", Wanted.NUMBER, "He said 300 salmon came on Monday.", ["300 salmon"]),
    ],
)
def test_the_sentence_that_holds_the_fact_is_cited_with_the_answer_in_bold(
    facts: Facts, topic: str, wanted: Wanted | None, sentence: str, answer: list[str]
) -> None:
    citation = first(facts.holding(Question("", Intent.FACT, topic=topic, wanted=wanted)))
    assert (words(citation), bold(citation)) == (sentence, answer)


@pytest.mark.parametrize(
    ("topic", "wanted"),
    [
        ("does the weir cost", Wanted.NUMBER),  # a number stands there, but of metres
        ("did the zeppelin land", Wanted.TIME),
        ("did the council repair the sluice", Wanted.PLACE),  # where is not told
        ("", Wanted.NUMBER),
    ],
)
def test_a_fact_that_is_not_told_is_none(facts: Facts, topic: str, wanted: Wanted) -> None:
    assert facts.holding(Question("", Intent.FACT, topic=topic, wanted=wanted)) == ()


def test_a_fact_somebody_said_is_cited_as_that_statement(facts: Facts) -> None:
    citation = first(facts.holding(Question("", Intent.FACT, topic="salmon came on Monday", wanted=Wanted.NUMBER)))
    assert citation
    assert (citation.number, citation.speaker, citation.quote) == (1, LUNDE, COUNT)


def test_a_deed_is_told_by_a_sentence_that_holds_doer_and_deed(facts: Facts) -> None:
    asked = Question("", Intent.STATEMENTS, person="the council", topic="repair the sluice")
    assert words(first(facts.deed(asked))) == "The council repaired the sluice last year."
    asked = Question("", Intent.STATEMENTS, person="the council", topic="burn the mill")
    assert facts.deed(asked) == ()


def test_who_did_it_is_answered_by_the_name_in_bold(facts: Facts) -> None:
    citation = first(facts.deed(Question("", Intent.WHO, topic="opened the Tamsin weir", wanted=Wanted.NAME)))
    assert (words(citation), bold(citation)) == ("The Tamsin weir was opened by Ida Bly in 1998.", ["Ida Bly"])


def test_somebody_is_introduced_by_the_sentence_with_name_and_role(facts: Facts, collection: Collection) -> None:
    citation = facts.introduction(record(collection, "Odd Lunde"))
    assert citation
    assert "said Odd Lunde, keeper of the weir." in (words(citation) or "")
    assert bold(citation) == ["Odd Lunde", "keeper of the weir"]
    assert (citation.kind, citation.speaker) == (None, None)


def test_without_a_role_the_first_sentence_with_the_name_introduces(facts: Facts, collection: Collection) -> None:
    citation = facts.introduction(record(collection, "Lunde"))
    assert (words(citation), bold(citation)) == ("Lunde, who is no miller, was asked.", ["Lunde"])


def test_a_role_printed_elsewhere_leaves_the_name_alone_in_bold() -> None:
    article = Article("a", "“Yes,” said Ida Bly. The miller laughed.")
    collection = told((article, [said(article, speaker("Ida Bly", "miller"), "Yes")]))
    citation = Facts(collection, EvidenceIndex(collection)).introduction(collection.speakers[0])
    assert (words(citation), bold(citation)) == ("“Yes,” said Ida Bly.", ["Ida Bly"])


def test_a_name_nowhere_printed_whole_introduces_nobody() -> None:
    article = Article("a", "“Yes,” said Bly. Ida laughed.")
    collection = told((article, [said(article, speaker("Ida Bly"), "Yes")]))
    assert Facts(collection, EvidenceIndex(collection)).introduction(collection.speakers[0]) is None


def test_a_role_that_holds_the_name_is_bold_once() -> None:
    article = Article("a", "“Yes,” said Ida Bly & Sons.")
    collection = told((article, [said(article, speaker("Ida Bly", "Ida Bly & Sons"), "Yes")]))
    citation = Facts(collection, EvidenceIndex(collection)).introduction(collection.speakers[0])
    assert len(bold(citation)) == 1


def test_a_headline_gives_way_to_the_sentence_that_tells_it_fully() -> None:
    text = "Ferry to run again in May\n\nThe ferry to Lidda will run again on May 12, the harbour office said.\n"
    collection = Collection([Article("ferry", text)])
    index = EvidenceIndex(collection)
    question = Question("when", Intent.FACT, topic="will the ferry run again", wanted=Wanted.TIME)
    citation = first(Facts(collection, index).holding(question))
    assert citation is not None
    assert [citation.article[span] for span in citation.bold] == ["May 12"]


def test_an_answer_is_given_once_though_two_sentences_give_it() -> None:
    article = Article(
        "shut",
        "The harbour shut 120 shops this year.\n\nIt rained.\n\nShut were 120 harbour shops, the council wrote."
        "\n\nLater the harbour shut 90 shops.",
    )
    told_of = told((article, []))
    facts = Facts(told_of, EvidenceIndex(told_of))
    found = facts.holding(Question("", Intent.FACT, topic="shops did the harbour shut", wanted=Wanted.COUNT))
    assert [(c.number, bold(c)) for c in found] == [(1, ["120 shops"]), (2, ["90 shops"])]
