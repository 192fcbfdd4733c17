"""Characters that leave no ink are read past, and every span stays one of the article's own text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.articles import Article
from retrieval.attribution import attribute
from retrieval.inkless import bare

PLAIN = "“The bridge is closed,” said Ama Owusu, a spokeswoman for the port. She said it would open in May."
INKLESS = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


@pytest.mark.parametrize("sign", INKLESS)
@pytest.mark.parametrize("word", ["Owusu", "Ama", "closed", "spokeswoman", "said"])
@pytest.mark.parametrize("inside", [0, 2])
def test_a_sign_without_ink_in_or_before_a_word_changes_no_speaker(sign: str, word: str, inside: int) -> None:
    at = PLAIN.index(word) + inside
    article = Article(id="a", text=PLAIN[:at] + sign + PLAIN[at:])
    direct, reported = attribute(article)
    assert direct.speaker is not None
    assert reported.speaker is not None
    assert (direct.speaker.name, reported.speaker.name) == ("Ama Owusu", "Ama Owusu")
    assert direct.speaker.role == "spokeswoman for the port"
    assert article[direct.contents[0]].replace(sign, "") == "The bridge is closed"
    assert direct.speaker.mention is not None
    assert article[direct.speaker.mention].replace(sign, "") == "Ama Owusu"
    assert direct.cue is not None
    assert article[direct.cue].replace(sign, "") == "said"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", " \u00ad", "\u200b "])
def test_an_odd_space_parts_words_as_a_plain_one_does(space: str) -> None:
    article = Article(id="a", text=PLAIN.replace(" ", space))
    assert [q.speaker.name for q in attribute(article) if q.speaker] == ["Ama Owusu", "Ama Owusu"]
    assert article[attribute(article)[0].contents[0]] == f"The{space}bridge{space}is{space}closed"


def test_a_zero_width_space_alone_between_two_sentences_parts_them() -> None:
    article = Article(id="a", text="Ama Owusu left.\u200b“We go,” Kofi Mensah said.")
    (quote,) = attribute(article)
    assert quote.speaker is not None
    assert quote.speaker.name == "Kofi Mensah"


def test_a_line_without_ink_is_no_paragraph() -> None:
    (quote,) = attribute(Article(id="a", text="Ama Owusu left.\n\u00ad\u2060\nMs Owusu said it was late."))
    assert quote.speaker is not None
    assert quote.speaker.because == "“Ms Owusu said” → Ama Owusu, ¶1"


def test_a_plain_text_is_read_as_it_is() -> None:
    assert bare(Article(id="a", text=PLAIN)) is None


@given(st.lists(st.tuples(st.integers(0, len(PLAIN)), st.sampled_from(INKLESS)), max_size=8))
def test_what_is_cut_out_is_what_a_reader_sees(signs: list[tuple[int, str]]) -> None:
    text = PLAIN
    for at, sign in sorted(signs, reverse=True):
        text = text[:at] + sign + text[at:]
    article = Article(id="a", text=text)
    quotes = attribute(article)
    assert [q.contents for q in quotes] == sorted(q.contents for q in quotes)
    for quote in quotes:
        for content in quote.contents:
            plain = "".join(c for c in article[content] if c not in INKLESS)
            assert plain in PLAIN
            assert article[content][0] not in INKLESS
            assert article[content][-1] not in INKLESS
