"""Question sets are read with every field, and whatever is wrong with one is one plain line that says where."""

import json
from pathlib import Path
from typing import Any

import pytest

from retrieval.articles import Article, Span
from retrieval.errors import QuestionSetError
from retrieval.questionsets import Asks, GoldQuestion, Place, check_places, read_questions

PLAIN: dict[str, Any] = {
    "id": "a",
    "type": "fact",
    "question": "when does it open",
    "answerable": True,
    "gold": [{"article": "bridge", "start": 4, "end": 9}],
}
FULL: dict[str, Any] = {
    "id": "b",
    "type": "followup",
    "question": "and the river?",
    "prior": ["Lima on the bridge"],
    "answerable": True,
    "gold": [{"article": "bridge", "start": 0, "end": 3, "text": "The"}],
    "speaker": "Ana Lima",
    "speaker_aliases": ["Lima"],
    "answer_terms": ["river"],
    "tags": ["ellipsis"],
    "note": "fields of the set's own are passed over",
}
BRIDGE = Article("bridge", "The mayor, Ana Lima, opened the bridge.")


def written(folder: Path, *rows: str | list[None] | dict[str, Any]) -> Path:
    path = folder / "questions.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), "utf-8")
    return path


def test_questions_are_read_in_order_with_every_field(tmp_path: Path) -> None:
    first, second = read_questions(written(tmp_path, PLAIN, "  ", FULL, ""))
    assert first == GoldQuestion(
        "a", Asks.FACT, "when does it open", (), answerable=True, gold=(Place("bridge", Span(4, 9)),)
    )
    assert second == GoldQuestion(
        "b",
        Asks.FOLLOWUP,
        "and the river?",
        ("Lima on the bridge",),
        answerable=True,
        gold=(Place("bridge", Span(0, 3), "The"),),
        speaker="Ana Lima",
        aliases=("Lima",),
        terms=("river",),
        tags=("ellipsis",),
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("nonsense", "not JSON (Expecting value: line 1 column 1 (char 0))"),
        ("[" * 100_000, "maximum recursion depth exceeded"),
        ([], "not an object"),
        ({**PLAIN, "id": 7}, '"id" is not what it has to be'),
        ({key: value for key, value in PLAIN.items() if key != "question"}, '"question" is missing'),
        ({**PLAIN, "type": "why"}, '"type" is not what it has to be'),
        ({**PLAIN, "prior": "who?"}, '"prior" is not what it has to be'),
        ({**PLAIN, "prior": [None]}, '"prior" is not what it has to be'),
        ({**PLAIN, "gold": [{"article": "bridge", "start": 4}]}, '"gold" is not what it has to be'),
        ({**PLAIN, "gold": [{"article": "bridge", "start": 9, "end": 4}]}, '"gold" is not what it has to be'),
        ({**PLAIN, "gold": []}, '"type", "answerable" and "gold" contradict each other'),
        ({**PLAIN, "answerable": False}, '"type", "answerable" and "gold" contradict each other'),
        ({**PLAIN, "type": "none"}, '"type", "answerable" and "gold" contradict each other'),
        (FULL, 'another question has the id "b"'),
    ],
)
def test_a_line_that_is_no_question_is_named(
    tmp_path: Path, line: str | list[None] | dict[str, Any], reason: str
) -> None:
    path = written(tmp_path, FULL, line)
    with pytest.raises(QuestionSetError) as raised:
        read_questions(path)
    assert str(raised.value).startswith(f"{path}, line 2: {reason}")
    assert "\n" not in str(raised.value)


def test_a_file_that_is_no_set_is_named_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    for make, reason in (
        (lambda: None, "cannot be read (No such file or directory)"),
        (lambda: path.write_bytes(b"\xff\xfe"), "is not UTF-8 (byte 0)"),
        (lambda: path.write_text("\n\n", "utf-8"), "no question"),
    ):
        make()
        with pytest.raises(QuestionSetError) as raised:
            read_questions(path)
        assert str(raised.value) == f"{path}: {reason}"


def question(place: Place) -> GoldQuestion:
    return GoldQuestion("a", Asks.WHO, "who opened it", (), answerable=True, gold=(place,))


def test_a_place_holds_what_it_is_said_to_hold() -> None:
    articles = {"bridge": BRIDGE}
    check_places([question(Place("bridge", Span(11, 19), "Ana Lima")), question(Place("bridge", Span(0, 3)))], articles)


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (Place("ferry", Span(0, 3)), "there is no article ferry"),
        (Place("bridge", Span(11, 19), "Eva Lima"), "bridge holds other words at 11-19"),
        (Place("bridge", Span(30, 99)), "bridge holds other words at 30-99"),
    ],
)
def test_a_place_that_is_not_there_is_named(place: Place, reason: str) -> None:
    with pytest.raises(QuestionSetError) as raised:
        check_places([question(place)], {"bridge": BRIDGE})
    assert str(raised.value) == f"question a: {reason}"
