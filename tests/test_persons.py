"""Persons: what is known of somebody beside the name, and what follows from it."""

import pytest

from retrieval.persons import Person


def test_a_given_name_outweighs_a_few_pronouns() -> None:
    person = Person(("ama", "owusu"), "Ama Owusu", gender=None)
    assert person.sex == Person(("ama",), "Ama").sex
    unknown = Person(("xilo", "owusu"), "Xilo Owusu")
    assert unknown.sex is None
    unknown.votes["f"] += 2
    assert unknown.sex == "f"


def test_what_titles_say_outweighs_all() -> None:
    person = Person(("mary", "roe"), "Mary Roe", gender="m")
    person.votes["f"] += 9
    assert person.sex == "m"


@pytest.mark.parametrize(
    ("person", "place", "likely"),
    [
        (Person(("lima",), "Lima", places=[1, 2], placed=2), True, False),
        (Person(("owusu",), "Owusu", places=[1, 2], placed=1, titled=True), False, True),
        (Person(("redstone", "ltd"), "Redstone Ltd", body=True, places=[1]), False, False),
        (Person(("xilo", "owusu"), "Xilo Owusu", places=[1]), False, True),
        (Person(("xilo",), "Xilo", places=[1]), False, False),
    ],
    ids=["a place", "a title", "a body", "two words", "one unknown word"],
)
def test_who_can_be_a_person(person: Person, place: bool, likely: bool) -> None:
    assert (person.place, person.likely_person) == (place, likely)


def test_nobody_is_evident_by_the_shape_of_the_name_alone() -> None:
    person = Person(("xilo", "tane"), "Xilo Tane", places=[1])
    assert not person.evident
    person.spoke = True
    assert person.evident


def test_a_given_name_tells_the_same_with_and_without_its_accents() -> None:
    assert Person(("stéphanie", "roe"), "Stéphanie Roe").sex == "f"
    assert Person(("michaël", "roe"), "Michaël Roe").sex == "m"
