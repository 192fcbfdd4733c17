"""The names in a gold set's sources: what a found speaker's name must hold to be right."""

import re
from dataclasses import dataclass

from retrieval.articles import Article
from retrieval.goldsets import Attribution

_PRONOUNS = """
he she they it we i you him her them us me who his their himself herself themselves those these this that some many
others another one both all
"""
_TITLES = """
mr mrs ms miss dr sen senator sens gov governor rep reps president vice secretary state general gen col lt sgt capt
mayor director chairman chairwoman chair ceo professor prof judge justice rev pastor sir lord the a an attorney
former speaker minister prime congressman congresswoman sheriff officer chief republican democratic democrat gop
nominee candidate republicans democrats
"""
PRONOUNS = frozenset(_PRONOUNS.split())
TITLES = frozenset(_TITLES.split())

_NAME_WORD = re.compile(r"[^\W\d_][\w’'\-.]*")


@dataclass(frozen=True, slots=True)
class Names:
    """The folded words of a source's name, the surname last; empty where it is not known.

    `printed` tells whether the source itself is a name.
    """

    words: tuple[str, ...]
    printed: bool

    def fits(self, name: str | None) -> bool:
        """Whether a name holds the surname, and with a pronoun or a role no other first name."""
        said = name_words(name or "")
        if not self.words or self.words[-1] not in said:
            return False
        other = len(self.words) > 1 and len(said) > 1 and said[-1] == self.words[-1] and said[-2] != self.words[-2]
        return self.printed or not (other and len(said[-2]) > 2)


def names_of(article: Article, attribution: Attribution) -> Names:
    """The name of an attribution's source: as printed, else as the gold set gives it."""
    text = " ".join(article[source] for source in attribution.sources).strip()
    own = _own_name(text)
    if own:
        return Names(own, printed=True)
    return Names(name_words(attribution.speaker or ""), printed=False)


def _own_name(text: str) -> tuple[str, ...]:
    if text.casefold().strip(" ,.") in PRONOUNS:
        return ()
    first, _, rest = text.partition(" ")
    named = rest if first in TITLES else text
    # the name stands before a clause that describes it: "Jane Roe, the company's treasurer,"
    return name_words(named.split(",")[0]) or name_words(named)


def name_words(text: str) -> tuple[str, ...]:
    """The folded capitalised words of a name, without titles."""
    words = ((word, bare(word)) for word in _NAME_WORD.findall(text))
    return tuple(
        folded
        for word, folded in words
        if folded and word[0].isupper() and folded not in TITLES and (folded not in PRONOUNS or word.strip(".") == "US")
    )


def bare(word: str) -> str:
    """A word folded, without the possessive and marks around it."""
    return re.sub(r"[’']s$", "", word.casefold()).strip(".’'-")
