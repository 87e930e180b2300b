"""The rating scheme that a plan declares for itself: its levels, in order of favour."""

from typing import NamedTuple


class Level(NamedTuple):
    """One rating. `symbol` stands beside the word so that colour is never alone.

    `colour` is a colour's name for screens and pages, or empty for words only. `states` are the
    states the rating may stand for, empty when any. `words` are its word and meaning in other
    languages: language -> {"word": …, "meaning": …}.
    """

    id: str
    word: str
    meaning: str = ""
    colour: str = ""
    symbol: str = ""
    states: tuple[str, ...] = ()
    words: dict[str, dict[str, str]] = {}

    def word_in(self, lang: str) -> str:
        """Its word in a language: the plan's own, or the colour's where the plan calls it by its colour.

        Where there is neither, the word of the plan's first language.
        """
        return self.words.get(lang, {}).get("word") or _colour_word(self, lang) or self.word


class Scheme(NamedTuple):
    """The levels, most favourable first. Which colour is better is data: elsewhere yellow is good."""

    levels: tuple[Level, ...]

    def level(self, rag: str | None) -> Level | None:
        """The level with this id, or None."""
        return next((level for level in self.levels if level.id == rag), None)

    def read(self, text: str) -> str | None:
        """The id of the level meant by a word in any language, its id or its colour; else None."""
        said = text.strip().casefold()
        for level in self.levels:
            own = {level.id, level.word.casefold(), *_other_words(level)}
            if said in own:
                return level.id
        return self._by_colour(said)

    def least_favourable(self, rags: tuple[str, ...]) -> str:
        """The rating to count where several stand: the one latest in the order of favour."""
        order = [level.id for level in self.levels]
        return max(rags, key=lambda rag: order.index(rag) if rag in order else len(order))

    def word(self, rag: str | None, lang: str) -> str:
        """The rating's word in a language, "" unrated."""
        level = self.level(rag)
        if level is None:
            return rag or ""
        return level.word_in(lang)

    def _by_colour(self, said: str) -> str | None:
        from planctl.locale.rag_words import COLOURS_BY_WORD

        colour = COLOURS_BY_WORD.get(said)
        return next((level.id for level in self.levels if colour and level.colour == colour), None)


def _colour_word(level: Level, lang: str) -> str:
    """The field's word for the colour by which a plan calls a rating; "" where it calls it otherwise."""
    from planctl.locale.rag_words import WORDS

    words = WORDS.get(level.colour, ("", ""))
    return words[lang == "cy"] if level.word in words else ""


def _other_words(level: Level) -> list[str]:
    return [texts["word"].casefold() for texts in level.words.values() if "word" in texts]
