"""Gold sets: articles with hand-made attributions, to measure what the engine finds against.

Two layouts are read. brat standoff (https://brat.nlplab.org/standoff.html): `DIR/text/*.txt` with
`DIR/attributions/<stem>_<4 hex>.ann`, events of Source, Cue and Content, and `DIR/entities.json`
with the names behind pronouns and roles ({"<stem>:<offset of the source>": name}). JSON: each
`DIR/<stem>.txt` with `DIR/<stem>.json`, {"statements": [{"contents", "speaker", "mention", "cue"}]}.
Offsets are code points, half-open.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from retrieval.articles import Article, Span
from retrieval.errors import CollectionError

_SPEECH = """
say says said saying tell tells told add adds added note notes noted write writes wrote explain explains explained
argue argues argued claim claims claimed state states stated insist insists insisted suggest suggests suggested warn
warns warned announce announces announced deny denies denied acknowledge acknowledged admit admitted admits report
reported reports declare declared contend contended assert asserted reiterate reiterated point pointed tweet tweeted
ask asked asks reply replied respond responded observe observed remark remarked concede conceded recall recalled
joke joked vow vowed pledge pledged promise promised predict predicted testify testified conclude concluded complain
complained
"""
SPEECH = frozenset(_SPEECH.split())
"""Verbs of speech as cues have them."""

_SPAN = re.compile(r"(\d+) (\d+)")
_ANNOTATION = re.compile(r"_[0-9a-f]{4}")


@dataclass(frozen=True, slots=True)
class Attribution:
    """What an annotator says was said: the words, by whom, and the words that say so.

    `speaker` is the name behind a source that is a pronoun or a role, or the full name where the
    layout gives it for every source; None where it is not known.
    """

    sources: tuple[Span, ...]
    cues: tuple[Span, ...]
    contents: tuple[Span, ...]
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article and all attributions in it that have a source and a content."""

    article: Article
    attributions: tuple[Attribution, ...]


def read_gold(folder: Path) -> Iterator[GoldArticle]:
    """The annotated articles of a gold set, in the order of their names. CollectionError where there is none."""
    brat = folder / "attributions"
    found = _read_brat(folder) if brat.is_dir() else _read_json(folder)
    empty = True
    for gold in found:
        empty = False
        yield gold
    if empty:
        raise CollectionError(f"{folder}: no annotated article")


def _read_json(folder: Path) -> Iterator[GoldArticle]:
    for notes in sorted(folder.glob("*.json")):
        path = notes.with_suffix(".txt")
        if path.exists():
            article = Article(path.stem, path.read_bytes().decode("utf-8"))
            rows = json.loads(notes.read_text("utf-8"))["statements"]
            yield GoldArticle(article, tuple(a for a in map(_from_row, rows) if a.contents))


def _from_row(row: Mapping[str, Any]) -> Attribution:
    def spans(*pairs: list[int] | None) -> tuple[Span, ...]:
        return tuple(Span(*pair) for pair in pairs if pair)

    return Attribution(spans(row.get("mention")), spans(row.get("cue")), spans(*row["contents"]), row.get("speaker"))


def _read_brat(folder: Path) -> Iterator[GoldArticle]:
    names = folder / "entities.json"
    entities = json.loads(names.read_text("utf-8")) if names.exists() else {}
    notes: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann"), reverse=True):
        if _ANNOTATION.fullmatch(path.stem[-5:]):
            notes[path.stem[:-5]] = path
    for path in sorted((folder / "text").glob("*.txt")):
        if path.stem in notes:
            article = Article(path.stem, path.read_bytes().decode("utf-8"))
            events = _events(notes[path.stem].read_text("utf-8"))
            yield GoldArticle(article, tuple(_attributions(article, events, entities)))


def _events(text: str) -> list[dict[str, list[Span]]]:
    """The events of a brat file: the spans of each role."""
    spans: dict[str, list[Span]] = {}
    events = []
    for line in text.split("\n"):
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            spans[key] = [Span(int(a), int(b)) for a, b in _SPAN.findall(rest.split("\t")[0]) if int(a) < int(b)]
        elif key.startswith("E"):
            roles: defaultdict[str, list[Span]] = defaultdict(list)
            for part in rest.split():
                role, _, target = part.partition(":")
                roles[role.rstrip("0123456789")] += spans.get(target, [])
            events.append({role: sorted(found) for role, found in roles.items()})
    return events


def _attributions(
    article: Article, events: list[dict[str, list[Span]]], entities: Mapping[str, str]
) -> Iterator[Attribution]:
    for event in events:
        sources, cues = event.get("Source", []), event.get("Cue", [])
        contents = event.get("Content", [])
        if sources and cues and article[sources[0]].strip().lower() in SPEECH:
            sources, cues = cues, sources  # a slip of the annotator
        if sources and contents:
            name = entities.get(f"{article.id}:{sources[0].start}")
            yield Attribution(tuple(sources), tuple(cues), tuple(contents), name)
