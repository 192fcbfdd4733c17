"""Pasted articles: who speaks in a text that somebody sent, and what they say. All pure.

The text is no article of the collection: nothing links to it, and nothing of it is there after the reply.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bot import texts, wording
from bot.citations import block_quotation
from bot.messages import Message, cut, escape, split
from bot.wording import plural
from retrieval.answers import Citation
from retrieval.pasting import Pasted
from retrieval.quotes import Kind, Speaker

MOST_MESSAGES = 3
MOST_SHOWN = 60
"""Statements that so many messages could hold at most."""
MOST_CAST = 12
MOST_BECAUSE = 2
BECAUSE_UNITS = 80


def render_pasted(pasted: Pasted, *, brief: bool = False) -> tuple[Message, ...]:
    """The cast, and the statements in order as far as a few messages hold them; the cast alone where it is `brief`."""
    voices = _voices(pasted)
    if not voices:
        return (Message(texts.PASTED_SILENT),)
    speakers, statements = plural(len(voices), "speaker"), plural(len(pasted.citations), "statement")
    lines = [f"{number}. {_on_record(said)}" for number, said in enumerate(voices[:MOST_CAST], start=1)]
    more = [wording.and_others(len(voices) - MOST_CAST)] if len(voices) > MOST_CAST else []
    cast = "\n".join([texts.PASTED.format(speakers=speakers, statements=statements), *lines, *more])
    return split([cast, texts.PASTED_ALONE]) if brief else _fitting(cast, _statements(pasted.citations))


def _fitting(cast: str, statements: Sequence[str]) -> tuple[Message, ...]:
    """As many statements as the messages hold, and how many are left."""
    shown = list(statements[:MOST_SHOWN])
    while True:
        left = len(statements) - len(shown)
        foot = texts.PASTED_MORE.format(statements=wording.plural_more(left, "statement")) if left else ""
        messages = split([cast, *shown, foot])
        if len(messages) <= MOST_MESSAGES:
            return messages
        shown.pop()


def _voices(pasted: Pasted) -> list[list[Citation]]:
    """The statements of each speaker, who says most first."""
    voices: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in pasted.citations:
        if citation.speaker:
            voices[_who(pasted, citation)].append(citation)
    return sorted(voices.values(), key=lambda said: (-len(said), said[0].span))


def _who(pasted: Pasted, citation: Citation) -> str:
    record = pasted.collection.record_of(citation.quote) if citation.quote else None
    return record.id if record else citation.speaker.label if citation.speaker else ""


def _on_record(said: Sequence[Citation]) -> str:
    """A line of the cast: who, how often, and how that is known."""
    speakers = [citation.speaker for citation in said if citation.speaker]
    fullest = next((speaker for speaker in speakers if speaker.role), speakers[0])
    counts = wording.counts(sum(c.kind is Kind.DIRECT for c in said), sum(c.kind is not Kind.DIRECT for c in said))
    reasons = list(dict.fromkeys(speaker.because for speaker in speakers if speaker.because))
    known = [escape(cut(reason, BECAUSE_UNITS)) for reason in reasons[:MOST_BECAUSE]]
    unsure = sum(not speaker.sure for speaker in speakers)
    known += [wording.not_sure(unsure, len(said))] if unsure else []
    return " · ".join([f"<b>{wording.label(fullest)}</b>: {counts}", *known])


def _statements(citations: Sequence[Citation]) -> list[str]:
    """Each statement under its speaker, who is named in full once."""
    blocks: list[str] = []
    named: set[str] = set()
    for citation in citations:
        if citation.speaker is None or citation.kind is None:
            continue
        speaker = replace(citation.speaker, role=None) if citation.speaker.label in named else citation.speaker
        named.add(citation.speaker.label)
        line = wording.introduced(speaker, wording.SAID[citation.kind])
        blocks.append(f"{line}\n{block_quotation(citation, f'<i>{_known(citation, citation.speaker)}</i>')}")
    return blocks


def _known(citation: Citation, speaker: Speaker) -> str:
    known = [f"¶{citation.article.paragraph_at(citation.span.start) + 1}"]
    known += [escape(cut(speaker.because, BECAUSE_UNITS))] if speaker.because else []
    return " · ".join([*known, *([] if speaker.sure else [wording.NOT_SURE])])
