"""Example questions are drawn from the collection, and each is answered by the speaker it is about."""

from handmade import reported, said, speaker, told

from retrieval.answerer import Answerer
from retrieval.answers import Outcome
from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.examples import WANTED, examples


def test_the_seeds_give_three_different_questions(seeds: Collection) -> None:
    offered = examples(Answerer(seeds))
    assert len(offered) == len(set(offered)) == WANTED
    assert all(question.endswith("?") for question in offered)


def test_every_example_is_answered_by_a_speaker_of_its_own(library: Collection) -> None:
    answerer = Answerer(library)
    answers = [answerer.answer(question) for question in examples(answerer)]
    assert [answer.outcome for answer in answers] == [Outcome.FOUND] * WANTED
    records = [library.record_of(a.citations[0].quote) for a in answers if a.citations[0].quote]
    assert len({r.id for r in records if r}) == WANTED


def test_a_long_question_takes_its_short_form(seeds: Collection) -> None:
    assert examples(Answerer(seeds))[1] == "Abdulaziz Kamilov on Central Asia?"


def test_the_same_collection_gives_the_same_examples(seeds: Collection) -> None:
    again = Collection(seeds.articles)
    assert examples(Answerer(again)) == examples(Answerer(seeds))


def test_names_of_things_are_asked_about_first() -> None:
    article = Article("a", "“The Orlo Light House leaks into gardens,” said Ida Bly.")
    collection = told((article, [said(article, speaker("Ida Bly"), "The Orlo Light House leaks into gardens")]))
    assert examples(Answerer(collection)) == ("Who spoke about Orlo Light House?",)


def test_a_speaker_without_quotes_is_asked_about_by_name() -> None:
    article = Article("a", "Ida Bly said that it leaks.")
    collection = told((article, [reported(article, speaker("Ida Bly"), "it leaks")]))
    assert examples(Answerer(collection)) == ("What did Ida Bly say?",)


def test_a_collection_without_speakers_gives_none() -> None:
    article = Article("a", "Nobody said a word.")
    assert examples(Answerer(told((article, [])))) == ()
    assert examples(Answerer(Collection([]))) == ()
