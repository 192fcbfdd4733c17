"""Stretches: the words in quotation marks, and whose they are."""

from handmade import place, reported, said, speaker, told
from hypothesis import given
from strategies import article_of, texts

from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.quotes import Kind
from retrieval.stretches import owner, stretches

PIER = Article(
    "pier",
    "“We wait,” said Ida Bly, “and we swim.” She called it “a slow sea” and the “Old Pier” song. “It is wet,” Bly said. "
    "A crew member said “no”. “This is never closed.",
)
BLY, CREW = speaker("Ida Bly"), speaker(None, printed="A crew member")
TOLD = told(
    (
        PIER,
        [
            said(PIER, BLY, "We wait", "and we swim."),
            said(PIER, BLY, "it “a slow sea”", kind=Kind.MIXED),
            said(PIER, BLY, "It is wet"),
            said(PIER, CREW, "no"),
            reported(PIER, BLY, "This is never closed."),
        ],
    )
)


def test_each_stretch_has_its_words_and_their_statement() -> None:
    found = [([PIER[span] for span in s.spans], s.quote and s.quote.kind, s.direct) for s in stretches(TOLD, PIER)]
    assert found == [
        (["We wait", "and we swim."], Kind.DIRECT, True),
        (["a slow sea"], Kind.MIXED, False),
        (["Old Pier"], None, False),
        (["It is wet"], Kind.DIRECT, True),
        (["no"], Kind.DIRECT, True),
    ]


def test_stretches_of_one_speaker_have_one_owner() -> None:
    waits, sea, song, wet, no = stretches(TOLD, PIER)
    assert owner(TOLD, waits) == owner(TOLD, sea) == owner(TOLD, wet)
    assert len({owner(TOLD, each) for each in (waits, song, no)}) == 3


def test_reported_words_are_no_stretch() -> None:
    never = place(PIER, "This is never closed.")
    assert not any(span.overlap(never) for stretch in stretches(TOLD, PIER) for span in stretch.spans)


@given(texts)
def test_stretches_never_overlap_a_direct_statement(text: str) -> None:
    article = article_of(text)
    collection = Collection([article])
    found = stretches(collection, article)
    direct = [span for stretch in found if stretch.direct for span in stretch.spans]
    assert not any(span.overlap(d) for s in found if not s.direct for span in s.spans for d in direct)
    assert all(article[span] for stretch in found for span in stretch.spans)
