"""Claims: what a pasted text says that somebody said, and whom it names."""

import pytest
from hypothesis import given
from strategies import texts

from retrieval.claims import Claim, claims, is_quotation
from retrieval.collection import Collection
from retrieval.roster import Roster

WORDS = "the old bridge will stay open"


@pytest.fixture(scope="module")
def roster(seeds: Collection) -> Roster:
    return Roster(seeds)


def read(text: str, roster: Roster) -> list[tuple[str, str, list[str]]]:
    """Words, the name as given, and whom it means."""
    return [(c.words, c.person, [m.record.name for m in c.matches]) for c in claims(text, roster)]


@pytest.mark.parametrize(
    "marks", ["“{}”", '"{}"', "„{}“", "«{}»", "»{}«", "„{}”", "‘{}’", "''{}''", "``{}''", "「{}」", "{}"]
)
def test_the_words_are_those_in_the_marks_of_any_style(marks: str, roster: Roster) -> None:
    assert read(marks.format(WORDS), roster) == [(WORDS, "", [])]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("«we “all” know that it holds»", "we “all” know that it holds"),
        ('“we "all" know that it holds”', 'we "all" know that it holds'),
        ("“we “all” know that it holds”", "we “all” know that it holds"),
        ("«we «all» know that it holds»", "we «all» know that it holds"),
        ("“we ‘all’ know that it holds”", "we ‘all’ know that it holds"),
        ('"we “all” know that it holds"', "we “all” know that it holds"),
        ("‘we “all” know that it holds’", "we “all” know that it holds"),
    ],
)
def test_marks_inside_belong_to_the_words(text: str, inside: str, roster: Roster) -> None:
    assert read(text, roster) == [(inside, "", [])]


@pytest.mark.parametrize(
    "text",
    [
        "Kamilov: “{}”",
        "Kamilov said: “{}”",
        "Kamilov told reporters on Monday, “{}”",
        "According to Kamilov, “{}”",
        "“{}” Kamilov",
        "“{},” said Abdulaziz Kamilov.",
        "“{},” Kamilov said on Tuesday.",
        "“{}” — Kamilov",
        "“{}” -- Abdulaziz Kamilov, Uzbek Foreign Minister",
        "“{}”\n\nKamilov",
        "“{}” (Abdulaziz Kamilov)",
        "the Uzbek foreign minister: “{}”",
        "“{}” said the foreign minister of Uzbekistan",
        "Kamilov: {}",
        "{} — Kamilov",
        "{} (Kamilov)",
        "{}\nKamilov",
        "{}, said Kamilov",
    ],
)
def test_the_speaker_stands_before_or_behind(text: str, roster: Roster) -> None:
    ((words, person, meant),) = read(text.format(WORDS), roster)
    assert words.rstrip(",") == WORDS
    assert person
    assert meant == ["Abdulaziz Kamilov"]


@pytest.mark.parametrize(
    "text", ["Rosa Quill: “{}”", "“{},” said Rosa Quill, a plumber", "“{}” — Rosa Quill", "Rosa Quill: {}"]
)
def test_a_stranger_is_named_too(text: str, roster: Roster) -> None:
    ((_, person, meant),) = read(text.format(WORDS), roster)
    assert (person, meant) == ("Rosa Quill", [])


def test_the_end_of_a_sentence_is_no_speaker(roster: Roster) -> None:
    text = "the man who can keep the old bridge open — is Kamilov"
    assert read(text, roster) == [(text, "", [])]


@pytest.mark.parametrize("text", ["“{}” and so on", "look at this: “{}”", "he said “{}”", "“{}” 3 May 2020"])
def test_what_is_no_name_names_nobody(text: str, roster: Roster) -> None:
    assert read(text.format(WORDS), roster)[0][1] == ""


def test_each_of_two_statements_has_its_own_speaker(roster: Roster) -> None:
    behind = "“The reef is open all night” Kamilov “The harbour is closed by day” Sarybay"
    before = "Kamilov: “The reef is open all night” Sarybay: “The harbour is closed by day”"
    mixed = "“The reef is open all night” — Kamilov. Sarybay: “The harbour is closed by day”"
    for text in (behind, before, mixed):
        assert [(words, meant) for words, _, meant in read(text, roster)] == [
            ("The reef is open all night", ["Abdulaziz Kamilov"]),
            ("The harbour is closed by day", ["Kairat Sarybay"]),
        ]


def test_a_statement_that_its_source_interrupts_is_one(roster: Roster) -> None:
    ((words, _, meant),) = read("“The reef,” said Kamilov, “is open all night”", roster)
    assert (words, meant) == ("The reef, is open all night", ["Abdulaziz Kamilov"])


def test_line_ends_and_marks_opened_anew_part_no_statement(roster: Roster) -> None:
    ((words, _, _),) = read("“The reef is open\nall night.\n\n“The harbour is closed.” Kamilov", roster)
    assert words == "The reef is open\nall night.\n\n“The harbour is closed."


@pytest.mark.parametrize("text", ["", " ", "“”", '"' * 99, "yes", "“no no”", "???", "\u200b\ufeff", "🙂 🙂"])
def test_fewer_than_three_words_are_nothing_to_check(text: str, roster: Roster) -> None:
    assert claims(text, roster) == ()


def test_a_title_in_marks_is_not_taken_for_the_quotation(roster: Roster) -> None:
    text = "in “Two Boats” they were all rowing to the harbour of the old town"
    assert read(text, roster) == [(text, "", [])]


@pytest.mark.parametrize(
    "text",
    [
        "“The reef is open all night”",
        "“The reef is open all night” Kamilov",
        '"The reef is open all night," said Abdulaziz Kamilov, Uzbek Foreign Minister.',
        "Kamilov: «The reef is open all night. Why not?»",
        "“Is the reef open all night?” — Kamilov",
        "“The reef is open.”",
    ],
)
def test_a_message_that_is_mainly_a_quotation_is_one(text: str) -> None:
    assert is_quotation(text)


@pytest.mark.parametrize(
    "text",
    [
        "who said “The reef is open all night”?",
        "who said “The reef is open all night”",
        "did Kamilov say “The reef is open all night”?",
        "“The reef is open all night”: who was that?",
        "Kamilov on “the reef that is open all night”",
        "what about “the reef that is open all night”",
        "“The reef is open”",
        "“The open reef.” Kamilov on it",
        "“Is it open?”",
        "The reef is open all night",
        "The paper has a long story today which calls the place a “reef that is open all night” and more besides",
        "",
        "“”",
    ],
)
def test_a_question_a_title_and_a_story_are_none(text: str) -> None:
    assert not is_quotation(text)


@given(texts)
def test_any_text_can_be_read(text: str) -> None:
    is_quotation(text)


@given(texts)
def test_what_is_claimed_stands_in_the_text(seeds: Collection, text: str) -> None:
    roster = _rosters.setdefault(id(seeds), Roster(seeds))
    for claim in claims(text, roster):
        assert isinstance(claim, Claim)
        assert claim.words.split()[0] in text


_rosters: dict[int, Roster] = {}
