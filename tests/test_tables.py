"""The tables of an evaluation."""

from bot.tables import answers_table, mistakes, quotes_table
from retrieval.answer_measures import AnswerMeasures, Shown, Verdict
from retrieval.articles import Article, Span
from retrieval.evaluation import QuoteMeasures
from retrieval.goldsets import Attribution, GoldArticle
from retrieval.questionsets import Asks, GoldQuestion, Place
from retrieval.quotes import Kind, Quote, Speaker

TEXT = "“We will wait for the rain,” Ana Ruiz said. “The fields are dry,” Luis Paz said."


def test_the_table_gives_every_measure_in_percent() -> None:
    """Of two quotes one is found, with its speaker."""
    words, name = Span(1, 27), Span(29, 37)
    gold = GoldArticle(
        Article("a", TEXT),
        (
            Attribution((name,), (Span(38, 42),), (words,)),
            Attribution((Span(66, 74),), (Span(75, 79),), (Span(45, 63),)),
        ),
    )
    measures = QuoteMeasures()
    speaker = Speaker("Ana Ruiz", None, name, "", sure=True)
    measures.add(gold, [Quote("a", (words,), Kind.DIRECT, None, speaker)])
    table = quotes_table(measures).split("\n")
    assert table[0] == "1 article, in percent"
    assert table[1] == "direct found      P 100.0  R 100.0  F1 100.0"
    assert table[4] == "sentence found    P 100.0  R  50.0  F1  66.7"
    assert table[6] == "sure                100.0"


GOLD = GoldQuestion(
    "q1",
    Asks.ABOUT,
    "ruiz on rain",
    ("who spoke",),
    answerable=True,
    gold=(Place("a", Span(1, 27)),),
    speaker="Ana Ruiz",
)
NONE = GoldQuestion("q2", Asks.NONE, "ruiz on snow", (), answerable=False, gold=())
RUIZ = Shown("a", 1, 27, TEXT[1:27], "Ana Ruiz")
PAZ = Shown("a", 45, 63, TEXT[45:63], "Luis Paz")


def test_answers_have_a_line_for_each_type_and_one_for_all() -> None:
    """Columns stand under their names; what a type has no questions for is a dash."""
    second = Verdict(GOLD, True, (PAZ, RUIZ), (False, True), False, None, 2)
    first = Verdict(GOLD, True, (RUIZ,), (True,), True, True, 1)
    table = answers_table(AnswerMeasures([first, second, Verdict(NONE, False, (), (), True)]))
    assert table == (
        "3 questions, in percent\n"
        "                            right  success@1  success@3      rr@10    speaker  abstained   answered   verbatim\n"
        "about           1 of 2       50.0       50.0      100.0       75.0      100.0        0.0          –      100.0\n"
        "none            1 of 1      100.0          –          –          –          –          –        0.0          –\n"
        "all             2 of 3       66.7       50.0      100.0       75.0      100.0        0.0        0.0      100.0"
    )


def test_a_mistake_is_shown_with_what_answers_and_what_was_given() -> None:
    articles = {"a": Article("a", TEXT)}
    shown = list(
        mistakes([Verdict(GOLD, True, (PAZ,), (False,), False), Verdict(GOLD, False, (), (), False)], articles)
    )
    assert shown == [
        "q1: ruiz on rain (after: who spoke)\n"
        "  gold   Ana Ruiz: We will wait for the rain,\n"
        "  given  Luis Paz: The fields are dry (a)",
        "q1: ruiz on rain (after: who spoke)\n  gold   Ana Ruiz: We will wait for the rain,\n  given  no answer",
    ]


def test_a_long_quote_is_cut_and_stays_on_its_line() -> None:
    long = Shown("a", 0, 400, "wet\n" * 100, None)
    (shown,) = mistakes([Verdict(NONE, True, (long,), (False,), False)], {})
    assert shown.split("\n")[1] == "  given  –: " + "wet " * 39 + "wet… (a)"
