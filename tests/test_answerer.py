"""A question in, the chosen evidence out, or what was not found."""

import pytest
from handmade import record, reported, said, speaker, told
from hypothesis import given
from hypothesis import strategies as st
from strategies import questions

from retrieval.answerer import Answerer
from retrieval.answers import Answer, Outcome
from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.questions import Intent, Problem

PORT = Article(
    "port",
    "“The crane is rusty. Nobody paints the crane,” said Ida Bly, harbour master of Tamsin.\n\n"
    "“Herring is cheap this year,” Bly said. “I sold my herring nets,” she added.\n\n"
    "She said that the tide tables were wrong. “My dog barks at gulls,” Bly said.\n\n"
    "“The lighthouse belongs to us,” said Odd Lunde, a ferry captain. The council paid for the lighthouse in 1998.",
)
HILL = Article(
    "hill",
    "“Goats climb the lighthouse stairs,” said Luis Rell, mayor of Orlo.\n\nIt rained.\n\n"
    "“Taxes will fall,” said Marco Rell, mayor of Brin.\n\n"
    "“Taxes must never fall,” said an aide to the governor, Ada Quist.",
)
BLY = speaker("Ida Bly", "harbour master of Tamsin", gender="f")
LUNDE = speaker("Odd Lunde", "ferry captain", gender="m")
LUIS = speaker("Luis Rell", "mayor of Orlo", gender="m")
MARCO = speaker("Marco Rell", "mayor of Brin", gender="m")
QUIST = speaker("Ada Quist", "aide to the governor", gender="f")


@pytest.fixture(scope="module")
def coast() -> Collection:
    return told(
        (
            PORT,
            [
                said(PORT, BLY, "The crane is rusty. Nobody paints the crane"),
                said(PORT, BLY, "Herring is cheap this year"),
                said(PORT, BLY, "I sold my herring nets"),
                reported(PORT, BLY, "the tide tables were wrong"),
                said(PORT, BLY, "My dog barks at gulls"),
                said(PORT, LUNDE, "The lighthouse belongs to us"),
            ],
        ),
        (
            HILL,
            [
                said(HILL, LUIS, "Goats climb the lighthouse stairs"),
                said(HILL, MARCO, "Taxes will fall"),
                said(HILL, QUIST, "Taxes must never fall"),
            ],
        ),
    )


@pytest.fixture(scope="module")
def answerer(coast: Collection) -> Answerer:
    return Answerer(coast)


def words(answer: Answer) -> list[str]:
    return [" … ".join(c.article[span] for span in c.spans) for c in answer.citations]


def chain(answerer: Answerer, *asked: str) -> Answer:
    """The last answer of a conversation."""
    answer = None
    for text in asked:
        answer = answerer.answer(text, answer)
    assert answer
    return answer


def test_what_a_speaker_said_on_a_topic_is_found(answerer: Answerer, coast: Collection) -> None:
    answer = answerer.answer("What did Ida Bly say about herring?")
    assert answer.outcome is Outcome.FOUND
    assert words(answer) == ["Herring is cheap this year", "I sold my herring nets"]
    assert answer.record is record(coast, "Ida Bly")
    assert [c.number for c in answer.citations] == [1, 2]
    assert answer.remaining == 3


def test_of_a_quote_the_sentence_on_the_topic_is_cited(answerer: Answerer) -> None:
    answer = answerer.answer("what did bly say about rust or a rusty crane")
    assert words(answer)[0].startswith("The crane is rusty.")


def test_without_a_topic_three_statements_are_cited_and_the_rest_counted(answerer: Answerer) -> None:
    answer = answerer.answer("What did Bly say?")
    assert (answer.outcome, len(answer.citations), answer.remaining) == (Outcome.FOUND, 3, 2)


def test_what_else_gives_the_rest_and_then_nothing(answerer: Answerer, coast: Collection) -> None:
    second = chain(answerer, "What did Bly say?", "what else?")
    assert (second.outcome, len(second.citations), second.remaining) == (Outcome.FOUND, 2, 0)
    assert not set(words(second)) & set(words(answerer.answer("What did Bly say?")))
    third = chain(answerer, "What did Bly say?", "what else?", "what else did she say?")
    assert (third.outcome, third.citations) == (Outcome.NOTHING_ELSE, ())
    assert len(third.earlier) == 5
    assert third.record is record(coast, "Ida Bly")
    assert third.resolved
    assert third.resolved.word == "she"


def test_who_said_it_is_whoever_said_it(answerer: Answerer) -> None:
    answer = answerer.answer("who said my dog barks at gulls?")
    assert (answer.outcome, words(answer)) == (Outcome.FOUND, ["My dog barks at gulls"])
    assert answer.citations[0].speaker == BLY


def test_who_spoke_about_it_hears_each_speaker_once(answerer: Answerer) -> None:
    answer = answerer.answer("who spoke about the lighthouse?")
    assert {c.speaker for c in answer.citations} == {LUNDE, LUIS}
    assert [c.speaker for c in answerer.answer("who spoke about herring?").citations] == [BLY]


def test_who_else_leaves_out_whoever_was_heard(answerer: Answerer) -> None:
    answer = chain(answerer, "who spoke about the lighthouse?", "who else?")
    assert (answer.outcome, len(answer.earlier), answer.record) == (Outcome.NOTHING_ELSE, 2, None)


def test_a_topic_of_somebody_else_is_a_near_miss_in_the_same_article_first(answerer: Answerer) -> None:
    answer = answerer.answer("Did Bly say anything about the lighthouse?")
    assert (answer.outcome, answer.citations, answer.question.closed) == (Outcome.NEAR_MISS, (), True)
    assert [(c.number, c.speaker) for c in answer.near_miss] == [(1, LUNDE)]
    answer = answerer.answer("What did Quist say about the lighthouse?")
    assert [c.speaker for c in answer.near_miss] == [LUIS]


def test_of_who_is_on_record_once_that_statement_is_set_apart(answerer: Answerer) -> None:
    answer = answerer.answer("What did Quist say about oysters?")
    assert (answer.outcome, answer.citations) == (Outcome.NEAR_MISS, ())
    assert [c.article[c.span] for c in answer.near_miss] == ["Taxes must never fall"]


def test_a_topic_of_nobody_is_a_near_miss_without_another(answerer: Answerer) -> None:
    answer = answerer.answer("What did Bly say about zeppelins?")
    assert (answer.outcome, answer.near_miss, answer.missing) == (Outcome.NEAR_MISS, (), ("zeppelins",))


@pytest.mark.parametrize(
    ("asked", "missing"),
    [
        ("What did Petra Vanhoek say about herring?", ("Petra", "Vanhoek")),
        ("what did ivo bly say about herring", ("ivo",)),
        ("Petra Vanhoek’s view on zeppelins?", ("Petra", "Vanhoek", "zeppelins")),
        ("who spoke about zeppelins", ("zeppelins",)),
        ("What did the mayor of Zork say?", ("Zork",)),
    ],
)
def test_what_is_not_here_is_named_and_nothing_cited(
    answerer: Answerer, coast: Collection, asked: str, missing: tuple[str, ...]
) -> None:
    answer = answerer.answer(asked)
    assert (answer.outcome, answer.citations, answer.near_miss) == (Outcome.NOT_FOUND, (), ())
    assert answer.missing == missing
    assert answer.on_record == coast.speakers[:4]


def test_a_first_name_of_another_finds_nobody(answerer: Answerer) -> None:
    assert answerer.answer("what did Ivan Rell say about taxes").outcome is Outcome.NOT_FOUND
    assert words(answerer.answer("what did Marco Rell say about taxes")) == ["Taxes will fall"]
    assert answerer.answer("what did Luis Rell say about taxes").outcome is Outcome.NEAR_MISS


def test_a_surname_of_two_is_asked_back(answerer: Answerer) -> None:
    answer = answerer.answer("What did Rell say?")
    assert (answer.outcome, answer.record) == (Outcome.AMBIGUOUS, None)
    assert [choice.name for choice in answer.choices] == ["Luis Rell", "Marco Rell"]
    assert words(answer) == ["Goats climb the lighthouse stairs"]


def test_a_surname_of_two_means_the_one_who_spoke_on_the_topic(answerer: Answerer) -> None:
    answer = answerer.answer("What did Rell say about goats?")
    assert (answer.outcome, words(answer)) == (Outcome.FOUND, ["Goats climb the lighthouse stairs"])


def test_the_words_of_the_speaker_before_are_not_ones_own() -> None:
    article = Article("stairs", "“Goats climb the stairs,” said Luis Rell.\n\n“Taxes will fall,” said Marco Rell.")
    rells = told((article, [said(article, LUIS, "Goats climb the stairs"), said(article, MARCO, "Taxes will fall")]))
    assert Answerer(rells).answer("did Marco Rell mention goats?").outcome is Outcome.NEAR_MISS


def test_a_choice_is_answered_on_the_topic_asked(answerer: Answerer, coast: Collection) -> None:
    asked = answerer.answer("What did the mayor say about taxes?").question
    answer = answerer.statements(record(coast, "Marco Rell"), asked)
    assert (answer.outcome, words(answer)) == (Outcome.FOUND, ["Taxes will fall"])
    answer = answerer.statements(record(coast, "Luis Rell"), asked)
    assert (answer.outcome, answer.question.person) == (Outcome.NEAR_MISS, "Luis Rell")


def test_statements_are_all_a_speaker_said(answerer: Answerer, coast: Collection) -> None:
    answer = answerer.statements(record(coast, "Odd Lunde"))
    assert (answer.outcome, words(answer), answer.remaining) == (Outcome.FOUND, ["The lighthouse belongs to us"], 0)


def test_an_office_that_is_only_named_in_a_role_is_nobodys(answerer: Answerer) -> None:
    answer = answerer.answer("What did the governor say about taxes?")
    assert (answer.outcome, answer.citations) == (Outcome.NOT_FOUND, ())
    assert [c.speaker for c in answer.near_miss] == [QUIST]


def test_a_fact_is_told_by_the_article(answerer: Answerer) -> None:
    answer = answerer.answer("When did the council pay for the lighthouse?")
    assert words(answer) == ["The council paid for the lighthouse in 1998."]
    assert [PORT[bold] for bold in answer.citations[0].bold] == ["1998"]
    assert answerer.answer("How many zeppelins landed?").outcome is Outcome.NOT_FOUND


def test_who_somebody_is_is_told_by_the_sentence_with_the_role(answerer: Answerer) -> None:
    answer = answerer.answer("who is ida bly")
    assert answer.outcome is Outcome.FOUND
    assert "Ida Bly, harbour master of Tamsin" in words(answer)[0]
    assert answerer.answer("who is Petra Vanhoek").outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ("", Problem.EMPTY),
        ("hello", Problem.GREETING),
        ("谁说的？", Problem.SCRIPT),
        ("what else?", Problem.VAGUE),
        ("what did he say?", Problem.VAGUE),
        ("who said that?", Problem.VAGUE),
        ("how many?", Problem.VAGUE),
        ("x " * 250, Problem.LONG),
    ],
)
def test_what_cannot_be_looked_up_says_why(answerer: Answerer, asked: str, problem: Problem) -> None:
    answer = answerer.answer(asked)
    assert (answer.outcome, answer.question.problem) == (Outcome.UNREADABLE, problem)
    assert answer.question.intent is Intent.NONE
    assert len(answer.on_record) == 4


def test_a_pronoun_means_the_one_who_was_cited(answerer: Answerer) -> None:
    answer = chain(answerer, "who said my dog barks at gulls?", "what did she say about herring?")
    assert words(answer) == ["Herring is cheap this year", "I sold my herring nets"]
    assert answer.resolved
    assert (answer.resolved.word, answer.resolved.source) == ("she", "answer")


def test_a_near_miss_is_somebody_he_can_mean(answerer: Answerer) -> None:
    answer = chain(answerer, "Did Bly say anything about the lighthouse?", "what did he say?")
    assert words(answer) == ["The lighthouse belongs to us"]


def test_an_empty_collection_answers_too() -> None:
    nobody = Answerer(Collection([]))
    assert nobody.answer("what did Bly say?").outcome is Outcome.NOT_FOUND
    assert nobody.answer("who spoke about herring").on_record == ()


@given(st.lists(questions, min_size=1, max_size=4))
def test_no_text_raises_whatever_was_asked_before(answerer: Answerer, asked: list[str]) -> None:
    previous = None
    for text in asked:
        previous = answerer.answer(text, previous)
        assert previous.question.text == text
        if previous.outcome is Outcome.FOUND:
            assert previous.citations
        elif previous.outcome is not Outcome.AMBIGUOUS:
            assert previous.citations == ()


def test_the_same_words_in_another_article_are_nothing_else() -> None:
    """An article that comes in twice, under two names, has its statements once."""
    text = "“Goats climb the stairs,” said Luis Rell."
    articles = [Article("one", text), Article("two", text)]
    rells = told(*((article, [said(article, LUIS, "Goats climb the stairs")]) for article in articles))
    answerer = Answerer(rells)
    first = answerer.answer("what did Luis Rell say?")
    assert len(first.citations) == 1
    assert answerer.answer("what else did he say?", first).outcome is Outcome.NOTHING_ELSE


@pytest.mark.parametrize(
    ("asked", "fitting"),
    [
        ("who spoke about the lighthouse?", {"The lighthouse belongs to us", "Goats climb the lighthouse stairs"}),
        ("what did Rell say about taxes?", {"Taxes will fall"}),
        ("what did Ida Bly say about herring?", {"Herring is cheap this year", "I sold my herring nets"}),
        ("what did Eve Stone say about herring?", set()),
    ],
)
def test_whatever_fits_a_question_is_found_best_first(coast: Collection, asked: str, fitting: set[str]) -> None:
    answerer = Answerer(coast)
    topic, found = answerer.fitting(answerer.answer(asked).question)
    assert fitting <= {evidence.candidate.article[evidence.candidate.span] for evidence in found}
    assert bool(found) is bool(fitting)
    assert topic.weights
    assert [evidence.score for evidence in found] == sorted((e.score for e in found), reverse=True)


def test_a_name_before_a_noun_of_quantity_asks_what_that_one_said_where_no_sentence_tells_it(
    answerer: Answerer,
) -> None:
    answer = answerer.answer("Bly rusty crane paint cost")
    assert (answer.question.intent, answer.question.topic) == (Intent.STATEMENTS, "rusty crane paint cost")
    assert words(answer) == ["The crane is rusty. Nobody paints the crane"]


def test_a_number_of_nobody_in_particular_is_not_found(answerer: Answerer) -> None:
    assert answerer.answer("price of the lighthouse lamp").outcome is Outcome.NOT_FOUND
