"""Questions as people type them, read as intent, speaker and topic."""

import pytest
from handmade import speaker, speakers_of
from hypothesis import given
from strategies import questions

from retrieval.collection import Collection
from retrieval.parsing import parse, tidy
from retrieval.problems import MAX_LENGTH
from retrieval.questions import FollowUp, Intent, Problem, Question, Wanted
from retrieval.roster import Roster

STATEMENTS, WHO, WHO_SPOKE, WHO_IS, FACT = (
    Intent.STATEMENTS,
    Intent.WHO,
    Intent.WHO_SPOKE,
    Intent.WHO_IS,
    Intent.FACT,
)
MORE, FRAGMENT, PRONOUN = FollowUp.MORE, FollowUp.FRAGMENT, FollowUp.PRONOUN
KAMILOV, SARYBAY, QI, GHERMAN = "Abdulaziz Kamilov", "Kairat Sarybay", "Qi Zhenhong", "Natalia Gherman"


@pytest.fixture(scope="module")
def roster(seeds: Collection) -> Roster:
    return Roster(seeds)


def persons(question: Question) -> list[str]:
    return [match.record.name for match in question.matches]


@pytest.mark.parametrize(
    ("typed", "name", "topic"),
    [
        ("What did Abdulaziz Kamilov say about cooperation?", KAMILOV, "cooperation"),
        ("what did kamilov say about cooperation", KAMILOV, "cooperation"),
        ("WHAT DID KAMILOV SAY ABOUT COOPERATION?", KAMILOV, "COOPERATION"),
        ("What did Uzbekistan’s foreign minister say about trade?", KAMILOV, "trade"),
        ("What did Uzbekistan's foreign minister say about trade?", KAMILOV, "trade"),
        ("what does the uzbek foreign minister think of the rapprochement", KAMILOV, "the rapprochement"),
        ("What did Kamilof say about trade?", KAMILOV, "trade"),
        ("what dose kamilov say about trade", KAMILOV, "trade"),
        ("What has Qi Zhenhong said on obstacles?", QI, "obstacles"),
        ("what’s sarybay’s view on global processes?", SARYBAY, "global processes"),
        ("Kamilov's view on cooperation", KAMILOV, "cooperation"),
        ("What was Kamilov's message to the conference?", KAMILOV, "the conference"),
        ("whats sarybays view on tourism", SARYBAY, "tourism"),
        ("kamilovs thoughts about trade?", KAMILOV, "trade"),
        ("The opinion of Kamilov on trade", KAMILOV, "trade"),
        ("Can you tell me what Mr Sarybay thinks about tourism?", SARYBAY, "tourism"),
        ("Hi! what did gherman say about april pls", GHERMAN, "april"),
        ("So what exactly did Kamilov say?", KAMILOV, ""),
        ("please, what did Gherman say?", GHERMAN, ""),
        ("I'd like to know what Gherman said about april", GHERMAN, "april"),
        ("wondering if Sarybay said anything on borders", SARYBAY, "borders"),
        ("How did Sarybay describe the process?", SARYBAY, "the process"),
        ("how does sarybay feel about tourism", SARYBAY, "tourism"),
        ("How did Kamilov react to the question of trade?", KAMILOV, "trade"),
        ("What did Sarybay say, regarding tourism?", SARYBAY, "tourism"),
        ("what Kamilov said about trade", KAMILOV, "trade"),
        ("anything from the CICA chief on tourism pls", SARYBAY, "tourism"),
        ("quotes by Sarybay", SARYBAY, ""),
        ("show me everything Kamilov said about trade", KAMILOV, "trade"),
        ("cooperation according to kamilov", KAMILOV, "cooperation"),
        ("statements from kamilov about interests", KAMILOV, "interests"),
        ("do you have any quotes from gherman", GHERMAN, ""),
        ("any news from Qi Zhenhong", QI, ""),
        ("according to Sarybay, what would serve the continent?", SARYBAY, "what would serve the continent"),
        ("anything on tourism from the CICA chief pls", SARYBAY, "tourism"),
        ("quote from Kamilov on Sarybay's plan", KAMILOV, "Sarybay's plan"),
        ("Why is trade good, according to Kamilov?", KAMILOV, "Why is trade good"),
        ("When will the opening be over, per Kamilov?", KAMILOV, "When will the opening be over"),
        ("what did kamilov himself say about trade", KAMILOV, "trade"),
        ("What trade does Kamilov want?", KAMILOV, "trade"),
        ("What sort of forum does the CICA chief want", SARYBAY, "forum"),
        ("what's kamilov's beef with tourism", KAMILOV, "tourism"),
        ("How did Kamilov hit back at the critics", KAMILOV, "at the critics"),
        ("how come kamilov defended tourism", KAMILOV, "defended tourism"),
        ("where does kamilov stand on tourism", KAMILOV, "tourism"),
        ("kamilov quotes on tourism", KAMILOV, "tourism"),
        ("quotes kamilov tourism", KAMILOV, "tourism"),
        ("could you find the bit where Kamilov talks about tourism", KAMILOV, "tourism"),
        ("Kamilov's letters to the conference", KAMILOV, "letters to the conference"),
        ("who is kamilov backing at the conference", KAMILOV, "backing at the conference"),
        ("what does the CICA secratery general say about tourism", SARYBAY, "tourism"),
        ("Is Kamilov for trade? what did he say", KAMILOV, "trade"),
        ("Kamilov said cooperation is good", KAMILOV, "cooperation is good"),
        ("kamilov on trade", KAMILOV, "trade"),
        ("Kamilov on trade??", KAMILOV, "trade"),
        ("kamilov: trade", KAMILOV, "trade"),
        ("Kamilov - trade", KAMILOV, "trade"),
        ("kamilov trade", KAMILOV, "trade"),
        ("Kamilov", KAMILOV, ""),
        ("CICA?", SARYBAY, ""),
        ("the uzbek foreign minister", KAMILOV, ""),
        ("what did 'Kamilov' say about trade", KAMILOV, "trade"),
        ("  What   did\nKamilov say\tabout trade ? ", KAMILOV, "trade"),
    ],
)  # fmt: skip
def test_what_somebody_said(roster: Roster, typed: str, name: str, topic: str) -> None:
    question = parse(typed, roster)
    assert (question.intent, persons(question), question.topic) == (STATEMENTS, [name], topic)
    assert (question.follow_up, question.closed, question.text) == (None, False, typed)


@pytest.mark.parametrize(
    ("typed", "name", "topic"),
    [
        ("Did Kamilov say anything about the Belt and Road?", KAMILOV, "the Belt and Road"),
        ("has kamilov ever talked about oil?", KAMILOV, "oil"),
        ("did gherman mention china", GHERMAN, "china"),
        ("Does Sarybay think that tourism helps?", SARYBAY, "tourism helps"),
    ],
)
def test_what_yes_or_no_would_answer_is_closed(roster: Roster, typed: str, name: str, topic: str) -> None:
    question = parse(typed, roster)
    assert (question.intent, persons(question), question.topic) == (STATEMENTS, [name], topic)
    assert question.closed


@pytest.mark.parametrize(
    ("typed", "intent", "topic"),
    [
        ("who said the BRI complements it?", WHO, "the BRI complements it"),
        ("Who said “the opening of borders”?", WHO, "the opening of borders"),
        ('who said "the opening of borders"', WHO, "the opening of borders"),
        ("Who has said trade grows", WHO, "trade grows"),
        ("which minister called for trade?", WHO, "trade"),
        ("what expert wants tourism?", WHO, "tourism"),
        ("Who has mentioned tourism", WHO_SPOKE, "tourism"),
        ("Who talked about the Silk Road?", WHO_SPOKE, "the Silk Road"),
        ("who's talking about tourism", WHO_SPOKE, "tourism"),
        ("which speaker brought up borders?", WHO_SPOKE, "borders"),
        ("Who said anything about climate change?", WHO_SPOKE, "climate change"),
        ("Did anyone mention recomendations?", WHO_SPOKE, "recomendations"),
        ("has anybody said something about oil", WHO_SPOKE, "oil"),
        ("any quotes on tourism?", WHO_SPOKE, "tourism"),
        ("what did the article say about tourism", WHO_SPOKE, "tourism"),
        ("tell me about the silk road", WHO_SPOKE, "the silk road"),
        ("silk road", WHO_SPOKE, "silk road"),
        ("tourism & trade", WHO_SPOKE, "tourism & trade"),
    ],
)
def test_who_said_it(roster: Roster, typed: str, intent: Intent, topic: str) -> None:
    question = parse(typed, roster)
    assert (question.intent, question.person, question.topic) == (intent, None, topic)
    assert (question.matches, question.follow_up) == ((), None)


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("who is qi zhenhong", QI),
        ("Who’s Kamilov?", KAMILOV),
        ("who was the CICA secretary general", SARYBAY),
        ("who is Petra Vanhoek", None),
    ],
)
def test_who_somebody_is(roster: Roster, typed: str, person: str | None) -> None:
    question = parse(typed, roster)
    assert question.intent is WHO_IS
    assert persons(question) == ([person] if person else [])


@pytest.mark.parametrize(
    ("typed", "wanted", "terms"),
    [
        ("How many countries did the experts come from?", Wanted.COUNT, {"countri", "expert"}),
        ("how much did the conference cost", Wanted.AMOUNT, {"confer", "cost"}),
        ("number of experts", Wanted.NUMBER, {"expert"}),
        ("when did the conference kick off", Wanted.TIME, {"confer", "kick"}),
        ("what year was the forum", Wanted.TIME, {"year", "forum"}),
        ("Where was the conference held?", Wanted.PLACE, {"confer"}),
        ("which city hosts the forum", Wanted.PLACE, {"citi", "host", "forum"}),
        ("What was the theme of the conference?", None, {"theme", "confer"}),
        ("What does UNRCCA stand for?", Wanted.MEANING, {"unrcca"}),
        ("what is the BRI short for", Wanted.MEANING, {"bri"}),
    ],
)
def test_a_fact(roster: Roster, typed: str, wanted: Wanted | None, terms: set[str]) -> None:
    question = parse(typed, roster)
    assert (question.intent, question.wanted) == (FACT, wanted)
    assert set(question.terms) == terms


@pytest.mark.parametrize("typed", ["who organised the conference", "Who paid for the forum?"])
def test_who_did_it_asks_for_a_deed_and_a_name(roster: Roster, typed: str) -> None:
    question = parse(typed, roster)
    assert (question.intent, question.wanted, question.deed) == (WHO, Wanted.NAME, True)


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("What would Kamilov do if his guests talked like that?", "do if his guests talked like that"),
        ("did Kamilov get support from the conference", "get support from the conference"),
    ],
)
def test_a_verb_of_speech_further_on_is_not_the_speakers(roster: Roster, typed: str, topic: str) -> None:
    question = parse(typed, roster)
    assert (persons(question), question.topic) == ([KAMILOV], topic)


@pytest.mark.parametrize(
    "typed",
    [
        "What did Kamilov Jr say about trade",
        "Maria Holt on trade",
        "maria holt about the conference",
        "AG Holt on trade",
    ],
)
def test_a_name_that_nobody_bears_is_a_stranger_to_be_named(roster: Roster, typed: str) -> None:
    question = parse(typed, roster)
    assert (question.intent, question.matches) == (STATEMENTS, ())
    assert question.person


@pytest.mark.parametrize(
    ("typed", "intent"),
    [
        ("Which city did the leaders meet in?", FACT),
        ("how low could the tariff go under Kamilov's plan", FACT),
        ("what's the cap in Kamilov's loan plan?", FACT),
        ("opening bid on the silk", FACT),
        ("Who had to quit as head of the conference?", WHO),
        ("which Tashkent city councillor said trade grows", WHO),
    ],
)
def test_what_a_name_or_a_verb_of_speech_inside_does_not_change(roster: Roster, typed: str, intent: Intent) -> None:
    assert parse(typed, roster).intent is intent


def test_a_verb_of_no_speech_may_ask_for_a_deed(roster: Roster) -> None:
    question = parse("why did sarybay arrive in baku", roster)
    assert (persons(question), question.topic, question.deed) == ([SARYBAY], "arrive in baku", True)
    assert not parse("why did sarybay say so", roster).deed


@pytest.mark.parametrize(
    ("typed", "follow_up", "pronoun", "name", "topic"),
    [
        ("What else did he say?", MORE, "he", None, ""),
        ("what else?", MORE, None, None, ""),
        ("more", MORE, None, None, ""),
        ("go on", MORE, None, None, ""),
        ("more about borders", MORE, None, None, "borders"),
        ("and what else did she say about the toll", MORE, "she", None, "the toll"),
        ("anything else by Kamilov on trade?", MORE, None, KAMILOV, "trade"),
        ("anything else from kamilov", MORE, None, KAMILOV, ""),
        ("and tourism?", FRAGMENT, None, None, "tourism"),
        ("and about taxes?", FRAGMENT, None, None, "taxes"),
        ("How about the Silk Road?", FRAGMENT, None, None, "the Silk Road"),
        ("and kaine?", FRAGMENT, None, None, "kaine"),
        ("and kamilov?", FRAGMENT, None, KAMILOV, ""),
        ("And the foreign minister?", FRAGMENT, None, KAMILOV, ""),
        ("what about Kamilov", FRAGMENT, None, KAMILOV, ""),
        ("but kamilov on trade?", FRAGMENT, None, KAMILOV, "trade"),
        ("and kamilov, what did he say?", FRAGMENT, None, KAMILOV, ""),
        ("and what does Kamilov himself say?", FRAGMENT, None, KAMILOV, ""),
        ("What about Kamilov, what does she think of him?", PRONOUN, "she", None, "Kamilov"),
        ("how much does he owe the bank", PRONOUN, "he", None, "owe the bank"),
        ("what did he say about taxes?", PRONOUN, "he", None, "taxes"),
        ("his opinion on taxes", PRONOUN, "he", None, "taxes"),
        ("what is her position on water", PRONOUN, "she", None, "water"),
        ("what did they say about water", PRONOUN, "they", None, "water"),
        ("did she mention water", PRONOUN, "she", None, "water"),
    ],
)
def test_what_leans_on_the_question_before(
    roster: Roster, typed: str, follow_up: FollowUp, pronoun: str | None, *, name: str | None, topic: str
) -> None:
    question = parse(typed, roster)
    assert (question.intent, question.follow_up, question.pronoun) == (STATEMENTS, follow_up, pronoun)
    assert (persons(question), question.topic) == ([name] if name else [], topic)
    assert (question.person is None) is (name is None)


@pytest.mark.parametrize(("typed", "topic"), [("who else?", ""), ("who else spoke about water?", "water")])
def test_who_else(roster: Roster, typed: str, topic: str) -> None:
    question = parse(typed, roster)
    assert (question.intent, question.follow_up, question.topic) == (WHO_SPOKE, MORE, topic)


@pytest.mark.parametrize(
    ("typed", "wanted"), [("why?", Wanted.REASON), ("when was that", Wanted.TIME), ("how many?", Wanted.NUMBER)]
)
def test_a_bare_question_word_leans_on_the_question_before(roster: Roster, typed: str, wanted: Wanted) -> None:
    question = parse(typed, roster)
    assert (question.intent, question.wanted, question.follow_up) == (FACT, wanted, MORE)


def test_a_whole_question_after_and_leans_on_nothing(roster: Roster) -> None:
    question = parse("and what did kamilov say about trade?", roster)
    assert (persons(question), question.topic, question.follow_up) == ([KAMILOV], "trade", None)


@pytest.mark.parametrize(
    ("typed", "person", "topic"),
    [
        ("What did Petra Vanhoek say about tolls?", "Petra Vanhoek", "tolls"),
        ("vanhoek on tolls", "vanhoek", "tolls"),
        ("Vanhoek's view of the tolls", "Vanhoek", "the tolls"),
        ("anything from vanhoek about trade", "vanhoek", "trade"),
        ("what did erlan kamilov say about trade", "erlan kamilov", "trade"),
        ("What did Petra Vanhoek repair", "Petra Vanhoek", "repair"),
        ("What did the Turkish foreign minister say?", "the Turkish foreign minister", ""),
    ],
)
def test_a_stranger_is_asked_for_though_not_on_record(roster: Roster, typed: str, person: str, topic: str) -> None:
    question = parse(typed, roster)
    assert (question.intent, question.person, question.topic, question.matches) == (STATEMENTS, person, topic, ())


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", Problem.EMPTY),
        (" \n\t", Problem.EMPTY),
        ("?!…", Problem.EMPTY),
        ("🙂🙂", Problem.EMPTY),
        ("“”", Problem.EMPTY),
        ("hello", Problem.GREETING),
        ("Thanks a lot!", Problem.THANKS),
        ("кто сказал это?", Problem.SCRIPT),
        ("谁说的？", Problem.SCRIPT),
        ("من قال ذلك؟", Problem.SCRIPT),
        ("what " * 200, Problem.LONG),
        ("' OR 1=1; --", Problem.VAGUE),
        ("17", Problem.VAGUE),
    ],
)
def test_what_is_no_question_says_why(roster: Roster, typed: str, problem: Problem) -> None:
    question = parse(typed, roster)
    assert (question.intent, question.problem, question.text) == (Intent.NONE, problem, typed)


@pytest.mark.parametrize("typed", ["kto skazal eto", "Кamilov said what about trade", "ęąśćż łódź"])
def test_latin_letters_with_a_few_others_are_read(roster: Roster, typed: str) -> None:
    assert parse(typed, roster).problem is None


def test_the_longest_question_is_still_one(roster: Roster) -> None:
    assert parse("roads " * (MAX_LENGTH // 6), roster).problem is None
    assert parse("x" * (MAX_LENGTH + 1), roster).problem is Problem.LONG


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Who said it?", "Who said it"),
        ("  who\u00a0said\r\nit ?!", "who said it"),
        ("Tell me who said it, please.", "who said it"),
        ("please", "please"),
        ("pls pls!", "pls pls"),
        ("???", "???"),
        ("Vanhoek’s bridge", "Vanhoek's bridge"),
    ],
)
def test_a_tidied_question_is_one_line_without_politeness(typed: str, asked: str) -> None:
    assert tidy(typed) == asked


def test_several_of_one_name_all_match() -> None:
    two = Roster(speakers_of(speaker("Petra Vanhoek"), speaker("Rob Vanhoek"), speaker("Ida Stam")))
    assert set(persons(parse("vanhoek on tolls", two))) == {"Petra Vanhoek", "Rob Vanhoek"}


@given(questions)
def test_any_text_is_read_as_something(roster: Roster, text: str) -> None:
    question = parse(text, roster)
    assert question.text == text
    assert (question.intent is Intent.NONE) is (question.problem is not None)
    assert question.pronoun is None or question.person is None


@pytest.mark.parametrize(
    ("typed", "intent", "person", "topic"),
    [
        ("wat did kamilov sya abuot trade", Intent.STATEMENTS, "kamilov", "trade"),
        ("so who did talk about tourism", Intent.WHO_SPOKE, None, "tourism"),
        ("what do they all say about trade?", Intent.WHO_SPOKE, None, "trade"),
        ("who criticised the plan?", Intent.WHO, None, "criticised the plan"),
        ("who leads CICA?", Intent.WHO_IS, "head of CICA", "head of CICA"),
        ("Who is an optimist?", Intent.WHO, None, "is an optimist"),
    ],
)
def test_slips_and_roundabout_ways(roster: Roster, typed: str, intent: Intent, person: str | None, topic: str) -> None:
    question = parse(typed, roster)
    assert (question.intent, question.person, question.topic) == (intent, person, topic)


def test_several_speakers_are_asked_about_each(roster: Roster) -> None:
    question = parse("kamilov, sarybay and zhenhong on cooperation", roster)
    assert [question.person, *(other.person for other in question.others)] == ["kamilov", "sarybay", "zhenhong"]
    assert {question.topic, *(other.topic for other in question.others)} == {"cooperation"}
