"""Verdicts: how the citations of a check are numbered, and when a quotation is joined."""

from dataclasses import replace

from retrieval.answers import Citation
from retrieval.articles import Article, Span
from retrieval.claims import Claim
from retrieval.verdicts import Change, Check, Finding, Verdict

ARTICLE = Article("pier", "The pier is open all night.")
CITED = Citation(1, ARTICLE, (Span(0, 8),), None, None)
VERDICT = Verdict(Claim("the pier"), Finding.EXACT, (CITED,), also=(CITED, CITED))


def test_citations_are_numbered_through() -> None:
    check = Check("…", (VERDICT, VERDICT))
    assert [c.number for c in check.citations] == [1, 2, 3, 4, 5, 6]
    assert [[c.number for c in v.also] for v in check.shown] == [[2, 3], [5, 6]]


def test_a_joined_quotation_shows_its_sentences() -> None:
    joined = Check("…", (replace(VERDICT, finding=Finding.ALTERED, parts=(VERDICT, VERDICT)),))
    assert joined.joined
    assert len(joined.shown) == 2
    assert not Check("…", (VERDICT,)).joined
    assert Check("…").citations == ()


def test_only_punctuation_differs_where_every_change_is_one() -> None:
    sign, word = Change("a, b", (Span(0, 3),), punctuation=True), Change("a", (Span(0, 3),))
    assert replace(VERDICT, changes=(sign, sign)).only_punctuation
    assert not replace(VERDICT, changes=(sign, word)).only_punctuation
    assert not VERDICT.only_punctuation


def test_the_article_is_that_of_the_citations() -> None:
    assert VERDICT.article is ARTICLE
    assert Verdict(Claim("x"), Finding.NOT_HERE).article is None
