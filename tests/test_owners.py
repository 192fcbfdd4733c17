"""Owners: whose words stand behind a colon where no verb says so."""

import pytest
from stages import people_of, printed, token_of

from retrieval.owners import claimant, named_before_colon, possessor, viewer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sione Vea left. His warning at the time: “It will rain.”", "His"),
        ("From Sione Vea’s letter: “It will rain.”", "Sione Vea"),
        ("Sione Vea’s house: “It will rain.”", None),
        ("The warning: “It will rain.”", None),
    ],
    ids=["his", "a name", "no noun for words", "nobody’s"],
)
def test_a_noun_for_words_has_an_owner(text: str, expected: str | None) -> None:
    people = people_of(text)
    clause = people.stream.clauses[-1]
    assert printed(people, possessor(people, clause, token_of(people.stream, "”"))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The polls agree – Sione Vea: “It will rain.”", "Sione Vea"),
        ("Sione Vea: “It will rain.”", "Sione Vea"),
        ("They met with Sione Vea: “It will rain.”", None),
    ],
    ids=["behind a dash", "first", "inside a sentence"],
)
def test_a_name_alone_before_the_colon_speaks(text: str, expected: str | None) -> None:
    people = people_of(text)
    clause = people.stream.clauses[-1]
    assert printed(people, named_before_colon(people, clause, token_of(people.stream, "”"))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They laughed over her remark that “it will rain all year”.", "her"),
        ("The port heard Sione Vea’s call for “a roof over all of it”.", "Sione Vea"),
        ("They heard the claim that she “never saw the rain”.", None),
        ("They left her house for “a roof over all of it”.", None),
    ],
    ids=["her remark", "his call", "nobody’s claim", "no claim"],
)
def test_a_claim_has_an_owner(text: str, expected: str | None) -> None:
    people = people_of(text)
    clause = people.stream.clauses[-1]
    assert printed(people, claimant(people, clause, token_of(people.stream, "”"))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("To her, “it is the rain that makes the town”.", "her"),
        ("They love the port because to them, “it is the rain that makes it”.", "them"),
        ("For Sione Vea, a nurse, “it is the rain that makes the town”.", "Sione Vea"),
        ("To the mayor, “it is the rain that makes the town”.", "the mayor"),
        ("In his view, “it is the rain that makes the town”.", "his"),
        ("It rained and, in Sione Vea’s opinion, “it is the rain that makes the town”.", "Sione Vea"),
        ("She gave it to Sione Vea, “the man who had made the town”.", None),
        ("For many, “it is the rain that makes the town”.", None),
        ("As for Sione Vea, “it is the rain that makes the town”.", None),
        ("In his house, “it is the rain that makes the town”.", None),
        ("For Tongans, “it is the rain that makes the town”.", None),
    ],
)
def test_a_view_has_a_holder(text: str, expected: str | None) -> None:
    people = people_of(text)
    clause = people.stream.clauses[-1]
    assert printed(people, viewer(people, clause, token_of(people.stream, "”"))) == expected
