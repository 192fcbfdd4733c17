"""Transcripts are told from single labels by repetition."""

import pytest

from retrieval.articles import Article
from retrieval.transcripts import turns


def labels(text: str) -> list[tuple[str, str]]:
    article = Article(id="a", text=text)
    return [(article[turn.label], article[turn.content]) for turn in turns(article).values()]


def test_paragraphs_with_repeated_labels_are_turns() -> None:
    assert labels("ROE: Why?\nSILVA: Rain.\nROE: Again?") == [("ROE", "Why?"), ("SILVA", "Rain."), ("ROE", "Again?")]


def test_marks_around_a_turn_are_left_out() -> None:
    assert labels("“ROE: Why?”\n“SILVA: Rain.”\n“ROE: Again?”")[0] == ("ROE", "Why?")


def test_a_note_in_brackets_is_part_of_the_label() -> None:
    assert labels("Jane Roe (by phone): Why?\nJane Roe: Rain.\nJane Roe: Again?")[0] == ("Jane Roe", "Why?")


def test_single_labels_and_notes_are_no_turns() -> None:
    assert labels("LIMA: It rained.\nIt poured.") == []
    assert labels("Photo: A\nPhoto: B\nPhoto: C") == []


@pytest.mark.parametrize("label", ["**{}:**", "**{}**:", "__{}:__"])
def test_labels_in_bold_are_read_without_their_marks(label: str) -> None:
    names = ["Mara Lop", "Jon Hale", "Mara Lop"]
    text = "\n\n".join(f"{label.format(name)} It rained." for name in names)
    article = Article(id="a", text=text)
    assert [article[t.label] for t in turns(article).values()] == names
    assert [article[t.content] for t in turns(article).values()] == ["It rained."] * 3
