"""Each package has its place: imports point down, each library has one home, and warm commands stay light."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import planctl

SRC = Path(planctl.__file__).parent

LAYERS = [
    {"cli"},
    {"edits"},
    {"partners", "importers"},
    {"reports", "terminal"},
    {"storage", "git", "office", "contract"},
    {"queries"},
    {"rules"},
    {"model"},
    {"locale", "errors"},
]
RANK = {package: rank for rank, layer in enumerate(LAYERS) for package in layer}
HOMES = {
    "click": {"cli"},
    "rich": {"terminal"},
    "yaml": {"storage"},
    "pydantic": {"storage"},
    "pydantic_core": {"storage"},
    "docx": {"office"},
    "lxml": {"office"},
    "openpyxl": {"office"},
    "xlsxwriter": {"office"},
    "defusedxml": {"office"},
    "PIL": {"office"},
    "zipfile": {"office"},
    "jinja2": {"reports"},
    "markupsafe": {"reports"},
    "icalendar": {"partners"},
    "markdown_it": {"importers"},
    "email": {"partners"},
    "fcntl": {"storage.lock"},
    "msvcrt": {"storage.lock"},
    "subprocess": {"git.door", "cli.editor"},
}
MODULES = sorted(SRC.rglob("*.py"))


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(SRC).with_suffix("").parts)


def imports_of(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by dots"
            found.append(node.module or "")
    return found


def package_of(module: str) -> str:
    return module.split(".")[0]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_down(path: Path) -> None:
    own = package_of(name_of(path))
    if own not in RANK:
        return
    for module in imports_of(path):
        if not module.startswith("planctl."):
            continue
        other = package_of(module.removeprefix("planctl."))
        if other != own:
            assert RANK[other] > RANK[own], f"{name_of(path)} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_each_library_has_one_home(path: Path) -> None:
    name = name_of(path)
    for module in imports_of(path):
        homes = HOMES.get(package_of(module))
        if homes is not None:
            assert name in homes or package_of(name) in homes, f"{name} imports {module}"


def test_only_the_command_line_asks_what_day_it_is() -> None:
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        asks = "date.today(" in text or "datetime.now(" in text or "time.time(" in text
        assert not asks or name_of(path) == "cli.clock", name_of(path)


HEAVY = (
    *("pydantic", "yaml", "rich", "docx", "openpyxl", "xlsxwriter", "jinja2", "icalendar", "PIL"),
    *("difflib", "dataclasses"),
)


def loaded_by(arguments: list[str], folder: Path) -> set[str]:
    """The modules a planctl command has loaded when it ends."""
    program = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr))\n"
        f"sys.argv[1:] = {arguments!r}\n"
        "from planctl.cli.main import main\n"
        "main()\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        cwd=folder,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return set(run.stderr.split("\n"))


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    assert not loaded_by(["--help"], tmp_path) & set(HEAVY)


@pytest.mark.parametrize(
    "command",
    [["overdue", "--by", "lead"], ["status"], ["list"], ["due"], ["unreported"], ["leads"]],
    ids=lambda command: command[0],
)
def test_a_warm_reading_command_loads_nothing_heavy(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = aged_copy(SRC.parent.parent / "plan", tmp_path)
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path / "cache"))
    arguments = [*command, "--plan", str(plan), "--as-of", "2026-11-21"]
    cold = loaded_by(arguments, tmp_path)
    assert "pydantic" in cold, "the first run reads the files themselves"
    assert not loaded_by(arguments, tmp_path) & set(HEAVY)


def aged_copy(plan: Path, folder: Path) -> Path:
    """A copy of a plan whose files were last changed an hour ago, so that an index of it is believed."""
    import os
    import shutil
    import time

    copy = folder / "plan"
    shutil.copytree(plan, copy)
    hour_ago = time.time() - 3600
    for path in copy.rglob("*"):
        os.utime(path, (hour_ago, hour_ago))
    return copy
