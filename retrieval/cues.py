"""Cues: the words that say somebody spoke (“said”, “according to”), each with its subject.

Verbs are found by their forms; the subject is looked for on the left, past adverbs, auxiliaries,
phrases of time and place, appositions and relative clauses, or on the right where verb and subject
are turned round (“…,” said the minister). A passive has its agent or none.
"""

from collections.abc import Sequence

from retrieval.agreement import agrees
from retrieval.ahead import phrase_at
from retrieval.idioms import CLAIMS, claim_cue, phrase_cue, unknown_verb
from retrieval.lexicon import QUOTE_ONLY, QUOTING, SAY, word_set
from retrieval.people import People
from retrieval.phrases import Phrase
from retrieval.sharing import own_or_shared, participle, progressive
from retrieval.tokens import RUN, WORD, Clause
from retrieval.turned import quoted_subject, turned_subject
from retrieval.verbs import VERBS, Cue, Sort, Verb, is_verb, read_verb

__all__ = ["Cue", "Sort", "read_cues"]

_NEVER_TURNED = word_set("tell inform remind assure report urge beg")
_ORDERING = word_set("order command decree direct")
_SPEAKING_PASTS = word_set("shot cut went broke spat put kept came spoke let burst drew")
_PHRASES = word_set("according per put puts words made makes making")
_CUE_WORDS = frozenset(VERBS) | CLAIMS | _PHRASES | _SPEAKING_PASTS


def read_cues(people: People, clause: Clause) -> list[Cue]:
    """The cues of one masked sentence, in order."""
    cues: list[Cue] = []
    first, last = clause.first, clause.last
    words = enumerate(people.stream.tokens[first:last], first)
    if people.stream.runs_in(first, last):  # where words we do not know may say how it was said
        found = [at for at, token in words if token.low in _CUE_WORDS or token.low.endswith("ed")]
    else:
        found = [at for at, token in words if token.low in _CUE_WORDS]
    end = first
    for index in found:
        cue = _cue_at(people, clause, index, cues) if index >= end else None
        if cue is not None:
            cues.append(cue)
            end = cue.last
    return cues


def _cue_at(people: People, clause: Clause, index: int, cues: Sequence[Cue]) -> Cue | None:
    token = people.stream.tokens[index]
    low = token.low
    cue = None
    if low in VERBS:
        if token.type is WORD and index not in people.at:
            verb = read_verb(people, clause, index)
            seen = verb.lemma == "see" and (verb.passive or verb.after == ",")  # “a paper, seen by us, says”
            cue = _verb_cue(verb, cues) if is_verb(verb) and not seen else None
    elif low in _PHRASES:
        cue = phrase_cue(people, clause, index)
    if cue is None and low in CLAIMS:
        cue = claim_cue(people, clause, index)
    if cue is None and (low.endswith("ed") or low in _SPEAKING_PASTS) and low not in SAY and index > clause.first:
        cue = unknown_verb(people, clause, index)
    return cue


def _verb_cue(verb: Verb, cues: Sequence[Cue]) -> Cue | None:
    quoted = quoted_subject(verb.people, verb.clause, verb.index) if verb.lemma in ("quote", "cite") else None
    passive = verb.passive
    if quoted is not None and not passive:
        return Cue(quoted[1], quoted[1] + 1, "say", "past", Sort.SAY, quoted[0])
    if passive:
        agent = _agent(verb)
        return verb.cue(agent, passive=True) if agent is not None else None
    if verb.form == "ing" and not progressive(verb):
        return None if _lone(verb) else participle(verb, cues)  # “…, beginning in May”
    if _may_turn(verb):
        subject = turned_subject(verb.people, verb.clause, verb.index)
        if subject is not None:
            return verb.cue(subject, inverted=True)
    if _lone(verb):
        return None
    if verb.after == "by" and verb.sort is Sort.SAY and verb.before is not None and verb.before.low == "as":
        agent = _agent(verb)  # “As reported by X, …”
        return verb.cue(agent, passive=True) if agent is not None else None
    if verb.form == "past" and (verb.after == "by" or (verb.sort is Sort.JUDGE and verb.after in ("of", "as"))):
        return None  # “the man accused of”
    subject, inherited = own_or_shared(verb, cues)
    if subject is None or not agrees(verb, subject):
        return None
    return verb.cue(subject, inherited=inherited)


def _lone(verb: Verb) -> bool:
    """Whether only quoted words would make speech of a verb, and none stand beside it; “ordered that” is speech."""
    ordered = verb.after == "that" and verb.lemma in _ORDERING
    return verb.lemma in QUOTE_ONLY and not ordered and not _beside_run(verb)


def _may_turn(verb: Verb) -> bool:
    """Whether verb and subject may be turned round; “reported” only right behind a run."""
    if verb.sort is not Sort.SAY or verb.lemma not in QUOTING or verb.form not in ("past", "s"):
        return False
    before = verb.before
    if before is None and verb.low == "asked":
        return False  # “Asked a question, she said”
    behind_run = before is not None and before.type is RUN
    return verb.lemma not in _NEVER_TURNED or (verb.low == "reported" and behind_run)


def _beside_run(verb: Verb) -> bool:
    """Whether a quoted run stands right behind a verb, or right before it and its subject."""
    tokens, index = verb.people.stream.tokens, verb.index
    if tokens[index - 1].low in ("who", "which") and verb.clause.first < index:
        return index + 1 < verb.clause.last and tokens[index + 1].type is RUN  # “said X, who directs the office”
    near = tokens[max(index - 6, verb.clause.first) : min(index + 5, verb.clause.last)]
    return any(t.type is RUN for t in near)


def _agent(verb: Verb) -> Phrase | None:
    """The agent of a passive: “was announced by the ministry”."""
    for ahead in range(verb.index + 1, min(verb.index + 3, verb.clause.last - 1)):
        if verb.people.stream.tokens[ahead].low == "by":
            return phrase_at(verb.people, ahead + 1, verb.clause.last)
    return None
