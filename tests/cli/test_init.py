"""`init` begins a plan that is sound, and never writes over anything."""

from pathlib import Path

from tests.running import Run


def test_a_new_plan_can_be_asked_at_once(planctl_here: Run, tmp_path: Path) -> None:
    done = planctl_here("init", "ours", "--title", "Safer Streets", cwd=tmp_path)
    assert done.code == 0, done.err
    assert "private repository" in done.out
    asked = planctl_here("overdue", cwd=tmp_path / "ours")
    assert asked.code == 0, asked.err


def test_a_new_plan_has_no_errors(tmp_path: Path, planctl_here: Run) -> None:
    from datetime import date

    from planctl.rules.codes import severity_of
    from planctl.storage.checking import problems_of
    from planctl.storage.opening import open_folder

    planctl_here("init", cwd=tmp_path)
    problems = problems_of(open_folder(str(tmp_path / "plan")), date(2026, 11, 22))
    assert [p for p in problems if severity_of(p.code) != "advice"] == []


def test_the_example_is_written_whole_and_can_be_asked(planctl_here: Run, tmp_path: Path) -> None:
    done = planctl_here("init", "look", "--example", cwd=tmp_path)
    assert done.code == 0, done.err
    assert planctl_here("overdue", cwd=tmp_path / "look").code == 0


def test_a_plan_that_is_there_is_never_written_over(planctl_here: Run, tmp_path: Path) -> None:
    planctl_here("init", cwd=tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    again = planctl_here("init", "--example", cwd=tmp_path)
    assert again.code == 3
    assert "is there already" in again.err
    after = {path: path.read_bytes() for path in before}
    assert after == before


def test_a_readme_that_is_there_is_kept(planctl_here: Run, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    done = planctl_here("init", cwd=tmp_path)
    assert done.code == 0
    assert "README.md" in done.err
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_a_sentence(planctl_here: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = planctl_here("init", "file/plan", cwd=tmp_path)
    assert done.code == 3
    assert "cannot be made" in done.err


def test_a_dry_run_makes_nothing(planctl_here: Run, tmp_path: Path) -> None:
    done = planctl_here("init", "new", "--dry-run", cwd=tmp_path)
    assert "Would write new/plan/plan.yaml" in done.out
    assert not (tmp_path / "new").exists()


def test_beside_a_plan_that_is_there_only_the_forge_s_files_are_written(
    planctl_here: Run, tmp_path: Path
) -> None:
    planctl_here("init", cwd=tmp_path)
    before = files_in(tmp_path)
    done = planctl_here("init", "--ci", "github", cwd=tmp_path / "plan")
    assert done.code == 0, done.err
    assert files_in(tmp_path) - before == {tmp_path / ".github" / "workflows" / "plan.yml"}
    assert "PLAN: plan\n" in (tmp_path / ".github/workflows/plan.yml").read_text("utf-8")


def files_in(folder: Path) -> set[Path]:
    """Every file but the journal's."""
    found = {path for path in folder.rglob("*") if path.is_file()}
    return {path for path in found if folder / "state" not in path.parents}


def test_a_new_plan_can_have_them_at_once(planctl_here: Run, tmp_path: Path) -> None:
    done = planctl_here("init", "new", "--ci", "gitlab", cwd=tmp_path)
    assert done.code == 0, done.err
    assert (tmp_path / "new/plan/plan.yaml").is_file()
    assert (tmp_path / "new/.gitlab-ci.yml").is_file()
    assert (tmp_path / "new/.gitlab/plan.yml").is_file()


def test_what_a_forge_has_already_is_kept_and_named(planctl_here: Run, tmp_path: Path) -> None:
    planctl_here("init", cwd=tmp_path)
    (tmp_path / ".gitlab-ci.yml").write_text("stages: [test]\n", encoding="utf-8")
    done = planctl_here("init", "--ci", "gitlab", cwd=tmp_path)
    assert done.code == 0
    assert "Kept as it is: .gitlab-ci.yml" in done.err
    assert "include: - local: .gitlab/plan.yml" in done.err
    assert (tmp_path / ".gitlab-ci.yml").read_text("utf-8") == "stages: [test]\n"
    again = planctl_here("init", "--ci", "gitlab", cwd=tmp_path)
    assert again.err.count("Kept as it is") == 2


def test_in_a_repository_they_lie_at_its_top(planctl_here: Run, tmp_path: Path) -> None:
    from tests.git.repositories import git

    git(tmp_path, "init", "-q")
    planctl_here("init", "plans/ours", cwd=tmp_path)
    done = planctl_here("init", "plans/ours", "--ci", "github", cwd=tmp_path)
    assert done.code == 0, done.err
    text = (tmp_path / ".github/workflows/plan.yml").read_text("utf-8")
    assert "PLAN: plans/ours/plan\n" in text


def test_a_dry_run_names_the_forge_s_files_too(planctl_here: Run, tmp_path: Path) -> None:
    planctl_here("init", cwd=tmp_path)
    done = planctl_here("init", "--ci", "github", "--dry-run", cwd=tmp_path)
    assert "Would write .github/workflows/plan.yml" in done.out
    assert not (tmp_path / ".github").exists()
