"""`planctl report` makes papers: where they lie, what they are called, and what is never replaced."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.cli.papers import made, rows
from tests.conftest import Copy
from tests.golden import same_as_golden
from tests.running import Run

KINDS = ("status", "board", "exceptions", "decisions")
Q4 = ("--period", "2025-26-Q4")
DAY = ("--as-of", "2026-11-21")


@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_on_the_example_plan_reads_so(
    kind: str, lang: str, planctl_here: Run, example_plan: Path, tmp_path: Path
) -> None:
    text = made(planctl_here, example_plan, tmp_path, kind, *Q4, lang=lang)
    same_as_golden(f"papers/example-{kind}.{lang}.md", text)


def test_in_both_languages_the_welsh_stands_first_and_each_is_the_same_as_alone(
    planctl_here: Run, example_plan: Path, tmp_path: Path
) -> None:
    both = made(planctl_here, example_plan, tmp_path, "board", *Q4, lang="both")
    welsh = made(planctl_here, example_plan, tmp_path, "board", *Q4, lang="cy")
    english = made(planctl_here, example_plan, tmp_path, "board", *Q4, lang="en")
    assert both == f"{welsh.rstrip()}\n\n---\n\n{english}"


def test_papers_lie_beside_the_plan_by_period_paper_language_and_form(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    order = ("report", "board", "--format", "md", "--format", "html")
    done = planctl_here(*order, "--lang", "both", *DAY, cwd=plan.parent)
    assert done.code == 0, done
    names = ["reports/2026-27-Q2/board.cy-en.md", "reports/2026-27-Q2/board.cy-en.html"]
    assert done.out.splitlines() == [f"Wrote {name}" for name in names]
    assert all((plan.parent / name).is_file() for name in names)


def test_the_period_asked_for_names_the_folder_whatever_the_day(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    planctl_here("report", "board", "--format", "md", "--period", "2025-26", cwd=plan)
    planctl_here("report", "board", "--format", "md", *Q4, cwd=plan)
    folders = sorted(each.name for each in (plan.parent / "reports").iterdir())
    assert folders == ["2025-26", "2025-26-Q4"]


def test_made_again_a_paper_is_the_same_and_is_not_written_again(
    planctl_here: Run, example_plan: Path, tmp_path: Path
) -> None:
    order = ("report", "status", "--format", "md", "--format", "html", "--output", str(tmp_path))
    planctl_here(*order, *DAY, "--plan", str(example_plan))
    before = {path.name: path.read_bytes() for path in tmp_path.glob("status*")}
    done = planctl_here(*order, *DAY, "--plan", str(example_plan))
    assert [line.split()[0] for line in done.out.splitlines()] == ["Unchanged", "Unchanged"]
    assert {path.name: path.read_bytes() for path in tmp_path.glob("status*")} == before


def test_a_paper_that_somebody_edited_is_not_replaced(
    planctl_here: Run, example_plan: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "board.en.md"
    paper.write_text("edited")
    forms = ("--format", "html", "--format", "md")
    order = ("report", "board", *forms, "--output", str(tmp_path), *DAY)
    refused = planctl_here(*order, "--plan", str(example_plan))
    assert (refused.code, paper.read_text()) == (3, "edited")
    assert not (tmp_path / "board.en.html").exists(), "all or none"
    assert "--force" in refused.err
    assert planctl_here(*order, "--plan", str(example_plan), "--force").code == 0
    assert paper.read_text() != "edited"


def test_without_a_papers_name_those_that_there_are_are_named(planctl_here: Run) -> None:
    refused = planctl_here("report")
    assert refused.code == 2
    assert "There are: status, board, exceptions, decisions, template." in refused.err


def test_a_paper_looks_from_a_day_or_is_about_a_period_not_both(planctl_here: Run) -> None:
    refused = planctl_here("report", "board", *DAY, *Q4)
    assert refused.code == 2
    assert "two different questions" in refused.err


def test_a_period_that_is_not_over_has_no_paper_and_the_newest_that_has_is_named(
    planctl_here: Run, example_plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planctl.cli import report

    order = ("report", "board", "--output", str(tmp_path), "--plan", str(example_plan))
    monkeypatch.setattr(report, "today", lambda: date(2026, 12, 31))
    for period in ("2026-27-Q3", "2026-27-Q4", "2026-27"):
        refused = planctl_here(*order, "--period", period)
        assert (refused.code, list(tmp_path.glob("board*"))) == (2, []), period
        assert " is not over: it ends on " in refused.err
        assert "The newest quarter that is over: 2026-27 Q2." in refused.err
    monkeypatch.setattr(report, "today", lambda: date(2027, 1, 1))
    assert planctl_here(*order, "--format", "md", "--period", "2026-27-Q3").code == 0


def test_what_cannot_be_read_is_said_in_the_paper_and_by_the_exit_code(
    planctl_here: Run, example_plan: Path, copy_of: Copy, tmp_path: Path
) -> None:
    plan = copy_of(example_plan)
    next(plan.rglob("*-ACT-012-*.yaml")).write_text("from: [")
    order = ("report", "status", "--format", "md", "--output", str(tmp_path), *DAY)
    done = planctl_here(*order, "--plan", str(plan))
    assert (done.code, "cannot be read" in done.err) == (1, True)
    assert (
        "Files that cannot be read and are left out: 1" in (tmp_path / "status.en.md").read_text()
    )


def test_before_the_first_period_has_ended_there_is_nothing_to_compare_with(
    planctl_here: Run, example_plan: Path, tmp_path: Path
) -> None:
    early = ("--as-of", "2024-05-01")
    text = made(planctl_here, example_plan, tmp_path, "board", *early)
    assert "There is no earlier period to compare with." in text
    assert "No round yet: the plan’s first period has not ended." in text
    assert text.startswith("# Board paper, 2024-25 Q1: ")


def test_the_paper_of_an_agreed_period_stays_to_the_byte(
    planctl_here: Run, example_plan: Path, copy_of: Copy, tmp_path: Path
) -> None:
    plan = copy_of(example_plan)

    def run(*words: str) -> None:
        done = planctl_here(*words, "--plan", str(plan))
        assert done.code == 0, done

    agreed = ("--from", "partnership-board", "--minute", "Item 4", "--date", "2026-05-12")
    run("freeze", "2025-26-Q4", *agreed)
    before = {kind: made(planctl_here, plan, tmp_path, kind, *Q4) for kind in KINDS}
    assert "Agreed: 12 May 2026 · Safer Together Board · minute Item 4" in before["board"]
    for period in ("2025-26-Q4", "2025-26-Q3"):
        late = ("--period", period, "--rag", "red", "--date", "2026-06-01")
        run("update", "ACT-013", "ACT-001", "--from", "safer-together-team", *late)
        run("update", "ACT-010", "--from", "elverwick-council", *late)
    run(
        "reword", "ACT-001", "--action", "Publish it", "--reason", "Shorter", "--date", "2026-06-02"
    )
    after = {kind: made(planctl_here, plan, tmp_path, kind, *Q4) for kind in KINDS}
    assert after == before
    done = planctl_here(
        "report", "board", "--format", "md", "--output", str(tmp_path), *Q4, "--plan", str(plan)
    )
    assert "Late records, not counted: " in done.err


def spans(text: str) -> set[str]:
    """The texts that are marked as being in English."""
    return set(re.findall(r'<span lang="en">(.*?)</span>', text))


@pytest.mark.parametrize("kind", KINDS)
def test_the_welsh_says_the_same_and_counts_what_stands_in_english(
    kind: str, planctl_here: Run, real_plan: Path, example_plan: Path, tmp_path: Path
) -> None:
    for plan in (real_plan, example_plan):
        english = made(planctl_here, plan, tmp_path, kind, *DAY)
        welsh = made(planctl_here, plan, tmp_path, kind, *DAY, lang="cy")
        note = re.search(r"Testunau a ddangosir yn Saesneg am nad oes Cymraeg eto: (\d+)", welsh)
        assert int(note[1] if note else 0) == len(spans(welsh))
        assert spans(english) == set()
        assert "nad oes Saesneg" not in english
        shapes = [[len(row) for row in rows(text)] for text in (english, welsh)]
        assert shapes[0] == shapes[1]
        assert english.count("\n## ") == welsh.count("\n## ")


def test_the_welsh_has_the_same_numbers_in_the_same_places(
    planctl_here: Run, real_plan: Path, tmp_path: Path
) -> None:
    for kind in KINDS:
        english = made(planctl_here, real_plan, tmp_path, kind, *DAY)
        welsh = made(planctl_here, real_plan, tmp_path, kind, *DAY, lang="cy")
        said = [line for line in welsh.splitlines() if "nad oes Cymraeg eto" not in line]
        assert re.findall(r"\d+", "\n".join(said)) == re.findall(r"\d+", english), kind


def test_a_template_that_is_no_word_document_is_refused_in_a_sentence(
    planctl_here: Run, example_plan: Path, tmp_path: Path
) -> None:
    (tmp_path / "house.docx").write_text("not a document")
    order = ("report", "board", *DAY, "--output", str(tmp_path), "--plan", str(example_plan))
    done = planctl_here(*order, "--template", str(tmp_path / "house.docx"))
    assert done.code == 2, done
    assert done.err.startswith("planctl: ")
    assert not (tmp_path / "board.en.docx").exists()
