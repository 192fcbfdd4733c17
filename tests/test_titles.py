"""Titles: what names an office, where the name proper begins, and what gender lies in a title."""

import pytest
from stages import stream_of, token_of

from retrieval.titles import is_office, name_start, role_start, title_gender


@pytest.mark.parametrize(
    "word",
    [
        "minister",
        "secretary-general",
        "president-elect",
        "editor-in-chief",
        "nurse",
        "co-anchor",
        "secretary-treasurer",
    ],
)
def test_offices_and_trades(word: str) -> None:
    assert is_office(word)


@pytest.mark.parametrize("word", ["ministry", "rain", "general-purpose", "co-operation", "player-friendly", ""])
def test_other_words_are_no_offices(word: str) -> None:
    assert not is_office(word)


def proper(chain: str, *, begins: bool = False) -> str:
    """The name proper of a chain; empty where all of it is an office."""
    stream = stream_of(chain)
    last = len(stream.tokens)
    first = name_start(stream.tokens, 0, last, begins=begins)
    return stream.words(first, last) if first < last else ""


@pytest.mark.parametrize(
    ("chain", "name"),
    [
        ("Uzbek Foreign Minister Anvar Karimov", "Anvar Karimov"),
        ("Minister of Finance and Planning Njoroge Mwangi", "Njoroge Mwangi"),
        ("President of Freedonia Rufus Teague", "Rufus Teague"),
        ("Vice President Malia Tuilagi", "Malia Tuilagi"),
        ("Shirin Begum Akhter", "Shirin Begum Akhter"),
        ("Begum Akhter", "Akhter"),
        ("Former Sheikh Omar Ali", "Omar Ali"),
        ("Mr. King", "King"),
        ("Mrs Bishop", "Bishop"),
        ("Doreen Baker", "Doreen Baker"),
        ("Kumasi Court Judge", ""),
        ("Stephen King", "Stephen King"),
        ("Major John Major", "John Major"),
        ("Kenyan Wanjiru Kamau", "Wanjiru Kamau"),
        ("House Republican Helen Roe", "Helen Roe"),
        ("Accra Conservative Ama Owusu", "Ama Owusu"),
        ("Green Helen Roe", "Helen Roe"),
        ("Republican Party", "Republican Party"),
        ("Republican Owusu", "Owusu"),
        ("Democrat Roe", "Roe"),
        ("Green Owusu", "Green Owusu"),
        ("Senators Helen Roe", "Helen Roe"),
        ("Govs. Helen Roe", "Helen Roe"),
        ("Fox Business co-anchor Helen Roe", "Helen Roe"),
        ("Chilean Rojas", "Chilean Rojas"),
        ("Malia Tuilagi", "Malia Tuilagi"),
        ("Prime Minister", ""),
        ("Minister of Health", ""),
        ("Deputy Prime Minister of Tonga", ""),
        ("Leader of the Opposition A.B. Perera", "A.B. Perera"),
        ("Ambassador to Hungary Gong Tao-ming", "Gong Tao-ming"),
        ("Ambassador to South Korea Zenani Dlamini", "Zenani Dlamini"),
        ("Ambassador to Hungary", ""),
        ("Mr Speaker", ""),
        ("Mr Judge", "Judge"),
        ("Pundit Anand Ramlal", "Anand Ramlal"),
        ("Shaikh Rashed Al Falahi", "Rashed Al Falahi"),
        ("Garda Orla Nic Aodha", "Orla Nic Aodha"),
    ],
)
def test_the_name_begins_after_its_last_title(chain: str, name: str) -> None:
    assert proper(chain) == name


def test_an_unknown_trade_is_told_from_a_name_only_where_a_sentence_begins() -> None:
    assert proper("Trombonist Liv Dahl", begins=True) == "Liv Dahl"
    assert proper("Trombonist Liv Dahl") == "Trombonist Liv Dahl"


@pytest.mark.parametrize("chain", ["Ian Liv Dahl", "Karimjan Anton Antonovich"], ids=["given name", "patronymic"])
def test_given_names_and_what_stands_before_a_patronymic_are_no_trades(chain: str) -> None:
    assert proper(chain, begins=True) == chain


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Yesterday the finance ministry spokesman Ali Khan left.", "Ali", "finance ministry spokesman"),
        ("Yesterday the retired judge Ali Khan left.", "Ali", "retired judge"),
        ("A letter to economist Ali Khan came.", "Ali", "economist"),
        ("Rain fell on Ali Khan.", "Ali", ""),
        ("Later trader Ali Khan left.", "Ali", "trader"),
        ("They told trader Ali Khan.", "Ali", "trader"),
        ("So it was trader Ali Khan.", "Ali", "trader"),
        ("Ali Khan left.", "Ali", ""),
        ("Yesterday the bridge Ali Khan built fell.", "Ali", ""),
        ("The judge said Ali Khan left.", "Ali", ""),
    ],
)
def test_a_role_in_lower_case_goes_back_to_its_article(text: str, name: str, role: str) -> None:
    stream = stream_of(text)
    at = token_of(stream, name)
    first = role_start(stream, at, stream.clauses[0])
    assert (stream.words(first, at) if first < at else "") == role


@pytest.mark.parametrize("text", ["Police arrested trader Ali Khan.", "The union met trader Ali Khan."])
def test_a_role_without_an_article_does_not_swallow_the_verb_before_it(text: str) -> None:
    stream = stream_of(text)
    at = token_of(stream, "Ali")
    assert stream.words(role_start(stream, at, stream.clauses[0]), at) == "trader"


@pytest.mark.parametrize(
    ("title", "gender"),
    [
        ("Mrs.", "f"),
        ("Sir", "m"),
        ("police spokeswoman", "f"),
        ("waiter", "m"),
        ("Prime Minister", None),
        ("chairman", None),
    ],
)
def test_the_gender_that_lies_in_a_title(title: str, gender: str | None) -> None:
    tokens = stream_of(title).tokens
    assert title_gender(tokens, 0, len(tokens)) == gender
