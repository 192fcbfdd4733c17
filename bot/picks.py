"""Picks: quotes to choose from in any chat, for what is typed after the bot's name. All pure.

Limits are those of the Bot API (`InlineQueryResult`, `answerInlineQuery`, `InlineQueryResultsButton`).
Nothing of any chat's conversation goes in: the same words bring the same list to everybody.
"""

import base64
import binascii
import re
from dataclasses import dataclass, replace

from bot import texts, wording
from bot.fragments import fragment_url
from bot.links import Links
from bot.messages import Button, Message, cut
from bot.reply import render, shown_speaker
from retrieval.answers import Answer, Citation, Outcome
from retrieval.collection import Collection
from retrieval.listing import Listing
from retrieval.questions import Intent, Question
from retrieval.quotes import Kind

PAGE_SIZE = 20
TITLE_UNITS = 100
DESCRIPTION_UNITS = 140
MAX_PAYLOAD = 64

_OPENING = "q-"
_LEAD = re.compile(rf"{_OPENING}(?P<words>[A-Za-z0-9_-]*)")


@dataclass(frozen=True, slots=True)
class Pick:
    """One quote to pick: plain text to choose it by, and the message that is sent for who picks it."""

    id: str
    """1 to 64 bytes, the same for the same words at the same place."""
    title: str
    description: str
    message: Message


@dataclass(frozen=True, slots=True)
class Page:
    """A page of picks."""

    picks: tuple[Pick, ...] = ()
    next_offset: str = ""
    """What Telegram sends back for the next page; empty where there is none."""
    lead: str | None = None
    """Where nothing fits the payload of a link that puts the same question to the bot itself."""


def page(listing: Listing, collection: Collection, links: Links, query: str, offset: str = "") -> Page:
    """The page of picks that begins at an offset, as an earlier page gave it. Never raises for any query or offset."""
    start = int(offset) if re.fullmatch(r"[0-9]{1,6}", offset) else 0
    citations = listing.on(query)
    if not citations:
        return Page(lead=lead(query))
    shown, end = citations[start : start + PAGE_SIZE], start + PAGE_SIZE
    following = str(end) if end < len(citations) else ""
    return Page(tuple(_pick(citation, collection, links) for citation in shown), following)


def lead(query: str) -> str:
    """The payload of a deep link that asks the bot these words; one without a question where they are too long."""
    words = " ".join(query.split()).encode("utf-8", "replace")
    payload = _OPENING + base64.urlsafe_b64encode(words).decode().rstrip("=")
    return payload if len(payload) <= MAX_PAYLOAD else _OPENING


def asked(payload: str) -> str | None:
    """The question that such a payload holds, "" where it holds none; None where it is another's payload."""
    form = _LEAD.fullmatch(payload)
    if form is None:
        return None
    try:
        words = base64.b64decode(form["words"] + "=" * (-len(form["words"]) % 4), altchars=b"-_", validate=True)
        return words.decode()
    except (binascii.Error, UnicodeDecodeError):
        return None


def _pick(citation: Citation, collection: Collection, links: Links) -> Pick:
    speaker = shown_speaker(collection, [citation])
    label = " ".join((speaker.label if speaker else texts.ARTICLE).split())
    id_ = links.payload(citation.article.id, citation.span)
    message = _message(replace(citation, number=1), collection, links)
    return Pick(id_, cut(label, TITLE_UNITS) or wording.NAMELESS, _description(citation), message)


def _description(citation: Citation) -> str:
    """The beginning of the words, in marks only where they are printed in marks."""
    words = " ".join(" … ".join(citation.article[span] for span in citation.spans).split())
    if citation.kind is Kind.DIRECT:
        return f"“{cut(words, DESCRIPTION_UNITS)}”"
    opening = {Kind.INDIRECT: texts.REPORTED, Kind.MIXED: texts.PARTLY_QUOTED, None: ""}[citation.kind]
    return cut(opening + words, DESCRIPTION_UNITS)


def _message(citation: Citation, collection: Collection, links: Links) -> Message:
    """Speaker, words and source, as in a group; a button to the publisher's page where there is one."""
    answer = Answer(Question("", Intent.WHO_SPOKE), Outcome.FOUND, (citation,))
    message, *_ = render(answer, links, collection, brief=True)
    address = fragment_url(citation.article, citation.spans)
    return Message(message.html, ((Button(texts.PUBLISHER_PAGE, url=address),),) if address else ())
