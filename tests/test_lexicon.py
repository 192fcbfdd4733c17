"""The words of speech and grammar: forms are spelt as English spells them, and lists agree with each other."""

import pytest

from retrieval import lexicon
from retrieval.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_ONLY,
    COMMON_WORDS,
    JUDGE,
    MODALS,
    NOUN_TOO,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE_ONLY,
    QUOTING,
    RELATIVES,
    SAY,
    SUBJECT_PRONOUNS,
    THINK,
    word_set,
)

LISTS = {name: words for name, words in vars(lexicon).items() if name.isupper() and isinstance(words, dict | frozenset)}


@pytest.mark.parametrize("name", LISTS)
def test_words_are_folded_and_bare(name: str) -> None:
    assert LISTS[name]
    assert [word for word in LISTS[name] if word != word.casefold() or not word or word.split() != [word]] == []


def test_a_list_written_as_a_string_is_a_set_of_its_words() -> None:
    assert word_set(" one  two\nthree two ") == {"one", "two", "three"}


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("say", "say", "base"),
        ("says", "say", "s"),
        ("said", "say", "past"),
        ("saying", "say", "ing"),
        ("cries", "cry", "s"),
        ("replied", "reply", "past"),
        ("echoes", "echo", "s"),
        ("noted", "note", "past"),
        ("noting", "note", "ing"),
        ("decreeing", "decree", "ing"),
        ("admitted", "admit", "past"),
        ("quipping", "quip", "ing"),
        ("signaled", "signal", "past"),
        ("signalled", "signal", "past"),
        ("written", "write", "past"),
        ("sworn", "swear", "past"),
    ],
)
def test_every_form_leads_to_its_verb(form: str, lemma: str, tense: str) -> None:
    assert SAY[form] == (lemma, tense)


@pytest.mark.parametrize(
    "form", ["sayed", "telled", "thinked", "replyed", "noteing", "admited", "quiping", "crys", "writed", "knowed"]
)
def test_forms_that_english_does_not_have_are_not_there(form: str) -> None:
    assert form not in {**SAY, **THINK, **JUDGE}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("bragged", "braged"),
        ("concurred", "concured"),
        ("deadpanned", "deadpaned"),
        ("grinned", "grined"),
        ("snapped", "snaped"),
        ("summed", "sumed"),
        ("slammed", "slamed"),
        ("preferred", "prefered"),
        ("regretted", "regreted"),
        ("beginning", "begining"),
        ("forgetting", "forgeting"),
    ],
)
def test_last_letters_are_doubled(right: str, wrong: str) -> None:
    forms = {**SAY, **THINK, **JUDGE}
    assert right in forms
    assert wrong not in forms


@pytest.mark.parametrize("name", ["_SAY", "_THINK", "_JUDGE"])
def test_verbs_are_listed_in_their_base_form(name: str) -> None:
    verbs = set(getattr(lexicon, name).split()) - {"protested"}
    assert {verb for verb in verbs if {**SAY, **THINK, **JUDGE}[verb][1] != "base"} <= {"read", "forecast"}


def test_a_verb_that_may_turn_round_reports_speech() -> None:
    assert {lemma for lemma, _ in SAY.values()} >= QUOTING


def test_what_is_thought_is_neither_said_nor_judged() -> None:
    assert THINK.keys() & SAY.keys() == set()
    assert THINK.keys() & JUDGE.keys() == set()


def test_hardly_a_verb_wants_a_quotation_alone_and_a_clause_alone() -> None:
    assert {"read"} >= QUOTE_ONLY & CLAUSE_ONLY


def test_the_plainest_verbs_are_never_nouns() -> None:
    assert NOUN_TOO & {"say", "says", "said", "told", "added", "asked", "explained"} == set()


def test_small_lists_lie_inside_larger_ones() -> None:
    assert MODALS <= AUXILIARIES
    assert PRONOUNS | {"who", "one"} >= SUBJECT_PRONOUNS
    assert COMMON_WORDS >= PREPOSITIONS | ADVERBS | AUXILIARIES | SUBJECT_PRONOUNS | RELATIVES


def test_no_verb_of_speech_is_an_adverb_or_a_pronoun() -> None:
    assert SAY.keys() & (ADVERBS | PRONOUNS | AUXILIARIES) == set()
