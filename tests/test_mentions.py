"""Names are found with the roles before them, and told from sentence openings, places and bodies."""

import pytest

from retrieval.articles import Article
from retrieval.mentions import read_names
from retrieval.tokens import read_tokens


def names(text: str) -> list[tuple[str, str, str]]:
    """Role, name proper and kind of each name."""
    stream = read_tokens(Article(id="a", text=text))
    rows: list[tuple[str, str, str]] = []
    for name in read_names(stream):
        role = stream.words(name.first, name.proper) if name.proper > name.first else ""
        proper = stream.words(name.proper, name.last) if name.proper < name.last else ""
        rows.append((role, proper, name.kind))
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday Uzbek Foreign Minister Anvar Karimov left.", ("Uzbek Foreign Minister", "Anvar Karimov")),
        ("Yesterday the finance ministry spokesman Ali Khan left.", ("finance ministry spokesman", "Ali Khan")),
        ("Yesterday Minister for Health and Sport Lucía Ríos left.", ("Minister for Health and Sport", "Lucía Ríos")),
        ("Yesterday President of Freedonia Rufus Teague left.", ("President of Freedonia", "Rufus Teague")),
        ("Yesterday Sir Alan Whitcombe left.", ("Sir", "Alan Whitcombe")),
        ("Yesterday Mr. King left.", ("Mr.", "King")),
        ("Yesterday the cleric Maulana Ali Khan left.", ("cleric Maulana", "Ali Khan")),
        ("Yesterday Joost van der Meer left.", ("", "Joost van der Meer")),
        ("Yesterday Faisal bin Abdullah al-Rashid left.", ("", "Faisal bin Abdullah al-Rashid")),
        ("Yesterday Stephen King left.", ("", "Stephen King")),
        ("Parishioner Doreen Pike left.", ("Parishioner", "Doreen Pike")),
        ("Tigist Worku Demissie left.", ("", "Tigist Worku Demissie")),
        ("Yesterday Ustaz Abdul Karim left.", ("Ustaz", "Abdul Karim")),
        ("Yesterday Dwayne “The Rock” Johnson left.", ("", "Dwayne “The Rock” Johnson")),
        ("Yesterday Leader of the Opposition A.B. Perera left.", ("Leader of the Opposition", "A.B. Perera")),
        ("Yesterday Ambassador to Hungary Gong Tao-ming left.", ("Ambassador to Hungary", "Gong Tao-ming")),
        ("Yesterday the U.S. ambassador to Israel Mike Rowan left.", ("U.S. ambassador to Israel", "Mike Rowan")),
        ("Yesterday envoy to South Korea Zenani Dlamini left.", ("envoy to South Korea", "Zenani Dlamini")),
        ("Yesterday Engr. Festus Okoro left.", ("Engr.", "Festus Okoro")),
        ("Yesterday teacher Umm Sultan left.", ("teacher", "Umm Sultan")),
        ("Her sister-in-law, Reynalda, left.", ("", "Reynalda")),
        ("Yesterday Judge Eugene Teo Hock Soon left.", ("Judge", "Eugene Teo Hock Soon")),
        ("Yesterday Nur Aishah binte Rahmat left.", ("", "Nur Aishah binte Rahmat")),
        ("Yesterday R. Murugan s/o Palaniappan left.", ("", "R. Murugan s/o Palaniappan")),
        ("Yesterday Maëlle d’Harcourt-Rey left.", ("", "Maëlle d’Harcourt-Rey")),
        ("Yesterday Dean Owusu left.", ("", "Dean Owusu")),
        ("Yesterday Dean Owusu and another dean left.", ("Dean", "Owusu")),
        ("Yesterday Ama Owusu left. Soon Dean Owusu left.", ("Dean", "Owusu")),
    ],
)
def test_a_person_and_the_role_before_the_name(text: str, expected: tuple[str, str]) -> None:
    assert (*expected, "person") in names(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("He left the Ministry of Foreign Affairs.", "Ministry of Foreign Affairs"),
        ("He sued Redstone Ltd on Monday.", "Redstone Ltd"),
        ("He called the Bank of Ghana.", "Bank of Ghana"),
        ("He joined UNICEF in May.", "UNICEF"),
    ],
)
def test_bodies_are_no_persons(text: str, body: str) -> None:
    assert ("", body, "body") in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "It rained. However, nobody left.",
        "NAIROBI, Kenya — It rained.",
        "On Monday it rained in May.",
        "Bridge Collapses After Heavy Rain In North",
    ],
)
def test_openings_dates_and_headlines_are_no_persons(text: str) -> None:
    assert [name for name in names(text) if name[2] == "person"] == []


def test_a_lone_title_is_a_surname_where_somebody_bears_it() -> None:
    assert ("", "Dean", "person") in names("Howard Dean ran. Later Dean lost.")


def test_a_relation_before_a_comma_gives_the_gender() -> None:
    stream = read_tokens(Article(id="a", text="His mother, Sheila, wept."))
    (name,) = read_names(stream)
    assert (name.words, name.gender, name.titled) == (("sheila",), "f", True)


def test_whom_the_article_names_without_the_is_no_body_before_a_noun() -> None:
    assert ("", "Owusu", "person") in names("Later the Owusu campaign slept. Then Owusu left.")
    assert ("", "Owusu", "body") in names("Later the Owusu campaign slept.")


def test_a_name_behind_a_noun_for_a_company_is_a_body_everywhere() -> None:
    assert [row for row in names("Shares of Celuten fell. The pulp maker Celuten left.") if row[1] == "Celuten"] == [
        ("", "Celuten", "body"),
        ("", "Celuten", "body"),
    ]
    assert ("", "Ama Owusu", "person") in names("Then the company Ama Owusu keeps left.")


def test_a_word_to_wait_is_nobodys_name() -> None:
    stream = read_tokens(Article(id="a", text="Wait, it gets better: “It rained.”"))
    assert read_names(stream) == []
