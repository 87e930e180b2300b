"""How to tell that words were cut off: by what no finished sentence ends with."""

_ENGLISH = {
    "a", "an", "and", "as", "at", "between", "by", "each", "every", "for", "from", "her",
    "his", "if", "in", "including", "into", "its", "of", "or", "our", "per", "regarding",
    "such", "than", "that", "the", "their", "these", "this", "those", "through", "to",
    "towards", "upon", "via", "whether", "which", "while", "who", "whose", "with", "within",
    "your",
}  # fmt: skip
_WELSH = {
    "a", "ac", "ar", "am", "at", "dan", "dros", "drwy", "ei", "eu", "gan", "gyda", "heb",
    "i", "mewn", "neu", "o", "rhwng", "sy", "y", "yr", "yn",
}  # fmt: skip
FUNCTION_WORDS = {"en": _ENGLISH, "cy": _WELSH}
"""Words that lead to another word, by language."""

ADJECTIVES = {
    "Annual", "Corporate", "European", "Independent", "International", "Joint", "Local",
    "National", "Regional", "Strategic", "Welsh",
}  # fmt: skip
"""Words that, written large after "the", begin the name of a body and never end it."""

_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_ENDS = (".", "!", "?", "…", ";", ":")


def is_cut_off(words: str, language: str = "en") -> bool:
    """Whether words stop in the middle: on a word that leads on, a comma, or inside brackets."""
    text = words.rstrip()
    if _is_open(text):
        return True
    if text.endswith(_ENDS) or not text:
        return False
    return text.endswith((",", " -", " –", "/")) or _leads_on(text.split(), language)


def _is_open(text: str) -> bool:
    """Whether a bracket or quotation mark is opened and never closed."""
    return text.count('"') % 2 == 1 or any(
        text.count(opened) > text.count(closed) for opened, closed in _PAIRS
    )


def _leads_on(words: list[str], language: str) -> bool:
    if words[-1].casefold() in FUNCTION_WORDS.get(language, set()):
        return True
    return language == "en" and words[-2:-1] == ["the"] and words[-1] in ADJECTIVES
