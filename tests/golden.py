"""Golden files: what people see, kept as text and compared letter for letter."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden_files"


def same_as_golden(name: str, seen: str) -> None:
    """Hold what was seen against tests/golden_files/NAME; PLANCTL_REFRESH=1 writes it anew."""
    file = FOLDER / name
    if os.environ.get("PLANCTL_REFRESH") == "1":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(seen, encoding="utf-8")
    assert file.exists(), f"{name} is not there yet: run with PLANCTL_REFRESH=1 and look at it"
    assert seen == file.read_text(encoding="utf-8"), f"{name} has changed: PLANCTL_REFRESH=1"
