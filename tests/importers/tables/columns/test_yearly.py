"""Words under times are what is due in each, where no other column has actions, and are asked about."""

from tests.importers.tables.grids import read

YEARS = """
Priority | 2025/26 | 2026/27 | Lead
Roofs | Survey all roofs | Mend ten roofs | Estates
Lifts | Order two lifts | | Estates
"""


def test_each_sentence_under_a_year_is_an_action_of_that_year() -> None:
    found = read(YEARS)
    assert [(e["commitment"], e["action"], e["timescale"], e["lead"]) for e in found.said] == [
        ("Roofs", "Survey all roofs", "2025/26", "Estates"),
        ("Roofs", "Mend ten roofs", "2026/27", "Estates"),
        ("Lifts", "Order two lifts", "2025/26", "Estates"),
    ]
    assert [(doubt.read, doubt.taken) for doubt in found.doubts] == [
        ("2025/26 – 2026/27", "action")
    ]


def test_milestones_of_quarters_are_actions_for_the_deliverable_left_of_them() -> None:
    found = read("""
Priority | Key deliverable | Executive Lead | Q1 milestone | Q2 milestone
Planned care | Cut long waits | Chief Officer | Plan agreed | 10% down
Mental health | Open a sanctuary | Director | Site found | Staff hired
""")
    assert found.said[1] == {
        "aim": "Planned care",
        "commitment": "Cut long waits",
        "action": "10% down",
        "timescale": "Q2",
        "lead": "Chief Officer",
    }


def test_a_year_with_other_words_is_none_of_the_quarters_beside_it() -> None:
    found = read("""
Strategic objective | Key deliverables 2025/26 | Lead | Q1 | Q2
Safe | Fit locks at ten homes | Housing | Survey the homes | Buy the locks
""")
    assert [(e["commitment"], e["action"], e["timescale"]) for e in found.said] == [
        ("Fit locks at ten homes", "Survey the homes", "Q1"),
        ("Fit locks at ten homes", "Buy the locks", "Q2"),
    ]


def test_the_columns_are_kept_where_somebody_says_so() -> None:
    found = read(
        YEARS.replace("Priority", "Objective"), answers={read(YEARS).doubts[0].key: "keep"}
    )
    assert found.others[0]["2025/26"] == "Survey all roofs"
    assert found.said[0]["action"] == "Roofs"


def test_beside_actions_words_and_numbers_under_years_are_no_actions() -> None:
    beside = read("""
Action | Lead | 2025/26 | 2026/27
Mend the roofs | Estates | Survey all roofs | Mend ten roofs
""")
    assert [each["action"] for each in beside.said] == ["Mend the roofs"]
    numbers = read("""
Objective | Lead | 2025/26 | 2026/27
Mend the roofs | Estates | 10% | 20%
""")
    assert [each["action"] for each in numbers.said] == ["Mend the roofs"]


def test_topics_of_terms_are_no_plan() -> None:
    assert (
        read("Year group | Autumn 2025 | Spring 2026\nYear 3 | The Romans | Volcanoes").plans == []
    )


def test_a_column_that_somebody_named_is_what_they_say() -> None:
    found = read(YEARS, columns={"2025/26": "action"})
    assert [each["action"] for each in found.said] == ["Survey all roofs", "Order two lifts"]
