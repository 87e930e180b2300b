"""Whatever fails or dies: a leak is never left anywhere while redact says that it is gone."""

import os
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from planctl.edits.at_work import Place
from planctl.edits.redaction.redacting import Wish, redact
from planctl.errors import NotWritten, PlanctlError
from planctl.storage.disk import Disk
from planctl.storage.journal import entries
from planctl.storage.writing import changing
from tests.storage.plans import small
from tests.storage.test_writing import Watched, die, in_child, refuse

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")

LEAK = "Jane Doe of Splott"
NAME = "2025-05-01-ACT-001-team-0000"
PATH = f"prepare/COM-01/{NAME}.yaml"
TEXT = f"action: ACT-001\nfrom: team\ndate: 2025-05-01\nprogress: |\n  Met {LEAK}.\n"
DAY = date(2025, 6, 1)
COMMAND = "planctl redact"


def make(folder: Path) -> Place:
    """A small plan whose leak is in a record, in the journal, in a draft and in the index."""
    root = folder / "plan"
    for path, text in small().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text)
    with changing(root, f'planctl update ACT-001 --progress "Met {LEAK}."') as change:
        change.create(PATH, TEXT.replace("Met", "Saw").encode())
    with changing(root, "planctl update again") as change:
        change.replace(PATH, TEXT.replace("Met", "Saw").encode(), TEXT.encode())
    (state,) = (folder / "state").glob("*/journal")
    (state.parent / "drafts").mkdir()
    (state.parent / "drafts" / "ACT-001.yaml").write_text(f"progress: Met {LEAK}.\n", "utf-8")
    (folder / "index").write_text(f"what an index may hold: {LEAK}\n", "utf-8")
    return Place(str(root), str(folder / "index"))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("PLANCTL_STATE", str(tmp_path / "state"))
    return make(tmp_path)


def holding(folder: Path) -> list[str]:
    """Every file in which the leak stands, the journal's bytes unpacked."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    found = [path.name for path in files if LEAK in path.read_text("utf-8", "replace")]
    root = str(folder / "plan")
    for entry in entries(root):
        if any(LEAK.encode() in (file.before or b"") for file in entry.files):
            found.append(f"entry {entry.number}")
    return found


def tried(place: Place, wish: Wish, disk: Disk) -> str:
    """What a redaction says when it is stopped; "" when it ends well."""
    try:
        redact(place, wish, DAY, COMMAND, disk=disk)
    except PlanctlError as stopped:
        return f"{stopped} {stopped.hint}"
    return ""


WISHES = (
    Wish((NAME,), words=(LEAK,)),
    Wish((NAME,), fields=("progress",)),
)


def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wish: Wish) -> int:
    """How many operations of the disk a redaction takes."""
    folder = tmp_path / "counting"
    monkeypatch.setenv("PLANCTL_STATE", str(folder / "state"))
    disk = Watched()
    redact(make(folder), wish, DAY, COMMAND, disk=disk)
    return len(disk.seen)


@pytest.mark.parametrize("wish", WISHES, ids=["words", "field"])
def test_when_it_ends_well_the_leak_is_nowhere(place: Place, tmp_path: Path, wish: Wish) -> None:
    assert len(holding(tmp_path)) >= 4
    assert redact(place, wish, DAY, COMMAND).elsewhere == ()
    assert [name for name in holding(tmp_path) if name != "index"] == []
    assert not (tmp_path / "index").exists()


@pytest.mark.parametrize("wish", WISHES, ids=["words", "field"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_killed_at_any_step_it_has_not_claimed_anything_and_can_be_run_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wish: Wish, when: str
) -> None:
    for at in range(1, steps(tmp_path, monkeypatch, wish) + 1):
        folder = tmp_path / f"{at}"
        monkeypatch.setenv("PLANCTL_STATE", str(folder / "state"))
        place, disk = make(folder), Watched(at, die, when=when)
        status = in_child(partial(tried, place, wish, disk))
        if not os.WIFSIGNALED(status):  # the step itself failed, as some may: it went on to the end
            assert status == 0
            assert holding(folder) == [], f"step {at}"
        redact(place, wish, DAY, COMMAND)
        assert holding(folder) == [], f"step {at}"
        assert "[removed]" in (folder / "plan" / PATH).read_text("utf-8")


@pytest.mark.parametrize("wish", WISHES, ids=["words", "field"])
@pytest.mark.parametrize("when", ["before", "from"])
def test_refused_by_the_disk_at_any_step_it_says_so_or_is_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wish: Wish, when: str
) -> None:
    for at in range(1, steps(tmp_path, monkeypatch, wish) + 1):
        folder = tmp_path / f"{at}"
        monkeypatch.setenv("PLANCTL_STATE", str(folder / "state"))
        place = make(folder)
        said = tried(place, wish, Watched(at, partial(refuse, 28), when=when))
        assert LEAK not in said
        assert said or holding(folder) == [], f"step {at}"
        redact(place, wish, DAY, COMMAND)
        assert holding(folder) == [], f"step {at}"


def test_one_that_died_is_put_back_first_and_told_by_its_name(place: Place) -> None:
    in_child(partial(tried, place, WISHES[0], Watched(9, die)))
    assert redact(place, WISHES[0], DAY, COMMAND).recovered == (COMMAND,)


def test_a_torn_entry_of_the_journal_goes_whole(place: Place, tmp_path: Path) -> None:
    (folder,) = (tmp_path / "state").glob("*/journal")
    (folder / "00000099.done.json").write_text(f'{{"format": 1, "command": "{LEAK}', "utf-8")
    redact(place, WISHES[0], DAY, COMMAND)
    assert holding(tmp_path) == []


def test_only_tried_it_leaves_everything_as_it_was(place: Place, tmp_path: Path) -> None:
    before = sorted(holding(tmp_path))
    redact(place, WISHES[0], DAY, COMMAND, dry_run=True)
    assert sorted({*holding(tmp_path), "index"}) == sorted({*before, "index"})


def test_a_file_that_cannot_be_changed_alone_changes_nothing(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "plan" / PATH
    path.write_text(f"{TEXT}{LEAK}: a key of its own\n", "utf-8")
    with pytest.raises(NotWritten) as stopped:
        redact(place, WISHES[0], DAY, COMMAND, disk=Disk())
    assert LEAK not in str(stopped.value)
    assert LEAK in path.read_text("utf-8")
