"""The goals of speed and size as ratios, and what was measured of each."""

from collections.abc import Iterator
from typing import NamedTuple

from bench.contests import Contests, Memory
from bench.measure import Figure


class Goal(NamedTuple):
    """A ratio of two in one contest that should be at most `must`, better at most `stretch`."""

    words: str
    contest: str
    top: str
    bottom: str
    must: float
    stretch: float | None


class Weight(NamedTuple):
    """A peak of memory, in MiB, that should be at most `must`, better at most `stretch`."""

    words: str
    run: str
    must: float
    stretch: float


class Outcome(NamedTuple):
    """A goal with its figure (a ratio or MiB; None where not measured) and the word on it.

    `top` and `bottom` are what was divided; both empty for memory.
    """

    words: str
    figure: float | None
    must: float
    stretch: float | None
    word: str
    top: Figure = Figure()
    bottom: Figure = Figure()

    @property
    def cpu(self) -> float | None:
        """The same ratio in CPU time, as a second witness."""
        return self.top.cpu / self.bottom.cpu if self.bottom.cpu else None


GOALS = (
    Goal("overdue --by lead, warm, real / B1", "warm, real", "overdue", "B1", 1.25, 1.1),
    Goal("  council / B1", "warm, council", "overdue", "B1", 2.5, 1.8),
    Goal("  council / hledger's list", "warm, council", "overdue", "hledger", 1.5, 1.0),
    Goal("  nation / FRESH", "warm, nation", "overdue", "FRESH", 1.7, 1.3),
    Goal("  nation / TW", "warm, nation", "overdue", "TW", 1.5, 1.0),
    Goal("  nation, one file changed / warm", "changed, nation", "changed", "overdue", 1.3, 1.15),
    Goal("check, warm / overdue, warm, real", "warm, real", "check", "overdue", 1.2, 1.05),
    Goal("  council", "warm, council", "check", "overdue", 1.2, 1.05),
    Goal("  nation", "warm, nation", "check", "overdue", 1.2, 1.05),
    Goal("check, cold, real / RAW", "cold, real", "check", "RAW", 3.0, 1.5),
    Goal("  council / RAW", "cold, council", "check", "RAW", 0.7, 0.4),
    Goal("  nation / RAW", "cold, nation", "check", "RAW", 0.7, 0.4),
    Goal("update, real / B1", "update", "real", "B1", 1.4, 1.15),
    Goal("  council / B1", "update", "council", "B1", 1.4, 1.15),
    Goal("  nation / B1", "update", "nation", "B1", 1.4, 1.15),
    Goal("  nation / real", "update", "nation", "real", 1.2, 1.05),
    Goal("list, nation (10,000 rows) / real (69)", "list", "nation", "real", 3.0, 1.6),
    Goal("import, 5,000 rows / 1,250", "import", "5,000 rows", "1,250 rows", 5.0, 4.0),
    Goal("--help / B1", "warm, real", "--help", "B1", 1.1, None),
    Goal("completion of an id, real / B1", "warm, real", "completion", "B1", 1.3, None),
)  # fmt: skip
WEIGHTS = (
    Weight("peak MiB: overdue, warm, real", "overdue, real", 20, 15),
    Weight("  overdue, warm, nation", "overdue, nation", 60, 30),
    Weight("  check, cold, nation", "check, cold, nation", 150, 60),
    Weight("  import, 5,000 rows", "import, 5,000 rows", 300, 150),
)


def outcomes(contests: Contests, memory: Memory) -> list[Outcome]:
    """Every goal with what was measured of it, in the order of the table."""
    weighed = [_weighed(weight, memory) for weight in WEIGHTS]
    return [*(_held(goal, contests) for goal in GOALS), *weighed]


def _held(goal: Goal, contests: Contests) -> Outcome:
    figures = contests.get(goal.contest)
    if figures is None:
        return _without(goal, NOT_ASKED)
    for name in (goal.top, goal.bottom):
        why = figures[name].why if name in figures else _missing(name)
        if why:
            return _without(goal, f"{name}: {why}")
    top, bottom = figures[goal.top], figures[goal.bottom]
    figure = top.wall / bottom.wall
    word = _word(figure, goal.must, goal.stretch)
    return Outcome(goal.words, figure, goal.must, goal.stretch, word, top, bottom)


def _missing(name: str) -> str:
    if name in ("TW", "hledger"):
        return "not installed"
    return NOT_ASKED


def _without(goal: Goal | Weight, why: str) -> Outcome:
    return Outcome(goal.words, None, goal.must, goal.stretch, f"not measured: {why}")


def _weighed(weight: Weight, memory: Memory) -> Outcome:
    if weight.run not in memory:
        return _without(weight, NOT_ASKED)
    peak, why = memory[weight.run]
    if why:
        return _without(weight, why)
    word = _word(peak, weight.must, weight.stretch)
    return Outcome(weight.words, peak, weight.must, weight.stretch, word)


def _word(figure: float, must: float, stretch: float | None) -> str:
    if figure > must:
        return "not met"
    return "met, stretch too" if stretch is not None and figure <= stretch else "met"


NOT_ASKED = "no plan of that size was asked for"
HEADER = ("goal", "figure", "must", "stretch", "ms / ms", "CPU", "turns", "word")


def table(found: list[Outcome]) -> str:
    """The goals, aligned."""
    return _aligned([HEADER, *(_row(outcome) for outcome in found)], left={0, 7})


def _row(outcome: Outcome) -> tuple[str, ...]:
    top, bottom = outcome.top, outcome.bottom
    times = f"{top.wall * 1000:.1f} / {bottom.wall * 1000:.1f}" if top.runs else ""
    return (
        outcome.words,
        "-" if outcome.figure is None else f"{outcome.figure:.2f}",
        f"{outcome.must:g}",
        "" if outcome.stretch is None else f"{outcome.stretch:g}",
        times,
        "" if outcome.cpu is None else f"{outcome.cpu:.2f}",
        str(min(top.runs, bottom.runs) or ""),
        outcome.word,
    )


def floors(contests: Contests) -> str:
    """Everything measured, by contest: the yardsticks and the commands, in milliseconds."""
    rows = [("measured", "wall ms", "CPU ms", "turns"), *_floor_rows(contests)]
    return _aligned(rows, left={0})


def _floor_rows(contests: Contests) -> Iterator[tuple[str, ...]]:
    for contest, figures in contests.items():
        for name, figure in figures.items():
            if figure.runs:
                wall, cpu = f"{figure.wall * 1000:.1f}", f"{figure.cpu * 1000:.1f}"
                yield f"{contest}: {name}", wall, cpu, str(figure.runs)


def _aligned(rows: list[tuple[str, ...]], left: set[int]) -> str:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at in left else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
