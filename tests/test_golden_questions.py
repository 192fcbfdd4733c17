"""Questions as people type them, over the two seeds: the first quote answers, by the right speaker.

A quote hits when it is at most 700 characters and shares at least half of the shorter of the two
with a gold span. Right is: for a fact, the first quote hits and holds one of the answer terms; for
a question that has no answer, none is given; for all others, the first quote hits and its speaker
is the gold one.
"""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from bot.conversation import Conversations
from bot.jsonl import answer_row
from retrieval.answerer import Answerer
from retrieval.answers import Answer
from retrieval.collection import Collection

Row = dict[str, Any]

QUESTIONS: list[Row] = [
    json.loads(line)
    for line in (Path(__file__).parent / "golden" / "seeds_questions.jsonl").read_text(encoding="utf-8").splitlines()
]
LONGEST_QUOTE = 700


@pytest.fixture(scope="module")
def answerer(seeds: Collection) -> Answerer:
    return Answerer(seeds)


def asked(answerer: Answerer, item: Row) -> Row:
    """The last answer of a conversation of its own."""
    conversations = Conversations(answerer)
    lines = [*item["prior"], item["question"]]
    rows = [answer_row({"conversation": "chat", "question": line}, conversations, no_reply, key="") for line in lines]
    return rows[-1]


def no_reply(answer: Answer) -> str:
    return ""


def folded(name: str | None) -> list[str]:
    letters = (c for c in unicodedata.normalize("NFKD", name or "").casefold() if not unicodedata.combining(c))
    return "".join(c if c.isalnum() and c.isascii() else " " for c in letters).split()


def same_speaker(found: str | None, names: list[str]) -> bool:
    """All words of a gold name found, or some of them with its last, or more than one."""
    words = folded(found)
    for gold in map(folded, names):
        within = set(words) <= set(gold) and (words[-1:] == gold[-1:] or len(words) > 1)
        if words and gold and (set(gold) <= set(words) or within):
            return True
    return False


def hits(quote: Row, gold: Row) -> bool:
    if quote["article"] != gold["article"] or len(quote["text"]) > LONGEST_QUOTE:
        return False
    both = min(quote["end"], gold["end"]) - max(quote["start"], gold["start"])
    return bool(both > 0 and 2 * both >= min(quote["end"] - quote["start"], gold["end"] - gold["start"]))


@pytest.mark.parametrize("item", QUESTIONS, ids=[f"{q['id']}: {q['question'][:60]}" for q in QUESTIONS])
def test_the_first_quote_answers(answerer: Answerer, seeds: Collection, item: Row) -> None:
    answer = asked(answerer, item)
    for quote in answer["quotes"]:
        article = seeds.article(quote["article"])
        assert article
        assert quote["text"] == article.text[quote["start"] : quote["end"]]
    if not item["answerable"]:
        assert not answer["answered"], [quote["text"] for quote in answer["quotes"]]
        assert answer["quotes"] == []
        return
    assert answer["answered"], "no answer"
    first = answer["quotes"][0]
    assert any(hits(first, gold) for gold in item["gold"]), f"{first['speaker']}: {first['text']}"
    if item["type"] == "fact":
        assert any(term.casefold() in first["text"].casefold() for term in item["answer_terms"]), first["text"]
    else:
        assert same_speaker(first["speaker"], [item["speaker"], *item["speaker_aliases"]]), first["speaker"]


def test_the_gold_spans_cut_out_the_gold_texts(seeds: Collection) -> None:
    for item in QUESTIONS:
        for gold in item["gold"]:
            article = seeds.article(gold["article"])
            assert article
            assert article.text[gold["start"] : gold["end"]] == gold["text"]


def test_the_questions_are_as_many_and_as_mixed_as_they_must_be() -> None:
    assert len({item["id"] for item in QUESTIONS}) == len(QUESTIONS) >= 48
    assert {item["type"] for item in QUESTIONS} == {"about", "who", "fact", "followup", "none"}
    assert sum(not item["answerable"] for item in QUESTIONS) >= 10
    assert sum(item["question"] == item["question"].lower() for item in QUESTIONS) * 5 >= len(QUESTIONS)
    assert sum("typo" in item["tags"] for item in QUESTIONS) >= 4
