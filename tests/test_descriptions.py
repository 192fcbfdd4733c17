"""Descriptions: whom a role or another noun means, how we know, and whether we would vouch for it."""

import pytest
from stages import people_of, token_of

from retrieval.descriptions import SAME_SENTENCE, UNNAMED, Descriptions, Whom
from retrieval.discourse import Discourse
from retrieval.phrases import noun_phrase


def whom(text: str, word: str) -> Whom:
    """Whom the phrase means that ends with this word, where the word stands last."""
    people = people_of(text)
    stream = people.stream
    at = token_of(stream, word, sum(t.text == word for t in stream.tokens) - 1)
    clause = next(c for c in stream.clauses if c.first <= at < c.last)
    phrase = noun_phrase(people, clause.first - 1, at)
    assert phrase is not None
    return Descriptions(Discourse(people)).resolve(phrase)


def name(found: Whom) -> str | None:
    return found.person.name if found.person is not None else None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Energy Minister Bilal Qureshi met the press.\nBut the energy minister left.", "minister", "Bilal Qureshi"),
        (
            "Energy Minister Bilal Qureshi slept. Trade Minister Ama Owusu sang.\nBut the trade minister left.",
            "minister",
            "Ama Owusu",
        ),
        ("Prime Minister Ama Owusu met the press.\nBut the premier left.", "premier", "Ama Owusu"),
        ("Sina Leota, a lawyer from Apia, met the press.\nBut the attorney left.", "attorney", "Sina Leota"),
        ("Spokeswoman Sina Leota met the press.\nBut the spokesperson left.", "spokesperson", "Sina Leota"),
    ],
    ids=["same words", "the one of two that fits", "premier", "lawyer", "spokesperson"],
)
def test_a_role_means_whom_the_article_gives_it(text: str, word: str, expected: str) -> None:
    assert name(whom(text, word)) == expected


def test_how_we_know_names_the_words_the_person_and_the_paragraph() -> None:
    found = whom("It rained.\nEnergy Minister Bilal Qureshi met the press.\nThe energy minister left.", "minister")
    assert (found.because, found.sure) == ("“the energy minister” → Bilal Qureshi, ¶2", True)


def test_a_role_that_two_bear_is_not_vouched_for_and_means_the_one_named_last() -> None:
    text = "Energy Minister Bilal Qureshi slept. Trade Minister Ama Owusu sang.\nBut the minister left."
    found = whom(text, "minister")
    assert (name(found), found.sure) == ("Ama Owusu", False)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Sina Leota, a lawyer, met the press.\nBut a lawyer left.", "lawyer"),
        ("Sina Leota, a lawyer, met the press.\nBut three lawyers left.", "lawyers"),
        ("Sina Leota met the press.\nBut the witness left.", "witness"),
        ("Sina Leota met the press.\nBut the report left.", "report"),
        ("It rained.\nBut the captain left.", "captain"),
    ],
    ids=["indefinite", "several", "one who comes and goes", "a document", "nobody named"],
)
def test_whom_the_article_does_not_name_has_no_name(text: str, word: str) -> None:
    assert whom(text, word) == Whom(None, UNNAMED, sure=False)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("But a spokesman for Redstone Ltd left.", "Ltd", "Redstone Ltd"),
        ("But a statement from the Bank of Ghana left.", "Ghana", "Bank of Ghana"),
        ("But a spokesman for Sina Leota left.", "Leota", None),
    ],
    ids=["spokesman", "statement", "a person’s spokesman"],
)
def test_a_body_speaks_through_others_and_a_person_does_not(text: str, word: str, expected: str | None) -> None:
    found = whom(text, word)
    assert name(found) == expected
    assert found.because == (SAME_SENTENCE if expected else UNNAMED)


def test_the_ministry_is_the_one_named_so_before() -> None:
    found = whom("The Ministry of Water met the Bank of Ghana.\nBut the ministry left.", "ministry")
    assert (name(found), found.sure) == ("Ministry of Water", True)


def test_a_spokesman_for_the_ministry_speaks_for_it_but_nobody_vouches() -> None:
    found = whom("The Ministry of Water met the Bank of Ghana.\nBut a spokesman for the ministry left.", "ministry")
    assert (name(found), found.sure) == ("Ministry of Water", False)


def test_somebody_described_is_the_person_named_before_and_never_vouched_for() -> None:
    found = whom("Mrs. Sina Leota met the press.\nBut the 54-year-old left.", "54-year-old")
    assert (name(found), found.sure) == ("Sina Leota", False)


def test_who_holds_another_high_office_is_not_meant() -> None:
    text = "Bo Lind sang in the hall. President Ama Owusu slept.\nBut the senator left."
    assert name(whom(text, "senator")) == "Bo Lind"


def test_one_of_a_party_or_a_people_has_no_name() -> None:
    assert whom("Ama Owusu met the press.\nBut one Republican left.", "Republican") == Whom(None, UNNAMED, sure=False)


def test_a_gender_in_the_noun_must_fit() -> None:
    text = "Mrs. Sina Leota met Mr. Sione Vea.\nBut the businessman left."
    assert name(whom(text, "businessman")) == "Sione Vea"


def test_an_office_told_of_before_its_holder_is_named_means_the_only_one_named_since() -> None:
    text = "Trade Minister Bilal Qureshi slept.\nThe premier of the bay left town. It rained, said Sina Leota. "
    found = whom(text + "But the premier left.", "premier")
    assert (name(found), found.sure) == ("Sina Leota", False)
    assert name(whom(text + "Ama Owusu sang. But the premier left.", "premier")) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Harbour Union met Ama Owusu.\nBut the Owusu campaign left.", "campaign"),
        ("The Harbour Union met the press.\nBut the police left.", "police"),
        ("The Harbour Union met the press.\nBut the campaign left.", "campaign"),
    ],
    ids=["called after somebody", "a body of its own", "the campaign"],
)
def test_a_body_of_another_kind_is_not_meant(text: str, word: str) -> None:
    assert whom(text, word) == Whom(None, UNNAMED, sure=False)


def test_the_former_holder_of_an_office_is_not_the_one_who_holds_it() -> None:
    assert whom("President Ama Owusu sang.\nThe former president left.", "president").person is None
    found = whom("President Ama Owusu sang. Former President Sione Vea slept.\nThe former president left.", "president")
    assert (name(found), found.sure) == ("Sione Vea", True)


def test_an_office_that_somebody_has_left_is_not_vouched_for() -> None:
    found = whom("Former striker Sione Vea slept.\nBut the striker left.", "striker")
    assert (name(found), found.sure) == ("Sione Vea", False)


def test_a_source_familiar_with_a_body_does_not_speak_for_it() -> None:
    assert (
        whom("The Tema Port Authority met.\nA source familiar with the Tema Port Authority left.", "Authority").person
        is None
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Rookmin Roe, 71, sat with Ama Owusu, 24.\nBut the pensioner left.", "pensioner"),
        ("Rookmin Roe (71) sat with Ama Owusu (24).\nBut the septuagenarian left.", "septuagenarian"),
    ],
)
def test_a_word_for_an_age_means_the_only_one_who_is_so_old(text: str, word: str) -> None:
    found = whom(text, word)
    assert (name(found), found.sure) == ("Rookmin Roe", True)


def test_a_trade_nobody_is_given_means_the_subject_of_a_sentence_before() -> None:
    found = whom("At five in the morning, Kovacs Istvanfi locks a door.\nBut the electrician left.", "electrician")
    assert (name(found), found.sure) == ("Kovacs Istvanfi", False)


def test_a_report_is_that_of_the_body_behind_by() -> None:
    people = people_of("Prices rose, a report released on Monday by the Harbour Institute said.")
    phrase = noun_phrase(people, -1, token_of(people.stream, "report"))
    assert phrase is not None
    found = Descriptions(Discourse(people)).resolve(phrase)
    assert (name(found), found.because, found.sure) == ("Harbour Institute", SAME_SENTENCE, True)


def test_a_company_is_known_by_the_noun_before_its_name() -> None:
    assert name(whom("The pulp maker Celuten cut jobs. Prices rose.\nBut the company left.", "company")) == "Celuten"
