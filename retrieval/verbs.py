"""Verbs of speech, thought and judgement where they stand: which verb, in which form, whether it is one; cues."""

import enum
from dataclasses import dataclass

from retrieval.kinds import is_adverbial, noun_kind
from retrieval.lexicon import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    JUDGE,
    MODALS,
    NOUN_TOO,
    PREPOSITIONS,
    RELATIVES,
    SAY,
    SUBJECT_PRONOUNS,
    THINK,
    TIME_WORDS,
    word_set,
)
from retrieval.people import People
from retrieval.phrases import Phrase
from retrieval.tokens import RUN, SIGN, WORD, Clause, Token

_BEFORE_NOUNS = word_set("'s no of in for with by from on at")
_BEFORE_SAY = word_set("a the 's no any final more have has their its his her our your")
_NO_ARTICLES = word_set("this that all both many some those these most few several her each one another")
"""Determiners that may stand for somebody by themselves: “many say”."""
_BEFORE_BASE = word_set("people police n't not also women men who and often still always never")
COUNTS = word_set("many some most few several both two three four five six seven eight nine ten")
"""Numbers and quantities that may stand for several people by themselves."""
_INSERTED = 12
"""Tokens that a phrase between commas may take up."""
_PERFECT = word_set("has have had having 've 'd hasn't haven't hadn't")
_PARTICIPLES_ONLY = word_set("known seen written sworn foreseen forgotten sung begun gone")
"""Forms that without “has” or “had” only describe: “a street known for its shops”."""
_FINITE_BE = word_set("is are was were has have had does do did")
_FINITE_TOO = word_set("gives takes makes deserves shares owes draws wins earns")
"""Verbs in -s that take an object which is a form of a verb too: “Owusu gives credit”."""
_CLAUSE_BEGINS = word_set("that the a an this these he she it they we i his her its their")
_NO_OBJECT = word_set("of in from by over")
_POINTERS = word_set("signs sign arrows arrow everything")
"""What points to something without a word."""


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


VERBS = {
    form: (*verb, sort)
    for forms, sort in ((JUDGE, Sort.JUDGE), (THINK, Sort.THINK), (SAY, Sort.SAY))
    for form, verb in forms.items()
}
"""Lemma, form and sort of each word that can be a verb of speech; a verb that can say says."""


@dataclass(slots=True)
class Verb:
    """A form of a verb of speech at token `index`; `helpers` are the auxiliaries and adverbs right before it.

    `back` is the token before those, one before the sentence's first where there is none.
    Never changed, though not frozen: see `Token`.
    """

    people: People
    clause: Clause
    index: int
    low: str
    lemma: str
    form: str
    sort: Sort
    back: int
    helpers: frozenset[str]

    @property
    def before(self) -> Token | None:
        """The token before the verb, in its sentence."""
        return self.people.stream.tokens[self.index - 1] if self.index > self.clause.first else None

    @property
    def after(self) -> str:
        """The word after the verb, in its sentence; empty where it is the last."""
        at = self.index + 1
        return self.people.stream.tokens[at].low if at < self.clause.last else ""

    @property
    def link(self) -> str:
        """The word that `back` names; empty where there is none."""
        return self.people.stream.tokens[self.back].low if self.back >= self.clause.first else ""

    @property
    def passive(self) -> bool:
        """“was told”; not “was, said X”."""
        before = self.before
        return self.form == "past" and bool(self.helpers & BE) and before is not None and before.type is WORD

    def cue(self, subject: Phrase, *, inverted: bool = False, passive: bool = False, inherited: bool = False) -> Cue:
        """This verb as the cue of a statement by `subject`."""
        at = self.index
        return Cue(at, at + 1, self.lemma, self.form, self.sort, subject, inverted, passive, inherited)


def read_verb(people: People, clause: Clause, index: int) -> Verb:
    """The verb at a token whose word is a form of one."""
    tokens = people.stream.tokens
    low = tokens[index].low
    back = index - 1
    while back >= clause.first and is_adverbial(tokens[back]):
        back -= 1
    helpers = {tokens[k].low for k in range(back + 1, index)} if index - back > 1 else set()
    if back >= clause.first and tokens[back].low == "to":
        helpers.add("to")
    lemma, form, sort = VERBS[low]
    return Verb(people, clause, index, low, lemma, form, sort, back, frozenset(helpers))


def is_verb(verb: Verb) -> bool:
    """Whether the form is a verb here, not a noun or an adjective: “the reported claims”."""
    before = verb.before
    if before is None:
        return verb.form == "ing" or (verb.form == "past" and verb.sort is Sort.SAY)
    if verb.lemma == "say" and verb.form in ("base", "s"):
        return before.low not in _BEFORE_SAY
    if _other_sense(verb, before):
        return False
    if (verb.low == "said" and before.low in COUNTS) or (before.low == "as" and verb.after == "by"):
        return True  # “two in three said”, “as reported by X”
    counted = verb.form == "base" and before.low in COUNTS and verb.low not in NOUN_TOO
    determined = before.low in DETERMINERS and before.low not in _NO_ARTICLES and not counted
    if before.low == "'s" and verb.low == "said":  # “He's said it rained”
        return verb.index > 1 and verb.people.stream.tokens[verb.index - 2].low in SUBJECT_PRONOUNS
    if determined or before.low in _BEFORE_NOUNS:
        return verb.form == "ing" and before.low not in DETERMINERS and before.low != "'s"
    if verb.form == "past" and _reduced(verb):
        return False
    if verb.low not in NOUN_TOO and verb.form != "base":
        return True
    return _is_verb_by_neighbours(verb, before)


def _other_sense(verb: Verb, before: Token) -> bool:
    """“pointed north”, “called off”, “its 25 recommended dishes”, “the most elaborate dishes”."""
    if verb.lemma == "point" and before.low in _POINTERS:
        return True
    if verb.lemma in ("point", "call"):
        return verb.after in ("off", "up", "in") if verb.lemma == "call" else verb.after not in ("out", "to")
    if verb.lemma == "hold":
        return verb.after != "that"
    if verb.lemma == "reason" and verb.form != "past":
        return verb.after != "that" and before.type is not RUN
    if before.low == "most":
        return verb.index > 1 and verb.people.stream.tokens[verb.index - 2].low == "the"
    return verb.form == "past" and before.text.isdigit() and verb.low != "said"


def _reduced(verb: Verb) -> bool:
    """“A merger announced on Monday would …”, “a street known to be quiet”: a participle that describes a noun."""
    if verb.helpers & _PERFECT:
        return False
    if verb.low in _PARTICIPLES_ONLY:
        return True
    tokens, at = verb.people.stream.tokens, verb.index + 1
    while at < verb.clause.last and (tokens[at].low in TIME_WORDS or tokens[at].low == "on"):
        at += 1
    if at == verb.clause.last or at in verb.people.at or not (tokens[at].low in MODALS or tokens[at].low in _FINITE_BE):
        return False
    before = tokens[max(verb.index - 5, verb.clause.first) : verb.index]
    if any(t.low in RELATIVES or t.low == "what" for t in before) or before[-1].low in SUBJECT_PRONOUNS:
        return False  # “a plan which he said was dead”
    return verb.index - 1 not in verb.people.at and noun_kind(before[-1].low) == "thing"


def _is_verb_by_neighbours(verb: Verb, before: Token) -> bool:
    """For forms that are as often nouns: “claims”, “reports”, “states”."""
    noun_too = verb.low in NOUN_TOO
    if verb.form in ("s", "base") and noun_too and _takes_no_object(verb, before):
        return False
    if before.low == "whose" or (verb.form == "s" and "-" in before.low and _compound(verb)):
        return False
    if before.low in AUXILIARIES or before.low in SUBJECT_PRONOUNS or before.low in RELATIVES or before.low == "to":
        return True
    if verb.form == "base" and verb.helpers & MODALS:
        return True
    if verb.form == "base":
        tokens, at = verb.people.stream.tokens, verb.index - 1
        while at > verb.clause.first and (is_adverbial(tokens[at]) or tokens[at].low in TIME_WORDS):
            at -= 1  # “activists even insist”, “defenders today argue”
        ends = tokens[at].low.endswith("s") and tokens[at].type is WORD and not _finite(verb, at)
        plural = ends or _plural_before_commas(verb)
        bare = plural or before.low in _BEFORE_BASE or before.low in COUNTS
        counted = before.low in COUNTS and verb.after not in _CLAUSE_BEGINS  # “many state exchanges”, “many fear that”
        return bare and not (noun_too and (counted or before.low == "and"))
    if before.low in ("and", "or", "but", ",", ")") or before.type is RUN:
        return True
    if verb.index - 1 in verb.people.at or is_adverbial(before):
        return True
    if before.low in PREPOSITIONS or before.type is SIGN:
        return False
    return not verb.low.endswith("s") or _singular(verb.people, verb.index - 1)


def _compound(verb: Verb) -> bool:
    """“delegate-rich states”: whether what stands before is an adjective of two words, not somebody."""
    at = verb.index - 1
    before = verb.people.stream.tokens[at]
    return noun_kind(before.low) == "thing" and not before.capital and at not in verb.people.at


def _finite(verb: Verb, index: int) -> bool:
    """“She gives credit”, “Owusu makes calls”: a verb in -s behind its subject, and no plural."""
    people, tokens = verb.people, verb.people.stream.tokens
    if index - 1 < verb.clause.first or index in people.at:
        return False
    named = index - 1 in people.at and tokens[index].low in _FINITE_TOO
    return named or tokens[index - 1].low in ("he", "she", "it")


def _plural_before_commas(verb: Verb) -> bool:
    """“Cement makers, for instance, argue”: a plural before the pair of commas right before the verb."""
    tokens, at = verb.people.stream.tokens, verb.index - 1
    if tokens[at].text != "," or verb.low in NOUN_TOO:
        return False
    for back in range(at - 1, max(at - _INSERTED, verb.clause.first), -1):
        if tokens[back].text == ",":
            return tokens[back - 1].type is WORD and tokens[back - 1].low.endswith("s")
    return False


def _takes_no_object(verb: Verb, before: Token) -> bool:
    """“His comments, …”, “the states have”: no object can follow, so the form is a noun; “X notes:” is a verb."""
    tokens, after, at = verb.people.stream.tokens, verb.after, verb.index + 1
    if after in AUXILIARIES:
        return True
    if not after or tokens[at].type is RUN:
        return False
    if after == "," and at + 1 < verb.clause.last and tokens[at + 1].type is RUN:
        return False
    if before.low in SUBJECT_PRONOUNS or before.low in MODALS:
        return False
    if verb.index - 1 in verb.people.at and _behind_comma(verb):
        return False
    if after == "." and verb.form == "base" and before.low.endswith("s") and tokens[verb.index - 2].low == "the":
        return verb.index - 3 <= verb.clause.first or tokens[verb.index - 3].text != ","  # “…, the authors report.”
    return after in (",", ".", ";") or (after in _NO_OBJECT and verb.low != "calls")


def _behind_comma(verb: Verb) -> bool:
    """“…, the Journal reports.”: only a comma stands before the name right before the verb."""
    people, tokens = verb.people, verb.people.stream.tokens
    at = people.names[people.at[verb.index - 1]].first - 1
    at -= tokens[at].low == "the"
    return at > verb.clause.first and tokens[at].text == ","


def _singular(people: People, index: int) -> bool:
    """Whether a noun is a singular with a determiner of its own: “the agency” reports."""
    token = people.stream.tokens[index]
    if token.type is not WORD or token.low.endswith("s"):
        return False
    for back in range(index, max(index - 5, -1), -1):
        token = people.stream.tokens[back]
        if token.low in DETERMINERS or token.low == "'s":
            return True
        if token.type is not WORD or token.low in PREPOSITIONS:
            return back < index and token.low in ("of", "for", "from", "by", "in", "at")
    return False
