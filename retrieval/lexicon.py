"""Word lists of speech and grammar: what any English newspaper could print, apart from the code that uses it."""

from typing import Final


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as one string."""
    return frozenset(words.split())


_SAY = (
    "say add point note write ask tell explain state argue claim insist stress emphasize emphasise announce "
    "declare reply respond answer remark observe comment reiterate repeat recall recount confirm admit "
    "acknowledge concede confess disclose reveal warn caution complain lament predict forecast promise pledge vow "
    "swear assert maintain contend allege suggest hint imply indicate mention conclude continue joke quip shout "
    "yell cry exclaim whisper mutter murmur scream chant sing snap retort counter interject opine muse ponder "
    "wonder reason tweet post retweet text email message blog testify attest report inform notify advise assure "
    "reassure remind relate narrate describe elaborate clarify specify outline underline underscore highlight "
    "reaffirm affirm deny rebut refute proclaim pronounce boast brag gush enthuse rave rant fume rage thunder "
    "bark growl sigh laugh grin smile plead beg urge implore appeal demand request propose recommend counsel "
    "volunteer venture theorize speculate estimate calculate signal communicate convey express voice utter read "
    "go begin finish interrupt ask inquire enquire query tease taunt scoff sneer deadpan crow bemoan concur agree "
    "object protest protested decree rule find caption inscribe sum advise instruct order direct command "
    "apologize apologise explain surmise posit postulate hypothesize hypothesise vent riff marvel echo cite quote "
    "offer share trumpet tout stipulate"
)
"""Verbs that report speech; most may stand before, after or inside the words they report."""

_THINK = (
    "think believe hope fear expect know feel consider doubt suspect assume presume guess worry wish understand "
    "realize realise recognize recognise decide determine learn discover notice see show demonstrate mean "
    "want plan intend anticipate imagine judge reckon dream envision envisage accept appreciate "
    "remember forget desire foresee dispute question hold"
)
"""Verbs of thought and of showing: what follows them is reported, never quoted by them alone."""

_JUDGE = (
    "criticize criticise praise condemn denounce slam blast attack blame accuse reject dismiss welcome applaud "
    "defend support oppose endorse favor favour decry deplore mock ridicule deride rebuke chide thank "
    "congratulate commend hail salute honour honor characterize characterise portray label dub brand call liken "
    "compare depict paint threaten refuse decline challenge urge ask caution invite encourage persuade convince "
    "advocate seek discuss address detail dismiss downplay lambast lambaste savage assail berate scold seek "
    "prefer like love hate regret resent lament celebrate mourn credit deem regard view stand press push tout "
    "rule invoke reference term credit renounce disavow repudiate envy admire"
)
"""Verbs of speech acts and stances that take what they are about as an object."""

_IRREGULAR = {
    "say": "said said",
    "tell": "told told",
    "write": "wrote written",
    "swear": "swore sworn",
    "read": "read read",
    "go": "went gone",
    "begin": "began begun",
    "sing": "sang sung",
    "think": "thought thought",
    "know": "knew known",
    "feel": "felt felt",
    "understand": "understood understood",
    "find": "found found",
    "see": "saw seen",
    "show": "showed shown",
    "mean": "meant meant",
    "hold": "held held",
    "forecast": "forecast forecast",
    "forget": "forgot forgotten",
    "hear": "heard heard",
    "seek": "sought sought",
    "stand": "stood stood",
    "foresee": "foresaw foreseen",
    "crow": "crowed crowed",
    "learn": "learned learned",
    "dream": "dreamed dreamed",
}
_DOUBLED = word_set(
    "admit beg begin blog brag chat commit concur deadpan dub forget grin plan prefer quip rebut refer regret "
    "slam snap sum"
)
_DOUBLED_L = word_set("signal counsel label")


def _past(verb: str) -> tuple[str, ...]:
    if verb in _IRREGULAR:
        return tuple(_IRREGULAR[verb].split())
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb[:-1] + "ied",)
    if verb in _DOUBLED:
        return (verb + verb[-1] + "ed",)
    return (verb + "ed", verb + "led") if verb in _DOUBLED_L else (verb + "ed",)


def _present(verb: str) -> str:
    if verb.endswith(("s", "x", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def _gerund(verb: str) -> tuple[str, ...]:
    if verb.endswith("e") and not verb.endswith("ee"):
        return (verb[:-1] + "ing",)
    if verb in _DOUBLED:
        return (verb + verb[-1] + "ing",)
    return (verb + "ing", verb + "ling") if verb in _DOUBLED_L else (verb + "ing",)


def _forms(verbs: str) -> dict[str, tuple[str, str]]:
    """Every form of the verbs, with its lemma and tense: past, s, base or ing."""
    forms: dict[str, tuple[str, str]] = {}
    for verb in verbs.split():
        forms[verb] = (verb, "base")
        forms[_present(verb)] = (verb, "s")
        forms.update((form, (verb, "ing")) for form in _gerund(verb))
        forms.update((form, (verb, "past")) for form in _past(verb))
    return forms


SAY: Final = _forms(_SAY)
THINK: Final = _forms(_THINK)
JUDGE: Final = _forms(_JUDGE)

QUOTING: Final = word_set(
    "say add note write ask tell explain state argue claim insist stress emphasize emphasise announce declare "
    "reply respond answer remark observe comment reiterate repeat recall recount confirm admit acknowledge "
    "concede confess warn caution complain lament predict promise pledge vow assert maintain contend suggest "
    "conclude continue joke quip shout yell cry exclaim whisper mutter scream chant sing snap retort counter "
    "interject muse wonder tweet post text email testify report inform assure remind clarify affirm reaffirm "
    "proclaim boast brag fume plead beg urge demand deadpan concur read go laugh sigh smile opine agree recommend "
    "elaborate highlight describe underline underscore reason ponder object protest advise apologise apologize "
    "counsel forecast echo bark interrupt begin offer point gush enthuse thunder rage tease"
)
"""Verbs that may stand after the words they quote, and turn round with their subject (“…,” said the judge)."""

QUOTE_ONLY: Final = word_set(
    "go begin finish laugh smile sigh grin read sing relate share put sum trumpet bark growl crow gush rage rave "
    "rant fume snap cry scream object object tease riff vent order command decree direct narrate venture "
    "interrupt"
)
"""Verbs of which only quoted words beside them make speech."""
CLAUSE_ONLY: Final = word_set(
    "add write find post tweet maintain repeat remark declare echo email message respond comment "
    "know mean feel see decide learn conclude estimate rule answer underscore underline confirm continue offer "
    "show demonstrate judge consider accept notice hold understand remember realize realise recognize recognise "
    "determine discover forget foresee read imply indicate signal reflect reply expect plan intend ask inform "
    "notify remind advise calculate text blog prove claim mention reveal reason testify expect assume doubt "
    "suspect guess presume wonder ponder muse apologise apologize quote worry"
)
"""Verbs that report only where a clause, or a quotation, follows: “added that”, not “added salt”."""
NOUN_TOO: Final = word_set(
    "claims claim reports report notes note states state calls call plans plan fears fear hopes hope promises "
    "promise demands demand wants views view comments comment questions question answers answer estimates "
    "estimate charges charge remarks remark pledges pledge vows vow tweets tweet posts post replies reply jokes "
    "joke details detail offers offer supports support concerns doubts doubt worries worry finds find attacks "
    "attack backs back urges love likes like hate rules rule shows show reasons reason feels texts text emails "
    "email messages message blogs blog requests request appeals appeal signals signal forecasts forecast objects "
    "object counsel orders order commands command queries query guess wishes wish votes vote dreams dream holds "
    "hold judges judge brands brand labels label paint press pushes push stands stand honors honor honours honour "
    "favors favor favours favour challenge challenges address addresses praise blame mocks savage express outline "
    "outlines mean means cries cry shouts laugh laughs smile smiles sighs shares share caption captions echo "
    "echoes protest protests proposed estimated finding findings meaning feeling understanding building thought "
    "saw found ruling state states point points warning warnings reporting questioning reading beginning going "
    "setting planning posting writing opening read describes go goes counter counters cite begins finish "
    "experience desire desires regrets regret credit credits deal figures figure prefer see dispute disputes "
    "reference references term terms seek voice welcome expressed volunteer venture"
)
"""Forms that are as often another part of speech."""

DETERMINERS: Final = word_set(
    "the a an this that these those his her its their our my your some many several most all both "
    "each every another any no few one two three four five six seven eight nine ten other "
    "various numerous certain such"
)
PREPOSITIONS: Final = word_set(
    "of for in on at by with from to about against during after before into over under through between among "
    "within without toward towards across behind beyond upon per via near around outside inside throughout amid "
    "despite off since until as than like concerning regarding including following alongside amongst"
)
AUXILIARIES: Final = word_set(
    "has have had is are was were be been being do does did will would can could may might must shall should "
    "has've'd cannot having get got 'd 've 'll"
)
MODALS: Final = word_set("will would can could may might must shall should cannot")
BE: Final = word_set("is are was were be been being get got gets am's isn't aren't wasn't weren't")
ADVERBS: Final = word_set(
    "also then later now not never always often again still just even once first earlier recently once too "
    "instead perhaps maybe further furthermore soon ago already ever rather meanwhile today yesterday tomorrow "
    "tonight twice sometimes thus therefore nevertheless nonetheless however moreover simply only back almost "
    "likewise overnight online afterwards afterward thereby somewhat long since there here away aloud out loud so"
)
TIME_WORDS: Final = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight week month year morning "
    "afternoon evening night day weekend january february march april may june july august september october "
    "november december mon tue wed thu fri sat sun noon midnight summer winter spring autumn fall decade hour "
    "minutes hours days weeks months years earlier later time moment quarter"
)
CONJUNCTIONS: Final = word_set(
    "and but or nor yet so because although though while whereas if unless when whenever whether "
    "that which who whom whose where why how what until since as after before once lest plus"
)
RELATIVES: Final = word_set("who which that whom whose")
SUBJECT_PRONOUNS: Final = word_set("he she they it we i you who one")
PRONOUNS: Final = word_set("he she they it we i you him her them us me himself herself themselves")

COMMON_WORDS: Final = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | word_set("neither nor")
    | ADVERBS
    | AUXILIARIES
    | SUBJECT_PRONOUNS
    | word_set(
        "there here what who why how where when asked according yes no not well oh hi hello dear please sorry thanks "
        "thank ok okay whatever whoever none nobody everyone everybody someone anyone nothing something everything "
        "much more less least another else same additionally specifically similarly finally eventually initially "
        "originally subsequently consequently accordingly indeed certainly clearly obviously apparently reportedly "
        "allegedly unfortunately fortunately interestingly ironically notably importantly actually basically "
        "especially particularly overall lastly secondly firstly secondarily elsewhere otherwise besides nowadays "
        "currently previously lately shortly afterwards today yesterday tomorrow his him them me us mine yours theirs "
        "ours asking speaking referring responding writing saying adding noting citing calling given based let let's "
        "it's he's she's that's there's they're we're you're i'm i've we've don't didn't doesn't can't won't isn't "
        "aren't photo photos image video read related advertisement updated update copyright source sources editor "
        "editors breaking exclusive opinion analysis watch listen subscribe share follow click story continued wait "
        "caption nearly almost half part following despite concerning unlike"
    )
)
"""Words that are no name though a sentence begins with them."""

CONTENT_OPENERS: Final = word_set("that whether if how why what who where when which whose")
"""Words that begin a reported clause."""
SCARE: Final = word_set(
    "titled entitled called named dubbed themed theme slogan motto nicknamed known book film movie song album "
    "novel magazine show series episode exhibition exhibit conference summit event panel hashtag headline "
    "headlined word words term phrase so-called article essay report paper play programme program podcast "
    "documentary label labelled labeled title brand campaign initiative project memoir single track anthem motif "
    "banner banners sign signs chapter"
)
"""Words before a quoted run that name a work, a theme or a word: nobody said it there."""
