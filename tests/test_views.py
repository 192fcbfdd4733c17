"""The greeting, the help and the lists: what they say, and that they fit whatever the collection holds."""

import re

import pytest
from fake_telegram.rules import read_text

from bot import texts, views
from bot.callbacks import Action, fingerprint, page_of, parse
from bot.links import Links, article_mark
from bot.messages import Message, measure, plain
from retrieval.articles import Article
from retrieval.collection import Collection

EXAMPLES = ("Who spoke about <tea> & trade?", "What did Ann Other say?")


def crowd(people: int) -> Collection:
    """A collection in which many people say one thing each, in an article of their own."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"Xu{letters[n // 26]}{letters[n % 26]}ra" for n in range(people)]
    return Collection(
        [Article(f"{n:03}", f'"This is good news for us all," Mr. Jon {name} said.') for n, name in enumerate(names)]
    )


def check(message: Message | None) -> str:
    """The text of a message that Telegram takes as it stands."""
    assert message is not None
    parsed = read_text(message.html, "HTML")
    assert parsed.mangled == []
    return parsed.text


def data(message: Message | None) -> list[str]:
    """What the buttons of a message send."""
    assert message is not None
    return [button.data or "" for row in message.buttons for button in row]


def test_the_greeting_says_what_there_is_and_offers_the_examples(seeds: Collection) -> None:
    message = views.greeting(seeds, EXAMPLES)
    assert "2 articles; 4 speakers on record" in check(message)
    assert [button.label for row in message.buttons for button in row] == list(EXAMPLES)
    assert data(message) == [f"e:{fingerprint(example)}" for example in EXAMPLES]


def test_without_examples_the_greeting_offers_none(seeds: Collection) -> None:
    message = views.greeting(seeds, ())
    assert texts.TRY not in check(message)
    assert message.buttons == ()


def test_buttons_of_a_group_name_whom_they_serve(seeds: Collection) -> None:
    for message in (views.greeting(seeds, EXAMPLES, 42), views.speakers(seeds, 0, 42)):
        callbacks = [parse(each) for each in data(message)]
        assert callbacks
        assert all(callback and callback.owner == 42 for callback in callbacks)


def test_the_help_shows_the_examples_and_the_commands() -> None:
    text = check(views.help_page(EXAMPLES))
    assert "• Who spoke about <tea> & trade?\n• What did Ann Other say?" in text
    for name, description in texts.COMMANDS:
        assert f"/{name} – {description}" in text


def test_the_help_needs_no_examples() -> None:
    assert "\n\n\n" not in check(views.help_page(()))


def test_the_help_tells_of_inline_mode_where_it_is_on() -> None:
    assert "@record_bot" in check(views.help_page(EXAMPLES, "record_bot"))
    assert "@" not in check(views.help_page(EXAMPLES))


@pytest.mark.parametrize("template", [texts.ASK_HOW, texts.MENTION_HOW])
def test_who_left_out_the_question_is_shown_how(template: str) -> None:
    assert "Who spoke about <tea> & trade?" in check(views.ask_how(EXAMPLES, template))
    assert check(views.ask_how((), template))


def test_speakers_come_with_their_counts_and_a_button_each(seeds: Collection) -> None:
    message = views.speakers(seeds)
    text = check(message)
    assert text.startswith("On record: 4 speakers in 2 articles.")
    assert "1. CICA Secretary General Kairat Sarybay: 2 quotes, 6 reported statements" in text
    assert "Natalia Gherman" in text.splitlines()[-1]
    assert text.endswith(": 1 reported statement")
    assert data(message) == [f"k:{record.id}" for record in seeds.speakers]


def test_a_collection_in_which_nobody_speaks_says_so() -> None:
    assert (
        check(views.speakers(Collection([Article("a", "It rained all day.")]))) == "Nobody is on record in 1 article."
    )


def test_many_speakers_come_in_pages() -> None:
    collection = crowd(20)
    pages = [views.speakers(collection, page) for page in range(3)]
    numbers = [re.findall(r"^(\d+)\. ", check(page), re.MULTILINE) for page in pages]
    assert [number for page in numbers for number in page] == [str(n) for n in range(1, 21)]
    assert check(pages[1]).endswith("Page 2 of 3")
    turns = [[each for each in data(page) if each[0] == Action.SPEAKERS] for page in pages]
    assert turns == [["S:1"], ["S:0", "S:2"], ["S:1"]]


@pytest.mark.parametrize("page", [3, 99, 10**60])
def test_a_page_that_is_not_there_is_nothing(page: int) -> None:
    collection = crowd(20)
    assert views.speakers(collection, page) is None
    assert views.articles(collection, Links(collection.articles, "b"), page) is None


def test_articles_come_with_what_is_known_of_them_and_lead_to_their_beginning(library: Collection) -> None:
    links = Links(library.articles, "record_bot")
    message = views.articles(library, links)
    assert f"{len(library.articles)} articles here:" in check(message)
    article = library.articles[0]
    assert message is not None
    assert f'<a href="{links.url(article.id, article.paragraphs[0])}">' in message.html
    every = "".join(check(views.articles(library, links, page)) for page in range(2))
    assert "Ferry stranded off Calabang: as it happened · Visayan Ledger · 2025-07-19 · " in every


def test_an_article_is_never_named_by_its_file(library: Collection) -> None:
    links = Links(library.articles, "record_bot")
    text = "".join(check(views.articles(library, links, page)) for page in range(2))
    assert not [article.id for article in library.articles if article.id in text]


def test_lists_fit_whatever_the_titles_and_names() -> None:
    long = "<Very & long> " * 400
    articles = [
        Article(
            f"{'long id ' * 20}{n}", f'"Yes, I think so," said Mr. Jo {"Abcdefgh" * 40}.', long, None, long, long, long
        )
        for n in range(30)
    ]
    collection = Collection(articles)
    for message in (views.articles(collection, Links(articles, "record_bot")), views.speakers(collection)):
        check(message)
        assert message is not None
        assert measure(message.html).fits


def test_a_tapped_question_stands_above_its_answer() -> None:
    first, second = views.with_question("Who & what?", [Message("<b>a</b>"), Message("b")])
    assert plain(first.html) == "Who & what?\n\na"
    assert second == Message("b")


def test_a_tapped_question_never_makes_the_answer_too_long() -> None:
    messages = views.with_question("Who?", [Message("x" * 4096)])
    assert [len(message.html) for message in messages] == [len("<i>Who?</i>"), 4096]


def test_an_article_in_which_nobody_speaks_has_no_count() -> None:
    articles = [Article("a", "It rained all day.", "Rain", publisher="The Example")]
    text = check(views.articles(Collection(articles), Links(articles, "record_bot")))
    assert text.splitlines()[-1] == "1. Rain · The Example"


def test_a_speaker_whom_one_article_calls_by_office_and_surname_is_listed_once() -> None:
    collection = Collection(
        [
            Article("a", "ABUJA — Finance Minister Chidi Okafor said on Monday that taxes would fall."),
            Article("b", "LAGOS — “Taxes will fall,” Finance Minister Okafor said in Lagos. Nobody clapped."),
        ]
    )
    text = check(views.speakers(collection))
    assert text.startswith("On record: 1 speaker in 2 articles.")
    assert text.count("Okafor") == 1


def test_a_group_is_told_how_to_ask_there(seeds: Collection) -> None:
    message = views.group_greeting(seeds, EXAMPLES, "record_bot")
    assert check(message).endswith("uses /ask: @record_bot Who spoke about <tea> & trade?")
    assert data(message) == [f"e:{fingerprint(example)}" for example in EXAMPLES]
    assert check(views.group_greeting(seeds, (), "record_bot")).endswith("uses /ask: @record_bot")


def test_a_list_of_what_was_found_says_for_what_and_turns_with_it() -> None:
    collection = crowd(20)
    found = views.Found(collection.speakers[:10], "xu <&>")
    first = views.speakers(collection, 0, 42, found)
    assert check(first).startswith("10 speakers for “xu <&>”. Choose a name for more.")
    callback = parse(data(first)[-1])
    assert callback
    assert page_of(callback.argument) == (1, "xu <&>")
    assert check(views.speakers(collection, 1, 42, found)).endswith("Page 2 of 2")
    assert views.speakers(collection, 2, 42, found) is None


def test_what_no_button_can_hold_is_not_turned() -> None:
    collection = crowd(20)
    message = views.speakers(collection, 0, 42, views.Found(collection.speakers, "x" * 99))
    assert [parse(each).action for each in data(message) if parse(each)] == [Action.CARD] * views.PAGE_SIZE  # type: ignore[union-attr]


def test_nothing_found_says_so(seeds: Collection) -> None:
    nothing = views.Found((), "<b>")
    assert check(views.speakers(seeds, 0, None, nothing)) == "Nobody on record is called “<b>”. /speakers lists all."
    links = Links(seeds.articles, "record_bot")
    assert check(views.articles(seeds, links, 0, None, nothing)) == "No title here has “<b>”. /articles lists all."


def test_the_numbers_of_articles_lead_to_their_cards(seeds: Collection) -> None:
    message = views.articles(seeds, Links(seeds.articles, "record_bot"))
    assert data(message) == [f"a:{article_mark(article)}" for article in seeds.articles]
