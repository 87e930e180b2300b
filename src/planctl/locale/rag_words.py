"""Words for the colours of a rating that people type, in English and Welsh."""

WORDS: dict[str, tuple[str, str]] = {
    "red": ("Red", "Coch"),
    "amber": ("Amber", "Ambr"),
    "green": ("Green", "Gwyrdd"),
    "blue": ("Blue", "Glas"),
    "grey": ("Grey", "Llwyd"),
    "yellow": ("Yellow", "Melyn"),
}
"""The colours by name: English, then Welsh, as a plan calls a rating that has no word of its own."""

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
