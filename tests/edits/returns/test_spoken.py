"""The same row twice: taken once where it says the same, refused at both places where it does not."""

import time
from datetime import date

from planctl.edits.returns.spoken import Spoken, without_twins
from planctl.model.period import Period
from planctl.partners.returned.boxes import Answers
from planctl.partners.returned.reading import Returned
from planctl.partners.returned.rows import Row

FILE = Returned("a.xlsx", "return", None, (), (), ())
OTHER = FILE._replace(name="b.xlsx")
NOW = Period(2026, 2)


def spoken(at: str, answers: Answers, file: Returned = FILE, body: str = "health") -> Spoken:
    return Spoken(file, Row("ACT-001", at, {}), body, NOW, answers)


def told(*rows: Spoken) -> list[tuple[bool, list[tuple[str, str]]]]:
    """Of each row whether it still says something, and what is remarked of it."""
    return [
        (not row.answers.is_empty, [(r.key, r.parts["other"]) for r in row.remarks])
        for row in without_twins(rows, lambda row: row.answers.rag)
    ]


GREEN, RED = Answers(rag="green"), Answers(rag="red")


def test_rows_that_say_the_same_are_taken_once() -> None:
    assert told(spoken("A4", GREEN), spoken("A9", GREEN), spoken("A4", GREEN, OTHER)) == [
        (True, []),
        (False, [("alike", "A4")]),
        (False, [("alike", "a.xlsx A4")]),
    ]


def test_rows_that_differ_name_each_other() -> None:
    assert told(spoken("A4", GREEN), spoken("A9", GREEN), spoken("A4", RED, OTHER)) == [
        (True, [("said-differently-there", "b.xlsx A4")]),
        (True, [("said-differently-there", "b.xlsx A4")]),
        (True, [("said-differently-there", "a.xlsx A4")]),
    ]


def test_within_a_file_they_are_refused_for_it_can_be_mended() -> None:
    assert told(spoken("A4", GREEN), spoken("A9", RED)) == [
        (True, [("said-differently", "A9")]),
        (True, [("said-differently", "A4")]),
    ]


def test_an_empty_row_contradicts_nobody() -> None:
    assert told(spoken("A4", GREEN), spoken("A9", Answers())) == [(True, []), (False, [])]


def test_another_body_or_another_day_is_another_row() -> None:
    earlier = GREEN._replace(day=date(2025, 5, 12))
    rows = (spoken("A4", GREEN), spoken("A5", RED, body="police"), spoken("A6", earlier))
    assert told(*rows) == [(True, [])] * 3


def test_many_rows_of_one_action_are_told_apart_quickly() -> None:
    began = time.monotonic()
    rows = told(*(spoken(f"A{at}", GREEN) for at in range(20_000)))
    assert sum(says for says, _ in rows) == 1
    assert time.monotonic() - began < 5
