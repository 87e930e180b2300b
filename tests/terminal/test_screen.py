"""The manners that every screen keeps."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from planctl.terminal.screen import Screen, in_two, spread, with_content


def _screen(width: int, full: bool = False) -> tuple[Screen, io.StringIO]:
    out = io.StringIO()
    console = Console(file=out, width=width, highlight=False, markup=False, emoji=False)
    return Screen("en", full, console), out


@settings(deadline=None, max_examples=100)
@given(text=st.text(), room=st.integers(1, 60))
def test_a_cut_text_fits_its_room_on_one_line(text: str, room: int) -> None:
    cut = _screen(80)[0].cut(text, room)
    assert cell_len(cut) <= room
    assert "\n" not in cut
    assert "\x1b" not in cut


def test_a_narrow_table_cuts_words_and_never_numbers_or_ids() -> None:
    screen, out = _screen(40)
    rows = [["A long name of a partnership body", "ACT-001", "1234567"]]
    screen.table((("Lead", "left"), ("Id", "left"), ("Count", "right")), rows)
    assert "ACT-001  1234567" in out.getvalue()
    assert "A long name of a part…" in out.getvalue()


def test_in_full_the_words_of_a_table_wrap_and_nothing_is_lost() -> None:
    screen, out = _screen(40, full=True)
    rows = [["A long name of a partnership body", "ACT-001", "1234567"]]
    screen.table((("", "left"), ("", "left"), ("", "right")), rows)
    assert out.getvalue().split() == [
        *("A", "long", "name", "of", "a", "ACT-001", "1234567"),
        *("partnership", "body"),
    ]


def test_columns_give_way_in_the_order_named() -> None:
    screen, out = _screen(40)
    screen.table((("", "left"), ("", "left")), [["first " * 4, "second " * 4]], stretch=(1, 0))
    assert out.getvalue() == "first first first first  second second…\n"


def test_facts_break_at_a_dot() -> None:
    screen, out = _screen(40)
    screen.facts(["Overdue: 25 of 46", "alone: 10", "shared: 15"], "TEAM   ")
    assert out.getvalue() == "TEAM   Overdue: 25 of 46 · alone: 10\n  shared: 15\n"


def test_a_fact_longer_than_the_screen_goes_on_under_it_within_the_screen() -> None:
    words, unbroken = " ".join(["partnership"] * 20), "x" * 6000
    for fact in (words, unbroken):
        screen, out = _screen(60)
        screen.facts(["Asked: 6", fact], "Head", indent=4)
        lines = out.getvalue().splitlines()
        assert max(map(len, lines)) <= 60
        assert lines[1].startswith("    ")
        assert "".join(out.getvalue().split()).endswith(fact.replace(" ", ""))


def test_nothing_in_a_plan_is_read_as_markup_or_moves_the_cursor() -> None:
    screen, out = _screen(80)
    screen.line("[red]not red[/red] :smile: \x1b[2J")
    screen.hanging("  ", "[bold]\x1b]0;title\x07")
    assert out.getvalue() == "[red]not red[/red] :smile: \\x1b[2J\n  [bold]\\x1b]0;title\\x07\n"


def test_columns_with_nothing_in_them_go() -> None:
    columns, rows = with_content(
        (("A", "left"), ("B", "left"), ("C", "left")), [["1", "-", ""], ["2", "-", Text("x")]], "-"
    )
    assert [heading for heading, _ in columns] == ["A", "C"]
    assert [[str(cell) for cell in row] for row in rows] == [["1", ""], ["2", "x"]]


@pytest.mark.parametrize(
    ("heading", "lines"),
    [("Later", "Later"), ("No date", "No\ndate"), ("Ar ei ben ei hun", "Ar ei ben\nei hun")],
)
def test_a_heading_breaks_in_the_middle(heading: str, lines: str) -> None:
    assert in_two(heading) == lines


def test_words_at_both_ends_take_two_lines_where_one_is_too_short() -> None:
    assert list(spread("Plan", "DRAFT", 20)) == ["Plan           DRAFT"]
    assert list(spread("A plan with a long name", "DRAFT", 20)) == [
        "A plan with a long name",
        "DRAFT",
    ]
