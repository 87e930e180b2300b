"""The words that a paper's page and document bring themselves, beside what the paper says."""

WORDS: dict[str, tuple[str, str]] = {
    "skip": ("Skip to main content", "Neidio i’r prif gynnwys"),
    "language": ("Language", "Iaith"),
    "in-en": ("English", "English"),
    "in-cy": ("Cymraeg", "Cymraeg"),
    "page": ("Page", "Tudalen"),
    "to-write": ("To be written", "I’w ysgrifennu"),
    "to-fill-in": ("To be filled in", "I’w lenwi"),
    "chart": ("Chart", "Siart"),
}
"""English, then Welsh, by key. All the Welsh but that of the field's glossary wants checking."""


def dressed(key: str, lang: str) -> str:
    """The word for a key in a language."""
    english, welsh = WORDS[key]
    return welsh if lang == "cy" else english
