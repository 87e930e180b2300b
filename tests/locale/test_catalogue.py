"""The words planctl says, in both languages alike."""

from planctl.locale.catalogue import say
from planctl.locale.cy import WORDS as WELSH
from planctl.locale.en import WORDS as ENGLISH


def test_every_word_is_there_in_both_languages() -> None:
    assert WELSH.keys() == ENGLISH.keys()
    assert all([*ENGLISH.values(), *WELSH.values()])


def test_no_sentence_is_built_around_a_number() -> None:
    assert not [word for word in (*ENGLISH.values(), *WELSH.values()) if "{" in word or "%" in word]


def test_a_word_not_known_is_its_own_key_rather_than_a_crash() -> None:
    assert say("no such word", "cy") == "no such word"
