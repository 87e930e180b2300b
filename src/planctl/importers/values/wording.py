"""The words of a cell as a plan keeps them: nothing changed but spaces, broken lines and hidden signs."""

import re
import unicodedata

BLANKS = frozenset(
    (
        "-",
        "–",
        "—",
        ".",
        "…",
        "--",
        "---",
        "/",
        "\\",
        "_",
        "n/a",
        "n.a.",
        "na",
        "nil",
        "none",
        "dim",
    )
)
"""What people put, in small letters, into a cell that they leave empty."""

_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff"
    "\ufffe\uffff\ud800-\udfff]"
)
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[ \t\xa0\u2000-\u200a\u202f\u205f\u3000]+")
_EMPTY = re.compile("\n{3,}")
_WRAPPED = re.compile(
    r"(?<![.:;!?\n])\n(?=[^\W\d_A-ZÀ-ÞŴŶ])|(?<=,)\n(?=\w)"
    r"|(?:(?<=\bthe)|(?<=\bof)|(?<=\band)|(?<=\bto)|(?<=\bfor)|(?<=\bwith)|(?<=\byr))\n(?=\w)"
)
"""A line that is broken in the middle of a sentence: it leads on, or what follows goes on in small letters."""


def tidy(text: str) -> str:
    """A text with one space between words, none at the ends of lines, and no signs that nobody sees.

    Lines stay apart, but where one only goes on in small letters on the next; so do paragraphs,
    with one empty line between them.
    """
    broken = _BREAKS.sub("\n", _HIDDEN.sub("", text))
    lines = (_SPACES.sub(" ", line).strip() for line in broken.split("\n"))
    return _WRAPPED.sub(" ", _EMPTY.sub("\n\n", "\n".join(lines).strip()))


def one_line(text: str) -> str:
    """The same on a single line."""
    return " ".join(line for line in tidy(text).split("\n") if line)


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: it is empty, or holds what people put into an empty cell."""
    said = text.strip().casefold()
    return not said or said in BLANKS


def folded(text: str) -> str:
    """A text as it is compared: case, spaces, accents' make, and kinds of apostrophe and dash aside."""
    plain = unicodedata.normalize("NFKC", text).translate(_ALIKE).casefold()
    return " ".join(plain.split())


_ALIKE = str.maketrans(
    dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("“”", '"')
)


def slug(text: str, longest: int = 40) -> str:
    """A text as an id: its first words in small ASCII letters and digits with hyphens; "" for none."""
    bare = unicodedata.normalize("NFKD", text).casefold().replace("’", "").replace("'", "")
    kept = "".join(
        sign if sign.isascii() and sign.isalnum() else " "
        for sign in bare
        if not unicodedata.combining(sign)
    )
    made = ""
    for part in kept.split():
        if made and len(made) + 1 + len(part) > longest:
            break
        made = f"{made}-{part}" if made else part
    return made[:longest]


def unique(wanted: str, taken: set[str]) -> str:
    """An id that nobody has yet: the wanted one, else with the first free number; it is then taken."""
    found, number = wanted, 1
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    taken.add(found)
    return found
