"""What holds for every reply, whatever the articles and the question: printed words only, and what Telegram takes."""

import itertools
from collections.abc import Sequence

import pytest
from fake_telegram.rules import read_keyboard, read_text
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import ENDLESS, QUESTIONS, article_of, questions, texts

from bot import panels, views
from bot.conversation import Conversations
from bot.delivery import keyboard
from bot.links import Links
from bot.messages import Message
from bot.places import place
from bot.reply import cited, render, render_page
from bot.turning import Turned
from retrieval.answerer import Answerer
from retrieval.answers import Answer, Citation
from retrieval.articles import Article, Span
from retrieval.collection import Collection
from retrieval.examples import examples
from retrieval.quotes import Kind
from retrieval.recalling import recalled

USERNAME = "a_bot_with_the_longest_name_32ch"


def in_order(spans: Sequence[Span]) -> bool:
    return all(one.end <= other.start for one, other in itertools.pairwise(spans))


def check_citation(citation: Citation) -> None:
    article = citation.article
    assert in_order(citation.spans)
    assert all(article[span] == article.text[span.start : span.end] for span in citation.spans)
    assert all(any(span.holds(bold) for span in citation.spans) for bold in citation.bold)
    if citation.kind is Kind.DIRECT:
        assert citation.quote is not None
        assert citation.quote.kind is Kind.DIRECT
        assert all(any(content.holds(span) for content in citation.quote.contents) for span in citation.spans)
    if citation.kind is not None:
        assert citation.speaker is not None


def check_messages(messages: Sequence[Message]) -> None:
    assert messages
    for message in messages:
        assert read_text(message.html, "HTML").mangled == []
        markup = keyboard(message.buttons)
        read_keyboard(markup.to_json() if markup else None)


def check_panels(answer: Answer, collection: Collection, links: Links) -> None:
    """Whatever a button under the answer shows in its place is one message that Telegram takes."""
    shown = cited(answer)
    if not shown:
        return
    check_messages([panels.context(collection, shown, citation) for citation in shown])
    check_messages([panels.copying(shown), panels.others(collection, shown), panels.doubting(shown)])
    again = recalled(collection, [(citation.article, citation.span) for citation in shown])
    assert again
    for citation in again.citations:
        check_citation(citation)
    check_messages(render(again, links, collection))


def check_answer(answer: Answer, collection: Collection, links: Links) -> None:
    for citation in (*answer.citations, *answer.near_miss):
        check_citation(citation)
        assert len(links.payload(citation.article.id, citation.span)) <= 64
        assert links.resolve(links.payload(citation.article.id, citation.span)) == (citation.article, citation.span)
    for brief, owner in ((False, None), (True, 9_007_199_254_740_991)):
        messages = render(answer, links, collection, owner=owner, brief=brief)
        check_messages(messages)
        assert messages == render(answer, links, collection, owner=owner, brief=brief)
    check_panels(answer, collection, links)


def check_views(collection: Collection, links: Links, examples: Sequence[str]) -> None:
    for owner in (None, 9_007_199_254_740_991):
        check_messages(
            [views.greeting(collection, examples, owner), views.help_page(examples), views.ask_how(examples)]
        )
        for page in range(3):
            lists = (views.speakers(collection, page, owner), views.articles(collection, links, page, owner))
            check_messages([message for message in lists if message] or [views.ask_how(examples)])
    for article in collection.articles:
        for quote in collection.quotes_in(article.id)[:3]:
            check_messages(place(collection, links, article, quote.span))
        if article.paragraphs:
            check_messages(place(collection, links, article, article.paragraphs[0], owner=1))
        check_messages(place(collection, links, article, Span(0, len(article.text))))


def check_conversation(collection: Collection, asked: Sequence[str]) -> None:
    """Everything a person can be shown: answers to questions in a row, each speaker's statements, each view."""
    links = Links(collection.articles, USERNAME)
    conversations = Conversations(Answerer(collection))
    for question in asked:
        answer = conversations.answer("chat", question)
        check_answer(answer, collection, links)
        for choice in answer.choices[:2]:
            chosen = conversations.choose("chat", choice.id)
            assert chosen is not None
            check_answer(chosen, collection, links)
    check_views(collection, links, examples(conversations.answerer))
    for record in collection.speakers[:3]:
        statements = conversations.statements("chat", record.id)
        assert statements is not None
        check_answer(statements, collection, links)
        for size in (1, 3):
            turned: Turned | None = conversations.opened("chat", statements, size)
            while turned and turned.ahead is not None and turned.at < 4:
                turned = conversations.turn("chat", turned, turned.ahead, size)
                assert turned is not None
                check_messages(render_page(turned, links, collection, owner=1, brief=size == 1))


def is_article(text: str) -> bool:
    """Whether anything is printed in it; a file without is no article."""
    return bool(Article("a", text).paragraphs)


def test_every_golden_sort_of_question_is_answered_within_limits(library: Collection) -> None:
    check_conversation(library, [*QUESTIONS, *(f"what did {record.name} say?" for record in library.speakers)])


@example(["#"], ["who said it?"])
@given(st.lists(texts.filter(is_article), min_size=1, max_size=3), st.lists(questions, min_size=1, max_size=4))
def test_made_up_articles_and_questions_make_replies_within_limits(articles: list[str], asked: list[str]) -> None:
    check_conversation(Collection([article_of(text, f"{n} made up") for n, text in enumerate(articles)]), asked)


@given(st.lists(questions, min_size=1, max_size=5))
def test_made_up_questions_over_the_seeds_make_replies_within_limits(seeds: Collection, asked: list[str]) -> None:
    check_conversation(seeds, asked)


@pytest.mark.parametrize("name", ENDLESS)
def test_endless_articles_make_replies_within_limits(name: str) -> None:
    text = ENDLESS[name]
    asked = ["what did Halima Danwake say?", "who said it is number 7?", "what else?", text[:4096]]
    check_conversation(Collection([article_of(text)]), asked)
