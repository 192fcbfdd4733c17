"""Cues that are no verb of speech: according to, put it, any verb behind a run, nouns for what was said."""

import pytest
from stages import frames_of, printed

from retrieval.articles import Article
from retrieval.attribution import attribute


def cues(text: str) -> list[tuple[str, str | None]]:
    frame = frames_of(text)[0]
    return [(frame.people.stream.words(c.first, c.last), printed(frame.people, c.subject)) for c in frame.cues]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("It rained, according to Jane Roe.", ("according to", "Jane Roe")),
        ("In the words of Jane Roe, it rained.", ("words of", "Jane Roe")),
        ("It rained, per the ministry.", ("per", "the ministry")),
        ("As Jane Roe put it, it rained.", ("put it", "Jane Roe")),
        ("Jane Roe made clear that it rained.", ("made clear", "Jane Roe")),
        ("“It rained,” the coach thundered.", ("thundered", "the coach")),
        ("Few heard the ministry's claim that it rained.", ("claim", "the ministry")),
        ("Few heard Jane Roe’s repeated warning that it rained.", ("warning", "Jane Roe")),
        ("Few heard her promise to repair the roof.", ("promise", "her")),
    ],
)
def test_idioms_and_their_subjects(text: str, cue: tuple[str, str]) -> None:
    assert cue in cues(text)


@pytest.mark.parametrize(
    "text",
    [
        "Few heard the claim that it rained.",
        "Jane Roe's claim that it rained is old.",
        "Few heard Jane Roe's warning to the town.",
        "Few heard her statement on rain.",
    ],
    ids=["nobody's", "the subject of the sentence", "no clause", "no clause either"],
)
def test_a_noun_without_owner_or_clause_reports_nothing(text: str) -> None:
    assert not [cue for cue, _ in cues(text) if cue in ("claim", "warning", "statement")]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Few heard Jane Roe's claim that it rained.", "that it rained", "Jane Roe"),
        ("Despite Jane Roe's claim that it rained, the fields were dry.", "that it rained", "Jane Roe"),
        ("Asked about Jane Roe's claim that it rained, Bo Lind shrugged.", "that it rained", "Jane Roe"),
        ("Jane Roe spoke on Friday. Few heard her promise to mend the roof.", "to mend the roof", "Jane Roe"),
    ],
)
def test_what_a_noun_reports_ends_with_its_clause(text: str, content: str, speaker: str) -> None:
    article = Article("a", text)
    (quote,) = attribute(article)
    assert [article[span] for span in quote.contents] == [content]
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


def test_the_answer_to_a_claim_keeps_its_own_speaker() -> None:
    article = Article("a", "Asked about Jane Roe's claim that it rained, Bo Lind said: “The fields were dry.”")
    claim, answer = attribute(article)
    assert claim.speaker is not None
    assert answer.speaker is not None
    assert (claim.speaker.name, answer.speaker.name) == ("Jane Roe", "Bo Lind")
    assert article[answer.contents[0]] == "The fields were dry."
