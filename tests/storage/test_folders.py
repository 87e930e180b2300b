"""Where the journal and the index live: the user's own folders, outside the plan."""

from pathlib import Path

import pytest

from planctl.errors import NotWritten
from planctl.storage.folders import cache_folder, state_folder


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PLANCTL_STATE", "PLANCTL_CACHE", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))


def test_they_stand_in_the_home_folder_by_default(tmp_path: Path) -> None:
    assert Path(state_folder("plan")).parent == tmp_path / "home/.local/state/planctl"
    assert Path(cache_folder("plan") or "").parent == tmp_path / "home/.cache/planctl"


def test_the_standard_variables_move_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "s"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    assert Path(state_folder("plan")).parent == tmp_path / "s/planctl"
    assert Path(cache_folder("plan") or "").parent == tmp_path / "c/planctl"


def test_a_relative_standard_variable_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "here")
    assert Path(state_folder("plan")).parent == tmp_path / "home/.local/state/planctl"


def test_planctls_own_variables_go_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "s"))
    monkeypatch.setenv("PLANCTL_STATE", str(tmp_path / "own"))
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path / "cache"))
    assert Path(state_folder("plan")).parent == tmp_path / "own"
    assert Path(cache_folder("plan") or "").parent == tmp_path / "cache"


def test_they_are_for_their_owner_only() -> None:
    for folder in (Path(state_folder("plan")), Path(cache_folder("plan") or "")):
        assert folder.stat().st_mode & 0o777 == 0o700
        assert folder.parent.stat().st_mode & 0o777 == 0o700


def test_two_ways_to_one_plan_lead_to_one_folder(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "plan")
    assert state_folder(str(tmp_path / "link")) == state_folder(str(tmp_path / "plan"))
    assert cache_folder(str(tmp_path / "link")) == cache_folder(str(tmp_path / "plan"))


def test_two_plans_have_two_folders(tmp_path: Path) -> None:
    assert state_folder(str(tmp_path / "a")) != state_folder(str(tmp_path / "b"))
    assert cache_folder(str(tmp_path / "a")) != cache_folder(str(tmp_path / "b"))


def test_no_index_is_kept_when_the_variable_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANCTL_CACHE", "")
    assert cache_folder("plan") is None


def test_a_place_where_no_folder_can_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path / "file"))
    monkeypatch.setenv("PLANCTL_STATE", str(tmp_path / "file"))
    assert cache_folder("plan") is None
    with pytest.raises(NotWritten, match="cannot be made"):
        state_folder("plan")


def test_a_person_without_a_home_does_without_an_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PLANCTL_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "")
    assert cache_folder(str(tmp_path)) is None
