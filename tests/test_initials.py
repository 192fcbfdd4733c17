"""What capital letters stand for, where both are printed somewhere."""

import pytest

from retrieval.initials import long_forms


def test_letters_stand_for_a_run_of_words_printed_with_these_initials() -> None:
    found = long_forms(["The Tamsin Reef Fund paid.", "It was the TRF that paid."])
    assert found == {"trf": frozenset({"tamsin", "reef", "fund"})}


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("the Trans-Island Partnership", "TIP"),
        ("the Office for the Care of Crabs", "OCC"),
        ("Minister Ida Bly of the Tamsin Reef Fund", "T.R.F."),
    ],
)
def test_hyphens_and_small_words_inside_do_not_count_as_letters(long: str, short: str) -> None:
    (terms,) = long_forms([f"She left {long} today, and {short} is poorer."]).values()
    assert len(terms) >= 3


def test_of_two_runs_the_one_printed_more_often_is_meant() -> None:
    texts = ["The Tamsin Reef Fund and the TRF.", "The Tamsin Reef Fund.", "Tall Red Flowers grow."]
    assert long_forms(texts)["trf"] == {"tamsin", "reef", "fund"}


@pytest.mark.parametrize("texts", [["The Tamsin Reef Fund."], ["The TRF."], ["The TR of Tamsin Reef."], []])
def test_letters_alone_words_alone_and_two_letters_stand_for_nothing(texts: list[str]) -> None:
    assert long_forms(texts) == {}
