"""A signed letter is one statement of its writer, in the article's words."""

from stages import stream_of

from retrieval.signed import signed_letters

PAGE = """LETTERS
Sir, – I was on the ferry to Moresund when it stopped in the middle of the sound to let a swan go by.
Ama Serwaa, Cape Coast
The sheep in the town library were quieter than most of us who read there. They ate less paper, too.
Nor did they snore at all.
Petr Malý, Brno
The clock of Vellin church has not struck since I was a girl, and we are all later for it.
J. K. Rao, Guntur
"""


def test_every_letter_is_a_statement_labelled_with_the_name_below() -> None:
    stream = stream_of(PAGE)
    found = list(signed_letters(stream))
    assert [stream.article[s.label] for s in found if s.label] == ["Ama Serwaa", "Petr Malý", "J. K. Rao"]
    assert [s.paragraph for s in found] == [1, 3, 6]
    assert [len(s.contents) for s in found] == [1, 2, 1]
    assert {(s.kind.value, s.how, s.source) for s in found} == {("indirect", "signed", None)}


def test_an_article_without_signatures_has_none() -> None:
    assert list(signed_letters(stream_of("It rained.\nIt poured."))) == []
