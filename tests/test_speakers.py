"""Speakers: full names, roles and genders, how a mention became a name, and how sure that is."""

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute
from retrieval.quotes import Speaker


def speakers(text: str) -> list[Speaker]:
    return [q.speaker for q in attribute(Article(id="a", text=text)) if q.speaker is not None]


def test_a_full_name_in_the_same_sentence() -> None:
    (speaker,) = speakers("“It rained,” said Mayor Lucía Ríos.")
    assert (speaker.name, speaker.role, speaker.role_first) == ("Lucía Ríos", "Mayor", True)
    assert (speaker.because, speaker.sure) == ("named in the same sentence", True)


def test_a_role_after_the_name() -> None:
    (speaker,) = speakers("“It rained,” said Lucía Ríos, director of the weather office.")
    assert speaker.label == "Lucía Ríos, director of the weather office"
    assert not speaker.role_first


def test_a_surname_points_to_the_full_name_and_its_paragraph() -> None:
    *_, last = speakers("Jane Roe runs the shop.\nIt rained on Monday.\n“We stayed in,” Ms. Roe said.")
    assert (last.name, last.because, last.sure, last.gender) == ("Jane Roe", "“Ms. Roe said” → Jane Roe, ¶1", True, "f")


def test_a_pronoun_points_to_the_last_speaker() -> None:
    first, second = speakers("“It rained,” said Peter Holloway.\n“It poured,” he added.")
    assert first.name == second.name == "Peter Holloway"
    assert second.because == "“he added” → Holloway, ¶1"
    assert second.printed == "he"


def test_he_is_never_a_woman() -> None:
    *_, last = speakers("“It rained,” said Mrs. Amina Yusuf.\nPeter Holloway shrugged.\n“It poured,” he added.")
    assert last.name == "Peter Holloway"


def test_she_skips_the_man_named_last() -> None:
    *_, last = speakers("“It rained,” said Mrs. Amina Yusuf. Peter Holloway shrugged. “It poured,” she added.")
    assert last.name == "Amina Yusuf"


def test_a_role_points_to_the_person_of_that_role() -> None:
    *_, last = speakers("Energy Minister Bilal Qureshi met the press.\n“The grid is safe,” the energy minister said.")
    assert (last.name, last.because) == ("Bilal Qureshi", "“the energy minister” → Bilal Qureshi, ¶1")


@pytest.mark.parametrize(
    ("role", "phrase"),
    [
        ("Prime Minister", "the premier"),
        ("Chief Executive", "the CEO"),
        ("Secretary-General", "the secretary general"),
        ("Spokeswoman", "the spokesperson"),
    ],
)
def test_words_for_one_office(role: str, phrase: str) -> None:
    *_, last = speakers(f"On Monday {role} Nino Beridze met the press.\n“All is well,” {phrase} said.")
    assert last.name == "Nino Beridze"


def test_two_ministers_make_a_bare_one_unsure() -> None:
    *_, last = speakers(
        "Health Minister Lucía Ríos and Trade Minister Bilal Qureshi met the press.\n“All is well,” the minister said."
    )
    assert not last.sure


def test_a_body_speaks_through_its_spokesman() -> None:
    (speaker,) = speakers("“It rained,” a spokesman for the Ministry of Water said.")
    assert speaker.name == "Ministry of Water"


@pytest.mark.parametrize("mention", ["a spokesman", "a police officer", "one resident"])
def test_who_is_not_named_has_no_name(mention: str) -> None:
    (speaker,) = speakers(f"“It rained,” {mention} said.")
    assert (speaker.name, speaker.printed, speaker.sure) == (None, mention, False)


def test_it_means_the_body_that_spoke() -> None:
    *_, last = speakers("Redstone Ltd said it would close the mine. “It is a sad day,” it said.")
    assert last.name == "Redstone Ltd"


def test_first_names_that_differ_are_two_people() -> None:
    first, second = speakers("“It rained,” said Maria Silva. “It poured,” said Paulo Silva.")
    assert (first.name, second.name) == ("Maria Silva", "Paulo Silva")


def test_short_forms_and_initials_are_one_person() -> None:
    *_, last = speakers("Robert J. Okafor left. “It rained,” said Bob Okafor.")
    assert last.name == "Robert J. Okafor"


def test_a_turn_of_a_transcript_belongs_to_the_name_before_the_colon() -> None:
    text = "RIOS: It rained.\nHOLLOWAY: It poured.\nRIOS: We stayed in.\nLucía Rios and Peter Holloway spoke on air."
    assert [s.name for s in speakers(text)] == ["Lucía Rios", "Peter Holloway", "Lucía Rios"]


def test_a_quote_that_goes_on_says_so() -> None:
    *_, last = speakers("“It rained,” said Peter Holloway.\n“We stayed in.”")
    assert (last.name, last.because, last.sure) == ("Peter Holloway", "goes on from ¶1", False)


def test_a_pronoun_behind_a_source_without_a_name_never_means_somebody_named_before() -> None:
    text = "Mayor Peter Holloway opened the quay.\nA docker, who asked not to be named, said the quay leaked. "
    *_, last = speakers(text + "“We bail every night,” he said.")
    assert (last.name, last.printed, last.sure) == (None, "A docker", False)
    assert last.because == "“he said” → A docker, ¶2: the article gives no name"


def test_a_pronoun_goes_on_meaning_the_source_without_a_name() -> None:
    text = "Mayor Peter Holloway opened the quay.\n“It leaks,” said a shopkeeper.\n“We bail,” he said.\n“Always,” he added."
    assert [s.name for s in speakers(text)] == [None, None, None]


def test_the_subject_of_the_sentence_before_blocks_whoever_it_names_beside() -> None:
    text = "Anna Vogel, the mayor, came home. Vogel’s spokeswoman denied the report. “Nothing was sold,” she said."
    (speaker,) = speakers(text)
    assert (speaker.name, speaker.printed) == (None, "Vogel’s spokeswoman")


def test_a_description_beside_a_name_blocks_nobody() -> None:
    *_, last = speakers("Ama Owusu, a shepherd of 61, stood at the gate. “They never come,” she said.")
    assert last.name == "Ama Owusu"


def test_once_she_never_he() -> None:
    *_, last = speakers("Robin Ashgrove runs the port. “It is full,” she said. The ships left. “Good,” he said.")
    assert last.name is None


def test_a_shared_surname_is_shown_in_full() -> None:
    text = "Jane Roe sells boats. Martin Roe sails them.\n“It is windy,” Martin Roe said.\n“It is cold,” he added."
    assert speakers(text)[-1].because == "“he added” → Martin Roe, ¶2"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("M. A. Raghunath, who runs the dam, said it was full to the brim.", "M. A. Raghunath"),
        ("The Grain Growers’ Union said the harvest was lost.", "Grain Growers’ Union"),
        ("The agency quoted the minister, Anna Wolska, as saying that she would come.", "Anna Wolska"),
    ],
)
def test_names_are_whole_and_the_one_quoted_speaks(text: str, name: str) -> None:
    assert [s.name for s in speakers(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ama Owusu, 72, mends nets. Mayor Peter Holloway, 50, buys them. “I shut it,” the 72-year-old said.",
            "Ama Owusu",
        ),
        ("Nelo Pires ran on late in Porto Azul’s last match. “I was asleep,” the 19-year-old said.", "Nelo Pires"),
        ("Luzia lives by the river at Três Barras. “My nets are torn,” she said.", "Luzia"),
        (
            "Ana Ruiz said it was late.\nIn the village of Alta Mora, Chief Luzia dug a well. “It is dry,” she said.",
            "Luzia",
        ),
        (
            "A judge ruled on Friday.\nIn the town, Justice Gail Ollier held court. “It is law,” she wrote.",
            "Gail Ollier",
        ),
    ],
)
def test_ages_and_pronouns_mean_people_and_no_places(text: str, name: str) -> None:
    assert speakers(text)[-1].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chief Minister Ravi Nair came. The head of the operator said it would be closed until May.", None),
        ("Ghana’s president, Kwesi Addo, met them. Nigeria’s president said the border was open.", None),
        ("President Kwesi Addo of Ghana met them. The Nigerian president said the border was open.", None),
        ("Ivan Petrov, president of France, met them. The French president said the border was open.", "Ivan Petrov"),
        ("Ivan Petrov, head of Kaveri Mills, met them. The company’s boss said the border was open.", "Ivan Petrov"),
        ("“We are late,” said her Ghanaian counterpart Kofi Mensah.", "Kofi Mensah"),
    ],
)
def test_a_role_of_another_body_or_country_is_another_person(text: str, name: str | None) -> None:
    assert speakers(text)[-1].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We need tents,” said Mwangi of the Red Cross.", "John Mwangi"),
        ("“We need tents,” said Mwangi, the health minister.", "Grace Mwangi"),
    ],
)
def test_namesakes_are_told_apart_by_what_stands_beside_the_surname(text: str, name: str) -> None:
    lead = "John Mwangi of the Red Cross arrived. Grace Mwangi, the health minister, left. Both Mwangis were wet. "
    (speaker,) = speakers(lead + text)
    assert (speaker.name, speaker.sure) == (name, True)


def test_a_bare_surname_of_two_is_never_vouched_for() -> None:
    *_, last = speakers("John Mwangi of the Red Cross came. Grace Mwangi, a minister, left. “Tents,” said Mwangi.")
    assert not last.sure


def test_a_quotation_of_its_own_goes_on_with_who_was_last_reported() -> None:
    text = "“It rained,” said Jane Roe.\nSione Vea told the inquest that the bay had flooded.\n“We swam all night.”"
    assert [s.name for s in speakers(text)] == ["Jane Roe", "Sione Vea", "Sione Vea"]
    assert not speakers(text)[-1].sure


def test_no_minister_is_the_premier() -> None:
    assert speakers("Transport Minister Sione Vea came. “It is late,” the premier said.")[0].name is None


def test_a_native_of_a_town_is_not_the_town() -> None:
    assert speakers("“It is late,” said the Port Azul native.")[0].name is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sulu Securities cut its target to 600 crowns.\n“We would rather wait,” the brokerage said.",
            "Sulu Securities",
        ),
        ("His cousin Talo Obeid, who farms tomatoes, was not let in. “It is my water,” the farmer said.", "Talo Obeid"),
        ("In the letter, seen by this newspaper, Azlan Musa asks “whether our neighbour needs water”.", "Azlan Musa"),
        ("Her husband, Nikifor, who runs the dock, is blunter: “I will fill no boat again.”", "Nikifor"),
    ],
)
def test_nouns_and_relations_mean_who_is_named_beside_them(text: str, name: str) -> None:
    assert speakers(text)[-1].name == name


def test_a_place_that_speaks_is_not_vouched_for() -> None:
    *_, last = speakers("She was born in Ruvia. It rained in Ruvia. In March Ruvia said it would join the league.")
    assert not last.sure


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Epifan “Ka Pan” Macar came. Ka Pan, a driver, said it was over for good.", "Epifan Macar"),
        ("Sable Bank said operations had ended. “We are sorry,” the statement added.", "Sable Bank"),
        ("The Tau mine is deep. The company said the shaft was closed.", None),
    ],
)
def test_nicknames_statements_and_companies(text: str, name: str | None) -> None:
    assert speakers(text)[-1].name == name


def test_him_beside_a_name_is_somebody_else() -> None:
    text = "President Kofu Mensar came. Teacher Ama Boatenga showed him the roof. “It leaks,” she said. “It does,” he said."
    assert [s.name for s in speakers(text)] == ["Ama Boatenga", "Kofu Mensar"]


def test_what_a_body_wants_in_passing_does_not_break_off_who_goes_on() -> None:
    text = (
        "Her son, Nils, is dry. The boat would be quicker, he says, but the council wants 90 crowns a head.\n“I wrote.”"
    )
    assert speakers(text)[-1].name == "Nils"


def test_of_two_who_say_it_together_the_one_is_not_vouched_for() -> None:
    (speaker,) = speakers("Ama Owusu and Sione Vea said it had rained.")
    assert speaker.sure is False
