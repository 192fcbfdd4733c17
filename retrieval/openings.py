"""Openings: where the reported words begin behind their attribution, past addressees, times and places."""

from retrieval.ahead import phrase_at
from retrieval.cues import Cue, Sort
from retrieval.frames import DASHES, Frame
from retrieval.lexicon import CONTENT_OPENERS, PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS, word_set
from retrieval.tokens import RUN, SIGN, WORD, Token

ADDRESSED = word_set(
    "tell ask inform notify remind assure advise warn urge beg order instruct command persuade convince text email "
    "message reassure caution encourage invite challenge promise"
)
_OBJECTS = word_set(
    "reporters journalists him her them us me you it parliament lawmakers viewers listeners readers supporters "
    "congress senators members delegates fans police investigators judges jurors"
)
_TOPIC = word_set("to through after of by from about with before following amid")
_SKIPPED = _TOPIC | word_set("on in at during via last this earlier also again")
_SAID_TO = word_set("say write complain explain add suggest announce report remark point mention whisper confess")
_QUANTIFIERS = word_set("least most average all fact")
"""“at least”, “on average”: no phrases of time or place."""
_INSERTED = word_set(
    "however though too moreover instead for example instance in fact then of course by contrast meanwhile"
)
_AUX = word_set("is are was were has have had will would")


def after_start(frame: Frame, cue: Cue, index: int) -> int:
    """Where the words reported after the attribution begin: past addressees, time and place."""
    tokens, last = frame.tokens, frame.clause.last
    while last > index and tokens[last - 1].type is SIGN and tokens[last - 1].text in ".!?…;:,)":
        last -= 1
    if cue.sort is Sort.ACCORDING:
        return _after_comma(frame, index, last)
    if cue.inverted:
        return _past_description(frame, index, last)
    if cue.lemma == "point" and index < last:
        index += 1
    if index < last and cue.lemma in ADDRESSED and _is_addressee(frame, index):
        index = _past_addressee(frame, index, last)
    core = frame.core(cue)[0]
    if core > frame.clause.first and tokens[core - 1].low == "as":
        comma = next((k for k in range(index, min(index + 8, last)) if tokens[k].text == ","), None)
        if comma is not None and all(t.type is WORD for t in tokens[index:comma]):
            return comma + 1  # “As X reported in May, …”
    return _past_phrases(frame, cue, index, last)


def _past_phrases(frame: Frame, cue: Cue, start: int, last: int) -> int:
    """Past phrases of time and place, where a report follows them; else `start`."""
    tokens = frame.tokens
    index, topic = _past_inserted(tokens, start, last), False
    while index < last:
        token = tokens[index]
        if token.type is RUN or token.low == "that":
            return index
        if token.text in (",", ":"):
            opens = token.text == ":" or (
                index + 1 < last and (tokens[index + 1].type is RUN or tokens[index + 1].low == "that")
            )
            if opens and index + 1 < last:
                return index + 1
        step = _past_phrase(frame, cue, index, last)
        if step == index:
            break
        topic = topic or token.low in _TOPIC
        index = step
    if index >= last:
        return last if cue.sort is Sort.SAY and index - start <= 12 else start
    return start if cue.sort is Sort.JUDGE or topic else index


def _past_inserted(tokens: list[Token], index: int, last: int) -> int:
    """Past “, however,” and “, for example,” right behind the verb."""
    for end in range(index + 2, min(index + 5, last)):
        if tokens[index].text == "," and tokens[end].text == ",":
            inserted = all(t.low in _INSERTED for t in tokens[index + 1 : end])
            return end + 1 if inserted else index
    return index


def _past_phrase(frame: Frame, cue: Cue, index: int, last: int) -> int:
    """Past one phrase of time or place: “on Monday”, “in a statement”, “at a news conference in X”."""
    tokens = frame.tokens
    low = tokens[index].low
    if low in TIME_WORDS or low in ("earlier", "also", "again"):
        return index + 1
    if low not in _SKIPPED or (low == "to" and cue.lemma not in _SAID_TO):
        return index
    if index + 1 < last and tokens[index + 1].low in _QUANTIFIERS:
        return index
    if low in ("last", "this"):
        return index + 2 if index + 1 < last and tokens[index + 1].low in TIME_WORDS else index
    if index + 1 < last and tokens[index + 1].type is RUN:
        return index
    phrase = phrase_at(frame.people, index + 1, last)
    if phrase is not None:
        end = phrase.last  # “at a Lima rally Monday”: a name and what it describes
        named = end < last and end - 1 in frame.people.at and tokens[end].type is WORD
        return end + 1 if named and end + 1 < last and _sets_time(tokens[end + 1]) else end
    at = index + 1
    while at < last and (
        _of_date(tokens[at]) or (_before_date(tokens[at]) and _of_date(tokens[min(at + 1, last - 1)]))
    ):
        at += 1
    return at if at > index + 1 else index


def _sets_time(token: Token) -> bool:
    return token.low in TIME_WORDS or token.low == "that"


def _of_date(token: Token) -> bool:
    return token.low in TIME_WORDS or token.text.isdigit()


def _before_date(token: Token) -> bool:
    return token.low in ("the", "this", "last", "next")


def _is_addressee(frame: Frame, index: int) -> bool:
    token = frame.tokens[index]
    return token.type is WORD and token.low not in CONTENT_OPENERS


def _past_addressee(frame: Frame, index: int, last: int) -> int:
    """Past “reporters”, “the BBC”, “his wife”."""
    low = frame.tokens[index].low
    if low == "her" and index + 2 < last and _ends_addressee(frame.tokens[index + 2]):
        return index + 2  # “told her staff that”; but “told her prices would rise”
    if low in _OBJECTS:
        return index + 1
    phrase = phrase_at(frame.people, index, last)
    if low in ("his", "our", "my", "their") and (phrase is None or phrase.last > index + 4):
        return min(index + 2, last)
    return phrase.last if phrase is not None else index


def _ends_addressee(token: Token) -> bool:
    return token.type is SIGN or token.low in CONTENT_OPENERS or token.low in SUBJECT_PRONOUNS | PREPOSITIONS


def _past_description(frame: Frame, index: int, last: int) -> int:
    """After “…,” said X: a second run may follow its description."""
    tokens = frame.tokens
    for at in range(index, last):
        if tokens[at].type is RUN and tokens[at - 1].text in (*DASHES, ".", ":", ";", "that"):
            return at
    return last


def _after_comma(frame: Frame, index: int, last: int) -> int:
    """After the comma that closes “According to X, a Y,”."""
    tokens = frame.tokens
    for at in range(index, min(last, index + 40)):
        if tokens[at].text != ",":
            continue
        following = tokens[at + 1].low if at + 1 < last else ""
        apposed = following in ("a", "an", "the") and _comma_ahead(frame, at + 1, last)
        if following not in ("who", "which", "whose") and not apposed:
            return at + 1
    return last


def _comma_ahead(frame: Frame, index: int, last: int) -> bool:
    """Whether an apposition that starts here is closed by another comma soon."""
    for token in frame.tokens[index : min(last, index + 14)]:
        if token.text == "," or token.low in _AUX:
            return token.text == ","
    return False
