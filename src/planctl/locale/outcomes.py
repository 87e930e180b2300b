"""The words of the paper that a body decides with: its headings, and what can be written as an outcome."""

HEADINGS: dict[str, tuple[str, str]] = {
    "reference": ("Reference", "Cyfeirnod"),
    "action": ("Action", "Cam gweithredu"),
    "asked": ("Asked", "Gofynnwyd"),
    "recommendation": ("Recommendation", "Argymhelliad"),
    "outcome": ("Outcome", "Canlyniad"),
    "minute": ("Minute", "Cofnod cyfarfod"),
    "reason": ("Reason", "Rheswm"),
}
OUTCOMES: dict[str, tuple[str, str]] = {
    "granted": ("granted", "caniatawyd"),
    "granted-until": ("granted until", "caniatawyd tan"),
    "refused": ("refused", "gwrthodwyd"),
    "signed-off": ("signed off", "cymeradwywyd"),
    "sent-back": ("sent back", "anfonwyd yn ôl"),
    "agreed": ("agreed:", "cytunwyd:"),
    "deferred": ("deferred", "gohiriwyd"),
}
KINDS: dict[str, tuple[str, ...]] = {
    "timescale": ("granted", "granted-until", "refused", "deferred"),
    "completion": ("signed-off", "sent-back", "deferred"),
    "rating": ("agreed", "deferred"),
}
"""What can become of a request for a new timescale, of a completion, and of ratings that differ."""
CHOICES: dict[str, tuple[str, str]] = {
    "timescale": (
        "Write one of these as the outcome: granted; granted until, and a date; refused, with a"
        " reason; deferred.",
        "Ysgrifennwch un o’r rhain fel canlyniad: caniatawyd; caniatawyd tan, a dyddiad;"
        " gwrthodwyd, gyda rheswm; gohiriwyd.",
    ),
    "completion": (
        "Write one of these as the outcome: signed off; sent back, with a reason; deferred.",
        "Ysgrifennwch un o’r rhain fel canlyniad: cymeradwywyd; anfonwyd yn ôl, gyda rheswm;"
        " gohiriwyd.",
    ),
    "rating": (
        "Write one of these as the outcome: agreed: and the rating’s word; deferred.",
        "Ysgrifennwch un o’r rhain fel canlyniad: cytunwyd: a gair y sgôr; gohiriwyd.",
    ),
}
"""English, then Welsh, by key. All the Welsh but that of the field's glossary wants checking."""


def heading(key: str, lang: str) -> str:
    """A column's heading in a language."""
    return HEADINGS[key][lang == "cy"]


def outcome(key: str, lang: str) -> str:
    """An outcome's words in a language; a date follows "granted until", a rating's word "agreed:"."""
    return OUTCOMES[key][lang == "cy"]


def choices(kind: str, lang: str) -> str:
    """What somebody who takes the minute is told to write beside a table of that kind."""
    return CHOICES[kind][lang == "cy"]
