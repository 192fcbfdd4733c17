"""Statements: which words of a sentence are said or reported, and by which phrase of it.

Each masked sentence is read from left to right. A cue takes the quoted runs beside it, or the clause
it reports; cues inside a reported clause belong to it, so that the outer subject is the speaker.
"""

from dataclasses import dataclass, field

from retrieval.articles import Span
from retrieval.blocks import announces_block, is_block
from retrieval.cues import Cue, Sort, read_cues
from retrieval.extents import after_end, around, before, stance
from retrieval.frames import Frame
from retrieval.lexicon import PREPOSITIONS, TIME_WORDS, word_set
from retrieval.openings import after_start
from retrieval.people import People
from retrieval.phrases import Phrase
from retrieval.quotes import Kind
from retrieval.reports import keeps_name, reports
from retrieval.subjects import main_subject
from retrieval.tokens import RUN, SIGN, WORD, Clause, Stream
from retrieval.transcripts import Turn, turns
from retrieval.turned import named_after

_STRONG = word_set("say tell announce argue insist warn claim explain suggest")
"""Verbs that keep what they report though another attribution ends the sentence."""


@dataclass(slots=True, eq=False)
class Statement:
    """Contents with the phrase they come from; `source` is None where the sentence names none."""

    contents: list[Span]
    kind: Kind
    paragraph: int
    clause: int
    cue: Span | None = None
    source: Phrase | None = None
    runs: list[int] = field(default_factory=list)
    how: str = "own"
    """own: from its own sentence; subject: its subject, without a cue; before, paragraph, next, last: from there;
    signed: by the name below."""
    carried: "Statement | None" = None
    label: Span | None = None
    """The speaker's name before a colon, in a transcript, or below a letter; then there is no source."""

    @property
    def start(self) -> int:
        """Where the first content starts."""
        return self.contents[0].start


@dataclass(slots=True)
class Reader:
    """Reads one article's sentences into statements."""

    people: People
    statements: list[Statement] = field(default_factory=list)
    cues: list[list[Cue]] = field(default_factory=list)
    """The cues of each masked sentence."""

    @property
    def stream(self) -> Stream:
        """The article's tokens."""
        return self.people.stream

    def read(self) -> list[Statement]:
        """All statements that name their source in their own sentence, in order."""
        spoken = turns(self.stream.article)
        said = -1
        for number, clause in enumerate(self.stream.clauses):
            turn = spoken.get(clause.paragraph)
            self.cues.append(read_cues(self.people, clause) if turn is None and said != clause.paragraph else [])
            if said == clause.paragraph:
                continue
            if turn is not None:
                said = clause.paragraph
                self._read_turn(number, clause, turn)
            elif self._read_block(number, clause):
                said = clause.paragraph
                self.cues[-1] = []
            elif self.cues[-1]:
                self._read_frame(Frame(self.people, number, clause, self.cues[-1]))
        return self.statements

    def _read_block(self, number: int, clause: Clause) -> bool:
        """A paragraph without marks behind “She added:” is one statement; whether this one is."""
        clauses = self.stream.clauses
        before = clauses[number - 1] if number else clause
        if before.paragraph != clause.paragraph - 1 or self.stream.tokens[before.last - 1].text != ":":
            return False
        cue = announces_block(Frame(self.people, number - 1, before, self.cues[-2]))
        whole = clauses[number : self._after_paragraph(number)]
        if cue is None or not is_block(self.stream, whole, self.cues[-1]):
            return False
        content = trimmed(self.stream.article.text, self.stream.article.paragraphs[clause.paragraph])
        span = self.stream.span(cue.first, cue.last)
        made = Statement([content], Kind.INDIRECT, clause.paragraph, number, span, cue.subject)
        self.statements.append(made)
        return True

    def _after_paragraph(self, number: int) -> int:
        """The number of the first sentence behind the paragraph of this one."""
        clauses, end = self.stream.clauses, number + 1
        while end < len(clauses) and clauses[end].paragraph == clauses[number].paragraph:
            end += 1
        return end

    def _read_turn(self, number: int, clause: Clause, turn: Turn) -> None:
        """A paragraph of a transcript is one statement; its runs belong to it."""
        runs = list(self.stream.runs_in(clause.first, self.stream.clauses[self._after_paragraph(number) - 1].last))
        quoted = any(self.stream.runs[k].inner.start <= turn.label.start for k in runs)
        kind = Kind.DIRECT if quoted else Kind.INDIRECT
        self.statements.append(
            Statement([turn.content], kind, clause.paragraph, number, None, None, runs, label=turn.label)
        )

    def _read_frame(self, frame: Frame) -> None:
        free = frame.clause.first
        closer = frame.closer()
        for position, cue in enumerate(frame.cues):
            if cue.subject is None or cue.first < free or _yields(frame, cue, closer):
                continue
            core = frame.core(cue)
            statement, free = self._take(frame, position, (max(core[0], free), core[1]), free, closer)
            if statement is not None:
                self.statements.append(statement)

    def _take(
        self, frame: Frame, position: int, core: tuple[int, int], free: int, closer: Cue | None
    ) -> tuple[Statement | None, int]:
        """What one attribution reports, and the token from which the sentence is still free."""
        cue = frame.cues[position]
        inserted = around(frame, cue, core, free)
        if inserted is not None:
            contents = [self.clause_span(*inserted[:2]), self.clause_span(*inserted[2:])]
            runs = frame.runs(inserted[0], inserted[3])
            return self._made(frame, cue, contents, runs, Kind.MIXED if runs else Kind.INDIRECT), inserted[3]
        closed = before(frame, cue, core, free)
        begin = after_start(frame, cue, core[1])
        end = after_end(frame, position, begin, closer)
        if closed is not None:
            return self._closing(frame, position, closed, (core[1], begin, end))
        quoted = bool(frame.runs(begin, end)) and not keeps_name(frame, cue, begin)
        if begin < end and (quoted or reports(frame, cue, begin, end)):
            lead = stance(frame, core[0], free) if cue.sort is Sort.SAY else None
            return self._opening(frame, cue, begin, end, lead), end
        return None, free

    def _made(self, frame: Frame, cue: Cue, contents: list[Span], runs: list[int], kind: Kind) -> Statement:
        span = self.stream.span(cue.first, cue.last)
        return Statement(contents, kind, frame.clause.paragraph, frame.number, span, cue.subject, runs)

    def _closing(
        self, frame: Frame, position: int, closed: tuple[int, int], rest: tuple[int, int, int]
    ) -> tuple[Statement, int]:
        """An attribution behind its words: “A,” X said, “B”."""
        used, begin, end = rest
        runs = frame.runs(*closed)
        direct = bool(runs) and frame.words(*closed) <= 2
        contents = [self.inside(run) for run in runs] if direct else [self.clause_span(*closed)]
        kind = Kind.DIRECT if direct else Kind.MIXED if runs else Kind.INDIRECT
        follow = _following(frame, position, begin, end)
        last = end if follow and direct else used
        if runs and not follow:
            follow = _rejoined(frame, position, used)
            last = frame.clause.last if follow else used
        if direct or last > used:
            contents += [self.inside(run) for run in follow]
            runs += follow
        return self._made(frame, frame.cues[position], contents, runs, kind), last

    def _opening(self, frame: Frame, cue: Cue, begin: int, end: int, lead: tuple[int, int] | None) -> Statement:
        """An attribution before its words: X said that A; X said: “A”."""
        runs = frame.runs(begin, end)
        if runs and frame.tokens[begin].type is RUN and _apart(frame, cue, begin, end):
            return self._made(frame, cue, [self.inside(run) for run in runs], runs, Kind.DIRECT)
        colon = _colon(frame, begin, end)
        if colon is not None:
            self._reported_before(frame, cue, begin, colon, lead)
            runs = frame.runs(colon, end)
            return self._made(frame, cue, [self.inside(run) for run in runs], runs, Kind.DIRECT)
        contents = [self.clause_span(*lead)] if lead is not None else []
        contents.append(self.clause_span(begin, end))
        return self._made(frame, cue, contents, runs, Kind.MIXED if runs else Kind.INDIRECT)

    def _reported_before(self, frame: Frame, cue: Cue, begin: int, colon: int, lead: tuple[int, int] | None) -> None:
        """The clause between an attribution and the colon that leads to a quotation, where it is a report itself."""
        runs = frame.runs(begin, colon)
        asked = frame.tokens[begin].low in ("when", "after", "while", "as")  # “told us when asked: “…””
        placed = frame.tokens[begin].low in PREPOSITIONS and not frame.clausal(
            begin, colon
        )  # “said outside court: “…””
        if asked or (not runs and (placed or not reports(frame, cue, begin, colon))):
            return
        contents = [self.clause_span(*lead)] if lead is not None else []
        contents.append(self.clause_span(begin, colon))
        self.statements.append(self._made(frame, cue, contents, runs, Kind.MIXED if runs else Kind.INDIRECT))

    def inside(self, run: int) -> Span:
        """A quoted run's words, without white space at its ends and the comma before its closing mark."""
        return trimmed(self.stream.article.text, self.stream.runs[run].inner)

    def clause_span(self, first: int, last: int) -> Span:
        """A reported clause's span, without signs at its ends."""
        tokens = self.stream.tokens
        while last - 1 > first and tokens[last - 1].type is SIGN and tokens[last - 1].text in ",.;:—–-":
            last -= 1
        while first + 1 < last and tokens[first].type is SIGN and tokens[first].text in ",;:—–":
            first += 1
        return self.stream.span(first, last)


def _yields(frame: Frame, cue: Cue, closer: Cue | None) -> bool:
    """Whether a cue leaves its words to an attribution after them: the one behind a run, or at the sentence's end."""
    if cue.sort in (Sort.THINK, Sort.JUDGE):
        later = (c for c in frame.cues if c.first > cue.first and c.sort is Sort.SAY)
        if any(frame.run_before(c) is not None for c in later):
            return True
    if closer is None or cue.first >= closer.first or cue.sort is Sort.ACCORDING:
        return False
    return cue.inherited or cue.lemma not in _STRONG


def _following(frame: Frame, position: int, begin: int, end: int) -> list[int]:
    """Quoted runs that go on after the attribution that interrupts them."""
    if begin >= end or frame.tokens[begin].type is not RUN:
        return []
    later = next((c for c in frame.cues[position + 1 :] if c.first > begin and c.subject is not None), None)
    return [] if later is not None and later.first < end else frame.runs(begin, end)


def _rejoined(frame: Frame, position: int, index: int) -> list[int]:
    """Runs that go on after the attribution with a conjunction: “A,” X said, and still “B”."""
    tokens, last = frame.tokens, frame.clause.last
    while index < last and (tokens[index].low in TIME_WORDS or tokens[index].low == "on"):
        index += 1
    if index + 1 >= last or tokens[index].text != "," or tokens[index + 1].low not in ("and", "but", "or", "that"):
        return []
    if any(c.first > index and c.subject is not None for c in frame.cues[position + 1 :]):
        return []
    return frame.runs(index, last)


def _apart(frame: Frame, cue: Cue, begin: int, end: int) -> bool:
    """Whether a run that opens the report stands by itself: long, or with only runs, a time or a place after it."""
    tokens = frame.tokens
    if all(t.type is not WORD or t.low in ("and", "or", "but") for t in tokens[begin:end]):
        return True
    if cue.sort is not Sort.SAY:
        return False
    placed = begin + 1 < end and tokens[begin + 1].low in ("on", "in", "at", "during", "when")
    return placed or frame.long_run(tokens[begin].run)


def _colon(frame: Frame, begin: int, end: int) -> int | None:
    """The colon behind a report and before the quotation that fills the rest: “X ruled that out: “…””."""
    tokens = frame.tokens
    for at in range(end - 2, begin, -1):
        if tokens[at].type is WORD:
            return None
        if tokens[at].text == ":" and tokens[at + 1].type is RUN:
            return at if not frame.goes_on(tokens[at + 1].run) else None
    return None


def trimmed(text: str, span: Span) -> Span:
    """The span less white space around it and less a comma at its end; unchanged where nothing else is in it."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",،，"):
        end -= 1
    return Span(start, end) if start < end else span


def clause_subject(people: People, clause: Clause, run: int) -> Phrase | None:
    """The subject of a sentence that quotes without a cue we know: “X was blunt: “…””."""
    phrase = named_after(people, main_subject(people, clause.first, run), clause.last)
    if phrase is None or phrase.kind == "thing":
        return None
    if phrase.kind == "document" and people.stream.tokens[phrase.head].low != "transcript":
        return None  # a transcript is of what somebody said
    return phrase if phrase.last <= run else None
