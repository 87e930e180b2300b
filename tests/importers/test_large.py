"""A large workbook comes in within a time proportional to its rows, and within bounds of memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from bench.workbook import write_workbook

FEW, MANY = 1_250, 5_000
ROOM = 1.75
"""By how much a row of the larger may cost more than one of the smaller."""
MOST_MEMORY = 300
"""Most MiB that a process may hold at any moment."""

pytest.importorskip("resource", reason="this system does not tell how much memory a process held")

CHILD = """
import json, resource, sys, time
from pathlib import Path
from planctl.importers.known import Known
from planctl.importers.proposing import propose
from planctl.importers.reading.any_document import read_source
began = time.process_time()
source = read_source(sys.argv[1])
read = time.process_time()
made = propose([source], Known(), {}, {})
done = time.process_time()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
status = Path("/proc/self/status")
if status.exists():  # what the system counts otherwise begins with the process that started this one
    peak = int(status.read_text().partition("VmHWM:")[2].split()[0])
words = [action.action for action in made.actions]
told = len(made.doubts) + len(made.asides)
print(json.dumps([read - began, done - read, peak, len(words), len(set(words)), told]))
"""
PEAK = 1024 * 1024 if sys.platform == "darwin" else 1024
"""How much of what the system counts memory in makes one MiB."""


class Taken(NamedTuple):
    """What a workbook took: CPU seconds to read it and to make a proposal of it, the peak in MiB."""

    reading: float
    proposing: float
    peak: float
    actions: int
    different: int
    told: int


def taken(folder: Path, rows: int) -> Taken:
    """A workbook of so many rows, read in a process of its own."""
    path = folder / f"{rows}.xlsx"
    write_workbook(path, rows)
    argv = [sys.executable, "-c", CHILD, str(path)]
    done = subprocess.run(argv, capture_output=True, check=True, text=True)
    reading, proposing, peak, *counts = json.loads(done.stdout)
    return Taken(reading, proposing, peak / PEAK, *counts)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    return taken(tmp_path_factory.mktemp("few"), FEW)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    return taken(tmp_path_factory.mktemp("many"), MANY)


def test_every_row_is_an_action(few: Taken, many: Taken) -> None:
    assert (few.actions, many.actions) == (FEW, MANY)
    assert many.different == MANY


def test_what_is_asked_and_told_does_not_grow_with_the_rows(few: Taken, many: Taken) -> None:
    assert few.told == many.told < 20


def test_four_times_the_rows_take_about_four_times_as_long_to_read(few: Taken, many: Taken) -> None:
    assert many.reading / few.reading < ROOM * MANY / FEW


def test_four_times_the_rows_take_about_four_times_as_long_to_set_in_order(
    few: Taken, many: Taken
) -> None:
    assert many.proposing / few.proposing < ROOM * MANY / FEW


def test_five_thousand_rows_stay_within_the_bounds_of_memory(many: Taken) -> None:
    assert many.peak < MOST_MEMORY
