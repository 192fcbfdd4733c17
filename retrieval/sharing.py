"""Shared subjects: verbs whose subject stands with a verb before (“X rose and said”, “…, adding that”)."""

from collections.abc import Sequence

from retrieval.agreement import agrees
from retrieval.kinds import is_adverbial
from retrieval.lexicon import BE, DETERMINERS, MODALS, NOUN_TOO, PREPOSITIONS, QUOTE_ONLY, word_set
from retrieval.phrases import Phrase, noun_phrase
from retrieval.subjects import left_subject, main_subject
from retrieval.tokens import RUN, WORD
from retrieval.verbs import Cue, Sort, Verb

_JOINING = word_set("and but or to then , – — -")
_AFTER_TO = word_set("say tell add argue note declare announce explain")
_CATENATIVES = word_set(
    "appear appears appeared seem seems seemed continue continues continued like likes tend tends tended "
    "hasten hastens hastened continuing"
)
_FAR = 12
"""Tokens between a plural and its verb."""
_READY = word_set("quick careful keen eager swift fast right first fair correct wise kind honest bold unafraid ready")
"""“was quick to say”: who is so, says it."""
_SIGNS = word_set(
    "sign signs banner banners poster posters placard placards headline shirt hat cap sticker billboard plaque caption"
)
"""Things that say what is written on them: “a sign saying”."""
_BEFORE_PARTICIPLES = word_set("as by without while after before")
_SUBORDINATE = word_set("that who which when after if because where what how whether than")


def own_or_shared(verb: Verb, cues: Sequence[Cue]) -> tuple[Phrase | None, bool]:
    """The verb's subject, and whether it is shared with a verb before: “X rose and said”."""
    subject = left_subject(verb.people, verb.clause.first, verb.index)
    far = _far_plural(verb) if verb.form == "base" and (subject is None or not agrees(verb, subject)) else None
    if far is not None or subject is not None:
        return far or subject, False
    before = verb.before
    late = before is not None and before.low.endswith(("ed", "own"))  # “those who were not named said”
    if late and verb.form == "past" and verb.lemma in ("say", "tell", "add"):
        subject = main_subject(verb.people, verb.clause.first, verb.index)
        if subject is not None:
            return subject, False
    reached = _through_infinitive(verb) if verb.link == "to" and verb.sort is Sort.SAY else None
    if reached is not None:
        return reached, False
    if verb.link not in _JOINING or (verb.link == "to" and verb.lemma not in _AFTER_TO):
        return None, False
    return _shared(verb, cues), True


def _far_plural(verb: Verb) -> Phrase | None:
    """“People briefed on the plan say”: the plural that begins the sentence, where nothing nearer agrees."""
    subject = main_subject(verb.people, verb.clause.first, verb.index)
    if subject is None or verb.helpers & MODALS or "to" in verb.helpers or not agrees(verb, subject):
        return None
    between = verb.people.stream.tokens[subject.last : verb.index]
    return subject if len(between) <= _FAR and all(t.text not in (",", ";", ":") for t in between) else None


def _through_infinitive(verb: Verb) -> Phrase | None:
    """The subject of “appeared to suggest”, “was quick to point out”: whoever does that, says it."""
    tokens, first, at = verb.people.stream.tokens, verb.clause.first, verb.back - 1
    if verb.form != "base" or verb.lemma in QUOTE_ONLY:
        return None
    if at > first and tokens[at].low in _READY:
        while at > first and is_adverbial(tokens[at - 1]) and tokens[at - 1].low not in BE:
            at -= 1
        return left_subject(verb.people, first, at) if tokens[at - 1].low in BE else None
    return left_subject(verb.people, first, at) if at > first and tokens[at].low in _CATENATIVES else None


def participle(verb: Verb, cues: Sequence[Cue]) -> Cue | None:
    """“…, adding that”: the subject is that of the verb before, or of the sentence."""
    before = verb.before
    if before is None:
        if verb.sort is not Sort.SAY:
            return None
    elif before.low == "worth" or verb.low == "meaning":  # “it is worth noting that”, “shut, meaning that”
        return None
    elif before.low in _SIGNS:
        subject = noun_phrase(verb.people, verb.clause.first, verb.index - 1)
        return verb.cue(subject) if subject is not None else None
    elif before.low == "as" and _quoted_as(verb):
        subject = left_subject(verb.people, verb.clause.first, verb.index - 2)
        return verb.cue(subject) if subject is not None else None
    elif (own := _behind_with(verb)) is not None:
        return verb.cue(own)
    elif not _may_be_participle(verb):
        return None
    subject = _shared(verb, cues)
    return verb.cue(subject, inherited=True) if subject is not None else None


def _behind_with(verb: Verb) -> Phrase | None:
    """“the crowd booed, with Ama Owusu yelling”: the participle's own subject, behind “with”."""
    tokens, first = verb.people.stream.tokens, verb.clause.first
    phrase = left_subject(verb.people, first, verb.index)
    if phrase is None or phrase.kind not in ("name", "person", "body", "group"):
        return None
    at = phrase.first - 1
    while phrase.first - at < 4 and at > first and tokens[at].type is WORD and tokens[at].low not in PREPOSITIONS:
        at -= 1  # “with the newly elected mayor Ama Owusu yelling”
    apart = at > first and tokens[at].low == "with" and tokens[at - 1].text == ","
    return phrase if apart and all(t.type is WORD for t in tokens[phrase.last : verb.index]) else None


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
    return not noun or before.text in (",", "and", "by", "as") or before.type is RUN


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


def progressive(verb: Verb) -> bool:
    """“is saying”."""
    return bool(verb.helpers & {"is", "are", "was", "were", "be", "been", "being", "am", "isn't", "wasn't", "aren't"})
