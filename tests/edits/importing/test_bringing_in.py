"""A document makes a new plan, or changes what differs in the one that is there; ids are kept."""

import errno
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from planctl.edits.at_work import Place
from planctl.edits.beginning.starting import begin
from planctl.edits.form.formatting import format_plan
from planctl.edits.importing.bringing_in import begin_plan, bring_in
from planctl.edits.importing.incoming import Imported
from planctl.edits.importing.standing_plan import StandingPlan
from planctl.errors import NotAllowed, NotWritten
from planctl.importers.doubts import Doubt
from planctl.importers.proposal import NewAction, NewAim, NewCommitment, Proposal, Report
from planctl.model.lead import Lead
from planctl.model.period import Period
from planctl.rules.codes import severity_of
from planctl.storage.checking import problems_of
from planctl.storage.disk import Disk
from planctl.storage.opening import open_folder
from planctl.storage.yaml_events import parse
from tests.edits.importing.proposals import (
    DOCUMENT,
    REAL,
    bytes_of,
    changed,
    copy_of_plan,
    incoming,
    one,
    proposal_of,
    real_plan,
)
from tests.promises.test_faults import at_operation, die

DAY = date(2026, 11, 25)
YEAR = Period(2025)


@pytest.fixture(scope="module")
def plan() -> StandingPlan:
    return real_plan()


@pytest.fixture(scope="module")
def real(plan: StandingPlan) -> Proposal:
    return proposal_of(plan)


def errors(root: str) -> list[str]:
    opened = open_folder(root)
    found = problems_of(opened, DAY)
    return [f"{p.path}: {p.message}" for p in found if severity_of(p.code) == "error"]


def texts(made: Imported) -> dict[str, str]:
    return {file.path: (file.after or b"").decode() for file in made.files}


def test_the_real_plan_into_an_empty_folder_is_the_real_plan(
    real: Proposal, tmp_path: Path
) -> None:
    made = begin_plan(str(tmp_path), incoming(real), DAY, "import", write=True)
    new = tmp_path / "plan"
    assert made.written
    assert made.problems == ()
    assert errors(str(new)) == []
    assert format_plan(str(new), lambda _: True, "fmt", dry_run=True) == []
    for path in REAL.rglob("COM-*.yaml"):
        (own,) = new.glob(f"{path.parent.name}/{path.name[:6]}-*.yaml")
        assert own.read_text("utf-8").splitlines()[:2] == path.read_text("utf-8").splitlines()[:2]
        assert parse(own.read_text("utf-8"), "").data == parse(path.read_text("utf-8"), "").data
    assert (new / "leads.yaml").read_text("utf-8") == (REAL / "leads.yaml").read_text("utf-8")
    before = parse((REAL / "plan.yaml").read_text("utf-8"), "").data or {}
    after = parse((new / "plan.yaml").read_text("utf-8"), "").data or {}
    del before["short_title"], before["policies"]  # no document says these
    assert after == before


def test_what_stands_beside_a_new_plan_is_kept_where_it_is_there(
    real: Proposal, tmp_path: Path
) -> None:
    (tmp_path / "README.md").write_text("ours\n", "utf-8")
    made = begin_plan(str(tmp_path), incoming(real), DAY, "import", write=True)
    assert made.kept == ("README.md",)
    assert (tmp_path / "README.md").read_text("utf-8") == "ours\n"
    assert (tmp_path / ".gitattributes").exists()


def test_where_a_plan_is_there_no_new_one_is_begun(real: Proposal, tmp_path: Path) -> None:
    copy_of_plan(tmp_path)
    with pytest.raises(NotWritten, match="is there already"):
        begin_plan(str(tmp_path), incoming(real), DAY, "import", write=False)


def test_a_file_is_no_folder_for_a_plan(real: Proposal, tmp_path: Path) -> None:
    (tmp_path / "p.docx").write_text("x", "utf-8")
    with pytest.raises(NotWritten, match="is a file"):
        begin_plan(str(tmp_path / "p.docx"), incoming(real), DAY, "import", write=False)


def test_trying_and_writing_give_the_same_files(real: Proposal, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    tried = begin_plan(str(folder), incoming(real), DAY, "import", write=False)
    assert not folder.exists()
    written = begin_plan(str(folder), incoming(real), DAY, "import", write=True)
    assert written.files == tried.files
    assert bytes_of(str(folder)) == {file.path: file.after for file in written.files}


def test_the_same_document_again_changes_nothing(real: Proposal, tmp_path: Path) -> None:
    begin_plan(str(tmp_path), incoming(real), DAY, "import", write=True)
    place = copy_place(tmp_path)
    before = bytes_of(place.root)
    made = bring_in(place, incoming(real), date(2027, 1, 1), "import", write=True)
    assert (made.files, made.written, made.doubts, made.is_known) == ((), False, (), True)
    assert bytes_of(place.root) == before


def copy_place(folder: Path) -> Place:
    return Place(str(folder / "plan"), None)


def test_the_real_plan_on_itself_keeps_only_what_was_brought_in(
    real: Proposal, tmp_path: Path
) -> None:
    place = copy_of_plan(tmp_path)
    made = bring_in(place, incoming(real), DAY, "import", write=True)
    assert list(texts(made)) == ["imports/implementation-plan-docx.yaml"]
    assert made.items == ()
    assert made.doubts == ()
    again = bring_in(place, incoming(real), DAY, "import", write=True)
    assert again.files == ()


def test_a_rewording_since_is_not_undone_by_the_same_document(
    real: Proposal, tmp_path: Path
) -> None:
    place = copy_of_plan(tmp_path)
    bring_in(place, incoming(real), DAY, "import", write=True)
    path = next(Path(place.root, "prepare").glob("COM-04-*.yaml"))
    path.write_text(path.read_text("utf-8").replace("Task and Finish", "Working"), "utf-8")
    before = bytes_of(place.root)
    assert bring_in(place, incoming(real), DAY, "import", write=True).files == ()
    assert bytes_of(place.root) == before


def test_a_new_edition_of_a_draft_changes_words_alone(real: Proposal, tmp_path: Path) -> None:
    place = copy_of_plan(tmp_path)
    said = changed(
        real, one("ACT-008", lambda a: a._replace(action=f"{a.action} and beyond", lead="Health"))
    )
    made = bring_in(place, incoming(said), DAY, "import", write=True)
    assert [(i.manner, i.id, i.field) for i in made.items] == [
        ("reworded", "ACT-008", "action"),
        ("reworded", "ACT-008", "lead"),
    ]
    (path,) = (path for path in texts(made) if not path.startswith("imports/"))
    assert path.startswith("prepare/COM-04-")
    assert errors(place.root) == []
    assert format_plan(place.root, lambda p: p == path, "fmt", dry_run=True) == []


def test_an_adopted_plan_has_a_record_of_each_rewording(real: Proposal, tmp_path: Path) -> None:
    place = copy_of_plan(tmp_path, "approved")
    said = changed(real, one("ACT-008", lambda a: a._replace(action=f"{a.action} and beyond")))
    made = bring_in(place, incoming(said), DAY, "import", write=True)
    (record,) = (text for path, text in texts(made).items() if "/COM-04/2026-11-25-ACT-008" in path)
    assert "changes: action" in record
    assert "So it stands in The plan, May 2026" in record
    assert errors(place.root) == []


def test_an_adopted_timescale_is_asked_about_and_never_edited(
    real: Proposal, tmp_path: Path
) -> None:
    place = copy_of_plan(tmp_path, "approved")
    said = changed(real, one("ACT-008", lambda a: a._replace(timescale="Mar 2028")))
    made = bring_in(place, incoming(said), DAY, "import", write=True)
    (doubt,) = made.doubts
    assert (doubt.kind, doubt.taken, doubt.read, doubt.beside) == (
        "moved-date", "keep", "Mar 2028", "Dec 2023",
    )  # fmt: skip
    assert list(texts(made)) == ["imports/implementation-plan-docx.yaml"]
    asked = bring_in(place, incoming(said, {doubt.key: "asks"}), DAY, "import", write=True)
    (record,) = (text for path, text in texts(asked).items() if "ACT-008" in path)
    assert "asks:\n  timescale: Mar 2028" in record
    assert errors(place.root) == []
    again = bring_in(place, incoming(said, {doubt.key: "asks"}), DAY, "import", write=True)
    assert (again.files, again.doubts) == ((), ())


def test_a_re_adopted_timescale_is_asked_and_granted(real: Proposal, tmp_path: Path) -> None:
    place = copy_of_plan(tmp_path, "approved")
    said = changed(real, one("ACT-008", lambda a: a._replace(timescale="Mar 2028")))
    key = bring_in(place, incoming(said), DAY, "import", write=False).doubts[0].key
    made = bring_in(place, incoming(said, {key: "approved"}), DAY, "import", write=True)
    records = [text for path, text in texts(made).items() if "ACT-008" in path]
    assert sum("approves: 2026-11-25-ACT-008" in text for text in records) == 1
    assert len(records) == 2
    assert errors(place.root) == []
    assert bring_in(place, incoming(said), DAY, "import", write=False).doubts == ()


def test_a_new_action_gets_the_next_id_and_a_record_where_the_plan_is_adopted(
    real: Proposal, tmp_path: Path
) -> None:
    new = NewAction("row x", "Publish a leaflet for every ward", "A leaflet", "Mar 2027", "Health")

    def more(proposal: Proposal) -> Proposal:
        first, *rest = proposal.aims
        head, *others = first.commitments
        head = head._replace(actions=(*head.actions, new))
        begun = NewCommitment("table x", "We will look at the lighting of parks", (
            new._replace(action="Count the lamps in every park", at="row y"),
        ))  # fmt: skip
        first = first._replace(commitments=(head, *others, begun))
        return proposal._replace(aims=(first, *rest))

    for status in ("draft", "approved"):
        place = copy_of_plan(tmp_path / status, status)
        made = bring_in(place, incoming(more(real)), DAY, "import", write=True)
        paths = [path for path in texts(made) if not path.startswith("imports/")]
        assert "introduction/COM-33-look-at-the-lighting-of-parks.yaml" in paths
        begun = texts(made)["introduction/COM-33-look-at-the-lighting-of-parks.yaml"]
        assert "id: ACT-070" in begun
        records = [path for path in paths if "/2026-11-25-" in path]
        assert len(records) == (0 if status == "draft" else 3)
        assert errors(place.root) == []
        own = [path for path in paths if path not in records]
        assert format_plan(place.root, own.__contains__, "fmt", dry_run=True) == []
        assert bring_in(place, incoming(more(real)), DAY, "import", write=True).files == ()


def test_what_moved_keeps_its_id(real: Proposal, tmp_path: Path) -> None:
    def moved(proposal: Proposal) -> Proposal:
        aims = list(proposal.aims)
        at = next(i for i, aim in enumerate(aims) if aim.id == "prepare")
        data, lived, *rest = aims[at].commitments
        action, *left = data.actions
        data = data._replace(actions=tuple(left))
        lived = lived._replace(actions=(*lived.actions, action))
        aims[at] = aims[at]._replace(commitments=(data, lived, *rest[1:]))
        aims[at + 1] = aims[at + 1]._replace(commitments=(*aims[at + 1].commitments, rest[0]))
        return proposal._replace(aims=tuple(aims))

    for status in ("draft", "approved"):
        place = copy_of_plan(tmp_path / status, status)
        made = bring_in(place, incoming(moved(real)), DAY, "import", write=True)
        assert [(i.manner, i.id, i.was, i.now) for i in made.items] == [
            ("moved", "COM-06", "prepare", "pursue"),
            ("moved", "ACT-008", "COM-04", "COM-05"),
        ]
        assert made.doubts == ()
        records = [path for path in texts(made) if "/2026-11-25-" in path]
        assert len(records) == (0 if status == "draft" else 2)
        assert [*Path(place.root, "pursue").glob("COM-06-*.yaml")]
        assert errors(place.root) == []
        assert bring_in(place, incoming(moved(real)), DAY, "import", write=True).files == ()


def test_what_is_gone_stays_until_somebody_says_what_becomes_of_it(
    real: Proposal, tmp_path: Path
) -> None:
    less = changed(real, one("ACT-008", lambda _: None))
    place = copy_of_plan(tmp_path)
    made = bring_in(place, incoming(less), DAY, "import", write=True)
    (doubt,) = made.doubts
    assert (doubt.kind, doubt.taken, doubt.beside) == ("gone", "keep", "ACT-008")
    assert list(texts(made)) == ["imports/implementation-plan-docx.yaml"]
    removed = bring_in(place, incoming(less, {doubt.key: "remove"}), DAY, "import", write=True)
    assert "ACT-008" not in "".join(
        text for path, text in texts(removed).items() if not path.startswith("imports/")
    )
    assert errors(place.root) == []
    again = bring_in(place, incoming(less, {doubt.key: "remove"}), DAY, "import", write=True)
    assert (again.files, again.doubts) == ((), ())


def test_what_is_gone_from_an_adopted_plan_is_closed_by_a_record(
    real: Proposal, tmp_path: Path
) -> None:
    less = changed(real, one("ACT-008", lambda _: None))
    place = copy_of_plan(tmp_path, "approved")
    (doubt,) = bring_in(place, incoming(less), DAY, "import", write=False).doubts
    assert "remove" not in [choice.answer for choice in doubt.choices]
    answers = {doubt.key: "superseded"}
    made = bring_in(place, incoming(less, answers), DAY, "import", write=True)
    (record,) = (text for path, text in texts(made).items() if "ACT-008" in path)
    assert "closes: superseded" in record
    assert errors(place.root) == []
    assert bring_in(place, incoming(less, answers), DAY, "import", write=True).files == ()
    assert bring_in(place, incoming(less), DAY, "import", write=False).doubts == ()


def test_a_document_of_another_plan_is_refused(real: Proposal, tmp_path: Path) -> None:
    place = copy_of_plan(tmp_path)
    other = changed(real, lambda a: a._replace(action=f"Plant {a.at.split('-')[1]} trees"))
    aims = tuple(
        aim._replace(
            commitments=tuple(
                c._replace(words=f"We will plant a wood of {c.at}") for c in aim.commitments
            )
        )
        for aim in other.aims
    )
    with pytest.raises(NotAllowed, match="another plan") as told:
        bring_in(place, incoming(other._replace(aims=aims)), DAY, "import", write=False)
    assert "--plan" in told.value.hint


def test_an_empty_plan_of_init_is_called_that(real: Proposal, tmp_path: Path) -> None:
    begin(str(tmp_path), None, DAY, is_example=False)
    with pytest.raises(NotAllowed, match="empty one of planctl init"):
        bring_in(copy_place(tmp_path), incoming(real), DAY, "import", write=True)


def test_a_new_aim_a_new_lead_and_another_name_of_one_come_in(
    real: Proposal, tmp_path: Path
) -> None:
    new = NewAction("row z", "Plant trees: all of them", "", "Mar 2027", "Parks #1")
    aim = NewAim("recover", "Recover", "Make it: green", commitments=(
        NewCommitment("table z", "We will plant", (new,)),
    ))  # fmt: skip
    first, second, *rest = real.leads
    leads = (
        first._replace(aliases=(*first.aliases, "RT")),
        second._replace(aliases=(*second.aliases, "The Exec: all")),
        *rest,
        Lead("parks-1", "Parks #1", ("Parks",), question="Which parks?"),
    )
    said = real._replace(aims=(*real.aims, aim), leads=leads)
    for status in ("draft", "approved"):
        place = copy_of_plan(tmp_path / status, status)
        made = bring_in(place, incoming(said), DAY, "import", write=True)
        assert made.problems == ()
        assert errors(place.root) == []
        assert format_plan(place.root, lambda _: True, "fmt", dry_run=True) == []
        there = open_folder(place.root).plan
        assert [(a.id, a.title, a.statement) for a in there.terms.aims][-1] == (
            "recover", "Recover", "Make it: green",
        )  # fmt: skip
        assert there.register.leads == leads
        assert there.tracked[-1].leads == ("parks-1",)
        assert bring_in(place, incoming(said), DAY, "import", write=True).files == ()


def test_the_reason_is_in_the_language_of_the_plan(real: Proposal, tmp_path: Path) -> None:
    place = copy_of_plan(tmp_path, "approved")
    terms = Path(place.root, "plan.yaml")
    terms.write_text(terms.read_text("utf-8").replace("  - en\n  - cy\n", "  - cy\n"), "utf-8")
    said = changed(real, one("ACT-008", lambda a: a._replace(lead="Health")))
    made = texts(bring_in(place, incoming(said), DAY, "import", write=True))
    assert any("Felly y mae yn The plan, May 2026" in text for text in made.values())


def test_nothing_is_written_while_a_doubt_that_blocks_is_open(
    real: Proposal, tmp_path: Path
) -> None:
    doubt = Doubt("column-x", "column", "x", ("table 1",), (), "ignore", blocks=True)
    blocked = incoming(real._replace(doubts=(doubt,)))
    begin_plan(str(tmp_path / "new"), blocked, DAY, "import", write=False)
    with pytest.raises(NotAllowed, match=r"doubt 1 \(column-x\)"):
        begin_plan(str(tmp_path / "new"), blocked, DAY, "import", write=True)
    assert not (tmp_path / "new").exists()
    place = copy_of_plan(tmp_path)
    before = bytes_of(place.root)
    with pytest.raises(NotAllowed, match="column-x"):
        bring_in(place, blocked, DAY, "import", write=True)
    assert bytes_of(place.root) == before


def reporting(proposal: Proposal, rag: str, progress: str = "Under way.") -> Proposal:
    said = changed(
        proposal,
        one("ACT-008", lambda a: a._replace(report=Report(rag, "" if rag else "16", "", progress))),
    )
    return said._replace(period=YEAR, made=date(2026, 5, 20))


def test_a_report_is_recorded_once_and_corrected_by_the_next_edition(
    real: Proposal, tmp_path: Path
) -> None:
    place = copy_of_plan(tmp_path, "approved")
    made = bring_in(place, incoming(reporting(real, "")), DAY, "import", write=True)
    (record,) = (text for path, text in texts(made).items() if "ACT-008" in path)
    assert "from: regional-team\nperiod: 2025-26\ndate: 2026-05-20\n" in record
    assert "mark: " in record
    assert "source: The plan, May 2026, row of ACT-008" in record
    edition = (DOCUMENT[0], "cd" * 32)
    same = bring_in(
        place, incoming(reporting(real, ""), document=edition), DAY, "import", write=True
    )
    assert list(texts(same)) == ["imports/implementation-plan-docx.yaml"]
    other = (DOCUMENT[0], "ef" * 32)
    rated = incoming(reporting(real, "amber"), document=other)
    new = bring_in(place, rated, DAY, "import", write=True)
    (record,) = (text for path, text in texts(new).items() if "ACT-008" in path)
    assert "rag: amber" in record
    assert "corrects: 2026-05-20-ACT-008-regional-team-" in record
    assert errors(place.root) == []
    assert bring_in(place, rated, DAY, "import", write=True).files == ()


def test_another_rating_by_the_coordinator_is_asked_about(real: Proposal, tmp_path: Path) -> None:
    place = copy_of_plan(tmp_path, "approved")
    green = reporting(real._replace(source="Minutes"), "green")
    bring_in(place, incoming(green, document=("minutes.docx", "1")), DAY, "import", write=True)
    red = incoming(reporting(real, "red", "Stopped."))
    made = bring_in(place, red, DAY, "import", write=True)
    assert [(d.kind, d.read, d.beside, d.taken) for d in made.doubts] == [
        ("reported", "red", "green", "keep")
    ]
    assert not [path for path in texts(made) if "ACT-008" in path]


def test_what_was_left_open_about_a_rating_or_a_text_is_asked_again_until_it_is_settled(
    real: Proposal, tmp_path: Path
) -> None:
    place = copy_of_plan(tmp_path, "approved")

    def told(source: str, rag: str, text: str) -> Proposal:
        said = reporting(real._replace(source=source), rag)
        first, *rest = said.aims
        return said._replace(aims=(first._replace(narrative=text), *rest))

    green = incoming(told("Minutes", "green", "One."), document=("minutes.docx", "1"))
    bring_in(place, green, DAY, "import", write=True)
    red = told("Report", "red", "Two.")
    kinds = {"reported": "document", "narrative": "document"}
    for _ in range(2):
        made = bring_in(place, incoming(red), DAY, "import", write=True)
        assert [doubt.kind for doubt in made.doubts] == list(kinds)
        assert all(doubt.about for doubt in made.doubts)
    keys = {doubt.key: kinds[doubt.kind] for doubt in made.doubts}
    settled = bring_in(place, incoming(red, keys), DAY, "import", write=True)
    assert (settled.doubts, settled.idle) == ((), ())
    assert "rag: red" in "".join(texts(settled).values())
    assert texts(settled)["introduction/2025-26.md"] == "Two.\n"
    assert bring_in(place, incoming(red, keys), DAY, "import", write=True).files == ()


def test_a_record_that_came_in_and_was_corrected_since_is_left_by_the_same_document(
    real: Proposal, tmp_path: Path
) -> None:
    place = copy_of_plan(tmp_path, "approved")
    said = incoming(reporting(real, "green"))
    bring_in(place, said, DAY, "import", write=True)
    (record,) = Path(place.root).rglob("*-ACT-008-regional-team-*.yaml")
    text = record.read_text("utf-8").replace("rag: green", "rag: red").replace("source", "x-was")
    record.with_name("2026-11-01-ACT-008-regional-team-abcdef.yaml").write_text(
        text.replace("date: 2026-05-20", f"date: 2026-11-01\ncorrects: {record.stem}"), "utf-8"
    )
    made = bring_in(place, said, DAY, "import", write=True)
    assert (made.files, made.doubts) == ((), ())


def test_a_period_that_is_answered_after_it_was_written_records_what_was_reported(
    real: Proposal, tmp_path: Path
) -> None:
    place = copy_of_plan(tmp_path, "approved")
    dated = reporting(real, "green")
    undated = dated._replace(period=None)
    bring_in(place, incoming(undated), DAY, "import", write=True)
    now = incoming(dated, {"period": "2025-26"})._replace(again=lambda *_: undated)
    made = bring_in(place, now, DAY, "import", write=True)
    assert [path for path in texts(made) if "ACT-008" in path]


def test_reports_narratives_and_coming_activity_of_a_new_plan(
    real: Proposal, tmp_path: Path
) -> None:
    said = reporting(real, "amber")
    said = changed(said, one("ACT-009", lambda a: a._replace(is_future=True)))
    first, *rest = said.aims
    said = said._replace(aims=(first._replace(narrative="One.\n\nTwo."), *rest))
    made = texts(begin_plan(str(tmp_path), incoming(said), DAY, "import", write=True))
    assert made["plan/introduction/2025-26.md"] == "One.\n\nTwo.\n"
    (added,) = (text for path, text in made.items() if "2026-05-20-ACT-009-" in path)
    assert "changes: action" in added
    (report,) = (text for path, text in made.items() if "2026-05-20-ACT-008-" in path)
    assert "rag: amber" in report
    assert errors(str(tmp_path / "plan")) == []
    assert format_plan(str(tmp_path / "plan"), lambda _: True, "fmt", dry_run=True) == []
    again = bring_in(copy_place(tmp_path), incoming(said), DAY, "import", write=True)
    assert again.files == ()


def test_a_closed_plan_takes_reports_and_no_other_words(real: Proposal, tmp_path: Path) -> None:
    place = copy_of_plan(tmp_path, "closed")
    made = bring_in(place, incoming(reporting(real, "green")), DAY, "import", write=True)
    assert [path for path in texts(made) if "ACT-008" in path]
    said = changed(real, one("ACT-008", lambda a: a._replace(action=f"{a.action} and beyond")))
    with pytest.raises(NotAllowed, match="closed"):
        bring_in(place, incoming(said, document=("b", "1")), DAY, "import", write=False)


def test_columns_that_are_kept_and_numbers_of_rows_stand_beside_an_action(
    real: Proposal, tmp_path: Path
) -> None:
    said = changed(
        real,
        one("ACT-008", lambda a: a._replace(reference="1.1", others=(("Cost (£)", "4: # none"),))),
    )
    begin_plan(str(tmp_path), incoming(said), DAY, "import", write=True)
    place = copy_place(tmp_path)
    (path,) = Path(place.root, "prepare").glob("COM-04-*.yaml")
    text = path.read_text("utf-8")
    assert '    x-reference: "1.1"\n' in text or "    x-reference: 1.1\n" in text
    assert "    x-cost:" in text
    assert errors(place.root) == []
    assert format_plan(place.root, lambda _: True, "fmt", dry_run=True) == []
    renamed = changed(
        said, one("ACT-008", lambda a: a._replace(action="Begin a group for counting with care"))
    )
    made = bring_in(place, incoming(renamed, document=("b", "2")), DAY, "import", write=False)
    assert [doubt.kind for doubt in made.doubts] == ["match"]


def test_a_column_and_a_time_that_are_emptied_go_where_somebody_says_so(
    real: Proposal, tmp_path: Path
) -> None:
    costs = changed(real, lambda a: a._replace(others=(("Cost", "4"),)))
    begin_plan(str(tmp_path), incoming(costs), DAY, "import", write=True)
    place = copy_place(tmp_path)
    bare = changed(costs, one("ACT-008", lambda a: a._replace(others=(), timescale="")))
    edition = (DOCUMENT[0], "cd" * 32)
    made = bring_in(place, incoming(bare, document=edition), DAY, "import", write=False)
    answers = {doubt.key: "remove" for doubt in made.doubts}
    made = bring_in(place, incoming(bare, answers, document=edition), DAY, "import", write=True)
    (text,) = (text for path, text in texts(made).items() if path.startswith("prepare/"))
    own = text.partition("id: ACT-008\n")[2].partition("id: ACT-")[0]
    assert "evidence:" in own
    assert "timescale:" not in own
    assert "x-cost:" not in own


def test_what_was_answered_since_is_all_that_the_same_document_changes(
    real: Proposal, tmp_path: Path
) -> None:
    """Somebody reworded the plan meanwhile; then a doubt about another action is settled."""
    place = copy_of_plan(tmp_path, "approved")
    said = changed(real, one("ACT-008", lambda a: a._replace(timescale="Mar 2028")))
    (doubt,) = bring_in(place, incoming(said), DAY, "import", write=True).doubts
    path = next(Path(place.root, "prepare").glob("COM-05-*.yaml"))
    path.write_text(path.read_text("utf-8").replace("survivors", "people"), "utf-8")
    before = path.read_bytes()
    made = bring_in(place, incoming(said, {doubt.key: "asks"}), DAY, "import", write=True)
    assert made.is_known
    assert [i.id for i in made.items] == ["ACT-008"]
    assert path.read_bytes() == before


def test_a_reading_that_is_answered_otherwise_is_taken_by_itself(
    real: Proposal, tmp_path: Path
) -> None:
    """What the proposal was before is made again from the answers that are kept."""
    place = copy_of_plan(tmp_path)
    bring_in(place, incoming(real), DAY, "import", write=True)
    path = next(Path(place.root, "prepare").glob("COM-05-*.yaml"))
    path.write_text(path.read_text("utf-8").replace("survivors", "people"), "utf-8")
    settled = changed(real, one("ACT-008", lambda a: a._replace(timescale="Jan 2024")))
    settled = settled._replace(settled={"timescale-x": "Jan 2024"})
    now = incoming(settled, {"timescale-x": "Jan 2024"})._replace(again=lambda *_: real)
    made = bring_in(place, now, DAY, "import", write=True)
    assert [(i.id, i.field, i.now) for i in made.items] == [("ACT-008", "timescale", "Jan 2024")]
    kept = texts(made)["imports/implementation-plan-docx.yaml"]
    assert "timescale-x: Jan 2024" in kept


def test_what_is_kept_of_a_document_keeps_the_comments_that_somebody_wrote(
    real: Proposal, tmp_path: Path
) -> None:
    place = copy_of_plan(tmp_path)
    said = real._replace(settled={"lead-x": "new"})
    bring_in(place, incoming(said, {"lead-x": "new"}, {"Who": "lead"}), DAY, "import", write=True)
    path = Path(place.root, "imports", "implementation-plan-docx.yaml")
    path.write_text(path.read_text("utf-8").replace("answers:\n", "# asked\nanswers:\n"), "utf-8")
    more = said._replace(settled={"lead-x": "new", "a-b": "c: d # e"})
    edition = (DOCUMENT[0], "cd" * 32)
    answers = {"lead-x": "new", "a-b": "c: d # e"}
    bring_in(place, incoming(more, answers, document=edition), DAY, "import", write=True)
    text = path.read_text("utf-8")
    assert "# asked\n" in text
    assert f"digest: {'cd' * 32}\n" in text
    assert "  a-b: >-\n    c: d # e\n" in text
    assert errors(place.root) == []
    assert format_plan(place.root, lambda p: p.startswith("imports/"), "fmt", dry_run=True) == []


@pytest.mark.parametrize("name", ["../../etc/passwd", "Nod 1: Cynllun’r sir.docx", "....", "CON"])
def test_any_name_of_a_document_makes_a_name_within_the_plan(
    real: Proposal, tmp_path: Path, name: str
) -> None:
    place = copy_of_plan(tmp_path)
    made = bring_in(place, incoming(real, document=(name, "ab")), DAY, "import", write=True)
    (path,) = texts(made)
    assert path.startswith("imports/")
    assert path.count("/") == 1
    assert errors(place.root) == []
    assert bring_in(place, incoming(real, document=(name, "ab")), DAY, "i", write=True).files == ()


def test_two_documents_whose_names_are_written_alike_are_kept_apart(
    real: Proposal, tmp_path: Path
) -> None:
    place = copy_of_plan(tmp_path)
    for name, digest in (("the plan.docx", "a" * 64), ("the-plan.docx", "b" * 64)):
        bring_in(place, incoming(real, document=(name, digest)), DAY, "import", write=True)
    found = sorted(path.name for path in Path(place.root, "imports").iterdir())
    assert found == ["the-plan-docx-bbbbbb.yaml", "the-plan-docx.yaml"]


HOSTILE = "a: b # c\n- d\ttab \u202e \u2028 'q' \"z\" {x} [y] & * ! | > % @ `"


def test_hostile_words_come_in_as_they_are_or_stop_it_whole(real: Proposal, tmp_path: Path) -> None:
    hostile = changed(real, one("ACT-008", lambda a: a._replace(evidence=HOSTILE)))
    place = copy_of_plan(tmp_path)
    before = bytes_of(place.root)
    with pytest.raises(NotWritten, match=r"row of ACT-008: .* U\+0009"):
        bring_in(place, incoming(hostile), DAY, "import", write=True)
    assert bytes_of(place.root) == before
    with pytest.raises(NotWritten, match="row of ACT-008"):
        begin_plan(str(tmp_path / "new"), incoming(hostile), DAY, "import", write=True)
    plain = HOSTILE.replace("\u202e", "").replace("\u2028", "").replace("\t", " ")
    kind = changed(real, one("ACT-008", lambda a: a._replace(evidence=plain, lead="# 1: x")))
    bring_in(place, incoming(kind), DAY, "import", write=True)
    assert format_plan(place.root, lambda _: True, "fmt", dry_run=True) == []
    assert bring_in(place, incoming(kind), DAY, "import", write=True).files == ()
    fresh = begin_plan(str(tmp_path / "new"), incoming(kind), DAY, "import", write=True)
    assert any(plain.splitlines()[0][:4] in text for text in texts(fresh).values())
    assert format_plan(str(tmp_path / "new" / "plan"), lambda _: True, "fmt", dry_run=True) == []


def test_a_full_disk_begins_no_plan_and_it_is_begun_whole_the_next_time(
    real: Proposal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = real._replace(aims=tuple(a._replace(commitments=a.commitments[:1]) for a in real.aims))
    folder = tmp_path / "new"
    whole = begin_plan(str(folder), incoming(small), DAY, "import", write=False).files
    write, calls = Disk.write, 0

    def full(disk: Disk, handle: int, data: bytes) -> int:
        nonlocal calls
        calls += 1
        if calls > 5:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(disk, handle, data)

    with monkeypatch.context() as patched:
        patched.setattr(Disk, "write", full)
        with pytest.raises(NotWritten, match="the disk is full"):
            begin_plan(str(folder), incoming(small), DAY, "import", write=True)
    assert bytes_of(str(folder)) == {}
    begin_plan(str(folder), incoming(small), DAY, "import", write=True)
    assert bytes_of(str(folder)) == {file.path: file.after for file in whole}


def test_killed_at_any_operation_there_is_a_whole_plan_or_none_and_it_is_begun_the_next_time(
    real: Proposal, tmp_path: Path
) -> None:
    """plan.yaml is what makes a plan of a folder, so it is written last."""
    small = real._replace(aims=tuple(a._replace(commitments=()) for a in real.aims))
    first = real.aims[0].commitments[:2]
    small = small._replace(aims=(small.aims[0]._replace(commitments=first), *small.aims[1:]))
    whole = begin_plan(str(tmp_path / "x"), incoming(small), DAY, "import", write=False).files
    number, alive = 1, False
    while not alive:
        number += STEP
        folder = tmp_path / str(number)
        alive = not killed(
            at_operation(number, die),
            partial(begin_plan, str(folder), incoming(small), DAY, "import", write=True),
        )
        if not (folder / "plan" / "plan.yaml").exists():
            begin_plan(str(folder), incoming(small), DAY, "import", write=True)
        there = {path: data for path, data in bytes_of(str(folder)).items() if ".tmp" not in path}
        assert there == {file.path: file.after for file in whole}, number
    assert number > len(whole)


STEP = 7
"""Operations of the disk between two at which it is killed; each takes a process of its own."""


def killed(fault: AbstractContextManager[None], act: Callable[[], object]) -> bool:
    """Whether a child of its own was killed while it did something."""
    child = os.fork()
    if child == 0:
        with fault:
            act()
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
