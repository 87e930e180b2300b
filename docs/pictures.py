"""The README's pictures, made from the commands themselves: `python -m docs.pictures`."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "img"
EXAMPLE = "examples/riverside-safer-together"
WIDTH = 82


class Picture(NamedTuple):
    """A picture's file name without its ending, and what a person types, in which folder, to see it."""

    name: str
    typed: str
    folder: str = "."


PICTURES = (
    Picture("status", "planctl status --as-of 2026-11-21"),
    Picture("overdue", "planctl overdue --by lead --aim prepare --as-of 2026-11-21"),
    Picture("show", "planctl show ACT-005 --as-of 2026-01-30", EXAMPLE),
    Picture("status-cy", "planctl status --lang cy --as-of 2026-05-15", EXAMPLE),
    Picture("timescale", 'planctl timescale "March 2022 (was March 2021)"'),
)

# Light letters on near black: the faint ones still have a contrast of more than 4.5.
COLOURS = [
    (11, 12, 12),
    (255, 125, 120),
    (120, 210, 130),
    (255, 205, 70),
    (130, 185, 255),
    (215, 160, 255),
    (110, 215, 220),
    (243, 242, 241),
]
THEME = TerminalTheme((11, 12, 12), (243, 242, 241), COLOURS, [(165, 165, 165), *COLOURS[1:]])

# Rich's own page asks another host for its letters; a picture of ours asks nobody for anything.
PAGE = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<style>
.{unique_id}-matrix {{ font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace; \
font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: arial, sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" \
height="{terminal_height}" /></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def drawn(picture: Picture) -> str:
    """The picture as SVG: what the command prints on a screen of 80 columns, in colour."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text("$ " + picture.typed, style="bold"))
    console.print(Text.from_ansi(printed(picture.typed, ROOT / picture.folder)))
    return console.export_svg(
        title="planctl", theme=THEME, code_format=PAGE, unique_id=picture.name
    )


def printed(typed: str, folder: Path) -> str:
    """What the command writes on a screen of 80 columns that knows colours."""
    import shlex

    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": str(ROOT / "src"),
        "PLANCTL_CACHE": "",
        "HOME": os.devnull,
        "PLANCTL_PLAN": "",
        "COLUMNS": "80",
        "FORCE_COLOR": "1",
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
    }
    _, command, *arguments = shlex.split(typed)
    table = ["--format", "table"] if command != "timescale" else []
    run = subprocess.run(
        [sys.executable, "-m", "planctl", command, *arguments, *table],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return run.stdout


def main() -> None:
    """Make every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        (FOLDER / f"{picture.name}.svg").write_text(drawn(picture), encoding="utf-8")


if __name__ == "__main__":
    main()
