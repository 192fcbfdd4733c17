"""What a topic's words mean in the words and articles of a collection."""

from collections.abc import Sequence

import numpy as np
import pytest

from retrieval.articles import Article
from retrieval.meaning import MOST_WORDS, Asked, Meaning, rarest
from retrieval.sentences import sentences
from retrieval.wordvectors import Numbers, Vectors, WordVectors

PLANE = {"doctor": (1.0, 0.0), "physician": (0.6, 0.8), "banana": (0.0, 1.0), "foe": (-1.0, 0.0), "she": (1.0, 0.0)}
"""Words whose meanings are told; all others mean nothing."""


class Plane(WordVectors):
    """Word vectors in two dimensions."""

    def __init__(self) -> None:
        """Nothing is read."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        rows = np.array([self._sum(text) for text in texts], dtype=np.float32).reshape(len(texts), 2)
        return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)

    @staticmethod
    def _sum(text: str) -> tuple[float, float]:
        known = [PLANE.get(word.strip(".,").lower(), (0.0, 0.0)) for word in text.split()]
        return sum(x for x, _ in known), sum(y for _, y in known)


def meaning_of(*texts: str, vectors: WordVectors | None = None) -> Meaning:
    articles = [Article(f"a{n}", text) for n, text in enumerate(texts)]
    spans = [(article.id, span) for article in articles for span in sentences(article)]
    return Meaning(vectors or Plane(), articles, spans)


@pytest.fixture(scope="module")
def clinic() -> Meaning:
    return meaning_of(
        "The doctor slept. The physician woke.", "A banana fell.", "The foe came in 1912, with 1,500 men."
    )


@pytest.fixture(scope="module")
def real() -> Meaning:
    vectors = WordVectors.load()
    assert vectors is not None
    return meaning_of(
        "The physician treated patients. Taxes on wine rose.",
        "A ferry sank off the coast. Divers searched the wreck.",
        vectors=vectors,
    )


def share(meaning: Meaning, topic: str, text: str) -> float:
    return meaning.ask(topic).share(meaning.words(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The doctor slept.", 1.0),  # the word itself
        ("The physician woke.", 0.6),  # as near as the two words are
        ("A banana fell.", 0.0),
        ("The foe", 0.0),  # the opposite takes nothing away
        ("banana physician foe", 0.6),  # the nearest word counts
        ("", 0.0),
        ("unheard words", 0.0),  # that no article holds
    ],
)
def test_a_text_has_as_much_of_a_word_as_its_nearest_one(clinic: Meaning, text: str, expected: float) -> None:
    assert share(clinic, "doctor", text) == pytest.approx(expected, abs=1e-6)


def test_a_word_that_stands_there_counts_in_full_though_vectors_know_nothing_of_it(clinic: Meaning) -> None:
    assert share(clinic, "slept", "The doctor slept.") == pytest.approx(1.0)
    assert share(clinic, "slept", "The physician woke.") == 0.0


def test_words_are_the_same_in_whatever_case(clinic: Meaning) -> None:
    assert share(clinic, "DOCTOR", "the Doctor") == pytest.approx(1.0)
    np.testing.assert_array_equal(clinic.words("DOCTOR Banana"), clinic.words("banana doctor"))


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    meaning = meaning_of("The doctor slept. The doctor ate. The doctor sang. A banana fell.")
    asked = meaning.ask("doctor banana")
    rare, common = asked.share(meaning.words("banana")), asked.share(meaning.words("doctor"))
    assert rare > common > 0
    assert rare + common == pytest.approx(1.0)
    # four sentences: log(5 / 1.5) to log(5 / 3.5)
    assert rare / common == pytest.approx(np.log(5 / 1.5) / np.log(5 / 3.5))


def test_a_word_counts_once_for_each_sentence_that_holds_it() -> None:
    meaning = meaning_of("Doctor, doctor, doctor. A banana fell. Snow fell.")
    asked = meaning.ask("doctor banana")
    assert asked.weights.tolist() == pytest.approx([0.5, 0.5])


def test_words_that_only_ask_and_short_ones_are_left_out_unless_there_are_no_others(clinic: Meaning) -> None:
    assert len(clinic.ask("what did she say about the doctor").weights) == 1
    assert len(clinic.ask("an ox doctor").weights) == 1
    assert len(clinic.ask("what she").weights) == 2
    assert len(clinic.ask("ox").weights) == 1


def test_a_word_asked_twice_counts_once(clinic: Meaning) -> None:
    assert clinic.ask("doctor banana Doctor").weights.tolist() == clinic.ask("doctor banana").weights.tolist()


@pytest.mark.parametrize("topic", ["", "  ", "?!", "“…”"])
def test_a_topic_without_words_is_meant_by_nothing(clinic: Meaning, topic: str) -> None:
    asked, words = clinic.ask(topic), clinic.words("The doctor slept.")
    assert asked.share(words) == 0.0
    assert asked.shares(words, np.array([0, 1], dtype=np.intp)).tolist() == [0.0, 0.0]
    assert asked.article("a0") == 0.0


def end_to_end(texts: Sequence[Numbers]) -> tuple[Numbers, Numbers]:
    starts = np.cumsum([0, *map(len, texts[:-1])])
    return np.concatenate(texts), np.asarray(starts, dtype=np.intp)


@pytest.mark.parametrize("topic", ["physician", "doctor banana", "foe 1912 sleep", "whom"])
def test_the_shares_of_many_texts_are_those_of_each(clinic: Meaning, topic: str) -> None:
    texts = ["A banana fell.", "doctor", "The physician woke with 1,500 men.", "foe", "The doctor slept.", "doctor"]
    words, asked = [clinic.words(text) for text in texts], clinic.ask(topic)
    assert asked.shares(*end_to_end(words)).tolist() == pytest.approx([asked.share(each) for each in words])


def test_there_are_no_shares_of_no_texts(clinic: Meaning) -> None:
    nothing = np.array([], dtype=np.intp)
    assert clinic.ask("doctor").shares(nothing, nothing).tolist() == []


def test_shares_lie_between_nought_and_one(real: Meaning) -> None:
    for topic in ("physician", "doctor taxes wreck", "unheard-of zeppelins", "1912", "the"):
        for text in ("The physician treated patients.", "Taxes on wine rose.", "Divers searched the wreck.", ""):
            assert 0.0 <= share(real, topic, text) <= 1.0 + 1e-6


def test_numbers_count_in_full_wherever_they_stand_in_a_sentence(clinic: Meaning) -> None:
    assert share(clinic, "1912", "It was in 1912.") == pytest.approx(1.0)
    assert share(clinic, "1,500", "There were 1,500, or so.") == pytest.approx(1.0)
    assert share(clinic, "1912", "with 1,500 men") == 0.0


def test_an_article_is_as_near_as_its_vector_is_to_the_topics(clinic: Meaning) -> None:
    asked = clinic.ask("doctor")
    assert asked.article("a0") == pytest.approx(1.6 / (1.6**2 + 0.8**2) ** 0.5)
    assert asked.article("a1") == pytest.approx(0.0)
    assert asked.article("a2") == pytest.approx(-1.0)
    assert asked.article("elsewhere") == 0.0


def test_of_a_long_article_its_beginning_counts() -> None:
    asked = meaning_of("doctor " * 1000 + "banana " * 5000).ask("doctor")
    assert asked.article("a0") == pytest.approx(1.0, abs=0.05)


def test_a_collection_without_articles_means_nothing() -> None:
    meaning = meaning_of()
    assert len(meaning.words("doctor")) == 0
    assert share(meaning, "doctor", "doctor") == 0.0
    assert meaning.ask("doctor").article("a0") == 0.0


def test_words_alike_in_meaning_count_more_than_unlike_ones(real: Meaning) -> None:
    asked = real.ask("doctor")
    near, far = (asked.share(real.words(text)) for text in ("The physician treated patients.", "Taxes on wine rose."))
    assert near > far + 0.2
    assert near < 1.0
    assert asked.article("a0") > asked.article("a1")
    assert real.ask("shipwreck").article("a1") > real.ask("shipwreck").article("a0") + 0.1


def test_what_was_asked_is_compared_by_identity(clinic: Meaning) -> None:
    """Its arrays have no single truth to compare by."""
    one, other = clinic.ask("doctor"), clinic.ask("doctor")
    assert isinstance(one, Asked)
    assert (one == other, one == one) == (False, True)  # noqa: PLR0124


def test_of_more_words_than_a_question_has_the_rarest_are_kept_in_their_order() -> None:
    words = [f"w{n}" for n in range(MOST_WORDS + 2)]
    counts = {"w0": 5, "w3": 4, "w5": 1}
    assert rarest(words, counts) == [word for word in words if word not in ("w0", "w3")]
    assert rarest(words[:3], counts) == words[:3]
    assert len(rarest(words, {})) == MOST_WORDS


@pytest.mark.parametrize("count", [1, 31, 32, 33, 64, 100])
def test_every_word_of_a_collection_is_compared_however_many_there_are(count: int) -> None:
    known = ["doctor", "physician", "banana", "foe"]
    words = sorted([*known[: min(4, count)], *(f"word{n:03}" for n in range(count - 4))])
    meaning = meaning_of(" ".join(words))
    alike = meaning.ask("doctor foe").alike
    assert alike.shape == (2, count)
    expected = {"doctor": 1.0, "physician": 0.6}
    assert alike[0].tolist() == pytest.approx([expected.get(word, 0.0) for word in words], abs=1e-6)
    assert alike[1].tolist() == pytest.approx([float(word == "foe") for word in words], abs=1e-6)
