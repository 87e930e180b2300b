"""Labels with their values, one under the other, become rows; what is no record stays words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.importers.reading.markdown.text import read_markdown
from planctl.importers.reading.plain.text import read_plain
from planctl.importers.reading.web.page import read_web
from planctl.importers.source import Grid
from tests.importers.reading.lines_of_text import Rows, shown, tables


def read(text: str) -> list[str | Rows]:
    return shown(read_plain(text.encode(), "plan.txt").blocks)


def test_records_apart_by_blank_lines() -> None:
    assert read(
        "PREVENT\n\nAction: Offer every child a\ndiversion meeting\nLead: Youth Justice\n"
        "Timescale: March 2026\n\nAction: Train staff\nLead: Education\nTimescale: Ongoing\n\n"
        "We did well this year.\n"
    ) == [
        "PREVENT",
        [
            ["Action", "Lead", "Timescale"],
            ["Offer every child a diversion meeting", "Youth Justice", "March 2026"],
            ["Train staff", "Education", "Ongoing"],
        ],
        "We did well this year.",
    ]


def test_records_apart_by_the_first_label_alone() -> None:
    assert read("Action: One\nLead: A\nAction: Two\nLead: B\nAction: Three\nLead: C\n") == [
        [["Action", "Lead"], ["One", "A"], ["Two", "B"], ["Three", "C"]]
    ]


def test_welsh_labels() -> None:
    assert read(
        "Cam gweithredu: Sefydlu grŵp\nArweinydd: Heddlu\nErbyn: Mawrth 2026\n\n"
        "Cam gweithredu: Adolygu'r protocol\nArweinydd: Iechyd\nErbyn: Parhaus\n"
    ) == [
        [
            ["Cam gweithredu", "Arweinydd", "Erbyn"],
            ["Sefydlu grŵp", "Heddlu", "Mawrth 2026"],
            ["Adolygu'r protocol", "Iechyd", "Parhaus"],
        ]
    ]


def test_labels_on_lines_of_their_own() -> None:
    assert read(
        "Action\nAgree a form\nLead\nPolice\nTimescale\nMar 2026\n\n"
        "Action\nMap routes\nLead\nHealth\nTimescale\nOngoing\n"
    ) == [
        [
            ["Action", "Lead", "Timescale"],
            ["Agree a form", "Police", "Mar 2026"],
            ["Map routes", "Health", "Ongoing"],
        ]
    ]


def test_several_labels_in_one_line() -> None:
    assert read(
        "Action: One\nLead: Police; Timescale: Mar 2026\nAction: Two\nLead: Health   Timescale: Ongoing\n"
    ) == [
        [
            ["Action", "Lead", "Timescale"],
            ["One", "Police", "Mar 2026"],
            ["Two", "Health", "Ongoing"],
        ]
    ]


def test_several_labels_in_one_line_with_dashes_and_commas() -> None:
    assert read(
        "Action: Plan - and do - it - Lead: A - Due: 12/05/2026\nAction: Two, three, Lead: B, Due: 01/06/2026\n"
    ) == [
        [
            ["Action", "Lead", "Due"],
            ["Plan - and do - it", "A", "12/05/2026"],
            ["Two, three", "B", "01/06/2026"],
        ]
    ]


def test_a_label_of_several_words_is_one() -> None:
    assert read(
        "Action: A\nEvidence of Achievement: X\nLead Officer: B\n\nAction: C\nLead Officer: D\n"
    ) == [[["Action", "Evidence of Achievement", "Lead Officer"], ["A", "X", "B"], ["C", "", "D"]]]


def test_a_heading_that_is_also_a_word_for_something_is_a_heading() -> None:
    assert read("Action: A\nLead: B\n\nSUPPORT\n\nAction: C\nLead: D\n")[1] == "SUPPORT"


def test_a_commitment_said_once_goes_on_until_the_next() -> None:
    assert read(
        "Objective 1: We will listen\nAction: One\nLead: A\nTimescale: 2026/27\n\n"
        "Action: Two\nLead: B\nTimescale: Ongoing\n\n"
        "Objective 2: We will act\nAction: Three\nLead: C\nTimescale: Ongoing\n"
    ) == [
        [
            ["Objective", "Action", "Lead", "Timescale"],
            ["We will listen", "One", "A", "2026/27"],
            ["^We will listen", "Two", "B", "Ongoing"],
            ["We will act", "Three", "C", "Ongoing"],
        ]
    ]


def test_a_commitment_does_not_go_on_past_a_heading() -> None:
    found = read(
        "Objective: We will listen\nAction: One\nLead: A\n\nPURSUE\n\n"
        "Action: Two\nLead: B\n\nAction: Three\nLead: C\n"
    )
    assert found[1:] == [
        "PURSUE",
        [["Objective", "Action", "Lead"], ["", "Two", "B"], ["", "Three", "C"]],
    ]


def test_a_number_in_a_label_is_a_reference() -> None:
    assert read("Action 1.1: One\nLead: A\nAction 1.2: Two\nLead: B\n") == [
        [["Ref", "Action", "Lead"], ["1.1", "One", "A"], ["1.2", "Two", "B"]]
    ]


def test_a_pledge_over_actions_is_wider_and_its_number_is_no_actions() -> None:
    assert read(
        "Pledge 1: We will plant\n\nAction: One\nLead: A\n\nAction: Two\nLead: B\n\n"
        "Pledge 2: We will clean\n\nAction: Three\nLead: C\n"
    ) == [
        [
            ["Pledge", "Action", "Lead"],
            ["We will plant", "One", "A"],
            ["^We will plant", "Two", "B"],
            ["We will clean", "Three", "C"],
        ]
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_number_alone_over_a_description_is_no_action(gap: str) -> None:
    assert read(
        f"Action 1.1{gap}Description: Survey\nResponsibility: A\nTarget date: May 2026\n\n"
        f"Action 1.2{gap}Description: Restore\nResponsibility: B\nTarget date: 2028\n"
    ) == [
        [
            ["Ref", "Description", "Responsibility", "Target date"],
            ["1.1", "Survey", "A", "May 2026"],
            ["1.2", "Restore", "B", "2028"],
        ]
    ]


@pytest.mark.parametrize("label", ["Description: ", ""])
def test_a_number_alone_that_is_a_heading_is_no_action(label: str) -> None:
    text = (
        f"## Trees\n\n### Action 1.1\n\n{label}Survey\n\nOwner: A\n\nDue date: May 2026\n\n"
        f"### Action 1.2\n\n{label}Restore\n\nOwner: B\n\nDue date: 2028\n"
    )
    assert shown(read_markdown(text.encode(), "a.md").blocks) == [
        "Trees",
        [
            ["Ref", label.strip(": ") or "Action", "Owner", "Due date"],
            ["1.1", "Survey", "A", "May 2026"],
            ["1.2", "Restore", "B", "2028"],
        ],
    ]


def test_a_key_to_ratings_under_the_title_makes_no_action_of_the_title() -> None:
    text = (
        "# Tourism plan\n\nStatus: R = red, A = amber\n\n## Visitors\n\n"
        "- Launch an app\n  - Lead: A\n  - By: May 2026\n  - RAG: A\n"
        "- Run a campaign\n  - Lead: B\n  - By: May 2027\n  - RAG: R\n"
    )
    assert shown(read_markdown(text.encode(), "a.md").blocks) == [
        *("Tourism plan", "Status: R = red, A = amber", "Visitors"),
        [
            ["Ref", "Action", "Lead", "By", "RAG"],
            ["", "Launch an app", "A", "May 2026", "A"],
            ["", "Run a campaign", "B", "May 2027", "R"],
        ],
    ]


def test_a_question_is_a_label_without_a_colon() -> None:
    assert read(
        "What will we do? Paint it\nWho? A\nWhen? May 2026\nFinished yet? No\n\n"
        "What will we do? Buy clocks\nWho? B\nWhen? June 2026\nFinished yet? Yes\n"
    ) == [
        [
            ["What will we do?", "Who?", "When?", "Finished yet?"],
            ["Paint it", "A", "May 2026", "No"],
            ["Buy clocks", "B", "June 2026", "Yes"],
        ]
    ]


def test_a_theme_that_is_a_heading_is_in_no_record() -> None:
    page = (
        "<h2>Theme 1: Children</h2><h3>Swimming</h3><p>Action: One<p>Lead: A"
        "<h2>Theme 2: Clubs</h2><h3>Coaches</h3><p>Action: Two<p>Lead: B"
    )
    assert shown(read_web(page.encode(), "a.html").blocks) == [
        "Theme 1: Children",
        "Swimming",
        [["Action", "Lead"], ["One", "A"]],
        "Theme 2: Clubs",
        "Coaches",
        [["Action", "Lead"], ["Two", "B"]],
    ]


def test_a_title_that_is_also_a_label_is_a_title() -> None:
    found = read("ACTION PLAN\n\nAction: One\nLead: A\n\nAction: Two\nLead: B\n")
    assert found == ["ACTION PLAN", [["Action", "Lead"], ["One", "A"], ["Two", "B"]]]


def test_bold_words_under_the_heading_of_an_objective_are_the_actions() -> None:
    page = (
        "<h2>Objective 1: Fair work</h2><ul><li><b>Publish gaps</b><br>Lead: A<br>By: May 2026</li>"
        "<li><b>Train managers</b><br>Lead: B<br>By: Ongoing</li></ul>"
        "<h2>Objective 2: Access</h2><ul><li><b>Audit it</b><br>Lead: C<br>By: May 2026</li></ul>"
    )
    assert shown(read_web(page.encode(), "a.html").blocks) == [
        "Objective 1: Fair work",
        [
            ["Ref", "Action", "Lead", "By"],
            ["", "Publish gaps", "A", "May 2026"],
            ["", "Train managers", "B", "Ongoing"],
        ],
        "Objective 2: Access",
        [["Ref", "Action", "Lead", "By"], ["", "Audit it", "C", "May 2026"]],
    ]


def test_a_paragraph_under_a_list_goes_on_with_no_item() -> None:
    text = "- Action: One\n- Lead: A\n\nGoal 2. Support\n\n- Action: Two\n- Lead: B\n"
    assert shown(read_markdown(text.encode(), "a.md").blocks) == [
        [["Action", "Lead"], ["One", "A"]],
        "Goal 2. Support",
        [["Action", "Lead"], ["Two", "B"]],
    ]


def test_what_is_said_of_a_theme_over_its_actions_is_no_action() -> None:
    assert read(
        "THEME 1: FOOD\nOutcome: All eat\n\n1.1 Open pantries\nLead: A\nBy: May 2026\n\n"
        "1.2 Grow food\nLead: B\nBy: Ongoing\n"
    ) == [
        "THEME 1: FOOD",
        "Outcome: All eat",
        [
            ["Ref", "Action", "Lead", "By"],
            ["1.1", "Open pantries", "A", "May 2026"],
            ["1.2", "Grow food", "B", "Ongoing"],
        ],
    ]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_labels_that_stand_before_each_action_are_of_its_record(gap: str) -> None:
    assert read(
        f"Issue: Loose wires\nLead: A\nAction: One\nBy: May 2026\n{gap}"
        f"Issue: No signs\nLead: B\nAction: Two\nBy: June 2026\n"
    ) == [
        [
            ["Issue", "Lead", "Action", "By"],
            ["Loose wires", "A", "One", "May 2026"],
            ["No signs", "B", "Two", "June 2026"],
        ]
    ]


def test_the_lead_of_a_plan_over_its_actions_is_no_actions() -> None:
    assert read("Lead: Police\n\nAction: One\nLead: A\n\nAction: Two\nLead: B\n") == [
        [["Action", "Lead"], ["", "Police"], ["One", "A"], ["Two", "B"]]
    ]


@pytest.mark.parametrize("words", ["Outcome 1", "Outcome"])
def test_an_outcome_that_is_a_heading_is_in_no_record(words: str) -> None:
    text = (
        f"## {words}: Parts\n\n- Action: One\n- Lead: A\n\n- Action: Two\n- Lead: B\n\n"
        f"## {words}: Artists\n\n- Action: Three\n- Lead: C\n"
    )
    assert shown(read_markdown(text.encode(), "a.md").blocks) == [
        f"{words}: Parts",
        [["Action", "Lead"], ["One", "A"], ["Two", "B"]],
        f"{words}: Artists",
        [["Action", "Lead"], ["Three", "C"]],
    ]


def test_numbered_titles_under_numbered_headings_stay_apart() -> None:
    assert read(
        "1. Speed\n   a) Fit cameras\n      Owner: A\n      Due: May 2026\n"
        "   b) Run it\n      Owner: B\n      Due: Ongoing\n"
        "2. Schools\n   a) Train them\n      Owner: C\n      Due: May 2026\n"
    ) == [
        "1. Speed",
        [
            ["Ref", "Action", "Owner", "Due"],
            ["", "a) Fit cameras", "A", "May 2026"],
            ["", "b) Run it", "B", "Ongoing"],
        ],
        "2. Schools",
        [["Ref", "Action", "Owner", "Due"], ["", "a) Train them", "C", "May 2026"]],
    ]


def test_definitions_of_markdown_are_labels_with_values() -> None:
    text = "Action\n: One\n\nLead\n: A\n\nAction\n: Two\n\nLead\n: B\n"
    assert tables(read_markdown(text.encode(), "a.md")) == [
        [["Action", "Lead"], ["One", "A"], ["Two", "B"]]
    ]


def test_words_before_records_without_a_label_for_actions_are_the_actions() -> None:
    assert read(
        "1.1 Agree a form\nLead: A\nBy: Mar 2026\n\n1.2 Map routes\nLead: B\nBy: Ongoing\n"
    ) == [
        [
            ["Ref", "Action", "Lead", "By"],
            ["1.1", "Agree a form", "A", "Mar 2026"],
            ["1.2", "Map routes", "B", "Ongoing"],
        ]
    ]


def test_an_item_over_the_next_titles_is_no_more_of_a_value() -> None:
    text = (
        "1. Homes\n   1. Raise the bund\n      - Owner: A\n      - Cost: £80k\n"
        "        - design\n        - works\n      - Deadline: Mar 2026\n"
        "2. Warnings\n   1. Put gauges online\n      - Owner: B\n      - Deadline: May 2026\n"
    )
    headings = ["Ref", "Action", "Owner", "Cost", "Deadline"]
    assert shown(read_markdown(text.encode(), "a.md").blocks) == [
        "Homes",
        [headings, ["", "Raise the bund", "A", "£80k\ndesign\nworks", "Mar 2026"]],
        "Warnings",
        [headings, ["", "Put gauges online", "B", "", "May 2026"]],
    ]


def test_a_broken_title_is_one_and_a_theme_is_a_heading() -> None:
    assert read(
        "THEME 1: AWARENESS\n\n1. Train all staff in the\n   new forms\n   Lead: A\n   Due: May 2026\n\n"
        "2. Hold an event\n   Lead: B\n   Due: Annually\n\nTHEME 2: SUPPORT\n\n3. Review care\n   Lead: C\n"
    ) == [
        "THEME 1: AWARENESS",
        [
            ["Ref", "Action", "Lead", "Due"],
            ["1", "Train all staff in the new forms", "A", "May 2026"],
            ["2", "Hold an event", "B", "Annually"],
        ],
        "THEME 2: SUPPORT",
        [["Ref", "Action", "Lead", "Due"], ["3", "Review care", "C", ""]],
    ]


def test_a_priority_that_is_high_or_low_is_no_commitment() -> None:
    assert read(
        "1. Agree a form\nPriority: High\nLead: A\nBy: Mar 2026\n\n"
        "2. Map routes\nPriority: Low\nLead: B\nBy: Ongoing\n"
    ) == [
        [
            ["Ref", "Action", "Priority", "Lead", "By"],
            ["1", "Agree a form", "High", "A", "Mar 2026"],
            ["2", "Map routes", "Low", "B", "Ongoing"],
        ]
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_commitments_with_a_label_head_the_actions_that_have_none(gap: str) -> None:
    assert read(
        f"OBJECTIVE 1: KEEP ACTIVE{gap}1.1 Agree a form\nLead: A\nBy: Mar 2026\nMeasure: One\n\n"
        "1.2 Map routes\nLead: B\nBy: Ongoing\nMeasure: Two\n\n"
        f"OBJECTIVE 2: LIVE SAFELY{gap}2.1 Fit safes\nLead: C\nBy: Ongoing\nMeasure: Three\n"
    ) == [
        "OBJECTIVE 1: KEEP ACTIVE",
        [
            ["Ref", "Action", "Lead", "By", "Measure"],
            ["1.1", "Agree a form", "A", "Mar 2026", "One"],
            ["1.2", "Map routes", "B", "Ongoing", "Two"],
        ],
        "OBJECTIVE 2: LIVE SAFELY",
        [
            ["Ref", "Action", "Lead", "By", "Measure"],
            ["2.1", "Fit safes", "C", "Ongoing", "Three"],
        ],
    ]


def test_a_commitment_that_runs_over_lines_is_whole_where_it_has_the_lead_itself() -> None:
    assert read(
        "Commitment: We will agree\na form\nLead: A\nBy: Mar 2026\n\n"
        "Commitment: We will map\nthe routes\nLead: B\nBy: Ongoing\n"
    ) == [
        [
            ["Commitment", "Lead", "By"],
            ["We will agree a form", "A", "Mar 2026"],
            ["We will map the routes", "B", "Ongoing"],
        ]
    ]


def test_labels_in_both_languages_at_once() -> None:
    assert read(
        "Cam gweithredu / Action: A\nArweinydd / Lead: X\n\nCam gweithredu / Action: B\nArweinydd / Lead: Y\n"
    ) == [[["Cam gweithredu / Action", "Arweinydd / Lead"], ["A", "X"], ["B", "Y"]]]


def test_a_value_of_several_paragraphs_and_items() -> None:
    assert read(
        "Action: One\nProgress: It began.\n• The first\n• The second\n\nMore was done.\nLead: A\n\n"
        "Action: Two\nLead: B\n"
    ) == [
        [
            ["Action", "Progress", "Lead"],
            ["One", "It began.\nThe first\nThe second\nMore was done.", "A"],
            ["Two", "", "B"],
        ]
    ]


def test_a_heading_right_under_a_value_is_none_of_it() -> None:
    found = read("Action: One\nTimescale: Mar 2026\nPURSUE\nAction: Two\nTimescale: Ongoing\n")
    assert found == [
        [["Action", "Timescale"], ["One", "Mar 2026"]],
        "PURSUE",
        [["Action", "Timescale"], ["Two", "Ongoing"]],
    ]


def test_a_label_that_is_not_known_is_one_where_it_comes_back() -> None:
    assert read(
        "Action: One\nLead: A\nRisk owner group: X\n\nAction: Two\nLead: B\nRisk owner group: Y\n"
    ) == [[["Action", "Lead", "Risk owner group"], ["One", "A", "X"], ["Two", "B", "Y"]]]


@pytest.mark.parametrize(
    "text",
    [
        "VISION: All are safe.\n\nAIMS:\n\nNOTE: a note.\n",
        "Status: Draft\nVersion: 2\n",
        "Date: May 2022\nAuthor: A\n",
        "We met twice: in May\nand we agreed: yes\n",
    ],
)
def test_words_with_colons_are_no_records(text: str) -> None:
    assert tables(read_plain(text.encode(), "a.txt")) == []


def test_labels_beside_a_table_of_the_plan_make_no_actions_of_headings() -> None:
    text = (
        "Theme one\nLead: Police\nTimescale: 2026/27\n\nAction\tTimescale\nOne\tMar 2026\n\n"
        "Theme two\nLead: Health\nTimescale: 2026/27\n\nAction\tTimescale\nTwo\tMar 2026\n"
    )
    assert tables(read_plain(text.encode(), "a.txt")) == [
        [["Action", "Timescale"], ["One", "Mar 2026"]],
        [["Action", "Timescale"], ["Two", "Mar 2026"]],
    ]


def test_each_value_has_the_place_of_its_line() -> None:
    found = read_plain(b"Action: One\nLead: A\n\nAction: Two\nLead: B\n", "a.txt").blocks[0]
    assert isinstance(found, Grid)
    assert found.name == "list from line 1"
    assert [cell.at for cell in found.lines[2].cells] == ["line 4", "line 5"]


WORDS = st.text(
    st.characters(categories=("L", "N", "P"), exclude_characters=':：|;*_#"<&`~[](){}\\'),
    min_size=2,
    max_size=9,
)
VALUES = st.lists(WORDS, min_size=1, max_size=6).map(lambda words: "x" + " ".join(words))


@settings(max_examples=60)
@given(st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=2, max_size=5), st.booleans())
def test_values_of_any_words_come_back(items: list[tuple[str, str, str]], is_apart: bool) -> None:
    records = ["\n".join(map(": ".join, zip(LABELS, item, strict=True))) for item in items]
    text = ("\n\n" if is_apart else "\n").join(records)
    assert tables(read_plain(text.encode(), "a.txt")) == [[LABELS, *map(list, items)]]


LABELS = ["Action", "Lead", "Timescale"]
