"""Evaluation: how much of what was said is found, and how often its speaker is right.

The measures, micro-averaged over the articles of a gold set:

- Direct. A run is text inside double quotation marks, of five words or more; “ closes what a German
  „ opened, the one difference from measures in which it always opens. A run is gold if it overlaps
  the content of an attribution, predicted if quotes cover at least half of it. Its speaker is right
  (`e2e`) if the quote's mention overlaps the source or the name holds the source's surname; by name
  (`named`) if the name holds that surname, or a name is given and the mention overlaps a source that
  is itself a name. Sources of unknown name are left out of `named`.
- Sure. Of the gold runs whose source's name is known, the share given as sure, and of those the
  share right by name.
- Sentences, direct and reported. A sentence is attributed if half of its letters lie in content.
- Speech. Of the attributed sentences outside quotation marks whose cue is a verb of speech, the share found.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from retrieval.articles import Article, Span
from retrieval.goldnames import Names, bare, names_of
from retrieval.goldsets import SPEECH, Attribution, GoldArticle
from retrieval.measures import Score, share
from retrieval.quotes import Quote

SHORTEST_RUN = 5
"""Words; shorter runs are titles and scare quotes as often as speech."""

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_MARK = re.compile(r"[“”\"„‟]|''|``")
_END = re.compile(r"[.!?…]+[”\"’')\]]*(\s+)(?=[“\"‘'(\[]?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Maj|Jr|Sr|St|Rev|Prof|Hon|Inc|Corp|Co|Ltd|vs|No|Jan|Feb|"
    r"Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z]|(?:\b[A-Za-z]\.)+[A-Za-z])\.$"
)


class QuoteMeasures:
    """Counts over the articles added so far, and the measures they give."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, gold: GoldArticle, quotes: Iterable[Quote]) -> None:
        """Count one article: what was said by the annotator, and what was found."""
        article, found = gold.article, [quote for quote in quotes if quote.speaker]
        names = [names_of(article, attribution) for attribution in gold.attributions]
        self._counts["articles"] += 1
        _count_direct(self._counts, article, gold.attributions, names, found)
        _count_sentences(self._counts, article, gold.attributions, names, found)

    @property
    def articles(self) -> int:
        """How many articles were counted."""
        return self._counts["articles"]

    @property
    def scores(self) -> dict[str, Score]:
        """Direct runs and sentences: found, end to end (`e2e`), and by name."""
        n = self._counts
        known = n["predicted"] - (n["found"] - n["found known"])
        return {
            "direct found": Score.of(n["found"], n["predicted"], n["gold"]),
            "direct e2e": Score.of(n["lenient"], n["predicted"], n["gold"]),
            "direct e2e name": Score.of(n["named"], known, n["gold known"]),
            "sentence found": Score.of(n["sentences found"], n["sentences predicted"], n["sentences"]),
            "sentence e2e": Score.of(n["sentences right"], n["sentences predicted"], n["sentences"]),
        }

    @property
    def shares(self) -> dict[str, float]:
        """Sure: how many and how many right; reported speech: found, and its speaker right."""
        n = self._counts
        return {
            "sure": share(n["sure"], n["gold known"]),
            "sure right": share(n["sure right"], n["sure"]),
            "speech found": share(n["speech found"], n["speech"]),
            "speech speaker": share(n["speech right"], n["speech found"]),
        }


def quoted_runs(text: str) -> list[Span]:
    """What lies between double quotation marks in each line, open ones to the line's end."""
    runs, position = [], 0
    for line in text.split("\n"):
        start: int | None = None
        opening = ""
        for match in _MARK.finditer(line):
            mark = match[0]
            opens = start is None if mark in ('"', "''") else mark in "“„‟``"
            if opens and not (mark == "“" and opening == "„"):
                start, opening = (match.end(), mark) if start is None else (start, opening)
            elif start is not None:
                if match.start() > start:
                    runs.append(Span(position + start, position + match.start()))
                start, opening = None, ""
        if start is not None and start < len(line):
            runs.append(Span(position + start, position + len(line)))
        position += len(line) + 1
    return runs


def _judge(gold: Attribution, names: Names, quote: Quote) -> tuple[bool, bool | None]:
    """Whether the speaker is right, and whether by name (None where the name is not known)."""
    speaker = quote.speaker
    mention = speaker.mention if speaker else None
    met = mention is not None and any(mention.overlap(source) for source in gold.sources)
    if not names.words:
        return met, None
    named = names.fits(speaker.name if speaker else None)
    if names.printed:
        named = named or bool(met and speaker and speaker.name)
    return met or named, named


def _count_direct(
    n: Counter[str], article: Article, gold: Sequence[Attribution], names: Sequence[Names], quotes: Sequence[Quote]
) -> None:
    for run in quoted_runs(article.text):
        if len(_WORD.findall(article[run])) < SHORTEST_RUN:
            continue
        overlaps = [sum(run.overlap(content) for content in a.contents) for a in gold]
        best = max(range(len(gold)), key=lambda k: (overlaps[k], -k), default=None)
        is_gold = best is not None and overlaps[best] > 0
        covering = _covering(run, quotes)
        n["predicted"] += covering is not None
        if best is None or not is_gold:
            continue
        n["gold"] += 1
        n["gold known"] += bool(names[best].words)
        if covering is not None:
            _count_speaker(n, _judge(gold[best], names[best], covering), covering)


def _count_speaker(n: Counter[str], judged: tuple[bool, bool | None], quote: Quote) -> None:
    lenient, named = judged
    sure = quote.speaker is not None and quote.speaker.sure
    n["found"] += 1
    n["lenient"] += lenient
    if named is not None:
        n["found known"] += 1
        n["named"] += named
        n["sure"] += sure
        n["sure right"] += sure and named


def _covering(run: Span, quotes: Sequence[Quote]) -> Quote | None:
    """The quote that covers most of a run, named ones first; None where all together cover less than half."""
    near = [(quote, content) for quote in quotes for content in quote.contents if content.overlap(run)]
    covered: set[int] = set()
    for _, content in near:
        covered.update(range(max(run.start, content.start), min(run.end, content.end)))
    if not near or 2 * len(covered) < len(run):
        return None
    return max(near, key=lambda x: (bool(x[0].speaker and x[0].speaker.name), x[1].overlap(run)))[0]


def _count_sentences(
    n: Counter[str], article: Article, gold: Sequence[Attribution], names: Sequence[Names], quotes: Sequence[Quote]
) -> None:
    quoted = {at for run in quoted_runs(article.text) for at in range(run.start, run.end)}
    in_gold = _by_letter((k, content) for k, a in enumerate(gold) for content in a.contents)
    in_quotes = _by_letter((k, content) for k, quote in enumerate(quotes) for content in quote.contents)
    for letters in _sentences(article.text):
        is_gold, predicted = (2 * sum(at in said for at in letters) >= len(letters) for said in (in_gold, in_quotes))
        n["sentences predicted"] += predicted
        n["sentences"] += is_gold
        if not is_gold:
            continue
        of = _most(letters, in_gold, lambda _: 0)
        speech = _of_speech(article, gold[of]) and 2 * sum(at in quoted for at in letters) < len(letters)
        n["speech"] += speech
        if predicted:
            by = _most(letters, in_quotes, lambda k: bool((s := quotes[k].speaker) and s.name))
            right, _ = _judge(gold[of], names[of], quotes[by])
            n["sentences found"] += 1
            n["sentences right"] += right
            n["speech found"] += speech
            n["speech right"] += speech and right


def _by_letter(contents: Iterable[tuple[int, Span]]) -> dict[int, list[int]]:
    """For each offset the numbers of what holds it."""
    held: dict[int, list[int]] = {}
    for number, span in contents:
        for at in range(span.start, span.end):
            held.setdefault(at, []).append(number)
    return held


def _most(letters: Iterable[int], held: dict[int, list[int]], first: Callable[[int], int]) -> int:
    votes = Counter(number for at in letters for number in held.get(at, ()))
    return max(votes, key=lambda number: (first(number), votes[number]))


def _of_speech(article: Article, gold: Attribution) -> bool:
    return any(bare(word) in SPEECH for cue in gold.cues for word in _WORD.findall(article[cue]))


def _sentences(text: str) -> Iterator[list[int]]:
    """The offsets of the letters of each sentence: the plain cut of the measure, not the engine's own."""
    position = 0
    for line in text.split("\n"):
        start = 0
        for end, following in [*_ends(line), (len(line), len(line))]:
            words = _WORD.finditer(text, position + start, position + end)
            letters = [at for word in words for at in range(word.start(), word.end())]
            if letters:
                yield letters
            start = following
        position += len(line) + 1


def _ends(line: str) -> Iterator[tuple[int, int]]:
    """Where a sentence ends within a line, and where the next one starts."""
    start = 0
    for match in _END.finditer(line):
        stop = match[0].strip()
        if stop == "." and _ABBREVIATION.search(line[start : match.start() + 1]):
            continue
        yield match.start(1), match.end()
        start = match.end()
