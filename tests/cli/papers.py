"""A paper, made as a person makes it: planctl in a plan's folder, and what it wrote."""

from pathlib import Path

from tests.running import Run


def made(
    run: Run, plan: Path, folder: Path, kind: str, *words: str, lang: str = "en", form: str = "md"
) -> str:
    """The text of a paper, written to `folder` by `planctl report`."""
    order = ("report", kind, "--lang", lang, "--format", form, "--output", str(folder), "--force")
    done = run(*order, *words, "--plan", str(plan))
    assert done.code == 0, done
    languages = {"both": "cy-en"}.get(lang, lang)
    return (folder / f"{kind}.{languages}.{form}").read_bytes().decode()


def sections(text: str) -> dict[str, str]:
    """The parts of a paper in Markdown by their headings of the second level."""
    parts = text.split("\n## ")[1:]
    return {part.partition("\n")[0]: part for part in parts}


def rows(part: str) -> list[list[str]]:
    """The cells of every row of every table in a part, headings and all but the lines under them."""
    lines = [line[2:-2] for line in part.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.split(" | ")] for line in lines]
    return [row for row in cells if not set("".join(row)) <= {"-", ":"}]
