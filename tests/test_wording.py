"""The words of answers: exact, escaped, and right in number and gender."""

import pytest
from handmade import reported, said, speaker, told

from bot import wording
from bot.messages import utf16_length
from retrieval.answers import Answer, Outcome
from retrieval.articles import Article
from retrieval.collection import Collection, SpeakerRecord
from retrieval.questions import Intent, Problem, Question
from retrieval.quotes import Quote, Speaker

ARTICLE = Article("pier", "“No,” said Ida Bly. “Yes,” she said.")
NO, YES = (said(ARTICLE, speaker("Ida Bly"), words) for words in ("No", "Yes"))
REPORT = reported(ARTICLE, speaker("Ida Bly"), "she said")


def of(by: Speaker, *quotes: Quote) -> SpeakerRecord:
    return SpeakerRecord("0badcafe", by, quotes)


@pytest.mark.parametrize(
    ("by", "line"),
    [
        (speaker("Ida Bly", "Mayor", role_first=True), "<b>Mayor Ida Bly</b> said:"),
        (speaker("Ida Bly", "mayor of Orlo"), "<b>Ida Bly, mayor of Orlo</b>, said:"),
        (speaker("Ida Bly"), "<b>Ida Bly</b> said:"),
        (speaker(None, printed="A spokesman"), "<b>A spokesman</b> said:"),
        (speaker(None, "mayor", printed="the mayor"), "<b>The mayor</b> said:"),
        (speaker(None), "<b>Someone the article does not name</b> said:"),
        (speaker("Bly & Sons <Ltd>", 'the "firm"'), "<b>Bly &amp; Sons &lt;Ltd&gt;, the &quot;firm&quot;</b>, said:"),
    ],
)
def test_a_speaker_is_introduced_by_role_and_name(by: Speaker, line: str) -> None:
    assert wording.introduced(by, "said:") == line


def test_a_label_is_cut_where_it_is_too_long() -> None:
    label = wording.label(speaker("Ida Bly", "keeper of " + "the very old lighthouse " * 20))
    assert label.endswith("…")
    assert utf16_length(label) <= wording.LONGEST_LABEL


@pytest.mark.parametrize(
    ("role", "short"),
    [
        ("envoy of the fund as well as head of the pier", "Ida Bly, envoy of the fund"),
        ("mayor of Orlo, chair of the board", "Ida Bly, mayor of Orlo"),
        ("minister for trade and industry", "Ida Bly, minister for trade and industry"),
        ("founder and chair of the board", "Ida Bly, founder"),
        (None, "Ida Bly"),
    ],
)
def test_of_several_roles_the_short_label_has_the_first(role: str | None, short: str) -> None:
    assert wording.short_label(speaker("Ida Bly", role)) == short


@pytest.mark.parametrize(
    ("gender", "line", "note"),
    [
        ("f", "The article reports her words:", "<i>These are the article’s words, not hers.</i>"),
        ("m", "The article reports his words:", "<i>These are the article’s words, not his.</i>"),
        (None, "The article reports their words:", "<i>These are the article’s words, not theirs.</i>"),
    ],
)
def test_reported_words_are_the_articles(gender: str | None, line: str, note: str) -> None:
    by = speaker("Ida Bly", gender="f" if gender == "f" else "m" if gender == "m" else None)
    assert wording.only_reported(of(by)) == f"No direct quote by <b>Ida Bly</b> in this collection. {line}"
    assert wording.reported_note(by) == note


@pytest.mark.parametrize(
    ("quotes", "statements", "times"),
    [
        ([NO], "1 quote", "quoted once"),
        ([NO, YES], "2 quotes", "quoted twice"),
        ([NO, YES, YES], "3 quotes", "quoted 3 times"),
        ([REPORT], "1 reported statement", "reported once"),
        ([NO, REPORT, REPORT], "1 quote, 2 reported statements", "quoted once and reported twice"),
    ],
)
def test_what_is_on_record_is_counted(quotes: list[Quote], statements: str, times: str) -> None:
    record = of(speaker("Ida Bly"), *quotes)
    assert wording.statements_of(record) == statements
    assert wording.times(record) == times


def test_who_is_on_record_says_who_is_only_reported() -> None:
    records = [of(speaker("Ida Bly"), NO), of(speaker("R&D Fund"), REPORT)]
    assert (
        wording.on_record(records, Collection(()))
        == "On record here: <b>Ida Bly</b>, <b>R&amp;D Fund</b> (reported only)."
    )
    assert wording.on_record([], Collection(())) == ""


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["water"], "“water” does not occur in this collection (1 article)."),
        (["Vanhoek", "water"], "“Vanhoek” and “water” do not occur in this collection (1 article)."),
        (["a", "<b>", "c"], "“a”, “&lt;b&gt;” and “c” do not occur in this collection (1 article)."),
    ],
)
def test_missing_words_are_named(words: list[str], line: str) -> None:
    assert wording.missing(words, told((ARTICLE, []))) == line


def test_not_more_than_five_missing_words_are_named() -> None:
    assert wording.missing(list("abcdefgh"), Collection([])).startswith("“a”, “b”, “c”, “d” and “e” do not occur")


def test_the_size_of_the_collection_is_plain() -> None:
    assert wording.size(Collection([])) == "this collection (0 articles)"
    assert wording.plural(1, "quote") == "1 quote"
    assert wording.plural(2, "quote") == "2 quotes"


@pytest.mark.parametrize(
    ("numbers", "line"),
    [
        ([], "What is shown above is"),
        ([1], "[1] above is"),
        ([1, 2], "[1] and [2] above are"),
        ([1, 2, 3], "[1], [2] and [3] above are"),
        ([1, 2, 3, 4], "What is shown above is"),
        ([1, 2, 1], "What is shown above is"),
    ],
)
def test_what_was_cited_before_is_named_by_number_where_that_is_plain(numbers: list[int], line: str) -> None:
    assert wording.above(numbers) == line


@pytest.mark.parametrize(
    ("count", "line"),
    [(2, "“The mayor” can be two people here. Which one?"), (11, "“The mayor” can be 11 people here. Which one?")],
)
def test_it_is_asked_back_who_is_meant(count: int, line: str) -> None:
    assert wording.which_one("the mayor", count) == line


@pytest.mark.parametrize(
    ("topic", "shown"), [("the <b>reef</b> & co", "the &lt;b&gt;reef&lt;/b&gt; &amp; co"), ("", "that")]
)
def test_the_topic_is_in_the_questions_own_words(topic: str, shown: str) -> None:
    assert wording.topic(Answer(Question("", Intent.WHO, topic=topic), Outcome.NOT_FOUND)) == shown


def test_who_is_silent_is_named() -> None:
    bly, lunde = of(speaker("Ida Bly"), NO), of(speaker("Odd Lunde"), YES)
    question = Question("", Intent.STATEMENTS, topic="nets")
    one, two = (Answer(question, Outcome.FOUND, silent=who) for who in ((bly,), (bly, lunde)))
    assert wording.silent(one) == "<b>Ida Bly</b> is not on record on nets here."
    assert wording.silent(two) == "<b>Ida Bly</b> and <b>Odd Lunde</b> are not on record on nets here."


def test_every_problem_has_its_words() -> None:
    assert set(wording.PROBLEMS) == set(Problem)


def test_who_else_is_on_record_is_counted() -> None:
    article = Article("a", "“We will wait,” said Ida Bly. “No rain,” said Ora Kemp. “We go on,” said Ulf Dahl.")
    collection = Collection([article])
    assert len(collection.speakers) == 3
    assert wording.on_record(collection.speakers[:2], collection).endswith(" and 1 other.")
    assert " other" not in wording.on_record(collection.speakers, collection)


@pytest.mark.parametrize(
    ("topic", "shown"),
    [("the Silk Road", "the Silk Road"), ("in Tashkent", "that"), ("and Brooks disagree", "that"), ("", "that")],
)
def test_a_topic_is_repeated_only_where_one_can_speak_on_it(topic: str, shown: str) -> None:
    answer = Answer(Question("x", Intent.STATEMENTS, topic=topic), Outcome.NEAR_MISS)
    assert wording.topic(answer) == shown


def test_mixed_words_are_not_said_to_be_all_the_articles() -> None:
    assert wording.reported_note(speaker("Ida Bly"), partly_quoted=True) == (
        "<i>Outside quotation marks these are the article’s words, not theirs.</i>"
    )


@pytest.mark.parametrize(
    ("left", "line"),
    [
        (0, ""),
        (1, "<i>1 more statement on record: ask “what else?”</i>"),
        (5, "<i>5 more statements on record: ask “what else?”</i>"),
    ],
)
def test_that_there_is_more_is_said_where_there_is(left: int, line: str) -> None:
    assert wording.more(left) == line


def test_counts_leave_out_what_there_is_none_of() -> None:
    assert wording.counts(2, 1) == "2 quotes, 1 reported statement"
    assert wording.counts(0, 2) == "2 reported statements"


def test_a_list_that_names_only_the_first_says_how_many_more_there_are() -> None:
    assert [wording.and_others(n) for n in (1, 2)] == ["… and 1 other", "… and 2 others"]


@pytest.mark.parametrize(
    ("places", "line"),
    [
        ([], ""),
        (["A"], "also in A"),
        (["A", "B"], "also in A and B"),
        (["A", "B", "C"], "also in A, B and C"),
        (["A", "B", "C", "D", "E"], "also in A, B, C and 2 more"),
    ],
)
def test_where_else_the_words_stand_is_listed_shortly(places: list[str], line: str) -> None:
    assert wording.also(places) == line
    assert wording.partly_in(places) == line.replace("also in", "in part in")


def test_who_else_is_called_so_is_named() -> None:
    bly, lunde = of(speaker("Ida Bly"), NO), of(speaker("Odd <Lunde>"), YES)
    assert wording.called_so("the judge", [bly]) == "<i>“The judge” can also be Ida Bly here.</i>"
    assert wording.called_so("judge", [bly, lunde]) == "<i>“Judge” can also be Ida Bly or Odd &lt;Lunde&gt; here.</i>"
    assert wording.called_so("", [bly]) == wording.called_so("the judge", []) == ""


@pytest.mark.parametrize(
    ("sentences", "line"),
    [
        (None, ""),
        ((1, 1, 3), "<i>The first of 3 sentences of one quote; tap for all of it.</i>"),
        ((3, 3, 3), "<i>The last of 3 sentences of one quote; tap for all of it.</i>"),
        ((1, 2, 3), "<i>The first 2 of 3 sentences of one quote; tap for all of it.</i>"),
        ((2, 3, 3), "<i>The last 2 of 3 sentences of one quote; tap for all of it.</i>"),
        ((2, 3, 5), "<i>Sentences 2 to 3 of 5 of one quote; tap for all of it.</i>"),
        ((12, 12, 20), "<i>The number 12 of 20 sentences of one quote; tap for all of it.</i>"),
    ],
)
def test_a_part_of_a_quote_is_called_so(sentences: tuple[int, int, int] | None, line: str) -> None:
    assert wording.part(sentences) == line


def test_who_is_not_vouched_for_is_said_of_some_or_of_all() -> None:
    assert (wording.not_sure(2, 3), wording.not_sure(3, 3)) == ("2 not sure", "not sure")


def test_more_of_something_is_counted() -> None:
    assert (wording.plural_more(1, "quote"), wording.plural_more(2, "quote")) == ("1 more quote", "2 more quotes")


@pytest.mark.parametrize(("count", "line"), [(2, "Neither of them is"), (3, "None of them is")])
def test_nobody_of_those_asked_back_about_spoke_of_it(count: int, line: str) -> None:
    ida = of(speaker("Ida Bly"))
    answer = Answer(Question("q", Intent.STATEMENTS, topic="bread"), Outcome.AMBIGUOUS, choices=(ida,) * count)
    assert wording.none_of_them(answer) == f"{line} on record on bread here."
