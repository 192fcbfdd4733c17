"""What keeps a text from being a question."""

import pytest

from retrieval.problems import MAX_LENGTH, problem_of
from retrieval.questions import Problem


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        ("?!… 🙂", Problem.EMPTY),
        ("Hello there!", Problem.GREETING),
        ("thank you so much", Problem.THANKS),
        ("Что сказал министр?", Problem.SCRIPT),
        ("部长说了什么", Problem.SCRIPT),
        ("Quien dijo que los precios no van a bajar", Problem.SCRIPT),
        ("x" * (MAX_LENGTH + 1), Problem.LONG),
        ("who spoke about rivers?", None),
        ("what did Maria de la Cruz say", None),
        ("1997", None),
    ],
)
def test_a_text_is_a_question_or_says_why_not(text: str, problem: Problem | None) -> None:
    assert problem_of(text) is problem
