"""What was cited before, for a question that asks for more or leans on it."""

from retrieval.answers import Answer, Citation, Outcome
from retrieval.articles import Article, Span
from retrieval.candidates import Candidate, Piece
from retrieval.earlier import cited_in, earlier_of
from retrieval.questions import FollowUp, Intent, Question
from retrieval.quotes import Kind, Quote

ONE, TWO = Article("one", "“The reef is dead,” she said."), Article("two", "“The reef  is dead,” she said again.")
SAID, AGAIN = Quote("one", (Span(1, 17),), Kind.DIRECT), Quote("two", (Span(1, 18),), Kind.DIRECT)
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
    was_cited = cited_in((CITED,))
    assert was_cited(candidate(ONE, SAID, Span(5, 9)))
    assert was_cited(candidate(TWO, AGAIN, Span(1, 18)))
    assert not was_cited(candidate(ONE, None, Span(20, 28)))
    assert not was_cited(candidate(TWO, None, Span(1, 18)))


def test_what_cites_no_statement_makes_no_statement_a_cited_one() -> None:
    was_cited = cited_in((Citation(1, ONE, (Span(20, 28),), None, None),))
    assert not was_cited(candidate(TWO, None, Span(1, 18)))
    assert was_cited(candidate(ONE, None, Span(1, 21)))
    assert not cited_in(())(candidate(ONE, SAID, Span(1, 17)))
