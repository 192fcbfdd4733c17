"""An article is cut into items only where it holds several reports."""

import pytest

from retrieval.articles import Article
from retrieval.items import read_items

FERRY = "The ferry to Moresund was late again and the crew of nine had to row the last mile in the dark."
SHEEP = "A flock that had walked into the town library was led out by the mayor with a bag of oats."
CLOCK = "Workmen took the clock of Vellin church down for the winter and could not find the key to it."
TRAIN = "Passengers on the night train to Ostrava were given blankets after a goat had eaten the cable."


def article(*paragraphs: str) -> Article:
    return Article("a", "\n\n".join(paragraphs))


def beginnings(*paragraphs: str) -> list[str]:
    """The first words of every item found."""
    whole = article(*paragraphs)
    return [" ".join(whole[whole.paragraphs[n]].split()[:2]) for n in read_items(whole).starts]


@pytest.mark.parametrize(
    "stamps",
    [
        ("14:32", "15:01", "15:48"),
        ("2.15pm", "3pm", "3.40pm"),
        ("9:45 p.m.", "9:50 p.m.:", "10 p.m."),
        ("14:32 BST", "15:01 BST", "16:20 BST"),
        ("[07:10 GMT+2]", "[07:30 GMT+2]", "[08:00 GMT+2]"),
        ("**18h05**", "**18h40**", "**19h10**"),
        ("9h ago", "8h ago", "35 min ago"),
        ("14.32 – A ferry", "15.01 – A goat", "16.20 – A clock"),
        ("Updated at 14:32 BST", "Updated at 15:01 BST", "Updated at 15:48 BST"),
        ("Noon", "1.05pm", "Midnight"),
    ],
)
def test_entries_under_clock_times_are_the_items_of_a_live_blog(stamps: tuple[str, str, str]) -> None:
    whole = article("Storm: live", stamps[0], FERRY, stamps[1], SHEEP, stamps[2], TRAIN)
    found = read_items(whole)
    assert found.live
    assert [whole[whole.paragraphs[n]] for n in found.starts] == list(stamps)


@pytest.mark.parametrize(
    "heads",
    [
        ("Norway", "Portugal", "Chile"),
        ("NORWAY", "PORTUGAL", "CHILE"),
        ("## Norway", "## Portugal", "## Chile"),
        ("Oslo District Court", "Court of Appeal, Lisbon", "Labour tribunal, Arica"),
    ],
)
def test_headings_by_country_or_court_begin_items(heads: tuple[str, str, str]) -> None:
    assert beginnings("In brief this week", heads[0], FERRY, heads[1], SHEEP, heads[2], CLOCK) == [
        " ".join(head.split()[:2]) for head in heads
    ]


def test_datelines_of_several_places_begin_items() -> None:
    places = ("NUKU‘ALOFA – ", "PORT MORESBY (Agency) — ", "LABASA, Fiji - ")
    found = beginnings("Round-up", *(p + text for p, text in zip(places, (FERRY, SHEEP, CLOCK), strict=True)))
    assert found == ["NUKU‘ALOFA –", "PORT MORESBY", "LABASA, Fiji"]


@pytest.mark.parametrize("rule", ["* * *", "***", "---", "———", "• • •", "_____"])
def test_rules_divide_items(rule: str) -> None:
    assert beginnings("In short", FERRY, rule, SHEEP, rule, CLOCK, rule, TRAIN) == [" ".join(rule.split()[:2])] * 3


def test_bold_leads_and_bullets_begin_items() -> None:
    bold = beginnings("In short", *(f"**Late.** {text}" for text in (FERRY, SHEEP, CLOCK)))
    assert bold == ["**Late.** The", "**Late.** A", "**Late.** Workmen"]
    assert beginnings("In short", *(f"• {text}" for text in (FERRY, SHEEP, CLOCK))) == ["• The", "• A", "• Workmen"]


def test_letters_end_with_their_signatures() -> None:
    found = beginnings(
        "Letters",
        FERRY, "Ama Serwaa,", "Cape Coast",
        SHEEP, "– Yours, etc,", "SEÁN Ó LAOI,", "Ennis, Co Clare.",
        "Of clocks", CLOCK, "J. K. Rao, Guntur",
        TRAIN, "Petr Malý, Brno",
    )  # fmt: skip
    assert found == ["A flock", "Of clocks", "Passengers on"]


def test_a_report_with_subheadings_about_the_same_people_is_one_item() -> None:
    told = [
        f"The mayor of Vellin, Ilse Brandt, {done} and said to Ovidiu Pop of the Vellin museum that it was late."
        for done in ("came back", "looked about", "went up the tower", "sat down")
    ]
    assert not beginnings("The clock", told[0], "A late start", told[1], "The tower", told[2], "What next", told[3])
    assert not beginnings("The clock", told[0], "* * *", told[1], "* * *", told[2], "* * *", told[3])


def test_one_or_two_marks_make_no_items() -> None:
    assert not beginnings("The day", FERRY, "14:32", SHEEP, "15:01", CLOCK, TRAIN)
    assert not beginnings("The day", FERRY, "Portugal", SHEEP, CLOCK, TRAIN)
    assert not beginnings("LISBON — " + FERRY, SHEEP, CLOCK, TRAIN)


def test_a_timetable_at_the_end_of_a_report_makes_no_items() -> None:
    assert not beginnings("The fair", *[FERRY] * 6, "7.30pm: Doors", "8pm: Songs", "9pm: More songs")


def test_a_report_with_a_timeline_before_it_is_one_item() -> None:
    lines = [f"{at} – The guard of the bank in Arica saw a car and then two men with a long ladder" for at in
             ("11:00", "11:40", "12:25")]  # fmt: skip
    assert not beginnings("The theft", *lines, *[FERRY, SHEEP, CLOCK, TRAIN] * 3)


def test_no_article_is_too_short() -> None:
    assert not beginnings("14:32")
    assert not beginnings("14:32", "15:01", "16:20")
