"""Words that may give somebody away are told by kind and place, in every file and language of a unit."""

from datetime import date
from pathlib import Path

import pytest

from planctl.contract.problems import lines_of
from planctl.model.problem import Problem
from planctl.storage.checking import problems_of
from planctl.storage.opening import open_folder, open_texts
from planctl.storage.summary import words_token
from tests.storage.plans import COMMITMENT, record, small

DAY = date(2025, 6, 1)
FILE = "prepare/COM-01-a-plan.yaml"
PATH = "prepare/COM-01/2025-05-01-ACT-001-team-0000.yaml"
PHONE = "07700 900123"
WELSH = "action: Ffoniwch 07700 900123"
ACCEPTS = (
    "action: ACT-001\nfrom: team\ndate: 2025-05-01\naccepts: may-identify\nreason: A helpline\n"
)


def found(**files: str) -> list[Problem]:
    return [p for p in problems_of(open_texts(small(**files)), DAY) if p.code == "may-identify"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (FILE, COMMITMENT.replace("Write it down", f"Call {PHONE}")),
        (FILE, COMMITMENT.replace("The plan", "Mail jane@victim.example")),
        (FILE, COMMITMENT.replace("We will keep a plan", f"We will call {PHONE}")),
        (
            FILE.replace(".yaml", ".cy.yaml"),
            f"id: COM-01\nactions:\n  - id: ACT-001\n    {WELSH}\n",
        ),
        (PATH, record(more=f"progress: Call {PHONE}\n")),
        (PATH, record(more=f"asks:\n  timescale: Mar 2026\n  reason: See {PHONE}\n")),
        (PATH, record(more=f"supplied:\n  - reference: Letter to {PHONE}\n")),
        (PATH.replace(".yaml", ".cy.yaml"), f"progress: Ffoniwch {PHONE}\n"),
        (
            PATH,
            f"action: ACT-001\nfrom: team\ndate: 2025-05-01\nchanges: action\nwas: {PHONE}\nnow: x\n",
        ),
    ],
)
def test_each_text_is_looked_through_and_none_is_repeated(path: str, text: str) -> None:
    files = {PATH: record()} if ".cy" in path else {}
    (problem,) = found(**files, **{path: text})
    assert problem.path == path
    assert problem.line > 0
    line = text.splitlines()[problem.line - 1]
    for shown in (*problem, *lines_of(problem, "warning", line)):
        assert "900123" not in str(shown)
        assert "victim" not in str(shown)


def test_it_is_accepted_action_by_action_until_the_words_change() -> None:
    text = COMMITMENT.replace("Write it down", f"Call {PHONE}")
    action = open_texts(small(**{FILE: text})).plan.tracked[0].action
    accepted = f"{ACCEPTS}of: {words_token(action)}\n"
    assert not found(**{FILE: text, PATH: accepted})
    assert found(**{FILE: text.replace("Call", "Ring"), PATH: accepted})


def test_what_was_recorded_with_a_reason_is_not_told_again() -> None:
    said = f"supplied:\n  - reference: Letter to {PHONE}\n    despite: A helpline\n"
    assert not found(**{PATH: record(more=said)})


def test_real_plans_are_silent(real_plan: Path, example_plan: Path) -> None:
    for plan in (real_plan, example_plan):
        problems = problems_of(open_folder(str(plan)), DAY)
        assert "may-identify" not in {problem.code for problem in problems}
