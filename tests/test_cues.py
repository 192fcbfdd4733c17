"""Cues are found with their subjects: left, right, far, shared, passive or none."""

import pytest

from retrieval.articles import Article
from retrieval.cues import read_cues
from retrieval.mentions import read_names
from retrieval.people import People
from retrieval.tokens import read_tokens


def cues(text: str) -> list[tuple[str, str]]:
    """The printed cue and subject of each cue of a text."""
    stream = read_tokens(Article(id="a", text=text))
    people = People(stream, read_names(stream))
    return [
        (stream.words(cue.first, cue.last), stream.words(cue.subject.first, cue.subject.last))
        for clause in stream.clauses
        for cue in read_cues(people, clause)
        if cue.subject is not None
    ]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Jane Roe said it rained.", "Jane Roe"),
        ("Jane Roe later also said it rained.", "Jane Roe"),
        ("Jane Roe on Monday said it rained.", "Jane Roe"),
        ("Jane Roe, a nurse from Perth, said it rained.", "Jane Roe"),
        ("Jane Roe, 45, said it rained.", "Jane Roe"),
        ("Jane Roe, who runs the shop, said it rained.", "Jane Roe"),
        ("Jane Roe (pictured) said it rained.", "Jane Roe"),
        ("Jane Roe — no friend of the club — said it rained.", "Jane Roe"),
        ("In a statement, Jane Roe, during her visit to Lima, said it rained.", "Jane Roe"),
        ("A spokesman for the ministry said it rained.", "A spokesman for the ministry"),
        ("The head of the union said it rained.", "The head of the union"),
        ("The man who found the ring said it rained.", "The man"),
        ("She said it rained.", "She"),
        ("Some say it rained.", "Some"),
        ("“It rained,” said Jane Roe.", "Jane Roe"),
        ("“It rained,” said the mayor of Lima, who was there.", "the mayor of Lima"),
        ("“It rained,” said the curator, Jane Roe.", "Jane Roe"),
        ("“It rained,” said former Lima Gov. and union chairman Jane Roe.", "union chairman Jane Roe"),
        ("“It rained,” said the mayor and Jane Roe.", "the mayor"),
        ("“It rained,” said Del. Jane Roe, who was there.", "Del. Jane Roe"),
        ("Jane Roe, president and CEO of Harbour Port Association said it rained.", "Jane Roe"),
        ("“It rained,” the coach thundered.", "the coach"),
        ("It rained, according to Jane Roe.", "Jane Roe"),
        ("As Jane Roe put it, it rained.", "Jane Roe"),
        ("The plan was praised by Jane Roe.", "Jane Roe"),
        ("Jane Roe was quoted as saying it rained.", "Jane Roe"),
        ("The judge held that it rained.", "The judge"),
        ("In her words, it rained.", "her"),
        ("The judge ordered that Jane Roe be freed.", "The judge"),
        ("Asked a direct question at the hall, Roe said, “It rained.”", "Roe"),
        ("Jane Roe, whose husband, Captain Al Roe, was one of four killed at sea, said it rained.", "Jane Roe"),
        ("“It rained,” said Finance ranking Democrat Jane Roe.", "Finance ranking Democrat Jane Roe"),
    ],
)
def test_the_subject_of_a_cue(text: str, subject: str) -> None:
    assert subject in [found for _, found in cues(text)]


def test_a_participle_shares_the_subject_of_the_verb_before() -> None:
    assert ("adding", "Jane Roe") in cues("Jane Roe said it rained, adding that it was cold.")


def test_a_second_verb_shares_the_subject() -> None:
    assert ("said", "Jane Roe") in cues("Jane Roe shook her head and said it rained.")


@pytest.mark.parametrize(
    "text",
    [
        "The reported claims were false.",
        "The states have no plans.",
        "They were told to leave.",
        "His comments, though, went unheard.",
        "It rained in Lima.",
        "It may rain on Roe in Lima and water-rich states that vote a week later.",
        "All signs point to the mayor going along with it.",
    ],
)
def test_nouns_and_passives_without_agents_are_no_cues(text: str) -> None:
    assert cues(text) == []
