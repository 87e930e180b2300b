"""Every command that writes, on a small plan, with what must have happened before it makes sense."""

from pathlib import Path
from typing import NamedTuple

from tests.running import ROOT

BASE = ROOT / "tests" / "examples" / "broken" / "_base" / "plan"
EDITOR = "sed -i s/one.list/the.list/"
"""The editor of whoever types `edit`."""
DAY = "2026-11-20"
LATER = ("--date", DAY)
BOARD = ("--from", "board", "--minute", "Item 4", *LATER)

EDITION = """\
Aim,Commitment,Action,Evidence,Timescale,Lead
Prepare,We will share what we know,Agree one list of what data there is with everybody,A list,Mar 2027,Health
Prepare,We will share what we know,Look at the list each year,A list,Mar 2027,Health
Prepare,We will share what we know,Draw a map of the lists,A map,Mar 2027,Health
Protect,We will look further,Ask every partner for data,A list,Sep 2027,Police
"""
"""The next edition of the plan: an action in other words, one that is new, another lead and timescale."""


class Writing(NamedTuple):
    """A command that writes. `before` are the commands that must have been run already."""

    words: tuple[str, ...]
    before: tuple[tuple[str, ...], ...] = ()


ASK = ("extend", "ACT-001", "--to", "Sep 2027", "--reason", "No post", "--date", "2026-11-01")
RATED = tuple(
    ("update", "ACT-001", "--from", lead, "--rag", rag, "--date", "2026-11-01")
    for lead, rag in (("health", "green"), ("regional-team", "red"))
)
DONE = ("update", "ACT-001", "--from", "health", "--state", "complete", "--date", "2026-11-01")
CLOSED = ("close", "ACT-001", "--reason", "cancelled", "--date", "2026-11-01")
ROUND = ("round", "open", "2026-27-Q3", "--closes", "2027-01-22", "--date", "2026-11-01")

COMMANDS: dict[str, Writing] = {
    "update": Writing(("update", "ACT-001", "ACT-002", "--rag", "amber", *LATER)),
    "extend": Writing(("extend", "ACT-001", "ACT-002", *ASK[2:6], "--approved-by", *BOARD[1:])),
    "approve": Writing(("approve", "ACT-001", *BOARD), (ASK,)),
    "refuse": Writing(("refuse", "ACT-001", *BOARD), (ASK,)),
    "verify": Writing(("verify", "ACT-001", *BOARD), (DONE,)),
    "send-back": Writing(("send-back", "ACT-001", "--reason", "No log", *LATER), (DONE,)),
    "agree": Writing(("agree", "ACT-001", "--rag", "amber", *BOARD), RATED),
    "decisions": Writing(("decisions", "in", "minuted.csv", "--write", *LATER), (ASK,)),
    "close": Writing(("close", "ACT-001", "ACT-002", "--reason", "cancelled", *LATER)),
    "reopen": Writing(("reopen", "ACT-001", "--reason", "Needed", *LATER), (CLOSED,)),
    "accept": Writing(("accept", "ACT-001", "nobody-askable", "--reason", "So printed", *LATER)),
    "freeze": Writing(("freeze", "2026-27-Q2", *BOARD), RATED),
    "round": Writing(("round", "open", "2026-27-Q3", "--closes", "2027-01-22", *LATER)),
    "round-close": Writing(("round", "close", *LATER), (ROUND,)),
    "returns": Writing(
        ("returns", "in", "back.csv", "--from", "health", "--write", *LATER), (("form",),)
    ),
    "evidence": Writing(
        ("evidence", "add", "ACT-001", "Board papers", "--copy", "notes.txt", "--on", DAY)
    ),
    "add": Writing(
        (
            *("add", "action", "--to", "COM-01", "Publish it"),
            *("--timescale", "Sep 2027", "--lead", "Health", *LATER),
        )
    ),
    "add-commitment": Writing(("add", "commitment", "--aim", "prepare", "We will ask", *LATER)),
    "reword": Writing(("reword", "ACT-001", "Agree a list of data types", *LATER)),
    "relead": Writing(("relead", "ACT-001", "ACT-002", "--to", "Police", *LATER)),
    "move": Writing(("move", "ACT-001", "--to", "COM-02", *LATER)),
    "move-commitment": Writing(("move", "COM-01", "--to", "protect", *LATER), (DONE,)),
    "set": Writing(("set", "--lead", "health", "lead", "Police", "--yes", *LATER)),
    "renumber": Writing(("renumber", "COM-02-more.yaml:ACT-009"), (("clash",),)),
    "edit": Writing(("edit", "ACT-001", *LATER)),
    "redact": Writing(("redact", "ACT-001", "--text", "data types", "--yes", *LATER)),
    "fmt": Writing(("fmt",), (("untidy",),)),
    "check": Writing(("check", "--fix"), (("untidy",),)),
    "import": Writing(("import", "edition.csv", "--write")),
    "undo": Writing(("undo",), (DONE,)),
}
"""By name. "clash", "form" and "untidy" are no commands: see `make_ready`."""


def make_plan(folder: Path) -> Path:
    """A plan of two aims, two commitments and two actions; gives the plan's folder."""
    plan = folder / "plan"
    for path in BASE.rglob("*.yaml"):
        to = plan / path.relative_to(BASE)
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(path.read_bytes())
    terms = plan / "plan.yaml"
    more = "    title: Prepare\n  - id: protect\n    title: Protect\n"
    terms.write_text(terms.read_text("utf-8").replace("    title: Prepare\n", more), "utf-8")
    first = plan / "prepare" / "COM-01-shared-data.yaml"
    add_action(first, "ACT-003", "Look at the list each year")
    second = plan / "protect" / "COM-02-more.yaml"
    second.parent.mkdir()
    second.write_text("id: COM-02\ncommitment: We will look further\nactions:\n", "utf-8")
    add_action(second, "ACT-002", "Ask every partner for data")
    minuted = "Reference,Outcome,Minute\nACT-001,granted,Item 4\n"
    (plan / "minuted.csv").write_text(minuted, "utf-8")
    (plan / "edition.csv").write_text(EDITION, "utf-8")
    (plan / "notes.txt").write_text("Courses in May.\n", "utf-8")
    return plan


def add_action(path: Path, identity: str, words: str) -> None:
    """Add an action to the end of a commitment's file."""
    lines = (
        f"  - id: {identity}",
        f"    action: {words}",
        *("    evidence: A list", "    timescale: Mar 2027", "    lead: Health", ""),
    )
    path.write_text(path.read_text("utf-8") + "\n".join(lines), "utf-8")


def make_ready(plan: Path, step: tuple[str, ...]) -> bool:
    """Do by hand what no command does; False where the step is a command's own words."""
    second = plan / "protect" / "COM-02-more.yaml"
    if step == ("clash",):
        for path in (plan / "prepare" / "COM-01-shared-data.yaml", second):
            add_action(path, "ACT-009", f"Share it, {path.stem}")
        return True
    if step == ("form",):
        lines = ("Action,RAG,Progress", "ACT-001,Green,Begun", "ACT-002,Ambr,Asked all")
        (plan / "back.csv").write_text("\n".join(lines), "utf-8")
        return True
    if step == ("untidy",):
        folder = plan / "protect" / "COM-02"
        folder.mkdir()
        untidy = "Action: act-2\nfrom: Health\ndate: 14/10/2026\nRAG: Green\n"
        (folder / "from the web.yaml").write_text(untidy, "utf-8")
        return True
    return False
