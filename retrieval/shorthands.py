"""Shorthands: what people type for places, bodies and offices instead of their names. Word lists only.

Expansions are in plain words without "new", which tells speakers no more apart than "the" does.
"""

import re

_SPELT_OUT = """
nyc: york city | ny: york | la: los angeles | sf: san francisco | dc: washington | nj: jersey | nz: zealand
wapo: washington post | nyt: york times | wsj: wall street journal | ft: financial times | ap: associated press
gop: republican | dems: democrat | dnc: democratic national committee | rnc: republican national committee
scotus: supreme court | doj: justice department | dod: defense department
dhs: homeland security | nato: north atlantic treaty | imf: international monetary fund | un: united nations
eu: european union | ecb: european central bank | wto: world trade organization
vet: veteran | exec: executive | govt: government | dept: department
admin: administration | intl: international | natl: national | econ: economist
potus: president | flotus: first lady | vpotus: vice president | govs: governor | reps: representative
pollsters: pollster | cfo: chief financial officer | coo: chief operating officer
cto: chief technology officer | comms: communications
"""

_SEATS = """
beijing: china | moscow: russia | kremlin: russia | tehran: iran | london: britain | westminster: britain
berlin: germany | paris: france | elysee: france | rome: italy | madrid: spain | lisbon: portugal | athens: greece
ankara: turkey | tokyo: japan | seoul: korea | pyongyang: korea | delhi: india | islamabad: pakistan
kabul: afghanistan | baghdad: iraq | damascus: syria | riyadh: saudi | cairo: egypt | jerusalem: israel
ottawa: canada | canberra: australia | kyiv: ukraine | kiev: ukraine | warsaw: poland | prague: czechia
budapest: hungary | vienna: austria | bern: switzerland | stockholm: sweden | oslo: norway | copenhagen: denmark
helsinki: finland | dublin: ireland | hague: netherlands | caracas: venezuela | havana: cuba | brasilia: brazil
bogota: colombia | lima: peru | santiago: chile | nairobi: kenya | abuja: nigeria | accra: ghana | pretoria: africa
addis: ethiopia | tashkent: uzbekistan | astana: kazakhstan | bishkek: kyrgyzstan | dushanbe: tajikistan
baku: azerbaijan | yerevan: armenia | tbilisi: georgia | hanoi: vietnam | manila: philippines | jakarta: indonesia
bangkok: thailand | dhaka: bangladesh | taipei: taiwan | brussels: european
"""

_STATES = """
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin
wyoming queensland victoria tasmania ontario quebec alberta bavaria saxony catalonia kerala bihar punjab
"""


def _read(source: str) -> dict[str, tuple[str, ...]]:
    pairs = (entry.split(":") for line in source.strip().splitlines() for entry in line.split("|"))
    return {short.strip(): tuple(long.split()) for short, long in pairs}


SPELT_OUT = _read(_SPELT_OUT)
"""What a folded abbreviation is short for."""

SEATS = {seat: country for seat, (country,) in _read(_SEATS).items()}
"""The country, or the union of them, that is called by the seat of its government."""

STATES = frozenset(_STATES.split())
"""States and provinces, which have governors and ministers of their own; of two words the one that tells."""

_INITIALS = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b\.?")


def without_dots(text: str) -> str:
    """The text with letters written as one word that stand between dots: "F.B.I." -> "FBI"."""
    return _INITIALS.sub(lambda letters: letters[0].replace(".", ""), text)
