"""The question set, and the articles it is asked over."""

from pathlib import Path

from retrieval.articles import Article, read_articles
from retrieval.questionsets import read_questions

HERE = Path(__file__).resolve().parent
QUESTIONS = read_questions(HERE / "questions" / "questions.jsonl")


def articles() -> tuple[Article, ...]:
    """The articles it is asked over, in the order of their ids."""
    named = {place.article for question in QUESTIONS for place in question.gold}
    gold = [path for path in (HERE / "gold").glob("*.txt") if path.stem in named]
    return read_articles([HERE / "questions", HERE / "articles", *gold])
