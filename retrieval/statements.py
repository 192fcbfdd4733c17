"""Statements: which words of a sentence are said or reported, and by which phrase of it.

Each masked sentence is read from left to right. A cue takes the quoted runs beside it, or the clause
it reports; cues inside a reported clause belong to it, so that the outer subject is the speaker.
"""

from dataclasses import dataclass, field

from retrieval.articles import Span
from retrieval.cues import Cue, Sort, read_cues
from retrieval.lexicon import (
    BE,
    CLAUSE_ONLY,
    CONTENT_OPENERS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    SCARE,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    word_set,
)
from retrieval.people import People
from retrieval.quotes import Kind
from retrieval.subjects import Phrase, main_subject, phrase_at
from retrieval.tokens import Clause, Stream, Type
from retrieval.transcripts import Turn, turns

_ADDRESSED = word_set(
    "tell ask inform notify remind assure advise warn urge beg order instruct command persuade convince text email "
    "message reassure caution encourage invite challenge promise"
)
_OBJECTS = word_set(
    "reporters journalists him her them us me you it parliament lawmakers viewers listeners readers supporters "
    "congress senators members delegates fans police investigators judges jurors"
)
_SUBORDINATE = word_set("after when while before as since because although though whereas")
_STRONG_JUDGE = word_set(
    "call criticize criticise praise condemn denounce accuse reject describe characterize characterise portray "
    "blame urge demand discuss address threaten refuse decline welcome support oppose advocate seek prefer endorse back"
)
_FINITE = (BE | MODALS | word_set("has have had do does did")) - {"been", "being", "be", "get", "got", "gets"}
_TOPIC = word_set("to through after of by from about with")
_SKIPPED = _TOPIC | word_set("on in at during via last this earlier also again")
_LEADS = _SUBORDINATE | {"if", "why", "how", "what", "where", "whether", "unless", "until"}
_TAILS = (_SKIPPED - _TOPIC) | {"when", "while", "as", "after", "before", "to"}
_STRONG = word_set("say tell announce argue insist warn claim explain suggest")
_SAID_TO = word_set("say write complain explain add suggest announce report remark point mention whisper confess")
_STANCE = word_set("if unless although though even despite because while rather instead without")
_SHORT_RUN = 5


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
    """own: from its own sentence; paragraph, next, last: carried over from there."""
    carried: "Statement | None" = None
    label: Span | None = None
    """The speaker's name before a colon, in a transcript; then there is no source."""

    @property
    def start(self) -> int:
        """Where the first content starts."""
        return self.contents[0].start


@dataclass(slots=True)
class Reader:
    """Reads one article's sentences into statements."""

    stream: Stream
    people: People
    statements: list[Statement] = field(default_factory=list)
    cues: list[list[Cue]] = field(default_factory=list)
    _verb_at: dict[int, bool] = field(default_factory=dict)
    _first_tokens: set[int] = field(default_factory=set)

    def read(self) -> list[Statement]:
        """All statements that name their source in their own sentence, in order."""
        spoken = turns(self.stream.article)
        seen: set[int] = set()
        for number, clause in enumerate(self.stream.clauses):
            if clause.paragraph in spoken:
                self.cues.append([])
                if clause.paragraph not in seen:
                    seen.add(clause.paragraph)
                    self._turn(number, clause, spoken[clause.paragraph])
                continue
            cues = read_cues(self.stream, self.people, clause)
            self.cues.append(cues)
            self._first_tokens.add(clause.first)
            self._verb_at.update((cue.first, True) for cue in cues)
            self._read_clause(number, clause, cues)
        return self.statements

    def _turn(self, number: int, clause: Clause, turn: Turn) -> None:
        """A paragraph of a transcript is one statement; its runs belong to it."""
        runs = [
            k
            for k, run in enumerate(self.stream.runs)
            if clause.paragraph == self.stream.article.paragraph_at(run.outer.start)
        ]
        quoted = any(self.stream.runs[k].inner.start <= turn.label.start for k in runs)
        kind = Kind.DIRECT if quoted else Kind.INDIRECT
        made = Statement([turn.content], kind, clause.paragraph, number, None, None, runs, label=turn.label)
        self.statements.append(made)

    def _read_clause(self, number: int, clause: Clause, cues: list[Cue]) -> None:
        free = clause.first
        closing = max(
            (cue.first for cue in cues if cue.sort is Sort.SAY and self._run_behind(cue) is not None), default=-1
        )
        closer = self._closer(clause, cues)
        for position, cue in enumerate(cues):
            if (
                cue.subject is None
                or cue.first < free
                or (cue.sort in (Sort.THINK, Sort.JUDGE) and cue.first < closing)
            ):
                continue
            weak = cue.inherited or cue.lemma not in _STRONG
            if closer is not None and cue.first < closer.first and weak and cue.sort is not Sort.ACCORDING:
                continue
            core = self._core(cue)
            if core[0] < free:
                core = (cue.first, core[1])
            statement, free = self._take(number, clause, cues, position, core, free)
            if statement is not None:
                self.statements.append(statement)

    def _closer(self, clause: Clause, cues: list[Cue]) -> Cue | None:
        """The attribution that ends the sentence after a comma, and so takes all of it: “…, the mayor said on Friday.”"""
        tokens = self.stream.tokens
        for cue in reversed(cues):
            if cue.sort is not Sort.SAY or cue.inherited or cue.subject is None or cue.form == "ing":
                continue
            first, last = self._core(cue)
            if first - 3 < clause.first or tokens[first - 1].text != ",":
                return None
            closed = last >= clause.last or all(t.type is Type.SIGN for t in tokens[last : clause.last]) or cue.inverted
            return cue if closed or self._tail(last, clause) else None
        return None

    def _core(self, cue: Cue) -> tuple[int, int]:
        """The attribution itself: subject and verb, with what stands between."""
        subject = cue.subject
        assert subject is not None
        behind = self._behind_run(cue)
        if behind is not None:
            return behind, cue.last
        if cue.inherited:
            return cue.first, cue.last
        if cue.inverted or cue.passive or cue.sort is Sort.ACCORDING:
            return cue.first, max(cue.last, subject.last)
        if subject.last <= cue.first and cue.form != "ing" and self._near(subject, cue):
            return self._described(subject), cue.last
        return cue.first, cue.last

    def _described(self, subject: Phrase) -> int:
        """Where the words that describe a subject begin, after a comma: “…, the news site X reported”, “…, he and X said”."""
        tokens = self.stream.tokens
        at = subject.first
        while at > 0 and subject.first - at < 7 and tokens[at - 1].type is Type.WORD and at not in self._first_tokens:
            low = tokens[at - 1].low
            if low in PREPOSITIONS or low in _FINITE or low in CONTENT_OPENERS or low in _SUBORDINATE or low == "but":
                return subject.first
            at -= 1
        return at if at > 0 and tokens[at - 1].text == "," else subject.first

    def _run_behind(self, cue: Cue) -> int | None:
        """The run right before this attribution, as a token."""
        if cue.subject is None:
            return None
        core = self._core(cue)[0]
        tokens = self.stream.tokens
        at = core - 1
        while at >= 0 and tokens[at].text in (",", "—", "–", "-"):
            at -= 1
        return at if at >= 0 and tokens[at].type is Type.RUN and core not in self._first_tokens else None

    def _behind_run(self, cue: Cue) -> int | None:
        """The token after a run with a comma at its end, where nothing but the subject stands before the verb."""
        tokens, runs = self.stream.tokens, self.stream.runs
        subject = cue.subject
        if (
            subject is None
            or cue.inherited
            or cue.inverted
            or cue.passive
            or subject.last > cue.first
            or cue.sort is Sort.ACCORDING
        ):
            return None
        at = subject.first - 1
        low = max(at - 9, 0)
        comma = False
        while at >= low and tokens[at].type is not Type.RUN:
            if tokens[at].text in (".", ";", ":", "?", "!") or self._verb_at.get(at):
                return None
            if tokens[at].low in ("and", "but", "while", "who", "which", "that", "when", "because"):
                return None
            comma = (
                comma
                or (tokens[at].text == "," and at < subject.first - 1)
                or (tokens[at].text == "," and tokens[at - 1].type is Type.WORD)
            )
            at -= 1
        if at < low:
            return None
        inner = runs[tokens[at].run].inner
        ends = (
            self.stream.article.text[inner.end - 1] in ",?!—–-"
            or tokens[at + 1].text == ","
            or (self._opens(at) and not comma)
        )
        return at + 1 if ends else None

    def _opens(self, index: int) -> bool:
        """Whether a run stands at the beginning of its sentence."""
        return index == 0 or index in self._first_tokens

    def _near(self, subject: Phrase, cue: Cue) -> bool:
        """No quoted run stands between subject and verb."""
        return all(t.type is not Type.RUN for t in self.stream.tokens[subject.last : cue.first])

    def _take(
        self, number: int, clause: Clause, cues: list[Cue], position: int, core: tuple[int, int], free: int
    ) -> tuple[Statement | None, int]:
        cue = cues[position]
        inserted = self._inserted(clause, cue, core, free)
        if inserted is not None:
            return self._around(number, clause, cue, inserted)
        before = self._before(clause, core[0], free, cue)
        begin = self._right_start(clause, cue, core[1])
        end = self._right_end(clause, cues, position, begin)
        tokens = self.stream.tokens
        right_runs = [i for i in range(begin, end) if tokens[i].type is Type.RUN]
        contents: list[Span] = []
        runs: list[int] = []
        kind = Kind.INDIRECT
        used = core[1]
        if before is not None:
            first, last = before
            left_runs = [tokens[i].run for i in range(first, last) if tokens[i].type is Type.RUN]
            words = sum(t.type is Type.WORD for t in tokens[first:last])
            if left_runs and words <= 2:
                contents += [self.inside(run) for run in left_runs]
                kind = Kind.DIRECT
            else:
                contents.append(self.clause_span(first, last))
                kind = Kind.MIXED if left_runs else Kind.INDIRECT
            runs += left_runs
            follow = self._follow_on(clause, cues, position, begin, end)
            if follow and kind is Kind.DIRECT:
                contents += [self.inside(run) for run in follow]
                runs += follow
                used = end
            elif left_runs and not follow:
                used = self._rejoined(clause, cues, position, core[1], contents, runs) or used
        elif begin < end and (right_runs or self._reports(cue, begin, end)):
            used = end
            numbers = [tokens[i].run for i in right_runs]
            words = sum(t.type is Type.WORD for t in tokens[begin:end])
            if numbers and tokens[begin].type is Type.RUN and (words == 0 or self._only_runs(begin, end)):
                contents = [self.inside(run) for run in numbers]
                kind = Kind.DIRECT
            elif numbers and tokens[begin].type is Type.RUN and cue.sort is Sort.SAY and self._apart(begin, end):
                contents = [self.inside(run) for run in numbers]
                kind = Kind.DIRECT
            else:
                lead = self._stance(clause, core[0], free) if cue.sort is Sort.SAY else None
                contents = [self.clause_span(*lead)] if lead is not None else []
                contents.append(self.clause_span(begin, end))
                kind = Kind.MIXED if numbers else Kind.INDIRECT
            runs = numbers
        if not contents:
            return None, max(free, used) if before is not None else free
        span = Span(tokens[cue.first].start, tokens[cue.last - 1].end)
        return Statement(contents, kind, clause.paragraph, number, span, cue.subject, runs), used

    def _inserted(self, clause: Clause, cue: Cue, core: tuple[int, int], free: int) -> tuple[int, int, int, int] | None:
        """The reported words around an attribution between commas: “The plan, she said, was dead.”"""
        tokens = self.stream.tokens
        if (
            cue.sort is not Sort.SAY
            or cue.inherited
            or cue.passive
            or core[0] - 1 <= free
            or tokens[core[0] - 1].text != ","
        ):
            return None
        end = core[1]
        addressed = 3 if cue.lemma in _ADDRESSED else 0
        while end < clause.last and end - core[1] < 4 + addressed and tokens[end].text != ",":
            if (
                tokens[end].low not in TIME_WORDS
                and tokens[end].low not in ("on", "in", "at")
                and end - core[1] >= addressed
            ):
                break
            end += 1
        if end + 2 >= clause.last or tokens[end].text != "," or tokens[end + 1].type is Type.SIGN:
            return None
        if tokens[end + 1].type is Type.RUN and not self._goes_on(tokens[end + 1].run):
            return None
        if tokens[end + 1].low.endswith("ing") or tokens[end + 1].low in ("who", "which", "but", "according", "as"):
            return None
        first = free
        while first < core[0] - 1 and tokens[first].type is Type.SIGN:
            first += 1
        if first >= core[0] - 1 or tokens[core[0] - 2].type is Type.RUN:
            return None
        return first, core[0] - 1, end + 1, clause.last

    def _goes_on(self, run: int) -> bool:
        """Whether a run begins in mid-sentence."""
        inner = self.stream.runs[run].inner
        return self.stream.article.text[inner.start].islower()

    def _around(
        self, number: int, clause: Clause, cue: Cue, inserted: tuple[int, int, int, int]
    ) -> tuple[Statement | None, int]:
        first, before, after, last = inserted
        tokens = self.stream.tokens
        runs = [t.run for t in (*tokens[first:before], *tokens[after:last]) if t.type is Type.RUN]
        contents = [self.clause_span(first, before), self.clause_span(after, last)]
        span = Span(tokens[cue.first].start, tokens[cue.last - 1].end)
        kind = Kind.MIXED if runs else Kind.INDIRECT
        return Statement(contents, kind, clause.paragraph, number, span, cue.subject, runs), last

    def _stance(self, clause: Clause, core: int, free: int) -> tuple[int, int] | None:
        """A clause of condition or contrast before the attribution, which is part of what is said: “If it rains, she said, …”."""
        tokens = self.stream.tokens
        if free != clause.first or core - 2 <= free or tokens[core - 1].text != "," or tokens[free].low not in _STANCE:
            return None
        if any(t.type is Type.RUN for t in tokens[free:core]):
            return None
        return free, core - 1

    def _only_runs(self, begin: int, end: int) -> bool:
        return all(t.type is not Type.WORD or t.low in ("and", "or", "but") for t in self.stream.tokens[begin:end])

    def _apart(self, begin: int, end: int) -> bool:
        """Whether a run that opens the report stands by itself: long, or with only a time or place after it."""
        tokens = self.stream.tokens
        return self._long(tokens[begin].run) or (
            begin + 1 < end and tokens[begin + 1].low in ("on", "in", "at", "during", "when")
        )

    def _long(self, run: int) -> bool:
        inner = self.stream.runs[run].inner
        return self.stream.article.text.count(" ", inner.start, inner.end) + 1 >= _SHORT_RUN

    def _before(self, clause: Clause, core: int, free: int, cue: Cue) -> tuple[int, int] | None:
        """Tokens before the attribution that it closes: “…,” X said; The plan failed, X said."""
        tokens = self.stream.tokens
        last = core
        while last > free and (tokens[last - 1].text in (",", "—", "–", "-") or tokens[last - 1].low == "as"):
            last -= 1
        if last == free or cue.sort is Sort.JUDGE or cue.form == "ing" and cue.sort is not Sort.SAY:
            return None
        first = free
        while first < last and tokens[first].text in (",", "—", "–", "-", ".", ":", ";"):
            first += 1
        if first >= last:
            return None
        if tokens[last - 1].type is Type.RUN:
            if cue.sort is Sort.THINK or cue.form == "ing":
                return None
            return self._runs_back(first, last), last
        if last == core and cue.sort is not Sort.ACCORDING or cue.form == "ing":
            return None
        right_of = self._core(cue)[1]
        right = self._right_start(clause, cue, right_of)
        if cue.sort is Sort.ACCORDING:
            closes = right >= clause.last or tokens[right - 1].text != "," or core > clause.first + 3
        else:
            closes = right >= clause.last or tokens[right].type is not Type.WORD and tokens[right].type is not Type.RUN
            if (
                not closes
                and tokens[right].type is Type.WORD
                and tokens[right].low.endswith("ing")
                and tokens[right - 1].text == ","
            ):
                closes = True
            closes = closes or self._tail(right_of, clause)
        words = sum(t.type is Type.WORD for t in tokens[first:last])
        if closes and words >= 3 and not self._adverbial(first, last):
            return first, last
        return None

    def _tail(self, index: int, clause: Clause) -> bool:
        """Whether only a phrase of place or time follows the attribution: “…, X said during a visit to Y.”"""
        tokens = self.stream.tokens
        if index >= clause.last or tokens[index].low not in _TAILS:
            return False
        return not any(
            t.low in ("that", "if") or t.type is Type.RUN or t.text in (",", ":") for t in tokens[index : clause.last]
        )

    def _runs_back(self, first: int, last: int) -> int:
        """Where the words that belong to a closing run begin: all of the clause, or the run alone."""
        tokens = self.stream.tokens
        index = last - 1
        while index > first and tokens[index - 1].type is Type.RUN:
            index -= 1
        words = sum(t.type is Type.WORD for t in tokens[first:index])
        if words <= 2 or self._long(tokens[last - 1].run) and words <= 4:
            return index
        return first

    def _adverbial(self, first: int, last: int) -> bool:
        """A mere phrase of place or time before the attribution, and nothing said."""
        tokens = self.stream.tokens
        if (
            tokens[first].low not in PREPOSITIONS
            and tokens[first].low not in _SUBORDINATE
            and not tokens[first].low.endswith("ing")
        ):
            return False
        if last - first > 9 or any(t.low in _FINITE for t in tokens[first:last]):
            return False
        return not any(t.text == "," for t in tokens[first : last - 1])

    def _right_start(self, clause: Clause, cue: Cue, index: int) -> int:
        """Where the words reported after the attribution begin: past addressees, time and place."""
        tokens = self.stream.tokens
        last = clause.last
        while last > index and tokens[last - 1].type is Type.SIGN and tokens[last - 1].text in ".!?…;:,)":
            last -= 1
        if cue.sort is Sort.ACCORDING:
            return self._after_comma(index, last)
        if cue.inverted:
            return self._past_tail(index, last, clause)
        if cue.lemma == "point" and index < last:
            index += 1
        if (
            cue.lemma in _ADDRESSED
            and index < last
            and tokens[index].type is Type.WORD
            and tokens[index].low not in CONTENT_OPENERS
        ):
            index = self._past_addressee(index, last)
        start = index
        core = self._core(cue)[0]
        if index < last and tokens[index].text == "," and core > clause.first and tokens[core - 1].low == "as":
            return index + 1
        anywhere = False
        while index < last:
            token = tokens[index]
            if token.type is Type.RUN or token.low == "that":
                return index
            if (
                token.text in (",", ":")
                and index + 1 < last
                and (tokens[index + 1].type is Type.RUN or tokens[index + 1].low == "that" or token.text == ":")
            ):
                return index + 1
            if token.low not in TIME_WORDS and token.low not in _SKIPPED:
                break
            if token.low == "to" and cue.lemma not in _SAID_TO:
                break
            step = self._past_phrase(index, last)
            if step == index:
                break
            anywhere = anywhere or token.low in _TOPIC
            index = step
        if index >= last:
            return last if cue.sort is Sort.SAY and index - start <= 12 else start
        if cue.sort is Sort.JUDGE or anywhere:
            return start
        return index

    def _past_addressee(self, index: int, last: int) -> int:
        tokens = self.stream.tokens
        phrase = phrase_at(self.stream, self.people, index, last)
        if tokens[index].low in _OBJECTS or tokens[index].low in ("his", "our", "my", "their"):
            if phrase is None or phrase.last > index + 4 or tokens[index].low in _OBJECTS:
                return index + 1 if tokens[index].low in _OBJECTS else min(index + 2, last)
        return phrase.last if phrase is not None else index

    def _past_phrase(self, index: int, last: int) -> int:
        """Past one phrase of time or place: “on Monday”, “in a statement”, “at a news conference in X”."""
        tokens = self.stream.tokens
        if tokens[index].low in TIME_WORDS or tokens[index].low in ("earlier", "also", "again"):
            return index + 1
        if tokens[index].low in ("last", "this"):
            return index + 2 if index + 1 < last and tokens[index + 1].low in TIME_WORDS else index
        if index + 1 < last and tokens[index + 1].type is Type.RUN:
            return index
        phrase = phrase_at(self.stream, self.people, index + 1, last)
        if phrase is None:
            at = index + 1
            while at < last and (
                tokens[at].low in TIME_WORDS
                or tokens[at].text.isdigit()
                or tokens[at].low in ("the", "this", "last", "next")
            ):
                at += 1
            return at if at > index + 1 else index
        return phrase.last

    def _past_tail(self, index: int, last: int, clause: Clause) -> int:
        """After “…,” said X: a second run may follow its description."""
        tokens = self.stream.tokens
        for at in range(index, last):
            if tokens[at].type is Type.RUN and tokens[at - 1].text in (",", ".", ":", ";", "—", "–", "-", "that"):
                return at
        return last

    def _after_comma(self, index: int, last: int) -> int:
        tokens = self.stream.tokens
        for at in range(index, min(last, index + 40)):
            if tokens[at].text == ",":
                after = tokens[at + 1] if at + 1 < last else None
                if after is not None and (
                    after.low in ("who", "which", "whose")
                    or after.low in ("a", "an", "the")
                    and self._comma_ahead(at + 1, last)
                ):
                    continue
                return at + 1
        return last

    def _comma_ahead(self, index: int, last: int) -> bool:
        """Whether an apposition that starts here is closed by another comma soon."""
        tokens = self.stream.tokens
        for at in range(index, min(last, index + 14)):
            if tokens[at].text == ",":
                return True
            if tokens[at].low in ("is", "are", "was", "were", "has", "have", "had", "will", "would"):
                return False
        return False

    def _right_end(self, clause: Clause, cues: list[Cue], position: int, begin: int) -> int:
        """Where the reported words end: at the sentence's end or before a cue that goes on beside this one."""
        tokens = self.stream.tokens
        end = clause.last
        while end > begin and tokens[end - 1].type is Type.SIGN and tokens[end - 1].text in ".!?…;:,":
            end -= 1
        this = cues[position]
        opening = this.first == clause.first and this.form == "ing"
        closer = self._closer(clause, cues)
        for later in cues[position + 1 :]:
            if later.subject is None or later.first < begin:
                continue
            core = self._core(later)[0]
            if (later.sort is Sort.ACCORDING or later is closer or (opening and not later.inherited)) and core > begin:
                return self._cut(begin, core)
            if self._sibling(this, later, core):
                claims = this.sort is Sort.SAY and not later.inherited
                run = self._run_behind(later) if claims else None
                return self._cut(begin, run if run is not None and run > begin else core)
        return end

    def _sibling(self, this: Cue, later: Cue, core: int) -> bool:
        """Whether a later cue stands beside this one: “…, adding that”, “and said”, “after Y said”."""
        tokens = self.stream.tokens
        if tokens[core - 1].text in (":", ";"):
            return True
        if later.sort is Sort.SAY and not later.inherited and tokens[core - 1].text == "," and self._aside(this):
            return True
        if later.sort is Sort.SAY and (later.form == "ing" or later.subject is this.subject):
            return tokens[core - 1].text in (",", "and", "but") or tokens[core - 1].type is Type.RUN
        if later.sort is not Sort.SAY:
            return False
        before = tokens[core - 1]
        if before.low in ("and", "but") and (tokens[core - 2].text == "," or tokens[core - 2].type is Type.RUN):
            return True
        if before.low in _SUBORDINATE:
            return True
        if before.text == "," and core - 2 >= 0 and tokens[core - 2].type is Type.RUN:
            return True
        return before.type is Type.RUN

    def _aside(self, cue: Cue) -> bool:
        """Whether a cue stands in a clause that only leads up to the main one: “After X attacked Y, Z said”."""
        tokens = self.stream.tokens
        subject = cue.subject
        if subject is None or cue.inverted or subject.first >= cue.first:
            return False
        if any(t.low in ("who", "which") for t in tokens[subject.last : cue.first]):
            return True
        return cue.sort is Sort.JUDGE or (subject.first > 0 and tokens[subject.first - 1].low in _LEADS)

    def _cut(self, begin: int, core: int) -> int:
        tokens = self.stream.tokens
        while core > begin and (
            tokens[core - 1].text in (",", ";", "—", "–", "-")
            or tokens[core - 1].low in ("and", "but")
            or (tokens[core - 1].low in _SUBORDINATE)
        ):
            core -= 1
        return core

    def _follow_on(self, clause: Clause, cues: list[Cue], position: int, begin: int, end: int) -> list[int]:
        """Quoted runs that go on after the attribution that interrupts them."""
        tokens = self.stream.tokens
        if begin >= end:
            return []
        if tokens[begin].type is Type.RUN:
            later = [c for c in cues[position + 1 :] if c.first > begin and c.subject is not None]
            if later and later[0].first < end:
                return []
            return [t.run for t in tokens[begin:end] if t.type is Type.RUN]
        return []

    def _rejoined(
        self, clause: Clause, cues: list[Cue], position: int, index: int, contents: list[Span], runs: list[int]
    ) -> int | None:
        """Words that go on after the attribution with a conjunction: “A,” X said, and still “B”. Their end."""
        tokens = self.stream.tokens
        while index < clause.last and (tokens[index].low in TIME_WORDS or tokens[index].low == "on"):
            index += 1
        if (
            index + 1 >= clause.last
            or tokens[index].text != ","
            or tokens[index + 1].low not in ("and", "but", "or", "that")
        ):
            return None
        if any(c.first > index and c.subject is not None for c in cues[position + 1 :]):
            return None
        numbers = [t.run for t in tokens[index : clause.last] if t.type is Type.RUN]
        if not numbers:
            return None
        contents.extend(self.inside(run) for run in numbers)
        runs.extend(numbers)
        return clause.last

    def _reports(self, cue: Cue, begin: int, end: int) -> bool:
        """Whether the words after the attribution are a report, not a remnant."""
        tokens = self.stream.tokens
        words = sum(t.type is Type.WORD for t in tokens[begin:end])
        if words < 3:
            return False
        thing = cue.subject is not None and cue.subject.kind == "thing" and cue.lemma not in ("say", "tell")
        if (cue.lemma in CLAUSE_ONLY or thing) and not self._clausal(begin, end):
            return False
        if tokens[begin].low in ("this", "it", "so", "nothing", "something", "more", "little") and not self._clausal(
            begin, end
        ):
            return False
        if cue.sort is Sort.SAY:
            return cue.lemma not in ("go", "begin", "finish", "laugh", "smile", "sigh") or tokens[begin].low == "that"
        if cue.sort is Sort.ACCORDING:
            return True
        if cue.sort is Sort.THINK:
            return True
        return cue.lemma in _STRONG_JUDGE and words >= 3

    def _clausal(self, begin: int, end: int) -> bool:
        """Whether the words from here are a clause: an opener, a subject pronoun, or a finite verb soon."""
        tokens = self.stream.tokens
        if (
            tokens[begin].low in CONTENT_OPENERS
            or tokens[begin].low.split("'")[0] in SUBJECT_PRONOUNS
            or tokens[begin].low == "to"
        ):
            return True
        for token in tokens[begin : min(begin + 16, end)]:
            if token.text in (",", ";", "—") or token.low in ("who", "which", "that", "after", "when"):
                return False
            if token.low in _FINITE or token.low.endswith("n't"):
                return True
        return False

    def inside(self, run: int) -> Span:
        """A quoted run's words, without white space at its ends and the comma before its closing mark."""
        inner = self.stream.runs[run].inner
        return trimmed(self.stream.article.text, inner)

    def clause_span(self, first: int, last: int) -> Span:
        """A reported clause's span, without signs at its ends."""
        tokens = self.stream.tokens
        while last - 1 > first and tokens[last - 1].type is Type.SIGN and tokens[last - 1].text in ",.;:—–-":
            last -= 1
        return self.stream.span(first, last)


def trimmed(text: str, span: Span) -> Span:
    """The span less white space around it and less a comma at its end; unchanged where nothing else is in it."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",،，"):
        end -= 1
    return Span(start, end) if start < end else span


def scare(stream: Stream, index: int) -> bool:
    """Whether the run at this token is a title, a theme or a word under discussion by what stands before it."""
    tokens = stream.tokens
    back = index - 1
    while back >= max(0, index - 2) and tokens[back].text in (",", ":", "the", "'s", "as", "a"):
        back -= 1
    return back >= 0 and tokens[back].low in SCARE


def clause_subject(stream: Stream, people: People, clause: Clause, run: int) -> Phrase | None:
    """The subject of a sentence that quotes without a cue we know: “X was blunt: “…””."""
    phrase = main_subject(stream, people, clause.first, run)
    if phrase is None or phrase.kind in ("thing", "document"):
        return None
    return phrase if phrase.last <= run else None
