"""Word vectors: what words mean, beyond how they are written.

The weights are those of WordLlama (https://github.com/dleemiller/WordLlama, MIT), which ship inside
its wheel: a vector for each piece of a word, summed over a text. They are read here without its own
module, whose import sets up logging for the whole process and takes half a second.
"""

from collections.abc import Sequence
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file
from tokenizers import Tokenizer

Vectors = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.intp]

_WEIGHTS = "weights/l2_supercat_256.safetensors"
_TOKENIZER = "tokenizers/l2_supercat_tokenizer_config.json"
_AT_ONCE = 2048
"""Texts cut into pieces at a time."""
_WORTH_THREADS = 64
_SUMMED_AT_ONCE = 4096
"""Pieces whose vectors are summed at a time: so many stay near the processor, more have to be fetched again."""


class WordVectors:
    """Turns texts into vectors of unit length; the same text always into the same one."""

    def __init__(self, folder: Path) -> None:
        """Read the weights in a folder. Raises OSError where they are not there."""
        (weights,) = load_file(folder / _WEIGHTS).values()
        self._weights = weights  # half precision, as stored: only what is summed is widened
        self._tokenizer = Tokenizer.from_str((folder / _TOKENIZER).read_text(encoding="utf-8"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    @classmethod
    def load(cls) -> "WordVectors | None":
        """The vectors of the installed wheel; None where it is not installed."""
        found = find_spec("wordllama")
        folders = found.submodule_search_locations if found else None
        return cls(Path(next(iter(folders)))) if folders else None

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has."""
        return int(self._weights.shape[1])

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row for each text, of unit length; zeros where a text has no words."""
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for first in range(0, len(texts), _AT_ONCE):
            self._fill(rows[first : first + _AT_ONCE], texts[first : first + _AT_ONCE])
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)

    def _fill(self, rows: Vectors, texts: Sequence[str]) -> None:
        pieces = self._pieces(texts)
        lengths = list(map(len, pieces))
        flat = np.fromiter(chain.from_iterable(pieces), dtype=np.intp, count=sum(lengths))
        np.minimum(flat, len(self._weights) - 1, out=flat)
        first = start = 0
        while first < len(pieces):
            last, end = first + 1, start + lengths[first]
            while last < len(pieces) and end + lengths[last] - start <= _SUMMED_AT_ONCE:
                end += lengths[last]
                last += 1
            self._add_up(rows[first:last], lengths[first:last], flat[start:end])
            first, start = last, end

    def _pieces(self, texts: Sequence[str]) -> list[list[int]]:
        """The numbers of each text's pieces; a few texts are not worth the threads that many are cut up in."""
        if len(texts) < _WORTH_THREADS:
            return [self._tokenizer.encode(text, add_special_tokens=False).ids for text in texts]
        return [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts), add_special_tokens=False)]

    def _add_up(self, rows: Vectors, lengths: Sequence[int], pieces: Numbers) -> None:
        """Adds up the vectors of the pieces of some texts, so many of each."""
        full = [number for number, length in enumerate(lengths) if length]
        if full:
            starts = np.cumsum([0, *(lengths[number] for number in full[:-1])])
            rows[full] = np.add.reduceat(self._weights[pieces].astype(np.float32), starts, axis=0)
