"""Measures planctl on generated plans and prints each goal beside its figure: `python -m bench`."""

import argparse
import json
import os
import platform
import sys
import tempfile
from pathlib import Path

from bench.contests import Contests, Memory, planctl_argv, run_all
from bench.generate import SIZES
from bench.ratios import Outcome, floors, outcomes, table


def main() -> int:
    """Run the benchmark; the answer is 0 unless a program could not be run. No verdict is in it."""
    arguments = _parser().parse_args()
    say = _silent if arguments.quiet else _to_stderr
    with tempfile.TemporaryDirectory(prefix="planctl-bench-") as folder:
        contests, memory = run_all(arguments.sizes, arguments.pairs, Path(folder), say)
    found = outcomes(contests, memory)
    if arguments.json:
        print(json.dumps(_data(contests, memory, found), indent=2, ensure_ascii=False))
    else:
        print(f"{table(found)}\n\n{floors(contests)}\n\n{machine()}")
    failed = any(figure.why for figures in contests.values() for figure in figures.values())
    return int(failed or any(why for _, why in memory.values()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=list(SIZES), help="real,council,nation")
    parser.add_argument("--pairs", type=int, default=9, help="turns of each program, at least 3")
    parser.add_argument("--json", action="store_true", help="everything measured, for machines")
    parser.add_argument("--quiet", action="store_true", help="no word on what is being measured")
    return parser


def _sizes(text: str) -> list[str]:
    """Sizes by name, in the order of their size."""
    asked = text.split(",")
    if not set(asked) <= set(SIZES):
        raise argparse.ArgumentTypeError(f"sizes are: {', '.join(SIZES)}")
    return [name for name in SIZES if name in asked]


def _silent(_words: str) -> None:
    pass


def _to_stderr(words: str) -> None:
    print(f"  {words}", file=sys.stderr, flush=True)


def machine() -> str:
    """The machine, and how planctl was run, in one line."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return (
        f"{os.cpu_count()} cores, {python}, {platform.system()} {platform.release()}; "
        f"planctl run as {planctl_argv()[1]}"
    )


def _data(contests: Contests, memory: Memory, found: list[Outcome]) -> dict[str, object]:
    return {
        "machine": machine(),
        "goals": [
            {
                "goal": outcome.words.strip(),
                "figure": outcome.figure,
                "cpu": outcome.cpu,
                "must": outcome.must,
                "stretch": outcome.stretch,
                "word": outcome.word,
            }
            for outcome in found
        ],
        "measured": {
            contest: {name: figure._asdict() for name, figure in figures.items()}
            for contest, figures in contests.items()
        },
        "peak_mib": {run: peak for run, (peak, why) in memory.items() if not why},
    }


sys.exit(main())
