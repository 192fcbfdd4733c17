"""Roles are read beside names: before, after, and before a comma; clauses are none."""

import pytest

from retrieval.articles import Article
from retrieval.mentions import read_names
from retrieval.people import People
from retrieval.tokens import read_tokens


def roles(text: str) -> list[tuple[str, bool]]:
    """Each role's printed words, and whether it stands before the name."""
    stream = read_tokens(Article(id="a", text=text))
    return [(r.text, r.before) for p in People(stream, read_names(stream)).persons for r in p.roles]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Yesterday Trade Minister Jane Roe left.", ("Trade Minister", True)),
        ("Yesterday economist Jane Roe left.", ("economist", True)),
        ("Jane Roe, director of the zoo, left.", ("director of the zoo", False)),
        ("Jane Roe, 45, a nurse from Perth, left.", ("nurse from Perth", False)),
        ("Jane Roe, co-author of “Tides,” left.", ("co-author", False)),
        ("Jane Roe, an actor known as “Tide,” left.", ("actor", False)),
        ("The curator, Jane Roe, left.", ("curator", True)),
        ("It sank, and its captain is Jane Roe, a tall woman.", ("captain", False)),
        ("The zoo’s first director was Jane Roe.", ("first director", False)),
        ("Yesterday the head of the Lima zoo, Jane Roe, left.", ("head of the Lima zoo", True)),
        (
            "The court has charged a former director in the Lima zoo, Jane Roe, twice.",
            ("former director in the Lima zoo", True),
        ),
    ],
)
def test_a_role_beside_a_name(text: str, role: tuple[str, bool]) -> None:
    assert role in roles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mrs. Jane Roe left.",
        "Rival Jane Roe left.",
        "Jane Roe, her rival, left.",
        "Jane Roe, who met the minister, left.",
        "Jane Roe, praising the mayor, left.",
    ],
)
def test_titles_and_clauses_are_no_roles(text: str) -> None:
    assert roles(text) == []


def test_the_title_of_the_one_named_next_is_no_role_of_a_place() -> None:
    assert roles("It ships more to China, Chief Executive Jane Roe said.") == [("Chief Executive", True)]


def test_words_before_a_verb_are_no_role_of_one_named_behind_it() -> None:
    assert roles("The Premier Times reported in April how one of them, Jane Roe, left.") == []


@pytest.mark.parametrize("text", ["The captain is Jane Roe’s friend.", "The captain was Roe.", "That is Jane Roe."])
def test_what_somebody_else_is_or_nobody_fills_is_no_role(text: str) -> None:
    assert roles(text) == []
