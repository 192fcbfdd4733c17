"""Word lists of people: titles, roles, organisations and given names, as newspapers of any country print them."""

from typing import Final, Literal

from retrieval.lexicon import word_set

Gender = Literal["f", "m"]

HONORIFICS: Final[dict[str, Gender | None]] = {
    **dict.fromkeys(
        word_set(
            "mr sir lord don herr monsieur senor señor signor sheikh sheik sultan emir prince king baron "
            "count duke father brother fr shri sri master esquire pope imam rabbi"
        ),
        "m",
    ),
    **dict.fromkeys(
        word_set(
            "mrs ms miss dame lady madame madam mme mlle frau señora senora signora doña dona princess queen "
            "baroness countess duchess sister smt shrimati sheikha mother"
        ),
        "f",
    ),
    **dict.fromkeys(
        word_set(
            "mx dr prof professor doctor rev reverend hon honourable honorable judge justice capt captain "
            "col colonel gen general lt lieutenant maj major sgt sergeant cpl corporal adm admiral cmdr "
            "commander brig brigadier marshal pvt private pte det detective insp inspector supt "
            "superintendent pc constable officer deputy sheriff chief sen senator sens rep reps "
            "representative gov governor president vice premier chancellor minister mp ambassador amb "
            "secretary mayor councillor councilman councilwoman councilor congressman congresswoman alderman "
            "ayatollah mullah maulana bishop archbishop cardinal pastor deacon coach manager chairman "
            "chairwoman chairperson director attorney prosecutor speaker engr engineer barrister arch "
            "architect comrade chef tan sri datuk dato dato' tun haji hajji alhaji ustaz ustad swami guru pandit "
            "acharya begum kyai otunba oba oloye nana chief hon'ble cde adv advocate ing"
        ),
        None,
    ),
}
"""Titles that may stand right before a name, and the gender they give."""

_MALE_ROLES = (
    "spokesman chairman congressman councilman businessman man boy father husband son brother uncle grandfather king prince "
    "duke actor waiter policeman fireman salesman statesman gentleman grandson nephew widower alderman assemblyman "
    "fisherman cameraman sportsman batsman frontman bishop imam priest monk pope emperor guy dad postman clergyman "
    "lawman craftsman ombudsman serviceman airman midfielder striker"
)
_FEMALE_ROLES = (
    "spokeswoman chairwoman congresswoman councilwoman businesswoman woman girl mother wife daughter sister aunt "
    "grandmother queen princess duchess actress waitress policewoman stateswoman lady granddaughter niece widow "
    "assemblywoman nun empress mum mom midwife ballerina heroine hostess sportswoman batswoman"
)
_ROLES = (
    "spokesperson president minister premier chancellor secretary secretary-general director director-general chief head "
    "leader chair chairperson officer official ambassador envoy representative governor mayor senator lawmaker legislator "
    "deputy mp member councillor councilor commissioner commander general colonel captain major lieutenant sergeant admiral "
    "marshal judge justice prosecutor attorney lawyer solicitor barrister counsel advocate magistrate coroner detective "
    "inspector superintendent sheriff constable investigator witness defendant plaintiff suspect victim professor lecturer "
    "scientist researcher economist analyst expert historian author writer journalist reporter editor correspondent columnist "
    "anchor presenter host producer filmmaker artist musician singer rapper composer conductor dancer player goalkeeper "
    "defender forward winger bowler batter pitcher quarterback coach manager trainer captain skipper referee umpire "
    "athlete swimmer runner sprinter cyclist driver pilot astronaut engineer architect doctor physician surgeon nurse "
    "paramedic psychologist psychiatrist therapist scholar teacher principal headteacher headmaster rector dean student "
    "pupil graduate farmer fisher fisherman worker employee employer owner founder co-founder entrepreneur investor trader "
    "broker banker executive ceo cfo coo cto chairman-designate treasurer trustee partner consultant adviser advisor aide "
    "strategist campaigner activist organizer organiser volunteer coordinator co-ordinator administrator inspector-general "
    "auditor ombudsperson regulator negotiator mediator diplomat consul attache ambassador-designate speaker whip nominee "
    "candidate hopeful frontrunner front-runner challenger incumbent contender opponent rival critic supporter voter "
    "resident neighbour neighbor tourist passenger customer shopkeeper vendor pensioner refugee migrant survivor patient "
    "parent child teenager youngster bishop archbishop cardinal pastor reverend pontiff rabbi cleric ayatollah monarch "
    "ruler president-elect prime-minister undersecretary under-secretary vice-president vice-chancellor vice-chairman "
    "vice-chair geologist biologist chemist physicist astronomer meteorologist climatologist seismologist epidemiologist "
    "virologist ecologist zoologist archaeologist anthropologist sociologist statistician mathematician demographer "
    "philosopher theologian critic curator librarian chef designer model actor comedian director-designate comptroller "
    "controller chieftain elder warden ranger guard soldier fighter rebel firefighter caretaker translator interpreter "
    "tycoon billionaire magnate mogul boss premier-designate lord protester demonstrator striker-captain supremo veteran "
    "principal-secretary registrar provost chancellor-designate parliamentarian policymaker pollster forecaster strategist "
    "tenor soprano baritone poet novelist playwright painter sculptor photographer cinematographer baker butcher carpenter plumber "
    "electrician mechanic bricklayer builder tailor weaver potter jeweller jeweler hairdresser barber waiter bartender cleaner "
    "gardener florist grocer miner smelter sailor shipowner trucker courier parishioner vicar "
    "deacon curate chaplain abbot imam shaman headman sarpanch panchayat datu kgosi nawab taoiseach tanaiste "
    "climber mountaineer boxer wrestler gymnast skier skater surfer rower sailor jockey golfer wicketkeeper fielder "
    "fly-half flanker fullback winger full-back centre-back marathoner hurdler "
    "veterinarian dentist pharmacist radiologist oncologist cardiologist neurologist paediatrician pediatrician "
    "psychoanalyst agronomist hydrologist botanist oceanographer glaciologist astrophysicist cosmologist geneticist entomologist "
    "beekeeper herder shepherd rancher breeder grower winemaker brewer distiller restaurateur hotelier landlord tenant commuter "
    "cyclist pedestrian motorist bystander onlooker eyewitness juror bailiff clerk notary stenographer linguist lexicographer "
    "blogger vlogger influencer youtuber podcaster gamer streamer programmer developer coder hacker technologist futurist"
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
    "king judge bishop prince major page guard lord driver baker butcher carpenter potter weaver abbot barber gardener shepherd "
    "marshal dean farmer fisher pope parent child ranger constable mason singer porter knight priest monk warden provost cook "
    "hunter cardinal deacon miner elder fielder trainer boxer duke earl count brewer sheriff chancellor fighter"
)
"""Words for offices and trades that are as well known as family names."""

GROUPS: Final = word_set(
    "family couple crowd audience public community staff duo pair police officials authorities lawmakers residents researchers scientists experts analysts critics supporters witnesses "
    "investigators prosecutors lawyers leaders ministers people voters respondents economists doctors campaigners "
    "activists protesters organizers organisers workers employees members republicans democrats conservatives liberals "
    "socialists greens advocates opponents aides advisers advisors sources observers historians scholars students parents "
    "teachers farmers fans players americans britons europeans africans asians men women children families relatives "
    "friends colleagues neighbours neighbors locals villagers investors traders executives companies firms banks unions "
    "governments countries nations states authors editors reporters journalists media diplomats senators representatives "
    "judges commentators pollsters forecasters rivals rebels soldiers troops militants candidates politicians "
    "physicians nurses patients survivors victims participants delegates attendees guests users customers drivers "
    "passengers firefighters rescuers officers detectives commissioners councillors mps peers backers detractors"
)
"""Nouns for several people."""

ORGANISATIONS: Final = word_set(
    "ministry department government administration agency authority commission committee council parliament congress senate "
    "assembly court tribunal bank university college institute institution school hospital company corporation group firm "
    "foundation fund organisation organization association federation union league party campaign police army navy force "
    "forces office bureau board embassy consulate palace kremlin cabinet secretariat service services newspaper magazine "
    "journal network channel station broadcaster agency times post news tribune herald gazette daily guardian observer "
    "telegraph journal press media center centre museum church diocese archdiocese club team society alliance coalition "
    "front movement brigade regiment airline airlines airways railway railways motors industries holdings technologies "
    "systems laboratories laboratory lab observatory academy trust charity nonprofit watchdog regulator inc corp ltd plc llc "
    "gmbh ag sa nv bv llp co limited house chamber bloc mission delegation directorate division unit taskforce consortium "
    "syndicate exchange treasury exchequer registry monitor initiative project program programme nations initiative "
    "operator utility maker carmaker manufacturer retailer lender insurer carrier startup start-up publisher studio "
    "opposition faction junta militia guild confederation caucus conference superintendency prefecture municipality county "
    "council's city province states state kingdom republic emirates polls poll"
)
"""Nouns for bodies that speak."""

DOCUMENTS: Final = word_set(
    "statement report study letter survey poll document documents documents' release communique communiqué declaration "
    "resolution memo email e-mail tweet post message filing lawsuit complaint indictment affidavit article editorial paper "
    "analysis review audit bulletin advisory notice note transcript court-filing petition press-release website book law "
    "bill constitution rule ruling verdict treaty charter agreement data figures polls reports studies records emails "
    "brief opinion decision testimony remarks comments speech video platform proposal account column interview "
    "letters research findings sign banner poster caption headline text advert ad forecast census index"
)
"""Nouns for texts that say something."""

PORTFOLIOS: Final = word_set(
    "state finance health defence defense foreign affairs justice education energy agriculture labour labor trade transport "
    "transportation interior environment culture treasury commerce homeland security economy economics economic industry "
    "tourism sport sports youth women science technology innovation communications communication information digital water "
    "sanitation housing planning development works public home internal external home-affairs veterans fisheries mining mines "
    "mineral minerals resources natural forests forestry climate railways aviation shipping petroleum power electricity "
    "cooperation integration immigration migration citizenship religious social welfare family families children pensions "
    "employment human services urban rural regional local government administration parliamentary higher basic national budget "
    "revenue investment investments operations staff police prisons corrections elections communications media propaganda war"
)
"""What ministers are ministers of."""

THINGS: Final = word_set(
    "act bill street road avenue lane hill hills river lake day prize award cup games war square park island islands mountain "
    "mountains valley bay sea ocean airport hotel building tower bridge stadium festival show world week hall room gate arena "
    "coast beach wall plan deal accord code rule theory effect bowl open championship championships tournament derby "
    "amendment doctrine crisis scandal massacre protocol summit forum"
)
"""Last words of names that are neither people nor bodies that speak."""

PARTICLES: Final = word_set(
    "de da do dos das del della di du des la le van von der den ter ten te zu zur af av bin ibn bint ben abu al el "
    "ul ud e y mac mc st san santa o' d' abd as ash an-"
)
"""Small words inside names."""
SUFFIXES: Final = word_set("jr sr ii iii iv jnr snr phd md qc kc mbe obe cbe mp esq")

_WOMEN = (
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah sara karen nancy lisa betty margaret sandra ashley "
    "kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca rebekah sharon laura cynthia "
    "kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine catherine christine debra rachel "
    "carolyn janet maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith "
    "megan andrea cheryl hannah jacqueline martha gloria teresa theresa ann anne sophia sophie frances alice jean julia "
    "judy grace amber marilyn danielle beverly denise charlotte natalie natalia diana brittany rose kayla alexis lori fatima "
    "aisha ayesha khadija zainab maryam mariam leila layla amina nadia yasmin noor hanan rania salma samira ingrid astrid "
    "freja sigrid greta birgit ursula monika claudia sabine petra heike silke renate gisela katja tatiana tatyana "
    "olga irina svetlana elena yelena ekaterina anastasia oksana ludmila lyudmila galina marina daria polina ksenia yulia "
    "agnieszka katarzyna malgorzata ewa magdalena joanna zofia hanna marta monica lucia carmen isabel isabella pilar rosa "
    "ana dolores mercedes consuelo guadalupe gabriela valentina camila mariana fernanda juana francesca giulia giorgia chiara "
    "federica paola silvia simona beatrice camille claire marie brigitte celine chantal francoise isabelle sylvie nathalie "
    "valerie veronique aurelie manon priya anjali sunita kavita deepa lakshmi meera pooja neha sonia indira asha rekha "
    "shreya nirmala mamata sushma yuki yoko keiko akiko naoko sakura haruka michiko tomoko mei ling ngozi chioma adaeze "
    "amaka funke yetunde folake wanjiru wangari akinyi nomvula thandiwe zanele lindiwe naledi siti dewi sri nur putri "
    "maeve siobhan niamh fiona eilidh catriona moira isla imogen jacinda kirsten karin ellen eva sanna mette helle kaja "
    "erna solveig liv hilary hillary chelsea kate katie jane jill joanne kathy kim lucy molly naomi norma paula peggy phyllis "
    "robin sally sheila suzanne tina tracy vanessa wendy yvonne zoe abigail alison bridget caroline cecilia chloe daisy "
    "eleanor ella erin esther eva florence georgia harriet holly jasmine josephine lily lydia madeleine maureen "
    "miriam nina penelope phoebe priscilla ruby sylvia tara tessa una vera vivian"
)
_MEN = (
    "james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald "
    "steven stephen andrew paul joshua kenneth kevin brian timothy ronald jason george edward jeffrey ryan jacob nicholas "
    "gary eric jonathan larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis "
    "jerry tyler aaron jose henry adam douglas nathan peter zachary kyle noah ethan jeremy walter christian keith roger "
    "terry sean gerald carl dylan harold jordan jesse bryan lawrence arthur gabriel bruce logan billy joe alan juan albert "
    "willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene mohammed muhammad mohamed "
    "mohammad ahmed ahmad ali hassan hussein ibrahim yusuf youssef omar umar khalid abdullah abdul mustafa mahmoud tariq "
    "karim bilal hamza faisal salman saad nasser rashid abdulaziz hans jurgen jürgen klaus wolfgang heinz dieter stefan matthias "
    "andreas lars sven erik olaf olav nils anders magnus ivan vladimir sergei sergey dmitry dmitri alexei aleksei nikolai "
    "mikhail yuri boris igor oleg viktor andrei pavel anton maxim roman piotr pawel krzysztof andrzej tomasz jan marek "
    "wojciech jakub carlos luis jorge miguel pedro manuel francisco antonio javier rafael fernando diego alejandro ricardo "
    "eduardo roberto pablo sergio enrique marco giovanni giuseppe luca matteo francesco alessandro paolo stefano massimo "
    "pierre jean-pierre jacques michel francois françois emmanuel philippe olivier laurent nicolas thierry bernard rene "
    "luc raj rajesh sanjay vijay amit anil arjun rahul suresh ramesh narendra ashok deepak manoj sachin vikram ravi kumar "
    "takashi hiroshi kenji yoshihide shinzo taro satoshi makoto kazuo akira wei jun ming feng gang lei chukwuemeka emeka "
    "olusegun babatunde tunde chidi obinna kwame kofi kwesi yaw kamau mwangi otieno kipchoge sipho thabo themba mandla "
    "jacob cyril budi agus joko eko slamet suharto anwar mahathir rodrigo benigno ferdinand angus callum hamish rory liam "
    "connor declan eoin gareth rhys dafydd nigel graham clive trevor simon neil martin ian colin stuart barry derek geoffrey "
    "gordon hugh leonard malcolm norman oliver oscar rupert sebastian tony bill bob jim tom mike dave steve dan matt chris "
    "nick ben sam tim ted ed fred greg jeff ken rick ron nursultan shavkat "
    "askar bakyt temir emomali gurbanguly recep tayyip mehmet mustafa kemal murat ahmet hasan hakan emre volodymyr petro "
    "oleksandr leonid mihail ion constantin klaus viktor janos laszlo gyorgy ferenc milos zoran goran slobodan aleksandar "
    "nikola petar josip andrej janez kyriakos alexis giorgos dimitris yannis benny binyamin benjamin ehud shimon avi moshe "
    "yitzhak naftali yair itamar"
)
GIVEN_NAMES: Final[dict[str, Gender]] = {**dict.fromkeys(_WOMEN.split(), "f"), **dict.fromkeys(_MEN.split(), "m")}
for _shared in (
    "jean",
    "robin",
    "andrea",
    "kim",
    "kelly",
    "jan",
    "jordan",
    "islam",
    "jun",
    "wei",
    "ming",
    "virginia",
    "georgia",
    "paris",
    "florence",
    "may",
    "christian",
    "ling",
    "grace",
    "mercedes",
):
    GIVEN_NAMES.pop(_shared, None)

NICKNAMES: Final[dict[str, str]] = dict(
    pair.split("=")
    for pair in (
        "bill=william bob=robert rob=robert jim=james jimmy=james tom=thomas mike=michael dave=david steve=steven "
        "dan=daniel matt=matthew chris=christopher nick=nicholas ben=benjamin sam=samuel tim=timothy ted=edward ed=edward "
        "greg=gregory jeff=jeffrey ken=kenneth rick=richard dick=richard ron=ronald joe=joseph tony=anthony andy=andrew "
        "alex=alexander liz=elizabeth beth=elizabeth betty=elizabeth kate=katherine katie=katherine cathy=catherine "
        "sue=susan peggy=margaret maggie=margaret meg=margaret jenny=jennifer jen=jennifer becky=rebecca "
        "patty=patricia pat=patricia sandy=sandra debbie=deborah deb=deborah doug=douglas don=donald larry=lawrence "
        "jerry=gerald terry=terence phil=philip ray=raymond will=william sasha=alexander volodya=vladimir vova=vladimir "
        "misha=mikhail kolya=nikolai pepe=jose paco=francisco chuck=charles charlie=charles jack=john hank=henry harry=henry"
    ).split()
)
"""Short forms of given names."""
NATIONALITIES: Final = word_set(
    "afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani azeri bangladeshi "
    "belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian chilean chinese "
    "colombian congolese croatian cuban cypriot czech danish dominican dutch ecuadorian egyptian emirati english estonian "
    "ethiopian european fijian filipino finnish french georgian german ghanaian greek guatemalan haitian honduran hungarian "
    "icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean "
    "kuwaiti kyrgyz lao latvian lebanese liberian libyan lithuanian malawian malaysian maltese mexican moldovan mongolian "
    "moroccan mozambican namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian "
    "paraguayan peruvian polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian singaporean "
    "slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai tunisian turkish turkmen "
    "ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean african asian arab western "
    "eastern northern southern republican democratic democrat labour conservative tory federal national regional central"
)
