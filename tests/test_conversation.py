"""Each chat's last question and answer, for a while, for so many chats, from any thread."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from bot import conversation
from bot.conversation import FORGOTTEN_AFTER, Conversations
from retrieval.answerer import Answerer
from retrieval.answers import Answer, Outcome
from retrieval.collection import Collection
from retrieval.questions import Problem

AMBIGUOUS = "What did the secretary-general say about the countries?"


class Clock:
    """Time that passes when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def answerer(seeds: Collection) -> Answerer:
    return Answerer(seeds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def conversations(answerer: Answerer, clock: Clock) -> Conversations:
    return Conversations(answerer, clock)


def remembers(conversations: Conversations, key: str) -> bool:
    """Whether "he" means anybody in this chat."""
    return conversations.answer(key, "what did he say?").outcome is Outcome.FOUND


def id_of(conversations: Conversations, name: str) -> str:
    return next(record.id for record in conversations.collection.speakers if record.name == name)


def names(answer: Answer | None) -> list[str | None]:
    assert answer
    return [citation.speaker.name if citation.speaker else None for citation in answer.citations]


def test_a_chat_goes_on_from_its_last_answer(conversations: Conversations) -> None:
    conversations.answer("a", "Who talked about the Silk Road?")
    answer = conversations.answer("a", "what did he say about border issues?")
    assert names(answer)[0] == "Kairat Sarybay"


def test_chats_know_nothing_of_each_other(conversations: Conversations) -> None:
    conversations.answer("a", "Who talked about the Silk Road?")
    answer = conversations.answer("b", "what did he say about border issues?")
    assert (answer.outcome, answer.question.problem) == (Outcome.UNREADABLE, Problem.VAGUE)


def test_an_unreadable_text_forgets_nothing(conversations: Conversations) -> None:
    conversations.answer("a", "Who talked about the Silk Road?")
    assert conversations.answer("a", "🙂").outcome is Outcome.UNREADABLE
    assert remembers(conversations, "a")


def test_an_unreadable_text_alone_is_not_remembered(conversations: Conversations) -> None:
    conversations.answer("a", "🙂")
    assert conversations.answer("a", "what else?").question.problem is Problem.VAGUE


@pytest.mark.parametrize(("after", "known"), [(FORGOTTEN_AFTER, True), (FORGOTTEN_AFTER + 1, False)])
def test_a_chat_is_forgotten_after_a_silence(
    conversations: Conversations, clock: Clock, after: float, *, known: bool
) -> None:
    conversations.answer("a", "Who talked about the Silk Road?")
    clock.now += after
    assert remembers(conversations, "a") is known


def test_each_question_begins_the_silence_anew(conversations: Conversations, clock: Clock) -> None:
    conversations.answer("a", "Who talked about the Silk Road?")
    for _ in range(3):
        clock.now += FORGOTTEN_AFTER - 1
        assert remembers(conversations, "a")


def test_the_chat_longest_silent_is_forgotten_first(
    conversations: Conversations, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversation, "MOST_REMEMBERED", 2)
    for key in ("a", "b"):
        conversations.answer(key, "Who talked about the Silk Road?")
    assert remembers(conversations, "a")  # spoke last now
    conversations.answer("c", "Who talked about the Silk Road?")
    assert remembers(conversations, "a")
    assert not remembers(conversations, "b")


def test_a_choice_answers_the_question_that_left_it_open(conversations: Conversations) -> None:
    choices = conversations.answer("a", AMBIGUOUS).choices
    answer = conversations.choose("a", choices[1].id)
    assert answer
    assert (answer.outcome, answer.question.topic) == (Outcome.FOUND, "the countries")
    assert names(answer) == ["Natalia Gherman"]


def test_after_a_choice_the_chat_is_about_the_one_chosen(conversations: Conversations) -> None:
    choices = conversations.answer("a", AMBIGUOUS).choices
    conversations.choose("a", choices[1].id)
    answer = conversations.answer("a", "what did she say about recommendations?")
    assert names(answer) == ["Natalia Gherman"]


def test_the_other_choice_can_still_be_made_and_after_other_questions_too(conversations: Conversations) -> None:
    choices = conversations.answer("a", AMBIGUOUS).choices
    conversations.choose("a", choices[1].id)
    assert set(names(conversations.choose("a", choices[0].id))) == {"Kairat Sarybay"}
    conversations.answer("a", "Who spoke about the BRI?")
    assert names(conversations.choose("a", choices[1].id)) == ["Natalia Gherman"]


def test_a_choice_that_is_stale_or_foreign_is_none(conversations: Conversations, clock: Clock) -> None:
    choices = conversations.answer("a", AMBIGUOUS).choices
    assert conversations.choose("b", choices[0].id) is None
    assert conversations.choose("a", "00000000") is None
    assert conversations.choose("a", id_of(conversations, "Qi Zhenhong")) is None
    clock.now += FORGOTTEN_AFTER + 1
    assert conversations.choose("a", choices[0].id) is None


def test_a_chat_that_was_never_asked_back_has_no_choice(conversations: Conversations) -> None:
    conversations.answer("a", "Who talked about the Silk Road?")
    assert conversations.choose("a", id_of(conversations, "Kairat Sarybay")) is None


def test_a_speakers_statements_are_as_if_they_had_been_asked_for(conversations: Conversations) -> None:
    answer = conversations.statements("a", id_of(conversations, "Abdulaziz Kamilov"))
    assert names(answer) == ["Abdulaziz Kamilov"] * 2
    assert conversations.answer("a", "what else did he say?").outcome is Outcome.NOTHING_ELSE


def test_statements_leave_an_open_choice_open(conversations: Conversations) -> None:
    choices = conversations.answer("a", AMBIGUOUS).choices
    conversations.statements("a", id_of(conversations, "Qi Zhenhong"))
    assert conversations.choose("a", choices[0].id)


def test_a_speaker_not_on_record_has_no_statements(conversations: Conversations) -> None:
    assert conversations.statements("a", "00000000") is None
    assert conversations.answer("a", "what else?").question.problem is Problem.VAGUE


def test_many_threads_get_the_answers_one_would(answerer: Answerer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "MOST_REMEMBERED", 5)
    conversations = Conversations(answerer)
    asked = ["Who talked about the Silk Road?", "what did Kamilov say?", "who spoke about the BRI?"]
    expected = [answerer.answer(text) for text in asked]

    def ask(number: int) -> Answer:
        conversations.choose(str(number % 7), "00000000")
        return conversations.answer(str(number % 7), asked[number % 3])

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(60)))
    assert answers == [expected[number % 3] for number in range(60)]


@pytest.mark.parametrize(("typed", "chosen"), [("1", 0), ("[2]", 1), ("the second one", 1), ("First.", 0)])
def test_a_choice_may_be_typed(seeds: Collection, typed: str, chosen: int) -> None:
    conversations = Conversations(Answerer(seeds))
    asked = conversations.answer("ann", "What did the secretary-general say about cooperation?")
    assert asked.outcome is Outcome.AMBIGUOUS
    assert conversations.answer("ann", typed).record == asked.choices[chosen]


def test_a_number_that_is_no_choice_is_a_text_like_any_other(seeds: Collection) -> None:
    conversations = Conversations(Answerer(seeds))
    conversations.answer("ann", "What did the secretary-general say about cooperation?")
    assert conversations.answer("ann", "7").record is None


# What messages show


def test_a_message_shows_what_it_was_said_to(conversations: Conversations) -> None:
    turned = conversations.opened("a", conversations.answer("a", "What did Kairat Sarybay say?"), 3)
    conversations.show(7, [1, 2], turned)
    assert conversations.shown(7, 1) == conversations.shown(7, 2) == turned
    assert conversations.shown(7, 3) is None
    assert conversations.shown(8, 1) is None


def test_what_a_message_shows_is_forgotten_after_a_while(conversations: Conversations, clock: Clock) -> None:
    turned = conversations.opened("a", conversations.answer("a", "What did Kairat Sarybay say?"), 3)
    conversations.show(7, [1], turned)
    clock.now += FORGOTTEN_AFTER
    assert conversations.shown(7, 1) == turned
    clock.now += 1
    assert conversations.shown(7, 1) is None


def test_only_so_many_messages_are_remembered(conversations: Conversations, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "MOST_REMEMBERED", 2)
    turned = conversations.opened("a", conversations.answer("a", "What did Kairat Sarybay say?"), 3)
    for number in (1, 2, 1, 3):
        conversations.show(7, [number], turned)
    assert [conversations.shown(7, number) is not None for number in (1, 2, 3)] == [True, False, True]


def test_a_message_taken_up_is_what_the_chat_goes_on_from(conversations: Conversations) -> None:
    first = conversations.opened("a", conversations.answer("a", "What did Abdulaziz Kamilov say?"), 1)
    conversations.show(7, [1], first)
    conversations.answer("a", "What did Qi Zhenhong say?")
    conversations.take_up("b", 7, 1)
    assert names(conversations.answer("b", "what else did he say?")) == ["Abdulaziz Kamilov"]
    assert names(conversations.answer("a", "what did he say?"))[0] == "Qi Zhenhong"


def test_a_message_that_is_not_known_leaves_the_chat_as_it_is(conversations: Conversations) -> None:
    conversations.answer("a", "What did Qi Zhenhong say?")
    conversations.take_up("a", 7, 1)
    assert names(conversations.answer("a", "what did he say?"))[0] == "Qi Zhenhong"


def test_what_a_short_page_did_not_show_is_still_to_be_said(conversations: Conversations) -> None:
    conversations.opened("a", conversations.answer("a", "What did Abdulaziz Kamilov say?"), 1)
    answer = conversations.answer("a", "what else?")
    assert len(answer.citations) == 1
    assert conversations.answer("a", "what else?").outcome is Outcome.NOTHING_ELSE


def test_a_turned_page_is_what_the_chat_goes_on_from(conversations: Conversations) -> None:
    first = conversations.opened("a", conversations.answer("a", "What did Kairat Sarybay say?"), 3)
    assert conversations.turn("a", first, 1, 3)
    assert len(conversations.answer("a", "what else?").citations) == 2
    assert conversations.turn("a", first, 5, 3) is None


def test_a_choice_can_be_made_of_an_older_question(conversations: Conversations) -> None:
    older = conversations.answer("a", AMBIGUOUS)
    conversations.answer("a", "What did the secretary-general say about tourism?")
    answer = conversations.choose("a", id_of(conversations, "Kairat Sarybay"), older)
    assert answer
    assert answer.question.topic == "the countries"


def test_what_is_forgotten_of_a_chat_is_forgotten_of_everybody_in_it(conversations: Conversations) -> None:
    for key in ("-7:1", "-7:2:9", "-77:1"):
        turned = conversations.opened(key, conversations.answer(key, "What did Kairat Sarybay say?"), 3)
    conversations.show(-7, [1], turned)
    conversations.show(-77, [1], turned)
    conversations.forget(-7)
    assert [remembers(conversations, key) for key in ("-7:1", "-7:2:9", "-77:1")] == [False, False, True]
    assert conversations.shown(-7, 1) is None
    assert conversations.shown(-77, 1) == turned


def test_a_chat_that_moves_takes_along_what_each_asked(conversations: Conversations) -> None:
    for key, name in (("-7:1", "Kairat Sarybay"), ("-7:2", "Abdulaziz Kamilov"), ("-77:1", "Qi Zhenhong")):
        turned = conversations.opened(key, conversations.answer(key, f"What did {name} say?"), 1)
    conversations.show(-7, [1], turned)
    conversations.move(-7, -1007)
    conversations.move(-7, -1007)
    assert names(conversations.answer("-1007:1", "what else did he say?"))[0] == "Kairat Sarybay"
    assert names(conversations.answer("-1007:2", "what else did he say?"))[0] == "Abdulaziz Kamilov"
    assert not remembers(conversations, "-7:1")
    assert names(conversations.answer("-77:1", "what else did he say?"))[0] == "Qi Zhenhong"
    assert (conversations.shown(-7, 1), conversations.shown(-1007, 1)) == (None, None)


def test_what_was_asked_after_the_move_is_not_overwritten(conversations: Conversations) -> None:
    conversations.answer("-7:1", "What did Kairat Sarybay say?")
    conversations.answer("-1007:1", "What did Qi Zhenhong say?")
    conversations.move(-7, -1007)
    assert names(conversations.answer("-1007:1", "what did he say?"))[0] == "Qi Zhenhong"


def test_a_key_that_names_no_chat_is_left_alone(conversations: Conversations) -> None:
    conversations.answer("terminal", "What did Kairat Sarybay say?")
    conversations.forget(7)
    assert remembers(conversations, "terminal")
