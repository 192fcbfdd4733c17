"""Dates that can be read in one way only."""

import pytest

from retrieval.dates import date_parts


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("2024-05-04", (2024, 5, 4)),
        (" 2024-05-04T10:00:00Z ", (2024, 5, 4)),
        ("2024-05-04 10:00", (2024, 5, 4)),
        ("2024-05", (2024, 5)),
        ("2024", (2024,)),
        ("2024-02-30", ()),
        ("2024-13", ()),
        ("0000", ()),
        ("04/05/2024", ()),
        ("4 May 2024", ()),
        ("20240504", ()),
        ("", ()),
        (None, ()),
    ],
)
def test_as_many_parts_as_an_iso_date_gives(printed: str | None, parts: tuple[int, ...]) -> None:
    assert date_parts(printed) == parts
