"""Ages: the only person of an age is whom a noun for it means."""

import pytest
from stages import people_of

from retrieval.ages import Ages
from retrieval.discourse import Discourse

TEXT = "Ama Owusu, 54, met Kofi Mensah (17) and Sina Leota, 71. The Bank, 54, closed."


def meant(head: str, text: str = TEXT) -> str | None:
    discourse = Discourse(people_of(text))
    person = Ages(discourse).of(head, 0)
    return person.name if person is not None else None


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("54-year-old", "Ama Owusu"),
        ("teenager", "Kofi Mensah"),
        ("pensioner", "Sina Leota"),
        ("septuagenarian", "Sina Leota"),
        ("octogenarian", None),
        ("20-year-old", None),
        ("farmer", None),
    ],
)
def test_a_noun_for_an_age_means_whoever_is_of_it(head: str, name: str | None) -> None:
    assert meant(head) == name


def test_of_two_of_an_age_neither_is_meant() -> None:
    assert meant("pensioner", "Ama Owusu, 71, met Sina Leota, 80.") is None
