"""Forms that other programs have saved are understood like those that we made."""

import json
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from typing import cast

import pytest

from tests.cli.desk import Item
from tests.office.hostile import bombs
from tests.partners.returned_files import EXAMPLE, ON, Returning, sent
from tests.running import Run

SAVED = Path(__file__).parent / "files" / "saved-by-libreoffice.xlsx"
"""The form below, saved by LibreOffice 7.4."""
SAID = {
    "ACT-002": "No change",
    "ACT-005": "Green · Progress: Every ward was asked.\nBack in March.",
    "ACT-008": "Amber · Barriers: No hall · New date asked for: 30 September 2027 (The hall is closed)",
    "ACT-011": "Reported complete · Evidence is at: Board papers, item 4",
}


def filled() -> Returning:
    """A form with one answer of each kind."""
    form = Returning(sent("elverwick-council"))
    form.fill("ACT-002", no_change="Ie / Yes")
    form.fill("ACT-005", rag="Gwyrdd / Green", progress="Every ward was asked.\nBack in March.")
    form.fill("ACT-008", rag="Ambr", barriers="No hall", new_date_reason="The hall is closed")
    form.fill("ACT-008", new_date=datetime(2027, 9, 30))
    form.cell("ACT-008", "new_date").number_format = "dd/mm/yyyy"
    return form.fill("ACT-011", complete=True, evidence_at="Board papers, item 4")


def ask(run: Run, path: Path, *words: str) -> dict[str, object]:
    done = run("returns", "in", str(path), *words, *ON, "--format", "json", cwd=EXAMPLE)
    assert done.code in (0, 1, 2), done
    found: dict[str, object] = json.loads(done.out)
    return found


def said(answer: dict[str, object]) -> dict[str, str]:
    items = cast(list[Item], answer["items"])
    assert all(item["status"] in ("recorded", "unchanged") for item in items), items
    return {str(item["id"]): str(item["says"]) for item in items if item["says"]}


def test_a_form_that_libreoffice_saved_says_what_was_typed(planctl_here: Run) -> None:
    answer = ask(planctl_here, SAVED)
    assert said(answer) == SAID
    (file,) = cast(list[Item], answer["files"])
    assert (file["from"], file["period"], file["remarks"]) == (
        "elverwick-council",
        "2026-27 Q2",
        [],
    )


@pytest.fixture(scope="module")
def saved_anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the form saved by the office that is here, as a workbook and as lines of cells."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    folder, into = tmp_path_factory.mktemp("typed"), tmp_path_factory.mktemp("saved")
    filled().save(folder / "form.xlsx")
    profile = tmp_path_factory.mktemp("office-profile").as_uri()
    lines = "csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true,true,false,false,2"
    for kind in ("xlsx", lines):
        subprocess.run(
            [
                *(program, f"-env:UserInstallation={profile}", "--headless"),
                *("--convert-to", kind, "--outdir", str(into), str(folder / "form.xlsx")),
            ],
            capture_output=True,
            check=True,
            timeout=120,
        )
    return into


def test_a_form_saved_by_the_office_that_is_here_says_the_same(
    planctl_here: Run, saved_anew: Path
) -> None:
    assert said(ask(planctl_here, saved_anew / "form.xlsx")) == SAID


def test_a_sheet_saved_as_lines_of_cells_says_the_same_once_its_body_is_named(
    planctl_here: Run, saved_anew: Path
) -> None:
    (lines,) = saved_anew.glob("*.csv")
    (file,) = cast(list[Item], ask(planctl_here, lines)["files"])
    remarks = cast(list[dict[str, str]], file["remarks"])
    assert "--from elverwick-council" in remarks[-1]["text"]
    assert said(ask(planctl_here, lines, "--from", "elverwick-council")) == SAID


@pytest.mark.parametrize("name", ["ratio", "nested", "laughs", "deep"])
def test_a_harmful_file_is_refused_beside_the_others(
    planctl_here: Run, tmp_path: Path, name: str
) -> None:
    data, told = bombs()[name]
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(data)
    answer = ask(planctl_here, path)
    (file,) = cast(list[Item], answer["files"])
    (remark,) = cast(list[dict[str, str]], file["remarks"])
    assert (remark["weight"], answer["items"]) == ("refused", [])
    assert told in remark["text"]
