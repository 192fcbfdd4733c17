"""Alignment: what of a text is copied, what differs, and when it is no copy."""

import pytest

from retrieval.alignment import Alignment, Block, Difference, align, differences

SENTENCE = "if the rain stops by noon we will not close the old bridge to heavy lorries before the summer"
PRINT = SENTENCE.split()
COMMON = {"the", "by", "we", "to", "if", "will"}


def aligned(text: str, printed: list[str] | None = None) -> tuple[Alignment, list[str], set[int]]:
    """A text with … for omissions, aligned with the printed words; common words tell 4 bits, others 10."""
    words: list[str] = []
    omissions = set()
    for word in text.split():
        if word == "…":
            omissions.add(len(words))
        else:
            words.append(word)
    printed = printed or PRINT
    number = {word: n for n, word in enumerate(dict.fromkeys([*printed, *words]))}
    bits = [4.0 if word in COMMON else 10.0 for word in words]
    found = align([number[w] for w in words], [number[w] for w in printed], bits, omissions)
    return found, words, omissions


def shown(text: str, before: int = 0, after: int = 0) -> list[tuple[str, str]]:
    """The differences in words."""
    found, words, omissions = aligned(text)
    return [
        (" ".join(words[slice(*d.checked)]), " ".join(PRINT[slice(*d.printed)]))
        for d in differences(found.blocks, len(words), omissions, before=before, after=after)
    ]


def test_a_faithful_copy_is_one_run_and_scores_one() -> None:
    found, _, _ = aligned("we will not close the old bridge")
    assert found == Alignment((Block(0, 6, 7),), 1.0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we will close the old bridge to heavy lorries", [("", "not")]),
        ("we will not ever close the old bridge to heavy lorries", [("ever", "")]),
        ("we will not shut the old bridge to heavy lorries", [("shut", "close")]),
        ("the rain stops by six we shall not close the old bridge", [("six we shall", "noon we will")]),
        ("the rain stops at noon we will not close the new bridge", [("at", "by"), ("new", "old")]),
    ],
)
def test_what_was_dropped_added_and_put_in_anothers_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert shown(text) == expected


def test_words_before_and_after_the_runs_stand_for_printed_ones_where_there_are_some() -> None:
    assert shown("when rain stops by noon we shall", before=2, after=1) == [("when", "the"), ("shall", "will")]
    assert shown("when rain stops by noon we shall") == [("when", ""), ("shall", "")]


def test_what_is_left_out_at_an_ellipsis_is_no_difference_and_costs_nothing() -> None:
    assert shown("if the rain stops by noon … close the old bridge") == []
    marked, _, _ = aligned("if the rain stops by noon … close the old bridge")
    silent, _, _ = aligned("if the rain stops by noon close the old bridge")
    assert silent.score < marked.score == 1.0


def test_an_ellipsis_where_nothing_is_left_out_cuts_a_run_in_two() -> None:
    found, _, _ = aligned("the rain stops … by noon")
    assert found.blocks == (Block(0, 1, 3), Block(3, 4, 2))


def test_each_side_of_an_ellipsis_is_copied_by_itself() -> None:
    """What stands before it may be printed twice; the place is that of the words it goes on from."""
    text = "the bridge was open the bridge was never shut the bridge did not fall"
    found, _, _ = aligned("the bridge was open the … bridge did not fall", text.split())
    assert found.blocks == (Block(0, 0, 5), Block(5, 10, 4))
    assert found.score == 1.0


def test_words_moved_are_copied_too_at_a_price() -> None:
    found, _, _ = aligned("close the old bridge to heavy lorries before the summer if the rain stops by noon")
    assert [found.blocks, found.moved] == [(Block(0, 9, 10),), (Block(10, 0, 6),)]
    assert 0.7 < found.score < 1.0


def test_words_replaced_at_an_ellipsis_are_a_difference() -> None:
    assert shown("if the rain stops … gladly close the old bridge") == [("gladly", "by noon we will not")]


def test_a_common_word_far_off_is_no_copy_of_it() -> None:
    found, _, _ = aligned("close the old bridge to all the cars of the poor")
    assert found.blocks == (Block(0, 9, 5),)


def test_the_more_is_changed_the_lower_the_score() -> None:
    texts = (
        "we will not close the old bridge to heavy lorries before the summer",
        "we will close the old bridge to heavy lorries before the summer",
        "we will close the new bridge to heavy lorries before the winter",
        "they might open a new bridge for all lorries after the winter",
        "nobody at all knows why",
    )
    scores = [aligned(text)[0].score for text in texts]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1.0
    assert scores[3] < 0.3
    assert scores[4] == 0.0


def test_nothing_is_copied_from_nothing() -> None:
    assert align([], [1], []) == Alignment()
    assert align([1], [], [4.0]) == Alignment()
    assert differences((), 4) == []


def test_differences_a_word_or_two_apart_are_one() -> None:
    blocks = (Block(0, 0, 4), Block(5, 5, 2), Block(8, 8, 3), Block(12, 11, 2))
    assert differences(blocks, 14) == [Difference((4, 8), (4, 8)), Difference((11, 12), (11, 11))]
