"""Pronouns: whom he, she, it and they mean where they stand."""

import pytest
from stages import people_of, person_of, token_of

from retrieval.discourse import Discourse, Spoke
from retrieval.lexicon_people import Gender
from retrieval.pronouns import he_or_she, it_or_they


def discourse_of(text: str, spoken: dict[str, str]) -> Discourse:
    """The discourse of a text in which these have spoken; each name comes with the word it stands at."""
    discourse = Discourse(people_of(text))
    for name, word in spoken.items():
        token = token_of(discourse.stream, word)
        person = person_of(discourse.people, name)
        person.spoke = True
        discourse.spoken.append(Spoke(token, discourse.paragraph(token), person))
    return discourse


def meant(text: str, word: str, spoken: dict[str, str]) -> tuple[str | None, bool]:
    discourse = discourse_of(text, spoken)
    sexes: dict[str, Gender] = {"he": "m", "He": "m", "she": "f", "She": "f"}
    person, sure = he_or_she(discourse, token_of(discourse.stream, word), sexes[word])
    return (person.name if person is not None else None), sure


OWUSU = {"Ama Owusu": "Ama"}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Of Ama Owusu’s nets minister Sina Leota spoke twice. “We looked at Mrs. Ama Owusu’s nets,” she said.",
            "she",
            "Sina Leota",
        ),
        ("Mrs. Ama Owusu said no.\nIt rained. “Go,” she said.", "she", "Ama Owusu"),
        ("Mrs. Ama Owusu said no.\nMr. Sione Vea nodded. “Go,” she said.", "she", "Ama Owusu"),
        ("Mrs. Ama Owusu said no.\nMr. Sione Vea nodded. “Go,” he said.", "he", "Sione Vea"),
        ("Mrs. Ama Owusu said no.\nMrs. Malia Tuilagi nodded. “Go,” she said.", "she", "Malia Tuilagi"),
        (
            "Mrs. Ama Owusu said no.\nIt rained on the far side of the bay where Malia Tuilagi and Sina Leota swim. “Go,” she said.",
            "she",
            "Ama Owusu",
        ),
        (
            "Mrs. Ama Owusu said no.\nThe bay belongs to Mrs. Malia Tuilagi, a diver. “Go,” she said.",
            "she",
            "Malia Tuilagi",
        ),
    ],
    ids=[
        "not one whom the words name in full",
        "the last speaker",
        "not the man named since",
        "the man named since",
        "the woman who opens the sentence before",
        "not one of two named in passing",
        "one introduced with a role",
    ],
)
def test_he_and_she(text: str, word: str, expected: str) -> None:
    assert meant(text, word, OWUSU)[0] == expected


def test_where_nobody_fits_nobody_is_meant_and_nobody_is_vouched_for() -> None:
    assert meant("It rained. “Go,” she said.", "she", {}) == (None, False)
    assert meant("Mr. Sione Vea nodded. “Go,” she said.", "she", {}) == (None, False)


def test_somebody_named_and_never_heard_can_be_meant() -> None:
    assert meant("Mrs. Malia Tuilagi nodded. “Go,” she said.", "she", {}) == ("Malia Tuilagi", True)


def test_a_rival_close_by_makes_it_unsure() -> None:
    text = "Mrs. Malia Tuilagi nodded to Mrs. Sina Leota.\nMrs. Malia Tuilagi sat. “Go,” she said."
    assert meant(text, "she", {}) == ("Malia Tuilagi", False)


def test_the_pronoun_counts_for_the_gender_of_whom_it_means() -> None:
    discourse = discourse_of("Tae Anzai said no. “Go,” she said.", {"Tae Anzai": "Tae"})
    he_or_she(discourse, token_of(discourse.stream, "she"), "f")
    votes = person_of(discourse.people, "Tae Anzai").votes
    assert votes["f"] > votes["m"] == 0


@pytest.mark.parametrize(
    ("text", "spoken", "expected"),
    [
        ("The Bank of Ghana said no. “Go,” it said.", {"Bank of Ghana": "Ghana"}, "Bank of Ghana"),
        ("The Bank of Ghana said no. Redstone Ltd closed. “Go,” it said.", {"Bank of Ghana": "Ghana"}, "Bank of Ghana"),
        ("Redstone Ltd closed. “Go,” it said.", {}, "Redstone Ltd"),
        ("Mrs. Ama Owusu said no. “Go,” it said.", {"Ama Owusu": "Ama"}, None),
        ("Redstone Ltd closed. It rained. It snowed. It cleared. “Go,” it said.", {}, None),
    ],
    ids=["the last that spoke", "before one named since", "one named close by", "never a person", "too far"],
)
def test_it_means_a_body(text: str, spoken: dict[str, str], expected: str | None) -> None:
    discourse = discourse_of(text, spoken)
    person = it_or_they(discourse, token_of(discourse.stream, "it"))
    assert (person.name if person is not None else None) == expected


def test_a_body_that_spoke_three_paragraphs_ago_is_meant_no_more() -> None:
    discourse = discourse_of(
        "The Bank of Ghana said no.\nIt snowed.\nIt cleared.\nIt rained. “Go,” it said.", {"Bank of Ghana": "Ghana"}
    )
    assert it_or_they(discourse, token_of(discourse.stream, "it")) is None


def test_a_heading_that_is_a_name_is_no_he() -> None:
    assert meant("Laos\nThe bridge is shut. It rained.\nBrod\nIt is new, he says.", "he", {}) == (None, False)


def test_sentences_that_begin_with_one_pronoun_go_on_about_one_person() -> None:
    text = "Ama Owusu rose. She met the mayor, Mrs. Mele Tupou, a nurse. She slept and so she left."
    assert meant(text, "she", {"Ama Owusu": "rose"})[0] == "Ama Owusu"


def test_whom_a_sentence_only_mentions_does_not_outweigh_a_speaker_of_that_gender() -> None:
    text = "Ama Owusu said no. The lame old man had come to the gate when Xilo Vea came up behind him, she said."
    assert meant(text, "she", {"Ama Owusu": "said"})[0] == "Ama Owusu"
