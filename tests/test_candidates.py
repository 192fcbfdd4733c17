"""Candidates: statements cut at their sentences, sentences with their neighbours, and who speaks in which."""

import pytest
from handmade import reported, said, speaker, told

from retrieval.articles import Article
from retrieval.candidates import Candidate, Piece, mostly_spoken, sentence, statement, voices_of
from retrieval.collection import Collection, Sentence
from retrieval.quotes import Kind, Quote

QUAY = Article(
    "quay",
    "The quay is closed. “Crabs like it. Children hate it,” said Odd Lunde. He said that the lighthouse burns."
    "\n\nBoats wait outside.\n\nNobody has seen a whale.",
)
TALK = Article(
    "talk",
    "Rain fell. “Barley rots,” said Ida Bly.\n\n“Wheat dries. Rye stands,” she said.\n\n“Geese fly,” said Odd Lunde.",
)
LUNDE, BLY = speaker("Odd Lunde", gender="m"), speaker("Ida Bly", gender="f")
CRABS = said(QUAY, LUNDE, "Crabs like it. Children hate it")
LIGHT = reported(QUAY, LUNDE, "the lighthouse burns")
BARLEY, WHEAT = said(TALK, BLY, "Barley rots"), said(TALK, BLY, "Wheat dries. Rye stands")
GEESE = said(TALK, LUNDE, "Geese fly")


def rows_of(article: Article) -> tuple[Sentence, ...]:
    return told((article, [])).sentences_in(article.id)


def cut(article: Article, quote: Quote, *others: Quote) -> Candidate | None:
    """The statement made of a quote, in an article where the others stand as well."""
    rows = rows_of(article)
    sets = [frozenset(token.term for token in row.terms) for row in rows]
    return statement(article, rows, sets, quote, voices_of(rows, [quote, *others]))


def made(article: Article, quote: Quote, *others: Quote) -> Candidate:
    found = cut(article, quote, *others)
    assert found is not None
    return found


def texts(found: Candidate) -> list[str]:
    return [found.article[piece.span] for piece in found.pieces]


def test_a_direct_quote_is_cut_at_its_sentences_inside_the_marks() -> None:
    found = made(QUAY, CRABS)
    assert texts(found) == ["Crabs like it.", "Children hate it"]
    assert (found.span, found.quote, found.article) == (CRABS.span, CRABS, QUAY)


def test_each_piece_holds_the_terms_of_its_own_words_and_the_statement_all_of_them() -> None:
    found = made(QUAY, CRABS)
    assert [piece.terms for piece in found.pieces] == [{"crab", "like"}, {"children", "hate"}]
    assert found.terms == {"crab", "like", "children", "hate"}


@pytest.mark.parametrize("kind", [Kind.INDIRECT, Kind.MIXED])
def test_words_that_are_reported_are_whole_sentences(kind: Kind) -> None:
    found = made(QUAY, said(QUAY, LUNDE, "the lighthouse burns", kind=kind))
    assert texts(found) == ["He said that the lighthouse burns."]
    assert "lighthous" in found.terms


def test_an_interrupted_quote_is_cut_where_it_is_interrupted() -> None:
    article = Article("two", "“It rains,” said Ida Bly, “and it pours. It stops.”")
    found = made(article, said(article, BLY, "It rains", "and it pours. It stops."))
    assert texts(found) == ["It rains", "and it pours.", "It stops."]
    assert article[found.span] == "It rains,” said Ida Bly, “and it pours. It stops."


def test_reported_clauses_of_one_sentence_make_it_one_piece() -> None:
    article = Article("split", "The mill, Ida Bly said, grinds again. Nobody eats.")
    found = made(article, reported(article, BLY, "The mill", "grinds again"))
    assert texts(found) == ["The mill, Ida Bly said, grinds again."]


def test_sentences_without_a_letter_or_digit_are_no_pieces() -> None:
    article = Article("signs", "“…” said Ida Bly. “Yes,” she said, “—” and “12.”")
    assert cut(article, said(article, BLY, "…")) is None
    assert texts(made(article, said(article, BLY, "Yes", "—", "12."))) == ["Yes", "12."]


def test_beside_a_statement_stand_the_sentences_around_it_in_its_paragraph() -> None:
    beside = made(QUAY, CRABS).beside
    assert {"quay", "crab", "lighthous"} <= beside
    assert not {"boat", "whale"} & beside


def test_beyond_its_paragraph_the_sentence_before_stands_beside_it_and_the_one_after_does_not() -> None:
    article = Article("three", "The mast broke.\n\n“It fell,” said Ida Bly.\n\nSnow came.")
    beside = made(article, said(article, BLY, "It fell")).beside
    assert "mast" in beside
    assert "snow" not in beside


def test_beside_a_statement_stands_what_its_speaker_goes_on_to_say_in_the_next_paragraph() -> None:
    assert "wheat" in made(TALK, BARLEY, WHEAT, GEESE).beside
    assert "wheat" not in made(TALK, BARLEY).beside  # nobody is known to say it


def test_another_speakers_words_in_another_paragraph_stand_beside_nothing() -> None:
    assert "rye" not in made(TALK, GEESE, WHEAT).beside
    assert "rye" in made(TALK, GEESE).beside
    assert "gees" not in made(TALK, WHEAT, GEESE).beside


def test_in_its_own_paragraph_another_speakers_words_stand_beside_a_statement() -> None:
    article = Article("duel", "“Snow melts,” said Ida Bly. “Ice stays,” said Odd Lunde.")
    snow, ice = said(article, BLY, "Snow melts"), said(article, LUNDE, "Ice stays")
    assert "snow" in made(article, ice, snow).beside
    assert "ice" in made(article, snow, ice).beside


def test_who_speaks_is_known_for_every_sentence_that_a_quote_touches() -> None:
    voices = voices_of(rows_of(TALK), [BARLEY, WHEAT, GEESE])
    assert voices == {1: "Ida Bly", 2: "Ida Bly", 3: "Ida Bly", 4: "Odd Lunde"}


def test_speakers_without_a_name_have_no_voice() -> None:
    unnamed = speaker(None, printed="a guard")
    assert voices_of(rows_of(TALK), [said(TALK, unnamed, "Barley rots"), said(TALK, None, "Geese fly")]) == {}


def test_a_sentence_is_one_piece_with_its_neighbours_beside_it() -> None:
    found = sentence(QUAY, rows_of(QUAY), 0)
    assert texts(found) == ["The quay is closed."]
    assert found.quote is None
    assert found.terms == {"quay", "close"}
    assert {"quay", "crab"} <= found.beside
    assert "lighthous" not in found.beside
    assert "boat" not in sentence(QUAY, rows_of(QUAY), 3).beside  # another paragraph's


def test_a_sentence_has_the_two_before_beside_it_whatever_paragraph_they_are_in() -> None:
    rows = rows_of(QUAY)
    beside = sentence(QUAY, rows, len(rows) - 1).beside
    assert {"whale", "boat", "lighthous"} <= beside
    assert not beside & {"quay", "crab"}


def test_a_sentence_goes_on_to_the_end_of_the_quotation_that_begins_in_it() -> None:
    article = Article(
        "flyer", "It rained. Ida Bly hands everybody one flyer: “Come soon! Bring boots. Thanks!” She left."
    )
    flyer = said(article, BLY, "Come soon! Bring boots. Thanks!")
    rows = rows_of(article)
    assert [row.span.start for row in rows][1] == article.text.index("Ida")
    alone, whole = sentence(article, rows, 1), sentence(article, rows, 1, [flyer])
    assert article[alone.span] == "Ida Bly hands everybody one flyer: “Come soon!"
    assert article[whole.span] == "Ida Bly hands everybody one flyer: “Come soon! Bring boots. Thanks!”"
    assert {"boot", "flyer"} <= whole.terms


def test_candidates_are_compared_by_identity() -> None:
    rows = rows_of(QUAY)
    assert sentence(QUAY, rows, 0) != sentence(QUAY, rows, 0)
    assert Piece(rows[0].span, frozenset("a")) == Piece(rows[0].span, frozenset("a"))


def test_every_piece_of_the_seeds_lies_in_its_quote(seeds: Collection) -> None:
    for article in seeds.articles:
        for quote in seeds.quotes_in(article.id):
            found = made(article, quote, *seeds.quotes_in(article.id))
            assert list(found.pieces) == sorted(found.pieces, key=lambda piece: piece.span)
            if quote.kind is Kind.DIRECT:
                assert all(any(c.holds(piece.span) for c in quote.contents) for piece in found.pieces)
            else:
                assert all(any(c.overlap(piece.span) for c in quote.contents) for piece in found.pieces)


def test_a_sentence_that_is_mostly_somebody_s_words_is_that_statement() -> None:
    article = Article(
        "mixed",
        "“Rain helps the barley,” said Bly. The hill, which nobody had climbed for years, was “far too steep.” "
        "“Snow is fine,” she said, “and ice is better still.” Nobody came.",
    )
    quotes = [
        said(article, BLY, "Rain helps the barley"),
        said(article, BLY, "far too steep."),
        said(article, BLY, "Snow is fine", "and ice is better still."),
        said(article, LUNDE, "ice is better still."),
    ]
    rows = rows_of(article)
    statements = [made(article, quote) for quote in quotes]
    assert mostly_spoken(rows, statements) == {0: statements[0], 2: statements[2]}
    assert mostly_spoken(rows, statements[3:]) == {}
    assert mostly_spoken(rows, ()) == {}


def test_what_begins_in_a_short_first_paragraph_is_in_the_headline() -> None:
    article = Article("head", "Bly calls boats ‘rotten’.\n\nIda Bly said that the boats rot. " + "Rain fell. " * 30)
    head, body = reported(article, BLY, "boats ‘rotten’"), reported(article, BLY, "the boats rot")
    assert made(article, head).in_headline
    assert not made(article, body).in_headline
    lead = Article("lead", "Ida Bly said that the boats rot. " + "Rain fell. " * 30 + "\n\nIt stopped.")
    assert not made(lead, reported(lead, BLY, "the boats rot")).in_headline
