"""What `undo` answers, in each language."""

WORDS: dict[str, tuple[str, str]] = {
    "undone": ("Undone: {command}", "Dadwnaed: {command}"),
    "again": ("Done again: {command}", "Gwnaed eto: {command}"),
    "removed": ("removed", "tynnwyd"),
    "as before": ("as before", "fel cynt"),
    "no-return": (
        "It cannot be brought back by undo: git holds a file that would go.",
        "Ni all undo ddod ag ef yn ôl: mae git yn dal ffeil a fyddai’n mynd.",
    ),
    "bring-back": ("To bring it back: planctl undo", "I ddod ag ef yn ôl: planctl undo"),
    "take-back": ("To take it back: planctl undo", "I’w dynnu yn ôl: planctl undo"),
    "nothing": (
        "There is no command to undo in this plan.",
        "Nid oes gorchymyn i’w ddadwneud yn y cynllun hwn.",
    ),
    "cannot": ("Cannot be undone: {command}", "Ni ellir dadwneud: {command}"),
    "would": ("Would undo: {command}", "Byddai’n dadwneud: {command}"),
    "none": (
        "No command has written to this plan from here.",
        "Nid oes gorchymyn wedi ysgrifennu i’r cynllun hwn oddi yma.",
    ),
    "next": ("next to be undone", "y nesaf i’w ddadwneud"),
    "files": ("files", "ffeiliau"),
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def undoing(key: str, lang: str, **parts: str) -> str:
    """A sentence or word about taking back, with its parts put in."""
    english, welsh = WORDS[key]
    return (welsh if lang == "cy" else english).format(**parts)
