"""What a found name must hold to be the name of a gold set's source."""

import pytest

from retrieval.articles import Article, Span
from retrieval.goldnames import Names, bare, name_words, names_of
from retrieval.goldsets import Attribution

TEXT = "Dr. Ana Ruiz-Paz, the clinic's director, spoke. The director agreed. She smiled."


def attribution(words: str, speaker: str | None = None) -> Attribution:
    start = TEXT.index(words)
    return Attribution((Span(start, start + len(words)),), (), (Span(0, 3),), speaker)


@pytest.mark.parametrize(
    ("source", "speaker", "names"),
    [
        ("Dr. Ana Ruiz-Paz, the clinic's director", None, Names(("ana", "ruiz-paz"), printed=True)),
        ("The director", "Ana Ruiz-Paz", Names(("ana", "ruiz-paz"), printed=False)),
        ("The director", None, Names((), printed=False)),
        ("She", "Ana Ruiz-Paz", Names(("ana", "ruiz-paz"), printed=False)),
    ],
)
def test_a_name_is_the_printed_one_else_the_given_one(source: str, speaker: str | None, names: Names) -> None:
    assert names_of(Article("a", TEXT), attribution(source, speaker)) == names


@pytest.mark.parametrize(
    ("wanted", "printed", "found", "right"),
    [
        (("ana", "ruiz"), True, "Ana Ruiz", True),
        (("ana", "ruiz"), True, "Dr Ruiz", True),
        (("ana", "ruiz"), True, "Ana", False),
        (("ana", "ruiz"), False, "Luis Ruiz", False),
        (("ana", "ruiz"), False, "A. Ruiz", True),
        (("ana", "ruiz"), False, None, False),
        ((), True, "Ana Ruiz", False),
    ],
)
def test_the_surname_decides_and_behind_a_role_the_first_name_too(
    wanted: tuple[str, ...], printed: bool, found: str | None, right: bool
) -> None:
    assert Names(wanted, printed).fits(found) is right


def test_titles_and_pronouns_are_no_part_of_a_name() -> None:
    assert name_words("President He Li of the US") == ("li", "us")
    assert bare("Ruiz’s,") == "ruiz’s,"
    assert bare("Ruiz’s") == "ruiz"
