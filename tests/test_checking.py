"""Checking: what is said of pasted words, over articles whose statements are told."""

import pytest
from handmade import reported, said, speaker, told
from hypothesis import given
from strategies import ENDLESS, article_of, texts

from retrieval.articles import Article
from retrieval.checking import Checker
from retrieval.collection import Collection
from retrieval.quotes import Kind
from retrieval.roster import Roster
from retrieval.verdicts import Finding, Side, Verdict

IF_RAIN = "If the rain stops by Friday, we will not close the old bridge to the 40 heavy lorries of the quarry"
SAFE = "The harbour is safe for small boats"
SWIM = "But nobody should swim there at night without a lamp"
FERRY = ("I think", "that the ferry to Lunt will sail twice a day from the month of May")
ENGINE = "the boat would need a new engine before the winter storms arrive"
PATIENCE = "a monument to patience and very good concrete"
SURPRISED = "Is anybody surprised that it leaks?"
PIER = Article(
    "pier",
    f"Ida Bly, the mayor of Orlo, opened the pier “On Feet of Clay and Stone” on Monday in front of a small crowd.\n\n"
    f"“{IF_RAIN}. {SAFE}. {SWIM},” said Bly.\n\n“{FERRY[0]},” she said, “{FERRY[1]}.”\n\n"
    f"Jon Reed, who runs the ferry, said that {ENGINE}. He called the pier “{PATIENCE}”.\n\n“{SURPRISED}” Reed asked.",
)
DAM = Article(
    "dam", f"At the dam Ann Holt spoke too. “{SAFE},” she told the crowd, which had come from far away by bus."
)
PAPER = Article("paper", f"“{SAFE},” Mayor Ida Bly told the Orlo Paper. It rained all day.")
BLY, REED, HOLT = speaker("Ida Bly", "mayor of Orlo", gender="f"), speaker("Jon Reed"), speaker("Ann Holt")
UNSURE = speaker("Jon Reed", sure=False)


@pytest.fixture(scope="module")
def collection() -> Collection:
    return told(
        (
            PIER,
            [
                said(PIER, BLY, f"{IF_RAIN}. {SAFE}. {SWIM}"),
                said(PIER, BLY, FERRY[0], f"{FERRY[1]}."),
                reported(PIER, REED, ENGINE),
                said(PIER, REED, f"the pier “{PATIENCE}”", kind=Kind.MIXED),
                said(PIER, UNSURE, SURPRISED),
            ],
        ),
        (DAM, [said(DAM, HOLT, SAFE)]),
        (PAPER, [said(PAPER, BLY, SAFE)]),
    )


@pytest.fixture(scope="module")
def checker(collection: Collection) -> Checker:
    return Checker(collection, Roster(collection))


@pytest.fixture(scope="module")
def seeds_checker(seeds: Collection) -> Checker:
    return Checker(seeds, Roster(seeds))


def check(checker: Checker, text: str) -> Verdict:
    (verdict,) = checker.check(text).verdicts
    return verdict


def printed(verdict: Verdict) -> list[str]:
    return [citation.article[span] for citation in verdict.citations for span in citation.spans]


def changes(verdict: Verdict) -> list[tuple[str, str]]:
    assert verdict.article
    return [(c.yours, " … ".join(verdict.article[s] for s in c.printed)) for c in verdict.changes]


def cuts(verdict: Verdict) -> list[tuple[Side, str, list[str]]]:
    assert verdict.article
    a = verdict.article
    return [(c.side, " … ".join(a[s] for s in c.spans), [a[s] for s in c.qualifiers]) for c in verdict.cuts]


def speakers(verdict: Verdict) -> list[str | None]:
    return [c.speaker.name if c.speaker else None for c in verdict.citations]


class TestExact:
    """The words are a whole quotation as printed."""

    @pytest.mark.parametrize(
        "text",
        [
            "“I think that the ferry to Lunt will sail twice a day from the month of May”",
            "“I THINK that the ferry to Lunt will sail twice a day from the month of may.”",
            "“I think,” said Bly, “that the ferry to Lunt will sail twice a day from the month of May.”",
            "Bly: « I\u00a0think that the fer\u00adry to Lunt will sail\ntwice a day from the month of May »",
            "Mayor Ida Bly: I think that the ferry to Lunt will sail twice a day from the month of May",
        ],
    )
    def test_marks_case_spaces_and_who_interrupts_make_no_difference(self, checker: Checker, text: str) -> None:
        verdict = check(checker, text)
        assert verdict.finding is Finding.EXACT
        assert printed(verdict) == [FERRY[0], f"{FERRY[1]}."]
        assert speakers(verdict) == ["Ida Bly"]
        assert (verdict.changes, verdict.cuts, verdict.score) == ((), (), 1.0)

    def test_words_of_a_sentence_that_stand_in_marks_are_shown_with_it(self, checker: Checker) -> None:
        verdict = check(checker, f"“{PATIENCE}” Jon Reed")
        assert verdict.finding is Finding.EXACT
        assert printed(verdict) == [f"He called the pier “{PATIENCE}”."]
        assert [PIER[span] for span in verdict.citations[0].bold] == [PATIENCE]
        assert verdict.citations[0].kind is Kind.MIXED

    def test_words_in_marks_that_nobody_said_have_no_speaker(self, checker: Checker) -> None:
        verdict = check(checker, "“On feet of clay and stone”")
        assert verdict.finding is Finding.EXACT
        assert verdict.in_marks
        assert speakers(verdict) == [None]

    def test_where_else_the_words_are_printed_is_told(self, checker: Checker) -> None:
        verdict = check(checker, f"“{SAFE}” Ann Holt")
        assert verdict.finding is Finding.EXACT
        assert speakers(verdict) == ["Ann Holt"]
        assert [(c.article.id, c.speaker and c.speaker.name) for c in verdict.also] == [
            ("pier", "Ida Bly"),
            ("paper", "Ida Bly"),
        ]


class TestAnother:
    """The words are right, the name is not."""

    @pytest.mark.parametrize("name", ["Jon Reed", "Reed", "Ann Holt"])
    def test_who_said_it_is_found(self, checker: Checker, name: str) -> None:
        verdict = check(
            checker, f"“I think that the ferry to Lunt will sail twice a day from the month of May” — {name}"
        )
        assert verdict.finding is Finding.OTHER_SPEAKER
        assert speakers(verdict) == ["Ida Bly"]
        assert verdict.named[0].name.endswith(name)

    def test_a_stranger_is_nobody_here(self, checker: Checker) -> None:
        verdict = check(checker, f"Rosa Quill: “{IF_RAIN}”")
        assert verdict.finding is Finding.OTHER_SPEAKER
        assert (verdict.claim.person, verdict.named) == ("Rosa Quill", ())

    @pytest.mark.parametrize("name", ["Ida Bly", "Bly", "the mayor of Orlo", "the mayor", "Mayor Bly", "ida bly"])
    def test_the_speaker_may_be_called_by_name_and_office(self, checker: Checker, name: str) -> None:
        assert check(checker, f"{name}: “{FERRY[0]} {FERRY[1]}”").finding is Finding.EXACT

    def test_of_a_speaker_we_are_not_sure_of_it_is_not_said(self, checker: Checker) -> None:
        assert check(checker, f"“{SURPRISED}” Ida Bly").finding is Finding.EXACT


class TestPart:
    """There is more in print."""

    def test_whole_sentences_are_a_part_with_nothing_cut(self, checker: Checker) -> None:
        verdict = check(checker, f"Bly: “{SAFE}. {SWIM}”")
        assert verdict.finding is Finding.PART
        assert verdict.citations[0].part == (2, 3, 3)
        assert (printed(verdict), verdict.cuts, verdict.turn) == ([f"{SAFE}. {SWIM}"], (), None)

    def test_a_condition_cut_off_is_named(self, checker: Checker) -> None:
        verdict = check(checker, "“we will not close the old bridge to the 40 heavy lorries of the quarry”")
        assert verdict.finding is Finding.PART
        assert cuts(verdict) == [(Side.BEFORE, "If the rain stops by Friday", ["If"])]
        assert printed(verdict) == [f"{IF_RAIN}."]
        assert [PIER[span] for span in verdict.citations[0].bold] == [IF_RAIN.partition(", ")[2]]

    def test_the_end_cut_off_is_shown(self, checker: Checker) -> None:
        verdict = check(checker, f"“{SWIM.removesuffix(' at night without a lamp')}”")
        assert cuts(verdict) == [(Side.AFTER, "at night without a lamp", ["without"])]

    def test_a_hedge_before_an_interruption_is_cut_too(self, checker: Checker) -> None:
        verdict = check(checker, "“the ferry to Lunt will sail twice a day from the month of May”")
        assert cuts(verdict) == [(Side.BEFORE, "I think … that", ["think"])]

    @pytest.mark.parametrize("dots", ["…", "...", "[...]", "[…]", " . . . "])
    def test_what_is_left_out_at_an_ellipsis_is_shown(self, checker: Checker, dots: str) -> None:
        verdict = check(
            checker, f"“If the rain stops by Friday{dots} close the old bridge to the 40 heavy lorries of the quarry”"
        )
        assert verdict.finding is Finding.PART
        assert cuts(verdict) == [(Side.INSIDE, "we will not", ["not"])]
        assert verdict.cuts[0].marked

    def test_an_ellipsis_may_stand_for_sentences(self, checker: Checker) -> None:
        verdict = check(
            checker, "“we will not close the old bridge … nobody should swim there at night without a lamp”"
        )
        assert verdict.finding is Finding.PART
        assert [side for side, _, _ in cuts(verdict)] == [Side.BEFORE, Side.INSIDE]
        assert SAFE in cuts(verdict)[1][1]

    def test_that_the_next_sentence_takes_it_back_is_told(self, checker: Checker) -> None:
        verdict = check(checker, f"Bly in the morning: “{IF_RAIN}. {SAFE}”")
        assert verdict.finding is Finding.PART
        assert verdict.turn
        assert PIER[verdict.turn] == "But"

    def test_the_whole_with_dots_around_it_is_the_whole(self, checker: Checker) -> None:
        assert (
            check(checker, "“… I think that the ferry to Lunt will sail twice a day from the month of May …”").finding
            is Finding.EXACT
        )


ALTERED = [
    ("a word swapped", "If the rain stops by Friday, we will not shut the old bridge to the 40 heavy lorries of the quarry", [("shut", "close")]),
    ("a negation dropped", "If the rain stops by Friday, we will close the old bridge to the 40 heavy lorries of the quarry", [("will", "will not")]),
    ("a negation added", "The harbour is not safe for small boats. But nobody should swim there at night without a lamp", [("is not", "is")]),
    ("a number changed", "If the rain stops by Friday, we will not close the old bridge to the 400 heavy lorries of the quarry", [("400", "40")]),
    ("a word added", "If the rain stops by Friday, we will not close the lovely old bridge to the 40 heavy lorries of the quarry", [("the lovely", "the")]),
    ("words dropped", "If the rain stops, we will not close the old bridge to the 40 heavy lorries of the quarry", [("stops", "stops by Friday")]),
    ("the first word", "When the rain stops by Friday, we will not close the old bridge to the 40 heavy lorries of the quarry", [("When", "If")]),
    ("the last word", "If the rain stops by Friday, we will not close the old bridge to the 40 heavy lorries of the town", [("town", "quarry")]),
    ("a contraction", "If the rain stops by Friday, we won't close the old bridge to the 40 heavy lorries of the quarry", [("won't", "will not")]),
    ("brackets", "If the rain stops by Friday, [the town] will not close the old bridge to the 40 heavy lorries of the quarry", [("the town", "we")]),
    ("a comma", "If the rain stops by Friday we will not close the old bridge to the 40 heavy lorries of the quarry", [("Friday we", "Friday, we")]),
    ("two runs near each other", "If the rain ends by Monday, we will not close the old bridge to the 40 heavy lorries of the quarry", [("ends by Monday", "stops by Friday")]),
    ("two runs far apart", "If the snow stops by Friday, we will not close the old bridge to the 40 heavy lorries of the city", [("snow", "rain"), ("city", "quarry")]),
    ("who said it put inside", f"{SAFE}, Bly said on Monday", [("boats, Bly said on Monday", "boats")]),
    ("sentences joined over one left out", f"{IF_RAIN}. {SWIM}", [("quarry", f"quarry. {SAFE}")]),
    ("a question made a statement", "Is anybody surprised that it leaks", [("leaks", "leaks?")]),
    ("a statement made a question", f"{SWIM}?", [("lamp?", "lamp")]),
    ("statements joined", "swim there at night without a lamp. I think that the ferry to Lunt will sail twice a day", [("lamp. I", "lamp … I")]),
]  # fmt: skip


class TestAltered:
    """The words come from a quotation, but are not those printed."""

    @pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=name) for name, t, e in ALTERED])
    def test_each_difference_is_shown_beside_the_printed_words(
        self, checker: Checker, text: str, expected: list[tuple[str, str]]
    ) -> None:
        verdict = check(checker, f"“{text}”")
        assert verdict.finding is Finding.ALTERED
        assert changes(verdict) == expected

    def test_words_that_turn_the_sense_are_named(self, checker: Checker) -> None:
        assert check(checker, f"“{ALTERED[1][1]}”").changes[0].qualifiers == ("not",)
        assert check(checker, f"“{ALTERED[6][1]}”").changes[0].qualifiers == ("If",)
        assert check(checker, f"“{ALTERED[0][1]}”").changes[0].qualifiers == ()

    @pytest.mark.parametrize("number", [10, 15, 16])
    def test_punctuation_alone_is_told_apart(self, checker: Checker, number: int) -> None:
        assert check(checker, f"“{ALTERED[number][1]}”").only_punctuation
        assert not check(checker, f"“{ALTERED[0][1]}”").only_punctuation

    def test_words_in_another_order_are_found_where_they_stand(self, checker: Checker) -> None:
        verdict = check(
            checker,
            "“We will not close the old bridge to the 40 heavy lorries of the quarry, if the rain stops by Friday”",
        )
        assert verdict.finding is Finding.ALTERED
        assert [c.moved for c in verdict.changes] == [True]
        assert changes(verdict) == [("if the rain stops by Friday", "If the rain stops by Friday")]

    def test_sentences_of_two_speakers_made_one_quotation_are_told_apart(self, checker: Checker) -> None:
        open_ = "We will not close the old bridge to the 40 heavy lorries of the town"
        verdict = check(checker, f"“{SURPRISED} {open_}. {SWIM}”")
        assert verdict.finding is Finding.ALTERED
        assert [part.finding for part in verdict.parts] == [Finding.EXACT, Finding.ALTERED]
        assert [speakers(part)[0] for part in verdict.parts] == ["Jon Reed", "Ida Bly"]

    def test_words_from_nowhere_added_to_a_quotation_are_no_part_of_it(self, checker: Checker) -> None:
        verdict = check(
            checker, f"“{IF_RAIN}. We are keeping every crossing available for all the trucks of the nation”"
        )
        assert (verdict.finding, verdict.parts) == (Finding.ALTERED, ())
        assert changes(verdict)[0][0].endswith(
            "We are keeping every crossing available for all the trucks of the nation"
        )

    def test_altered_words_of_another_are_both(self, checker: Checker) -> None:
        verdict = check(checker, f"“{ALTERED[0][1]}” Jon Reed")
        assert (verdict.finding, verdict.misnamed, speakers(verdict)) == (Finding.ALTERED, True, ["Ida Bly"])


class TestUnquoted:
    """The words are printed, but nobody is quoted with them."""

    def test_reported_words_are_no_quotation(self, checker: Checker) -> None:
        verdict = check(checker, f"Reed: “{ENGINE}”")
        assert verdict.finding is Finding.UNQUOTED
        assert printed(verdict) == [f"Jon Reed, who runs the ferry, said that {ENGINE}."]
        assert (verdict.citations[0].kind, speakers(verdict), verdict.misnamed) == (Kind.INDIRECT, ["Jon Reed"], False)

    def test_an_articles_own_words_are_none_either(self, checker: Checker) -> None:
        verdict = check(checker, "“which had come from far away by bus” Ann Holt")
        assert verdict.finding is Finding.UNQUOTED
        assert (verdict.citations[0].kind, speakers(verdict), verdict.in_marks) == (None, [None], False)

    def test_nor_are_words_that_stand_in_marks_only_in_part(self, checker: Checker) -> None:
        verdict = check(checker, "“opened the pier On Feet of Clay and Stone on Monday in front of a small crowd”")
        assert verdict.finding is Finding.UNQUOTED


NOT_HERE = [
    "We shall build the biggest airport that this country has ever seen",
    "We are keeping that crossing available for trucks provided the weather improves this week",
    "Small vessels have nothing to fear in our port",
    "the rain, the bridge, the harbour and the ferry to the town",
    "If the rain is heavy we will all go home and have a cup of tea with the neighbours",
    "кто сказал это и когда же он это сказал",
    "我们同意这个计划并且感谢大家的支持",
    "one two three four five six seven",
    "small boats of the quarry at night",
]


@pytest.mark.parametrize("text", NOT_HERE)
def test_what_is_not_printed_or_told_in_other_words_is_not_here(checker: Checker, text: str) -> None:
    verdict = check(checker, f"“{text}” Bly")
    assert verdict.finding is Finding.NOT_HERE
    assert verdict.named[0].name == "Ida Bly"


def test_the_closest_is_given_only_where_it_is_close(checker: Checker) -> None:
    close = check(checker, "“The harbour is safe for now and for all the ages”")
    assert close.finding is Finding.NOT_HERE
    assert printed(close) == [SAFE]
    assert check(checker, f"“{NOT_HERE[0]}”").citations == ()


def test_a_few_quotations_are_checked_and_the_rest_counted(checker: Checker) -> None:
    check_ = checker.check(f"“{SAFE}” Holt\n" * 7)
    assert [v.finding for v in check_.verdicts] == [Finding.EXACT] * 5
    assert check_.unchecked == 2
    assert [c.number for c in check_.citations] == list(range(1, 16))


def test_who_is_named_beside_the_text_is_the_speaker_where_it_names_nobody(checker: Checker) -> None:
    (verdict,) = checker.check(f"“{FERRY[0]} {FERRY[1]}”", "Reed").verdicts
    assert verdict.finding is Finding.OTHER_SPEAKER
    (verdict,) = checker.check(f"“{FERRY[0]} {FERRY[1]}” Bly", "Reed").verdicts
    assert verdict.finding is Finding.EXACT


@pytest.mark.parametrize("text", ["", "yes", "“”", '"' * 4096, " \n", "“no no”"])
def test_what_has_no_three_words_has_no_verdict(checker: Checker, text: str) -> None:
    assert checker.check(text).verdicts == ()


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_endless_texts_are_checked(checker: Checker, text: str) -> None:
    checker.check(text[:4096])


@pytest.mark.parametrize("name", ["Ida Bly", ""])
def test_a_quotation_without_marks_may_hold_marks(checker: Checker, name: str) -> None:
    """Somebody quotes somebody: the marks inside are not those of the quotation."""
    said_ = "He told me, ‘The harbour is safe for small boats,’ and I did not believe a word of it"
    article = Article("inner", f"“{said_},” said Ida Bly, mayor of Orlo.")
    collection = Collection([article])
    verdict = check(Checker(collection, Roster(collection)), f"{name}: {said_}" if name else said_)
    assert (verdict.finding, printed(verdict)) == (Finding.EXACT, [said_])


def test_a_whole_article_is_read_by_its_quotations(seeds: Collection, seeds_checker: Checker) -> None:
    for article in seeds.articles:
        found = seeds_checker.check(article.text).verdicts
        assert found
        assert {verdict.finding for verdict in found} <= {Finding.EXACT, Finding.PART}


@given(texts)
def test_every_statement_checks_as_printed(text: str) -> None:
    """Whatever is printed, its own words are never altered, and what is cited stands in the article."""
    article = article_of(text)
    collection = Collection([article])
    checker = Checker(collection, Roster(collection))
    for pasted in (text, *(article[quote.span] for quote in collection.quotes)):
        for verdict in checker.check(pasted).verdicts:
            assert all(article[s] in article.text for c in verdict.citations for s in (*c.spans, *c.bold))
            assert all(article[s] for change in verdict.changes for s in change.printed)


def test_a_word_that_also_stands_in_another_statement_does_not_bring_it_in(checker: Checker) -> None:
    verdict = check(checker, "“The old bridge to the 40 heavy lorries of the quarry twice a day” Bly")
    assert verdict.finding is Finding.ALTERED
    assert printed(verdict) == [f"{IF_RAIN}."]
