"""What is shown of a pasted article."""

import pytest
from fake_telegram.rules import read_text
from handmade import said, speaker, told
from hypothesis import given
from hypothesis import strategies as st

from bot import texts
from bot.messages import Message, parsed_length, plain
from bot.pasted import MOST_CAST, MOST_MESSAGES, render_pasted
from retrieval.answers import Citation
from retrieval.articles import Article
from retrieval.pasting import Pasted, read_pasted

STORY = (
    "The mayor, Ana Lima, opened the <bridge> on Monday.\n\n“It will outlast us & all,” Lima said. "
    "She said that the ferry would stop in May.\n\n“We shall see,” a spokesman for the ferry said."
)


def shown(text: str, *, brief: bool = False) -> list[str]:
    messages = render_pasted(read_pasted(text), brief=brief)
    return [plain(checked(message).html) for message in messages]


def checked(message: Message) -> Message:
    """The message, which Telegram takes as it is."""
    assert read_text(message.html, "HTML").mangled == []
    assert message.buttons == ()
    return message


def test_the_cast_comes_first_with_counts_and_how_it_is_known() -> None:
    (text,) = shown(STORY)
    cast, *_ = text.split("\n\n")
    head, first, second = cast.splitlines()
    assert head == "Read now, not kept. 2 speakers and 3 statements in this text:"
    assert first.startswith("1. mayor Ana Lima: 1 quote, 1 reported statement · “Lima said” → ")
    assert second.startswith("2. a spokesman for the ferry: 1 quote")


def test_then_each_statement_under_its_speaker_with_its_paragraph() -> None:
    (text,) = shown(STORY)
    _, first, second, third = text.split("\n\n")
    assert "said:\n“It will outlast us & all” ¶2" in first
    assert second.startswith("Ana Lima is reported, not quoted:\nShe said that the ferry would stop in May. ¶2")
    assert "“We shall see” ¶3" in third


def test_reported_words_stand_in_no_marks() -> None:
    (text,) = shown("Ana Lima, the mayor, opened the bridge. Lima said that the ferry would stop.")
    assert "Lima said that the ferry would stop. ¶1" in text
    assert "“Lima said that the" not in text


def test_who_is_not_sure_is_said_in_both_places() -> None:
    article = Article("pasted", "“It lasts,” it was said. Ana Lima stood by. “It does,” Lima said.")
    perhaps, sure = speaker("Ana Lima", because="the last one named", sure=False), speaker("Ana Lima")
    collection = told((article, [said(article, perhaps, "It lasts"), said(article, sure, "It does")]))
    cited = [Citation(n, article, q.contents, q.kind, q.speaker, q) for n, q in enumerate(collection.quotes, start=1)]
    (message,) = render_pasted(Pasted(collection, tuple(cited)))
    cast, first, second = plain(message.html).split("\n\n")
    assert cast.endswith("Ana Lima: 2 quotes · the last one named · named in the same sentence · 1 not sure")
    assert first.endswith("“It lasts” ¶1 · the last one named · not sure")
    assert second.endswith("“It does” ¶1 · named in the same sentence")


def test_in_a_group_there_is_only_the_cast() -> None:
    (text,) = shown(STORY, brief=True)
    assert "1 quote, 1 reported statement" in text
    assert "outlast" not in text
    assert text.endswith(plain(texts.PASTED_ALONE))


@pytest.mark.parametrize("brief", [True, False])
def test_a_text_in_which_nobody_speaks_says_so(brief: bool) -> None:
    assert shown("It rained. The bridge stood. Nobody came.", brief=brief) == [texts.PASTED_SILENT]


def test_a_long_text_is_cut_and_says_how_much_is_left() -> None:
    text = "\n\n".join(
        f"“Word number {n} of many that fill a line of the page,” said Person{'abcdefghij'[n % 10]} Tarn{n % 40}son."
        for n in range(400)
    )
    sent = shown(text)
    assert len(sent) <= MOST_MESSAGES
    assert all(parsed_length(each) <= 4096 for each in sent)
    whole = "\n".join(sent)
    left = 400 - whole.count("Word number")
    assert f"{left} more statements in this text" in whole
    assert "… and " in sent[0].split("\n\n")[0].splitlines()[MOST_CAST + 1]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_whatever_is_pasted_can_be_shown(text: str) -> None:
    assert shown(f"Ana Lima, the mayor, was there.\n\n“{text}x,” Lima said. {text}")
