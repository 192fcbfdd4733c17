"""Statements in the same words: a pull quote, an agency's copy, a part quoted elsewhere."""

import pytest
from handmade import record, reported, said, speaker, told

from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.quotes import Kind, Quote, Speaker
from retrieval.repeats import Repeats, one_voice

BLY, LUNDE = speaker("Ida Bly", "mayor", gender="f"), speaker("Odd Lunde", "cook", gender="m")
LONG = "We counted forty boats in the harbour, and not one of them had paid its dues."
PART = "not one of them had paid its dues"


def repeats_of(*words: tuple[str, Speaker | None] | tuple[str, Speaker | None, Kind]) -> tuple[Repeats, list[Quote]]:
    """Each in an article of its own, said by somebody."""
    articles = [Article(f"a{n}", f"“{text}”") for n, (text, *_) in enumerate(words)]
    quotes = [
        said(a, by, text, kind=kind) for a, (text, by, kind) in zip(articles, map(_with_kind, words), strict=True)
    ]
    return Repeats({article.id: article for article in articles}, quotes), quotes


def _with_kind(
    words: tuple[str, Speaker | None] | tuple[str, Speaker | None, Kind],
) -> tuple[str, Speaker | None, Kind]:
    return (*words, Kind.DIRECT) if len(words) == 2 else words


@pytest.mark.parametrize(
    "copy",
    [
        LONG,
        LONG.upper(),
        "We counted  forty boats\nin the harbour — and not one of them had paid its dues",
        "“We counted forty boats in the harbour; and not one of them had ‘paid’ its dues!”",
        "We counted for\u00adty boats in the har\u200bbour and not one of them had paid its dues",
    ],
)
def test_the_same_words_are_the_same_in_other_marks_case_and_spacing(copy: str) -> None:
    repeats, (one, other) = repeats_of((LONG, BLY), (copy, BLY))
    assert (repeats.holding(one), repeats.holding(other)) == ((other,), (one,))
    assert repeats.elsewhere(one) == (other,)
    assert repeats.length(one) == repeats.length(other) == 16


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the U.S. co-operation was 50-50", "the US cooperation was 5050"),
        ("It isn’t ours to give", "It isn't ours to give"),
    ],
)
def test_words_written_with_and_without_signs_inside_are_the_same(one: str, other: str) -> None:
    repeats, quotes = repeats_of((one, BLY), (other, BLY))
    assert repeats.holding(quotes[0]) == (quotes[1],)


def test_a_part_is_held_by_the_whole_and_not_the_other_way_round() -> None:
    repeats, (whole, part) = repeats_of((LONG, BLY), (PART, BLY))
    assert (repeats.holding(part), repeats.holding(whole)) == ((whole,), ())
    assert repeats.elsewhere(whole) == (part,)
    assert repeats.elsewhere(part) == (whole,)


@pytest.mark.parametrize(
    ("part", "kind", "held"),
    [
        ("forty boats in the harbour", Kind.DIRECT, True),
        ("forty boats in the", Kind.DIRECT, False),  # four words are anybody's
        ("forty boats in the dock", Kind.DIRECT, False),
        ("boats harbour paid dues counted", Kind.DIRECT, False),  # its words, but not in its order
        ("forty boats in the harbour", Kind.INDIRECT, False),  # reports say so much alike by chance
        ("forty boats in the harbour, and not one", Kind.INDIRECT, True),
        ("forty boats in the harbour, and not one", Kind.MIXED, True),
    ],
)
def test_a_part_counts_where_it_is_long_enough(part: str, kind: Kind, *, held: bool) -> None:
    repeats, (_, quote) = repeats_of((LONG, BLY, kind), (part, BLY, kind))
    assert bool(repeats.holding(quote)) is held


def test_a_quotation_and_a_report_in_the_same_words_are_two_things() -> None:
    repeats, quotes = repeats_of((LONG, BLY), (LONG, BLY, Kind.INDIRECT), (LONG, BLY, Kind.MIXED))
    assert [repeats.holding(quote) for quote in quotes] == [(), (quotes[2],), (quotes[1],)]


def test_short_statements_are_the_same_only_as_a_whole() -> None:
    repeats, quotes = repeats_of(("No comment.", BLY), ("No comment", BLY), ("No comment at all", BLY))
    assert [repeats.holding(quote) for quote in quotes] == [(quotes[1],), (quotes[0],), ()]


def test_words_that_stand_twice_in_a_statement_are_held_once() -> None:
    repeats, (whole, part) = repeats_of((f"{PART}, yes, {PART}", BLY), (PART, BLY))
    assert repeats.holding(part) == (whole,)
    assert repeats.elsewhere(whole) == (part,)


def test_an_interrupted_quote_is_the_same_as_one_that_is_not() -> None:
    one, other = (
        Article("one", "“We wait here,” said Bly, “and then we swim.”"),
        Article("two", "“We wait here and then we swim”"),
    )
    broken, plain = (
        said(one, BLY, "We wait here", "and then we swim"),
        said(other, BLY, "We wait here and then we swim"),
    )
    assert Repeats({"one": one, "two": other}, [broken, plain]).holding(plain) == (broken,)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (BLY, BLY, True),
        (BLY, LUNDE, False),
        (BLY, speaker("Bly"), True),
        (BLY, speaker("Ida K. Bly"), True),
        (BLY, speaker("Ada Bly"), False),
        (speaker("Odd"), LUNDE, False),
        (BLY, speaker(None, printed="the mayor"), True),
        (BLY, speaker("Odd Lunde", sure=False), True),
        (BLY, None, True),
    ],
)
def test_only_two_sure_names_are_two_voices(one: Speaker, other: Speaker | None, *, same: bool) -> None:
    _, (first, second) = repeats_of((LONG, one), (LONG, other))
    assert one_voice(first, second) is one_voice(second, first) is same


def test_what_two_articles_give_to_two_people_is_held_by_neither_but_stands_elsewhere() -> None:
    repeats, (one, other) = repeats_of((LONG, BLY), (LONG, LUNDE))
    assert repeats.holding(one) == ()
    assert repeats.elsewhere(one) == (other,)


@pytest.mark.parametrize("words", ["No.", "We will see about that one day"])
def test_what_many_say_is_no_dispute(words: str) -> None:
    repeats, (one, _) = repeats_of((words, BLY), (words, LUNDE))
    assert repeats.elsewhere(one) == ()


def test_elsewhere_is_another_article() -> None:
    article = Article("pull", f"“{PART}”\n\n“{LONG}” said Bly.")
    pulled, whole = said(article, BLY, PART), said(article, BLY, LONG)
    repeats = Repeats({"pull": article}, [pulled, whole])
    assert repeats.holding(pulled) == (whole,)
    assert repeats.elsewhere(pulled) == repeats.elsewhere(whole) == ()


def test_statements_without_words_and_unknown_ones_repeat_nothing() -> None:
    repeats, (one, other) = repeats_of(("…", BLY), ("—", BLY))
    assert repeats.holding(one) == repeats.elsewhere(other) == ()
    assert repeats.length(one) == 0
    unknown = Quote("gone", one.contents, Kind.DIRECT)
    assert (repeats.holding(unknown), repeats.elsewhere(unknown), repeats.length(unknown)) == ((), (), 0)


def test_again_is_all_but_the_first_of_the_fullest() -> None:
    repeats, quotes = repeats_of((PART, BLY), (LONG, BLY), (LONG, BLY), ("Rain fell on us", BLY), (LONG, LUNDE))
    assert repeats.again(quotes) == (quotes[0], quotes[2])
    assert repeats.again([quotes[0], quotes[3]]) == ()
    assert repeats.again([]) == ()


@pytest.fixture(scope="module")
def fleet() -> Collection:
    post = Article("post", f"“{LONG}” said Ida Bly, the mayor. She said that the quay would close on Monday.")
    gazette = Article("gazette", f"“{PART},” Ida Bly said. “No more,” she added.")
    return told(
        (post, [said(post, BLY, LONG), reported(post, BLY, "the quay would close on Monday")]),
        (gazette, [said(gazette, BLY, PART), said(gazette, BLY, "No more")]),
    )


def test_the_same_words_count_once_for_a_speaker(fleet: Collection) -> None:
    bly = record(fleet, "Ida Bly")
    assert (len(bly.quotes), bly.direct, bly.reported) == (4, 2, 1)
    assert [fleet.repeats.length(quote) for quote in bly.again] == [8]
