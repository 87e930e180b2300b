"""Evidence is recorded as a reference, copied only when asked, and held against what was expected."""

import hashlib
import json
import shlex
from pathlib import Path

import pytest

from planctl.contract.evidence import COLUMNS
from planctl.storage.yaml_events import Plain, parse
from tests.cli.asking import ACTION, EXAMPLE_DAY, HEAD
from tests.conftest import Copy
from tests.golden import same_as_golden
from tests.running import Result, Run

ON = ("--on", "2026-11-22")
SEEN = ("--seen-by", "Regional Team", "--date", "2026-11-20")
WHERE = "SharePoint > Exec > 2027-05 minutes, item 4"
RECORDS = "prevent/COM-20"


class Office:
    """A copy of the real plan to write in, and a folder beside it."""

    def __init__(self, run: Run, plan: Path) -> None:
        self.run, self.plan, self.folder = run, plan, plan.parent

    def __call__(self, *args: str) -> Result:
        return self.run(*args, cwd=self.folder)

    def add(self, *args: str) -> Result:
        return self("evidence", "add", *args, *ON)

    def file(self, name: str, content: str | bytes) -> str:
        data = content.encode() if isinstance(content, str) else content
        (self.folder / name).write_bytes(data)
        return name

    def records(self) -> list[dict[str, Plain]]:
        paths = sorted(self.plan.rglob("COM-*/*.yaml"))
        found = [parse(path.read_text("utf-8"), "").data for path in paths]
        return [data for data in found if data is not None]

    def listed(self, *args: str) -> list[dict[str, object]]:
        done = self("evidence", "list", *args, "--format", "json", "--as-of", "2026-11-22")
        items: list[dict[str, object]] = json.loads(done.out)["items"]
        return items


@pytest.fixture
def office(planctl_here: Run, copy_of: Copy, real_plan: Path) -> Office:
    return Office(planctl_here, copy_of(real_plan))


def test_a_reference_is_kept_with_who_saw_it_and_when(office: Office) -> None:
    done = office.add("act42", WHERE, *SEEN)
    assert done.code == 0
    assert "ACT-042 (Prevent; Regional Team" in done.out
    assert office.records() == [
        {
            "action": "ACT-042",
            "from": "regional-team",
            "date": "2026-11-22",
            "supplied": [
                {"reference": WHERE, "seen_by": "Regional Team", "date": "2026-11-20"},
            ],
        }
    ]


def test_it_is_no_report_and_breaks_no_silence(office: Office) -> None:
    asked = ("status", "--format", "json", "--as-of", "2026-11-22")
    before = office(*asked).out
    office.add("ACT-042", WHERE, *SEEN)
    assert office(*asked).out == before


def test_several_actions_take_one_command_and_one_undo(office: Office) -> None:
    assert office.add("ACT-042", "ACT-043", WHERE, *SEEN).code == 0
    assert len(office.records()) == 2
    assert office("undo").code == 0
    assert office.records() == []


def test_the_same_again_changes_nothing_also_on_another_day(office: Office) -> None:
    office.add("ACT-042", WHERE, *SEEN)
    again = office("evidence", "add", "ACT-042", WHERE, *SEEN, "--on", "2026-11-29")
    assert "already recorded" in again.out
    assert len(office.records()) == 1
    office("evidence", "add", "ACT-042", WHERE, "--seen-by", "Regional Team", "--on", "2026-12-01")
    assert len(office.records()) == 1, "a day that was not typed is no difference"
    office.add("ACT-042", WHERE, "--seen-by", "Executive Group")
    assert len(office.records()) == 2


def test_a_lead_s_evidence_is_from_that_lead(office: Office) -> None:
    office.add("ACT-042", WHERE, "--from", "Health", "--role", "Programme officer", *SEEN)
    (data,) = office.records()
    assert (data["from"], data["role"]) == ("health", "Programme officer")


def test_dry_run_writes_nothing_and_shows_the_record(office: Office) -> None:
    file = office.file("notes.txt", "Agreed.\n")
    done = office.add("ACT-042", WHERE, *SEEN, "--copy", file, "--dry-run")
    assert "supplied:\n  - reference: " in done.out
    assert office.records() == []
    assert not (office.plan / RECORDS).exists()


@pytest.mark.parametrize(
    "args",
    [
        (),
        (WHERE,),
        ("ACT-042",),
        ("ACT-042", "ACT-043"),
        ("ACT-042", "  "),
        ("ACT-999", WHERE),
        ("COM-20", WHERE),
        ("ACT-042", WHERE, "--date", "2026-11-23"),
        ("ACT-042", WHERE, "--from", "nobody"),
        ("ACT-042", WHERE, "--copy", "none.txt"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(
    office: Office, args: tuple[str, ...]
) -> None:
    done = office.add(*args)
    assert done.code == 2, done
    assert done.err.startswith("planctl: ")
    assert office.records() == []


@pytest.mark.parametrize(
    "args",
    [
        ("Mail of jane.doe@example.org",),
        (WHERE, "--seen-by", "07700 900123"),
        (WHERE, "--copy", "minutes.txt"),
        (WHERE, "--copy", "CF10 3AT.txt"),
    ],
)
def test_what_may_give_somebody_away_is_refused_without_its_value(
    office: Office, args: tuple[str, ...]
) -> None:
    office.file("minutes.txt", "Item 4\nDOB 03/05/1984\n")
    office.file("CF10 3AT.txt", "Nothing\n")
    done = office.add("ACT-042", *args)
    assert done.code == 1
    assert "may give somebody away" in done.err
    for value in ("jane", "900123", "1984", "3AT ("):
        assert value not in done.err
    assert "•" in done.err
    assert office.records() == []
    assert not (office.plan / RECORDS).exists()


def test_the_place_inside_a_file_is_told(office: Office) -> None:
    office.file("minutes.txt", "Item 4\nDOB 03/05/1984\n")
    done = office.add("ACT-042", WHERE, "--copy", "minutes.txt")
    assert "minutes.txt, line 2: a date of birth" in done.err


def test_a_reason_lets_it_in_and_is_kept_and_shown(office: Office) -> None:
    office.file("minutes.txt", "Ring 029 2018 0123\n")
    reason = "It is the number of our own front desk"
    assert office.add("ACT-042", WHERE, "--copy", "minutes.txt", "--despite", reason).code == 0
    (item,) = office.listed("ACT-042")
    assert item["supplied"][0]["despite"] == reason  # type: ignore[index]  # JSON as it comes
    assert reason in office("evidence", "list", "ACT-042", "--format", "table", "--full").out
    assert office.add("ACT-043", WHERE, "--despite", "Ask 07700 900123").code == 1


def test_a_copy_lies_beside_the_records_byte_for_byte_with_its_digest(office: Office) -> None:
    data = b"Agreed.\r\n"
    done = office.add("ACT-042", WHERE, *SEEN, "--copy", office.file("notes.txt", data))
    assert "can read this copy for ever" in done.out
    path = f"{RECORDS}/evidence/notes.txt"
    assert (office.plan / path).read_bytes() == data
    (supplied,) = (record["supplied"] for record in office.records())
    assert isinstance(supplied, list)
    assert isinstance(supplied[0], dict)
    assert supplied[0]["copy"] == path
    assert supplied[0]["sha256"] == hashlib.sha256(data).hexdigest()


def test_undo_takes_copy_and_record_back_together(office: Office) -> None:
    office.add("ACT-042", WHERE, "--copy", office.file("notes.txt", "Agreed.\n"))
    assert office("undo").code == 0
    assert not (office.plan / RECORDS).exists()


def test_two_actions_of_one_commitment_share_a_copy(office: Office) -> None:
    office.add("ACT-041", "ACT-042", WHERE, "--copy", office.file("notes.txt", "Agreed.\n"))
    assert len(list(office.plan.rglob("evidence/*"))) == 1
    office.add("ACT-042", "Another", "--copy", office.file("notes.txt", "Agreed anew.\n"))
    names = sorted(path.name for path in office.plan.rglob("evidence/*"))
    assert names == ["notes-2.txt", "notes.txt"]


def test_what_cannot_be_looked_into_is_said_and_copied(office: Office) -> None:
    done = office.add("ACT-042", WHERE, "--copy", office.file("scan.pdf", b"%PDF-1.7 \0"))
    assert done.code == 0
    assert "cannot look inside scan.pdf" in done.err


def test_a_copy_named_like_a_plan_s_file_troubles_nobody(office: Office) -> None:
    before = office("check", "--as-of", "2026-11-22").out
    for name in ("COM-21-more.yaml", "plan.yaml", "notes (1).yaml", "old.yml"):
        assert office.add("ACT-042", name, "--copy", office.file(name, "id: [\n")).code == 0
    assert office("check", "--as-of", "2026-11-22").out == before


def test_git_is_told_to_keep_the_bytes_where_nothing_says_so(office: Office) -> None:
    file = office.file("notes.txt", "Agreed.\n")
    assert "**/evidence/** -text" in office.add("ACT-042", WHERE, "--copy", file).err
    office.file(".gitattributes", "plan/**/evidence/** -text\n")
    assert "-text" not in office.add("ACT-042", "Another", "--copy", file).err


def test_the_list_holds_supplied_against_expected(office: Office) -> None:
    office.add("ACT-042", WHERE, *SEEN)
    with_it, without = office.listed("ACT-042", "ACT-043")
    assert (with_it["missing"], without["missing"], without["supplied"]) == (False, True, [])
    assert with_it["supplied"] == [
        {
            "reference": WHERE,
            "seen_by": "Regional Team",
            "seen": "2026-11-20",
            "from": "regional-team",
            "date": "2026-11-22",
            "copy": None,
            "sha256": None,
            "copy_state": None,
            "despite": None,
            "record": "2026-11-22-ACT-042-regional-team-" + str(with_it["supplied"])[-7:-3],
        }
    ]
    assert len(office.listed("COM-20")) == len(office.listed("--commitment", "COM-20"))


def test_what_is_reported_complete_without_evidence_stands_first(office: Office) -> None:
    office("update", "ACT-043", "--from", "Health", "--state", "complete", "--date", "2026-11-22")
    lead = office.listed("ACT-043")[0]["leads"]
    assert isinstance(lead, list)
    done = office(
        *("update", "ACT-043", "--from", lead[0], "--state", "complete", "--date", "2026-11-22")
    )
    assert done.code == 0
    assert office.listed()[0]["id"] == "ACT-043"
    office.add("ACT-043", WHERE)
    assert office.listed()[0]["id"] == "ACT-001"


def test_a_correction_s_list_stands_in_the_place_of_the_corrected_one_s(office: Office) -> None:
    office("update", "ACT-042", "--supplied", "The old list", "--date", "2026-11-20")
    (path,) = office.plan.rglob("2026-11-20-ACT-042-*.yaml")
    new = path.read_text("utf-8").replace("The old list", "The new list")
    new = new.replace("2026-11-20", "2026-11-21") + f"corrects: {path.stem}\n"
    (path.parent / "correction.yaml").write_text(new, "utf-8")
    (item,) = office.listed("ACT-042")
    references = [each["reference"] for each in item["supplied"]]  # type: ignore[attr-defined]  # JSON
    assert references == ["The new list"]


def test_a_missing_or_changed_copy_is_told_and_leaves_one(office: Office) -> None:
    office.add("ACT-042", WHERE, *SEEN, "--copy", office.file("notes.txt", "Agreed.\n"))
    copy = office.plan / RECORDS / "evidence" / "notes.txt"
    asked = ("evidence", "list", "ACT-042", "--format", "table")
    assert office(*asked).code == 0
    copy.write_text("Not agreed.\n", "utf-8")
    assert office.add("ACT-042", WHERE, *SEEN, "--copy", "notes.txt").code == 3
    changed = office(*asked)
    assert (changed.code, "notes.txt: changed" in changed.out) == (1, True)
    copy.unlink()
    missing = office(*asked)
    assert (missing.code, "notes.txt: missing" in missing.out) == (1, True)
    codes = [i["code"] for i in json.loads(office("check", "--format", "json").out)["items"]]
    assert codes.count("evidence-copy-missing") == 1
    office.add("ACT-042", WHERE, *SEEN, "--copy", "notes.txt")
    assert copy.read_text("utf-8") == "Agreed.\n", "recorded already: the copy is put back"


def test_a_copy_named_outside_the_plan_is_never_read(office: Office) -> None:
    office.file("secret.txt", "s\n")
    office.add("ACT-042", WHERE, "--copy", office.file("notes.txt", "Agreed.\n"))
    (path,) = office.plan.rglob("*ACT-042*.yaml")
    for hostile in ("../secret.txt", str(office.folder / "secret.txt"), "prevent/../../secret.txt"):
        text = path.read_text("utf-8").replace(f"{RECORDS}/evidence/notes.txt", hostile)
        (path.parent / "other.yaml").write_text(text.replace("2026-11-22", "2026-11-21"), "utf-8")
        states = {s["copy_state"] for i in office.listed() for s in i["supplied"]}  # type: ignore[attr-defined]  # JSON
        assert states == {"as recorded", "missing"}


def test_json_has_an_action_s_keys_and_its_own(planctl_here: Run, example_plan: Path) -> None:
    where = ("--plan", str(example_plan), "--as-of", EXAMPLE_DAY)
    found = json.loads(planctl_here("evidence", "list", *where, "--format", "json").out)
    own = ["supplied", "missing", "unnamed", "complete_without", "copies", "copies_missing"]
    assert set(found) == {*HEAD, *own, "copies_changed", "count", "items", "against"} or (
        set(found) == {*HEAD, *own, "copies_changed", "count", "items"}
    )
    for item in found["items"]:
        assert {*ACTION, "missing", "supplied"} <= set(item)
    assert len(found["supplied"]) + len(found["missing"]) + len(found["unnamed"]) == found["count"]


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_the_screen_of_evidence(planctl_here: Run, example_plan: Path, lang: str) -> None:
    where = ("--plan", str(example_plan), "--as-of", EXAMPLE_DAY, "--lang", lang)
    shown = planctl_here("evidence", "list", *where, "--format", "table").out
    assert max(map(len, shown.splitlines())) <= 80
    same_as_golden(f"evidence-list-{lang}.txt", shown)


@pytest.mark.parametrize("form", ["plain", "csv", "md"])
def test_other_forms_have_a_row_for_each_item(
    planctl_here: Run, example_plan: Path, form: str
) -> None:
    where = ("--plan", str(example_plan), "--as-of", EXAMPLE_DAY)
    lines = planctl_here("evidence", "list", *where, "--format", form).out.splitlines()
    assert len(lines) == {"plain": 14, "csv": 15, "md": 16}[form]
    if form == "csv":
        assert lines[0] == ",".join(COLUMNS)
    grouped = planctl_here("evidence", "list", *where, "--format", form, "--by", "lead")
    assert grouped.code == 0
    assert len(grouped.out.splitlines()) > len(lines)


@pytest.mark.parametrize("name", ["add", "list"])
def test_every_example_of_a_command_under_evidence_runs(office: Office, name: str) -> None:
    shown = office("evidence", name, "--help").out
    lines = [
        line.strip() for line in shown.partition("Examples:\n")[2].split("\n\n")[0].split("\n")
    ]
    office.file("notes.txt", "March 2027\n")
    assert len(lines) >= 4
    for line in lines:
        typed = shlex.split(line.partition(" > evidence.csv")[0])[1:]
        assert office(*typed).code == 0, line


def test_nothing_selected_is_a_sentence(planctl_here: Run, example_plan: Path) -> None:
    where = ("--plan", str(example_plan), "--text", "no such words", "--format", "table")
    done = planctl_here("evidence", "list", *where)
    assert (done.code, "No action is selected." in done.out) == (0, True)
