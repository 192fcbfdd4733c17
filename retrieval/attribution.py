"""Attribution: every quoted and reported statement of an article with its speaker, stage by stage."""

import re

from retrieval.articles import Article, Span
from retrieval.marks import Run, quoted_runs
from retrieval.quotes import Kind, Quote, Speaker

_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
_AFTER = re.compile(rf"[,\s]*(?:(?P<pronoun>[Hh]e|[Ss]he)|(?:[\w-]+ ){{0,4}}?(?P<name>{_NAME})) (?P<cue>said|added|noted|told)\b")
_INVERTED = re.compile(rf"[,\s]*(?P<cue>said|added) (?P<name>{_NAME})")
_COMMA = ",، "


def attribute(article: Article) -> tuple[Quote, ...]:
    """The article's statements in order of their start."""
    quotes: list[Quote] = []
    last: Speaker | None = None
    for run in quoted_runs(article):
        match = _AFTER.match(article.text, run.outer.end) or _INVERTED.match(article.text, run.outer.end)
        if match is None:
            continue
        name = match.groupdict().get("name")
        if name is not None:
            mention = Span(*match.span("name"))
            last = Speaker(name, None, mention, "named in the same sentence", sure=True)
        elif last is not None:
            mention = Span(*match.span("pronoun"))
            last = Speaker(last.name, None, mention, "named before", sure=True)
        cue = Span(*match.span("cue"))
        quotes.append(Quote(article.id, (_content(article, run),), Kind.DIRECT, cue, last))
    return tuple(quotes)


def _content(article: Article, run: Run) -> Span:
    text = article[run.inner]
    end = run.inner.end - (text[-1] in _COMMA and len(text) > 1)
    return Span(run.inner.start, end)
