"""The answerer: a question in, the chosen evidence out, or what was not found."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from retrieval.answers import Answer, Citation, Outcome
from retrieval.candidates import Candidate
from retrieval.choosing import (
    MOST_CITED,
    NEARLY_BEST,
    NEARLY_FULL,
    choose,
    in_reading_order,
    its_own,
    nearest,
    once,
    order,
)
from retrieval.citing import cite, with_others
from retrieval.collection import Collection, SpeakerRecord
from retrieval.earlier import cited_in, earlier_of, heard_in
from retrieval.evidence import Evidence, EvidenceIndex
from retrieval.facts import SEARCHED, TELLS_ALL, Facts
from retrieval.followups import Before, Resolved, complete
from retrieval.offices import By, plain_words
from retrieval.parsing import parse
from retrieval.questions import Intent, Problem, Question
from retrieval.quotes import Quote
from retrieval.readings import Reading, Support, plainly_first, readings, rivals
from retrieval.roster import Match, Roster
from retrieval.slots import missing_words, names_a_thing
from retrieval.topics import Topic
from retrieval.wordvectors import WordVectors

BY_ANOTHER = 8.0
"""How far another's statement may lie above the speaker's own before it was the other who spoke of it."""
MOST_CHOICES = 5
MOST_OFFERED = 4


_IN_MARKS = re.compile(r"[“\"«„][^”\"»“]{12,}[”\"»“]")
"""Words quoted in a question, not a single title."""


class Answerer:
    """Answers questions over one collection; the same question always gets the same answer."""

    def __init__(self, collection: Collection, vectors: WordVectors | None = None) -> None:
        """Index a collection; without word vectors it is known by its words alone."""
        self.collection = collection
        self._repeats = collection.repeats
        self.roster = Roster(collection)
        self._index = EvidenceIndex(collection, vectors)
        self._facts = Facts(collection, self._index)

    def answer(self, text: str, previous: Answer | None = None) -> Answer:
        """The answer to a question, which may lean on the answer before it. Never raises for any text."""
        question, resolved = self._read(text, previous)
        if question.intent is Intent.NONE:
            return self._unreadable(question)
        return replace(with_others(self._by_intent(question, previous), self.collection), resolved=resolved)

    def weighed(
        self, text: str, previous: Answer | None, by_whom: Callable[[Quote], bool] | None = None
    ) -> tuple[Topic, list[Evidence]]:
        """A question's topic, and the statements it can choose from: all by somebody, or those found."""
        topic = self._topic(self._read(text, previous)[0])
        near = self._index.statements_near(topic, SEARCHED)
        pool = self._found(topic, near)
        if by_whom is not None:
            pool = self._index.statements_by(quote for quote in self.collection.quotes if by_whom(quote))
        return topic, [self._index.weigh(candidate, topic, near.get(candidate, 0.0)) for candidate in pool]

    def fitting(self, question: Question) -> tuple[Topic, list[Evidence]]:
        """A question's topic, and every statement that fits it, best first, by whomever of those it can mean."""
        topic = self._topic(question)
        matches = [match for asked in (question, *question.others) for match in asked.matches]
        reading = tuple(record for person in readings(matches) for record in person)
        if not reading and (unnamed := self._index.unnamed(plain_words(question.person or ""))):
            reading = (unnamed,)
        if reading:
            return topic, sorted(self._fitting_of(*self._weighed_by(reading, topic), topic), key=order)
        fitting = () if question.person else self._fitting_by_anyone(question, topic)
        return topic, sorted(fitting, key=order)

    def _read(self, text: str, previous: Answer | None) -> tuple[Question, Resolved | None]:
        before = Before(previous.question, heard_in(previous, self.collection)) if previous else None
        return complete(parse(text, self.roster), before, self.roster)

    def _found(self, topic: Topic, near: Mapping[Candidate, float]) -> list[Candidate]:
        """The statements near a topic by its words, then those near it in meaning."""
        return list(dict.fromkeys([*near, *self._index.statements_meant(topic, SEARCHED)]))

    def statements(self, record: SpeakerRecord, question: Question | None = None) -> Answer:
        """What one speaker said, on the question's topic if there is one: the answer to a choice among several."""
        asked = question or Question(record.name, Intent.STATEMENTS)
        matches = (Match(record, By.FULL_NAME),)
        asked = replace(asked, intent=Intent.STATEMENTS, person=record.name, matches=matches)
        return with_others(self._said_by(asked, (record,), None), self.collection)

    def _unreadable(self, question: Question) -> Answer:
        return Answer(replace(question, intent=Intent.NONE), Outcome.UNREADABLE, on_record=self._prominent())

    def _by_intent(self, question: Question, previous: Answer | None) -> Answer:
        if question.intent is Intent.FACT and not question.terms:
            return self._unreadable(replace(question, problem=Problem.VAGUE))
        if question.intent is Intent.FACT:
            return self._told(question, self._facts.holding(question)) or self._spoken_of(question, previous)
        if question.intent is Intent.WHO_IS:
            return self._identity(question)
        answer = self._spoken(question, previous)
        if question.deed and not self._says_it_all(answer):
            return self._told(question, self._facts.deed(question)) or answer
        return answer

    def _says_it_all(self, answer: Answer) -> bool:
        """Whether the first quote cited holds the question's terms in its own words."""
        topic = self._topic(answer.question)
        cited = self._index.statements_by(c.quote for c in answer.citations[:1] if c.quote)
        return any(self._index.weigh(candidate, topic).said >= TELLS_ALL for candidate in cited)

    def _spoken(self, question: Question, previous: Answer | None) -> Answer:
        """The answer to a question for what was said, or by whom."""
        if question.intent in (Intent.WHO, Intent.WHO_SPOKE):
            return self._who(question, previous)
        if question.others:
            return self._several(question, previous)
        if question.matches:
            vague = all(match.by is By.PART_OF_ROLE for match in question.matches)
            return self._part_of_role(question) if vague else self._statements(question, previous)
        unnamed = self._index.unnamed(plain_words(question.person or ""))
        if unnamed is not None:
            return self._said_by(question, (unnamed,), previous)
        thing = bool(question.terms) and names_a_thing(question.person or "")
        return (self._told(question, self._facts.deed(question)) if thing else None) or self._not_found(question)

    def _several(self, question: Question, previous: Answer | None) -> Answer:
        """What each of several speakers said, the best of each; who said nothing on it is named."""
        answers = [self._spoken(asked, previous) for asked in (replace(question, others=()), *question.others)]
        found = [answer for answer in answers if answer.outcome is Outcome.FOUND]
        if not found:
            return answers[0]
        each = MOST_CITED // len(found) or 1
        cited = [citation for answer in found for citation in answer.citations[:each]]
        numbered = tuple(replace(citation, number=number) for number, citation in enumerate(cited, start=1))
        silent = tuple(a.record for a in answers if a.outcome is Outcome.NEAR_MISS and a.record)
        missing = tuple(word for a in answers if a.outcome is Outcome.NOT_FOUND for word in a.missing)
        return Answer(question, Outcome.FOUND, numbered, silent=silent, missing=missing)

    def _told(self, question: Question, citations: tuple[Citation, ...]) -> Answer | None:
        """The answer that sentences of an article give."""
        return Answer(replace(question, intent=Intent.FACT), Outcome.FOUND, citations) if citations else None

    def _spoken_of(self, question: Question, previous: Answer | None) -> Answer:
        """What the one named in a question of fact said of it ("Roe minimum wage"); else that it is not here."""
        if not question.matches or question.person is None:
            return self._not_found(question)
        topic = question.topic.removeprefix(question.person).strip()
        return self._spoken(replace(question, intent=Intent.STATEMENTS, topic=topic, wanted=None), previous)

    def _identity(self, question: Question) -> Answer:
        """Who somebody on record is."""
        persons = readings(question.matches)
        if not persons:
            return self._not_found(question)
        if question.matches[0].by is By.PART_OF_ROLE:
            return self._part_of_role(replace(question, topic=""))
        citation = self._facts.introduction(persons[0][0])
        if citation is None:
            return self._said_by(replace(question, topic=""), persons[0], None)
        return Answer(question, Outcome.FOUND, (citation,), record=persons[0][0])

    def _statements(self, question: Question, previous: Answer | None) -> Answer:
        """What the speaker asked about said; where several can be meant, the one who spoke on the topic."""
        topic = self._topic(question)
        persons = readings(question.matches)
        support = {person: self._support(person, topic) for person in persons}
        persons.sort(key=lambda person: -support[person].score)
        best = self._said_by(question, persons[0], previous)
        if len(persons) == 1 or plainly_first(question.matches, persons):
            return best
        choices = tuple(person[0] for person in persons[:MOST_CHOICES])
        if not rivals(question.matches[0].by, support):
            return replace(best, choices=choices[1:]) if best.outcome is Outcome.FOUND else best
        return replace(best, outcome=Outcome.AMBIGUOUS, choices=choices, record=None)

    def _support(self, reading: Reading, topic: Topic) -> Support:
        """What speaks for a person being meant on a topic."""
        pool = self._index.statements_by(quote for record in reading for quote in record.quotes)
        weighed = [self._index.weigh(candidate, topic) for candidate in pool]
        score = max((e.score for e in weighed if self._on_topic(e, topic)), default=-math.inf)
        present = any(self._index.around(c, topic) >= NEARLY_FULL for c in pool)
        return Support(score, present)

    def _on_topic(self, evidence: Evidence, topic: Topic) -> bool:
        """Whether a statement of the speaker asked about may be cited; without a topic any may."""
        model = self._index.model
        enough = evidence.score >= model.on_topic and evidence.coverage >= model.least_coverage
        return not topic.total or (enough and not topic.hopeless)

    def _said_by(self, question: Question, reading: Reading, previous: Answer | None) -> Answer:
        """The statements of one speaker, on the topic if there is one, without those cited before."""
        record, topic = reading[0], self._topic(question)
        earlier = earlier_of(question, previous)
        weighed, others = self._weighed_by(reading, topic)
        fitting = self._fitting_of(weighed, others, topic)
        was_cited = cited_in(earlier, self._repeats)
        fresh = [evidence for evidence in fitting if not was_cited(evidence.candidate)]
        if not fitting:
            before = earlier_of(question, previous, always=True)
            return replace(self._near_miss(question, record, topic, others, weighed), earlier=before)
        if not fresh:
            return Answer(question, Outcome.NOTHING_ELSE, record=record, earlier=earlier)
        chosen = in_reading_order(choose(once(fresh, self._repeats), NEARLY_BEST if topic.total else math.inf))
        left = len(once((e for e in weighed if not was_cited(e.candidate)), self._repeats)) - len(chosen)
        return Answer(question, Outcome.FOUND, cite(chosen, topic), record=record, earlier=earlier, remaining=left)

    def _weighed_by(self, reading: Reading, topic: Topic) -> tuple[list[Evidence], list[Evidence]]:
        """All statements of one speaker, or of several, and those of others near the topic."""
        near = self._index.statements_near(topic, SEARCHED)
        pool = self._index.statements_by(quote for r in reading for quote in r.quotes)
        own = [self._index.weigh(candidate, topic, near.get(candidate, 0.0)) for candidate in pool]
        others = [self._index.weigh(c, topic, share) for c, share in near.items() if self._record(c) not in reading]
        return own, others

    def _fitting_of(self, weighed: Sequence[Evidence], others: Sequence[Evidence], topic: Topic) -> list[Evidence]:
        """Of a speaker's statements those on the topic, unless it was plainly another who spoke of it."""
        bar = max((e.score for e in others), default=-math.inf) - BY_ANOTHER
        return [e for e in weighed if e.score >= bar and self._on_topic(e, topic)]

    def _fitting_by_anyone(self, question: Question, topic: Topic) -> list[Evidence]:
        near = self._index.statements_near(topic, SEARCHED)
        pool = self._found(topic, near)
        weighed = [self._index.weigh(candidate, topic, near.get(candidate, 0.0)) for candidate in pool]
        bar, printed = self._index.model.said_it, bool(_IN_MARKS.search(question.asked))
        return [e for e in weighed if e.score >= bar and its_own(e, printed=printed) and not topic.hopeless]

    def _near_miss(
        self, question: Question, record: SpeakerRecord, topic: Topic, others: Sequence[Evidence], own: list[Evidence]
    ) -> Answer:
        """The speaker did not speak of it; perhaps another did. Of who is on record but once that one is shown."""
        named = [evidence for evidence in others if self._record(evidence.candidate) is not None]
        apart = nearest(named, {quote.article_id for quote in record.quotes}) or own[: len(own) == 1]
        citations, missing = cite(apart, topic), self._missing(question)
        return Answer(question, Outcome.NEAR_MISS, near_miss=citations, record=record, missing=missing)

    def _who(self, question: Question, previous: Answer | None) -> Answer:
        """Whoever said it, or spoke about it."""
        topic = self._topic(question)
        if not topic.total:
            return self._unreadable(replace(question, problem=Problem.VAGUE))
        earlier = earlier_of(question, previous)
        known = {self.collection.record_of(citation.quote) for citation in earlier if citation.quote} - {None}
        fitting = self._fitting_by_anyone(question, topic)
        bar = max((evidence.score for evidence in fitting), default=0.0) - NEARLY_BEST
        fresh = [e for e in fitting if e.score >= bar and self._record(e.candidate) not in known]
        was_cited = cited_in(earlier, self._repeats)
        fresh = once((e for e in fresh if not was_cited(e.candidate)), self._repeats)
        chosen = choose(fresh, NEARLY_BEST, self._voice if question.intent is Intent.WHO_SPOKE else None)
        if chosen:
            return Answer(question, Outcome.FOUND, cite(chosen, topic), earlier=earlier)
        return Answer(question, Outcome.NOTHING_ELSE, earlier=earlier) if earlier else self._not_found(question)

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
        return missing_words(question, self._topic(question).unknown, self.roster)

    def _topic(self, question: Question) -> Topic:
        return self._index.topic(question.terms, question.topic)

    def _prominent(self) -> Reading:
        return self.collection.speakers[:MOST_OFFERED]

    def _record(self, candidate: Candidate) -> SpeakerRecord | None:
        return self.collection.record_of(candidate.quote) if candidate.quote else None

    def _voice(self, candidate: Candidate) -> object:
        """Equal for statements of one speaker."""
        quote = candidate.quote
        return self._record(candidate) or (quote and quote.speaker and quote.speaker.label)
