"""Installed as a package it works from any folder, and where hardly anything may be written."""

import compileall
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.promises.forked import forked
from tests.running import ROOT, Result, Run, clean_env, inside

SETUPTOOLS = 77
"""The first that reads this project's licence, as pyproject.toml says."""
AS_OF = ("--as-of", "2026-11-21")
READING = ("status", "overdue", "due", "unreported", "list", "leads", "check")
NO_PLACES = ("/proc/nope", "/dev/null/x", "/dev/null")
"""Where nothing can be kept: not made, not a folder, not even a file."""


# --- the wheel


def skip_without_setuptools() -> None:
    try:
        version = metadata.version("setuptools")
    except metadata.PackageNotFoundError:
        version = "0"
    if int(version.split(".")[0]) < SETUPTOOLS:
        pytest.skip(f"a wheel wants setuptools {SETUPTOOLS} beside the tests; here is {version}")


def pip(*words: str, cwd: Path) -> None:
    quiet = ("--quiet", "--disable-pip-version-check", "--no-deps", "--no-index")
    done = subprocess.run(
        [sys.executable, "-m", "pip", words[0], *quiet, *words[1:]],
        cwd=cwd,
        env={**os.environ, "PIP_CONFIG_FILE": os.devnull, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the tree as it stands, built from a copy so that nothing is left in it."""
    skip_without_setuptools()
    copy = tmp_path_factory.mktemp("tree")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    for folder in ("src", "tests"):
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(ROOT / folder, copy / folder, ignore=ignored)
    pip("wheel", "--no-build-isolation", "--wheel-dir", "wheels", ".", cwd=copy)
    (made,) = (copy / "wheels").glob("*.whl")
    return made


class Installed(NamedTuple):
    """The package as installed into a folder of its own, away from its source."""

    site: Path
    home: Path

    def run(self, *words: str, cwd: Path) -> Result:
        """Run the installed program, knowing nothing of this machine but an empty home."""
        done = subprocess.run(
            [sys.executable, str(self.site / "bin" / "planctl"), *words],
            cwd=cwd,
            env={"HOME": str(self.home), "PATH": os.defpath, "PYTHONPATH": str(self.site)},
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        return Result(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    away = tmp_path_factory.mktemp("away")
    pip("install", "--target", str(away / "site"), str(wheel), cwd=away)
    (away / "home").mkdir()
    return Installed(away / "site", away / "home")


def test_the_wheel_holds_the_package_whole_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    wanted = {
        path.relative_to(source).as_posix()
        for path in (source / "planctl").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name for name in names if ".dist-info/" not in name} == wanted
    assert "planctl/py.typed" in names
    assert any(name.startswith("planctl/starter/") for name in names)
    assert any(name.endswith("/LICENSE") for name in names)


def test_the_wheel_asks_for_four_packages_and_makes_one_command(wheel: Path) -> None:
    files = zipfile.ZipFile(wheel)
    (info,) = (name for name in files.namelist() if name.endswith(".dist-info/METADATA"))
    (points,) = (name for name in files.namelist() if name.endswith("/entry_points.txt"))
    lines = files.read(info).decode().split("\n")
    asked = [line for line in lines if line.startswith("Requires-Dist:") and "extra" not in line]
    assert len(asked) == 4
    assert "License-Expression: MIT" in lines
    assert files.read(points).decode().split("\n")[1:] == ["planctl = planctl.__main__:main", ""]


def test_the_installed_package_is_the_one_that_runs(installed: Installed, tmp_path: Path) -> None:
    code = "import planctl; print(planctl.__file__)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(installed.site)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith(str(installed.site))


def test_installed_it_works_from_any_folder(installed: Installed, tmp_path: Path) -> None:
    assert installed.run("--version", cwd=tmp_path).out.startswith("planctl 0.")
    begun = installed.run("init", "look", "--example", cwd=tmp_path)
    assert begun.code == 0, begun.err
    inside_it = tmp_path / "look" / "plan"
    checked = installed.run("check", *AS_OF, cwd=inside_it)
    assert (checked.code, checked.err) == (0, "")
    late = installed.run("overdue", "--by", "lead", *AS_OF, cwd=inside_it)
    assert (late.code, late.err) == (0, "")
    assert "ACT-" in late.out
    empty = installed.run("init", "ours", "--title", "Ours", cwd=tmp_path)
    assert empty.code == 0, empty.err
    assert installed.run("check", cwd=tmp_path / "ours").code == 0


def test_what_it_keeps_for_itself_is_in_the_home_folder_alone(installed: Installed) -> None:
    kept = {path.relative_to(installed.home).parts[:2] for path in installed.home.rglob("*")}
    assert kept <= {
        (".cache",),
        (".cache", "planctl"),
        (".local",),
        (".local", "state"),
    }


def test_every_module_compiles_without_a_warning() -> None:
    assert compileall.compile_dir(
        ROOT / "src", quiet=2, force=True, legacy=False, stripdir=str(ROOT), workers=1
    )


# --- where hardly anything may be written


def held(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("place", NO_PLACES)
@pytest.mark.parametrize("command", READING)
def test_a_question_needs_no_place_of_its_own(
    example_plan: Path, planctl_here: Run, command: str, place: str
) -> None:
    nowhere = {"PLANCTL_CACHE": place, "PLANCTL_STATE": place, "HOME": place}
    words = (command, *AS_OF, "--format", "json", "--plan", str(example_plan))
    done = planctl_here(*words, env=nowhere)
    assert (done.code, done.err) == (0, "")
    assert done == planctl_here(*words, env={"PLANCTL_CACHE": ""})


@pytest.mark.parametrize("place", NO_PLACES)
def test_an_update_without_a_journal_changes_nothing_and_says_why(
    example_plan: Path, copy_of: Callable[[Path], Path], planctl_here: Run, place: str
) -> None:
    plan = copy_of(example_plan)
    before = held(plan)
    words = ("update", "ACT-001", "--no-change", "--plan", str(plan))
    done = planctl_here(*words, env={"PLANCTL_STATE": place})
    assert done.code == 3
    assert "Nothing was changed" in done.err
    assert "PLANCTL_STATE" in done.err
    assert held(plan) == before


def test_an_update_needs_no_cache(
    example_plan: Path, copy_of: Callable[[Path], Path], planctl_here: Run
) -> None:
    plan = copy_of(example_plan)
    words = ("update", "ACT-001", "--no-change", "--plan", str(plan))
    assert planctl_here(*words, env={"PLANCTL_CACHE": NO_PLACES[0]}).code == 0
    assert len(held(plan)) == len(held(example_plan)) + 1


@pytest.fixture
def read_only(example_plan: Path) -> Iterator[Path]:
    """A plan, with folders for the cache and the state, that only its owner could change."""
    # Not below pytest's own folder, which lets in nobody but the one who runs the tests.
    top = Path(tempfile.mkdtemp(prefix="planctl-read-only-"))
    shutil.copytree(example_plan, top / "plan")
    for name in ("cache", "state"):
        (top / name).mkdir()
    everything = [*top.rglob("*"), top]
    for path in everything:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield top
    for path in everything:
        path.chmod(path.stat().st_mode | stat.S_IRWXU)
    shutil.rmtree(top)


def as_somebody_else() -> None:
    """In a child process: give up an administrator's rights, to whom nothing is read-only."""
    os.chdir("/")  # somebody else may not come back to where the tests run
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65_534)
        os.setuid(65_534)


def environment(top: Path) -> dict[str, str]:
    return clean_env(top / "cache", top / "state")


@pytest.mark.parametrize("command", READING)
def test_a_question_changes_nothing_in_folders_that_are_read_only(
    read_only: Path, command: str
) -> None:
    words = (command, *AS_OF, "--format", "json")
    there = {"PLANCTL_CACHE": ""}
    expected = inside(environment(read_only))(*words, cwd=read_only, env=there)
    run = inside(environment(read_only))
    done = forked(run, *words, cwd=read_only, before=as_somebody_else)
    assert (done.code, done.out, done.err) == expected
    assert json.loads(done.out)
    assert list((read_only / "cache").iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("update", "ACT-001", "--no-change"),
        ("undo",),
        ("init", "new", "--title", "Ours"),
        ("check", "--fix"),
        ("fmt",),
    ],
    ids=lambda words: words[0],
)
def test_a_command_that_writes_says_that_it_may_not(
    read_only: Path, example_plan: Path, copy_of: Callable[[Path], Path], words: tuple[str, ...]
) -> None:
    state = Path(tempfile.mkdtemp(prefix="planctl-state-"))
    state.chmod(0o777)
    run = inside({**environment(read_only), "PLANCTL_STATE": str(state)})
    run(*words, cwd=copy_of(example_plan))  # so that all it needs is loaded
    before = held(read_only)
    done = forked(run, *words, cwd=read_only, before=as_somebody_else)
    shutil.rmtree(state)
    assert held(read_only) == before
    assert "Traceback" not in done.err
    assert "something unexpected" not in done.err
    if words[0] in ("update", "init"):
        assert done.code == 3
        assert done.err
