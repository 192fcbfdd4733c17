"""Scores: a sum of features, each by its weight; what counts for a candidate and what against it."""

import math
from dataclasses import replace

import pytest

from retrieval.scoring import BY_MEANING, BY_WORDS, Features, Model

MODELS = pytest.mark.parametrize("model", [BY_MEANING, BY_WORDS], ids=["by meaning", "by words"])
SOME = Features(0.5, 0.4, 0.3, 0.0, 0.0, 0.0, 0.2, 0.1, 0.0)
NOTHING, ALL = Features(*[0.0] * len(Features._fields)), Features(*[1.0] * len(Features._fields))


def test_the_score_is_the_sum_of_the_features_each_by_its_weight() -> None:
    statement = Features(1.0, 10.0, 100.0, 1e3, -1e4, 1e5, 1e6, 1e7, 1e8)
    sentence = Features(2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 5.0)
    model = replace(BY_WORDS, statement=statement, sentence=sentence)
    features = Features(1.0, 0.5, 0.25, 1.0, 1.0, 1.0, 0.5, 0.25, 1.0)
    assert model.score(features) == pytest.approx(1 + 5 + 25 + 1e3 - 1e4 + 1e5 + 5e5 + 2.5e6 + 1e8)
    assert model.score(features, fact=True) == pytest.approx(2 + 5)


def test_without_features_the_score_is_nought() -> None:
    assert BY_MEANING.score(NOTHING) == BY_WORDS.score(NOTHING) == 0.0
    assert BY_MEANING.score(NOTHING, fact=True) == BY_WORDS.score(NOTHING, fact=True) == 0.0


@MODELS
def test_both_models_weigh_the_same_features_with_numbers(model: Model) -> None:
    for weights in (model.statement, model.sentence):
        assert weights._fields == Features._fields
        assert all(map(math.isfinite, weights))


@MODELS
@pytest.mark.parametrize("fact", [False, True])
@pytest.mark.parametrize("name", [name for name in Features._fields if name not in ("indirect", "headline")])
def test_nothing_but_being_reported_or_a_headline_speaks_against_a_candidate(
    model: Model, name: str, fact: bool
) -> None:
    more = SOME._replace(**{name: 1.0})
    assert model.score(more, fact=fact) >= model.score(SOME, fact=fact)


@MODELS
@pytest.mark.parametrize("name", ["coverage", "search", "direct", "sure"])
def test_statements_are_better_for_what_they_cover_and_for_being_found_quoted_and_vouched_for(
    model: Model, name: str
) -> None:
    assert model.score(SOME._replace(**{name: 1.0})) > model.score(SOME)


@MODELS
def test_quoted_words_score_above_mixed_ones_and_those_above_reported_ones(model: Model) -> None:
    direct, mixed, indirect = SOME._replace(direct=1.0), SOME, SOME._replace(indirect=1.0)
    assert model.score(direct) > model.score(mixed) > model.score(indirect)


@MODELS
def test_for_a_fact_who_says_it_and_how_is_nothing_and_that_it_answers_much(model: Model) -> None:
    told = SOME._replace(direct=1.0, indirect=1.0, sure=1.0)
    assert model.score(told, fact=True) == model.score(SOME, fact=True)
    assert model.score(SOME._replace(answers=1.0), fact=True) > model.score(SOME, fact=True) + 1
    assert model.score(SOME._replace(answers=1.0)) == model.score(SOME)


def test_only_the_model_by_meaning_weighs_what_word_vectors_tell() -> None:
    near = SOME._replace(meaning=1.0, article=1.0)
    assert BY_MEANING.score(near) > BY_MEANING.score(SOME)
    assert BY_MEANING.score(near, fact=True) > BY_MEANING.score(SOME, fact=True)
    assert BY_WORDS.score(near) == BY_WORDS.score(SOME)
    assert BY_WORDS.score(near, fact=True) == BY_WORDS.score(SOME, fact=True)


@MODELS
def test_nothing_is_cited_for_its_form_alone(model: Model) -> None:
    formal = NOTHING._replace(direct=1.0, sure=1.0, answers=1.0)
    assert model.score(formal) < model.on_topic < model.said_it
    assert model.score(formal, fact=True) < model.tells


@MODELS
def test_what_holds_all_of_a_topic_is_cited_in_whatever_form(model: Model) -> None:
    worst = ALL._replace(direct=0.0, indirect=1.0, sure=0.0)
    assert model.score(worst) >= model.said_it
    assert model.score(ALL, fact=True) >= model.tells
