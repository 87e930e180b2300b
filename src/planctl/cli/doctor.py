"""`planctl doctor`: what planctl finds on this machine."""

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import click

from planctl import __version__
from planctl.cli.options import plan_option, plan_typed
from planctl.contract.answer import object_json, visible
from planctl.errors import PlanctlError

if TYPE_CHECKING:
    from planctl.git.door import Repository
    from planctl.storage.opening import Opened

OK, LOOK, PROBLEM = "ok", "look", "problem"
OLDEST = (3, 11)
SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "sharepoint")


class Line(NamedTuple):
    """One thing looked at: its name, "ok", "look" or "problem", and a sentence."""

    about: str
    state: str
    text: str


@click.command("doctor")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="The form of the answer. [text]",
)
@click.option("--welsh", is_flag=True, help="List our Welsh that wants a translator's check.")
@plan_option
@click.pass_context
def command(ctx: click.Context, form: str, welsh: bool, plan: str | None) -> None:
    """What planctl finds here: the plan, its folders, git, the screen. It changes nothing of yours.

    "ok" is well; "look" wants a person's eye; "problem" stops some commands: the exit code is 1.

    \b
    Examples:
      planctl doctor
      planctl doctor --plan ~/plans/prevention
      planctl doctor --format json | jq '.items[] | select(.state != "ok")'
      planctl doctor --welsh > to-check.tsv
    """
    if welsh:
        _list_welsh()
        return
    lines = list(_looked_at(plan or plan_typed(ctx)))
    click.echo(_json(lines) if form == "json" else _text(lines))
    ctx.exit(int(any(line.state == PROBLEM for line in lines)))


def _list_welsh() -> None:
    from planctl.contract.answer import plain_text
    from planctl.locale.to_check import words_to_check

    for words in words_to_check():
        click.echo("\t".join(map(plain_text, words)))


def _looked_at(plan: str | None) -> Iterator[Line]:
    yield Line("planctl", OK, f"version {__version__}, in {_home()}")
    yield _python()
    yield _terminal()
    root, found = _plan(plan)
    yield found
    if root:
        yield from _folders(root)
        yield from _contents(root)
    else:
        yield _git()


def _home() -> str:
    import planctl

    return os.path.dirname(os.path.abspath(planctl.__file__))


def _python() -> Line:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] < OLDEST:
        return Line("python", PROBLEM, f"{version}; planctl wants 3.11 or newer")
    return Line("python", OK, f"{version}, {sys.executable}")


def _terminal() -> Line:
    """Whether what is printed can show Welsh letters and our own signs."""
    encoding = (getattr(sys.stdout, "encoding", None) or "none").lower()
    if encoding.replace("-", "") != "utf8":
        return Line(
            "terminal", LOOK, f"writes {encoding}: signs it lacks are written in plain letters"
        )
    return Line("terminal", OK, "writes UTF-8: every letter can be shown")


def _plan(plan: str | None) -> tuple[str | None, Line]:
    from planctl.cli.opening import root_of

    try:
        root = root_of(plan)
    except PlanctlError as error:
        state = PROBLEM if plan else LOOK
        return None, Line("plan", state, f"{error}. {error.hint}")
    return root, Line("plan", OK, root)


def _folders(root: str) -> Iterator[Line]:
    if os.access(root, os.W_OK):
        yield Line("plan folder", OK, "can be written to")
    else:
        yield Line("plan folder", LOOK, "cannot be written to: reading works, recording does not")
    synced = next((name for name in SYNCED if name in root.casefold()), "")
    if synced:
        text = f"lies in a synced folder ({synced}): copies it leaves are found by planctl check"
        yield Line("sync", LOOK, text)
    yield _case(root)
    yield _index(root)
    yield _state(root)


def _case(root: str) -> Line:
    """Whether names that differ in case only are one file here: no name in a plan may rest on it."""
    own, other = os.path.join(root, "plan.yaml"), os.path.join(root, "PLAN.YAML")
    if os.path.exists(other) and os.path.samefile(own, other):
        return Line("file names", OK, "capital and small letters are the same here")
    return Line("file names", OK, "capital and small letters differ here; elsewhere they may not")


def _index(root: str) -> Line:
    from planctl.storage.folders import cache_folder

    folder = cache_folder(root)
    if folder is None:
        return Line("index", LOOK, "none is kept: every command reads every file, more slowly")
    if not os.access(folder, os.W_OK):
        return Line("index", LOOK, f"{folder} cannot be written to: commands are slower")
    return Line("index", OK, folder)


def _state(root: str) -> Line:
    from planctl.storage.folders import state_folder

    try:
        folder = state_folder(root)
    except PlanctlError as error:
        return Line("journal", PROBLEM, f"{error} {error.hint}")
    if not os.access(folder, os.W_OK):
        return Line("journal", PROBLEM, f"{folder} cannot be written to: nothing can be recorded")
    return Line("journal", OK, folder)


def _contents(root: str) -> Iterator[Line]:
    from planctl.cli.opening import open_at

    opened = open_at(root)
    yield from _files(opened)
    yield _languages(opened)
    yield _git()
    yield _repository(root, _records(opened))


def _files(opened: "Opened") -> Iterator[Line]:
    paths = sum(len(paths) for paths in opened.scan.paths.values())
    unreadable = opened.plan.unreadable
    if not opened.sound:
        yield Line("files", PROBLEM, "plan.yaml or leads.yaml cannot be read: see planctl check")
    if unreadable:
        text = f"{len(unreadable)} of {paths} cannot be read, {unreadable[0]} first: planctl check"
        yield Line("files", PROBLEM, text)
    if opened.sound and not unreadable:
        actions, commitments = len(opened.plan.tracked), opened.plan.commitments
        text = f"all {paths} can be read; actions: {actions}, commitments: {commitments}"
        yield Line("files", OK, f"{text}, records: {_records(opened)}")


def _records(opened: "Opened") -> int:
    from planctl.storage.layout import kind_of

    kinds = (kind_of(path) for paths in opened.scan.paths.values() for path in paths)
    return sum(kind.kind == "record" and not kind.language for kind in kinds)


def _languages(opened: "Opened") -> Line:
    from planctl.locale.catalogue import LANGUAGES

    wanted = opened.plan.terms.languages
    unknown = [language for language in wanted if language not in LANGUAGES]
    if unknown:
        text = f"planctl itself does not speak: {', '.join(unknown)}; it speaks English there"
        return Line("languages", LOOK, text)
    return Line("languages", OK, ", ".join(wanted))


def _git() -> Line:
    from planctl.git.door import program_version

    version = program_version()
    if not version:
        return Line("git", LOOK, "not found: --rev, --changed-since and diff want it")
    return Line("git", OK, version)


def _repository(root: str, records: int) -> Line:
    """Who may read the plan is for a person to see: planctl asks no host."""
    from planctl.git.door import Repository, why_none

    found = Repository.find(root)
    if found is None:
        return Line("repository", LOOK, why_none(root))
    remotes = _remotes(found)
    if not remotes:
        return Line("repository", OK, f"{found.root}, kept on this machine only")
    if records:
        text = "a plan with records belongs in a private repository: make sure that it is one"
        return Line("repository", LOOK, f"goes to {remotes}; {text}")
    return Line("repository", OK, f"goes to {remotes}; it holds no records yet")


def _remotes(repository: "Repository") -> str:
    """The names of the places it is sent to; their addresses may hold passwords."""
    names = repository.ask("remote").out.decode("utf-8", "replace").split()
    return ", ".join(names)


def _text(lines: list[Line]) -> str:
    wide = max(len(line.about) for line in lines)
    return "\n".join(f"{line.state:7}  {line.about:{wide}}  {visible(line.text)}" for line in lines)


def _json(lines: list[Line]) -> str:
    states = [line.state for line in lines]
    whole = {
        "schema": "planctl/doctor/1",
        "count": len(lines),
        "problems": states.count(PROBLEM),
        "items": [line._asdict() for line in lines],
    }
    return object_json(whole).rstrip("\n")
