"""A form is understood however its rows, columns and words were moved: nothing said is lost or added."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.locale.returns import WORDS, both
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.partners.form import RETURN_FIELDS
from planctl.partners.returned.boxes import Answers, Boxes
from planctl.partners.returned.reading import Returned, returned
from tests.partners.forms import Desk

KEYS = [field.key for field in RETURN_FIELDS]
IDS = ["ACT-002", "ACT-005", "ACT-008", "ACT-010"]


def sheet_of(
    rows: list[list[str]], name: str = "Return", hidden: frozenset[int] = frozenset()
) -> Sheet:
    """A sheet of texts, with the addresses that a spreadsheet gives them."""
    return Sheet(
        name,
        tuple(
            Line(
                number,
                tuple(
                    Cell(f"{name}!{chr(65 + at)}{number}" if text else "", text)
                    for at, text in enumerate(row)
                ),
                number in hidden,
            )
            for number, row in enumerate(rows, 1)
        ),
    )


def book_of(*sheets: Sheet, **properties: str) -> Book:
    return Book("back.xlsx", "xlsx", sheets, properties)


def read(*rows: list[str]) -> Returned:
    return returned(book_of(sheet_of(list(rows))), 4)


RATINGS = {
    "green": [
        "Green",
        "green ",
        "g",
        "G",
        "Gwyrdd",
        "GWYRDD",
        "Gwyrdd / Green",
        "GREEN.",
        "\u00a0Green",
    ],
    "amber": ["Amber", "Ambr", "a", "Ambr / Amber", "amber!", "Oren", "Am\u200bber"],
    "red": ["Red", "Coch", "R", "Coch / Red", "coch\r\n"],
}
TICKS = ["Ie / Yes", "yes", "Y", "IE", "x", "X", "✓", "✔", "TRUE", "Yes.", "Ydw"]
EMPTY = ["", " ", "\u00a0", "-", "–", "\r\n"]
WORD = st.text(st.sampled_from("abcdefgh ŵŷâ’,.\n"), min_size=1, max_size=30).filter(
    lambda text: text.strip(" .\n’,") != ""
)


@st.composite
def rows_said(draw: st.DrawFn) -> tuple[Answers, dict[str, str]]:
    """What somebody means, and how they may type it into boxes."""
    rag = draw(st.sampled_from(["", *RATINGS]))
    progress, steps = draw(st.sampled_from(["", "text"])), draw(st.sampled_from(["", "text"]))
    told = {key: " ".join(draw(WORD).split()) for key in ("progress", "next_steps")}
    said = Answers(
        rag=rag,
        progress=told["progress"] if progress else "",
        next_steps=told["next_steps"] if steps else "",
        state="complete" if draw(st.booleans()) else "",
    )
    empty = st.sampled_from(EMPTY)
    return said, {
        "rag": draw(st.sampled_from(RATINGS[rag]) if rag else empty),
        "progress": f" {said.progress}\u00a0\r\n" if said.progress else draw(empty),
        "next_steps": said.next_steps or draw(empty),
        "complete": draw(st.sampled_from(TICKS if said.state else [*EMPTY, "No", "Na", "FALSE"])),
        "barriers": draw(empty),
        "no_change": draw(st.sampled_from([*EMPTY, "na", "0"])),
    }


@st.composite
def shuffled(draw: st.DrawFn) -> tuple[dict[str, Answers], Book]:
    """A form whose rows and columns were moved, with columns and lines of somebody's own."""
    said = {each: draw(rows_said()) for each in draw(st.permutations(IDS))}
    keys = list(draw(st.permutations(KEYS)))
    for _ in range(draw(st.integers(0, 3))):
        keys.insert(draw(st.integers(0, len(keys))), "")
    headings = [draw(_heading(key)) if key else draw(st.sampled_from(["", "Ours"])) for key in keys]
    table = [
        [{"id": identity, **boxes}.get(key, "" if key else "own words") for key in keys]
        for identity, (_, boxes) in said.items()
    ]
    blank = [""] * len(keys)
    for _ in range(draw(st.integers(0, 2))):
        table.insert(draw(st.integers(0, len(table))), draw(st.sampled_from([blank, headings])))
    above = [["A title of some kind"], []][: draw(st.integers(0, 2))]
    sheets = [
        sheet_of([*above, headings, *table]),
        sheet_of([["Instructions"], ["Progress: …"]], "How"),
    ]
    return {key: answers for key, (answers, _) in said.items()}, book_of(
        *draw(st.permutations(sheets))
    )


def _heading(key: str) -> st.SearchStrategy[str]:
    english, welsh = WORDS[key]
    return st.sampled_from(
        [
            both(key),
            english,
            welsh,
            f"{english} / {welsh}",
            f"{welsh}\n{english}",
            english.upper(),
            f"  {welsh.replace('’', chr(39))} *",
            f"{english}:",
            both(key).replace(" ", "\u00a0"),
        ]
    )


@settings(max_examples=60, deadline=None)
@given(form=shuffled())
def test_nothing_said_is_lost_and_nothing_unsaid_is_read(
    example_desk: Desk, form: tuple[dict[str, Answers], Book]
) -> None:
    said, book = form
    found = returned(book, 4)
    plan = example_desk.plan
    read = {
        row.id: Boxes(row.boxes, plan.terms, plan.register).said(is_opening=False)
        for row in found.rows
    }
    assert {identity: each.answers for identity, each in read.items()} == said
    weights = [remark.weight for each in read.values() for remark in each.remarks]
    assert set(weights) <= {"note"}
    assert all(remark.weight == "note" for remark in found.remarks)


def test_a_heading_may_stand_anywhere_and_be_repeated() -> None:
    found = read(
        ["Return"],
        [],
        ["Action", "RAG", "Progress"],
        ["ACT-1", "g", ""],
        ["Action", "RAG", "Progress"],
        ["act 002", "", "x"],
    )
    assert [(row.id, row.at, sorted(row.boxes)) for row in found.rows] == [
        ("ACT-001", "Return!A4", ["rag"]),
        ("ACT-002", "Return!A6", ["progress"]),
    ]


def test_two_columns_of_one_heading_are_refused() -> None:
    found = read(["Action", "RAG", "Progress", "Progress"], ["ACT-001", "g", "one", "other"])
    assert [(remark.weight, remark.key, remark.at) for remark in found.remarks] == [
        ("refused", "headed-twice", "Return!C1, Return!D1")
    ]
    assert found.rows == ()


def test_a_sheet_that_lost_its_headings_is_refused_and_no_other() -> None:
    table = [["Action", "RAG", "Progress"], ["ACT-001", "g", ""]]
    lost = sheet_of([["ACT-002", "g", "words"]], "Copy")
    found = returned(book_of(sheet_of(table), lost, sheet_of([["Notes"]], "Notes")), 4)
    assert [(remark.key, remark.at) for remark in found.remarks] == [
        ("sheet-without-headings", "Copy!A1"),
        ("sheet-not-read", "Notes"),
    ]
    assert len(found.rows) == 1


def test_labels_with_a_box_beside_each_are_read_under_their_action() -> None:
    words = [["Cam / Action", "ACT-005"], ["Amserlen / Timescale", "Mar 2027"]]
    boxes = [["Cam / Action", "ACT-005"], ["RAG (Green · Amber)", "g"], ["Cynnydd / Progress", "x"]]
    found = returned(book_of(sheet_of(words, "1"), sheet_of(boxes, "2")), 4)
    (row,) = found.rows
    assert {key: cell.text for key, cell in row.cells.items()} == {
        "id": "ACT-005",
        "timescale": "Mar 2027",
        "rag": "g",
        "progress": "x",
    }


def test_the_ticket_is_found_in_its_sheet_or_in_the_properties(example_desk: Desk) -> None:
    from planctl.partners.ticket_properties import properties_of

    ticket = example_desk.form("elverwick-police").ticket
    table = sheet_of([["Action", "RAG", "Progress"], ["ACT-012", "g", ""]])
    hidden = sheet_of([[ticket.written(), "Ie / Yes"]], "planctl")
    assert returned(book_of(table, hidden), 4).ticket == ticket
    assert returned(book_of(table, **properties_of(ticket)), 4).ticket == ticket
    assert (
        returned(book_of(table, sheet_of([["planctl return 1 [broken"]], "planctl")), 4).ticket
        is None
    )
    assert ticket.left == date(2026, 11, 21)
