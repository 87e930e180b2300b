"""How a table is laid out never changes what is read: order of columns, blanks, repeated headings."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importers.tables.grids import read

HEADINGS = {
    "commitment": ("Commitment", "Objective", "Ymrwymiad", "Strategic objective"),
    "action": ("Action(s)", "Milestones/Actions", "Cam gweithredu / Action", "What will we do?"),
    "evidence": ("Evidence of Achievement", "KPI", "Success criteria", "Tystiolaeth"),
    "timescale": ("Timescale", "By when", "Target date", "Erbyn pryd?"),
    "lead": ("Lead", "Responsible officer", "By whom", "Arweinydd"),
    "rag": ("RAG", "Statws", "Progress", "Status"),
}
ACTIONS = (
    "Train every worker in the region",
    "Publish the yearly report",
    "Ask survivors what they need",
    "Open a second refuge",
    "Review the pathway",
)
LEADS = ("Council", "Health Board", "Police / Council", "All partners")
TIMES = ("Mar 2026", "Ongoing", "Q3 2025/26", "31/12/2025", "Annually")
RATINGS = ("Red", "Amber", "Green", "G")


@st.composite
def plans(draw: st.DrawFn) -> list[dict[str, str]]:
    """Rows of a plan; the first of a commitment names it, those below leave it blank."""
    count = draw(st.integers(2, 6))
    rows, before = [], ""
    for number in range(count):
        commitment = draw(st.sampled_from(("We will learn", "We will train", "We will share")))
        rows.append(
            {
                "commitment": "" if commitment == before else commitment,
                "action": f"{draw(st.sampled_from(ACTIONS))} {number}",
                "evidence": draw(st.sampled_from(("Minutes kept", "A report", ""))),
                "timescale": draw(st.sampled_from(TIMES)),
                "lead": draw(st.sampled_from(LEADS)),
                "rag": draw(st.sampled_from(RATINGS)),
            }
        )
        before = commitment
    return rows


def drawn(rows: list[dict[str, str]], headings: dict[str, str], order: list[str]) -> list[str]:
    """The lines of a table with its columns in an order."""
    lines = [" | ".join(headings[role] for role in order)]
    return lines + [" | ".join(row[role] for role in order) for row in rows]


def whole(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """What is meant: the commitment given for each row, blanks left out."""
    found, commitment = [], ""
    for row in rows:
        commitment = row["commitment"] or commitment
        said = {**row, "commitment": commitment}
        found.append({role: words for role, words in said.items() if words})
    return found


headed = st.fixed_dictionaries({role: st.sampled_from(each) for role, each in HEADINGS.items()})
ordered = st.permutations(list(HEADINGS))


@settings(max_examples=60, deadline=None)
@given(plans(), headed, ordered)
def test_the_order_of_columns_changes_nothing(
    rows: list[dict[str, str]], headings: dict[str, str], order: list[str]
) -> None:
    found = read("\n".join(drawn(rows, headings, order)))
    assert found.said == whole(rows)
    assert found.doubts == ()


@settings(max_examples=40, deadline=None)
@given(plans(), headed, ordered, st.data())
def test_empty_rows_and_columns_change_nothing(
    rows: list[dict[str, str]], headings: dict[str, str], order: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(order)))
    headings, order = {**headings, "": ""}, [*order[:at], "", *order[at:]]
    lines = drawn([{**row, "": ""} for row in rows], headings, order)
    for place in data.draw(st.lists(st.integers(0, len(lines)), max_size=3)):
        lines.insert(place, "|" * (len(order) - 1))
    found = read("\n".join(lines))
    assert found.said == whole(rows)
    assert found.doubts == ()


@settings(max_examples=60, deadline=None)
@given(plans(), headed, ordered, st.data())
def test_a_table_split_at_any_row_with_its_headings_again_gives_the_same_rows(
    rows: list[dict[str, str]], headings: dict[str, str], order: list[str], data: st.DataObject
) -> None:
    head, *lines = drawn(rows, headings, order)
    cut = data.draw(st.integers(1, len(lines) - 1))
    title = data.draw(st.sampled_from(("", "PREPARE" + " |" * (len(order) - 1) + "\n")))
    parts = [title + "\n".join([head, *part]) for part in (lines[:cut], lines[cut:])]
    assert read(*parts).said == whole(rows)
    assert read("\n".join(parts)).said == whole(rows), "the same within one table"
