"""JSON lines: the fields scripts rely on, one object out for each in, and no line that ends the stream."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import pytest

from bot import jsonl
from bot.conversation import Conversations
from retrieval.answerer import Answerer
from retrieval.answers import Answer, Citation, Elsewhere, Outcome
from retrieval.articles import Article, Span
from retrieval.collection import Collection, SpeakerRecord
from retrieval.questions import Intent, Question
from retrieval.quotes import Kind, Quote, Speaker

TEXT = "“The channel,” said Harbour Master Ilse Brandt, “is nine metres deep.” Ferries run hourly."
FIRST, SECOND, FACT = Span(1, 12), Span(49, 69), Span(71, 90)
ARTICLE = Article("harbour", TEXT, title="The long wait", url="https://news.example/harbour")
BRANDT = Speaker(
    "Ilse Brandt", "Harbour Master", Span(35, 46), "named in the same sentence", sure=True, role_first=True
)
QUOTE = Quote("harbour", (FIRST, SECOND), Kind.DIRECT, Span(15, 19), BRANDT)
CITED = Citation(1, ARTICLE, (FIRST, SECOND), Kind.DIRECT, BRANDT, QUOTE)
ASKED = Question("how deep?", Intent.WHO)


class Told:
    """Conversations that tell what they were told to, and remember who asked."""

    def __init__(self, answer: Answer | Exception) -> None:
        self.told = answer
        self.asked: list[tuple[str, str]] = []

    def answer(self, key: str, text: str) -> Answer:
        self.asked.append((key, text))
        if isinstance(self.told, Exception):
            raise self.told
        return self.told


def row_of(answer: Answer, **asked: object) -> dict[str, Any]:
    told = cast("Conversations", Told(answer))
    return jsonl.answer_row({"id": 7, "question": "how deep?", **asked}, told, lambda _: "<b>Reply</b>", key="line 1")


def answered(*lines: str, by: Answer | Exception | None = None) -> tuple[list[dict[str, Any]], Told]:
    told = Told(by or Answer(ASKED, Outcome.NOT_FOUND))
    return list(jsonl.answers(lines, cast("Conversations", told), lambda _: "reply")), told


def test_an_answer_has_the_fields_that_scripts_rely_on() -> None:
    assert row_of(Answer(ASKED, Outcome.FOUND, (CITED,))) == {
        "id": 7,
        "question": "how deep?",
        "answered": True,
        "quotes": [
            {
                "text": "The channel,” said Harbour Master Ilse Brandt, “is nine metres deep.",
                "article": "harbour",
                "start": 1,
                "end": 69,
                "speaker": "Ilse Brandt",
                "role": "Harbour Master",
                "kind": "direct",
                "because": "named in the same sentence",
                "title": "The long wait",
                "url": "https://news.example/harbour",
                "contents": [[1, 12], [49, 69]],
            }
        ],
        "reply": "<b>Reply</b>",
    }


def test_a_sentence_that_nobody_says_has_no_speaker_and_no_kind() -> None:
    row = jsonl.citation_row(Citation(1, Article("harbour", TEXT), (FACT,), None, None))
    assert (row["text"], row["start"], row["end"]) == ("Ferries run hourly.", 71, 90)
    assert (row["speaker"], row["role"], row["kind"], row["because"], row["url"]) == (None,) * 5
    assert row["title"] == "“The channel,” said Harbour Master Ilse Brandt, “is…"
    assert "contents" not in row


@pytest.mark.parametrize("outcome", [Outcome.NOT_FOUND, Outcome.NOTHING_ELSE, Outcome.UNREADABLE])
def test_what_was_not_found_has_no_quotes(outcome: Outcome) -> None:
    row = row_of(Answer(ASKED, outcome, earlier=(CITED,)))
    assert (row["answered"], row["quotes"]) == (False, [])
    assert set(row) == {"id", "question", "answered", "quotes", "reply"}


def test_a_near_miss_stands_apart_from_the_quotes() -> None:
    row = row_of(Answer(ASKED, Outcome.NEAR_MISS, near_miss=(CITED,)))
    assert (row["answered"], row["quotes"]) == (False, [])
    assert [quote["text"] for quote in row["near_miss"]] == [
        "The channel,” said Harbour Master Ilse Brandt, “is nine metres deep."
    ]


def test_an_ambiguous_question_gets_its_better_reading_and_all_names() -> None:
    choices = tuple(
        SpeakerRecord(id_, Speaker(name, None, None, "", sure=True), ()) for id_, name in (("1", "A"), ("2", "B"))
    )
    row = row_of(Answer(ASKED, Outcome.AMBIGUOUS, (CITED,), choices=choices))
    assert row["answered"] is True
    assert row["quotes"][0]["speaker"] == "Ilse Brandt"
    assert row["ambiguous"] == ["A", "B"]
    assert row_of(Answer(ASKED, Outcome.AMBIGUOUS, choices=choices))["answered"] is False


def test_lines_of_one_conversation_share_it_and_others_stand_alone() -> None:
    lines = [
        json.dumps({"id": n, "conversation": c, "question": str(n)}) for n, c in enumerate(["a", "b", "a", 1, None])
    ]
    _, told = answered(*lines, '{"question": "last"}')
    keys = [key for key, _ in told.asked]
    assert keys[0] == keys[2]
    assert len(set(keys)) == 5
    assert [text for _, text in told.asked] == ["0", "1", "2", "3", "4", "last"]


@pytest.mark.parametrize(
    ("line", "id_", "error"),
    [
        ("nonsense", None, "line 2: not JSON (Expecting value: line 1 column 1 (char 0))"),
        ("[" * 100_000, None, "line 2: not JSON that can be read (nested too deep)"),
        ('["question"]', None, 'line 2: not an object with a "question" that is a string'),
        ('{"id": "x"}', "x", 'line 2: not an object with a "question" that is a string'),
        ('{"id": [1], "question": 5}', [1], 'line 2: not an object with a "question" that is a string'),
    ],
)
def test_a_broken_line_is_answered_with_an_error_and_the_next_as_ever(line: str, id_: object, error: str) -> None:
    rows, told = answered('{"id": 1, "question": "a"}', line, '{"id": 3, "question": "b"}')
    assert rows[1] == {"id": id_, "error": error}
    assert [row["id"] for row in (rows[0], rows[2])] == [1, 3]
    assert [text for _, text in told.asked] == ["a", "b"]


def test_a_fault_of_ours_costs_one_line_only() -> None:
    rows, told = answered('{"id": 1, "question": "a"}', '{"id": 2, "question": "b"}', by=RuntimeError("oh"))
    assert rows == [{"id": 1, "error": "line 1: RuntimeError('oh')"}, {"id": 2, "error": "line 2: RuntimeError('oh')"}]
    assert len(told.asked) == 2


def test_empty_lines_are_passed_over() -> None:
    rows, _ = answered("\n", "  \r\n", '{"id": 1, "question": ""}\n')
    assert [row["id"] for row in rows] == [1]


def test_each_line_is_answered_before_the_next_is_read() -> None:
    read: list[int] = []

    def lines() -> Iterator[str]:
        for number in (1, 2):
            read.append(number)
            yield json.dumps({"id": number, "question": "a"})

    rows = jsonl.answers(lines(), cast("Conversations", Told(Answer(ASKED, Outcome.NOT_FOUND))), lambda _: "")
    assert next(rows)["id"] == 1
    assert read == [1]


def test_what_no_encoding_can_carry_is_asked_without_it_and_told_back() -> None:
    rows, told = answered('{"id": 1, "question": "\\ud800 deep"}')
    assert told.asked[0][1] == "? deep"
    assert jsonl.dump(rows[0]).encode("utf-8", "backslashreplace").decode() == (
        '{"id": 1, "question": "\\ud800 deep", "answered": false, "quotes": [], "reply": "reply"}'
    )


def test_an_object_stands_on_one_line_in_the_letters_it_has() -> None:
    line = jsonl.dump({"text": "“é”\r\n\v\x85\u2028\u2029🙂"})
    assert len(line.splitlines()) == 1
    assert "“é”" in line
    assert json.loads(line) == {"text": "“é”\r\n\v\x85\u2028\u2029🙂"}


def test_an_article_gives_a_row_for_each_run_of_words_that_has_a_speaker() -> None:
    theme = Quote("harbour", (FACT,), Kind.DIRECT)
    unnamed = Quote("harbour", (FACT,), Kind.INDIRECT, None, Speaker(None, None, None, "", sure=False))
    row = jsonl.article_row(ARTICLE, [QUOTE, theme, unnamed])
    assert row["article"] == "harbour"
    assert row["quotes"] == [
        {
            "start": start,
            "end": end,
            "text": text,
            "speaker": "Ilse Brandt",
            "speaker_start": 35,
            "speaker_end": 46,
            "kind": "direct",
            "because": "named in the same sentence",
            "sure": True,
        }
        for start, end, text in ((1, 12, "The channel"), (49, 69, "is nine metres deep."))
    ] + [
        {
            "start": 71,
            "end": 90,
            "text": "Ferries run hourly.",
            "speaker": None,
            "speaker_start": None,
            "speaker_end": None,
            "kind": "indirect",
            "because": "",
            "sure": False,
        }
    ]


def test_over_the_seeds_the_quotes_are_verbatim_and_follow_ups_follow(seeds: Collection) -> None:
    asked = [
        "What did Qi Zhenhong say?",
        "what did he say about groundwork?",
        "What did President Mirziyoyev say about water?",
    ]
    lines = [json.dumps({"id": n, "conversation": "c", "question": q}) for n, q in enumerate(asked)]
    rows = list(jsonl.answers(lines, Conversations(Answerer(seeds)), lambda _: ""))
    assert [row["answered"] for row in rows] == [True, True, False]
    assert {quote["speaker"] for row in rows for quote in row["quotes"]} == {"Qi Zhenhong"}
    for quote in (quote for row in rows for quote in row["quotes"]):
        article = seeds.article(quote["article"])
        assert article
        assert article.text[quote["start"] : quote["end"]] == quote["text"]


def test_other_articles_with_the_same_words_are_listed_with_their_places() -> None:
    copy = Article("copy", "“Hourly,” said Odd Lunde.", title="A copy", url="https://copy.example/1")
    by = Speaker("Odd Lunde", None, None, "", sure=True)
    also = (Elsewhere(copy, (Span(1, 7),), by, whole=False, disputed=True),)
    row = jsonl.citation_row(replace(CITED, also=also))
    assert row["also_in"] == [
        {
            "article": "copy",
            "start": 1,
            "end": 7,
            "text": "Hourly",
            "speaker": "Odd Lunde",
            "whole": False,
            "title": "A copy",
            "url": "https://copy.example/1",
        }
    ]
    assert "also_in" not in jsonl.citation_row(CITED)
