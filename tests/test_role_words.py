"""Words of offices are made comparable, and descriptions that cannot mean one person contradict each other."""

import pytest

from retrieval.role_words import contradicts, office_words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["the", "premier", "of", "tonga"], {"prime", "minister", "tonga"}),
        (["vice-president"], {"vice", "president"}),
        (["spokeswoman"], {"spokesman"}),
        (["ceo"], {"chief", "executive"}),
        ([], set()),
    ],
)
def test_words_for_one_office_are_one(words: list[str], expected: set[str]) -> None:
    assert office_words(words) == expected


@pytest.mark.parametrize(
    ("said", "role", "owner", "expected"),
    [
        ("foreign minister", "foreign minister", "", False),
        ("minister", "prime minister", "", False),
        ("prime minister", "minister", "", True),
        ("ghanaian president", "president ghana", "ghanaian", False),
        ("ghanaian president", "president togo", "ghanaian", True),
        ("senior energy minister", "energy minister", "", False),
    ],
    ids=["the same", "the shorter one", "no other is the premier", "one country", "another country", "senior"],
)
def test_descriptions_contradict_by_office_or_owner(said: str, role: str, owner: str, *, expected: bool) -> None:
    words, of = frozenset(said.split()), frozenset(owner.split())
    assert contradicts(words, frozenset(role.split()), of) is expected
