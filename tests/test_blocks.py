"""A paragraph without marks behind “She added:” is what she said."""

import pytest
from stages import cue_of, frames_of

from retrieval.articles import Article
from retrieval.attribution import attribute
from retrieval.blocks import announces_block, is_block
from retrieval.cues import read_cues
from retrieval.quotes import Kind

BLOCK = "Ama Owusu runs the port. Owusu added:\n\nThe cranes are old. They creak at night.\n\nThe port opens on Monday."


def test_the_paragraph_behind_the_colon_is_one_reported_statement() -> None:
    article = Article("a", BLOCK)
    (quote,) = attribute(article)
    assert [article[content] for content in quote.contents] == ["The cranes are old. They creak at night."]
    assert quote.kind is Kind.INDIRECT
    assert quote.speaker is not None
    assert quote.speaker.name == "Ama Owusu"
    assert quote.cue is not None
    assert article[quote.cue] == "added"


@pytest.mark.parametrize(
    "text",
    ["Ama Owusu added:", "Ama Owusu wrote in a letter on Friday:", "The ministry said in a statement:"],
)
def test_a_verb_of_speech_close_to_the_colon_announces_a_block(text: str) -> None:
    frame = frames_of(text)[0]
    assert announces_block(frame) is frame.cues[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Ama Owusu added.",
        "Ama Owusu added the following:",
        "Ama Owusu said “no” twice:",
        "The reasons were these:",
        "Ama Owusu said the port by the old town would need three new cranes:",
    ],
    ids=["no colon", "a list follows", "something said already", "no verb of speech", "a report of its own"],
)
def test_other_sentences_announce_none(text: str) -> None:
    assert announces_block(frames_of(text)[0]) is None


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("The cranes are old. They creak.", True),
        ("“The cranes are old,” she said.", False),
        ("Kofi Mensah said the cranes were old.", False),
        ("cranes, ropes and hooks.", False),
        ("Cranes and ropes", False),
    ],
    ids=["sentences", "a quotation", "told by somebody", "a list", "a heading"],
)
def test_a_block_is_whole_sentences_without_marks_and_without_a_teller(paragraph: str, *, expected: bool) -> None:
    frames = frames_of(paragraph)
    people = frames[0].people
    clauses = people.stream.clauses
    assert is_block(people.stream, clauses, read_cues(people, clauses[0])) is expected


def test_quotation_marks_in_the_next_paragraph_stay_a_direct_quote() -> None:
    article = Article("a", "Ama Owusu added:\n\n“The cranes are old.”")
    (quote,) = attribute(article)
    assert quote.kind is Kind.DIRECT
    assert cue_of(frames_of("Ama Owusu added:")[0], "added").lemma == "add"
