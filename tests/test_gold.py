"""The gold set of quote attribution is in order.

`tests/gold/<id>.txt` is an article, every word of it invented; `tests/gold/<id>.json` says who says what in it.
It was written by somebody who had not seen the rules of attribution; `tests/gold/SHAPES` says what each
article is. Offsets are code points of the article's text, half-open.

A file of annotation holds `statements`, in the order of the text, and `nobody`: the insides of marks whose words
nobody is said to have said (titles, nicknames, labels, slogans). A statement is what somebody is said to have said
or written; what people think, plan or decline is none. It has:

kind
    `direct`: words inside quotation marks, a turn of a transcript or interview, or a letter above its signature.
    `mixed`: a reported clause of which some words stand in marks ("called it “a joke”": `it “a joke”`). Where all of
    it stands in marks ("called “a joke”", "spoke of “a joke”") it is direct.
    `indirect`: a reported clause in the article's own words.
contents
    Direct: inside the marks, without them and without a comma before the closing mark; other punctuation stays.
    One for each run of words, so an interrupted quotation, or one of several paragraphs, has several.
    Indirect and mixed: the reported clause with a leading "that" and with its marks, without speaker and cue;
    two contents where the cue stands in its midst ("The dam, he added, would hold").
speaker
    The fullest name the article gives, without title, rank or nickname (Alhaji, Sir, Judge, Dr); no surname is lent
    by a relative. A body speaks under its name.
    None where the article gives no name: an unnamed source, a nameless spokesman, the interviewer.
    What "the statement" or "the report" says, the body says that issued it.
    Of competing cues the one counts who uttered the words: in "the agency said the minister had called it “a joke”"
    the minister. Such statements lie inside one another, as do a quotation and what is quoted in it.
mention
    The words it is attributed to, nearest to it: a name with its title, a pronoun, or a role with its article; a
    label of a turn; the signature of a letter. Beside a name the role is left out. None where there are no such
    words: a quotation in a paragraph of its own goes on where the last speaker stopped.
cue
    The word of speech: "said", "according to", "in the words of", "warning"; None where there is none.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

GOLD = Path(__file__).resolve().parent / "gold"
IDS = sorted(path.stem for path in GOLD.glob("*.txt"))
OPENING = frozenset("“\"'‘«„")
CLOSING = frozenset("”\"'’»“")
DOUBLE = frozenset('“”"«»„')

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as annotated."""

    contents: tuple[Bounds, ...]
    speaker: str | None
    mention: Bounds | None
    cue: Bounds | None
    kind: str


@dataclass(frozen=True, slots=True)
class Gold:
    """An article and its annotation."""

    text: str
    statements: tuple[Statement, ...]
    nobody: tuple[Bounds, ...]

    def cut(self, bounds: Bounds) -> str:
        return self.text[bounds[0] : bounds[1]]


def read(id_: str) -> Gold:
    text = (GOLD / f"{id_}.txt").read_bytes().decode("utf-8")
    annotation = json.loads((GOLD / f"{id_}.json").read_text(encoding="utf-8"))
    assert annotation.keys() == {"statements", "nobody"}
    return Gold(text, tuple(map(statement, annotation["statements"])), tuple(map(bounds, annotation["nobody"])))


def bounds(pair: list[int]) -> Bounds:
    start, end = pair
    return start, end


def statement(entry: dict[str, object]) -> Statement:
    assert list(entry) == ["contents", "speaker", "mention", "cue", "kind"]
    contents, mention, cue = entry["contents"], entry["mention"], entry["cue"]
    assert isinstance(contents, list)
    assert isinstance(entry["kind"], str)
    assert entry["speaker"] is None or isinstance(entry["speaker"], str)
    return Statement(
        contents=tuple(map(bounds, contents)),
        speaker=entry["speaker"],
        mention=bounds(mention) if isinstance(mention, list) else None,
        cue=bounds(cue) if isinstance(cue, list) else None,
        kind=entry["kind"],
    )


@pytest.fixture(params=IDS)
def gold(request: pytest.FixtureRequest) -> Gold:
    return read(request.param)


def test_the_set_is_large_enough() -> None:
    statements = [each for id_ in IDS for each in read(id_).statements]
    assert len(IDS) >= 26
    assert len(statements) >= 320
    assert sum(each.kind == "direct" for each in statements) >= 160
    assert sum(each.kind == "indirect" for each in statements) >= 100
    assert sum(each.kind == "mixed" for each in statements) >= 25
    assert sum(len(read(id_).nobody) for id_ in IDS) >= 25


def test_every_article_has_its_annotation_and_its_line_among_the_shapes() -> None:
    assert sorted(path.stem for path in GOLD.glob("*.json")) == IDS
    lines = (GOLD / "SHAPES").read_text(encoding="utf-8").splitlines()
    assert [line.split("`")[1] for line in lines if line.startswith("- ")] == IDS


def test_an_article_is_as_long_as_a_short_report(gold: Gold) -> None:
    assert 150 <= len(gold.text.split()) <= 600


def test_every_span_lies_in_the_text_and_begins_and_ends_with_a_printed_character(gold: Gold) -> None:
    spans = [each for one in gold.statements for each in (*one.contents, one.mention, one.cue) if each is not None]
    for start, end in [*spans, *gold.nobody]:
        assert 0 <= start < end <= len(gold.text)
        assert gold.text[start:end] == gold.text[start:end].strip()
        assert "\n" not in gold.text[start:end]


def test_statements_and_their_contents_are_in_order_and_contents_do_not_overlap(gold: Gold) -> None:
    assert [one.contents[0] for one in gold.statements] == sorted(one.contents[0] for one in gold.statements)
    for one in gold.statements:
        ends = [0, *(end for _, end in one.contents)]
        assert all(end <= start for end, (start, _) in zip(ends, one.contents, strict=False))


def test_mention_and_cue_stand_outside_of_what_is_said(gold: Gold) -> None:
    for one in gold.statements:
        outside = [each for each in (one.mention, one.cue) if each is not None]
        assert not any(overlap(each, content) for each in outside for content in one.contents), one


def test_words_of_speech_have_somebody_who_speaks(gold: Gold) -> None:
    assert all(one.cue is None or one.mention is not None for one in gold.statements)


def test_a_speaker_bears_no_name_that_is_not_printed(gold: Gold) -> None:
    printed = gold.text.casefold()
    for one in gold.statements:
        assert all(part.casefold() in printed for part in (one.speaker or "").split()), one.speaker


def test_direct_words_stand_inside_marks_or_fill_a_turn_or_letter(gold: Gold) -> None:
    for one in gold.statements:
        for content in one.contents if one.kind == "direct" else ():
            assert marked(gold.text, content) or fills(gold.text, content), gold.cut(content)


def test_mixed_speech_holds_words_in_marks(gold: Gold) -> None:
    for one in gold.statements:
        if one.kind == "mixed":
            assert any(OPENING & set(gold.cut(content)) for content in one.contents), one


def test_marks_inside_reported_speech_belong_to_another_speaker_or_to_nobody(gold: Gold) -> None:
    taken = [*gold.nobody, *(each for one in gold.statements if one.kind != "indirect" for each in one.contents)]
    for one in gold.statements:
        for content in one.contents if one.kind == "indirect" else ():
            if DOUBLE & set(gold.cut(content)):
                assert any(overlap(content, each) for each in taken), gold.cut(content)


def test_what_nobody_said_stands_inside_marks_and_is_no_direct_quote(gold: Gold) -> None:
    direct = [content for one in gold.statements if one.kind == "direct" for content in one.contents]
    for each in gold.nobody:
        assert marked(gold.text, each), gold.cut(each)
        assert each not in direct


def overlap(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def marked(text: str, content: Bounds) -> bool:
    """An opening mark before; after, with or without a comma, a closing mark or a paragraph that goes on."""
    start, end = content
    before, after = text[:start].rstrip(" "), text[end:].removeprefix(",").lstrip(" ")
    goes_on = after.startswith("\n\n") and after.lstrip()[:1] in OPENING
    return before[-1:] in OPENING and (after[:1] in CLOSING or goes_on)


def fills(text: str, content: Bounds) -> bool:
    """From a paragraph's start, or a label and a colon, or a letter's salutation, to its end."""
    start, end = content
    lead = text[text.rfind("\n", 0, start) + 1 : start]
    return text[end : end + 1] == "\n" and (not lead or lead.endswith((": ", "– ")))
