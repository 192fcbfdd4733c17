"""What a speaker speaks of, drawn from the statements themselves."""

from retrieval.analysis import tokens
from retrieval.articles import Article
from retrieval.collection import Collection
from retrieval.themes import MOST_THEMES, Themes, words_of

TEXT = (
    "“The people of the harbour need the harbour,” Mayor Ida Bly said.\n\n"
    "“We talk about the harbour with the people,” Bly said.\n\n"
    "“The Blue Water Fund will pay,” Bly said.\n\n"
    "“The people want bread,” Otto Lind said.\n\n“Ask the people,” Otto Lind said."
)


def labels(collection: Collection, name: str) -> list[str]:
    record = next(record for record in collection.speakers if record.name == name)
    return [theme.label for theme in Themes(collection).of(record)]


def test_what_others_seldom_say_and_names_of_things_come_first() -> None:
    found = labels(Collection([Article("a", TEXT)]), "Ida Bly")
    assert found == ["Blue Water Fund", "harbour", "people"]


def test_a_theme_holds_the_statements_with_its_words(library: Collection) -> None:
    themes = Themes(library)
    for record in library.speakers:
        for theme in themes.of(record):
            assert theme.quotes
            for quote in theme.quotes:
                assert quote in record.quotes
                assert set(tokens(theme.label)) <= set(tokens(words_of(library, quote)))


def test_themes_are_few_and_have_no_word_in_common(library: Collection) -> None:
    themes = Themes(library)
    for record in library.speakers:
        found = [set(tokens(theme.label)) for theme in themes.of(record)]
        assert len(found) <= MOST_THEMES
        assert sum(map(len, found)) == len(set().union(*found))


def test_the_speakers_own_name_and_office_are_no_theme(library: Collection) -> None:
    themes = Themes(library)
    for record in library.speakers:
        own = set(tokens(f"{record.name} {record.speaker.role or ''}"))
        assert not any(set(tokens(theme.label)) <= own for theme in themes.of(record))


def test_the_same_collection_has_the_same_themes(seeds: Collection) -> None:
    assert [Themes(seeds).of(record) for record in seeds.speakers] == [Themes(seeds).of(r) for r in seeds.speakers]
