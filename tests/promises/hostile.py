"""A plan in which every text a person can write is hostile to whoever shows it."""

from pathlib import Path

from planctl.edits.record_text import record_text
from planctl.storage.naming import name_of
from planctl.storage.scalars import quoted
from planctl.storage.yaml_events import Plain

TEXTS = (
    "\x1b[31mred\x1b[0m \x1b]0;a title\x07 \x1b[2J",
    "\x07bell \x9b31m \x85 \x08\x08\x08 \x7f",
    "\0 nothing",
    "over\rwritten",
    "\u202etxt.exe\u202c \u2066x\u2069 \u2067y\u2069 \u200f\u061c",
    "[red]x[/red] [link=https://example.org]y[/link] [/] [bold",
    "::error file=plan.yaml,line=1::boo\n::warning::two",
    '=HYPERLINK("https://example.org","y")',
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\n=1+1",
    "\r=1+1",
    "a\tb\nc\r\nd\u2028e\u2029f\x0bg\x0ch",
    "👩‍👩‍👧‍👦 e\u0301\u0323\u0330 \U000e0041 \ue000",
    "a\u200bb\u200dc\ufeffd\u00ade",
    "x" * 10_000,
    "<script>alert(1)</script> <img src=x onerror=alert(1)>",
    "| a | `b` **c** ](https://example.org) \\ \\| <!-- ~~~ ```",
    "{{ 7 * 7 }} ${HOME} $(id) %s %n {0}",
)
"""What is done to a terminal, a spreadsheet, a forge, a page, a table, when shown as it is."""


def plan_files() -> dict[str, str]:
    """The files of a plan with one aim, commitment, action, lead and story for each of TEXTS."""
    files = {"plan.yaml": _plan(), "leads.yaml": _leads(), "plan.cy.yaml": _plan_in_welsh()}
    for at, text in enumerate(TEXTS, 1):
        files[f"aim-{at}/COM-{at:02d}-words.yaml"] = _commitment(at, text)
        files[f"aim-{at}/COM-{at:02d}-words.cy.yaml"] = _commitment(at, text, "of: abcd\n")
        files |= _story(at, text)
    return files


def write_plan(root: Path) -> Path:
    """Write the plan below a folder; gives the plan's own folder."""
    for path, text in plan_files().items():
        file = root / "plan" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return root / "plan"


def _plan() -> str:
    everything = quoted(" ".join(TEXTS))
    aims = "".join(
        f"  - id: aim-{at}\n    title: {quoted(text)}\n    statement: {quoted(text)}\n"
        for at, text in enumerate(TEXTS, 1)
    )
    levels = "".join(
        f"  - id: {level}\n    word: {quoted(f'{level} {TEXTS[0]}')}\n"
        f"    meaning: {everything}\n    symbol: {quoted(TEXTS[5])}\n    colour: {quoted(TEXTS[5])}\n"
        for level in ("green", "amber", "red")
    )
    return (
        f"format: 1\ntitle: {everything}\nshort_title: {everything}\nvision: {everything}\n"
        f"introduction: {everything}\nstrapline: {everything}\n"
        "status: approved\nperiod:\n  from: 2023-04-01\n  to: 2028-03-31\n"
        f"languages:\n  - en\n  - cy\ncoordinator: lead-1\nrag:\n{levels}aims:\n{aims}"
    )


def _plan_in_welsh() -> str:
    everything = quoted(" ".join(TEXTS))
    aims = "".join(
        f"  - id: aim-{at}\n    title: {quoted(text)}\n    of: abcd\n"
        for at, text in enumerate(TEXTS, 1)
    )
    return f"title: {everything}\nshort_title: {everything}\nof: abcd\naims:\n{aims}"


def _leads() -> str:
    entries = "".join(
        f"  - id: lead-{at}\n    name: {quoted(f'{text} {at}')}\n"
        f"    aliases:\n      - {quoted(f'{text} also {at}')}\n    question: {quoted(text)}\n"
        f"    kind: {('body', 'group', 'outside', 'team')[at % 4]}\n"
        for at, text in enumerate(TEXTS, 1)
    )
    return f"leads:\n{entries}"


def _commitment(at: int, text: str, more: str = "") -> str:
    own, their, when = 2 * at - 1, 2 * at, ("Sep 2025", "Mar 2027")[at % 2]
    words = f"    action: {quoted(text)}\n    evidence: {quoted(text)}\n"
    return (
        f"id: COM-{at:02d}\n{more}commitment: {quoted(text)}\nx-own: {quoted(text)}\nactions:\n"
        f"  - id: ACT-{own:03d}\n{words}    timescale: {when}\n    lead: {quoted(f'{text} {at}')}\n"
        f"  - id: ACT-{their:03d}\n{words}    timescale: {quoted(text)}\n    lead: {quoted(text)}\n"
    )


def _story(at: int, text: str) -> dict[str, str]:
    """An update, a decision on what it asks, and a closure, each with the text in every place."""
    subject: dict[str, Plain] = {"action": f"ACT-{2 * at - 1:03d}", "from": f"lead-{at}"}
    free = ("role", "progress", "barriers", "next_steps", "public", "internal")
    update: dict[str, Plain] = {**subject, "date": "2026-05-01", **dict.fromkeys(free, text)}
    update |= {"rag": "amber", "state": "in progress", "period": "2025-26 Q4"}
    update |= {"supplied": [{"reference": text, "seen_by": text}]}
    update |= {"asks": {"timescale": text, "reason": text}}
    said = {"reason": text, "minute": text, "date": "2026-06-01"}
    first = name_of("2026-05-01", f"ACT-{2 * at - 1:03d}", f"lead-{at}", update)
    records: list[dict[str, Plain]] = [
        update,
        {**subject, **said, "approves": first, "timescale": text},
        {**subject, **said, "changes": "action", "was": text, "now": text},
        {**subject, "date": "2026-06-02", "accepts": text, "reason": text},
        {**subject, "date": "2026-06-03", "rag": text, "progress": text, "corrects": text},
        {**subject, **said, "action": f"ACT-{2 * at:03d}", "closes": "merged", "into": text},
    ]
    # Approvals and closures are few, so that some actions stay overdue, due and open.
    told = (data for data in records if at % 3 == 0 or not data.keys() & {"approves", "closes"})
    return dict(_file(at, data) for data in told)


def _file(at: int, data: dict[str, Plain]) -> tuple[str, str]:
    name = name_of(str(data["date"]), str(data["action"]), str(data["from"]), data)
    return f"aim-{at}/COM-{at:02d}/{name}.yaml", record_text(data)
