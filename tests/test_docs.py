"""What the documents show is what happens: every console block is run, every table made anew."""

import json
import os
import re
from pathlib import Path

import pytest

from tests.console import Shown, Step, Terminal, agrees, as_block, steps
from tests.running import ROOT, Run

DOCUMENTS = sorted(
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *ROOT.glob("docs/*.md")]
)
RUN = [path for path in DOCUMENTS if "```console" in path.read_text(encoding="utf-8")]
REFRESH = os.environ.get("PLANCTL_REFRESH") == "1"


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture
def terminal(tmp_path: Path, clean: dict[str, str]) -> Terminal:
    return Terminal(tmp_path, {**clean, "PLANCTL_CACHE": str(tmp_path / "cache")})


@pytest.mark.parametrize("path", RUN, ids=name)
def test_what_a_document_shows_is_what_happens(path: Path, terminal: Terminal) -> None:
    document = path.read_text(encoding="utf-8")
    for step in reversed([done(step, terminal) for step in steps(document)]):
        if step.end:
            document = document[: step.at] + as_block(list(step.commands)) + document[step.end :]
    if REFRESH:
        path.write_text(document, encoding="utf-8")
    assert document == path.read_text(encoding="utf-8")


def done(step: Step, terminal: Terminal) -> Step:
    """The same step with what was printed; lines left out stay left out where the rest agrees."""
    if step.file:
        terminal.write(step.file, step.text)
    seen = []
    for shown in step.commands:
        printed = terminal.type(shown.typed)
        fits = step.hidden or agrees(printed, list(shown.lines))
        seen.append(shown if fits else Shown(shown.typed, tuple(printed)))
    return step._replace(commands=tuple(seen))


def test_readme_begins_with_the_two_commands() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").split("\n")
    makes = [at for at, line in enumerate(lines) if line.startswith("make ")]
    first = makes[0]
    assert lines[first - 1 : first + 3] == ["```sh", "make demo", "make test", "```"]
    assert not [line for line in lines[: first - 1] if line.startswith("```")]
    targets = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^demo:", targets, re.MULTILINE)
    assert re.search(r"^test:", targets, re.MULTILINE)


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_every_link_leads_somewhere(path: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.M | re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("http:", "https:")):
            continue
        file, _, place = target.partition("#")
        other = (path.parent / file) if file else path
        assert other.exists(), target
        assert not place or place in places(other), target


def places(path: Path) -> set[str]:
    """What a link may lead to: the headings, as hosting sites name them."""
    headings = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), flags=re.M)
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}


def test_every_document_can_be_reached_from_the_readme() -> None:
    seen, open_ones = set(), [ROOT / "README.md"]
    while open_ones:
        path = open_ones.pop()
        seen.add(path)
        links = re.findall(r"\]\(([^)#\s]+\.md)", path.read_text(encoding="utf-8"))
        found = {(path.parent / link).resolve() for link in links}
        open_ones += [other for other in found if other in DOCUMENTS and other not in seen]
    assert seen == set(DOCUMENTS)


def test_lines_left_out_stand_for_any_number() -> None:
    assert agrees(["a", "b", "c"], ["a", "...", "c"])
    assert agrees(["a", "c"], ["a", "...", "c"])
    assert not agrees(["a", "b"], ["a", "...", "c"])
    assert not agrees(["a", "b"], ["a"])


JSON_PAGE = ROOT / "docs" / "json.md"
ANSWERS = {
    "list": ["list"],
    "overdue": ["overdue", "--by", "lead"],
    "due": ["due", "--within", "1y"],
    "unreported": ["unreported"],
    "round": ["round"],
    "leads": ["leads"],
    "status": ["status"],
    "show": ["show", "ACT-005"],
    "closures": ["closures"],
    "evidence": ["evidence", "list"],
    "diff": ["diff", "2026-01-31..2026-05-15"],
    "check": ["check"],
}
WITHOUT_A_PLAN = {"timescale": ["timescale", "Mar 2026"], "rule": ["rule", "id-twice"]}
OF_ACTIONS = ("list", "overdue", "due", "unreported", "show", "closures", "evidence")


def documented(heading: str, column: str) -> set[str]:
    """The keys in the tables under a heading of docs/json.md whose first column is called so."""
    page = JSON_PAGE.read_text(encoding="utf-8")
    section = page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    assert section, heading
    keys: set[str] = set()
    for table in section.split("\n\n"):
        if table.lstrip("\n").startswith(f"| {column} |"):
            for row in table.strip().split("\n")[2:]:
                keys |= set(re.findall(r"`(\w+)`", row.split("|")[1]))
    return keys


@pytest.mark.parametrize("name", [*ANSWERS, *WITHOUT_A_PLAN])
def test_the_json_of_a_command_has_the_keys_its_page_tells(
    name: str, planctl_here: Run, example_plan: Path
) -> None:
    on_a_plan = ["--as-of", "2026-05-15", "--plan", str(example_plan)]
    typed = [*ANSWERS[name], *on_a_plan] if name in ANSWERS else WITHOUT_A_PLAN[name]
    answer = json.loads(planctl_here(*typed, "--format", "json").out)
    assert answer["schema"] == f"planctl/{name}/1"
    assert set(answer) - documented("Every answer", "key") - {"item"} == (
        documented(name, "key") - documented("Every answer", "key")
    )
    item = answer.get("item") or (answer.get("items") or [None])[0]
    if item is None:
        return
    own = documented(name, "key of the item") | documented(name, "key of an item")
    shared = documented("An action", "key") if name in OF_ACTIONS else set()
    assert set(item) == own | shared
