"""Extents: which words of a sentence an attribution reports: before it, after it, or on both sides."""

from retrieval.cues import Cue, Sort
from retrieval.frames import DASHES, FINITE, SUBORDINATE, Frame
from retrieval.lexicon import JUDGE, SAY, SCARE, THINK, TIME_WORDS, word_set
from retrieval.openings import ADDRESSED, after_start
from retrieval.tokens import RUN, SIGN, WORD

_LEADS = SUBORDINATE | {"if", "why", "how", "what", "where", "whether", "unless", "until"}
_STANCE = word_set(
    "if unless although though even despite because while rather instead without once until since whenever besides"
)
_BESIDE = SUBORDINATE - {"because", "since"}
"""A reason is part of what is reported: “could not answer because X had asked too late”."""


def around(frame: Frame, cue: Cue, core: tuple[int, int], free: int) -> tuple[int, int, int, int] | None:
    """The reported words on both sides of an attribution between commas: “The plan, she said, was dead”."""
    tokens, last = frame.tokens, frame.clause.last
    start = core[0] - 1
    if start > free + 1 and tokens[start].low == "as" and tokens[start - 1].text == ",":
        start -= 1  # “The island, as she pointed out, was dry”
    apart = cue.sort is Sort.SAY and not cue.inherited and not cue.passive and cue.form != "noun"
    if not apart or start <= free or tokens[start].text != ",":
        return None
    out = cue.lemma == "point" and core[1] < last and tokens[core[1]].low == "out"
    begin = _second_part(frame, cue, _past_addressed(frame, cue, core[1] + out))
    first = free
    while first < start and tokens[first].type is SIGN:
        first += 1
    if begin is None or first >= start or tokens[start - 1].type is RUN:
        return None
    return first, start, begin, last


def _second_part(frame: Frame, cue: Cue, end: int) -> int | None:
    """Where what was said goes on behind an inserted attribution, which ends at token `end`; None where it does not."""
    tokens, last = frame.tokens, frame.clause.last
    if end + 2 >= last or tokens[end].text not in (",", ";") or tokens[end + 1].type is SIGN:
        return None
    following = tokens[end + 1]
    if following.type is RUN:
        return end + 1 if frame.goes_on(following.run) else None
    if following.low == "but" and tokens[end + 2].low in FINITE:
        return end + 1  # “The two, she said, but had met twice”
    if following.low in ("who", "which", "but", "according", "as"):
        return None
    clausal = frame.clausal(end + 1, last)
    if following.low.endswith("ing"):  # “…, she said, adding that”; but “…, she said, leaving would be costly”
        reporting = any(following.low in forms for forms in (SAY, THINK, JUDGE))
        return end + 1 if clausal and not reporting else None
    if clausal or not cue.inverted:
        return end + 1
    verbs = (k + 1 for k in range(end + 2, last - 1) if tokens[k].text == "," and tokens[k + 1].low in FINITE)
    return next(verbs, None)  # “…, said X, a lawyer in Y, was late”


def _past_addressed(frame: Frame, cue: Cue, index: int) -> int:
    """Past “them”, “reporters”, “on Monday”, up to the comma that closes an inserted attribution."""
    tokens = frame.tokens
    end, addressed = index, 3 if cue.lemma in ADDRESSED else 0
    while end < frame.clause.last and end - index < 4 + addressed and tokens[end].text not in (",", ";"):
        if tokens[end].low not in TIME_WORDS and tokens[end].low not in ("on", "in", "at") and end - index >= addressed:
            break
        end += 1
    return end


def stance(frame: Frame, core: int, free: int) -> tuple[int, int] | None:
    """A clause of condition or contrast before the attribution, part of what is said: “If it rains, she said, …”."""
    tokens = frame.tokens
    if (
        free != frame.clause.first
        or core - 2 <= free
        or tokens[core - 1].text != ","
        or tokens[free].low not in _STANCE
    ):
        return None
    return None if frame.runs(free, core) else (free, core - 1)


def before(frame: Frame, cue: Cue, core: tuple[int, int], free: int) -> tuple[int, int] | None:
    """Tokens before the attribution that it closes: “…,” X said; The plan failed, X said."""
    tokens = frame.tokens
    first, last = free, core[0]
    while last > free and (tokens[last - 1].text in DASHES or tokens[last - 1].low == "as"):
        last -= 1
    while first < last and tokens[first].text in (*DASHES, ".", ":", ";"):
        first += 1
    if first >= last or cue.sort is Sort.JUDGE or cue.form in ("ing", "noun"):
        return None
    if cue.sort is Sort.ACCORDING and tokens[last - 1].low in ("and", "but"):
        return None  # “The decree is new, and according to X, it fails”
    if tokens[last - 1].type is RUN:
        if _only_named(frame, first, last, core[1]):
            return None
        return (_runs_back(frame, first, last), last) if cue.sort is not Sort.THINK else None
    if last == core[0] and cue.sort is not Sort.ACCORDING:
        return None
    said = frame.words(first, last) >= 3 and not frame.mere_lead(first, last)
    return (first, last) if said and _closes(frame, cue, core) else None


def _only_named(frame: Frame, first: int, last: int, index: int) -> bool:
    """“On the programme “Dawn,” X said it rained”: a lead with a title in marks, and the report behind."""
    tokens, end = frame.tokens, frame.clause.last
    if last - first < 2 or frame.long_run(tokens[last - 1].run) or index >= end or tokens[index].type is not WORD:
        return False
    lead = tokens[first].low in TIME_WORDS or frame.mere_lead(first, last)
    return lead and frame.clausal(index, end)


def _closes(frame: Frame, cue: Cue, core: tuple[int, int]) -> bool:
    """Whether nothing reported follows the attribution."""
    tokens, clause = frame.tokens, frame.clause
    right = after_start(frame, cue, core[1])
    if right >= clause.last:
        return True
    if cue.sort is Sort.ACCORDING:
        return tokens[right - 1].text != "," or core[0] > clause.first + 3
    if tokens[right].type is SIGN or frame.tail(core[1]) or _ends_in_title(frame, right):
        return True
    return tokens[right].type is WORD and tokens[right].low.endswith("ing") and tokens[right - 1].text == ","


def _ends_in_title(frame: Frame, index: int) -> bool:
    """“…, she said in her book, “Tides””: only the title of a work stands behind the attribution."""
    tokens, last = frame.tokens, frame.clause.last
    if tokens[index].type is not RUN or frame.long_run(tokens[index].run):
        return False
    work = tokens[index - 1 - (tokens[index - 1].text == ",")]
    if work.low not in SCARE:
        return False
    return all(t.type is SIGN for t in tokens[index + 1 : last])


def _runs_back(frame: Frame, first: int, last: int) -> int:
    """Where the words that belong to a closing run begin: all of the clause, or the run alone."""
    index = last - 1
    while index > first and frame.tokens[index - 1].type is RUN:
        index -= 1
    words = frame.words(first, index)
    alone = words <= 2 or (words <= 4 and frame.long_run(frame.tokens[last - 1].run))
    return index if alone else first


def after_end(frame: Frame, position: int, begin: int, closer: Cue | None) -> int:
    """Where the reported words end: at the sentence's end or before a cue that goes on beside this one."""
    tokens, clause = frame.tokens, frame.clause
    end = clause.last
    while end > begin and tokens[end - 1].type is SIGN and tokens[end - 1].text in ".!?…;:,":
        end -= 1
    this = frame.cues[position]
    opening = this.first == clause.first and this.form == "ing"
    end = _claim_end(frame, begin, end) if this.form == "noun" else _relative_end(frame, this, begin, end)
    followed = any(later.first > begin and later.subject is not None for later in frame.cues[position + 1 :])
    if followed and _aside(frame, this):
        colon = (k for k in range(begin + 1, end - 1) if tokens[k].text == ":" and tokens[k + 1].type is RUN)
        end = next(colon, end)
    for later in frame.cues[position + 1 :]:
        if later.subject is None or later.first < begin:
            continue
        if later.first >= end:
            break
        core = frame.core(later)[0]
        if core > begin and (later.sort is Sort.ACCORDING or later is closer or (opening and not later.inherited)):
            return _cut(frame, begin, core)
        if _beside(frame, this, later, core):
            run = frame.run_before(later) if this.sort is Sort.SAY and not later.inherited else None
            return _cut(frame, begin, run if run is not None and run > begin else core)
    return end


def _claim_end(frame: Frame, begin: int, end: int) -> int:
    """Where a claim ends that a noun reports: at the next comma, since the sentence goes on beside it."""
    tokens, stream = frame.tokens, frame.people.stream
    for at in range(begin + 1, end):
        if tokens[at].text in (",", "—", "–"):
            return at
        if tokens[at].type is RUN and stream.article.text[stream.runs[tokens[at].run].inner.end - 1] == ",":
            return at + 1
    return end


def _relative_end(frame: Frame, cue: Cue, begin: int, end: int) -> int:
    """Where a relative clause ends with its run: “what X called “…” was”, “X, who had said it was “…”, left”."""
    tokens, subject = frame.tokens, cue.subject
    if subject is None or begin >= end:
        return end
    run = tokens[begin].type is RUN
    if run and subject.first > frame.clause.first and tokens[subject.first - 1].low in ("which", "that", "whom"):
        return begin + 1
    if subject.relative is None:
        return end
    return next((k for k in range(begin + 1, end) if tokens[k].text == "," and tokens[k - 1].type is RUN), end)


def _beside(frame: Frame, this: Cue, later: Cue, core: int) -> bool:
    """Whether a later cue stands beside this one: “…, adding that”, “and said”, “after Y said”."""
    tokens = frame.tokens
    last, last_but_one = tokens[core - 1], tokens[core - 2]
    if last.text in (":", ";"):
        subject = later.subject
        return later.sort is Sort.SAY or subject is None or subject.kind != "pronoun"
    if later.sort is not Sort.SAY:
        subject = later.subject
        if subject is None or subject.kind in ("thing", "document") or tokens[subject.first - 1].text != ",":
            return False
        main = later.sort is Sort.JUDGE and not later.inherited and _aside(frame, this)
        return main and bool(frame.runs(later.last, frame.clause.last))  # “Asked why X left, Y called it “…””
    if not later.inherited and last.text == "," and _aside(frame, this):
        return True
    if later.form == "ing" or later.subject is this.subject:
        return last.text in (",", "and", "but") or last.type is RUN
    if last.low in ("and", "but") and (last_but_one.text == "," or last_but_one.type is RUN):
        return True
    if last.text == "," and last_but_one.type is RUN:
        return True
    return last.low in _BESIDE or last.type is RUN


def _aside(frame: Frame, cue: Cue) -> bool:
    """Whether a cue stands in a clause that only leads up to the main one: “After X attacked Y, Z said”."""
    tokens, subject = frame.tokens, cue.subject
    if subject is None or cue.inverted or subject.first >= cue.first:
        return False
    if any(t.low in ("who", "which") for t in tokens[subject.last : cue.first]):
        return True
    lead = tokens[frame.clause.first].low
    opening = lead in _LEADS or (lead.endswith("ing") and lead in SAY) or lead in ("asked", "speaking")
    leads = opening and all(t.text != "," for t in tokens[frame.clause.first : subject.first])
    return leads or cue.sort is Sort.JUDGE or (subject.first > 0 and tokens[subject.first - 1].low in _LEADS)


def _cut(frame: Frame, begin: int, core: int) -> int:
    """The end before an attribution, without the comma and conjunction that lead to it."""
    tokens = frame.tokens
    while core > begin:
        token = tokens[core - 1]
        if token.text not in (*DASHES, ";") and token.low not in ("and", "but") and token.low not in SUBORDINATE:
            break
        core -= 1
    return core
