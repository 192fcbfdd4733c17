"""What a button shows in the place of an answer, within Telegram's limits, with the way back."""

import pytest
from fake_telegram.rules import bad_links, read_keyboard, read_text

from bot import panels, texts
from bot.callbacks import Action, parse
from bot.delivery import keyboard
from bot.messages import Message
from retrieval.answerer import Answerer
from retrieval.answers import Citation
from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.recalling import citation_at


def cited(collection: Collection, name: str) -> tuple[Citation, ...]:
    record = next(record for record in collection.speakers if record.name == name)
    return Answerer(collection).statements(record).citations


def shown(message: Message) -> str:
    """The text as Telegram shows it; the test fails where it would refuse or mangle the message."""
    parsed = read_text(message.html, "HTML")
    markup = keyboard(message.buttons)
    assert markup
    assert parsed.mangled + list(bad_links(parsed.entities, read_keyboard(markup.to_json()), "record_bot")) == []
    return parsed.text


def labels(message: Message) -> list[list[str]]:
    return [[button.label for button in row] for row in message.buttons]


def test_the_context_has_the_words_in_bold_and_the_way_back(seeds: Collection) -> None:
    citations = cited(seeds, "Abdulaziz Kamilov")
    message = panels.context(seeds, citations, citations[1])
    assert "<b>Investing in regional cooperation" in message.html
    assert shown(message).endswith("— Uzbek Foreign Minister Abdulaziz Kamilov · “he added” → Kamilov, ¶3")
    assert labels(message) == [["Context 1", "• Context 2 •"], ["Who else", "‹ Back"], ["Wrong speaker?"]]


def test_of_one_quote_the_context_can_be_copied_too(seeds: Collection) -> None:
    citations = cited(seeds, "Abdulaziz Kamilov")[:1]
    message = panels.context(seeds, citations, citations[0])
    assert labels(message) == [["Copy", "Who else", "‹ Back"], ["Wrong speaker?"]]


def test_the_context_leads_to_the_words_at_the_publisher() -> None:
    article = Article("a", "“It stays dry,” Mayor Hana Brandt said.", url="https://news.example/1")
    collection = Collection([article])
    citation = citation_at(collection, article, collection.quotes[0].span)
    (*_, leave) = panels.context(collection, [citation], citation).buttons
    assert [button.label for button in leave] == ["Wrong speaker?", "At the publisher ↗"]
    assert leave[1].url == "https://news.example/1#:~:text=It%20stays%20dry"


def test_each_citation_is_a_box_of_its_own_to_copy(seeds: Collection) -> None:
    message = panels.copying(cited(seeds, "Kairat Sarybay"))
    assert message.html.count("<pre>") == 3
    assert shown(message).startswith("A tap on a box copies what is in it.")
    assert labels(message) == [["Context 1", "Context 2", "Context 3"], ["‹ Back"]]


def test_long_citations_are_cut_so_that_one_message_holds_them() -> None:
    text = "\n\n".join(f"“{'dry & <wet> ' * 150}{number},” Ida Bly said." for number in range(3))
    collection = Collection([Article("a", text, title="T" * 300, url=f"https://a.example/{'x' * 250}")])
    article = collection.articles[0]
    citations = [citation_at(collection, article, q.span, n) for n, q in enumerate(collection.quotes, 1)]
    message = panels.copying(citations)
    assert message.html.count("<pre>“") == 3
    assert shown(message).count("…”") == 3


def test_who_else_lists_the_other_speakers_of_the_article(seeds: Collection) -> None:
    message = panels.others(seeds, cited(seeds, "Abdulaziz Kamilov"), 42)
    text = shown(message)
    assert "• Qi Zhenhong, president of the China Institute of International Studies: 2 statements" in text
    assert "Natalia Gherman" in text
    assert "Kamilov" not in text
    assert labels(message)[1:] == [["Qi Zhenhong", "Natalia Gherman"], ["‹ Back"]]
    callbacks = [parse(button.data) for button in message.buttons[1]]
    assert all(c and (c.action, c.owner) == (Action.STATEMENTS, 42) for c in callbacks)


def test_who_is_alone_in_an_article_has_nobody_else(seeds: Collection) -> None:
    message = panels.others(seeds, cited(seeds, "Kairat Sarybay"))
    assert shown(message) == "Nobody else is on record in BAKU, Azerbaijan, March 3. The cooperation tendencies that…."


def test_of_a_crowd_the_first_are_listed_and_the_others_counted() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    text = "\n\n".join(f'"This is good news for us all," Mr. Jon Xu{letter}ra said.' for letter in letters)
    collection = Collection([Article("crowd", text)])
    citation = citation_at(collection, collection.articles[0], collection.quotes[0].span)
    message = panels.others(collection, [citation])
    assert shown(message).endswith(texts.AND_MORE.format(rest=f"{len(collection.speakers) - 1 - 8} speakers"))
    assert len([name for row in labels(message)[:-1] for name in row]) == 8


def test_which_of_several_speakers_is_wrong_is_asked(seeds: Collection) -> None:
    message = panels.doubting(cited(seeds, "Abdulaziz Kamilov"))
    assert shown(message).startswith("Whose words are they not?\n\n[1] Uzbek Foreign Minister Abdulaziz Kamilov")
    assert labels(message)[1] == ["Not 1", "Not 2"]


@pytest.mark.parametrize("owner", [None, 42, -1001234567890123])
def test_every_panel_of_every_speaker_can_be_sent(library: Collection, owner: int | None) -> None:
    answerer = Answerer(library)
    for record in library.speakers:
        citations = answerer.statements(record).citations
        for message in (
            panels.context(library, citations, citations[0], owner),
            panels.copying(citations, owner),
            panels.others(library, citations, owner),
            panels.doubting(citations, owner),
        ):
            assert shown(message)
            callbacks = [parse(button.data) for row in message.buttons for button in row if button.data]
            assert all(callback and callback.owner == owner for callback in callbacks)
