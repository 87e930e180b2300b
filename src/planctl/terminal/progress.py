"""A bar on standard error while something takes its time: on a terminal only, and gone when it is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

PATIENCE = 0.7
"""Seconds that somebody waits without wondering: what is done by then shows no bar."""


@contextmanager
def progress(
    label: str, total: int, console: Console | None = None, patience: float = PATIENCE
) -> Iterator[Callable[[], None]]:
    """What is to be called after each of `total` steps. Where nobody is looking, nothing is shown."""
    shown = console or Console(stderr=True, markup=False, highlight=False)
    if not shown.is_terminal or shown.is_dumb_terminal:
        yield lambda: None
        return
    bar = _Bar(label, total, shown, monotonic() + patience)
    try:
        yield bar.step
    finally:
        bar.end()


class _Bar:
    """A bar that is drawn once the work has taken so long that somebody may wonder."""

    def __init__(self, label: str, total: int, console: Console, due: float) -> None:
        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
        )
        self.progress = Progress(*columns, console=console, transient=True)
        self._task: TaskID = self.progress.add_task(label, total=total)
        self._due = due
        self._drawn = False

    def step(self) -> None:
        """One more step is done."""
        self.progress.advance(self._task)
        if not self._drawn and monotonic() >= self._due:
            self._drawn = True
            self.progress.start()

    def end(self) -> None:
        """Take the bar away, where there is one."""
        if self._drawn:
            self.progress.stop()
