"""Running planctl as a person would: as a process of its own, or inside the test for speed."""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol
from unittest import mock

ROOT = Path(__file__).parent.parent


class Result(NamedTuple):
    """How a command ended: its exit code, and what it said on standard output and error."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Runs planctl with arguments. `env` is added to a clean environment; `stdin` is piped in."""

    def __call__(
        self,
        *args: str,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        stdin: str = "",
    ) -> Result:
        """Run the command to its end, whatever its exit code."""
        ...


def clean_env(cache: Path, state: Path) -> dict[str, str]:
    """An environment without this machine's habits: 80 columns, no colours, folders of its own."""
    return {
        "COLUMNS": "80",
        "HOME": str(state),
        "LANG": "C.UTF-8",
        "NO_COLOR": "1",
        "PATH": os.environ.get("PATH", os.defpath),
        "PLANCTL_CACHE": str(cache),
        "PLANCTL_STATE": str(state),
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
        "TZ": "UTC",
    }


def as_process(clean: Mapping[str, str]) -> Run:
    """A runner that starts `python -m planctl` each time."""

    def run(
        *args: str,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        stdin: str = "",
    ) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "planctl", *args],
            cwd=cwd or ROOT,
            env={**clean, **(env or {})},
            input=stdin,
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=60,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    return run


def inside(clean: Mapping[str, str]) -> Run:
    """A runner that calls planctl's own `main` in this process, with streams that are no screen."""

    def run(
        *args: str,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        stdin: str = "",
    ) -> Result:
        from planctl.cli.main import main

        here = {**clean, **(env or {})}
        with (
            mock.patch.dict(os.environ, here, clear=True),
            mock.patch.object(sys, "argv", ["planctl", *args]),
            contextlib.chdir(cwd or ROOT),
            _streams(stdin) as (out, err),
        ):
            code = _exit_code(main)
        return Result(code, _said(out), _said(err))

    return run


class _Main(Protocol):
    def __call__(self) -> None: ...


def _exit_code(main: _Main) -> int:
    try:
        main()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0


@contextlib.contextmanager
def _streams(stdin: str) -> Iterator[tuple[io.TextIOWrapper, io.TextIOWrapper]]:
    given = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    with (
        mock.patch.object(sys, "stdin", given),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        yield out, err


def _said(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()
