"""Synonyms: words that newspapers use for each other.

A word list only. The words of a line can stand for each other in most news; a word with several
senses stands in several lines.
"""

from rapidfuzz.distance import OSA

from retrieval.analysis import fold, stem
from retrieval.shorthands import SPELT_OUT

LONG_ENOUGH = 6
"""Letters from which a word may be misspelt."""

_GROUPS = """
kill slay murder | die death dead fatal perish | suicide kill | victim casualty fatality | hurt injure wound
blast explosion bomb detonate | attack assault raid strike | shoot gunfire fire shot | gun firearm weapon rifle pistol
riot unrest violence clash | protest demonstration rally march demonstrate | cop police officer
arrest detain apprehend | jail prison imprison incarcerate | crime offence offense
probe investigation inquiry investigate | court tribunal judge | suit lawsuit sue litigation | accuse allege charge
guilty convict | fine penalty punish punishment | steal theft rob robbery stolen | hack breach cyberattack
quit resign resignation | leave exit depart withdraw pull | fire sack dismiss ax oust | hire recruit appoint
chair chairman chairwoman chairperson | spokesman spokeswoman spokesperson | congressman congresswoman representative
lay layoff redundancy | staff employee worker personnel workforce | job work employment post | strike walkout stoppage
boss chief head leader executive | pay wage salary earnings | pay cost price spend | buy purchase acquire acquisition
sell sale sold | owner own possess | company firm business corporation | bankrupt bankruptcy insolvent insolvency
debt loan borrow owe | money cash fund funding | tax levy duty | tariff duty levy | profit earnings income
fee charge cost | cheap inexpensive affordable | expensive costly dear pricey | rich wealthy affluent | poor poverty
raise increase rise hike grow growth | cut reduce slash lower decrease | fall drop decline plunge slump
jump surge soar | stop halt end cease | start begin launch open | found establish create set
build construct construction | close shut closure | finish end complete | delay postpone late
cancel scrap drop abandon | extend prolong renew | plan proposal scheme | plan programme program project
law legislation act bill statute | rule regulation | ban prohibit outlaw bar forbid | allow permit let
approve pass adopt | reject refuse decline | veto block | deal agreement pact accord treaty
talks negotiation negotiate | meeting summit conference meet gather | vote ballot poll election | poll survey
win victory triumph won | lose defeat beat loss lost | rival opponent | back support endorse endorsement
oppose against opposition | criticise criticize slam blast condemn attack | praise laud hail applaud compliment
blame fault responsible | deny reject refute | admit acknowledge concede | demand call urge | promise pledge vow
warn caution alert | fear afraid worry concern scare | threat threaten danger | hope optimism optimistic
ally friend partner | enemy foe adversary | angry anger fury outrage furious | sad grief mourn
happy glad pleased delighted | shock surprise stun | funny joke humor humour | stupid dumb foolish idiotic
crazy insane mad nuts | lie false untrue falsehood dishonest | truth true fact honest | fake phony bogus fraudulent
fraud scam corruption | racist racism bigot bigotry | sexist sexism misogyny | sloppy careless reckless
tough hard difficult | easy simple | big large huge great enormous massive | small little tiny
quick fast rapid swift | slow sluggish | kid child children youngster | dad father | mom mum mother
parent father mother | wife spouse husband partner | baby infant newborn | teen teenager adolescent
girl woman female | boy man male guy | elderly old senior pensioner | vet veteran | soldier troop military army
war conflict fight | peace ceasefire truce | rebel insurgent militant | terror terrorist terrorism
nuke nuclear atomic | migrant refugee immigrant asylum | immigration immigrant border | doctor physician medic
nurse hospital clinic | illness disease sickness sick ill | drug medicine medication
vaccine jab vaccination inoculate | cancer tumour tumor | school education pupil student | college university campus
teacher educator | student pupil | class lesson | book novel memoir | film movie | song music sing | show programme
newspaper paper press | reporter journalist journalism correspondent | media press | letter note | picture photo image
car vehicle automobile | truck lorry | plane aircraft jet airplane flight | ship vessel boat | train rail railway
road highway street motorway | house home housing residence | flat apartment | factory plant mill | shop store outlet
farm agriculture farmer agricultural | food meal | fuel petrol gas gasoline | oil petroleum crude | coal mine mining
climate warming emission carbon | storm hurricane cyclone typhoon | flood inundate deluge | drought dry
quake earthquake tremor | fire blaze wildfire burn | rain rainfall | rubbish trash garbage waste
state government federal | country nation | town city municipal | mayor city | lawmaker legislator parliamentarian
congress legislature parliament | president presidency presidential | campaign candidacy bid
candidate nominee hopeful | speech address remarks | debate argument | border frontier | abroad overseas foreign
flee escape fled | rescue save saved | help aid assist assistance | give donate donation gift
donor contributor contribution | danger risk hazard | safe safety security secure | secret confidential classified
email mail message | website site online internet web | phone telephone mobile cellphone | computer software laptop
chip semiconductor | match game fixture | coach manager trainer | team side squad | player footballer athlete
injury hurt | goal score | cup trophy title championship | tomb grave burial | discover find found unearth
prize award medal | show reveal disclose unveil | hide conceal cover | compare liken similar | opinion view belief
reason explanation why | weigh weight pounds | height tall high | length long | distance far mile kilometre
yearly annual annually year | century hundred | decade ten | monthly month | weekly week | daily day
birthday born birth | holiday vacation leave | church chapel parish | faith religion religious belief
gay homosexual lesbian | marry wedding | divorce separation split | abortion pregnancy | dispute row feud quarrel
replace succeed successor | job position post
"""


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    groups = [entry.split() for line in _GROUPS.strip().splitlines() for entry in line.split("|")]
    for group in groups:
        stems = {stem(fold(word)) for word in group}
        for term in stems:
            found.setdefault(term, set()).update(stems - {term})
    return {term: frozenset(others) for term, others in found.items()}


_SYNONYMS = _table()


def synonyms(term: str) -> frozenset[str]:
    """The stems of words that often stand for a stem in the news, without itself."""
    return _SYNONYMS.get(term, frozenset())


def synonyms_of_slip(term: str) -> frozenset[str]:
    """The same for a word misspelt by one letter, or by two swapped, with the word it was meant for."""
    if len(term) < LONG_ENOUGH or term in _SYNONYMS:
        return frozenset()
    meant = next((known for known in _SYNONYMS if OSA.distance(term, known, score_cutoff=1) <= 1), None)
    return synonyms(meant) | {meant} if meant else frozenset()


def spelt_out(term: str) -> tuple[str, ...]:
    """The stems of the words that a shorthand is short for: "dnc" -> ("democrat", "nation", "committe")."""
    return tuple(stem(word) for word in SPELT_OUT.get(term, ()))
