"""Frames: one masked sentence with its cues, and where in it each attribution stands.

An attribution is a cue with its subject and what stands between or describes them: “…,” the
agency's chief, Jane Roe, told reporters. What it leaves of the sentence may be what was said.
"""

from dataclasses import dataclass, field

from retrieval.ahead import phrase_at
from retrieval.cues import Cue, Sort
from retrieval.lexicon import (
    BE,
    CONTENT_OPENERS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    word_set,
)
from retrieval.people import People
from retrieval.phrases import Phrase
from retrieval.tokens import RUN, SIGN, WORD, Clause, Token

FINITE = (BE | MODALS | word_set("has have had do does did")) - {"been", "being", "be", "get", "got", "gets"}
SUBORDINATE = word_set("after when while before as since because although though whereas")
DASHES = (",", "—", "–", "-")
_BREAKS = word_set(". ; : ? ! and but while who which that when because")
_TAILS = word_set(
    "on in at during via last this earlier also again when while as after before to following ahead outside"
)
_SHORT_RUN = 5


@dataclass(frozen=True, slots=True)
class Frame:
    """A masked sentence, its number in the article, and its cues in order."""

    people: People
    number: int
    clause: Clause
    cues: list[Cue]
    _cores: dict[int, tuple[Cue, tuple[int, int]]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What `core` has found, by the cue's identity, with the cue, so that no other one gets it."""

    @property
    def tokens(self) -> list[Token]:
        """The article's tokens."""
        return self.people.stream.tokens

    def words(self, first: int, last: int) -> int:
        """How many words stand between two tokens, outside runs."""
        return len([t for t in self.tokens[first:last] if t.type is WORD])

    def runs(self, first: int, last: int) -> list[int]:
        """The numbers of the quoted runs between two tokens."""
        return list(self.people.stream.runs_in(first, last))

    def long_run(self, run: int) -> bool:
        """Whether a run holds five words or more."""
        inner = self.people.stream.runs[run].inner
        return self.people.stream.article.text.count(" ", inner.start, inner.end) + 1 >= _SHORT_RUN

    def goes_on(self, run: int) -> bool:
        """Whether a run begins in mid-sentence."""
        inner = self.people.stream.runs[run].inner
        return self.people.stream.article.text[inner.start].islower()

    def core(self, cue: Cue) -> tuple[int, int]:
        """The tokens of the attribution itself: subject and verb, with what stands between."""
        known = self._cores.get(id(cue))
        if known is None:
            known = self._cores[id(cue)] = cue, self._core(cue)
        return known[1]

    def _core(self, cue: Cue) -> tuple[int, int]:
        subject = cue.subject
        assert subject is not None
        behind = self._behind_run(cue, subject)
        if behind is not None:
            return behind, cue.last
        if cue.inherited:
            return cue.first, cue.last
        if cue.inverted or cue.passive or cue.sort is Sort.ACCORDING:
            return cue.first, max(cue.last, subject.last)
        near = all(t.type is not RUN for t in self.tokens[subject.last : cue.first])
        if subject.last <= cue.first and cue.form != "ing" and near:
            return self._described(subject), cue.last
        return cue.first, cue.last

    def _described(self, subject: Phrase) -> int:
        """Where the words that describe a subject begin, after a comma: “…, the news site X reported”."""
        tokens, low_end = self.tokens, max(self.clause.first, subject.first - 7)
        at = subject.first
        while at > low_end and tokens[at - 1].type is WORD:
            low = tokens[at - 1].low
            if low in PREPOSITIONS or low in FINITE or low in CONTENT_OPENERS or low in SUBORDINATE or low == "but":
                return subject.first
            at -= 1
        if at == self.clause.first or tokens[at - 1].text != ",":
            return subject.first
        return at + 1 if tokens[at].low in ("and", "or") else at

    def _behind_run(self, cue: Cue, subject: Phrase) -> int | None:
        """The token after a run with a comma at its end, where nothing but the subject stands before the verb."""
        if cue.inherited or cue.inverted or cue.passive or subject.last > cue.first or cue.sort is Sort.ACCORDING:
            return None
        tokens, stream = self.tokens, self.people.stream
        run = stream.runs_in(max(subject.first - 15, self.clause.first), subject.first)[-1:]
        if not run:
            return None
        at = stream.run_tokens[run[0]]
        verbs = {other.first for other in self.cues}
        comma = False
        for back in range(at + 1, subject.first):
            if tokens[back].low in _BREAKS or back in verbs:
                return None
            last = back == subject.first - 1
            comma = comma or (tokens[back].text == "," and (not last or tokens[back - 1].type is WORD))
        inner = stream.runs[run[0]].inner
        ends = stream.article.text[inner.end - 1] in ",?!—–-" or tokens[at + 1].text == ","
        return at + 1 if ends or (at == self.clause.first and not comma) else None

    def run_before(self, cue: Cue) -> int | None:
        """The token of the run right before this attribution; None where there is none in its sentence."""
        if cue.subject is None:
            return None
        at = self.core(cue)[0] - 1
        while at >= self.clause.first and self.tokens[at].text in DASHES:
            at -= 1
        return at if at >= self.clause.first and self.tokens[at].type is RUN else None

    def closer(self) -> Cue | None:
        """The attribution that ends the sentence after a comma, and so takes all of it: “…, X said on Friday”."""
        tokens, clause = self.tokens, self.clause
        for cue in reversed(self.cues):
            if cue.sort is not Sort.SAY or cue.inherited or cue.subject is None or cue.form in ("ing", "noun"):
                continue
            first, last = self.core(cue)
            first -= tokens[first - 1].low == "as" and not self.runs(clause.first, first)  # “…, as X said”
            if first - 3 < clause.first or tokens[first - 1].text != ",":
                return None
            last = self._past_hearer(cue, last)
            closed = cue.inverted or all(t.type is SIGN for t in tokens[last : clause.last])
            return cue if closed or self.tail(last) else None
        return None

    def _past_hearer(self, cue: Cue, index: int) -> int:
        """Past whom somebody “told”: “…, X told reporters on Monday”."""
        if cue.lemma != "tell" or index >= self.clause.last or self.tokens[index].low in CONTENT_OPENERS:
            return index
        hearer = phrase_at(self.people, index, self.clause.last)
        return hearer.last if hearer is not None else index

    def tail(self, index: int) -> bool:
        """Whether only a phrase of place or time stands from here on: “…, X said during a visit to Y”."""
        rest = self.tokens[index : self.clause.last]
        if not rest or rest[0].low not in _TAILS:
            return False
        return not any(t.low in ("that", "if") or t.type is RUN or t.text in (",", ":") for t in rest)

    def mere_lead(self, first: int, last: int) -> bool:
        """Whether the words before an attribution are a phrase of place or time, and nothing said."""
        low = self.tokens[first].low
        if low not in PREPOSITIONS and low not in SUBORDINATE and not low.endswith("ing"):
            return False
        rest = self.tokens[first:last]
        if len(rest) > 9 or any(t.low in FINITE for t in rest):
            return False
        return not any(t.text == "," for t in rest[:-1])

    def clausal(self, begin: int, end: int) -> bool:
        """Whether the words from here are a clause: an opener, a subject pronoun, or a finite verb soon."""
        low = self.tokens[begin].low
        if low in CONTENT_OPENERS or self._infinitive(begin):
            return True
        if low.split("'")[0] in SUBJECT_PRONOUNS:  # “reported it rained”; not “reported it to the guards”
            return "'" in low or (begin + 1 < end and self.tokens[begin + 1].low not in PREPOSITIONS)
        for token in self.tokens[begin : min(begin + 16, end)]:
            if token.text in (",", ";", "—") or token.low in ("who", "which", "that", "after", "when", "since"):
                return False
            if token.low in FINITE or token.low.endswith("n't"):
                return True
        return False

    def _infinitive(self, index: int) -> bool:
        """“to leave”; not “to the owner”, “to Roe”, “to questions”."""
        if self.tokens[index].low != "to" or index + 1 >= self.clause.last:
            return False
        after = self.tokens[index + 1]
        plural = after.low.endswith("s") and not after.low.endswith("ss")
        return not (after.capital or after.low in DETERMINERS or plural)
