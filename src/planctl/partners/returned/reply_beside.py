"""What a reply holds beside the answers of its form: counted and named, never read nor repeated."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from planctl.locale.instructions import WORDS
from planctl.office.cells import Book
from planctl.partners.returned.remarks import Remark, note

KEYS = {
    "text-above": "lines above",
    "text-outside": "lines outside",
    "text-below": "lines below",
    "attached": "attached",
}
"""The sentence for each, and the property of a book in which it stands."""
_QUOTED = re.compile(r"^[>\s\u00a0]*")
_TITLE = re.compile(
    rf"^[> \t\u00a0]*(?:{'|'.join(WORDS['return'])}): ", re.IGNORECASE | re.MULTILINE
)
_BY_PROGRAM = re.compile(
    r"^(?:On|Ar) [^\n]{0,300}?(?:\n[^\n]{0,100}?)?(?:wrote|ysgrifennodd)[^\n]{0,80}?:[ \t]*$"
    r"|(?:^\*?(?:From|Sent|To|Cc|Subject|Date|Oddi wrth|Anfonwyd|At|Pwnc|Dyddiad)\*?:[^\n]*\n){2,}"
    r"|^[-_]{5,}[^\n]*$",
    re.MULTILINE,
)
_SIGNED = re.compile(r"^-- ?$", re.MULTILINE)
_DRAFT = tuple(" ".join(words.split()).casefold() for words in WORDS["is-draft"])


class Beside(NamedTuple):
    """How many lines of a person's own stand above a form, below it, and in it under no label."""

    above: int
    below: int
    outside: int = 0

    def written(self) -> dict[str, str]:
        """The same as properties of a book."""
        counts = {"text-above": self.above, "text-below": self.below, "text-outside": self.outside}
        return {KEYS[key]: str(count) for key, count in counts.items() if count}


def beside_form(before: str, after: str) -> Beside:
    """What stands in a reply `before` the head of its form and `after` the form's end.

    What an e-mail program writes there is nobody's own, nor a signature, nor what is quoted below.
    """
    title = _TITLE.search(before)
    words = before[: title.start()] if title else before.rpartition("\n")[0]
    above = [line for line in _BY_PROGRAM.sub("", words).split("\n") if _is_own(line)]
    own = _BY_PROGRAM.sub("", _SIGNED.split(after)[0])
    below = [line for line in own.split("\n") if line.strip() and not line.startswith(">")]
    return Beside(len(above), len(below))


def _is_own(line: str) -> bool:
    """Whether it is no empty line, and none of those that a form may have above its title."""
    bare = _QUOTED.sub("", line).strip()
    return bool(bare) and not bare.isupper() and not any(bare.casefold() in text for text in _DRAFT)


def named_beside(book: Book) -> Iterator[Remark]:
    """What a book that was a reply says of itself: lines above and below, and what was attached."""
    told = book.properties if book.kind == "txt" else {}
    for key, name in KEYS.items():
        if name in told:
            yield note(key, "", **{"names" if key == "attached" else "count": told[name]})
