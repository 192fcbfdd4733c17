"""Grammar: lines begin with a capital, and several people are reported."""

import pytest

from bot import wording
from retrieval.quotes import Kind, Speaker


def voices(printed: str, name: str | None = None) -> Speaker:
    """A speaker as an article calls them."""
    return Speaker(name, None, None, "named in the same sentence", sure=True, printed=printed)


@pytest.mark.parametrize(
    ("by", "line"),
    [
        (voices("Republicans", "Republicans"), "<b>Republicans</b> are reported, not quoted:"),
        (voices("voters in the north"), "<b>Voters in the north</b> are reported, not quoted:"),
        (voices("the two lawmakers"), "<b>The two lawmakers</b> are reported, not quoted:"),
        (voices("the boss"), "<b>The boss</b> is reported, not quoted:"),
        (voices("Jane Miller", "Jane Millers"), "<b>Jane Millers</b> is reported, not quoted:"),
        (voices("Reuters", "Reuters"), "<b>Reuters</b> is reported, not quoted:"),
        (voices("iFixit", "iFixit"), "<b>iFixit</b> is reported, not quoted:"),
    ],
)
def test_a_line_begins_with_a_capital_and_several_people_are_reported(by: Speaker, line: str) -> None:
    assert wording.introduced(by, wording.SAID[Kind.INDIRECT]) == line


def test_behind_other_words_a_role_stays_as_printed() -> None:
    line = wording.introduced(voices("a farmer"), "said:", wording.SAME_ARTICLE)
    assert line == "In the same article <b>a farmer</b> said:"
