"""A plan opens the same with an index, without one, and with a spoiled one."""

import os
import shutil
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.errors import NoPlan, Unreadable
from planctl.model.period import Period
from planctl.storage.opening import (
    as_known,
    find_plan,
    open_folder,
    open_texts,
    require_sound,
)
from tests.running import Result, Run
from tests.storage.plans import record, small

COMMANDS = (
    ("overdue", "--by", "lead", "--as-of", "2026-05-15"),
    ("overdue", "--format", "json", "--as-of", "2026-05-15", "--lang", "cy"),
    ("check", "--as-of", "2026-05-15"),
)


def aged(folder: Path, seconds: float = 3600) -> None:
    """Set every file's last change back, so that an index written now is believed."""
    then = time.time() - seconds
    for path in folder.rglob("*"):
        os.utime(path, (then, then))


@pytest.fixture
def plan(tmp_path: Path, example_plan: Path) -> Path:
    copy = Path(shutil.copytree(example_plan, tmp_path / "partnership" / "plan"))
    aged(copy)
    return copy


def answers(planctl_here: Run, plan: Path, cache: Path) -> list[Result]:
    env = {"PLANCTL_CACHE": str(cache)}
    return [planctl_here(*c, "--plan", str(plan), env=env) for c in COMMANDS]


def test_the_answers_are_the_same_with_an_index_and_without(
    planctl_here: Run, plan: Path, tmp_path: Path
) -> None:
    without = [planctl_here(*c, "--plan", str(plan), env={"PLANCTL_CACHE": ""}) for c in COMMANDS]
    cache = tmp_path / "cache"
    assert answers(planctl_here, plan, cache) == without, "cold"
    assert list(cache.rglob("index")), "an index was written"
    assert answers(planctl_here, plan, cache) == without, "warm"


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_spoiled_index_changes_no_answer(
    data: st.DataObject, example_plan: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("spoiled")
    plan = Path(shutil.copytree(example_plan, folder / "plan"))
    aged(plan)
    index = folder / "index"
    truth = open_folder(str(plan), None).plan.tracked
    open_folder(str(plan), str(index))
    index.write_bytes(spoiled(data, index.read_bytes()))
    assert open_folder(str(plan), str(index)).plan.tracked == truth


def spoiled(data: st.DataObject, good: bytes) -> bytes:
    """An index cut short, overwritten in places, doubled, from another version, or another thing."""
    way = data.draw(st.sampled_from(["cut", "flip", "other", "version", "double", "planted"]))
    at = data.draw(st.integers(0, len(good) - 1))
    if way == "cut":
        return good[:at]
    if way == "flip":
        return good[:at] + bytes([good[at] ^ data.draw(st.integers(1, 255))]) + good[at + 1 :]
    if way == "other":
        return data.draw(st.binary(max_size=300))
    if way == "version":
        return good.replace(b"planctl index", b"planctl index 99", 1)
    if way == "double":
        return good + good
    return planted(good)


def planted(good: bytes) -> bytes:
    """An index whose rows carry right checksums and say nothing that can be read."""
    from zlib import crc32

    head, *lines = good.split(b"\n")
    bodies = [b"\t".join([*line.split(b"\t")[1:3], b'[["odd"], {}, 7]']) for line in lines if line]
    return b"\n".join([head, *(b"%08x\t%s" % (crc32(body), body) for body in bodies), b""])


def test_an_index_that_cannot_be_written_is_done_without(plan: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "no" / "such" / "folder" / "index"
    assert len(open_folder(str(plan), str(nowhere)).plan.tracked) == 14
    assert not nowhere.exists()


def test_an_edit_is_seen_though_size_and_time_stay(plan: Path, tmp_path: Path) -> None:
    index = str(tmp_path / "index")
    open_folder(str(plan), index)
    path = next(plan.rglob("*-ACT-005-*.yaml"))
    before = path.read_bytes()
    stat = path.stat()
    path.write_bytes(before.replace(b"2", b"3", 1))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    found = open_folder(str(plan), index)
    assert any(p.path.endswith(path.name) for s in found.summaries for p in s.problems)


def test_a_file_changed_within_two_seconds_of_the_index_is_read_again(
    plan: Path, tmp_path: Path
) -> None:
    index = tmp_path / "index"
    aged(plan, seconds=0)
    open_folder(str(plan), str(index))
    text = index.read_text()
    assert "Elverwick" in text
    # The row is made to lie, with a right checksum: it must not be believed, for its file is too new.
    from zlib import crc32

    lies = []
    for line in text.split("\n")[1:]:
        body = line.partition("\t")[2].replace("Light the lower", "Leave the lower")
        lies.append(f"{crc32(body.encode()):08x}\t{body}" if body else "")
    index.write_text("\n".join([text.split("\n")[0], *lies]))
    tracked = open_folder(str(plan), str(index)).plan.tracked
    assert not any("Leave the lower" in t.action.action for t in tracked)


def test_the_nearest_plan_above_is_found(plan: Path, tmp_path: Path) -> None:
    deep = plan / "prevent"
    assert find_plan(str(deep)) == str(plan)
    assert find_plan(str(plan.parent)) == str(plan)
    assert find_plan(str(tmp_path), str(plan.parent)) == str(plan)
    with pytest.raises(NoPlan, match="no plan here"):
        find_plan(str(tmp_path))
    with pytest.raises(NoPlan, match="nowhere"):
        find_plan(str(tmp_path), "nowhere")


def test_a_record_counts_wherever_it_lies() -> None:
    beside = {
        "prepare/COM-02-more.yaml": (
            "id: COM-02\ncommitment: We will do more\nactions:\n"
            "  - id: ACT-002\n    action: More\n    timescale: Mar 2026\n    lead: Health\n"
        ),
        "prepare/COM-02/2025-05-01-ACT-001-team-0000.yaml": record("red"),
    }
    opened = open_texts(small(**beside))
    (first, second) = opened.plan.tracked
    assert first.settled.rag == "red"
    assert second.settled.rag is None


def test_what_is_known_on_a_day_leaves_later_records_out() -> None:
    texts = small(
        **{
            "prepare/COM-01/2025-05-01-ACT-001-team-0000.yaml": record("amber", date="2025-05-01"),
            "prepare/COM-01/2025-08-01-ACT-001-team-0000.yaml": record("red", date="2025-08-01"),
        }
    )
    opened = open_texts(texts)
    assert opened.plan.tracked[0].settled.rag == "red"
    assert as_known(opened, date(2025, 7, 1), None).tracked[0].settled.rag == "amber"
    assert as_known(opened, date(2025, 4, 1), None).tracked[0].settled.rag is None


def test_a_period_hears_what_was_said_about_it_later() -> None:
    late = record("red", date="2025-09-30", more="period: 2025-26 Q1\n")
    texts = small(**{"prepare/COM-01/2025-09-30-ACT-001-team-0000.yaml": late})
    opened = open_texts(texts)
    quarter = Period(2025, 1)
    assert as_known(opened, quarter.last, None).tracked[0].settled.rag is None
    assert as_known(opened, quarter.last, quarter).tracked[0].settled.rag == "red"


def test_one_broken_record_hides_nothing_else() -> None:
    texts = small(
        **{
            "prepare/COM-01/2025-05-01-ACT-001-team-0000.yaml": "action: [\n",
            "prepare/COM-01/2025-05-02-ACT-001-health-0000.yaml": record("red", "health"),
        }
    )
    opened = open_texts(texts)
    assert opened.plan.unreadable == ("prepare/COM-01/2025-05-01-ACT-001-team-0000.yaml",)
    assert opened.plan.tracked[0].settled.rag == "red"


def test_without_a_readable_plan_file_the_others_are_still_checked() -> None:
    opened = open_texts(small(**{"plan.yaml": "title: [\n"}))
    assert opened.problems
    with pytest.raises(Unreadable):
        require_sound(opened)
    assert [s.key for s in opened.summaries] == ["COM-01"]


def test_many_units_read_in_two_processes_say_the_same(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = open_folder(str(plan)).summaries
    monkeypatch.setattr("planctl.storage.many.ENOUGH_FILES", 1)
    assert open_folder(str(plan)).summaries == alone


def test_a_link_to_a_folder_is_not_followed_and_not_passed_over(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (plan / "linked").symlink_to(tmp_path / "elsewhere")
    assert open_folder(str(plan)).plan.unreadable == ("linked",)


def test_what_an_ended_child_has_not_read_is_read_all_the_same(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = open_folder(str(plan)).summaries
    monkeypatch.setattr("planctl.storage.many.ENOUGH_FILES", 1)
    monkeypatch.setattr("planctl.storage.many._work", lambda *_: os._exit(1))
    assert open_folder(str(plan)).summaries == alone


@pytest.fixture
def moved(planctl_here: Run, plan: Path) -> Path:
    """The plan after an action and a commitment have been moved; records stayed where they lay."""
    for args in (("move", "ACT-012", "--to", "COM-06"), ("move", "COM-04", "--to", "recover")):
        done = planctl_here(*args, "--date", "2026-05-01", "--plan", str(plan))
        assert done.code == 0, done.err
    aged(plan)
    return plan


def test_what_was_moved_is_answered_alike_with_an_index_and_without(
    planctl_here: Run, moved: Path, tmp_path: Path
) -> None:
    without = [planctl_here(*c, "--plan", str(moved), env={"PLANCTL_CACHE": ""}) for c in COMMANDS]
    cache = tmp_path / "cache"
    assert answers(planctl_here, moved, cache) == without, "cold"
    assert answers(planctl_here, moved, cache) == without, "warm"
    (index,) = cache.rglob("index")
    spoiled = [line[:-9] + b'"nothing"' for line in index.read_bytes().split(b"\n")]
    index.write_bytes(b"\n".join(spoiled))
    assert answers(planctl_here, moved, cache) == without, "spoiled"


def test_a_warm_plan_with_records_in_other_folders_reads_no_file(
    moved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = str(tmp_path / "index")
    cold = open_folder(str(moved), index)
    monkeypatch.setattr("planctl.storage.many.rows", None)
    warm = open_folder(str(moved), index)
    assert warm.plan.tracked == cold.plan.tracked
    assert next(t for t in warm.plan.tracked if t.action.id == "ACT-012").settled.rag


def test_a_record_added_in_the_old_folder_is_seen_after_a_move(moved: Path, tmp_path: Path) -> None:
    index = str(tmp_path / "index")
    before = open_folder(str(moved), index)
    late = "action: ACT-012\nfrom: elverwick-police\ndate: 2026-05-14\nno_change: yes\n"
    (moved / "prevent" / "COM-05" / "late.yaml").write_text(late, encoding="utf-8")
    after = open_folder(str(moved), index)
    known = {t.action.id: t.settled.last for t in after.plan.tracked}
    assert known["ACT-012"] != {t.action.id: t.settled.last for t in before.plan.tracked}["ACT-012"]
    assert str(known["ACT-012"]).count("2026, 5, 14") == 1
