"""The rows of a decisions paper are found wherever its table stands, each with its place."""

import pytest

from planctl.errors import NotOpened
from planctl.model.reference import Reference
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.partners.minuted.outcomes import Minuted, minuted_in, told_twice

HEAD = ("Reference", "Action", "Outcome", "Minute", "Reason")
NAME = "2026-10-14-ACT-042-health-ab12"


def sheet(*rows: tuple[str, ...], name: str = "table 1", **more: object) -> Sheet:
    lines = tuple(
        Line(
            number,
            tuple(Cell(f"{name}, row {number}, column {at}", t) for at, t in enumerate(row, 1)),
        )
        for number, row in enumerate(rows, 1)
    )
    return Sheet(name, lines)._replace(**more)  # type: ignore[arg-type]  # any other field


def rows(*sheets: Sheet) -> list[tuple[str, str, str]]:
    return [(r.at, r.referred, r.outcome) for r in minuted_in(Book("a.docx", "docx", sheets), 4)]


def test_a_row_has_its_place_its_reference_and_what_was_minuted() -> None:
    (found,) = minuted_in(
        Book("a", "docx", (sheet(HEAD, (NAME, "Train", "granted", "Item  4", "Why\nnot")),)), 4
    )
    assert (found.at, found.outcome, found.minute) == ("table 1, row 2", "granted", "Item 4")
    assert found.reason == "Why\nnot"
    assert found.reference is not None
    assert found.reference.record == NAME


@pytest.mark.parametrize(
    "head",
    [
        ("Cyfeirnod", "Cam gweithredu", "Canlyniad", "Cofnod cyfarfod", "Rheswm"),
        ("Cyfeirnod / Reference", "x", "Canlyniad / Outcome", "", ""),
        (" REFERENCE: ", "x", "Outcome (of the meeting)", "", ""),
    ],
)
def test_headings_are_read_in_either_language_or_both(head: tuple[str, ...]) -> None:
    assert rows(sheet(head, ("ACT-1", "", "granted", "", ""))) == [
        ("table 1, row 2", "ACT-1", "granted")
    ]


def test_columns_may_stand_in_any_order_and_rows_above_the_headings_are_no_rows() -> None:
    moved = ("Outcome", "Reason", "Reference")
    found = rows(sheet(("Minutes", "", ""), moved, ("granted", "", "ACT-1")))
    assert found == [("table 1, row 3", "ACT-1", "granted")]


def test_a_table_goes_on_without_headings_where_it_is_as_wide_and_names_something() -> None:
    first = sheet(HEAD, ("ACT-1", "", "granted", "", ""))
    rest = sheet(("ACT-2", "", "refused", "", ""), name="table 2")
    other = sheet(("Actions", "", "By", "", ""), name="table 3")
    narrow = sheet(("ACT-3", "granted"), name="table 4")
    between = sheet(("words",), name="text above table 2")
    assert rows(first, between, rest, other, narrow) == [
        ("table 1, row 2", "ACT-1", "granted"),
        ("table 2, row 1", "ACT-2", "refused"),
    ]


def test_empty_rows_are_no_rows_and_comments_stay_with_theirs() -> None:
    notes = (
        ("table 1, row 3, column 3", "comment: Really?"),
        ("table 1, row 4", "deleted: ACT-3"),
        ("table 1, row 1, column 1", "comment: of the heading"),
    )
    found = minuted_in(
        Book(
            "a",
            "docx",
            (sheet(HEAD, ("", "words", "", "", ""), ("ACT-2", "", "x", "", ""), notes=notes),),
        ),
        4,
    )
    assert [(row.at, row.beside) for row in found] == [
        ("table 1, row 3", ("comment: Really?",)),
        ("table 1, row 4", ("deleted: ACT-3",)),
    ]


def test_formulas_struck_words_and_hidden_rows_are_told() -> None:
    cells = (Cell("S!A2", "ACT-1"), Cell("S!B2", "x", struck=True), Cell("S!C2", formula="=A1"))
    head = Line(1, tuple(Cell(f"S!{at}1", at) for at in ("Reference", "Outcome", "Minute")))
    book = Book("a", "xlsx", (Sheet("S", (head, Line(2, cells, hidden=True))),))
    (row,) = minuted_in(book, 4)
    assert (row.at, row.formulas, row.struck, row.hidden) == (
        *("S, row 2", ("minute",), ("outcome",)),
        True,
    )


def test_a_minute_goes_on_in_a_merged_cell_and_an_outcome_that_does_is_kept_apart() -> None:
    head = Line(1, tuple(Cell(f"S!{at}1", at) for at in ("Reference", "Outcome", "Minute")))
    covered = Cell("S!C2", "under it", above="Item 4", merged="C1:C2")
    cells = (Cell("S!A2", "ACT-1"), Cell("S!B2", above="granted", merged="B1:B2"), covered)
    (row,) = minuted_in(Book("a", "xlsx", (Sheet("S", (head, Line(2, cells))),)), 4)
    assert (row.minute, row.outcome, row.merged) == ("Item 4", "", (("outcome", "granted"),))
    assert not row.is_empty


@pytest.mark.parametrize("head", [("Reference", "Action"), ("Outcome", "Minute"), ("a", "b")])
def test_without_a_reference_and_an_outcome_it_is_no_decisions_paper(head: tuple[str, ...]) -> None:
    with pytest.raises(NotOpened, match="no table of decisions"):
        rows(sheet(head, ("ACT-1", "granted")))


def test_rows_about_one_thing_stand_together_and_those_that_say_nothing_stand_back() -> None:
    one, other = Reference("ACT-001"), Reference("ACT-002")
    said = Minuted("table 1, row 2", "ACT-001", one, "granted")
    silent = Minuted("table 2, row 2", "ACT-001", one)
    alone = Minuted("table 1, row 3", "ACT-002", other)
    odd = Minuted("table 1, row 4", "x")
    assert list(told_twice([silent, alone, said, odd])) == [(said,), (alone,), (odd,)]


def test_a_row_is_left_alone_where_the_others_of_its_table_say_something_in_either_half() -> None:
    def row(at: str, number: int, outcome: str = "") -> Minuted:
        return Minuted(at, f"ACT-{number}", Reference(f"ACT-{number}"), outcome)

    halves = [
        *(row("table 1, row 2", 1), row("table 1, row 3", 2), row("table 2, row 2", 3)),
        *(row("table 3, row 2", 1, "granted"), row("table 3, row 3", 2), row("table 4, row 2", 3)),
    ]
    alone = {each.at for group in told_twice(halves) for each in group if each.alone}
    assert alone == {"table 1, row 3", "table 3, row 3"}
