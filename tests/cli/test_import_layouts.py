"""Every layout of a plan is written whole, and the same document again changes not a byte."""

import json
import shutil
from pathlib import Path

import pytest

from tests.importers.test_layouts import NAMES, NO_PLAN, document
from tests.running import Run


@pytest.mark.parametrize("name", [name for name in NAMES if name not in NO_PLAN])
def test_what_is_shown_is_written_and_once_is_enough(
    name: str, planctl_here: Run, tmp_path: Path
) -> None:
    made = document(name, tmp_path)
    if made.parent != tmp_path:
        shutil.copy(made, tmp_path / name)
    done = planctl_here("import", name, "--write", "--format", "json", cwd=tmp_path)
    assert done.code == 0, done
    shown = json.loads(done.out)
    assert shown["written"]
    kept = json.loads(planctl_here("list", "--format", "json", cwd=tmp_path).out)["items"]
    assert [item["action"] for item in kept] == [item["action"] for item in shown["items"]]
    assert kept
    before = contents(tmp_path)
    again = planctl_here("import", name, "--write", "--format", "json", cwd=tmp_path)
    assert (again.code, json.loads(again.out)["files"]) == (0, [])
    assert contents(tmp_path) == before


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file of a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
