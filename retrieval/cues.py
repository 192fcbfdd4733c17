"""Cues: the words that say somebody spoke (“said”, “according to”), each with its subject.

Verbs are found by their forms; the subject is looked for on the left, past adverbs, auxiliaries,
phrases of time and place, appositions and relative clauses, or on the right where verb and subject
are turned round (“…,” said the minister). A passive has its agent or none.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.kinds import is_adverbial
from retrieval.lexicon import (
    CONJUNCTIONS,
    DETERMINERS,
    JUDGE,
    NOUN_TOO,
    PREPOSITIONS,
    QUOTE_ONLY,
    QUOTING,
    SAY,
    THINK,
    word_set,
)
from retrieval.people import People
from retrieval.phrases import Phrase, noun_phrase, phrase_at
from retrieval.subjects import left_subject, main_subject
from retrieval.tokens import Clause, Type
from retrieval.turned import quoted_subject, turned_subject
from retrieval.verbs import Sort, Verb, agrees, is_verb, read_verb

__all__ = ["Cue", "Sort", "read_cues"]

_NEVER_TURNED = word_set("tell inform remind assure report urge beg")
_SPEAKING_PASTS = word_set("shot cut went broke spat put kept came spoke let burst drew")
_PHRASES = word_set("according per put puts words made makes making")
_CUE_WORDS = frozenset(SAY) | frozenset(THINK) | frozenset(JUDGE) | _PHRASES | _SPEAKING_PASTS
_SIGNS = word_set(
    "sign signs banner banners poster posters placard placards headline shirt hat cap sticker billboard plaque caption"
)
"""Things that say what is written on them: “a sign saying”."""
_JOINING = word_set("and but or to then , – — -")
_AFTER_TO = word_set("say tell add argue note declare announce explain")
_BEFORE_PARTICIPLES = word_set("as by without while after before")
_SUBORDINATE = word_set("that who which when after if because where what how whether than")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at tokens `first` to `last` (not included); `subject` is None where it has none of its own."""

    first: int
    last: int
    lemma: str
    form: str
    sort: Sort
    subject: Phrase | None
    inverted: bool = False
    passive: bool = False
    inherited: bool = False
    """Whether the subject is that of a verb before."""


def read_cues(people: People, clause: Clause) -> list[Cue]:
    """The cues of one masked sentence, in order."""
    cues: list[Cue] = []
    index = clause.first
    tokens = people.stream.tokens
    while index < clause.last:
        low = tokens[index].low
        cue = _cue_at(people, clause, index, cues) if low in _CUE_WORDS or low.endswith("ed") else None
        if cue is not None:
            cues.append(cue)
            index = max(index + 1, cue.last)
        else:
            index += 1
    return cues


def _cue_at(people: People, clause: Clause, index: int, cues: Sequence[Cue]) -> Cue | None:
    token = people.stream.tokens[index]
    low = token.low
    cue = None
    if low in SAY or low in THINK or low in JUDGE:
        if token.type is Type.WORD and index not in people.at:
            verb = read_verb(people, clause, index)
            seen = verb.lemma == "see" and (verb.passive or verb.after == ",")  # “a paper, seen by us, says”
            cue = _verb_cue(verb, cues) if is_verb(verb) and not seen else None
    elif low in _PHRASES:
        cue = _phrase_cue(people, clause, index)
    if cue is None and (low.endswith("ed") or low in _SPEAKING_PASTS) and low not in SAY and index > clause.first:
        cue = _unknown_verb(people, clause, index)
    return cue


def _verb_cue(verb: Verb, cues: Sequence[Cue]) -> Cue | None:
    quoted = quoted_subject(verb.people, verb.clause, verb.index) if verb.lemma in ("quote", "cite") else None
    if quoted is not None and not verb.passive:
        return Cue(quoted[1], quoted[1] + 1, "say", "past", Sort.SAY, quoted[0])
    if verb.passive:
        agent = _agent(verb)
        return _cue(verb, agent, passive=True) if agent is not None else None
    if verb.form == "ing" and not verb.passive and not _progressive(verb):
        return _participle(verb, cues)
    if _may_turn(verb):
        subject = turned_subject(verb.people, verb.clause, verb.index)
        if subject is not None:
            return _cue(verb, subject, inverted=True)
    if verb.lemma in QUOTE_ONLY and not _beside_run(verb):
        return None
    if verb.after == "by" and verb.sort is Sort.SAY and verb.before is not None and verb.before.low == "as":
        agent = _agent(verb)  # “As reported by X, …”
        return _cue(verb, agent, passive=True) if agent is not None else None
    if verb.form == "past" and (verb.after == "by" or (verb.sort is Sort.JUDGE and verb.after in ("of", "as"))):
        return None  # “the man accused of”
    subject, inherited = _own_or_shared(verb, cues)
    if subject is None or not agrees(verb, subject):
        return None
    return _cue(verb, subject, inherited=inherited)


def _cue(verb: Verb, subject: Phrase, *, inverted: bool = False, passive: bool = False, inherited: bool = False) -> Cue:
    return Cue(
        verb.index,
        verb.index + 1,
        verb.lemma,
        verb.form,
        verb.sort,
        subject,
        inverted=inverted,
        passive=passive,
        inherited=inherited,
    )


def _progressive(verb: Verb) -> bool:
    """“is saying”."""
    return bool(verb.helpers & {"is", "are", "was", "were", "be", "been", "being", "am", "isn't", "wasn't", "aren't"})


def _own_or_shared(verb: Verb, cues: Sequence[Cue]) -> tuple[Phrase | None, bool]:
    """The verb's subject, and whether it is shared with a verb before: “X rose and said”."""
    subject = left_subject(verb.people, verb.clause.first, verb.index)
    if subject is not None:
        return subject, False
    before = verb.before
    late = before is not None and before.low.endswith(("ed", "own"))  # “those who were not named said”
    if late and verb.form == "past" and verb.lemma in ("say", "tell", "add"):
        subject = main_subject(verb.people, verb.clause.first, verb.index)
        if subject is not None:
            return subject, False
    if verb.link not in _JOINING or (verb.link == "to" and verb.lemma not in _AFTER_TO):
        return None, False
    return _shared(verb, cues), True


def _may_turn(verb: Verb) -> bool:
    """Whether verb and subject may be turned round; “reported” only right behind a run."""
    if verb.sort is not Sort.SAY or verb.lemma not in QUOTING or verb.form not in ("past", "s"):
        return False
    before = verb.before
    behind_run = before is not None and before.type is Type.RUN
    return verb.lemma not in _NEVER_TURNED or (verb.low == "reported" and behind_run)


def _beside_run(verb: Verb) -> bool:
    """Whether a quoted run stands right behind a verb, or right before it and its subject."""
    tokens, index = verb.people.stream.tokens, verb.index
    near = tokens[max(index - 6, verb.clause.first) : min(index + 5, verb.clause.last)]
    return any(t.type is Type.RUN for t in near)


def _agent(verb: Verb) -> Phrase | None:
    """The agent of a passive: “was announced by the ministry”."""
    for ahead in range(verb.index + 1, min(verb.index + 3, verb.clause.last - 1)):
        if verb.people.stream.tokens[ahead].low == "by":
            return phrase_at(verb.people, ahead + 1, verb.clause.last)
    return None


def _participle(verb: Verb, cues: Sequence[Cue]) -> Cue | None:
    """“…, adding that”: the subject is that of the verb before, or of the sentence."""
    before = verb.before
    if before is None:
        if verb.sort is not Sort.SAY:
            return None
    elif before.low in _SIGNS:
        subject = noun_phrase(verb.people, verb.clause.first, verb.index - 1)
        return _cue(verb, subject) if subject is not None else None
    elif before.low == "as" and _quoted_as(verb):
        subject = left_subject(verb.people, verb.clause.first, verb.index - 2)
        return _cue(verb, subject) if subject is not None else None
    elif not _may_be_participle(verb):
        return None
    subject = _shared(verb, cues)
    return _cue(verb, subject, inherited=True) if subject is not None else None


def _quoted_as(verb: Verb) -> bool:
    """“was quoted as saying”."""
    at = verb.index - 2
    return at >= verb.clause.first and verb.people.stream.tokens[at].low in ("quoted", "cited")


def _may_be_participle(verb: Verb) -> bool:
    before = verb.before
    assert before is not None
    if before.low in PREPOSITIONS and before.low not in _BEFORE_PARTICIPLES:
        return False
    if before.low in DETERMINERS or before.low in ("'s", "not"):
        return False
    noun = verb.low in NOUN_TOO or verb.sort is not Sort.SAY
    return not noun or before.text in (",", "and", "by", "as") or before.type is Type.RUN


def _shared(verb: Verb, cues: Sequence[Cue]) -> Phrase | None:
    for cue in reversed(cues):
        if cue.subject is not None and cue.subject.kind != "thing" and not _subordinate(verb, cue):
            return cue.subject
    return main_subject(verb.people, verb.clause.first, verb.index)


def _subordinate(verb: Verb, cue: Cue) -> bool:
    """Whether a cue stands in a relative or subordinate clause, so that a later verb does not share its subject."""
    tokens = verb.people.stream.tokens
    subject = cue.subject
    if subject is None or cue.inverted or subject.first > cue.first:
        return False
    if any(t.low in ("who", "which", "whose") for t in tokens[subject.last : cue.first]):
        return True
    return subject.first > verb.clause.first and tokens[subject.first - 1].low in _SUBORDINATE


def _unknown_verb(people: People, clause: Clause, index: int) -> Cue | None:
    """“…,” the coach thundered: any verb in the past says how it was said, right behind a run and its speaker."""
    tokens = people.stream.tokens
    run = _run_before(people, clause, index)
    if run is None:
        return None
    if run == index - 1:  # “Never,” roared the crowd
        subject = turned_subject(people, clause, index)
        known = subject is not None and subject.kind in ("name", "person", "group")
        return Cue(index, index + 1, "say", "past", Sort.SAY, subject, inverted=True) if known else None
    subject = left_subject(people, run + 1, index)
    if subject is None or subject.kind not in ("name", "pronoun", "person") or subject.first - run > 4:
        return None
    if any(t.type is not Type.WORD and t.text != "," for t in tokens[run + 1 : subject.first]):
        return None
    after = tokens[index + 1] if index + 1 < clause.last else None
    closes = after is None or after.type is not Type.WORD or after.low in PREPOSITIONS or is_adverbial(after)
    if closes or (after is not None and after.low in ("as", "back", "when")):
        return Cue(index, index + 1, "say", "past", Sort.SAY, subject)
    return None


def _run_before(people: People, clause: Clause, index: int) -> int | None:
    """The run with a comma at its end that stands at most a dozen tokens before, in the same clause."""
    stream = people.stream
    tokens = stream.tokens
    back = index - 1
    while back >= clause.first and index - back < 12 and tokens[back].type is not Type.RUN:
        if tokens[back].text in ".;:?!" or tokens[back].low in CONJUNCTIONS - {"and"}:
            return None
        back -= 1
    if back < clause.first or tokens[back].type is not Type.RUN:
        return None
    inner = stream.runs[tokens[back].run].inner
    ends = stream.article.text[inner.end - 1] in ",?!—–-" or tokens[back + 1].text == ","
    return back if ends else None


def _phrase_cue(people: People, clause: Clause, index: int) -> Cue | None:
    """Cues of several words: according to, put it, in the words of, made clear, per."""
    tokens = people.stream.tokens
    low = tokens[index].low
    after = tokens[index + 1].low if index + 1 < clause.last else ""
    before = tokens[index - 1] if index > clause.first else None
    if low == "according" and after == "to":
        return _according(people, clause, index, index + 2)
    if low == "words" and after == "of" and before is not None and before.low == "the":
        return _according(people, clause, index, index + 2)
    if low == "per" and before is not None and (before.text == "," or before.type is Type.RUN):
        cue = _according(people, clause, index, index + 1)
        known = (
            cue is not None and cue.subject is not None and cue.subject.kind in ("name", "body", "document", "person")
        )
        return cue if known else None
    clear = tokens[index + 2].low if index + 2 < clause.last else ""
    put = low in ("put", "puts") and after == "it"
    made = low in ("made", "makes", "making") and (after in ("clear", "plain") or (after == "it" and clear == "clear"))
    if put or made:
        subject = left_subject(people, clause.first, index)
        return Cue(index, index + 2, "say", "past", Sort.SAY, subject) if subject is not None else None
    return None


def _according(people: People, clause: Clause, index: int, last: int) -> Cue | None:
    subject = phrase_at(people, last, clause.last) if last < clause.last else None
    return Cue(index, last, "according", "", Sort.ACCORDING, subject) if subject is not None else None
