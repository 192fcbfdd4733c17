"""Verbs whose subject stands with a verb before: joined by “and”, as a participle, through an infinitive."""

import pytest
from stages import frames_of, printed


def subjects(text: str) -> dict[str, str | None]:
    """The subject of each cue of a sentence, by the cue's first word."""
    frame = frames_of(text)[0]
    return {frame.tokens[cue.first].text: printed(frame.people, cue.subject) for cue in frame.cues}


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Jane Roe shook her head and said it rained.", "said", "Jane Roe"),
        ("Jane Roe said it rained, adding that it was cold.", "adding", "Jane Roe"),
        ("Jane Roe appeared to suggest that it rained.", "suggest", "Jane Roe"),
        ("Jane Roe was quick to point out that it rained.", "point", "Jane Roe"),
        ("The panel is right to note that it rained.", "note", "The panel"),
        ("Jane Roe was always very careful to say that it rained.", "say", "Jane Roe"),
        ("A banner saying it rained hung there.", "saying", "A banner"),
        ("The crew sang, with Jane Roe loudly noting that it rained.", "noting", "Jane Roe"),
        ("The crew sang, with the newly elected mayor Jane Roe noting that it rained.", "noting", "mayor Jane Roe"),
        ("Jane Roe dined with the crew, noting that it rained.", "noting", "Jane Roe"),
        ("Jane Roe was quoted as saying it rained.", "saying", "Jane Roe"),
        ("This year she sided with Kofi Lee, the head of Fifa, who is on trial, saying it rained.", "saying", "she"),
        ("This year, she sided with Kofi Lee, the head of Fifa, who is on trial, saying it rained.", "saying", "she"),
        ("In an interview Jane Roe was blunt, calling the plan “a flood”.", "calling", "Jane Roe"),
    ],
)
def test_the_subject_is_that_of_the_verb_before(text: str, verb: str, subject: str) -> None:
    assert subjects(text)[verb] == subject


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Jane Roe was there to suggest a walk.", "suggest"),
        ("It is worth noting that Jane Roe left.", "noting"),
        ("The bridge is shut, meaning that Jane Roe walks.", "meaning"),
        ("Jane Roe sold the boats, beginning in May.", "beginning"),
        ("The man quoted by Jane Roe as one of the best left.", "quoted"),
    ],
    ids=["a purpose", "nobody notes", "what follows from it", "a time", "no cue"],
)
def test_a_verb_nobody_says_anything_by_has_no_subject(text: str, verb: str) -> None:
    assert subjects(text).get(verb) is None
