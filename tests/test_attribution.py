"""Who said what, over invented articles in the manner of agencies and papers of every continent.

Each case is a text and the statements expected of it, in order: a part of the words said, the name
of the speaker (None where the article names nobody) and the kind.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.articles import Article, read_article
from retrieval.attribution import attribute
from retrieval.quotes import Quote

D, R, M = "direct", "indirect", "mixed"
Expected = Sequence[tuple[str, str | None, str]]

CASES: dict[str, tuple[str, Expected]] = {
    "a minister by role, surname and pronoun": (
        (
            "NAIROBI, Kenya — Kenya will plant a billion trees this year, Environment Minister Wanjiru Kamau said on Tuesday.\n"
            "“We have no second forest,” Kamau told reporters.\n"
            "She added that schools would be given seedlings.\n"
            "“Every child can water one tree,” the minister said."
        ),
        [
            ("will plant a billion", "Wanjiru Kamau", R),
            ("no second forest", "Wanjiru Kamau", D),
            ("schools would be given", "Wanjiru Kamau", R),
            ("Every child", "Wanjiru Kamau", D),
        ],
    ),
    "British single marks and an interrupted quote": (
        (
            "The vicar of St Anne’s, the Rev Peter Holloway, said the bells had been silent for a year.\n"
            "‘It’s the ringers’ backs,’ he said, ‘and they aren’t getting younger.’\n"
            "Parishioner Doreen Pike, 81, said: ‘I miss them. Sundays aren’t Sundays.’"
        ),
        [
            ("the bells had been silent", "Peter Holloway", R),
            ("It’s the ringers’ backs", "Peter Holloway", D),
            ("I miss them", "Doreen Pike", D),
        ],
    ),
    "a ministry, its spokesman and “it”": (
        (
            "HANOI — Vietnam’s Ministry of Trade said on Friday that rice exports had doubled.\n"
            "“The harvest was the best in a decade,” it said in a statement.\n"
            "A spokesman for the ministry declined to say how much was sold."
        ),
        [
            ("rice exports had doubled", "Ministry of Trade", R),
            ("The harvest was", "Ministry of Trade", D),
            ("how much was sold", "Ministry of Trade", R),
        ],
    ),
    "a surname-first name": (
        (
            "SEOUL — Foreign Minister Park Ji-won met his Japanese counterpart on Monday.\n"
            "“Talks were frank,” Park said. “They will go on.”\n"
            "He also said that a date had been set."
        ),
        [("Talks were frank", "Park Ji-won", D), ("a date had been set", "Park Ji-won", R)],
    ),
    "two people of one surname": (
        (
            "Maria Silva and her brother Paulo Silva run the bakery in Recife.\n"
            "“We open at four,” Maria Silva said.\n"
            "“I sleep at noon,” said Paulo Silva."
        ),
        [("We open at four", "Maria Silva", D), ("I sleep at noon", "Paulo Silva", D)],
    ),
    "a particle in the name and a role after it": (
        (
            "AMSTERDAM — “The dike will hold,” said Joost van der Meer, director of the water board.\n"
            "Van der Meer said that the pumps were new."
        ),
        [("The dike will hold", "Joost van der Meer", D), ("the pumps were new", "Joost van der Meer", R)],
    ),
    "angle marks and a turned verb": (
        "«Le train est mort», said mayor Claire Dubois. «Long live the bus», she added.",
        [("Le train est mort", "Claire Dubois", D), ("Long live the bus", "Claire Dubois", D)],
    ),
    "according to": (
        (
            "Prices rose by four percent in May, according to the National Bureau of Statistics.\n"
            "According to analyst Tunde Bakare, fuel was the cause."
        ),
        [("Prices rose", "National Bureau of Statistics", R), ("fuel was the cause", "Tunde Bakare", R)],
    ),
    "a title in marks has no speaker": (
        (
            "The exhibition, titled “Rivers of Gold and Salt: A Thousand Years,” opens in Accra on Friday.\n"
            "“Come early,” said the curator, Ama Owusu."
        ),
        [("Come early", "Ama Owusu", D)],
    ),
    "several paragraphs, opened anew and closed once": (
        (
            "“Nobody told us the dam was cracked,” said Ricardo Fuentes, a farmer from the valley.\n"
            "“We heard it in the night. It sounded like rain.\n"
            "“In the morning the road was gone,” he said."
        ),
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
        (
            "Judge Amina Yusuf sentenced the trader Karim Haddad to two years.\n"
            "“You knew the oil was old,” she told him.\n"
            "Haddad wept. “I have three children,” he said."
        ),
        [("You knew the oil", "Amina Yusuf", D), ("I have three children", "Karim Haddad", D)],
    ),
    "words before the subject, and an unknown verb": (
        "“Never again,” thundered Bishop Emeka Obi. In Lagos, the senator, Grace Eze, said she agreed with him.",
        [("Never again", "Emeka Obi", D), ("she agreed with him", "Grace Eze", R)],
    ),
    "an inserted attribution": (
        (
            "The glacier, geologist Ingrid Solheim said, is losing a metre a week.\n"
            "“If nothing changes,” Solheim said, “it will be a lake.”"
        ),
        [("The glacier", "Ingrid Solheim", R), ("If nothing changes", "Ingrid Solheim", D)],
    ),
    "straight marks, a question and a name behind it": (
        '"Who will pay for the bridge?" Mr. Tanaka asked the council.\n"Not us," said Yuki Tanaka, his deputy.',
        [("Who will pay", "Tanaka", D), ("Not us", "Yuki Tanaka", D)],
    ),
    "roles that only point back": (
        (
            "Prime Minister Mateo Quiroga visited the flooded north on Sunday.\n"
            "“The army will stay,” the prime minister said.\n"
            "The premier also promised that taxes would wait."
        ),
        [("The army will stay", "Mateo Quiroga", D), ("taxes would wait", "Mateo Quiroga", R)],
    ),
    "a knight, then by surname": (
        (
            "Sir Alan Whitcombe, chairman of the club, resigned on Monday.\n“I am tired,” Sir Alan said. “I am going fishing.”\n"
            "Whitcombe said he had no regrets."
        ),
        [("I am tired", "Alan Whitcombe", D), ("he had no regrets", "Alan Whitcombe", R)],
    ),
    "an unnamed spokeswoman stays unnamed": (
        "A hospital spokeswoman said two men were in a stable condition.",
        [("two men were in", None, R)],
    ),
    "minister of a portfolio before the name": (
        (
            "ISLAMABAD: Minister for Energy and Mines Bilal Qureshi said on Thursday that the grid was safe.\n"
            "“There will be no cuts in Ramadan,” the energy minister said."
        ),
        [("the grid was safe", "Bilal Qureshi", R), ("There will be no cuts", "Bilal Qureshi", D)],
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
        (
            "DUSHANBE — President of Turkmenland Aman Berdiyev said that gas would flow in autumn.\n"
            "“Pipes do not lie,” Berdiyev noted."
        ),
        [("gas would flow", "Aman Berdiyev", R), ("Pipes do not lie", "Aman Berdiyev", D)],
    ),
    "a council of bodies and their heads": (
        (
            "LAGOS — The Central Bank of Nigeria has raised its rate, Governor Yemi Adebayo announced on Tuesday.\n"
            "“Inflation is the enemy,” Adebayo told journalists. The apex bank said the decision was unanimous."
        ),
        [
            ("has raised its rate", "Yemi Adebayo", R),
            ("Inflation is the enemy", "Yemi Adebayo", D),
            ("the decision was unanimous", "Central Bank of Nigeria", R),
        ],
    ),
    "Arab and Vietnamese names": (
        (
            "Sheikh Hamad bin Khalifa Al Qasimi opened the forum. “We welcome you,” Sheikh Hamad said.\n"
            "Dr. Nguyen Thi Lan said the harvest was safe. Her colleague Prof. Tran Van Minh agreed. “It is,” he said."
        ),
        [
            ("We welcome you", "Hamad bin Khalifa Al Qasimi", D),
            ("the harvest was safe", "Nguyen Thi Lan", R),
            ("It is", "Tran Van Minh", D),
        ],
    ),
    "family name first, with a patronymic": (
        (
            "Ivanov Ivan Petrovich, head of the village council, noted that the road would open in May.\n"
            "“The people have waited long,” Ivan Petrovich said."
        ),
        [("the road would open", "Ivanov Ivan Petrovich", R), ("The people have waited", "Ivanov Ivan Petrovich", D)],
    ),
    "the coach, his opposite number and a countryman": (
        (
            "“I’m not going anywhere,” Manchester’s head coach, Erik Jansen, insisted. Captain Bruno Alves apologised: “I "
            "let everyone down.”"
        ),
        [("not going anywhere", "Erik Jansen", D), ("let everyone down", "Bruno Alves", D)],
    ),
    "court: the defendant, not the prosecutor": (
        (
            'Prosecuting, Simon Hargreaves KC said: "This was a simple plan."\n'
            'The defendant, Lee Barton, 34, denies theft. He told police he had been "at home with the cat".'
        ),
        [("This was a simple plan", "Simon Hargreaves KC", D), ("at home with the cat", "Lee Barton", M)],
    ),
    "at least and on average are no places": (
        "Mudslide agency BNKT said at least 12 people were hurt.",
        [("at least 12 people were hurt", "BNKT", R)],
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


SEEDS = Path(__file__).parents[1] / "seeds"


def seed(number: str) -> tuple[Article, tuple[Quote, ...]]:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    article = read_article(path)
    return article, attribute(article)


def rows(quotes: Sequence[Quote]) -> list[tuple[int, int, str, str | None]]:
    return [
        (q.contents[0].start, q.contents[-1].end, q.kind.value, q.speaker.name if q.speaker else None) for q in quotes
    ]


def test_the_first_seed_has_one_speaker_under_many_names() -> None:
    """His name, his office, its slip in print and “he” are one man; two quotes and six reports."""
    article, quotes = seed("000")
    assert {q.speaker.label for q in quotes if q.speaker} == {"CICA Secretary General Kairat Sarybay"}
    assert [q.kind.value for q in quotes] == [R, R, R, D, R, R, D, R]
    assert [article[q.speaker.mention] for q in quotes if q.speaker and q.speaker.mention] == [
        "Kairat Sarybay",
        "Sarybay",
        "The secretary-general",
        "Sarybay",
        "the secretary regional",
        "He",
        "the CICA secretary general",
        "Sarybay",
    ]


def test_the_first_seeds_quotations_are_exact() -> None:
    article, quotes = seed("000")
    first, second = (article[q.contents[0]] for q in quotes if q.kind.value == D)
    assert first.startswith("At one time, the level")
    assert first.endswith("the opening of borders")
    assert second.startswith("If the Silk Road functions")
    assert second.endswith("and other spheres")


def test_the_second_seeds_statements() -> None:
    """Two men are “he”; the theme in quotation marks is nobody's words."""
    _, quotes = seed("001")
    assert rows(quotes) == [
        (419, 515, D, "Abdulaziz Kamilov"),
        (589, 748, D, "Abdulaziz Kamilov"),
        (889, 1067, R, "Natalia Gherman"),
        (1351, 1543, D, "Qi Zhenhong"),
        (1625, 1909, D, "Qi Zhenhong"),
    ]


def test_the_second_seeds_speakers_and_how_we_know() -> None:
    _, quotes = seed("001")
    kamilov, he_kamilov, gherman, qi, he_qi = (q.speaker for q in quotes)
    assert kamilov
    assert he_kamilov
    assert gherman
    assert qi
    assert he_qi
    assert (kamilov.label, kamilov.because) == (
        "Uzbek Foreign Minister Abdulaziz Kamilov",
        "named in the same sentence",
    )
    assert (he_kamilov.because, he_kamilov.gender, he_kamilov.sure) == ("“he added” → Kamilov, ¶3", "m", True)
    assert gherman.role == "special representative of the UN secretary-general as well as head of the UNRCCA"
    assert (gherman.role_first, gherman.gender) == (False, "f")
    assert qi.role == "president of the China Institute of International Studies"
    assert (he_qi.because, he_qi.sure) == ("“he added” → Qi Zhenhong, ¶7", True)


def check(text: str) -> None:
    """Quotes are in order; contents are exact, not empty, in order and apart; mentions lie in the text."""
    article = Article(id="a", text=text)
    quotes = attribute(article)
    assert [q.contents[0].start for q in quotes] == sorted(q.contents[0].start for q in quotes)
    for quote in quotes:
        end = 0
        for content in quote.contents:
            assert end <= content.start < content.end <= len(text)
            assert article[content].strip()
            end = content.end
        if quote.speaker is not None:
            assert quote.speaker.mention is not None
            assert quote.speaker.because
            assert article[quote.speaker.mention]
            assert quote.speaker.name is not None or not quote.speaker.sure


PIECES = (
    "“", "”", '"', "'", "‘", "’", "«", "»", "\n", "\n\n", ". ", ", ", ": ", "; ", "? ", "(", ")", " — ", " - ", "…", " said ", " said",
    "he ", "She ", "it ", "they ", "who ", "that ", "and ", "according to ", "told ", "asked by ", "as ", "Jane Roe", "Mr. Smith", "NATO",
    "Minister ", "of ", "the ", "a spokesman ", "for ", "van der ", "Ms. ", "’s ", "NAME: ", "Q: ", "12 ", "Monday ", "\u200b", "\u00a0",
    "Ольга ", "你好。", "🙂", "adding ", "was ", "quoted ", "put it ", "king ", "King ", "—", "-", "--", "A. ", "U.S. ", "al-Rashid ",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_words_in_any_order_give_exact_spans(text: str) -> None:
    check(text)


@given(st.text(max_size=200))
def test_any_text_gives_exact_spans(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 10_000,
        "“a” " * 5_000,
        "he said " * 5_000,
        "said, " * 5_000,
        "A" * 50_000,
        "John Smith " * 5_000,
        "and " * 20_000,
        "X: y\n" * 5_000,
    ],
    ids=["marks", "short runs", "he said", "said", "one word", "names", "and", "labels"],
)
def test_adversarial_texts_give_exact_spans(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", ["", " ", "Она сказала: «Нет».", "她说：“不。”", "هو قال: «لا»."])
def test_of_other_scripts_nothing_is_claimed(text: str) -> None:
    assert attribute(Article(id="a", text=text)) == ()


def test_capitals_everywhere_or_nowhere_give_no_certainty() -> None:
    text = "“We will build it,” mayor john smith said. “Soon,” he added."
    for shouted in (text.upper(), text.lower(), text.title()):
        assert all(q.speaker is None or not q.speaker.sure for q in attribute(Article(id="a", text=shouted)))


@pytest.mark.parametrize("change", [str.upper, str.lower, str.title], ids=["all", "none", "every word"])
@pytest.mark.parametrize("name", CASES)
def test_nothing_is_vouched_for_where_capitals_tell_nothing(name: str, change: Callable[[str], str]) -> None:
    """An article in capitals, or without any, or with one on every word: speakers may be found, none is sure."""
    text = change(CASES[name][0])
    assert [q for q in found(text)[1] if q.speaker and q.speaker.sure] == []
    check(text)
