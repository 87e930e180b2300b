"""Words for the colours of a rating that people type, in English and Welsh."""

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
