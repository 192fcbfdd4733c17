"""Signed letters as statements: each is said by who signed it; what it quotes and reports are others' words."""

import bisect
from collections.abc import Iterator

from retrieval.quotes import Kind
from retrieval.statements import Statement
from retrieval.tokens import Stream


def signed_letters(stream: Stream) -> Iterator[Statement]:
    """One statement a letter, in order. It is no direct speech: its words stand in no quotation marks."""
    starts = [stream.tokens[clause.first].start for clause in stream.clauses] if stream.letters else []
    for letter in stream.letters:
        number = max(bisect.bisect_right(starts, letter.contents[0].start) - 1, 0)
        paragraph = stream.clauses[number].paragraph
        contents = list(letter.contents)
        yield Statement(contents, Kind.INDIRECT, paragraph, number, how="signed", label=letter.name)
