"""Frames: where in a sentence an attribution stands, and what the rest of the sentence is."""

import pytest
from stages import cue_of, frames_of, token_of

from retrieval.frames import Frame


def frame_of(text: str) -> Frame:
    return frames_of(text)[0]


def core(text: str, word: str) -> str:
    """The words of the attribution that this cue makes."""
    frame = frame_of(text)
    return frame.people.stream.words(*frame.core(cue_of(frame, word))).lstrip(", ")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ama Owusu said it had rained.", "said", "Ama Owusu said"),
        ("Ama Owusu also said it had rained.", "said", "Ama Owusu also said"),
        ("“It rained,” said Ama Owusu.", "said", "said Ama Owusu"),
        ("“It rained,” Ama Owusu said.", "said", "Ama Owusu said"),
        ("“It rained,” a diver with the port of Tema said.", "said", "a diver with the port of Tema said"),
        ("“It rained”, a diver with the port of Tema said.", "said", "a diver with the port of Tema said"),
        ("It had rained, the news site Tema Daily reported.", "reported", "the news site Tema Daily reported"),
        ("It had rained, according to Ama Owusu.", "according", "according to Ama Owusu"),
        ("The plan was praised by Ama Owusu.", "praised", "praised by Ama Owusu"),
        ("Ama Owusu said it rained, adding that it was cold.", "adding", "adding"),
    ],
    ids=[
        "subject and verb",
        "what stands between",
        "turned round",
        "behind a run",
        "all that stands behind a run",
        "a comma behind the marks",
        "described after a comma",
        "according to",
        "passive",
        "shared subject",
    ],
)
def test_an_attribution_is_its_subject_and_verb(text: str, word: str, expected: str) -> None:
    assert core(text, word) == expected


def test_words_and_runs_are_counted_apart() -> None:
    frame = frame_of("“It rained,” said Ama, 30, and “it was cold” there.")
    last = len(frame.tokens)
    assert frame.words(0, last) == 5
    assert frame.runs(0, last) == [0, 1]


def test_a_long_run_has_five_words_and_a_run_in_mid_sentence_a_small_letter() -> None:
    frame = frame_of("“It rained on us all,” said Ama, and “it was cold” there.")
    assert [frame.long_run(run) for run in (0, 1)] == [True, False]
    assert [frame.goes_on(run) for run in (0, 1)] == [False, True]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("“It rained,” said Ama Owusu.", "said", 0),
        ("“It rained” — said Ama Owusu.", "said", 0),
        ("It had rained, Ama Owusu said.", "said", None),
        ("Ama Owusu said “it rained”.", "said", None),
    ],
    ids=["right before", "past a dash", "words before", "behind"],
)
def test_the_run_before_an_attribution(text: str, word: str, expected: int | None) -> None:
    frame = frame_of(text)
    assert frame.run_before(cue_of(frame, word)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The reef was dead, Ama Owusu said.", "say"),
        ("The reef was dead, said Ama Owusu.", "say"),
        ("The minister claimed the reef was dead, Ama Owusu added on Friday.", "add"),
        ("Ama Owusu said the reef was dead.", None),
        ("No, Ama Owusu said.", None),
        ("The reef was dead, Ama Owusu said the sea was warm.", None),
        ("The sides have agreed to meet, Ama Owusu told reporters.", "tell"),
        ("The sides have agreed to meet, Ama Owusu told the harbour board following a walk.", "tell"),
        ("The reef was dead, Ama Owusu told reporters the sea was warm.", None),
    ],
)
def test_the_attribution_that_closes_a_sentence(text: str, expected: str | None) -> None:
    closer = frame_of(text).closer()
    assert (closer.lemma if closer is not None else None) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("on Friday.", True),
        ("during a visit to Apia.", True),
        ("following talks with his guest.", True),
        ("the sea was warm.", False),
        ("on Friday, the sea was warm.", False),
        ("in Apia that it rained.", False),
    ],
)
def test_only_a_place_or_a_time_is_a_tail(rest: str, expected: bool) -> None:
    frame = frame_of(f"The reef was dead, Ama said {rest}")
    assert frame.tail(token_of(frame.people.stream, "said") + 1) is expected


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("In a speech on Friday", True),
        ("Speaking in Apia", True),
        ("In Apia the reef is dead", False),
        ("The reef died", False),
        ("In Apia, in the rain, at night", False),
    ],
)
def test_a_mere_lead_says_nothing(lead: str, expected: bool) -> None:
    frame = frame_of(f"{lead}, Ama Owusu said.")
    assert frame.mere_lead(0, token_of(frame.people.stream, "Ama") - 1) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("that it rained", True),
        ("they left early", True),
        ("the reef was dead", True),
        ("the reef doesn’t live", True),
        ("to leave", True),
        ("salt and pepper", False),
        ("a diver who was late", False),
        ("salt, it was good", False),
    ],
)
def test_a_clause_has_an_opener_a_pronoun_or_a_finite_verb(words: str, expected: bool) -> None:
    frame = frame_of(f"Ama Owusu added {words}.")
    assert frame.clausal(token_of(frame.people.stream, "added") + 1, len(frame.tokens)) is expected
