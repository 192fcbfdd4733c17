"""General knowledge of English that questions lean on: short names, countries, offices, synonyms.

Word lists only; nothing here comes from any one article.
"""

from retrieval.analysis import fold, stem
from retrieval.lexicon_people import ROLES, SURNAMES_TOO
from retrieval.shorthands import SPELT_OUT

_SHORT_NAMES = """
abigail: abby | abraham: abe | albert: al bert | alexander: alex sandy sasha | alexandra: alex sandra
alfred: alf fred | andrew: andy drew | anthony: tony | arthur: art | barbara: barb | benjamin: ben
bernard: bernie | beverly: bev | bradley: brad | catherine: cathy kate katie cat | charles: charlie chuck
christine: chris tina | christina: chris tina | christopher: chris kit | cynthia: cindy | daniel: dan danny
david: dave | deborah: deb debbie | donald: don donnie | dorothy: dot | douglas: doug | edward: ed eddie ted ned
elizabeth: liz beth betty eliza libby lizzie | eugene: gene | frances: fran | francis: frank | franklin: frank
frederick: fred freddie | gabriel: gabe | geoffrey: geoff | george: georgie | gerald: gerry jerry
gregory: greg | harold: hal harry | henry: harry hank | herbert: herb | hillary: hill | isabella: bella
jacob: jake | james: jim jimmy jamie | janet: jan | jeffrey: jeff | jennifer: jen jenny | jeremy: jerry
jessica: jess | john: jack johnny | jonathan: jon | joseph: joe joey | joshua: josh | judith: judy
katherine: kathy kate katie | kathleen: kathy kate | kenneth: ken kenny | lawrence: larry
leonard: len lenny leo | louis: lou | louise: lou | margaret: maggie meg peggy | martin: marty | matthew: matt
maxwell: max | michael: mike mick | michelle: shelly | mitchell: mitch | mohammed: mohamed muhammad mohammad
nancy: nan | natalia: natasha | nathaniel: nate nat | nicholas: nick | nicola: nicky | pamela: pam
patricia: pat patty tricia | patrick: pat paddy | peter: pete | philip: phil | phillip: phil | rachel: rach
raymond: ray | rebecca: becky | richard: dick rick rich ricky | robert: bob rob bobby robbie bert
ronald: ron ronnie | rosemary: rose | russell: russ | samantha: sam | samuel: sam | sandra: sandy
stanley: stan | stephen: steve | steven: steve | stuart: stu | susan: sue suzy | terence: terry
theodore: ted theo | theresa: terry tess | thomas: tom tommy | timothy: tim | valerie: val | victoria: vicky
vincent: vince | vladimir: vlad volodya vova | walter: walt wally | wilbur: will | william: bill will billy liam
zachary: zach zack | mikhail: misha | nikolai: kolya | jose: pepe | francisco: paco | ezekiel: zeke
"""

_COUNTRIES = """
afghanistan: afghan | albania: albanian | algeria: algerian | angola: angolan | argentina: argentine argentinian
armenia: armenian | australia: australian aussie | austria: austrian | azerbaijan: azerbaijani azeri
bahrain: bahraini | bangladesh: bangladeshi | belarus: belarusian | belgium: belgian | benin: beninese
bolivia: bolivian | bosnia: bosnian | botswana: botswanan | brazil: brazilian | britain: british briton uk
bulgaria: bulgarian | burma: burmese | cambodia: cambodian | cameroon: cameroonian | canada: canadian
chad: chadian | chile: chilean | china: chinese | colombia: colombian | congo: congolese
croatia: croatian croat | cuba: cuban | cyprus: cypriot | czechia: czech | denmark: danish dane
ecuador: ecuadorian | egypt: egyptian | england: english | eritrea: eritrean | estonia: estonian
ethiopia: ethiopian | europe: european | fiji: fijian | finland: finnish finn | france: french | gambia: gambian
georgia: georgian | germany: german | ghana: ghanaian | greece: greek | guatemala: guatemalan | guinea: guinean
haiti: haitian | honduras: honduran | hungary: hungarian | iceland: icelandic | india: indian
indonesia: indonesian | iran: iranian | iraq: iraqi | ireland: irish | israel: israeli | italy: italian
jamaica: jamaican | japan: japanese | jordan: jordanian | kazakhstan: kazakh kazakhstani | kenya: kenyan
korea: korean | kosovo: kosovar | kuwait: kuwaiti | kyrgyzstan: kyrgyz | laos: lao laotian | latvia: latvian
lebanon: lebanese | liberia: liberian | libya: libyan | lithuania: lithuanian | madagascar: malagasy
malawi: malawian | malaysia: malaysian | mali: malian | malta: maltese | mauritania: mauritanian
mexico: mexican | moldova: moldovan | mongolia: mongolian | montenegro: montenegrin | morocco: moroccan
mozambique: mozambican | myanmar: burmese | namibia: namibian | nepal: nepali nepalese | netherlands: dutch
nicaragua: nicaraguan | niger: nigerien | nigeria: nigerian | norway: norwegian | oman: omani
pakistan: pakistani | palestine: palestinian | panama: panamanian | paraguay: paraguayan | peru: peruvian
philippines: filipino philippine | poland: polish pole | portugal: portuguese | qatar: qatari
romania: romanian | russia: russian | rwanda: rwandan | scotland: scottish scot | senegal: senegalese
serbia: serbian serb | singapore: singaporean | slovakia: slovak | slovenia: slovenian slovene | somalia: somali
spain: spanish | sudan: sudanese | sweden: swedish swede | switzerland: swiss | syria: syrian
taiwan: taiwanese | tajikistan: tajik | tanzania: tanzanian | thailand: thai | tunisia: tunisian
turkey: turkish turk | turkmenistan: turkmen | uganda: ugandan | ukraine: ukrainian | uruguay: uruguayan
us: american usa america | uzbekistan: uzbek uzbekistani | venezuela: venezuelan | vietnam: vietnamese
wales: welsh | yemen: yemeni | zambia: zambian | zimbabwe: zimbabwean | africa: african | asia: asian
"""

_OFFICES = """
ag: attorney general | pm: prime minister | premier: prime minister | fm: foreign minister
ceo: chief executive | boss: chief | head: chief | leader: chief | mp: member parliament | gov: governor
sen: senator | rep: representative | congressman: representative | congresswoman: representative
prez: president | veep: vice president | vp: vice president | spokeswoman: spokesman | spokesperson: spokesman
chairwoman: chairman | chairperson: chairman | chair: chairman | prof: professor | sec: secretary
secgen: secretary general | sg: secretary general | dir: director | min: minister | cofounder: founder
cop: police | envoy: representative | gen: general | dem: democrat | democratic: democrat | economics: economist
lawyer: attorney | businesswoman: businessman | finmin: finance minister | justice: judge | physician: doctor
dad: father | mom: mother | mum: mother | staffer: aide | policewoman: policeman | councilwoman: councilman
"""


def table(source: str) -> dict[str, tuple[str, ...]]:
    """`head: other other | …` as head -> others."""
    entries = (entry.split(":") for line in source.strip().splitlines() for entry in line.split("|"))
    return {fold(head.strip()): tuple(fold(others).split()) for head, others in entries}


def _inverted(source: str) -> dict[str, frozenset[str]]:
    heads: dict[str, set[str]] = {}
    for head, others in table(source).items():
        for word in (head, *others):
            heads.setdefault(word, set()).add(head)
    return {word: frozenset(found) for word, found in heads.items()}


_FULL_NAMES = _inverted(_SHORT_NAMES)
_COUNTRY_OF = _inverted(_COUNTRIES)
_OFFICE_OF = table(_OFFICES)


def families(source: str) -> dict[str, frozenset[str]]:
    """For the stem of every word of a table the stems of all words of its entry."""
    entries = table(source).items()
    return {stem(w): frozenset(map(stem, (head, *others))) for head, others in entries for w in (head, *others)}


_COUNTRY_STEMS = families(_COUNTRIES)


def full_first_names(name: str) -> frozenset[str]:
    """The names a folded first name can stand for, itself included: "bill" -> {"bill", "william"}."""
    return _FULL_NAMES.get(name, frozenset()) | {name}


def same_first_name(one: str, other: str) -> bool:
    """Whether two folded first names can be the same person's: equal, a short form, or an initial."""
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return bool(full_first_names(one) & full_first_names(other))


def country(word: str) -> str | None:
    """The country a folded word names or belongs to: "uzbek" -> "uzbekistan"; None for other words."""
    found = _COUNTRY_OF.get(word)
    return min(found) if found else None


def country_terms(term: str) -> frozenset[str]:
    """The stems of all words for the country that a stem belongs to: "uzbek" -> {"uzbek", "uzbekistan", …}."""
    return _COUNTRY_STEMS.get(term, frozenset())


def office(word: str) -> tuple[str, ...]:
    """A folded word of a role in its plainest form: "ag" -> ("attorney", "general"), "nyc" -> ("york", "city")."""
    return _OFFICE_OF.get(word) or SPELT_OUT.get(word) or (country(word) or word,)


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_FILLERS = """
the a an of for from at in to and by this that mr mrs ms miss mx dr sir dame lord lady his her their its our my
your former ex late then current old new de facto one guy man woman person
"""
FILLERS = frozenset(_FILLERS.split())
"""Words beside a name or role that do not tell speakers apart."""

_ROLE_WORDS = """
aide assistant counsel counsellor guard keeper head chief minister
president minister prime chancellor secretary general director chief executive chairman head governor senator
representative mayor ambassador spokesman adviser advisor deputy vice commissioner judge justice attorney lawyer
prosecutor sheriff officer inspector superintendent captain colonel general major admiral commander
marshal professor economist analyst researcher scientist historian expert fellow scholar strategist pollster
consultant doctor physician surgeon nurse teacher principal dean rector coach manager trainer player captain
goalkeeper striker founder owner partner publisher editor journalist reporter columnist author writer poet actor
singer director producer farmer fisherman resident neighbour neighbor witness victim mother father sister
brother son daughter wife husband widow member lawmaker legislator councillor councilman delegate candidate
nominee premier king queen prince princess emir sultan sheikh bishop archbishop cardinal pope priest imam rabbi
pastor coordinator organiser organizer activist campaigner democrat republican treasurer comptroller auditor
banker investor trader engineer architect chef pilot driver boss leader speaker whip clerk negotiator
mediator diplomat consul attache monitor observer veteran student worker employee mate surrogate commentator pundit
lobbyist backer donor ally official staffer
"""
_NO_OFFICES = SURNAMES_TOO | {"man", "woman", "boy", "girl", "lady", "gentleman", "child", "native", "model", "guy"}
ROLE_WORDS = frozenset(_ROLE_WORDS.split()) | frozenset(_OFFICE_OF) | (frozenset(ROLES) - _NO_OFFICES)
"""What a person can be by office, trade or kin, long and short."""

ROLE_NOUNS = frozenset(stem(form) for word in ROLE_WORDS for form in office(word))
"""Stems of the same in their plainest form."""

_BODIES = """
union department ministry party bank council agency police university institute association committee court government
company group commission authority service office board club federation army hospital school church society foundation
centre center network alliance league assembly parliament congress senate organisation organization fund trust
force institution bureau campaign camp team administration corporation panel chamber newspaper magazine
"""
BODY_WORDS = frozenset(_BODIES.split())
BODIES = frozenset(map(stem, BODY_WORDS))
"""Stems of the last words of names that bodies bear, not people."""

HEAD = stem("chief")
"""What "head", "boss", "leader" and "chief" come to."""

LEADERS = _stems(
    "president chairman director secretary general chancellor rector governor commissioner founder executive"
)
"""Stems of offices that head an organisation, whatever it calls them."""

SPEAK = LEADERS | _stems(
    """
    spokesman chief manager strategist adviser aide official representative economist counsel analyst researcher
    minister senator ambassador treasurer coordinator mayor
    """
)
"""Stems of offices whose holders may speak for their body."""

GOVERNMENT = _stems(
    """
    minister president chancellor premier prime king queen emir sultan ambassador secretary government ministry
    diplomat consul
    """
)
"""Stems of offices that speak for a country."""

STATE = _stems("president vice prime minister chancellor king queen pope first lady")
"""Stems of the offices that there is one of in a state: "the vice president" is hardly that of a bank."""

LIGHT_VERBS = _stems(
    """
    come came go goes went gone take took taken get got gotten give gave given make made put let keep kept seem
    happen happened call called hold held want wanted need use used find found become became try tried start
    started like look thing things way stand stood lot kind sort bit mean means meant believe feel felt really back time
    people
    """
)
"""Stems of words that say little about a topic though they are no stop words."""


def is_role_noun(word: str) -> bool:
    """Whether a printed word names what a person can be by office, trade or kin, also when shortened ("AG")."""
    bare = fold(word.strip(" ,.;:?!'\"“”").removesuffix("'s").removesuffix("’s"))
    return is_role_word(bare) or (bare in SPELT_OUT and office(bare)[-1] in ROLE_WORDS)


def is_role_word(word: str) -> bool:
    """The same of a folded word, one or several of them; "report" is no reporter."""
    return word in ROLE_WORDS or word.removesuffix("s") in ROLE_WORDS
