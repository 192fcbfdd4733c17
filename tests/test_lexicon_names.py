"""The words of names: given names tell a gender only where they do, short forms lead to full ones."""

import pytest

from retrieval import lexicon_names
from retrieval.lexicon import COMMON_WORDS, PRONOUNS, TIME_WORDS
from retrieval.lexicon_names import DEMONYMS, GIVEN_NAMES, NATIONALITIES, PARTICLES, SUFFIXES
from retrieval.lexicon_people import GROUPS, ORGANISATIONS, ROLES

LISTS = {
    name: words for name, words in vars(lexicon_names).items() if name.isupper() and isinstance(words, dict | frozenset)
}


@pytest.mark.parametrize("name", LISTS)
def test_words_are_folded_and_bare(name: str) -> None:
    assert LISTS[name]
    assert [word for word in LISTS[name] if word != word.casefold() or not word or word.split() != [word]] == []


@pytest.mark.parametrize(
    ("name", "gender"), [("wanjiru", "f"), ("lakshmi", "f"), ("kwame", "m"), ("takashi", "m"), ("jürgen", "m")]
)
def test_a_given_name_tells_a_gender(name: str, gender: str) -> None:
    assert GIVEN_NAMES[name] == gender


@pytest.mark.parametrize("name", ["jean", "andrea", "kim", "robin", "jan"])
def test_a_name_of_both_tells_none(name: str) -> None:
    assert name not in GIVEN_NAMES


def test_a_name_in_both_lists_tells_none() -> None:
    both = set(lexicon_names._WOMEN.split()) & set(lexicon_names._MEN.split()) - {"alexis"}
    assert both & GIVEN_NAMES.keys() == set()


def test_a_greek_man_and_a_french_woman_share_alexis() -> None:
    assert "alexis" not in GIVEN_NAMES


@pytest.mark.parametrize("place", ["virginia", "georgia", "florence", "jordan", "paris", "may"])
def test_places_and_months_are_no_given_names(place: str) -> None:
    assert place not in GIVEN_NAMES


def test_given_names_are_no_other_words() -> None:
    others = COMMON_WORDS | PRONOUNS | TIME_WORDS | ROLES.keys() | GROUPS | ORGANISATIONS
    assert GIVEN_NAMES.keys() & others == set()


def test_particles_suffixes_and_peoples_are_apart() -> None:
    assert PARTICLES.isdisjoint(SUFFIXES)
    assert (PARTICLES | SUFFIXES).isdisjoint(NATIONALITIES | DEMONYMS)
