"""The same answers in a terminal: styled where it can show that, plain text everywhere else.

A line is a question, a command, or what stands before something shown: the number of a citation or
of an entry, the letter of an offer. What is said back are the chat's own messages as terminal text.
"""

import re
import string
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, TextIO
from urllib.parse import parse_qs, urlsplit

from bot import callbacks, citeas, texts, views
from bot.callbacks import Action
from bot.checks import render_check
from bot.conversation import Conversations
from bot.links import Links
from bot.lookups import Lookups
from bot.markup import plain, styled
from bot.messages import Button, Document, Message, escape
from bot.places import place
from bot.reply import render
from retrieval.answerer import Answerer
from retrieval.answers import Answer, Outcome
from retrieval.articles import Article, Span
from retrieval.checking import Checker
from retrieval.claims import is_quotation, quotations
from retrieval.collection import Collection
from retrieval.examples import examples
from retrieval.wordvectors import WordVectors

if TYPE_CHECKING:
    from rich.console import Console

HERE = "terminal"
"""The key of the one conversation there is."""
USERNAME = "onrecord_bot"
"""Stands in links for a bot that need not be running; a terminal opens the article itself."""
PROMPT = "› "
QUIT = frozenset({"/quit", "/exit", "/q"})
KEYS = texts.KEYS

ENTRIES = frozenset({Action.CARD, Action.ARTICLE, Action.WITHIN})
"""What the buttons of a list's lines do."""

Choices = dict[str, Callable[[], Sequence[Message]]]
"""What can be typed to take something shown, and what is then said."""


class Chat:
    """One conversation: a line in, messages as HTML out."""

    def __init__(self, collection: Collection, vectors: WordVectors | None = None) -> None:
        self.collection = collection
        self.conversations = Conversations(Answerer(collection, vectors))
        self._checker = Checker(collection, self.conversations.answerer.roster)
        self._links = Links(collection.articles, USERNAME)
        self._lookups = Lookups(collection, self.conversations.answerer.roster)
        self._numbers: Choices = {}
        self._letters: Choices = {}

    @cached_property
    def _examples(self) -> tuple[str, ...]:
        return examples(self.conversations.answerer)

    def messages(self, answer: Answer) -> tuple[Message, ...]:
        """What the chat says for an answer."""
        return render(answer, self._links, self.collection)

    def html(self, answer: Answer) -> str:
        """The same as one text."""
        return "\n\n".join(message.html for message in self.messages(answer))

    def say(self, line: str) -> tuple[str, ...]:
        """What is said back to a line, message by message; offers under a message stand in it, lettered."""
        line = line.strip()
        chosen = line.removeprefix("[").removesuffix("]").lower()
        if chosen.isdecimal():
            take = self._numbers.get(chosen, partial(self._no_such_number, chosen))
        else:
            take = self._letters.get(chosen) or partial(self._understood, line)
        return tuple(self._with_offers(message) for message in take())

    def check(self, words: str, *others: str) -> tuple[str, ...]:
        """What is said back to words of a command line, whose shell has taken the quotation marks off the first."""
        quoted = f"“{words}”" if others and " " in words and not quotations(words) else words
        return self.say(" ".join(("/check", quoted, *others)))

    def greet(self) -> tuple[str, ...]:
        """What a person sees first."""
        return (*self.say("/start"), KEYS)

    def target(self, href: str) -> str | None:
        """Where a link of a message leads from a terminal: the publisher's page, else the article's file."""
        payloads = parse_qs(urlsplit(href).query).get("start", [""])
        found = self._links.resolve(payloads[0])
        if found is None:
            return href if href.startswith(("https://", "http://")) else None
        article, _ = found
        return article.url or (article.path.resolve().as_uri() if article.path else None)

    def _understood(self, line: str) -> Sequence[Message]:
        command, _, rest = line.partition(" ")
        if not command.startswith("/"):
            return self._check(line) if is_quotation(line) else self._answered(self.conversations.answer(HERE, line))
        commands: dict[str, Callable[[], Sequence[Message]]] = {
            "/start": lambda: self._start(rest.strip()),
            "/help": lambda: [views.help_page(self._examples), Message(KEYS)],
            "/ask": lambda: self._ask(rest.strip()),
            "/check": lambda: self._check(rest.strip()),
            "/speakers": lambda: self._looked(Action.SPEAKERS, rest.strip()),
            "/articles": lambda: self._looked(Action.ARTICLES, rest.strip()),
            "/article": lambda: self._looked(Action.ARTICLES, rest.strip()),
        }
        return commands.get(command.lower(), lambda: [Message(texts.UNKNOWN_COMMAND)])()

    def _start(self, payload: str) -> Sequence[Message]:
        self._letters = {}
        return self._opened(payload) if payload else [views.greeting(self.collection, self._examples)]

    def _ask(self, question: str) -> Sequence[Message]:
        return self._understood(question.lstrip("/")) if question else [views.ask_how(self._examples)]

    def _check(self, text: str) -> Sequence[Message]:
        """The verdicts on pasted quotations; the numbers of what is cited are the ones that can be chosen."""
        check = self._checker.check(text)
        self._letters = {}
        self._numbers = {str(c.number): partial(self._place, c.article, c.span) for c in check.citations}
        return render_check(check, self._links, self.collection)

    def _answered(self, answer: Answer | None) -> Sequence[Message]:
        """An answer; from now on its numbers are the ones that can be chosen."""
        if answer is None:
            return [Message(texts.GONE)]
        self._letters = {}
        if answer.outcome is Outcome.AMBIGUOUS:
            choices = enumerate(answer.choices, start=1)
            self._numbers = {str(n): partial(self._press, Action.CHOOSE, record.id) for n, record in choices}
        elif answer.outcome is not Outcome.NOTHING_ELSE:
            cited = (*answer.citations, *answer.near_miss)
            self._numbers = {str(c.number): partial(self._place, c.article, c.span) for c in cited}
        return [Message(message.html) for message in self.messages(answer)]

    def _looked(self, action: Action, text: str) -> Sequence[Message]:
        """A list, or the card of the only entry that some words call."""
        find = self._lookups.speakers if action is Action.SPEAKERS else self._lookups.articles
        return self._listed(find(self._links, None, text))

    def _listed(self, message: Message | None) -> Sequence[Message]:
        """A page of a list or a card; what has a number in it is chosen by that, the rest by a letter."""
        self._letters = {}
        if message is None:
            return [Message(texts.GONE)]
        entries = [button for row in message.buttons for button in row if self._entry(button)]
        numbers = re.findall(r"^([0-9]+)\.", message.html, re.MULTILINE)
        self._numbers = {}
        for number, button in zip(numbers, entries, strict=False):
            callback = callbacks.parse(button.data)
            assert callback
            self._numbers[number] = partial(self._press, callback.action, callback.argument)
        others = (tuple(button for button in row if button not in entries[: len(numbers)]) for row in message.buttons)
        return [Message(message.html, tuple(row for row in others if row))]

    @staticmethod
    def _entry(button: Button) -> bool:
        """Whether a button stands for a line of a list, which has a number."""
        callback = callbacks.parse(button.data)
        return callback is not None and callback.action in ENTRIES

    def _place(self, article: Article, span: Span) -> Sequence[Message]:
        """A place in an article, its words marked so that they stand out in plain text too."""
        self._letters = {}
        shown = place(self.collection, self._links, article, span)
        return [replace(m, html=m.html.replace("<b>", "<b><u>").replace("</b>", "</u></b>")) for m in shown]

    def _cite(self, action: Action, argument: str) -> Sequence[Message]:
        """The forms in which a place can be cited, or one of them."""
        found = self._links.taken(argument)
        if found is None or action is Action.UNCITE:
            return self._place(*found) if found else [Message(texts.GONE_PLACE)]
        self._letters = {}
        if action is Action.CITE:
            return [citeas.offered(Message(texts.CITE_AS), argument)]
        made = citeas.exported(self.collection, self._links, *found, action)
        return [Message(escape(made.content.decode())) if isinstance(made, Document) else made]

    def _opened(self, payload: str) -> Sequence[Message]:
        found = self._links.resolve(payload)
        return self._place(*found) if found else [Message(texts.GONE_PLACE)]

    def _no_such_number(self, number: str) -> Sequence[Message]:
        return [Message(texts.NO_SUCH_NUMBER.format(number=number))]

    def _press(self, action: Action, argument: str) -> Sequence[Message]:
        """What a button under a message would bring."""
        if action is Action.CHOOSE:
            return self._answered(self.conversations.choose(HERE, argument))
        if action is Action.STATEMENTS:
            return self._answered(self.conversations.statements(HERE, argument))
        if action is Action.PLACE:
            return self._opened(argument)
        if action in citeas.ACTIONS:
            return self._cite(action, argument)
        if action is Action.EXAMPLE:
            asked = next((e for e in self._examples if callbacks.fingerprint(e) == argument), "")
            return views.with_question(asked, self._answered(self.conversations.answer(HERE, asked)))
        if action in (Action.THEME, Action.WITHIN):
            said = self._lookups.answer(self._links, action, argument)
            return self._answered(self.conversations.said(HERE, said) if said else None)
        return self._listed(self._lookups.shown(self._links, None, action, argument))

    def _with_offers(self, message: Message) -> str:
        """The message, with its buttons as lines under it."""
        lines = []
        for button in (button for row in message.buttons for button in row):
            callback = callbacks.parse(button.data)
            if callback:
                letter = next(a for a in string.ascii_lowercase if a not in self._letters)
                self._letters[letter] = partial(self._press, callback.action, callback.argument)
                lines.append(f"{letter}. {escape(button.label)}")
            elif button.url:
                url = escape(button.url)
                lines.append(f'{escape(button.label)} <a href="{url}">{url}</a>')
        return "\n".join([message.html, *lines])


def screen(chat: Chat, out: TextIO) -> Callable[[Iterable[str]], None]:
    """What shows messages on `out`: with colours and links on a terminal that has them, else as plain text."""
    if out.isatty():
        from rich.console import Console  # noqa: PLC0415 - slow to import, and of use on a terminal only

        console = Console(file=out, highlight=False)
        if not console.is_dumb_terminal:
            return partial(_show_styled, chat, console)
    return partial(_show_plain, out)


def _show_plain(out: TextIO, messages: Iterable[str]) -> None:
    out.write("".join(plain(message) + "\n\n" for message in messages))
    out.flush()


def _show_styled(chat: Chat, console: "Console", messages: Iterable[str]) -> None:
    for message in messages:
        for line in styled(message, console, chat.target):
            console.print(line)
        console.print()


def hold(chat: Chat, source: TextIO, out: TextIO) -> None:
    """Answer each line of `source` on `out` until it ends or says so; greet and prompt a person at a terminal."""
    show = screen(chat, out)
    person = source.isatty() and out.isatty()
    if person:
        show(chat.greet())
    for line in _typed() if person else source:
        if line.strip().lower() in QUIT:
            return
        if line.strip() or not person:
            show(chat.say(line))


def _typed() -> Iterator[str]:
    """Lines as a person types them, with editing and a history of this session, until Ctrl-D or Ctrl-C."""
    import readline  # noqa: F401, PLC0415 - to import it is what gives `input` its editing

    while True:
        try:
            line = input(PROMPT)
        except (EOFError, KeyboardInterrupt):
            print()
            return
        yield line
