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
