"""Belongings: a campaign or a family speaks for itself under its owner's name."""

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It rained,” the Owusu campaign said. Later Owusu left.", "Owusu campaign"),
        ("“It rained,” a spokesman for Ama Owusu’s family said.", "Owusu family"),
        ("“It rained,” an Owusu campaign spokesman said. Later Owusu left.", "Owusu campaign"),
        ("“It rained,” Ama Owusu’s office said.", "Owusu’s office"),
        ("“It rained,” a spokesman for Ama Owusu said.", None),
        ("“It rained,” Ama Owusu’s aides said.", None),
    ],
    ids=["a campaign", "a family’s spokesman", "a campaign’s spokesman", "an office", "a person’s spokesman", "aides"],
)
def test_what_belongs_to_somebody_speaks_under_the_name_and_the_noun(text: str, name: str | None) -> None:
    (said, *_) = [q.speaker for q in attribute(Article(id="a", text=text)) if q.speaker is not None]
    assert said.name == name


def test_a_campaign_is_it_afterwards() -> None:
    text = "“It rained,” the Owusu campaign said. “It poured,” it added. Later Owusu left."
    assert [q.speaker.name for q in attribute(Article(id="a", text=text)) if q.speaker] == ["Owusu campaign"] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ama Owusu’s campaign defends her plan. It is fighting what it calls “the smears of old men”.",
            ["Owusu campaign"],
        ),
        ("Ama Owusu’s office left. It rose. It said that it rained.", ["Owusu’s office"]),
        ("Ama Owusu’s office left. The Harbour Union came. It said that it rained.", ["Harbour Union"]),
        ("The Harbour Union’s office left. It said that it rained.", ["Harbour Union"]),
        ("The city’s fire department left. It said that it rained.", [None]),
    ],
    ids=["a campaign", "an office, two sentences on", "a body named since", "a body’s office", "a nameless one’s"],
)
def test_a_body_told_of_by_its_owner_is_it_though_it_has_not_spoken(text: str, names: list[str | None]) -> None:
    assert [q.speaker.name for q in attribute(Article(id="a", text=text)) if q.speaker] == names


def test_a_body_of_a_nameless_owner_is_called_as_it_is_printed() -> None:
    text = "The city’s fire department left. It said that it rained. “Go,” it added."
    speakers = [q.speaker for q in attribute(Article(id="a", text=text))]
    assert [(s.name, s.printed, s.sure) for s in speakers if s] == [(None, "The city’s fire department", False)] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ama Owusu rose in Ms. Owusu’s campaign. “It rained,” her campaign said.", "Owusu campaign"),
        ("Ama Owusu’s campaign said it would pour down. “It rained,” the campaign said.", "Owusu campaign"),
        (
            "Ama Owusu’s campaign said it would pour down. Kofi Mensah’s campaign said no rain fell. “It rained,” the campaign said.",
            None,
        ),
        ("Ama Owusu rose. “It rained,” her campaign said.", None),
        ("Ama Owusu’s campaign said it would pour down. “It rained,” the team said.", None),
    ],
    ids=["hers", "the only one", "one of two", "hers, never told of", "another noun"],
)
def test_her_campaign_and_the_campaign_are_one_told_of_before(text: str, name: str | None) -> None:
    speakers = [q.speaker for q in attribute(Article(id="a", text=text)) if q.speaker]
    assert speakers[-1].name == name
    assert not speakers[-1].sure
