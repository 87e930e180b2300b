"""Tables become rows: whatever organisation made them, every row is right or asked about."""

import pytest

from planctl.importers.source import Grid, Prose
from planctl.office.cells import Cell, Line
from tests.importers.tables.grids import grid, read

PLAN = """
PREPARE | | | |
Commitment | Milestones/Actions | Evidence of Achievement | Timescale | Lead
We will learn | Map the needs of survivors | A map | Mar 2026 | Regional Team
| Ask survivors each year | Minutes | Ongoing | All partners
We will share data | Agree a protocol with partners | Protocol | Sept 2025 | Police
"""


def test_a_blank_commitment_is_the_one_above_and_the_title_is_the_first_row() -> None:
    found = read(PLAN)
    assert found.tables[0].title == "PREPARE"
    assert [each["commitment"] for each in found.said] == [
        *("We will learn", "We will learn", "We will share data"),
    ]
    assert found.said[1] == {
        "commitment": "We will learn",
        "action": "Ask survivors each year",
        "evidence": "Minutes",
        "timescale": "Ongoing",
        "lead": "All partners",
    }
    assert [row.at for row in found.rows] == [f"table 1, row {n}" for n in (3, 4, 5)]
    assert found.doubts == ()


def test_a_blank_lead_or_timescale_stays_blank_but_a_merged_one_goes_on() -> None:
    found = read("""
Commitment | Action | Timescale | Lead
We will learn | Map the needs | Mar 2026 | Police
| Ask survivors | |
^ | Write a report | ^ | ^
We will share | Agree a protocol | Sep 2025 | Health
^ | Sign the protocol | ^ | ^
""")
    assert [(each.get("timescale"), each.get("lead")) for each in found.said] == [
        *(("Mar 2026", "Police"), (None, None), (None, None)),
        *(("Sep 2025", "Health"), ("Sep 2025", "Health")),
    ]


def test_a_row_cut_by_a_page_is_joined_in_every_cell_and_told() -> None:
    found = read(
        """
PREPARE | | | |
Commitment | Actions | Evidence | Timescale | Lead
We will seek to understand the barriers in order to improve | Engage with survivors | Minutes | Dec 2026 | Team
| Work with all partners to consider how to | Summary of victim | Sep 2027 | All partners
""",
        """
PREPARE | | | |
Commitment | Actions | Evidence | Timescale | Lead
access | overcome identified barriers | engagement; minutes | |
We will pilot the project | Review the pilot | Report | Sep 2024 | Grant Teams
""",
    )
    whole = "We will seek to understand the barriers in order to improve access"
    assert [each["commitment"] for each in found.said] == [
        *(whole, whole, "We will pilot the project")
    ]
    assert found.said[1]["action"] == (
        "Work with all partners to consider how to overcome identified barriers"
    )
    assert found.said[1]["evidence"] == "Summary of victim engagement; minutes"
    assert found.doubts == ()
    assert [aside.manner for aside in found.tables[1].asides] == ["joined"]


def test_a_cut_row_whose_lead_goes_on_too_is_joined() -> None:
    found = read(
        """
PREVENT | | |
Commitment | Actions | Timescale | Lead
We will train | Develop training that focuses on the abuse of older | Mar 2028 | Health / Velindre NHS
""",
        """
PREVENT | | |
Commitment | Actions | Timescale | Lead
| people as 'elder abuse', for example, coercive behaviour. | | Trust
We will support partners | Develop a calendar | Mar 2028 | Team
""",
    )
    assert found.said[0]["action"].endswith(
        "of older people as 'elder abuse', for example, coercive behaviour."
    )
    assert found.said[0]["lead"] == "Health / Velindre NHS Trust"
    assert len(found.rows) == 2


def test_the_initials_in_brackets_prove_that_two_cells_are_one_name() -> None:
    found = read("""
Section | We Will | Ву | Progress
Specialist Courts | Work with campaigners | Ongoing | 16
Managing VAWDASV Public | Work with partners on the MASH | Annually | 16
Protection Notices (PPN's) | Monitor the response to PPNs | Annually | 16
Housing Support (HS) | Monitor the use of hostels | Annually | 10
""")
    assert [each["commitment"] for each in found.said] == [
        "Specialist Courts",
        *["Managing VAWDASV Public Protection Notices (PPN's)"] * 2,
        "Housing Support (HS)",
    ]
    assert found.roles == {
        "Section": "commitment",
        "We Will": "action",
        "Ву": "timescale",
        "Progress": "rag",
    }


def test_future_activity_without_headings_has_the_columns_of_the_table_before() -> None:
    found = read(
        """
PURSUE | | |
Section | We Will | By | Progress
Courts | Work with campaigners for change | Ongoing | 16
""",
        Prose("line 9", "A long story."),
        """
FUTURE ACTIVITY | | | |
Courts | Work towards joint strategies where possible | March 2023 | |
""",
    )
    assert found.tables[1].title == "FUTURE ACTIVITY"
    assert found.said[1] == {
        "commitment": "Courts",
        "action": "Work towards joint strategies where possible",
        "timescale": "March 2023",
    }
    assert {column.why for column in found.tables[1].columns} == {"order"}


@pytest.mark.parametrize(
    "table",
    [
        "Name | Role | Email | Phone\nJo Jones | Manager | jo@x.org | 029\nAl | Officer | a@x.org | 02",
        "Version | Date | Author | Changes\n0.1 | 01/02/2024 | Jo | First draft of the whole paper",
        "RAG | Meaning\nRed | Not on track\nAmber | Some delay\nGreen | On track",
        "Term | Definition\nMARAC | A conference about those at the highest risk",
        "Risk | Likelihood | Impact | Mitigation\nNo money next year | High | High | Ask early",
        "Budget | 2024/25 | 2025/26\nStaff | 10 | 20\nTotal | 10 | 20",
        "PREPARE | PURSUE | PREVENT\nImprove planning | Address perpetrators | Change attitudes",
    ],
)
def test_a_table_that_is_no_plan_gives_no_action_and_keeps_its_cells(table: str) -> None:
    found = read(table)
    assert found.plans == []
    assert len(found.tables[0].cells) == len(table.splitlines())


def test_a_table_like_actions_in_unknown_words_is_never_left_out_in_silence() -> None:
    odd = """
Piece of it | Fellow | Finishing
Develop a new pathway for survivors across services | Health | Mar 2025
Train all frontline staff in trauma-informed practice | Council | Sep 2025
"""
    beside = read(PLAN, odd)
    assert [table.is_plan for table in beside.tables] == [True, False]
    assert beside.kinds == ["table"]
    assert beside.doubts[0].taken == "leave"
    assert not beside.doubts[0].blocks
    taken = read(PLAN, odd, answers={beside.doubts[0].key: "take"})
    assert taken.said[3]["action"] == "Develop a new pathway for survivors across services"
    assert "column" in taken.kinds
    alone = read(odd)
    assert alone.said[0]["timescale"] == "Mar 2025"
    assert {d.read: d.blocks for d in alone.doubts}["Piece of it"]


def test_what_somebody_says_of_a_heading_goes_before_everything() -> None:
    table = "Thing | Stuff | Who\nDo the work | Mar 2025 | Council"
    found = read(table, columns={"thing": "action", "Stuff": "timescale"})
    assert found.said == [{"action": "Do the work", "timescale": "Mar 2025", "lead": "Council"}]
    assert [column.why for column in found.plans[0].columns] == ["map", "map", "words"]


def test_a_heading_that_no_table_here_has_is_passed_by() -> None:
    assert read(PLAN, columns={"Milestone/Action": "lead"}).said == read(PLAN).said


def test_captions_inside_a_table_stand_before_their_rows() -> None:
    found = read("""
Ref | Action | Lead | By when
Aim 1: Prevention | ~ | ~ | ~
1.1 | Deliver workshops | Education | Mar 2025
1.2 | Publish a leaflet | Comms | Jun 2025
Aim 2: Protection | | |
2.1 | Review MARAC | Police | Sep 2025
* revised date | | |
""")
    assert [caption[:2] for caption in found.tables[0].captions] == [
        (0, "Aim 1: Prevention"),
        (2, "Aim 2: Protection"),
    ]
    assert [each["reference"] for each in found.said] == ["1.1", "1.2", "2.1"]
    assert found.prose == ["* revised date"]


def test_a_commitment_on_a_line_of_its_own_is_that_of_the_rows_below() -> None:
    found = read("""
Commitment | Action | Lead | Timescale
1. Governance | | |
| Set up a board | Council | Mar 2025
| Agree its terms | Council | Apr 2025
2. Training | | |
3. Data | Share data | Police | Jun 2025
""")
    assert [each["commitment"] for each in found.said] == [
        *("1. Governance", "1. Governance", "2. Training", "3. Data"),
    ]
    assert "action" not in found.said[2], "a commitment without actions is there to be asked about"


def test_totals_keys_and_drafts_are_told_and_are_no_actions() -> None:
    found = read("""
Commitment | Action | Lead | Timescale
We will a | Do the first | Council | Mar 2025
DRAFT | | |
Total | 1 | |
Key: | Red = late | Green = done |
Red | late | |
""")
    assert len(found.rows) == 1
    assert found.prose == ["DRAFT", "Total: 1"]
    assert [[said.words for said in line] for line in found.tables[1].cells] == [
        *(["Red = late", "Green = done"], ["Red", "late"]),
    ]


def test_several_lines_in_a_cell_are_one_action_unless_somebody_says_each() -> None:
    table = """
Commitment | Actions | Lead | Timescale
We will train | • Write a course\\n• Give the course | HR\\nTeam | Mar 2025\\nSep 2025
"""
    found = read(table)
    assert found.said[0]["action"] == "• Write a course\n• Give the course"
    assert found.kinds == ["split-rows"]
    each = read(table, answers={found.doubts[0].key: "each"})
    assert [(s["action"], s["lead"], s["timescale"]) for s in each.said] == [
        ("Write a course", "HR", "Mar 2025"),
        ("Give the course", "Team", "Sep 2025"),
    ]


def test_headings_in_two_rows_give_the_end_of_a_span_as_timescale() -> None:
    found = read("""
Priority | Action | Timescale | ~ | Lead
^ | ^ | Start | End | ^
Housing | Build homes | Apr 2024 | Mar 2026 | Council
^ | Review policy | Apr 2024 | Sep 2024 | Council
""")
    assert [each["timescale"] for each in found.said] == ["Mar 2026", "Sep 2024"]
    assert found.others[0] == {"Timescale: Start": "Apr 2024"}
    assert found.doubts == ()


def test_a_merged_action_with_two_timescales_is_asked_about() -> None:
    found = read("""
Commitment | Action | Evidence | Lead | Timescale
We will a | Do the first | Minutes | Council | Mar 2025
^ | ^ | Papers | ^ | ^
We will b | Do both | One | Police | Mar 2025
^ | ^ | Two | Police | Jun 2025
""")
    assert [each["evidence"] for each in found.said] == ["Minutes\nPapers", "One", "Two"]
    assert found.kinds == ["join-rows"]


def test_tables_of_one_document_with_the_same_headings_are_decided_together() -> None:
    found = read(
        "Outcome | Action | Lead | By\nPeople are safe | Fit locks | Housing | 2025/26\n"
        "| Visit homes | Fire | 2026/27",
        "Outcome | Action | Lead | By\nPeople are well | Open a clinic | Health | soon",
    )
    assert [each["commitment"] for each in found.said] == [
        *("People are safe", "People are safe", "People are well"),
    ]
    assert found.said[2]["timescale"] == "soon"


def test_stacked_tables_in_one_sheet_have_their_own_titles() -> None:
    found = read(
        grid(
            """
PREPARE | | |
Commitment | Action | Lead | Timescale
We will a | Do the first | Council | Mar 2025
| | |
PURSUE | | |
Commitment | Action | Lead | Timescale
| Do the second | Police | Apr 2025
""",
            "sheet Plan",
        )
    )
    assert [table.title for table in found.tables] == ["PREPARE", "PURSUE"]
    assert "commitment" not in found.said[1], "another chapter does not go on from the one before"


def test_an_action_or_a_heading_alone_in_its_row_is_asked_about() -> None:
    found = read("""
Action | Lead | Timescale
PREVENTION | |
Do the first | Council | Mar 2025
Working together much better | |
Do the second | Police | Jun 2025
""")
    assert [caption[1] for caption in found.tables[0].captions] == [
        "PREVENTION",
        "Working together much better",
    ]
    assert [doubt.read for doubt in found.doubts] == ["Working together much better"]
    key = found.doubts[0].key
    other = read(
        "Action | Lead | Timescale\nWorking together much better | |\nDo the second | Police | Jun 2025",
        answers={key: "action"},
    )
    assert [each["action"] for each in other.said] == [
        "Working together much better",
        "Do the second",
    ]


def test_every_line_is_a_step() -> None:
    from planctl.importers.doubts import Questions
    from planctl.importers.tables.reading import read_tables

    steps: list[None] = []
    read_tables([grid(PLAN)], {}, Questions(), lambda: steps.append(None))
    assert len(steps) == 5


def test_signs_that_steer_a_screen_never_reach_a_row() -> None:
    found = read("Action | Lead | By when\nDo \x1b[31mit\u202e now | A\x00B | Mar 2025")
    assert found.said == [{"action": "Do [31mit now", "lead": "AB", "timescale": "Mar 2025"}]


@pytest.mark.parametrize(
    "table",
    [
        "Survivor consultation event held in Cardiff | 12 March 2023\n"
        "Partner workshop held online for everybody | 14 April 2023",
        "Project | Lead | Funding 2024/25\nIDVA service | Council | 100,000\nRefuge | Housing | 2,000",
    ],
)
def test_what_may_be_actions_beside_a_plan_is_asked_about_and_left(table: str) -> None:
    found = read(PLAN, table)
    assert [each.is_plan for each in found.tables] == [True, False]
    assert [(doubt.kind, doubt.taken) for doubt in found.doubts] == [("table", "leave")]


@pytest.mark.parametrize(
    "table",
    [
        "Ref | Risk | Owner | Status | Mitigating action\nR1 | Funding ends | Manager | Open | Apply again",
        "Meeting | Date | Time | Venue\nBoard meeting of the executive | 12/03/2025 | 10:00 | City Hall",
        "Aim | Red | Amber | Green | Total\nPrepare | 1 | 2 | 3 | 6\nPursue | 0 | 1 | 2 | 3",
        "Indicator | Baseline | Target 2025 | Lead\nReferrals | 100 | 150 | Police",
    ],
)
def test_other_tables_beside_a_plan_are_no_question(table: str) -> None:
    found = read(PLAN, table)
    assert [each.is_plan for each in found.tables] == [True, False]
    assert found.doubts == ()


def test_an_action_that_is_struck_out_is_told_and_not_taken() -> None:
    made = grid(
        "Commitment | Action | Lead | By when\nWe will | Do it | Police | Mar 2025\n | | Health | "
    )
    last = made.lines[2]
    struck = last.cells[1]._replace(old="Do that")
    lines = (*made.lines[:2], last._replace(cells=(last.cells[0], struck, *last.cells[2:])))
    found = read(made._replace(lines=lines))
    assert len(found.rows) == 1
    assert [(each.manner, each.text) for each in found.tables[0].asides] == [
        ("struck-row", "Do that | Health")
    ]


def test_words_about_progress_that_run_over_a_table_are_no_heading() -> None:
    found = read("""
Commitment | Action | Lead | By when
We will learn | Map the needs | Police | Mar 2025
Progress: forty interviews were held. | ~ | ~ | ~
| Ask survivors | Police | Jun 2025
The work is going well in all of the wards, and a report will follow. | ~ | ~ | ~
We will train the whole workforce in every one of the agencies of the region. | ~ | ~ | ~
| Train everybody | Health | Jun 2025
""")
    assert [each["commitment"] for each in found.said] == [
        "We will learn",
        "We will learn",
        "We will train the whole workforce in every one of the agencies of the region.",
    ]
    assert found.prose == [
        "Progress: forty interviews were held.",
        "The work is going well in all of the wards, and a report will follow.",
    ]
    assert found.tables[0].captions == ()


def test_a_sentence_on_a_line_of_its_own_is_the_commitment_of_rows_that_leave_theirs_blank() -> (
    None
):
    found = read("""
Commitment | Action | Lead | By when
We will learn | Map the needs | Police | Mar 2025
Improve the response to all victims and to their children too. | | |
| Train everybody | Health | Jun 2025
""")
    assert found.said[1]["commitment"].startswith("Improve the response")


def test_a_row_without_an_action_that_has_a_time_and_a_lead_is_not_joined_unasked() -> None:
    found = read("""
Aim | Commitment | Action | By when | Lead
Protect | Refuge | Open a refuge | June 2027 | Housing
Protect | Refuge | | June 2028 | Police
""")
    assert [each["timescale"] for each in found.said] == ["June 2027"]
    assert [(doubt.kind, doubt.taken) for doubt in found.doubts] == [("join-rows", "apart")]
    assert [aside.text for aside in found.tables[0].asides] == ["June 2028 | Police"]


def test_joined_rows_do_not_say_the_same_twice() -> None:
    text = """
Aim | Commitment | Action | By when | Lead
Protect | Refuge | Open a refuge | June 2027 | Housing
Protect | Refuge | | June 2027 | Housing and Health
"""
    key = read(text).doubts[0].key
    found = read(text, answers={key: "join"})
    assert found.said[0]["timescale"] == "June 2027"


NOTES = (
    "Legend: S = short term, M = medium term",
    "Notes: dates are ends of months",
    "Completed actions are shaded grey",
    "Last updated: 12 November 2025 by the Policy Team",
    "Please update your actions by the 5th of each month",
    "OFFICIAL – SENSITIVE",
    "Owner: Chair of the board",
    "RAG: Red = off track; Amber = at risk",
    "Diweddarwyd: Mai 2025",
    "Updated May 2025",
    "Version 2.1",
)


@pytest.mark.parametrize("words", NOTES)
def test_words_that_tell_something_of_a_table_are_no_title(words: str) -> None:
    found = read(
        f"Poverty Plan | |\n{words} | |\nAction | Lead | By when\nOpen a pantry | Food Bank | May 2026"
    )
    assert found.plans[0].title == "Poverty Plan"
    assert words in found.prose


@pytest.mark.parametrize(
    "words",
    [
        *(
            "PROTECT",
            "Support",
            "Theme 2: Work",
            "Priority 1 – Being well",
            "Key Stage 2",
            "Key themes",
        ),
        *("Updated homes", "Published research", "Notes and records", "Update our streets"),
        *("Our children are safe at home and at school", "End of life care"),
    ],
)
def test_a_second_title_is_the_tables(words: str) -> None:
    found = read(
        f"Poverty Plan | |\n{words} | |\nAction | Lead | By when\nOpen a pantry | Food Bank | May 2026"
    )
    assert found.plans[0].title == words


def test_labels_over_the_headings_are_told_with_what_they_say() -> None:
    found = read("""
Aim | Work | ~
Lead partner | College | ~
Outcome | Adults have the skills they need | ~
Action | Lead | By when
Night classes | College | Sept 2026
""")
    assert found.prose == [
        *("Lead partner: College", "Aim: Work", "Outcome: Adults have the skills they need"),
    ]
    assert found.plans[0].title == "Aim: Work"


def test_a_key_over_the_headings_is_a_table_of_its_own() -> None:
    found = read("""
Key: | R | Not achieved | |
| G | Achieved | |
Pledge | Actions | By | Owner | Score
We listen | Monthly surgeries | Monthly | Members Team | G
""")
    key, plan = found.tables
    assert [[said.words for said in line] for line in key.cells] == [
        *(["R", "Not achieved"], ["G", "Achieved"]),
    ]
    assert [column.heading for column in plan.columns][-1] == "Score"


def test_a_label_with_a_title_over_headings_that_come_again_is_no_action() -> None:
    found = read("""
Aim 1: | Belonging | ~
Action | Lead | By when
Run a club | Youth Service | May 2026
Aim 2: | Safety | ~
Action | Lead | By when
Light the path | Highways | May 2026
""")
    assert [table.title for table in found.plans] == ["Aim 1: Belonging", "Aim 2: Safety"]
    assert len(found.rows) == 2


FEET = (
    "Prepared by | Policy Unit | | |\nDate | 4 May 2025 | | |",
    "G | On track | | |\nR | Off track | | |",
    "Red | 1 | | |\nNumber of green actions | 1 | | |",
    "Total actions: 2 | | | |",
    "Last updated 6 May 2024 | Last updated 6 May 2024 | Last updated 6 May 2024 "
    "| Last updated 6 May 2024 | Last updated 6 May 2024",
    "Last updated 6 May 2024 | ~ | ~ | ~ | ~",
    "Rating key | | | |\n1 | Off track | | |\n2 | On track | | |",
)


@pytest.mark.parametrize("foot", FEET)
def test_the_foot_of_a_table_is_told_and_is_no_action(foot: str) -> None:
    found = read(f"""
Aim | Action | Lead | Due | RAG
Safe | Fit cameras | CCTV | Jan 2026 | Red
Safe | Light paths | Highways | Feb 2026 | Green
{foot}
""")
    assert [each["action"] for each in found.said] == ["Fit cameras", "Light paths"]
    assert len(found.blocks) > 1
    assert found.doubts == ()


def test_a_last_action_without_anything_beside_it_is_one() -> None:
    found = read("""
Aim | Action | Lead | Due | RAG
Safe | Fit cameras | CCTV | Jan 2026 | Red
Warm | Insulate every loft in the valley | | |
""")
    assert len(found.rows) == 2


TEMPLATES = (
    "State the objective | Describe the action | Who will lead | When",
    "e.g. Improve access | e.g. Install a ramp | e.g. Estates | e.g. June 2025",
    "[Insert objective] | [Insert action] | [Insert lead] | dd/mm/yyyy",
    "Nodwch yr amcan | Disgrifiwch y cam | Pwy fydd yn arwain | Pryd",
)


@pytest.mark.parametrize("row", TEMPLATES)
def test_a_row_that_shows_how_to_fill_in_a_form_is_left_out_and_asked_about(row: str) -> None:
    text = f"Objective | Action | Lead | Timescale\n{row}\nFair pay | Audit pay bands | HR | April 2026"
    found = read(text)
    assert [each["action"] for each in found.said] == ["Audit pay bands"]
    assert [(doubt.kind, doubt.taken) for doubt in found.doubts] == [("template-row", "leave-out")]
    kept = read(text, answers={found.doubts[0].key: "keep"})
    assert len(kept.rows) == 2


def test_cells_that_still_ask_to_be_filled_in_are_empty() -> None:
    found = read("""
Ref | Action | Lead | Due | Status
1 | Fit cameras | CCTV | Jan 2026 | Please select
2 | Light paths | Choose an item. | Feb 2026 | Green
3 | | Please select | | Please select
""")
    assert [(each["reference"], each.get("lead")) for each in found.said] == [
        ("1", "CCTV"),
        ("2", None),
    ]
    assert [(aside.manner, aside.text) for aside in found.tables[0].asides] == [("empty-row", "3")]


def test_a_number_with_a_title_and_nothing_else_heads_the_numbers_under_it() -> None:
    found = read("""
Code | Title | Due | Assigned to
CP1 | A fairer county | |
CP1.01 | Agree a fair work charter | Mar 2026 | Economy Manager
CP2 | A greener county | |
CP2.01 | Plant trees with communities | Mar 2027 | Countryside Manager
""")
    assert [caption[:2] for caption in found.tables[0].captions] == [
        *((0, "A fairer county"), (1, "A greener county")),
    ]
    plain = read("""
No | Action | Due | Lead
1 | Better homes | |
1.1 | Build flats | Mar 2026 | Housing
""")
    assert [caption[:2] for caption in plain.tables[0].captions] == [(0, "1. Better homes")]
    assert len(plain.rows) == 1


def test_a_number_and_a_title_head_those_under_them_also_beside_their_level() -> None:
    found = read("""
Level | Code | Action | Due | Lead
Aim | 1 | Cleaner air | |
Step | 1.1 | Monitor dust at schools | Mar 2026 | Health
Aim | 2 | Quieter nights | |
Step | 2.1 | Launch an app | Mar 2027 | Health
""")
    table = found.tables[0]
    assert [caption[:2] for caption in table.captions] == [
        *((0, "1. Cleaner air"), (1, "2. Quieter nights")),
    ]
    assert [(each.at, each.text) for each in table.asides] == [
        *(("table 1, row 2", "Aim"), ("table 1, row 4", "Aim")),
    ]


def test_an_aim_in_a_row_of_its_own_ends_the_aim_above() -> None:
    for well in ("Well | | | |", "Well | ~ | ~ | ~ | ~"):
        found = read(f"""
Aim | Commitment | Action | Timescale | Lead
Safe | Light | Fit lamps | May 2026 | Parks
| | Set up poles | June 2026 | Parks
{well}
| Move | Lead walks | July 2026 | Leisure
""")
        assert [(each["aim"], each["commitment"]) for each in found.said] == [
            *(("Safe", "Light"), ("Safe", "Light"), ("Well", "Move")),
        ]
    found = read("""
Aim | Action | Timescale | Lead
Safe | Fit lamps | May 2026 | Parks
Well | | |
| Lead walks | July 2026 | Leisure
| Lead swims | July 2026 | Leisure
Wise | | |
Warm | Mend roofs | July 2026 | Housing
""")
    assert [each["aim"] for each in found.said] == ["Safe", "Well", "Well", "Warm"]
    assert [caption[:2] for caption in found.tables[0].captions] == [(3, "Wise")]


def test_a_number_with_a_letter_is_under_the_number_and_one_under_its_letter() -> None:
    for above, below in (("1", "1a"), ("1", "1(a)"), ("1.", "1 a)"), ("A", "A1"), ("B2", "B2b")):
        found = read(f"""
No | Action | Due | Lead
{above} | Better homes | |
{below} | Build flats | Mar 2026 | Housing
""")
        assert [row.at for row in found.rows] == ["table 1, row 3"], (above, below)
        assert "Better homes" in found.tables[0].captions[0][1]
    for above, below in (("1", "10"), ("1", "2"), ("A", "AB"), ("1", "1st")):
        found = read(f"""
No | Action | Due | Lead
{above} | Better homes | |
{below} | Build flats | Mar 2026 | Housing
""")
        assert len(found.rows) == 2, (above, below)


def test_a_number_and_a_title_over_headings_that_come_again_are_no_action() -> None:
    found = read("""
R1 | Improve attendance | ~ | ~
Action | Lead | Due | Status
Call home on day one | Heads | May 2026 | Done
R2 | Improve reading | ~ | ~
Action | Lead | Due | Status
Buy books | Heads | May 2026 | Done
""")
    assert [table.title for table in found.plans] == ["R1 Improve attendance", "R2 Improve reading"]
    assert len(found.rows) == 2


@pytest.mark.parametrize(
    "heading", ["FUTURE ACTIVITY", "GWEITHGAREDDAU I’R DYFODOL", "Future actions:"]
)
def test_coming_activity_without_headings_has_its_words_before_its_times(heading: str) -> None:
    found = read(
        "Ref | We will | Action | Evidence | By when | Lead | RAG\n"
        "1 | Offer refuge | Open a refuge | A refuge | May 2026 | Housing | Green",
        Prose("paragraph 2", heading, 2),
        "Offer refuge | Open a third refuge | Dec 2028",
    )
    assert found.said[1] == {
        "commitment": "Offer refuge",
        "action": "Open a third refuge",
        "timescale": "Dec 2028",
    }


def test_numbers_before_every_action_are_references() -> None:
    found = read(
        "Action | Lead | By when\n1.1 Train staff | HR | May 2026\n1.2 Open a hub | HR | June 2026"
    )
    assert [(each["reference"], each["action"]) for each in found.said] == [
        *(("1.1", "Train staff"), ("1.2", "Open a hub")),
    ]
    odd = read(
        "Action | Lead | By when\n2.5 new posts | HR | May 2026\nOpen a hub | HR | June 2026"
    )
    assert odd.said[0]["action"] == "2.5 new posts"


def test_words_that_are_struck_out_in_any_cell_are_told() -> None:
    head = Line(
        1, tuple(Cell(f"A{n}", w) for n, w in enumerate(("Action", "Lead", "By when", "Odd")))
    )
    row = Line(
        2,
        (
            Cell("A2", "Buy a bus", old="Buy a van"),
            Cell("B2", "Fleet", old="Roads"),
            Cell("C2", "May 2026", old="May 2025"),
            Cell("D2", "", old="None"),
        ),
    )
    found = read(Grid("table 1", (head, row)))
    assert [(aside.at, aside.manner, aside.text) for aside in found.tables[0].asides] == [
        *(("A2", "struck", "Buy a van"), ("B2", "struck", "Roads"), ("D2", "struck", "None")),
    ]
    assert found.rows[0].said["timescale"].old == "May 2025"


def test_an_update_under_each_action_is_its_progress() -> None:
    found = read("""
Ref | Action | Lead | Due | RAG
1 | Open the hub | Estates | Dec 2025 | G
Update: lease signed in June | ~ | ~ | ~ | ~
2 | Hire a warden | HR | Sept 2025 | A
Update: second advert out | ~ | ~ | ~ | ~
""")
    assert [each["progress"] for each in found.said] == [
        *("lease signed in June", "second advert out"),
    ]


def test_an_update_under_one_of_many_actions_may_be_about_all() -> None:
    found = read("""
Ref | Action | Lead | Due | RAG
1 | Open the hub | Estates | Dec 2025 | G
2 | Hire a warden | HR | Sept 2025 | A
3 | Buy a van | HR | Sept 2025 | A
Update: a good quarter for all of us | ~ | ~ | ~ | ~
""")
    assert not any("progress" in each for each in found.said)
    assert found.prose == ["Update: a good quarter for all of us"]


def test_a_time_that_runs_over_start_and_finish_is_the_timescale() -> None:
    found = read("""
Action | Start | Finish | Lead
Plant trees | Every autumn | ~ | Parks
Dig ponds | May 2026 | Jun 2026 | Parks
Cut hedges | May 2026 | | Parks
Dig a lake | May 2026
""")
    assert [each.get("timescale") for each in found.said] == [
        *("Every autumn", "Jun 2026", None, None),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Priority | Lead officer\nWe will learn | Head of Safety\nWe will share data | Superintendent",
        "Aim | Budget | Sponsor\nPrepare | £20k | Councillor Rees",
        "Aim | Narrative for the year\nPrepare | A steady quarter with four towns done.",
    ],
)
def test_a_table_that_lists_the_plans_own_aims_is_no_question(table: str) -> None:
    found = read(PLAN, table)
    assert [each.is_plan for each in found.tables] == [True, False]
    assert found.doubts == ()


def test_rows_on_a_page_without_headings_or_times_have_the_columns_of_the_page_before() -> None:
    found = read(
        "Action | Lead | Comments\nWrite a policy for all of the staff | HR | Done",
        "Buy a van for all of the crews | Fleet | Under way\nSell the old van | Fleet | Not started",
    )
    assert [each["lead"] for each in found.said] == ["HR", "Fleet", "Fleet"]
    key = read(
        "Action | Lead | Comments\nWrite a policy for all of the staff | HR | Done",
        "Red | Off track | Late\nGreen | On track | In time",
    )
    assert len(key.rows) == 1


def test_progress_beside_its_label_under_each_action_is_its_progress() -> None:
    found = read("""
Ref | Action | Lead | Due
1.1 | Fit alarms | Fire | May 2026
Progress: | Ten fitted | ~ | ~
1.2 | Fit lights | Highways | May 2027
Progress: | None yet | ~ | ~
""")
    assert [(each["action"], each["progress"]) for each in found.said] == [
        *(("Fit alarms", "Ten fitted"), ("Fit lights", "None yet")),
    ]


def test_a_row_with_words_alone_among_numbered_rows_is_asked_about() -> None:
    text = """
Ref | Action | Lead | Due
1.1 | Fit alarms | Fire | May 2026
| Ten fitted by June. | |
1.2 | Fit lights | Highways | May 2027
1.3 | Fit doors | Highways | May 2027
1.4 | Fit floors | Highways | May 2027
"""
    found = read(text)
    assert [(doubt.kind, doubt.read) for doubt in found.doubts] == [
        ("join-rows", "Ten fitted by June."),
    ]


def test_counts_under_the_last_action_are_no_action() -> None:
    found = read("""
Action | Lead | Due | Status
Fit alarms | Fire | May 2026 | Open
Fit lights | Highways | May 2027 | Closed
Total actions | | | 2
Of which open | | | 1
""")
    assert len(found.rows) == 2


def test_a_table_that_counts_the_actions_of_each_aim_is_no_plan() -> None:
    found = read(
        "Theme | Actions | Complete | On track | At risk\nSafe | 3 | 1 | 1 | 1\nWell | 2 | 0 | 2 | 0",
        "Theme | Action | Lead | By\nSafe | Fit cameras | CCTV | Mar 2026",
    )
    assert [each.is_plan for each in found.tables] == [False, True]
    assert found.doubts == ()


def test_the_last_line_of_a_key_right_over_the_headings_is_no_title() -> None:
    found = read("""
Key | | | |
R | Off track
G | On track
Ref | Action | Lead | Due | RAG
1 | Fit cameras | CCTV | Jan 2026 | R
""")
    key, plan = found.tables
    assert len(key.cells) == 2
    assert plan.title == ""


def test_cells_with_their_own_labels_are_read_by_them() -> None:
    found = read("""
Recommendation 1: Fit alarms | ~ | ~
Lead: Fire | Due: May 2026 | Status: Open
Recommendation 2: Fit lights | ~ | ~
Lead: Highways | Due: May 2027 |Status:
""")
    assert [(each["action"], each["lead"], each["timescale"]) for each in found.said] == [
        *(("Fit alarms", "Fire", "May 2026"), ("Fit lights", "Highways", "May 2027")),
    ]
    assert (found.said[0]["state"], found.said[1]["reference"]) == ("Open", "2")
