"""Casting: who speaks in an article."""

from collections import Counter

from retrieval.collection import Collection, SpeakerRecord


def cast(collection: Collection, article_id: str) -> tuple[tuple[SpeakerRecord, int], ...]:
    """The speakers of an article who have a name, with the number of their statements in it, most first.

    Those with equally many stand in the order in which they first speak.
    """
    records = (collection.record_of(quote) for quote in collection.quotes_in(article_id))
    counts = Counter(record.id for record in records if record)
    named = ((collection.speaker(id_), number) for id_, number in counts.most_common())
    return tuple((record, number) for record, number in named if record)
