"""Extents: which words an attribution reports, before it, after it, or on both sides."""

import pytest
from stages import cue_of, frames_of

from retrieval.cues import Cue
from retrieval.extents import after_end, around, before, stance
from retrieval.frames import Frame
from retrieval.openings import after_start


def read(text: str, word: str) -> tuple[Frame, Cue]:
    frame = frames_of(text)[0]
    return frame, cue_of(frame, word)


def words(frame: Frame, first: int, last: int) -> str:
    return frame.people.stream.words(first, last)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The reef, she said, was dead by May.", "The reef", "was dead by May."),
        ("The reef, said Ama Owusu, was dead by May.", "The reef", "was dead by May."),
        ("The reef, she told reporters on Friday, was dead.", "The reef", "was dead."),
        ("If it rains, she said, leaving would be hard.", "If it rains", "leaving would be hard."),
        ("The two had not met, she said, but had written.", "The two had not met", "but had written."),
    ],
)
def test_an_inserted_attribution_reports_both_sides(text: str, first: str, second: str) -> None:
    frame = frames_of(text)[0]
    cue = frame.cues[0]
    found = around(frame, cue, frame.core(cue), frame.clause.first)
    assert found is not None
    assert (words(frame, *found[:2]), words(frame, *found[2:])) == (first, second)


@pytest.mark.parametrize(
    "text",
    [
        "She said the reef was dead.",
        "“The reef is dead,” she said, “by May.”",
        "The reef was dead, she said, adding that the sea was warm.",
        "The reef was dead, she said, but nobody heard.",
        "The reef was dead, she said.",
    ],
    ids=["at the beginning", "between runs", "a participle behind", "another clause behind", "at the end"],
)
def test_an_attribution_elsewhere_is_not_inserted(text: str) -> None:
    frame, cue = read(text, "said")
    assert around(frame, cue, frame.core(cue), frame.clause.first) is None


def test_a_condition_before_the_attribution_belongs_to_the_report() -> None:
    frame, cue = read("If it rains, Ama Owusu said the reef would live.", "said")
    found = stance(frame, frame.core(cue)[0], frame.clause.first)
    assert found is not None
    assert words(frame, *found) == "If it rains"


@pytest.mark.parametrize(
    "text", ["On Friday, Ama Owusu said the reef was dead.", "If “it” rains, Ama Owusu said the reef would live."]
)
def test_a_time_or_quoted_words_before_it_are_no_condition(text: str) -> None:
    frame, cue = read(text, "said")
    assert stance(frame, frame.core(cue)[0], frame.clause.first) is None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("“The reef is dead,” Ama Owusu said.", "said", "“The reef is dead,”"),
        ("The reef was dead, Ama Owusu said.", "said", "The reef was dead"),
        ("The reef was dead, Ama Owusu said on Friday.", "said", "The reef was dead"),
        ("The reef was dead, according to Ama Owusu.", "according", "The reef was dead"),
        ("The reef was dead according to Ama Owusu.", "according", "The reef was dead"),
        ("It was “a graveyard”, Ama Owusu said.", "said", "“a graveyard”"),
        (
            "The reef by the bay of Apia was “a graveyard”, Ama Owusu said.",
            "said",
            "The reef by the bay of Apia was “a graveyard”",
        ),
    ],
)
def test_words_that_an_attribution_closes(text: str, word: str, expected: str) -> None:
    frame, cue = read(text, word)
    found = before(frame, cue, frame.core(cue), frame.clause.first)
    assert found is not None
    assert words(frame, *found) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("On Friday, Ama Owusu said the reef was dead.", "said"),
        ("In a speech in Apia, Ama Owusu said.", "said"),
        ("The reef was dead, Ama Owusu said the sea was warm.", "said"),
        ("On the programme “Tides,” Ama Owusu said the reef was dead.", "said"),
        ("“The reef is dead,” Ama Owusu thought.", "thought"),
        ("The sea was warm by then, and according to Ama Owusu, a diver, the reef was dead.", "according"),
    ],
    ids=["a time", "a place", "a report behind it", "a title in a lead", "a thought", "a clause joined by and"],
)
def test_leads_and_titles_are_not_closed(text: str, word: str) -> None:
    frame, cue = read(text, word)
    assert before(frame, cue, frame.core(cue), frame.clause.first) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ama Owusu said the reef was dead.", "the reef was dead"),
        ("Ama Owusu said the reef was dead, adding that the sea was warm.", "the reef was dead"),
        (
            "Ama Owusu said the reef was dead and that Sione Vea said the sea was warm.",
            "the reef was dead and that Sione Vea said the sea was warm",
        ),
        ("Ama Owusu said the reef was dead, but Sione Vea said the sea was warm.", "the reef was dead"),
        ("Ama Owusu said the reef was dead after Sione Vea said the sea was warm.", "the reef was dead"),
        ("Ama Owusu said the reef was dead; Sione Vea said the sea was warm.", "the reef was dead"),
    ],
    ids=["the end", "a participle", "inside", "but another", "after another", "a semicolon"],
)
def test_where_a_report_ends(text: str, expected: str) -> None:
    frame, cue = read(text, "said")
    begin = after_start(frame, cue, frame.core(cue)[1])
    assert words(frame, begin, after_end(frame, frame.cues.index(cue), begin, frame.closer())) == expected


def test_a_report_ends_before_and_with_another_speaker() -> None:
    frame, cue = read("Ama Owusu said the reef was dead, and Sione Vea said the sea was warm.", "said")
    begin = after_start(frame, cue, frame.core(cue)[1])
    assert words(frame, begin, after_end(frame, 0, begin, frame.closer())) == "the reef was dead"


def test_a_claim_in_a_lead_ends_where_the_sentences_own_subject_judges_it() -> None:
    text = "Commenting on news that Tonga had demanded a new treaty, Sione Vea dismissed it as “a dream of gulls”."
    frame, cue = read(text, "demanded")
    begin = after_start(frame, cue, frame.core(cue)[1])
    end = after_end(frame, frame.cues.index(cue), begin, frame.closer())
    assert words(frame, begin, end) == "a new treaty"
