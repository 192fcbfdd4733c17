"""What was cited before, for a question that asks for more or leans on it."""

from handmade import record, said, speaker, told

from retrieval.answers import Answer, Citation, Outcome
from retrieval.articles import Article, Span
from retrieval.candidates import Candidate, Piece
from retrieval.earlier import cited_in, earlier_of, heard_in
from retrieval.questions import FollowUp, Intent, Question
from retrieval.quotes import Kind, Quote
from retrieval.repeats import Repeats

ONE, TWO = Article("one", "“The reef is dead,” she said."), Article("two", "“The reef  is dead,” she said again.")
SAID, AGAIN = Quote("one", (Span(1, 17),), Kind.DIRECT), Quote("two", (Span(1, 18),), Kind.DIRECT)
REPEATS = Repeats({"one": ONE, "two": TWO}, [SAID, AGAIN])
CITED = Citation(1, ONE, (Span(1, 17),), Kind.DIRECT, None, SAID)
BEFORE = Answer(Question("before", Intent.STATEMENTS), Outcome.FOUND, (CITED,))


def asked(follow_up: FollowUp | None) -> Question:
    return Question("now", Intent.STATEMENTS, follow_up=follow_up)


def candidate(article: Article, quote: Quote | None, span: Span) -> Candidate:
    return Candidate(article, (Piece(span, frozenset()),), quote, frozenset(), frozenset())


def test_only_a_question_for_more_leaves_out_what_was_cited() -> None:
    assert earlier_of(asked(FollowUp.MORE), BEFORE) == (CITED,)
    assert earlier_of(asked(FollowUp.PRONOUN), BEFORE) == ()
    assert earlier_of(asked(FollowUp.PRONOUN), BEFORE, always=True) == (CITED,)
    assert earlier_of(asked(None), BEFORE, always=True) == ()
    assert earlier_of(asked(FollowUp.MORE), None) == ()


def test_the_same_place_and_the_same_words_elsewhere_were_cited() -> None:
    was_cited = cited_in((CITED,), REPEATS)
    assert was_cited(candidate(ONE, SAID, Span(5, 9)))
    assert was_cited(candidate(TWO, AGAIN, Span(1, 18)))
    assert not was_cited(candidate(ONE, None, Span(20, 28)))
    assert not was_cited(candidate(TWO, None, Span(1, 18)))


def test_what_cites_no_statement_makes_no_statement_a_cited_one() -> None:
    was_cited = cited_in((Citation(1, ONE, (Span(20, 28),), None, None),), REPEATS)
    assert not was_cited(candidate(TWO, None, Span(1, 18)))
    assert was_cited(candidate(ONE, None, Span(1, 21)))
    assert not cited_in((), REPEATS)(candidate(ONE, SAID, Span(1, 17)))


def test_a_statement_that_says_more_than_was_cited_was_not_cited() -> None:
    pulled = Article("pull", "“not one of them had paid”")
    whole = Article("whole", "“Forty boats, and not one of them had paid their dues”")
    part, all_of_it = Quote("pull", (Span(1, 25),), Kind.DIRECT), Quote("whole", (Span(1, 53),), Kind.DIRECT)
    repeats = Repeats({"pull": pulled, "whole": whole}, [part, all_of_it])
    pull, full = candidate(pulled, part, Span(1, 25)), candidate(whole, all_of_it, Span(1, 53))
    assert cited_in((Citation(1, whole, (Span(1, 53),), Kind.DIRECT, None, all_of_it),), repeats)(pull)
    assert not cited_in((Citation(1, pulled, (Span(1, 25),), Kind.DIRECT, None, part),), repeats)(full)


def test_whom_an_answer_is_about_and_whom_it_cites_was_heard_each_once() -> None:
    sea = Article("sea", "“Crabs like it,” said Odd Lunde. “Nets rot,” said Ida Bly.")
    crabs, nets = said(sea, speaker("Odd Lunde"), "Crabs like it"), said(sea, speaker("Ida Bly"), "Nets rot")
    coast = told((sea, [crabs, nets]))
    bly, lunde = record(coast, "Ida Bly"), record(coast, "Odd Lunde")
    cited = tuple(Citation(1, sea, quote.contents, quote.kind, quote.speaker, quote) for quote in (crabs, nets))
    question = Question("now", Intent.STATEMENTS)
    assert heard_in(Answer(question, Outcome.FOUND, cited, record=bly), coast) == (bly, lunde)
    assert heard_in(Answer(question, Outcome.NEAR_MISS, near_miss=cited[:1]), coast) == (lunde,)
    assert heard_in(Answer(question, Outcome.NOT_FOUND), coast) == ()
