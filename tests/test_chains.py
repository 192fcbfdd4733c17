"""Chains of capitals: where a name may begin, what it goes on over, and where there is none."""

import pytest
from stages import stream_of

from retrieval.chains import chains, dateline, headline


def found(text: str) -> list[str]:
    stream = stream_of(text)
    return [stream.words(*chain) for clause in stream.clauses for chain in chains(stream, clause)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday Ngozi Bello left Enugu.", ["Ngozi Bello", "Enugu"]),
        ("Then Joost van der Meer met Fatima bint Khalid.", ["Joost van der Meer", "Fatima bint Khalid"]),
        ("Then the Bank of Ghana closed.", ["Bank of Ghana"]),
        ("Then the Committee for a Safer Port closed.", ["Committee for a Safer Port"]),
        ("Then as many Ghanaians as Kenyans left.", ["Ghanaians", "Kenyans"]),
        ("Then Minister of Health and Sport Lucía Ríos left.", ["Minister of Health and Sport Lucía Ríos"]),
        ("Then Duarte “The Eel” Pinto swam.", ["Duarte “The Eel” Pinto"]),
        ("Then J. A. Tanaka slept.", ["J. A. Tanaka"]),
        ("Then the Ministry of Fisheries and Oceans closed.", ["Ministry of Fisheries and Oceans"]),
        ("On Friday Wanjiru Kamau slept.", ["Wanjiru Kamau"]),
        ("Then Redstone Quarries Co., Ltd. closed.", ["Redstone Quarries Co., Ltd."]),
    ],
    ids=[
        "plain",
        "particles",
        "body of",
        "body for",
        "a comparison",
        "office of",
        "nickname",
        "initials",
        "body of two things",
        "after a day",
        "a company's form",
    ],
)
def test_a_chain_goes_on_over_what_belongs_to_a_name(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_two_people_joined_by_and_are_two_chains() -> None:
    assert found("Later Ama Owusu and Kofi Mensah sang.") == ["Ama Owusu", "Kofi Mensah"]


@pytest.mark.parametrize("name", ["Kwame Osei", "Mr. Osei"], ids=["given name", "title"])
def test_a_body_and_a_person_joined_by_and_are_two_chains(name: str) -> None:
    assert found(f"Later the Bank of Ghana and {name} met.") == ["Bank of Ghana", name]


def test_a_word_seen_in_lower_case_opens_a_name_only_before_a_capital() -> None:
    assert found("Water Aid closed. The water rose.") == ["Water Aid"]
    assert found("Water rose. The water fell.") == []


def test_a_possessive_ends_a_chain() -> None:
    assert found("Later Samoa’s Malia Tuilagi sang.") == ["Samoa", "Malia Tuilagi"]


@pytest.mark.parametrize(
    "text",
    [
        "However, nobody came.",
        "Walking home, she slept.",
        "Quickly, the tide rose.",
        "Farmers slept. The farmers had sown.",
        "Rain fell. Then more rain fell.",
        "Monday was dry and I’d slept.",
        "“Suva is wet,” he said.",
        "LIMA, Peru — It rained.",
        "Old Stone Bridge Falls Into River After Storm",
    ],
    ids=["adverb", "gerund", "-ly", "group", "word seen in lower case", "day", "in marks", "dateline", "headline"],
)
def test_a_capital_that_something_else_explains_begins_no_chain(text: str) -> None:
    assert found(text) == []


def test_an_unknown_word_that_opens_a_sentence_begins_a_chain() -> None:
    assert found("Tuilagi slept.") == ["Tuilagi"]


def test_a_given_name_in_ing_is_no_gerund() -> None:
    assert found("Ling said it rained.") == ["Ling"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Old Stone Bridge Falls Into River After Storm", True),
        ("Stone Bridge Falls Into Wide River.", True),
        ("THE FERRY SANK WITHOUT LEAVING TRACE BEHIND.", True),
        ("The old stone bridge fell into the river", False),
        ("Then Malia Tuilagi met Sione Vea in Apia.", False),
        ("Bridge Falls", False),
    ],
    ids=["capitals", "capitals and a stop", "shouted", "a sentence", "a sentence with names", "too short to tell"],
)
def test_a_headline_has_nearly_all_words_in_capitals(text: str, expected: bool) -> None:
    stream = stream_of(text)
    assert headline(stream, stream.clauses[0]) is expected


def test_a_sentence_that_is_nearly_all_names_is_no_headline() -> None:
    stream = stream_of("Energy Minister Bilal Qureshi met Trade Minister Ama Owusu.")
    assert not headline(stream, stream.clauses[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [("APIA, Samoa — It rained.", True), ("Abuja – The minister slept.", True), ("It rained.", False)],
)
def test_a_dateline_ends_in_a_dash(text: str, expected: bool) -> None:
    stream = stream_of(text)
    assert dateline(stream, stream.clauses[0]) is expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Courted by both sides, she slept.", []),
        ("Led by the mayor, the town slept.", []),
        ("Ted in Lima slept.", ["Ted"]),
    ],
)
def test_a_participle_that_opens_a_sentence_is_no_name(text: str, names: list[str]) -> None:
    stream = stream_of(text)
    found = [stream.words(first, last) for first, last in chains(stream, stream.clauses[0])]
    assert [name for name in found if name != "Lima"] == names


def test_a_modal_with_a_capital_before_a_past_tense_of_speech_is_a_surname() -> None:
    assert found("“It rained,” Will said.") == ["Will"]
    assert found("Will you say so?") == []


def test_a_number_or_an_adverb_that_opens_a_sentence_is_no_name() -> None:
    assert found("Thirteen years earlier it rained. Immediately after that it poured.") == []
    assert found("Billy slept.") == ["Billy"]


@pytest.mark.parametrize(
    "line", ["By Ama Owusu and Joost van der Meer", "By Ama Owusu in Accra", "by Chen Hao, Ama Owusu"]
)
def test_a_byline_names_nobody(line: str) -> None:
    assert found(f"It rained.\n{line}\nIt rained.") == []


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    assert found("By Friday Ama Owusu slept.") == ["Ama Owusu"]
    assert found("By Ama Owusu's count it rained.") == ["Ama Owusu"]


def test_a_noun_for_a_text_that_opens_a_sentence_is_no_name() -> None:
    assert found("Transcript as follows.") == []
    assert found("Transcript as follows. He read the Transcript.") == ["Transcript", "Transcript"]
