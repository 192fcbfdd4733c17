"""Asides: quotations behind a name and a dash or a bracket: “… including Ama Owusu — “We will go” — and others”."""

from retrieval.articles import Span
from retrieval.frames import FINITE
from retrieval.lexicon import SUBJECT_PRONOUNS, word_set
from retrieval.people import People
from retrieval.phrases import Phrase, name_phrase
from retrieval.quotes import Kind
from retrieval.statements import Reader, Statement, trimmed
from retrieval.tokens import Clause
from retrieval.unsaid import title_case

_OPENS = frozenset({"—", "–", "-", "--", "("})
_CLOSES = frozenset({"—", "–", "-", "--", ")", ".", ",", ";"})
_LISTED = word_set("including like as and or with among them from by also notably") | {
    ",",
    ":",
    ";",
    ")",
    "—",
    "–",
    "--",
}
"""What stands before one of several who are named with their words."""
_LEAST = 3


def set_apart(reader: Reader) -> None:
    """Gives each such quotation to the one named before it; a report around it ends where the aside begins."""
    stream, number = reader.stream, 0
    held = {run: statement for statement in reader.statements for run in statement.runs}
    for run, token in enumerate(stream.run_tokens):
        if not token or stream.tokens[token - 1].text not in _OPENS:
            continue
        while stream.clauses[number].last <= token:
            number += 1
        clause = stream.clauses[number]
        named = _named(reader.people, clause, token)
        if named is None or not _whole(stream.article[stream.runs[run].inner]):
            continue
        if run not in held or _cut(reader, held, run, named):
            made = Statement([reader.inside(run)], Kind.DIRECT, clause.paragraph, number, None, named, [run])
            reader.statements.append(made)


def _named(people: People, clause: Clause, token: int) -> Phrase | None:
    """The one of several who is named right before the dash or bracket that opens an aside."""
    tokens = people.stream.tokens
    person_at = people.at.get(token - 2)
    person = people.of[person_at] if person_at is not None else None
    closed = token + 1 >= clause.last or tokens[token + 1].text in _CLOSES
    if person is None or person_at is None or person.body or not closed or token - 2 < clause.first:
        return None
    phrase = name_phrase(people, person_at)
    before = tokens[phrase.first - 1] if phrase.first > clause.first else None
    listed = before is None or before.low in _LISTED
    return phrase if listed and (person.evident or len(person.words) > 1) else None


def _whole(text: str) -> bool:
    """Whether quoted words are a sentence rather than a title or a name: a capital first, and a verb."""
    words = [word.strip(".,;:!?").casefold().replace("’", "'") for word in text.split()]
    if len(words) < _LEAST or not text.lstrip()[0].isupper() or title_case(text):
        return False
    return any(w in FINITE or w.split("'")[0] in SUBJECT_PRONOUNS or w.endswith("n't") for w in words)


def _cut(reader: Reader, held: dict[int, Statement], run: int, named: Phrase) -> bool:
    """Ends the report of several in which a run stands behind the one named; False where the run is the reporter's."""
    statement, first = held[run], reader.stream.tokens[named.first].start
    inside = reader.inside(run)
    content = next((c for c in statement.contents if c.holds(inside)), None)
    if content is None or content.start >= first or statement.source is None or statement.source.head == named.head:
        return False
    end = reader.stream.tokens[named.last - 1].end
    before = [c for c in statement.contents if c.end <= content.start]
    statement.contents = [*before, trimmed(reader.stream.article.text, Span(content.start, end))]
    for later in [other for other in statement.runs if reader.stream.runs[other].inner.start > first]:
        statement.runs.remove(later)
        del held[later]
    statement.kind = Kind.MIXED if statement.runs else Kind.INDIRECT
    return True
