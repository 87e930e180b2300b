"""A bar on standard error while something takes its time: on a terminal only, and gone when it is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


@contextmanager
def progress(
    label: str, total: int, console: Console | None = None
) -> Iterator[Callable[[], None]]:
    """What is to be called after each of `total` steps. Where nobody is looking, nothing is shown."""
    shown = console or Console(stderr=True, markup=False, highlight=False)
    if not shown.is_terminal or shown.is_dumb_terminal:
        yield lambda: None
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=shown, transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)
