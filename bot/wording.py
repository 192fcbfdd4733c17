"""The words of answers, as Telegram HTML; what goes into them is escaped here."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.grammar import opening, several
from bot.messages import cut, escape
from retrieval.answers import Answer
from retrieval.collection import Collection, SpeakerRecord
from retrieval.questions import Intent, Problem, Question
from retrieval.quotes import Kind, Speaker

LONGEST_NAME = 80
LONGEST_LABEL = 140
LONGEST_TOPIC = 80
MOST_WORDS = 7
"""Of a topic that is repeated."""
MOST_MISSING = 5
MOST_ALSO = 3
"""Other articles with the same words that are named."""

NONE_FOUND = "No statement found."
NO_FACT = "No sentence found that plainly answers this."
ARTICLE_SAYS = "The article says:"
NAMELESS = "Someone the article does not name"
SAID = {Kind.DIRECT: "said:", Kind.INDIRECT: "is reported, not quoted:", Kind.MIXED: "is reported, partly quoted:"}
"""What stands between a speaker and the words, by how the article gives them."""
SPOKE_OF_IT = ("spoke of it:", "is reported on it:")
SAID_APART = ("said:", "is reported:")
"""The same of words set apart: quoted, reported."""
SAME_ARTICLE = "In the same article"
ELSEWHERE = "Elsewhere in this collection"
ON_RECORD_HERE = "On record here:"
SOURCE, SOURCES = "<b>Source</b>", "<b>Sources</b>"
SAME_SOURCE = "the same"
NOT_SURE = "not sure"
AND_REPORTED = "And reported, not quoted:"
AND_PARTLY = "And reported, partly quoted:"
PROBLEMS = {
    Problem.EMPTY: "There is nothing in that to look up. Ask who said something, or what somebody said about a topic.",
    Problem.GREETING: "Hello! Ask me who said something, or what somebody said about a topic.",
    Problem.THANKS: "You are welcome. Ask on: who said something, or what somebody said about a topic.",
    Problem.SCRIPT: "So far I read English only. Ask who said something, or what somebody said about a topic.",
    Problem.LONG: "That is long for a question. In a sentence: who said something, or what did somebody say?",
    Problem.VAGUE: "Whom or what do you mean? Name the speaker or the topic, and I will look.",
}

_SEVERAL = re.compile(r",? (?:as well as|and (?:also |the )?(?:head|chair|leader|director|member|president)\b)|[;,] ")
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_CLAUSE = re.compile(
    r"(?:in|at|on|of|to|for|and|or|but|with|from|after|before|during|is|are|was|were|be|do|does|not|if|that|then|so|"
    r"what|why|how|who|when|where|say|said)\b|\W",
    re.IGNORECASE,
)
"""How words begin that are no thing one could speak on."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TIMES = {1: "once", 2: "twice"}
_POSSESSIVES = {"m": ("his", "his"), "f": ("her", "hers"), None: ("their", "theirs")}


def plural(number: int, noun: str) -> str:
    """A number with its noun: 1 quote, 2 quotes."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def plural_more(number: int, noun: str) -> str:
    """So many more of something: 1 more quote, 2 more quotes."""
    return plural(number, f"more {noun}")


def name(record: SpeakerRecord) -> str:
    """A speaker's name."""
    return escape(cut(record.name, LONGEST_NAME))


def bold_name(record: SpeakerRecord) -> str:
    """A speaker's name in bold."""
    return f"<b>{name(record)}</b>"


def label(speaker: Speaker) -> str:
    """Role and name as printed; what the article calls a speaker whose name it does not give."""
    return escape(cut(speaker.label, LONGEST_LABEL)) or NAMELESS


def short_label(speaker: Speaker) -> str:
    """The same with the first of several roles."""
    return label(replace(speaker, role=_SEVERAL.split(speaker.role)[0]) if speaker.role else speaker)


def introduced(speaker: Speaker, verb: str, after: str = "") -> str:
    """The line over a speaker’s words, as “Minister X said:” or “X, minister of Y, said:”; `after` stands before it."""
    apart = "," if speaker.name and speaker.role and not speaker.role_first else ""
    verb = verb.replace("is ", "are ", 1) if verb.startswith("is ") and several(speaker) else verb
    return (
        f"{after} <b>{label(speaker)}</b>{apart} {verb}" if after else f"<b>{opening(label(speaker))}</b>{apart} {verb}"
    )


def only_reported(record: SpeakerRecord) -> str:
    """The line over reported words of a speaker who is nowhere quoted."""
    whose, _ = _POSSESSIVES[record.speaker.gender]
    none = "full" if any(quote.kind is Kind.MIXED for quote in record.quotes) else "direct"
    return f"No {none} quote by {bold_name(record)} in this collection. The article reports {whose} words:"


def reported_note(speaker: Speaker, *, partly_quoted: bool = False) -> str:
    """The line that keeps reported words from being taken for a quotation."""
    _, whose = _POSSESSIVES[speaker.gender]
    these = "Outside quotation marks these" if partly_quoted else "These"
    return f"<i>{these} are the article’s words, not {whose}.</i>"


def statements_of(record: SpeakerRecord) -> str:
    """What is on record: 2 quotes, 6 reported statements; what there is none of is left out."""
    return counts(record.direct, record.reported)


def counts(direct: int, reported: int) -> str:
    """How many statements: 2 quotes, 6 reported statements."""
    numbers = [(direct, "quote"), (reported, "reported statement")]
    return ", ".join(plural(number, noun) for number, noun in numbers if number)


def times(record: SpeakerRecord) -> str:
    """How often a speaker is on record: quoted twice and reported 6 times."""
    counts = [("quoted", record.direct), ("reported", record.reported)]
    return " and ".join(f"{verb} {_TIMES.get(n, f'{n} times')}" for verb, n in counts if n)


def on_record(records: Sequence[SpeakerRecord], collection: Collection) -> str:
    """Who is on record, offered where nothing was found; empty where nobody is."""
    names = [f"{bold_name(record)}{'' if record.direct else ' (reported only)'}" for record in records]
    others = len(collection.speakers) - len(records)
    more = f" and {plural(others, 'other')}" if others > 0 else ""
    return f"On record here: {', '.join(names)}{more}." if names else ""


def and_others(number: int) -> str:
    """The end of a list that names only the first."""
    return f"… and {plural(number, 'other')}"


def size(collection: Collection) -> str:
    """This collection and how large it is."""
    return f"this collection ({plural(len(collection.articles), 'article')})"


def topic(answer: Answer) -> str:
    """What the question is about in its own words, where they can stand after "on"; else "that"."""
    words = answer.question.topic
    plain = len(words.split()) <= MOST_WORDS and not _CLAUSE.match(words)
    return (escape(cut(words, LONGEST_TOPIC)) if plain else "") or "that"


def more(number: int) -> str:
    """That there is more by the same speaker, and how to get it; empty where there is not."""
    return f"<i>{plural(number, 'more statement')} on record: ask “what else?”</i>" if number else ""


def silent(answer: Answer) -> str:
    """Who of several speakers is not on record on the topic."""
    names = " and ".join(bold_name(record) for record in answer.silent)
    return f"{names} {'are' if len(answer.silent) > 1 else 'is'} not on record on {topic(answer)} here."


def also(places: Sequence[str]) -> str:
    """Other articles with the same words, as links; empty where there are none."""
    return f"also in {_listed(places)}" if places else ""


def partly_in(places: Sequence[str]) -> str:
    """The same of those with a part of the words."""
    return f"in part in {_listed(places)}" if places else ""


def _listed(places: Sequence[str]) -> str:
    """The first few, and how many more there are."""
    more = len(places) - MOST_ALSO
    *others, last = [*places[:MOST_ALSO], f"{more} more"] if more > 0 else places
    return f"{', '.join(others)} and {last}" if others else last


def given_to(place: str, speaker: Speaker) -> str:
    """That another article gives the same words to somebody else."""
    return f"But {place} gives these words to <b>{label(speaker)}</b>."


def read_of(question: Question) -> str:
    """What was taken for the question in a long text; empty where all of it was."""
    return f"<i>Of your message I read {asked(question.part)} as the question.</i>" if question.part else ""


def asked(words: str) -> str:
    """Words of the question in quotation marks."""
    return f"“{escape(cut(words, LONGEST_TOPIC))}”"


def missing(words: Sequence[str], collection: Collection) -> str:
    """Which words of the question the collection does not hold."""
    *others, last = [asked(word) for word in words[:MOST_MISSING]]
    listed = f"{', '.join(others)} and {last}" if others else last
    return f"{listed} {'do' if others else 'does'} not occur in {size(collection)}."


def which_one(words: str, count: int) -> str:
    """The question back, where several speakers can be meant."""
    number = _COUNTS[count] if count < len(_COUNTS) else str(count)
    return f"{asked(words[:1].upper() + words[1:])} can be {number} people here. Which one?"


def none_of_them(answer: Answer) -> str:
    """That of those asked back about nobody is on record on the topic."""
    none = "None" if answer.choices[2:] else "Neither"
    return f"{none} of them is on record on {topic(answer)} here."


def called_so(words: str, records: Sequence[SpeakerRecord]) -> str:
    """Who else the words can mean, where an answer takes them to mean one; empty where nobody."""
    if not words or not records:
        return ""
    *others, last = [name(record) for record in records]
    listed = f"{', '.join(others)} or {last}" if others else last
    return f"<i>{asked(words[:1].upper() + words[1:])} can also be {listed} here.</i>"


def above(numbers: Sequence[int]) -> str:
    """What was cited before and its verb: [1] and [2] above are; by number only where that is plain."""
    if not numbers or len(numbers) > 3 or len(set(numbers)) < len(numbers):
        return "What is shown above is"
    *others, last = [f"[{number}]" for number in numbers]
    return f"{', '.join(others)} and {last} above are" if others else f"{last} above is"


def nothing_else(answer: Answer, collection: Collection) -> str:
    """That all was shown before, and where."""
    shown = above([citation.number for citation in answer.earlier])
    if answer.record is None:
        return f"Nobody else. {shown} all that was found in {size(collection)}."
    by = bold_name(answer.record)
    if answer.question.topic:
        return f"Nothing else. {shown} all by {by} on {topic(answer)} in {size(collection)}."
    what = "the only statements" if shown.endswith(" are") else "the only statement" if shown[0] == "[" else "all"
    return f"Nothing else. {shown} {what} by {by} in {size(collection)}."


def not_on_it(answer: Answer, record: SpeakerRecord) -> str:
    """That a speaker is on record, but not on this."""
    no = "No." if answer.question.closed else NONE_FOUND
    return f"{no} {bold_name(record)} is {times(record)} here, but not on {topic(answer)}."


def why_not_found(answer: Answer, collection: Collection) -> str:
    """What of a question is not in the collection."""
    question = answer.question
    if answer.missing:
        return missing(answer.missing, collection)
    if question.person and question.matches:
        return f"Nobody here is {asked(question.person)}; one speaker’s role only names it."
    if question.person:
        return f"{asked(question.person)} is not on record in {size(collection)}."
    if question.intent is Intent.FACT:
        return f"I looked in {size(collection)}."
    said = "as saying that" if question.intent is Intent.WHO else f"on {topic(answer)}"
    return f"Nobody is on record {said} in {size(collection)}."


def resolved(answer: Answer) -> str:
    """Whom the question was taken to mean, where it left that to the conversation; else empty."""
    if answer.resolved is None:
        return ""
    source = "from your last question" if answer.resolved.source == "question" else "from the last answer"
    word = f"“{escape(answer.resolved.word)}” =" if answer.resolved.word else "Still"
    return f"<i>{word} {name(answer.resolved.record)}, {source}.</i>"


def part(sentences: tuple[int, int, int] | None) -> str:
    """Which sentences of a quote are cited, the first and the last of how many; empty where all of them are."""
    if sentences is None:
        return ""
    first, last, count = sentences
    if first > 1 and first < last < count:
        return f"<i>Sentences {first} to {last} of {count} of one quote; tap for all of it.</i>"
    if first != last:
        which = f"first {last}" if first == 1 else f"last {count - first + 1}"
        return f"<i>The {which} of {count} sentences of one quote; tap for all of it.</i>"
    ordinal = "last" if last == count else _ORDINALS[first - 1] if first <= len(_ORDINALS) else f"number {first}"
    return f"<i>The {ordinal} of {count} sentences of one quote; tap for all of it.</i>"


def not_sure(unsure: int, total: int) -> str:
    """That a speaker is not vouched for, in all statements or in some."""
    return f"{unsure} {NOT_SURE}" if unsure < total else NOT_SURE
