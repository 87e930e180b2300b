"""Words for the colours of a rating that people type, in English and Welsh."""

WORDS: dict[str, tuple[str, str]] = {
    "red": ("Red", "Coch"),
    "amber": ("Amber", "Ambr"),
    "green": ("Green", "Gwyrdd"),
    "blue": ("Blue", "Glas"),
    "grey": ("Grey", "Llwyd"),
}
"""The colours by name: English, then Welsh, for a plan whose ratings are called by their colours.

Yellow is not there: Melyn is also what people write for amber.
"""

COLOURS_BY_WORD = {
    "red": "red",
    "r": "red",
    "coch": "red",
    "amber": "amber",
    "a": "amber",
    "ambr": "amber",
    "oren": "amber",
    "melyn": "amber",
    "green": "green",
    "g": "green",
    "gwyrdd": "green",
    "blue": "blue",
    "b": "blue",
    "glas": "blue",
    "grey": "grey",
    "gray": "grey",
    "llwyd": "grey",
    "yellow": "yellow",
}
