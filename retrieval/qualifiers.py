"""Qualifiers: the words that narrow, turn or weaken what a sentence says, so that to drop one can change it.

Word lists only; the keys are those of `wordings`.
"""

_QUALIFIERS = {
    "negation": """
        not no never none nobody nothing neither nor nowhere without cannot hardly barely scarcely rarely seldom
        deny denies denied refuse refuses refused
    """,
    "condition": "if unless until provided providing assuming whether depending conditional otherwise",
    "limit": "only except excluding merely solely partly partially sometimes mostly",
    "contrast": "but however although though despite nevertheless nonetheless notwithstanding while whereas",
    "hedge": """
        may might could would should perhaps maybe possibly probably likely unlikely potentially apparently allegedly
        reportedly seemingly supposedly appear appears appeared seem seems seemed almost nearly roughly approximately
        suggest suggests believe believes think thinks thought hope hopes expect expects fear fears guess suspect
    """,
    "attribution": "said say says claim claims claimed according alleged alleges accused argue argues",
}
KINDS: dict[str, str] = {word: kind for kind, words in _QUALIFIERS.items() for word in words.split()}
"""What kind of qualifier a word is."""
TURNS = frozenset(
    ("but", "however", "although", "though", "yet", "except", "unless", "only", "nevertheless", "nonetheless", "still")
)
"""Words with which a sentence takes back something of the one before it."""


def kind_of(key: str) -> str | None:
    """What a word does to its sentence; None for a word that is no qualifier."""
    return "negation" if key.endswith("n't") or key in ("dont", "doesnt", "wont", "cant", "isnt") else KINDS.get(key)
