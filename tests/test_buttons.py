"""The buttons under an answer: few, tidy, and found again by what they name."""

import pytest

from bot.buttons import Turns, fitting, under
from bot.callbacks import Action, parse
from bot.delivery import keyboard
from bot.links import Links
from bot.messages import Button, Row
from retrieval.answerer import Answerer
from retrieval.answers import Citation
from retrieval.articles import Article
from retrieval.collection import Collection


def cited(collection: Collection, name: str, number: int) -> tuple[Citation, ...]:
    """So many statements of somebody."""
    record = next(record for record in collection.speakers if record.name == name)
    return Answerer(collection).statements(record).citations[:number]


def labels(rows: tuple[Row, ...]) -> list[list[str]]:
    return [[button.label for button in row] for row in rows]


def test_one_quote_in_the_middle_of_pages_has_three_rows(seeds: Collection) -> None:
    assert labels(under(cited(seeds, "Kairat Sarybay", 1), turns=Turns(0, 2))) == [
        ["Context", "Copy", "Who else"],
        ["‹ Back", "Wrong speaker?"],
        ["More ›"],
    ]


def test_three_quotes_have_three_rows(seeds: Collection) -> None:
    assert labels(under(cited(seeds, "Kairat Sarybay", 3), turns=Turns(0, 2))) == [
        ["Context 1", "Context 2", "Context 3"],
        ["Copy", "Who else", "‹ Back"],
        ["Wrong speaker?", "More ›"],
    ]


def test_without_pages_there_are_no_buttons_to_turn(seeds: Collection) -> None:
    assert labels(under(cited(seeds, "Kairat Sarybay", 3)))[1:] == [["Copy", "Who else"], ["Wrong speaker?"]]


def test_no_label_shares_a_row_that_is_too_narrow_for_it() -> None:
    buttons = [
        Button(each, data="m:1") for each in ("a" * 12, "b" * 12, "c" * 13, "d" * 20, "e" * 21, "f", "g", "h", "i")
    ]
    assert ["".join(label[0] for label in row) for row in labels(fitting(buttons))] == ["ab", "cd", "e", "fgh", "i"]


def test_no_buttons_no_rows() -> None:
    assert fitting([]) == ()


def test_nothing_cited_no_buttons() -> None:
    assert under(()) == ()


@pytest.mark.parametrize("owner", [None, 42, 2**52, -1001234567890123])
@pytest.mark.parametrize("number", [1, 3])
def test_every_button_can_be_sent_and_names_whom_it_serves(seeds: Collection, owner: int | None, number: int) -> None:
    rows = under(cited(seeds, "Kairat Sarybay", number), owner, Turns(99, 101))
    assert keyboard(rows)
    callbacks = [parse(button.data) for row in rows for button in row if button.data]
    assert all(callback and callback.owner == owner for callback in callbacks)


def test_the_data_of_context_lead_to_the_cited_words(seeds: Collection) -> None:
    citations = cited(seeds, "Kairat Sarybay", 3)
    contexts = [parse(button.data) for button in under(citations)[0]]
    links = Links(seeds.articles)
    assert [links.taken(each.argument) for each in contexts if each] == [(c.article, c.span) for c in citations]


def test_a_short_quote_is_copied_by_the_button_itself(seeds: Collection) -> None:
    (context, copy, _), _ = under(cited(seeds, "Abdulaziz Kamilov", 1))
    assert context.data
    assert copy.copy == (
        "“The rapprochement of the countries in the Central Asian region is not against anyone’s interests”\n"
        "— Uzbek Foreign Minister Abdulaziz Kamilov\n"
        "A two-day international conference to discuss ways of…, ¶3"
    )


def test_a_long_quote_and_several_are_shown_to_be_copied(seeds: Collection) -> None:
    for citations in (cited(seeds, "Kairat Sarybay", 1), cited(seeds, "Abdulaziz Kamilov", 2)):
        copies = [button for row in under(citations) for button in row if button.label == "Copy"]
        callback = parse(copies[0].data)
        assert callback is not None
        assert callback.action is Action.COPY


def test_where_nobody_speaks_no_speaker_can_be_wrong() -> None:
    article = Article("a", "It rained in 30 towns.\n\nNobody said a word.")
    citation = Citation(1, article, (article.paragraphs[0],), None, None)
    assert labels(under([citation])) == [["Context", "Copy", "Who else"]]
