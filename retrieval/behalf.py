"""Behalf: who speaks for a body that a question names: the union's president, the campaign's spokesman."""

from collections.abc import Mapping, Sequence

from retrieval.analysis import stem
from retrieval.offices import Office
from retrieval.vocabulary import SPEAK

_OWNED = "campaign camp team administration office government company firm group"
OWNED = frozenset(map(stem, _OWNED.split()))
"""Words for a body that stand behind somebody's or something's name; what they belong to tells the body."""


def speaking_for(
    wanted: Sequence[str],
    roles: Mapping[str, tuple[Office, ...]],
    names: Mapping[str, tuple[str, ...]],
    also: Mapping[str, set[str]],
) -> list[str]:
    """The ids of those who hold an office of the body that the stems name: "Stein campaign", Stein's spokesman.

    Nobody speaks for a body of their own. `also` gives the surnames for a first name. Empty where the last stem
    is no word for a body that is owned.
    """
    if len(wanted) < 2 or wanted[-1] not in OWNED:
        return []
    owners = [{word} | also.get(word, set()) for word in wanted[:-1]]
    known = frozenset().union(*owners)
    return [
        id_
        for id_, offices in roles.items()
        if known.isdisjoint(map(stem, names[id_])) and any(_speaks(role, owners) for role in offices)
    ]


def _speaks(role: Office, owners: Sequence[set[str]]) -> bool:
    """Whether an office is one that speaks, of a body with these names."""
    return bool(role.heads & SPEAK and role.proper) and all(not forms.isdisjoint(role.words) for forms in owners)
