"""The words planctl says, by key and language."""

from functools import cache

LANGUAGES = ("en", "cy")


def say(key: str, lang: str) -> str:
    """The word for a key in a language, in English where the language has none yet."""
    return _words(lang).get(key) or _words("en").get(key, key)


@cache
def _words(lang: str) -> dict[str, str]:
    if lang == "cy":
        from planctl.locale.cy import WORDS

        return WORDS
    from planctl.locale.en import WORDS as ENGLISH

    return ENGLISH
