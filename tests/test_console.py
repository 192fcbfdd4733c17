"""The chat in a terminal: the same answers as in Telegram, numbers and letters to take what is shown, plain where it is piped."""

import io
import json
from pathlib import Path

import pytest

from bot import console
from bot.console import Chat
from bot.conversation import Conversations
from bot.links import Links
from bot.markup import plain
from bot.reply import render
from bot.wording import short_label
from retrieval.answerer import Answerer
from retrieval.articles import Article, Span, read_article
from retrieval.collection import Collection

SILK_ROAD = "who talked about the Silk Road?"
SPEAKER = "CICA Secretary General Kairat Sarybay"


class Terminal(io.StringIO):
    """An output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def chat(seeds: Collection) -> Chat:
    return Chat(seeds)


def told(chat: Chat, *lines: str) -> str:
    """What is said back to the last of the lines, as plain text."""
    for line in lines[:-1]:
        chat.say(line)
    return "\n\n".join(plain(html) for html in chat.say(lines[-1]))


def held(chat: Chat, typed: str) -> str:
    out = io.StringIO()
    console.hold(chat, io.StringIO(typed), out)
    return out.getvalue()


# The same answers


@pytest.mark.parametrize(
    "question",
    [
        SILK_ROAD,
        "What did Natalia Gherman say?",
        "Did Kamilov say anything about the Belt and Road?",
        "x" * 4096,
        "😀",
        "<b>",
    ],
)
def test_an_answer_is_the_one_that_telegram_gets(chat: Chat, seeds: Collection, question: str) -> None:
    messages = render(
        Conversations(Answerer(seeds)).answer("1", question), Links(seeds.articles, "onrecord_bot"), seeds
    )
    assert chat.say(question) == tuple(message.html for message in messages)


def test_the_html_of_an_answer_is_that_of_its_messages(chat: Chat) -> None:
    answer = chat.conversations.answer("1", SILK_ROAD)
    assert chat.html(answer) == "\n\n".join(message.html for message in chat.messages(answer))
    assert 'href="https://t.me/onrecord_bot?start=000_a52276f7be845c4c-' in chat.html(answer)


def test_follow_ups_lean_on_what_was_said_before(chat: Chat) -> None:
    assert told(chat, "What did Natalia Gherman say?", "what else did she say?").startswith("Nothing else.")


# Numbers


def test_a_citations_number_shows_its_words_marked_among_their_neighbours(chat: Chat, seeds: Collection) -> None:
    article = seeds.articles[0]
    before, paragraph, after = (article[span] for span in article.paragraphs[4:7])
    shown = told(chat, SILK_ROAD, "1")
    assert shown.startswith(f"{article.heading}, ¶6")
    assert before in shown
    assert after in shown
    assert paragraph[0] + "⟦" + paragraph[1:].replace("spheres,", "spheres⟧,") in shown
    assert f"— {SPEAKER} · " in shown


@pytest.mark.parametrize("typed", ["1", "[1]", " 1 ", "[1"])
def test_a_number_may_stand_in_brackets(chat: Chat, typed: str) -> None:
    assert told(chat, SILK_ROAD, typed) == told(chat, SILK_ROAD, "1")


def test_numbers_stay_those_of_the_last_answer(chat: Chat) -> None:
    second = told(chat, "What did Kairat Sarybay say?", "2")
    assert (
        told(chat, "1", "what else is there that nobody ever mentioned?", "What did Kairat Sarybay say?", "1", "2")
        == second
    )


def test_after_nothing_else_the_numbers_are_those_above(chat: Chat) -> None:
    chat.say("What did Natalia Gherman say?")
    chat.say("what else did she say?")
    assert "¶5" in told(chat, "1")


@pytest.mark.parametrize("typed", ["1", "[9]", "0", "99999999999999999999"])
def test_a_number_of_nothing_is_said_to_be_one(chat: Chat, typed: str) -> None:
    assert told(chat, typed) == f"There is no {typed.strip('[]')} to choose here."


def test_a_question_that_two_speakers_fit_is_decided_by_a_number(chat: Chat) -> None:
    question = "What did the secretary-general say about cooperation?"
    asked = told(chat, question)
    assert "can be two people here. Which one?" in asked
    assert "a. " not in asked
    assert "Natalia Gherman" in told(chat, "2")
    assert told(chat, question, "1").startswith(SPEAKER)


def test_the_speakers_are_taken_by_their_numbers(chat: Chat, seeds: Collection) -> None:
    listed = told(chat, "/speakers")
    for number, record in enumerate(seeds.speakers, start=1):
        assert f"{number}. {short_label(record.speaker)}: " in listed
        assert record.name in told(chat, "/speakers", str(number))


def test_a_card_leads_on_by_letters(chat: Chat) -> None:
    card = told(chat, "/speakers kami")
    assert "\na. Central Asian\nb. countries\nc. ‹ Speakers\nd. All statements" in card
    assert "The rapprochement of the countries" in told(chat, "b")
    told(chat, "/article 2")
    assert "Investing in regional cooperation" in told(chat, "a")
    assert told(chat, "/speakers nobody at all").startswith("Nobody on record is called “nobody at all”.")


def test_the_articles_are_opened_by_their_numbers(chat: Chat, seeds: Collection) -> None:
    article = seeds.articles[1]
    assert f"2. {article.heading}" in told(chat, "/articles")
    card = told(chat, "2")
    assert card.startswith(f"{article.heading}\n\nWho speaks\n• Uzbek Foreign Minister Abdulaziz Kamilov: 2 statements")
    assert card.endswith("\nd. ‹ Articles\ne. Read")
    assert told(chat, "e").startswith(f"{article.heading}, ¶1")


def test_long_lists_are_turned_page_by_page_and_counted_on() -> None:
    chat = Chat(Collection([Article(f"{n:02}", f"Article {n} has one paragraph.") for n in range(1, 21)]))
    first = told(chat, "/articles")
    assert "8. Article 8 has" in first
    assert "9. Article 9 has" not in first
    assert first.endswith("\na. Next ›")
    second = told(chat, "a")
    assert "9. Article 9 has" in second
    assert second.endswith("\na. ‹ Back\nb. Next ›")
    assert told(chat, "16").startswith("Article 16 has one paragraph.\n\nNobody who is named speaks in it.")
    assert "9. Article 9 has" in told(chat, "a")


# Letters


def test_the_greeting_offers_questions_by_letter(chat: Chat) -> None:
    greeting = told(chat, "/start")
    example = greeting.split("\na. ")[1].split("\n")[0]
    answer = told(chat, "a")
    assert answer.startswith(example + "\n\n")
    assert told(Chat(chat.collection), example) in answer
    assert "¶" in told(chat, "1")


def test_a_place_offers_the_other_statements_of_its_article(chat: Chat) -> None:
    place = told(chat, SILK_ROAD, "1")
    label = place.split("\nd. ")[1].split("\n")[0]
    other = told(chat, "d")
    assert label.rstrip("…").split(": ")[-1] in other.split("⟦")[1]
    assert other != place


def test_letters_offered_before_an_answer_are_words_again_after_it(chat: Chat) -> None:
    chat.say("/start")
    chat.say(SILK_ROAD)
    assert told(chat, "a") == told(Chat(chat.collection), "a")


# Commands


def test_help_names_the_keys_of_the_terminal(chat: Chat) -> None:
    assert "/speakers" in told(chat, "/help")
    assert told(chat, "/help").endswith(console.KEYS)


def test_ask_asks_and_without_a_question_says_how(chat: Chat) -> None:
    assert told(chat, f"/ask {SILK_ROAD}") == told(Chat(chat.collection), SILK_ROAD)
    assert told(chat, "/ask").startswith("Put your question after the command")
    assert told(chat, "/ASK /ask") == told(chat, "ask")


def test_an_unknown_command_is_said_to_be_one(chat: Chat) -> None:
    assert told(chat, "/launch now").startswith("I do not know that command.")


def test_a_deep_link_opens_its_place_and_a_foreign_one_nothing(chat: Chat) -> None:
    assert told(chat, "/start 001_bd53bab2a56ca728-419-515").startswith("A two-day international conference")
    for payload in ("zz-1-2", "001_bd53bab2a56ca728-419-99999", "…"):
        assert told(chat, f"/start {payload}").startswith("That place is no longer there.")


# Links


def test_a_link_leads_to_the_publishers_page_or_to_the_file(tmp_path: Path) -> None:
    here = tmp_path / "here it is.txt"
    here.write_text("Nothing was said.", encoding="utf-8")
    published = Article("published", "Nothing was said.", url="https://news.example/1")
    chat = Chat(Collection([read_article(here), published, Article("nowhere", "Nothing was said.")]))
    links = Links(chat.collection.articles, console.USERNAME)
    leads = {a.id: chat.target(links.url(a.id, Span(0, 7))) for a in chat.collection.articles}
    assert leads == {
        "here it is": here.as_uri(),
        "published": "https://news.example/1",
        "nowhere": None,
    }
    assert chat.target("https://news.example/2") == "https://news.example/2"
    assert chat.target("javascript:alert(1)") is None


def test_a_publishers_page_is_shown_in_full() -> None:
    url = "https://news.example/1?a=1&b=2"
    chat = Chat(Collection([Article("published", "Mayor Ana Lima said the “bridge is shut”.", url=url)]))
    assert told(chat, "/start published-0-5").endswith(f" {url}#:~:text=Mayor")


# Holding a chat


def test_piped_questions_are_answered_in_plain_text_with_an_empty_line_after_each(chat: Chat) -> None:
    other = Chat(chat.collection)
    out = held(chat, f"{SILK_ROAD}\n\n1")
    assert out == "".join(f"{told(other, line)}\n\n" for line in (SILK_ROAD, "", "1"))
    assert "\x1b" not in out
    assert console.PROMPT not in out


@pytest.mark.parametrize("quit_", ["/quit", " /EXIT ", "/q"])
def test_quit_ends_it(chat: Chat, quit_: str) -> None:
    assert held(chat, f"{quit_}\n{SILK_ROAD}\n") == ""


def test_a_terminal_gets_colours_and_links(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    out = Terminal()
    console.screen(chat, out)(chat.say(SILK_ROAD))
    path = chat.collection.articles[0].path
    assert path
    assert f"\x1b[1m{SPEAKER}\x1b[0m said:" in out.getvalue()
    assert f";{path.resolve().as_uri()}\x1b\\" in out.getvalue()
    assert "▎" in out.getvalue()


def test_a_terminal_that_knows_nothing_gets_plain_text(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    out = Terminal()
    console.screen(chat, out)(["<b>Bold</b>"])
    assert out.getvalue() == "Bold\n\n"


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_a_person_is_greeted_and_prompted_until_ctrl_d_or_ctrl_c(
    chat: Chat, end: type[BaseException], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter(["", SILK_ROAD])
    prompts: list[str] = []

    def answer(prompt: str) -> str:
        prompts.append(prompt)
        try:
            return next(typed)
        except StopIteration:
            raise end from None

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setenv("TERM", "dumb")
    out = Terminal()
    console.hold(chat, Terminal(), out)
    assert prompts == [console.PROMPT] * 3
    assert out.getvalue().startswith("Hello!")
    assert out.getvalue().count(SPEAKER) == 1
    assert "There are no words" not in out.getvalue()
    assert capsys.readouterr().out == "\n"


def test_a_place_can_be_cited_in_each_form(chat: Chat) -> None:
    chat.say("What did Natalia Gherman say?")
    (opened,) = chat.say("1")
    letter = opened.split(". Cite as…")[0][-1]
    (forms,) = chat.say(letter)
    assert forms.splitlines() == ["Cite as…", "a. Markdown", "b. BibTeX", "c. CSL-JSON", "d. JSON-LD", "e. ‹ Back"]
    (made,) = chat.say("b")
    assert plain(made).startswith("@misc{001bd53bab2a56ca728-762,\n")


def test_from_the_forms_back_to_the_place_and_a_long_form_is_shown_whole(chat: Chat) -> None:
    chat.say("What did Kairat Sarybay say about borders?")
    (opened,) = chat.say("1")
    letter = opened.split(". Cite as…")[0][-1]
    chat.say(letter)
    assert chat.say("e") == (opened,)
    chat.say(letter)
    (made,) = chat.say("d")
    assert json.loads(plain(made))["@type"] == "Quotation"
