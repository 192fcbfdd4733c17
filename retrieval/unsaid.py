"""Unsaid: words in quotation marks that nobody is said to have said: titles, refrains, inscriptions, epithets."""

from retrieval.lexicon import AUXILIARIES, BE, DETERMINERS, SCARE, word_set
from retrieval.people import People
from retrieval.quotes import Kind
from retrieval.statements import Statement
from retrieval.subjects import main_subject
from retrieval.tokens import RUN, SIGN, Clause, Stream

_RECITED = word_set("sang sing sings singing painted scrawled daubed sprayed carved engraved etched embroidered")
"""What many do together, or unseen: words sung by a crowd or painted on a wall by somebody are nobody's own."""
_REFRAINS = word_set(
    "chorus refrain lyrics lyric slogans chants verse mantra tagline jingle inscription graffiti epitaph"
)
_BOARDS = word_set("sign banner placard plaque poster board billboard sticker notice")
_SIGNS = (",", ":", "—", "–", "-", "--", "the", "'s", "as", "a")
_LONG = 3


def recited(stream: Stream, statement: Statement) -> bool:
    """Whether a crowd sings the words, or somebody unnamed wrote them on a thing."""
    if statement.kind is not Kind.DIRECT or statement.cue is None or statement.source is None:
        return False
    anybody = statement.source.kind in ("group", "thing")
    return anybody and stream.article[statement.cue].casefold() in _RECITED


def scare(stream: Stream, index: int) -> bool:
    """Whether the run at this token is a title, a theme or a word under discussion by what stands before it."""
    tokens = stream.tokens
    back = index - 1
    while back >= max(0, index - 2) and tokens[back].text in _SIGNS:
        back -= 1
    return back >= 0 and (tokens[back].low in SCARE or tokens[back].low in _REFRAINS)


def epithet(people: People, clause: Clause, index: int) -> bool:
    """Whether the run at this token ends its sentence beside a name that it describes: “Nebit, “lord of the bees”.”."""
    stream = people.stream
    tokens = stream.tokens
    if index - 2 <= clause.first or tokens[index - 1].text != "," or index - 2 not in people.at:
        return False
    text = stream.article[stream.runs[tokens[index].run].inner]
    alone = not any(t.type is not SIGN for t in tokens[index + 1 : clause.last])
    first = not any(t.type is RUN for t in tokens[clause.first : index])
    noun = text[0].islower() and text.split()[0] not in AUXILIARIES
    return alone and first and noun and people.names[people.at[index - 2]].first > clause.first


def of_a_thing(people: People, clause: Clause, index: int) -> bool:
    """Whether the run at this token is what a thing is or bears: “Its aim is “…””, “A sign hung on the gate: “…””."""
    tokens = people.stream.tokens
    before = tokens[index - 1] if index > clause.first else None
    if before is None or (before.text != ":" and before.low not in BE):
        return False
    subject = main_subject(people, clause.first, index)
    if before.text == ":":
        return subject is not None and tokens[subject.head].low in _BOARDS
    return subject is None and tokens[clause.first].low in DETERMINERS


def asked_of(stream: Stream, clause: Clause, index: int) -> bool:
    """Whether the run at this token is a question put to the subject by somebody unnamed: “Owusu was asked, “…””."""
    tokens = stream.tokens
    at = index - 1
    while at > clause.first and tokens[at].text in (",", ":"):
        at -= 1
    return at > clause.first and tokens[at].low in ("asked", "questioned") and tokens[at - 1].low in BE


def title_case(text: str) -> bool:
    """Whether nearly every longer word has a capital: a title rather than speech."""
    long = [w for w in text.split() if len(w.strip(".,:;!?")) > _LONG]
    return len(long) >= 2 and sum(w[0].isupper() for w in long) * 10 >= len(long) * 8 and text[-1:] not in ".,!?"
