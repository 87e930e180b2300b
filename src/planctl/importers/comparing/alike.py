"""How much two texts say alike."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache

SURE = 0.75
"""So much alike, and nothing else near: it is the same thing in other words."""
MAYBE = 0.5
"""Less alike than this is another thing."""
APART = 0.1
"""The nearest is certain where the next one is at least so much less alike."""
FEWEST = 4
"""Words that a text has at least whose beginning alone can prove it."""
CANDIDATES = 6
"""How many texts are looked at closely for each."""

_ALIKE = str.maketrans(
    dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("“”", '"')
)
_WORD = re.compile(r"\w+")


def typed(text: str) -> str:
    """A text whose spaces and kinds of apostrophe, quotation mark and dash do not count."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_ALIKE).split())


@lru_cache(maxsize=65536)  # each text is held against several others
def folded(text: str) -> str:
    """The same in small letters, without the signs between its words."""
    return " ".join(_WORD.findall(typed(text).casefold()))


def likeness(one: str, other: str) -> float:
    """How much alike two texts are, from 0 to 1, word by word; one cut off is much like the whole."""
    left, right = folded(one).split(), folded(other).split()
    if not left or not right:
        return 0.0
    short, long = sorted((left, right), key=len)
    if len(short) >= FEWEST and long[: len(short) - 1] == short[:-1]:
        cut = long[len(short) - 1].startswith(short[-1])
        if cut:
            return max(0.9, SequenceMatcher(None, left, right, autojunk=False).ratio())
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


class Shelf:
    """Texts by their key, to find those that share words with another without looking at each."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._by_word: dict[str, list[str]] = {}
        for key, text in texts.items():
            for word in dict.fromkeys(folded(text).split()):
                self._by_word.setdefault(word, []).append(key)

    def nearest(self, text: str) -> list[str]:
        """The keys whose texts share most with a text, a rare word counting for more."""
        shared: Counter[str] = Counter()
        for word in dict.fromkeys(folded(text).split()):
            keys = self._by_word.get(word, [])
            for key in keys if len(keys) < MANY else ():
                shared[key] += MANY // len(keys)
        return [key for key, _ in shared.most_common(CANDIDATES)]


MANY = 200
"""A word that so many texts have tells none from another."""
