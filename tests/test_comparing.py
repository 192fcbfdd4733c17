"""Comparing: one claim beside the printed words, without a collection around them."""

from handmade import speaker

from retrieval.alignment import align
from retrieval.articles import Article, Span
from retrieval.collection import Sentence
from retrieval.comparing import Comparison
from retrieval.quotes import Kind, Quote
from retrieval.sentences import sentences
from retrieval.stretches import Stretch
from retrieval.verdicts import Side
from retrieval.wordings import Checked, words

SAID = "We may open the pier in May. The harbour stays shut, I fear. But the town is dry."
TEXT = f"“{SAID[:29]}” Bly said. “{SAID[29:]}”"
ARTICLE = Article("pier", TEXT)
OPEN, SHUT = Span(1, 29), Span(TEXT.index("The harbour"), len(TEXT) - 1)
STRETCH = Stretch((OPEN, SHUT), Quote("pier", (OPEN, SHUT), Kind.DIRECT))


def comparison(text: str, *stretches: Stretch) -> Comparison:
    """The text beside the stretches, every word worth eight bits."""
    checked = Checked.of(text, words(text))
    spans = [span for stretch in stretches or (STRETCH,) for span in stretch.spans]
    scope = [w for w in words(TEXT) if any(s.start <= w.start and w.end <= s.end for s in spans)]
    number = {w.key: n for n, w in enumerate((*scope, *checked.words))}
    keys = [number[w.key] for w in checked.words]
    alignment = align(keys, [number[w.key] for w in scope], [8.0] * len(keys), checked.omissions)
    rows = [Sentence(span, ()) for span in sentences(ARTICLE)]
    return Comparison(checked, ARTICLE, rows, scope, stretches or (STRETCH,), alignment)


def test_what_stands_between_the_parts_of_one_statement_is_no_difference() -> None:
    found = comparison("We may open the pier in May. The harbour stays shut, I fear")
    assert (found.changes(), found.cuts()) == ((), ())
    ((_, spans, part),) = found.touched()
    assert [TEXT[s.start : s.end] for s in spans] == ["We may open the pier in May.", "The harbour stays shut, I fear."]
    assert part == (1, 2, 3)


def test_two_statements_made_one_are_a_difference_where_they_meet() -> None:
    found = comparison("the pier in May. The harbour stays", Stretch((OPEN,)), Stretch((SHUT,)))
    (change,) = found.changes()
    assert change.yours == "May. The"
    assert [TEXT[s.start : s.end] for s in change.printed] == ["May", "The"]
    assert len(found.touched()) == 2


def test_cuts_reach_to_the_ends_of_the_sentence_only() -> None:
    found = comparison("harbour stays shut")
    shown = [(c.side, [TEXT[s.start : s.end] for s in c.spans], c.marked) for c in found.cuts()]
    assert shown == [(Side.BEFORE, ["The"], False), (Side.AFTER, ["I fear"], False)]
    assert [TEXT[s.start : s.end] for c in found.cuts() for s in c.qualifiers] == ["fear"]


def test_dots_at_an_end_mark_the_cut_there() -> None:
    assert [c.marked for c in comparison("… harbour stays shut …").cuts()] == [True, True]


def test_what_comes_after_the_sentence_takes_it_back() -> None:
    turn = comparison("The harbour stays shut, I fear").turn()
    assert turn
    assert TEXT[turn.start : turn.end] == "But"
    assert comparison("We may open the pier in May").turn() is None
    assert comparison("But the town is dry").turn() is None


def test_a_change_has_a_neighbour_where_one_side_is_empty() -> None:
    (change,) = comparison("The harbour stays, I fear").changes()
    assert (change.yours, [TEXT[s.start : s.end] for s in change.printed]) == ("stays", ["stays shut"])
    (change,) = comparison("harbour still stays shut, I fear").changes()
    assert (change.yours, [TEXT[s.start : s.end] for s in change.printed]) == ("harbour still", ["harbour"])


def test_a_last_word_stands_for_the_next_one_that_is_like_it() -> None:
    (change,) = comparison("We may open harboured").changes()
    assert (change.yours, [TEXT[s.start : s.end] for s in change.printed]) == ("harboured", ["the"])
    (change,) = comparison("The pier stays shut, I feared").changes()[-1:]
    assert (change.yours, [TEXT[s.start : s.end] for s in change.printed]) == ("feared", ["fear"])
    article_words = comparison("We may open piers").changes()
    assert [TEXT[s.start : s.end] for s in article_words[-1].printed] == ["the pier"]


def test_a_dropped_hedge_is_named() -> None:
    (change,) = comparison("We open the pier in May").changes()
    assert change.qualifiers == ("may",)


def test_where_the_copied_words_stand() -> None:
    spans = comparison("pier in May. The harbour").copied()
    assert [TEXT[s.start : s.end] for s in spans] == ["pier in May", "The harbour"]


def pieces(text: str, *stretches: Stretch) -> list[str]:
    return [text[s.start : s.end] for s in comparison(text, *stretches).pieces()]


def test_a_claim_is_cut_where_its_words_come_from_elsewhere() -> None:
    text = "We may open the pier in May. Nobody asked the gulls about that, sadly? The harbour stays shut, I fear"
    assert pieces(text) == [
        "We may open the pier in May. ",
        "Nobody asked the gulls about that, sadly? ",
        "The harbour stays shut, I fear",
    ]


def test_a_claim_is_cut_where_another_speaks() -> None:
    reed = Stretch((SHUT,), Quote("pier", (SHUT,), Kind.DIRECT, None, speaker("Jon Reed")))
    text = "We may open the pier in May. The harbour stays shut, I fear."
    assert pieces(text, Stretch((OPEN,)), reed) == ["We may open the pier in May. ", "The harbour stays shut, I fear."]
    assert pieces(text) == []


def test_a_few_words_are_no_piece() -> None:
    assert pieces("We may surely, oh surely, open the pier in May") == []
    assert pieces("Oh dear me: we may open the pier in May") == []
