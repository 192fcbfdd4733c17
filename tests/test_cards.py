"""Cards: a speaker with roles, statements and words; an article with its cast. All within Telegram's limits."""

import pytest
from fake_telegram.rules import bad_links, read_keyboard, read_text

from bot import cards
from bot.callbacks import Action, parse
from bot.delivery import keyboard
from bot.links import Links
from bot.messages import Message
from retrieval.articles import Article
from retrieval.collection import Collection, SpeakerRecord
from retrieval.themes import Themes


def card(collection: Collection, record: SpeakerRecord, owner: int | None = None) -> Message:
    links = Links(collection.articles, "record_bot")
    return cards.speaker_card(collection, links, record, Themes(collection).of(record), owner)


def shown(message: Message) -> str:
    """The text as Telegram shows it; the test fails where it would refuse or mangle the message."""
    parsed = read_text(message.html, "HTML")
    markup = keyboard(message.buttons)
    assert markup
    assert parsed.mangled + list(bad_links(parsed.entities, read_keyboard(markup.to_json()), "record_bot")) == []
    return parsed.text


def test_a_speaker_has_roles_with_their_place_statements_and_words(seeds: Collection) -> None:
    message = card(seeds, seeds.speakers[1])
    assert shown(message) == (
        "Uzbek Foreign Minister Abdulaziz Kamilov\n2 quotes\n\n"
        "As printed\n• Uzbek Foreign Minister, A two-day international conference to discuss ways of…, ¶3\n\n"
        "Statements\n1. A two-day international conference to discuss ways of…: 2 statements\n\n"
        "Choose a word for its statements:"
    )
    assert [[button.label for button in row] for row in message.buttons] == [
        ["Central Asian", "countries"],
        ["‹ Speakers", "All statements"],
    ]


def test_the_role_leads_to_where_it_is_printed(seeds: Collection) -> None:
    text = seeds.articles[1].text
    at = text.index("Uzbek Foreign Minister")
    assert (
        f"start=001_bd53bab2a56ca728-{at}-{at + len('Uzbek Foreign Minister')}" in card(seeds, seeds.speakers[1]).html
    )


def test_several_articles_have_a_button_each() -> None:
    texts = [f"“It was number {n},” Mayor Ida Bly said.\n\n“Now rest,” Otto Lind said." for n in range(10)]
    collection = Collection([Article(f"a{n}", text) for n, text in enumerate(texts)])
    record = next(record for record in collection.speakers if record.name == "Ida Bly")
    message = card(collection, record, 42)
    assert "… and 2 articles more" in shown(message)
    numbers = next(row for row in message.buttons if row[0].label == "1")
    assert [button.label for button in numbers] == list("12345678")
    callbacks = [parse(button.data) for button in numbers]
    assert all(c and (c.action, c.owner) == (Action.WITHIN, 42) for c in callbacks)


def test_an_article_has_its_cast(seeds: Collection) -> None:
    message = cards.article_card(seeds, Links(seeds.articles, "record_bot"), seeds.articles[1])
    text = shown(message)
    assert text.startswith("A two-day international conference to discuss ways of…\n\nWho speaks\n")
    assert "• Uzbek Foreign Minister Abdulaziz Kamilov: 2 statements" in text
    assert [button.label for button in message.buttons[-1]] == ["‹ Articles", "Read"]


def test_an_article_in_which_nobody_speaks_says_so() -> None:
    article = Article("dry", "It rained all day.", title="<Rain>", publisher="P & Co", url="https://news.example/1")
    message = cards.article_card(Collection([article]), Links([article], "record_bot"), article, 42)
    assert shown(message) == "<Rain>\nP & Co\n\nNobody who is named speaks in it."
    assert [button.url for row in message.buttons for button in row][1:] == [
        "https://t.me/record_bot?start=dry-0-18",
        "https://news.example/1",
    ]


@pytest.mark.parametrize("owner", [None, 2**52, -1001234567890123])
def test_every_card_can_be_sent(library: Collection, owner: int | None) -> None:
    links = Links(library.articles, "record_bot")
    messages = [card(library, record, owner) for record in library.speakers]
    messages += [cards.article_card(library, links, article, owner) for article in library.articles]
    for message in messages:
        assert shown(message)
        callbacks = [parse(button.data) for row in message.buttons for button in row if button.data]
        assert all(callback and callback.owner == owner for callback in callbacks)
