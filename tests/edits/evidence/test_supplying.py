"""A record of evidence and its copy are written together or not at all, whatever fails."""

import os
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from planctl.edits import at_work
from planctl.edits.at_work import Place
from planctl.edits.evidence.supplying import Shown, Signature, record_evidence
from planctl.errors import NotWritten
from planctl.storage.writing import changing
from tests.storage.plans import small
from tests.storage.test_writing import Watched, die, held, in_child, refuse

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")

SIGNED = Signature(None, date(2025, 6, 1))


def make(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("PLANCTL_STATE", str(folder / "state"))
    for path, text in small().items():
        (folder / "plan" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "plan" / path).write_bytes(text)
    (folder / "minutes.txt").write_bytes(b"Agreed.\r\n")
    return Place(str(folder / "plan"), None)


def record(folder: Path, place: Place, disk: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(at_work, "changing", partial(changing, disk=disk))
        shown = Shown("Board, item 4", "Team", None, str(folder / "minutes.txt"))
        record_evidence(place, ["ACT-001"], shown, SIGNED, "planctl evidence add")


def new_files(place: Place) -> list[str]:
    return sorted(path for path in held(Path(place.root)) if path not in small())


@pytest.mark.parametrize("when", ["before", "after", "from"])
def test_refused_or_killed_at_any_step_both_are_there_or_neither(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    counting = Watched()
    place = make(tmp_path / "counting", monkeypatch)
    record(tmp_path / "counting", place, counting, monkeypatch)
    both = new_files(place)
    assert [path.rpartition(".")[2] for path in both] == ["yaml", "txt"]
    for at in range(1, len(counting.seen) + 1):
        folder = tmp_path / f"refused {at}"
        place = make(folder, monkeypatch)
        try:
            record(folder, place, Watched(at, partial(refuse, 28), when=when), monkeypatch)
        except NotWritten:
            record(folder, place, Watched(), monkeypatch)
        assert new_files(place) == both, f"step {at}"
        folder = tmp_path / f"killed {at}"
        place = make(folder, monkeypatch)
        disk = Watched(at, die, when=when)
        if os.WIFSIGNALED(in_child(partial(record, folder, place, disk, monkeypatch))):
            record(folder, place, Watched(), monkeypatch)
        assert new_files(place) == both, f"step {at}"
