"""Citations as HTML: the printed words, checked once more, and where they stand."""

from dataclasses import replace

import pytest
from handmade import place, reported, said, speaker

from bot.citations import EXPANDABLE_FROM, LONGEST_HEADING, LONGEST_SHOWN, Sources
from bot.links import Links
from bot.messages import plain, utf16_length
from retrieval.answers import Citation, Elsewhere
from retrieval.articles import Article, Span
from retrieval.quotes import Kind, Quote, Speaker

PIER = Article(
    "pier",
    '“Nets & <crates> are "cheap",” said Ida Bly, mayor.\n\nShe said that rain fell. “We wait,” she said, “and we swim.”',
    title="Rain & <nets>",
    publisher="Orlo Post & Co",
    date="2024-05-01",
    url="https://orlo.example/rain?a=1&b=2",
)
BARE = Article("bare", "It rained for nine long days in the old town of Orlo. “Yes,” said Ida Bly.")
BLY = speaker("Ida Bly", "mayor", gender="f")
NETS = said(PIER, BLY, 'Nets & <crates> are "cheap"')
WAIT = said(PIER, BLY, "We wait", "and we swim.")
RAIN = reported(PIER, BLY, "rain fell")
LINK = '<a href="https://t.me/a_bot?start=pier-{}-{}">[{}]</a>'


def cited(quote: Quote, article: Article = PIER, number: int = 1) -> Citation:
    return Citation(number, article, quote.contents, quote.kind, quote.speaker, quote)


@pytest.fixture
def sources() -> Sources:
    return Sources(Links([PIER, BARE], "a_bot"))


def test_quoted_words_stand_in_our_marks_with_a_link_to_their_place(sources: Sources) -> None:
    words = "“Nets &amp; &lt;crates&gt; are &quot;cheap&quot;”"
    assert sources.quoted(cited(NETS)) == f"<blockquote>{words} {LINK.format(1, 28, 1)}</blockquote>"


def test_several_spans_stand_apart(sources: Sources) -> None:
    start = PIER.text.index("We wait")
    link = LINK.format(start, len(PIER.text) - 1, 3)
    assert sources.quoted(cited(WAIT, number=3)) == f"<blockquote>“We wait” … “and we swim.” {link}</blockquote>"


def test_reported_words_stand_without_marks(sources: Sources) -> None:
    span = place(PIER, "She said that rain fell.")
    citation = Citation(1, PIER, (span,), Kind.INDIRECT, BLY, RAIN)
    link = LINK.format(span.start, span.end, 1)
    assert sources.quoted(citation) == f"<blockquote>She said that rain fell. {link}</blockquote>"


def test_words_that_answer_are_bold(sources: Sources) -> None:
    span = place(BARE, "It rained for nine long days in the old town of Orlo.")
    bold = (place(BARE, "nine long days"), place(BARE, "Orlo"))
    html = sources.quoted(Citation(1, BARE, (span,), None, None, bold=bold))
    assert html.startswith("<blockquote>It rained for <b>nine long days</b> in the old town of <b>Orlo</b>. <a ")


def test_bold_words_outside_the_span_or_inside_others_are_passed_over(sources: Sources) -> None:
    span = place(BARE, "nine long days")
    bold = (place(BARE, "It"), place(BARE, "nine long"), place(BARE, "long days"), place(BARE, "Orlo"))
    html = sources.quoted(Citation(1, BARE, (span,), None, None, bold=bold))
    assert html.startswith("<blockquote><b>nine long</b> days <a ")


@pytest.mark.parametrize(
    ("length", "tag"), [(EXPANDABLE_FROM, "<blockquote>"), (EXPANDABLE_FROM + 1, "<blockquote expandable>")]
)
def test_a_long_quote_is_shown_folded(length: int, tag: str) -> None:
    article = Article("long", f"“{'a' * length}” said Ida Bly.")
    quote = Quote("long", (Span(1, 1 + length),), Kind.DIRECT, None, BLY)
    html = Sources(Links([article])).quoted(cited(quote, article))
    assert html.startswith(f"{tag}“aaa")
    assert html.endswith("</blockquote>")


def test_what_no_reply_can_hold_is_cut_at_a_word(sources: Sources) -> None:
    words = "old nets " * 400
    article = Article("endless", f"“{words}” said Ida Bly.")
    quote = Quote("endless", (Span(1, 1 + len(words)),), Kind.DIRECT, None, BLY)
    html = Sources(Links([article])).quoted(cited(quote, article))
    shown = plain(html).removesuffix(" [1]")
    assert shown.endswith(("old…”", "nets…”"))
    assert utf16_length(shown) <= LONGEST_SHOWN + 2


@pytest.mark.parametrize("span", [Span(0, 28), Span(1, 29), Span(30, 34), Span(1, 40)])
def test_a_direct_quote_outside_its_marks_is_refused(sources: Sources, span: Span) -> None:
    with pytest.raises(ValueError, match="not inside quotation marks"):
        sources.quoted(replace(cited(NETS), spans=(span,)))


def test_a_direct_quote_without_its_quote_is_refused(sources: Sources) -> None:
    with pytest.raises(ValueError, match="not inside quotation marks"):
        sources.quoted(replace(cited(NETS), quote=None))


def test_words_beyond_the_article_are_refused(sources: Sources) -> None:
    beyond = Citation(1, BARE, (Span(60, len(BARE.text) + 1),), None, None)
    with pytest.raises(ValueError, match="leaves the text of bare"):
        sources.quoted(beyond)


def test_a_part_of_a_quote_inside_the_marks_is_taken(sources: Sources) -> None:
    assert sources.quoted(replace(cited(NETS), spans=(Span(1, 5),))).startswith("<blockquote>“Nets” <a ")


def test_a_source_line_names_article_publisher_date_page_and_how_we_know(sources: Sources) -> None:
    page = '<a href="https://orlo.example/rain?a=1&amp;b=2#:~:text=Nets%20%26%20%3Ccrates%3E%20are%20%22cheap"><i>Rain &amp; &lt;nets&gt;</i></a>'
    line = f"{LINK.format(1, 28, 1)} {page}, Orlo Post &amp; Co, 2024-05-01, ¶1 · named in the same sentence"
    assert sources.lines([cited(NETS)]) == f"<b>Source</b>\n{line}"


def test_an_article_without_a_title_is_named_by_its_opening_words(sources: Sources) -> None:
    yes = said(BARE, BLY, "Yes")
    line = sources.lines([cited(yes, BARE)]).split("\n")[1]
    assert line.endswith("[1]</a> <i>It rained for nine long days in the…</i>, ¶1 · named in the same sentence")


def test_an_article_is_named_in_full_once_in_a_row(sources: Sources) -> None:
    yes = said(BARE, BLY, "Yes")
    lines = sources.lines([cited(NETS), cited(WAIT, number=2), cited(yes, BARE, 3), cited(NETS, number=4)]).split("\n")
    assert lines[0] == "<b>Sources</b>"
    assert "[2]</a> the same, ¶2 · " in lines[2]
    assert "<i>It rained" in lines[3]
    assert "[4]</a> <a href" in lines[4]


@pytest.mark.parametrize(
    ("by", "ending"),
    [
        (speaker("Ida Bly", because="“she <added>” → Bly, ¶1"), ", ¶1 · “she &lt;added&gt;” → Bly, ¶1"),
        (speaker("Ida Bly", sure=False), ", ¶1 · named in the same sentence · not sure"),
        (speaker("Ida Bly", because=""), ", ¶1"),
        (None, ", ¶1"),
    ],
)
def test_the_source_line_says_how_sure_we_are(sources: Sources, by: Speaker | None, ending: str) -> None:
    assert sources.lines([replace(cited(NETS), speaker=by)]).endswith(f"2024-05-01{ending}")


@pytest.mark.parametrize(
    ("part", "note"),
    [
        ((1, 1, 3), "The first of 3 sentences of one quote; tap for all of it."),
        ((2, 2, 3), "The second of 3 sentences of one quote; tap for all of it."),
        ((3, 3, 3), "The last of 3 sentences of one quote; tap for all of it."),
        ((11, 11, 12), "The number 11 of 12 sentences of one quote; tap for all of it."),
        ((2, 3, 3), "The last 2 of 3 sentences of one quote; tap for all of it."),
        ((2, 3, 4), "Sentences 2 to 3 of 4 of one quote; tap for all of it."),
        ((1, 2, 3), "The first 2 of 3 sentences of one quote; tap for all of it."),
    ],
)
def test_a_part_of_a_quote_is_said_to_be_one(sources: Sources, part: tuple[int, int, int], note: str) -> None:
    assert sources.lines([replace(cited(NETS), part=part)]).split("\n")[2:] == [f"<i>{note}</i>"]


def test_a_page_that_no_link_can_name_is_left_out(sources: Sources) -> None:
    article = replace(PIER, url="http://localhost/<rain>")
    html = Sources(Links([article], "a_bot")).lines([cited(NETS, article)])
    assert "localhost" not in html
    assert "</a> <i>Rain &amp; &lt;nets&gt;</i>, Orlo Post" in html


def test_long_titles_and_publishers_are_cut() -> None:
    article = replace(PIER, title="rain " * 60, publisher="post " * 60, url=None)
    line = plain(Sources(Links([article])).lines([cited(NETS, article)])).split("\n")[1]
    assert utf16_length(line) < 3 * LONGEST_HEADING + 60
    assert "rain…, post" in line


def in_bare(*, whole: bool = True, disputed: bool = False, by: Speaker | None = BLY) -> Elsewhere:
    return Elsewhere(BARE, (place(BARE, "Yes"),), by, whole, disputed)


def test_other_articles_with_the_same_words_are_named_and_linked(sources: Sources) -> None:
    start = BARE.text.index("Yes")
    link = (
        f'<a href="https://t.me/a_bot?start=bare-{start}-{start + 3}"><i>It rained for nine long days in the…</i></a>'
    )
    assert sources.lines([replace(cited(NETS), also=(in_bare(),))]).endswith(
        f" · named in the same sentence · also in {link}"
    )
    partly = replace(cited(NETS), also=(in_bare(), in_bare(whole=False)))
    assert sources.lines([partly]).endswith(f"also in {link} · in part in {link}")
    assert "also" not in sources.lines([cited(NETS)])


def test_that_another_article_gives_the_words_to_somebody_else_stands_on_a_line_of_its_own(sources: Sources) -> None:
    other = in_bare(disputed=True, by=speaker("Odd <Lunde>", "cook"))
    *_, last = sources.lines([replace(cited(NETS), also=(other,))]).split("\n")
    assert last.startswith('But <a href="https://t.me/a_bot?start=bare-')
    assert last.endswith("</a> gives these words to <b>Odd &lt;Lunde&gt;, cook</b>.")
    assert "also in" not in sources.lines([replace(cited(NETS), also=(other,))])
