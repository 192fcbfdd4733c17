"""Sentences: exact spans, found paragraph by paragraph, without changing a character.

A word ends a sentence when it ends in a full stop, question or exclamation mark (closing marks and
brackets may follow) and the next word could begin one. Abbreviations, initials and figures keep a
sentence together. Every word is looked at once, so the time is linear in the text.
"""

import re
from collections.abc import Iterator

from retrieval.articles import Article, Span
from retrieval.lexicon import word_set

_WORD = re.compile(r"\S+")
_CLOSERS = "”\"’'»“)]}*_"
_OPENERS = "“\"‘'«„([{*_-–—•"
_WHO_SAID = re.compile(
    r"(?:[A-Z][\w.’'-]{0,30} ){1,3}(?:said|says|asked|asks|added|wrote|told|shouted|cried|replied)\b"
)
_CJK_STOP = re.compile(r"[。！？]+[」』”’）]*")

TITLE_ABBREVIATIONS = word_set(
    "mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt capt maj cmdr adm rev hon fr sr st ste mt ft "
    "pres supt insp det cpl pvt messrs mme mlle assoc asst attys atty dep ald amb brig comr pte "
    "engr barr alh adv cde smt hjh msgr mgr sra srta pst cllr asm del"
)
"""Abbreviations that stand before a name: a capital after them begins no sentence."""

_OTHER_ABBREVIATIONS = word_set(
    "vs no nos jan feb mar apr jun jul aug sept sep oct nov dec fig vol pp pg cf approx est dept univ viz al v"
)
_MAYBE_LAST = word_set("inc corp co ltd jr sr bros etc a.m p.m u.s u.k u.n e.u d.c")
"""Abbreviations that may end a sentence: they do when a common sentence opener follows."""

_COMMON_OPENERS = word_set(
    "the a an this that these those he she it they we i you his her its their our my in on at for from with by but and "
    "so yet or if when while after before since as although though however there here what who why how where asked "
    "according also meanwhile under no not some many most all both each another"
)


def sentences(article: Article) -> tuple[Span, ...]:
    """The sentences in order; each within one paragraph, without white space around it."""
    return tuple(span for paragraph in article.paragraphs for span in _split(article.text, paragraph))


def _split(text: str, paragraph: Span) -> Iterator[Span]:
    start: int | None = None
    previous: re.Match[str] | None = None
    for word in _WORD.finditer(text, paragraph.start, paragraph.end):
        if start is None or previous is None:
            start = word.start()
        elif ends_sentence(previous.group(), word.group()) and not _said_on(text, previous.group(), word.start()):
            yield from _whole(text, start, previous.end())
            start = word.start()
        previous = word
    if start is not None and previous is not None:
        yield from _whole(text, start, previous.end())


def _whole(text: str, start: int, end: int) -> Iterator[Span]:
    """The span itself, or its parts where Chinese or Japanese full stops divide it without spaces."""
    if "。" in text[start:end]:
        for stop in _CJK_STOP.finditer(text, start, end):
            if stop.end() < end:
                yield Span(start, stop.end())
                start = stop.end()
    if start < end:
        yield Span(start, end)


def ends_sentence(word: str, following: str) -> bool:
    """Whether a sentence ends between these two neighbouring words."""
    core = word.rstrip(_CLOSERS)
    if not core or core[-1] not in ".!?…。！？:;" or core[-1] in ":;":
        return False
    opening = following.lstrip(_OPENERS)
    if not opening or not (
        opening[0].isupper() or opening[0].isdigit() or (opening[0].isalpha() and _uncased(opening[0]))
    ):
        return False
    if core[-1] == "." and len(core) == len(word):
        return not _keeps_going(core.lstrip(_OPENERS), following, opening)
    return True


def _said_on(text: str, word: str, following: int) -> bool:
    """Whether a quotation's own question or exclamation mark is followed by who said it: “Why?” Ms. Okoro asked."""
    core = word.rstrip(_CLOSERS)
    return core != word and core[-1:] in ("?", "!") and _WHO_SAID.match(text, following) is not None


def _uncased(letter: str) -> bool:
    return letter.upper() == letter.lower()


def _keeps_going(core: str, following: str, opening: str) -> bool:
    """Whether the full stop belongs to an abbreviation or an initial in mid-sentence."""
    bare = core[:-1].casefold()
    if bare in TITLE_ABBREVIATIONS or bare in _OTHER_ABBREVIATIONS:
        return bare not in {"no", "mar", "al"} or opening[0].isdigit()
    initial = len(bare) == 1 and bare.isalpha() and core[0].isupper()
    if initial or bare in _MAYBE_LAST or ("." in bare and len(bare) <= 5):
        return opening.rstrip(",").casefold() not in _COMMON_OPENERS and following == opening
    return False
