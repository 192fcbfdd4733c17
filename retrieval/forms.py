"""The forms questions come in, as regular expressions over a tidied question.

A tidied question is one line with straight apostrophes and without politeness and end marks.
`person`, `topic` and `rest` are the parts that a form leaves open.
"""

import re

from retrieval.asking import AUXILIARIES, NOUNS_OF_SPEECH, PERSON_NOUNS, PRONOUNS, VERBS_OF_SPEAKING, VERBS_OF_SPEECH


def _form(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


_DEGREES = "low|fast|tall|heavy|wide|deep|close|late|soon|short|strong|few|rich|likely|common|hard"

MEANT = {
    **dict.fromkeys(("wat", "waht", "whta", "hwat", "wht", "whats", "wot"), "what"),
    **dict.fromkeys(("woh", "hwo", "whos", "wo"), "who"),
    **dict.fromkeys(("wich", "whcih", "wihch"), "which"),
    **dict.fromkeys(("wen", "whne", "hwen"), "when"),
    **dict.fromkeys(("sya", "syas"), "say"),
    **dict.fromkeys(("siad", "sayd", "sadi"), "said"),
    **dict.fromkeys(("abuot", "aobut", "abotu", "baout", "abot"), "about"),
    **dict.fromkeys(("dose", "deos"), "does"),
    **dict.fromkeys(("ddi", "idd"), "did"),
    **dict.fromkeys(("tlak", "takl"), "talk"),
}
MEANT |= {"whats": "what is", "whos": "who is"}
"""Slips in the words that ask."""
MISTYPED = _form(rf"\b(?:{'|'.join(MEANT)})\b")
NOISE = _form(r"</?[a-z][^<>]{0,80}>|(?<!\w)@\w+")
"""Tags and mentions."""
PREPOSITION = r"(?:about|on|regarding|concerning|re|over|of|for|to|towards?|with|against|in|at)"
_OPENING = r"(?:(?:what|how)(?:'?s| is| was| are| were) )?"

_ABOUT = r"(?:on|about|regarding|concerning|re|over)"

MORE = _form(
    r"(?:and )?(?:(?:what|anything|something|who|is there anything) (?:else|more)|more|go on|continue|next)\b",
    r"(?P<rest>.*)",
)
"""What else did he say? Anything else by X on T? More."""
MORE_SAID = _form(rf"(?:{AUXILIARIES} )?(?P<person>.+?) (?:{AUXILIARIES} )?(?:{VERBS_OF_SPEECH})\b(?P<topic>.*)")
MORE_BY = _form(r"(?:by|from) (?P<person>.+?)(?: (?:on|about) (?P<topic>.+))?")
SPEECH_FIRST = _form(rf"^(?:{VERBS_OF_SPEECH}|{VERBS_OF_SPEAKING})\b")

FRAGMENT = _form(
    r"(?:(?:and |but |ok(?:ay)? )?(?:what|how) about|and|but|also)\b ",
    r"(?P<preposition>(?:about|on|regarding)\b )?(?P<rest>.+)",
)
"""And tourism? What about the foreign minister?"""
FRAGMENT_ASKS = _form(rf"(?:what|who|when|where|why|how|which|{AUXILIARIES})\b")
FRAGMENT_TAIL = _form(r",? (?:what|did|does|has)\b.*$")
FRAGMENT_OF_HIM = _form(
    r"(?P<topic>.+?),? (?:what|how) (?:does|did|do|has) (?P<person>he|she|they)\b.*\b(?:him|her|them|it|that)"
)
"""What about Rell, what does he think of her?"""
ON = _form(r"(?P<person>.+?) (?:on|about) (?P<topic>.+)")

JOINT = _form(r"\s*(?:,|\band\b|&|\bor\b)\s*(?:both\b\s*)?")

BARE = _form(
    r"(?P<word>why|when|where|how (?:many|much|come))(?: (?:was|is|did) (?:that|this|it)(?: happen)?| so| not)?"
)
"""Why? When was that?"""

WHO = _form(
    rf"(?:(?P<whos>who's)|who|by whom|which (?:[\w'-]+ ){{0,2}}?(?:{PERSON_NOUNS})(?: (?:{PERSON_NOUNS}))*|",
    rf"what (?!{AUXILIARIES} )(?:\w+ )?(?:{PERSON_NOUNS})|",
    r"which (?:[\w'-]+ ){0,3}[\w'-]+(?= (?:said|says|told|thinks|thought|believes|claimed|argued|warned|wants)\b))",
    r"\b(?P<rest>.*)",
)
"""Who said T? Which minister wants T?"""
WHO_DID = _form(r"(?:did|does|has|had|do|would|will|should|must) (?!been\b)(?P<rest>.+)")
"""Who did X blame?"""
HAD_TO = _form(r"(?:has|have|had) to\b.*")
WHO_IS = _form(r"(?:is|was|are|were) (?P<person>.+)")
DOING = _form(r"\b\w+ing\b|\b(?:for|against|about)\b")
LEADS = _form(r"(?:runs|leads|heads|chairs|is in charge of|is the boss of) (?P<body>.+)")
INDEFINITE = _form(r"(?:an?|any|some|the (?:first|last|only)) ")
SPOKE = _form(rf"(?:(?:is|was|are|has|have|had|is there|did|does|do) )?(?:{VERBS_OF_SPEAKING})\b(?P<topic>.*)")
SAID = _form(rf"(?:(?:is|was|has|have|had|also|been|it|that) )*(?P<verb>{VERBS_OF_SPEECH})\b(?P<topic>.*)")
STANCE = _form(
    r"critici|accus|blam|prais|promis|den[yi]|warn|reject|dismiss|endors|predict|vow|pledg|demand|defend|boast|beg"
)
"""Verbs that tell how somebody spoke, and so what is looked for."""
SAID_ANYTHING = _form(r" (?:anything|something|what|much|a lot|a word) (?:about|on|of)\b")

INVERTED = _form(
    r"(?:(?P<asks>(?:so |then )?(?:what(?:'s|(?: \w+){0,4}?)|which \w+|how(?: \w+ly| much| long| often)?|",
    r"why|when|where|in what way)) )?",
    rf"(?:exactly )?(?P<auxiliary>{AUXILIARIES}) (?P<rest>.+)",
)
"""What did X say about T? Did X say anything on T?"""
OF_FACT = _form(
    r"(?:in|at|on|from|to|by|for|of|with) (?:which|what|how)\b|",
    r"when|where|(?:exactly |roughly |about )?how (?:many|much|old|long|far|big|often|large|high)\b|",
    rf"how (?:{_DEGREES})\b",
)
BE = _form("(?:is|was|are|were|isn't|wasn't|aren't|weren't|isnt|wasnt|arent|werent)")
ASKED_FOR = _form(
    r"(?:so |then )?(?:what|which) (?:(?:sort|kind|type|lot)s? of )?",
    r"(?P<noun>(?!exactly|else|ever|things?\b|words?\b).+)",
)
"""What *justice* does X want?"""
PERSON_TAIL = _form(
    r" (?:(?:himself|herself|itself|themselves|now|once|later|also|even|still|ever|just|never|",
    r"quotes?|comments?|remarks|\w{2,}ly)\b ?)+$",
)
"""Words behind a speaker that go with the verb."""
SUBJECT_SAID = _form(
    r"(?P<person>(?:(?! (?:on|about) ).)+?) (?:(?:also|ever|really|actually|just|have|has|had|to) )*",
    rf"(?<!\bbeing )(?<!\bbeen )(?<!\bget )(?:{VERBS_OF_SPEECH})\b(?P<topic>.*)",
)
PRONOUN_FIRST = _form(rf"(?P<person>{'|'.join(p for p in PRONOUNS if p != 'it')})\b(?P<topic>.*)")
STRANGER = re.compile(r"(?P<person>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}) (?P<topic>[a-z].*)")
"""A capitalised name that nobody on record bears, before a verb we do not know."""

POSSESSIVE = _form(
    _OPENING, r"(?P<person>[^,]+?)(?:'s|(?<=s)') ", rf"(?P<noun>(?:\w+ ){{0,3}}?(?:{NOUNS_OF_SPEECH}))\b(?P<topic>.*)"
)
"""(What is) X's view on T?"""
NO_OWNER = _form(r"(?:what|how|which|when|where|who|why)\b")
WITHIN = _form(r"\b(?:in|on|for|at|with|from|to|by)\b")
"""What stands inside an owner only where the owner ends before it: "the cap in Rell's plan"."""
POSSESSIVE_BARE = _form(_OPENING, r"(?P<person>[^,']+?)s ", rf"(?:\w+ ){{0,2}}?(?:{NOUNS_OF_SPEECH})\b(?P<topic>.*)")
"""The same without the apostrophe."""
VERB_OF_SPEECH = _form(rf"\b(?:{VERBS_OF_SPEECH})\b")
POSSESSIVE_PRONOUN = _form(_OPENING, rf"(?P<person>his|her|their) (?:\w+ )?(?:{NOUNS_OF_SPEECH})\b(?P<topic>.*)")
NOUN_OF = _form(
    rf"(?:the )?(?:{NOUNS_OF_SPEECH})\b (?:of|by|from) (?P<person>.+?)", rf"(?: {PREPOSITION} (?P<topic>.+))?"
)
"""The view of X on T."""

FROM = _form(
    r"(?:.*\b)?(?:anything|something|quotes?|statements?|comments?|words?|lines?|everything|all|news|remarks|",
    r"reactions?|responses?)\b(?: \w+)? (?:from|by|of) (?P<person>.+?)(?: (?:on|about|regarding|re|to) (?P<topic>.+))?",
)
"""Anything from X on T?"""
_WORDS = (
    r"(?:(?:any|some|the|an?|all|more|recent|latest|direct|exact|public) )*(?:anything|something|quotes?|quotations?|"
    r"statements?|comments?|words?|lines?|everything|remarks|reactions?|responses?|thoughts|opinions?|views?|news)"
)
QUOTED = _form(_WORDS, rf" (?:from|by) (?P<person>.+?)(?: {_ABOUT} (?P<topic>.+))?")
"""A quote from X on T."""
QUOTED_LAST = _form(_WORDS, rf" {_ABOUT} (?P<topic>.+) (?:from|by) (?P<person>.+)")
"""Anything on T from X."""
SOURCED = _form(r"(?P<topic>.+?),? (?:according to|as per|per|in the (?:words|view|opinion|eyes) of) (?P<person>[^,]+)")
"""T, according to X."""
STANDS = _form(
    r"where (?:does|did|do|is|are) (?P<person>.+?) (?:stands? |come down )?(?:on|about|regarding) (?P<topic>.+)"
)
"""Where does X stand on T?"""
WHY = _form(rf"(?:how come|why) (?!(?:{AUXILIARIES})\b)(?P<rest>.+)")
"""How come X defended T?"""
OWNED_BY = _form(r"(?P<person>[^']+?)'s? (?P<topic>.+ (?:to|on|about|with|for|against|over|after|at) .+)")
"""X's letters to Y."""
LEANS = _form(r"(?:he|she|they)\b")
QUOTES_OF = _form(r"(?:any |some )?(?:quotes?|statements?|comments?|remarks) (?P<rest>.+)")
"""Quotes X T."""
WHAT_SAID = _form(
    r"(?:what|whatever|everything|anything|all|the things)(?: that)? ",
    rf"(?P<person>.+?) (?:has |have |had )?(?:{VERBS_OF_SPEECH})\b(?P<topic>.*)",
)
"""What X said about T."""
ACCORDING = _form(r"according to (?P<person>[^,]+?),? (?P<topic>(?:what|who|when|where|why|how)\b.*)")

MEANING = _form(r"what (?:does|do|is) (?:the )?(?P<short>[\w.&-]{2,12}) (?:stand for|short for|mean)")
"""What does UNRCCA stand for?"""

FACT = _form(
    r"(?:(?:in|at|on|from|to|by|for|of|with|exactly|roughly) )?",
    rf"(?P<word>how (?:{_DEGREES})|",
    r"how many|how much|how old|how long|how far|how big|how large|how high|how often|",
    r"when|where|why|how|what|which|name of|share of|number of|percentage of|date of|amount of|out of)\b(?P<rest>.*)",
)
"""When, where, how many, how much, which."""
FACT_NOUN = _form(r"(?:(?:is|was|are|were|'s) )?(?:the )?(?P<noun>\w+)")

ABOUT = _form(r"(?P<person>[^:]{2,60}?)(?:: | - | (?:on|about|re|regarding|vs) )(?P<topic>.+)")
"""X on T; X: T."""
PLAIN = _form(rf"(?P<person>.+?) (?:has |have |had |never )?(?:{VERBS_OF_SPEECH})\b(?P<topic>.*)")
"""X said T."""

SUMS = "price|cost|bid|debt|salary|budget|fee|fine|wage|deficit|revenue|profit"
SHARES = "share|percentage|percent|proportion|turnout"
QUANTITIES = (
    f"{SUMS}|{SHARES}|total|number|numbers|amount|size|age|rate|population|score|margin|ranking|weight|height|length|"
    "vote|cap|growth|speed|temperature|distance|toll|odds|sum|figure|figures"
)
"""Nouns that ask for a number."""
COSTS = _form(
    r"(?:(?:would|will|does|do|did|has|have|had|could|can) )(?P<what>.+) ",
    r"(?:cost|pay|paid|earn|owe|charge|make|spend|weigh|measure)(?: (?:for|in|on|to|at) .+)?",
)
"""(What) would T cost?"""
ASKED_NOUN = _form(
    r"(?:(?:is|was|are|were|'s) )?(?:the )?",
    r"(?P<words>(?:(?!(?:of|in|on|for|from|at|to|with|by|under|according|per)\b)[\w'$-]+ ?){1,5})",
)
"""(What is) the borrowing cap (in T)?"""
TOLD_LAST = _form(rf"(?P<topic>.+?),? what (?:were|was|are|is) the (?:{QUANTITIES}|result|results|outcome)")
"""T, what were the numbers?"""
QUANTITY = _form(
    r"(?:the )?(?:(?!about|on|re|regarding)[\w'$-]+ ){0,4}?",
    rf"(?:{QUANTITIES}|date|deadline)",
    r"(?: (?:(?:\w+ ){1,3}(?:paid|got|has|had|won|lost|gave|made)|",
    r"of|in|on|for|from|at|to|these|this|last|now|today)\b.*)?",
)
"""Opening price of T."""
SECOND = re.compile(r"(?P<first>.+?[?!.]) +(?P<second>[^?!.]+)[?!. ]*")
"""Two sentences."""
HIS = re.compile(r"(?P<whose>his|her|their|its) (?P<rest>.+)", re.IGNORECASE)
"""Their mayor."""
TO_IT = _form(
    r".*\b(?:(?:respond|react|reply|answer)(?:s|ed)?(?: to (?:it|that|this|them))?|",
    r"(?:say|said|think|thinks|thought|make|made|feel|feels)(?: anything)? ",
    r"(?:of|about|to|on) (?:it|that|this|all that))",
)
"""How did X respond? What did X think of that?"""
TOPIC_OPENING = _form(
    r"^(?:(?:quotes?|statements?|comments?|remarks) (?=(?:on|about|regarding|re)\b))?",
    r"(?:(?:anything|something|much|a lot|more|else|ever|actually|really|publicly|exactly)\b\s*)*",
    r"(?:(?:about|on|regarding|concerning|re|of|over|to|that|as|for|with respect to|when it comes to)\b\s*)?",
    r"(?:(?:the )?(?:topic|subject|issue|question|matter) of\b\s*)?",
)
PREPOSITION_FIRST = _form(rf"^ ?{PREPOSITION}\b")
