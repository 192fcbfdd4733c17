"""Statements: which words are said or reported, in which kind, and where they end."""

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute
from retrieval.mentions import read_names
from retrieval.people import People
from retrieval.statements import Reader
from retrieval.tokens import read_tokens


def statements(text: str) -> list[tuple[str, list[str]]]:
    """Kind and contents of the statements that have their source in their own sentence."""
    article = Article(id="a", text=text)
    stream = read_tokens(article)
    reader = Reader(People(stream, read_names(stream)))
    return [(s.kind.value, [article[c] for c in s.contents]) for s in reader.read()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It rained,” Jane Roe said.", ("direct", ["It rained"])),
        ("“It rained,” Jane Roe said, “and it was cold.”", ("direct", ["It rained", "and it was cold."])),
        ("Jane Roe said: “It rained.”", ("direct", ["It rained."])),
        ("Jane Roe told reporters on Monday: “It rained.”", ("direct", ["It rained."])),
        ("Jane Roe said that it rained in Lima.", ("indirect", ["that it rained in Lima"])),
        ("Jane Roe said on Monday that it rained.", ("indirect", ["that it rained"])),
        ("Jane Roe told the council it rained all night.", ("indirect", ["it rained all night"])),
        ("It rained all night, Jane Roe said.", ("indirect", ["It rained all night"])),
        ("It rained all night, Jane Roe said on Monday.", ("indirect", ["It rained all night"])),
        ("It rained all night, said Jane Roe.", ("indirect", ["It rained all night"])),
        ("The tram, said Jane Roe, a lawyer in Lima, is late.", ("indirect", ["The tram", "is late"])),
        ("It rained all night, said Jane Roe, a lawyer in Lima.", ("indirect", ["It rained all night"])),
        ("Jane Roe said after the match that it rained.", ("indirect", ["that it rained"])),
        ("Jane Roe insisted at a Lima rally Monday that it rained.", ("indirect", ["that it rained"])),
        ("Since May, according to Jane Roe, it has rained a lot.", ("indirect", ["it has rained a lot"])),
        ("It rained all night, Jane Roe said in her book, “Tides.”", ("indirect", ["It rained all night"])),
        ("As Jane Roe reported in May, it rained all night.", ("indirect", ["it rained all night"])),
        ("Jane Roe testified, for example, that it rained.", ("indirect", ["that it rained"])),
        ("People briefed on the plan say that it is dead.", ("indirect", ["that it is dead"])),
        ("The officers whose boats sank say the sea was calm.", ("indirect", ["the sea was calm"])),
        ("Some activists even insist that it rained.", ("indirect", ["that it rained"])),
        ("Jane Roe told her staff that it rained.", ("indirect", ["that it rained"])),
        ("Jane Roe told her prices would rise.", ("indirect", ["prices would rise"])),
        ("The rain, Jane Roe said, was warm.", ("indirect", ["The rain", "was warm"])),
        ("It rained all night, according to Jane Roe.", ("indirect", ["It rained all night"])),
        ("According to Jane Roe, it rained all night.", ("indirect", ["it rained all night"])),
        ("As Jane Roe reported, it rained all night.", ("indirect", ["it rained all night"])),
        ("Jane Roe said it was “a flood” for them.", ("mixed", ["it was “a flood” for them"])),
        ("Jane Roe called the rain “a flood”.", ("mixed", ["the rain “a flood”"])),
        ("As reported by Jane Roe, last year Porto built a tram.", ("indirect", ["last year Porto built a tram"])),
        ("Last year Porto built a tram, Jane Roe notes.", ("indirect", ["Last year Porto built a tram"])),
        ("It does not answer why it rained, as police have said.", ("indirect", ["It does not answer why it rained"])),
        ("It upset the families, many of whom say it was late.", ("indirect", ["it was late"])),
    ],
)
def test_what_an_attribution_reports(text: str, expected: tuple[str, list[str]]) -> None:
    assert statements(text) == [expected]


def test_two_attributions_side_by_side() -> None:
    assert statements("Jane Roe said it rained all night, adding that it was cold.") == [
        ("indirect", ["it rained all night"]),
        ("indirect", ["that it was cold"]),
    ]


def test_the_outer_clause_takes_the_inner_one() -> None:
    assert statements("The agency said Jane Roe had warned that it would rain.") == [
        ("indirect", ["Jane Roe had warned that it would rain"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe added salt to the soup.",
        "Jane Roe told a man in the Lima area who left early.",
        "Jane Roe told Lima’s radio station in a talk aired on Monday at noon.",
        "Jane Roe told her staff as she left the hall.",
        "It was one of the chief reasons to oppose Jane Roe.",
        "Jane Roe wrote three long books.",
        "It rained.",
        "The ministry did not respond to our request for comment.",
        "The company declined to say more about the matter.",
        "Jane Roe apologised to the owner of the house.",
        "Jane Roe left the room, quoting an old proverb of the coast.",
    ],
)
def test_verbs_that_report_nothing_here(text: str) -> None:
    assert statements(text) == []


def test_the_tail_after_a_quotation_is_not_reported() -> None:
    assert statements("“It rained,” Jane Roe said of the long night in Lima.") == [("direct", ["It rained"])]


def test_a_participle_before_the_verb_is_no_attribution() -> None:
    assert statements("The man accused of fraud told a court he had “never seen the money”.") == [
        ("mixed", ["he had “never seen the money”"])
    ]


def test_who_does_not_want_to_be_named_says_only_what_comes_after() -> None:
    text = "A clerk of the Raj House, who did not wish to be named, told us that it was “no hurry”."
    assert statements(text) == [("mixed", ["that it was “no hurry”"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe ruled that out: “It will not rain.”", [("direct", ["It will not rain."])]),
        (
            "Jane Roe says the sums don’t add up: “Five boats? Where are they to lie?”",
            [("indirect", ["the sums don’t add up"]), ("direct", ["Five boats? Where are they to lie?"])],
        ),
        (
            "Jane Roe says she was “soaked” by noon: “It never stopped.”",
            [("mixed", ["she was “soaked” by noon"]), ("direct", ["It never stopped."])],
        ),
        ("Jane Roe said outside the court: “It will not rain.”", [("direct", ["It will not rain."])]),
        ("Jane Roe said it was: “a flood” for them.", [("mixed", ["it was: “a flood” for them"])]),
    ],
)
def test_a_quotation_behind_a_report_and_a_colon_is_direct(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert statements(text) == expected


@pytest.mark.parametrize(
    ("text", "reported", "source"),
    [
        (
            "A council source said he could not answer because the board had asked for the papers too late.",
            ["he could not answer because the board had asked for the papers too late"],
            "A council source",
        ),
        (
            "Traders said the timing was not planned; they only learned on Friday of the sale.",
            ["the timing was not planned; they only learned on Friday of the sale"],
            "Traders",
        ),
        (
            "As many tax experts have pointed out, the mayor is free to publish his returns.",
            ["the mayor is free to publish his returns"],
            "many tax experts",
        ),
        (
            "The island, as one of the mayor's advisers pointed out, does not get storms.",
            ["The island", "does not get storms"],
            "one of the mayor's advisers",
        ),
        (
            "These were no slips, Brandt noted; the board had bent its summary.",
            ["These were no slips", "the board had bent its summary"],
            "Brandt",
        ),
        (
            "The meeting went from bad to worse, said one party source in the room.",
            ["The meeting went from bad to worse"],
            "one party source",
        ),
        ("“We lost it all,” said one of the players.", ["We lost it all"], "one of the players"),
        ("That rule, many argue, could cost the town dear.", ["That rule", "could cost the town dear"], "many"),
        ("Two in three said they were less likely to vote.", ["they were less likely to vote"], "Two in three"),
        ("Cement makers, for instance, argue that imports grew.", ["that imports grew"], "Cement makers"),
        ("By big margins, those surveyed say rents are too high.", ["rents are too high"], "those"),
        ("As reported by the ministry, the bridge is closed.", ["the bridge is closed"], "the ministry"),
    ],
)
def test_the_whole_report_goes_to_whom_the_sentence_names(text: str, reported: list[str], source: str) -> None:
    article = Article("a", text)
    (quote,) = attribute(article)
    assert [article[span] for span in quote.contents] == reported
    assert quote.speaker is not None
    assert quote.speaker.printed == source


def test_a_quotation_after_a_question_is_the_speakers() -> None:
    text = "It fell to Judge Lora Lynd, who told the house when asked about the case: “It is with the police.”"
    (quote,) = attribute(Article("a", text))
    assert quote.kind == "direct"
    assert quote.speaker is not None
    assert quote.speaker.name == "Lora Lynd"


def test_neither_is_no_name() -> None:
    text = "Neither Warner nor Bell has ruled it out. Warner said it was “a very long way to go yet”."
    (quote,) = attribute(Article("a", text))
    assert quote.speaker is not None
    assert quote.speaker.name == "Warner"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A plan which Roe called “a gift to the rich” was put to the vote.", [("direct", ["a gift to the rich"])]),
        ("Roe, who had told them he was “ready to go”, left.", [("mixed", ["he was “ready to go”"])]),
        (
            "In a paper, which this newspaper has seen, Jane Roe writes that jobs are “not at risk”.",
            [("mixed", ["that jobs are “not at risk”"])],
        ),
    ],
)
def test_what_a_relative_clause_reports_ends_with_it(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert statements(text) == expected


def test_a_number_behind_a_channel_is_no_part_of_the_report() -> None:
    assert statements("Jane Roe told Channel 7 it rained all night.") == [("indirect", ["it rained all night"])]
