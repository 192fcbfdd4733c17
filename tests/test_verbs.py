"""Verbs of speech where they stand: form, lemma, helpers, and whether a form is a verb there at all."""

import pytest
from stages import people_of, token_of

from retrieval.verbs import Sort, Verb, is_verb, read_verb


def verb_in(text: str, word: str) -> Verb:
    people = people_of(text)
    return read_verb(people, people.stream.clauses[0], token_of(people.stream, word))


@pytest.mark.parametrize(
    ("text", "word", "lemma", "form", "sort"),
    [
        ("Ama Owusu said no.", "said", "say", "past", Sort.SAY),
        ("Ama Owusu says no.", "says", "say", "s", Sort.SAY),
        ("Some admit it.", "admit", "admit", "base", Sort.SAY),
        ("He slept, adding nothing.", "adding", "add", "ing", Sort.SAY),
        ("She thought it rained.", "thought", "think", "past", Sort.THINK),
        ("She praises it.", "praises", "praise", "s", Sort.JUDGE),
    ],
)
def test_the_form_of_a_verb(text: str, word: str, lemma: str, form: str, sort: Sort) -> None:
    verb = verb_in(text, word)
    assert (verb.lemma, verb.form, verb.sort) == (lemma, form, sort)


def test_helpers_stand_right_before_the_verb() -> None:
    verb = verb_in("Ama Owusu had never openly said no.", "said")
    assert verb.helpers == {"had", "never", "openly"}
    assert (verb.link, verb.after) == ("owusu", "no")


def test_a_verb_at_the_edges_has_no_neighbours() -> None:
    verb = verb_in("Said", "Said")
    assert (verb.before, verb.link, verb.after) == (None, "", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("They were told to go.", True), ("They had told him.", False), ("So it was, told here.", False)],
)
def test_a_passive_has_its_auxiliary_right_before(text: str, expected: bool) -> None:
    assert verb_in(text, "told").passive is expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ama Owusu claims it rained.", "claims"),
        ("The agency reports it rained.", "reports"),
        ("She notes that it rained.", "notes"),
        ("They report it rained.", "report"),
        ("Farmers say it rained.", "say"),
        ("Many say it rained.", "say"),
        ("He will note it rained.", "note"),
        ("It pointed out that it rained.", "pointed"),
        ("Ama Owusu notes, “It rained.”", "notes"),
        ("“It rained,” Ama Owusu notes", "notes"),
        ("Saying it rained, she left.", "Saying"),
        ("It rained, the Harbour Journal reports.", "reports"),
        ("Many fear that it rained.", "fear"),
        ("He's said it rained.", "said"),
        ("It was a tram that officials said was late.", "said"),
        ("Ama Owusu had known it rained.", "known"),
        ("Two in three of the 62 said it rained.", "said"),
        ("It rained, the authors report.", "report"),
    ],
)
def test_forms_that_are_verbs_here(text: str, word: str) -> None:
    assert is_verb(verb_in(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The claims were false.", "claims"),
        ("His comments, though late, stood.", "comments"),
        ("The states have no rain.", "states"),
        ("News of reports from Lima came.", "reports"),
        ("They have no say in it.", "say"),
        ("It pointed north.", "pointed"),
        ("The port’s demands fell.", "demands"),
        ("The reported theft was long ago.", "reported"),
        ("Report it.", "Report"),
        ("Supply and demand rose.", "demand"),
        ("The ferry demand fell.", "demand"),
        ("Ferry notes, he left.", "notes"),
        ("Many state parties met.", "state"),
        ("A merger announced on Monday would cost much.", "announced"),
        ("A street known for its shops flooded.", "known"),
        ("They called off the match.", "called"),
        ("Ama Owusu gives credit to the village.", "credit"),
        ("She makes calls all day.", "calls"),
        ("Farmers whose appeal failed left.", "appeal"),
        ("The list of 25 recommended dishes fell.", "recommended"),
        ("It was the most elaborate of feasts.", "elaborate"),
    ],
)
def test_forms_that_are_nouns_adjectives_or_orders_here(text: str, word: str) -> None:
    assert not is_verb(verb_in(text, word))
