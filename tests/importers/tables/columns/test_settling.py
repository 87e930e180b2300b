"""Which field a column is: its words say it, else what it holds, else a person."""

import pytest

from tests.importers.tables.grids import read


def test_a_theme_over_an_objective_is_the_aim() -> None:
    found = read("""
Theme | Objective | Action | Who | When
Prevention | Raise awareness | Run a campaign | Comms | May 2025
Prevention | Raise awareness | Train teachers | Education | Sep 2025
""")
    assert found.roles["Theme"] == "aim"
    assert found.roles["Objective"] == "commitment"
    assert found.doubts == ()


def test_a_recommendation_is_the_action_where_nothing_else_is() -> None:
    alone = read(
        "No. | Recommendation | Lead | Deadline\n1 | Review the terms | Chair | 01/04/2025"
    )
    assert alone.roles["Recommendation"] == "action"
    both = read(
        "No. | Recommendation | Action | Lead | Deadline\n"
        "1 | Terms should be reviewed | Review them | Chair | 01/04/2025"
    )
    assert both.roles["Recommendation"] == "commitment"


@pytest.mark.parametrize(
    ("cells", "role"),
    [
        (("Mar 2025", "Ongoing"), "timescale"),
        (("Council", "Health Board"), "lead"),
    ],
)
def test_by_is_a_time_or_a_name_by_what_it_holds(cells: tuple[str, str], role: str) -> None:
    found = read(f"Action | By | Notes\nDo this | {cells[0]} | x\nDo that | {cells[1]} | y")
    assert found.roles["By"] == role
    assert found.doubts == ()


def test_by_is_asked_about_where_neither_words_nor_cells_tell() -> None:
    found = read(
        "Action | By | Notes\nDo this | spring board | x\nDo that | after the vote we take | y"
    )
    assert [(doubt.kind, doubt.read, doubt.taken) for doubt in found.doubts] == [
        ("column", "By", "timescale")
    ]


@pytest.mark.parametrize(
    ("cells", "role"),
    [
        (("Green", "A"), "rag"),
        (("16", "10"), "rag"),
        (("✓", "✗"), "rag"),
        (("In progress", "Complete"), "state"),
        (("Ar y gweill", "Heb ddechrau"), "state"),
        (
            ("The lights have been ordered and will come", "Work began in three wards in May"),
            "progress",
        ),
        (("40%", "100%"), "progress"),
    ],
)
def test_status_is_what_it_holds(cells: tuple[str, str], role: str) -> None:
    found = read(
        f"Action | Lead | Status\nDo this | Council | {cells[0]}\nDo that | Police | {cells[1]}"
    )
    assert found.roles["Status"] == role
    assert found.doubts == ()


def test_a_status_of_words_that_nobody_knows_is_kept_and_asked_about() -> None:
    found = read("Action | Lead | Status\nDo this | Council | Phase B\nDo that | Police | Gate two")
    assert [(doubt.read, doubt.taken) for doubt in found.doubts] == [("Status", "keep")]
    assert found.others[0] == {"Status": "Phase B"}
    answered = read(
        "Action | Lead | Status\nDo this | Council | Phase B\nDo that | Police | Gate two",
        answers={found.doubts[0].key: "state"},
    )
    assert answered.said[0]["state"] == "Phase B"


def test_an_outcome_that_groups_rows_is_the_commitment_else_evidence() -> None:
    grouped = read("""
Outcome | Action | Lead | Timescale
People are safe at home | Fit locks | Housing | Mar 2025
| Visit homes | Fire | Jun 2025
""")
    assert grouped.said[1]["commitment"] == "People are safe at home"
    beside = read("Objective | Action | Outcome | Lead\nSafer | Fit locks | Locks fitted | Housing")
    assert beside.roles["Outcome"] == "evidence"
    undecided = read(
        "Outcome | Action | Lead\nSafe | Fit locks | Housing\nWell | Open a clinic | Health"
    )
    assert [(doubt.read, doubt.taken) for doubt in undecided.doubts] == [("Outcome", "evidence")]


def test_the_start_is_not_the_timescale() -> None:
    found = read(
        "Action | Start date | End date | Lead | Resources\nDo this | Apr 2024 | Mar 2025 | Council | None"
    )
    assert found.said[0]["timescale"] == "Mar 2025"
    assert found.others[0] == {"Start date": "Apr 2024", "Resources": "None"}
    assert found.doubts == ()


def test_partners_lead_only_where_nobody_else_does() -> None:
    beside = read("Action | Lead | Delivery partners | By when\nDo | Council | Police | Mar 2025")
    assert beside.others[0] == {"Delivery partners": "Police"}
    assert [(doubt.read, doubt.taken) for doubt in beside.doubts] == [("Delivery partners", "keep")]
    alone = read("Action | Delivery partners | By when\nDo | Police | Mar 2025")
    assert alone.said[0]["lead"] == "Police"


def test_of_the_ratings_of_several_quarters_the_latest_is_taken_and_all_are_asked_about() -> None:
    found = read(
        "Action | Lead | RAG Q1 | RAG Q2\nDo | Council | Red | Green\nSo | Police | Red | Red"
    )
    assert found.said[0]["rag"] == "Green"
    assert {doubt.read: doubt.taken for doubt in found.doubts} == {
        "RAG Q1": "keep",
        "RAG Q2": "rag",
    }


def test_an_action_that_groups_milestones_is_a_commitment_and_is_asked_about() -> None:
    table = """
Action | Milestone | Lead | Due
Set up a hub | Find a site | Housing | Mar 2025
| Open the doors | Housing | Sep 2025
"""
    found = read(table)
    assert [each["action"] for each in found.said] == ["Find a site", "Open the doors"]
    assert [(doubt.read, doubt.taken) for doubt in found.doubts] == [("Action", "commitment")]
    under = read(
        table.replace("Action |", "Commitment | Action |", 1)
        .replace("\nSet", "\nWe will | Set")
        .replace("\n| Open", "\n| | Open")
    )
    assert any(doubt.blocks for doubt in under.doubts), (
        "which column is the action decides everything"
    )


def test_an_unknown_column_is_kept_once_asked_about_and_may_be_any_field() -> None:
    table = "Action | Lead | Ward\nDo | Council | North"
    found = read(table, table)
    assert [(doubt.read, doubt.places) for doubt in found.doubts] == [
        ("Ward", ("table 1", "table 2"))
    ]
    assert found.others == [{"Ward": "North"}] * 2
    key = found.doubts[0].key
    assert read(table, answers={key: "ignore"}).others == [{}]
    assert read(table, answers={key: "evidence"}).said[0]["evidence"] == "North"


def test_an_answer_takes_the_field_from_the_column_that_had_it() -> None:
    table = "Action | Target date | Deadline | Lead\nDo | Mar 2025 | Jun 2025 | Council"
    found = read(table)
    assert found.said[0]["timescale"] == "Mar 2025"
    other = read(table, answers={found.doubts[0].key: "timescale"})
    assert other.said[0]["timescale"] == "Jun 2025"
    assert other.others[0] == {"Target date": "Mar 2025"}


def test_a_priority_that_is_high_or_low_is_no_commitment() -> None:
    found = read("Action | Priority | Owner\nDo | High | Council\nSo | Low | Council")
    assert found.others[0] == {"Priority": "High"}
    assert found.doubts == ()


def test_a_theme_where_the_heading_would_be_is_the_title() -> None:
    found = read("""
Priority 1: Preventing violence | Lead | Timescale
Install lights in all the parks | Council | Mar 2025
Train staff in all the schools | Health | Jun 2025
""")
    assert found.tables[0].title == "Priority 1: Preventing violence"
    assert found.said[0]["action"] == "Install lights in all the parks"


def test_no_headings_at_all_are_told_by_contents_with_questions() -> None:
    found = read("""
We will improve training | Train all front line staff in every agency | Council | Mar 2025
| Review the training needs each year with partners | Health Board | Sep 2025
We will share data | Agree a protocol for sharing data with all | Police | Dec 2025
""")
    assert found.said[1] == {
        "commitment": "We will improve training",
        "action": "Review the training needs each year with partners",
        "lead": "Health Board",
        "timescale": "Sep 2025",
    }
    assert found.kinds == ["column"] * 3


def test_a_table_on_its_side_is_turned() -> None:
    found = read("""
Commitment | We will help
Action | Do the first
Lead | Council
Timescale | Mar 2025
Commitment | We will train
Action | Do the second
Lead | Health
Timescale | Ongoing
""")
    assert [(s["commitment"], s["action"], s["timescale"]) for s in found.said] == [
        ("We will help", "Do the first", "Mar 2025"),
        ("We will train", "Do the second", "Ongoing"),
    ]


def test_a_column_of_numbers_is_a_reference_whatever_stands_over_it() -> None:
    found = read("""
Action | Description | Owner | Due
1.1 | Install lights in the park | Council | Mar 2025
1.2 | Cut the trees in the lane | Council | Jun 2025
""")
    assert found.said[0] == {
        "reference": "1.1",
        "action": "Install lights in the park",
        "lead": "Council",
        "timescale": "Mar 2025",
    }


def test_a_description_beside_an_action_is_kept_and_asked_about() -> None:
    found = read("Action | Description | Owner | Due\nLights | In the park | Council | Mar 2025")
    assert found.said[0]["action"] == "Lights"
    assert [(doubt.read, doubt.taken) for doubt in found.doubts] == [("Description", "keep")]


def test_groups_that_run_over_the_headings_are_no_title() -> None:
    found = read("""
Plan | ~ | Delivery | ~ | Monitoring | ~
Pledge | Action | Lead | Due | RAG | Update
We pledge to listen | Hold a forum | Participation Team | Mar 2026 | Green | Held
""")
    assert found.plans[0].title == ""
    assert found.said[0]["commitment"] == "We pledge to listen"
    assert found.said[0]["timescale"] == "Mar 2026"


def test_a_title_that_runs_over_the_headings_is_one() -> None:
    found = read("""
Listening to people | ~ | ~ | Version 2
Pledge | Action | Lead | Due
We pledge to listen | Hold a forum | Participation Team | Mar 2026
""")
    assert found.roles["Pledge"] == "commitment"
    assert "Listening to people" in " ".join([found.plans[0].title, *found.prose])


def test_sentences_under_a_longer_heading_of_progress_are_progress() -> None:
    found = read("""
Action | Lead | Progress this quarter | Latest on risks
Hold a forum | Participation Team | Two forums were held in May and June | The hall may close in autumn
Publish what we heard | Team | A report is being drafted for the board | None
""")
    assert found.roles["Progress this quarter"] == "progress"
    assert "Progress this quarter" not in [doubt.read for doubt in found.doubts]


def test_an_action_and_a_lead_are_a_plan_whatever_else_stands_there_and_asked_about() -> None:
    found = read("""
Event | Venue | Action | Lead
World Day | Town Hall | Light the hall in orange | Communications
Gardening Day | Park | Plant a hundred trees | Parks
""")
    assert [each["action"] for each in found.said] == [
        *("Light the hall in orange", "Plant a hundred trees"),
    ]
    assert found.others[0] == {"Event": "World Day", "Venue": "Town Hall"}
    assert [(doubt.kind, doubt.taken) for doubt in found.doubts] == [("table", "take")]


def test_beside_a_plan_such_a_table_is_none_of_it() -> None:
    found = read(
        "Action | Lead | By when\nPlant trees | Parks | May 2026",
        "Event | Venue | Action | Lead\nWorld Day | Town Hall | Light the hall | Communications",
    )
    assert len(found.rows) == 1


def test_an_impact_that_is_a_score_is_no_evidence() -> None:
    found = read("""
Action | Lead | By when | Impact | Likelihood
Buy hoses for every station | Fire Service | May 2026 | High | 4
Buy boats | Fire Service | May 2026 | Low | 2
""")
    assert found.roles["Impact"] == ""
    assert found.doubts == ()


def test_letters_of_colours_under_any_heading_are_ratings_and_asked_about() -> None:
    found = read("""
Pledge | Actions | By | Owner | Score
We listen | Monthly surgeries | Monthly | Members Team | G
We act | Fix potholes | Sept 2025 | Highways | R
""")
    assert found.roles["Score"] == "rag"
    assert [doubt.read for doubt in found.doubts] == ["Score"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Year", "Target date"),
        ("Date", "Deadline"),
        ("Date agreed", "Due"),
        ("Agreed date", "Due"),
        ("Blwyddyn", "Dyddiad cau"),
    ],
)
def test_the_day_something_is_due_goes_before_any_other_date(first: str, second: str) -> None:
    found = read(f"{first} | Action | Lead | {second}\n2025/26 | Audit pay | HR | Sept 2025")
    assert found.said[0]["timescale"] == "Sept 2025"
    assert found.others[0] == {first: "2025/26"}
    assert found.doubts == ()


def test_a_year_beside_an_original_and_a_revised_date_is_kept() -> None:
    found = read("""
Year | Action | Lead | Original due date | Revised due date
2024/25 | Audit pay | HR | 30 June 2024 | 31 December 2024
""")
    assert found.said[0]["timescale"] == "30 June 2024"
    assert found.said[0]["revised"] == "31 December 2024"
    assert found.doubts == ()


def test_what_was_said_before_goes_behind_what_is_said_now() -> None:
    found = read("""
Action | Lead | Original due date | Due date | RAG Status | RAG Status (previous)
Audit pay | HR | 30 June 2024 | 31 December 2024 | Green | Red
""")
    assert found.said[0]["timescale"] == "31 December 2024"
    assert found.said[0]["rag"] == "Green"
    assert {doubt.read: doubt.taken for doubt in found.doubts} == {
        "Original due date": "keep",
        "RAG Status": "rag",
        "RAG Status (previous)": "keep",
    }


@pytest.mark.parametrize(
    ("heading", "cells", "role"),
    [
        ("Done?", ("Yes", "No", "Part"), "state"),
        ("Status", ("Delivered", "In delivery", "Not begun"), "state"),
        ("Status", ("Experiencing obstacles", "Discharged", "Ahead of schedule"), "state"),
        ("Completed", ("12 May 2025", "13 May 2025", "14 May 2025"), ""),
    ],
)
def test_words_that_say_where_an_action_stands_are_its_state(
    heading: str, cells: tuple[str, ...], role: str
) -> None:
    rows = "\n".join(f"Do {cell} | Council | {cell}" for cell in cells)
    found = read(f"Action | Lead | {heading}\n{rows}")
    assert found.roles[heading] == role
    assert found.doubts == ()


def test_a_share_is_progress_where_no_words_are_and_never_a_mark() -> None:
    beside = read("Action | Lead | % complete | Comments\nDo | Council | 40 | Begun in May")
    assert (beside.roles["% complete"], beside.roles["Comments"]) == ("", "progress")
    alone = read("Action | Lead | % complete\nDo | Council | 40%")
    assert alone.roles["% complete"] == "progress"
    assert beside.doubts == alone.doubts == ()


def test_an_export_of_tasks_is_read_by_its_names_and_not_its_numbers() -> None:
    found = read("""
Task ID | Task Name | Bucket Name | Priority | Assigned To | Due date
kJ3x1 | Replace the boiler | Our estate | Important | Property | 31/10/2025
kJ3x2 | Buy electric cars | Travel | Urgent | Fleet | 30/06/2025
""")
    assert found.said[0] == {
        "reference": "kJ3x1",
        "action": "Replace the boiler",
        "aim": "Our estate",
        "lead": "Property",
        "timescale": "31/10/2025",
    }
    assert found.others[0] == {"Priority": "Important"}
    assert found.doubts == ()


@pytest.mark.parametrize(
    "heading", ["Deliverable", "Outputs", "Recovery action", "Measure/Action", "Camau adfer"]
)
def test_the_last_that_may_be_the_action_is(heading: str) -> None:
    found = read(
        f"ID | {heading} | Responsible | Finish\n1 | Inspect culverts | Drainage | May 2025"
    )
    assert found.roles[heading] == "action"
    assert found.doubts == ()


def test_what_is_delivered_for_a_priority_is_the_action_and_is_asked_about() -> None:
    found = read("""
Priority | Deliverables 2025/26 | Measures | Director | Milestone date
Homes | Approve the housing plan | Plan approved | Director of Place | Dec 2025
Jobs | Open two units | Units open | Director of Place | Mar 2026
""")
    assert found.said[0] == {
        "commitment": "Homes",
        "action": "Approve the housing plan",
        "evidence": "Plan approved",
        "lead": "Director of Place",
        "timescale": "Dec 2025",
    }
    assert [doubt.read for doubt in found.doubts] == ["Deliverables 2025/26"]


def test_beside_an_action_an_output_shows_it_and_a_further_action_is_the_next_step() -> None:
    found = read("""
Action | Output | Lead | Due | Further action
Fit lamps | Lamps fitted | Parks | May 2026 | Test them
""")
    assert (found.roles["Output"], found.roles["Further action"]) == ("evidence", "next-steps")
    assert found.doubts == ()


def test_an_issue_left_of_the_action_is_kept_and_asked_about() -> None:
    found = read("Issue | Action | Lead | By\nPoor light | Fit lamps | Parks | May 2026")
    assert found.others[0] == {"Issue": "Poor light"}
    assert [(doubt.read, doubt.taken) for doubt in found.doubts] == [("Issue", "keep")]
    after = read("Action | Lead | Issue\nFit lamps | Parks | No lamps to be had")
    assert after.said[0]["barriers"] == "No lamps to be had"


def test_headings_of_three_lines_keep_every_word() -> None:
    found = read("""
| | Delivery | ~
Action | Lead | Due |
| | by | RAG
Fit cameras | CCTV | May 2026 | Red
""")
    assert list(found.roles) == ["Action", "Lead", "Delivery: Due by", "Delivery: RAG"]


def test_promises_over_what_is_done_are_commitments_and_not_asked_about() -> None:
    found = read("""
Theme | Promise | What | Deadline | Who
Safe | We promise to light | Light the paths | May 2026 | Highways
Safe | We promise to light | Fit the cameras | Jun 2026 | CCTV
""")
    assert list(found.roles.values()) == ["aim", "commitment", "action", "timescale", "lead"]
    assert found.doubts == ()


@pytest.mark.parametrize(
    "table",
    [
        "Item | Subject | Lead | Time\n1 | Minutes of the last meeting | Chair | 10:05",
        "Applicant | Project | Amount awarded | Award date\nScouts | New tents | £500 | 03/03/2025",
        "Field | Type | Description | Owner\nuprn | integer | Property number | GIS team",
        "Respondent | What do you want us to do? | When?\n1 | Open the pool again | Now",
        "Report title | Purpose | Lead officer | Meeting date\nAudit letter | To note | CFO | 1/9/2025",
        "Decision | Decision maker | Date | Reason\nTo close Ward 4 | Board | 13/05/2025 | Unsafe",
        "Aim | Narrative for Q3 2025/26\nSafe | A steady quarter with four towns done.",
        "Risk | Cause | Inherent score | Further action | Owner | Target date\n"
        "Flood | Rain | 16 | Buy pumps | Fleet | 31/03/2026",
    ],
)
def test_other_tables_than_plans_give_no_action(table: str) -> None:
    assert read(table).plans == []


def test_letters_under_a_status_are_its_state_whatever_they_stand_for() -> None:
    found = read("Action | Lead | Status\nCount the stores | Curator | D\nScan | Volunteers | N")
    assert found.roles["Status"] == "state"
    assert found.doubts == ()


def test_when_something_is_to_begin_or_was_really_done_is_not_when_it_is_due() -> None:
    found = read("""
Action | Lead | Target start | Target finish | Actual finish
Run classes | Leisure | May 2025 | Jun 2025 | Jul 2025
""")
    assert found.said[0]["timescale"] == "Jun 2025"
    assert found.others[0] == {"Target start": "May 2025", "Actual finish": "Jul 2025"}
    assert found.doubts == ()


def test_of_columns_of_ratings_under_quarters_the_latest_is_taken() -> None:
    found = read("""
Key actions needed | Lead | Q1 | Q2 | Q3
Build homes | Housing | G | G | A
Mend homes | Housing | R | A | A
""")
    assert found.said[0]["rag"] == "A"
    assert {doubt.read: doubt.taken for doubt in found.doubts} == {
        "Q1": "keep",
        "Q2": "keep",
        "Q3": "rag",
    }


def test_how_things_stood_before_the_actions_is_no_progress() -> None:
    before = read(
        "Current position | Actions needed | By whom | By when\nLow | Hire | HR | May 2025"
    )
    assert before.others[0] == {"Current position": "Low"}
    after = read(
        "Actions needed | By whom | By when | Current position\nHire | HR | May 2025 | Ten hired"
    )
    assert after.said[0]["progress"] == "Ten hired"
    assert before.doubts == after.doubts == ()


def test_an_outcome_left_of_actions_that_have_measures_is_what_they_are_for() -> None:
    found = read("""
Equality outcome | Action | Owner | Timeframe | Measure
Fair pay | Audit pay | HR | 2025 | Audit done
Fair jobs | Hide names | HR | 2026 | All posts
""")
    assert found.said[0]["commitment"] == "Fair pay"
    assert [(doubt.read, doubt.taken) for doubt in found.doubts] == [
        ("Equality outcome", "commitment")
    ]


def test_start_and_end_dates_in_one_column_are_the_timescale() -> None:
    found = read(
        "Action | Lead | Start and end dates\nRun classes | Leisure | Sept 2025 – July 2026"
    )
    assert found.said[0]["timescale"] == "Sept 2025 – July 2026"
    assert found.doubts == ()


def test_what_there_is_of_an_action_is_not_the_action() -> None:
    found = read("""
Action ref | Action | Action owner | Action due date | Action status | Action update
A1 | Fit locks | Housing | 1/5/25 | Open | Begun in ten homes
""")
    assert found.said[0] == {
        "reference": "A1",
        "action": "Fit locks",
        "lead": "Housing",
        "timescale": "1/5/25",
        "state": "Open",
        "progress": "Begun in ten homes",
    }
    assert found.doubts == ()


def test_the_date_of_an_update_is_no_timescale() -> None:
    found = read(
        "Action | Lead | RAG rating & date | Update and date\nDo | Council | G 1/4/25 | Done 1/4/25"
    )
    assert (found.roles["RAG rating & date"], found.roles["Update and date"]) == ("rag", "progress")
    assert all("timescale" not in each for each in found.said)


def test_leads_and_times_in_one_column_are_kept_and_asked_about() -> None:
    found = read("Action | Responsibility and timescale | RAG\nTrain | Head of HR, June 2025 | G")
    assert found.others[0] == {"Responsibility and timescale": "Head of HR, June 2025"}
    assert [doubt.taken for doubt in found.doubts] == ["keep"]


def test_a_word_for_a_level_with_another_before_it_needs_no_question() -> None:
    found = read("""
Cross-cutting theme | Service objective | Action | Lead
Voice | Hear people | Hold a forum | Team
Voice | Tell people | Publish minutes | Team
""")
    assert (found.roles["Cross-cutting theme"], found.roles["Service objective"]) == (
        *("aim", "commitment"),
    )
    assert found.doubts == ()


def test_the_day_to_complete_something_is_not_the_day_it_was_completed() -> None:
    found = read("""
Action | Lead | Date to be completed | Date completed | Progress and next steps
Train | HR | May 2025 | 3 June 2025 | Two courses held; a third to come in autumn
""")
    assert found.said[0]["timescale"] == "May 2025"
    assert found.roles["Progress and next steps"] == "progress"
    assert found.doubts == ()


def test_what_is_done_in_a_year_is_not_the_action_beside_a_step() -> None:
    found = read("""
Ref | Step | Milestones 2025/26 | Milestones 2026/27 | Lead
1.1 | Pay the real living wage | Accreditation by Sept 2025 | Renewal | HR
1.2 | Review zero hours contracts | Review by March 2026 | | HR
""")
    assert found.roles["Step"] == "action"
    assert not any(doubt.blocks for doubt in found.doubts)


def test_what_is_the_action_where_how_stands_apart_from_it() -> None:
    apart = read(
        "What | Why | Who | When | How\nFit locks | Safety | Housing | May 2025 | Contractor"
    )
    assert apart.said[0]["action"] == "Fit locks"
    assert apart.others[0]["How"] == "Contractor"
    near = read("What | How | Who | When\nSafe homes | Fit locks | Housing | May 2025")
    assert (near.said[0]["commitment"], near.said[0]["action"]) == ("Safe homes", "Fit locks")
    assert [doubt.read for doubt in apart.doubts] == ["What", "How"]
    assert [doubt.read for doubt in near.doubts] == ["What"]


def test_the_detail_of_a_recommendation_is_the_recommendation() -> None:
    found = read("""
Rec. | Detail of recommendation | Accept/Reject | Steps to achieve | Minister | Complete by
1 | Train staff | Accept | Run a course | Health | May 2025
""")
    assert found.said[0] == {
        "reference": "1",
        "commitment": "Train staff",
        "action": "Run a course",
        "lead": "Health",
        "timescale": "May 2025",
    }
    assert found.doubts == ()


def test_who_is_involved_leads_where_nobody_else_does() -> None:
    found = read("Action | Who will be involved? | When\nFit locks | Housing | May 2025")
    assert found.said[0]["lead"] == "Housing"


def test_who_leads_goes_before_any_other_body() -> None:
    found = read("""
Service | Problem | Solution | Lead | Date
Housing | No locks | Fit locks | Jo | May 2025
Parks | Dark lanes | Cut trees | Al | June 2025
""")
    assert (found.said[0]["action"], found.said[0]["lead"]) == ("Fit locks", "Jo")
    assert {doubt.read: doubt.taken for doubt in found.doubts} == {
        "Service": "keep",
        "Problem": "keep",
    }


def test_a_date_left_of_the_actions_is_kept_and_asked_about() -> None:
    log = read("Date | Action | Who | Status\n12 May 2025 | Write to the mayor | Clerk | Open")
    assert log.others[0] == {"Date": "12 May 2025"}
    assert [(doubt.read, doubt.taken) for doubt in log.doubts] == [("Date", "keep")]
    plan = read("Action | Who | Date\nWrite to the mayor | Clerk | 12 May 2025")
    assert plan.said[0]["timescale"] == "12 May 2025"


def test_more_about_an_action_is_kept_beside_its_title_and_is_the_action_where_it_stands_alone() -> (
    None
):
    both = read("""
Improvement area | Action title | Action detail | Executive lead
Complaints | School streets | Close ten roads at drop-off | Jo
""")
    assert both.said[0]["action"] == "School streets"
    assert [(doubt.read, doubt.taken) for doubt in both.doubts] == [("Action detail", "keep")]
    alone = read("Improvement area | Action description | SRO\nComplaints | Close ten roads | Jo")
    assert alone.said[0]["action"] == "Close ten roads"
    assert alone.doubts == ()


def test_an_action_with_a_word_before_it_needs_no_question() -> None:
    found = read("Improvement action | SRO | How is it going?\nAnswer in 20 days | Jo | Well begun")
    assert found.said[0]["action"] == "Answer in 20 days"
    assert found.doubts == ()


def test_where_an_action_stood_on_a_day_is_its_state() -> None:
    found = read("Action | Lead | Position at 31 March 2025\nSet up a register | Jo | Implemented")
    assert found.said[0]["state"] == "Implemented"
    assert found.doubts == ()


@pytest.mark.parametrize(
    "above", ["Executive lead", "Exec lead", "Strategic lead", "Senior Responsible Owner"]
)
def test_who_does_the_work_leads_it_before_who_oversees_it(above: str) -> None:
    found = read(f"Action | {above} | Operational lead | Due\nFit locks | Director | Jo | May 2025")
    assert found.said[0]["lead"] == "Jo"
    assert [(doubt.read, doubt.taken) for doubt in found.doubts] == [(above, "keep")]


def test_an_aim_that_is_called_by_its_number_is_an_aim() -> None:
    found = read("""
Aim | Commitment | Action | Timescale
Aim 1 | We will listen | Hold a forum | Mar 2026
Aim 2 | We will answer | Publish what was said | Apr 2026
""")
    assert [each["aim"] for each in found.said] == ["Aim 1", "Aim 2"]


@pytest.mark.parametrize(
    ("heading", "numbers", "asked"), [("WBS", ("1.1", "1.2"), True), ("", ("1", "2"), False)]
)
def test_a_number_for_each_before_the_actions_is_their_reference(
    heading: str, numbers: tuple[str, str], asked: bool
) -> None:
    found = read(f"""
{heading} | Task | Owner | End
{numbers[0]} | Lend tablets | Libraries | May 2025
{numbers[1]} | Train friends | Cwmpas | June 2025
""")
    assert [each.get("reference") for each in found.said] == list(numbers)
    assert [(doubt.read, doubt.taken) for doubt in found.doubts] == [(heading, "reference")] * asked


def test_a_row_of_headings_is_known_by_an_executive_in_short() -> None:
    found = read("""
Ministerial priority | Enabling action | Trajectory | Quarter | Exec lead
Six Goals | Open a ward at weekends | 40 a week | Q2 2025/26 | COO
Planned care | Second theatre | 800 a year | Q4 2025/26 | COO
""")
    assert [each["action"] for each in found.said] == ["Open a ward at weekends", "Second theatre"]
    assert [each["lead"] for each in found.said] == ["COO", "COO"]


@pytest.mark.parametrize("above", ["Domain", "Parth"])
def test_a_domain_over_several_actions_is_their_aim(above: str) -> None:
    found = read(f"""
{above} | Action | Lead | Timeframe
Learn | Train tutors | Dean of Students | May 2026
 | Spread the deadlines | Registry | June 2026
Support | Answer within a week | Wellbeing Service | July 2026
""")
    assert [each["aim"] for each in found.said] == ["Learn", "Learn", "Support"]
    assert found.doubts == ()


def test_what_is_due_is_the_timescale_before_any_other_date() -> None:
    found = read("""
Action | Date | Response due | Lead
Apologise | 14 Jan 2025 | 14 Feb 2025 | Chair
Review the policy | 2 Mar 2025 | 2 June 2025 | Nursing
""")
    assert [each["timescale"] for each in found.said] == ["14 Feb 2025", "2 June 2025"]
    assert [each["Date"] for each in found.others] == ["14 Jan 2025", "2 Mar 2025"]
    sums = read(
        "Action | Lead | Amount due\nBuy a van | Fleet | £4,000\nBuy a bus | Fleet | £9,000"
    )
    assert "timescale" not in sums.said[0] or sums.doubts


@pytest.mark.parametrize("heading", ["Review due", "Next report due", "Next update due"])
def test_when_a_review_or_a_report_is_due_is_no_timescale_without_a_doubt(heading: str) -> None:
    found = read(f"Action | Lead | {heading}\nFit meters | Energy | Mar 2026")
    assert "timescale" not in found.said[0] or [doubt.read for doubt in found.doubts] == [heading]
    both = read(f"Action | Lead | {heading} | When\nFit meters | Energy | Mar 2026 | 2027")
    assert both.said[0]["timescale"] == "2027"
