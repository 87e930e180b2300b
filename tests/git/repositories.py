"""Real git, on the settings of nobody, for the tests that need a repository."""

import os
import subprocess
from pathlib import Path

SURROUNDINGS = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TEMPLATE_DIR": "",  # no examples of hooks, which every copy would copy
    "GIT_AUTHOR_NAME": "A Coordinator",
    "GIT_AUTHOR_EMAIL": "coordinator@example.org",
    "GIT_COMMITTER_NAME": "A Coordinator",
    "GIT_COMMITTER_EMAIL": "coordinator@example.org",
    "GIT_AUTHOR_DATE": "2026-10-14T12:00:00Z",
    "GIT_COMMITTER_DATE": "2026-10-14T12:00:00Z",
}
RECORD = "plan/prepare/COM-04/2026-10-14-ACT-008-regional-team-7f3a.yaml"


def git(folder: Path, *words: str, code: int = 0) -> str:
    """Runs git as its user would, on the settings of nobody."""
    done = subprocess.run(
        ["git", *words], cwd=folder, env=SURROUNDINGS, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stderr
    return done.stdout


def write(root: Path, path: str, data: bytes) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(data)
