"""Whole sets are put to the engine: questions with what was asked before them, each in a conversation of its own."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot import evaluations
from bot.conversation import Conversations
from retrieval.answerer import Answerer
from retrieval.collection import Collection
from retrieval.errors import CollectionError, QuestionSetError
from retrieval.questionsets import read_questions

OUTLAST = {"article": "bridge", "start": 42, "end": 64, "text": "It will outlast us all"}


@pytest.fixture
def conversations(bridge: Path) -> Conversations:
    return Conversations(Answerer(Collection.load([bridge])))


def row(id_: str, type_: str, question: str, *gold: dict[str, Any], prior: tuple[str, ...] = ()) -> dict[str, Any]:
    speaker = "Ana Lima" if gold else None
    asked = {"id": id_, "type": type_, "question": question, "prior": prior}
    return {**asked, "answerable": bool(gold), "gold": gold, "speaker": speaker}


def written(folder: Path, *rows: dict[str, Any]) -> Path:
    path = folder / "questions.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


def test_a_follow_up_is_asked_after_what_came_before_it(conversations: Conversations, tmp_path: Path) -> None:
    path = written(
        tmp_path,
        row("1", "followup", "what did she say", OUTLAST, prior=("who is Ana Lima?",)),
        row("2", "none", "what did she say about the ferry"),
    )
    first, second = evaluations.verdicts(conversations, read_questions(path))
    assert (first.right, first.quotes[0].text, first.quotes[0].speaker) == (True, "It will outlast us all", "Ana Lima")
    assert (second.right, second.answered, second.quotes) == (True, False, ())


def test_mistakes_come_first_and_only_as_many_as_asked_for(conversations: Conversations, tmp_path: Path) -> None:
    path = written(
        tmp_path,
        row("1", "about", "what did Lima say", OUTLAST),
        row("2", "none", "who spoke of what will outlast us"),
        row("3", "about", "what did Eva Novak say", OUTLAST),
    )
    assert evaluations.of_answers(conversations, path).startswith("3 questions, in percent\n")
    shown = evaluations.of_answers(conversations, path, errors=1)
    assert shown.startswith("2: who spoke of what will outlast us\n  given  Ana Lima: ")
    assert "\n\n3 questions, in percent\n" in shown
    assert "Eva Novak" not in shown
    assert "3: what did Eva Novak say\n" in evaluations.of_answers(conversations, path, errors=9)


def test_a_set_over_other_articles_is_refused(conversations: Conversations, tmp_path: Path) -> None:
    path = written(tmp_path, row("1", "about", "what did Lima say", {**OUTLAST, "article": "ferry"}))
    with pytest.raises(QuestionSetError, match="there is no article ferry"):
        evaluations.of_answers(conversations, path)


def test_a_folder_without_annotated_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match="no annotated article"):
        evaluations.of_quotes(tmp_path)
