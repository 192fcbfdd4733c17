"""Replies: an answer as Telegram messages, the same for the same answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bot import texts, wording
from bot.buttons import Turns, fitting, under
from bot.callbacks import Action, Callback
from bot.citations import Sources
from bot.links import Links
from bot.messages import Button, Message, Row, cut, escape, split
from bot.turning import Turned
from retrieval.answers import Answer, Citation, Outcome
from retrieval.collection import Collection, SpeakerRecord
from retrieval.questions import Intent, Problem
from retrieval.quotes import Kind, Speaker

BUTTON_UNITS = 60
MOST_OTHERS = 2
"""Buttons for others of the same office or name, under an answer; its text names more."""


@dataclass(frozen=True, slots=True)
class _Reply:
    """What the forms below are given: the answer, and what it is shown with."""

    answer: Answer
    sources: Sources
    collection: Collection
    brief: bool


def render(
    answer: Answer, links: Links, collection: Collection, *, owner: int | None = None, brief: bool = False
) -> tuple[Message, ...]:
    """The messages for an answer, within Telegram's limits.

    `owner` is the user whom alone the buttons serve, None for all; a `brief` reply, for groups,
    holds one quote and one source line. ValueError where a quote is not what its article prints.
    """
    return render_page(Turned((answer,)), links, collection, owner=owner, brief=brief)


def render_page(
    turned: Turned, links: Links, collection: Collection, *, owner: int | None = None, brief: bool = False
) -> tuple[Message, ...]:
    """The same for the page of an answer that is shown, with buttons to the pages beside it."""
    answer = turned.answer
    blocks = _FORMS[answer.outcome](_Reply(answer, Sources(links), collection, brief))
    repeated = f"<i>{escape(turned.asked)}</i>" if turned.asked else ""
    strayed = texts.STRAYED if turned.strays else ""
    turns = Turns(turned.back, turned.ahead)
    buttons = (*under(cited(answer, brief=brief), owner, turns), *_choices(answer, owner))
    return split([repeated, strayed, *blocks, wording.resolved(answer), wording.read_of(answer.question)], buttons)


def cited(answer: Answer, *, brief: bool = False) -> tuple[Citation, ...]:
    """What of an answer is cited in the reply to it."""
    if answer.outcome is Outcome.FOUND:
        return answer.citations[:1] if brief else answer.citations
    apart = answer.outcome in (Outcome.NEAR_MISS, Outcome.NOT_FOUND) and not brief
    return tuple(citation for citation in answer.near_miss[:1] if citation.speaker) if apart else ()


def _found(reply: _Reply) -> list[str]:
    shown = cited(reply.answer, brief=reply.brief)
    groups = [list(group) for _, group in groupby(shown, key=lambda c: (_whose(reply, c), c.kind is Kind.DIRECT))]
    blocks = []
    for number, group in enumerate(groups):
        again = number > 0 and _whose(reply, groups[number - 1][0]) == _whose(reply, group[0])
        blocks.append(_statements(reply, group, again=again))
    silent = [wording.silent(reply.answer)] if reply.answer.silent else []
    missing = [wording.missing(reply.answer.missing, reply.collection)] if reply.answer.missing else []
    unasked = reply.answer.remaining if not (reply.brief or reply.answer.question.topic) else 0
    called = wording.called_so(reply.answer.question.person or "", reply.answer.choices)
    return [*blocks, *silent, *missing, reply.sources.lines(shown), wording.more(unasked), called]


def _whose(reply: _Reply, citation: Citation) -> str | None:
    record = reply.collection.record_of(citation.quote) if citation.quote else None
    return record.id if record else citation.speaker.label if citation.speaker else None


def _statements(reply: _Reply, group: Sequence[Citation], *, again: bool) -> str:
    """Neighbouring citations of one speaker and one kind under a line that says whose words they are."""
    quoted = [reply.sources.quoted(citation) for citation in group]
    speaker = shown_speaker(reply.collection, group)
    if speaker is None:
        return "\n".join([wording.ARTICLE_SAYS, *quoted])
    if group[0].kind is Kind.DIRECT:
        return "\n".join([wording.introduced(speaker, wording.SAID[Kind.DIRECT]), *quoted])
    return "\n".join(
        [
            _reported(reply, group[0], speaker, again=again),
            *quoted,
            wording.reported_note(speaker, partly_quoted=_partly_quoted(group)),
        ]
    )


def _partly_quoted(group: Sequence[Citation]) -> bool:
    return any(citation.kind is Kind.MIXED for citation in group)


def shown_speaker(collection: Collection, group: Sequence[Citation]) -> Speaker | None:
    """The speaker as the first citation's article prints name and role, else as any article does."""
    speaker = next((c.speaker for c in group if c.speaker and c.speaker.role), group[0].speaker)
    record = collection.record_of(group[0].quote) if group[0].quote else None
    if speaker is None or record is None:
        return speaker
    return replace(speaker if speaker.role else record.speaker, gender=speaker.gender or record.speaker.gender)


def _reported(reply: _Reply, citation: Citation, speaker: Speaker, *, again: bool) -> str:
    """The line over words that are reported, not quoted."""
    record = reply.collection.record_of(citation.quote) if citation.quote else None
    if again:
        return wording.AND_PARTLY if citation.kind is Kind.MIXED else wording.AND_REPORTED
    if record and not record.direct and reply.answer.question.intent is Intent.STATEMENTS:
        return wording.only_reported(record)
    return wording.introduced(speaker, wording.SAID[citation.kind or Kind.INDIRECT])


def _nothing_else(reply: _Reply) -> list[str]:
    return [wording.nothing_else(reply.answer, reply.collection)]


def _near_miss(reply: _Reply) -> list[str]:
    answer, record = reply.answer, reply.answer.record
    if record is None:
        return _not_found(reply)
    lines = [wording.not_on_it(answer, record)]
    lines += [wording.missing(answer.missing, reply.collection)] if answer.missing else []
    if not answer.near_miss or reply.brief:
        return ["\n".join(lines)]
    if answer.near_miss[0].quote in record.quotes:
        return ["\n".join(lines), *_set_apart(reply, wording.ON_RECORD_HERE, answer.near_miss[0], wording.SAID_APART)]
    home = {quote.article_id for quote in record.quotes}
    place = wording.SAME_ARTICLE if answer.near_miss[0].article.id in home else wording.ELSEWHERE
    return ["\n".join(lines), *_set_apart(reply, place, answer.near_miss[0], wording.SPOKE_OF_IT)]


def _set_apart(reply: _Reply, place: str, citation: Citation, verbs: tuple[str, str]) -> list[str]:
    """Another speaker's words, under a line that says so, with their source; verbs for quoted and reported ones."""
    speaker = shown_speaker(reply.collection, [citation])
    if speaker is None:
        return []
    direct = citation.kind is Kind.DIRECT
    lines = [wording.introduced(speaker, verbs[0] if direct else verbs[1], place)]
    lines += [
        reply.sources.quoted(citation),
        *([] if direct else [wording.reported_note(speaker, partly_quoted=_partly_quoted([citation]))]),
    ]
    return ["\n".join(lines), reply.sources.lines([citation])]


def _not_found(reply: _Reply) -> list[str]:
    answer = reply.answer
    fact = answer.question.intent is Intent.FACT
    opening = [wording.NO_FACT if fact else wording.NONE_FOUND, wording.why_not_found(answer, reply.collection)]
    if answer.near_miss and not reply.brief:
        apart = _set_apart(reply, wording.ON_RECORD_HERE, answer.near_miss[0], wording.SAID_APART)
        return [" ".join(opening), *apart]
    return [" ".join(opening), wording.on_record(answer.on_record, reply.collection)]


def _ambiguous(reply: _Reply) -> list[str]:
    choices = reply.answer.choices
    lines = [
        f"{number}. <b>{wording.short_label(record.speaker)}</b>: {wording.statements_of(record)}"
        for number, record in enumerate(choices, start=1)
    ]
    nobody = [wording.none_of_them(reply.answer)] if reply.answer.question.topic and not reply.answer.citations else []
    return [" ".join([wording.which_one(reply.answer.question.person or "", len(choices)), *nobody]), "\n".join(lines)]


def _unreadable(reply: _Reply) -> list[str]:
    problem = reply.answer.question.problem or Problem.VAGUE
    return [wording.PROBLEMS[problem], wording.on_record(reply.answer.on_record, reply.collection)]


def _choices(answer: Answer, owner: int | None) -> tuple[Row, ...]:
    """One button for each speaker that can be meant; under an answer those of the first others."""
    if answer.outcome is Outcome.FOUND:
        return fitting([_choice(record, owner) for record in answer.choices[:MOST_OTHERS]])
    return tuple((_choice(record, owner),) for record in answer.choices)


def _choice(record: SpeakerRecord, owner: int | None) -> Button:
    return Button(cut(record.name, BUTTON_UNITS), data=Callback(Action.CHOOSE, record.id, owner).data)


_FORMS: dict[Outcome, Callable[[_Reply], list[str]]] = {
    Outcome.FOUND: _found,
    Outcome.NOTHING_ELSE: _nothing_else,
    Outcome.NEAR_MISS: _near_miss,
    Outcome.NOT_FOUND: _not_found,
    Outcome.AMBIGUOUS: _ambiguous,
    Outcome.UNREADABLE: _unreadable,
}
