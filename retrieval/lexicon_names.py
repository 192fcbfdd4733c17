"""Word lists of names: particles, given names of many countries with their gender, short forms, nationalities."""

import unicodedata
from functools import lru_cache
from typing import Final

from retrieval import lexicon_given
from retrieval.lexicon import word_set
from retrieval.lexicon_people import Gender

PARTICLES: Final = word_set(
    "de da do dos das del della di du des la le van von der den ter ten te zu zur af av bin ibn bint ben abu al el "
    "ul ud e y mac mc st san santa o' d' abd as ash an- binte binti bte s/o d/o a/l a/p arap ole ould"
)
"""Small words inside names."""
SUFFIXES: Final = word_set("jr sr ii iii iv jnr snr phd md qc kc sc mbe obe cbe mp esq")

_WOMEN = (
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah sara karen nancy lisa betty margaret "
    "sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca rebekah "
    "sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine "
    "catherine christine debra rachel carolyn janet maria heather diane ruth julie olivia joyce virginia victoria "
    "kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa theresa "
    "ann anne sophia sophie frances alice jean julia judy grace amber marilyn danielle beverly denise charlotte "
    "natalie natalia diana brittany rose kayla alexis lori fatima aisha ayesha khadija zainab maryam mariam leila "
    "layla amina nadia yasmin noor hanan rania salma samira ingrid astrid freja sigrid greta birgit ursula monika "
    "claudia sabine petra heike silke renate gisela katja tatiana tatyana olga irina svetlana elena yelena "
    "ekaterina anastasia oksana ludmila lyudmila galina marina daria polina ksenia yulia agnieszka katarzyna "
    "malgorzata ewa magdalena joanna zofia hanna marta monica lucia carmen isabel isabella pilar rosa ana dolores "
    "mercedes consuelo guadalupe gabriela valentina camila mariana fernanda juana francesca giulia giorgia chiara "
    "federica paola silvia simona beatrice camille claire marie brigitte celine chantal francoise isabelle sylvie "
    "nathalie valerie veronique aurelie manon priya anjali sunita kavita deepa lakshmi meera pooja neha sonia "
    "indira asha rekha shreya nirmala mamata sushma yuki yoko keiko akiko naoko sakura haruka michiko tomoko mei "
    "ling ngozi chioma adaeze amaka funke yetunde folake wanjiru wangari akinyi nomvula thandiwe zanele lindiwe "
    "naledi siti dewi sri nur putri maeve siobhan niamh fiona eilidh catriona moira isla imogen jacinda kirsten "
    "karin ellen eva sanna mette helle kaja erna solveig liv hilary hillary chelsea kate katie jane jill joanne "
    "kathy kim lucy molly naomi norma paula peggy phyllis robin sally sheila suzanne tina tracy vanessa wendy "
    "yvonne zoe abigail alison bridget caroline cecilia chloe daisy eleanor ella erin esther eva florence georgia "
    "harriet holly jasmine josephine lily lydia madeleine maureen miriam nina penelope phoebe priscilla ruby "
    "sylvia tara tessa una vera vivian"
)
_MEN = (
    "james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony "
    "mark donald steven stephen andrew paul joshua kenneth kevin brian timothy ronald jason george edward jeffrey "
    "ryan jacob nicholas gary eric jonathan larry justin scott brandon benjamin samuel gregory alexander patrick "
    "frank raymond jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle noah ethan "
    "jeremy walter christian keith roger terry sean gerald carl dylan harold jordan jesse bryan lawrence arthur "
    "gabriel bruce logan billy joe alan juan albert willie elijah wayne randy vincent mason roy ralph bobby "
    "russell bradley philip eugene mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein ibrahim "
    "yusuf youssef omar umar khalid abdullah abdul mustafa mahmoud tariq karim bilal hamza faisal salman saad "
    "nasser rashid abdulaziz hans jurgen jürgen klaus wolfgang heinz dieter stefan matthias andreas lars sven "
    "erik olaf olav nils anders magnus ivan vladimir sergei sergey dmitry dmitri alexei aleksei nikolai mikhail "
    "yuri boris igor oleg viktor andrei pavel anton maxim roman piotr pawel krzysztof andrzej tomasz jan marek "
    "wojciech jakub carlos luis jorge miguel pedro manuel francisco antonio javier rafael fernando diego "
    "alejandro ricardo eduardo roberto pablo sergio enrique marco giovanni giuseppe luca matteo francesco "
    "alessandro paolo stefano massimo pierre jean-pierre jacques michel francois françois emmanuel philippe "
    "olivier laurent nicolas thierry bernard rene luc raj rajesh sanjay vijay amit anil arjun rahul suresh ramesh "
    "narendra ashok deepak manoj sachin vikram ravi kumar takashi hiroshi kenji yoshihide shinzo taro satoshi "
    "makoto kazuo akira wei jun ming feng gang lei chukwuemeka emeka olusegun babatunde tunde chidi obinna kwame "
    "kofi kwesi yaw kamau mwangi otieno kipchoge sipho thabo themba mandla jacob cyril budi agus joko eko slamet "
    "suharto anwar mahathir rodrigo benigno ferdinand angus callum hamish rory liam connor declan eoin gareth "
    "rhys dafydd nigel graham clive trevor simon neil martin ian colin stuart barry derek geoffrey gordon hugh "
    "leonard malcolm norman oliver oscar rupert sebastian tony bill bob jim tom mike dave steve dan matt chris "
    "nick ben sam tim ted ed fred greg jeff ken rick ron nursultan shavkat askar bakyt temir emomali gurbanguly "
    "recep tayyip mehmet mustafa kemal murat ahmet hasan hakan emre volodymyr petro oleksandr leonid mihail ion "
    "constantin klaus viktor janos laszlo gyorgy ferenc milos zoran goran slobodan aleksandar nikola petar josip "
    "andrej janez kyriakos alexis giorgos dimitris yannis benny binyamin benjamin ehud shimon avi moshe yitzhak "
    "naftali yair itamar"
)
GIVEN_NAMES: Final[dict[str, Gender]] = {
    **dict.fromkeys(f"{_WOMEN} {lexicon_given.WOMEN}".split(), "f"),
    **dict.fromkeys(f"{_MEN} {lexicon_given.MEN}".split(), "m"),
}
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
    "alexis",
):
    GIVEN_NAMES.pop(_shared, None)


@lru_cache(maxsize=4096)
def given_sex(word: str) -> Gender | None:
    """The gender of a given name, with its accents or without: “stéphanie” is “stephanie” too."""
    sex = GIVEN_NAMES.get(word)
    if sex is None and not word.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
        sex = GIVEN_NAMES.get(plain)
    return sex


NATIONALITIES: Final = word_set(
    "afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani "
    "azeri bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian "
    "cameroonian canadian chilean chinese colombian congolese croatian cuban cypriot czech danish dominican dutch "
    "ecuadorian egyptian emirati english estonian ethiopian european fijian filipino finnish french georgian "
    "german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish "
    "israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kuwaiti kyrgyz lao latvian lebanese "
    "liberian libyan lithuanian malawian malaysian maltese mexican moldovan mongolian moroccan mozambican "
    "namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan "
    "peruvian polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian singaporean "
    "slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai tunisian "
    "turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean "
    "african asian arab western eastern northern southern republican democratic democrat labour conservative tory "
    "federal national regional central"
)

DEMONYMS: Final = word_set(
    "spaniard briton dane swede finn turk pole scot serb croat slovene kiwi aussie frenchman frenchwoman "
    "englishman englishwoman irishman irishwoman welshman welshwoman scotsman scotswoman dutchman dutchwoman "
    "argentine filipino filipina czech swiss uruguayan ulsterman yorkshireman texan californian londoner parisian "
    "berliner muscovite"
)
"""Nouns for one person by country or town, besides the adjectives that serve as nouns."""
