"""Letters: whose name stands below a text wrote it; a name under a single text does not make a letters page."""

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute
from retrieval.letters import read_letters

FERRY = "I was on the ferry to Moresund when it stopped in the middle of the sound to let a swan go by."
SHEEP = "The sheep in the town library were quieter than most of us who read there on a weekday."
CLOCK = "The clock of Vellin church has not struck since I was a girl, and we are all later for it."
SIGNED = ("Ama Serwaa,", "Cape Coast"), ("Petr Malý", "Brno."), ("J. K. Rao, Guntur",)


def page(*paragraphs: str) -> Article:
    return Article("a", "\n".join(paragraphs))


def letters(*paragraphs: str) -> list[tuple[str, str]]:
    """The name below every letter and its words."""
    article = page(*paragraphs)
    return [(article[one.name], " / ".join(article[c] for c in one.contents)) for one in read_letters(article)]


def test_a_letter_is_all_above_its_signature() -> None:
    assert letters("LETTERS", FERRY, *SIGNED[0], SHEEP, CLOCK, *SIGNED[1], CLOCK, *SIGNED[2]) == [
        ("Ama Serwaa", FERRY),
        ("Petr Malý", f"{SHEEP} / {CLOCK}"),
        ("J. K. Rao", CLOCK),
    ]


@pytest.mark.parametrize(
    "greeting", ["Sir, – ", "Dear Editor, ", "SIR – ", "Madam, ", "To the Editor: ", "Dear Sir or Madam, "]
)
def test_headings_and_salutations_are_no_part_of_it(greeting: str) -> None:
    found = letters(
        "LETTERS",
        "The ferry",
        greeting + FERRY,
        *SIGNED[0],
        "Of sheep",
        greeting + SHEEP,
        *SIGNED[1],
        CLOCK,
        *SIGNED[2],
    )
    assert [words for _, words in found] == [FERRY, SHEEP, CLOCK]


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        (("– Yours, etc,", "SEÁN Ó LAOI,", "Ennis, Co Clare."), "SEÁN Ó LAOI"),
        (("Yours faithfully", "Dr Inés de la Rúa", "Rosario"), "Inés de la Rúa"),
        (("Kind regards,", "(Prof) Lars Hald, Ribe"), "Lars Hald"),
        (("Name withheld", "Kochi"), "Name withheld"),
    ],
)
def test_names_below_are_without_titles_and_places(signature: tuple[str, ...], name: str) -> None:
    found = letters("LETTERS", FERRY, *SIGNED[0], SHEEP, *SIGNED[1], CLOCK, *signature)
    assert found[-1] == (name, CLOCK)


def test_one_or_two_names_below_a_text_make_no_letters_page() -> None:
    assert letters("The ferry", FERRY, *SIGNED[0], SHEEP, *SIGNED[1]) == []


def test_headings_that_name_whom_they_stand_over_are_no_signatures() -> None:
    rows = [("Ama Serwaa", "A Photograph", f"Serwaa was on it. {FERRY}"), ("Petr Malý", "Brno", f"Malý read. {SHEEP}")]
    assert letters("The lost", CLOCK, *rows[0], *rows[1], "J. K. Rao", "Guntur", f"Rao woke late. {CLOCK}") == []


def test_a_letter_is_said_by_who_signed_it_and_never_in_quotation_marks() -> None:
    article = page("LETTERS", FERRY, "AMA SERWAA,", "Cape Coast", SHEEP, *SIGNED[1], CLOCK, "Name withheld", "Kochi")
    quotes = [(article[q.contents[0]], q.kind.value, q.speaker) for q in attribute(article)]
    assert [(words, kind) for words, kind, _ in quotes] == [(words, "indirect") for words in (FERRY, SHEEP, CLOCK)]
    assert [s and (s.name, s.because, s.sure) for _, _, s in quotes] == [
        ("Ama Serwaa", "signed with this name", True),
        ("Petr Malý", "signed with this name", True),
        (None, "signed with this name", False),
    ]


def test_what_a_letter_quotes_is_not_its_writers() -> None:
    quoting = "The mayor, Ilse Brandt, said the clock was “only tired”. We are all tired, but we strike."
    article = page("LETTERS", FERRY, *SIGNED[0], quoting, *SIGNED[1], CLOCK, *SIGNED[2])
    assert [q.speaker and q.speaker.name for q in attribute(article)] == [
        "Ama Serwaa",
        "Petr Malý",
        "Ilse Brandt",
        "J. K. Rao",
    ]
