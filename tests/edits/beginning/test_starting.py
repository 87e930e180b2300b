"""What `init` writes: an empty plan, and the example that is kept in one place."""

import json
import os
from datetime import date
from pathlib import Path

from planctl.edits.beginning.starting import empty_files, example_files
from tests.running import ROOT

PACKED = ROOT / "src" / "planctl" / "starter" / "example.json"


def _example() -> dict[str, str]:
    folder = ROOT / "examples" / "riverside-safer-together"
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in paths}


def test_the_packed_example_is_the_example_to_the_letter() -> None:
    if os.environ.get("PLANCTL_REFRESH") == "1":
        text = json.dumps(_example(), ensure_ascii=False, indent=0) + "\n"
        PACKED.write_bytes(text.encode())
    assert example_files() == _example(), "PLANCTL_REFRESH=1 packs it anew"


def test_an_empty_plan_lasts_five_years_from_the_financial_year_of_the_day() -> None:
    text = empty_files("A plan", date(2026, 3, 31))["plan/plan.yaml"]
    assert "from: 2025-04-01\n" in text
    assert "to: 2030-03-31\n" in text


def test_any_title_can_be_given_to_an_empty_plan() -> None:
    from planctl.storage.yaml_events import parse

    title = 'Yes: "safer" #1\n\t– ¾'
    data = parse(empty_files(title, date(2026, 11, 22))["plan/plan.yaml"], "plan.yaml").data
    assert data is not None
    assert data["title"] == title


def test_no_placeholder_is_left_in_an_empty_plan() -> None:
    assert not any("@" in text for text in empty_files("A plan", date(2026, 11, 22)).values())


def test_the_files_of_the_starter_are_packaged() -> None:
    import tomllib

    settings = tomllib.loads(Path(ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "starter/**/*" in settings["tool"]["setuptools"]["package-data"]["planctl"]
