"""Ticks and fills under times say when an action is due: as one timescale, which a person is asked about."""

from planctl.importers.source import Grid
from planctl.office.cells import Cell, Line
from tests.importers.tables.grids import read

YEARS = """
Matter | Action | Lead | 23/24 | 24/25 | 25/26
Space | Open two play streets | Play Team | ✓ | |
Space | Renew the skate park | Parks | | ✓ | ✓
Staff | Train playworkers | Play Team | ✓ | | ✓
"""


def test_years_that_are_ticked_are_one_timescale_asked_about_once() -> None:
    found = read(YEARS)
    assert [each["timescale"] for each in found.said] == [
        *("23/24", "24/25 – 25/26", "23/24, 25/26"),
    ]
    assert [doubt.read for doubt in found.doubts] == ["Matter", "23/24 – 25/26"]
    assert found.doubts[1].taken == "timescale"
    assert found.others[0] == {"Matter": "Space"}


def test_they_are_kept_where_somebody_says_so() -> None:
    key = read(YEARS).doubts[1].key
    found = read(YEARS, answers={key: "keep"})
    assert found.others[1]["23/24 – 25/26"] == "24/25 – 25/26"
    assert all("timescale" not in each for each in found.said)


def test_an_action_beside_years_is_a_plan() -> None:
    found = read("""
Action | 2025 | 2026
Open two play streets | x |
Renew the skate park | x | x
""")
    assert [each["timescale"] for each in found.said] == ["2025", "2025 – 2026"]


def test_months_under_their_years_are_read_with_them() -> None:
    found = read("""
Action | Lead | 2025 | ~ | ~ | 2026 | ~
^ | ^ | Oct | Nov | Dec | Jan | Feb
Draft the strategy | Policy | X | X | | |
Consult on it | Policy | | | X | X | X
""")
    assert [each["timescale"] for each in found.said] == [
        *("Oct 2025 – Nov 2025", "Dec 2025 – Feb 2026"),
    ]
    assert len(found.doubts) == 1


def test_times_under_a_heading_of_timescales_are_not_asked_about() -> None:
    found = read("""
Action | Lead | Timescale | ~ | ~
^ | ^ | Short term | Medium term | Long term
Draft the strategy | Policy | ✓ | |
Review it | Policy | | ✓ | ✓
""")
    assert [each["timescale"] for each in found.said] == [
        *("Short term", "Medium term – Long term"),
    ]
    assert found.doubts == ()


def test_a_page_further_on_without_the_headings_is_read_the_same() -> None:
    found = read(YEARS, YEARS.replace("Space", "Time").replace("street", "stream"))
    assert len(found.rows) == 6
    assert len(found.doubts) == 2


def test_words_under_times_are_no_ticks() -> None:
    found = read("""
Action | Lead | 2024/25 | 2025/26
Open two play streets | Play Team | Two streets | Four streets
""")
    assert "timescale" not in found.said[0]
    assert found.others[0] == {"2024/25": "Two streets", "2025/26": "Four streets"}


def _chart(*fills: tuple[str, str, str]) -> Grid:
    head = ("Action", "Lead", "Apr 2025", "May 2025", "Jun 2025")
    lines = [
        Line(1, tuple(Cell(f"S!{at}1", words) for at, words in zip("ABCDE", head, strict=True)))
    ]
    for number, row in enumerate(fills, 2):
        said = [Cell(f"S!A{number}", f"Do thing {number}"), Cell(f"S!B{number}", "Team")]
        shown = [Cell(f"S!{at}{number}", fill=f) for at, f in zip("CDE", row, strict=True)]
        lines.append(Line(number, (*said, *shown)))
    return Grid("S", tuple(lines))


def test_fills_are_ticks_in_a_chart() -> None:
    blue = "#4472C4"
    found = read(_chart((blue, blue, ""), ("", "", blue)))
    assert [each["timescale"] for each in found.said] == ["Apr 2025 – May 2025", "Jun 2025"]


def test_fills_of_several_ratings_are_no_chart() -> None:
    found = read(_chart(("#FF0000", "#FFC000", ""), ("#00B050", "", "")))
    assert all("timescale" not in each for each in found.said)


def test_states_that_are_ticked_are_the_state() -> None:
    found = read("""
Action | Lead | Not started | Underway | Complete
Open two play streets | Play Team | ☐ | ☐ | ☒
Renew the skate park | Parks | ☒ | ☐ | ☐
Train playworkers | Play Team | ☐ | ☐ | ☐
""")
    assert [each.get("state") for each in found.said] == ["Complete", "Not started", None]
    assert found.doubts == ()


def test_colours_that_are_ticked_are_the_rating() -> None:
    found = read("""
Action | Lead | R | A | G
Open two play streets | Play Team | | | x
Renew the skate park | Parks | x | |
""")
    assert [each["rag"] for each in found.said] == ["G", "R"]
    assert found.doubts == ()


def test_terms_and_years_without_a_heading_over_them_are_asked_about() -> None:
    for heads in ("Short | Medium | Long", "Year 1 | Year 2 | Year 3"):
        found = read(
            f"Action | {heads} | Lead\nWrite a policy | ✓ | | | HR\nTrain staff | | ✓ | ✓ | HR"
        )
        first, *_, last = heads.split(" | ")
        assert found.said[0]["timescale"] == first
        assert found.said[1]["timescale"].endswith(f" – {last}")
        assert [doubt.taken for doubt in found.doubts] == ["timescale"]


def test_a_single_column_of_ticks_is_no_rating() -> None:
    found = read("""
Action | Lead | By when | Statutory
Write a policy | HR | May 2026 | ✓
Train staff | HR | May 2026 |
""")
    assert found.roles["Statutory"] == ""


def test_ticks_on_a_page_without_headings_are_read_as_on_the_page_before() -> None:
    found = read(YEARS, "Staff | Pay the playworkers | Play Team | | ✓ | ✓")
    assert found.said[3]["timescale"] == "24/25 – 25/26"


def test_times_with_dashes_are_joined_so_that_they_can_be_read() -> None:
    found = read("Task | Owner | Apr-25 | May-25\nScope the review | Policy | x | x")
    assert found.said[0]["timescale"] == "Apr-25 to May-25"
