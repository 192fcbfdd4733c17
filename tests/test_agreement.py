"""A verb of speech and its subject agree in number, and somebody is the subject where somebody is needed."""

import pytest
from stages import people_of, token_of

from retrieval.agreement import agrees
from retrieval.phrases import noun_phrase
from retrieval.verbs import Verb, read_verb


def verb_in(text: str, word: str) -> Verb:
    people = people_of(text)
    return read_verb(people, people.stream.clauses[0], token_of(people.stream, word))


@pytest.mark.parametrize(
    ("text", "subject", "word", "expected"),
    [
        ("Nurses argue it rained.", "Nurses", "argue", True),
        ("The nurse argue it rained.", "nurse", "argue", False),
        ("He argues it rained.", "He", "argues", True),
        ("They argues it rained.", "They", "argues", False),
        ("The bridge shows it rained.", "bridge", "shows", False),
        ("The bridge thinks it rained.", "bridge", "thinks", False),
        ("The nurse will argue it rained.", "nurse", "argue", True),
        ("The nurse wants to argue it rained.", "nurse", "argue", True),
        ("Those notes were late.", "Those", "notes", False),
        ("So one could say it rained.", "one", "say", False),
        ("Many claims were late.", "Many", "claims", False),
        ("It fell in several states on Friday.", "several", "states", False),
        ("You argued it rained.", "You", "argued", True),
        ("You thought it rained.", "You", "thought", False),
    ],
)
def test_a_verb_agrees_with_its_subject(text: str, subject: str, word: str, expected: bool) -> None:
    verb = verb_in(text, word)
    phrase = noun_phrase(verb.people, 0, token_of(verb.people.stream, subject))
    assert phrase is not None
    assert agrees(verb, phrase) is expected
