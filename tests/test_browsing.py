"""Speakers and articles are found by the beginnings of words."""

import pytest

from retrieval.browsing import articles_called, speakers_called
from retrieval.collection import Collection
from retrieval.roster import Roster


@pytest.fixture(scope="module")
def roster(seeds: Collection) -> Roster:
    return Roster(seeds)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("kami", ["Abdulaziz Kamilov"]),
        ("KAMILOV", ["Abdulaziz Kamilov"]),
        ("“Kamilov”,", ["Abdulaziz Kamilov"]),
        ("kam abd", ["Abdulaziz Kamilov"]),
        ("kamilow", ["Abdulaziz Kamilov"]),
        ("foreign minister", ["Abdulaziz Kamilov"]),
        ("secretary", ["Kairat Sarybay", "Natalia Gherman"]),
        ("secretary gherman", ["Natalia Gherman"]),
        ("amilov", []),
        ("nobody at all", []),
        ("???", []),
        (".*", []),
    ],
)
def test_speakers_are_called_by_name_or_role(seeds: Collection, roster: Roster, text: str, names: list[str]) -> None:
    assert [record.name for record in speakers_called(seeds, roster, text)] == names


def test_no_words_call_all(seeds: Collection, roster: Roster) -> None:
    assert speakers_called(seeds, roster, " ") == seeds.speakers
    assert articles_called(seeds, "") == seeds.articles


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("baku", ["000_a52276f7be845c4c"]),
        ("The two-day CONF", ["001_bd53bab2a56ca728"]),
        ("a", ["000_a52276f7be845c4c", "001_bd53bab2a56ca728"]),
        ("silk", []),
        ("…", []),
    ],
)
def test_articles_are_called_by_words_of_their_titles(seeds: Collection, text: str, ids: list[str]) -> None:
    assert [article.id for article in articles_called(seeds, text)] == ids


def test_publisher_and_date_call_an_article_too(library: Collection) -> None:
    assert [a.id for a in articles_called(library, "visayan ledger 2025")] == ["ferry_live"]
