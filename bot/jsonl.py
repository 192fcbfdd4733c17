"""One JSON object a line: questions answered, and articles taken apart, for scripts.

Offsets are code points of the article's text, half-open, so that `text` is `article[start:end]`.
"""

import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bot.conversation import Conversations
from retrieval.answers import Answer, Citation, Elsewhere, Outcome
from retrieval.articles import Article
from retrieval.quotes import Quote

logger = logging.getLogger(__name__)

Row = dict[str, Any]

_LINE_END = re.compile("[\x85\u2028\u2029]")


def answers(lines: Iterable[str], conversations: Conversations, reply: Callable[[Answer], str]) -> Iterator[Row]:
    """An answer to each line `{"id", "conversation", "question"}`, in order; empty lines are passed over.

    Lines with one `conversation` follow up on each other, a line without one stands alone. A line
    that is no such object, or that brings out a fault of ours, gets an "error" and its id, if it has one.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            key = f"line {number}"
            try:
                yield answer_row(_asked(line), conversations, reply, key=key)
            except Exception as error:
                logger.debug("%s", key, exc_info=error)
                reason = str(error) if isinstance(error, ValueError) else repr(error)
                yield {"id": _id_of(line), "error": f"{key}: {reason}"}


def _asked(line: str) -> Row:
    try:
        asked = json.loads(line)
    except ValueError as error:
        raise ValueError(f"not JSON ({error})") from error
    except RecursionError as error:
        raise ValueError("not JSON that can be read (nested too deep)") from error
    if isinstance(asked, dict) and isinstance(asked.get("question"), str):
        return asked
    raise ValueError('not an object with a "question" that is a string')


def _id_of(line: str) -> Any:  # noqa: ANN401 - any JSON value may be an id
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return asked.get("id") if isinstance(asked, dict) else None


def answer_row(asked: Row, conversations: Conversations, reply: Callable[[Answer], str], *, key: str) -> Row:
    """The answer to one question as an object; `near_miss` and `ambiguous` stand in it only where they apply.

    An ambiguous question is answered with its better supported reading; its reply still asks which is meant.
    """
    conversation = asked.get("conversation")
    key = key if conversation is None else json.dumps(conversation)
    answer = conversations.answer(key, _sendable(asked["question"]))
    answered = answer.outcome in (Outcome.FOUND, Outcome.AMBIGUOUS) and bool(answer.citations)
    row: Row = {
        "id": asked.get("id"),
        "question": asked["question"],
        "answered": answered,
        "quotes": [citation_row(citation) for citation in answer.citations] if answered else [],
        "reply": reply(answer),
    }
    if answer.near_miss:
        row["near_miss"] = [citation_row(citation) for citation in answer.near_miss]
    if answer.outcome is Outcome.AMBIGUOUS:
        row["ambiguous"] = [record.name for record in answer.choices]
    return row


def _sendable(text: str) -> str:
    """The text without lone surrogates, which JSON can hold and no encoding can carry."""
    return text.encode("utf-8", "replace").decode()


def citation_row(citation: Citation) -> Row:
    """One citation: the article's text from its first span to its last, and of several all of them as `contents`."""
    article, speaker, whole = citation.article, citation.speaker, citation.span
    row: Row = {
        "text": article[whole],
        "article": article.id,
        "start": whole.start,
        "end": whole.end,
        "speaker": speaker.name if speaker else None,
        "role": speaker.role if speaker else None,
        "kind": citation.kind.value if citation.kind else None,
        "because": speaker.because if speaker else None,
        "title": article.heading,
        "url": article.url,
    }
    if len(citation.spans) > 1:
        row["contents"] = [[span.start, span.end] for span in citation.spans]
    if citation.also:
        row["also_in"] = [_elsewhere_row(other) for other in citation.also]
    return row


def _elsewhere_row(other: Elsewhere) -> Row:
    """Another article with the words: "whole" where all of them stand there; its speaker may be another."""
    article, span = other.article, other.span
    return {
        "article": article.id,
        "start": span.start,
        "end": span.end,
        "text": article[span],
        "speaker": other.speaker.name if other.speaker else None,
        "whole": other.whole,
        "title": article.heading,
        "url": article.url,
    }


def article_row(article: Article, quotes: Iterable[Quote]) -> Row:
    """An article and who says what in it: a row for each run of words somebody is said to have said."""
    return {"article": article.id, "quotes": [row for quote in quotes for row in _quote_rows(article, quote)]}


def _quote_rows(article: Article, quote: Quote) -> Iterator[Row]:
    speaker = quote.speaker
    if speaker is None:
        return
    mention = speaker.mention
    for span in quote.contents:
        yield {
            "start": span.start,
            "end": span.end,
            "text": article[span],
            "speaker": speaker.name,
            "speaker_start": mention.start if mention else None,
            "speaker_end": mention.end if mention else None,
            "kind": quote.kind.value,
            "because": speaker.because,
            "sure": speaker.sure,
        }


def dump(row: Row) -> str:
    """The object on one line, whatever the one who reads it takes for the end of a line."""
    return _LINE_END.sub(lambda end: f"\\u{ord(end[0]):04x}", json.dumps(row, ensure_ascii=False))
