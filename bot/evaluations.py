"""Evaluations: a whole set put to the engine, and what comes out as a table."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.conversation import Conversations
from bot.jsonl import Row, answer_row
from bot.tables import answers_table, mistakes, quotes_table
from retrieval.answer_measures import AnswerMeasures, Shown, Verdict, judge
from retrieval.answerer import Answerer
from retrieval.answers import Answer
from retrieval.articles import Article
from retrieval.attribution import attribute
from retrieval.collection import Collection
from retrieval.evaluation import QuoteMeasures
from retrieval.fitting import fit, held_out, samples
from retrieval.goldsets import read_gold
from retrieval.questionsets import GoldQuestion, check_places, read_questions
from retrieval.wordvectors import WordVectors


def of_quotes(folder: Path) -> str:
    """How well who says what is found in the articles of a gold set. CollectionError where there is none."""
    measures = QuoteMeasures()
    for gold in read_gold(folder):
        measures.add(gold, attribute(gold.article))
    return quotes_table(measures)


def of_answers(conversations: Conversations, path: Path, *, errors: int = 0) -> str:
    """How well the questions of a set are answered, below the first so many that were not answered right.

    QuestionSetError where the set cannot be read, or is not one over these articles.
    """
    articles = {article.id: article for article in conversations.collection.articles}
    questions = read_questions(path)
    check_places(questions, articles)
    measures = AnswerMeasures(verdicts(conversations, questions))
    wrong = [verdict for verdict in measures.verdicts if not verdict.right]
    return "\n\n".join([*mistakes(wrong[:errors], articles), answers_table(measures)])


def of_weights(sets: Sequence[tuple[Path, Path]], vectors: WordVectors | None) -> str:
    """The weights fitted to sets of articles and questions, and how they do on each set when fitted on the others.

    CollectionError and QuestionSetError where one cannot be read, or a set is not one over its articles.
    """
    lines, known = [], [(Collection.load([folder]), read_questions(path)) for folder, path in sets]
    for collection, questions in known:
        check_places(questions, {article.id: article for article in collection.articles})
    for title, at_hand in (("with word vectors", vectors), ("by words alone", None)):
        read = [samples(Answerer(collection, at_hand), questions) for collection, questions in known]
        weights = fit([sample for chosen in read for sample in chosen])
        lines += [title, *(f"  {name:10}{weight:7.2f}" for name, weight in weights._asdict().items())]
        for (folder, _), (first, three) in zip(sets, held_out(read), strict=True):
            lines.append(f"  held out: {folder}: Success@1 {first:.3f}, Success@3 {three:.3f}")
    return "\n".join(lines)


def verdicts(conversations: Conversations, questions: Sequence[GoldQuestion]) -> Iterator[Verdict]:
    """How each question is answered, in a conversation of its own after what was asked there before."""
    articles: Mapping[str, Article] = {article.id: article for article in conversations.collection.articles}
    for question in questions:
        rows = [
            answer_row({"question": line, "conversation": question.id}, conversations, _no_reply, key="")
            for line in (*question.prior, question.text)
        ]
        yield judge(question, [_shown(quote) for quote in rows[-1]["quotes"]], articles, answered=rows[-1]["answered"])


def _shown(row: Row) -> Shown:
    return Shown(row["article"], row["start"], row["end"], row["text"], row["speaker"])


def _no_reply(_: Answer) -> str:
    """What is measured are the quotes, whatever is written around them."""
    return ""
