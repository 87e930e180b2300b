"""What an outline says of a whole document: its facts, its chapters, and what is left."""

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.importers.chapters.outlining import outline_of
from planctl.importers.doubts import Questions
from planctl.importers.outline import Key
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import heading, other, outline, outlined, plan, prose, shape
from tests.importers.chapters.seed_blocks import (
    FOOTER,
    NOTHING_PLANNED,
    plan_blocks,
    report_blocks,
    terms,
)

ROWS = [["We will act", "Do this"], ["", "And that"]]
BARE = [["Do this"], ["And that"]]


def test_the_real_plan_has_its_facts_and_six_chapters() -> None:
    made, said = outline(plan_blocks()), terms()
    facts = made.facts
    for field in ("title", "vision", "introduction", "strapline"):
        assert getattr(facts, field) == said[field], field
    assert (facts.span, facts.reported, facts.made) == ("2023 – 2028", "", "")
    assert facts.is_draft
    assert [len(each.rows) for each in made.chapters] == [7, 16, 10, 13, 16, 7]
    assert [each.title for each in made.chapters] == [a["title"].upper() for a in said["aims"]]
    assert [each.statement for each in made.chapters] == [
        a.get("statement", "") for a in said["aims"]
    ]
    assert [each.kind for each in made.chapters] == ["cross-cutting", *["aim"] * 5]
    assert not any(each.narrative or each.future for each in made.chapters)


def test_of_the_real_plan_only_the_line_about_welsh_is_left() -> None:
    left = outline(plan_blocks()).left
    assert [said.words for _, said in left] == ["This document is also available in Welsh"]


def test_the_real_report_has_five_chapters_with_what_is_to_come() -> None:
    made, questions = outlined(report_blocks())
    assert shape(made) == [
        ("PREPARE", 2, 1),
        ("PURSUE", 4, 1),
        ("PREVENT", 9, 0),
        ("PROTECT", 8, 1),
        ("SUPPORT", 8, 0),
    ]
    assert made.chapters[0].future[0].words("commitment") == "Introduction"
    assert [doubt.kind for doubt in questions.doubts] == ["statements"]


def test_the_real_report_says_its_years_period_day_and_key() -> None:
    facts = outlined(report_blocks())[0].facts
    assert facts.title == (
        "Cardiff and Vale of Glamorgan Violence against Women, Domestic Abuse and Sexual Violence"
        " Strategy 2018 – 2023 Action Plan Progress Report - 2021/22"
    )
    assert (facts.span, facts.reported, facts.made) == ("2018 – 2023", "2021/22", "May 2022")
    assert facts.introduction.count("\n\n") == 2
    assert "RAG" not in facts.introduction
    assert facts.key == (
        Key("", "poor or no progress, or the activity is no longer relevant"),
        Key("", "some progress, or the activity requires a change"),
        Key("", "good progress being made or the activity has been completed"),
    )


def test_the_real_reports_narratives_are_whole_and_without_footers() -> None:
    made, _ = outlined(report_blocks())
    assert [each.narrative for each in made.chapters] == [
        "A needs assessment is ongoing.",
        "Outcomes are monitored although more work is needed to ensure that outcomes of cases heard"
        " at Crown Court are monitored.",
        f"The region continues to take part.\n\n{NOTHING_PLANNED}",
        "A study was made by the delivery arm of the National Police Chief's Council.",
        f"A service is due to launch in June 2022.\n\n{NOTHING_PLANNED}",
    ]
    assert [said.words for _, said in made.left] == [
        FOOTER,
        "This progress report uses the following RAG ratings throughout:",
    ]


def test_statements_in_a_list_are_given_in_order_and_can_be_refused() -> None:
    made, questions = outlined(report_blocks())
    key = questions.doubts[0].key
    assert made.chapters[0].statement.startswith("Improve strategic planning")
    refused, _ = outlined(report_blocks(), **{key: "none"})
    assert not any(each.statement for each in refused.chapters)
    assert any("Improve strategic planning" in said.words for _, said in refused.left)


def test_statements_under_pictures_in_a_table_are_given_in_order_too() -> None:
    blocks = report_blocks()
    wants = [block.text for block in blocks[5:10] if isinstance(block, Prose)]
    made, questions = outlined([*blocks[:5], other("table 0", wants), *blocks[10:]])
    assert [each.statement for each in made.chapters] == wants
    assert [doubt.kind for doubt in questions.doubts] == ["statements"]


def test_statements_of_another_number_than_the_aims_are_left() -> None:
    blocks = report_blocks()
    made = outline([*blocks[:9], *blocks[10:]])
    assert not any(each.statement for each in made.chapters)


def test_headings_by_style_are_chapters_and_those_below_them_commitments() -> None:
    made = outline(
        heading("Equality Plan 2024–2028"),
        heading("Theme 1 – Fair work"),
        heading("1.1 We will close the gap", 2),
        plan("table 1", BARE, roles="action"),
        heading("1.2 We will grow leaders", 2),
        plan("table 2", BARE, roles="action"),
        heading("Theme 2 – Open services"),
        heading("2.1 We will be easy to reach", 2),
        plan("table 3", BARE, roles="action"),
    )
    assert shape(made) == [("Fair work", 4, 0), ("Open services", 2, 0)]
    assert [row.words("commitment") for row in made.chapters[0].rows] == [
        *["We will close the gap"] * 2,
        *["We will grow leaders"] * 2,
    ]
    assert made.chapters[0].rows[0].said["commitment"].at == "at 1.1 We will close the gap"


def test_a_heading_over_the_whole_plan_is_no_chapter() -> None:
    made = outline(
        heading("Safer Lives Strategy 2024-2028"),
        heading("Part B: Delivery"),
        heading("Prevent", 2),
        plan("table 1", ROWS),
        heading("Protect", 2),
        plan("table 2", ROWS),
    )
    assert shape(made) == [("Prevent", 2, 0), ("Protect", 2, 0)]


def test_a_label_without_a_number_over_each_table_is_a_chapter() -> None:
    made = outline(
        heading("Nature Recovery Action Plan"),
        *prose("Objective: Rivers"),
        plan("table 1", BARE, roles="action"),
        *prose("Objective: Woodland"),
        plan("table 2", BARE, roles="action"),
    )
    assert shape(made) == [("Rivers", 2, 0), ("Woodland", 2, 0)]


def test_a_chapter_whose_heading_comes_again_is_one() -> None:
    made = outline(
        *prose("Safer Lives Plan 2024-2028", "PREVENT"),
        plan("table 1", ROWS),
        *prose("PREVENT (continued)"),
        plan("table 2", ROWS),
        *prose("PROTECT"),
        plan("table 3", ROWS),
    )
    assert shape(made) == [("PREVENT", 4, 0), ("PROTECT", 2, 0)]


def test_a_column_of_aims_makes_chapters_whatever_stands_above() -> None:
    rows = [["Buildings", "Fit panels"], ["Transport", "Buy buses"], ["Buildings", "Fit boilers"]]
    made = outline(
        *prose("Climate Action Plan 2024-2027"), plan("table 1", rows, roles="aim action")
    )
    assert shape(made) == [("Buildings", 2, 0), ("Transport", 1, 0)]


def test_a_column_of_priorities_makes_chapters_where_nothing_stands_above() -> None:
    rows = [["Old age", "Start a clinic"], ["Old age", "Train staff"], ["Towns", "Map clubs"]]
    made = outline(plan("table 1", rows, headings=["Priority", "Action"]))
    assert shape(made) == [("Old age", 2, 0), ("Towns", 1, 0)]
    assert made.chapters[0].rows[0].words("commitment") == "Old age"
    under = outline(plan("table 1", rows, "AGEING WELL", headings=["Priority", "Action"]))
    assert shape(under) == [("AGEING WELL", 3, 0)]


def test_captions_over_commitments_are_aims() -> None:
    captions = [(0, "Priority 1: Prevention"), (1, "Priority 2: Recovery")]
    made = outline(*prose("Drugs Plan 2024-2027"), plan("table 1", ROWS, captions=captions))
    assert shape(made) == [("Prevention", 1, 0), ("Recovery", 1, 0)]


def test_captions_of_two_heights_are_aims_and_commitments() -> None:
    captions = [
        (0, "Priority 1: Prevention"),
        (0, "Objective 1.1: Reach young people"),
        (1, "Objective 1.2: Reach parents"),
        (2, "Priority 2: Recovery"),
        (2, "Objective 2.1: Open a hub"),
    ]
    rows = [["Visit schools"], ["Write to parents"], ["Find a building"]]
    made = outline(
        *prose("Drugs Plan 2024-2027"), plan("table 1", rows, roles="action", captions=captions)
    )
    found = [(c.title, [row.words("commitment") for row in c.rows]) for c in made.chapters]
    assert found == [
        ("Prevention", ["Reach young people", "Reach parents"]),
        ("Recovery", ["Open a hub"]),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Objective 1: Age well", "Objective 2: Be safe"),
        ("AGE WELL", "BE SAFE"),
        ("Age well", "Be safe"),
    ],
)
def test_a_table_that_begins_with_one_chapter_goes_on_with_others(first: str, second: str) -> None:
    rows = [["Publish a guide"], ["Hold a seminar"], ["Run a campaign"]]
    made = outline(
        *prose("Work Plan 2025/26"),
        plan("table 1", rows, first, "action", [(2, second)]),
    )
    assert [(len(each.rows), each.title.casefold()) for each in made.chapters] == [
        (2, "age well"),
        (1, "be safe"),
    ]


def test_captions_under_a_title_without_rows_of_its_own_are_below_it() -> None:
    rows = [["Publish a guide"], ["Run a campaign"]]
    captions = [(0, "We will age well"), (1, "We will be safe")]
    made = outline(
        *prose("Work Plan 2025/26"), plan("table 1", rows, "OLDER PEOPLE", "action", captions)
    )
    assert shape(made) == [("OLDER PEOPLE", 2, 0)]


def test_captions_that_say_we_will_are_commitments_of_a_chapter_that_is_asked() -> None:
    captions = [(0, "We will tackle litter"), (1, "We will protect people")]
    made, questions = outlined(
        plan("sheet Sheet1", BARE, "Safer Ashdown Plan 2024-2027", "action", captions)
    )
    assert made.facts.title == "Safer Ashdown Plan 2024-2027"
    assert [row.words("commitment") for row in made.chapters[0].rows] == [
        "We will tackle litter",
        "We will protect people",
    ]
    assert [(d.kind, d.taken) for d in questions.doubts] == [
        ("aim", "Safer Ashdown Plan 2024-2027")
    ]


def test_a_plan_without_chapters_has_one_whose_name_is_asked() -> None:
    blocks = prose("Some words about nothing much, with no name at all.")
    made, questions = outlined(*blocks, plan("table 1", ROWS))
    assert shape(made) == [("Actions", 2, 0)]
    (doubt,) = questions.doubts
    assert (doubt.key, doubt.read, doubt.is_open) == ("aim-title", "plan.docx", True)
    named, _ = outlined(*blocks, plan("table 1", ROWS), **{"aim-title": "Safe streets"})
    assert shape(named) == [("Safe streets", 2, 0)]


def test_a_plan_in_welsh_without_chapters_has_one_with_a_welsh_name() -> None:
    headings = ["Ymrwymiad", "Cam gweithredu"]
    made, _ = outlined(plan("table 1", ROWS, headings=headings))
    assert shape(made) == [("Camau gweithredu", 2, 0)]
    assert made.languages == ("cy",)


def test_each_sheet_is_a_chapter_under_the_title_that_all_have() -> None:
    title = "Carers Strategy 2025-2028"
    made = outline(
        plan("sheet Identify", ROWS, f"{title}: Identify"),
        plan("sheet Support", [["We will help", "Call them"]], f"{title}: Support"),
    )
    assert made.facts.title == title
    assert shape(made) == [("Identify", 2, 0), ("Support", 1, 0)]


def test_two_tables_on_a_sheet_are_two_chapters() -> None:
    made = outline(
        plan("sheet Action plan", ROWS, "AIM 1: START WELL"),
        plan("sheet Action plan", ROWS, "AIM 2: LIVE WELL"),
    )
    assert shape(made) == [("START WELL", 2, 0), ("LIVE WELL", 2, 0)]


def test_the_one_paragraph_under_a_chapters_heading_is_what_it_wants() -> None:
    made = outline(
        heading("Housing Plan 2025-2030"),
        heading("Priority 1: Prevent homelessness", 2),
        *prose("Too many households reach us too late."),
        plan("table 1", ROWS),
        heading("Priority 2", 2),
        *prose("Aim: improve homes in the private sector."),
        plan("table 2", ROWS),
    )
    assert [(each.title, each.statement) for each in made.chapters] == [
        ("Prevent homelessness", "Too many households reach us too late."),
        ("Priority 2", "improve homes in the private sector."),
    ]


def test_what_an_aim_wants_may_stand_in_its_table_under_its_title() -> None:
    made = outline(
        *prose("Safer Lives Plan 2024-2028"),
        plan("table 1", ROWS, "PREVENT", captions=[(0, "Aim: stop abuse early")]),
        plan("table 2", ROWS, "PROTECT", captions=[(0, "Everybody at risk is kept safe.")]),
        *prose("SUPPORT"),
        plan("table 3", ROWS, "Nod: helpu pobl"),
    )
    assert [(each.title, each.statement, len(each.rows)) for each in made.chapters] == [
        ("PREVENT", "stop abuse early", 2),
        ("PROTECT", "Everybody at risk is kept safe.", 2),
        ("SUPPORT", "helpu pobl", 2),
    ]


def test_who_leads_an_aim_or_where_the_table_is_is_not_what_it_wants() -> None:
    made = outline(
        heading("Safer Lives Plan 2024-2028"),
        heading("Prevent", 2),
        *prose("SRO: Director of Public Health"),
        plan("table 1", ROWS),
        heading("Protect", 2),
        *prose("The table below shows what we do."),
        plan("table 2", ROWS),
    )
    assert not any(each.statement for each in made.chapters)
    assert len(made.left) == 2


def test_a_heading_and_the_same_title_in_its_table_are_one() -> None:
    made = outline(
        heading("Safer Lives Plan 2024-2028"),
        heading("Priority 1: Prevent", 2),
        plan("table 1", BARE, "PREVENT", roles="action"),
        heading("Priority 2: Protect", 2),
        plan("table 2", BARE, "PROTECT", roles="action"),
    )
    assert shape(made) == [("Prevent", 2, 0), ("Protect", 2, 0)]
    assert not any(row.words("commitment") for each in made.chapters for row in each.rows)


def test_a_long_strategy_gives_its_table_no_narrative_and_keeps_its_words_aside() -> None:
    pages = [
        block
        for n in range(40)
        for block in (heading(f"Context {n}", 2), *prose(*[f"Page {n} says {k}." for k in "abc"]))
    ]
    made = outline(
        heading("Safer Lives Strategy 2024-2028"),
        heading("Foreword"),
        *pages,
        heading("Action plan"),
        heading("Prevent", 2),
        plan("table 1", ROWS),
        heading("Protect", 2),
        plan("table 2", ROWS),
        heading("Appendix"),
        *prose("The end of it all."),
    )
    assert shape(made) == [("Prevent", 2, 0), ("Protect", 2, 0)]
    assert not any(each.narrative or each.statement for each in made.chapters)
    words = "\n".join(said.words for _, said in made.left)
    assert len(made.left) == 42
    assert all(f"Page {n} says {k}." in words for n in range(40) for k in "abc")
    assert "The end of it all." in words


def test_words_after_the_last_chapter_are_no_narrative() -> None:
    rows = [["We will act", "Do this", "Green"]]
    made = outline(
        *prose("Safer Lives Plan 2024-2028: Progress Report 2024/25", "PREVENT"),
        plan("table 1", rows, roles="commitment action rag"),
        *prose("We began well.", "CASE STUDY", "One family was helped."),
        Prose("at the end", "Contacts", is_strong=True),
        *prose("The office."),
    )
    assert made.chapters[0].narrative == (
        "We began well.\n\n**CASE STUDY**\n\nOne family was helped."
    )
    assert [said.words for _, said in made.left] == ["Contacts\nThe office."]


def test_a_note_to_a_mark_is_left_and_the_mark_stays() -> None:
    rows = [["Male victims", "Commission a service", "March 2021 *", "Red"]]
    made = outline(
        *prose("Safer Lives: Progress Report 2021/22", "SUPPORT"),
        plan("table 1", rows, roles="commitment action timescale rag"),
        *prose("* Delayed by the pandemic.", "A service is due."),
    )
    assert made.chapters[0].rows[0].words("timescale") == "March 2021 *"
    assert made.chapters[0].narrative == "A service is due."
    assert [said.words for _, said in made.left] == ["* Delayed by the pandemic."]


def test_planned_activities_of_a_plan_are_its_actions() -> None:
    made = outline(
        *prose("Safer Lives Plan 2024-2028"),
        heading("Prevent"),
        *prose("Planned activities"),
        plan("table 1", ROWS),
    )
    assert shape(made) == [("Prevent", 2, 0)]


@pytest.mark.parametrize(
    "words", ["Gweithgarwch i’r dyfodol", "FUTURE ACTIVITIES 2022/23", "Planned actions"]
)
def test_coming_activity_is_known_in_both_languages(words: str) -> None:
    rows = [["Adran", "Gwneud hyn", "Gwyrdd"]]
    made = outline(
        *prose("Progress Report 2021/22 on Safer Lives"),
        plan("table 1", rows, "PREVENT", "commitment action rag"),
        *prose(words),
        plan("table 2", [["Adran", "Gwneud mwy"]]),
        plan("table 3", rows, "PROTECT", "commitment action rag"),
    )
    assert shape(made) == [("PREVENT", 1, 1), ("PROTECT", 1, 0)]


def test_an_introduction_with_rows_is_a_chapter_over_all_aims() -> None:
    made = outline(
        *prose("Safer Plan 2024-27"),
        heading("Cyflwyniad"),
        plan("table 1", ROWS),
        heading("Atal"),
        plan("table 2", ROWS),
    )
    assert [each.kind for each in made.chapters] == ["cross-cutting", "aim"]


def test_a_table_that_is_no_plan_and_no_key_is_left_with_its_words() -> None:
    made = outline(
        *prose("Safer Lives Plan 2024-2028"),
        other("table 1", ["Version", "Date"], ["1", "May 2024"]),
        plan("table 2", ROWS, "PREVENT"),
    )
    assert [(at, said.words) for at, said in made.left] == [
        ("table 1", "Version | Date\n1 | May 2024")
    ]


TEXTS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "VISION:",
            "AIMS:",
            "Introduction",
            "DRAFT",
            "FUTURE ACTIVITY",
            "* a",
            "1.",
            "Aim 1: x",
            "PREVENT",
            "Key: R = a; A = b",
            "Page 3 of 12",
        ]
    ),
)
PROSES = st.builds(Prose, st.just("line"), TEXTS, st.integers(0, 4), st.booleans(), st.booleans())
TABLES = st.builds(
    lambda cells, title, spot: plan(
        "table 1", cells, title, "aim commitment action", [(spot, title)]
    ),
    st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=4),
    TEXTS,
    st.integers(0, 5),
)
OTHERS = st.builds(
    lambda lines: other("table 2", *lines), st.lists(st.lists(TEXTS, max_size=3), max_size=4)
)


@given(st.lists(st.one_of(PROSES, TABLES, OTHERS), max_size=12))
def test_no_row_is_lost_or_doubled_whatever_stands_around(blocks: list[Table | Prose]) -> None:
    made = outline_of(blocks, Questions(), "plan.docx")
    rows = [row for chapter in made.chapters for row in (*chapter.rows, *chapter.future)]
    given_rows = [row for block in blocks if isinstance(block, Table) for row in block.rows]
    assert sorted(row.words("action") for row in rows) == sorted(
        r.words("action") for r in given_rows
    )


@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "a",
        "-",
        "1",
        "RAG ",
        "key ",
        "Red = ",
        "(",
        " – ",
        "i.",
        "strategy ",
        "Page ",
        "2024/",
        "*",
        "\\",
    ],
)
def test_words_without_an_end_are_read_at_once(piece: str) -> None:
    long = piece * (9_000 // len(piece)) + "!"
    blocks: list[Table | Prose] = [
        *prose(long, f"x {long}"),
        heading(long),
        plan("table 1", [[long, long]], long, captions=[(0, long)]),
        other("table 2", [long, long], [long]),
        *prose(long),
    ]
    start = process_time()
    outline_of(blocks, Questions(), long)
    assert process_time() - start < 3


FORMS = [
    "{} is a sentence about the year.",
    "{} Heading",
    "PRIORITY 1: {}",
    "Aim: {}",
    "VISION: {} for all",
    "Our vision {}",
    "Introduction {}",
    "* {} note to a mark",
    "Safer {} Strategy 2024-2028",
    "Red = {} one; Green = {} two",
    "{} without an end and the",
    "Indicates {}",
]
LABELS = ["VISION", "AIMS:", "Introduction", "FUTURE ACTIVITY", "Page 3 of 12", "Appendix", "Key"]


@st.composite
def documents(draw: st.DrawFn) -> list[Table | Prose]:
    """Paragraphs of which each has a word of its own, between tables, keys and labels."""
    blocks: list[Table | Prose] = []
    for n in range(draw(st.integers(1, 14))):
        word, at = f"Word{n}x", f"line {n}"
        kind = draw(st.integers(0, 9))
        if kind == 0:
            title = draw(st.sampled_from(["", word, "AIM 1: Xx", f"Aim: {word}"]))
            captions = draw(st.sampled_from([[], [(0, f"{word}c")], [(1, f"Priority 2: {word}c")]]))
            roles = draw(st.sampled_from(["action", "commitment action"]))
            rows = ROWS if "commitment" in roles else BARE
            blocks.append(plan(f"table {n}", rows, title, roles, captions))
        elif kind == 1:
            blocks.append(other(f"table {n}", [word, "Meaning"], ["Red", f"{word} bad"]))
        elif kind == 2:
            blocks.append(Prose(at, draw(st.sampled_from(LABELS))))
        else:
            text = draw(st.sampled_from(FORMS)).format(word, word)
            level = draw(st.sampled_from([0, 0, 0, 1, 2, 3]))
            blocks.append(Prose(at, text, level, draw(st.booleans()), draw(st.booleans())))
    return blocks


@given(documents())
def test_no_paragraph_vanishes_in_silence(blocks: list[Table | Prose]) -> None:
    made = outline_of(blocks, Questions(), "plan.docx")
    kept = repr((made.facts, made.left, made.chapters))
    for block in blocks:
        said = [block.text] if isinstance(block, Prose) else [block.title, *_captions(block)]
        for word in re.findall(r"Word\d+xc?", " ".join(said)):
            assert word in kept


def _captions(table: Table) -> list[str]:
    return [words for _, words, _ in table.captions] if table.is_plan else []


def test_coming_activity_where_nothing_else_stands_is_told() -> None:
    made, _ = outlined(*prose("Arts Plan 2025", "FUTURE ACTIVITY"), plan("table 1", ROWS))
    assert (len(made.chapters[0].rows), made.chapters[0].future) == (2, ())
    assert [said.words for _, said in made.left] == ["FUTURE ACTIVITY"]


def test_a_line_that_names_the_period_is_not_told_as_left() -> None:
    made = outline(
        *prose("Arts Plan 2025-28", "Progress report: Quarter 2 2026-27 (July to September 2026)"),
        plan("table 1", ROWS, "PREVENT"),
    )
    assert made.facts.reported == "Quarter 2 2026-27"
    assert not made.left


def test_columns_may_say_the_period_shorter_and_longer() -> None:
    rows = [["Do this", "Green", "It went well"]]
    for names, period in (
        (["Action", "Q2 2026-27 RAG", "Q2 progress"], "Q2 2026-27"),
        (["Action", "Q2 2026-27 RAG", "Q1 2026-27 progress"], ""),
    ):
        made, _ = outlined(plan("table 1", rows, roles="action rag progress", headings=names))
        assert made.facts.reported == period


def test_words_in_a_table_under_which_no_row_stands_are_told() -> None:
    rows = [["Do this", "Green"], ["Hold a tour", ""]]
    captions = [(1, "No more is planned here"), (1, "FUTURE ACTIVITY"), (2, "Wordz at the end")]
    made, _ = outlined(
        *prose("Arts Plan: Progress Report 2025/26"),
        plan("table 1", rows, "PREVENT", "action rag", captions),
    )
    assert shape(made) == [("PREVENT", 1, 1)]
    told = made.chapters[0].narrative + "".join(said.words for _, said in made.left)
    assert "No more is planned here" in told
    assert "Wordz at the end" in told


def test_actions_for_future_years_are_coming_activity() -> None:
    made, _ = outlined(
        heading("Park plan: progress 2025-26"),
        heading("Play", 2),
        plan("table 1", BARE, roles="action"),
        heading("Actions for future years", 3),
        plan("table 2", BARE, roles="action"),
    )
    assert shape(made) == [("Play", 2, 2)]


def test_aims_that_only_their_numbers_tell_apart_stay_apart_and_keep_their_numbers() -> None:
    rows = [["Aim 1: Safer", "Do this"], ["Aim 2: Safer", "And that"], ["Aim 1: Safer", "More"]]
    made, _ = outlined(plan("table 1", rows, roles="aim action"))
    assert [(each.title, len(each.rows)) for each in made.chapters] == [
        ("Aim 1: Safer", 2),
        ("Aim 2: Safer", 1),
    ]


@pytest.mark.parametrize(
    "title", ["HMICFRS recommendations tracker", "Net zero roadmap", "Traciwr camau"]
)
def test_a_tracker_or_roadmap_names_the_document_and_no_aim(title: str) -> None:
    made, questions = outlined(heading(title), plan("table 1", [["Fit cameras"]], roles="action"))
    assert made.facts.title == title
    assert [doubt.kind for doubt in questions.doubts] == ["aim"]
