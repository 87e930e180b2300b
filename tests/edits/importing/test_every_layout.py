"""Whatever the layout: what comes in is a sound plan in the one form, and comes in once."""

from datetime import date
from pathlib import Path

import pytest

from planctl.edits.at_work import Place
from planctl.edits.form.formatting import format_plan
from planctl.edits.importing.bringing_in import begin_plan, bring_in
from planctl.edits.importing.incoming import Incoming
from planctl.importers.known import Known
from planctl.importers.proposing import propose
from planctl.importers.reading.any_document import read_source
from planctl.importers.source import Source
from planctl.rules.codes import severity_of
from planctl.storage.checking import problems_of
from planctl.storage.opening import open_folder
from tests.edits.importing.proposals import bytes_of, copy_of_plan
from tests.importers.layouts.published_files import FILES
from tests.importers.test_layouts import NAMES, NO_PLAN, document

DAY = date(2026, 11, 25)
COMPARED = {
    *("match", "match-commitment", "regroup", "gone", "gone-commitment", "gone-aim", "part"),
    *("moved-date", "older-words", "emptied"),
}
"""Doubts of a document that is held against a plan."""
UNREAD = {"timescale-unknown"}
"""Errors that are the document's own, each with its doubt: words that are no time stay as they are."""


def incoming(source: Source, known: Known) -> Incoming:
    proposal = propose([source], known, {}, {})
    return Incoming(proposal, ((source.name, source.digest),), {}, {})


@pytest.mark.parametrize("name", [name for name in NAMES if name not in NO_PLAN])
def test_what_comes_in_is_sound_and_comes_in_once(name: str, tmp_path: Path) -> None:
    source = read_source(str(document(name, tmp_path)))
    folder = tmp_path / "new"
    made = begin_plan(str(folder), incoming(source, Known()), DAY, "import", write=True)
    root = str(folder / "plan")
    opened = open_folder(root)
    wrong = [p for p in problems_of(opened, DAY) if severity_of(p.code) == "error"]
    assert [p for p in wrong if p.code not in UNREAD] == []
    assert {(p.path, p.code) for p in made.problems} == {(p.path, p.code) for p in wrong}
    assert format_plan(root, lambda _: True, "fmt", dry_run=True) == []
    before = bytes_of(root)
    known = Known(opened.plan.terms, opened.plan.register)
    again = incoming(source, known)
    told = bring_in(Place(root, None), again, DAY, "import", write=True)
    assert told.files == ()
    assert bytes_of(root) == before
    other = again._replace(documents=((source.name, "another edition"),))
    edition = bring_in(Place(root, None), other, DAY, "import", write=True)
    assert [file.path[:8] for file in edition.files] == ["imports/"], edition.items


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_published_plan_says_nothing_new_to_the_plan_whatever_its_format(
    name: str, tmp_path: Path
) -> None:
    FILES[name](tmp_path / name)
    place = copy_of_plan(tmp_path / "there", "approved")
    plan = open_folder(place.root).plan
    said = incoming(read_source(str(tmp_path / name)), Known(plan.terms, plan.register))
    made = bring_in(place, said, DAY, "import", write=True)
    assert made.items == ()
    assert [file.path[:8] for file in made.files] == ["imports/"]
    assert [doubt.kind for doubt in made.doubts if doubt.kind in COMPARED] == []
