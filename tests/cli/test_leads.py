"""What `planctl leads` answers."""

import json
from pathlib import Path

from tests.cli.asking import HEAD, Ask
from tests.conftest import Copy
from tests.running import Run

LEAD = [
    "id",
    "name",
    "kind",
    "aliases",
    "members",
    "asked",
    "until",
    "succeeded_by",
    "question",
    "actions",
    "overdue",
    "alone",
    "shared",
    "left_behind",
    "taken_on_by",
]


def test_json_has_these_keys(real: Ask) -> None:
    assert list(real.json("leads")) == [*HEAD, "count", "items"]
    assert list(real.items("leads")[0]) == LEAD


def test_an_open_question_is_counted_and_shown_in_full(real: Ask) -> None:
    assert "Open questions about leads: 13  planctl leads --full" in real("leads").out
    assert 'Does "All partners" mean the same' in real("leads", "--full").out


def test_a_lead_that_ended_says_when_and_who_speaks_now(example: Ask) -> None:
    screen = example("leads").out
    assert "Housing Options Team: ended 31 March 2025, now Neighbourhood Homes Team" in screen


def test_one_lead_asked_for_is_the_one_shown(real: Ask) -> None:
    assert [item["id"] for item in real.items("leads", "--lead", "SWP")] == ["south-wales-police"]


def test_what_an_ended_lead_leaves_behind_is_shown_with_who_takes_it_on(
    planctl_here: Run, copy_of: Copy, example_plan: Path
) -> None:
    plan = copy_of(example_plan)
    register = plan / "leads.yaml"
    succeeded = register.read_text("utf-8")
    commitment = plan / "prevent" / "COM-05-safer-routes.yaml"
    words = commitment.read_text("utf-8")
    commitment.write_text(
        words.replace("Elverwick Police / Elverwick", "Housing Options Team / Elverwick"), "utf-8"
    )
    day = ("--as-of", "2026-05-15")

    def left(lang: str) -> str:
        asked = ("leads", "--format", "table", "--lang", lang, *day)
        return planctl_here(*asked, cwd=plan).out

    assert "  Left behind: 2 · taken on by: Neighbourhood Homes Team · ACT-012 · ACT-014" in left(
        "en"
    )
    register.write_text(
        succeeded.replace("    succeeded_by: neighbourhood-homes-team\n", ""), "utf-8"
    )
    assert "  Left behind: 2 · taken on by: nobody · ACT-012 · ACT-014" in left("en")
    assert "  Gadawyd ar ôl: 2 · cymerir gan: neb · ACT-012 · ACT-014" in left("cy")
    rows = json.loads(planctl_here("leads", "--format", "json", *day, cwd=plan).out)["items"]
    ended = next(row for row in rows if row["id"] == "housing-options-team")
    assert (ended["left_behind"], ended["taken_on_by"]) == (["ACT-012", "ACT-014"], None)
