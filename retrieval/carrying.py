"""Carrying over: quoted runs whose own sentence does not say who speaks.

They go on with the quote before them, or take the speaker of the sentence beside them, or of the
paragraph before; or nobody said them: titles, themes and single words under discussion.
"""

from dataclasses import dataclass

from retrieval.ahead import phrase_at
from retrieval.articles import Span
from retrieval.cues import Sort
from retrieval.owners import claimant, named_before_colon, possessor, viewer
from retrieval.phrases import Phrase
from retrieval.quotes import Kind
from retrieval.statements import Reader, Statement, clause_subject
from retrieval.tokens import WORD
from retrieval.turned import from_whom
from retrieval.unsaid import asked_of, epithet, of_a_thing, recited, scare, title_case

_SHORT = 5
_REACH = 3
_SENTENCES = 20
_DASHES = frozenset({"—", "–", "-", "--", "―"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run stands: its token, its sentence, and how many words its sentence holds outside runs."""

    token: int
    clause: int
    paragraph: int
    words: int


def carry(reader: Reader) -> list[Statement]:
    """All statements in order, with those that took their speaker from elsewhere."""
    carrier = _Carrier(reader)
    carrier.work()
    return sorted(carrier.statements, key=lambda s: (s.start, s.contents[-1].end))


class _Carrier:
    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.stream = reader.stream
        self.statements = [s for s in reader.statements if not recited(reader.stream, s)]
        self.unsaid = {run for s in reader.statements if recited(reader.stream, s) for run in s.runs}
        self.of: dict[int, Statement] = {run: s for s in self.statements for run in s.runs}
        self.by_clause: dict[int, list[Statement]] = {}
        for statement in self.statements:
            self.by_clause.setdefault(statement.clause, []).append(statement)
        self.places = self._places()

    def _places(self) -> list[Place]:
        places: list[Place] = []
        stream, clauses, number = self.stream, self.stream.clauses, 0
        for token in stream.run_tokens:
            while clauses[number].last <= token:
                number += 1
            clause = clauses[number]
            if places and places[-1].clause == number:
                words = places[-1].words
            else:
                words = len([t for t in stream.tokens[clause.first : clause.last] if t.type is WORD])
            places.append(Place(token, number, clause.paragraph, words))
        return places

    def work(self) -> None:
        last: Statement | None = None
        for run, place in enumerate(self.places):
            statement = self.of.get(run)
            if last is not None and self.stream.clauses[last.clause].first < self.stream.since(place.token):
                last = None
            if statement is None:
                statement = self._find(run, place, last)
            elif run and self._chained(run) and run - 1 in self.of and self.of[run - 1] is not statement:
                statement = self._join(run, statement)
            if statement is not None and (statement.source is not None or statement.label is not None):
                last = statement

    def _chained(self, run: int) -> bool:
        """Whether a run goes on with the one before: not closed at its paragraph's end, opened anew in the next."""
        before, here = self.places[run - 1], self.places[run]
        clause = self.stream.clauses[here.clause]
        return (
            not self.stream.runs[run - 1].closed
            and here.paragraph == before.paragraph + 1
            and here.token == clause.first
            and (here.clause == 0 or self.stream.clauses[here.clause - 1].paragraph != here.paragraph)
        )

    def _join(self, run: int, statement: Statement) -> Statement:
        """One statement of the two: the earlier paragraphs take the speaker named at the end."""
        earlier = self.of[run - 1]
        if (
            (earlier.how == "own" and statement.how == "own")
            or earlier.kind is not Kind.DIRECT
            or statement.kind is not Kind.DIRECT
        ):
            return statement
        keep, gone = (statement, earlier) if statement.how == "own" else (earlier, statement)
        keep.contents = earlier.contents + statement.contents
        for moved in gone.runs:
            self.of[moved] = keep
        keep.runs = earlier.runs + statement.runs
        self.statements.remove(gone)
        return keep

    def _find(self, run: int, place: Place, last: Statement | None) -> Statement | None:
        content = self.reader.inside(run)
        if run in self.unsaid or not any(c.isalnum() for c in self.stream.article.text[content.start : content.end]):
            return None
        if place.words == 0:
            return self._alone(run, place, last, content)
        return self._among_words(run, place, last, content)

    def _alone(self, run: int, place: Place, last: Statement | None, content: Span) -> Statement | None:
        """A run that is a sentence by itself: it goes on with a quote, or its speaker stands close by."""
        asked = self._asked_after(run, place, content)
        if asked is not None:
            return asked
        if run and self._chained(run) and run - 1 in self.of and self.of[run - 1].kind is Kind.DIRECT:
            return self._append(self.of[run - 1], run, content)
        same = last if last is not None and last.paragraph == place.paragraph else None
        if same is not None and same.kind is Kind.DIRECT and same.runs and same.runs[-1] == run - 1:
            return self._append(same, run, content)
        signature = self._signature(place)
        if signature is not None:
            return self._new(run, place, content, signature, "own")
        announced = self._announced(place) or (self._silent(place) if same is None else None)
        if announced is not None:
            return self._new(run, place, content, announced, "before")
        if same is not None:
            return self._carried(run, place, content, same, "paragraph")
        return self._from_afar(run, place, content, last)

    def _from_afar(self, run: int, place: Place, content: Span, last: Statement | None) -> Statement | None:
        """The speaker of the next sentence, or of a paragraph before; nobody where neither is near."""
        following = self._next(place)
        last = self._reported_last(place, last)
        adjoins = last is not None and place.paragraph - last.paragraph <= 1
        if following is not None and not (adjoins and following.kind == "pronoun"):
            return self._new(run, place, content, following, "next")
        if last is not None and place.paragraph - last.paragraph <= _REACH:
            return self._carried(run, place, content, last, "last")
        if len(self.stream.article[content].split()) >= _SHORT:
            return self._new(run, place, content, None, "nobody")
        return None

    def _reported_last(self, place: Place, last: Statement | None) -> Statement | None:
        """The last statement of the paragraph before, where it is later than `last`: X said it rained. / “It did.”."""
        for number in range(place.clause - 1, max(place.clause - _SENTENCES, -1), -1):
            clause = self.stream.clauses[number]
            if clause.paragraph < place.paragraph - 1 or clause.first < self.stream.since(place.token):
                return last
            if last is not None and last.clause >= number:
                return last
            for statement in reversed(self.by_clause.get(number, [])):
                if statement.source is not None and statement.source.kind in ("name", "pronoun", "person"):
                    return statement
        return last

    def _asked_after(self, run: int, place: Place, content: Span) -> Statement | None:
        """“Who will pay?” X asked. The run ends like a sentence, and the next one only says who spoke."""
        number = place.clause + 1
        clauses = self.stream.clauses
        if number >= len(clauses) or clauses[number].paragraph != place.paragraph:
            return None
        clause = clauses[number]
        for cue in self.reader.cues[number]:
            if cue.subject is None or cue.sort is not Sort.SAY or cue.form == "base":
                continue
            if min(cue.first, cue.subject.first) > clause.first + 1:
                return None
            for statement in self.by_clause.get(number, ()):
                direct = statement.kind is Kind.DIRECT and all(content.end < c.start for c in statement.contents)
                if (
                    statement.source == cue.subject
                    and direct
                    and statement.cue is not None
                    and statement.cue.start < statement.start
                ):
                    statement.contents.insert(0, content)
                    statement.runs.insert(0, run)
                    self.of[run] = statement
                    return statement
            core = max(cue.last, cue.subject.last)
            apart = core < clause.last and self.stream.tokens[core].text == ","
            taken = any(s.source == cue.subject for s in self.by_clause.get(number, ()))
            if taken or not (apart or clause.last - core <= 8):
                return None
            tokens = self.stream.tokens
            span = Span(tokens[cue.first].start, tokens[cue.last - 1].end)
            made = self._new(run, place, content, cue.subject, "own")
            made.cue = span
            return made
        return None

    def _signature(self, place: Place) -> Phrase | None:
        """“…” — Name."""
        tokens = self.stream.tokens
        at = place.token + 1
        if at + 1 < len(tokens) and tokens[at].text in _DASHES and at + 1 in self.reader.people.at:
            return phrase_at(self.reader.people, at + 1, len(tokens))
        return None

    def _announced(self, place: Place) -> Phrase | None:
        """The sentence before ends in a colon: its subject speaks."""
        number = place.clause - 1
        if number < 0:
            return None
        clause = self.stream.clauses[number]
        if self.stream.tokens[clause.last - 1].text != ":":
            return None
        cues = [c for c in self.reader.cues[number] if c.subject is not None]
        if cues:
            return cues[-1].subject
        return clause_subject(self.reader.people, clause, clause.last)

    def _silent(self, place: Place) -> Phrase | None:
        """The sentence before has a verb of speech and says nothing yet: “X tweeted a warning. “…””."""
        number = place.clause - 1
        if number < 0 or self.stream.clauses[number].paragraph != place.paragraph:
            return None
        cues = [c for c in self.reader.cues[number] if c.subject is not None and c.subject.kind != "thing"]
        if cues:
            spoken = [c for c in cues if c.sort is Sort.SAY] or cues
            return spoken[-1].subject
        clause = self.stream.clauses[number]
        subject = clause_subject(self.reader.people, clause, clause.last)
        return subject if subject is not None and subject.kind in ("name", "pronoun", "person") else None

    def _next(self, place: Place) -> Phrase | None:
        """The speaker of the next sentence of the paragraph."""
        for number in range(place.clause + 1, min(place.clause + 3, len(self.stream.clauses))):
            if self.stream.clauses[number].paragraph != place.paragraph:
                return None
            for statement in self.by_clause.get(number, ()):
                return statement.source
        return None

    def _among_words(self, run: int, place: Place, last: Statement | None, content: Span) -> Statement | None:
        """A run in a sentence without a cue we know."""
        tokens = self.stream.tokens
        clause, people = self.stream.clauses[place.clause], self.reader.people
        text = self.stream.article.text[content.start : content.end]
        words = len(text.split())
        colon = place.token > clause.first and tokens[place.token - 1].text == ":"
        signature = self._signature(place) or viewer(people, clause, place.token)
        signature = signature or (named_before_colon(people, clause, place.token) if colon else None)
        if signature is not None and words >= _SHORT:
            return self._new(run, place, content, signature, "own")
        if words < _SHORT and not colon:
            return None
        bare = not self.reader.cues[place.clause]
        if scare(self.stream, place.token) or title_case(text) or (bare and epithet(people, clause, place.token)):
            return None
        if asked_of(self.stream, clause, place.token) or (bare and of_a_thing(people, clause, place.token)):
            return None
        announced = self._announced(place) if place.token == clause.first else None
        if announced is not None:
            return self._new(run, place, content, announced, "before")
        if (
            place.token == clause.first
            and last is not None
            and last.paragraph == place.paragraph
            and last.kind is Kind.DIRECT
        ):
            return self._carried(run, place, content, last, "paragraph")
        owner = possessor(people, clause, place.token) if colon and bare else claimant(people, clause, place.token)
        subject = owner or clause_subject(people, clause, place.token)
        if subject is None and colon:
            subject = from_whom(people, clause)
        if subject is not None:
            return self._new(run, place, content, subject, "subject")
        if last is not None and place.paragraph - last.paragraph <= _REACH:
            how = "paragraph" if last.paragraph == place.paragraph else "last"
            return self._carried(run, place, content, last, how)
        following = self._next(place)
        return self._new(run, place, content, following, "next" if following else "nobody")

    def _append(self, statement: Statement, run: int, content: Span) -> Statement:
        statement.contents.append(content)
        statement.runs.append(run)
        self.of[run] = statement
        return statement

    def _carried(self, run: int, place: Place, content: Span, last: Statement, how: str) -> Statement:
        made = self._new(run, place, content, last.source, how)
        made.label = last.label
        made.carried = last
        return made

    def _new(self, run: int, place: Place, content: Span, source: Phrase | None, how: str) -> Statement:
        made = Statement([content], Kind.DIRECT, place.paragraph, place.clause, None, source, [run], how)
        self.of[run] = made
        self.statements.append(made)
        return made
