"""A topic's terms weigh by their rarity, and other forms of a word count for it."""

import pytest

from retrieval.meaning import MOST_WORDS
from retrieval.topics import FAMILY, LEAST, LIGHT, SLIP, SYNONYM, UNKNOWN, Topics

COUNTS = {
    "reef": 2,
    "boat": 10,
    "uzbek": 1,
    "econom": 3,
    "economi": 2,
    "econometr": 1,
    "harbour": 4,
    "take": 2,
    "navigat": 1,
    "50": 1,
}
TOPICS = Topics(COUNTS, 20)


def test_a_rare_term_weighs_more_than_a_common_one() -> None:
    topic = TOPICS.topic(["reef", "boat"])
    assert topic.weights["reef"] > topic.weights["boat"] > LEAST
    assert topic.total == pytest.approx(sum(topic.weights.values()))


def test_a_term_that_stands_everywhere_still_weighs_a_little() -> None:
    assert Topics({"boat": 20}, 20).topic(["boat"]).weights["boat"] == LEAST


def test_a_word_met_nowhere_keeps_a_share_and_is_unknown() -> None:
    topic = TOPICS.topic(["zeppelin", "reef"])
    assert topic.unknown == {"zeppelin"}
    never = Topics({"reef": 2, "zeppelin": 0}, 20).topic(["zeppelin"]).weights["zeppelin"]
    assert topic.weights["zeppelin"] == pytest.approx(UNKNOWN * never)


def test_a_verb_of_little_meaning_weighs_little_and_is_never_missed() -> None:
    assert TOPICS.topic(["take"]).weights["take"] == pytest.approx(LIGHT * TOPICS.topic(["reef"]).weights["reef"])
    assert TOPICS.topic(["happen"]).unknown == frozenset()


@pytest.mark.parametrize(
    ("term", "form", "worth"),
    [
        ("reef", "reef", 1.0),
        ("uzbekistan", "uzbek", 1.0),
        ("habrour", "harbour", SLIP),
        ("harbor", "harbour", SLIP),
        ("navigation", "navigat", FAMILY),
    ],
)
def test_other_forms_count_for_a_word(term: str, form: str, worth: float) -> None:
    topic = TOPICS.topic([term])
    assert topic.worth(term, frozenset({form})) == worth
    assert topic.unknown == frozenset()


@pytest.mark.parametrize(
    ("term", "other"), [("reef", "boat"), ("50", "55"), ("rees", "boat"), ("econom", "ecology"), ("coat", "boat")]
)
def test_other_words_do_not(term: str, other: str) -> None:
    assert TOPICS.topic([term]).worth(term, frozenset({other})) == 0.0


def test_the_best_form_present_counts() -> None:
    topic = TOPICS.topic(["econom"])
    assert topic.worth("econom", frozenset({"economi", "econom"})) == 1.0
    assert topic.worth("econom", frozenset({"economi"})) == FAMILY
    assert topic.worth("econom", frozenset()) == 0.0


def test_passages_are_searched_for_the_nearest_forms_of_a_word() -> None:
    topic = TOPICS.topic(["uzbekistan", "harbor", "navigation", "econom", "zeppelin"])
    assert topic.sought("uzbekistan") == ["uzbek"]
    assert topic.sought("harbor") == ["harbour"]
    assert topic.sought("navigation") == ["navigat"]  # nothing nearer
    assert topic.sought("econom") == ["econom"]
    assert topic.sought("zeppelin") == []


def test_a_short_word_met_nowhere_is_no_slip() -> None:
    assert TOPICS.topic(["ree"]).unknown == {"ree"}


def test_a_number_met_nowhere_is_no_slip() -> None:
    assert Topics({"2019": 1}, 5).topic(["2018"]).unknown == {"2018"}


@pytest.mark.parametrize(
    ("terms", "hopeless"),
    [
        (["reef"], False),
        (["zeppelin"], True),
        (["zeppelin", "reef"], True),
        (["zeppelin", "reef", "boat"], False),
        ([], False),
    ],
)
def test_a_short_topic_half_of_which_is_met_nowhere_is_hopeless(terms: list[str], *, hopeless: bool) -> None:
    assert TOPICS.topic(terms).hopeless is hopeless


@pytest.mark.parametrize(
    ("term", "form", "worth"),
    [
        ("employe", "staff", SYNONYM),
        ("wieght", "pound", SYNONYM),
        ("fifteen", "15", 1.0),
        ("15", "fifteen", 1.0),
        ("gop", "republican", 1.0),
        ("worst", "bad", FAMILY),
        ("highest", "high", FAMILY),
    ],
)
def test_general_knowledge_of_english_counts(term: str, form: str, worth: float) -> None:
    topic = Topics({form: 2, "reef": 2}, 20).topic([term])
    assert topic.worth(term, frozenset({form})) == worth
    assert topic.unknown == frozenset()


def test_letters_count_for_the_name_they_stand_for_and_the_whole_name_for_them() -> None:
    topics = Topics({"trf": 2, "tamsin": 9, "reef": 3, "fund": 8}, 20, {"trf": frozenset({"tamsin", "reef", "fund"})})
    assert topics.topic(["trf"]).worth("trf", frozenset({"reef"})) == FAMILY
    assert topics.topic(["tamsin", "reef", "fund"]).worth("reef", frozenset({"trf"})) == FAMILY
    assert topics.topic(["reef", "fund"]).worth("reef", frozenset({"trf"})) == 0.0


def test_a_topic_without_terms_has_no_weight() -> None:
    assert TOPICS.topic([]).total == 0


@pytest.mark.parametrize("held", ["reef", "boat econom", "econometr uzbek harbour", "economi", "zeppelin 50", ""])
def test_what_is_held_of_all_terms_at_once_is_what_each_is_worth(held: str) -> None:
    topic = TOPICS.topic(["reef", "economy", "uzbekistan", "habrour", "zeppelin", "50"])
    terms = frozenset(held.split())
    worths = {term: topic.worth(term, terms) for term in topic.weights}
    assert topic.held(terms) == {term: worth for term, worth in worths.items() if worth}
    assert topic.sum(topic.held(terms)) == pytest.approx(sum(topic.weights[t] * w for t, w in worths.items()))


def test_of_more_terms_than_a_question_has_the_rarest_are_the_topic() -> None:
    many = [f"common{n:02}" for n in range(2 * MOST_WORDS)]
    topics = Topics({**dict.fromkeys(many, 9), "reef": 2}, 20)
    topic = topics.topic([*many, "reef", "zeppelin"])
    assert len(topic.weights) == MOST_WORDS
    assert list(topic.weights) == [*many[: MOST_WORDS - 2], "reef", "zeppelin"]
