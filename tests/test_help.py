"""Every command helps: one line, examples that run, 80 columns, and a page that says the same."""

import itertools
import os
import re
import shlex
import shutil
from pathlib import Path

import click
import pytest

from docs.reference import PAGES, help_of
from planctl.cli.commands import COMMANDS
from planctl.cli.main import group
from tests.cli import plans_typed
from tests.cli.at_terminal import at_terminal
from tests.git.repositories import git, write
from tests.running import ROOT, Run

REFRESH = os.environ.get("PLANCTL_REFRESH") == "1"
NAMES = sorted(COMMANDS)
WIDTH = 80

MAY_FIND_PROBLEMS = {"check", "fmt", "doctor", "timescale"}
"""Commands whose exit code 1 says that something wants mending; that is an answer, no failure."""


def command(name: str) -> click.Command:
    assert isinstance(group, click.Group)
    found = group.get_command(click.Context(group), name)
    assert found is not None
    return found


def examples_of(text: str) -> list[str]:
    """The commands under "Examples:", each on one line and without the words that explain it."""
    block = text.partition("Examples:\n")[2].split("\n\n")[0]
    lines = [line.strip() for line in re.sub(r" \\\n\s+", " ", block).split("\n")]
    return [line.partition("   ")[0] for line in lines if line]


ASKED = ("extend", "ACT-042", "--to", "Sep 2028", "--reason", "The post is vacant")
DONE = ("update", "ACT-042", "--from", "health", "--state", "complete")
DIFFERING = tuple(
    ("update", "ACT-042", "--from", lead, "--rag", rag)
    for lead, rag in (("health", "green"), ("velindre-nhs-trust", "amber"))
)
BEFORE: dict[str, tuple[tuple[str, ...], ...]] = {
    "undo": (("update", "ACT-042", "--no-change"),),
    "approve": (ASKED,),
    "refuse": (ASKED,),
    "verify": (DONE,),
    "send-back": (DONE,),
    "reopen": (DONE,),
    "agree": DIFFERING,
}
"""What must have happened in the plan before a command's examples make sense."""

AT_A_TERMINAL = {"edit"}
"""Commands that only a person at a terminal can use; their editor changes nothing here."""

EXAMPLES = [(name, line) for name in NAMES for line in examples_of(help_of(name))]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_and_every_option_has_help(name: str) -> None:
    found = command(name)
    assert found.name == name
    assert (found.help or "").strip()
    for option in found.params:
        if isinstance(option, click.Option):
            assert option.help, f"{name} {option.opts}"


@pytest.mark.parametrize("name", NAMES)
def test_every_help_ends_its_words_with_examples_of_that_command(name: str) -> None:
    lines = examples_of(help_of(name))
    assert lines, name
    assert any(line.startswith(f"planctl {name}") for line in lines)
    assert all("planctl " in line for line in lines), lines


@pytest.mark.parametrize("name", NAMES)
def test_a_help_fits_eighty_columns(name: str) -> None:
    for line in help_of(name).split("\n"):
        assert len(line) <= WIDTH, line
        assert "\\b" not in line


def test_the_first_help_fits_eighty_columns_and_names_every_command(planctl_here: Run) -> None:
    said = planctl_here("--help").out
    assert max(map(len, said.split("\n"))) <= WIDTH
    assert set(COMMANDS) <= set(re.findall(r"^  ([a-z-]+) ", said, flags=re.M))
    for line in examples_of(said):
        assert line.split()[1] in COMMANDS


@pytest.mark.parametrize("name", NAMES)
def test_a_command_s_line_is_one_sentence_that_its_help_bears_out(name: str) -> None:
    line = COMMANDS[name].line
    assert line.endswith(".")
    assert line[0].isupper()
    assert len(line) <= 60
    assert words(line) & words(command(name).help or ""), "the line speaks of something else"


def words(text: str) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"[a-z]{4,}", text.lower())}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the real plan, whose ids the examples name, under git."""
    folder = tmp_path_factory.mktemp("kept")
    shutil.copytree(ROOT / "plan", folder / "plan")
    write(folder, "notes.txt", b"March 2027\n")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "A")
    git(folder, "repack", "-adq")
    return folder


@pytest.fixture
def office(kept: Path, tmp_path: Path) -> Path:
    """A copy of it in which an example may write."""
    return Path(shutil.copytree(kept, tmp_path / "office"))


@pytest.mark.parametrize(("name", "line"), EXAMPLES, ids=lambda value: str(value)[:60])
def test_every_example_runs(
    name: str, line: str, office: Path, planctl_here: Run, clean: dict[str, str]
) -> None:
    tokens = shlex.split(planctl_s_part(line))
    stdin = (office / "notes.txt").read_text("utf-8") if {"<", "-"} & set(tokens) else ""
    told = list(itertools.takewhile(is_planctl_s, tokens[1:]))
    for words in BEFORE.get(name, ()):
        assert planctl_here(*words, cwd=office).code == 0
    if name == "renumber":
        given_twice(office / "plan", line)
    if name == "import":
        shutil.rmtree(office / "plan")  # those documents make a plan of their own
        plans_typed.word(office / "strategy.docx")
        plans_typed.workbook(office / "actions.xlsx")
        write(office, "answers.yaml", b"# Nothing is answered yet.\n")
    if name in AT_A_TERMINAL:
        done = at_terminal({**clean, "EDITOR": "true"}, office, tuple(told))
    else:
        done = planctl_here(*told, cwd=office, stdin=stdin)
    assert done.code == 0 or (done.code == 1 and name in MAY_FIND_PROBLEMS), done
    assert "unexpected" not in done.err


def given_twice(plan: Path, line: str) -> None:
    """What a merge may bring: the id that a command line names, in another file too."""
    file = plan / "prevent" / "COM-18-universities-and-colleges.yaml"
    words = file.read_text("utf-8")
    if ":ACT-" not in line:
        words = words.replace("ACT-036", "ACT-090").replace("ACT-037", "ACT-091")
    file.with_name("COM-18-another.yaml").write_text(words, "utf-8")


def planctl_s_part(line: str) -> str:
    """A command line from `planctl` on, without what the shell does before it or around it."""
    inner = re.search(r"\$\((planctl [^)]*)\)", line)
    return inner[1] if inner else line[line.index("planctl ") :]


def is_planctl_s(token: str) -> bool:
    """Whether a word of a command line still belongs to planctl, and not to the shell."""
    return token not in ("|", ">", "<")


@pytest.mark.parametrize("page", sorted(PAGES))
def test_a_reference_page_is_what_planctl_says_of_itself(page: str) -> None:
    file = ROOT / "docs" / page
    made = PAGES[page]()
    if REFRESH:
        file.write_text(made, encoding="utf-8", newline="\n")
    assert made == file.read_text(encoding="utf-8"), "python -m docs.reference"


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_its_place_on_the_page(name: str) -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert f"## {name}\n\n{COMMANDS[name].line}" in page
