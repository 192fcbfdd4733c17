"""Pages of quotes to pick from."""

import pytest
from handmade import reported, said, speaker, told
from hypothesis import given
from hypothesis import strategies as st

from bot.links import Links
from bot.messages import parsed_length
from bot.picks import MAX_PAYLOAD, PAGE_SIZE, Page, asked, lead, page
from retrieval.answerer import Answerer
from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.listing import Listing
from retrieval.quotes import Kind

ADA = speaker("Ada <Rell>", "Minister of\nRain & Snow", gender="f")
LEVY = Article(
    "levy",
    "“The <levy> is too high & unfair,” Ada <Rell> said.\n\nAda <Rell> said that the levy would fall.\n\n"
    "She called the levy “a burden on all” of them.\n\n“No levy helps,” one of them said.",
    title="Levy & rain",
    url="https://news.example/levy",
    publisher="The Post",
)
MANY = Article("many", "\n\n".join(f"“Word number {n} of many,” Bo Tarn said." for n in range(45)))
HERE = told(
    (
        LEVY,
        [
            said(LEVY, ADA, "The <levy> is too high & unfair"),
            reported(LEVY, ADA, "that the levy would fall"),
            said(LEVY, ADA, "the levy “a burden on all” of them", kind=Kind.MIXED),
            said(LEVY, speaker(None, printed=""), "No levy helps"),
        ],
    ),
    (MANY, [said(MANY, speaker("Bo Tarn"), f"Word number {n} of many") for n in range(45)]),
)
LINKS = Links(HERE.articles, "on_record_bot")


@pytest.fixture(scope="module")
def listing() -> Listing:
    return Listing(Answerer(HERE))


def offered(listing: Listing, query: str, offset: str = "") -> Page:
    return page(listing, HERE, LINKS, query, offset)


class TestPicks:
    """One quote: what is read before it is picked, and what is sent."""

    def test_a_direct_quote_stands_in_marks_and_is_plain_text(self, listing: Listing) -> None:
        pick = offered(listing, "Ada Rell: high").picks[0]
        assert pick.title == "Ada <Rell>, Minister of Rain & Snow"
        assert pick.description == "“The <levy> is too high & unfair”"

    def test_the_message_is_escaped_and_leads_to_the_place_and_the_publisher(self, listing: Listing) -> None:
        pick = offered(listing, "Ada Rell: high").picks[0]
        html = pick.message.html
        assert "<b>Ada &lt;Rell&gt;, Minister of\nRain &amp; Snow</b>, said:" in html
        assert "<blockquote>“The &lt;levy&gt; is too high &amp; unfair” <a href=" in html
        assert f"https://t.me/on_record_bot?start={LINKS.payload('levy', LEVY.paragraphs[0])[:5]}" in html
        ((button,),) = pick.message.buttons
        assert button.url == "https://news.example/levy#:~:text=The%20%3Clevy%3E%20is%20too%20high%20%26%20unfair"

    def test_reported_words_are_never_in_marks_and_are_named_as_the_article_s(self, listing: Listing) -> None:
        pick = next(p for p in offered(listing, "Ada Rell: levy").picks if "would fall" in p.description)
        assert pick.description == "Reported: Ada <Rell> said that the levy would fall."
        assert "is reported, not quoted:" in pick.message.html
        assert "<blockquote>Ada &lt;Rell&gt; said that" in pick.message.html
        assert "These are the article’s words, not hers." in pick.message.html

    def test_partly_quoted_words_say_so(self, listing: Listing) -> None:
        pick = next(p for p in offered(listing, "Ada Rell: levy").picks if "burden" in p.description)
        assert pick.description.startswith("Reported, partly quoted: She called")
        assert "is reported, partly quoted:" in pick.message.html

    def test_whom_the_article_does_not_name_has_a_title_all_the_same(self, listing: Listing) -> None:
        assert "Someone the article does not name" in [p.title for p in offered(listing, "").picks]

    def test_the_words_of_the_article_are_the_article_s(self, seeds: Collection) -> None:
        links = Links(seeds.articles, "on_record_bot")
        found = page(Listing(Answerer(seeds)), seeds, links, "How many countries did the foreign experts come from?")
        (pick,) = found.picks
        assert pick.title == "The article"
        assert pick.message.html.startswith("The article says:\n<blockquote>")

    def test_ids_fit_and_are_the_same_for_the_same_quote_in_any_list(self, listing: Listing) -> None:
        one = offered(listing, "Ada Rell: high").picks[0]
        other = next(p for p in offered(listing, "").picks if p.description == one.description)
        assert one.id == other.id
        assert all(1 <= len(pick.id.encode()) <= 64 for pick in offered(listing, "").picks)


class TestPages:
    """Pages follow each other and end."""

    def test_pages_by_offset_hold_everything_once(self, listing: Listing) -> None:
        pages = [offered(listing, "Bo Tarn")]
        while pages[-1].next_offset:
            pages.append(offered(listing, "Bo Tarn", pages[-1].next_offset))
        assert [len(each.picks) for each in pages] == [PAGE_SIZE, PAGE_SIZE, 5]
        assert len({pick.id for each in pages for pick in each.picks}) == 45

    def test_behind_the_last_page_there_is_an_empty_one(self, listing: Listing) -> None:
        assert offered(listing, "Bo Tarn", "60") == Page()

    def test_a_query_without_results_has_a_lead(self, listing: Listing) -> None:
        found = offered(listing, "zeppelins")
        assert found.picks == ()
        assert found.lead is not None
        assert asked(found.lead) == "zeppelins"

    @given(st.text(max_size=256), st.text(max_size=8))
    def test_no_query_and_no_offset_is_too_much(self, listing: Listing, query: str, offset: str) -> None:
        for pick in offered(listing, query, offset).picks:
            assert parsed_length(pick.message.html) <= 4096
            assert pick.title.strip()


class TestLeads:
    """The way to the bot, with the question in it."""

    @given(st.text(max_size=256))
    def test_a_lead_is_a_payload_and_holds_the_whole_question_or_none(self, query: str) -> None:
        payload = lead(query)
        assert 1 <= len(payload) <= MAX_PAYLOAD
        assert asked(payload) in ("", " ".join(query.split()).encode("utf-8", "replace").decode())

    def test_short_questions_are_held_in_any_script(self) -> None:
        assert asked(lead("кто сказал, что да?")) == "кто сказал, что да?"

    @pytest.mark.parametrize("payload", ["", "levy-1-2", "q", "Q-abc", "q-a", "q-_w", "q-" + "é", "q-abc=", "q-YQ=="])
    def test_anything_else_is_none(self, payload: str) -> None:
        assert asked(payload) is None
