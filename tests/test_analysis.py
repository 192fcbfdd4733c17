"""How texts and questions become terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.analysis import fold, query_terms, stem, terms_with_spans, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Région", "region"),
        ("Re\u0301gion", "region"),
        ("STRASSE", "straße"),
        ("Łukasz", "lukasz"),
        ("O’Brien", "o'brien"),
        ("co\u00adoper\u200bation", "cooperation"),
        ("ﬁne", "fine"),
    ],
)
def test_words_that_differ_in_case_accents_or_marks_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_stop_words_are_dropped_and_the_rest_is_stemmed() -> None:
    assert tokens("The countries are cooperating with each other in the regions.") == ["countri", "cooper", "region"]


@pytest.mark.parametrize("text", ["anyone’s interests", "anyone's interest", "anyones interest"])
def test_the_possessive_is_dropped_whatever_the_mark(text: str) -> None:
    assert tokens(f"Uzbekistan’s {text}")[0] == "uzbekistan"
    assert tokens(text)[-1] == "interest"


def test_contractions_are_stop_words() -> None:
    assert tokens("They don’t, we're, I'd, it's and she won't; it isn’t.") == []


@pytest.mark.parametrize("text", ["the U.S. economy", "the US economy", "the us economy", "the U.S economy"])
def test_the_country_is_one_term_however_it_is_written(text: str) -> None:
    assert tokens(text) == ["us", "economi"]


def test_an_organisation_in_capitals_is_no_stop_word() -> None:
    assert tokens("doctors who left the WHO") == ["doctor", "left", "who"]
    assert tokens("DOCTORS WHO LEFT") == ["doctor", "left"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("co-operation", ["cooper"]),
        ("e‑mail", ["email"]),
        ("re-elected", ["reelect"]),
        ("vice-president", ["vice", "presid", "vicepresid"]),
        ("COVID-19", ["covid", "19", "covid19"]),
        ("China–Kazakhstan", ["china", "kazakhstan"]),
        ("a- -b -- c", ["b", "c"]),
    ],
)
def test_hyphenated_words_give_their_parts_and_the_joined_form(text: str, terms: list[str]) -> None:
    assert tokens(text) == terms


@pytest.mark.parametrize("text", ["a 50-50 chance", "a 50/50 chance", "a 50–50 chance"])
def test_a_pair_of_numbers_is_a_term_of_its_own(text: str) -> None:
    assert tokens(text) == ["50", "50", "50-50", "chanc"]


@pytest.mark.parametrize("text", ["$215m", "215 million", "€215mn", "$215M"])
def test_an_amount_is_one_thing_however_it_is_written(text: str) -> None:
    assert tokens(text) == ["215", "million"]


def test_numbers_keep_their_decimals_and_lose_their_separators() -> None:
    assert tokens("1,000 of 3.5, or 2015,2016.") == ["1000", "3.5", "2015", "2016"]


def test_words_of_other_scripts_are_kept_whole() -> None:
    assert tokens("Вода — 北京 हिन्दी") == ["вода", "北京", "हिन्दी"]


def test_signs_alone_give_no_terms() -> None:
    assert tokens("'''--..’’‘‘ \u200b \ufeff — “” ?! 🙂") == []


def test_every_term_knows_where_its_word_stands() -> None:
    text = "Uzbekistan’s co-operation: $215m."
    found = [(term, text[start:end]) for term, start, end in terms_with_spans(text)]
    assert found == [
        ("uzbekistan", "Uzbekistan"),
        ("cooper", "co-operation"),
        ("215", "215"),
        ("million", "m"),
    ]


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        (
            "What did Uzbekistan’s foreign minister say about Central Asian cooperation?",
            "uzbekistan foreign minist central asian cooper",
        ),
        ("who said the BRI and Central Asian efforts complement each other?", "bri central asian effort complement"),
        ("who talked about the Silk Road?", "silk road"),
        ("WHO said the border is open", "border open"),
        ("did anyone mention tourism pls", "tourism"),
        ("anything from sarybay on borders", "sarybay border"),
        ("Can you tell me what Kamilov thinks about peace talks?", "kamilov peac talk"),
        ("i'd like to know gherman's views on water, thanks", "gherman water"),
        ("according to Qi, what did China do", "qi china"),
        ("cooperation, co-operation and cooperating", "cooper"),
        ("the vice-president on COVID-19", "vice presid covid 19"),
        ("who gave it a 50/50 chance", "gave 50 50-50 chanc"),
        ("the $215m loan", "215 million loan"),
        ("the states's claim on the land", "state land"),
        ("How many countries did the foreign experts come from?", "countri foreign expert"),
        ("what does UNRCCA stand for?", "unrcca"),
        ("Where was the conference held?", "confer"),
    ],
)
def test_a_question_keeps_only_what_it_asks_about(question: str, terms: str) -> None:
    assert query_terms(question) == terms.split()


@pytest.mark.parametrize("question", ["what did he say?", "Who said that?", "pls tell me", "", "?!"])
def test_a_question_that_only_asks_has_no_terms(question: str) -> None:
    assert query_terms(question) == []


def test_words_that_ask_stay_where_they_are_the_topic() -> None:
    assert query_terms("who gave the deal a chance") == ["gave", "deal", "chanc"]
    assert query_terms("what happened at the talks") == ["happen", "talk"]
    assert query_terms("who held shares in the mill") == ["held", "share", "mill"]


@given(st.text(max_size=300))
def test_terms_stand_in_order_inside_the_text_and_agree_with_tokens(text: str) -> None:
    found = terms_with_spans(text)
    assert [token.term for token in found] == tokens(text)
    assert all(token.term and 0 <= token.start < token.end <= len(text) for token in found)
    starts = [token.end for token in found]
    assert starts == sorted(starts)


@given(st.text(max_size=100))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=200))
def test_the_terms_of_a_question_are_terms_of_its_text_each_once(text: str) -> None:
    asked = query_terms(text)
    assert len(set(asked)) == len(asked)
    assert set(asked) <= set(tokens(text))


def test_only_latin_words_are_stemmed() -> None:
    assert [stem("countries"), stem("воды"), stem("50-50")] == ["countri", "воды", "50-50"]


def test_places_of_a_part_can_be_those_in_the_whole() -> None:
    whole = "It rained. Vice-presidents paid $215m."
    shifted = terms_with_spans(whole[11:], 11)
    assert shifted == terms_with_spans(whole)[-len(shifted) :]
    assert [whole[token.start : token.end] for token in shifted][-2:] == ["215", "m"]
