"""Texts under the names of periods are those of one period, and the others are told."""

from planctl.importers.rows import Table
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import heading, outline, outlined, plan, prose

RATED = [["Visit schools", "Green"]]


def document(title: str = "Safer Plan 2025-2028: monitoring") -> list[Table | Prose]:
    return [
        heading(title),
        heading("Prevent", 2),
        plan("table 1", RATED, roles="action rag"),
        *prose("Much was done."),
        heading("Quarter 1 2026-27", 3),
        *prose("We visited two schools."),
        heading("Quarter 2 2026-27", 3),
        *prose("We visited four schools."),
    ]


def test_the_newest_is_taken_and_every_one_is_offered() -> None:
    made, questions = outlined(document())
    (doubt,) = questions.doubts
    assert (doubt.kind, doubt.read, doubt.taken) == (
        "period",
        "2026-27 Q1; 2026-27 Q2",
        "2026-27 Q2",
    )
    assert [choice.answer for choice in doubt.choices] == ["2026-27 Q1", "2026-27 Q2", "none"]
    assert made.facts.reported == "2026-27 Q2"
    assert made.chapters[0].narrative == "Much was done.\n\nWe visited four schools."
    assert [s.words for _, s in made.left] == ["Quarter 1 2026-27\nWe visited two schools."]


def test_another_may_be_meant_or_none() -> None:
    made, _ = outlined(document(), period="2026-27 Q1")
    assert made.chapters[0].narrative == "Much was done.\n\nWe visited two schools."
    nothing, _ = outlined(document(), period="none")
    assert nothing.facts.reported == ""
    assert "two schools" in nothing.chapters[0].narrative
    assert "four schools" in nothing.chapters[0].narrative


def test_a_document_that_names_its_period_is_not_asked() -> None:
    made = outline(document("Safer Plan 2025-2028: monitoring, Quarter 1 2026-27"))
    assert made.facts.reported == "Quarter 1 2026-27"
    assert made.chapters[0].narrative == "Much was done.\n\nWe visited two schools."


def test_periods_over_tables_head_those() -> None:
    made, questions = outlined(
        heading("Safer Plan 2025-2028"),
        heading("Quarter 1 2026-27", 2),
        *prose("What we will do."),
        plan("table 1", RATED, roles="action rag"),
    )
    assert len(made.chapters[0].rows) == 1
    assert "period" not in [doubt.kind for doubt in questions.doubts]
