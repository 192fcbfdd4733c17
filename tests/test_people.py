"""People: names of one person are joined, names of two are not."""

import pytest

from retrieval.articles import Article
from retrieval.mentions import read_names
from retrieval.people import People
from retrieval.tokens import read_tokens


def people(text: str) -> People:
    stream = read_tokens(Article(id="a", text=text))
    return People(stream, read_names(stream))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Roe left. Later Roe slept.", "Jane Roe"),
        ("Jane Roe left. Later Jane slept.", "Jane Roe"),
        ("Jane A. Roe left. Later Jane Roe slept.", "Jane A. Roe"),
        ("Elizabeth Roe left. Later Liz Roe slept.", "Elizabeth Roe"),
        ("Park Ji-won left. Later Park slept.", "Park Ji-won"),
    ],
)
def test_forms_of_one_name_are_one_person(text: str, name: str) -> None:
    assert [p.name for p in people(text).persons] == [name]


@pytest.mark.parametrize("text", ["Maria Silva left. Paulo Silva slept.", "Jane Roe left. John Roe slept."])
def test_a_surname_alone_joins_nobody(text: str) -> None:
    assert len(people(text).persons) == 2


def test_a_title_tells_a_woman_from_a_man_of_one_surname() -> None:
    found = people("John Roe and Jane Roe left. Later Mrs. Roe slept.")
    last = found.of[-1]
    assert last is not None
    assert last.name == "Jane Roe"


def test_an_acronym_means_the_body_it_stands_for() -> None:
    found = people("The Kenya Forest Agency met. Later KFA closed.")
    assert found.of[-1] is found.of[0]


def test_a_bare_surname_of_two_people_has_rivals() -> None:
    found = people("John Roe and Jane Roe left. Later Roe slept.")
    assert found.rivals(found.names[-1]) == 2


def test_a_person_called_by_the_only_surname() -> None:
    person = people("John Roe left.").called(("roe",))
    assert person is not None
    assert person.name == "John Roe"
    assert people("John Roe and Jane Roe left.").called(("roe",)) is None


def test_a_nickname_in_marks_is_no_part_of_the_name_and_means_its_bearer() -> None:
    found = people("Ama “Sea Hawk” Owusu left. Later Sea Hawk slept.")
    assert [(p.name, p.nickname) for p in found.persons] == [("Ama Owusu", "Sea Hawk")]
    assert found.of[-1] is found.of[0]


def test_a_relative_called_by_a_first_name_does_not_take_the_surname_over() -> None:
    found = people("Ama Roe and her husband, Tom, left. Later Roe slept. Tom Roe sang. Ama Roe wept.")
    assert [found.of[n].name for n in (2, 3) if found.of[n]] == ["Ama Roe", "Tom Roe"]  # type: ignore[union-attr]


def test_a_bare_surname_used_of_one_again_and_again_stays_hers_when_her_family_is_named() -> None:
    found = people("Ama Roe left. Roe slept. Roe sang. Roe rose. Her father, John Roe, came. Later Roe wept.")
    assert found.of[-1] is found.of[0]
    once = people("Ama Roe left. John Roe came. Later Roe wept.")
    assert once.of[-1] is not once.of[0]
