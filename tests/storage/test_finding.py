"""An id is found through the index or without it, and always read from its own file."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.errors import NotAllowed, Unreadable, WrongUsage
from planctl.storage.disk import read_file
from planctl.storage.finding import Finder, Read, terms_stamp
from planctl.storage.opening import Opened, open_folder
from planctl.storage.scanning import TERMS, scan
from tests.conftest import Copy


def _read(root: Path) -> Read:
    return lambda path: read_file(str(root / path))


def _old(root: Path) -> None:
    """Make every file and folder older than the index, as they are in a plan that rests."""
    for path in (root, *root.rglob("*")):
        os.utime(path, ns=(10**18, 10**18))


@pytest.fixture
def plan(copy_of: Copy, real_plan: Path) -> Path:
    root = copy_of(real_plan)
    _old(root)
    return root


def test_the_stamp_of_the_terms_is_the_one_of_a_whole_scan(
    real_plan: Path, example_plan: Path
) -> None:
    for root in map(str, (real_plan, example_plan)):
        found = scan(root)
        assert terms_stamp(root) == (found.stamps[TERMS], found.newest[TERMS])


def test_a_period_that_was_agreed_is_part_of_the_stamp(plan: Path) -> None:
    before = terms_stamp(str(plan))
    (plan / "frozen").mkdir()
    (plan / "frozen" / "2025-26.yaml").write_text("period: 2025-26\n", encoding="utf-8")
    (plan / "frozen" / "old").mkdir()
    (plan / "frozen" / "old" / "2024-25.yaml").write_text("period: 2024-25\n", encoding="utf-8")
    found = scan(str(plan))
    assert terms_stamp(str(plan)) == (found.stamps[TERMS], found.newest[TERMS]) != before
    assert found.others == ["frozen/old/2024-25.yaml"]


def test_a_warm_index_spares_the_whole_plan(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = str(tmp_path / "index")
    open_folder(str(plan), index)

    def refuse(*_: object) -> None:
        raise AssertionError("the whole plan was opened")

    monkeypatch.setattr("planctl.storage.opening.open_folder", refuse)
    found = Finder(str(plan), index, _read(plan)).find("act-42")
    assert found.path == "prevent/COM-20-skilled-workforce.yaml"
    assert found.folder == "prevent/COM-20"
    assert found.leads == ("regional-team", "health", "velindre-nhs-trust")


def test_every_id_is_found_alike_with_and_without_an_index(plan: Path, tmp_path: Path) -> None:
    index = str(tmp_path / "index")
    minted = [each.id for s in open_folder(str(plan), index).summaries for each in s.minted]
    warm, cold = (Finder(str(plan), each, _read(plan)) for each in (index, None))
    assert [warm.find(each) for each in minted] == [cold.find(each) for each in minted]
    assert len(minted) == 101


def test_an_index_that_has_grown_old_misleads_nobody(plan: Path, tmp_path: Path) -> None:
    index = str(tmp_path / "index")
    open_folder(str(plan), index)
    file = plan / "prevent" / "COM-20-skilled-workforce.yaml"
    moved = plan / "protect" / "COM-20-other-words.yaml"
    moved.write_bytes(file.read_bytes().replace(b"Develop and deliver", b"Do"))
    file.unlink()
    found = Finder(str(plan), index, _read(plan)).find("ACT-042")
    assert found.path == "protect/COM-20-other-words.yaml"
    assert found.words.startswith("Do additional")


@given(st.binary(max_size=200), st.integers(0, 10**6))
@settings(deadline=None, max_examples=40)
def test_a_spoiled_index_changes_no_answer(junk: bytes, at: int) -> None:
    import tempfile

    from tests.running import ROOT

    plan = ROOT / "plan"
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        open_folder(str(plan), str(index))
        whole = index.read_bytes()
        at %= len(whole)
        index.write_bytes(whole[:at] + junk + whole[at + len(junk) :])
        found = Finder(str(plan), str(index), _read(plan)).find("ACT-042")
    assert found == Finder(str(plan), None, _read(plan)).find("ACT-042")


def test_a_wrong_id_names_the_nearest_with_its_words(plan: Path) -> None:
    with pytest.raises(WrongUsage) as raised:
        Finder(str(plan), None, _read(plan)).find("ACT-0420")
    assert "ACT-042? Develop and deliver" in raised.value.hint
    with pytest.raises(WrongUsage):
        Finder(str(plan), None, _read(plan)).find("nonsense")


def _doubled(plan: Path, old: str = "COM-20", new: str = "COM-70") -> Path:
    """A second commitment with the actions of COM-20, as a merge brings one in."""
    file = plan / "prevent" / "COM-20-skilled-workforce.yaml"
    copy = plan / "protect" / f"{new}-again.yaml"
    copy.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    return copy


@pytest.mark.parametrize("cached", [True, False], ids=["index", "no index"])
@pytest.mark.parametrize("came", ["before", "since"])
def test_an_id_that_stands_twice_is_nobody_s(
    plan: Path, tmp_path: Path, cached: bool, came: str
) -> None:
    index = str(tmp_path / "index") if cached else None
    if came == "before":
        _doubled(plan)
        _old(plan)
    open_folder(str(plan), index)
    if came == "since":
        _doubled(plan)
    with pytest.raises(NotAllowed) as raised:
        Finder(str(plan), index, _read(plan)).find("act-42")
    assert "in prevent/COM-20-skilled-workforce.yaml and in protect/COM-70-again.yaml" in str(
        raised.value
    )
    assert raised.value.hint.endswith("planctl renumber protect/COM-70-again.yaml:ACT-042")


def test_an_id_that_stands_twice_in_one_file_is_nobody_s(plan: Path, tmp_path: Path) -> None:
    file = plan / "prevent" / "COM-20-skilled-workforce.yaml"
    file.write_text(file.read_text("utf-8").replace("ACT-043", "ACT-042"), "utf-8")
    _old(plan)
    open_folder(str(plan), str(tmp_path / "index"))
    with pytest.raises(NotAllowed):
        Finder(str(plan), str(tmp_path / "index"), _read(plan)).find("ACT-042")


def test_after_something_came_in_the_plan_is_opened_once_and_no_more(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = tmp_path / "index"
    open_folder(str(plan), str(index))
    os.utime(index, ns=(10**18 + 10**9, 10**18 + 10**9))
    opened: list[object] = []

    def counted(root: str, memo: str | None) -> Opened:
        opened.append(root)
        return open_folder(root, memo)

    monkeypatch.setattr("planctl.storage.opening.open_folder", counted)
    for _ in range(3):
        assert Finder(str(plan), str(index), _read(plan)).find("ACT-042").id == "ACT-042"
    assert len(opened) == 1


def test_a_file_that_cannot_be_read_is_named(plan: Path, tmp_path: Path) -> None:
    index = str(tmp_path / "index")
    open_folder(str(plan), index)
    (plan / "prevent" / "COM-20-skilled-workforce.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises((WrongUsage, Unreadable)):
        Finder(str(plan), index, _read(plan)).find("ACT-042")


def test_terms_that_cannot_be_read_stop_the_search(plan: Path) -> None:
    (plan / "plan.yaml").write_text("title: x", encoding="utf-8")
    with pytest.raises(Unreadable):
        Finder(str(plan), None, _read(plan))


@pytest.mark.parametrize("cached", [True, False], ids=["index", "no index"])
@pytest.mark.parametrize(
    "spoiled",
    [("actions:", "actoins:"), ("id: COM-20", "<<<<<<< ours\nid: COM-20"), ("id:", "[id")],
)
def test_no_neighbour_is_offered_for_what_may_stand_in_an_unread_file(
    plan: Path, tmp_path: Path, cached: bool, spoiled: tuple[str, str]
) -> None:
    index = str(tmp_path / "index") if cached else None
    open_folder(str(plan), index)
    file = plan / "prevent" / "COM-20-skilled-workforce.yaml"
    file.write_text(file.read_text("utf-8").replace(*spoiled, 1), "utf-8")
    with pytest.raises(
        Unreadable, match=r"Not read: prevent/COM-20-skilled-workforce\.yaml"
    ) as told:
        Finder(str(plan), index, _read(plan)).find("ACT-042")
    assert "planctl check" in told.value.hint
