"""A terminal for a command: what is typed goes in line by line, what it answers comes back."""

import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.running import Result


def at_terminal(
    env: Mapping[str, str], cwd: Path, args: tuple[str, ...], typed: tuple[str, ...] = ()
) -> Result:
    """Run planctl with a terminal as its standard input; output and errors are piped."""
    ours, theirs = pty.openpty()
    try:
        process = subprocess.Popen(
            [sys.executable, "-m", "planctl", *args],
            cwd=cwd,
            env=env,
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        os.write(ours, "".join(f"{line}\n" for line in typed).encode())
        out, err = process.communicate(timeout=60)
    finally:
        os.close(ours)
        os.close(theirs)
    return Result(process.returncode, out.decode(), err.decode())
