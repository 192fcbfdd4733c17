"""The answerer: a question in, the chosen evidence out, or what was not found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from retrieval.analysis import query_terms
from retrieval.answers import Answer, Citation, Outcome
from retrieval.articles import Span
from retrieval.collection import Collection, SpeakerRecord, name_words
from retrieval.evidence import Candidate, Evidence, EvidenceIndex, Topic, cited_pieces, joined
from retrieval.facts import answering_words, satisfies
from retrieval.followups import Before, complete
from retrieval.parsing import parse
from retrieval.questions import FollowUp, Intent, Question
from retrieval.quotes import Kind
from retrieval.roster import By, Match, Roster, slot_words
from retrieval.vocabulary import is_role_noun

MOST_CITED = 3
SEARCHED = 40
"""Passages looked at for one question."""
ON_TOPIC = 0.5
"""Coverage from which a statement of the speaker asked about is on the topic."""
SAID_IT = 0.55
"""Coverage from which a statement answers "who said that?"."""
HOLDS_FACT = 0.6
"""Coverage from which a sentence answers a question of fact."""
NEARLY_BEST = 0.75
"""Share of the best score that further citations must reach."""
MOST_CHOICES = 5
DOMINANT = 5
"""A name means the speaker with so many times the statements of any other of that name."""
MOST_OFFERED = 4

Reading = tuple[SpeakerRecord, ...]
"""One person as a question can mean it: the full name's record, and those under a bare surname."""


class Answerer:
    """Answers questions over one collection; the same question always gets the same answer."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self._roster = Roster(collection)
        self._index = EvidenceIndex(collection)

    def answer(self, text: str, previous: Answer | None = None) -> Answer:
        """The answer to a question, which may lean on the answer before it. Never raises for any text."""
        before = Before(previous.question, self._cited_records(previous)) if previous else None
        question, resolved = complete(parse(text, self._roster), before, self._roster)
        if question.intent is Intent.NONE:
            return Answer(question, Outcome.UNREADABLE, on_record=self._prominent())
        answer = self._by_intent(question, previous)
        return replace(answer, resolved=resolved) if resolved else answer

    def statements(self, record: SpeakerRecord, question: Question | None = None) -> Answer:
        """What one speaker said, on the question's topic if there is one: the answer to a choice among several."""
        asked = question or Question(record.name, Intent.STATEMENTS)
        matches = (Match(record, By.FULL_NAME),)
        return self._said_by(
            replace(asked, intent=Intent.STATEMENTS, person=record.name, matches=matches), (record,), None
        )

    def _by_intent(self, question: Question, previous: Answer | None) -> Answer:
        if question.intent in (Intent.WHO, Intent.WHO_SPOKE):
            return self._who(question, previous)
        if question.intent is Intent.FACT:
            return self._fact(question)
        if question.intent is Intent.WHO_IS:
            return self._who_is(question)
        if not question.matches:
            thing = _names_a_thing(question)
            return (
                self._fact(replace(question, topic=f"{question.person} {question.topic}"))
                if thing
                else self._not_found(question)
            )
        if all(match.by is By.PART_OF_ROLE for match in question.matches):
            return self._part_of_role(question)
        return self._statements(question, previous)

    def _statements(self, question: Question, previous: Answer | None) -> Answer:
        """What the speaker asked about said; where several can be meant, the one who spoke on the topic."""
        topic = self._topic(question)
        readings = _readings(
            [match for match in question.matches if match.by > By.PART_OF_ROLE or match.by is not By.PART_OF_ROLE]
        )
        support = {reading: self._support(reading, topic) for reading in readings}
        readings.sort(key=lambda reading: -support[reading])
        speaking = [reading for reading in readings if support[reading] >= ON_TOPIC]
        best = self._said_by(question, readings[0], previous)
        if len(readings) == 1 or len(speaking) == 1 or _plainly_first(question, readings):
            return best
        choices = tuple(reading[0] for reading in readings[:MOST_CHOICES])
        return replace(best, outcome=Outcome.AMBIGUOUS, choices=choices, record=None)

    def _support(self, reading: Reading, topic: Topic) -> float:
        if not topic.total:
            return 1.0
        pool = self._index.statements_by(quote for record in reading for quote in record.quotes)
        return max((self._index.weigh(candidate, topic).coverage for candidate in pool), default=0.0)

    def _said_by(self, question: Question, reading: Reading, previous: Answer | None) -> Answer:
        """The statements of one speaker, on the topic if there is one, without those cited before."""
        record, topic = reading[0], self._topic(question)
        earlier = _earlier(question, previous)
        pool = self._index.statements_by(quote for r in reading for quote in r.quotes)
        shares = self._index.statements_near(topic, SEARCHED)
        weighed = [self._index.weigh(candidate, topic, shares.get(candidate, 0.0)) for candidate in pool]
        fitting = [evidence for evidence in weighed if evidence.coverage >= ON_TOPIC]
        fresh = [evidence for evidence in fitting if not _cited(evidence.candidate, earlier)]
        if not fitting:
            return self._near_miss(question, record, topic)
        if not fresh:
            return Answer(question, Outcome.NOTHING_ELSE, record=record, earlier=earlier)
        chosen = _choose(fresh, NEARLY_BEST if topic.total else 0.0)
        left = sum(not _cited(evidence.candidate, earlier) for evidence in weighed) - len(chosen)
        return Answer(
            question, Outcome.FOUND, self._cite(chosen, topic), record=record, earlier=earlier, remaining=left
        )

    def _near_miss(self, question: Question, record: SpeakerRecord, topic: Topic) -> Answer:
        """The speaker did not speak of it; perhaps another did, in the same article first."""
        near = self._index.statements_near(topic, SEARCHED).items()
        weighed = (self._index.weigh(candidate, topic, share) for candidate, share in near)
        others = [e for e in weighed if e.coverage >= SAID_IT and self._record(e.candidate) not in (None, record)]
        homes = {quote.article_id for quote in record.quotes}
        others.sort(key=lambda e: (e.candidate.article.id not in homes, *_order(e)))
        citations = self._cite(others[:1], topic)
        missing = self._missing(question)
        return Answer(question, Outcome.NEAR_MISS, near_miss=citations, record=record, missing=missing)

    def _who(self, question: Question, previous: Answer | None) -> Answer:
        """Whoever said it, or spoke about it."""
        topic = self._topic(question)
        if not topic.total:
            return Answer(question, Outcome.UNREADABLE, on_record=self._prominent())
        earlier = _earlier(question, previous)
        near = self._index.statements_near(topic, SEARCHED).items()
        weighed = [self._index.weigh(candidate, topic, share) for candidate, share in near]
        fitting = [evidence for evidence in weighed if evidence.coverage >= SAID_IT]
        chosen = _choose([e for e in fitting if not _cited(e.candidate, earlier)], NEARLY_BEST)
        if chosen:
            return Answer(question, Outcome.FOUND, self._cite(chosen, topic), earlier=earlier)
        return Answer(question, Outcome.NOTHING_ELSE, earlier=earlier) if fitting else self._not_found(question)

    def _fact(self, question: Question) -> Answer:
        """The one sentence that holds the fact, with the words that answer."""
        topic = self._topic(question)
        near = self._index.sentences_near(topic, SEARCHED).items()
        weighed = [self._index.weigh(candidate, topic, share) for candidate, share in near]
        holding = [e for e in weighed if e.coverage >= HOLDS_FACT and satisfies(_best_words(e), question)]
        chosen = _choose(holding, 1.0)[:1]
        if not chosen:
            return self._not_found(question)
        citations = self._cite(chosen, topic)
        bold = answering_words(citations[0].article, citations[0].spans, question)
        return Answer(question, Outcome.FOUND, (replace(citations[0], bold=bold),))

    def _who_is(self, question: Question) -> Answer:
        """The sentence that prints a speaker's name with the role."""
        readings = _readings(question.matches)
        if not readings:
            return self._not_found(question)
        record = readings[0][0]
        citation = next(self._introductions(record), None)
        if citation is None:
            return self._said_by(replace(question, topic=""), readings[0], None)
        return Answer(question, Outcome.FOUND, (citation,), record=record)

    def _introductions(self, record: SpeakerRecord) -> Iterator[Citation]:
        """Sentences that print the speaker's name, those with the role first."""
        role = record.speaker.role or record.name
        for wanted in (role, ""):
            for article_id in sorted({quote.article_id for quote in record.quotes}):
                article = self.collection.article(article_id)
                for sentence in self.collection.sentences_in(article_id) if article else ():
                    words = article[sentence.span] if article else ""
                    if article and record.name in words and wanted in words:
                        bold = _places(words, (record.name, record.speaker.role), sentence.span.start)
                        yield Citation(1, article, (sentence.span,), None, None, bold=bold)

    def _part_of_role(self, question: Question) -> Answer:
        """Nobody here holds that office, but somebody's role names it: what that one said, set apart."""
        record = question.matches[0].record
        found = self._said_by(question, (record,), None)
        near_miss = found.citations[:1] or found.near_miss
        return Answer(
            question,
            Outcome.NOT_FOUND,
            near_miss=near_miss,
            missing=self._missing(question),
            on_record=self._prominent(),
        )

    def _not_found(self, question: Question) -> Answer:
        return Answer(question, Outcome.NOT_FOUND, missing=self._missing(question), on_record=self._prominent())

    def _missing(self, question: Question) -> tuple[str, ...]:
        """The words of the speaker and the topic that stand nowhere in the collection, as printed."""
        unknown = self._topic(question).unknown
        person = question.person.split() if question.person and not question.matches else []
        words = [
            w for w in person if any(n not in self._roster.vocabulary for n in slot_words(w)) and not is_role_noun(w)
        ]
        words += [w for w in question.topic.split() if unknown & set(query_terms(w))]
        return tuple(dict.fromkeys(word.strip(" ,;:?!.'\"“”()").removesuffix("'s") for word in words))

    def _topic(self, question: Question) -> Topic:
        return self._index.topic(question.terms)

    def _prominent(self) -> Reading:
        return self.collection.speakers[:MOST_OFFERED]

    def _record(self, candidate: Candidate) -> SpeakerRecord | None:
        return self.collection.record_of(candidate.quote) if candidate.quote else None

    def _cited_records(self, answer: Answer) -> Reading:
        cited = [c.quote for c in (*answer.citations, *answer.near_miss) if c.quote]
        records = [answer.record, *(self.collection.record_of(quote) for quote in cited)]
        return tuple(dict.fromkeys(record for record in records if record))

    def _cite(self, chosen: Iterable[Evidence], topic: Topic) -> tuple[Citation, ...]:
        citations = []
        for number, evidence in enumerate(chosen, start=1):
            candidate, quote = evidence.candidate, evidence.candidate.quote
            first, last = cited_pieces(evidence, topic)
            whole = len(candidate.pieces)
            part = (
                (first + 1, last + 1, whole)
                if quote and quote.kind is Kind.DIRECT and last - first + 1 < whole
                else None
            )
            citations.append(
                Citation(
                    number,
                    candidate.article,
                    joined(candidate, first, last),
                    quote.kind if quote else None,
                    quote.speaker if quote else None,
                    quote,
                    part=part,
                )
            )
        return tuple(citations)


def _readings(matches: Sequence[Match]) -> list[Reading]:
    """The persons that can be meant, the better supported first.

    A record under a bare surname is nobody of its own where fuller names share it: it goes with the
    one of them who has most on record.
    """
    full = [m.record for m in matches if len(name_words(m.record.name)) > 1]
    bare = [m.record for m in matches if len(name_words(m.record.name)) == 1]
    readings: list[Reading] = [(record,) for record in full]
    for record in bare:
        surname = name_words(record.name)[-1]
        home = next((n for n, r in enumerate(readings) if name_words(r[0].name)[-1] == surname), None)
        if home is None:
            readings.append((record,))
        else:
            readings[home] = (*readings[home], record)
    return readings


def _plainly_first(question: Question, readings: Sequence[Reading]) -> bool:
    """Whether a name (not a role) is that of one speaker far more than of any other."""
    if question.matches[0].by <= By.DESCRIPTION:
        return question.matches[0].by is By.DESCRIPTION
    if question.matches[0].by <= By.ROLE:
        return False
    first, second = (sum(len(record.quotes) for record in reading) for reading in readings[:2])
    return first >= DOMINANT * second


def _names_a_thing(question: Question) -> bool:
    """Whether what stands in the speaker's place is no speaker: common words after an article ("the deal")."""
    person = question.person or ""
    opening = person.split()[0].lower() if person.split() else ""
    return (
        opening in ("the", "a", "an", "this", "that", "these", "those")
        and person.islower()
        and not any(map(is_role_noun, person.split()))
    )


def _order(evidence: Evidence) -> tuple[float, str, Span]:
    return -round(evidence.score, 6), evidence.candidate.article.id, evidence.candidate.span


def _choose(fitting: Sequence[Evidence], nearly_best: float) -> list[Evidence]:
    """Up to three that reach a share of the best score and print different words, best first."""
    chosen: list[Evidence] = []
    for evidence in sorted(fitting, key=_order):
        if len(chosen) == MOST_CITED or (chosen and evidence.score < nearly_best * chosen[0].score):
            break
        if not any(_same_words(evidence.candidate, other.candidate) for other in chosen):
            chosen.append(evidence)
    return chosen


def _same_words(one: Candidate, other: Candidate) -> bool:
    """One place, or the same words in another (a pull quote, another outlet)."""
    if one.article.id == other.article.id and one.span.overlap(other.span):
        return True
    return one.terms == other.terms and bool(one.terms)


def _earlier(question: Question, previous: Answer | None) -> tuple[Citation, ...]:
    """What was cited before, for a question that asks for more."""
    return previous.earlier + previous.citations if previous and question.follow_up is FollowUp.MORE else ()


def _cited(candidate: Candidate, earlier: Iterable[Citation]) -> bool:
    return any(c.article.id == candidate.article.id and c.span.overlap(candidate.span) for c in earlier)


def _best_words(evidence: Evidence) -> str:
    return evidence.candidate.article[evidence.candidate.pieces[evidence.best].span]


def _places(words: str, wanted: Iterable[str | None], offset: int) -> tuple[Span, ...]:
    """Where the wanted words first stand, as spans of the article, in order, without overlaps."""
    found = sorted((words.index(w) + offset, words.index(w) + offset + len(w)) for w in wanted if w and w in words)
    return tuple(Span(a, b) for n, (a, b) in enumerate(found) if n == 0 or a >= found[n - 1][1])
