"""Words of a returned form as they are compared: headings, yes and no, texts without office habits."""

import re
import unicodedata
from typing import NamedTuple

from planctl.locale.returns import WORDS
from planctl.partners.form import OPENING_FIELDS, RETURN_FIELDS

KEYS = frozenset(field.key for field in (*RETURN_FIELDS, *OPENING_FIELDS))
TYPED = frozenset(field.key for field in (*RETURN_FIELDS, *OPENING_FIELDS) if field.typed)
YES = frozenset(
    (
        *("yes", "y", "ie", "ydw", "ydy", "oes", "do", "true", "gwir", "x", "1", "ticked"),
        *("✓", "✔", "☑", "☒", "✅", "√"),
    )
)
NO = frozenset(("no", "n", "na", "nac ydy", "nage", "false", "anwir", "0", "☐"))
BLANKS = frozenset(("-", "–", "—", ".", "…", "--", "/", "\\", "_"))
"""What people put into a box that they leave empty."""
LONGEST = 32_767
"""Characters: as many as a cell of a workbook can hold."""
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000"), " ")
_BREAKS = dict.fromkeys(map(ord, "\r\v\f\x85\u2028\u2029"), "\n")
_NOTHING = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff\xad"))
_TIDY = {**_SPACES, **_BREAKS, **_NOTHING}
_BANNED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)


class Tidied(NamedTuple):
    """A text without office habits. `is_banned` where it holds what no record may hold."""

    text: str
    is_banned: bool = False


def tidied(text: str) -> Tidied:
    """A text as a record holds it: one kind of space and of line break, none at any end."""
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_TIDY)
    lines = [line.replace("\t", " ").strip() for line in plain.split("\n")]
    whole = re.sub("\n{3,}", "\n\n", "\n".join(lines).strip())
    return Tidied("" if whole in BLANKS else whole, bool(_BANNED.search(whole)))


def folded(text: str) -> str:
    """A text as it is compared: case, spaces, line breaks and kinds of apostrophe do not matter."""
    plain = unicodedata.normalize("NFKC", tidied(text).text).casefold()
    return " ".join(plain.replace("’", "'").replace("‘", "'").split())


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same but for case, spaces, line breaks and strokes between languages."""
    return _without_strokes(one) == _without_strokes(other)


def _without_strokes(text: str) -> str:
    return " ".join(folded(text).replace("/", " ").split())


def key_of(heading: str) -> str | None:
    """The key of a column or box by its heading, in either language or in both; None for another."""
    for part in _parts(heading):
        if part in _HEADINGS:
            return _HEADINGS[part]
    return None


def _parts(heading: str) -> list[str]:
    """The heading whole, then what stands on each side of its stroke or line break."""
    lines = tidied(heading).text.split("\n")
    parts = [heading, lines[0], *(part for line in lines for part in line.split(" / "))]
    return [_bare(part) for part in parts]


def _bare(heading: str) -> str:
    """A heading without the marks that people and forms put around it, or words in brackets."""
    return re.sub(r"\([^)]*\)", " ", folded(heading)).strip(" *:?.").replace("_", " ")


_HEADINGS: dict[str, str] = {}
for _key, _words in WORDS.items():
    if _key in KEYS:
        for _word in (_key, *_words, " / ".join(_words), " / ".join(reversed(_words))):
            _HEADINGS.setdefault(_bare(_word), _key)
for _word, _key in {"id": "id", "ref": "id", "status": "rag", "lead organisation": "lead"}.items():
    _HEADINGS.setdefault(_word, _key)


def yes_or_no(text: str) -> bool | None:
    """Whether a box is ticked, in either language or in both; None where it says something else."""
    said = {part.strip(" .!") for part in folded(text).replace("/", " / ").split(" / ")}
    if said <= YES:
        return True
    return False if said <= NO else None
