"""The forms in which a place can be cited, offered and made."""

import pytest
from handmade import place as span_of
from handmade import reported, said, speaker, told

from bot import texts
from bot.buttons import MOST_CITED, cite
from bot.callbacks import Action, Callback, parse
from bot.citeas import FORMS, LONGEST_BLOCK, exported, offered
from bot.links import Links, handle
from bot.messages import Button, Document, Message, plain
from retrieval.articles import Article, Span

TEXT = (
    "“Rain, & <more> of it,” Ada Rell said.\n\nIt rained. She said that, in spring, the levy would fall. Nobody came.\n\n"
    "“Who knows,” it was said."
)
HERE = Article("here", TEXT)
THERE = Article("there", "“Yes,” said Ada Rell, minister of rain.", url="https://news.example/yes", title="Yes")
LONG = Article("long", f"“{'very ' * 500}long,” Ada Rell said.", url="https://news.example/long")
ADA, PERHAPS = speaker("Ada Rell"), speaker("Ada Rell", sure=False)
COLLECTION = told(
    (
        HERE,
        [
            said(HERE, ADA, "Rain, & <more> of it"),
            reported(HERE, ADA, "that, in spring, the levy would fall"),
            said(HERE, PERHAPS, "Who knows"),
        ],
    ),
    (THERE, [said(THERE, speaker("Ada Rell", "minister of rain"), "Yes")]),
    (LONG, [said(LONG, ADA, LONG.text[1 : LONG.text.index(",”")])]),
)
LINKS = Links(COLLECTION.articles, "record_bot")


def block(article: Article, words: str, action: Action) -> str:
    """What the block of a short citation reads."""
    made = exported(COLLECTION, LINKS, article, span_of(article, words), action)
    assert isinstance(made, Message)
    assert made.html.startswith(f'<pre><code class="language-{FORMS[action].language}">')
    return plain(made.html)


def test_the_words_are_escaped_in_the_block_and_lead_to_their_place() -> None:
    text = block(HERE, "Rain, & <more> of it", Action.MARKDOWN)
    assert r"> “Rain, \& \<more\> of it”" in text
    assert f"](<https://t.me/record_bot?start={LINKS.payload('here', span_of(HERE, 'Rain, & <more> of it'))}>)" in text


def test_a_publisher_s_page_comes_before_our_own_place() -> None:
    assert "(<https://news.example/yes#:~:text=Yes>)" in block(THERE, "Yes", Action.MARKDOWN)
    assert "t.me" not in block(THERE, "Yes", Action.MARKDOWN)


@pytest.mark.parametrize("action", [Action.BIBTEX, Action.CSL, Action.JSON_LD])
def test_what_has_no_page_has_no_address(action: Action) -> None:
    assert "http" not in block(HERE, "Rain, & <more> of it", action).replace("https://schema.org", "").replace(
        "http://www.w3.org", ""
    )


def test_the_role_is_the_one_that_any_article_gives() -> None:
    assert "minister of rain" in block(HERE, "Rain, & <more> of it", Action.BIBTEX)


def test_who_is_not_sure_stays_unsure_though_another_article_is_sure_of_the_name() -> None:
    assert "not sure whose words" in block(HERE, "Who knows", Action.BIBTEX)
    assert '"creator"' not in block(HERE, "Who knows", Action.JSON_LD)


@pytest.mark.parametrize("words", ["that, in spring, the levy would fall", "the levy"])
def test_reported_words_are_cited_in_whole_sentences(words: str) -> None:
    text = block(HERE, words, Action.MARKDOWN)
    assert text.startswith("> She said that, in spring, the levy would fall.\n")
    assert "reported, not quoted" in text or "the article’s words" in text


def test_what_is_long_comes_as_a_file() -> None:
    (quote,) = COLLECTION.quotes_in("long")
    for action, form in FORMS.items():
        made = exported(COLLECTION, LINKS, LONG, quote.span, action)
        assert isinstance(made, Document)
        assert made.name == f"rell-1.{form.ending}"
        assert "very very long" in made.content.decode()
        assert len(made.content) > LONGEST_BLOCK


def test_a_place_too_long_to_be_cited_is_offered_no_form() -> None:
    article = Article("endless", "x" * (MOST_CITED + 1))
    assert cite(article, Span(0, MOST_CITED + 1)) == ()
    assert len(cite(article, Span(0, MOST_CITED))) == 1


@pytest.mark.parametrize("owner", [None, -1001234567890123])
def test_the_forms_take_the_place_of_the_message_s_buttons_and_serve_the_same_person(owner: int | None) -> None:
    view = Message("here", ((Button("x", "p:here-1-2"),),))
    argument = handle(HERE, Span(1, 5))
    message = offered(view, argument, owner)
    assert message.html == view.html
    shown = [button for row in message.buttons for button in row]
    assert [button.label for button in shown] == ["Markdown", "BibTeX", "CSL-JSON", "JSON-LD", texts.CITE_BACK]
    assert [parse(button.data) for button in shown] == [
        Callback(action, argument, owner) for action in (*FORMS, Action.UNCITE)
    ]
