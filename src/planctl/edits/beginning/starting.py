"""The files of a new plan: an empty one to fill in, or the example to look at."""

import json
import os
from datetime import date, timedelta
from importlib.resources import files
from typing import NamedTuple

from planctl.errors import NotWritten, WrongUsage
from planctl.model.period import year_of
from planctl.storage.scalars import write_scalar
from planctl.storage.writing import changing

YEARS = 5
"""How long an empty plan is to begin with."""
BESIDE = (".gitattributes", "README.md")
"""Files beside the plan folder, which somebody may have already: those are kept."""
EMPTY = {
    "plan/plan.yaml": "plan.yaml",
    "plan/leads.yaml": "leads.yaml",
    "plan/first-aim/COM-01-our-first-commitment.yaml": "commitment.yaml",
    ".gitattributes": "gitattributes",
    "README.md": "README.md",
}


class Begun(NamedTuple):
    """The paths written, and those that were there already and were kept, below the folder."""

    written: tuple[str, ...]
    kept: tuple[str, ...]


def begin(
    folder: str, title: str | None, day: date, *, is_example: bool, dry_run: bool = False
) -> Begun:
    """Write a new plan into a folder, whole or not at all; an empty one begins in this year.

    Raises NotWritten where there is a plan already, or the folder can't be made.
    """
    if is_example and title:
        raise WrongUsage("the example has its own title", "Leave --title out, or --example.")
    new = example_files() if is_example else empty_files(title or "Our action plan", day)
    _refuse_a_plan(folder)
    if dry_run:
        return Begun(tuple(new), ())
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise NotWritten(
            f"{folder} cannot be made: {error.strerror}. Nothing was written."
        ) from error
    with changing(folder, "planctl init") as change:
        kept = [path for path in BESIDE if path in new and change.read(path) is not None]
        for path in kept:
            del new[path]
        for path, text in new.items():
            change.create(path, text.encode())
    return Begun(tuple(new), tuple(kept))


def _refuse_a_plan(folder: str) -> None:
    for place in ("plan", "plan.yaml"):
        if os.path.lexists(os.path.join(folder, place)):
            there = os.path.join(folder, place)
            raise NotWritten(
                f"{there} is there already. Nothing was written.", "Name a new folder."
            )


def empty_files(title: str, day: date) -> dict[str, str]:
    """An empty plan's files by path, with one aim, commitment and action to write over."""
    first = year_of(day).first
    last = first.replace(year=first.year + YEARS) - timedelta(days=1)
    words = {
        "@TITLE@": write_scalar(title),
        "@FIRST@": first.isoformat(),
        "@LAST@": last.isoformat(),
        "@END@": f"Mar {last.year}",
    }
    return {path: _filled(starter(name), words) for path, name in EMPTY.items()}


def example_files() -> dict[str, str]:
    """The example's files by path: an invented plan with two years of records in both languages."""
    packed: dict[str, str] = json.loads(starter("example.json"))
    return packed


def _filled(text: str, words: dict[str, str]) -> str:
    for mark, word in words.items():
        text = text.replace(mark, word)
    return text


def starter(name: str) -> str:
    """The text of a file that planctl brings along for new plans."""
    return (files("planctl") / "starter" / name).read_bytes().decode()
