"""What people and machines send that is no question, made of what a collection holds: by name, always the same."""

import random
from collections.abc import Iterator

from retrieval.collection import Collection

_FIXED = {
    "nothing": "",
    "one word": "x" * 4096,
    "one stop word": "the",
    "stop words": "of the and to in that it is was for on as with at by from " * 70,
    "a few stop words": "what did he say about the and it of to who was",
    "a name in another script": "что сказал Камилов о торговле",
    "another script inside": "What did Иванов say about 水?",
    "Chinese": "部长说了什么",
    "Arabic": "ماذا قال الوزير عن التجارة",
    "another language": "Was hat der Minister über die Zusammenarbeit gesagt",
    "a regular expression": r"^(a+)+$ .*?(?:x|y)*\b[^\]]{3,}(?P<n>z)\1",
    "an open regular expression": "(?:" * 133,
    "SQL": "'; DROP TABLE quotes; -- SELECT * FROM speakers WHERE name LIKE '%a%' OR 1=1",
    "HTML": '<b>what</b> did <a href="x">' + "<i>" * 90,
    "JSON": '{"a":[' * 60,
    "an address": "https://example.org/" + "a/b?c=d&" * 45,
    "digits": "1" * 399,
    "offices in a row": "what did the head of the " + "head of the " * 25 + "say",
    "owners in a row": "what did " + "mayor's " * 40 + "say",
    "said": "said " * 79,
    "on": "on " * 130,
    "and": "and " * 99,
    "according to": "according to " * 30,
    "what's": "what's " * 55,
    "what else": "what else " * 39,
    "pronouns": "what did he say about him and his " * 11,
    "marks": "“" * 200 + "”" * 199,
    "commas": "," * 200 + " a " + "," * 190,
    "spaces": "what did" + " " * 3900 + "he say",
    "lines": "what did" + "\n" * 300 + "he say",
    "nothing to see": "\u200b" * 399,
    "other direction": "\u202e what did he say \u202c" * 10,
    "accents": "a" + "\u0301" * 398,
    "half a character": "what did \ud800 say",
    "control characters": "what \0 did \x1b[2J say",
    "emoji": "😀" * 200 + " a",
    "hyphens": "a-" * 199,
    "dots": "a." * 199,
}


def bad_inputs(collection: Collection, seed: int = 4) -> Iterator[tuple[str, str]]:
    """Each with its name: the fixed ones, and those made of the collection's names and words."""
    yield from _FIXED.items()
    names = [record.name for record in collection.speakers] or ["nobody"]
    page = collection.articles[0].text if collection.articles else "Nobody came."
    some = random.Random(seed)
    words = sorted({word for article in collection.articles for word in article.text.split()}) or ["none"]
    yield "an article", page
    yield "a question before an article", f"What did {names[0]} say?\n\n{page}"
    yield "a question behind an article", f"{page}\n\nWhat did {names[-1]} say?"
    yield "a page", page[:4096]
    yield "part of a page", page[:399]
    yield "shouting", page[:399].upper()
    yield "a question of 4,096 characters", f"what did {names[0]} say about {' '.join(words * 20)}"[:4096]
    yield "two hundred questions", " ".join(f"What did {name} say?" for name in (names * 200)[:200])
    yield "all names", f"what did {', '.join(names)} say?"
    yield "as many names as fit", f"what did {', '.join(names)}"[:390] + " say?"
    yield "names joined", " and ".join(names)[:399]
    yield "surnames", " ".join(name.split()[-1] for name in names)[:399]
    yield "first names", " ".join(name.split()[0] for name in names)[:399]
    yield "a name again and again", " and ".join([names[0].split()[-1]] * 60)[:399]
    yield "a word again and again", (words[-1] + " ") * 1000
    yield "thousands of words", " ".join(some.choices(words, k=3000))
    for asks in ("", "who said", "why did", "when", "how many", "which", f"{names[0]} on"):
        yield f"{asks or 'only'} many words", f"{asks} {' '.join(some.choices(words, k=100))}"[:399]
    yield "strange words", " ".join("".join(some.sample("abcdefghijklmnop", 8)) for _ in range(44))
    yield "strange names", f"what did {' '.join(''.join(some.sample('abcdefghij', 8)).title() for _ in range(40))} say"
    yield "numbers", " ".join(str(some.randint(1, 99999)) for _ in range(60))
    for number in range(20):
        mixed = some.choices([*names, *words], k=some.randint(3, 60))
        yield f"mixed words {number}", " ".join(mixed)[:399]


FOLLOW_UPS = (
    "what else?", "and about taxes?", "and why?", "what did he say?", "who else?", "what else did she say?", "how come?",
    "and the minister?", "did they say anything about trade?", "when was that?",
)  # fmt: skip
