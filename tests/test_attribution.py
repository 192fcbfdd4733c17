"""Who said what, over invented articles in the manner of agencies and papers of every continent.

Each case is a text and the statements expected of it, in order: a part of the words said, the name
of the speaker (None where the article names nobody) and the kind.
"""

from collections.abc import Sequence

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute
from retrieval.quotes import Quote

D, I, M = "direct", "indirect", "mixed"
Expected = Sequence[tuple[str, str | None, str]]

CASES: dict[str, tuple[str, Expected]] = {
    "a minister by role, surname and pronoun": (
        "NAIROBI, Kenya — Kenya will plant a billion trees this year, Environment Minister Wanjiru Kamau said on Tuesday.\n"
        "“We have no second forest,” Kamau told reporters.\n"
        "She added that schools would be given seedlings.\n"
        "“Every child can water one tree,” the minister said.",
        [
            ("will plant a billion", "Wanjiru Kamau", I),
            ("no second forest", "Wanjiru Kamau", D),
            ("schools would be given", "Wanjiru Kamau", I),
            ("Every child", "Wanjiru Kamau", D),
        ],
    ),
    "British single marks and an interrupted quote": (
        "The vicar of St Anne’s, the Rev Peter Holloway, said the bells had been silent for a year.\n"
        "‘It’s the ringers’ backs,’ he said, ‘and they aren’t getting younger.’\n"
        "Parishioner Doreen Pike, 81, said: ‘I miss them. Sundays aren’t Sundays.’",
        [
            ("the bells had been silent", "Peter Holloway", I),
            ("It’s the ringers’ backs", "Peter Holloway", D),
            ("I miss them", "Doreen Pike", D),
        ],
    ),
    "a ministry, its spokesman and “it”": (
        "HANOI — Vietnam’s Ministry of Trade said on Friday that rice exports had doubled.\n"
        "“The harvest was the best in a decade,” it said in a statement.\n"
        "A spokesman for the ministry declined to say how much was sold.",
        [("rice exports had doubled", "Ministry of Trade", I), ("The harvest was", "Ministry of Trade", D),
         ("how much was sold", "Ministry of Trade", I)],
    ),
    "a surname-first name": (
        "SEOUL — Foreign Minister Park Ji-won met his Japanese counterpart on Monday.\n"
        "“Talks were frank,” Park said. “They will go on.”\n"
        "He also said that a date had been set.",
        [("Talks were frank", "Park Ji-won", D), ("a date had been set", "Park Ji-won", I)],
    ),
    "two people of one surname": (
        "Maria Silva and her brother Paulo Silva run the bakery in Recife.\n"
        "“We open at four,” Maria Silva said.\n"
        "“I sleep at noon,” said Paulo Silva.",
        [("We open at four", "Maria Silva", D), ("I sleep at noon", "Paulo Silva", D)],
    ),
    "a particle in the name and a role after it": (
        "AMSTERDAM — “The dike will hold,” said Joost van der Meer, director of the water board.\n"
        "Van der Meer said that the pumps were new.",
        [("The dike will hold", "Joost van der Meer", D), ("the pumps were new", "Joost van der Meer", I)],
    ),
    "angle marks and a turned verb": (
        "«Le train est mort», said mayor Claire Dubois. «Long live the bus», she added.",
        [("Le train est mort", "Claire Dubois", D), ("Long live the bus", "Claire Dubois", D)],
    ),
    "according to": (
        "Prices rose by four percent in May, according to the National Bureau of Statistics.\n"
        "According to analyst Tunde Bakare, fuel was the cause.",
        [("Prices rose", "National Bureau of Statistics", I), ("fuel was the cause", "Tunde Bakare", I)],
    ),
    "a title in marks has no speaker": (
        "The exhibition, titled “Rivers of Gold and Salt: A Thousand Years,” opens in Accra on Friday.\n"
        "“Come early,” said the curator, Ama Owusu.",
        [("Come early", "Ama Owusu", D)],
    ),
    "several paragraphs, opened anew and closed once": (
        "“Nobody told us the dam was cracked,” said Ricardo Fuentes, a farmer from the valley.\n"
        "“We heard it in the night. It sounded like rain.\n"
        "“In the morning the road was gone,” he said.",
        [
            ("Nobody told us", "Ricardo Fuentes", D),
            ("We heard it in the night", "Ricardo Fuentes", D),
        ],
    ),
    "the outer clause speaks": (
        "The agency said that the captain had warned “the ship is too heavy” before it left Manila.",
        [("the captain had warned", None, M)],
    ),
    "fragments inside a report are one mixed statement": (
        "Coach Lindiwe Dube called the pitch “a field of stones” on Sunday. She said it was “a shame” for the city.",
        [("a field of stones", "Lindiwe Dube", M), ("a shame", "Lindiwe Dube", M)],
    ),
    "a woman and a man, he and she": (
        "Judge Amina Yusuf sentenced the trader Karim Haddad to two years.\n"
        "“You knew the oil was old,” she told him.\n"
        "Haddad wept. “I have three children,” he said.",
        [("You knew the oil", "Amina Yusuf", D), ("I have three children", "Karim Haddad", D)],
    ),
    "words before the subject, and an unknown verb": (
        "“Never again,” thundered Bishop Emeka Obi. In Lagos, the senator, Grace Eze, said she agreed with him.",
        [("Never again", "Emeka Obi", D), ("she agreed with him", "Grace Eze", I)],
    ),
    "an inserted attribution": (
        "The glacier, geologist Ingrid Solheim said, is losing a metre a week.\n"
        "“If nothing changes,” Solheim said, “it will be a lake.”",
        [("The glacier", "Ingrid Solheim", I), ("If nothing changes", "Ingrid Solheim", D)],
    ),
    "straight marks, a question and a name behind it": (
        '"Who will pay for the bridge?" Mr. Tanaka asked the council.\n"Not us," said Yuki Tanaka, his deputy.',
        [("Who will pay", "Tanaka", D), ("Not us", "Yuki Tanaka", D)],
    ),
    "roles that only point back": (
        "Prime Minister Mateo Quiroga visited the flooded north on Sunday.\n"
        "“The army will stay,” the prime minister said.\n"
        "The premier also promised that taxes would wait.",
        [("The army will stay", "Mateo Quiroga", D), ("taxes would wait", "Mateo Quiroga", I)],
    ),
    "a knight, then by surname": (
        "Sir Alan Whitcombe, chairman of the club, resigned on Monday.\n“I am tired,” Sir Alan said. “I am going fishing.”\n"
        "Whitcombe said he had no regrets.",
        [("I am tired", "Alan Whitcombe", D), ("he had no regrets", "Alan Whitcombe", I)],
    ),
    "an unnamed spokeswoman stays unnamed": (
        "A hospital spokeswoman said two men were in a stable condition.",
        [("two men were in", None, I)],
    ),
    "minister of a portfolio before the name": (
        "ISLAMABAD: Minister for Energy and Mines Bilal Qureshi said on Thursday that the grid was safe.\n"
        "“There will be no cuts in Ramadan,” the energy minister said.",
        [("the grid was safe", "Bilal Qureshi", I), ("There will be no cuts", "Bilal Qureshi", D)],
    ),
    "a post and a letter": (
        "“The road to Tambo is closed,” the governor, Luz Paredes, wrote on X.\nParedes tweeted: “Stay home tonight.”",
        [("The road to Tambo", "Luz Paredes", D), ("Stay home tonight", "Luz Paredes", D)],
    ),
    "a bare quotation after its speaker’s paragraph": (
        "Striker Thabo Nkosi scored twice.\n“I dreamed it,” Nkosi said.\n“My mother dreamed it too.”",
        [("I dreamed it", "Thabo Nkosi", D), ("My mother dreamed it too", "Thabo Nkosi", D)],
    ),
    "a signature": ("“The best soup in Tbilisi.” — Nino Beridze", [("The best soup", "Nino Beridze", D)]),
    "the president of a country by the country’s style": (
        "DUSHANBE — President of Turkmenland Aman Berdiyev said that gas would flow in autumn.\n"
        "“Pipes do not lie,” Berdiyev noted.",
        [("gas would flow", "Aman Berdiyev", I), ("Pipes do not lie", "Aman Berdiyev", D)],
    ),
    "the 54-year-old": (
        "Tenor Luca Moretti will sing in Sydney in June.\n“My knees hurt, my voice does not,” the 54-year-old said.",
        [("My knees hurt", "Luca Moretti", D)],
    ),
}


def found(text: str) -> tuple[Article, tuple[Quote, ...]]:
    article = Article(id="a", text=text)
    return article, attribute(article)


@pytest.mark.parametrize("name", CASES)
def test_every_statement_has_its_speaker(name: str) -> None:
    """The statements come out in order, with the words, the full name and the kind."""
    text, expected = CASES[name]
    article, quotes = found(text)
    got = [(" ".join(article[c] for c in q.contents), q.speaker and q.speaker.name, q.kind.value) for q in quotes]
    assert [(speaker, kind) for _, speaker, kind in got] == [(speaker, kind) for _, speaker, kind in expected], got
    for (words, _, _), (part, _, _) in zip(got, expected, strict=True):
        assert part in words
