"""Dates of articles, as far as they are written in the one form that cannot be read in two ways."""

import re
from datetime import date

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:[T ].*)?)?)?")


def date_parts(printed: str | None) -> tuple[int, ...]:
    """Year, month and day of an ISO 8601 date, as many of them as it gives; empty where it is none.

    "04/05/2024" is May in one country and April in another: nothing is guessed.
    """
    form = _ISO.fullmatch((printed or "").strip())
    if form is None:
        return ()
    parts = tuple(int(part) for part in (form["year"], form["month"], form["day"]) if part)
    try:
        date(*(*parts, 1, 1)[:3])
    except ValueError:
        return ()
    return parts
