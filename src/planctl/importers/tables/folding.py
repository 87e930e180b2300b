"""Words as they are recognised: case, look-alike letters, spaces and kinds of apostrophe do not matter."""

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = str.maketrans("авекмнорстухіјѕԁһԛԝґ", "abekmhopctyxijsdhqwr")
_GREEK = str.maketrans("αβεηικμνορτυχγ", "abenikmvoptuxy")
_CAPITALS = str.maketrans("ΗΡΧΥΝАВЕКМНОРСТУХΑΒΕΖΙΚΜΟΤ", "HPXYNABEKMHOPCTYXABEZIKMOT")
_MARKS = dict.fromkeys(map(ord, "’‘ʼ`´"), "'") | dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad"))
_BANNED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Words as they are compared, for recognition only: "Ву" in Cyrillic letters is "by"."""
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    plain = unicodedata.normalize("NFKC", text).translate(_UNSEEN).translate(_CAPITALS)
    small = plain.casefold().translate(_CYRILLIC).translate(_GREEK).translate(_MARKS)
    return " ".join(small.split())


def cleaned(text: str) -> str:
    """A cell's words as they are kept: one space between words, each line without spaces at its ends.

    Signs that steer a screen or turn the direction of writing are left out.
    """
    if text.isprintable():
        return " ".join(text.split())
    plain = _BREAKS.sub("\n", _BANNED.sub("", text)).translate(_UNSEEN)
    lines = (" ".join(line.split()) for line in plain.split("\n"))
    return "\n".join(line for line in lines if line)
