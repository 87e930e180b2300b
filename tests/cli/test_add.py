"""`add` puts a commitment or an action into the plan, under an id that nothing ever had."""

from pathlib import Path

from planctl.edits.words.adding import slug
from tests.cli.changing import ROUTES, Office, office
from tests.conftest import Copy
from tests.git.repositories import git
from tests.running import Run

__all__ = ["office"]

NEW = ("add", "action", "--to", "COM-05", "Ask people which paths they avoid")
HOW = ("--evidence", "Survey", "--timescale", "Sep 2026", "--lead", "EBC / Otterbrook")


def test_an_action_stands_at_the_end_with_a_record_since_when(office: Office) -> None:
    done = office(*NEW, *HOW, "--minute", "Board 4")
    assert done.code == 0, done.err
    assert office.text(ROUTES).endswith(
        "  - id: ACT-015\n"
        "    action: Ask people which paths they avoid\n"
        "    evidence: Survey\n"
        "    timescale: Sep 2026\n"
        "    lead: EBC / Otterbrook\n"
    )
    (record,) = office.records()
    assert record == {
        "action": "ACT-015",
        "from": "safer-together-team",
        "date": "2026-05-15",
        "changes": "action",
        "now": "Ask people which paths they avoid",
        "minute": "Board 4",
    }
    assert "ACT-015 (Prevent; EBC / Otterbrook) Ask people which paths" in done.out
    assert "no other branch could be asked: git cannot be asked about" in done.out
    assert "no text in another language" in done.err
    assert office.ask("undo").code == 0
    assert office.changed() == set()


def test_a_timescale_or_lead_that_cannot_be_read_adds_nothing(office: Office) -> None:
    for how, said in (
        (("--timescale", "Febuary 2027", "--lead", "EBC"), 'Did you mean "February 2027"?'),
        (("--timescale", "2025", "--lead", "EBC"), '"2025" leaves a question'),
        (("--timescale", "", "--lead", "EBC"), "is no timescale"),
        (("--timescale", "Sep 2026", "--lead", "EBC / Polise"), 'there is no lead "Polise"'),
    ):
        done = office(*NEW, *how)
        assert done.code == 2, how
        assert said in done.err
    assert office("add", "action", "--to", "ACT-011", "x", *HOW).code == 2
    assert office("add", "action", "--to", "COM-99", "x", *HOW).code == 2
    assert office.changed() == set()


def test_without_evidence_it_says_what_is_wanting(office: Office) -> None:
    done = office(*NEW, "--timescale", "Sep 2026", "--lead", "EBC")
    assert done.code == 0
    assert "planctl reword ACT-015 --evidence TEXT" in done.err


def test_a_commitment_gets_a_file_like_the_others(office: Office) -> None:
    done = office("add", "commitment", "--aim", "Recover", "We will listen to people’s stories")
    assert done.code == 0, done.err
    path = "recover/COM-07-listen-to-peoples-stories.yaml"
    assert office.text(path) == (
        "# EXAMPLE: invented, no real place, body or person.\n"
        "# COM-07 in RECOVER: the words the partnership adopted.\n"
        "# To report progress leave this file alone and add a record to COM-07/\n"
        "id: COM-07\n"
        "commitment: We will listen to people’s stories\n"
    )
    assert office.records()[0]["changes"] == "commitment"
    assert office("add", "action", "--to", "COM-07", "Listen", *HOW).code == 0
    assert "commitment: We will listen to people’s stories\nactions:\n  - id: ACT-015\n" in (
        office.text(path)
    )
    found = office.ask("check").out
    assert "COM-07" not in found.replace("COM-07-listen", "") or "error" not in found


def test_an_aim_that_is_none_adds_nothing(office: Office) -> None:
    done = office("add", "commitment", "--aim", "recovery", "We will listen")
    assert done.code == 2
    assert 'Did you mean "recover"?' in done.err
    assert office("add", "commitment", "--aim", "recover", " ").code == 2
    assert office.changed() == set()


def test_a_closed_plan_takes_nothing_more(office: Office) -> None:
    terms = office.plan / "plan.yaml"
    terms.write_text(
        office.text("plan.yaml").replace("status: approved", "status: closed"), "utf-8"
    )
    before = office.files()
    assert office(*NEW, *HOW).code == 1
    assert office.files() == before


def test_an_id_of_another_branch_is_not_given_again(
    planctl_here: Run, copy_of: Copy, example_plan: Path
) -> None:
    plan = copy_of(example_plan)
    there = Office(planctl_here, plan)
    git(plan.parent, "init", "-q", "-b", "main")
    git(plan.parent, "add", "-A")
    git(plan.parent, "commit", "-q", "-m", "A")
    git(plan.parent, "checkout", "-q", "-b", "health")
    assert "ACT-015 (" in there(*NEW, *HOW).out
    git(plan.parent, "add", "-A")
    git(plan.parent, "commit", "-q", "-m", "B")
    git(plan.parent, "checkout", "-q", "main")
    done = there(*NEW, *HOW)
    assert done.out.startswith("ACT-016 (")
    assert "Its id is free in the working files and on every branch; branches: 2" in done.out


def test_an_id_that_was_taken_back_is_free_again_and_one_in_a_record_is_not(office: Office) -> None:
    office(*NEW, *HOW)
    office.ask("undo")
    assert office(*NEW, *HOW).out.startswith("ACT-015 (")
    (office.plan / ROUTES).write_bytes(office.text(ROUTES).partition("  - id: ACT-015")[0].encode())
    assert office(*NEW, *HOW).out.startswith("ACT-016 (")


def test_a_file_is_named_by_the_first_words() -> None:
    assert slug("We will “listen” to people’s own stories") == "listen-to-peoples-own-stories"
    assert slug("Byddwn yn gwrando ar bob tŷ") == "byddwn-yn-gwrando-ar-bob-ty"
    assert slug("We will") == "we-will"
    assert slug("Gwrando\n\tar dŷ") == "gwrando-ar-dy"
    assert slug("x" * 90) == "x" * 40
    assert slug("работа 😀") == ""
    for words in ("We will a/b\\c: d*e?", "We will ../../etc", "We will -"):
        made = slug(words)
        assert len(made) <= 40
        assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
