"""The words for people: offices, groups, bodies, texts and things are told apart, genders hold."""

import pytest

from retrieval import lexicon_people
from retrieval.lexicon import COMMON_WORDS
from retrieval.lexicon_people import (
    DOCUMENTS,
    GROUPS,
    HONORIFICS,
    ORGANISATIONS,
    PORTFOLIOS,
    ROLES,
    SURNAMES_TOO,
    THINGS,
)

LISTS = {
    name: words
    for name, words in vars(lexicon_people).items()
    if name.isupper() and isinstance(words, dict | frozenset)
}


@pytest.mark.parametrize("name", LISTS)
def test_words_are_folded_and_bare(name: str) -> None:
    assert LISTS[name]
    assert [word for word in LISTS[name] if word != word.casefold() or not word or word.split() != [word]] == []


def test_people_and_bodies_are_called_by_no_word_that_only_opens_sentences() -> None:
    """But for editors, whose notes open with that word (“Editor’s note”)."""
    called = ROLES.keys() | HONORIFICS.keys() | ORGANISATIONS | PORTFOLIOS | THINGS | SURNAMES_TOO
    assert COMMON_WORDS & called == {"editor"}


@pytest.mark.parametrize(
    ("word", "gender"),
    [("mrs", "f"), ("sir", "m"), ("sheikh", "m"), ("señora", "f"), ("dr", None), ("judge", None), ("minister", None)],
)
def test_a_title_gives_its_gender_or_none(word: str, gender: str | None) -> None:
    assert HONORIFICS[word] == gender


@pytest.mark.parametrize(
    ("word", "gender"),
    [("spokeswoman", "f"), ("widow", "f"), ("policeman", "m"), ("monk", "m"), ("nurse", None), ("chairman", None)],
)
def test_a_role_gives_its_gender_only_where_that_is_a_proof(word: str, gender: str | None) -> None:
    assert ROLES[word] == gender


def test_a_title_and_a_role_never_disagree_on_the_gender() -> None:
    both = HONORIFICS.keys() & ROLES.keys()
    assert {w for w in both if None not in (HONORIFICS[w], ROLES[w]) and HONORIFICS[w] != ROLES[w]} == set()


def test_one_person_is_no_group_and_no_text() -> None:
    assert ROLES.keys() & GROUPS == set()
    assert ROLES.keys() & DOCUMENTS == set()


def test_plurals_of_roles_are_no_roles() -> None:
    assert {role + "s" for role in ROLES} & ROLES.keys() == set()


def test_things_speak_through_nobody() -> None:
    assert {"bill", "rule"} >= THINGS & (ROLES.keys() | GROUPS | ORGANISATIONS | DOCUMENTS)


def test_what_ministers_are_ministers_of_is_no_person() -> None:
    """But for one word that is both: a Justice, and the Minister of Justice."""
    assert PORTFOLIOS & (ROLES.keys() | HONORIFICS.keys()) == {"justice"}


def test_most_trades_that_are_surnames_too_are_roles_or_titles() -> None:
    """Those that are not are surnames that an unwary reader takes for a trade."""
    rest = SURNAMES_TOO - ROLES.keys() - HONORIFICS.keys()
    assert rest <= {"knight", "page", "porter", "earl", "cook", "hunter", "mason"}
