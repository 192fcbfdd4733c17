"""Each form of answer as the exact HTML a person gets."""

from dataclasses import replace

import pytest
from handmade import record, reported, said, speaker, told

from bot.callbacks import parse
from bot.links import Links
from bot.messages import MAX_UNITS, parsed_length
from bot.reply import BUTTON_UNITS, render
from retrieval.answers import Answer, Citation, Outcome
from retrieval.articles import Article, Span
from retrieval.followups import Resolved
from retrieval.offices import By
from retrieval.questions import Intent, Problem, Question
from retrieval.quotes import Kind, Quote
from retrieval.roster import Match

PIER = Article(
    "pier",
    "“The pier is <rotten> & old,” said Mayor Ida Bly. “It creaks,” she added.\n\n"
    "She said that nobody paid. “Gulls love it,” said Odd Lunde, a cook. Rain fell on 36 boats.",
    title="Pier & rain",
)
INN = Article("inn", "The inn said that it was full. “No beds,” said a spokesman.", title="The inn")
BLY = speaker("Ida Bly", "Mayor", role_first=True, gender="f")
LUNDE = speaker("Odd Lunde", "cook", gender="m")
INNS = speaker("Orlo Inn")
SPOKESMAN = speaker(None, printed="a spokesman")
ROTTEN = said(PIER, BLY, "The pier is <rotten> & old")
CREAKS = said(PIER, speaker("Ida Bly", because="“she added” → Bly, ¶1", gender="f"), "It creaks")
PAID = reported(PIER, BLY, "She said that nobody paid.")
GULLS = said(PIER, LUNDE, "Gulls love it")
FULL = reported(INN, INNS, "The inn said that it was full.")
BEDS = said(INN, SPOKESMAN, "No beds")
COLLECTION = told((PIER, [ROTTEN, CREAKS, PAID, GULLS]), (INN, [FULL, BEDS]))
LINKS = Links(COLLECTION.articles, "a_bot")

ON_RECORD = "On record here: <b>Ida Bly</b>, <b>Odd Lunde</b>, <b>Orlo Inn</b> (reported only)."
MAYOR, COOK, ORLO_INN = (record(COLLECTION, name) for name in ("Ida Bly", "Odd Lunde", "Orlo Inn"))


def cite(quote: Quote, number: int = 1) -> Citation:
    article = COLLECTION.article(quote.article_id)
    assert article
    return Citation(number, article, quote.contents, quote.kind, quote.speaker, quote)


def link(citation: Citation) -> str:
    place = f"{citation.article.id}-{citation.span.start}-{citation.span.end}"
    return f'<a href="https://t.me/a_bot?start={place}">[{citation.number}]</a>'


def asked(
    intent: Intent = Intent.STATEMENTS,
    *,
    person: str | None = None,
    topic: str = "",
    matches: tuple[Match, ...] = (),
    closed: bool = False,
    problem: Problem | None = None,
) -> Question:
    return Question("…", intent, person, topic, matches, closed=closed, problem=problem)


def html(answer: Answer, *, brief: bool = False) -> str:
    (message,) = render(answer, LINKS, COLLECTION, brief=brief)
    return message.html


def test_quotes_of_one_speaker_stand_under_one_line_with_their_sources() -> None:
    one, two = cite(ROTTEN), cite(CREAKS, 2)
    assert html(Answer(asked(), Outcome.FOUND, (one, two), record=MAYOR)) == (
        "<b>Mayor Ida Bly</b> said:\n"
        f"<blockquote>“The pier is &lt;rotten&gt; &amp; old” {link(one)}</blockquote>\n"
        f"<blockquote>“It creaks” {link(two)}</blockquote>\n\n"
        "<b>Sources</b>\n"
        f"{link(one)} <i>Pier &amp; rain</i>, ¶1 · named in the same sentence\n"
        f"{link(two)} the same, ¶1 · “she added” → Bly, ¶1"
    )


def test_a_brief_reply_holds_one_quote_and_one_source() -> None:
    one = cite(ROTTEN)
    assert html(Answer(asked(), Outcome.FOUND, (one, cite(CREAKS, 2)), record=MAYOR), brief=True) == (
        "<b>Mayor Ida Bly</b> said:\n"
        f"<blockquote>“The pier is &lt;rotten&gt; &amp; old” {link(one)}</blockquote>\n\n"
        f"<b>Source</b>\n{link(one)} <i>Pier &amp; rain</i>, ¶1 · named in the same sentence"
    )


def test_reported_words_beside_quotes_are_kept_apart() -> None:
    one, two = cite(ROTTEN), cite(PAID, 2)
    assert html(Answer(asked(), Outcome.FOUND, (one, two), record=MAYOR)).split("\n\n")[1] == (
        "And reported, not quoted:\n"
        f"<blockquote>She said that nobody paid. {link(two)}</blockquote>\n"
        "<i>These are the article’s words, not hers.</i>"
    )


def test_a_speaker_who_is_nowhere_quoted_is_said_to_be_reported_only() -> None:
    one = cite(FULL)
    assert html(Answer(asked(), Outcome.FOUND, (one,), record=ORLO_INN)) == (
        "No direct quote by <b>Orlo Inn</b> in this collection. The article reports their words:\n"
        f"<blockquote>The inn said that it was full. {link(one)}</blockquote>\n"
        "<i>These are the article’s words, not theirs.</i>\n\n"
        f"<b>Source</b>\n{link(one)} <i>The inn</i>, ¶1 · named in the same sentence"
    )


def test_reported_words_that_answer_who_said_it_are_introduced_as_such() -> None:
    answer = Answer(asked(Intent.WHO), Outcome.FOUND, (cite(PAID),))
    assert html(answer).startswith("<b>Mayor Ida Bly</b> is reported, not quoted:\n<blockquote>She said")


def test_quotes_of_several_speakers_stand_each_under_its_own_line() -> None:
    answer = Answer(asked(Intent.WHO_SPOKE), Outcome.FOUND, (cite(ROTTEN), cite(GULLS, 2), cite(BEDS, 3)))
    lines = html(answer).split("\n")
    assert [line for line in lines if line.endswith("said:")] == [
        "<b>Mayor Ida Bly</b> said:",
        "<b>Odd Lunde, cook</b>, said:",
        "<b>A spokesman</b> said:",
    ]


def test_a_later_mention_without_a_role_is_given_the_one_on_record() -> None:
    assert html(Answer(asked(), Outcome.FOUND, (cite(CREAKS),))).startswith("<b>Mayor Ida Bly</b> said:")


def test_a_fact_is_what_the_article_says_with_the_answer_in_bold() -> None:
    start = PIER.text.index("Rain fell")
    boats = PIER.text.index("36 boats")
    one = Citation(1, PIER, (Span(start, start + 22),), None, None, bold=(Span(boats, boats + 8),))
    assert html(Answer(asked(Intent.FACT), Outcome.FOUND, (one,))) == (
        f"The article says:\n<blockquote>Rain fell on <b>36 boats</b>. {link(one)}</blockquote>\n\n"
        f"<b>Source</b>\n{link(one)} <i>Pier &amp; rain</i>, ¶2"
    )


def test_whoever_of_several_is_silent_is_named() -> None:
    answer = Answer(asked(topic="the pier"), Outcome.FOUND, (cite(GULLS),), silent=(ORLO_INN,), missing=("Vanhoek",))
    assert html(answer).split("\n\n")[1:3] == [
        "<b>Orlo Inn</b> is not on record on the pier here.",
        "“Vanhoek” does not occur in this collection (2 articles).",
    ]


@pytest.mark.parametrize(
    ("earlier", "topic", "who", "line"),
    [
        ([ROTTEN, CREAKS], "", True, "[1] and [2] above are the only statements by <b>Ida Bly</b>"),
        ([ROTTEN], "", True, "[1] above is the only statement by <b>Ida Bly</b>"),
        ([ROTTEN, CREAKS, PAID, GULLS], "", True, "What is shown above is all by <b>Ida Bly</b>"),
        ([ROTTEN], "a <pier>", True, "[1] above is all by <b>Ida Bly</b> on a &lt;pier&gt;"),
        ([ROTTEN], "piers", False, "[1] above is all that was found"),
    ],
)
def test_nothing_else_says_what_there_was(earlier: list[Quote], topic: str, *, who: bool, line: str) -> None:
    before = tuple(cite(quote, number) for number, quote in enumerate(earlier, start=1))
    record_ = MAYOR if who else None
    answer = Answer(asked(topic=topic), Outcome.NOTHING_ELSE, record=record_, earlier=before)
    opening = "Nothing else." if who else "Nobody else."
    assert html(answer) == f"{opening} {line} in this collection (2 articles)."


@pytest.mark.parametrize(("closed", "no"), [(True, "No."), (False, "No statement found.")])
def test_a_near_miss_says_no_first_and_sets_the_other_apart(*, closed: bool, no: str) -> None:
    one = cite(GULLS)
    answer = Answer(asked(topic="gulls & co", closed=closed), Outcome.NEAR_MISS, near_miss=(one,), record=MAYOR)
    assert html(answer) == (
        f"{no} <b>Ida Bly</b> is quoted twice and reported once here, but not on gulls &amp; co.\n\n"
        "In the same article <b>Odd Lunde, cook</b>, spoke of it:\n"
        f"<blockquote>“Gulls love it” {link(one)}</blockquote>\n\n"
        f"<b>Source</b>\n{link(one)} <i>Pier &amp; rain</i>, ¶2 · named in the same sentence"
    )


def test_what_else_the_speaker_is_on_record_with_is_set_apart_as_that() -> None:
    one = cite(GULLS)
    answer = Answer(asked(topic="beds"), Outcome.NEAR_MISS, near_miss=(one,), record=COOK)
    apart = html(answer).split("\n\n")[1]
    assert apart.startswith("On record here: <b>Odd Lunde, cook</b>, said:\n<blockquote>“Gulls love it” ")


def test_a_near_miss_in_another_article_says_elsewhere_and_a_report_is_no_quote() -> None:
    answer = Answer(asked(topic="beds"), Outcome.NEAR_MISS, near_miss=(cite(FULL),), record=MAYOR)
    apart = html(answer).split("\n\n")[1]
    assert apart.startswith("Elsewhere in this collection <b>Orlo Inn</b> is reported on it:\n<blockquote>The inn said")
    assert apart.endswith("\n<i>These are the article’s words, not theirs.</i>")


def test_a_near_miss_names_what_is_missing_and_cites_nobody_when_brief() -> None:
    answer = Answer(
        asked(topic="zeppelins"), Outcome.NEAR_MISS, near_miss=(cite(GULLS),), record=MAYOR, missing=("zeppelins",)
    )
    assert html(answer, brief=True) == (
        "No statement found. <b>Ida Bly</b> is quoted twice and reported once here, but not on zeppelins.\n"
        "“zeppelins” does not occur in this collection (2 articles)."
    )


@pytest.mark.parametrize(
    ("question", "missing", "line"),
    [
        (asked(person="X", topic="y"), ("X", "y"), "No statement found. “X” and “y” do not occur in"),
        (asked(person="the <mayor>"), (), "No statement found. “the &lt;mayor&gt;” is not on record in"),
        (asked(Intent.WHO_SPOKE, topic="beds & co"), (), "No statement found. Nobody is on record on beds &amp; co in"),
        (asked(Intent.WHO, topic="beds are cold"), (), "No statement found. Nobody is on record as saying that in"),
        (asked(Intent.FACT, topic="beds"), (), "No sentence found that plainly answers this. I looked in"),
    ],
)
def test_nothing_found_says_what_is_missing_and_who_is_on_record(
    question: Question, missing: tuple[str, ...], line: str
) -> None:
    answer = Answer(question, Outcome.NOT_FOUND, missing=missing, on_record=COLLECTION.speakers)
    assert html(answer) == f"{line} this collection (2 articles).\n\n{ON_RECORD}"


def test_an_office_that_only_a_role_names_is_said_to_be_nobodys() -> None:
    matches = (Match(COOK, By.PART_OF_ROLE),)
    question = asked(person="the captain", matches=matches)
    answer = Answer(question, Outcome.NOT_FOUND, near_miss=(cite(GULLS),), on_record=COLLECTION.speakers)
    assert html(answer).startswith(
        "No statement found. Nobody here is “the captain”; one speaker’s role only names it.\n\n"
        "On record here: <b>Odd Lunde, cook</b>, said:\n<blockquote>“Gulls love it”"
    )
    answer = replace(answer, near_miss=(cite(FULL),))
    assert "\n\nOn record here: <b>Orlo Inn</b> is reported:\n<blockquote>The inn said" in html(answer)
    assert html(answer, brief=True).endswith(f"\n\n{ON_RECORD}")


def test_who_is_meant_is_asked_back_with_a_button_for_each() -> None:
    answer = Answer(asked(person="the mayor"), Outcome.AMBIGUOUS, (cite(ROTTEN),), choices=(MAYOR, ORLO_INN))
    (message,) = render(answer, LINKS, COLLECTION)
    assert message.html == (
        "“The mayor” can be two people here. Which one?\n\n"
        "1. <b>Mayor Ida Bly</b>: 2 quotes, 1 reported statement\n"
        "2. <b>Orlo Inn</b>: 1 reported statement"
    )
    assert [(row[0].label, row[0].data, len(row)) for row in message.buttons] == [
        ("Ida Bly", f"c:{MAYOR.id}", 1),
        ("Orlo Inn", f"c:{ORLO_INN.id}", 1),
    ]


@pytest.mark.parametrize("owner", [77, -1001234567890])
def test_buttons_carry_whom_alone_they_serve(owner: int) -> None:
    answer = Answer(asked(person="the mayor"), Outcome.AMBIGUOUS, choices=(MAYOR, ORLO_INN))
    (message,) = render(answer, LINKS, COLLECTION, owner=owner)
    callbacks = [parse(row[0].data) for row in message.buttons]
    assert [(c.argument, c.owner) for c in callbacks if c] == [(MAYOR.id, owner), (ORLO_INN.id, owner)]


def test_a_long_name_fits_its_button() -> None:
    long = replace(MAYOR, speaker=speaker("Ida " + "Bly " * 40))
    answer = Answer(asked(person="bly"), Outcome.AMBIGUOUS, choices=(long,))
    (button,) = render(answer, LINKS, COLLECTION)[0].buttons[0]
    assert len(button.label) <= BUTTON_UNITS
    assert button.label.endswith("…")


@pytest.mark.parametrize("problem", list(Problem))
def test_what_cannot_be_read_gets_a_line_that_helps(problem: Problem) -> None:
    answer = Answer(asked(Intent.NONE, problem=problem), Outcome.UNREADABLE, on_record=COLLECTION.speakers)
    line, offered = html(answer).split("\n\n")
    assert line[0].isupper()
    assert offered == ON_RECORD


@pytest.mark.parametrize(
    ("word", "source", "line"),
    [
        ("she", "question", "<i>“she” = Ida Bly, from your last question.</i>"),
        ("she", "answer", "<i>“she” = Ida Bly, from the last answer.</i>"),
        (None, "question", "<i>Still Ida Bly, from your last question.</i>"),
    ],
)
def test_the_last_line_says_whom_a_word_was_taken_to_mean(word: str | None, source: str, line: str) -> None:
    answer = Answer(asked(), Outcome.FOUND, (cite(ROTTEN),), resolved=Resolved(word, MAYOR, source))
    assert html(answer).split("\n\n")[-1] == line


def test_a_speaker_we_would_not_vouch_for_is_not_sure() -> None:
    doubtful = replace(ROTTEN, speaker=replace(BLY, sure=False))
    assert html(Answer(asked(), Outcome.FOUND, (cite(doubtful),))).endswith(" · not sure")


def test_a_citation_that_is_not_what_is_printed_is_never_shown() -> None:
    wrong = replace(cite(ROTTEN), spans=(Span(0, 20),))
    for answer in (
        Answer(asked(), Outcome.FOUND, (wrong,)),
        Answer(asked(topic="x"), Outcome.NEAR_MISS, near_miss=(wrong,), record=COOK),
    ):
        with pytest.raises(ValueError, match="not inside quotation marks"):
            render(answer, LINKS, COLLECTION)


def test_what_one_message_cannot_hold_comes_in_several_with_the_buttons_on_the_last() -> None:
    words = "gulls and nets " * 250
    article = Article("long", "\n\n".join(f"“{n} {words}” said Ida Bly." for n in range(4)))
    spans = [Span(p.start + 1, p.start + 2 + len(words)) for p in article.paragraphs]
    quotes = [Quote("long", (span,), Kind.DIRECT, None, BLY if n % 2 else LUNDE) for n, span in enumerate(spans)]
    collection = told((article, quotes))
    cited = tuple(Citation(n, article, q.contents, q.kind, q.speaker, q) for n, q in enumerate(quotes, start=1))
    answer = Answer(asked(), Outcome.FOUND, cited, choices=(MAYOR,))
    messages = render(answer, Links([article], "a_bot"), collection)
    assert len(messages) > 1
    assert all(parsed_length(message.html) <= MAX_UNITS for message in messages)
    assert [bool(message.buttons) for message in messages] == [False] * (len(messages) - 1) + [True]


def test_what_is_left_of_a_speaker_is_offered_where_no_topic_narrowed_it() -> None:
    answer = Answer(asked(topic=""), Outcome.FOUND, (cite(ROTTEN),), record=MAYOR, remaining=4)
    assert html(answer).endswith("\n\n<i>4 more statements on record: ask “what else?”</i>")
    assert "what else" not in html(answer, brief=True)
    assert "what else" not in html(replace(answer, question=asked(topic="floors")))


def test_under_an_answer_two_others_of_the_name_are_a_tap_away_and_the_text_names_all() -> None:
    question = asked(person="the mayor", topic="pier")
    answer = Answer(question, Outcome.FOUND, (cite(ROTTEN),), record=MAYOR, choices=(COOK, ORLO_INN, COOK))
    (message,) = render(answer, LINKS, COLLECTION, owner=77)
    assert message.html.endswith("\n\n<i>“The mayor” can also be Odd Lunde, Orlo Inn or Odd Lunde here.</i>")
    row = message.buttons[-1]
    assert [button.label for button in row] == ["Odd Lunde", "Orlo Inn"]
    assert [c.argument for button in row if (c := parse(button.data))] == [COOK.id, ORLO_INN.id]
    alone = render(replace(answer, choices=()), LINKS, COLLECTION, owner=77)[0]
    assert "can also be" not in alone.html
    assert message.buttons[:-1] == alone.buttons
