"""How quick answers are on one core: python tests/benchmark_answers.py [ARTICLES [QUESTIONS]]

ARTICLES is a folder, QUESTIONS a file of JSON lines with a "question" and perhaps a "conversation"; without them the
tests' own. What counts is the processor's time, as other work on the machine only adds to the clock's. Questions are
asked once each, in their order, of an index that has answered none of them: the first question on a topic pays for it.
"""

import gc
import json
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from bad_inputs import FOLLOW_UPS, bad_inputs  # noqa: E402 - from this tree, wherever it is called

from retrieval.answerer import Answerer  # noqa: E402
from retrieval.answers import Answer  # noqa: E402
from retrieval.collection import Collection  # noqa: E402
from retrieval.wordvectors import WordVectors  # noqa: E402

CHAIN = 200
"""Follow-ups asked one after the other."""


def asked(answerer: Answerer, lines: Iterable[tuple[str, str, object]]) -> list[tuple[float, str]]:
    """How many milliseconds each question takes, with its name; those of one conversation follow up on each other."""
    before: dict[object, Answer] = {}
    taken = []
    for name, text, conversation in lines:
        start = time.process_time()
        answer = answerer.answer(text, before.get(conversation))
        taken.append((1000 * (time.process_time() - start), name))
        if conversation is not None:
            before[conversation] = answer
    return taken


def show(title: str, taken: Sequence[tuple[float, str]]) -> None:
    ordered = sorted(taken)
    middle, high = (ordered[min(len(ordered) - 1, round(len(ordered) * share))][0] for share in (0.5, 0.99))
    worst, name = ordered[-1]
    print(f"{title:12} {len(ordered):4}: p50 {middle:5.1f} ms, p99 {high:5.1f} ms, max {worst:5.1f} ms ({name[:60]})")  # noqa: T201 - a script prints


def main(articles: Path, questions: Path) -> None:
    gc.set_threshold(200_000)  # as the program has it while it indexes
    vectors = WordVectors.load()
    start, clock = time.process_time(), time.perf_counter()
    collection = Collection.load([articles])
    loaded = time.process_time()
    answerer = Answerer(collection, vectors)
    ready = time.process_time()
    print(  # noqa: T201
        f"{len(collection.articles)} articles from text to ready: {ready - start:.2f} s of the processor "
        f"({loaded - start:.2f} read and attributed, {ready - loaded:.2f} indexed), {time.perf_counter() - clock:.2f} s"
    )
    rows = [json.loads(line) for line in questions.read_text(encoding="utf-8").splitlines() if line.strip()]
    show("questions", asked(answerer, [(row["question"], row["question"], row.get("conversation")) for row in rows]))
    show("bad input", asked(answerer, [(name, text, None) for name, text in bad_inputs(collection)]))
    chain = [(FOLLOW_UPS[n % len(FOLLOW_UPS)], n % len(FOLLOW_UPS)) for n in range(CHAIN)]
    opening = [(f"what did {record.name} say?", "", 0) for record in collection.speakers[:1]]
    show("follow-ups", asked(answerer, [*opening, *((text, text, 0) for text, _ in chain)]))
    show("what else", asked(answerer, [*opening, *(("what else?", "what else?", 0) for _ in chain)]))


if __name__ == "__main__":
    paths = [Path(argument) for argument in sys.argv[1:3]]
    folder = paths[0] if paths else HERE / "questions"
    main(folder, paths[1] if len(paths) > 1 else HERE / "questions" / "questions.jsonl")
