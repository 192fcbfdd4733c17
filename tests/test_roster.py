"""Whom the words of a question can mean: what they say of a speaker must fit."""

import pytest
from handmade import record, said, speaker, speakers_of, told
from hypothesis import given
from hypothesis import strategies as st

from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.naming import Match, is_slip
from retrieval.offices import By, slot_words
from retrieval.quotes import Speaker
from retrieval.roster import Roster

KAMILOV, SARYBAY, QI, GHERMAN = "Abdulaziz Kamilov", "Kairat Sarybay", "Qi Zhenhong", "Natalia Gherman"
RAGNA = speaker("Ragna Tveitan", "Norwegian Fisheries Minister", role_first=True, gender="f")
MARCO = speaker("Marco Rell", "president of the Lamp Union", gender="m")
WILLIAM = speaker("William Ostrow", "chief executive officer of Reefbank", gender="m")
IBANEZ = speaker("Óscar Ibáñez-Rua", "professor of marine biology", gender="m")
ADA = speaker("Ada Bly", "aide to the governor of Sund", gender="f")
TOWN = (RAGNA, MARCO, WILLIAM, IBANEZ, ADA)


@pytest.fixture(scope="module")
def roster(seeds: Collection) -> Roster:
    return Roster(seeds)


@pytest.fixture(scope="module")
def town() -> Roster:
    return Roster(speakers_of(*TOWN))


def found(roster: Roster, text: str) -> list[tuple[str, By]]:
    return [(match.record.name, match.by) for match in roster.match(text)]


def named(roster: Roster, text: str) -> list[str]:
    return [match.record.name for match in roster.match(text)]


@pytest.mark.parametrize(
    ("words", "name", "by"),
    [
        ("Abdulaziz Kamilov", KAMILOV, By.FULL_NAME),
        ("abdulaziz kamilov", KAMILOV, By.FULL_NAME),
        ("KAMILOV", KAMILOV, By.SURNAME),
        ("kamilov's", KAMILOV, By.SURNAME),
        ("Kamilov’s", KAMILOV, By.SURNAME),
        ("Mr Kamilov", KAMILOV, By.SURNAME),
        ("Foreign Minister Kamilov", KAMILOV, By.SURNAME),
        ("Kamilof", KAMILOV, By.SURNAME),
        ("abdulaziz", KAMILOV, By.FIRST_NAME),
        ("qi", QI, By.FIRST_NAME),
        ("Zhenong", QI, By.SURNAME),
        ("natalia gherman", GHERMAN, By.FULL_NAME),
        ("Natasha Gherman", GHERMAN, By.FULL_NAME),
        ("Uzbekistan's foreign minister", KAMILOV, By.ROLE),
        ("Uzbekistan’s foreign minister", KAMILOV, By.ROLE),
        ("the Uzbek foreign minister", KAMILOV, By.ROLE),
        ("foreign minister of Uzbekistan", KAMILOV, By.ROLE),
        ("the foreign minister", KAMILOV, By.ROLE),
        ("the uzbek fm", KAMILOV, By.ROLE),
        ("president of the China Institute of International Studies", QI, By.ROLE),
        ("the head of the UNRCCA", GHERMAN, By.ROLE),
        ("UN special representative", GHERMAN, By.ROLE),
        ("CICA's secretary-general", SARYBAY, By.ROLE),
        ("the CICA chief", SARYBAY, By.ORGANISATION),
        ("CICA", SARYBAY, By.ORGANISATION),
        ("China Institute of International Studies", QI, By.ORGANISATION),
        ("Uzbekistan", KAMILOV, By.ORGANISATION),
    ],
)
def test_the_seeds_speakers_are_found_by_what_people_call_them(roster: Roster, words: str, name: str, by: By) -> None:
    assert found(roster, words) == [(name, by)]


@pytest.mark.parametrize(
    "words",
    [
        *("Erlan Kamilov", "the Kazakh foreign minister", "Turkish foreign minister", "President Mirziyoyev"),
        *("Kamilov's spokesman", "the foreign minister's wife", "Gherman's deputy"),
        *("", "the", "?!", "European Union", "Kami", "Sarybaytov", "Kairat Gherman"),
    ],
)
def test_nobody_is_found_by_what_does_not_fit(roster: Roster, words: str) -> None:
    assert found(roster, words) == []


def test_a_part_of_a_role_is_a_weaker_match_than_the_office_itself(roster: Roster) -> None:
    assert found(roster, "the secretary-general") == [(SARYBAY, By.ROLE), (GHERMAN, By.PART_OF_ROLE)]


@pytest.mark.parametrize(
    ("words", "name", "by"),
    [
        ("the norwegian minister", RAGNA, By.ROLE),
        ("Norway's fisheries minister", RAGNA, By.ROLE),
        ("Minister Tveitan", RAGNA, By.SURNAME),
        ("Tvietan", RAGNA, By.SURNAME),
        ("the lamp union's boss", MARCO, By.ORGANISATION),
        ("M. Rell", MARCO, By.FULL_NAME),
        ("Bill Ostrow", WILLIAM, By.FULL_NAME),
        ("billy", WILLIAM, By.FIRST_NAME),
        ("reefbank ceo", WILLIAM, By.ROLE),
        ("the CEO of Reefbank", WILLIAM, By.ROLE),
        ("Reefbank", WILLIAM, By.ORGANISATION),
        ("oscar ibanez", IBANEZ, By.SURNAME),
        ("Ibáñez-Rua", IBANEZ, By.SURNAME),
        ("Prof Ibanez Rua", IBANEZ, By.SURNAME),
        ("biology professor", IBANEZ, By.ROLE),
        ("the governor", ADA, By.PART_OF_ROLE),
    ],
)
def test_a_town_is_found_by_what_people_call_it(town: Roster, words: str, name: Speaker, by: By) -> None:
    assert found(town, words) == [(name.name, by)]


def test_a_nickname_that_an_article_prints_finds_its_bearer() -> None:
    text = "Dana “Sea Hawk” Orlov said the quay leaked. “We bail,” said Orlov."
    roster = Roster(Collection([Article(id="a", text=text)]))
    assert named(roster, "sea hawk") == named(roster, "Sea Hawk Orlov") == ["Dana Orlov"]


@pytest.mark.parametrize("words", ["Luis Rell", "luis rell", "L. Rell", "Roberta Ostrow", "Bill Rell", "Ada Tveitan"])
def test_another_first_name_is_another_person(town: Roster, words: str) -> None:
    assert found(town, words) == []


def test_a_first_name_before_anothers_surname_in_print_is_another_person() -> None:
    text = "Dana Orlov said the quay leaked. The quay was mended. Dana McTveit met the crew of the Aurora."
    roster = Roster(Collection([Article(id="a", text=text)]))
    assert roster.prefix("dana mctveit", telegraphic=True) == ("", [])
    assert roster.prefix("Dana McTveit on leaks", telegraphic=True) == ("", [])
    assert roster.prefix("dana quay", telegraphic=True)[0] == "dana"
    assert roster.prefix("dana aurora", telegraphic=True)[0] == "dana"
    assert roster.prefix("dana, mctveit", telegraphic=True)[0] == "dana"


def test_two_of_one_surname_are_both_meant_by_it_and_one_by_the_full_name() -> None:
    both = Roster(speakers_of(speaker("Marco Rell"), speaker("Luis Rell"), speaker("Luis Rell")))
    assert found(both, "Rell") == [("Luis Rell", By.SURNAME), ("Marco Rell", By.SURNAME)]  # the better supported first
    assert named(both, "marco rell") == ["Marco Rell"]
    assert named(both, "Luis") == ["Luis Rell"]
    assert named(both, "Ivan Rell") == []


def test_a_bare_surname_on_record_is_found_by_the_surname_alone() -> None:
    both = Roster(speakers_of(speaker("Marco Rell"), speaker("Rell"), speaker("Luis Rell")))
    assert set(named(both, "Rell")) == {"Marco Rell", "Luis Rell", "Rell"}
    assert named(both, "Marco Rell") == ["Marco Rell"]  # the other article's Rell may be Luis


def test_the_spokesman_for_somebody_is_somebody_else(roster: Roster) -> None:
    assert named(roster, "the spokesman for Kamilov") == []


@pytest.mark.parametrize("words", ["China", "the president of China"])
def test_an_institute_named_after_a_country_does_not_speak_for_it(roster: Roster, words: str) -> None:
    assert named(roster, words) == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the union president", MARCO),
        ("the aide to the governor", ADA),
        ("the governor's aide", ADA),
    ],
)
def test_an_office_is_found_with_the_body_it_belongs_to(town: Roster, words: str, name: Speaker) -> None:
    assert found(town, words) == [(name.name, By.ROLE)]


def test_one_mans_surname_is_another_mans_first_name() -> None:
    both = Roster(speakers_of(speaker("Ryan Ellis"), speaker("Paul Ryan")))
    assert found(both, "Ryan") == [("Paul Ryan", By.SURNAME)]
    assert named(both, "paul ryan") == ["Paul Ryan"]


def test_a_name_printed_right_is_taken_before_one_that_would_be_a_slip() -> None:
    both = Roster(speakers_of(speaker("Ida Hansen"), speaker("Odd Hanssen")))
    assert found(both, "Hansen") == [("Ida Hansen", By.SURNAME)]
    assert [(m.record.name, m.exact) for m in both.match("Hannsen")] == [("Ida Hansen", False), ("Odd Hanssen", False)]


def test_who_is_named_is_not_found_by_the_role_of_another() -> None:
    roster = Roster(speakers_of(speaker("Ida Mayor"), speaker("Odd Stam", "Mayor", role_first=True)))
    assert named(roster, "Mayor") == ["Ida Mayor"]


def test_a_speaker_is_found_by_what_the_article_says_beside_the_name() -> None:
    article = Article(
        "quarry", "The quarry’s night foreman and director, Odd Lunde, was there. “We heard it,” Lunde said."
    )
    roster = Roster(told((article, [said(article, speaker("Odd Lunde"), "We heard it")])))
    assert found(roster, "the quarry director") == [("Odd Lunde", By.DESCRIPTION)]
    assert found(roster, "quarry") == []
    assert found(roster, "the harbour director") == []


def test_the_longest_opening_that_means_somebody_is_taken(roster: Roster) -> None:
    words, matches = roster.prefix("the CICA secretary general tourism and trade")
    assert (words, [m.record.name for m in matches]) == ("the CICA secretary general", [SARYBAY])
    assert roster.prefix("Kamilov cooperation")[0] == "Kamilov"
    assert roster.prefix("cooperation, says Kamilov") == ("", [])
    assert roster.prefix("") == ("", [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Marco Twain say about tolls", ""),  # another Marco
        ("the president of the harbour say", ""),  # of another body
        ("Lamp Union staff gripe about pay", ""),
        ("Minister Vanhoek on tolls", ""),  # another minister
        ("marco on tolls", "marco"),
        ("the norwegian minister on tolls", "the norwegian minister"),
        ("Rell Tolls", "Rell"),
    ],
)
def test_an_opening_that_goes_on_means_somebody_else(town: Roster, text: str, words: str) -> None:
    assert town.prefix(text)[0] == words


def test_a_telegraphic_text_may_go_on_with_a_topic_in_capitals() -> None:
    article = Article("a", "Marco Rell spoke of the Reef Fund. “Tolls rise,” Rell said.")
    roster = Roster(told((article, [said(article, speaker("Marco Rell"), "Tolls rise")])))
    assert roster.prefix("Marco Reef Fund", telegraphic=True)[0] == "Marco"
    assert roster.prefix("Marco Reef say it")[0] == ""


@pytest.mark.parametrize(
    ("words", "name"),
    [("former president of the Lamp Union Rell", MARCO), ("Professor Ibanes", IBANEZ), ("Captain Tvietan", None)],
)
def test_a_title_beside_a_name_must_be_the_bearers(town: Roster, words: str, name: Speaker | None) -> None:
    assert named(town, words) == ([name.name] if name else [])


def test_the_name_ends_at_the_verb_also_behind_a_description() -> None:
    text = "The quarry’s foreman and director, Odd Lunde, was there. “We heard it,” Lunde said."
    article = Article("quarry", text)
    roster = Roster(told((article, [said(article, speaker("Odd Lunde"), "We heard it")])))
    assert roster.prefix("the quarry director refuse to go")[0] == "the quarry director"
    assert roster.prefix("the quarry director say it")[0] == "the quarry director"
    assert roster.prefix("quarry director pay", telegraphic=True)[0] == ""


def test_misspelt_words_for_offices_and_bodies_are_set_right(town: Roster) -> None:
    assert named(town, "the lamp unoin presidnt") == [MARCO.name]


def test_the_seat_of_a_government_stands_for_its_country() -> None:
    roster = Roster(speakers_of(speaker("Li Bo", "Chinese Foreign Ministry spokesman", role_first=True)))
    assert found(roster, "Beijing") == found(roster, "China") == [("Li Bo", By.ORGANISATION)]
    assert named(roster, "the Beijing mayor") == []


def test_the_president_without_more_words_is_the_states() -> None:
    both = Roster(speakers_of(speaker("Ida Bly", "president of Reef Bank"), speaker("Odd Lunde", "President")))
    assert named(both, "the president") == ["Odd Lunde"]
    assert named(both, "the Reef Bank president") == ["Ida Bly"]


def test_a_speaker_without_a_name_is_known_by_the_printed_words(seeds: Collection) -> None:
    article = Article("a", "“We wait,” the ferry company’s spokesman said.")
    nobody = speaker(None, printed="the ferry company’s spokesman")
    assert Roster(told((article, [said(article, nobody, "We wait")]))).unnamed("the ferry spokesman")
    assert not Roster(seeds).unnamed("the ferry spokesman")


def test_how_much_of_a_topic_one_statement_holds(seeds: Collection) -> None:
    roster = Roster(seeds)
    kamilov = roster.match("Kamilov")[0].record
    assert roster.said_at_once(kamilov, ["rapproch", "region"]) == 1.0
    assert roster.said_at_once(kamilov, ["rapproch", "whale"]) == 0.5
    assert roster.said_at_once(kamilov, []) == 0.0


def test_names_are_found_where_they_stand_in_a_text(roster: Roster) -> None:
    text = "did Qi Zhenhong answer Kamilov’s plan?"
    places = [(text[start:end], matches[0].record.name) for start, end, matches in roster.names_in(text)]
    assert places == [("Qi Zhenhong", QI), ("Kamilov’s", KAMILOV)]
    assert list(roster.names_in("the secretary-general met nobody")) == []


def test_of_several_of_one_name_the_better_supported_stands_first_also_in_a_text() -> None:
    rells = [speaker(f"{first} Rell") for first in ("Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal")]
    roster = Roster(speakers_of(*(rell for often, rell in enumerate(rells) for _ in range(often + 1))))
    ((_, _, matches),) = roster.names_in("the plan of Rell")
    assert [m.record.name.split()[0] for m in matches] == ["Hal", "Gus", "Flo", "Ed", "Di", "Cy", "Bo", "Ada"]
    assert matches == roster.match("Rell")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the late Mr Rell", ["rell"]),
        ("Uzbekistan’s foreign minister", ["uzbekistan", "foreign", "minister"]),
        ("Danes' king", ["danes", "king"]),
        ("O'Brien", ["obrien"]),
        ("Ibáñez-Rua", ["ibanez", "rua"]),
        ("of the", []),
    ],
)
def test_slot_words_are_folded_without_possessives_and_fillers(text: str, words: list[str]) -> None:
    assert slot_words(text) == words


@pytest.mark.parametrize(
    ("word", "name"),
    [("kamilof", "kamilov"), ("vilsak", "vilsack"), ("linsday", "lindsay"), ("brandstater", "brandstatter")],
)
def test_a_slip_is_one_edit_or_two_in_long_names(word: str, name: str) -> None:
    assert is_slip(word, name)


@pytest.mark.parametrize(
    ("word", "name"),
    [("kamilov", "kamilov"), ("rell", "bell"), ("dell", "rell"), ("amilov", "kamilov"), ("kamil", "kamilov")],
)
def test_other_words_are_no_slips(word: str, name: str) -> None:
    assert not is_slip(word, name)


def test_matches_are_of_the_collections_own_records() -> None:
    collection = speakers_of(*TOWN)
    assert Roster(collection).match("Marco Rell") == [Match(record(collection, "Marco Rell"), By.FULL_NAME, exact=True)]


def test_an_empty_collection_knows_nobody() -> None:
    empty = Roster(Collection([]))
    assert (empty.match("anybody"), empty.prefix("anybody"), list(empty.names_in("anybody"))) == ([], ("", []), [])


@pytest.mark.parametrize("words", ["the head of the head", "chief boss", "the head of the head of the boss of all"])
def test_heads_of_nothing_are_nobody(words: str) -> None:
    assert Roster(speakers_of(RAGNA, IBANEZ)).match(words) == []
    assert Roster(Collection([])).match(words) == []


def test_so_many_words_name_people_but_call_nobody(town: Roster) -> None:
    told = "Norwegian Fisheries Minister Ragna Tveitan"
    assert town.match(told)
    assert town.match(f"{told} " * 4) == []


@given(st.text(max_size=60))
def test_any_text_means_somebody_or_nobody(town: Roster, text: str) -> None:
    assert len({match.by for match in town.match(text)}) <= 2
    start, matches = town.prefix(text)
    assert text.startswith(start)
    assert bool(start) is bool(matches)
