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
UNSURE = 0.74
"""So much alike at most are texts that something tells apart."""
CUT = 0.9
"""So much alike are a text and its beginning."""
FEW = 6
"""Of so few words one that differs may make another thing."""
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
    """How much alike two texts are, from 0 to 1, word by word; one cut off is much like the whole.

    Never sure are texts with other numbers ("phase 1", "phase 2"), and few words of which one differs.
    """
    left, right = folded(one).split(), folded(other).split()
    if not left or not right:
        return 0.0
    found = SequenceMatcher(None, left, right, autojunk=False).ratio()
    short, long = sorted((left, right), key=len)
    if _goes_on(short, long):
        return max(CUT, found)
    is_short = len(long) <= FEW and found < CUT
    return min(found, UNSURE) if is_short or not same_numbers(one, other) else found


def same_numbers(one: str, other: str) -> bool:
    """Whether two texts have the same words with digits in them."""
    first, second = (
        sorted(word for word in folded(text).split() if any(map(str.isdigit, word)))
        for text in (one, other)
    )
    return first == second


def _goes_on(short: list[str], long: list[str]) -> bool:
    """Whether one text is the beginning of another, cut off between words or within one."""
    if len(short) < FEWEST or short[-1].isdigit():
        return False
    at = len(short) - 1
    return long[:at] == short[:at] and long[at].startswith(short[at])


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
