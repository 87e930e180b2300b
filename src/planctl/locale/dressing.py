"""The words that a paper's page and document bring themselves, beside what the paper says."""

WORDS: dict[str, tuple[str, str]] = {
    "skip": ("Skip to main content", "Neidio i’r prif gynnwys"),
    "language": ("Language", "Iaith"),
    "page": ("Page", "Tudalen"),
    "to-edit": ("To be edited", "I’w olygu"),
    "to-fill-in": ("To be filled in", "I’w lenwi"),
    "chart": ("Chart", "Siart"),
}
"""English, then Welsh, by key. All the Welsh but that of the field's glossary wants checking."""

LANGUAGES = {"en": "English", "cy": "Cymraeg"}
"""What each language calls itself, in links to a version in it."""


def dressed(key: str, lang: str) -> str:
    """The word for a key in a language."""
    english, welsh = WORDS[key]
    return welsh if lang == "cy" else english
