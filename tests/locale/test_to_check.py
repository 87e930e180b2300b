"""Welsh that a translator has not seen is known, and can be listed."""

from planctl.locale.to_check import SETTLED, words_to_check
from tests.running import Run


def test_what_the_field_has_settled_needs_no_check() -> None:
    told = {words.welsh.casefold() for words in words_to_check()}
    assert not told & SETTLED


def test_every_table_of_words_is_looked_through() -> None:
    tables = {words.table for words in words_to_check()}
    assert tables == {"words", "columns", "reasons", "recording", "story"}


def test_every_text_has_both_languages() -> None:
    assert all(words.english and words.welsh for words in words_to_check())


def test_a_command_lists_them_for_a_translator(planctl_here: Run) -> None:
    done = planctl_here("doctor", "--welsh")
    lines = done.out.splitlines()
    assert done.code == 0
    assert len(lines) == len(words_to_check())
    assert all(line.count("\t") == 3 for line in lines)
