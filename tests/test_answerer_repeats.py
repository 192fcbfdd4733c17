"""The same words in several articles, read from text to reply: shown once, with every place, and no speaker hidden."""

import pytest

from bot.links import Links
from bot.messages import plain
from bot.reply import render
from retrieval.answerer import Answerer
from retrieval.answers import Answer, Outcome
from retrieval.articles import Article
from retrieval.collection import Collection

HERALD = Article(
    "herald",
    "Ferry to stop at midnight\n\n“The ferry will not sail again this winter”\n\n"
    "Harbour master Greta Solheim said on Monday that the crew was tired. “The ferry will not sail again this winter, "
    "and I will not ask the crew to risk it,” Solheim said. “We have two lifeboats and both of them leak,” she added.",
    title="Ferry to stop",
)
COURIER = Article(
    "courier",
    'NORDVIK (Agency) - Harbour master Greta Solheim told reporters: "The ferry will not sail again this winter, '
    'and I will not ask the crew to risk it."\n\nThe council meets on Friday.',
    title="Agency: ferry out of service",
)
MIRROR = Article(
    "mirror",
    "Council leader Jon Aamodt spoke to the press. “We have two lifeboats and both of them leak,” Aamodt said. "
    "“The council will pay for neither,” he added.",
    title="Council will not pay",
)


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(Collection([HERALD, COURIER, MIRROR]))


def quoted(answer: Answer) -> list[str]:
    return [" … ".join(c.article[span] for span in c.spans) for c in answer.citations]


def shown(answerer: Answerer, answer: Answer) -> str:
    links = Links(answerer.collection.articles, "a_bot")
    return "\n\n".join(message.html for message in render(answer, links, answerer.collection))


def test_a_pull_quote_and_an_agencys_copy_are_shown_once_with_the_other_place(answerer: Answerer) -> None:
    answer = answerer.answer("what did Greta Solheim say about the ferry this winter?")
    sail = [words for words in quoted(answer) if "sail" in words]
    assert sail == ["The ferry will not sail again this winter, and I will not ask the crew to risk it"]
    (cited,) = [c for c in answer.citations if "sail" in c.article[c.span]]
    places = {other.article.id: other for other in cited.also}
    assert places.keys() | {cited.article.id} == {"herald", "courier"}
    (other,) = places.values()
    assert (other.whole, other.disputed) == (True, False)
    assert other.article[other.span].startswith("The ferry will not sail again this winter, and I will not")
    link = Links(answerer.collection.articles, "a_bot").url(other.article.id, other.span)
    assert f'also in <a href="{link}"><i>{other.article.title}</i></a>' in shown(answerer, answer)


def test_what_is_left_is_counted_without_the_copies(answerer: Answerer) -> None:
    answer = answerer.answer("what did Greta Solheim say?")
    assert answer.record is not None
    assert len(answer.citations) + answer.remaining == answer.record.direct + answer.record.reported == 3
    assert len(answer.record.quotes) > 3


def test_what_else_brings_no_copy_of_what_was_shown(answerer: Answerer) -> None:
    first = answerer.answer("what did Greta Solheim say about the ferry?")
    seen, answer = list(quoted(first)), first
    while answer.outcome is Outcome.FOUND:
        answer = answerer.answer("what else did she say?", answer)
        seen += quoted(answer)
    assert answer.outcome is Outcome.NOTHING_ELSE
    assert sum("sail again" in words for words in seen) == 1
    assert len(seen) == 3


@pytest.mark.parametrize(("name", "other"), [("Greta Solheim", "Jon Aamodt"), ("Jon Aamodt", "Greta Solheim")])
def test_that_another_article_gives_the_words_to_somebody_else_is_said(
    answerer: Answerer, name: str, other: str
) -> None:
    answer = answerer.answer(f"what did {name} say about the lifeboats?")
    assert quoted(answer)[0] == "We have two lifeboats and both of them leak"
    assert [o.disputed for o in answer.citations[0].also] == [True]
    (line,) = [row for row in plain(shown(answerer, answer)).splitlines() if row.startswith("But ")]
    assert "gives these words to" in line
    assert other in line


def test_both_speakers_are_named_where_it_is_asked_who_said_it(answerer: Answerer) -> None:
    answer = answerer.answer("who said both lifeboats leak?")
    names = {c.speaker.name for c in answer.citations if c.speaker and "leak" in c.article[c.span]}
    assert names == {"Greta Solheim", "Jon Aamodt"}
