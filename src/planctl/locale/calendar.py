"""The words of a calendar, and what `calendar` says of it, in each language."""

WORDS: dict[str, tuple[str, str]] = {
    "action": ("Action", "Cam gweithredu"),
    "commitment": ("Commitment", "Ymrwymiad"),
    "evidence": ("Evidence expected", "Tystiolaeth ddisgwyliedig"),
    "timescale": ("Timescale", "Amserlen"),
    "lead": ("Lead", "Arweinydd"),
    "round": ("Round", "Cylch"),
    "closes": ("last day to answer", "diwrnod olaf i ateb"),
    "events": ("Events", "Digwyddiadau"),
    "undated": ("Unfinished without a day, not in it", "Heb orffen a heb ddiwrnod, heb eu cynnwys"),
    "nothing": (
        "Nothing falls due: there is nothing to put into a calendar.",
        "Nid oes dim yn dod yn ddyledus: nid oes dim i’w roi mewn calendr.",
    ),
    "same": ("Already as it is: {path}", "Fel y mae eisoes: {path}"),
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def in_calendar(key: str, lang: str, **parts: str) -> str:
    """A word or sentence of a calendar, with its parts put in."""
    english, welsh = WORDS[key]
    return (welsh if lang == "cy" else english).format(**parts)
