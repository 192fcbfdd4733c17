"""The words of English that carry no topic: in any text, and in a question."""

import re

_FUNCTION_WORDS = """
    a an the this that these those some any each every all both either neither such same other another own
    and or but nor so yet if then than as because while although though whether unless until since
    of in on at by for with about against between into through during before after above below to from up down
    out off over under again upon within without toward towards among across along around behind beside besides
    beyond per via onto amid
    i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself
    she her hers herself it its itself they them their theirs themselves one ones
    who whom whose which what when where why how whoever whatever whichever
    am is are was were be been being have has had having do does did doing done
    can could may might must shall should will would cannot
    not no only just very too also even still ever never here there now more most much many few less least
    im ive id ill youre youve youd youll hes shes theyre theyve theyd theyll were weve
    isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wont wouldnt shouldnt mustnt
    s t d ll m re ve
"""

STOP_WORDS = frozenset(_FUNCTION_WORDS.split())
"""Folded. "us" is missing on purpose: in lower case it is the country as often as the pronoun."""

ACRONYMS = frozenset({"WHO", "IT"})
"""Stop words that are names when they stand in capitals among words that do not."""

_ASKING_WORDS = """
    say says said saying tell tells told telling speak speaks spoke spoken speaking talked talking
    think thinks thought thoughts thinking mention mentions mentioned mentioning
    comment comments commented commenting remark remarks remarked stated quote quotes quoted quotation quotations
    anything anyone anybody something someone somebody everything everyone everybody nothing nobody else
    please pls plz kindly thanks thank thx ty hi hello hey ok okay yo sorry bot
    know knows whats whos hows wheres
"""

QUESTION_WORDS = STOP_WORDS | frozenset(_ASKING_WORDS.split())
"""Folded. Words that only ask who said something, wherever they stand in a question."""

_ON = r"(?=\s+(?:about|on|of|to|regarding|concerning|re)\b)"

QUESTION_PHRASES = re.compile(
    rf"""
    \b(?:
        (?:i|we)(?:\s*['’]?d|\s+would)?\s+(?:really\s+)?(?:want|need|like|wish)\s+to\s+(?:know|hear|see|learn|read)
      | (?:i\s+)?wanna\s+(?:know|hear|see|learn|read)
      | (?:i\s+am|i\s*['’]?m)\s+(?:looking|searching)\s+for
      | (?:can|could|would|will)\s+(?:you|u)(?:\s+please)?(?:\s+(?:tell|show|give|find|remind|help|get|check)\b)?
      | (?:show|give|find|remind|tell|get|send|list)\s+(?:me|us)
      | according(?=\s+to\b)
      | (?:talks?|views?|opinions?|positions?|stances?|take|words?|statements?|claims?|feels?|felt|reactions?|say){_ON}
      | (?:in\s+regards?\s+to|with\s+regards?\s+to|regarding|concerning)
      | any\s+(?:word|words|statements?|ideas?|info|information|news)\b
      | c[oa]mes?\s+from | stands?\s+for(?=\s*\W*\Z)
      | (?:held|taking\s+place|takes?\s+place|took\s+place|happen(?:s|ed|ing)?)(?=\s*\W*\Z)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Runs of words that only ask together; alone ("peace talks", "the state's claim") they may be the topic."""
