"""Replies: an answer as Telegram messages, the same for the same answer.

Quotation marks stand only around words that stand in quotation marks in the article; all other
words of an article are shown as the article's. Every quote is checked against its article once
more before it is put into a reply.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from bot.callbacks import Action, Callback
from bot.links import Links
from bot.messages import Button, Message, cut, escape, split
from bot.wording import counted, on_record, possessive, reported_note, statements_of, times
from retrieval.answers import Answer, Citation, Outcome
from retrieval.articles import Article, Span
from retrieval.collection import Collection, SpeakerRecord
from retrieval.questions import Intent, Problem
from retrieval.quotes import Kind, Speaker

LONGEST_SHOWN = 1200
"""UTF-16 units of one quote in a reply; the link shows the rest."""
EXPANDABLE_FROM = 500
LONGEST_HEADING = 90
LONGEST_TOPIC = 80
LONGEST_LABEL = 140


def render(
    answer: Answer, links: Links, collection: Collection, *, owner: int | None = None, brief: bool = False
) -> tuple[Message, ...]:
    """The messages for an answer, within Telegram's limits.

    `owner` is the user whom alone the buttons serve, None for all; a `brief` reply, for groups,
    holds one quote and one source line.
    """
    form = _FORMS[answer.outcome]
    blocks = form(answer, _Sources(links), collection, brief)
    return split([*blocks, _resolved(answer)], _buttons(answer, owner))


class _Sources:
    """The source lines of one reply: citations as they are shown, each article named in full once."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._last: Article | None = None

    def quoted(self, citation: Citation) -> str:
        """A citation's words as a block quotation, in quotation marks where it is a direct quote."""
        _check(citation)
        direct = citation.kind is Kind.DIRECT
        parts = [_marked(citation, span) for span in citation.spans]
        words = " … ".join(f"“{part}”" if direct else part for part in parts)
        tag = "blockquote expandable" if sum(map(len, citation.spans)) > EXPANDABLE_FROM else "blockquote"
        return f"<{tag}>{words} {self._number(citation)}</blockquote>"

    def lines(self, citations: Sequence[Citation]) -> str:
        """The source lines under the quotes."""
        title = "<b>Source</b>" if len(citations) == 1 else "<b>Sources</b>"
        return "\n".join([title, *(self._line(citation) for citation in citations)])

    def _number(self, citation: Citation) -> str:
        return f'<a href="{escape(self._links.url(citation.article.id, citation.span))}">[{citation.number}]</a>'

    def _line(self, citation: Citation) -> str:
        article, known = citation.article, citation.speaker
        paragraph = f"¶{article.paragraph_at(citation.span.start) + 1}"
        named = "the same" if article is self._last else _named(article)
        self._last = article
        because = f" · {escape(known.because)}" if known and known.because else ""
        doubt = " · not sure" if known and not known.sure else ""
        return f"{self._number(citation)} {named}, {paragraph}{because}{doubt}{_part(citation)}"


def _check(citation: Citation) -> None:
    """Raises ValueError where the words shown are not those of the article, or not inside the marks."""
    if citation.span.end > len(citation.article.text):
        raise ValueError(f"{citation.span} leaves the text of {citation.article.id}")
    inside = citation.quote.contents if citation.quote else ()
    if citation.kind is Kind.DIRECT and not all(any(c.holds(span) for c in inside) for span in citation.spans):
        raise ValueError(f"{citation.span} of {citation.article.id} is not inside quotation marks")


def _marked(citation: Citation, span: Span) -> str:
    """The printed words of a span as HTML, those that answer in bold."""
    words, start, html = cut(citation.article[span], LONGEST_SHOWN), span.start, ""
    for bold in citation.bold:
        a, b = bold.start - span.start, bold.end - span.start
        if start - span.start <= a and b <= len(words) and citation.article[bold] == words[a:b]:
            html += f"{escape(words[start - span.start : a])}<b>{escape(words[a:b])}</b>"
            start = bold.end
    return html + escape(words[start - span.start :].rstrip())


def _named(article: Article) -> str:
    title = f"<i>{escape(cut(article.heading, LONGEST_HEADING))}</i>"
    linked = f'<a href="{escape(article.url)}">{title}</a>' if article.url else title
    return ", ".join(
        [linked, *(escape(cut(known, LONGEST_HEADING)) for known in (article.publisher, article.date) if known)]
    )


def _part(citation: Citation) -> str:
    """What is said of a citation that is only some sentences of a quote."""
    if citation.part is None:
        return ""
    first, last, whole = citation.part
    if first == last:
        which = "first" if first == 1 else "last" if last == whole else f"{_ORDINALS.get(first, f'{first}th')}"
        return f"\n<i>The {which} of {whole} sentences of one quote; tap for all of it.</i>"
    return f"\n<i>Sentences {first} to {last} of {whole} of one quote; tap for all of it.</i>"


_ORDINALS = {
    2: "second",
    3: "third",
    4: "fourth",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    21: "21st",
    22: "22nd",
    23: "23rd",
}


def _label(speaker: Speaker) -> str:
    return escape(cut(speaker.label, LONGEST_LABEL)) if speaker.label else "Someone the article does not name"


def _introduced(speaker: Speaker, verb: str) -> str:
    """ "<b>Minister X</b> said:" and "<b>X, minister of Y</b>, said:"."""
    apart = "," if speaker.name and speaker.role and not speaker.role_first else ""
    doubt = " probably" if not speaker.sure and speaker.name else ""
    return f"<b>{_label(speaker)}</b>{apart}{doubt} {verb}"


def _found(answer: Answer, sources: _Sources, collection: Collection, brief: bool) -> Iterable[str]:
    citations = answer.citations[:1] if brief else answer.citations
    groups = [
        list(group) for _, group in groupby(citations, key=lambda c: (_key(collection, c), c.kind is Kind.DIRECT))
    ]
    blocks = [_group(group, answer, sources, collection) for group in groups]
    return [*blocks, sources.lines(citations)]


def _key(collection: Collection, citation: Citation) -> str | None:
    record = collection.record_of(citation.quote) if citation.quote else None
    return record.id if record else citation.speaker.label if citation.speaker else None


def _group(group: Sequence[Citation], answer: Answer, sources: _Sources, collection: Collection) -> str:
    """Neighbouring citations of one speaker and one kind under one line that says whose words they are."""
    speaker = group[0].speaker
    quoted = [sources.quoted(citation) for citation in group]
    if speaker is None:
        return "\n".join(["The article says:", *quoted])
    record = collection.record_of(group[0].quote) if group[0].quote else None
    shown = record.speaker if record else speaker
    if record and (best := next((c.speaker for c in group if c.speaker and c.speaker.role), None)):
        shown = best
    if group[0].kind is Kind.DIRECT:
        return "\n".join([_introduced(shown, "said:"), *quoted])
    asked = answer.question.intent is Intent.STATEMENTS and answer.citations[0] is group[0]
    opening = _reported(shown, record, len(group), alone=asked)
    return "\n".join([opening, *quoted, reported_note(shown)])


def _reported(speaker: Speaker, record: SpeakerRecord | None, count: int, *, alone: bool) -> str:
    """The line over words that are reported, not quoted."""
    words = f"The article reports {possessive(speaker)} words:"
    if alone and record and not record.direct:
        return f"No direct quote by <b>{escape(cut(record.name, LONGEST_LABEL))}</b> in this collection. {words}"
    return _introduced(speaker, "is reported, not quoted:" if count == 1 else "is reported, not quoted:")


def _nothing_else(answer: Answer, sources: _Sources, collection: Collection, brief: bool) -> Iterable[str]:
    numbers = [f"[{citation.number}]" for citation in answer.earlier]
    above = f"{' and '.join(numbers)} above" if len(set(numbers)) == len(numbers) <= 3 else "What is shown above"
    verb = "are" if len(numbers) > 1 and above[0] == "[" else "is"
    if answer.record is None:
        return [f"Nobody else. {above} {verb} all that was found in {_size(collection)}."]
    name = f"<b>{escape(cut(answer.record.name, LONGEST_LABEL))}</b>"
    if answer.question.topic:
        return [f"Nothing else. {above} {verb} all by {name} on {_topic(answer)} in {_size(collection)}."]
    what = "the only statements" if verb == "are" else "all that is on record"
    return [f"Nothing else. {above} {verb} {what} by {name} in {_size(collection)}."]


def _near_miss(answer: Answer, sources: _Sources, collection: Collection, brief: bool) -> Iterable[str]:
    record = answer.record
    if record is None:
        return _not_found(answer, sources, collection, brief)
    opening = "No. " if answer.question.closed else "No statement found. "
    name = escape(cut(record.name, LONGEST_LABEL))
    lines = [f"{opening}<b>{name}</b> is {times(record)} here, but not on {_topic(answer)}."]
    if answer.missing:
        lines.append(_missing(answer, collection))
    blocks = ["\n".join(lines)]
    if answer.near_miss and not brief:
        other = answer.near_miss[0]
        home = {quote.article_id for quote in record.quotes}
        place = "In the same article" if other.article.id in home else "Elsewhere in this collection"
        blocks += _set_apart(place, other, sources)
    return blocks


def _set_apart(place: str, citation: Citation, sources: _Sources) -> list[str]:
    """Another speaker's words, under a line that says so, with their source."""
    if citation.speaker is None:
        return []
    verb = "spoke of it:" if citation.kind is Kind.DIRECT else "is reported on it:"
    lines = [f"{place} {_introduced(citation.speaker, verb)}", sources.quoted(citation)]
    if citation.kind is not Kind.DIRECT:
        lines.append(reported_note(citation.speaker))
    return ["\n".join(lines), sources.lines([citation])]


def _not_found(answer: Answer, sources: _Sources, collection: Collection, brief: bool) -> Iterable[str]:
    person = answer.question.person
    lines = [
        "No statement found." if answer.question.intent is not Intent.FACT else "No sentence found that answers this."
    ]
    if answer.missing:
        lines.append(_missing(answer, collection))
    elif person and not answer.question.matches:
        lines.append(f"“{escape(cut(person, LONGEST_TOPIC))}” is not on record in {_size(collection)}.")
    elif person:
        lines.append(
            f"Nobody here holds the office “{escape(cut(person, LONGEST_TOPIC))}”; one speaker’s role names it."
        )
    elif answer.question.intent is Intent.FACT:
        lines.append(f"It may stand in other articles than the {len(collection.articles)} of this collection.")
    else:
        lines.append(f"Nobody is on record on {_topic(answer)} in {_size(collection)}.")
    blocks = [" ".join(lines)]
    if answer.near_miss and not brief:
        return [*blocks, *_set_apart("On record is", answer.near_miss[0], sources)]
    return [*blocks, on_record(answer.on_record)]


def _ambiguous(answer: Answer, sources: _Sources, collection: Collection, brief: bool) -> Iterable[str]:
    person = escape(cut(answer.question.person or "", LONGEST_TOPIC))
    asked = f"“{person[:1].upper()}{person[1:]}” can be {counted(len(answer.choices))} people here. Which one?"
    lines = [f"{n}. <b>{_label(r.speaker)}</b>: {statements_of(r)}" for n, r in enumerate(answer.choices, start=1)]
    return [asked, "\n".join(lines)]


def _unreadable(answer: Answer, sources: _Sources, collection: Collection, brief: bool) -> Iterable[str]:
    return [_PROBLEMS[answer.question.problem or Problem.VAGUE], on_record(answer.on_record)]


_PROBLEMS = {
    Problem.EMPTY: "There are no words in that to look up. Ask who said something, or what somebody said about a topic.",
    Problem.GREETING: "Hello! Ask me who said something, or what somebody said about a topic.",
    Problem.SCRIPT: "I read English only, so far. Ask in English who said something, or what somebody said about a topic.",
    Problem.LONG: "That is too long for a question. In a sentence: who said something, or what did somebody say about a topic?",
    Problem.VAGUE: "Whom or what do you mean? Name the speaker or the topic, and I will look.",
}


def _missing(answer: Answer, collection: Collection) -> str:
    words = [f"“{escape(cut(word, LONGEST_TOPIC))}”" for word in answer.missing[:5]]
    listed = " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
    return f"{listed} {'do' if len(words) > 1 else 'does'} not occur in {_size(collection)}."


def _size(collection: Collection) -> str:
    count = len(collection.articles)
    return f"this collection ({count} {'article' if count == 1 else 'articles'})"


def _topic(answer: Answer) -> str:
    return escape(cut(answer.question.topic, LONGEST_TOPIC)) or "that"


def _resolved(answer: Answer) -> str:
    if answer.resolved is None:
        return ""
    word, source = (
        answer.resolved.word,
        f"from {'your last question' if answer.resolved.source == 'question' else 'the last answer'}",
    )
    name = escape(cut(answer.resolved.record.name, LONGEST_LABEL))
    return f"<i>“{escape(word)}” = {name}, {source}.</i>" if word else f"<i>Still {name}, {source}.</i>"


def _buttons(answer: Answer, owner: int | None) -> tuple[tuple[Button, ...], ...]:
    """One button for each speaker that can be meant."""
    return tuple(
        (Button(cut(record.name, 60), data=Callback(Action.CHOOSE, record.id, owner).data),) for record in answer.choices
    )  # fmt: skip


_FORMS: dict[Outcome, Callable[[Answer, _Sources, Collection, bool], Iterable[str]]] = {
    Outcome.FOUND: _found,
    Outcome.NOTHING_ELSE: _nothing_else,
    Outcome.NEAR_MISS: _near_miss,
    Outcome.NOT_FOUND: _not_found,
    Outcome.AMBIGUOUS: _ambiguous,
    Outcome.UNREADABLE: _unreadable,
}
