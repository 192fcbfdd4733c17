"""Word lists: what any English newspaper could print, apart from the code that uses it."""


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as one string."""
    return frozenset(words.split())
