"""Openings: where the reported words begin, past addressees, times and places."""

import pytest
from stages import cue_of, frames_of

from retrieval.openings import after_start


def rest(text: str, cue: str) -> str:
    """The sentence's words from where the report begins; without its full stop."""
    frame = frames_of(text)[0]
    found = cue_of(frame, cue)
    first, last = after_start(frame, found, frame.core(found)[1]), frame.clause.last
    return frame.people.stream.words(first, last).rstrip(".") if first < last else ""


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Ama Owusu said the reef was dead.", "said", "the reef was dead"),
        ("Ama Owusu said that the reef was dead.", "said", "that the reef was dead"),
        ("Ama Owusu said on Friday it was dead.", "said", "it was dead"),
        ("Ama Owusu said on Friday that the reef was dead.", "said", "that the reef was dead"),
        ("Ama Owusu said in a statement that the reef was dead.", "said", "that the reef was dead"),
        ("Ama Owusu said last week the reef was dead.", "said", "the reef was dead"),
        ("Ama Owusu said this year the reef was dead.", "said", "the reef was dead"),
        ("Ama Owusu said, “The reef is dead.”", "said", "“The reef is dead.”"),
        ("Ama Owusu told reporters the reef was dead.", "told", "the reef was dead"),
        ("Ama Owusu told the BBC the reef was dead.", "told", "the reef was dead"),
        ("Ama Owusu told his wife the reef was dead.", "told", "the reef was dead"),
        ("Ama Owusu told Sione Vea on Friday that the reef was dead.", "told", "that the reef was dead"),
        ("Ama Owusu pointed out the reef was dead.", "pointed", "the reef was dead"),
        ("Ama Owusu said: “The reef is dead.”", "said", "“The reef is dead.”"),
        ("Ama Owusu told the court: “The reef is dead.”", "told", "“The reef is dead.”"),
        ("Ama Owusu said at least two reefs were dead.", "said", "at least two reefs were dead"),
    ],
    ids=[
        "at once",
        "with its conjunction",
        "past a day",
        "past a day and up to the conjunction",
        "past a place",
        "past a week",
        "past this year",
        "past a comma before a run",
        "past reporters",
        "past a body",
        "past a relation",
        "past a person and a day",
        "past out",
        "past a colon",
        "past an addressee and a colon",
        "not past a number",
    ],
)
def test_a_report_begins_behind_what_does_not_belong_to_it(text: str, cue: str, expected: str) -> None:
    assert rest(text, cue) == expected


def test_the_article_behind_a_day_belongs_to_the_report() -> None:
    assert rest("Ama Owusu said on Friday the reef was dead.", "said") == "the reef was dead"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to Ama Owusu, the reef is dead.", "the reef is dead"),
        ("According to Ama Owusu, a diver, the reef is dead.", "the reef is dead"),
        ("According to Ama Owusu, who dives there, the reef is dead.", "the reef is dead"),
        ("According to Ama Owusu, the reef’s oldest diver, it is dead.", "it is dead"),
    ],
    ids=["behind the comma", "past an apposition", "past a relative clause", "past an apposition with the"],
)
def test_according_to_reports_what_follows_its_comma(text: str, expected: str) -> None:
    assert rest(text, "According") == expected


@pytest.mark.parametrize("text", ["The reef is dead, according to Ama Owusu.", "According to Ama Owusu."])
def test_according_to_at_the_end_reports_nothing_behind_it(text: str) -> None:
    assert rest(text, "according" if "according" in text else "According") == ""


def test_behind_a_turned_verb_only_a_second_run_is_reported() -> None:
    assert rest("“It died,” said Ama Owusu, a diver. ", "said") == ""
    assert rest("“It died,” said Ama Owusu, a diver, “years ago.”", "said") == "“years ago.”"


@pytest.mark.parametrize("text", ["“It died,” Ama Owusu said on Friday.", "“It died,” Ama Owusu said in a statement."])
def test_a_time_or_place_that_ends_the_sentence_is_no_report(text: str) -> None:
    assert rest(text, "said") == ""
