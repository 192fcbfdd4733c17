"""The commands, and the only place that wires the parts together.

    onrecord run                     the Telegram bot; without a token the chat in this terminal
    onrecord chat                    the chat in this terminal
    onrecord ask QUESTION            one answer; with --jsonl one for each line of standard input
    onrecord check QUOTATION         whether words are printed so, and as whose
    onrecord quotes FILE…            who says what in articles; with --jsonl one object an article
    onrecord evaluate quotes DIR     how well that is done, against a gold set
    onrecord evaluate answers        how well questions are answered, against a set of them

What was asked for goes to standard output, in UTF-8; what is to be known besides, one plain line
each, to standard error. Exit status 2 is for bad use and bad input, 128 + n for an end by signal n.
"""

import argparse
import gc
import io
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from dotenv import dotenv_values

from bot import console, jsonl
from bot.settings import Settings
from retrieval.articles import Article, each_article
from retrieval.attribution import attribute
from retrieval.collection import Collection
from retrieval.errors import CollectionError, OnrecordError
from retrieval.quotes import Kind, Quote
from retrieval.wordvectors import WordVectors

BOTFATHER = """\
No TELEGRAM_BOT_TOKEN: send /newbot to https://t.me/BotFather in Telegram, and it gives you one.
Put it into a file .env here, as TELEGRAM_BOT_TOKEN=…, and run this again. Until then, the same chat right here:
"""


class UsageError(OnrecordError):
    """A command was given in a way that it cannot be carried out."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"onrecord: {message} (see {self.prog} --help)\n")


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version  # noqa: PLC0415 - slow to import

        print(f"onrecord {version('onrecord')}")
        parser.exit()


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command; the exit status."""
    _speak_utf8()
    arguments = _parser().parse_args(argv)
    try:
        with _ended_by(signal.SIGTERM):
            status: int = arguments.command(arguments)
            sys.stdout.flush()
    except OnrecordError as error:
        print(f"onrecord: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BrokenPipeError:
        # Nobody reads on; the interpreter must not find that out once more when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> _Parser:
    common = _Parser(add_help=False)
    common.add_argument(
        "--articles", metavar="PATH", type=Path, action="append", help="a folder or file of articles; repeatable"
    )
    parser = _Parser(
        prog="onrecord",
        description="Answers who said what, with the printed words, their speaker and their place.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, carry_out: Callable[[argparse.Namespace], int], help: str) -> argparse.ArgumentParser:  # noqa: A002
        added = commands.add_parser(name, parents=[common], help=help, description=help, allow_abbrev=False)
        added.set_defaults(command=carry_out)
        return added

    command("run", _run, "the Telegram bot; without a token the chat in this terminal")
    command("chat", _chat, "the chat in this terminal")
    ask = command("ask", _ask, "answer one question, or those on standard input")
    ask.add_argument("question", metavar="QUESTION", nargs="*", help="the question; its words need no quotation marks")
    ask.add_argument("--jsonl", action="store_true", help="read and write one JSON object a line")
    check = command("check", _check, "check a quotation word by word")
    check.add_argument("quotation", metavar="QUOTATION", nargs="+", help="the words; their speaker may follow")
    quotes = command("quotes", _quotes, "who says what in articles")
    quotes.add_argument(
        "files",
        metavar="FILE",
        type=Path,
        nargs="*",
        help="files or folders of articles; those of --articles without any",
    )
    quotes.add_argument("--jsonl", action="store_true", help="write one JSON object an article")
    _add_evaluations(commands.add_parser("evaluate", help="measure against a gold set", allow_abbrev=False), common)
    return parser


def _add_evaluations(evaluate: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    evaluate.description = "measure against a gold set"
    measured = evaluate.add_subparsers(title="what is measured", metavar="WHAT", required=True)
    quotes = measured.add_parser("quotes", help="who says what in articles", allow_abbrev=False)
    quotes.add_argument("gold", metavar="DIR", type=Path, help="a folder of annotated articles, brat or JSON")
    quotes.set_defaults(command=_evaluate_quotes)
    answers = measured.add_parser("answers", parents=[common], help="answers to questions", allow_abbrev=False)
    answers.add_argument(
        "--questions", metavar="FILE", type=Path, required=True, help="the questions, one JSON object a line"
    )
    answers.add_argument(
        "--errors", metavar="N", type=_count, default=0, help="show the first N that were not answered right"
    )
    answers.set_defaults(command=_evaluate_answers)
    weights = measured.add_parser("weights", help="fit the weights of evidence to question sets", allow_abbrev=False)
    weights.add_argument(
        "sets",
        metavar="ARTICLES QUESTIONS",
        type=Path,
        nargs="+",
        help="folders of articles, each with its questions behind it; two sets or more",
    )
    weights.set_defaults(command=_evaluate_weights)


def _count(text: str) -> int:
    """A whole number that is not negative, as an argument."""
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"not a whole number: {text!r}")
    return int(text)


def _run(arguments: argparse.Namespace) -> int:
    settings = _settings(arguments)
    if settings.token is None:
        print(BOTFATHER, flush=True)
        return _chat(arguments)
    from bot import application, logs  # noqa: PLC0415 - Telegram is slow to import, and only needed here

    logs.configure(settings.token)
    return application.run_bot(settings, Collection.load(settings.articles), _vectors(settings))


def _chat(arguments: argparse.Namespace) -> int:
    console.hold(_opened(arguments), sys.stdin, sys.stdout)
    return 0


def _ask(arguments: argparse.Namespace) -> int:
    if arguments.jsonl == bool(arguments.question):
        raise UsageError("ask takes either a question, or --jsonl and questions on standard input")
    chat = _opened(arguments)
    if arguments.jsonl:
        for row in jsonl.answers(sys.stdin, chat.conversations, chat.html):
            print(jsonl.dump(row), flush=True)
    else:
        console.screen(chat, sys.stdout)(chat.say(" ".join(arguments.question)))
    return 0


def _check(arguments: argparse.Namespace) -> int:
    chat = _opened(arguments)
    console.screen(chat, sys.stdout)(chat.check(*arguments.quotation))
    return 0


def _quotes(arguments: argparse.Namespace) -> int:
    _warn_plainly()
    _collect_seldom()
    paths = [*arguments.files, *(arguments.articles or ())] or list(_settings(arguments).articles)
    read = 0
    for article in each_article(paths):
        quotes = attribute(article)
        shown = jsonl.dump(jsonl.article_row(article, quotes)) if arguments.jsonl else listing(article, quotes)
        print(shown, flush=True)
        read += 1
    if not read:
        raise CollectionError(f"no article found in {', '.join(map(str, paths))}")
    return 0


def _evaluate_quotes(arguments: argparse.Namespace) -> int:
    from bot import evaluations  # noqa: PLC0415 - only needed here

    _collect_seldom()
    print(evaluations.of_quotes(arguments.gold))
    return 0


def _evaluate_answers(arguments: argparse.Namespace) -> int:
    from bot import evaluations  # noqa: PLC0415 - only needed here

    conversations = _opened(arguments).conversations
    print(evaluations.of_answers(conversations, arguments.questions, errors=arguments.errors))
    return 0


def _vectors(settings: Settings) -> WordVectors | None:
    """The word vectors, if they are wanted and installed."""
    return WordVectors.load() if settings.meaning else None


def _evaluate_weights(arguments: argparse.Namespace) -> int:
    from bot import evaluations  # noqa: PLC0415 - only needed here

    if len(arguments.sets) < 2 * 2 or len(arguments.sets) % 2:
        raise UsageError("evaluate weights takes two sets or more: a folder of articles and a file of questions each")
    sets = list(zip(arguments.sets[::2], arguments.sets[1::2], strict=True))
    print(evaluations.of_weights(sets, WordVectors.load()))
    return 0


def _opened(arguments: argparse.Namespace) -> console.Chat:
    _warn_plainly()
    _collect_seldom()
    settings = _settings(arguments)
    return console.Chat(Collection.load(settings.articles), _vectors(settings))


def _settings(arguments: argparse.Namespace) -> Settings:
    """The settings of the environment, then of .env, then the defaults; --articles comes before them all."""
    try:
        written = dotenv_values(".env", interpolate=False)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f".env cannot be read: {error}") from error
    settings = Settings.from_env({**{name: value for name, value in written.items() if value}, **os.environ})
    return replace(settings, articles=tuple(arguments.articles)) if arguments.articles else settings


def listing(article: Article, quotes: Sequence[Quote]) -> str:
    """Who says what in an article, for people: each statement under its speaker and paragraph."""
    lines = [article.heading, ""]
    for quote in quotes:
        if quote.speaker:
            words = " … ".join(article[span] for span in quote.contents)
            shown = f"“{words}”" if quote.kind is Kind.DIRECT else words
            paragraph = article.paragraph_at(quote.span.start) + 1
            doubt = "" if quote.speaker.sure else " (not sure)"
            lines += [
                f"{quote.speaker.label}{doubt}, ¶{paragraph}, {quote.kind.value} · {quote.speaker.because}",
                f"  {shown}",
                "",
            ]
    return "\n".join(lines)


def _warn_plainly() -> None:
    """Send warnings to standard error, one plain line each."""
    logging.basicConfig(level=logging.WARNING, format="onrecord: %(message)s")


def _collect_seldom() -> None:
    """Let the cyclic collector wait for far more objects than one article makes.

    An article's tokens go with their last reference, and an index stays: to look for cycles there is time lost.
    """
    gc.freeze()
    gc.set_threshold(200_000)


def _speak_utf8() -> None:
    """Text goes in and out as UTF-8 whatever the locale; what is not becomes a replacement character."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


@contextmanager
def _ended_by(number: signal.Signals) -> Iterator[None]:
    """A signal ends the work inside as an exit does, with what has to be tidied tidied."""

    def end(received: int, _frame: object) -> NoReturn:
        raise SystemExit(128 + received)

    before = signal.signal(number, end)
    try:
        yield
    finally:
        signal.signal(number, before)
