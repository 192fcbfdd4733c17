"""Citations for other programs: what is known, escaped as each form wants it, and nothing else."""

import json
import re
from typing import Any

import pytest
from handmade import place, speaker
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answers import Citation
from retrieval.articles import Article, Span
from retrieval.citeformats import AROUND, bibtex, csl_json, json_ld, key, markdown
from retrieval.quotes import Kind, Speaker

TEXT = (
    "It rained in Orlo.\n\n“We pay 50% of the  levy,” said Ada Réll, “and\u00a0no more.”\n\n"
    "She said that the levy would fall. “A burden,” it was said."
)
BARE = Article("levy", TEXT)
FULL = Article(
    "levy",
    TEXT,
    title="Levy & rain_{1}",
    url="https://news.example/levy?a=1&copy;=2#x",
    publisher="The <Post>",
    author="A. Writer and B. Other",
    date="2024-05-04T10:00Z",
    language="en",
)
ADA = speaker("Ada Réll", "minister", gender="f")
WORDS = ("We pay 50% of the  levy", "and\u00a0no more.")


def direct(article: Article = FULL, by: Speaker | None = ADA, *words: str) -> Citation:
    spans = tuple(place(article, each) for each in words or WORDS)
    return Citation(1, article, spans, Kind.DIRECT, by)


def reported(article: Article = FULL, by: Speaker | None = ADA, kind: Kind | None = Kind.INDIRECT) -> Citation:
    return Citation(1, article, (place(article, "She said that the levy would fall."),), kind, by)


class TestMarkdown:
    """A block quotation and its source."""

    def test_words_in_marks_their_speaker_and_their_source(self) -> None:
        assert markdown(direct(), "https://news.example/levy#:~:text=We&amp;x") == (
            "> “We pay 50% of the levy” … “and no more.”\n>\n"
            r"> — Ada Réll, minister, in [*Levy \& rain\_\{1\}*](<https://news.example/levy#:~:text=We&amp;amp;x>), "
            r"The \<Post\>, 2024-05-04T10:00Z, ¶2" + "\n"
        )

    def test_what_is_not_known_is_left_out(self) -> None:
        assert markdown(direct(BARE)) == (
            f"> “We pay 50% of the levy” … “and no more.”\n>\n> — Ada Réll, minister, in *{BARE.heading}*, ¶2\n"
        )

    def test_reported_words_have_no_marks_and_say_what_they_are(self) -> None:
        text = markdown(reported(BARE))
        assert text.startswith("> She said that the levy would fall.\n>\n> — *")
        assert text.endswith(", ¶3 (reported, not quoted: Ada Réll, minister)\n")

    def test_each_paragraph_is_one_of_the_quotation(self) -> None:
        whole = Citation(1, BARE, (Span(0, len(TEXT)),), None, None)
        lines = markdown(whole).splitlines()
        assert [line == ">" for line in lines] == [False, True] * 3 + [False]
        assert lines[-1].endswith("¶1 (the article’s words)")

    @pytest.mark.parametrize("opening", ["- ", "+ ", "1. ", "12) ", "# ", "> ", "* ", "= "])
    def test_nothing_at_the_beginning_makes_a_list_or_a_heading(self, opening: str) -> None:
        article = Article("list", f"{opening}It rained.")
        text = markdown(Citation(1, article, (Span(0, len(article.text)),), None, None))
        assert re.match(r"> (\\[-+#>*=]|\d+\\[.)]) It", text)


def fields(entry: str) -> dict[str, str]:
    """The fields of a BibTeX entry, read by counting braces as BibTeX does."""
    opening = re.match(r"@misc\{[a-z0-9-]+,\n", entry)
    assert opening
    assert entry.endswith("\n}\n")
    found: dict[str, str] = {}
    for line in entry[opening.end() : -3].split("\n"):
        name, _, value = line.strip().removesuffix(",").partition(" = ")
        depth = 0
        for at, sign in enumerate(value):
            depth += (sign == "{") - (sign == "}")
            assert depth > 0 or at == len(value) - 1 or not value.startswith("{")
        assert depth == 0
        found[name] = value
    return found


class TestBibtex:
    """An entry that BibTeX and biber read."""

    def test_everything_known_has_its_field(self) -> None:
        assert fields(bibtex(direct())) == {
            "author": "{{A. Writer and B. Other}}",
            "title": r"{{Levy \& rain\_\textbraceleft{}1\textbraceright{}}}",
            "howpublished": "{The <Post>}",
            "year": "{2024}",
            "month": "may",
            "date": "{2024-05-04}",
            "url": "{https://news.example/levy?a=1&copy;=2#x}",
            "note": "{Statement by Ada Réll, minister, paragraph 2}",
            "annote": r"{“We pay 50\% of the levy” … “and no more.”}",
        }

    def test_nothing_else_has(self) -> None:
        assert set(fields(bibtex(direct(BARE)))) == {"title", "note", "annote"}

    def test_a_date_that_can_be_read_in_two_ways_stays_words(self) -> None:
        article = Article("levy", TEXT, date="04/05/2024")
        found = fields(bibtex(direct(article)))
        assert found["note"] == "{Statement by Ada Réll, minister, paragraph 2; dated 04/05/2024}"
        assert "year" not in found

    def test_reported_words_say_so_and_have_no_marks(self) -> None:
        found = fields(bibtex(reported()))
        assert found["note"] == "{Reported, not quoted: Ada Réll, minister, paragraph 3}"
        assert found["annote"] == "{She said that the levy would fall.}"

    def test_an_entry_is_called_by_surname_year_and_place(self) -> None:
        assert key(direct()) == f"rell2024-{TEXT.index('We pay')}"
        assert key(reported(BARE)) == f"levy-{TEXT.index('She said')}"
        assert key(direct(Article("статья", TEXT), speaker("Ада"))) == f"article-{TEXT.index('We pay')}"

    @given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80))
    def test_braces_balance_whatever_is_printed(self, text: str) -> None:
        article = Article("any", f"start {text} end", text, publisher=text, author=text, date=text)
        fields(bibtex(Citation(1, article, (Span(0, len(article.text)),), Kind.DIRECT, speaker(text, text))))


class TestCslJson:
    """A list of one item."""

    def test_everything_known(self) -> None:
        assert json.loads(csl_json(direct())) == [
            {
                "id": key(direct()),
                "type": "webpage",
                "title": "Levy & rain_{1}",
                "author": [{"literal": "A. Writer and B. Other"}],
                "container-title": "The <Post>",
                "issued": {"date-parts": [[2024, 5, 4]]},
                "URL": "https://news.example/levy?a=1&copy;=2#x",
                "language": "en",
                "note": "Statement by Ada Réll, minister, paragraph 2: “We pay 50% of the levy” … “and no more.”",
            }
        ]

    def test_without_a_page_it_is_a_document(self) -> None:
        (item,) = json.loads(csl_json(reported(Article("levy", TEXT, publisher="The Post", date="May 1999"))))
        assert (item["type"], item["publisher"], item["issued"]) == ("document", "The Post", {"literal": "May 1999"})
        assert item["note"].startswith("Reported, not quoted: Ada Réll, minister, paragraph 3: She said")


def linked(citation: Citation) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(json_ld(citation))
    return data


class TestJsonLd:
    """What machines read on a page."""

    def test_a_quotation_its_speaker_and_its_article(self) -> None:
        data = linked(direct())
        assert data["@type"] == "Quotation"
        assert data["creator"] == {"@type": "Person", "name": "Ada Réll", "jobTitle": "minister"}
        assert data["isPartOf"] == {
            "@type": "Article",
            "headline": "Levy & rain_{1}",
            "url": FULL.url,
            "datePublished": "2024-05-04T10:00Z",
            "publisher": {"@type": "Organization", "name": "The <Post>"},
            "author": {"name": "A. Writer and B. Other"},
            "inLanguage": "en",
        }

    def test_each_selector_finds_its_words_in_the_article_to_the_character(self) -> None:
        parts = linked(direct())["isBasedOn"]
        assert [part["oa:hasSelector"]["oa:exact"] for part in parts] == list(WORDS)
        for part in parts:
            selector = part["oa:hasSelector"]
            assert part["oa:hasSource"] == {"@id": FULL.url}
            assert TEXT.count(selector["oa:prefix"] + selector["oa:exact"] + selector["oa:suffix"]) == 1
            assert len(selector["oa:prefix"]) <= AROUND

    def test_reported_words_are_no_quotation_and_nobody_s_creation(self) -> None:
        for kind, said in ((Kind.INDIRECT, "reported, not quoted"), (Kind.MIXED, "reported, partly quoted")):
            data = linked(reported(kind=kind))
            assert data["@type"] == "CreativeWork"
            assert data["description"] == f"{said}: Ada Réll, minister"
            assert data["about"]["name"] == "Ada Réll"
            assert "creator" not in data

    def test_the_article_s_own_words_are_about_nobody(self) -> None:
        data = linked(reported(by=None, kind=None))
        assert data["description"] == "the article’s words"
        assert "about" not in data

    def test_who_is_not_sure_to_have_said_it_is_nowhere_the_speaker(self) -> None:
        citation = direct(FULL, speaker("Ada Réll", sure=False), "A burden")
        assert linked(citation)["description"] == "quoted; not sure whose words, perhaps Ada Réll"
        assert "creator" not in linked(citation)
        assert "— [" not in markdown(citation)
        assert markdown(citation).split("> — ")[1].startswith("*Levy")
        assert "Statement by" not in bibtex(citation) + csl_json(citation)
        assert key(citation).startswith("levy2024")

    def test_whom_the_article_does_not_name_is_described(self) -> None:
        data = linked(direct(FULL, speaker(None, printed="a\nspokesman")))
        assert data["creator"] == {"description": "a spokesman"}

    def test_a_body_is_called_no_person(self) -> None:
        assert linked(direct(FULL, speaker("Norrvag Vind")))["creator"] == {"name": "Norrvag Vind"}

    def test_nothing_in_it_ends_a_script(self) -> None:
        article = Article("x", "“</script><b>,” Ada said.")
        citation = Citation(1, article, (place(article, "</script><b>"),), Kind.DIRECT, ADA)
        assert "<" not in json_ld(citation)
        assert linked(citation)["text"] == "</script><b>"
