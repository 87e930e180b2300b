"""What there is to say about a file that came back, or a row of it, with the cell it is about."""

from typing import NamedTuple


class Remark(NamedTuple):
    """One thing to say. `weight` is refused, question or note; `key` that of its sentence.

    `at` is the cell, "" for none. `here` and `there` are two texts that differ: what stands in this
    plan, and what the form says.
    """

    weight: str
    key: str
    at: str
    parts: dict[str, str] = {}
    here: str = ""
    there: str = ""


def refused(key: str, at: str, **parts: str) -> Remark:
    """Why something cannot be recorded."""
    return Remark("refused", key, at, parts)


def question(key: str, at: str, here: str = "", there: str = "", **parts: str) -> Remark:
    """What only a person can settle."""
    return Remark("question", key, at, parts, here, there)


def note(key: str, at: str, **parts: str) -> Remark:
    """What somebody should know."""
    return Remark("note", key, at, parts)
