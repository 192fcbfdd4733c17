"""Labels of turns: names, offices, initials, and the letter A of an interview."""

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute
from retrieval.quotes import Speaker

INTERVIEW = "A talk with Mina Seo\nMina Seo came late. Her editor, Bo Han, waited.\n"


def speakers(text: str) -> list[Speaker]:
    return [q.speaker for q in attribute(Article(id="a", text=text)) if q.speaker is not None]


def turns(*labels: str) -> str:
    return "\n".join(f"{label}: It rained all day here." for label in labels)


def test_a_is_the_person_whom_the_introduction_is_about_and_q_is_nobody() -> None:
    found = speakers(INTERVIEW + turns("Q", "A", "Q", "A"))
    assert [(s.name, s.printed) for s in found] == [(None, "Q"), ("Mina Seo", "A")] * 2
    assert found[1].because == "introduced before the interview"
    assert not found[1].sure


def test_a_is_nobody_where_the_introduction_names_two_alike() -> None:
    text = "Mina Seo met Bo Han at the port.\n" + turns("Q", "A", "Q", "A")
    assert {s.name for s in speakers(text)} == {None}


def test_an_office_is_the_only_one_who_holds_it() -> None:
    text = "A briefing by Sara Ould, Spokesperson for the Coordinator.\n" + turns(
        "Spokesperson", "Caller", "Spokesperson"
    )
    found = speakers(text)
    assert [(s.name, s.sure) for s in found if s.printed == "Spokesperson"] == [("Sara Ould", True)] * 2


def test_an_office_that_two_hold_is_nobody() -> None:
    text = "Judge Ana Reis and Judge Bo Han sat.\n" + turns("Judge", "Clerk", "Judge")
    assert [s.name for s in speakers(text) if s.printed == "Judge"] == [None, None]


@pytest.mark.parametrize(("label", "name"), [("MS", "Mina Seo"), ("XY", None)])
def test_initials_mean_the_one_who_has_them(label: str, name: str | None) -> None:
    found = speakers(INTERVIEW + turns(label, "BH", label))
    assert [s.name for s in found if s.printed == label] == [name, name]
