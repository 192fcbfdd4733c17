"""Agreement: whether a phrase can be the subject of a verb of speech, in number and in kind."""

from retrieval.lexicon import MODALS, NOUN_TOO, word_set
from retrieval.people import People
from retrieval.phrases import Phrase
from retrieval.verbs import COUNTS, Sort, Verb

_HELPERS = MODALS | word_set("do does did to don't doesn't didn't won't can't wouldn't couldn't 'd 'll not to")
_PLURALS = word_set("they we i you who people police men women")


def agrees(verb: Verb, subject: Phrase) -> bool:
    """Whether the phrase can be the verb's subject: in number, and somebody where somebody is needed."""
    head = verb.people.stream.tokens[subject.head].low
    if head == "one" and verb.helpers & MODALS:
        return False  # “one could say”
    if verb.form == "base" and verb.lemma == "say" and subject.kind != "thing":
        return True
    if verb.form == "base" and not verb.helpers & _HELPERS:
        return _plural(verb.people, subject, head)
    speech = verb.sort is Sort.SAY
    if subject.kind == "thing" and (not speech or (verb.form != "past" and verb.low in NOUN_TOO)):
        return False
    if verb.form == "s":
        return head not in ("they", "we", "i", "you", "those", "these") and (head not in COUNTS or head == "one")
    return head not in ("you", "we", "i", "one") or (speech and verb.form == "past")


def _plural(people: People, subject: Phrase, head: str) -> bool:
    tokens = people.stream.tokens
    if subject.first > 1 and tokens[subject.first - 1].low == "and":
        return True
    return head.endswith("s") or head in _PLURALS or head in COUNTS
