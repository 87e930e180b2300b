"""The one door to git: fixed words, no shell, nothing of the repository's own settings run."""

import os
import re
import subprocess
import sys
from typing import NamedTuple

from planctl.errors import PlanctlError, WrongUsage

ALLOWED = re.compile(r"(?!-)[A-Za-z0-9._/@{}^~-]{1,200}")
"""What a revision may be written with: names, ids, HEAD~3, v1.0^{}, main@{upstream}."""
HEX = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
MOST_SHOWN = 60
"""Characters of what is no revision that are said again."""
LONGEST = 60
"""Seconds after which git is stopped."""

# A repository brings its own settings, and some of them are commands: none of those may run.
_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    f"core.attributesFile={os.devnull}",
    "core.pager=cat",
    "core.untrackedCache=false",
    "diff.external=",
    "safe.bareRepository=explicit",
)
_SURROUNDINGS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    # What a partial copy lacks would else be fetched, by commands that its settings name.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C",
}
_REFUSALS = {
    b"not a git repository": "it is not in a git repository",
    b"dubious ownership": "the repository belongs to somebody else and git does not trust it",
    b"must be run in a work tree": "it is inside a bare repository, where no files are laid out",
    b"cannot use bare repository": "it is inside a bare repository, where no files are laid out",
}


class GitFailedError(PlanctlError):
    """git is there but gave no answer; nothing was changed."""


class Answer(NamedTuple):
    """What git said: its exit code, its output and its complaints, as bytes."""

    code: int
    out: bytes
    complaint: bytes

    def first_complaint(self) -> str:
        """The first line of what git complained of, in letters that any terminal can show."""
        line = self.complaint.strip().partition(b"\n")[0]
        text = line.decode("utf-8", "replace").removeprefix("fatal: ")
        return "".join(letter if letter.isprintable() else "?" for letter in text)


class Repository(NamedTuple):
    """A git repository with its files laid out: the real path of its top folder, and git's own."""

    root: str
    program: str

    @classmethod
    def find(cls, folder: str | os.PathLike[str]) -> "Repository | None":
        """The repository that a folder lies in; None when there is none or git cannot be asked.

        `why_none` says which of these it is.
        """
        found = _look(os.path.realpath(folder))
        return found if isinstance(found, Repository) else None

    def ask(self, *words: str, given: bytes = b"") -> Answer:
        """Runs one git command in the top folder, `given` on its input. Only ever to read."""
        return _ask(self.program, self.root, words, given)

    def run(self, *words: str, given: bytes = b"") -> bytes:
        """The output of one git command; raises GitFailedError when it ends badly."""
        answer = self.ask(*words, given=given)
        if answer.code:
            raise GitFailedError(f"git {words[0]} did not work: {answer.first_complaint()}")
        return answer.out

    def revision(self, text: str) -> str:
        """The full id, in hex, of the commit that a revision names.

        Raises WrongUsage for what is not written like a revision and for one that is not there,
        with the names of branches and tags that come near.
        """
        if not ALLOWED.fullmatch(text):
            shown = text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…"
            raise WrongUsage(
                f"{shown!r} is not written like a revision.",
                "Give a branch, a tag, an id, or such as HEAD~3.",
            )
        words = ("rev-parse", "--verify", "--end-of-options", f"{text}^{{commit}}")
        answer = self.ask(*words)
        name = answer.out.decode("ascii", "replace").strip().rpartition("\n")[2]
        if answer.code or not HEX.fullmatch(name):
            raise WrongUsage(*self._no_revision(text, answer))
        return name

    def inside(self, path: str | os.PathLike[str]) -> str:
        """A path as git names it: from the top folder, with forward slashes; "" is that folder.

        Raises WrongUsage for a path outside the repository. The last part may be a link or missing.
        """
        folder, name = os.path.split(os.path.abspath(path))
        full = os.path.join(os.path.realpath(folder), name)
        if not _is_under(self.root, full):
            # The top folder itself may be named by a link.
            full = os.path.realpath(path)
        if not _is_under(self.root, full):
            raise WrongUsage(f"{os.fspath(path)} is not in the repository {self.root}.")
        relative = os.path.relpath(full, self.root).replace(os.sep, "/")
        return "" if relative == "." else relative

    def _no_revision(self, text: str, answer: Answer) -> tuple[str, str]:
        if b"is ambiguous" in answer.complaint:
            return f'"{text}" is the beginning of more than one id.', "Give more of its letters."
        sentence = f'There is no revision "{text}" in this repository.'
        if self.ask("rev-parse", "--verify", "HEAD").code:
            return sentence, "Nothing has been committed here yet."
        near = self._near(text)
        if near:
            return sentence, "Did you mean " + " or ".join(near) + "?"
        if self.run("rev-parse", "--is-shallow-repository").strip() == b"true":
            return sentence, (
                "This copy holds only the newest commits; `git fetch --unshallow` brings the rest."
            )
        return sentence, ""

    def _near(self, text: str) -> list[str]:
        from difflib import get_close_matches

        kinds = ("refs/heads", "refs/tags", "refs/remotes")
        listed = self.run("for-each-ref", "--count=2000", "--format=%(refname:short)", *kinds)
        return get_close_matches(text, listed.decode("utf-8", "replace").split("\n"), 3)


def why_none(folder: str | os.PathLike[str]) -> str:
    """Why `Repository.find` finds none, as a sentence; empty when it does find one."""
    found = _look(os.path.realpath(folder))
    return "" if isinstance(found, Repository) else f"git cannot be asked about {folder}: {found}."


def program_version() -> str:
    """Which git is found and where: "git version 2.43.0, /usr/bin/git"; empty when there is none."""
    program = _program()
    if program is None:
        return ""
    answer = _ask(program, os.path.dirname(program), ("--version",), b"")
    return f"{answer.out.decode('utf-8', 'replace').strip()}, {program}"


def _look(folder: str) -> Repository | str:
    program = _program()
    if program is None:
        return "git is not installed"
    if not os.path.isdir(folder):
        return "there is no such folder"
    answer = _ask(program, folder, ("rev-parse", "--show-toplevel"), b"")
    if answer.code:
        reasons = (reason for words, reason in _REFUSALS.items() if words in answer.complaint)
        return next(reasons, f"git says {answer.first_complaint()}")
    root = os.path.realpath(os.fsdecode(answer.out.removesuffix(b"\n")))
    # The setting core.worktree can point anywhere.
    return Repository(root, program) if _is_under(root, folder) else f"its files are at {root}"


def _is_under(root: str, path: str) -> bool:
    return (path + os.sep).startswith(root.rstrip(os.sep) + os.sep)


def _program() -> str | None:
    """Where git is. A relative folder in PATH is passed over: it could be the plan's own."""
    name = "git.exe" if sys.platform == "win32" else "git"
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        path = os.path.join(folder, name)
        if os.path.isabs(folder) and os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    return None


def _ask(program: str, folder: str, words: tuple[str, ...], given: bytes) -> Answer:
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the words are this package's own
            [program, "--no-pager", *settings, *words],
            cwd=folder,
            env=clean | _SURROUNDINGS,
            input=given,
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise GitFailedError(f"git {words[0]} took longer than {LONGEST} seconds.") from error
    except OSError as error:
        raise GitFailedError(f"git cannot be run: {error.strerror}.") from error
    return Answer(done.returncode, done.stdout, done.stderr)
