"""Running what a document shows: its console blocks in order, as a person at a terminal would."""

import os
import pty
import re
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.running import ROOT

CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
WIPED = re.compile(r"[^\n]*\n[^\n]*\x1b\[1A\x1b\[2K")
"""A line that was written and is wiped away again from the one below it, as a bar is at its end."""
STEP = re.compile(
    r"^<!-- beforehand: (?P<before>.*?) -->$|^```(?P<info>[^\n]*)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Shown(NamedTuple):
    """A command as a document shows it, with the lines that follow it."""

    typed: str
    lines: tuple[str, ...]


class Step(NamedTuple):
    """What a reader does next: types commands, or writes `text` into `file`.

    `at` and `end` are where the body of the block stands in the document; a step that readers do not
    see (a comment that begins with "beforehand:") has one command and shows nothing.
    """

    commands: tuple[Shown, ...]
    file: str = ""
    text: str = ""
    at: int = 0
    end: int = 0
    hidden: bool = False


def steps(document: str) -> Iterator[Step]:
    """The steps of a document, in order. Blocks that are neither console nor a file are passed by."""
    for found in STEP.finditer(document):
        info, body = found["info"], found["body"]
        if found["before"]:
            yield Step((Shown(found["before"], ()),), hidden=True)
        elif info == "console":
            yield Step(tuple(commands(body)), at=found.start("body"), end=found.end("body"))
        elif "file=" in info:
            yield Step((), info.partition("file=")[2], body)


def commands(body: str) -> Iterator[Shown]:
    """Each `$ ` line of a block, joined with its `> ` lines, and what stands under it."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        typed, *lines = part.removesuffix("\n").split("\n")
        while typed.endswith("\\") and lines and lines[0].startswith("> "):
            typed += "\n" + lines.pop(0).removeprefix("> ")
        yield Shown(typed, tuple(lines))


def as_block(shown: list[Shown]) -> str:
    """The body of a console block."""
    lines = []
    for typed, printed in shown:
        first, *more = typed.split("\n")
        lines += [f"$ {first}", *(f"> {line}" for line in more), *printed]
    return "\n".join(lines) + "\n"


def agrees(printed: list[str], shown: list[str]) -> bool:
    """Whether the lines are those shown, where a line of `...` alone stands for any number left out."""
    if "..." not in shown:
        return printed == shown
    at = shown.index("...")
    if printed[:at] != shown[:at]:
        return False
    rest = shown[at + 1 :]
    return any(agrees(printed[start:], rest) for start in range(at, len(printed) + 1))


class Terminal:
    """A screen of 80 columns and a shell that stays in the folder it was left in."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        """Begin in `folder`; planctl is that of this interpreter."""
        self.start = folder / "here"
        self.start.mkdir()
        self._here = str(self.start)
        self._left = folder / "left"
        self._environment = {**environment, **_own(folder)}

    def write(self, file: str, text: str) -> None:
        """Save a file, as an editor would."""
        path = Path(self._here) / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def type(self, command: str) -> list[str]:
        """The lines that a command prints; it fails the test when the command fails."""
        script = f'{command}\ncode=$?\npwd > "{self._left}"\nexit $code'
        code, text = _on_a_screen(["bash", "-c", script], self._here, self._environment)
        assert code == 0, f"$ {command}\nexit code {code}\n{text}"
        self._here = self._left.read_text(encoding="utf-8").removesuffix("\n")
        return [line.rstrip() for line in text.removesuffix("\n").split("\n")] if text else []


def _own(folder: Path) -> dict[str, str]:
    """Planctl on the PATH, git without this person's habits, and the repository's plans to copy."""
    programs = folder / "programs"
    programs.mkdir()
    program = programs / "planctl"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m planctl "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    habits = folder / "gitconfig"
    habits.write_text(
        "[user]\nname = Coordinator\nemail = coordinator@example.org\n"
        "[init]\ndefaultBranch = main\n",
        encoding="utf-8",
    )
    return {
        "GIT_CONFIG_GLOBAL": str(habits),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_PAGER": "cat",
        "PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "REPOSITORY": str(ROOT),
        "TERM": "xterm",
    }


def _on_a_screen(
    arguments: list[str], here: str, environment: Mapping[str, str]
) -> tuple[int, str]:
    """Exit code and all output of a program whose output is a terminal, and whose input is none."""
    ours, its = pty.openpty()
    modes = termios.tcgetattr(its)
    modes[1] &= ~termios.OPOST  # line ends come as they were written
    termios.tcsetattr(its, termios.TCSANOW, modes)
    with subprocess.Popen(
        arguments,
        cwd=here,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=its,
        stderr=its,
    ) as program:
        os.close(its)
        text = b"".join(_read(ours))
        code = program.wait(timeout=60)
    os.close(ours)
    return code, CODES.sub("", WIPED.sub("", text.decode("utf-8")))


def _read(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # Linux says so when the last writer has gone
            return
        if not part:
            return
        yield part
