"""Idioms: cues that are no verb of speech: according to, put it, “…,” the coach thundered, X’s claim that."""

from dataclasses import replace

from retrieval.ahead import phrase_at
from retrieval.kinds import is_adverbial
from retrieval.lexicon import CONJUNCTIONS, PREPOSITIONS, word_set
from retrieval.people import People
from retrieval.phrases import Phrase, noun_phrase
from retrieval.subjects import left_subject
from retrieval.tokens import RUN, WORD, Clause
from retrieval.turned import turned_subject
from retrieval.verbs import Cue, Sort

CLAIMS = word_set(
    "claim claims statement statements assertion assertions allegation allegations promise promises pledge pledges vow "
    "suggestion suggestions argument arguments warning warnings admission contention insistence prediction predictions "
    "announcement complaint complaints accusation accusations remark remarks comment comments view belief conviction "
    "conclusion threat denial acknowledgment acknowledgement declaration hint assurance assurances"
)
"""Nouns that report what somebody said: “the ministry's claim that”."""
_TO_DO = word_set("promise promises pledge pledges vow threat")
_POSSESSIVES = word_set("his her their")
_OWNERS = _POSSESSIVES | {"'s"}
_NEW_CLAUSE = CONJUNCTIONS - {"and"}


def phrase_cue(people: People, clause: Clause, index: int) -> Cue | None:
    """Cues of several words: according to, put it, in the words of, made clear, per."""
    tokens = people.stream.tokens
    low = tokens[index].low
    after = tokens[index + 1].low if index + 1 < clause.last else ""
    before = tokens[index - 1] if index > clause.first else None
    if low == "according" and after == "to":
        return _according(people, clause, index, index + 2)
    if low == "words" and after == "of" and before is not None and before.low == "the":
        return _according(people, clause, index, index + 2)
    if low == "words" and after == "," and before is not None and before.low in ("his", "her"):
        first = index - 2 if index - 2 >= clause.first and tokens[index - 2].low == "in" else None
        whose = Phrase(index - 1, index, index - 1, "pronoun")  # “In her words, …”
        return Cue(first, index + 1, "according", "", Sort.ACCORDING, whose) if first is not None else None
    if low == "per" and before is not None and (before.text == "," or before.type is RUN):
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


def unknown_verb(people: People, clause: Clause, index: int) -> Cue | None:
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
    if any(t.type is not WORD and t.text != "," for t in tokens[run + 1 : subject.first]):
        return None
    after = tokens[index + 1] if index + 1 < clause.last else None
    closes = after is None or after.type is not WORD or after.low in PREPOSITIONS or is_adverbial(after)
    if closes or (after is not None and after.low in ("as", "back", "when")):
        return Cue(index, index + 1, "say", "past", Sort.SAY, subject)
    return None


def _run_before(people: People, clause: Clause, index: int) -> int | None:
    """The run with a comma at its end that stands at most a dozen tokens before, in the same clause."""
    stream = people.stream
    run = stream.runs_in(clause.first, index)[-1:]
    back = stream.run_tokens[run[0]] if run else -1
    if not run or index - back > 12:
        return None
    tokens = stream.tokens
    if any(t.text in ".;:?!" or t.low in _NEW_CLAUSE for t in tokens[back + 1 : index]):
        return None
    inner = stream.runs[run[0]].inner
    ends = stream.article.text[inner.end - 1] in ",?!—–-" or tokens[back + 1].text == ","
    return back if ends else None


def claim_cue(people: People, clause: Clause, index: int) -> Cue | None:
    """“X's claim that …”, “his promise to …”: a noun for what somebody said, with its owner and a clause behind."""
    tokens = people.stream.tokens
    after = tokens[index + 1].low if index + 2 < clause.last else ""
    if not (after == "that" or (after == "to" and tokens[index].low in _TO_DO)):
        return None
    at = index - 1
    if at > clause.first and tokens[at].low not in _OWNERS and tokens[at].type is WORD:
        at -= 1  # “his repeated claim that”
    if at <= clause.first or tokens[at].low not in _OWNERS:
        return None  # the owner opens the sentence: the noun is its subject, and no verb ends what it reports
    if tokens[at].low in _POSSESSIVES:
        owner: Phrase | None = Phrase(at, at + 1, at, "pronoun")
    else:
        owner = noun_phrase(people, clause.first, at - 1)
    if owner is None or owner.kind == "thing" or owner.first == clause.first:
        return None
    while owner.first < owner.head and tokens[owner.first].low.endswith("ing"):
        owner = replace(owner, first=owner.first + 1)  # “contradicting the ministry's claim”
    return Cue(index, index + 1, "claim", "noun", Sort.SAY, owner)
