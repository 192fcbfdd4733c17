"""Blocks: a paragraph without marks that a sentence before it announces as somebody's words (“She added:”)."""

from retrieval.cues import Cue, Sort
from retrieval.frames import Frame
from retrieval.tokens import RUN, Clause, Stream

_NEAR = 8
"""Tokens that may stand between the verb and its colon: “said in a statement on Monday:”."""


def announces_block(frame: Frame) -> Cue | None:
    """The cue of a sentence that ends in a colon and holds nothing said itself; None where there is none."""
    tokens, last = frame.tokens, frame.clause.last
    if tokens[last - 1].text != ":" or not frame.cues:
        return None
    cue = frame.cues[-1]
    subject = cue.subject
    if cue.sort is not Sort.SAY or subject is None or last - cue.last > _NEAR:
        return None
    if subject.kind not in ("name", "pronoun", "person", "body", "document"):
        return None
    return None if frame.runs(cue.last, last) or any(t.low == "following" for t in tokens[cue.last : last]) else cue


def is_block(stream: Stream, clauses: list[Clause], cues: list[Cue]) -> bool:
    """Whether a paragraph's sentences, with the cues of its first, are somebody's words without marks."""
    if any(t.type is RUN for clause in clauses for t in stream.tokens[clause.first : clause.last]):
        return False
    told = any(
        cue.sort is Sort.SAY and cue.subject is not None and cue.subject.kind in ("name", "person") for cue in cues
    )
    whole = stream.tokens[clauses[-1].last - 1].text in (".", "!", "?", "…")
    return whole and not told and stream.tokens[clauses[0].first].capital
