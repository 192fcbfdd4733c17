"""Lists, cards and what a tap on a card brings."""

import pytest

from bot.callbacks import Action, fingerprint, page_argument
from bot.links import Links, article_mark
from bot.lookups import Lookups
from bot.messages import Message
from retrieval.collection import Collection
from retrieval.quotes import Kind
from retrieval.roster import Roster
from retrieval.themes import Themes


@pytest.fixture(scope="module")
def lookups(library: Collection) -> Lookups:
    return Lookups(library, Roster(library))


@pytest.fixture(scope="module")
def links(library: Collection) -> Links:
    return Links(library.articles, "record_bot")


def html(message: Message | None) -> str:
    assert message is not None
    return message.html


def test_the_only_speaker_found_is_shown_at_once(lookups: Lookups, links: Links) -> None:
    assert html(lookups.speakers(links, None, "kamil")).startswith("<b>Uzbek Foreign Minister Abdulaziz Kamilov</b>\n2")


def test_several_are_listed(lookups: Lookups, links: Links) -> None:
    assert " for “m”. Choose a name for more." in html(lookups.speakers(links, None, " m "))
    assert html(lookups.speakers(links, None, "")).startswith("<b>On record</b>")


def test_an_article_is_found_by_its_number_in_the_list(lookups: Lookups, links: Links, library: Collection) -> None:
    for number, article in enumerate(library.articles, start=1):
        assert links.url(article.id, article.paragraphs[0]) in html(lookups.articles(links, None, str(number)))


def test_a_number_beyond_the_list_is_words_of_a_title(lookups: Lookups, links: Links) -> None:
    assert html(lookups.articles(links, None, "999")) == "No title here has “999”. /articles lists all."


def test_pages_are_turned_with_what_was_looked_for(lookups: Lookups, links: Links, library: Collection) -> None:
    shown = lookups.shown(links, None, Action.SPEAKERS, page_argument(0, "m") or "")
    assert html(shown) == html(lookups.speakers(links, None, "m"))
    assert lookups.shown(links, None, Action.SPEAKERS, "999") is None
    assert lookups.shown(links, None, Action.ARTICLES, "0-!") is None
    assert lookups.shown(links, None, Action.CARD, library.speakers[0].id) is not None


def test_a_word_brings_the_statements_that_hold_it(lookups: Lookups, links: Links, library: Collection) -> None:
    for record in library.speakers:
        for theme in Themes(library).of(record):
            answer = lookups.answer(links, Action.THEME, f"{record.id}-{fingerprint(theme.label)}")
            assert answer is not None
            assert answer.question.topic == theme.label
            assert len(answer.citations) == len(theme.quotes)
            assert answer.record == record


def test_a_speaker_in_an_article_brings_the_statements_there(
    lookups: Lookups, links: Links, library: Collection
) -> None:
    for quote in library.quotes:
        record, article = library.record_of(quote), library.article(quote.article_id)
        if record is None or article is None:
            continue
        answer = lookups.answer(links, Action.WITHIN, f"{record.id}-{article_mark(article)}")
        assert answer is not None
        assert {citation.article for citation in answer.citations} == {article}
        directs = sum(q.kind is Kind.DIRECT for q in record.quotes if q.article_id == article.id)
        assert sum(c.kind is Kind.DIRECT for c in answer.citations) == directs


@pytest.mark.parametrize("argument", ["", "x", "00000000-______", "00000000-00000000"])
def test_what_is_not_there_brings_nothing(lookups: Lookups, links: Links, argument: str) -> None:
    assert lookups.answer(links, Action.THEME, argument) is None
    assert lookups.answer(links, Action.WITHIN, argument) is None
