"""Checks as messages: each finding in its own form, within Telegram's limits, every quote as printed."""

import pytest
from fake_telegram.markup import parse_html
from hypothesis import given
from strategies import ENDLESS, article_of, hostile, texts

from bot import texts as words
from bot.checks import MOST_CHANGES, render_check
from bot.links import Links
from bot.messages import measure, plain
from retrieval.articles import Article
from retrieval.checking import Checker
from retrieval.collection import Collection
from retrieval.roster import Roster

RAPPROCHEMENT = "The rapprochement of the countries in the Central Asian region is not against anyone’s interests"
EXAMPLE = "“The rapprochement of the countries in Central Asia is not against anybody’s interests” Kamilov"
L419 = '<a href="https://t.me/a_bot?start={}-419-515">[1]</a>'


def checked(collection: Collection, text: str) -> str:
    """What is said back, as one text of HTML."""
    check = Checker(collection, Roster(collection)).check(text)
    return "\n\n".join(m.html for m in render_check(check, Links(collection.articles, "a_bot"), collection))


@pytest.fixture(scope="module")
def link(seeds: Collection) -> str:
    article = next(a for a in seeds.articles if RAPPROCHEMENT in a.text)
    return L419.format(article.id)


def test_altered_words_stand_beside_the_printed_ones(seeds: Collection, link: str) -> None:
    assert checked(seeds, EXAMPLE) == (
        "<b>Not verbatim.</b> The closest printed words, by <b>Uzbek Foreign Minister Abdulaziz Kamilov</b>:\n"
        f"<blockquote>“{RAPPROCHEMENT}” {link}</blockquote>\n"
        "Yours → printed:\n"
        "• <s>in Central Asia</s> → <u>in the Central Asian region</u>\n"
        "• <s>anybody’s</s> → <u>anyone’s</u>\n\n"
        f"<b>Source</b>\n{link} <i>A two-day international conference to discuss ways of…</i>, ¶3 · named in the same sentence"
    )


def test_exact_words_have_their_speaker_and_source(seeds: Collection, link: str) -> None:
    html = checked(seeds, f'"{RAPPROCHEMENT.upper()}," Kamilov')
    assert html.startswith(
        "<b>Verbatim.</b>\n<b>Uzbek Foreign Minister Abdulaziz Kamilov</b> said:\n"
        f"<blockquote>“{RAPPROCHEMENT}” {link}</blockquote>\n\n<b>Source</b>\n"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Sarybay", "<b>Kairat Sarybay</b> is not printed as the speaker."),
        ("Rosa Quill", "“Rosa Quill” is not on record in this collection (2 articles)."),
    ],
)
def test_who_is_named_wrongly_is_told(seeds: Collection, name: str, said: str) -> None:
    html = checked(seeds, f"“{RAPPROCHEMENT}” — {name}")
    assert html.startswith(
        "<b>The words are right, the speaker is not.</b>\n<b>Uzbek Foreign Minister Abdulaziz Kamilov</b>"
    )
    assert said in html


def test_what_a_cut_takes_away_is_shown(seeds: Collection) -> None:
    html = checked(
        seeds, "“the interconnectedness between the regions of Asia, as well as Europe, will serve the welfare”"
    )
    assert html.startswith("<b>Verbatim, but cut.</b>\n<b>CICA Secretary General Kairat Sarybay</b> said:\n")
    assert "“If the Silk Road functions, as it did in earlier centuries, <b>the interconnectedness between" in html
    assert "The sentence begins: <u>If the Silk Road functions, as it did in earlier centuries</u>\n" in html
    assert "<i>The cut takes away “if”, which can change the sense.</i>" in html


def test_what_an_ellipsis_stands_for_is_shown(seeds: Collection) -> None:
    html = checked(seeds, "“If the Silk Road functions … the interconnectedness between the regions of Asia”")
    assert "Left out at the ellipsis: <u>as it did in earlier centuries</u>" in html


def test_whole_sentences_are_a_part(seeds: Collection) -> None:
    html = checked(seeds, "“The BRI and Central Asian efforts complement and promote each another”")
    assert html.startswith("<b>Verbatim, as part of a longer quote.</b>\n<b>Qi Zhenhong, president")
    assert "The last of 3 sentences" in html


def test_reported_words_are_never_shown_in_marks(seeds: Collection) -> None:
    html = checked(seeds, "“the conference will produce specific recommendations to the presidents” Gherman")
    assert html.startswith("<b>Printed, but not as a quotation.</b>\n<b>Natalia Gherman, special representative")
    assert "“" not in html
    assert "<i>These are the article’s words, not hers.</i>" in html


def test_altered_reported_words_are_told_to_be_no_quotation(seeds: Collection) -> None:
    html = checked(
        seeds, "“The conference will give specific recommendations to the presidents of the Central Asian countries”"
    )
    assert html.startswith("<b>Not printed as a quotation.</b> The closest printed words are no quotation either:")
    assert "• <s>give</s> → <u>produce</u>" in html


def test_a_no_has_no_sources(seeds: Collection) -> None:
    assert checked(seeds, "“We shall fight on the beaches and on the hills”") == (
        "<b>Not here.</b> No quotation in this collection (2 articles) has these words, or words close enough to be their source."
    )


def test_a_no_tells_how_often_who_is_named_is_quoted(seeds: Collection) -> None:
    html = checked(seeds, "Kamilov: “We shall fight on the beaches and on the hills”")
    assert html.endswith(" <b>Abdulaziz Kamilov</b> is quoted twice here.")
    html = checked(seeds, "Rosa Quill: “We shall fight on the beaches and on the hills”")
    assert html.endswith(" “Rosa Quill” is not on record in this collection (2 articles).")


def test_words_in_marks_that_nobody_said_are_no_statement(seeds: Collection) -> None:
    html = checked(seeds, "“Interconnectivity in Central Asia: Challenges and New Opportunities”")
    assert html.startswith("<b>Verbatim.</b>\nIn quotation marks, but nobody is plainly named as the speaker:")


def test_several_quotations_are_numbered_and_so_are_their_citations(seeds: Collection) -> None:
    html = checked(
        seeds, f"“{RAPPROCHEMENT}” Kamilov “We shall fight on the beaches” “this region was the most disintegrated”"
    )
    assert [f"{n}. <i>" in html for n in (1, 2, 3, 4)] == [True, True, True, False]
    assert "[1]</a>" in html
    assert "[2]</a>" in html
    assert "[3]</a>" not in html


def test_a_quotation_made_of_two_is_told_apart(seeds: Collection) -> None:
    html = checked(seeds, f"“{RAPPROCHEMENT}. The BRI and Central Asian efforts complement each other.”")
    assert html.startswith("<b>Not one quotation.</b> Its parts are printed apart:\n\n1. <i>The rapprochement of")
    assert "<b>Verbatim.</b>\n<b>Uzbek Foreign Minister" in html
    assert "by <b>Qi Zhenhong, president" in html


def test_where_else_it_stands_and_who_is_named_there() -> None:
    """The same words by two people in two articles."""
    one = Article("one", "“The harbour is safe for small boats,” said Ida Bly, mayor of Orlo.", title="One & all")
    two = Article("two", "“The harbour is safe for small boats,” said Jon Reed, a pilot.", title="Two")
    html = checked(Collection([one, two]), "“The harbour is safe for small boats” — Jon Reed")
    assert html.startswith("<b>Verbatim.</b>\n<b>Jon Reed, pilot</b>, said:")
    assert "<i>Two</i>, ¶1" in html.split("Also in:")[0]
    assert "<i>One &amp; all</i>, ¶1" in html.split("Also in:")[1]
    assert html.endswith("<i>There as words of <b>Ida Bly</b> [2].</i>")


def test_many_changes_are_counted() -> None:
    said = " ".join(f"word{n} alder{n} beech{n} cedar{n}, elm{n} fir{n}" for n in range(12))
    article = Article("long", f"“{said},” said Ida Bly, mayor of Orlo.")
    html = checked(Collection([article]), "“" + said.replace("word", "term") + "” Bly")
    assert html.count("• <s>") == MOST_CHANGES
    assert "• and 4 more differences" in html


def test_nothing_to_check_says_how(seeds: Collection) -> None:
    assert checked(seeds, " ") == words.CHECK_HOW
    assert checked(seeds, "“yes”") == words.CHECK_SHORT


@pytest.mark.parametrize("text", ["<b>bold</b> & <a href='x'>", "“<script> & 'x' <b>y</b>” <i>Kamilov</i>"])
def test_what_is_pasted_is_escaped(seeds: Collection, text: str) -> None:
    html = checked(seeds, text * 3)
    assert "<script" not in html
    assert "<a href='x'" not in html


def good(collection: Collection, text: str) -> None:
    check = Checker(collection, Roster(collection)).check(text)
    messages = render_check(check, Links(collection.articles, "a_bot"), collection)
    assert messages
    for message in messages:
        assert measure(message.html).fits
        assert not parse_html(message.html).mangled
        assert plain(message.html).strip()


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_endless_texts_get_an_answer(seeds: Collection, text: str) -> None:
    good(seeds, text[:4096])


@given(hostile)
def test_any_text_gets_an_answer(seeds: Collection, text: str) -> None:
    good(seeds, text)


@given(texts, texts)
def test_any_article_can_be_checked_against(text: str, other: str) -> None:
    collection = Collection([article_of(text)])
    good(collection, text)
    good(collection, other)
