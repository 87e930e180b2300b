"""One file that breaks readers breaks one file: the rest of the plan is still read, and it is said."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.storage.naming import name_of
from tests.promises.bombs import BOMBS, OUTSIDE
from tests.promises.forked import Ended, forked
from tests.running import Run, clean_env, inside

AS_OF = ("--as-of", "2026-11-21")
SECONDS, MEBIBYTES = 10, 1024
READING = ("status", "overdue", "due", "unreported", "round", "list", "leads", "show")

PLAN = """\
format: 1
title: Example plan 2023-2028
status: approved
period:
  from: 2023-04-01
  to: 2028-03-31
languages:
  - en
  - cy
coordinator: regional-team
rag:
  - id: green
    word: Green
  - id: red
    word: Red
aims:
  - id: prepare
    title: Prepare
"""
LEADS = """\
leads:
  - id: regional-team
    name: Regional Team
  - id: health
    name: Health
"""
GOOD = """\
id: COM-01
commitment: We will share what we know
actions:
  - id: ACT-001
    action: Agree one list of data types
    evidence: List agreed by the board
    timescale: Mar 2025
    lead: Regional Team / Health
"""
NO_TIME = """\
id: COM-02
commitment: We will listen
actions:
  - id: ACT-002
    action: Ask everybody
    evidence: Answers
    timescale: Febuary 2025
    lead: Health
"""
NO_EVIDENCE = """\
id: COM-03
commitment: We will act
actions:
  - id: ACT-003
    action: Do it all
    timescale: Mar 2025
    lead: Health
"""
SAID = {"action": "ACT-001", "from": "health", "date": "2026-10-14", "rag": "green"}
RECORD = "".join(f"{key}: {words}\n" for key, words in SAID.items())
NAME = name_of(SAID["date"], SAID["action"], SAID["from"], {**SAID})
FILES = {
    "plan.yaml": PLAN,
    "leads.yaml": LEADS,
    "prepare/COM-01-shared-data.yaml": GOOD,
    f"prepare/COM-01/{NAME}.yaml": RECORD,
    "prepare/COM-02-listening.yaml": NO_TIME,
    "prepare/COM-03-acting.yaml": NO_EVIDENCE,
    "prepare/COM-03/2026-10-14-ACT-003-health-0000.yaml": RECORD.replace("ACT-001", "ACT-003"),
}
PLANTED = {
    "timescale-unknown": "prepare/COM-02-listening.yaml",
    "evidence-missing": "prepare/COM-03-acting.yaml",
    "record-changed": "prepare/COM-03/2026-10-14-ACT-003-health-0000.yaml",
}
"""A problem in each of three other files: code -> path."""

PLACES = {
    "plan": "plan.yaml",
    "leads": "leads.yaml",
    "commitment": "prepare/COM-04-more.yaml",
    "record": "prepare/COM-01/2026-10-15-ACT-001-health-1111.yaml",
    "commitment-in-welsh": "prepare/COM-01-shared-data.cy.yaml",
    "record-in-welsh": f"prepare/COM-01/{NAME}.cy.yaml",
    "plan-in-welsh": "plan.cy.yaml",
    "leads-in-welsh": "leads.cy.yaml",
    "round": "rounds/2026-27-Q2.yaml",
}
OWN = ("plan", "leads")
"""The two files without which no question can be answered."""

FEW = ("brackets", "empty", "not-utf8", "pipe")
"""The bombs that the lesser places have to stand."""
CASES = [
    (bomb, place)
    for place in PLACES
    for bomb in (BOMBS if place in (*OWN, "commitment", "record") else FEW)
]

Planted = Callable[[str, str], Path]


@pytest.fixture(scope="module", autouse=True)
def _loaded(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Load every command once, so that no child process has to."""
    folder = tmp_path_factory.mktemp("loaded")
    state = folder / "state"
    state.mkdir()
    for path, words in FILES.items():
        (folder / "plan" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "plan" / path).write_text(words, encoding="utf-8")
    for form in ("table", "json", "csv", "md"):
        for command in ("check", *READING):
            inside(clean_env(folder, state))(command, "--format", form, cwd=folder)


@pytest.fixture
def planted(tmp_path: Path) -> Planted:
    """Write the plan with a bomb at a place."""

    def plant(bomb: str, place: str) -> Path:
        plan = tmp_path / "plan"
        for path in (*FILES, PLACES[place]):
            (plan / path).parent.mkdir(parents=True, exist_ok=True)
        for path, words in FILES.items():
            if path != PLACES[place]:
                (plan / path).write_text(words, encoding="utf-8")
        BOMBS[bomb](plan / PLACES[place])
        return plan

    return plant


def no_harm(done: Ended) -> None:
    """What holds of every command, whatever it meets."""
    assert done.signal == 0
    assert done.seconds < SECONDS
    assert done.peak < MEBIBYTES * 1024
    assert "Traceback" not in done.out + done.err
    assert "something unexpected" not in done.err, done.err
    assert OUTSIDE not in done.out + done.err


def skip_what_cannot_be_planted(bomb: str) -> None:
    if bomb == "locked" and os.geteuid() == 0:
        pytest.skip("an administrator may read every file")


@pytest.mark.parametrize(("bomb", "place"), CASES)
def test_check_names_the_file_and_every_other_problem(
    planted: Planted, planctl_here: Run, bomb: str, place: str
) -> None:
    skip_what_cannot_be_planted(bomb)
    plan = planted(bomb, place)
    done = forked(planctl_here, "check", *AS_OF, "--format", "json", "--plan", str(plan), cwd=plan)
    no_harm(done)
    assert not (plan / "planted").exists()
    if place == "plan" and not (plan / "plan.yaml").is_file():
        assert done.code == 3, "without a plan.yaml there is no plan here"
        assert "plan.yaml" in done.err
        return
    assert done.code == 1
    told = {(item["code"], item["path"]) for item in json.loads(done.out)["items"]}
    assert PLACES[place] in {path for _, path in told}
    of_names = {"record-changed"} if place in ("plan", "leads") else set()
    # What a record's name should be hangs on who is registered, and on when the plan's year begins.
    assert told >= {(code, path) for code, path in PLANTED.items() if code not in of_names}


@pytest.mark.parametrize(("bomb", "place"), CASES)
def test_a_question_is_answered_from_the_rest_and_says_what_is_left_out(
    planted: Planted, planctl_here: Run, bomb: str, place: str
) -> None:
    skip_what_cannot_be_planted(bomb)
    plan = planted(bomb, place)
    words = ("overdue", *AS_OF, "--format", "json", "--plan", str(plan))
    done = forked(planctl_here, *words)
    no_harm(done)
    if place in OWN:
        assert done.code in (1, 3)
        assert "plan.yaml" in done.err
        return
    whole = json.loads(done.out)
    assert {item["id"] for item in whole["items"]} == {"ACT-001", "ACT-003"}
    assert whole["unreadable"] == [PLACES[place]]
    assert "1 of 8 files cannot be read" in done.err
    assert done.code == 1


@pytest.mark.parametrize("place", ["leads", "record"])
@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("form", ["table", "csv"])
def test_every_question_in_every_format_says_so(
    planted: Planted, planctl_here: Run, command: str, place: str, form: str
) -> None:
    plan = planted("brackets", place)
    words = (command, *(["ACT-001"] if command == "show" else []), *AS_OF, "--format", form)
    done = forked(planctl_here, *words, "--plan", str(plan))
    no_harm(done)
    if place in OWN:
        assert done.code in (1, 3)
        assert "cannot be read" in done.err
        return
    assert done.code == 1
    assert "1 of 8 files cannot be read" in done.err
    assert done.out or "Nothing" in done.err or "Nobody" in done.err


@pytest.mark.parametrize("bomb", BOMBS)
def test_check_can_show_it_to_a_person_within_the_screen(
    planted: Planted, planctl_here: Run, bomb: str
) -> None:
    skip_what_cannot_be_planted(bomb)
    plan = planted(bomb, "record")
    done = forked(planctl_here, "check", *AS_OF, "--plan", str(plan))
    no_harm(done)
    assert done.code == 1
    assert PLACES["record"] in done.out
    assert max(map(len, done.out.splitlines())) < 1_000


def test_all_of_them_at_once_hide_nothing(tmp_path: Path, planctl_here: Run) -> None:
    plan = tmp_path / "plan"
    for path, words in FILES.items():
        (plan / path).parent.mkdir(parents=True, exist_ok=True)
        (plan / path).write_text(words, encoding="utf-8")
    bad = [bomb for bomb in BOMBS if bomb not in ("folder", "locked")]
    for at, bomb in enumerate(bad, 10):
        BOMBS[bomb](plan / f"prepare/COM-{at}-{bomb}.yaml")
    done = forked(planctl_here, "check", *AS_OF, "--format", "json", "--plan", str(plan), cwd=plan)
    no_harm(done)
    told = {(item["code"], item["path"]) for item in json.loads(done.out)["items"]}
    assert told >= set(PLANTED.items())
    paths = {path for _, path in told}
    assert {f"prepare/COM-{at}-{bomb}.yaml" for at, bomb in enumerate(bad, 10)} <= paths


@pytest.mark.parametrize("bomb", ["brackets", "pipe", "device"])
def test_a_process_of_its_own_fares_no_worse(planted: Planted, planctl: Run, bomb: str) -> None:
    plan = planted(bomb, "commitment")
    for words in (("check",), ("overdue",)):
        done = planctl(*words, *AS_OF, "--plan", str(plan))
        assert done.code == 1
        assert "Traceback" not in done.err
