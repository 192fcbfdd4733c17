"""Word lists of people: titles, roles, organisations and given names, as newspapers of any country print them."""

from typing import Final, Literal

from retrieval.lexicon import word_set

Gender = Literal["f", "m"]

HONORIFICS: Final[dict[str, Gender | None]] = {
    **dict.fromkeys(
        word_set(
            "mr sir lord don herr monsieur senor señor signor sheikh sheik sultan emir prince king baron "
            "count duke father brother fr shri sri master esquire pope imam rabbi "
            "ustaz ustadz kyai haji shaikh mzee"
        ),
        "m",
    ),
    **dict.fromkeys(
        word_set(
            "mrs ms miss dame lady madame madam mme mlle frau señora senora signora doña dona princess queen "
            "baroness countess duchess sister smt shrimati sheikha shaikha mother"
        ),
        "f",
    ),
    **dict.fromkeys(
        word_set(
            "former late outgoing incoming acting interim retired ex mx dr prof professor doctor rev reverend hon "
            "honourable honorable judge justice capt captain col colonel gen general lt lieutenant maj major sgt "
            "sergeant cpl corporal adm admiral cmdr commander brig brigadier marshal pvt private pte det "
            "detective insp inspector supt superintendent pc constable officer deputy sheriff chief sen senator "
            "sens rep reps representative gov governor president vice premier chancellor minister mp ambassador "
            "amb secretary mayor councillor councilman councilwoman councilor congressman congresswoman alderman "
            "ayatollah mullah maulana bishop archbishop cardinal pastor deacon coach manager chairman chairwoman "
            "chairperson director attorney prosecutor speaker engr engineer barrister arch architect comrade chef "
            "tan sri datuk dato dato' tun haji hajji alhaji ustaz ustad swami guru pandit pundit acharya begum kyai "
            "otunba oba oloye nana chief hon'ble cde adv advocate ing garda gardaí acp dsp ald alh atty barr comr msgr "
            "pst pres cllr asm del. govs profs drs gens"
        ),
        None,
    ),
}
"""Titles that may stand right before a name, and the gender they give."""

_MALE_ROLES = (
    "spokesman chairman congressman councilman businessman man boy father husband son brother uncle grandfather "
    "king prince duke actor waiter policeman fireman salesman statesman gentleman grandson nephew widower "
    "alderman assemblyman fisherman cameraman sportsman batsman frontman bishop imam priest monk pope emperor guy "
    "ustaz ustadz ustad kyai maulana mullah sheikh sheik sultan emir pandit swami "
    "dad postman clergyman lawman craftsman ombudsman serviceman airman midfielder striker"
)
_FEMALE_ROLES = (
    "spokeswoman chairwoman congresswoman councilwoman businesswoman woman girl mother wife daughter sister aunt "
    "grandmother queen princess duchess actress waitress policewoman stateswoman lady granddaughter niece widow "
    "assemblywoman nun empress mum mom midwife ballerina heroine hostess sportswoman batswoman"
)
_ROLES = (
    "spokesperson president minister premier chancellor secretary secretary-general director director-general "
    "chief head leader chair chairperson officer official ambassador envoy representative governor mayor senator "
    "lawmaker legislator deputy mp member councillor councilor commissioner commander general colonel captain "
    "major lieutenant sergeant admiral marshal judge justice prosecutor attorney lawyer solicitor barrister "
    "counsel advocate magistrate coroner detective inspector superintendent sheriff constable investigator "
    "witness defendant plaintiff suspect victim professor lecturer scientist researcher economist analyst expert "
    "historian author writer journalist reporter editor correspondent columnist anchor presenter host producer "
    "filmmaker artist musician singer rapper composer conductor dancer player goalkeeper defender forward winger "
    "bowler batter pitcher quarterback coach manager trainer captain skipper referee umpire athlete swimmer "
    "runner sprinter cyclist driver pilot astronaut engineer architect doctor physician surgeon nurse paramedic "
    "psychologist psychiatrist therapist scholar teacher principal headteacher headmaster rector dean student "
    "pupil graduate farmer fisher fisherman worker employee employer owner founder co-founder entrepreneur "
    "investor trader broker banker executive ceo cfo coo cto chairman-designate treasurer trustee partner "
    "consultant adviser advisor aide strategist campaigner activist organizer organiser volunteer coordinator "
    "co-ordinator administrator inspector-general auditor ombudsperson regulator negotiator mediator diplomat "
    "consul attache attaché ambassador-designate speaker whip nominee candidate hopeful frontrunner front-runner "
    "challenger incumbent contender opponent rival critic supporter constituent voter resident neighbour neighbor "
    "tourist passenger customer shopkeeper vendor pensioner refugee migrant survivor patient parent child teenager "
    "youngster bishop archbishop cardinal pastor reverend pontiff rabbi cleric ayatollah monarch ruler "
    "president-elect prime-minister undersecretary under-secretary vice-president vice-chancellor vice-chairman "
    "vice-chair geologist biologist chemist physicist astronomer meteorologist climatologist seismologist "
    "epidemiologist virologist ecologist zoologist archaeologist anthropologist sociologist statistician "
    "mathematician demographer philosopher theologian critic curator librarian chef designer model actor comedian "
    "director-designate comptroller controller chieftain elder warden ranger guard soldier fighter rebel moderator "
    "firefighter caretaker translator interpreter tycoon billionaire magnate mogul boss premier-designate lord "
    "protester demonstrator striker-captain supremo veteran principal-secretary registrar provost "
    "chancellor-designate parliamentarian policymaker pollster forecaster strategist tenor soprano baritone poet "
    "novelist playwright painter sculptor photographer cinematographer baker butcher carpenter plumber "
    "electrician mechanic bricklayer builder tailor weaver potter jeweller jeweler hairdresser barber waiter "
    "bartender cleaner gardener florist grocer miner smelter sailor shipowner trucker courier parishioner vicar "
    "deacon curate chaplain abbot imam shaman headman sarpanch panchayat datu kgosi nawab taoiseach tanaiste "
    "climber mountaineer boxer wrestler gymnast skier skater surfer rower sailor jockey golfer wicketkeeper "
    "fielder fly-half flanker fullback winger full-back centre-back marathoner hurdler veterinarian dentist "
    "pharmacist radiologist oncologist cardiologist neurologist paediatrician pediatrician psychoanalyst "
    "agronomist hydrologist botanist oceanographer glaciologist astrophysicist cosmologist geneticist "
    "entomologist beekeeper herder shepherd rancher breeder grower winemaker brewer distiller restaurateur "
    "hotelier landlord tenant commuter cyclist pedestrian motorist bystander onlooker eyewitness juror bailiff "
    "clerk notary stenographer linguist lexicographer blogger vlogger influencer youtuber podcaster gamer "
    "operative insider cop baronet sexagenarian septuagenarian octogenarian nonagenarian "
    "streamer programmer developer coder hacker technologist futurist counterpart native"
)
ROLES: Final[dict[str, Gender | None]] = {
    **dict.fromkeys(_ROLES.split(), None),
    **dict.fromkeys(_MALE_ROLES.split(), "m"),
    **dict.fromkeys(_FEMALE_ROLES.split(), "f"),
}
"""Nouns for one person, with the gender that lies in the word; gender words that are no proof are left None."""
for _open in ("chairman", "bishop", "midfielder", "striker", "actor", "batsman"):
    ROLES[_open] = None

SURNAMES_TOO: Final = word_set(
    "king judge bishop prince major page guard lord driver baker butcher carpenter potter weaver abbot barber "
    "gardener shepherd marshal dean farmer fisher pope parent child ranger constable mason singer porter knight "
    "priest monk warden provost cook hunter cardinal deacon miner elder fielder trainer boxer duke earl count "
    "brewer sheriff chancellor fighter"
)
"""Words for offices and trades that are as well known as family names."""

GROUPS: Final = word_set(
    "family couple crowd audience public community staff duo pair police officials authorities lawmakers "
    "residents researchers scientists experts analysts critics supporters witnesses investigators prosecutors "
    "lawyers leaders ministers people voters respondents economists doctors campaigners activists protesters "
    "organizers organisers workers employees members republicans democrats conservatives liberals socialists "
    "greens advocates opponents aides advisers advisors sources observers historians scholars students parents "
    "teachers farmers fans players americans britons europeans africans asians men women children families "
    "relatives friends colleagues neighbours neighbors locals villagers investors traders executives companies "
    "firms banks unions governments countries nations states authors editors reporters journalists media "
    "diplomats senators representatives judges commentators pollsters forecasters rivals rebels soldiers troops "
    "militants candidates politicians physicians nurses patients survivors victims participants delegates "
    "attendees guests users customers drivers passengers firefighters rescuers officers detectives commissioners "
    "councillors mps peers backers detractors"
)
"""Nouns for several people."""

ORGANISATIONS: Final = word_set(
    "ministry department government administration agency authority commission committee council parliament "
    "congress senate assembly court tribunal bank university college institute institution school hospital "
    "company corporation group firm foundation fund organisation organization association federation union league "
    "party campaign police army navy force forces office bureau board embassy consulate palace kremlin cabinet "
    "secretariat service services newspaper magazine journal network channel station broadcaster agency times "
    "post news tribune herald gazette daily guardian observer telegraph journal press media center centre museum "
    "church diocese archdiocese club team society alliance coalition front movement brigade regiment airline "
    "airlines airways railway railways motors industries holdings technologies systems laboratories laboratory "
    "lab observatory academy trust charity nonprofit watchdog regulator inc corp ltd plc llc gmbh ag sa nv bv llp "
    "co limited house chamber bloc mission delegation directorate division unit taskforce consortium syndicate "
    "exchange treasury exchequer registry monitor initiative project program programme nations initiative "
    "brokerage securities textiles brokers foods breweries operator utility maker carmaker "
    "manufacturer retailer lender insurer carrier startup start-up publisher "
    "studio opposition faction junta militia guild confederation caucus conference superintendency prefecture "
    "municipality county council city province panel inquiry theatre theater zoo "
    "parish nation country states state kingdom republic emirates polls poll"
)
"""Nouns for bodies that speak."""

FIRMS: Final = word_set(
    "maker carmaker automaker chipmaker drugmaker planemaker manufacturer retailer lender insurer reinsurer airline "
    "carrier brokerage startup start-up conglomerate supermarket brewer steelmaker refiner shipbuilder homebuilder "
    "company firm"
)
"""Nouns that stand right before a company's name."""

DOCUMENTS: Final = word_set(
    "statement report study letter survey poll document documents documents' release communique communiqué "
    "declaration resolution memo email e-mail tweet post message filing lawsuit complaint indictment affidavit "
    "article editorial paper analysis review audit bulletin advisory notice note transcript court-filing petition "
    "press-release website book law bill constitution rule ruling verdict treaty charter agreement data figures "
    "polls reports studies records emails brief opinion decision testimony remarks comments speech video platform "
    "proposal account column interview letters research findings sign banner poster caption headline text advert "
    "ad forecast census index"
)
"""Nouns for texts that say something."""

PORTFOLIOS: Final = word_set(
    "state finance health defence defense foreign affairs justice education energy agriculture labour labor trade "
    "transport transportation interior environment culture treasury commerce homeland security economy economics "
    "economic industry tourism sport sports youth women science technology innovation communications "
    "communication information digital water sanitation housing planning development works public home internal "
    "external home-affairs veterans fisheries mining mines mineral minerals resources natural forests forestry "
    "climate railways aviation shipping petroleum power electricity cooperation integration immigration migration "
    "citizenship religious social welfare family families children pensions employment human services urban rural "
    "regional local government administration parliamentary higher basic national budget revenue investment "
    "investments operations staff police prisons corrections elections communications media propaganda war"
)
"""What ministers are ministers of."""

THINGS: Final = word_set(
    "act bill street road avenue lane hill hills river lake day prize award cup games war square park island "
    "islands mountain mountains valley bay sea ocean airport hotel building tower bridge stadium festival show "
    "world week hall room gate arena coast beach wall plan deal accord code rule theory effect bowl open "
    "championship championships tournament derby amendment doctrine crisis scandal massacre protocol summit forum"
)
"""Last words of names that are neither people nor bodies that speak."""
