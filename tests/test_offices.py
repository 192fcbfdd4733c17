"""What printed roles have in common with the words a question uses for somebody."""

import pytest
from handmade import speaker, speakers_of

from retrieval.analysis import stem
from retrieval.offices import By, Office, before_complement, fit, head_noun, offices, plain_words


def office(role: str, printed: str = "") -> Office:
    """A role as it is read from one speaker's statement."""
    collection = speakers_of(speaker("Ida Bly", role, printed=printed))
    return next(offices(collection.speakers[0]))


def stems(words: str) -> list[str]:
    return [stem(word) for word in words.split()]


@pytest.mark.parametrize(
    ("text", "before", "head"),
    [
        ("envoy of the governor", "envoy ", "repres"),
        ("the governor's aide", "the governor's aide", "aid"),
        ("the union president", "the union president", "presid"),
        ("chief executive of Reefbank", "chief executive ", "execut"),
        ("the lamp shop", "the lamp shop", None),
        ("", "", None),
    ],
)
def test_the_office_itself_stands_before_its_complement(text: str, before: str, head: str | None) -> None:
    assert before_complement(text) == before
    assert head_noun(text) == head


def test_roles_are_read_in_their_plainest_form() -> None:
    assert plain_words("Uzbek FM") == stems("uzbekistan foreign minister")
    assert plain_words("the boss's envoy") == stems("chief representative")
    assert plain_words("of the") == []


def test_an_office_knows_what_names_it_and_what_it_is_of() -> None:
    read = office("envoy of the reef fund as well as president of Kenya")
    assert read.heads == set(stems("representative president"))
    assert {"kenya"} == read.alone
    assert {"reef", "fund", "kenya"} <= set(read.words)


def test_what_is_no_office_is_none() -> None:
    collection = speakers_of(speaker("Ida Bly", "the last of the Blys"), speaker("Odd Lunde"))
    assert [list(offices(r)) for r in collection.speakers] == [[], []]


def test_each_printing_of_a_role_is_read_once() -> None:
    collection = speakers_of(speaker("Ida Bly", "mayor"), speaker("Ida Bly", "mayor"), speaker("Ida Bly", "farmer"))
    assert sorted(read.words for read in offices(collection.speakers[0])) == [("farmer",), ("mayor",)]


@pytest.mark.parametrize(
    ("wanted", "head", "role", "by"),
    [
        ("mayor", "mayor", "mayor of Orlo", By.ROLE),
        ("mayor orlo", "mayor", "mayor of Orlo", By.ROLE),
        ("orlo", None, "mayor of Orlo", By.ORGANISATION),
        ("mayor brin", "mayor", "mayor of Orlo", None),
        ("governor", "governor", "adviser to the governor", By.PART_OF_ROLE),
        ("governor adviser", "adviser", "adviser to the governor", By.ROLE),
        ("reef fund", None, "president of the Reef Fund", By.ORGANISATION),
        ("fund reef", None, "president of the Reef Fund", None),
        ("kenya", None, "president of Kenya", By.ORGANISATION),
        ("president kenya", "president", "president of Kenya", By.ROLE),
        ("kenya", None, "goalkeeper of Kenya", None),
        ("china", None, "president of the China Institute", None),
        ("president china", "president", "president of the China Institute", None),
        ("president china institute", "president", "president of the China Institute", By.ROLE),
    ],
)
def test_wanted_words_fit_a_role(wanted: str, head: str | None, role: str, by: By | None) -> None:
    assert fit(stems(wanted), stem(head) if head else None, office(role)) is by


def test_the_name_is_the_strongest_thing_to_have_in_common() -> None:
    assert By.FULL_NAME > By.SURNAME > By.FIRST_NAME > By.ROLE > By.ORGANISATION > By.DESCRIPTION > By.PART_OF_ROLE


def test_the_coachs_son_is_no_coach() -> None:
    read = office("coach’s son and Orlo’s captain")
    assert "coach" not in read.heads
    assert {"son", "captain", "orlo"} <= read.heads


def test_a_report_is_no_reporter() -> None:
    assert head_noun("the report") is None
    assert head_noun("the reporters") == stem("reporter")
