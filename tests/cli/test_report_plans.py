"""Papers from plans of every kind: untouched, finished, hostile; and what never stands in one."""

from pathlib import Path

import pytest

from tests.cli.papers import made, rows, sections
from tests.conftest import Copy
from tests.promises.hostile import TEXTS, write_plan
from tests.reports.test_markdown import OURS, Page
from tests.running import Run

KINDS = ("status", "board", "exceptions", "decisions")
DAY = ("--as-of", "2026-11-21")
NO_FINDING = "Nothing has been reported here yet: this is not a finding that nothing was done."


@pytest.mark.parametrize("kind", KINDS)
def test_while_nothing_is_reported_a_paper_says_first_that_this_is_no_finding(
    kind: str, planctl_here: Run, real_plan: Path, tmp_path: Path
) -> None:
    text = made(planctl_here, real_plan, tmp_path, kind, *DAY)
    assert f"**{NO_FINDING}**" in text.split("\n## ")[0]
    welsh = made(planctl_here, real_plan, tmp_path, kind, *DAY, lang="cy")
    assert "nid yw hyn yn golygu na wnaed dim" in welsh.split("\n## ")[0]


def test_once_anything_is_reported_that_is_not_said(
    planctl_here: Run, real_plan: Path, copy_of: Copy, tmp_path: Path
) -> None:
    plan = copy_of(real_plan)
    words = ("update", "ACT-042", "--from", "health", "--rag", "amber", "--date", "2026-11-20")
    assert planctl_here(*words, "--plan", str(plan)).code == 0
    text = made(planctl_here, plan, tmp_path, "board", *DAY)
    assert NO_FINDING not in text
    assert "| ACT-042 |" in text


def test_of_a_draft_every_paper_says_so_and_bears_the_protective_marking(
    planctl_here: Run, real_plan: Path, copy_of: Copy, tmp_path: Path
) -> None:
    plan = copy_of(real_plan)
    terms = plan / "plan.yaml"
    terms.write_text(terms.read_text().replace("status: draft", "status: draft\nmarking: OFFICIAL"))
    for kind in KINDS:
        text = made(planctl_here, plan, tmp_path, kind, *DAY)
        assert text.startswith("**OFFICIAL** · **DRAFT**\n"), kind
        assert "The plan is a draft" in text, kind


TERMS = """\
format: 1
title: A small plan
status: approved
period:
  from: 2024-04-01
  to: 2027-03-31
year_start: April
languages:
  - en
  - cy
coordinator: team
rag:
  - id: green
    word: Green
    meaning: good
  - id: amber
    word: Amber
    meaning: some
  - id: red
    word: Red
    meaning: poor
aims:
  - id: one
    title: One
policies:
  approves: board
  agrees: board
  verifies: board
"""
LEADS = """\
leads:
  - id: team
    name: The Team
    kind: team
  - id: board
    name: The Board
    kind: group
    members:
      - council
    asked: asked-body
  - id: council
    name: The Council
    kind: body
  - id: asked-body
    name: CANARY-ASKED
    kind: body
    contact: canary@example.org
"""
COMMITMENT = """\
id: COM-01
commitment: We will do it
actions:
  - id: ACT-001
    action: Do the first thing
    timescale: Mar 2026
    lead: The Council
  - id: ACT-002
    action: Do the second thing
    timescale: Mar 2026
    lead: The Board
"""


def a_plan(root: Path, commitment: str = COMMITMENT) -> Path:
    plan = root / "small" / "plan"
    (plan / "one").mkdir(parents=True)
    (plan / "plan.yaml").write_text(TERMS)
    (plan / "leads.yaml").write_text(LEADS)
    (plan / "one" / "COM-01-it.yaml").write_text(commitment)
    return plan


def test_a_plan_of_which_everything_is_signed_off_has_no_exceptions_and_nothing_to_decide(
    planctl_here: Run, tmp_path: Path
) -> None:
    plan = a_plan(tmp_path)

    def run(*words: str) -> None:
        done = planctl_here(*words, "--plan", str(plan))
        assert done.code == 0, done

    done = ("--from", "council", "--state", "complete", "--date", "2026-03-20")
    run("update", "ACT-001", "ACT-002", *done)
    board = ("--from", "board", "--minute", "Item 1", "--date", "2026-03-25")
    run("verify", "ACT-001", "ACT-002", *board)
    day = ("--as-of", "2026-06-30")
    papers = {kind: made(planctl_here, plan, tmp_path, kind, *day) for kind in KINDS}
    assert "There is nothing to tell." in papers["exceptions"]
    assert "Nothing waits for a decision." in papers["decisions"]
    assert "Nothing is overdue." in papers["status"]
    assert "Due by now: reported complete or signed off: 2 of 2 (100 %)" in papers["board"]
    standing = rows(sections(papers["status"])["The actions, by aim and commitment"])
    assert [row[4] for row in standing if row[0].startswith("ACT-")] == ["signed off"] * 2


def test_nothing_that_is_the_coordinators_own_stands_in_a_paper(
    planctl_here: Run, tmp_path: Path
) -> None:
    plan = a_plan(tmp_path)
    record = plan / "one" / "COM-01"
    said = ("--rag", "red", "--progress", "Told to all", "--date", "2026-10-20")
    words = ("update", "ACT-001", "--from", "council", *said, "--role", "CANARY-ROLE")
    assert planctl_here(*words, "--plan", str(plan)).code == 0
    (file,) = record.iterdir()
    file.write_text(file.read_text() + "internal: |\n  CANARY-INTERNAL\n")
    for kind in KINDS:
        for form in ("md", "html"):
            for lang in ("en", "cy"):
                text = made(planctl_here, plan, tmp_path, kind, *DAY, lang=lang, form=form)
                assert "canary" not in text.lower(), (kind, form, lang)
    assert "CANARY-INTERNAL" in file.read_text()
    status = made(planctl_here, plan, tmp_path, "status", *DAY)
    assert "Told to all" in status
    silent = {
        row[0]: row[1:] for row in rows(sections(status)["Who was asked, and who was silent"])
    }
    assert silent["Others, asked for a lead"][0] == "1"


def test_in_the_welsh_figures_a_rating_without_a_welsh_word_is_marked_as_english(
    planctl_here: Run, tmp_path: Path
) -> None:
    plan = a_plan(tmp_path)
    words = ("update", "ACT-001", "--from", "council", "--rag", "red", "--date", "2026-10-20")
    assert planctl_here(*words, "--plan", str(plan)).code == 0
    text = made(planctl_here, plan, tmp_path, "board", *DAY, lang="cy")
    (line,) = [each for each in text.splitlines() if "Sgoriau camau heb orffen" in each]
    assert '<span lang="en">Red</span>: 1' in line
    assert '## Sgôr: <span lang="en">Red</span> · <span lang="en">Amber</span>' in text


def test_what_is_not_for_publication_is_shown_to_the_board_and_marked(
    planctl_here: Run, tmp_path: Path
) -> None:
    kept = COMMITMENT.replace("lead: The Council", "lead: The Council\n    publish: no")
    text = made(planctl_here, a_plan(tmp_path, kept), tmp_path, "board", *DAY)
    assert "| Do the first thing (not for publication) |" in text
    assert "| Do the second thing |" in text
    whole = COMMITMENT.replace(
        "commitment: We will do it", "commitment: We will do it\npublish: no"
    )
    text = made(planctl_here, a_plan(tmp_path / "b", whole), tmp_path, "board", *DAY)
    assert text.count("(not for publication)") == 2


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", ["en", "cy"])
def test_hostile_text_in_a_plan_stays_text_in_its_papers(
    kind: str, lang: str, planctl_here: Run, tmp_path: Path
) -> None:
    plan = write_plan(tmp_path)
    order = ("report", kind, "--format", "md", "--format", "html", "--lang", lang, *DAY)
    done = planctl_here(*order, "--output", str(tmp_path), "--plan", str(plan))
    assert done.code in (0, 1), done
    text = (tmp_path / f"{kind}.{lang}.md").read_text()
    page = Page(text)
    assert set(page.tags) <= OURS
    assert page.attributes <= {"style", "lang"}
    assert not {sign for sign in text if not sign.isprintable()} - {"\n", "\u00a0", "\u200d"}
    if kind == "status":
        assert "<script>alert(1)</script>" in page.text
        assert all(f"ACT-{number:03}" in page.text for number in range(1, len(TEXTS) + 1))


def test_words_that_changed_since_the_period_before_are_shown_with_what_they_were(
    planctl_here: Run, example_plan: Path, copy_of: Copy, tmp_path: Path
) -> None:
    plan = copy_of(example_plan)
    order = ("reword", "ACT-001", "--action", "Publish a summary", "--reason", "Shorter")
    done = planctl_here(*order, "--date", "2026-10-05", "--plan", str(plan))
    assert done.code == 0, done
    parts = sections(made(planctl_here, plan, tmp_path, "status", *DAY))
    told = rows(parts["What has changed since 2026-27 Q1"])
    assert ["Words of the plan changed", "1", "ACT-001"] in told
    assert [
        "ACT-001",
        "Publish a yearly summary of what each partner has done",
        "Publish a summary",
    ] in told


def test_what_was_closed_is_told_with_how_and_where_it_went(
    planctl_here: Run, example_plan: Path, tmp_path: Path
) -> None:
    text = made(planctl_here, example_plan, tmp_path, "status", *DAY)
    standing = rows(sections(text)["The actions, by aim and commitment"])
    (closed,) = [row[4] for row in standing if row[0] == "ACT-009"]
    assert closed == "closed: superseded into ACT-010"


def test_a_granted_date_stands_beside_the_first_one_with_how_often_and_where_it_was_decided(
    planctl_here: Run, example_plan: Path, tmp_path: Path
) -> None:
    text = made(planctl_here, example_plan, tmp_path, "status", *DAY)
    (row,) = [row for row in rows(sections(text)["New dates"]) if row[0] == "ACT-004"]
    assert row[2:5] == ["Q3 2025/26", "Jun 2026", "1"]
    assert row[5].startswith("Safer Together Board, 23 October 2025, minute Board 23 October 2025")
