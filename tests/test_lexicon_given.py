"""Given names of the world: folded, each once, each of one gender, and none that is a word of another kind."""

import pytest

from retrieval.lexicon import COMMON_WORDS
from retrieval.lexicon_given import MEN, WOMEN
from retrieval.lexicon_names import GIVEN_NAMES
from retrieval.lexicon_people import HONORIFICS, ORGANISATIONS, ROLES


@pytest.mark.parametrize("names", [WOMEN.split(), MEN.split()], ids=["women", "men"])
def test_names_are_folded_sorted_and_listed_once(names: list[str]) -> None:
    assert names == sorted(set(names))
    assert [name for name in names if name != name.casefold()] == []


def test_no_name_is_of_both_or_a_word_of_another_kind() -> None:
    names = {*WOMEN.split(), *MEN.split()}
    assert set(WOMEN.split()) & set(MEN.split()) == set()
    assert names & (COMMON_WORDS | ROLES.keys() | HONORIFICS.keys() | ORGANISATIONS) == set()


@pytest.mark.parametrize(("name", "gender"), [("akosua", "f"), ("nkechi", "f"), ("kojo", "m"), ("zbigniew", "m")])
def test_they_are_given_names(name: str, gender: str) -> None:
    assert GIVEN_NAMES[name] == gender
