"""Each item of a live blog, a digest or a letters page is a world of its own: who is meant is named in it."""

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute

FILLER = "The ferry from Aker to Moresund was late again, and Birgit Hall of the Vanse line rowed the last mile alone."
GOAT = "Passengers of the night train to Brod got blankets of the Red Cross after a goat in Tesla Street ate a cable."


def said(text: str) -> list[tuple[str, str | None, bool]]:
    """The words of each statement, its speaker's name, and whether we vouch for it."""
    article = Article("a", text)
    quotes = [(q, q.speaker) for q in attribute(article)]
    return [(article[q.span], s.name if s else None, s is not None and s.sure) for q, s in quotes]


def live(first: str, second: str) -> list[tuple[str, str | None, bool]]:
    """The statements of a live blog with these two entries beside each other."""
    return said(f"Storm: live\n\n14:32\n\n{first}\n\n15:01\n\n{second}\n\n15:40\n\n{FILLER}\n\n16:05\n\n{GOAT}\n")


def digest(first: str, second: str) -> list[tuple[str, str | None, bool]]:
    """The statements of a digest by country with these two items beside each other."""
    return said(f"In brief\n\nChile\n\n{first}\n\nLaos\n\n{second}\n\nMali\n\n{FILLER}\n\nOman\n\n{GOAT}\n")


KEEPER = "The harbour minister, Ignacio Vidal Rojas, said the lighthouse would be sold before the end of the winter."


@pytest.mark.parametrize("make", [live, digest])
@pytest.mark.parametrize(
    ("second", "words"),
    [
        ("A man ran up the pier in his pyjamas with a torch. “It is mine,” he told the crowd.", "It is mine"),
        ("Nobody was hurt in the village by the bridge. The minister said that the bridge was new.", "the bridge"),
        ("It was a long night at the river and many slept in the school. “The water came at two.”", "The water"),
        ("“We shall row,” he said, and forty people who had come to the river to see it laughed.", "We shall row"),
    ],
)
def test_pronouns_bare_roles_and_lone_quotes_never_cross_the_border(make: type, second: str, words: str) -> None:
    *_, (last, name, sure) = make(KEEPER, second)
    assert words in last
    assert (name, sure) == (None, False)


def test_in_one_report_they_do() -> None:
    """The same two paragraphs without times or headings between them: “the minister” is the one named before."""
    *_, (_, name, _) = said(f"{KEEPER}\n\nNobody was hurt. The minister said that the bridge was new.\n\n{GOAT}\n")
    assert name == "Ignacio Vidal Rojas"


@pytest.mark.parametrize("make", [live, digest])
def test_inside_an_item_everything_is_resolved(make: type) -> None:
    text = "Transport minister Bounmy Keola opened the bridge. “It holds,” he said. The minister said that it was new."
    assert [(name, sure) for _, name, sure in make(KEEPER, text)[1:]] == [("Bounmy Keola", True)] * 2


def test_a_surname_of_another_item_is_its_only_bearers() -> None:
    *_, (_, name, sure) = live(
        KEEPER, "More from the pier, where it rains. “Two buyers have called,” says Vidal Rojas."
    )
    assert (name, sure) == ("Ignacio Vidal Rojas", True)


def test_a_surname_of_two_items_is_nobody_of_them_in_a_third() -> None:
    first = "Sanna Lind, who keeps the pier, said it was shut. The crowd of forty went home in the rain by bus."
    text = (
        f"Storm: live\n\n14:32\n\n{first}\n\n15:01\n\nOla Lind, a baker in the next town, said he had bread.\n\n15:40\n\n"
        f"The wind has turned at last. “I am going home now,” said Lind.\n\n16:05\n\n{GOAT}\n"
    )
    assert said(text)[-1][1] == "Lind"


def test_a_surname_means_the_bearer_whom_its_own_item_names() -> None:
    """Two of one surname, each in an item: neither makes the other unsure."""
    first = "Sanna Lind keeps the pier. “It is shut,” Lind said to the crowd of forty that had come in the rain."
    second = "Ola Lind bakes in the next town. “I have bread for them all,” Lind said, and carried it to the school."
    assert [(name, sure) for _, name, sure in digest(first, second)] == [("Sanna Lind", True), ("Ola Lind", True)]


def test_a_full_name_is_one_person_in_all_items() -> None:
    second = "The harbour minister has answered. “Sold is sold,” says Ignacio Vidal Rojas from a car outside the port."
    assert {name for _, name, _ in live(KEEPER, second)} == {"Ignacio Vidal Rojas"}


def test_a_role_in_full_means_the_one_of_that_role_in_a_live_blog_but_not_in_a_digest() -> None:
    second = "It has been a long day at the pier for all. The harbour minister says that the sale may have to wait."
    assert live(KEEPER, second)[-1][1] == "Ignacio Vidal Rojas"
    assert digest(KEEPER, second)[-1][1] is None


def test_the_headline_before_the_first_entry_tells_of_them_all() -> None:
    first = "Sanna Lind said the pier was shut, and the crowd of forty that had come went home in the rain by bus."
    text = f"Lind says pier is shut\n\n14:32\n\n{first}\n\n15:01\n\n{FILLER}\n\n16:05\n\n{GOAT}\n"
    assert {name for _, name, _ in said(text)} == {"Sanna Lind"}


def test_an_age_is_that_of_the_person_in_the_item() -> None:
    first = "Sanna Lind, 54, keeps the pier at Moresund, which the sea took on Monday, and is now out of work there."
    second = "Pedro Arce, 54, lost his boat in the flood. The 54-year-old said that he had only the oars left."
    assert digest(first, second)[-1][1] == "Pedro Arce"


def test_a_body_is_one_that_the_item_names() -> None:
    first = "The Ministry of Ports said the lighthouse would be sold before the end of the winter to a man from Arica."
    second = "Nobody in the valley had been told of it. The ministry said that the dam was safe and the road was dry."
    assert digest(first, second)[-1][1] is None
