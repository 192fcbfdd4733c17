"""Reports: whether the words behind an attribution are somebody's words, reported, and not a remnant."""

from retrieval.cues import Cue, Sort
from retrieval.frames import Frame
from retrieval.lexicon import CLAUSE_ONLY, PREPOSITIONS, TIME_WORDS, word_set
from retrieval.openings import ADDRESSED

_JUDGING = word_set(
    "call criticize criticise praise condemn denounce accuse reject describe characterize characterise portray "
    "blame urge demand discuss address threaten refuse decline welcome support oppose advocate seek prefer endorse"
)
_NAMED = word_set("named identified quoted photographed recorded")
_NO_CLAUSES = word_set("go begin finish laugh smile sigh")
_NO_REPORTS = word_set("and or but himself herself itself themselves")
"""Words that begin no report: “yelled and left”, “found himself alone”."""
_SILENT = word_set("say comment speak elaborate answer reply respond give")
"""What somebody declines to do who says nothing: “declined to say more”."""
_VAGUE = word_set("this it so nothing something more little")


def _as_lead(frame: Frame, cue: Cue, begin: int) -> bool:
    """“As X reported, …”, “As reported by X, …”: what follows the comma is a clause whatever its verb."""
    tokens, core = frame.tokens, frame.core(cue)[0]
    return tokens[begin - 1].text == "," and core > frame.clause.first and tokens[core - 1].low == "as"


def _inserted(frame: Frame, cue: Cue) -> bool:
    """“…, according to X, during a visit to Y”: behind words that are somebody's already."""
    first = cue.first - 1
    return cue.sort is Sort.ACCORDING and first > frame.clause.first + 3 and frame.tokens[first].text == ","


def keeps_name(frame: Frame, cue: Cue, begin: int) -> bool:
    """“did not want to be named”, “asked not to give her full name”: how somebody stays unnamed, and no report."""
    words = [t.low for t in frame.tokens[begin : begin + 7]]
    words = words[words[0] == "not" :]
    if cue.lemma not in ("wish", "want", "ask", "agree") or words[:1] != ["to"]:
        return False
    named = words[1:2] == ["be"] and len(words) > 2 and words[2] in _NAMED
    return named or (words[1:2] == ["give"] and not {"name", "surname", "names"}.isdisjoint(words))


def _remnant(frame: Frame, cue: Cue, begin: int) -> bool:
    """Whether the first two words behind an attribution already tell that they are no report."""
    first, second = frame.tokens[begin].low, frame.tokens[begin + 1].low
    if first == "as" and cue.sort is Sort.SAY:
        return True  # “told his aides, as he left, that”
    described = first.endswith("ed") and (second in PREPOSITIONS or second in TIME_WORDS)
    if described or (second == "who" and cue.lemma in ADDRESSED):
        return True  # “told a man in the port who”, “told the BBC in a talk aired on Monday”
    if first in _NO_REPORTS or (first == "to" and cue.lemma == "continue"):
        return True
    if cue.lemma in ("decline", "refuse") and second in _SILENT:
        return True
    if cue.lemma in ("recall", "report") and (first[0].isdigit() or first in PREPOSITIONS - {"on"}):
        return True  # “recalled 9,000 cars”, “reported for duty”
    return (cue.lemma == "plead" and "guilty" in (first, second)) or keeps_name(frame, cue, begin)


def reports(frame: Frame, cue: Cue, begin: int, end: int) -> bool:
    """Whether the words after the attribution are a report, not a remnant."""
    first, words = frame.tokens[begin].low, frame.words(begin, end)
    least = 2 if cue.lemma == "deny" and first in ("any", "all") else 3
    if words < least or (_inserted(frame, cue) and not frame.clausal(begin, end)) or _remnant(frame, cue, begin):
        return False
    if first == "for" and cue.lemma == "ask":
        return cue.form == "past" and words > 5  # “asked for a sentence of no more than a year”
    thing = cue.subject is not None and cue.subject.kind == "thing" and cue.lemma not in ("say", "tell")
    vague = first in _VAGUE
    if (thing or vague or cue.lemma in CLAUSE_ONLY) and not (frame.clausal(begin, end) or _as_lead(frame, cue, begin)):
        return False
    if cue.sort is Sort.SAY:
        return cue.lemma not in _NO_CLAUSES or first == "that"
    return cue.sort is not Sort.JUDGE or cue.lemma in _JUDGING or first == "that"
