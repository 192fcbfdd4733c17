"""Cues: the words that say somebody spoke (“said”, “according to”), each with its subject.

Verbs are found by their forms; the subject is looked for on the left, past adverbs, auxiliaries,
phrases of time and place, appositions and relative clauses, or on the right where verb and subject
are turned round (“…,” said the minister). A passive has its agent or none.
"""

import enum
from dataclasses import dataclass

from retrieval.lexicon import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    JUDGE,
    MODALS,
    NOUN_TOO,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE_ONLY,
    QUOTING,
    RELATIVES,
    SAY,
    SUBJECT_PRONOUNS,
    THINK,
    TIME_WORDS,
)
from retrieval.people import People
from retrieval.subjects import Phrase, is_adverbial, left_subject, main_subject, phrase_at
from retrieval.tokens import Clause, Stream, Type


class Sort(enum.IntEnum):
    """What a cue can do."""

    SAY = 0
    """Quotes and reports."""
    THINK = 1
    """Reports a clause."""
    JUDGE = 2
    """Takes what it is about as its object."""
    ACCORDING = 3
    """“according to X”: reports the rest of its sentence."""


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


_NEVER_TURNED = frozenset({"tell", "inform", "remind", "assure", "report", "urge", "beg"})
_SPEAKING_PASTS = frozenset(
    {"shot", "cut", "went", "broke", "spat", "put", "kept", "came", "spoke", "let", "burst", "drew", "says"}
)


def read_cues(stream: Stream, people: People, clause: Clause) -> list[Cue]:
    """The cues of one masked sentence, in order."""
    cues: list[Cue] = []
    tokens = stream.tokens
    index = clause.first
    while index < clause.last:
        low = tokens[index].low
        cue = None
        if low in SAY or low in THINK or low in JUDGE:
            if tokens[index].type is Type.WORD and index not in people.at:
                cue = _verb_cue(stream, people, clause, index, cues)
        elif low in (
            "according",
            "per",
            "put",
            "puts",
            "words",
            "made",
            "makes",
            "making",
            "gave",
            "spoke",
            "speaking",
            "talked",
        ):
            cue = _phrase_cue(stream, people, clause, index, cues)
        if cue is None and (low.endswith("ed") or low in _SPEAKING_PASTS) and low not in SAY and index > clause.first:
            cue = _unknown_verb(stream, people, clause, index)
        if cue is not None:
            cues.append(cue)
            index = max(index + 1, cue.last)
        else:
            index += 1
    return cues


def _unknown_verb(stream: Stream, people: People, clause: Clause, index: int) -> Cue | None:
    """“…,” the coach thundered: any verb in the past says how it was said, right behind a run and its speaker."""
    tokens = stream.tokens
    back = index - 1
    while back >= clause.first and index - back < 12 and tokens[back].type is not Type.RUN:
        if tokens[back].text in ".;:?!" or tokens[back].low in CONJUNCTIONS - {"and"}:
            return None
        back -= 1
    if back < clause.first or tokens[back].type is not Type.RUN or back == index - 1:
        return None
    inner = stream.runs[tokens[back].run].inner
    if stream.article.text[inner.end - 1] not in ",?!—–-" and tokens[back + 1].text != ",":
        return None
    subject = left_subject(stream, people, back + 1, index)
    if subject is None or subject.kind not in ("name", "pronoun", "person") or subject.first - back > 2:
        return None
    after = tokens[index + 1] if index + 1 < clause.last else None
    if (
        after is None
        or after.type is not Type.WORD
        or after.low in PREPOSITIONS
        or is_adverbial(after)
        or after.low in ("as", "back", "when")
    ):
        return Cue(index, index + 1, "say", "past", Sort.SAY, subject)
    return None


def _sort(low: str) -> tuple[str, str, Sort]:
    if low in SAY:
        lemma, form = SAY[low]
        return lemma, form, Sort.SAY
    if low in THINK:
        lemma, form = THINK[low]
        return lemma, form, Sort.THINK
    lemma, form = JUDGE[low]
    return lemma, form, Sort.JUDGE


def _verb_cue(stream: Stream, people: People, clause: Clause, index: int, cues: list[Cue]) -> Cue | None:
    tokens = stream.tokens
    low = tokens[index].low
    lemma, form, sort = _sort(low)
    if _other_part_of_speech(stream, people, clause, index, form):
        return None
    last = index + 1
    if lemma == "point" and not (last < clause.last and tokens[last].low in ("out", "to")):
        return None
    back = index - 1
    while back >= clause.first and is_adverbial(tokens[back]):
        back -= 1
    helpers = {tokens[k].low for k in range(back + 1, index)}
    if form == "past" and helpers & BE and not _turned(stream, clause, index):
        agent = _agent(stream, people, clause, index)
        return Cue(index, last, lemma, form, sort, agent, passive=True) if agent else None
    if form == "ing" and not helpers & BE:
        return _participle(stream, people, clause, index, cues, lemma, sort)
    if (
        sort is Sort.SAY
        and lemma in QUOTING
        and (lemma not in _NEVER_TURNED or _behind(stream, clause, index))
        and form in ("past", "s")
    ):
        subject = _right_subject(stream, people, clause, index)
        if subject is not None:
            return Cue(index, last, lemma, form, sort, subject, inverted=True)
    if lemma in QUOTE_ONLY and not _beside_run(stream, clause, index):
        return None
    inherited = False
    subject = left_subject(stream, people, clause.first, index)
    if (
        subject is None
        and form == "past"
        and lemma in ("say", "tell", "add")
        and stream.tokens[index - 1].low.endswith(("ed", "own"))
    ):
        subject = main_subject(stream, people, clause.first, index)
    if (
        subject is None
        and back >= clause.first
        and tokens[back].low in ("and", "but", "or", "to", "then", ",", "–", "—", "-")
    ):
        subject, inherited = _inherited(stream, people, clause, index, cues), True
        if tokens[back].low == "to" and lemma not in (
            "say",
            "tell",
            "add",
            "argue",
            "note",
            "declare",
            "announce",
            "explain",
        ):
            return None
    if tokens[back].low == "to" and back >= clause.first:
        helpers.add("to")
    if subject is None or not _agrees(stream, people, subject, form, helpers, sort, low):
        return None
    if form == "past" and _followed_by(stream, clause, last, "by"):
        return None
    return Cue(index, last, lemma, form, sort, subject, inherited=inherited)


def _behind(stream: Stream, clause: Clause, index: int) -> bool:
    """Whether a verb that seldom turns round stands right behind a run: “…,” reported the agency."""
    return stream.tokens[index].low == "reported" and index > clause.first and stream.tokens[index - 1].type is Type.RUN


def _beside_run(stream: Stream, clause: Clause, index: int) -> bool:
    """Whether a quoted run stands right behind a verb, or right before it and its subject."""
    tokens = stream.tokens
    ahead = tokens[index + 1 : min(index + 5, clause.last)]
    before = tokens[max(index - 6, clause.first) : index]
    return any(t.type is Type.RUN for t in ahead) or any(t.type is Type.RUN for t in before)


def _other_part_of_speech(stream: Stream, people: People, clause: Clause, index: int, form: str) -> bool:
    """Whether this form is a noun or an adjective here: “the reported claims”."""
    tokens = stream.tokens
    if index == clause.first:
        return form != "ing" and not (form == "past" and tokens[index].low in SAY)
    before = tokens[index - 1]
    low = tokens[index].low
    if low in ("say", "says"):
        return before.low in (
            "a",
            "the",
            "'s",
            "no",
            "any",
            "final",
            "more",
            "have",
            "has",
            "their",
            "its",
            "his",
            "her",
            "our",
            "your",
        )
    if before.low in ("'s", "no", "of", "in", "for", "with", "by", "from", "on", "at") or (
        before.low in DETERMINERS
        and before.low
        not in (
            "this",
            "that",
            "all",
            "both",
            "many",
            "some",
            "those",
            "these",
            "most",
            "few",
            "several",
            "her",
            "each",
            "one",
            "another",
        )
    ):
        return form != "ing" or before.low in DETERMINERS or before.low == "'s"
    if low not in NOUN_TOO and form not in ("base",):
        return False
    after = tokens[index + 1].low if index + 1 < clause.last else ""
    if form in ("s", "base") and low in NOUN_TOO and _noun_by_what_follows(stream, clause, index, after):
        return True
    if before.low in AUXILIARIES or before.low in SUBJECT_PRONOUNS or before.low in RELATIVES or before.low == "to":
        return False
    if form == "base":
        if before.low == "and" and low in NOUN_TOO:
            return True
        return not (before.low.endswith("s") and before.type is Type.WORD) and before.low not in (
            "people",
            "police",
            "n't",
            "not",
            "also",
            "women",
            "men",
            "who",
            "and",
            "often",
            "still",
            "always",
            "never",
        )
    if before.low in ("and", "or", "but", ",") or before.type is Type.RUN:
        return False
    if index - 1 in people.at or is_adverbial(before) or before.text == ")":
        return False
    return (
        before.low in PREPOSITIONS or before.type is Type.SIGN or low.endswith("s") and not _singular(stream, index - 1)
    )


def _noun_by_what_follows(stream: Stream, clause: Clause, index: int, after: str) -> bool:
    """“His comments, …”, “the states have”: no object can follow, so the form is a noun; “X notes:” is a verb."""
    if after in AUXILIARIES:
        return True
    if not after or stream.tokens[index + 1].type is Type.RUN:
        return False
    if after == "," and index + 2 < clause.last and stream.tokens[index + 2].type is Type.RUN:
        return False
    before = stream.tokens[index - 1]
    subject = before.low in SUBJECT_PRONOUNS or before.low in MODALS
    return not subject and (
        after in (",", ".", ";")
        or (after in ("of", "in", "from", "by", "over") and stream.tokens[index].low != "calls")
    )


def _singular(stream: Stream, index: int) -> bool:
    token = stream.tokens[index]
    return token.type is Type.WORD and not token.low.endswith("s") and _has_determiner(stream, index)


def _has_determiner(stream: Stream, index: int) -> bool:
    for back in range(index, max(index - 5, -1), -1):
        token = stream.tokens[back]
        if token.low in DETERMINERS or token.low == "'s":
            return True
        if token.type is not Type.WORD or token.low in PREPOSITIONS:
            return back < index and token.low in ("of", "for", "from", "by", "in", "at")
    return False


def _turned(stream: Stream, clause: Clause, index: int) -> bool:
    """“is reported saying”, “was said” never turn round; “was, said X” does: a sign before the verb."""
    return index > clause.first and stream.tokens[index - 1].type is not Type.WORD


def _agent(stream: Stream, people: People, clause: Clause, index: int) -> Phrase | None:
    """The agent of a passive: “was announced by the ministry”."""
    for ahead in range(index + 1, min(index + 3, clause.last - 1)):
        if stream.tokens[ahead].low == "by":
            return phrase_at(stream, people, ahead + 1, clause.last)
    return None


def _participle(
    stream: Stream, people: People, clause: Clause, index: int, cues: list[Cue], lemma: str, sort: Sort
) -> Cue | None:
    """“…, adding that”: the subject is that of the verb before, or of the sentence."""
    tokens = stream.tokens
    if index > clause.first:
        before = tokens[index - 1]
        if before.low in PREPOSITIONS and before.low not in ("as", "by", "without", "while", "after", "before"):
            return None
        if before.low == "as" and index - 2 >= clause.first and tokens[index - 2].low in ("quoted", "cited", "saying"):
            subject = left_subject(stream, people, clause.first, index - 2)
            return Cue(index, index + 1, lemma, "ing", sort, subject) if subject else None
        if before.low in DETERMINERS or before.low in ("'s", "not"):
            return None
        noun = tokens[index].low in NOUN_TOO or sort is not Sort.SAY
        if noun and before.text not in (",", "and", "by", "as") and before.type is not Type.RUN:
            return None
    elif sort is not Sort.SAY:
        return None
    subject = _inherited(stream, people, clause, index, cues)
    return Cue(index, index + 1, lemma, "ing", sort, subject, inherited=True) if subject else None


def _inherited(stream: Stream, people: People, clause: Clause, index: int, cues: list[Cue]) -> Phrase | None:
    for cue in reversed(cues):
        if cue.subject is not None and not _subordinate(stream, clause, cue):
            return cue.subject
    return main_subject(stream, people, clause.first, index)


def _subordinate(stream: Stream, clause: Clause, cue: Cue) -> bool:
    """Whether a cue stands in a relative or subordinate clause, so that a later verb does not share its subject."""
    tokens = stream.tokens
    subject = cue.subject
    if subject is None or cue.inverted or subject.first > cue.first:
        return False
    if any(t.low in ("who", "which", "whose") for t in tokens[subject.last : cue.first]):
        return True
    before = tokens[subject.first - 1].low if subject.first > clause.first else ""
    return before in (
        "that",
        "who",
        "which",
        "when",
        "after",
        "if",
        "because",
        "where",
        "what",
        "how",
        "whether",
        "than",
    )


def _right_subject(stream: Stream, people: People, clause: Clause, index: int) -> Phrase | None:
    """The subject after the verb, where the two are turned round behind the words said."""
    tokens = stream.tokens
    after = index + 1
    if (
        after >= clause.last
        or tokens[after].low in PREPOSITIONS
        or tokens[after].low in ("that", "it", "there", "this", "last", "next", "earlier", "late", "early")
    ):
        return None
    begins = index == clause.first
    before = tokens[index - 1] if not begins else None
    if before is not None and before.type is not Type.RUN and before.text not in (",", "—", "–", "-"):
        return None
    if (
        is_adverbial(tokens[after])
        or tokens[after].low in TIME_WORDS
        or tokens[after].low in PRONOUNS - {"he", "she", "they"}
    ):
        return None
    phrase = _named_after(stream, people, phrase_at(stream, people, after, clause.last), clause.last)
    behind_run = before is not None and (
        before.type is Type.RUN or (index - 2 >= clause.first and tokens[index - 2].type is Type.RUN)
    )
    if phrase is None or (phrase.kind == "pronoun" and not behind_run):
        return None
    if not behind_run and not begins and (phrase.kind == "thing" or _set_off(stream, people, clause, index)):
        return None
    end = phrase.last
    follows = tokens[end] if end < clause.last else None
    if follows is None or follows.type is not Type.WORD or begins:
        return phrase if follows is None or follows.low != "'s" else None
    if follows.low in AUXILIARIES or follows.low.endswith("n't"):
        return None
    if phrase.kind == "pronoun":
        return phrase if follows.low in PREPOSITIONS or follows.low in TIME_WORDS or is_adverbial(follows) else None
    if behind_run or follows.low in PREPOSITIONS or follows.low in ("who", "whose", "as", "when", "while", "and"):
        return phrase
    return phrase if follows.low in TIME_WORDS or follows.low.endswith("ing") else None


def _set_off(stream: Stream, people: People, clause: Clause, index: int) -> bool:
    """“X, who left at noon, said”: the sentence's own subject stands before a comma, and the verb behind another."""
    main = main_subject(stream, people, clause.first, index)
    return main is not None and main.last < index - 1 and stream.tokens[main.last].text == ","


def _named_after(stream: Stream, people: People, phrase: Phrase | None, high: int) -> Phrase | None:
    """“said the curator, Ama Owusu”: the name behind the role and its comma; else the phrase itself."""
    if phrase is None or phrase.kind != "person" or phrase.last + 1 >= high or stream.tokens[phrase.last].text != ",":
        return phrase
    number = people.at.get(phrase.last + 1)
    if number is None or people.names[number].kind != "person":
        return phrase
    name = people.names[number]
    if len(name.words) < 2 or (name.last < high and stream.tokens[name.last].text == "'s"):
        return phrase
    return Phrase(name.first, name.last, name.last - 1, "name")


def _agrees(
    stream: Stream, people: People, subject: Phrase, form: str, helpers: set[str], sort: Sort, verb: str
) -> bool:
    head = stream.tokens[subject.head].low
    if verb == "say" and form == "base" and subject.kind != "thing":
        return True
    if form == "base" and not helpers & (
        MODALS
        | {
            "do",
            "does",
            "did",
            "to",
            "don't",
            "doesn't",
            "didn't",
            "won't",
            "can't",
            "wouldn't",
            "couldn't",
            "'d",
            "'ll",
            "would",
            "not",
        }
    ):
        if subject.first > 1 and stream.tokens[subject.first - 1].low == "and":
            return True
        if subject.head in people.at and subject.last - subject.first < 4 and head not in SUBJECT_PRONOUNS:
            return head.endswith("s")
        return (
            head in ("they", "we", "i", "you", "who", "people", "police")
            or head.endswith("s")
            or head in ("men", "women")
        )
    if form == "s":
        return head not in ("they", "we", "i", "you")
    if subject.kind == "thing" and (sort is not Sort.SAY or (form != "past" and verb in NOUN_TOO)):
        return False
    if head in ("you", "we", "i", "one") and not (sort is Sort.SAY and form == "past"):
        return False
    return True


def _followed_by(stream: Stream, clause: Clause, index: int, word: str) -> bool:
    return index < clause.last and stream.tokens[index].low == word


def _phrase_cue(stream: Stream, people: People, clause: Clause, index: int, cues: list[Cue]) -> Cue | None:
    """Cues of several words: according to, put it, in the words of, spoke of, made clear."""
    tokens = stream.tokens
    low = tokens[index].low
    after = tokens[index + 1].low if index + 1 < clause.last else ""
    if low == "according" and after == "to" and index + 2 < clause.last:
        subject = phrase_at(stream, people, index + 2, clause.last)
        return Cue(index, index + 2, "according", "", Sort.ACCORDING, subject) if subject else None
    if (
        low in ("put", "puts")
        and after == "it"
        or low in ("made", "makes", "making")
        and (
            after in ("clear", "plain")
            or after == "it"
            and index + 2 < clause.last
            and tokens[index + 2].low == "clear"
        )
    ):
        subject = left_subject(stream, people, clause.first, index)
        return Cue(index, index + 2, "say", "past", Sort.SAY, subject) if subject else None
    if low == "per" and index > clause.first and (tokens[index - 1].text == "," or tokens[index - 1].type is Type.RUN):
        subject = phrase_at(stream, people, index + 1, clause.last)
        if subject is not None and subject.kind in ("name", "body", "document", "person"):
            return Cue(index, index + 1, "according", "", Sort.ACCORDING, subject)
        return None
    if low == "words" and after == "of" and index > clause.first and tokens[index - 1].low == "the":
        subject = phrase_at(stream, people, index + 2, clause.last)
        return Cue(index, index + 2, "words", "", Sort.ACCORDING, subject) if subject else None
    return None
