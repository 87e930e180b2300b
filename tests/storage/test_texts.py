"""A plan's texts come from regular files inside its folder, and nothing left behind is read."""

import os
import sys
from pathlib import Path

import pytest

from planctl.storage.texts import (
    MOST_READ,
    FolderSource,
    MappingSource,
    NotAFileError,
    unreadable,
)

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other links")


def codes(names: list[str]) -> list[tuple[str, str]]:
    listing = MappingSource(dict.fromkeys(names, b"")).listing()
    return [(problem.path, problem.code) for problem in listing.problems]


def write(root: Path, path: str, data: bytes = b"id: 1\n") -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def test_a_folder_and_a_mapping_list_the_same_files(tmp_path: Path) -> None:
    names = [
        "plan.yaml",
        "plan.cy.yaml",
        "prepare/COM-04-data.yaml",
        "prepare/COM-04/2026-10-14-ACT-008-regional-team-7f3a.yaml",
        "prepare/2025-26.md",
        "rounds/2026-27-Q3.yaml",
        "frozen/2025-26.yaml",
    ]
    others = [".git/config.yaml", "prepare/.hidden.yaml", "__pycache__/x.yaml", "notes.pdf"]
    for name in names + others:
        write(tmp_path, name)
    folder = FolderSource(tmp_path).listing()
    assert folder == MappingSource(dict.fromkeys(names + others, b"")).listing()
    assert folder.paths == sorted(names)
    assert folder.problems == []


def test_bytes_come_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, "prepare/a.yaml", b"\xef\xbb\xbfa: 1\r\n\xff")
    source = FolderSource(tmp_path)
    assert source.read("prepare/a.yaml") == b"\xef\xbb\xbfa: 1\r\n\xff"
    assert MappingSource({"a.yaml": b"\xff"}).read("a.yaml") == b"\xff"


def test_of_a_huge_file_only_enough_is_read_to_refuse_it(tmp_path: Path) -> None:
    with write(tmp_path, "a.yaml").open("wb") as file:
        file.truncate(5_000_000_000)
    assert len(FolderSource(tmp_path).read("a.yaml")) == MOST_READ


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FolderSource(tmp_path).read("a.yaml")
    with pytest.raises(FileNotFoundError):
        MappingSource({}).read("a.yaml")


@needs_links
def test_links_are_told_and_never_followed(tmp_path: Path) -> None:
    write(tmp_path, "outside/secret.yaml")
    root = tmp_path / "plan"
    write(root, "plan.yaml")
    (root / "a.yaml").symlink_to(tmp_path / "outside/secret.yaml")
    (root / "aim").symlink_to(tmp_path / "outside")
    source = FolderSource(root)
    listing = source.listing()
    assert listing.paths == ["plan.yaml"]
    assert [(each.path, each.code) for each in listing.problems] == [
        ("a.yaml", "not-a-file"),
        ("aim", "not-a-file"),
    ]
    for path in ("a.yaml", "aim/secret.yaml", "../outside/secret.yaml"):
        with pytest.raises(NotAFileError):
            source.read(path)


@needs_links
def test_an_absolute_path_is_refused(tmp_path: Path) -> None:
    secret = write(tmp_path, "outside/secret.yaml")
    write(tmp_path, "plan/plan.yaml")
    with pytest.raises(NotAFileError):
        FolderSource(tmp_path / "plan").read(str(secret))


@needs_links
def test_a_plan_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    write(tmp_path, "real/prepare/a.yaml")
    (tmp_path / "plan").symlink_to(tmp_path / "real")
    assert FolderSource(tmp_path / "plan").read("prepare/a.yaml") == b"id: 1\n"


@needs_links
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    source = FolderSource(tmp_path)
    assert [each.code for each in source.listing().problems] == ["not-a-file"]
    with pytest.raises(NotAFileError):
        source.read("a.yaml")


def test_a_folder_with_a_file_s_name_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    with pytest.raises(OSError, match=r"a\.yaml"):
        FolderSource(tmp_path).read("a.yaml")


@pytest.mark.parametrize(
    "name",
    [
        "prepare/COM-04 (1).yaml",
        "plan - Copy.yaml",
        "plan - Copy (2).yaml",
        "plan (Siân's conflicted copy 2026-10-14).yaml",
        "plan.sync-conflict-20261014-101112-ABCDEFG.yaml",
        "plan (1).cy.yaml",
        "~$plan.yaml",
        "plan.yaml~",
        "plan.yaml.orig",
        "plan.yaml.swp",
        "#plan.yaml#",
    ],
)
def test_what_editors_and_cloud_drives_leave_is_told_and_not_read(name: str) -> None:
    listing = MappingSource({name: b"", "plan.yaml": b""}).listing()
    assert listing.paths == ["plan.yaml"]
    assert [(each.path, each.code) for each in listing.problems] == [(name, "sync-copy")]


def test_a_computer_s_name_makes_a_copy_only_beside_the_file_itself() -> None:
    assert codes(["plan-LAPTOP42.yaml"]) == []
    assert codes(["plan-LAPTOP42.yaml", "plan.yaml"]) == [("plan-LAPTOP42.yaml", "sync-copy")]
    assert codes(["a/COM-04.yaml", "a/COM-04-DESKTOP-7Q.yaml"]) == [
        ("a/COM-04-DESKTOP-7Q.yaml", "sync-copy")
    ]


def test_a_yml_ending_is_told_with_the_right_name() -> None:
    listing = MappingSource({"leads.yml": b"", "PLAN.YAML": b""}).listing()
    assert listing.paths == []
    assert [each.code for each in listing.problems] == ["yml-ending", "yml-ending"]
    assert listing.problems[1].help == 'Call it "leads.yaml".'


def test_names_that_differ_by_case_only_are_told() -> None:
    assert codes(["prepare/a.yaml", "prepare/A.yaml"]) == [("prepare/a.yaml", "name-case")]
    assert codes(["prepare/a.yaml", "pursue/A.yaml"]) == []


@pytest.mark.parametrize(
    "name", ["a:b.yaml", "aux.yaml", "COM4.cy.yaml", "a./b.yaml", "what?.md", "a\nb.yaml"]
)
def test_names_that_windows_cannot_hold_are_told(name: str) -> None:
    assert codes([name]) == [(name, "name-not-portable")]


def test_commitments_and_welsh_names_are_good_names_everywhere() -> None:
    assert codes(["COM-04.yaml", "amddiffyn/COM-04-tŷ-ŵyl.yaml", "console.yaml"]) == []


def test_a_file_nobody_may_read_is_a_problem_with_its_reason() -> None:
    problem = unreadable("a.yaml", PermissionError(13, "Permission denied"))
    assert problem.code == "file-unreadable"
    assert "permission denied" in problem.message
