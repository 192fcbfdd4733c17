"""Persons: what is known of somebody, or of some body, that an article names."""

from dataclasses import dataclass, field

from retrieval.lexicon_names import given_sex
from retrieval.lexicon_people import Gender
from retrieval.roles import Role


@dataclass(slots=True, eq=False)
class Person:
    """Somebody or some body that the article names; `name` is the fullest form it prints."""

    words: tuple[str, ...]
    name: str
    body: bool = False
    gender: Gender | None = None
    votes: dict[Gender, int] = field(default_factory=lambda: {"f": 0, "m": 0})
    roles: list[Role] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    """The first token of each mention, in order."""
    titled: bool = False
    spoke: bool = False
    placed: int = 0
    """How many mentions stand behind a preposition of place."""
    bare: int = 0
    """How often the surname stands alone for this person."""
    nickname: str | None = None
    """What stands in marks inside the full name: Ama “Sea Hawk” Owusu."""
    items: set[int] = field(default_factory=set)
    """The items that name this person, where the article has several."""
    nameless: bool = False
    """Whether `name` only describes somebody whom the article does not name."""

    @property
    def place(self) -> bool:
        """Whether every mention stands behind a preposition of place: somewhere rather than somebody."""
        return self.placed >= len(self.places) > 0 and not self.titled and given_sex(self.words[0]) is None

    @property
    def doubtful(self) -> bool:
        """Whether this may be a place: named behind a preposition of place, and nothing else speaks for a person."""
        return self.placed > 0 and not (self.body or self.titled or self.roles or given_sex(self.words[0]) is not None)

    @property
    def sex(self) -> Gender | None:
        """What titles say; else what the given name and the pronouns beside it say, the name counting for four."""
        if self.gender is not None or self.body:
            return self.gender
        given = given_sex(self.words[0])
        lean = self.votes["f"] - self.votes["m"] + (4 if given == "f" else -4 if given == "m" else 0)
        return None if abs(lean) < 2 else "f" if lean > 0 else "m"

    @property
    def evident(self) -> bool:
        """Whether something beside the shape of the name says that this is a person."""
        return not self.body and (self.titled or bool(self.roles) or given_sex(self.words[0]) is not None or self.spoke)

    @property
    def likely_person(self) -> bool:
        """Whether this can be a he or a she: titled, of two words, or with a gender or a role."""
        if self.body or self.place:
            return False
        return self.titled or len(self.words) > 1 or bool(self.roles) or self.sex is not None
