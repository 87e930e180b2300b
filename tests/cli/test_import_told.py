"""A proposal is told in the reader's language, every doubt with its question and its answers."""

from datetime import date

import pytest

from planctl.cli.import_changes import Recorded, changes_told
from planctl.cli.import_told import (
    aims_told,
    asides_told,
    documents_told,
    doubts_told,
    plan_told,
)
from planctl.contract.importing.told import ToldChange, ToldHome, ToldReport
from planctl.importers.comparing.difference import (
    Added,
    Dated,
    Difference,
    Gone,
    Move,
    Narrated,
    Reported,
    Rewording,
)
from planctl.importers.doubts import Choice, Doubt
from planctl.importers.outline import Chapter, Facts, Outline
from planctl.importers.proposal import (
    Beginning,
    NewAction,
    NewAim,
    NewCommitment,
    Proposal,
    Report,
)
from planctl.importers.rows import Column, Row, Said
from planctl.importers.source import Aside, Source
from planctl.model.lead import Lead
from planctl.model.period import Period
from planctl.model.rag import Level, Scheme

LEVELS = (Level("green", "Green", colour="green"), Level("amber", "Amber", colour="amber"))
SCHEME = Scheme(LEVELS)
COLUMNS = (Column(1, "We Will", "action"), Column(2, "Notes", "", ""))
OUTLINE = Outline(
    Facts(),
    (
        Chapter("Prepare", "table 1", rows=(Row("table 1, row 2", {}), Row("table 1, row 3", {}))),
        Chapter("Pursue", "table 10", future=(Row("table 10, row 2", {}),)),
    ),
    (("table 1", COLUMNS), ("table 10", COLUMNS)),
    (("paragraph 3", Said("Contact us")),),
)
RATED = NewAction("table 1, row 2", "Ask", report=Report(rag="amber", progress="Half of it"))
MARKED = NewAction("table 1, row 3", "Tell", report=Report(mark="16"), is_future=True)
PROPOSAL = Proposal(
    Beginning(
        *("A plan", "No harm", "", "", "draft", date(2023, 4, 1), date(2028, 3, 31)),
        *(4, ("en",), "team", LEVELS),
    ),
    (
        NewAim("prepare", "Prepare", commitments=(NewCommitment("", "We will", (RATED, MARKED)),)),
        NewAim("pursue", "Pursue", commitments=(NewCommitment("", "And we", (RATED,)),)),
    ),
    (Lead("team", "Regional Team", kind="team"),),
    "plan.docx",
    Period(2021),
    date(2022, 5, 31),
    asides=(Aside("table 1, row 9", "hidden-row", "Old"),),
    outlines=(OUTLINE,),
)


def test_the_rows_of_a_table_are_its_own() -> None:
    source = Source("plan.docx", "docx", "", ())
    (told,) = documents_told((source,), (OUTLINE,), "en")
    assert [(table.name, table.rows) for table in told.tables] == [("table 1", 2), ("table 10", 1)]


@pytest.mark.parametrize(
    ("lang", "field", "why"),
    [("en", "action", "by its heading"), ("cy", "cam gweithredu", "yn ôl ei bennawd")],
)
def test_columns_are_named_in_the_readers_language(lang: str, field: str, why: str) -> None:
    source = Source("plan.docx", "docx", "", ())
    first, second = documents_told((source,), (OUTLINE,), lang)[0].tables[0].columns
    assert (first.role, first.why, first.field, first.reason) == ("action", "words", field, why)
    assert (second.role, second.why, second.field, second.reason) == ("", "", "", "")


def test_words_without_a_place_in_a_plan_stand_beside_what_was_not_taken() -> None:
    assert [(each.code, each.at, each.words) for each in asides_told(PROPOSAL, "en")] == [
        ("hidden-row", "table 1, row 9", "Old"),
        ("no-place", "paragraph 3", "Contact us"),
    ]


def test_ids_follow_the_document() -> None:
    told = aims_told(PROPOSAL, SCHEME, "en")
    assert [c.id for aim in told for c in aim.commitments] == ["COM-01", "COM-02"]
    actions = [a for aim in told for c in aim.commitments for a in c.actions]
    assert [action.id for action in actions] == ["ACT-001", "ACT-002", "ACT-003"]
    assert actions[0].report == ToldReport("amber", "Amber", progress="Half of it")
    assert actions[1].report == ToldReport(mark="16")
    assert actions[1].is_future


def test_a_plans_own_file_is_told_with_its_days_and_its_coordinator() -> None:
    facts = dict(plan_told(PROPOSAL, "en").facts)
    assert facts["Years"] == "1 April 2023 – 31 March 2028"
    assert facts["Coordinator"] == "Regional Team"
    assert facts["Ratings"] == "Green · Amber"
    assert facts["Looks back at"] == "2021-22 (31 May 2022)"


def test_a_doubt_of_a_kind_without_a_sentence_is_shown_by_its_kind() -> None:
    doubt = Doubt("zz-1", "zz", "x", (), (Choice("a b: c", "no key of ours"),), "a b: c")
    (told,) = doubts_told((doubt,), "cy")
    assert (told.number, told.question, told.line) == (1, "zz", 'zz-1: "a b: c"')
    assert told.choices[0].meaning == "no key of ours"


def test_the_differences_end_with_what_is_reported() -> None:
    difference = Difference(
        reworded=(Rewording("ACT-001", "lead", "Health", "Police", RATED.at),),
        moved=(Move("ACT-002", "COM-01", "COM-02", MARKED.at),),
        gone=(Gone("ACT-003", "Tell", "keep"),),
        reported=(Reported("ACT-001", RATED), Reported("", MARKED)),
        narrated=(Narrated("pursue", "It went well."), Narrated("prepare", "As before.")),
    )
    recorded = Recorded({"ACT-001": "green"}, frozenset({"pursue"}))
    assert changes_told(PROPOSAL, difference, recorded, SCHEME, "en") == (
        ToldChange("reworded", "ACT-001", "lead", "Health", "Police", RATED.at, about="Ask"),
        ToldChange("moved", "ACT-002", "action", "COM-01", "COM-02", MARKED.at, about="Tell"),
        ToldChange("kept", "ACT-003", "action", "Tell", "", answer="keep"),
        ToldChange(
            *("reported", "ACT-001", "", "Green", "Amber · Half of it", "table 1, row 2"),
            about="Ask",
        ),
        ToldChange("reported", "", "narrative", "", "It went well.", aim="pursue"),
    )


def test_a_new_action_is_told_whole() -> None:
    difference = Difference(
        added=(Added("COM-01", "We will", MARKED._replace(lead="Health"), "prepare"),)
    )
    (told,) = changes_told(PROPOSAL, difference, Recorded(), SCHEME, "en")
    assert (told.manner, told.now) == ("new", "Tell")
    assert told.action is not None
    assert (told.aim, told.under) == ("prepare", ToldHome("COM-01", "We will"))
    assert (told.action.lead, told.action.report) == ("Health", ToldReport(mark="16"))


def test_what_is_gone_is_told_with_what_becomes_of_it_and_a_time_asked_for_as_that() -> None:
    difference = Difference(
        gone=(Gone("ACT-003", "Tell", "superseded"), Gone("ACT-004", "Go", "merged-ACT-001")),
        dated=(Dated("ACT-001", "March 2027", "May 2028", "asks", RATED.at),),
    )
    told = changes_told(PROPOSAL, difference, Recorded(), SCHEME, "en")
    assert [(each.manner, each.id, each.now) for each in told] == [
        ("asked", "ACT-001", "May 2028"),
        ("gone", "ACT-003", "closed: superseded"),
        ("gone", "ACT-004", "ACT-001"),
    ]


def test_the_rows_of_the_only_table_are_all_of_its_own() -> None:
    chapter = Chapter("", "", rows=(Row("row 2", {}), Row("row 3", {})))
    outline = OUTLINE._replace(chapters=(chapter,), columns=(("rows", COLUMNS),))
    (told,) = documents_told((Source("plan.csv", "csv", "", ()),), (outline,), "en")
    assert [table.rows for table in told.tables] == [2]


def test_where_no_period_is_known_nothing_reported_is_recorded() -> None:
    told = aims_told(PROPOSAL._replace(period=None), SCHEME, "en")
    reports = [a.report for aim in told for c in aim.commitments for a in c.actions]
    assert [report.is_recorded for report in reports if report] == [False] * 3
