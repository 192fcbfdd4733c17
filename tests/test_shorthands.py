"""What people type for places, bodies and offices, and what it is short for."""

import pytest

from retrieval.shorthands import SEATS, SPELT_OUT, STATES, without_dots
from retrieval.vocabulary import country, is_role_noun, office


@pytest.mark.parametrize(
    ("short", "long"), [("nyc", ("york", "city")), ("gop", ("republican",)), ("exec", ("executive",))]
)
def test_an_abbreviation_stands_for_its_words(short: str, long: tuple[str, ...]) -> None:
    assert SPELT_OUT[short] == office(short) == long


def test_a_seat_of_government_is_in_a_country_we_know() -> None:
    strange = {land for land in SEATS.values() if country(land) is None}
    assert strange == {"saudi"}
    assert SEATS["beijing"] == "china"


def test_no_state_is_a_country_or_an_office() -> None:
    assert not [state for state in STATES if country(state) or is_role_noun(state)]


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("the F.B.I. director", "the FBI director"),
        ("U.N", "UN"),
        ("J.D. Vance", "JD Vance"),
        ("George W. Bush", "George W. Bush"),
        ("It ended. A day", "It ended. A day"),
    ],
)
def test_letters_between_dots_are_one_word(printed: str, plain: str) -> None:
    assert without_dots(printed) == plain
