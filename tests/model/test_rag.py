"""RAG schemes are data: three colours, four, two levels, words only."""

import pytest

from planctl.model.rag import Level, Scheme

WELSH_RED = {"cy": {"word": "Coch"}}
THREE = Scheme(
    (
        Level("green", "Green", colour="green"),
        Level("amber", "Amber", colour="amber"),
        Level("red", "Red", colour="red", words=WELSH_RED),
    )
)
BRAG = Scheme((Level("complete", "Blue", colour="blue"), *THREE.levels))
YELLOW_IS_GOOD = Scheme(
    (Level("good", "Yellow", colour="yellow"), Level("bad", "Grey", colour="grey"))
)
WORDS_ONLY = Scheme((Level("on", "On course"), Level("off", "Off course")))


@pytest.mark.parametrize("word", ["red", "Red", "RED", "r", "coch", "Coch", " coch "])
def test_a_word_in_either_language_is_read(word: str) -> None:
    assert THREE.read(word) == "red"


@pytest.mark.parametrize("word", ["ambr", "Oren", "melyn", "A"])
def test_amber_has_several_welsh_words(word: str) -> None:
    assert THREE.read(word) == "amber"


def test_a_colour_that_the_scheme_does_not_have_is_not_guessed() -> None:
    assert THREE.read("blue") is None
    assert THREE.read("") is None
    assert WORDS_ONLY.read("green") is None


def test_a_colour_word_means_the_level_of_that_colour() -> None:
    assert BRAG.read("glas") == "complete"
    assert YELLOW_IS_GOOD.read("llwyd") == "bad"
    assert WORDS_ONLY.read("on course") == "on"


def test_the_least_favourable_is_the_last_in_the_schemes_order() -> None:
    assert THREE.least_favourable(("green", "red", "amber")) == "red"
    assert YELLOW_IS_GOOD.least_favourable(("good", "bad")) == "bad"


def test_a_rating_that_is_none_counts_as_least_favourable() -> None:
    assert THREE.least_favourable(("red", "purple")) == "purple"


def test_a_word_missing_in_a_language_is_the_plans_own() -> None:
    assert THREE.word("red", "cy") == "Coch"
    assert WORDS_ONLY.word("on", "cy") == "On course"
    assert THREE.word(None, "en") == ""


def test_a_rating_called_by_its_colour_has_that_colours_word_in_both_languages() -> None:
    amber = Level("amber", "Amber", colour="amber")
    assert [amber.word_in(lang) for lang in ("en", "cy")] == ["Amber", "Ambr"]
    assert Level("ambr", "Ambr", colour="amber").word_in("en") == "Amber"
    own = Level("good", "Going well", colour="green", words={"cy": {"word": "Yn mynd yn dda"}})
    assert [own.word_in(lang) for lang in ("en", "cy")] == ["Going well", "Yn mynd yn dda"]
    assert Level("good", "Going well", colour="green").word_in("cy") == "Going well"
