"""Quotes and speakers: what is shown of them."""

import dataclasses

import pytest

from retrieval.articles import Span
from retrieval.quotes import Kind, Quote, Speaker


@pytest.mark.parametrize(
    ("speaker", "label"),
    [
        (Speaker("Ana Ruiz", "Mayor", None, "", sure=True, role_first=True), "Mayor Ana Ruiz"),
        (Speaker("Ana Ruiz", "mayor of Lidda", None, "", sure=True), "Ana Ruiz, mayor of Lidda"),
        (Speaker("Ana Ruiz", None, None, "", sure=True, printed="she"), "Ana Ruiz"),
        (Speaker(None, None, None, "", sure=False, printed="a spokesman"), "a spokesman"),
        (Speaker(None, "spokesman", None, "", sure=False, printed="the spokesman"), "the spokesman"),
    ],
)
def test_a_speaker_is_called_by_role_and_name_as_printed(speaker: Speaker, label: str) -> None:
    assert speaker.label == label


def test_a_quote_runs_from_its_first_content_to_its_last() -> None:
    quote = Quote("a", (Span(3, 9), Span(21, 30)), Kind.DIRECT)
    assert quote.span == Span(3, 30)
    assert quote.speaker is None


def test_a_quote_does_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Quote("a", (Span(3, 9),), Kind.DIRECT).kind = Kind.MIXED  # type: ignore[misc]


def test_the_kinds_are_those_of_the_json_lines() -> None:
    assert [str(kind) for kind in Kind] == ["direct", "indirect", "mixed"]
