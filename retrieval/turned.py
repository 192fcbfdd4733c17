"""Turned subjects: verb before speaker, behind the words said (“…,” said the minister), and speakers as objects."""

from retrieval.ahead import phrase_at
from retrieval.kinds import is_adverbial
from retrieval.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, TIME_WORDS, word_set
from retrieval.lexicon_names import GIVEN_NAMES
from retrieval.people import People
from retrieval.phrases import Phrase
from retrieval.subjects import main_subject
from retrieval.tokens import RUN, WORD, Clause, Token

_NO_SUBJECT = word_set("that it there this last next earlier late early")
_GOES_ON = word_set("who whose as when while and")


def turned_subject(people: People, clause: Clause, index: int) -> Phrase | None:
    """The subject after the verb at token `index`; None where the two are not turned round."""
    tokens = people.stream.tokens
    begins = index == clause.first
    before = tokens[index - 1]
    if index + 1 >= clause.last or not (_named(people, index + 1) or _may_begin(tokens[index + 1])):
        return None
    if not begins and before.type is not RUN and before.text not in (",", "—", "–", "-"):
        return None
    behind_run = not begins and (before.type is RUN or (index - 2 >= clause.first and tokens[index - 2].type is RUN))
    phrase = named_after(people, phrase_at(people, index + 1, clause.last), clause.last)
    if phrase is None or (phrase.kind == "pronoun" and not behind_run):
        return None
    if not behind_run and not begins and (phrase.kind == "thing" or _set_off(people, clause, index)):
        return None
    follows = tokens[phrase.last] if phrase.last < clause.last else None
    return phrase if _may_follow(phrase, follows, begins=begins, behind_run=behind_run) else None


def _named(people: People, index: int) -> bool:
    """Whether somebody's name in full begins at a token, though its first word is a common one: “said May Chen”."""
    number = people.at.get(index)
    return number is not None and people.names[number].kind == "person" and len(people.names[number].words) > 1


def _may_begin(token: Token) -> bool:
    if token.low in PREPOSITIONS or token.low in _NO_SUBJECT or is_adverbial(token):
        return False
    return token.low not in TIME_WORDS and token.low not in PRONOUNS - {"he", "she", "they", "one", "her"}


def _may_follow(phrase: Phrase, follows: Token | None, *, begins: bool, behind_run: bool) -> bool:
    """What may stand behind a turned subject: a sign, a place or time, a description; not its own verb."""
    if follows is None or follows.type is not WORD or begins:
        return follows is None or follows.low != "'s"
    if follows.low in AUXILIARIES or follows.low.endswith("n't"):
        return False
    if phrase.kind == "pronoun":
        return follows.low in PREPOSITIONS or follows.low in TIME_WORDS or is_adverbial(follows)
    if behind_run or follows.low in PREPOSITIONS or follows.low in _GOES_ON:
        return True
    return follows.low in TIME_WORDS or follows.low.endswith("ing")


def _set_off(people: People, clause: Clause, index: int) -> bool:
    """“X, who left at noon, said”: the sentence's own subject stands before a comma, and the verb behind another."""
    main = main_subject(people, clause.first, index)
    return main is not None and main.last < index - 1 and people.stream.tokens[main.last].text == ","


def named_after(people: People, phrase: Phrase | None, high: int) -> Phrase | None:
    """“said the curator, Ama Owusu”: the name behind the role and its comma; else the phrase itself."""
    tokens = people.stream.tokens
    if phrase is not None and phrase.kind == "name":
        return _behind_place(people, phrase, high)
    if phrase is None or phrase.kind != "person" or phrase.last + 1 >= high:
        return phrase
    if tokens[phrase.last].low == "and":
        return _second_office(people, phrase, high)
    if tokens[phrase.last].text != ",":
        return phrase
    number = people.at.get(phrase.last + 1)
    if number is None or people.names[number].kind != "person":
        return phrase
    name = people.names[number]
    lone = len(name.words) < 2 and not (name.titled and name.last < high and tokens[name.last].text == ",")
    if lone or (name.last < high and tokens[name.last].text == "'s"):
        return phrase
    return Phrase(name.first, name.last, name.last - 1, "name")


def _behind_place(people: People, phrase: Phrase, high: int) -> Phrase:
    """“In one of them, Tema, the mayor, Ama Owusu, spoke”: the name behind a place, its office and two commas."""
    tokens, name = people.stream.tokens, people.names[people.at[phrase.head]]
    known = name.kind != "person" or name.titled or name.words[0] in GIVEN_NAMES
    if known or not phrase.first or tokens[phrase.first - 1].text != "," or phrase.last + 2 >= high:
        return phrase
    if tokens[phrase.last].text != "," or tokens[phrase.last + 1].low not in ("the", "its"):
        return phrase
    role = phrase_at(people, phrase.last + 1, high)
    behind = named_after(people, role, high) if role is not None and role.kind == "person" else None
    closed = behind is not None and behind.kind == "name" and behind.last < high and tokens[behind.last].text == ","
    return behind if behind is not None and closed else phrase


def _second_office(people: People, phrase: Phrase, high: int) -> Phrase:
    """“said former Governor and party chairman Ama Owusu”: two offices of one who is named behind the second."""
    tokens = people.stream.tokens
    if tokens[phrase.first].low in DETERMINERS:
        return phrase
    for at in range(phrase.last + 1, min(phrase.last + 7, high)):
        number = people.at.get(at)
        if number is not None and people.names[number].kind == "person":
            name = people.names[number]
            return Phrase(name.first, name.last, name.last - 1, "name") if len(name.words) > 1 else phrase
        if tokens[at].type is not WORD or tokens[at].low in PREPOSITIONS | DETERMINERS:
            return phrase
    return phrase


def quoted_subject(people: People, clause: Clause, index: int) -> tuple[Phrase, int] | None:
    """“quoted the minister, X, as saying”: whom the verb at `index` quotes, and the token of “saying”."""
    tokens = people.stream.tokens
    phrase = named_after(people, phrase_at(people, index + 1, clause.last), clause.last)
    if phrase is None:
        return None
    for at in range(phrase.last, min(phrase.last + 10, clause.last - 1)):
        if tokens[at].low == "as" and tokens[at + 1].low in ("saying", "telling", "writing"):
            return phrase, at + 1
    return None


def from_whom(people: People, clause: Clause) -> Phrase | None:
    """Whom a sentence announces that opens so: “More from X, who has sent us this: “…””; else None."""
    tokens = people.stream.tokens
    at = clause.first + (tokens[clause.first].low == "more")
    if at + 1 >= clause.last or tokens[at].low != "from":
        return None
    phrase = phrase_at(people, at + 1, clause.last)
    return phrase if phrase is not None and phrase.kind in ("name", "person") else None
