"""A bar is for who is looking: on a terminal it counts, anywhere else there is not a byte of it."""

import io

import pytest
from rich.console import Console

from planctl.terminal.progress import progress


def told(steps: int, *, terminal: bool, patience: float = 0) -> str:
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, width=60, _environ={"TERM": "xterm"})
    with progress("Making [b]forms[/b]", 3, console, patience) as step:
        for _ in range(steps):
            step()
    return out.getvalue()


def test_a_terminal_shows_how_many_of_how_many() -> None:
    shown = told(3, terminal=True)
    assert "3/3" in shown
    assert "[b]forms[/b]" in shown, "a label is no markup"


def test_what_is_quickly_done_shows_no_bar() -> None:
    assert told(3, terminal=True, patience=60) == ""


def test_where_nobody_is_looking_nothing_is_written() -> None:
    assert told(3, terminal=False) == ""


def test_what_goes_wrong_inside_is_not_kept_back() -> None:
    with pytest.raises(ZeroDivisionError), progress("x", 1, Console(file=io.StringIO())):
        raise ZeroDivisionError
