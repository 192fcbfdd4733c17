"""The collection joins what one speaker said, whatever form of the name each article prints."""

import re
from pathlib import Path

import pytest
from handmade import record, reported, said, speaker, speakers_of, told
from hypothesis import given
from strategies import article_of, texts

from retrieval.analysis import tokens
from retrieval.articles import Article, Span
from retrieval.collection import Collection, window_terms
from retrieval.errors import CollectionError
from retrieval.passages import passages
from retrieval.sentences import sentences

FIRST = Article("first", "“The bridge stays open,” said the mayor. The mayor said that the toll would rise.")
SECOND = Article("second", "“No toll is fair,” said somebody. Nobody said “never”.")
MAYOR = speaker("Petra Vanhoek", "Mayor", role_first=True, gender="f")


@pytest.fixture
def bridge() -> Collection:
    return told(
        (
            FIRST,
            [said(FIRST, MAYOR, "The bridge stays open"), reported(FIRST, MAYOR, "that the toll would rise")],
        ),
        (SECOND, [said(SECOND, speaker("Odd Lunde"), "No toll is fair"), said(SECOND, None, "never")]),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bill Ostrow", "William Ostrow"),
        ("Hal P. Ostrow", "Hal Ostrow"),
        ("Hal Ostrow Jr", "Hal Ostrow"),
        ("Óscar Ibáñez", "Oscar Ibanez"),
        ("PETRA VANHOEK", "Petra Vanhoek"),
    ],
)
def test_two_printings_of_one_name_are_one_record(one: str, other: str) -> None:
    collection = speakers_of(speaker(one), speaker(other))
    assert [len(r.quotes) for r in collection.speakers] == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marco Rell", "Luis Rell"),
        ("Petra Vanhoek", "Vanhoek"),
        ("Robert Vanhoek", "Roberta Vanhoek"),
        ("Petra Vanhoek", "Petra Vanhoek Lind"),
        ("Chris Vale", "Christina Vale"),
        ("Sam Vale", "Samantha Vale"),
    ],
)
def test_different_names_are_different_records(one: str, other: str) -> None:
    collection = speakers_of(speaker(one), speaker(other))
    assert sorted(r.name for r in collection.speakers) == sorted([one, other])


def test_a_record_counts_what_is_quoted_and_what_is_reported(bridge: Collection) -> None:
    mayor = record(bridge, "Petra Vanhoek")
    assert (mayor.direct, mayor.reported) == (1, 1)
    assert [FIRST[quote.span] for quote in mayor.quotes] == ["The bridge stays open", "that the toll would rise"]
    assert mayor.label == "Mayor Petra Vanhoek"


def test_speakers_come_in_the_order_of_their_statements_direct_ones_counting_double(bridge: Collection) -> None:
    assert [r.name for r in bridge.speakers] == ["Petra Vanhoek", "Odd Lunde"]
    article = Article("a", "“One,” he said. It was two, three.")
    often = told(
        (article, [said(article, speaker("Ada Bly"), "One"), *(reported(article, speaker("Cy Dunn"), w) for w in
                   ("It was two", "was two", "three"))])
    )  # fmt: skip
    assert [r.name for r in often.speakers] == ["Cy Dunn", "Ada Bly"]


def test_speakers_of_as_many_statements_come_in_the_order_of_their_names() -> None:
    names = ["Zoe Marl", "Ädel Marl", "Bo Marl"]
    assert [r.name for r in speakers_of(*map(speaker, names)).speakers] == ["Ädel Marl", "Bo Marl", "Zoe Marl"]


def test_a_records_name_is_the_longest_and_its_role_the_one_printed_most() -> None:
    collection = speakers_of(
        speaker("Bill Ostrow", "miller"),
        speaker("William Ostrow", "union chief"),
        speaker("Bill Ostrow", "union chief"),
        speaker("Bill Ostrow", gender="m"),
    )
    (only,) = collection.speakers
    assert (only.name, only.speaker.role, only.speaker.gender) == ("William Ostrow", "union chief", "m")
    assert only.label == "William Ostrow, union chief"


def test_ids_are_eight_hex_digits_and_the_same_in_any_collection(bridge: Collection) -> None:
    alone = speakers_of(speaker("petra Vanhoek", "someone else's role"))
    assert re.fullmatch("[0-9a-f]{8}", alone.speakers[0].id)
    assert alone.speakers[0].id == record(bridge, "Petra Vanhoek").id
    assert len({r.id for r in bridge.speakers}) == 2


def test_what_is_not_there_is_none(bridge: Collection) -> None:
    assert bridge.article("first") is FIRST
    assert bridge.article("third") is None
    assert bridge.speaker("00000000") is None
    assert bridge.speaker(bridge.speakers[1].id) is bridge.speakers[1]
    assert bridge.quotes_in("third") == ()
    assert bridge.sentences_in("third") == ()


def test_words_that_nobody_said_are_no_statement(bridge: Collection) -> None:
    assert [SECOND[quote.span] for quote in bridge.quotes_in("second")] == ["No toll is fair"]
    assert len(bridge.quotes) == 3


def test_a_quote_belongs_to_the_record_of_its_speaker(bridge: Collection) -> None:
    assert all(bridge.record_of(quote) is r for r in bridge.speakers for quote in r.quotes)


def test_a_speaker_without_a_name_has_no_record() -> None:
    collection = speakers_of(speaker(None, printed="a spokesman"))
    assert collection.speakers == ()
    assert [collection.record_of(quote) for quote in collection.quotes] == [None]
    assert collection.record_of(said(FIRST, None, "toll")) is None


def test_terms_of_sentences_stand_at_their_places_in_the_article(seeds: Collection) -> None:
    for article in seeds.articles:
        for sentence in seeds.sentences_in(article.id):
            assert all(sentence.span.holds(Span(t.start, t.end)) for t in sentence.terms)
    first = seeds.sentences_in("001_bd53bab2a56ca728")[0]
    conference = next(t for t in first.terms if t.term == "confer")
    assert seeds.articles[1].text[conference.start : conference.end] == "conference"


def test_the_retriever_finds_the_passages_of_the_articles(seeds: Collection) -> None:
    hits = seeds.retriever.search("Silk Road tourism", 3)
    assert hits
    assert all(hit.passage.article_id == "000_a52276f7be845c4c" for hit in hits)
    assert "Silk Road" in hits[0].passage.text


def test_the_seeds_have_four_speakers(seeds: Collection) -> None:
    counts = [(r.label, r.direct, r.reported) for r in seeds.speakers]
    assert counts == [
        ("CICA Secretary General Kairat Sarybay", 2, 6),
        ("Uzbek Foreign Minister Abdulaziz Kamilov", 2, 0),
        ("Qi Zhenhong, president of the China Institute of International Studies", 2, 0),
        (
            "Natalia Gherman, special representative of the UN secretary-general as well as head of the UNRCCA",
            0,
            1,
        ),
    ]


def test_a_folder_is_loaded_and_an_empty_one_is_an_error(seeds_folder: Path, tmp_path: Path) -> None:
    assert [a.id for a in Collection.load([seeds_folder]).articles] == ["000_a52276f7be845c4c", "001_bd53bab2a56ca728"]
    with pytest.raises(CollectionError, match="no article found"):
        Collection.load([tmp_path])
    with pytest.raises(CollectionError, match="no such file or folder"):
        Collection.load([tmp_path / "gone"])


def test_a_collection_of_nothing_has_nothing() -> None:
    empty = Collection([])
    assert (empty.articles, empty.quotes, empty.speakers) == ((), (), ())
    assert empty.retriever.search("anything", 3) == []


@pytest.mark.parametrize(
    "text",
    [
        "One is. Two is. Three is.\nFour is.",
        "WHO IS IT? Nobody knows. It is US. THE US IS OUT. The rest is in.",
        "THE US VOTED. 1912. “…” IT VOTED.",
        "我们同意。他们反对。Nobody else. The reef is dead.",
        "One only.",
        "",
    ],
)
def test_a_passages_terms_are_those_of_its_text(text: str) -> None:
    check_windows(Article("a", text))


@given(texts)
def test_so_they_are_whatever_the_text(text: str) -> None:
    check_windows(article_of(text))


def check_windows(article: Article) -> None:
    spans = sentences(article)
    rows = told((article, [])).sentences_in(article.id)
    assert list(window_terms(article, rows)) == [tokens(passage.text) for passage in passages(article, spans)]
