"""Search by words: Okapi BM25, scored from postings.

The statistics and the formula are those of rank_bm25.BM25Okapi (the ATIRE variant with its floor
for negative idfs); only the way to the scores differs: a query adds up the postings of its own
terms instead of asking every document for each of them.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Okapi

from retrieval.analysis import query_terms, tokens
from retrieval.passages import Passage
from retrieval.search import Hit

Scores = npt.NDArray[np.float64]
Documents = npt.NDArray[np.int32]

LEAST_IDF = 0.01
"""What a shared term is worth at least in a search. Okapi's own floor is a quarter of the average
idf, which is 0 or below in collections of a few passages: there a match would count nothing, or
count against the document. In larger ones that floor is far higher, and this one changes nothing."""


class PostingsBM25(BM25Okapi):  # type: ignore[misc]  # rank_bm25 has no types
    """BM25Okapi with the same scores, from postings; safe on a corpus without documents or terms.

    `corpus` is read once and not kept, nor are the term counts of each document (`doc_freqs` stays
    empty). `least_idf` lifts every idf below it; without it the idfs are the original's.
    """

    idf: dict[str, float]
    doc_len: list[int]

    def __init__(
        self,
        corpus: Iterable[Sequence[str]],
        k1: float = 1.5,
        b: float = 0.75,
        epsilon: float = 0.25,
        least_idf: float | None = None,
    ) -> None:
        self.least_idf = least_idf
        super().__init__(corpus, k1=k1, b=b, epsilon=epsilon)
        self._weigh()

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> dict[str, int]:
        """Counts as the original does, in the same order, and fills the postings."""
        term_ids: dict[str, int] = {}
        terms, documents, frequencies = array("i"), array("i"), array("i")
        for number, document in enumerate(corpus):
            self.doc_len.append(len(document))
            for term, frequency in Counter(document).items():
                terms.append(term_ids.setdefault(term, len(term_ids)))
                documents.append(number)
                frequencies.append(frequency)
        self.corpus_size = len(self.doc_len)
        self.avgdl = sum(self.doc_len) / self.corpus_size if self.corpus_size else 0
        return self._file(term_ids, np.asarray(terms), np.asarray(documents), np.asarray(frequencies))

    def _file(
        self, term_ids: Mapping[str, int], terms: Documents, documents: Documents, frequencies: Documents
    ) -> dict[str, int]:
        """Sorts the postings by term, documents in order within each; how many documents hold each term."""
        order = np.argsort(terms, kind="stable")
        self._documents = documents[order]
        self._weights = frequencies[order].astype(np.float64)
        counts = np.bincount(terms, minlength=len(term_ids))
        bounds = np.concatenate(([0], np.cumsum(counts)))
        self._slices = {term: slice(int(bounds[i]), int(bounds[i + 1])) for term, i in term_ids.items()}
        return {term: int(counts[i]) for term, i in term_ids.items()}

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        self.average_idf = 0.0
        if nd:
            super()._calc_idf(nd)
        if self.least_idf is not None:
            self.idf = {term: max(idf, self.least_idf) for term, idf in self.idf.items()}

    def _weigh(self) -> None:
        """Turns the frequencies into what each posting adds to its document's score."""
        lengths = np.array(self.doc_len, dtype=np.float64)[self._documents]
        norm = self.k1 * (1 - self.b + self.b * lengths / (self.avgdl or 1))
        self._weights = self._weights * (self.k1 + 1) / (self._weights + norm)
        for term, postings in self._slices.items():
            self._weights[postings] *= self.idf[term]

    def get_scores(self, query: Iterable[str]) -> Scores:
        """The score of every document; 0 where it shares no term with the query."""
        scores = np.zeros(self.corpus_size)
        for term in query:
            postings = self._slices.get(term)
            if postings is not None:
                scores[self._documents[postings]] += self._weights[postings]
        return scores

    def get_batch_scores(self, query: Iterable[str], doc_ids: Sequence[int]) -> list[float]:
        """The scores of some documents, in the order asked for."""
        chosen: list[float] = self.get_scores(query)[np.asarray(doc_ids, dtype=np.intp)].tolist()
        return chosen

    def matching(self, query: Iterable[str]) -> Documents:
        """The numbers of the documents that share a term with the query, in order."""
        found = np.zeros(self.corpus_size, dtype=np.bool_)
        for term in set(query) & self._slices.keys():
            found[self._documents[self._slices[term]]] = True
        return np.flatnonzero(found).astype(np.int32)

    def top(self, query: Sequence[str], top_k: int) -> list[tuple[int, float]]:
        """The best of the matching documents with their scores, by score and then by number."""
        documents = self.matching(query)
        scores = self.get_scores(query)[documents]
        if 0 < top_k < len(documents):
            bar = np.partition(scores, -top_k)[-top_k]
            documents, scores = documents[scores >= bar], scores[scores >= bar]
        best = np.argsort(-scores, kind="stable")[: max(0, top_k)]
        return [(int(documents[i]), float(scores[i])) for i in best]


class BM25Retriever:
    """Finds passages by the words they share with a question; a Retriever."""

    def __init__(self, passages: Sequence[Passage], terms: Iterable[Sequence[str]] | None = None) -> None:
        """Index passages, by `terms` where those of each passage are known already."""
        self._passages = tuple(passages)
        known = (tokens(p.text) for p in self._passages) if terms is None else terms
        self._index = PostingsBM25(known, least_idf=LEAST_IDF)

    def search(self, text: str, top_k: int = 10) -> list[Hit]:
        """The passages that share a term with what the text asks about, best first.

        A text that only asks ("what did he say?") is searched for by all its terms.
        """
        return self.search_terms(query_terms(text) or tokens(text), top_k)

    def search_terms(self, terms: Sequence[str], top_k: int = 10) -> list[Hit]:
        """The same for terms that are ready (of `analysis.tokens`); a repeated term counts again."""
        return [Hit(self._passages[number], score) for number, score in self._index.top(terms, top_k)]
