"""Attribution: every quoted and reported statement of an article with its speaker, stage by stage.

0. Soft hyphens, zero-width characters and odd spaces are read past (`inkless`).
1. Quoted runs are found and masked (`marks`, `tokens`); live blogs and digests are cut into their items (`items`).
2. Names are read, with roles and titles, and joined into the people of the article (`mentions`, `leads`, `people`).
3. Cues and their subjects give the statements of each sentence (`cues`, `statements`).
4. Runs that no cue of their sentence took go on with the quote before, or take a neighbour's speaker (`carrying`).
5. Each source is resolved over the whole article, or its item (`speakers`).

The time is linear in the text.
"""

from dataclasses import replace

from retrieval.articles import Article, Span
from retrieval.asides import set_apart
from retrieval.carrying import carry
from retrieval.discourse import vote_gender
from retrieval.inkless import bare
from retrieval.leads import without_leads
from retrieval.mentions import read_names
from retrieval.people import People
from retrieval.quotes import Quote
from retrieval.signed import signed_letters
from retrieval.speakers import Resolver
from retrieval.statements import Reader, Statement
from retrieval.tokens import WORD, Stream, read_tokens

_STEP = 25
"""Every so many characters the script is looked at."""
_SAMPLE = 3_000
"""So many tokens tell how an article uses capitals."""
_SMALL_LETTERS = 0.2
"""With fewer words than this in small letters, capitals do not tell names from other words."""


def attribute(article: Article) -> tuple[Quote, ...]:
    """The article's statements in order of their start; contents are exact, ordered and do not overlap."""
    read = bare(article)
    return _read(article) if read is None else tuple(map(read.put_back, _read(read.article)))


def _read(article: Article) -> tuple[Quote, ...]:
    """The statements of a text in which every character is printed."""
    if not _latin(article.text):
        return ()
    stream = read_tokens(article)
    people = People(stream, without_leads(stream, read_names(stream)))
    vote_gender(people)
    reader = Reader(people)
    reader.read()
    set_apart(reader)
    reader.statements += signed_letters(stream)
    statements = carry(reader)
    resolver, tells = Resolver(people), _capitals_tell(stream)
    quotes: list[Quote] = []
    for statement in statements:
        speaker = resolver.resolve(statement)
        if speaker is not None and speaker.sure and not tells:
            speaker = replace(speaker, sure=False)
        contents = _ordered(statement)
        if contents and (speaker is not None or statement.how == "nobody"):
            quotes.append(Quote(article.id, contents, statement.kind, statement.cue, speaker))
    return tuple(quotes)


def _latin(text: str) -> bool:
    """Whether most letters are Latin ones: of other scripts nothing is claimed."""
    sample = [c for c in text[: 200 * _STEP : _STEP] if c.isalpha()] or [c for c in text[:20_000] if c.isalpha()]
    return sum(c < "\u0250" or "\u1e00" <= c < "\u1f00" for c in sample) * 2 > len(sample)


def _capitals_tell(stream: Stream) -> bool:
    """Whether a capital sets a word apart; where all words have one, nothing that rests on names is vouched for."""
    words = [token for token in stream.tokens[:_SAMPLE] if token.type is WORD]
    return len([token for token in words if not token.capital]) >= _SMALL_LETTERS * len(words)


def _ordered(statement: Statement) -> tuple[Span, ...]:
    """The contents in order, none of them inside one before."""
    contents: list[Span] = []
    end = 0
    for span in sorted(statement.contents):
        if span.start >= end:
            contents.append(span)
            end = span.end
    return tuple(contents)
