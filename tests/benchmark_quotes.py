"""How quick attribution is on one core: python tests/benchmark_quotes.py [PATH…]; without a path over the tests' own articles.

What counts is the processor's time from the file to the line of JSON, without the start of the interpreter: the best of
several rounds, as other work on the machine only adds to it. The last lines show that the time grows as the text does.
"""

import gc
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from bot import jsonl  # noqa: E402 - from this tree, wherever it is called
from retrieval.articles import Article, each_article  # noqa: E402
from retrieval.attribution import attribute  # noqa: E402

ROUNDS = 5
SIZES = (10_000, 100_000, 1_000_000)


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The least processor time of so many rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def attribute_all(paths: Sequence[Path]) -> int:
    """What `onrecord quotes --jsonl` does, less the printing; the number of articles."""
    return sum(bool(jsonl.dump(jsonl.article_row(a, attribute(a)))) for a in each_article(paths))


def main(paths: Sequence[Path]) -> None:
    gc.freeze()
    gc.set_threshold(200_000)  # as the command does
    articles = attribute_all(paths)
    taken = seconds(lambda: attribute_all(paths), ROUNDS)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{articles} articles, {articles / taken:.0f} a second, peak memory {peak:.0f} MB")  # noqa: T201 - a script prints
    text = "\n\n".join(article.text for article in each_article(paths))[: SIZES[0]]
    for size in SIZES:
        article = Article("long", text * (size // len(text)))
        taken = seconds(lambda article=article: attribute(article), 2)  # type: ignore[misc]
        print(f"{len(article.text):>9,} characters: {taken:6.3f} s, {1e9 * taken / len(article.text):5.0f} ns each")  # noqa: T201


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]] or [HERE / "gold", HERE / "articles", HERE.parent / "seeds"])
