"""A command that died is put back, and only what is its own."""

import errno
from pathlib import Path

import pytest

from planctl.errors import NotWritten
from planctl.storage.disk import Disk
from planctl.storage.journal import Entry, FileChange, digest
from planctl.storage.recovery import REASONS, place, reason, roll_back

DIED = Entry(
    number=1,
    state="begun",
    command="update",
    token="ab12",  # noqa: S106 - it names a temporary file
    files=(
        FileChange("new/record.yaml", None, digest(b"new\n"), None),
        FileChange("plan.yaml", b"old\n", digest(b"new\n"), 0o640),
        FileChange("gone.yaml", b"gone\n", "", 0o600),
    ),
    folders=("new",),
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan just after the command has changed everything, and left a file half written."""
    (tmp_path / "new").mkdir()
    (tmp_path / "new/record.yaml").write_bytes(b"new\n")
    (tmp_path / "plan.yaml").write_bytes(b"new\n")
    (tmp_path / ".planctl-ab12-1.tmp").write_bytes(b"ne")
    return tmp_path.resolve()


def names(plan: Path) -> list[str]:
    return sorted(path.name for path in plan.iterdir())


def test_everything_is_as_it_was(plan: Path) -> None:
    assert roll_back(str(plan), DIED, Disk()) == ()
    assert names(plan) == ["gone.yaml", "plan.yaml"]
    assert (plan / "plan.yaml").read_bytes() == b"old\n"
    assert (plan / "plan.yaml").stat().st_mode & 0o777 == 0o640
    assert (plan / "gone.yaml").read_bytes() == b"gone\n"


def test_doing_it_twice_changes_nothing_more(plan: Path) -> None:
    roll_back(str(plan), DIED, Disk())
    assert roll_back(str(plan), DIED, Disk()) == ()
    assert names(plan) == ["gone.yaml", "plan.yaml"]


def test_what_somebody_has_changed_since_is_left_and_named(plan: Path) -> None:
    (plan / "plan.yaml").write_bytes(b"by hand\n")
    (plan / "new/record.yaml").unlink()
    (plan / "new/record.yaml").symlink_to("../plan.yaml")
    assert roll_back(str(plan), DIED, Disk()) == ("new/record.yaml", "plan.yaml")
    assert (plan / "plan.yaml").read_bytes() == b"by hand\n"
    assert (plan / "gone.yaml").read_bytes() == b"gone\n"


def test_a_reason_is_said_in_plain_words() -> None:
    assert reason(OSError(errno.ENOSPC, "No space left on device")) == "the disk is full"
    assert reason(OSError(errno.EBUSY, "Device or resource busy")) == "Device or resource busy"
    assert all(words == reason(OSError(number, "")) for number, words in REASONS.items())


def test_a_place_in_the_plan_is_its_full_path(plan: Path) -> None:
    assert place(str(plan), "a/b.yaml") == str(plan / "a" / "b.yaml")


def test_a_link_inside_the_plan_may_be_followed(plan: Path) -> None:
    (plan / "short").symlink_to("new")
    assert place(str(plan), "short/b.yaml") == str(plan / "short" / "b.yaml")


def test_a_plan_whose_name_begins_alike_is_another_plan(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan-old").mkdir()
    (tmp_path / "plan/out").symlink_to("../plan-old")
    with pytest.raises(NotWritten):
        place(str((tmp_path / "plan").resolve()), "out/x.yaml")
