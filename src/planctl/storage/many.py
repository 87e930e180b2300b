"""Reading many units at once: two processes share the work where there is enough of it to pay."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.summary import Summary
from planctl.storage.memo import written
from planctl.storage.reading_unit import read_unit
from planctl.storage.summary import summarise

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

ENOUGH_FILES = 600
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
    """Half of the jobs in a child process, whose rows come back through a pipe."""
    from multiprocessing import get_context

    fork = get_context("fork")
    mine, theirs = jobs[::2], jobs[1::2]
    receive, send = fork.Pipe(duplex=False)
    child = fork.Process(target=_work, args=(theirs, shop, send), daemon=True)
    child.start()
    send.close()
    with _without_collecting():
        yield from [shop.row(job) for job in mine]
    try:
        yield from receive.recv()
    except EOFError:
        yield from map(shop.row, theirs)  # the child was ended by somebody: its share is read here
    child.join()


def _work(jobs: list[Job], shop: Shop, send: "Connection") -> None:
    with _without_collecting():
        send.send([shop.row(job) for job in jobs])
    send.close()
