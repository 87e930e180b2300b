"""All of a change or nothing: whatever fails, whoever dies, however many write at once."""

import errno
import os
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from planctl.errors import NotWritten
from planctl.storage import writing
from planctl.storage.disk import Disk
from planctl.storage.journal import entries
from planctl.storage.writing import Change, changing

# Newer Pythons warn of forking beside threads; these children touch nothing that a thread may hold.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
OPERATIONS = frozenset(name for name in vars(Disk) if not name.startswith("_"))
OLD = {
    "plan.yaml": b"title: old\n",
    "prepare/COM-04.yaml": b"id: COM-04\n",
    "prepare/gone.yaml": b"id: COM-05\n",
}
NEW = {
    "plan.yaml": b"title: new\r\n",
    "prepare/COM-04-data.yaml": b"id: COM-04\n",
    "prepare/COM-04/record.yaml": "progress: dŵr\n".encode(),
    "rounds/2026/Q3.yaml": b"opened: yes\n",
}
Act = Callable[[], None]


class Watched(Disk):
    """A disk that counts its operations and does something at one of them, or from it on."""

    def __init__(self, at: int = 0, act: Act | None = None, *, when: str = "before") -> None:
        self.seen: list[str] = []
        self.at, self.act, self.when = at, act, when

    def __getattribute__(self, name: str) -> object:
        found = object.__getattribute__(self, name)
        return partial(self._watch, name, found) if name in OPERATIONS else found

    def _watch(self, name: str, operation: Callable[..., object], *given: object) -> object:
        self.seen.append(name)
        number = len(self.seen)
        if self.act and (number == self.at or (self.when == "from" and number > self.at)):
            if self.when == "after":
                operation(*given)
            self.act()
        return operation(*given)


class Nibbling(Disk):
    """A disk that takes a few bytes at a time, or none at all."""

    def __init__(self, taken: int) -> None:
        self.taken = taken

    def write(self, handle: int, data: bytes | memoryview) -> int:
        return super().write(handle, data[: self.taken]) if self.taken else 0


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def refuse(number: int) -> None:
    raise OSError(number, os.strerror(number))


def interrupt() -> None:
    raise KeyboardInterrupt


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANCTL_STATE", str(tmp_path / "state"))


def make_plan(root: Path) -> Path:
    for path, data in OLD.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    (root / "plan.yaml").chmod(0o640)
    return root


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return make_plan(tmp_path / "plan")


def held(root: Path) -> dict[str, bytes]:
    """Every file under a folder, temporary ones too."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def collect(change: Change) -> None:
    """The change under test: something of every kind, in new folders and old."""
    change.replace("plan.yaml", OLD["plan.yaml"], NEW["plan.yaml"])
    change.create("prepare/COM-04/record.yaml", NEW["prepare/COM-04/record.yaml"])
    change.rename("prepare/COM-04.yaml", "prepare/COM-04-data.yaml")
    change.remove("prepare/gone.yaml", OLD["prepare/gone.yaml"])
    change.create("rounds/2026/Q3.yaml", NEW["rounds/2026/Q3.yaml"])


def change_all(root: Path, disk: Disk, then: Callable[[], object] = lambda: None) -> None:
    """Makes the change under test; `then` happens in its block, when all has been collected."""
    with changing(root, "the change", disk=disk) as change:
        collect(change)
        then()


def add_record(root: Path, disk: Disk) -> None:
    """Makes the commonest change there is: one new file."""
    with changing(root, "update", disk=disk) as change:
        change.create("prepare/COM-04/record.yaml", NEW["prepare/COM-04/record.yaml"])


def in_child(work: Callable[[], object]) -> int:
    """Does the work in a process of its own and returns how that ended."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:  # whatever it was, the child must not go on as a second test run
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1]


def operations(tmp_path: Path) -> int:
    """How many operations the change under test takes."""
    disk = Watched()
    change_all(make_plan(tmp_path / "counting"), disk)
    return len(disk.seen)


def test_a_change_is_there_whole_when_the_block_ends(plan: Path) -> None:
    change_all(plan, Disk())
    assert held(plan) == NEW


def test_a_replaced_file_keeps_its_mode(plan: Path) -> None:
    change_all(plan, Disk())
    assert (plan / "plan.yaml").stat().st_mode & 0o777 == 0o640


def test_a_new_file_may_be_read_by_whom_the_umask_lets(plan: Path) -> None:
    before = os.umask(0o027)
    try:
        change_all(plan, Disk())
    finally:
        os.umask(before)
    assert (plan / "rounds/2026/Q3.yaml").stat().st_mode & 0o777 == 0o640


def test_nothing_touches_the_disk_before_the_block_ends(plan: Path) -> None:
    disk = Watched()
    with changing(plan, "look", disk=disk) as change:
        collect(change)
        assert disk.seen == []
        assert held(plan) == OLD


def test_an_exception_in_the_block_writes_nothing(plan: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        change_all(plan, Disk(), then=lambda: divmod(1, 0))
    assert held(plan) == OLD
    assert entries(str(plan)) == ()


def test_a_change_to_the_same_bytes_is_no_command(plan: Path) -> None:
    with changing(plan, "x") as change:
        change.replace("plan.yaml", OLD["plan.yaml"], OLD["plan.yaml"])
    assert entries(str(plan)) == ()


def test_each_step_sees_what_the_earlier_ones_left(plan: Path) -> None:
    with changing(plan, "x") as change:
        change.rename("plan.yaml", "other.yaml")
        change.replace("other.yaml", OLD["plan.yaml"], b"second\n")
        change.create("plan.yaml", b"third\n")
        assert change.read("other.yaml") == b"second\n"
    assert held(plan)["other.yaml"] == b"second\n"
    assert held(plan)["plan.yaml"] == b"third\n"


@pytest.mark.parametrize(
    "ask",
    [
        lambda change: change.replace("plan.yaml", b"what I read\n", b"new\n"),
        lambda change: change.remove("plan.yaml", b"what I read\n"),
        lambda change: change.create("plan.yaml", b"new\n"),
        lambda change: change.rename("prepare/gone.yaml", "plan.yaml"),
        lambda change: change.rename("missing.yaml", "new.yaml"),
        lambda change: change.replace("missing.yaml", b"", b"new\n"),
    ],
)
def test_a_file_that_is_not_as_expected_stops_the_whole_change(
    plan: Path, ask: Callable[[Change], None]
) -> None:
    change = asking(plan, ask)
    with pytest.raises(NotWritten, match="Nothing was changed"):
        change()
    assert held(plan) == OLD


def asking(plan: Path, ask: Callable[[Change], None]) -> Act:
    def work() -> None:
        with changing(plan, "x") as change:
            change.create("new-record.yaml", b"said\n")
            ask(change)

    return work


def test_a_file_saved_in_an_editor_at_the_last_moment_is_kept(plan: Path) -> None:
    with pytest.raises(NotWritten, match="somebody else"):
        change_all(plan, Disk(), then=lambda: (plan / "plan.yaml").write_bytes(b"theirs\n"))
    assert held(plan) == OLD | {"plan.yaml": b"theirs\n"}


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "a/../../x",
        "/etc/x",
        "a//b",
        "./x",
        "",
        "a\\b",
        "a\0b",
        ".git/hooks/x",
        "out/x.yaml",
    ],
)
def test_no_path_leaves_the_plan_folder(plan: Path, tmp_path: Path, path: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (plan / "out").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotWritten, match="no place in the plan"), changing(plan, "x") as change:
        change.create(path, b"x\n")
    assert held(tmp_path / "elsewhere") == {}


def test_a_link_is_not_written_through(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"mine\n")
    (plan / "link.yaml").symlink_to(tmp_path / "secret")
    with pytest.raises(NotWritten, match="not a regular file"), changing(plan, "x") as change:
        change.replace("link.yaml", b"mine\n", b"yours\n")
    assert (tmp_path / "secret").read_bytes() == b"mine\n"


@pytest.mark.parametrize("when", ["before", "after"])
def test_killed_at_any_operation_the_old_or_the_new_is_there(tmp_path: Path, when: str) -> None:
    outcomes = set()
    for number in range(1, operations(tmp_path) + 1):
        plan = make_plan(tmp_path / f"plan-{number}")
        ended = in_child(partial(change_all, plan, Watched(number, die, when=when)))
        assert os.WTERMSIG(ended) == signal.SIGKILL
        assert all(data in (OLD.get(path), NEW.get(path)) for path, data in named(plan).items())
        is_done = [entry.state for entry in entries(str(plan))] == ["done"]
        with changing(plan, "the next command", seconds=1) as change:
            change.create("next.yaml", b"next\n")
        assert held(plan) == (NEW if is_done else OLD) | {"next.yaml": b"next\n"}
        assert {entry.state for entry in entries(str(plan))} <= {"done", "stopped"}
        outcomes.add(is_done)
    assert outcomes == {True, False}


def named(root: Path) -> dict[str, bytes]:
    """The files a reader of the plan sees: all but the temporary ones."""
    return {path: data for path, data in held(root).items() if not path.endswith(".tmp")}


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_record_killed_at_any_operation_leaves_no_stray_file(tmp_path: Path, when: str) -> None:
    disk = Watched()
    add_record(make_plan(tmp_path / "counting"), disk)
    assert "name_unnamed" in disk.seen
    for number in range(1, len(disk.seen) + 1):
        plan = make_plan(tmp_path / f"plan-{number}")
        in_child(partial(add_record, plan, Watched(number, die, when=when)))
        written = {path: data for path, data in held(plan).items() if path not in OLD}
        assert not written or written == {
            "prepare/COM-04/record.yaml": NEW["prepare/COM-04/record.yaml"]
        }
        is_done = [entry.state for entry in entries(str(plan))] == ["done"]
        recover(plan, Disk())
        assert held(plan) == (OLD | written if is_done else OLD)


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_record_refused_at_any_operation_leaves_nothing(tmp_path: Path, error: int) -> None:
    disk = Watched()
    add_record(make_plan(tmp_path / "counting"), disk)
    for number in range(1, len(disk.seen) + 1):
        plan = make_plan(tmp_path / f"plan-{number}")
        with pytest.raises(NotWritten, match="Nothing was changed"):
            add_record(plan, Watched(number, partial(refuse, error)))
        assert held(plan) == OLD


@pytest.mark.parametrize("operation", ["create_unnamed", "name_unnamed"])
def test_a_drive_without_unnamed_files_is_written_all_the_same(plan: Path, operation: str) -> None:
    disk = Watched()
    add_record(make_plan(plan.parent / "counting"), disk)
    number = disk.seen.index(operation) + 1
    add_record(plan, Watched(number, partial(refuse, errno.EOPNOTSUPP)))
    assert held(plan)["prepare/COM-04/record.yaml"] == NEW["prepare/COM-04/record.yaml"]
    assert held(plan) == named(plan)


def test_killed_while_recovering_the_next_command_recovers(tmp_path: Path) -> None:
    total = operations(tmp_path)
    last_before_done = total - 1
    number, is_killed = 0, True
    while is_killed:
        number += 1
        plan = make_plan(tmp_path / f"plan-{number}")
        in_child(partial(change_all, plan, Watched(last_before_done, die)))
        ended = in_child(partial(recover, plan, Watched(number, die)))
        is_killed = os.WIFSIGNALED(ended)
        recover(plan, Disk())
        assert held(plan) == OLD
    assert number > len(OLD)


def recover(plan: Path, disk: Disk) -> None:
    with changing(plan, "look", seconds=1, disk=disk):
        pass


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_an_error_at_any_operation_leaves_the_old_bytes(tmp_path: Path, error: int) -> None:
    for number in range(1, operations(tmp_path) + 1):
        plan = make_plan(tmp_path / f"plan-{number}")
        with pytest.raises(NotWritten, match="Nothing was changed"):
            change_all(plan, Watched(number, partial(refuse, error)))
        assert held(plan) == OLD
        assert not (plan / "rounds").exists()
        assert "done" not in {entry.state for entry in entries(str(plan))}


def test_a_disk_that_stays_full_is_put_right_by_the_next_command(tmp_path: Path) -> None:
    total = operations(tmp_path)
    for number in range(1, total):
        plan = make_plan(tmp_path / f"plan-{number}")
        with pytest.raises(NotWritten) as stopped:
            change_all(plan, Watched(number, partial(refuse, errno.ENOSPC), when="from"))
        assert "the disk is full" in str(stopped.value)
        if "Nothing was changed" in str(stopped.value):
            assert named(plan) == OLD
        recover(plan, Disk())
        assert held(plan) == OLD


def test_an_interruption_at_any_operation_leaves_the_old_bytes(tmp_path: Path) -> None:
    for number in range(1, operations(tmp_path) + 1):
        plan = make_plan(tmp_path / f"plan-{number}")
        with pytest.raises(KeyboardInterrupt):
            change_all(plan, Watched(number, interrupt))
        assert held(plan) == OLD


def test_the_sentence_names_the_file_and_the_reason(plan: Path) -> None:
    disk = Watched()
    change_all(make_plan(plan.parent / "counting"), disk)
    number = disk.seen.index("link") + 1
    with pytest.raises(NotWritten) as stopped:
        change_all(plan, Watched(number, partial(refuse, errno.EROFS)))
    assert str(stopped.value) == (
        "prepare/COM-04/record.yaml cannot be written: the disk can only be read."
        " Nothing was changed."
    )


def test_a_drive_without_second_names_is_written_all_the_same(plan: Path) -> None:
    class Linkless(Disk):
        def link(self, old: str, new: str) -> None:
            raise OSError(errno.EPERM, os.strerror(errno.EPERM), old, None, new)

    change_all(plan, Linkless())
    assert held(plan) == NEW


@pytest.mark.parametrize("taken", [1, 3])
def test_short_writes_are_written_on(plan: Path, taken: int) -> None:
    change_all(plan, Nibbling(taken))
    assert held(plan) == NEW


def test_a_disk_that_takes_no_bytes_is_full(plan: Path) -> None:
    with pytest.raises(NotWritten, match="the disk is full"):
        change_all(plan, Nibbling(0))
    assert held(plan) == OLD


def test_a_file_changed_by_hand_after_a_death_is_left_and_named(plan: Path, tmp_path: Path) -> None:
    in_child(partial(change_all, plan, Watched(operations(tmp_path) - 1, die)))
    (plan / "plan.yaml").write_bytes(b"mended by hand\n")
    with changing(plan, "next") as change:
        assert change.recovered == (writing.Recovered("the change", ("plan.yaml",)),)
    assert held(plan) == OLD | {"plan.yaml": b"mended by hand\n"}


def test_fifty_commands_at_once_are_all_kept(plan: Path) -> None:
    (plan / "list.yaml").write_bytes(b"")
    children = [fork_worker(plan, number) for number in range(50)]
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 50
    assert sorted(held(plan)["list.yaml"].split()) == sorted(b"%d" % n for n in range(50))
    assert sum(path.startswith("prepare/COM-04/") for path in held(plan)) == 50
    assert len(entries(str(plan))) == 20


def fork_worker(plan: Path, number: int) -> int:
    child = os.fork()
    if child == 0:
        try:
            add_one(plan, number)
        except BaseException:  # the child must not go on as a second test run
            os._exit(1)
        os._exit(0)
    return child


def add_one(plan: Path, number: int) -> None:
    with changing(plan, f"add {number}") as change:
        change.create(f"prepare/COM-04/{number}.yaml", b"said\n")
        before = change.read("list.yaml") or b""
        change.replace("list.yaml", before, before + b"%d\n" % number)
