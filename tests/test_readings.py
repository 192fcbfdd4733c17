"""Which persons a question can mean, and when one of them is plainly meant."""

import math

import pytest
from handmade import record, speaker, speakers_of

from retrieval.collection import Collection
from retrieval.offices import By
from retrieval.readings import DOMINANT, PLAINLY_BETTER, Support, plainly_first, readings, rivals
from retrieval.roster import Match


@pytest.fixture(scope="module")
def rells() -> Collection:
    marco, luis = speaker("Marco Rell"), speaker("Luis Rell")
    return speakers_of(marco, marco, luis, speaker("Rell"), speaker("Stam"), speaker("Ida Bly"))


def matches(collection: Collection, *names: str, by: By = By.SURNAME) -> list[Match]:
    return [Match(record(collection, name), by) for name in names]


def names(collection: Collection, *asked: str) -> list[list[str]]:
    return [[r.name for r in reading] for reading in readings(matches(collection, *asked))]


def test_each_full_name_is_a_person(rells: Collection) -> None:
    assert names(rells, "Marco Rell", "Luis Rell") == [["Marco Rell"], ["Luis Rell"]]


def test_a_bare_surname_goes_with_the_first_fuller_name(rells: Collection) -> None:
    assert names(rells, "Marco Rell", "Luis Rell", "Rell") == [["Marco Rell", "Rell"], ["Luis Rell"]]
    assert names(rells, "Rell", "Marco Rell") == [["Marco Rell", "Rell"]]


def test_a_bare_surname_of_nobody_else_is_a_person_of_its_own(rells: Collection) -> None:
    assert names(rells, "Rell") == [["Rell"]]
    assert names(rells, "Stam", "Ida Bly") == [["Ida Bly"], ["Stam"]]


def test_a_name_with_and_without_the_middle_name_is_one_person() -> None:
    collection = speakers_of(speaker("Ida Bly"), speaker("Ida Moe Bly"), speaker("Odd Bly"))
    assert sorted(names(collection, "Ida Bly", "Ida Moe Bly", "Odd Bly")) == [["Ida Bly", "Ida Moe Bly"], ["Odd Bly"]]


def test_nobody_matched_is_nobody_meant() -> None:
    assert readings([]) == []


def of(often: int, seldom: int) -> Collection:
    return speakers_of(*[speaker("Marco Rell")] * often, *[speaker("Luis Rell")] * seldom)


@pytest.mark.parametrize(
    ("often", "seldom", "plain"),
    [(DOMINANT, 1, True), (DOMINANT - 1, 1, False), (2 * DOMINANT, 2, True), (3, 3, False)],
)
def test_a_name_means_who_has_many_times_more_on_record(often: int, seldom: int, *, plain: bool) -> None:
    found = matches(of(often, seldom), "Marco Rell", "Luis Rell")
    assert plainly_first(found, readings(found)) is plain


@pytest.mark.parametrize(("by", "plain"), [(By.ROLE, False), (By.ORGANISATION, False), (By.PART_OF_ROLE, False)])
def test_a_role_never_does(by: By, *, plain: bool) -> None:
    found = matches(of(20, 1), "Marco Rell", "Luis Rell", by=by)
    assert plainly_first(found, readings(found)) is plain


def test_statements_under_the_bare_surname_count_for_the_person(rells: Collection) -> None:
    found = matches(rells, "Marco Rell", "Luis Rell", "Rell")
    assert [sum(len(r.quotes) for r in reading) for reading in readings(found)] == [3, 1]


def test_one_name_with_a_title_read_into_it_is_one_person() -> None:
    both = speakers_of(speaker("Marco Rell"), speaker("Govs. Marco Rell"), speaker("Luis Rell"))
    assert names(both, "Marco Rell", "Govs. Marco Rell", "Luis Rell") == [
        ["Marco Rell", "Govs. Marco Rell"],
        ["Luis Rell"],
    ]


def test_a_name_with_and_without_middle_names_is_one_person() -> None:
    both = speakers_of(speaker("Ida Maria Bly"), speaker("Ida Bly"), speaker("Odd Bly"), speaker("Bly"))
    assert names(both, "Ida Bly", "Ida Maria Bly", "Odd Bly") == [["Ida Bly", "Ida Maria Bly"], ["Odd Bly"]]
    assert names(both, "Ida Maria Bly", "Odd Bly", "Ida Bly") == [["Ida Maria Bly", "Ida Bly"], ["Odd Bly"]]


def test_where_two_have_middle_names_each_is_a_person() -> None:
    three = speakers_of(speaker("Ida Maria Bly"), speaker("Ida Berit Bly"), speaker("Ida Bly"))
    assert names(three, "Ida Maria Bly", "Ida Berit Bly") == [["Ida Maria Bly"], ["Ida Berit Bly"]]
    assert names(three, "Ida Bly", "Ida Maria Bly", "Ida Berit Bly")[0][0] == "Ida Bly"


NONE = -math.inf


@pytest.mark.parametrize(
    ("by", "first", "second", "asked_back"),
    [
        (By.ROLE, (9.0, True), (NONE, False), False),  # only one spoke on it
        (By.ROLE, (9.0, True), (NONE, True), True),  # the other spoke where it was about that
        (By.PART_OF_ROLE, (9.0, True), (NONE, True), True),
        (By.SURNAME, (9.0, True), (NONE, True), False),
        (By.SURNAME, (9.0, True), (9.0 - PLAINLY_BETTER + 0.1, True), True),
        (By.SURNAME, (9.0, True), (9.0 - PLAINLY_BETTER, True), False),
        (By.ROLE, (9.0, True), (9.0 - PLAINLY_BETTER, False), False),
        (By.SURNAME, (9.0, True), (9.0, True), True),
        (By.SURNAME, (NONE, True), (NONE, False), True),  # nobody spoke on it
    ],
)
def test_one_is_meant_who_fits_plainly_better(
    by: By, first: tuple[float, bool], second: tuple[float, bool], *, asked_back: bool
) -> None:
    pair = speakers_of(speaker("Marco Rell"), speaker("Luis Rell"))
    marco, luis = ((record(pair, name),) for name in ("Marco Rell", "Luis Rell"))
    expected = [luis] if asked_back else []
    assert rivals(by, {marco: Support(*first), luis: Support(*second)}) == expected
    if first[0] > second[0]:
        assert rivals(by, {luis: Support(*second), marco: Support(*first)}) == expected
