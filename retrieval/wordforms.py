"""Word forms: other writings and inflections of a word that stemming does not bring together.

Irregular verbs, compared adjectives, numbers in words and figures.
"""

import re

from retrieval.analysis import stem
from retrieval.vocabulary import families

_IRREGULAR = """
become: became | begin: began begun | bite: bit bitten | blow: blew blown | break: broke broken | bring: brought
build: built | buy: bought | catch: caught | choose: chose chosen | cost: costs | deal: dealt | draw: drew drawn
drive: drove driven | eat: ate eaten | fall: fell fallen | feed: fed | fight: fought | flee: fled | fly: flew flown
forget: forgot forgotten | freeze: froze frozen | grow: grew grown | hear: heard | hide: hid hidden | know: knew known
lead: led | leave: left | lend: lent | lose: lost | mean: meant | meet: met | pay: paid | ride: rode ridden
rise: rose risen | run: ran | sell: sold | send: sent | shake: shook shaken | shoot: shot | shrink: shrank shrunk
sing: sang sung | sink: sank sunk | sleep: slept | speak: spoke spoken | spend: spent | stand: stood
steal: stole stolen | strike: struck | swear: swore sworn | sweep: swept | swim: swam swum | teach: taught
tear: tore torn
think: thought | throw: threw thrown | understand: understood | wear: wore worn | win: won | write: wrote written
"""
_VERB_STEMS = families(_IRREGULAR)

UNITS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
"""The numbers from 2 to 19 in words."""
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FIGURES = {stem(word): str(n) for n, word in enumerate(UNITS.split(), start=2)}
_FIGURES |= {stem(word): f"{n}0" for n, word in enumerate(TENS.split(), start=2)}
_NUMBER_TERMS = _FIGURES | {figure: term for term, figure in _FIGURES.items()}

_DEGREES = {"worst": "bad", "worse": "bad", "best": "good", "better": "good", "least": "little"}
_COMPARED = re.compile(r"(?P<base>[a-z]{3,})(?:er|est)")


def verb_terms(term: str) -> frozenset[str]:
    """The stems of all forms of the irregular verb that a stem belongs to: "began" -> {"begin", "began", "begun"}."""
    return _VERB_STEMS.get(term, frozenset())


def number_terms(term: str) -> frozenset[str]:
    """A number's other writing: "fifteen" -> {"15"}, "15" -> {"fifteen"}; empty for other terms."""
    return frozenset({_NUMBER_TERMS[term]}) if term in _NUMBER_TERMS else frozenset()


def base_terms(term: str) -> frozenset[str]:
    """What the stem of an adjective compared may be of: "highest" -> {"high", …}, "worse" -> {"bad"}."""
    if term in _DEGREES:
        return frozenset({stem(_DEGREES[term])})
    form = _COMPARED.fullmatch(term)
    if form is None:
        return frozenset()
    base = form["base"]
    return frozenset({stem(base), stem(f"{base}e"), *([base[:-1]] if base[-1] == base[-2] else [])})
