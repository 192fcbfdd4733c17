"""The stages of attribution on a short text, each as far as a test needs it."""

from retrieval.articles import Article
from retrieval.cues import Cue, read_cues
from retrieval.frames import Frame
from retrieval.mentions import read_names
from retrieval.people import People, Person
from retrieval.phrases import Phrase
from retrieval.tokens import Stream, read_tokens


def stream_of(text: str) -> Stream:
    """The masked tokens of a text."""
    return read_tokens(Article(id="a", text=text))


def people_of(text: str) -> People:
    """The register of a text's names."""
    stream = stream_of(text)
    return People(stream, read_names(stream))


def frames_of(text: str) -> list[Frame]:
    """The sentences of a text with their cues."""
    people = people_of(text)
    clauses = people.stream.clauses
    return [Frame(people, number, clause, read_cues(people, clause)) for number, clause in enumerate(clauses)]


def token_of(stream: Stream, word: str, nth: int = 0) -> int:
    """The number of the token that reads so; of the nth of them, from 0."""
    return [number for number, token in enumerate(stream.tokens) if token.text == word][nth]


def printed(people: People, phrase: Phrase | None) -> str | None:
    """The words of a phrase, if there is one."""
    return None if phrase is None else people.stream.words(phrase.first, phrase.last)


def cue_of(frame: Frame, word: str) -> Cue:
    """The cue of a sentence that begins with this word."""
    return next(cue for cue in frame.cues if frame.tokens[cue.first].text == word)


def person_of(people: People, name: str) -> Person:
    """The one of that full name."""
    return next(person for person in people.persons if person.name == name)
