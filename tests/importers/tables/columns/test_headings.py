"""The words over a column say its field, in English and Welsh, however they are written."""

import pytest

from planctl.importers.tables.columns.headings import meaning_of, rank_of

KNOWN = {
    "state": ("Done?", "Completed (Yes/No)", "Status"),
    "aim": ("Bucket Name", "Epic Name", "Themâu"),
    "action": (
        *("Task Name", "We are going to…"),
        *("Action(s)", "Actions:", "Milestones/Actions", "Cam gweithredu / Action", "Task", "How?"),
        *("What we will do", "What will we do?", "What are we going to do?", "Camau gweithredu"),
        *("Beth fyddwn ni’n ei wneud?", "ACTIONS *", "Key actions", "Action required to comply"),
    ),
    "evidence": (
        *("Evidence of Achievement", "KPIs", "Success criteria", "How will we know?", "Mesurau"),
        *("How we will measure it", "Measure of success", "Tystiolaeth o gyflawniad", "Outputs"),
        *("What will have changed?", "What will we have achieved?", "What will success look like?"),
        "Sut byddwn yn mesur llwyddiant?",
    ),
    "timescale": (
        *("Timescale", "By when", "By\nwhen", "Target date", "Deadline", "Due date", "Erbyn pryd?"),
        *("Completion Date", "Amserlen", "Timescale (start – end)", "Target / Deadline", "When?"),
    ),
    "lead": (
        *("Lead", "Lead(s)", "Responsible Officer", "Lead officer/agency/organisation", "By whom"),
        *("Who?", "Arweinydd", "Swyddog arweiniol", "Pwy?", "Action owner", "Lead and partners"),
        *(
            "Lead officer (job title)",
            "Who will do it?",
            "Led by",
            "Arweinir gan",
            "Assignee",
            "Resp.",
        ),
    ),
    "revised": ("Revised date", "New target date", "Dyddiad diwygiedig", "Revised timescale"),
    "rag": (
        "Health (Green/Yellow/Red)",
        "DCA",
        "RAG",
        "RAG status",
        "BRAG",
        "COG",
        "RAG (Red/Amber/Green)",
        "CAG",
        "Progress / RAG",
    ),
    "reference": (
        *("Issue key", "Task ID", "Action No.", "Strategic objective ref", "Risk number"),
        *("Ref", "Ref.", "No.", "#", "Nº", "Action No", "Rhif", "Cyf."),
    ),
    "barriers": ("Barriers/Issues/Risks", "Risks", "Rhwystrau"),
    "next-steps": ("What we'll do next", "Next steps", "Camau nesaf"),
    "progress": (
        "What we've done",
        *("Progress so far", "Diweddariad Ebrill 2025", "Year 1 update", "Update (June)"),
        *("Update", "Comments", "Progress update", "Diweddariad", "Q1 update 2024/25"),
    ),
    "commitment": (
        "Commitment",
        "Objectives",
        "Ymrwymiad",
        "Strategic Objective",
        "Amcan",
        "Sub-theme",
    ),
    "kept": ("Type of action", "Start date", "Dyddiad dechrau", "Resources", "Date completed"),
}


@pytest.mark.parametrize(("role", "heading"), [(r, h) for r, each in KNOWN.items() for h in each])
def test_a_heading_has_one_meaning(role: str, heading: str) -> None:
    assert meaning_of(heading).roles[0] == role
    assert meaning_of(heading).is_exact


@pytest.mark.parametrize(
    ("heading", "roles"),
    [
        ("By", {"timescale", "lead"}),
        ("Ву", {"timescale", "lead"}),
        ("Вy", {"timescale", "lead"}),
        ("Outcome", {"evidence", "commitment"}),
        ("Status", {"state", "rag"}),
        ("Statws", {"state", "rag"}),
        ("Progress", {"progress", "rag"}),
        ("Cynnydd", {"progress", "rag"}),
        ("We Will", {"action", "commitment"}),
        ("Priority", {"commitment", "aim"}),
        ("Target", {"evidence", "timescale", "commitment"}),
    ],
)
def test_a_heading_with_several_meanings_leaves_them_open(heading: str, roles: set[str]) -> None:
    assert set(meaning_of(heading).roles) == roles


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Regional Team",
            "Mar 2028",
            "Ongoing",
            "",
            "16",
            "Improve strategic planning",
            "x" * 500,
        ),
        "October 2025. Measure",
        "We will continue to work with universities and colleges to strengthen their response",
    ],
)
def test_what_stands_in_cells_is_no_heading(words: str) -> None:
    assert not meaning_of(words).is_exact


def test_a_part_of_a_heading_is_not_the_whole_of_it() -> None:
    found = meaning_of("Actions of the last board")
    assert found.roles == ("action",)
    assert not found.is_exact


def test_a_theme_is_wider_than_an_objective_and_this_than_a_commitment() -> None:
    ranks = [
        rank_of(word) for word in ("Theme", "Aim", "Section", "Priority", "Objective", "Commitment")
    ]
    assert ranks == sorted(set(ranks))
