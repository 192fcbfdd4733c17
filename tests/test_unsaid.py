"""Unsaid: words in marks that nobody is said to have said get no speaker."""

import pytest
from stages import people_of, token_of

from retrieval.articles import Article
from retrieval.attribution import attribute
from retrieval.unsaid import epithet, scare, title_case


@pytest.mark.parametrize(
    "text",
    [
        "On the wall of the school somebody has painted “the river gives no change”.",
        "It is cold and the away end is singing “we will be home before the rain”, which is unkind.",
        "The chorus — “put down the spoon and come on in” — was played twice.",
        "A door names the owner as Nebit, “keeper of the sweet ones of the land”.",
        "Ama Owusu was asked: “Will it rain on all of us?”",
        "“We sing,” said Ama Owusu. It rained. A painted sign hung on the gate behind her: “We will not stop here.”",
        "“We sing,” said Ama Owusu.\nIts aim is “a world that runs on wind alone.” It rained.",
    ],
    ids=["painted", "sung by a crowd", "a chorus", "an epithet", "a question put to somebody", "a sign", "an aim"],
)
def test_words_of_nobody_have_no_speaker(text: str) -> None:
    said = [q for q in attribute(Article(id="a", text=text)) if q.speaker is not None]
    assert [q.cue is None or text[q.cue.start : q.cue.end] for q in said] == ["said"] * text.count("“We sing,”")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We will be home before the rain,” sang Ama Owusu.", "Ama Owusu"),
        ("Ama Owusu said that it was over with Nebit, “and good riddance to him”.", "Ama Owusu"),
    ],
)
def test_what_somebody_sings_or_says_is_hers(text: str, name: str) -> None:
    assert [q.speaker.name for q in attribute(Article(id="a", text=text)) if q.speaker] == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Ama Owusu, “queen of the long road”.", True),
        ("They met Ama Owusu, “is this the long road”.", False),
        ("They met Ama Owusu, “Queen of the long road”.", False),
        ("Owusu, “queen of the long road”.", False),
    ],
    ids=["a noun", "a verb", "a sentence", "the sentence’s first name"],
)
def test_an_epithet_describes_the_name_before_it(text: str, expected: bool) -> None:
    people = people_of(text)
    assert epithet(people, people.stream.clauses[-1], token_of(people.stream, "”")) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("The refrain, “we rise”, rang.", True), ("The captain, “we rise”, rang.", False)]
)
def test_what_stands_before_tells_a_work(text: str, expected: bool) -> None:
    people = people_of(text)
    assert scare(people.stream, token_of(people.stream, "”")) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("The Long Road to Apia", True), ("The long road to Apia", False), ("We Rise Early.", False)]
)
def test_a_title_has_capitals_and_no_stop(text: str, expected: bool) -> None:
    assert title_case(text) is expected
