"""Discourse: where things stand, who was named last, and what pronouns say of somebody's gender."""

import pytest
from stages import people_of, person_of, printed, token_of

from retrieval.discourse import Discourse, vote_gender
from retrieval.phrases import name_phrase, noun_phrase

TEXT = "Malia Tuilagi dived. Sione Vea slept.\nIt rained.\nTuilagi swam with Vea."


@pytest.fixture
def discourse() -> Discourse:
    return Discourse(people_of(TEXT))


@pytest.mark.parametrize(
    ("word", "clause", "paragraph"), [("dived", 0, 0), ("slept", 1, 0), ("rained", 2, 1), ("swam", 3, 2)]
)
def test_every_token_has_its_sentence_and_paragraph(
    discourse: Discourse, word: str, clause: int, paragraph: int
) -> None:
    token = token_of(discourse.stream, word)
    assert (discourse.clause(token), discourse.paragraph(token)) == (clause, paragraph)


def test_the_last_mention_stands_before_the_token(discourse: Discourse) -> None:
    malia = person_of(discourse.people, "Malia Tuilagi")
    swam = token_of(discourse.stream, "swam")
    assert discourse.last_mention(malia, swam) == token_of(discourse.stream, "Tuilagi", 1)
    assert discourse.last_mention(malia, token_of(discourse.stream, "rained")) == token_of(discourse.stream, "Malia")
    assert discourse.last_mention(malia, 0) == -1


def test_the_place_of_the_last_mention_counts_from_one(discourse: Discourse) -> None:
    malia = person_of(discourse.people, "Malia Tuilagi")
    assert discourse.last_place(malia, token_of(discourse.stream, "swam")) == 3
    assert discourse.last_place(malia, token_of(discourse.stream, "rained")) == 1
    assert discourse.last_place(malia, 0) == 1


def test_whom_a_sentence_names_before_a_token(discourse: Discourse) -> None:
    end = len(discourse.stream.tokens)
    assert [p.name for p in discourse.named_in(3, end)] == ["Malia Tuilagi", "Sione Vea"]
    assert [p.name for p in discourse.named_in(3, token_of(discourse.stream, "swam"))] == ["Malia Tuilagi"]
    assert discourse.named_in(2, end) == []


def test_an_article_is_small_in_mid_sentence_and_a_name_keeps_its_capital() -> None:
    people = people_of("The old captain met Sione Vea.")
    discourse = Discourse(people)
    captain = noun_phrase(people, -1, token_of(people.stream, "captain"))
    assert captain is not None
    assert printed(people, captain) == "The old captain"
    assert discourse.printed(captain) == "the old captain"
    assert discourse.printed(name_phrase(people, 0)) == "Sione Vea"


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("In her speech, Tae Anzai wept. Tae Anzai left with her bag.", "f"),
        ("In his speech, Tae Anzai wept.", "m"),
        ("Of all of her boats, Tae Anzai sold one.", "f"),
        ("It was his boat, Tae Anzai wept.", None),
        ("Tae Anzai wept over his boat. Tae Anzai sold his boat.", "m"),
        ("Tae Anzai wept over his boat.", None),
        ("Tae Anzai and Goro Wada wept over his boat. In his speech, Tae Anzai met Goro Wada.", None),
        ("Tae Anzai said “she left his boat”. Tae Anzai said “she left”.", None),
    ],
    ids=[
        "lead and object",
        "lead",
        "deep in a lead",
        "no lead",
        "twice",
        "once is too little",
        "two are named",
        "words in marks",
    ],
)
def test_pronouns_beside_the_only_name_tell_the_gender(text: str, sex: str | None) -> None:
    people = people_of(text)
    vote_gender(people)
    assert person_of(people, "Tae Anzai").sex == sex


def test_a_name_that_only_describes_a_noun_is_nobody_to_go_on_about() -> None:
    people = people_of("Sione Vea painted him as a Tuilagi caricature. Tuilagi slept.")
    assert [p.name for p in Discourse(people).named_in(0, 99)] == ["Sione Vea"]


def test_the_body_that_an_event_is_called_after_is_not_spoken_of() -> None:
    people = people_of("Sione Vea went to the G20 summit. The G20 met.")
    assert [p.name for p in Discourse(people).named_in(0, 99)] == ["Sione Vea"]
    assert [p.name for p in Discourse(people).named_in(1, 99)] == ["G20"]
