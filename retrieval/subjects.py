"""Subjects: the noun phrase before a verb of speech, past whatever stands between them."""

from retrieval.ahead import phrase_at
from retrieval.kinds import is_adverbial, noun_kind
from retrieval.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    JUDGE,
    PREPOSITIONS,
    RELATIVES,
    SAY,
    THINK,
    TIME_WORDS,
    word_set,
)
from retrieval.lexicon_names import NATIONALITIES
from retrieval.people import People
from retrieval.phrases import Phrase, antecedent, name_phrase, noun_phrase
from retrieval.titles import is_office
from retrieval.tokens import RUN, WORD, Stream, Token

_REACH = 60
_SEGMENT_ENDS = frozenset({",", ";", ":", "?", "!", "—", "–"})
_LEADS = word_set("and but yet so then that")
_DASHES = frozenset({"—", "–", "-", "--"})
_SUBORDINATORS = word_set(
    "when while after before as if although though because since once until unless whereas where whether despite"
)
_POINTING = word_set("this last next late early that earlier")
_PLAIN_LEADS = word_set("in at on during")
_JOINS = word_set("and or but what where when how why as if than because while so")
_BEFORE_TIME = word_set("this last next late early that earlier on in at the past")


def left_subject(people: People, low: int, verb: int) -> Phrase | None:
    """The subject before the verb at token `verb`, not before token `low`.

    “Jane Roe, the nurse who found him, said”: where the phrase only describes a name before its comma, the name.
    """
    stream = people.stream
    phrase = _left_subject(people, low, verb)
    if phrase is None or phrase.kind != "person":
        return phrase
    comma = _past_first_office(stream.tokens, phrase.first - 1, low)
    if comma - 1 < low or stream.tokens[comma].text != ",":
        return phrase
    number = people.at.get(comma - 1)
    if number is None or people.names[number].kind != "person":
        return phrase
    name = people.names[number]
    inserted = phrase.last == verb and stream.tokens[phrase.first].low in ("a", "an", "one")
    if inserted and name.first <= low + 1 and verb + 1 < len(stream.tokens) and stream.tokens[verb + 1].text == ",":
        return phrase  # “Owusu, a top aide said, “is confident””
    before = stream.tokens[name.first - 1].low if name.first > low else ""
    if before in PREPOSITIONS or not (name.titled or len(name.words) > 1 or before in ("", ",", "and", "but", "that")):
        return phrase
    return name_phrase(people, number)


def _past_first_office(tokens: list[Token], index: int, low: int) -> int:
    """The token before “president and”, where one bears two offices: “X, president and chief of Y”; else `index`."""
    if index - 2 < low or tokens[index].low not in ("and", "&") or not is_office(tokens[index - 1].low):
        return index
    at = index - 1
    while at > low and index - at < 6 and tokens[at].type is WORD:
        at -= 1
    return at


def _left_subject(people: People, low: int, verb: int) -> Phrase | None:
    """The noun phrase before the verb."""
    stream = people.stream
    tokens = stream.tokens
    low = max(low, verb - _REACH)
    index = verb - 1
    while index >= low and index not in people.at and is_adverbial(tokens[index]):
        index -= 1
    index = _past_time(stream, low, index)
    while index >= low and index not in people.at and is_adverbial(tokens[index]):
        index -= 1
    if index < low:
        return None
    token = tokens[index]
    if token.low == "whom" and index - 2 >= low and tokens[index - 1].low == "of":  # “many of whom”
        return Phrase(index - 2, index + 1, index - 2, "group")
    if token.low in RELATIVES and index > low and (token.low != "that" or _heads_relative(tokens[index - 1])):
        return antecedent(people, low, index)
    if token.text == ",":
        return _before_comma(people, low, index)
    if token.text in _DASHES or token.text == ")":
        opening = _opening(tokens, low, index)
        return left_subject(people, low, opening) if opening is not None else None
    return noun_phrase(people, low, index)


def _heads_relative(token: Token) -> bool:
    """Whether “that” after this word may begin a relative clause: it is no verb that reports one."""
    return token.type is WORD and token.low not in SAY and token.low not in THINK and token.low not in JUDGE


def _past_time(stream: Stream, low: int, index: int) -> int:
    """The token before a phrase of time: “X on Monday said”, “X earlier this week said”."""
    tokens = stream.tokens
    at = index
    while at >= low and (tokens[at].low in TIME_WORDS or tokens[at].text.isdigit()):
        at -= 1
    if at == index:
        return index
    while at >= low and tokens[at].low in _BEFORE_TIME:
        at -= 1
    return at if at >= low and tokens[at].low not in ("of", "for") else index


def _opening(tokens: list[Token], low: int, index: int) -> int | None:
    """The bracket or dash that opens what the one at `index` closes."""
    closing = tokens[index].text
    wanted = {"("} if closing == ")" else _DASHES
    for back in range(index - 1, low - 1, -1):
        if tokens[back].text in wanted:
            return back
    return None


def _before_comma(people: People, low: int, comma: int) -> Phrase | None:
    """The subject behind a comma: past appositions, relative clauses and phrases of place and manner."""
    stream = people.stream
    tokens = stream.tokens
    end = comma
    skipped = False
    while end > low:
        start = _segment_start(tokens, low, end)
        if start >= end:
            return None
        if tokens[end - 1].text == ")":
            opening = _opening(tokens, start, end - 1)
            end = opening if opening is not None and opening > start else end
        behind = start > low and tokens[start - 1].text == ","
        phrase = _segment_subject(people, start, end, behind=behind, skipped=skipped)
        if phrase is not None:
            return phrase
        skipped = True
        if start - 1 <= low or tokens[start - 1].text != ",":
            return None
        end = start - 1
    return None


def _segment_start(tokens: list[Token], low: int, end: int) -> int:
    """Where the stretch between commas that ends at `end` begins."""
    start = end
    depth = 0
    while start > low:
        token = tokens[start - 1]
        if token.text == ")":
            depth += 1
        elif token.text == "(":
            depth -= 1
        elif depth <= 0 and (token.text in _SEGMENT_ENDS or token.type is RUN):
            break
        start -= 1
    return start


def _segment_subject(people: People, start: int, end: int, *, behind: bool, skipped: bool) -> Phrase | None:
    """The subject in one stretch between commas; None where it only describes or leads up to another."""
    tokens = people.stream.tokens
    first = start
    while first < end and (tokens[first].low in _LEADS or is_adverbial(tokens[first])):
        first += 1
    if first >= end or tokens[first].low in RELATIVES or tokens[first].text.isdigit():
        return None
    low = tokens[first].low
    if low == "as" and first + 1 < end and not behind:
        return noun_phrase(people, first + 1, end - 1)
    adverbial = low in PREPOSITIONS or low in _SUBORDINATORS or low.endswith(("ing", "ed"))
    if adverbial and first not in people.at and not (low == "as" and first + 1 in people.at):
        return _name_at_end(people, first, end) if skipped else None
    if behind and (_apposition(people, start, first, end) or _in_whose(people, start)):
        return None
    return noun_phrase(people, start, end - 1)


def _name_at_end(people: People, first: int, end: int) -> Phrase | None:
    """“In Paris on Monday Jane Roe, a nurse,”: a name that ends the phrase and hangs on no preposition."""
    stream = people.stream
    number = people.at.get(end - 1)
    if number is None or people.names[number].kind != "person":
        return None
    before = people.names[number].first - 1
    if before < first or stream.tokens[before].low in PREPOSITIONS or stream.tokens[before].low in ("the", "and", "'s"):
        return None
    return name_phrase(people, number)


def _in_whose(people: People, start: int) -> bool:
    """“X, whose husband, Y, …”: whether a stretch only names a relative of the one before “whose”."""
    tokens = people.stream.tokens
    led = any(tokens[at].low == "whose" for at in range(max(start - 5, 0), start - 2))
    return led and is_office(tokens[start - 2].low)


def _apposition(people: People, start: int, first: int, end: int) -> bool:
    """Whether the segment describes the name before its comma: “X, a lawyer,” and “X, R-Ohio,”."""
    tokens = people.stream.tokens
    before = tokens[start - 2]
    named = start - 2 in people.at
    number = people.at.get(first)
    if number is not None and people.names[number].kind == "person":
        name = people.names[number]
        if not named:
            return False
        owner = name.last < end and tokens[name.last].text in ("'s", "’s", "'", "’")
        placed = tokens[people.names[people.at[start - 2]].first - 1].low in ("from", "in", "of", "near", "at")
        lone = (placed or len(name.words) == 1) and not name.titled and name.last == end
        return owner or lone or name.words[0] in NATIONALITIES
    if named or before.text == ")":
        return True
    if before.text.isdigit() and start > 4 and tokens[start - 3].text == "," and start - 4 in people.at:
        return True  # “X, 77, a lawyer,”
    body = people.at.get(end - 1)
    if tokens[first].low == "the" and body is not None and people.names[body].first <= first + 1:
        return before.type is WORD and noun_kind(before.low) == "body"  # “at the health agency, the AHA,”
    return tokens[first].low in DETERMINERS and before.type is WORD and is_office(before.low)


def main_subject(people: People, low: int, high: int) -> Phrase | None:
    """The subject of the sentence that begins at token `low`: past adverbs and phrases before the first comma."""
    tokens = people.stream.tokens
    index = low
    limit = min(high, low + _REACH)
    while index < limit:
        token = tokens[index]
        leads = token.low in PREPOSITIONS or token.low in _SUBORDINATORS or token.low.endswith(("ing", "ed"))
        if _before_subject(token):
            index += 1
        elif (behind := _behind_time(tokens, index, limit)) is not None:
            index = behind
        elif leads and index not in people.at:
            index = _past_lead(people, index, limit)
            if index < limit and tokens[index].type is WORD:
                break
        else:
            break
    phrase = phrase_at(people, index, high) if index < limit else None
    return phrase if phrase is not None and phrase.kind != "thing" else None


def _past_lead(people: People, index: int, limit: int) -> int:
    """The comma or dash behind a phrase that leads up, or the subject where none parts them: “In Paris she was …”."""
    tokens, plain = people.stream.tokens, people.stream.tokens[index].low in _PLAIN_LEADS
    while index < limit and tokens[index].text not in (",", "—"):
        plain = plain and tokens[index].type is WORD and tokens[index].low != "to"
        if plain and _heads_clause(people, index) and _is_main(tokens, index, limit):
            return index
        index += 1
    return index


def _is_main(tokens: list[Token], index: int, limit: int) -> bool:
    """Whether no other subject follows behind the next comma, as in “In the book she wrote, the mayor …”."""
    comma = next((k for k in range(index, limit) if tokens[k].text in (",", "—")), None)
    behind = tokens[comma + 1] if comma is not None and comma + 1 < limit else None
    return behind is None or behind.type is RUN or behind.low.endswith("ing") or behind.low in ("and", "but", "or")


def _heads_clause(people: People, index: int) -> bool:
    """Whether a subject begins here behind a phrase of place or time: “she”, or a name with its auxiliary."""
    tokens = people.stream.tokens
    before = tokens[index - 1]
    if before.type is not WORD or before.low in PREPOSITIONS or before.low in RELATIVES or before.low in _JOINS:
        return False
    if tokens[index].low in ("he", "she", "they", "we"):
        return True
    number = people.at.get(index)
    if number is None or people.names[number].first != index or people.names[number].kind != "person":
        return False
    last = people.names[number].last
    return last < len(tokens) and tokens[last].low in AUXILIARIES and before.low not in DETERMINERS


def _behind_time(tokens: list[Token], index: int, limit: int) -> int | None:
    """The token behind a phrase of time that no comma closes: “On Monday X …”; None where there is none."""
    at = index + 1
    while at < limit and (tokens[at].low in TIME_WORDS or tokens[at].text.isdigit()):
        at += 1
    timed = tokens[index].low in _BEFORE_TIME and index + 1 < at < limit
    if timed and tokens[at].text == "," and tokens[index].low in _POINTING:
        return at  # “This year, X …”
    return at if timed and tokens[at].type is WORD and tokens[at].low not in PREPOSITIONS else None


def _before_subject(token: Token) -> bool:
    """A sign, a run, a conjunction, an adverb or a date, which a sentence may begin with."""
    if token.type is RUN or token.text in (",", "—", "–", "-") or token.text.isdigit():
        return True
    if token.low in ("and", "but", "yet", "so", "or") or token.low in TIME_WORDS:
        return True
    return is_adverbial(token) and token.low not in AUXILIARIES
