"""The words of a sentence that answer when, where, how many, which name, what it stands for."""

import pytest

from retrieval.articles import Article, Span
from retrieval.questions import Intent, Question, Wanted
from retrieval.wanted import MOST_BOLD, answering_words, satisfies

NUMBER, TIME, PLACE, NAME, MEANING = Wanted.NUMBER, Wanted.TIME, Wanted.PLACE, Wanted.NAME, Wanted.MEANING


def bold(text: str, wanted: Wanted | None, topic: str = "") -> list[str]:
    """The answering words of a whole text."""
    article = Article("a", text)
    found = answering_words(article, [Span(0, len(text))], Question("", Intent.FACT, topic=topic, wanted=wanted))
    return [article[span] for span in found]


@pytest.mark.parametrize(
    ("text", "topic", "words"),
    [
        ("The boat holds 36 crates.", "", ["36"]),
        ("The boat holds 36 crates.", "crates the boat hold", ["36 crates"]),
        ("It holds 36 Orlo crates came.", "Orlo crates came", ["36 Orlo crates"]),
        ("It cost $1.4 million last year.", "it cost", ["$1.4 million"]),
        ("It cost SEK 14.2bn.", "", ["14.2bn"]),
        ("It weighs 3,000kg now.", "", ["3,000kg"]),
        ("It is version 14.2x.", "", []),
        ("In 1998 it opened, and in 36 places it leaked until 2004.", "", ["36"]),
        ("In 1998 crates lay 2000 boats.", "", ["2000"]),
        ("It was the 2nd of 1990s fame.", "", []),
        ("Half of it was paid.", "", ["Half"]),
        ("Twenty-one boats sank.", "", ["Twenty-one"]),
        ("They grew by 60 percent.", "", ["60 percent"]),
        ("They voted 3-2 for it.", "", ["3-2"]),
        ("Nobody counted.", "", []),
        ("In 2004 it held 9 boats.", "it held in 2004", ["9"]),
    ],
)
def test_numbers(text: str, topic: str, words: list[str]) -> None:
    assert bold(text, NUMBER, topic) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It opened on 9 January 1998.", ["9 January 1998"]),
        ("It opened on Jan. 9.", ["Jan. 9"]),
        ("It opened on January 9, 1998.", ["January 9, 1998"]),
        ("It sank on Tuesday.", ["Tuesday"]),
        ("It sank at 1:52 a.m. sharp.", ["1:52 a.m."]),
        ("It sank two weeks ago.", ["two weeks ago"]),
        ("It may sink.", []),
        ("It was built in 1887.", ["1887"]),
        ("It holds 3000 crates.", []),
    ],
)
def test_times(text: str, words: list[str]) -> None:
    assert bold(text, TIME) == words


@pytest.mark.parametrize(
    ("wanted", "text", "words"),
    [
        (Wanted.MONEY, "It sold 40 lamps for $5,000.", ["$5,000"]),
        (Wanted.MONEY, "It cost 300 pesos and took 4 days.", ["300"]),
        (Wanted.PERCENTAGE, "Of 900 people 52 percent agreed.", ["52 percent"]),
        (Wanted.PERCENTAGE, "Two in five people agreed on 9 boats.", ["Two"]),
        (Wanted.MEASURE, "In 2004 she walked four blocks with 9 friends.", ["four"]),
        (Wanted.MEASURE, "It is a 104-page paper of 3 authors.", ["104"]),
        (Wanted.AGE, "Ida Bly, 59, owns 300 boats.", ["59"]),
        (Wanted.AGE, "The 12-year-old boat cost 300.", ["12-year-old"]),
        (Wanted.AGE, "She died at 92.", ["at 92"]),
        (Wanted.AGE, "She owns 300 boats.", []),
    ],
)
def test_a_number_is_of_the_kind_that_is_asked_for(wanted: Wanted, text: str, words: list[str]) -> None:
    assert bold(text, wanted) == words


def test_what_is_counted_may_be_called_by_another_word() -> None:
    assert bold("The yard sacked 36 employees.", Wanted.COUNT, "staff were sacked") == ["36"]
    assert bold("The yard sank 36 boats.", Wanted.COUNT, "staff were sacked") == []


def test_a_mere_beginning_of_a_sentence_is_no_name() -> None:
    assert bold("Within days it sank. It was built by Lunde.", NAME, "built it") == ["Lunde"]


def test_a_person_asked_for_by_office_has_two_names_and_the_office_is_told() -> None:
    assert bold("The officer was Ida Bly of Orlo.", NAME, "the name of the officer") == ["Ida Bly of Orlo"]
    assert bold("It was posted on Orlo by an officer.", NAME, "the name of the officer") == []
    assert bold("Ida Bly works in the yard.", NAME, "the name of the officer") == []


def test_places_follow_a_preposition_of_place() -> None:
    assert bold("She met Ida Bly in Port Tamsin and at the Old Quay.", PLACE) == ["Port Tamsin", "the Old Quay"]
    assert bold("She slept in a boat.", PLACE) == []


def test_of_several_places_the_one_beside_the_questions_words_answers() -> None:
    text = "She slept in Tamsin and sailed to Orlo."
    assert bold(text, PLACE, "did she sleep") == ["Tamsin", "Orlo"]
    assert bold(text, PLACE, "sailed") == ["Orlo"]


def test_names_are_capitalised_words_the_question_does_not_hold() -> None:
    assert bold("the forum was held by Bank of Orlo and Ida Bly", NAME, "held the forum") == ["Bank of Orlo", "Ida Bly"]
    assert bold("the Orlo Forum was held by Ida Bly", NAME, "held the Orlo forum") == ["Ida Bly"]


@pytest.mark.parametrize(
    ("text", "short", "words"),
    [
        ("The Small Islands Reef Fund (SIRF) paid.", "SIRF", ["Small Islands Reef Fund"]),
        ("The Small Islands Reef Fund (SIRF) paid.", "sirf", ["Small Islands Reef Fund"]),
        ("Tamsin’s Office for the Care of Crabs (OCC) paid.", "OCC", ["Office for the Care of Crabs"]),
        ("The SIRF paid the Small Islands.", "SIRF", []),
        ("The Small Islands Reef Fund (SIRF) paid.", "S.RF", []),
    ],
)
def test_what_letters_stand_for_is_printed_before_them(text: str, short: str, words: list[str]) -> None:
    assert bold(text, MEANING, short) == words


def test_too_many_fitting_words_point_at_nothing() -> None:
    assert bold("They were 4, 6 and 8.", NUMBER) == ["4", "6", "8"]
    assert MOST_BOLD == 3
    assert bold("They were 4, 6, 8 and 9.", NUMBER) == []


def test_words_that_the_question_holds_answer_nothing() -> None:
    assert bold("In March 36 boats sank.", NUMBER, "happened to the 36 boats") == []
    assert not satisfies("In March 36 boats sank.", Question("", Intent.FACT, topic="the 36 boats", wanted=NUMBER))


@pytest.mark.parametrize("wanted", [None, Wanted.REASON])
def test_a_question_that_wants_no_certain_words_is_satisfied_by_any(wanted: Wanted | None) -> None:
    assert satisfies("Whatever.", Question("", Intent.FACT, wanted=wanted))
    assert bold("In 2004 it held 9 boats.", wanted) == []


@pytest.mark.parametrize(
    ("wanted", "text", "holds"),
    [(NUMBER, "Nine boats.", True), (NUMBER, "Boats.", False), (TIME, "On Monday.", True), (TIME, "A bond.", False)],
)
def test_a_sentence_satisfies_that_holds_such_words(wanted: Wanted, text: str, *, holds: bool) -> None:
    assert satisfies(text, Question("", Intent.FACT, wanted=wanted)) is holds


def test_words_in_several_spans_are_found_at_their_places() -> None:
    article = Article("a", "It opened in 1998. Skip 2001. It closed on Friday.")
    spans = [Span(0, 18), Span(30, len(article.text))]
    found = answering_words(article, spans, Question("", Intent.FACT, wanted=TIME))
    assert [(span.start, article[span]) for span in found] == [(13, "1998"), (43, "Friday")]
