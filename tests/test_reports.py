"""Reports: what behind an attribution was said, and what is a remnant."""

import pytest
from stages import cue_of, frames_of, token_of

from retrieval.cues import Cue
from retrieval.frames import Frame
from retrieval.reports import reports


def read(text: str, word: str) -> tuple[Frame, Cue]:
    frame = frames_of(text)[0]
    return frame, cue_of(frame, word)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ama Owusu said the reef was dead.", "said", True),
        ("Ama Owusu said so.", "said", False),
        ("Ama Owusu added that it was dead.", "added", True),
        ("Ama Owusu added some salt and pepper.", "added", False),
        ("Ama Owusu criticised the plan for the reef.", "criticised", True),
        ("Ama Owusu praised the plan for the reef.", "praised", True),
        ("Ama Owusu loved the plan for the reef.", "loved", False),
        ("Ama Owusu said something about the reef.", "said", False),
        ("Ama Owusu recalled a night in the port.", "recalled", True),
        ("The company reported its smallest profit in years.", "reported", True),
        ("The company recalled 9,000 cars on Friday.", "recalled", False),
        ("Ama Owusu yelled and held up a banner.", "yelled", False),
        ("Ama Owusu now finds herself short of sleep.", "finds", False),
        ("Ama Owusu reported it to the coast guard.", "reported", False),
        ("Ama Owusu continued to feed the fish.", "continued", False),
        ("The ministry worries the port and the town.", "worries", False),
        ("Ama Owusu denied any wrongdoing.", "denied", True),
        ("Ama Owusu regretted that the reef was dead.", "regretted", True),
        ("Ama Owusu wished to be named in the paper.", "wished", False),
        ("Ama Owusu did not want to give her full name.", "want", False),
        ("Ama Owusu pleaded not guilty to theft.", "pleaded", False),
        ("Ama Owusu asked for a term of no more than three years.", "asked", True),
        ("Ama Owusu asked for a glass of water.", "asked", False),
        ("Ama Owusu knew Vea since he was at school.", "knew", False),
    ],
    ids=[
        "a clause",
        "a word",
        "a clause behind added",
        "salt",
        "a judgement",
        "praise",
        "a feeling",
        "something vague",
        "a memory",
        "a figure",
        "cars",
        "another deed",
        "a state of her own",
        "something handed on",
        "going on",
        "a worry",
        "a short denial",
        "a regret",
        "a name kept back",
        "a full name kept back",
        "a plea",
        "what somebody asked for",
        "a thing asked for",
        "somebody known",
    ],
)
def test_what_is_a_report_and_what_a_remnant(text: str, word: str, expected: bool) -> None:
    frame, cue = read(text, word)
    begin = token_of(frame.people.stream, word) + 1
    assert reports(frame, cue, begin, len(frame.tokens) - 1) is expected
