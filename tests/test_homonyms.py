"""Names that are common words too are names where a capital and what stands beside it say so."""

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute
from retrieval.mentions import read_names
from retrieval.tokens import read_tokens


def persons(text: str) -> list[str]:
    """The names proper of the persons of a text."""
    stream = read_tokens(Article(id="a", text=text))
    return [stream.words(n.proper, n.last) for n in read_names(stream) if n.kind == "person"]


@pytest.mark.parametrize("first", ["Will", "May", "Long", "Mark", "Grant", "June", "April", "Summer", "Autumn"])
@pytest.mark.parametrize(
    "sentence",
    [
        "“It is dear,” said {} Owusu, a professor.",
        "“It is dear,” {} Owusu told reporters.",
        "{} Owusu, a professor, said it was dear.",
        "{} Owusu said that it was dear.",
        "According to {} Owusu, it is dear and slow.",
        "It is dear and slow, according to {} Owusu.",
        "On Monday, baker {} Owusu told the crowd to leave the square.",
        "When {} Owusu spoke, he said it was dear.",
    ],
)
def test_a_first_name_that_is_a_common_word_is_a_name_in_any_place(first: str, sentence: str) -> None:
    (quote,) = attribute(Article(id="a", text=sentence.format(first)))
    assert quote.speaker is not None
    assert quote.speaker.name == f"{first} Owusu"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Will Kenya act?", "Kenya"),
        ("May Owusu rest in peace.", "Owusu"),
        ("In May Toyota said it would close.", "Toyota"),
        ("On 5 May Toyota said it would close.", "Toyota"),
        ("Last May Toyota said it would close.", "Toyota"),
        ("She asked What Will Owusu Say.", "Owusu Say"),
    ],
)
def test_a_modal_or_a_month_before_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert name in persons(text)


def test_a_surname_that_is_a_common_word_opens_a_sentence_before_a_verb_of_speech() -> None:
    text = "The mayor met Dana Page, a nurse. She had turned the page. Page said the plan was late."
    (quote,) = attribute(Article(id="a", text=text))
    assert quote.speaker is not None
    assert quote.speaker.name == "Dana Page"


def test_a_common_word_that_is_nobodys_surname_opens_no_name() -> None:
    text = "The mayor met Dana Page. Management is slow. The management said so. Management said the plan was late."
    assert persons(text) == ["Dana Page"]


def test_a_transcript_is_of_what_the_last_speaker_said() -> None:
    text = "Mayor Ama Owusu spoke: “It is late.”\nTranscript as follows:\n“The port is closed and the sea is high.”"
    quote = attribute(Article(id="a", text=text))[-1]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.sure) == ("Ama Owusu", False)
