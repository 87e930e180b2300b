"""How a part of a whole is said: a percentage never stands without its fraction."""

from planctl.locale.catalogue import say


def percent(part: int, whole: int) -> int:
    """A whole percentage, rounded half up; 0 of nothing is 0."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def fraction(part: int, whole: int, lang: str) -> str:
    """A percentage never stands without its fraction: "43 of 69 (62 %)"."""
    share = f" ({percent(part, whole)} %)" if whole else ""
    return f"{out_of(part, whole, lang)}{share}"


def out_of(part: int, whole: int, lang: str) -> str:
    """A part of a whole: "25 of 46"."""
    return f"{part} {say('of', lang)} {whole}"
