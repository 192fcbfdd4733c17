"""General knowledge of English that questions lean on."""

import pytest

from retrieval.analysis import stem
from retrieval.vocabulary import (
    FILLERS,
    GOVERNMENT,
    HEAD,
    LEADERS,
    LIGHT_VERBS,
    ROLE_NOUNS,
    country,
    country_terms,
    full_first_names,
    is_role_noun,
    office,
    same_first_name,
)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("bill", {"bill", "william"}),
        ("william", {"william"}),
        ("kate", {"kate", "katherine", "catherine", "kathleen"}),
        ("chris", {"chris", "christopher", "christine", "christina"}),
        ("doug", {"doug", "douglas"}),
        ("zebulon", {"zebulon"}),
    ],
)
def test_a_short_name_stands_for_its_full_names_and_itself(short: str, full: set[str]) -> None:
    assert full_first_names(short) == full


@pytest.mark.parametrize(
    ("one", "other"),
    [("bill", "william"), ("billy", "bill"), ("mike", "michael"), ("h", "halima"), ("halima", "h"), ("odd", "odd")],
)
def test_names_of_one_person_are_the_same_first_name(one: str, other: str) -> None:
    assert same_first_name(one, other)
    assert same_first_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("marco", "luis"), ("robert", "roberta"), ("h", "petra"), ("dan", "dave"), ("anna", "ana")]
)
def test_names_of_two_persons_are_not(one: str, other: str) -> None:
    assert not same_first_name(one, other)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("uzbek", "uzbekistan"),
        ("uzbekistan", "uzbekistan"),
        ("uk", "britain"),
        ("dutch", "netherlands"),
        ("america", "us"),
        ("burmese", "burma"),  # of two, the same one always
        ("harbour", None),
        ("", None),
    ],
)
def test_a_country_is_known_by_its_people(word: str, found: str | None) -> None:
    assert country(word) == found


def test_all_words_for_one_country_count_for_each_other() -> None:
    assert country_terms(stem("uzbekistan")) >= {stem("uzbek"), stem("uzbekistan")}
    assert country_terms(stem("norwegian")) == country_terms(stem("norway"))
    assert country_terms(stem("harbour")) == frozenset()


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("ag", ("attorney", "general")),
        ("pm", ("prime", "minister")),
        ("boss", ("chief",)),
        ("head", ("chief",)),
        ("spokeswoman", ("spokesman",)),
        ("veep", ("vice", "president")),
        ("uzbek", ("uzbekistan",)),
        ("gardener", ("gardener",)),
    ],
)
def test_an_office_in_its_plainest_form(word: str, plain: tuple[str, ...]) -> None:
    assert office(word) == plain


@pytest.mark.parametrize(
    "word", ["minister", "Minister", "ministers", "CEO", "mayor's", "mayor’s", "boss?", "“judge”", "AG", "premier"]
)
def test_what_a_person_can_be_is_a_role_noun(word: str) -> None:
    assert is_role_noun(word)


@pytest.mark.parametrize("word", ["water", "deal", "Kamilov", "", "?", "ministry", "tax"])
def test_other_words_are_no_role_nouns(word: str) -> None:
    assert not is_role_noun(word)


def test_offices_that_head_or_speak_for_a_country_are_role_nouns() -> None:
    assert HEAD in ROLE_NOUNS
    assert LEADERS <= ROLE_NOUNS
    assert stem("minister") in GOVERNMENT & ROLE_NOUNS
    assert stem("ministry") in GOVERNMENT - ROLE_NOUNS


def test_a_verb_of_little_meaning_is_light_and_one_of_meaning_is_not() -> None:
    assert {stem("taken"), stem("happened")} <= LIGHT_VERBS
    assert not {stem("build"), stem("water")} & LIGHT_VERBS


def test_what_tells_speakers_apart_is_no_filler() -> None:
    assert {"the", "of", "mr", "former"} <= FILLERS
    assert not {"vice", "deputy", "minister", "foreign"} & FILLERS
