"""The words that a paper's page and document bring themselves, beside what the paper says."""

WORDS: dict[str, tuple[str, str]] = {
    "skip": ("Skip to main content", "Neidio i’r prif gynnwys"),
    "language": ("Language", "Iaith"),
    "page": ("Page", "Tudalen"),
    "to-edit": ("To be edited", "I’w olygu"),
    "to-fill-in": ("To be filled in", "I’w lenwi"),
    "chart": ("Chart", "Siart"),
    "house-template": (
        "Change the styles of this document, its page, header and footer, and keep it as house.docx"
        " in the folder reports beside the plan. Every paper follows them. These words are taken"
        " out.",
        "Newidiwch arddulliau’r ddogfen hon, ei thudalen, ei phennyn a’i throedyn, a chadwch hi fel"
        " house.docx yn y ffolder reports wrth ymyl y cynllun. Dilynir hwy ym mhob papur. Tynnir y"
        " geiriau hyn allan.",
    ),
}
"""English, then Welsh, by key. All the Welsh but that of the field's glossary wants checking."""

LANGUAGES = {"en": "English", "cy": "Cymraeg"}
"""What each language calls itself, in links to a version in it."""


def dressed(key: str, lang: str) -> str:
    """The word for a key in a language."""
    english, welsh = WORDS[key]
    return welsh if lang == "cy" else english
