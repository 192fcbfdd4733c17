"""Carrying over: quoted runs whose own sentence does not say who speaks."""

import pytest
from stages import people_of, printed

from retrieval.carrying import carry
from retrieval.quotes import Kind
from retrieval.statements import Reader, Statement


def statements(text: str) -> tuple[Reader, list[Statement]]:
    reader = Reader(people_of(text))
    reader.read()
    return reader, carry(reader)


def last(text: str) -> tuple[str, str | None, str]:
    """Words, source and way of the last statement of a text."""
    reader, found = statements(text)
    spoken = " … ".join(reader.stream.article[span] for span in found[-1].contents)
    return spoken, printed(reader.people, found[-1].source), found[-1].how


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“It rained,” said Ama Owusu. “We all stayed in.”",
            ("It rained … We all stayed in.", "Ama Owusu", "own"),
        ),
        (
            "“It rained,” said Ama Owusu. The roofs leaked. “We all stayed in.”",
            ("It rained … We all stayed in.", "Ama Owusu", "own"),
        ),
        (
            "“Who will pay for this?” Ama Owusu asked. It was late.",
            ("Who will pay for this?", "Ama Owusu", "own"),
        ),
        (
            "The mayor of Apia had a warning:\n“We will all have to stay in.”",
            ("We will all have to stay in.", "The mayor of Apia", "before"),
        ),
        (
            "Sione Vea had a warning:\n“We will all leave the “long pool” by noon.”",
            ("We will all leave the “long pool", "Sione Vea", "before"),
        ),
        (
            "The captain looked up. “We will all have to stay in.”",
            ("We will all have to stay in.", "The captain", "before"),
        ),
        (
            "“We will all have to stay in.” Ama Owusu said the roofs had leaked.",
            ("the roofs had leaked", "Ama Owusu", "own"),
        ),
        (
            "“It rained,” said Ama Owusu.\n“We will all have to stay in.”",
            ("We will all have to stay in.", "Ama Owusu", "last"),
        ),
        (
            "Sione Vea was blunt: “We will all have to stay in.”",
            ("We will all have to stay in.", "Sione Vea", "subject"),
        ),
        (
            "In one of them, Tema, the mayor, Ama Owusu, was blunt: “We will all have to stay in.”",
            ("We will all have to stay in.", "Ama Owusu", "subject"),
        ),
        (
            "“We will all have to stay in.” — Sione Vea",
            ("We will all have to stay in.", "Sione Vea", "own"),
        ),
    ],
    ids=[
        "goes on behind its attribution",
        "goes on past a sentence that says nothing",
        "a question and who asked it",
        "announced by a colon",
        "announced by a colon, with marks inside",
        "the subject of the sentence before",
        "the sentence after keeps its own report",
        "the paragraph before",
        "a subject without a cue",
        "the mayor of a place named before",
        "a signature",
    ],
)
def test_a_run_takes_its_speaker_from_close_by(text: str, expected: tuple[str, str | None, str]) -> None:
    assert last(text) == expected


def test_a_run_before_a_report_takes_its_speaker() -> None:
    reader, found = statements("“We will all have to stay in.” Ama Owusu said the roofs had leaked.")
    assert [(printed(reader.people, s.source), s.how) for s in found] == [("Ama Owusu", "next"), ("Ama Owusu", "own")]


def test_paragraphs_opened_anew_are_one_statement() -> None:
    text = "“It rained for days,” said Ama Owusu. “We stayed in.\n“The roofs leaked.”"
    spoken, source, _ = last(text)
    assert (spoken, source) == ("It rained for days … We stayed in. … The roofs leaked.", "Ama Owusu")


def test_a_speaker_named_at_the_end_has_the_paragraphs_before_too() -> None:
    reader, found = statements("“It rained for many days.\n“The roofs leaked,” said Ama Owusu.")
    (statement,) = found
    assert [reader.stream.article[span] for span in statement.contents] == [
        "It rained for many days.",
        "The roofs leaked",
    ]
    assert printed(reader.people, statement.source) == "Ama Owusu"


@pytest.mark.parametrize(
    "text",
    [
        "The exhibition “Rivers of Gold and Salt for All” opens in Accra.",
        "The board calls the tower “tall”.",
        "Fans love the song “we will all stay in forever”.",
        "Fans carried “We Will Never Walk Home Alone” banners.",
        "Posters for “The Long Road Home Again” went up.",
        "The sign was dull. “…”",
    ],
    ids=["titled", "a word", "a song in small letters", "a motto in capitals", "capitals", "no letters"],
)
def test_titles_and_single_words_are_no_statements(text: str) -> None:
    _, found = statements(text)
    assert [s for s in found if s.how != "own"] == []


def test_where_nobody_is_near_nobody_said_it() -> None:
    assert last("“We will all have to stay in.”") == ("We will all have to stay in.", None, "nobody")


def test_a_speaker_does_not_carry_over_four_paragraphs() -> None:
    gap = "\nRain fell on the old bridge." * 4
    spoken, source, how = last(f"“It rained,” said Ama Owusu.{gap}\n“We will all have to stay in.”")
    assert (spoken, source, how) == ("We will all have to stay in.", None, "nobody")


def test_statements_stand_in_order_and_carried_ones_are_direct() -> None:
    _, found = statements("“One two three four five.” Ama said it rained hard.\n“Six seven eight nine ten.”")
    assert [s.start for s in found] == sorted(s.start for s in found)
    assert {s.kind for s in found if s.how != "own"} == {Kind.DIRECT}


def test_words_announced_from_somebody_are_theirs() -> None:
    text = "It rained.\nMore from Ama Owusu, who has sent us a text: “Shut all your windows now.”"
    assert last(text) == ("Shut all your windows now.", "Ama Owusu", "subject")
    assert last("It rained.\nFrom the beginning it read so: “Shut all your windows now.”")[1] != "the beginning"
