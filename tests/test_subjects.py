"""The subject of a verb: on its left past all that stands between them, or at the sentence's head."""

import pytest
from stages import people_of, printed, token_of

from retrieval.subjects import left_subject, main_subject


def subject(text: str, verb: str = "said") -> str | None:
    people = people_of(text)
    return printed(people, left_subject(people, 0, token_of(people.stream, verb)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ama Owusu said no.", "Ama Owusu"),
        ("Ama Owusu has also quietly said no.", "Ama Owusu"),
        ("Ama Owusu earlier this week said no.", "Ama Owusu"),
        ("Ama Owusu on 3 May said no.", "Ama Owusu"),
        ("Ama Owusu, a diver from Tema, said no.", "Ama Owusu"),
        ("Ama Owusu, the diver who found him, said no.", "Ama Owusu"),
        ("Ama Owusu (second from left) said no.", "Ama Owusu"),
        ("Ama Owusu, who is head of the union said no.", "Ama Owusu"),
        ("Ama Owusu, who was chair of Our Nets Pac said no.", "Ama Owusu"),
        ("Owusu, a close aide said, “is confident”.", "a close aide"),
        ("Will said no.", "Will"),
        ("Ama Owusu — late as ever — said no.", "Ama Owusu"),
        ("Ama Owusu, whose boat sank, said no.", "Ama Owusu"),
        ("Quietly, Ama Owusu, speaking through tears, said no.", "Ama Owusu"),
        ("The diver who found him said no.", "The diver"),
        ("Then Ama Owusu, from Dhaka, Bangladesh, said no.", "Ama Owusu"),
        ("In Tema on Monday Ama Owusu, a diver, said no.", "Ama Owusu"),
        ("The port’s managers said no.", "The port’s managers"),
        ("A clerk at the court said no.", "A clerk at the court"),
        ("When it rained, the captain said no.", "the captain"),
        ("They said no.", "They"),
        ("Ama Owusu, 77, a retired diver, said no.", "Ama Owusu"),
        ("A clerk at the harbour agency, the AHA, said no.", "A clerk at the harbour agency"),
        ("A group of mothers searching for their sons said no.", "A group of mothers searching for their sons"),
        ("Two people familiar with the talks said no.", "Two people familiar with the talks"),
        ("A paper that accompanies the study said no.", "A paper"),
        ("A clerk of the Raj Bhavan, who sat there, said no.", "A clerk of the Raj Bhavan"),
    ],
    ids=[
        "beside it",
        "adverbs and auxiliaries",
        "a time",
        "a date",
        "an apposition",
        "an apposition with a clause",
        "brackets",
        "a clause without its second comma",
        "an office of a body with an owner",
        "an inserted attribution",
        "a name like a modal",
        "dashes",
        "a relative clause",
        "an adverb before and a manner behind",
        "an object of a relative clause",
        "a town and its country",
        "a place and a day without a comma",
        "a possessive",
        "a complement",
        "a clause of time",
        "a pronoun",
        "an age and an apposition",
        "a body and its short name",
        "a participle",
        "an adjective and its complement",
        "a relative clause about a document",
        "a relative clause about one of a house",
    ],
)
def test_the_subject_on_the_left(text: str, expected: str) -> None:
    assert subject(text) == expected


@pytest.mark.xfail(reason="that is taken for a determiner, and its clause for a noun")
def test_a_clause_with_that_belongs_to_the_noun_before() -> None:
    assert subject("The diver that found him said no.") == "The diver"


@pytest.mark.parametrize("text", ["And said no.", "Also said no.", "It rained; said no."])
def test_a_verb_without_a_subject_has_none(text: str) -> None:
    assert subject(text) is None


def test_nothing_before_the_bound_is_a_subject() -> None:
    people = people_of("Ama Owusu said no.")
    assert left_subject(people, 2, 2) is None


def test_the_relative_through_which_it_is_the_subject_is_kept() -> None:
    people = people_of("Then Ama Owusu, who said no, slept.")
    found = left_subject(people, 0, token_of(people.stream, "said"))
    assert found is not None
    assert (printed(people, found), found.relative) == ("Ama Owusu", token_of(people.stream, "who"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ama Owusu shrugged.", "Ama Owusu"),
        ("On Monday, the mayor shrugged.", "the mayor"),
        ("After the storm, in the dark, Ama Owusu shrugged.", "Ama Owusu"),
        ("And yesterday she shrugged.", "she"),
        ("But then Ama Owusu shrugged.", "Ama Owusu"),
        ("“No,” Ama Owusu shrugged.", "Ama Owusu"),
        ("Speaking of rain, the captain shrugged.", "the captain"),
        ("This year, she shrugged.", "she"),
        ("Earlier this week, the mayor shrugged.", "the mayor"),
        ("In an interview with the press she was blunt, calling it late.", "she"),
        ("In Accra on Monday Ama Owusu was blunt.", "Ama Owusu"),
        ("In the book she wrote, the mayor shrugged.", "the mayor"),
        ("In an attempt to show that he can, the mayor shrugged.", "the mayor"),
    ],
    ids=[
        "at once",
        "past a day",
        "past two leads",
        "past a conjunction",
        "past an adverb",
        "past a run",
        "past a participle",
        "past a year",
        "past an adverb and a week",
        "past a place without a comma",
        "past two places without a comma",
        "past a clause about a noun",
        "past an infinitive",
    ],
)
def test_the_subject_of_a_sentence(text: str, expected: str) -> None:
    people = people_of(text)
    assert printed(people, main_subject(people, 0, len(people.stream.tokens))) == expected


def test_a_lead_needs_no_comma_before_the_subject() -> None:
    people = people_of("On Monday Ama Owusu shook her head.")
    assert printed(people, main_subject(people, 0, len(people.stream.tokens))) == "Ama Owusu"


@pytest.mark.parametrize("text", ["The old bridge fell.", "In the dark and the rain"])
def test_things_and_leads_alone_are_nobody(text: str) -> None:
    people = people_of(text)
    assert main_subject(people, 0, len(people.stream.tokens)) is None
