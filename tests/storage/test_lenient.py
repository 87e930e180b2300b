"""What hands write is read where its meaning is plain, and the slip is told."""

import pytest

from planctl.model.record import Update
from planctl.storage.opening import open_texts
from planctl.storage.reading_unit import read_unit
from tests.storage.plans import record, small

PATH = "prepare/COM-01/2025-05-01-ACT-001-team-0000.yaml"


def read(text: str) -> tuple[Update, str, set[str]]:
    """The update, who said it, and the codes of the slips."""
    texts = small(**{PATH: text})
    opened = open_texts(texts)
    terms, register = opened.plan.terms, opened.plan.register
    reading = read_unit(
        "COM-01", [PATH, "prepare/COM-01-a-plan.yaml"], texts.__getitem__, terms, register
    )
    (only,) = reading.unit.records
    assert isinstance(only.act, Update)
    return only.act, only.sender, {p.code for p in reading.documents[PATH].problems}


@pytest.mark.parametrize("word", ["Coch", "RED", "red ", "coch", "Red"])
def test_a_rating_in_either_language(word: str) -> None:
    update, _, codes = read(record(rag=f'"{word}"'))
    assert update.rag == "red"
    assert "rag-word" in codes


@pytest.mark.parametrize("word", ["Ambr", "oren", "Melyn"])
def test_amber_has_three_welsh_words(word: str) -> None:
    assert read(record(rag=word))[0].rag == "amber"


def test_a_leads_alias_or_name_in_any_case() -> None:
    _, sender, codes = read(record(sender="HEALTH board"))
    assert sender == "health"
    assert "lead-alias" in codes


def test_a_day_in_uk_order() -> None:
    assert "date-format" in read(record(date="01/05/2025"))[2]


def test_keys_in_any_case() -> None:
    update, _, codes = read(record(more="Next Steps: Do it\nPROGRESS: Some\n"))
    assert (update.next_steps, update.progress) == ("Do it", "Some")
    assert "key-spelling" in codes


def test_one_reference_instead_of_a_list() -> None:
    update, _, codes = read(record(more="supplied: Minutes, item 4\n"))
    assert update.supplied[0].reference == "Minutes, item 4"
    assert "list-wanted" in codes


@pytest.mark.parametrize("words", ["2025-26 Q1", "2025-26-Q1", "2025/26 Q1", "Q1 2025-26"])
def test_periods_are_read_alike_without_a_word(words: str) -> None:
    assert not read(record(more=f"period: {words}\n"))[2] - {"record-misnamed", "record-changed"}


@pytest.mark.parametrize("word", ["Completed", "done", "wedi’i gwblhau", "Complete"])
def test_a_state_in_other_words(word: str) -> None:
    assert read(record(more=f"state: {word}\n"))[0].state == "complete"


def test_an_empty_value_is_absent() -> None:
    update, _, codes = read(record(more="progress:\nbarriers: ''\n"))
    assert update.progress == ""
    assert not codes - {"record-misnamed", "record-changed"}


def test_words_that_yaml_would_take_for_something_else_stay_words() -> None:
    update, _, _ = read(record(more="progress: no\nbarriers: 1.10\nnext_steps: 12:30\n"))
    assert (update.progress, update.barriers, update.next_steps) == ("no", "1.10", "12:30")
