"""A quotation behind a name and a dash or a bracket is said by the one named, whoever reports the rest."""

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute


def said(text: str) -> list[tuple[str, str | None]]:
    """Words and speaker of each statement."""
    article = Article(id="a", text=text)
    rows = [(" | ".join(article[c] for c in q.contents), q.speaker) for q in attribute(article)]
    return [(words, speaker.name or speaker.printed if speaker else None) for words, speaker in rows]


@pytest.mark.parametrize(
    ("marks", "dash"), [("“{}”", "—"), ("''{}''", "--"), ('"{}"', "–")], ids=["curly", "doubled", "straight"]
)
def test_one_of_several_who_say_the_same_is_quoted(marks: str, dash: str) -> None:
    words = marks.format("He is not fit to lead us")
    text = f"A chorus of ministers said the same, including the nurse Ama Owusu {dash} {words} {dash} and Kofi Mensah."
    assert said(text) == [
        ("the same, including the nurse Ama Owusu", "A chorus of ministers"),
        ("He is not fit to lead us", "Ama Owusu"),
    ]


def test_several_are_quoted_each_behind_the_name() -> None:
    text = "The critics were many: Ama Owusu (“He is not fit to lead us”), Kofi Mensah (“We can do better”)."
    assert said(text) == [("He is not fit to lead us", "Ama Owusu"), ("We can do better", "Kofi Mensah")]


def test_a_report_is_cut_at_the_first_of_two_asides() -> None:
    text = (
        "They said the same, including Ama Owusu – “He is not fit” – and Kofi Mensah – “We can do better” –, and left."
    )
    assert said(text)[1:] == [("He is not fit", "Ama Owusu"), ("We can do better", "Kofi Mensah")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor, Edna Poku, praised Ama Owusu — “She is the best of us” — and left.", "Edna Poku"),
        ("“It is late,” said Ama Owusu — “We have to go now.”", "Ama Owusu"),
        ("Edna Poku told reporters of the nurse Ama Owusu — “the lioness of the far north” — on Monday.", "Edna Poku"),
    ],
    ids=["whom somebody praises", "the same speaker", "an epithet"],
)
def test_words_about_the_one_named_are_not_hers(text: str, speaker: str) -> None:
    assert {name for _, name in said(text)} == {speaker}
