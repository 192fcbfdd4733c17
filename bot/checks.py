"""Checks: the verdicts on pasted quotations as messages, the same for the same verdicts. All pure."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from bot import texts, wording
from bot.citations import Sources
from bot.links import Links
from bot.messages import Message, cut, escape, split
from retrieval.answers import Citation
from retrieval.articles import Article, Span
from retrieval.collection import Collection
from retrieval.quotes import Kind, Speaker
from retrieval.verdicts import Change, Check, Cut, Finding, Side, Verdict

LONGEST_SIDE = 240
"""UTF-16 units of one side of a change, and of what was cut."""
LONGEST_CLAIM = 90
MOST_CHANGES = 8
MOST_QUALIFIERS = 3


def render_check(check: Check, links: Links, collection: Collection) -> tuple[Message, ...]:
    """The messages for a check, within Telegram's limits; how to ask where there was nothing to check.

    ValueError where a quote is not what its article prints.
    """
    if not check.verdicts:
        return (Message(texts.CHECK_SHORT if check.text.strip() else texts.CHECK_HOW),)
    blocks: list[str] = [texts.JOINED] if check.joined else []
    verdicts = check.shown
    for number, verdict in enumerate(verdicts, start=1):
        form = _FORMS[verdict.finding](verdict, Sources(links), collection)
        if len(verdicts) > 1:
            checked = escape(cut(" ".join(verdict.claim.words.split()), LONGEST_CLAIM))
            form[0] = f"{number}. <i>{checked}</i>\n{form[0]}"
        blocks += form
    if check.unchecked:
        blocks.append(texts.CHECK_MORE.format(quotations=wording.plural_more(check.unchecked, "quotation")))
    return split(blocks)


def _verbatim(verdict: Verdict, sources: Sources, collection: Collection) -> list[str]:
    head = texts.VERBATIM
    if verdict.finding is Finding.PART:
        head = texts.VERBATIM_CUT if verdict.cuts else texts.VERBATIM_PART
    elif verdict.finding is Finding.OTHER_SPEAKER:
        head = texts.OTHER_SPEAKER
    named = [_named(verdict, collection)] if verdict.misnamed else []
    return [
        _said(head, verdict, sources, collection),
        *named,
        _left_out(verdict),
        *_sourced(verdict, sources, collection),
    ]


def _altered(verdict: Verdict, sources: Sources, collection: Collection) -> list[str]:
    head = texts.ONLY_PUNCTUATION if verdict.only_punctuation else texts.NOT_VERBATIM
    named = [_named(verdict, collection)] if verdict.misnamed else []
    telling = [c for c in verdict.cuts if c.qualifiers]
    cuts = _left_out(replace(verdict, cuts=tuple(telling)))
    said = "\n".join([_said(head, verdict, sources, collection), *_changes(verdict)])
    return [said, cuts, *named, *_sourced(verdict, sources, collection)]


def _unquoted(verdict: Verdict, sources: Sources, collection: Collection) -> list[str]:
    head = texts.UNQUOTED_ALTERED if verdict.changes else texts.UNQUOTED
    named = [_named(verdict, collection)] if verdict.misnamed else []
    said = "\n".join([_said(head, verdict, sources, collection), *_changes(verdict)])
    return [said, *named, sources.lines(verdict.citations)]


def _not_here(verdict: Verdict, sources: Sources, collection: Collection) -> list[str]:
    named = []
    if verdict.claim.person:
        records = [f"{wording.bold_name(r)} is {wording.times(r)} here." for r in verdict.named[:1]]
        named = records or [_named(verdict, collection)]
    lines = [f"{texts.NOT_HERE.format(collection=wording.size(collection))} {' '.join(named)}".rstrip()]
    if not verdict.citations:
        return lines
    return [*lines, _said(texts.NEAREST, verdict, sources, collection), sources.lines(verdict.citations)]


_FORMS: dict[Finding, Callable[[Verdict, Sources, Collection], list[str]]] = {
    Finding.EXACT: _verbatim,
    Finding.PART: _verbatim,
    Finding.OTHER_SPEAKER: _verbatim,
    Finding.ALTERED: _altered,
    Finding.UNQUOTED: _unquoted,
    Finding.NOT_HERE: _not_here,
}


def _said(head: str, verdict: Verdict, sources: Sources, collection: Collection) -> str:
    """The printed words under whose they are, the head before the first."""
    lines: list[str] = []
    for _, run in groupby(verdict.citations, key=lambda c: (c.speaker and c.speaker.label, c.kind)):
        group = list(run)
        speaker = _speaker(group[0], collection)
        if head.endswith("{by}") and not lines:
            direct = speaker is not None and group[0].kind is Kind.DIRECT
            by = texts.BY.format(speaker=wording.label(speaker)) if direct and speaker else ":"
            lines.append(head.format(by=by))
            lines += [] if direct else [_whose(speaker, group[0].kind, in_marks=verdict.in_marks)]
        else:
            whose = _whose(speaker, group[0].kind, in_marks=verdict.in_marks)
            lines += [whose] if lines else [head, whose]
        lines += [sources.quoted(citation) for citation in group] + _note(speaker, group[0].kind)
    return "\n".join(lines)


def _speaker(citation: Citation, collection: Collection) -> Speaker | None:
    """The speaker as the citation's article prints name and role, else as any article does."""
    speaker = citation.speaker
    record = collection.record_of(citation.quote) if citation.quote else None
    if speaker is None or record is None:
        return speaker
    return replace(speaker if speaker.role else record.speaker, gender=speaker.gender or record.speaker.gender)


def _whose(speaker: Speaker | None, kind: Kind | None, *, in_marks: bool) -> str:
    if speaker is None:
        return texts.NOBODY_NAMED if in_marks else wording.ARTICLE_SAYS
    return wording.introduced(speaker, wording.SAID[kind or Kind.INDIRECT])


def _note(speaker: Speaker | None, kind: Kind | None) -> list[str]:
    if speaker is None or kind is Kind.DIRECT:
        return []
    return [wording.reported_note(speaker, partly_quoted=kind is Kind.MIXED)]


def _named(verdict: Verdict, collection: Collection) -> str:
    """That the speaker who is named is not the one printed."""
    if verdict.named:
        names = " or ".join(wording.bold_name(record) for record in verdict.named[:2])
        return texts.NOT_BY.format(name=names)
    person = wording.asked(verdict.claim.person)
    return texts.STRANGER.format(name=person, collection=wording.size(collection))


def _sourced(verdict: Verdict, sources: Sources, collection: Collection) -> list[str]:
    lines = sources.lines(verdict.citations)
    if not verdict.also:
        return [lines]
    _, _, also = sources.lines(verdict.also).partition("\n")
    return [lines, f"{texts.ALSO_IN}\n{also}", *_by_others(verdict, collection)]


def _by_others(verdict: Verdict, collection: Collection) -> list[str]:
    """Who else is printed as having said the same words."""
    ours = {collection.record_of(c.quote) for c in verdict.citations if c.quote}
    theirs = [(c, collection.record_of(c.quote)) for c in verdict.also if c.quote]
    others = [f"{wording.bold_name(r)} [{c.number}]" for c, r in theirs if r and r not in ours]
    return [texts.ALSO_BY.format(names=", ".join(others))] if others else []


def _changes(verdict: Verdict) -> list[str]:
    """The differences, words before punctuation, and those that can turn the sense named."""
    article = verdict.article
    if not verdict.changes or article is None:
        return []
    ordered = sorted(verdict.changes, key=lambda change: change.punctuation)
    lines = [texts.YOURS_PRINTED, *(_change(change, article) for change in ordered[:MOST_CHANGES])]
    more = len(ordered) - MOST_CHANGES
    lines += [f"• {texts.MORE_CHANGES.format(differences=wording.plural_more(more, 'difference'))}"] if more > 0 else []
    words = list(dict.fromkeys(word.lower() for change in ordered for word in change.qualifiers))
    lines += [texts.ONE_SIDE.format(words=_listed(words))] if words else []
    return lines


def _change(change: Change, article: Article) -> str:
    yours = f"<s>{escape(cut(change.yours, LONGEST_SIDE))}</s>" if change.yours else ""
    printed = _printed(article, change.printed)
    if change.moved:
        return f"• {texts.MOVED.format(words=printed)}"
    if yours and printed:
        return f"• {yours} → {printed}"
    return f"• {texts.ADDED.format(words=yours)}" if yours else f"• {texts.DROPPED.format(words=printed)}"


def _printed(article: Article, spans: Sequence[Span]) -> str:
    """Printed words underlined, each run by itself."""
    return " … ".join(f"<u>{escape(cut(' '.join(article[span].split()), LONGEST_SIDE))}</u>" for span in spans)


def _left_out(verdict: Verdict) -> str:
    """What was cut, and why it may matter."""
    article = verdict.article
    if article is None:
        return ""
    lines = [_cut(cut_, article) for cut_ in verdict.cuts]
    words = list(dict.fromkeys(article[span].lower() for cut_ in verdict.cuts for span in cut_.qualifiers))
    lines += [texts.CUT_TURNS.format(words=_listed(words))] if words else []
    lines += [texts.TURN.format(word=escape(article[verdict.turn]))] if verdict.turn else []
    return "\n".join(lines)


def _cut(left: Cut, article: Article) -> str:
    sides = {Side.BEFORE: texts.CUT_BEFORE, Side.INSIDE: texts.CUT_INSIDE, Side.AFTER: texts.CUT_AFTER}
    return sides[left.side].format(words=_printed(article, left.spans))


def _listed(words: Sequence[str]) -> str:
    *others, last = [f"“{escape(word)}”" for word in words[:MOST_QUALIFIERS]]
    return f"{', '.join(others)} and {last}" if others else last
