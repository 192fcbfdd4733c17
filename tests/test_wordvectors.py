"""Word vectors: of unit length, always the same, nearer for what is nearer in meaning."""

import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from retrieval.wordvectors import WordVectors

NONE = [0.0, 0.0, 0.0]


@pytest.fixture(scope="module")
def vectors() -> WordVectors:
    loaded = WordVectors.load()
    assert loaded is not None
    return loaded


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Weights of three words in three dimensions, half precision as in the wheel."""
    (tmp_path / "weights").mkdir()
    (tmp_path / "tokenizers").mkdir()
    weights = np.array([[3.0, 0.0, 0.0], [0.0, 4.0, 0.0], [-3.0, 0.0, 0.0]], dtype=np.float16)
    save_file({"embedding.weight": weights}, tmp_path / "weights/l2_supercat_256.safetensors")
    tokenizer = Tokenizer(WordLevel({"hay": 0, "oats": 1, "nettles": 2}, unk_token="hay"))
    tokenizer.pre_tokenizer = Whitespace()  # type: ignore[assignment, unused-ignore]
    tokenizer.enable_padding(length=8)
    tokenizer.enable_truncation(max_length=2)
    tokenizer.save(str(tmp_path / "tokenizers/l2_supercat_tokenizer_config.json"))
    return tmp_path


def cosine(vectors: WordVectors, one: str, other: str) -> float:
    first, second = vectors.embed([one, other])
    return float(first @ second)


def test_a_text_is_the_sum_of_its_words_brought_to_unit_length(folder: Path) -> None:
    rows = WordVectors(folder).embed(["oats", "hay oats", "hay hay oats", "oats hay"])
    expected = [[0.0, 1.0, 0.0], [0.6, 0.8, 0.0], [6 / 52**0.5, 4 / 52**0.5, 0.0], [0.6, 0.8, 0.0]]
    np.testing.assert_allclose(rows, expected, atol=1e-6)


def test_no_word_is_cut_off_and_none_filled_in(folder: Path) -> None:
    """Whatever padding and truncation a tokenizer was saved with."""
    rows = WordVectors(folder).embed(["oats oats hay", "oats"])
    np.testing.assert_allclose(rows, [[3 / 73**0.5, 8 / 73**0.5, 0.0], [0.0, 1.0, 0.0]], atol=1e-6)


def test_words_that_cancel_out_have_no_direction_and_no_text_harms_another(folder: Path) -> None:
    rows = WordVectors(folder).embed(["", "hay nettles", "oats", " ", "hay", ""])
    np.testing.assert_allclose(rows, [NONE, NONE, [0.0, 1.0, 0.0], NONE, [1.0, 0.0, 0.0], NONE], atol=1e-6)


def test_a_vector_has_as_many_numbers_as_the_weights(folder: Path, vectors: WordVectors) -> None:
    assert WordVectors(folder).dimensions == 3
    assert vectors.dimensions == vectors.embed(["hay"]).shape[1] == 256


def test_every_text_with_words_has_unit_length(vectors: WordVectors) -> None:
    rows = vectors.embed(["hay", "The ferry was full, and nobody counted.", "2024", "“…”", "łódź 東京 🙂", "a " * 9000])
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)


def test_a_text_without_words_is_zeros_and_no_texts_are_no_rows(vectors: WordVectors) -> None:
    assert not vectors.embed(["", "  ".strip()]).any()
    assert vectors.embed([]).shape == (0, 256)


def test_the_same_text_has_the_same_vector_alone_and_among_others(vectors: WordVectors) -> None:
    alone = vectors.embed(["The ferry was full."])[0]
    among = vectors.embed(["hay", "", "The ferry was full.", "a much longer text about oats", "The ferry was full."])
    np.testing.assert_array_equal(among[2], alone)
    np.testing.assert_array_equal(among[4], alone)


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("doctor", "physician", "banana"),
        ("car", "automobile", "cheese"),
        ("taxes", "tax", "herring"),
        ("Doctor", "doctor", "lawyer"),
        ("The boat sank.", "A ship went down.", "Wages rose by a tenth."),
    ],
)
def test_what_is_near_in_meaning_is_nearer_than_what_is_not(
    vectors: WordVectors, word: str, near: str, far: str
) -> None:
    assert cosine(vectors, word, near) > cosine(vectors, word, far) + 0.1


def test_texts_beyond_one_batch_are_as_good_as_the_first(vectors: WordVectors) -> None:
    texts = [f"number {n}" if n % 7 else "" for n in range(4100)]
    rows = vectors.embed(texts)
    assert rows.shape == (4100, 256)
    for n in (0, 1, 2046, 2047, 2048, 2049, 4095, 4096, 4097, 4099):
        np.testing.assert_array_equal(rows[n], vectors.embed([texts[n]])[0])


@pytest.mark.parametrize("counts", [[5000], [4095, 1, 1], [4096, 1], [1, 4096, 0, 3], [0, 0, 5000, 0], [3000] * 4])
def test_a_text_is_the_sum_of_all_its_words_however_long_it_and_its_neighbours_are(
    folder: Path, counts: list[int]
) -> None:
    rows = WordVectors(folder).embed([" ".join(["hay"] * count + ["oats"]) for count in counts])
    lengths = [(9 * count**2 + 16) ** 0.5 for count in counts]
    expected = [[3 * count / length, 4 / length, 0.0] for count, length in zip(counts, lengths, strict=True)]
    np.testing.assert_allclose(rows, expected, atol=1e-6)


def test_a_whole_batch_without_words_is_zeros(vectors: WordVectors) -> None:
    rows = vectors.embed([""] * 2048 + ["hay"])
    assert not rows[:2048].any()
    assert rows[2048].any()


def test_loading_reads_the_weights_without_importing_the_wheels_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "wordllama", raising=False)
    assert WordVectors.load() is not None
    assert "wordllama" not in sys.modules


def test_there_are_no_vectors_where_the_wheel_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.wordvectors.find_spec", lambda _: None)
    assert WordVectors.load() is None


def test_a_folder_without_weights_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="safetensors"):
        WordVectors(tmp_path)


def test_weights_without_their_tokenizer_are_one_too(folder: Path) -> None:
    (folder / "tokenizers/l2_supercat_tokenizer_config.json").unlink()
    with pytest.raises(OSError, match="tokenizer"):
        WordVectors(folder)
