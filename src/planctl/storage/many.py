"""Reading many units at once: two processes share the work where there is enough of it to pay."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple, NoReturn

from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.summary import Summary
from planctl.storage.memo import written
from planctl.storage.reading_unit import read_unit
from planctl.storage.summary import summarise

ENOUGH_FILES = 400
"""Below this a second process costs more than it saves; measured by `make bench`."""


class Job(NamedTuple):
    """A unit to read: its key and the paths of its files."""

    key: str
    paths: list[str]


class Shop(NamedTuple):
    """What every job needs. `root` is the plan's folder, None where texts do not come from a folder."""

    root: str | None
    read: Callable[[str], bytes]
    terms: Terms
    register: Register

    def row(self, job: Job) -> tuple[str, str]:
        """A unit's key and its summary as the index keeps it."""
        summary = self.summary(job)
        return summary.key, written(summary)

    def summary(self, job: Job) -> Summary:
        """A unit's summary, read from its files."""
        unit = read_unit(job.key, job.paths, self.read, self.terms, self.register)
        return summarise(unit, self.terms, self.register)


def rows(jobs: list[Job], shop: Shop) -> Iterator[tuple[str, str]]:
    """Each unit's key and its summary as a row of text, in any order."""
    files = sum(len(job.paths) for job in jobs)
    if (
        shop.root is None
        or files < ENOUGH_FILES
        or not hasattr(os, "fork")
        or (os.cpu_count() or 1) < 2
    ):
        with _without_collecting():
            yield from map(shop.row, jobs)
        return
    yield from _shared_out(jobs, shop)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Nothing read is thrown away meanwhile, so looking for it would be time lost."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _shared_out(jobs: list[Job], shop: Shop) -> Iterator[tuple[str, str]]:
    """Half of the jobs in a child process, whose rows come back through a pipe.

    By hand rather than by multiprocessing, whose import alone costs a tenth of reading a real plan.
    """
    mine, theirs = jobs[::2], jobs[1::2]
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _work(theirs, shop, writing)
    os.close(writing)
    with _without_collecting():
        yield from [shop.row(job) for job in mine]
    with open(reading, encoding="utf-8", errors="surrogatepass", newline="\n") as pipe:
        *rows, last = pipe.read().split("\n")
    os.waitpid(child, 0)
    if last == WHOLE:
        yield from (tuple(row.split("\t", 1)) for row in rows)  # type: ignore[misc]  # always two
    else:
        yield from map(shop.row, theirs)  # the child was ended by somebody: its share is read here


WHOLE = "whole"
"""The last line of a child's answer: without it something is missing."""


def _work(jobs: list[Job], shop: Shop, writing: int) -> NoReturn:
    """The child: it writes its rows and is gone, whatever happens."""
    try:
        gc.disable()
        rows = ["\t".join(shop.row(job)) for job in jobs]
        with open(writing, "w", encoding="utf-8", errors="surrogatepass", newline="\n") as pipe:
            pipe.write("\n".join([*rows, WHOLE]))
    finally:
        os._exit(0)
