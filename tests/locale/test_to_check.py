"""Welsh that a translator has not seen is known, and can be listed."""

import pkgutil
from importlib import import_module

import planctl.locale
from planctl.locale.to_check import SETTLED, words_to_check
from tests.running import Run


def test_what_the_field_has_settled_needs_no_check() -> None:
    told = {words.welsh.casefold() for words in words_to_check()}
    assert not told & SETTLED


def tables() -> dict[str, dict[str, tuple[str, str]]]:
    """Every table of English and Welsh that a module of words holds, by module."""
    found = {}
    for module in pkgutil.iter_modules(planctl.locale.__path__):
        for value in vars(import_module(f"planctl.locale.{module.name}")).values():
            if isinstance(value, dict) and all(_is_pair(each) for each in value.values()):
                found[module.name] = value
    return found


def _is_pair(value: object) -> bool:
    return isinstance(value, tuple) and [type(part) for part in value] == [str, str]


def test_every_table_of_words_is_looked_through() -> None:
    told = {(words.english, words.welsh) for words in words_to_check()}
    assert {"recording", "story", "reasons", "columns"} <= tables().keys()
    for module, table in tables().items():
        unseen = {pair for pair in table.values() if pair[1].casefold() not in SETTLED}
        assert unseen <= told, module


def test_every_text_has_both_languages() -> None:
    assert all(words.english and words.welsh for words in words_to_check())


def test_a_command_lists_them_for_a_translator(planctl_here: Run) -> None:
    done = planctl_here("doctor", "--welsh")
    lines = done.out.splitlines()
    assert done.code == 0
    assert len(lines) == len(words_to_check())
    assert all(line.count("\t") == 3 for line in lines)
