"""What the last commands did, for its owner alone, and how the last one is taken back."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.errors import NotAllowed, NotWritten
from planctl.storage.disk import Disk
from planctl.storage.folders import state_folder
from planctl.storage.journal import KEPT, Journal, digest, entries
from planctl.storage.writing import Undone, changing, undo_last

BYTES = bytes(range(256))


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLANCTL_STATE", str(tmp_path / "state"))
    root = tmp_path / "plan"
    root.mkdir()
    (root / "plan.yaml").write_bytes(BYTES)
    (root / "plan.yaml").chmod(0o604)
    return root


def nothing_committed(_path: str) -> bool:
    return False


def report(plan: Path) -> None:
    """A command with something of every kind."""
    with changing(plan, "update ACT-008 --rag amber") as change:
        change.replace("plan.yaml", BYTES, b"new\n")
        change.rename("plan.yaml", "moved.yaml")
        change.create("prepare/COM-04/record.yaml", b"rag: amber\n")


def held(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def journal_of(plan: Path) -> Path:
    return Path(state_folder(str(plan))) / "journal"


def test_it_remembers_the_command_and_the_bytes_before(plan: Path) -> None:
    report(plan)
    (entry,) = entries(str(plan))
    assert (entry.number, entry.state) == (1, "done")
    assert entry.command == "update ACT-008 --rag amber"
    assert entry.folders == ("prepare", "prepare/COM-04")
    changes = {file.path: (file.before, file.after, file.mode) for file in entry.files}
    assert changes["plan.yaml"] == (BYTES, "", 0o604)
    assert changes["moved.yaml"] == (None, digest(b"new\n"), 0o604)
    assert changes["prepare/COM-04/record.yaml"] == (None, digest(b"rag: amber\n"), None)


def test_only_its_owner_can_read_it(plan: Path) -> None:
    report(plan)
    assert journal_of(plan).stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in journal_of(plan).iterdir()} == {0o600}


def test_it_is_plain_data(plan: Path) -> None:
    report(plan)
    (path,) = journal_of(plan).iterdir()
    assert json.loads(path.read_text("ascii"))["command"] == "update ACT-008 --rag amber"


def test_it_keeps_the_last_twenty_commands(plan: Path) -> None:
    for number in range(KEPT + 5):
        with changing(plan, f"add {number}") as change:
            change.create(f"{number}.yaml", b"x\n")
    kept = entries(str(plan))
    assert [entry.command for entry in kept] == [f"add {n}" for n in range(5, KEPT + 5)]


def test_undo_puts_every_file_back(plan: Path) -> None:
    before = held(plan)
    report(plan)
    undone = undo_last(plan, nothing_committed)
    assert undone.command == "update ACT-008 --rag amber"
    assert set(undone.paths) == {"plan.yaml", "moved.yaml", "prepare/COM-04/record.yaml"}
    assert held(plan) == before
    assert not (plan / "prepare").exists()
    assert (plan / "plan.yaml").stat().st_mode & 0o777 == 0o604


def test_undoing_twice_brings_the_command_back(plan: Path) -> None:
    report(plan)
    after = held(plan)
    undo_last(plan, nothing_committed)
    assert undo_last(plan, nothing_committed).command == "undo: update ACT-008 --rag amber"
    assert held(plan) == after


@settings(
    deadline=None,
    max_examples=40,
    # Undoing leaves the plan as the example found it, so all can share one.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.dictionaries(st.sampled_from(["plan.yaml", "a/b.yaml", "c.yaml"]), st.binary()))
def test_undo_is_exact_for_any_bytes(plan: Path, wanted: dict[str, bytes]) -> None:
    before = held(plan)
    with changing(plan, "set") as change:
        change.create("d.yaml", b"always\n")
        for path, data in wanted.items():
            now = change.read(path)
            if now is not None:
                change.remove(path, now)
            change.create(path, data)
    assert held(plan) == before | {"d.yaml": b"always\n"} | wanted
    undo_last(plan, nothing_committed)
    assert held(plan) == before


def test_a_folder_that_somebody_uses_meanwhile_stays(plan: Path) -> None:
    report(plan)
    (plan / "prepare/mine.txt").write_bytes(b"mine")
    undo_last(plan, nothing_committed)
    assert (plan / "prepare/mine.txt").read_bytes() == b"mine"


def test_a_committed_record_is_never_removed(plan: Path) -> None:
    report(plan)
    after = held(plan)
    with pytest.raises(NotAllowed, match="committed in git") as refused:
        undo_last(plan, lambda path: path.endswith("record.yaml"))
    assert "--corrects" in refused.value.hint
    assert held(plan) == after


def test_a_committed_file_that_was_only_changed_is_put_back(plan: Path) -> None:
    with changing(plan, "reword COM-04") as change:
        change.replace("plan.yaml", BYTES, b"new\n")
    assert undo_last(plan, lambda _path: True) == Undone("reword COM-04", ("plan.yaml",))
    assert held(plan) == {"plan.yaml": BYTES}


def test_what_was_changed_since_is_not_undone(plan: Path) -> None:
    report(plan)
    (plan / "prepare/COM-04/record.yaml").write_bytes(b"rag: red\n")
    after = held(plan)
    with pytest.raises(NotWritten, match="was changed since"):
        undo_last(plan, nothing_committed)
    assert held(plan) == after


def test_there_may_be_nothing_to_undo(plan: Path) -> None:
    with pytest.raises(NotWritten, match="no command to undo"):
        undo_last(plan, nothing_committed)


def test_a_command_that_died_is_passed_over_by_undo(plan: Path) -> None:
    report(plan)
    journal = Journal(str(plan), Disk())
    journal.begin("died", (), ())
    assert undo_last(plan, nothing_committed).command == "update ACT-008 --rag amber"
    assert [entry.state for entry in entries(str(plan))] == ["done", "stopped", "done"]


@pytest.mark.parametrize("torn", [b"", b"\0" * 100, b'{"format": 1, "comm', b"\xff\xfe"])
def test_an_entry_torn_by_a_power_cut_stops_nobody(plan: Path, torn: bytes) -> None:
    report(plan)
    (journal_of(plan) / "00000002.begun.json").write_bytes(torn)
    with changing(plan, "next") as change:
        assert change.recovered == ()
        change.create("next.yaml", b"x\n")
    assert [entry.state for entry in entries(str(plan))] == ["done", "done"]


@pytest.mark.parametrize(
    "foreign",
    [
        b'{"format": 2}',
        b"[]",
        b'{"format": 1, "command": 1, "token": "", "folders": [], "files": []}',
        b'{"format": 1, "command": "", "token": "", "folders": "x", "files": []}',
        b'{"format": 1, "command": "", "token": "", "folders": [],'
        b' "files": [{"path": "a", "before": "*", "after": "", "mode": "x"}]}',
    ],
)
def test_an_unfinished_entry_of_another_form_is_not_guessed_at(plan: Path, foreign: bytes) -> None:
    journal_of(plan).mkdir()
    (journal_of(plan) / "00000002.begun.json").write_bytes(foreign)
    with pytest.raises(NotWritten, match="cannot read"), changing(plan, "next") as change:
        change.create("next.yaml", b"x\n")
    assert held(plan) == {"plan.yaml": BYTES}


def test_a_planted_entry_cannot_reach_outside_the_plan(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(b"mine\n")
    planted = {
        "format": 1,
        "command": "",
        "token": "",
        "folders": [],
        "files": [
            {"path": "../outside", "before": None, "after": digest(b"mine\n"), "mode": None},
        ],
    }
    journal_of(plan).mkdir()
    (journal_of(plan) / "00000001.begun.json").write_text(json.dumps(planted))
    with pytest.raises(NotWritten, match="no place"), changing(plan, "next"):
        pass
    assert (tmp_path / "outside").read_bytes() == b"mine\n"
