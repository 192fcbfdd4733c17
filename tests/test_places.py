"""A place in an article: the words in bold among their paragraphs, and the way on."""

from typing import Any

from fake_telegram.people import Sent
from fake_telegram.rules import bad_links, read_keyboard, read_text
from hypothesis import given
from hypothesis import strategies as st

from bot import texts
from bot.delivery import keyboard
from bot.links import Links
from bot.messages import Message
from bot.places import place
from retrieval.articles import Article, Span
from retrieval.collection import Collection
from retrieval.quotes import Kind, Quote, Speaker

THREE = Article(
    "three",
    "The council met on Monday evening.\n\n"
    '"The old bridge & its <rails> stay," Mayor Hana Brandt said. "We repair them," she added.\n\n'
    "It rained on the way home.\n\n"
    '"Nobody asked the fishermen," Otto Lindqvist said.',
    url="https://news.example.org/bridge",
    publisher="The Example",
    date="2024-05-06",
)


def show(article: Article, words: str, owner: int | None = None) -> tuple[Message, ...]:
    """The place of some words, in a collection of one article."""
    collection = Collection([article])
    start = article.text.index(words)
    return place(collection, Links([article], "record_bot"), article, Span(start, start + len(words)), owner)


def seen(message: Message) -> Sent:
    """A message as Telegram shows it; the test fails where it would mangle it."""
    parsed = read_text(message.html, "HTML")
    markup = keyboard(message.buttons)
    buttons = read_keyboard(markup.to_json()) if markup else None
    assert parsed.mangled + list(bad_links(parsed.entities, buttons, "record_bot")) == []
    json: dict[str, Any] = {"message_id": 1, "text": parsed.text, "entities": parsed.entities}
    return Sent(json | ({"reply_markup": buttons} if buttons else {}), message.html)


def test_the_words_stand_in_bold_between_their_neighbours() -> None:
    (message,) = show(THREE, "The old bridge & its <rails> stay")
    sent = seen(message)
    assert sent.marked("bold") == ["The old bridge & its <rails> stay"]
    assert (
        "The council met on Monday evening.\n\n"
        '"The old bridge & its <rails> stay," Mayor Hana Brandt said. "We repair them," she added.\n\n'
        "It rained on the way home."
    ) in sent.text


def test_the_head_names_the_article_and_the_paragraph() -> None:
    sent = seen(show(THREE, "We repair them")[0])
    assert sent.text.startswith("The council met on Monday evening, ¶2 · The Example · 2024-05-06\n")


def test_the_speaker_is_named_and_how_that_is_known() -> None:
    sent = seen(show(THREE, "The old bridge & its <rails> stay")[0])
    assert "\n\n— Mayor Hana Brandt · " in sent.text


def test_words_that_are_no_statement_have_no_speaker() -> None:
    sent = seen(show(THREE, "It rained")[0])
    assert sent.marked("bold") == ["It rained"]
    assert "\n— " not in sent.text


def test_buttons_lead_to_the_other_statements_and_to_the_publisher() -> None:
    sent = seen(show(THREE, "The old bridge & its <rails> stay")[0])
    *others, cite, page = sent.buttons.items()
    assert cite[0] == texts.CITE_AS
    assert [label for label, _ in others] == [
        "Hana Brandt: “We repair them”",
        "Otto Lindqvist: “Nobody asked the fishermen”",
    ]
    start = THREE.text.index("We repair them")
    assert others[0][1]["callback_data"] == f"p:three-{start}-{start + len('We repair them')}"
    marked = "text=The%20old%20bridge%20%26%20its%20%3Crails%3E%20stay"
    assert page == ("At the publisher ↗", {"text": page[0], "url": f"https://news.example.org/bridge#:~:{marked}"})


def test_a_button_says_no_more_than_a_phone_shows(library: Collection) -> None:
    links = Links(library.articles, "record_bot")
    for article in library.articles:
        (*others, _) = place(library, links, article, library.quotes_in(article.id)[0].span)[0].buttons
        assert len(others) <= 4
        assert all(len(button.label) <= 48 for row in others for button in row)


def test_in_a_group_the_buttons_are_links() -> None:
    sent = seen(show(THREE, "The old bridge & its <rails> stay", owner=42)[0])
    first = next(iter(sent.buttons.values()))
    assert first["url"].startswith("https://t.me/record_bot?start=three-")


def test_the_first_and_the_last_paragraph_have_one_neighbour() -> None:
    first, last = seen(show(THREE, "The council met")[0]), seen(show(THREE, "Nobody asked the fishermen")[0])
    assert "It rained" not in first.text
    assert "It rained" in last.text
    assert "The old bridge" not in last.text.split("It rained")[0].split("\n\n", 1)[1]


def test_all_parts_of_an_interrupted_quote_are_bold_and_nothing_between() -> None:
    article = Article("two", '"The bridge stays," Hana Brandt said, "and the rails stay too."')
    collection = Collection([article])
    parts = [
        Span(article.text.index(part), article.text.index(part) + len(part))
        for part in ("The bridge stays", "and the rails stay too.")
    ]
    collection._quotes["two"] = (Quote("two", tuple(parts), Kind.DIRECT),)
    sent = seen(place(collection, Links([article], "record_bot"), article, Span(parts[0].start, parts[1].end))[0])
    assert sent.marked("bold") == ["The bridge stays", "and the rails stay too."]
    assert '"The bridge stays," Hana Brandt said, "and the rails stay too."' in sent.text


def test_who_is_not_sure_to_have_spoken_is_shown_as_that() -> None:
    article = Article("two", '"The bridge stays," it was said. Hana Brandt was there.')
    collection = Collection([article])
    speaker = Speaker("Hana Brandt", None, None, "the last one named", sure=False)
    collection._quotes["two"] = (Quote("two", (Span(1, 17),), Kind.DIRECT, speaker=speaker),)
    sent = seen(place(collection, Links([article], "record_bot"), article, Span(1, 17))[0])
    assert sent.text.endswith("— not sure whose words these are; perhaps Hana Brandt")


def test_a_span_over_paragraphs_keeps_them_apart() -> None:
    sent = seen(show(THREE, THREE.text[THREE.text.index("We repair") : THREE.text.index(" on the way")])[0])
    assert sent.marked("bold") == ['We repair them," she added.\n\nIt rained']


def test_lines_that_were_wrapped_are_joined() -> None:
    lines = ["It was a long and rainy week in the whole of the valley, where nobody could", "remember such a week, not even the oldest of the people, who remember a lot", "of weeks and of rain, and some of snow in the month of May, long ago, when", "the bridge was new."]  # fmt: skip
    article = Article("wrapped", "\n".join(lines) + "\n\nThe end.")
    sent = seen(show(article, "nobody could\nremember")[0])
    assert sent.marked("bold") == ["nobody could remember"]
    assert "week, not even the oldest of the people, who remember a lot of weeks" in sent.text


def test_endless_paragraphs_are_cut_around_the_words() -> None:
    before, after = "before " * 3000, "after " * 3000
    article = Article("long", f"{before}\n\n{before}HERE {after}\n\n{after}")
    (message,) = show(article, "HERE")
    sent = seen(message)
    assert sent.marked("bold") == ["HERE"]
    assert "…before before" in sent.text
    assert "after after…" in sent.text


def test_endless_words_are_cut_at_their_end() -> None:
    article = Article("long", "one two " * 3000)
    sent = seen(show(article, article.text.strip())[0])
    assert sent.marked("bold")[0].startswith("one two one two")
    assert sent.text.rstrip().endswith("…")


def test_every_quote_of_every_article_has_a_place_that_shows_its_words(library: Collection) -> None:
    links = Links(library.articles, "record_bot")
    for quote in library.quotes:
        article = library.article(quote.article_id)
        assert article is not None
        sent = seen(place(library, links, article, quote.span)[0])
        shown = [" ".join(piece.split()) for piece in sent.marked("bold")]
        assert shown == [" ".join(article[content].split()) for content in quote.contents]


@given(st.text(min_size=1, max_size=300), st.data())
def test_any_span_of_any_text_can_be_shown(text: str, data: st.DataObject) -> None:
    article = Article("any", f"start {text} end", "T<&>" * 99, "https://x.example.org", "P&" * 99, None, "D" * 99)
    start = data.draw(st.integers(0, len(article.text) - 1))
    end = data.draw(st.integers(start + 1, len(article.text)))
    for message in place(Collection([article]), Links([article], "record_bot"), article, Span(start, end)):
        assert [each for each in read_text(message.html, "HTML").mangled if "empty" not in each] == []
