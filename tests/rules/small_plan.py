"""A plan of one commitment and one action, changed here and there, and what is found in it."""

from datetime import date
from pathlib import Path

from planctl.model.problem import Problem
from planctl.storage.admit_record import admit_record
from planctl.storage.checking import problems_of
from planctl.storage.document import open_document
from planctl.storage.naming import right_name
from planctl.storage.opening import open_texts

BASE = Path(__file__).parent.parent / "examples" / "broken" / "_base" / "plan"
COMMITMENT = "prepare/COM-01-shared-data.yaml"
AS_OF = date(2026, 11, 21)


def text_of(path: str) -> str:
    """A file of the base plan."""
    return (BASE / path).read_text(encoding="utf-8")


def action(**changes: str) -> dict[str, str]:
    """The commitment's file with some keys of its one action changed; an empty one is left out."""
    keys = {
        "action": "Agree one list of data types",
        "evidence": "List agreed by the board",
        "timescale": "Mar 2027",
        "lead": "Regional Team / Health",
    } | changes
    lines = [f"    {key}: {words}\n" for key, words in keys.items() if words]
    head = "id: COM-01\ncommitment: We will share what we know\nactions:\n  - id: ACT-001\n"
    return {COMMITMENT: head + "".join(lines)}


def plan(old: str, new: str) -> dict[str, str]:
    """plan.yaml with some words changed."""
    return {"plan.yaml": text_of("plan.yaml").replace(old, new)}


def leads(more: str) -> dict[str, str]:
    """leads.yaml with more entries."""
    return {"leads.yaml": text_of("leads.yaml") + more}


def record(text: str) -> tuple[str, str]:
    """A record's right name (with canonical keys only) and its text."""
    document = open_document("x.yaml", lambda _: text.encode())
    read = admit_record(document, None, None)
    assert read, document.problems
    return right_name(read, document.canonical), text


def update(
    words: str, day: str = "2026-10-14", sender: str = "health", period: str = "2026-27 Q2"
) -> tuple[str, str]:
    """A report on the action; `words` are its further lines."""
    return record(f"action: ACT-001\nfrom: {sender}\nperiod: {period}\ndate: {day}\n{words}\n")


def decision(words: str, sender: str = "board", day: str = "2026-11-02") -> tuple[str, str]:
    """A decision on the action."""
    return record(f"action: ACT-001\nfrom: {sender}\ndate: {day}\n{words}\n")


def problems(
    *records: tuple[str, str], files: dict[str, str] | None = None, as_of: date = AS_OF
) -> list[Problem]:
    """What is found in the base plan with these files and records laid over it."""
    base = {path: text_of(path) for path in ("plan.yaml", "leads.yaml", COMMITMENT)}
    added = {f"prepare/COM-01/{name}.yaml": text for name, text in records}
    texts = {path: text.encode() for path, text in (base | (files or {}) | added).items()}
    return list(problems_of(open_texts(texts), as_of))


def codes(
    *records: tuple[str, str], files: dict[str, str] | None = None, as_of: date = AS_OF
) -> list[str]:
    """The codes of what is found, sorted."""
    return sorted(problem.code for problem in problems(*records, files=files, as_of=as_of))
