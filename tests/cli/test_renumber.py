"""An id that a merge brought in twice is healed: whose a record is stays beyond doubt."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from planctl.storage.yaml_events import parse
from tests.git.repositories import git
from tests.running import Result, Run, clean_env, inside

ACTION = """\
  - id: ACT-020 # a note of ours
    action: {words}
    evidence: Minutes of it
    timescale: Mar 2027
    lead: Elverwick Health Board
"""
SHARE, VISIT = "Share the ward figures every month", "Visit every school once"
COM_02, COM_04 = "understand/COM-02-shared-data.yaml", "prevent/COM-04-speak-up-early.yaml"
SIGNED = ("--from", "elverwick-health-board", "--date")
AS_OF = ("--as-of", "2026-06-01")


class Office:
    """A partnership's repository: planctl and git, typed beside the plan."""

    def __init__(self, root: Path, run: Run) -> None:
        self.root, self.plan, self._run = root, root / "plan", run

    def planctl(self, *args: str) -> Result:
        done = self._run(*args, cwd=self.root)
        assert done.code == 0, done
        return done

    def refused(self, *args: str) -> Result:
        return self._run(*args, cwd=self.root)

    def says(self, *args: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._run(*args, "--format", "json", cwd=self.root).out)
        return found

    def errors(self, *args: str) -> list[tuple[str, str]]:
        items = self.says("check", *AS_OF, *args)["items"]
        return [(i["code"], i["path"]) for i in items if i["severity"] == "error"]

    def add(self, path: str, words: str) -> None:
        with (self.plan / path).open("a", encoding="utf-8", newline="") as file:
            file.write(ACTION.format(words=words))

    def commit(self, message: str) -> None:
        git(self.root, "add", "-A")
        git(self.root, "commit", "-q", "-m", message)

    def names(self, folder: str) -> list[str]:
        return sorted(path.name for path in (self.plan / folder).iterdir())

    def about(self, identity: str) -> list[str]:
        """The records of an action that `show` tells, by name."""
        return [r["name"] for r in self.says("show", identity, *AS_OF)["item"]["records"]]


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory, cache: Path, example_plan: Path) -> Path:
    """Two branches gave ACT-020 away, each with reports on it, and were merged."""
    folder = tmp_path_factory.mktemp("merged")
    office = Office(folder / "office", inside(clean_env(cache, folder)))
    shutil.copytree(example_plan, office.plan)
    git(office.root, "init", "-q", "-b", "main")
    office.commit("The plan")
    git(office.root, "switch", "-q", "-c", "health")
    office.add(COM_02, SHARE)
    reports = ("--rag", "amber", "--barriers", "None yet", "--next-steps", "Ask #2")
    office.planctl("update", "ACT-020", *SIGNED, "2026-05-02", *reports)
    office.planctl("update", "ACT-020", *SIGNED, "2026-05-02", "--rag", "green")
    office.planctl("update", "ACT-020", *SIGNED, "2026-05-20", "--state", "complete")
    office.commit("What health say")
    git(office.root, "branch", "late")
    git(office.root, "switch", "-q", "main")
    office.add(COM_04, VISIT)
    office.planctl("update", "ACT-020", *SIGNED, "2026-05-03", *reports)
    office.commit("What the council say")
    git(office.root, "merge", "-q", "--no-edit", "health")
    git(office.root, "repack", "-adq")
    return office.root


@pytest.fixture
def office(tmp_path: Path, merged: Path, planctl_here: Run) -> Office:
    """A copy of the merged repository."""
    return Office(Path(shutil.copytree(merged, tmp_path / "office")), planctl_here)


def heal(office: Office) -> None:
    office.planctl("renumber", f"plan/{COM_02}:ACT-020")
    office.commit("Healed")


def test_check_names_the_clash_and_the_command_that_heals_it(office: Office) -> None:
    assert office.errors() == [("id-twice", f"plan/{COM_02}")]
    (found,) = (i for i in office.says("check", *AS_OF)["items"] if i["code"] == "id-twice")
    assert "planctl renumber COM-02-shared-data.yaml:ACT-020" in found["help"]


def test_after_healing_nothing_is_wrong_and_both_keep_their_own(office: Office) -> None:
    heal(office)
    assert office.errors() == []
    assert len(office.about("ACT-021")) == 3
    assert len(office.about("ACT-020")) == 1
    item = office.says("show", "ACT-021", *AS_OF)["item"]
    assert (item["action"], item["state"], item["rag"]) == (SHARE, "reported complete", "green")
    assert item["was"] == ["ACT-020"]
    assert office.says("show", "ACT-020", *AS_OF)["item"]["action"] == VISIT


def test_only_the_lines_that_must_change_in_the_commitment_s_file(office: Office) -> None:
    before = (office.plan / COM_02).read_bytes()
    heal(office)
    new = b"  - id: ACT-021 # a note of ours\n"
    expected = before.replace(b"  - id: ACT-020 # a note of ours\n", new)
    assert (office.plan / COM_02).read_bytes() == expected + b"    was:\n      - ACT-020\n"


def test_what_names_a_renamed_record_is_renamed_too(office: Office) -> None:
    heal(office)
    told = {}
    for path in (office.plan / "understand" / "COM-02").glob("*ACT-021*.yaml"):
        told[path.stem] = parse(path.read_text("utf-8"), "").data or {}
    corrects = [str(data["corrects"]) for data in told.values() if "corrects" in data]
    assert len(corrects) == 1
    assert corrects[0] in told
    assert not list((office.plan / "understand" / "COM-02").glob("*ACT-020*"))


def test_the_words_in_another_language_follow(office: Office) -> None:
    welsh = office.plan / COM_02.replace(".yaml", ".cy.yaml")
    with welsh.open("a", encoding="utf-8") as file:
        file.write("  - id: ACT-020\n    action: Rhannu’r ffigurau\n")
    (name,) = (n for n in office.names("understand/COM-02") if n.startswith("2026-05-20-ACT-020"))
    beside = office.plan / "understand" / "COM-02" / name.replace(".yaml", ".cy.yaml")
    beside.write_text("progress: Wedi’i wneud\n", encoding="utf-8")
    before = welsh.read_text("utf-8")
    office.planctl("renumber", f"{COM_02}:ACT-020")
    assert welsh.read_text("utf-8") == before.replace("id: ACT-020", "id: ACT-021")
    (new,) = (n for n in office.names("understand/COM-02") if n.endswith(".cy.yaml") and "021" in n)
    assert new.startswith("2026-05-20-ACT-021-elverwick-health-board-")


def test_a_dry_run_lists_what_would_be_done_and_writes_nothing(office: Office) -> None:
    done = office.planctl("renumber", "COM-02-shared-data:act-20", "--dry-run")
    assert done.out.count("Would write") == 4
    assert " as 2026-05-20-ACT-021-elverwick-health-board-" in done.out
    assert git(office.root, "status", "--porcelain") == ""


def test_one_undo_takes_it_all_back(office: Office) -> None:
    office.planctl("renumber", f"{COM_02}:ACT-020")
    done = office.planctl("undo")
    assert git(office.root, "status", "--porcelain") == ""
    assert "It cannot be brought back by undo" in done.out
    assert "To bring it back" not in done.out
    assert office.refused("undo").code == 1


def test_the_new_id_is_above_those_of_every_branch(office: Office) -> None:
    git(office.root, "switch", "-q", "-c", "elsewhere")
    path = office.plan / COM_04
    path.write_text(path.read_text("utf-8").replace("ACT-020", "ACT-034"), encoding="utf-8")
    office.commit("Another branch is further on")
    git(office.root, "switch", "-q", "main")
    assert "is ACT-035 now" in office.planctl("renumber", f"{COM_02}:ACT-020").out


def test_the_history_since_then_is_no_deletion(office: Office) -> None:
    before = git(office.root, "rev-parse", "HEAD").strip()
    heal(office)
    assert office.errors("--changed-since", before) == []


def late(office: Office) -> str:
    """On a branch that does not know of the healing another report is made, and merged."""
    git(office.root, "switch", "-q", "late")
    (last,) = (n for n in office.names("understand/COM-02") if n.startswith("2026-05-20-ACT-020"))
    correcting = ("--corrects", last.removesuffix(".yaml"), "--progress", "All 12 wards #1")
    office.planctl("update", "ACT-020", *SIGNED, "2026-05-25", *correcting)
    office.commit("Health correct it")
    git(office.root, "switch", "-q", "main")
    git(office.root, "merge", "-q", "--no-edit", "late")
    (name,) = (n for n in office.names("understand/COM-02") if n.startswith("2026-05-25-ACT-020"))
    return name


@pytest.mark.parametrize("cached", [True, False], ids=["index", "no index"])
def test_a_late_record_counts_for_neither_until_it_is_mended(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cached: bool
) -> None:
    heal(office)
    monkeypatch.setattr(office, "_run", with_cache(office, tmp_path / "c" if cached else None))
    counted = office.says("status", *AS_OF), office.about("ACT-020"), office.about("ACT-021")
    name = late(office)
    for _ in ("cold", "warm"):
        assert office.errors() == [("record-renumbered", f"plan/understand/COM-02/{name}")]
        now = office.says("status", *AS_OF), office.about("ACT-020"), office.about("ACT-021")
        assert now == counted
    office.planctl("check", "--fix", *AS_OF)
    assert office.errors() == []
    assert len(office.about("ACT-021")) == 4
    assert office.about("ACT-020") == counted[1]
    newest = office.says("show", "ACT-021", *AS_OF)["item"]["records"][-1]
    assert "All 12 wards #1" in json.dumps(newest)


def with_cache(office: Office, cache: Path | None) -> Run:
    run = office._run

    def cached(*args: str, **more: Any) -> Result:
        return run(*args, **more, env={"PLANCTL_CACHE": str(cache or "")})

    return cached


def test_a_late_record_for_the_one_that_kept_the_id_is_its_own(office: Office) -> None:
    heal(office)
    git(office.root, "switch", "-q", "-c", "council", "HEAD~1^1")
    office.planctl("update", "ACT-020", *SIGNED, "2026-05-26", "--no-change")
    git(office.root, "add", "-A")
    git(office.root, "commit", "-qm", "The council go on")
    git(office.root, "switch", "-q", "main")
    git(office.root, "merge", "-q", "--no-edit", "council")
    assert office.errors() == []
    assert len(office.about("ACT-020")) == 2


def test_an_id_given_once_has_nothing_to_heal(office: Office) -> None:
    done = office.refused("renumber", f"{COM_02}:ACT-005")
    assert done.code == 1
    assert "given once only" in done.err


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        (f"{COM_02}:ACT-019", "Did you mean ACT-0"),
        ("COM-02-shared-date.yaml:ACT-020", "COM-02-shared-data.yaml?"),
        ("ACT-020", "For example"),
        (f"{COM_02}:soon", "For example"),
    ],
)
def test_a_file_or_id_that_is_not_there_is_a_question(
    office: Office, typed: str, hint: str
) -> None:
    done = office.refused("renumber", typed)
    assert done.code == 2
    assert hint in done.err


def test_where_one_commitment_has_it_twice_and_records_exist_they_are_named(
    office: Office,
) -> None:
    office.add(COM_02, "Count again")
    added = "action: ACT-020\nfrom: safer-together-team\ndate: 2026-05-05\nchanges: action\n"
    (office.plan / "understand/COM-02/ours.yaml").write_text(f"{added}now: Count again\n", "utf-8")
    done = office.refused("renumber", f"{COM_02}:ACT-020")
    assert done.code == 1
    assert done.err.count("understand/COM-02/2026-05-") == 3


def test_where_one_commitment_has_it_twice_each_record_that_tells_its_words_goes_with_them(
    office: Office,
) -> None:
    path = "recover/COM-06-timely-support.yaml"
    for words in ("Open late", "Open early"):
        office.add(path, words)
        said = "action: ACT-020\nfrom: safer-together-team\ndate: 2026-05-05\nchanges: action\n"
        file = office.plan / "recover/COM-06" / f"{words[5:]}.yaml"
        file.write_text(f"{said}now: {words}\n", encoding="utf-8")
    office.planctl("renumber", f"{path}:ACT-020")
    for identity, words in (("ACT-021", "Open late"), ("ACT-022", "Open early")):
        assert office.says("show", identity, *AS_OF)["item"]["action"] == words
        (name,) = office.about(identity)
        assert f"now: {words}" in (office.plan / f"recover/COM-06/{name}.yaml").read_text("utf-8")


def test_two_commitments_with_a_shared_action_want_that_one_renumbered_first(
    office: Office,
) -> None:
    twin = "recover/COM-02-another.yaml"
    head = "id: COM-02\ncommitment: We will open late\nactions:\n"
    (office.plan / twin).write_text(head + ACTION.format(words="Open late"), encoding="utf-8")
    done = office.refused("renumber", f"{twin}:COM-02")
    assert done.code == 1
    assert f"First: planctl renumber {twin}:ACT-020" in done.err


def test_where_one_commitment_has_it_twice_without_records_both_get_new_ids(
    office: Office,
) -> None:
    path = "recover/COM-06-timely-support.yaml"
    for words in ("Open late", "Open early"):
        office.add(path, words)
    said = office.planctl("renumber", f"{path}:ACT-020").out
    assert "is ACT-021 now" in said
    assert "is ACT-022 now" in said
    assert [code for code, _ in office.errors()] == ["id-twice"]


def test_a_record_changed_since_it_was_named_is_not_given_a_new_name(office: Office) -> None:
    (name,) = (n for n in office.names("understand/COM-02") if n.startswith("2026-05-20-ACT-020"))
    path = office.plan / "understand" / "COM-02" / name
    path.write_text(path.read_text("utf-8").replace("complete", "in progress"), encoding="utf-8")
    done = office.refused("renumber", f"{COM_02}:ACT-020")
    assert done.code == 1
    assert name in done.err


def test_a_commitment_gets_a_new_id_with_its_file_and_records(office: Office) -> None:
    twin = "recover/COM-02-another.yaml"
    head = "id: COM-02\ncommitment: We will open late\nactions:\n"
    (office.plan / twin).write_text(head + ACTION.format(words="Open late"), encoding="utf-8")
    (office.plan / twin).write_text(
        (office.plan / twin).read_text("utf-8").replace("ACT-020", "ACT-030"), encoding="utf-8"
    )
    office.planctl("update", "ACT-030", *SIGNED, "2026-05-04", "--no-change")
    accepts = "date: 2026-05-05\naccepts: texts-missing\nreason: Soon\n"
    accepts = f"commitment: COM-02\nfrom: safer-together-team\n{accepts}"
    (office.plan / "recover/COM-02/mine.yaml").write_text(accepts, encoding="utf-8")
    done = office.planctl("renumber", f"{twin}:COM-02")
    assert "COM-02 in recover/COM-02-another.yaml is COM-07 now" in done.out
    assert done.err == ""
    text = (office.plan / "recover/COM-07-another.yaml").read_text("utf-8")
    assert "id: COM-07\n" in text
    assert "\nwas:\n  - COM-02\nactions:\n" in text
    assert not (office.plan / "recover/COM-07").exists(), "records are never moved"
    records = [(office.plan / "recover/COM-02" / n) for n in office.names("recover/COM-02")]
    assert len(records) == 2
    assert sum("commitment: COM-07\n" in path.read_text("utf-8") for path in records) == 1
    assert len(office.about("ACT-030")) == 2
    assert [code for code, _ in office.errors()] == ["id-twice"], "ACT-020 alone is left"


def test_records_of_a_commitment_that_both_could_own_are_named(office: Office) -> None:
    twin = "understand/COM-02-another.yaml"
    (office.plan / twin).write_text("id: COM-02\ncommitment: We will wait\n", encoding="utf-8")
    mine = "commitment: COM-02\nfrom: safer-together-team\ndate: 2026-05-05\nno_change: yes\n"
    (office.plan / "understand/COM-02/mine.yaml").write_text(mine, encoding="utf-8")
    done = office.refused("renumber", f"{twin}:COM-02")
    assert done.code == 1
    assert "understand/COM-02/mine.yaml" in done.err


def test_records_that_a_frozen_period_counts_keep_their_names(office: Office) -> None:
    board = ("--from", "partnership-board", "--minute", "Board 4", "--date", "2026-07-20")
    git(office.root, "switch", "-q", "late")
    office.planctl("freeze", "2026-27 Q1", *board)
    office.commit("The board agrees the quarter")
    git(office.root, "switch", "-q", "main")
    git(office.root, "merge", "-q", "--no-edit", "late")
    done = office.refused("renumber", f"{COM_02}:ACT-020")
    assert done.code == 1
    assert "is counted in 2026-27 Q1, which is frozen" in done.err
    assert f"Renumber the other one: {COM_04}:ACT-020" in done.err
    assert office.planctl("renumber", f"{COM_04}:ACT-020").code == 0
    assert office.errors() == []


def test_a_diff_does_not_tell_a_late_record_as_the_other_action_s(office: Office) -> None:
    heal(office)
    before = git(office.root, "rev-parse", "HEAD").strip()
    late(office)
    told = office.says("diff", f"{before}..main", *AS_OF)
    assert "record-renumbered" in json.dumps(told)
    assert "All 12 wards" not in json.dumps(told)
