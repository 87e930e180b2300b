"""What would change is shown whole; the actions' own words give way."""

from io import StringIO

from rich.console import Console

from planctl.terminal.before_after import Line, draw_before_after
from planctl.terminal.screen import Screen

LINE = Line(
    "ACT-012",
    "Train night-time staff to recognise harassment and to respond",
    "Elverwick Police / Elverwick Borough Council / Otterbrook Support Service",
    "Neighbourhood Homes Team / Elverwick Health Board",
)


def test_what_changes_is_never_cut_and_fits_the_screen() -> None:
    out = StringIO()
    screen = Screen("en", full=True, console=Console(file=out, width=80, soft_wrap=True))
    draw_before_after(screen, "Before and after: the lead", ("", "Action", "was", "now"), (LINE,))
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0] == "Before and after: the lead"
    shown = " ".join(" ".join(lines).split())
    assert "Train night-time" in shown
    for words in (LINE.was, LINE.now):
        assert all(word in shown for word in words.split())
