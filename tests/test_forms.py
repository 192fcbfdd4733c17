"""The forms of questions, and the words of asking they are built from."""

import re

import pytest

from retrieval import forms
from retrieval.asking import AUXILIARIES, GREETINGS, LEAD_IN, NOUNS_OF_SPEECH, TAIL, VERBS_OF_SPEECH


@pytest.mark.parametrize(
    ("form", "question", "parts"),
    [
        ("MORE", "what else did she say", {"rest": " did she say"}),
        ("MORE", "and who else", {"rest": ""}),
        ("MORE", "more about the toll", {"rest": " about the toll"}),
        ("MORE", "Is there anything else", {"rest": ""}),
        ("MORE_SAID", "did Petra Vanhoek say about tolls", {"person": "Petra Vanhoek", "topic": " about tolls"}),
        ("MORE_SAID", "has he said", {"person": "he", "topic": ""}),
        ("MORE_BY", "from the mayor on tolls", {"person": "the mayor", "topic": "tolls"}),
        ("MORE_BY", "by Vanhoek", {"person": "Vanhoek", "topic": None}),
        ("FRAGMENT", "and tolls", {"preposition": None, "rest": "tolls"}),
        ("FRAGMENT", "and about tolls", {"preposition": "about ", "rest": "tolls"}),
        ("FRAGMENT", "what about the mayor", {"preposition": None, "rest": "the mayor"}),
        ("FRAGMENT", "but how about on tolls", {"preposition": "on ", "rest": "tolls"}),
        ("BARE", "why", {"word": "why"}),
        ("BARE", "when did that happen", {"word": "when"}),
        ("BARE", "how many", {"word": "how many"}),
        ("WHO", "who said so", {"whos": None, "rest": " said so"}),
        ("WHO", "who's talking", {"whos": "who's", "rest": " talking"}),
        ("WHO", "which transport minister spoke", {"rest": " spoke"}),
        ("WHO", "which labour party activist spoke", {"rest": " spoke"}),
        ("WHO_DID", "did the mayor blame", {"rest": "the mayor blame"}),
        ("WHO_IS", "is Petra Vanhoek", {"person": "Petra Vanhoek"}),
        ("SPOKE", "has spoken about tolls", {"topic": " tolls"}),
        ("SPOKE", "is talking about tolls", {"topic": " tolls"}),
        ("SAID", "has also said tolls rise", {"topic": " tolls rise"}),
        ("MEANING", "what does the OECD stand for", {"short": "OECD"}),
        ("MEANING", "what is R&D short for", {"short": "R&D"}),
        ("INVERTED", "so what did Vanhoek say", {"asks": "so what", "rest": "Vanhoek say"}),
        ("INVERTED", "doesn't he agree", {"asks": None, "auxiliary": "doesn't", "rest": "he agree"}),
        ("INVERTED", "how exactly did he put it", {"asks": "how exactly", "rest": "he put it"}),
        ("SUBJECT_SAID", "the mayor ever say anything", {"person": "the mayor", "topic": " anything"}),
        ("SUBJECT_SAID", "she really think so", {"person": "she", "topic": " so"}),
        ("PRONOUN_FIRST", "they switch it off", {"person": "they", "topic": " switch it off"}),
        ("STRANGER", "Petra Vanhoek fix the bridge", {"person": "Petra Vanhoek", "topic": "fix the bridge"}),
        ("POSSESSIVE", "what's Vanhoek's view on tolls", {"person": "Vanhoek", "topic": " on tolls"}),
        ("POSSESSIVE", "the councillors' reaction", {"person": "the councillors", "topic": ""}),
        ("POSSESSIVE_PRONOUN", "what are their plans for it", {"person": "their", "topic": " for it"}),
        ("NOUN_OF", "the opinion of Vanhoek on tolls", {"person": "Vanhoek", "topic": "tolls"}),
        ("FROM", "any statement from Vanhoek about tolls", {"person": "Vanhoek", "topic": "tolls"}),
        ("FROM", "quotes by the mayor", {"person": "the mayor", "topic": None}),
        ("WHAT_SAID", "what Vanhoek has said about it", {"person": "Vanhoek", "topic": " about it"}),
        ("ACCORDING", "according to Vanhoek, who pays", {"person": "Vanhoek", "topic": "who pays"}),
        ("FACT", "how many boats sank", {"word": "how many", "rest": " boats sank"}),
        ("FACT", "number of boats", {"word": "number of", "rest": " boats"}),
        ("ABOUT", "Vanhoek on tolls", {"person": "Vanhoek", "topic": "tolls"}),
        ("ABOUT", "Vanhoek: tolls", {"person": "Vanhoek", "topic": "tolls"}),
        ("ABOUT", "Vanhoek - tolls", {"person": "Vanhoek", "topic": "tolls"}),
        ("PLAIN", "Vanhoek never said that", {"person": "Vanhoek", "topic": " that"}),
    ],
)
def test_a_form_reads_the_parts_of_a_question(form: str, question: str, parts: dict[str, str | None]) -> None:
    pattern: re.Pattern[str] = getattr(forms, form)
    for typed in (question, question.upper() if form != "STRANGER" else question):
        match = pattern.fullmatch(typed)
        assert match, typed
        read = {name: match[name] for name in parts}
        assert {n: v and v.lower() for n, v in read.items()} == {n: v and v.lower() for n, v in parts.items()}


@pytest.mark.parametrize(
    ("form", "question"),
    [
        ("MORE", "whatever else"),
        ("MORE", "moreover it rained"),
        ("FRAGMENT", "android phones"),
        ("FRAGMENT", "and"),
        ("BARE", "why did the bridge fall"),
        ("WHO", "whose bridge is it"),
        ("WHO", "what did the minister say"),
        ("WHO_DID", "did been"),
        ("SPOKE", "outspoke the mayor"),
        ("MEANING", "what does the mayor think"),
        ("INVERTED", "diddle the mayor"),
        ("STRANGER", "petra vanhoek fix the bridge"),
        ("POSSESSIVE", "Vanhoek's bridge"),
        ("POSSESSIVE_PRONOUN", "his bridge"),
        ("FACT", "whatever"),
        ("ABOUT", "only"),
    ],
)
def test_a_form_leaves_other_questions_alone(form: str, question: str) -> None:
    assert getattr(forms, form).fullmatch(question) is None


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("about tolls", "tolls"),
        ("anything about tolls", "tolls"),
        ("much on the subject of tolls", "tolls"),
        ("that tolls rise", "tolls rise"),
        ("with respect to tolls", "tolls"),
        ("when it comes to tolls", "tolls"),
        ("ontology", "ontology"),
        ("tolls on bridges", "tolls on bridges"),
        ("reform", "reform"),
        ("", ""),
    ],
)
def test_the_opening_of_a_topic_is_what_only_leads_to_it(words: str, topic: str) -> None:
    assert forms.TOPIC_OPENING.sub("", words) == topic


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("please tell me what she said", "what she said"),
        ("Hi, can you tell me if she spoke", "she spoke"),
        ("hello!! who said it", "who said it"),
        ("I'd like to know who said it", "who said it"),
        ("show me quotes by Vanhoek", "quotes by Vanhoek"),
        ("have you got any quotes by Vanhoek", "quotes by Vanhoek"),
        ("are there any quotes", "any quotes"),
        ("Hillary said it", "Hillary said it"),
        ("social spending", "social spending"),
        ("Okafor on tolls", "Okafor on tolls"),
        ("nowhere to go", "nowhere to go"),
    ],
)
def test_what_leads_in_is_politeness_alone(typed: str, asked: str) -> None:
    assert LEAD_IN.sub("", typed) == asked


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("who said it, please?", "who said it"),
        ("who said it pls thanks!", "who said it"),
        ("what did she say exactly", "what did she say"),
        ("who said it in this collection", "who said it"),
        ("who was pleased", "who was pleased"),
        ("who spoke against", "who spoke against"),
    ],
)
def test_what_trails_is_politeness_alone(typed: str, asked: str) -> None:
    assert TAIL.sub("", typed) == asked


@pytest.mark.parametrize("text", ["hi", "Hello!", "good morning :)", "thanks a lot", "ok bot", "THANK YOU", "bye!"])
def test_a_greeting_is_one(text: str) -> None:
    assert GREETINGS.fullmatch(text)


@pytest.mark.parametrize("text", ["hi kamilov", "yesterday", "no tolls", "testing the bridge", "good bridges"])
def test_what_asks_is_no_greeting(text: str) -> None:
    assert GREETINGS.fullmatch(text) is None


@pytest.mark.parametrize("words", [AUXILIARIES, f"(?:{VERBS_OF_SPEECH})", f"(?:{NOUNS_OF_SPEECH})"])
def test_of_words_that_begin_alike_the_longest_is_taken(words: str) -> None:
    listed = re.findall(r"[a-z][a-z' -]*", words.replace("(?:", ""))
    assert len(listed) > 20
    matches = [re.match(words, word) for word in listed]
    assert [match[0] if match else None for match in matches] == listed
