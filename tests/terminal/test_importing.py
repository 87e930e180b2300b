"""A document that is brought in on a screen: what it would make of a plan, whole and within 80 columns."""

from io import StringIO

import pytest
from rich.console import Console

from planctl.contract.importing.told import (
    ToldAction,
    ToldAim,
    ToldAside,
    ToldChange,
    ToldChoice,
    ToldColumn,
    ToldCommitment,
    ToldDocument,
    ToldDoubt,
    ToldHome,
    ToldImport,
    ToldPlan,
    ToldProblem,
    ToldReport,
    ToldTable,
)
from planctl.terminal.importing import draw_candidates, draw_import
from planctl.terminal.screen import Screen

COLUMNS = (
    ToldColumn(1, "We will", "commitment", "words", "commitment", "by its heading"),
    ToldColumn(2, "Milestones / Actions", "action", "words", "action", "by its heading"),
    ToldColumn(3, "", "timescale", "contents", "timescale", "by what stands in it"),
    ToldColumn(4, "Notes", "", "", "", ""),
)
WORDS = "Establish a Task and Finish Group to agree data types, categories and frequency of data"
ACTION = ToldAction(
    "ACT-001",
    "table 1, row 2",
    WORDS,
    "Data Dashboard produced",
    "Dec 2023",
    "Regional Team / Health",
    "1.2",
    ToldReport(mark="16", progress="Two meetings were held."),
    others=(("Notes", "Ask the board"),),
)
BARE = ToldAction("ACT-002", "table 2, row 2", "Publish it", is_future=True)
RATED = ToldAction(
    *("ACT-003", "table 2, row 3", "Agree"),
    report=ToldReport("amber", "Amber", is_recorded=False),
)
AIM = ToldAim(
    "prepare",
    "Prepare",
    "Improve planning across the region",
    "aim",
    (ToldCommitment("COM-01", "We will look further", (ACTION, BARE, RATED)),),
    "The first paragraph.\n\nThe second one.",
)
DOUBT = ToldDoubt(
    1,
    "lead-hrps",
    "lead",
    "Who is meant?",
    "HRPS",
    "HR Team",
    tuple(f"table 4, row {row}" for row in range(2, 12)),
    (
        ToldChoice("hr-team", "the same as the one beside it"),
        ToldChoice("new", "a body of its own"),
    ),
    "new",
    "lead-hrps: new",
    is_open=True,
)
NEW = ToldImport(
    (
        ToldDocument(
            "plan.docx",
            "docx",
            (
                ToldTable("table 1", 7, COLUMNS),
                ToldTable("table 2", 16, COLUMNS),
                ToldTable("table 3", 2, COLUMNS[:2]),
            ),
        ),
    ),
    (
        ToldAside("a hidden row, not taken", "table 1, row 9", "Old words", "hidden-row"),
        ToldAside("a comment, not taken", "table 1, row 3", "", "comment"),
        ToldAside("a comment, not taken", "table 2, row 4", "", "comment"),
    ),
    "plan",
    True,
    ToldPlan("A plan", "No harm", (("Status", "draft"),), (("health", "Health", "body"),)),
    (AIM,),
    (),
    0,
    tuple(f"plan/prepare/COM-{number:02}.yaml" for number in range(1, 12)),
    (DOUBT,),
    lines=("Nothing was written.",),
    commands=(
        "planctl import plan.docx --format answers > answers.yaml",
        "planctl import plan.docx --answers answers.yaml --write",
    ),
)
OLD = NEW._replace(
    is_new=False,
    aims=(),
    changes=(
        ToldChange("reworded", "ACT-001", "timescale", "Dec 2023", "Mar 2024", about="Ask"),
        ToldChange(
            *("new", "", "action", "", BARE.action, BARE.at, BARE._replace(lead="Health")),
            under=ToldHome("COM-06", "We will tell"),
        ),
        ToldChange("new", "", "commitment", "", "We will ask"),
        ToldChange("reported", "ACT-001", "", "Red", "Amber · Half of it", about="Ask"),
        ToldChange("reworded", "ACT-001", "x-reference", "A1", "A2"),
        ToldChange("asked", "ACT-004", "timescale", "Dec 2023", "Mar 2024"),
        ToldChange("kept", "ACT-005", "action", "Go on", "", answer="keep"),
        ToldChange("gone", "ACT-002", "", "Publish it", ""),
        ToldChange("moved", "ACT-003", "commitment", "COM-01", "COM-02"),
    ),
    unchanged=65,
    plan=NEW.plan._replace(looks_back="2026-27 Q2 (1 October 2026)"),
)


def drawn(told: ToldImport, lang: str = "en", width: int = 80) -> str:
    out = StringIO()
    console = Console(file=out, width=width, highlight=False, markup=False, emoji=False)
    draw_import(Screen(lang, full=True, console=console), told)
    return out.getvalue()


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_new_plan_is_shown_whole() -> None:
    shown = flat(drawn(NEW))
    for words in (
        f"ACT-001 {WORDS} Dec 2023 · Regional Team / Health · Unrated (stood there: 16)",
        "Reference: 1.2 Evidence: Data Dashboard produced Progress: Two meetings were held.",
        "Notes: Ask the board",
        "ACT-002 Publish it no timescale · no lead · added after the period",
        "ACT-003 Agree no timescale · no lead · Amber · not recorded, of no period",
        "COM-01 We will look further",
        "Narrative: The first paragraph. The second one.",
        "health Health body",
    ):
        assert words in shown


def test_the_kinds_of_leads_are_named_in_the_readers_language() -> None:
    assert "health Health corff" in flat(drawn(NEW, "cy"))


def test_how_a_document_was_read_names_each_column_once() -> None:
    shown = flat(drawn(NEW))
    assert "plan.docx docx · Tables: 3 · Rows: 25" in shown
    assert "table 1, table 2 · Rows: 23 · the same columns" in shown
    assert "We will commitment by its heading" in shown
    assert "column 3 (no heading) timescale by what stands in it" in shown
    assert "Notes no field of a plan, kept" in shown
    assert shown.count("by what stands in it") == 1


def test_what_is_left_aside_is_gathered_with_its_places() -> None:
    shown = flat(drawn(NEW))
    assert "a hidden row, not taken: 1 table 1, row 9 Old words" in shown
    assert "a comment, not taken: 2 table 1, row 3; table 2, row 4" in shown


def test_what_may_give_a_person_away_stands_apart_and_is_counted_at_the_end() -> None:
    aside = ToldAside("may give a person away", "table 1, row 4", "telephone", "personal")
    lines = drawn(NEW._replace(asides=(*NEW.asides, aside))).splitlines()
    at = lines.index("May give a person away: 1")
    assert lines[at + 1].split() == ["table", "1,", "row", "4", "telephone"]
    assert at > lines.index("Noted while reading")
    assert "May give a person away: 1" in " ".join(lines[-8:])


def test_a_doubt_says_what_was_read_where_and_what_may_be_answered() -> None:
    shown = flat(drawn(NEW))
    assert "1. Who is meant? read HRPS beside HR Team at table 4, row 2; table 4, row 3" in shown
    assert "row 7 (more: 4)" in shown
    assert "answers hr-team: the same as the one beside it new: a body of its own" in shown
    assert "any other words meanwhile new line lead-hrps: new" in shown


def test_a_doubt_names_its_action_and_one_that_blocks_says_that_nothing_is_done() -> None:
    told = NEW._replace(doubts=(DOUBT._replace(about="ACT-009 Ask", blocks=True, form="a day"),))
    shown = flat(drawn(told))
    assert "about ACT-009 Ask read HRPS" in shown
    assert "a body of its own a day line lead-hrps: new" in shown


def test_the_summary_stands_last_and_its_commands_can_be_pasted() -> None:
    told = NEW._replace(commands=("planctl import " + "a-long-name-" * 9 + ".docx --write",))
    lines = drawn(told).splitlines()
    assert lines[-1].strip() == told.commands[0]
    counts = "Aims: 1 · Commitments: 1 · Actions: 3 · Doubts: 1"
    assert lines[-4:-1] == [counts, "Nothing was written.", "Next:"]


def test_against_a_plan_that_is_there_only_the_differences_are_shown() -> None:
    shown = flat(drawn(OLD))
    assert "reworded ACT-001 timescale · Ask was Dec 2023 now Mar 2024" in shown
    assert "new Publish it no timescale · Health" in shown
    assert "under COM-06 We will tell" in shown
    assert "Recorded for: 2026-27 Q2 (1 October 2026)" in shown
    assert "reworded ACT-001 reference was A1 now A2" in shown
    assert "asked for ACT-004 timescale was Dec 2023 now Mar 2024" in shown
    assert "not in it, kept ACT-005 Go on" in shown
    assert "new commitment: We will ask" in shown
    assert "reported ACT-001 Amber · Half of it (was Red) · Ask" in shown
    assert "gone ACT-002 Publish it" in shown
    assert "moved ACT-003 commitment was COM-01 now COM-02" in shown
    assert (
        "New: 2 · Reworded: 1 · Asked for: 1 · Moved: 1 · Gone: 1 · Not in it, kept: 1"
        " Reported: 1 · Unchanged: 65 · Doubts: 1" in shown
    )
    assert WORDS not in shown


@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("told", [NEW, OLD], ids=["new", "there"])
@pytest.mark.parametrize("width", [60, 80])
def test_no_line_but_a_command_is_wider_than_the_screen(
    told: ToldImport, lang: str, width: int
) -> None:
    lines = drawn(told, lang, width).splitlines()
    assert [line for line in lines if len(line) > width and "planctl" not in line] == []


@pytest.mark.parametrize("sign", ["\x1b[2J", "\u202e", "\r", "\x07", "[bold]"])
def test_no_word_of_a_document_moves_the_cursor_or_is_markup(sign: str) -> None:
    hostile = f"a{sign}b"
    words = (hostile, hostile, hostile, hostile, hostile, hostile)
    report = ToldReport("", "", hostile, hostile, hostile, hostile, hostile)
    action = ToldAction("ACT-001", *words, report, others=((hostile, hostile),))
    commitment = ToldCommitment("COM-01", hostile, (action,))
    doubt = DOUBT._replace(
        question=hostile,
        read=hostile,
        beside=hostile,
        places=(hostile,),
        taken=hostile,
        line=hostile,
        refused=hostile,
        choices=(ToldChoice(hostile, hostile + "c"),),
    )
    told = NEW._replace(
        documents=(ToldDocument(hostile, "docx", (ToldTable(hostile, 1, COLUMNS),)),),
        asides=(ToldAside("x", hostile, hostile), ToldAside("x", hostile, "")),
        folder=hostile,
        plan=ToldPlan(hostile, hostile, ((hostile, hostile),), ((hostile, hostile, "body"),)),
        aims=(AIM._replace(title=hostile, statement=hostile, commitments=(commitment,)),),
        paths=(hostile,),
        doubts=(doubt,),
        commands=(hostile,),
    )
    changes = (ToldChange("reworded", "ACT-001", "action", hostile, hostile),)
    for shown in (drawn(told), drawn(told._replace(is_new=False, changes=changes))):
        if sign == "[bold]":
            assert hostile in shown
        else:
            assert sign not in shown


def test_what_check_would_find_is_gathered_and_counted_at_the_end() -> None:
    problem = ToldProblem("error", "timescale-unknown", "a.yaml", 3, "no time I know: Complete")
    told = NEW._replace(problems=(problem, problem))
    shown = flat(drawn(told))
    assert "planctl check would find: 2 error [timescale-unknown]: 2 no time I know" in shown
    assert "Doubts: 1 planctl check would find: 2 Nothing was written." in shown.replace("· ", "")
    assert "planctl check finds: 2" in flat(drawn(told._replace(written=True)))


def test_lines_that_may_be_actions_are_listed_with_their_places() -> None:
    out = StringIO()
    console = Console(file=out, width=80, highlight=False, markup=False)
    draw_candidates(Screen("en", True, console), (("line 3", "Agree a list"),))
    assert out.getvalue().splitlines() == [
        "Lines that may be actions: 1",
        "  line 3  Agree a list",
    ]
