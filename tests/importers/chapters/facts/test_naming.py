"""Which lines at the top are a document's title."""

import pytest

from planctl.importers.chapters.facts.naming import title_of_property
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import heading, other, outline, outlined, plan, prose

TABLE = plan("table 1", [["We will act", "Do this"]], "PREVENT")


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Safer Lives Strategy 2024-2028"], "Safer Lives Strategy 2024-2028"),
        (
            ["Greenshire", "Safer Lives Strategy", "Action Plan"],
            "Greenshire Safer Lives Strategy Action Plan",
        ),
        (["Greenshire County Council", "Safer Lives Strategy"], "Safer Lives Strategy"),
        (["Cyngor Sir Las", "Cynllun Llesiant 2024-2028"], "Cynllun Llesiant 2024-2028"),
        (["Safer Lives Plan", "Version 2, March 2024"], "Safer Lives Plan"),
        (["Safer Lives Plan", "SAFER LIVES PLAN"], "Safer Lives Plan"),
        (["Safer Lives Plan", "Contents", "Foreword"], "Safer Lives Plan"),
        (["DRAFT", "Safer Lives Plan"], "Safer Lives Plan"),
        (["Please read this first.", "Safer Lives Plan 2024-27"], "Safer Lives Plan 2024-27"),
        (["OFFICIAL", "Appendix A", "Safer Lives Plan"], "Safer Lives Plan"),
        (["Safer Lives"], ""),
        (["Greenshire", "Words of welcome"], ""),
    ],
)
def test_the_title_is_the_lines_at_the_top_that_name_a_plan(lines: list[str], title: str) -> None:
    untitled = plan("table 1", [["We will act", "Do this"]])
    assert outline(prose(*lines), TABLE).facts.title == title
    assert outlined(prose(*lines), untitled)[0].facts.title == title


def test_a_title_by_style_ends_where_the_first_heading_begins() -> None:
    made = outline(
        heading("Dementia Plan 2025"),
        heading("Strategic support for families", 2),
        plan("table 1", [["We will act", "Do this"]]),
    )
    assert made.facts.title == "Dementia Plan 2025"


@pytest.mark.parametrize(
    "line",
    [
        "DRAFT Safer Lives Plan 2024-27",
        "Safer Lives Plan 2024-27 (draft)",
        "Safer Lives Plan 2024-27 – DRAFFT v0.3",
    ],
)
def test_a_title_is_without_the_word_draft(line: str) -> None:
    facts = outline(prose(line, "The plan was made by all."), TABLE).facts
    assert (facts.title, facts.is_draft) == ("Safer Lives Plan 2024-27", True)


def test_a_heading_of_a_form_of_its_own_is_the_title() -> None:
    blocks = [heading("Safer Futures"), heading("Prevent", 2), *prose("We act early.")]
    assert (
        outline(blocks, plan("table 1", [["We will act", "Do this"]])).facts.title
        == "Safer Futures"
    )
    made = outline(
        heading("Prevent"),
        prose("We act early."),
        plan("table 1", [["We act", "Do"]]),
        heading("Protect"),
        plan("table 2", [["We help", "Do"]]),
    )
    assert (made.facts.title, [each.title for each in made.chapters]) == (
        "",
        ["Prevent", "Protect"],
    )


def test_a_bold_line_right_over_the_first_table_is_its_chapter() -> None:
    over = Prose("line 2", "Safer streets programme", is_strong=True)
    rows = [["We will act", "Do this"]]
    made = outline(
        prose("Greenshire Plan 2024-27"),
        over,
        plan("table 1", rows),
        Prose("line 3", "Safer homes", is_strong=True),
        plan("table 2", rows),
    )
    assert made.facts.title == "Greenshire Plan 2024-27"
    assert [each.title for each in made.chapters] == ["Safer streets programme", "Safer homes"]


@pytest.mark.parametrize(
    ("above", "over", "title", "left"),
    [
        ("Please update your actions monthly", "Carers Plan 2025-28", "Carers Plan 2025-28", 1),
        ("Carers Plan", "Carers Plan 2025-28", "Carers Plan 2025-28", 0),
        ("Carers Strategy", "Delivery Plan 2025-28", "Delivery Plan 2025-28", 1),
        ("Carers Strategy 2024-29", "Delivery Plan 2025-28", "Carers Strategy 2024-29", 1),
        ("Carers Strategy 2024-29", "Prevention plan", "Carers Strategy 2024-29", 1),
    ],
)
def test_of_two_titles_none_is_lost(above: str, over: str, title: str, left: int) -> None:
    made, _ = outlined(prose(above), plan("table 1", [["We will act", "Do this"]], over))
    assert (made.facts.title, len(made.left)) == (title, left)


@pytest.mark.parametrize("name", ["Plan", "Action plan v2", "Actions", "Delivery plan"])
def test_a_sheets_name_that_any_plan_has_is_no_title(name: str) -> None:
    made, _ = outlined(plan(f"sheet {name}", [["We will act", "Do this"]], name))
    assert made.facts.title == ""


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Carers  Plan 2025-28", "Carers Plan 2025-28"),
        ("Safer Futures", "Safer Futures"),
        ("Document1", ""),
        ("Book1", ""),
        ("Microsoft Word - carers v3.docx", ""),
        ("carers", ""),
        ("carers.docx", ""),
        ("Untitled", ""),
        ("PowerPoint Presentation", ""),
        ("Action plan", ""),
        ("", ""),
    ],
)
def test_a_files_own_title_is_one_where_a_person_gave_it(words: str, title: str) -> None:
    assert title_of_property(words, "carers.docx") == title


def test_a_title_ends_before_lines_that_are_none() -> None:
    lines = ["Llanfair Housing", "Tenant Plan 2025", "Document owner", "Head of Homes", "Glossary"]
    untitled = plan("table 1", [["We will act", "Do this"]])
    made, _ = outlined(prose(*lines, "Terms", "Action plan"), untitled)
    assert made.facts.title == "Llanfair Housing Tenant Plan 2025"
    kept = made.facts.strapline + "".join(said.words for _, said in made.left)
    assert all(line in kept for line in lines[2:])


def test_a_title_does_not_go_on_after_a_table() -> None:
    made, _ = outlined(
        prose("Tenant Plan 2025"),
        other("table 0", ["Owner", "Head of Homes"]),
        heading("Delivery plan of the team"),
        TABLE,
    )
    assert made.facts.title == "Tenant Plan 2025"
