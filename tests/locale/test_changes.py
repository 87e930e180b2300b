"""Every change and every field of a plan has a word of its own in both languages."""

import re
from pathlib import Path

import pytest

import planctl
from planctl.locale.changes import WORDS, change_label, field_word
from planctl.model.lead import Lead
from planctl.model.plan import Aim, Policies, Round, Terms
from planctl.model.rag import Level
from planctl.queries.changes.difference import CHANGES, KINDS
from planctl.queries.changes.terms import APART

LANGUAGES = ("en", "cy")
TOLD_OTHERWISE = {"id", "texts", "names", "words", "period", "name", "until", "states"}
FIELDS = sorted(
    {field for each in (Aim, Lead, Level, Round) for field in each._fields} - TOLD_OTHERWISE
    | set(Terms._fields) - APART
    | {f"policies.{field}" for field in Policies._fields}
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_called_something(change: str, lang: str) -> None:
    assert change in WORDS
    for kind in KINDS:
        assert change_label(change, kind, lang) not in ("", change)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("field", FIELDS)
def test_every_field_of_the_plan_s_own_files_has_a_word(field: str, lang: str) -> None:
    word = field_word(field, lang)
    assert word
    assert "_" not in word
    assert "." not in word
    assert lang == "en" or word != field_word(field, "en") or field in ("symbol",)


def test_no_word_stands_there_for_nothing() -> None:
    source = Path(planctl.__file__).parent
    used = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("cli", "contract", "terminal", "queries", "model")
        for path in source.glob(f"{folder}/**/*.py")
    )
    patterns = ("months-", "days-", "taken-", "policies.", "act-", "figure.")
    unused = [
        key
        for key in WORDS
        if not key.startswith(patterns) and key.partition(".")[0] not in CHANGES
        if not re.search(rf"\b{re.escape(key)}\b", used)
    ]
    assert unused == []
