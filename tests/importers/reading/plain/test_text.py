"""Plain text gives its tables and words in order: the layouts of both real documents, made small."""

import pytest

from planctl.errors import NotOpened
from planctl.importers.reading.plain import text as plain
from planctl.importers.reading.plain.text import read_plain
from planctl.importers.source import Grid, Prose
from tests.importers.reading.lines_of_text import shown, tables

PLAN = """


Strategy 2023 – 2028 Implementation Plan 2023-2028

VISION: People live without fear.

AIMS:

 <p>PREPARE</p>\t <p>PURSUE</p>
<p>Improve planning</p>\t<p>Address perpetrators</p>

This plan was made with partners. **It is a living document.**

INTRODUCTION\t\t\t
Commitment\tMilestones/Actions\tTimescale\tLead
We will assist\tEnsure engagement\tMar 2026\tRegional Team
\tEnsure representation\tMar 2026\tRegional Team

DRAFT

PREPARE\t\t\t
Commitment\tMilestones/Actions\tTimescale\tLead
access\tovercome barriers\t\t
"""

REPORT = """
Introduction

This report uses the following ratings:

- Indicates poor progress

PURSUE\t\t\t
Section\tWe Will\tВу\tProgress
Formal Reviews\tShare the learning\tJune 2020 (now ongoing)\t16
\tImplement changes\tMarch 2022 was March 2021)\t10

Case outcomes continued to be monitored although more work

It's In Our Hands - Strategy 2018-2023

is needed.

FUTURE ACTIVITY\t\t\t\t
Introduction\tWork towards joint strategies\tMarch 2023\t\t
"""


def test_the_layout_of_the_published_plan() -> None:
    found = read_plain(PLAN.encode(), "plan.txt")
    assert shown(found.blocks) == [
        "Strategy 2023 – 2028 Implementation Plan 2023-2028",
        "VISION: People live without fear.",
        "AIMS:",
        [["PREPARE", "PURSUE"], ["Improve planning", "Address perpetrators"]],
        "This plan was made with partners. It is a living document.",
        [
            ["INTRODUCTION", "", "", ""],
            ["Commitment", "Milestones/Actions", "Timescale", "Lead"],
            ["We will assist", "Ensure engagement", "Mar 2026", "Regional Team"],
            ["", "Ensure representation", "Mar 2026", "Regional Team"],
        ],
        "DRAFT",
        [
            ["PREPARE", "", "", ""],
            ["Commitment", "Milestones/Actions", "Timescale", "Lead"],
            ["access", "overcome barriers", "", ""],
        ],
    ]


def test_the_layout_of_the_published_report() -> None:
    found = read_plain(REPORT.encode(), "report.txt")
    assert shown(found.blocks) == [
        "Introduction",
        "This report uses the following ratings:",
        "Indicates poor progress",
        [
            ["PURSUE", "", "", ""],
            ["Section", "We Will", "Ву", "Progress"],
            ["Formal Reviews", "Share the learning", "June 2020 (now ongoing)", "16"],
            ["", "Implement changes", "March 2022 was March 2021)", "10"],
        ],
        "Case outcomes continued to be monitored although more work",
        "It's In Our Hands - Strategy 2018-2023",
        "is needed.",
        [
            ["FUTURE ACTIVITY", "", "", "", ""],
            ["Introduction", "Work towards joint strategies", "March 2023", "", ""],
        ],
    ]
    assert [b.text for b in found.blocks if isinstance(b, Prose) and b.is_item] == [
        "Indicates poor progress"
    ]


def test_everything_has_its_place() -> None:
    found = read_plain(b"Title\n\nAction\tLead\nAgree\tPolice\n\nMore", "plan.txt")
    first, table, last = found.blocks
    assert (first.at, last.at) == ("line 1", "line 6")  # type: ignore[union-attr]  # words
    assert isinstance(table, Grid)
    assert table.name == "table 1"
    assert [cell.at for cell in table.lines[1].cells] == [
        "table 1, row 2, column 1",
        "table 1, row 2, column 2",
    ]


def test_a_table_with_blank_lines_between_its_rows_is_one_table() -> None:
    text = "Action\tTimescale\n\nOne\tMar 2026\n\nTwo\tOngoing\n\nNEXT\t\nAction\tTimescale\n"
    assert tables(read_plain(text.encode(), "a.txt")) == [
        [["Action", "Timescale"], ["One", "Mar 2026"], ["Two", "Ongoing"]],
        [["NEXT", ""], ["Action", "Timescale"]],
    ]


def test_lines_that_a_paragraph_was_broken_into_are_one() -> None:
    text = (
        "This report looks back at the year and at what all of\n"
        "the partners did in it, which was a good deal, and a\n"
        "good deal is left.\n\nA line.\nAnother line.\n"
    )
    assert shown(read_plain(text.encode(), "a.txt").blocks) == [
        "This report looks back at the year and at what all of the partners did in it, "
        "which was a good deal, and a good deal is left.",
        "A line.",
        "Another line.",
    ]


def test_a_title_right_under_a_whole_sentence_is_none_of_its_paragraph() -> None:
    text = "The quarter was marked by the new framework, for which partners prepare.\nVoice\n"
    assert len(read_plain(text.encode(), "a.txt").blocks) == 2


def test_headings_that_are_underlined_and_lines_that_are_bold() -> None:
    found = read_plain(b"PREVENT\n=======\nWords\n\n**Next steps**\n-----\n", "a.txt").blocks
    assert [(b.text, b.level, b.is_strong) for b in found if isinstance(b, Prose)] == [
        ("PREVENT", 1, False),
        ("Words", 0, False),
        ("Next steps", 2, True),
    ]


def test_headings_as_in_markdown() -> None:
    found = read_plain(b"# Plan\n\n## Prevent ##x\n\n#tag\n", "a.txt").blocks
    assert [(b.text, b.level) for b in found if isinstance(b, Prose)] == [
        ("Plan", 1),
        ("Prevent ##x", 2),
        ("#tag", 0),
    ]


def test_headings_as_in_wikis_and_rules_that_head_columns() -> None:
    found = read_plain(
        b"= Plan =\n\n== Prevent\n\n=====  ====\nWords\n=====  ====\n", "a.txt"
    ).blocks
    assert [(b.text, b.level) for b in found if isinstance(b, Prose)] == [
        ("Plan", 1),
        ("Prevent", 2),
        ("Words", 0),
    ]


def test_lines_that_a_letter_quotes_are_as_they_stood_there() -> None:
    text = "Hello,\n\n> Action | Lead | By when\n> > One | Police | Mar 2026\n\n> 50% are safe.\n"
    assert shown(read_plain(text.encode(), "a.txt").blocks) == [
        "Hello,",
        [["Action", "Lead", "By when"], ["One", "Police", "Mar 2026"]],
        "> 50% are safe.",
    ]


def test_what_stands_over_a_letter_is_none_of_it_but_its_subject() -> None:
    text = (
        "From: A\nTo: All\nSent: 14 May 2025\nSubject: RE: Parks plan\n\nDear all,\n\nFrom: 2026\n"
    )
    found = read_plain(text.encode(), "a.txt")
    assert shown(found.blocks) == ["Parks plan", "Dear all,", "From: 2026"]
    assert [(aside.at, aside.text) for aside in found.asides] == [
        ("line 1", "From: A"),
        ("line 2", "To: All"),
        ("line 3", "Sent: 14 May 2025"),
    ]
    forwarded = "Subject: FW: Parks plan\n\nWords\n\nSubject: none\n"
    assert shown(read_plain(forwarded.encode(), "a.txt").blocks) == [
        "Parks plan",
        "Words",
        "Subject: none",
    ]


def test_tabs_after_bullets_and_labels_make_no_table() -> None:
    found = read_plain("1.\tFirst\n2.\tSecond\n•\tThird\n".encode(), "a.txt")
    assert tables(found) == []


def test_labels_and_values_with_tabs_between_them_are_records() -> None:
    text = "Action\tOne\nLead\tPolice\nTimescale\tMar 2026\n\nAction\tTwo\nLead\tHealth\nTimescale\tOngoing\n"
    assert tables(read_plain(text.encode(), "a.txt")) == [
        [
            ["Action", "Lead", "Timescale"],
            ["One", "Police", "Mar 2026"],
            ["Two", "Health", "Ongoing"],
        ]
    ]


def test_tags_and_numbers_of_signs_that_nobody_has_bring_nothing_down() -> None:
    assert shown(read_plain(b"<p>A &amp; B</p> &#" + b"9" * 9999 + b";", "a.txt").blocks) == [
        "A & B \ufffd"
    ]


def test_a_text_of_too_many_lines_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "MOST_LINES", 3)
    with pytest.raises(NotOpened, match="more than 3 lines"):
        read_plain(b"a\nb\nc\nd", "a.txt")
