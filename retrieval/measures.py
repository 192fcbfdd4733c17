"""Measures: precision, recall and F1 from counts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1, each from 0 to 1; 0 where there is nothing to divide by."""

    precision: float
    recall: float

    @classmethod
    def of(cls, right: int, predicted: int, gold: int) -> "Score":
        """From how many were right, how many were predicted, and how many there are."""
        return cls(right / predicted if predicted else 0.0, right / gold if gold else 0.0)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def share(part: int, whole: int) -> float:
    """One count of another, 0 where the other is."""
    return part / whole if whole else 0.0
