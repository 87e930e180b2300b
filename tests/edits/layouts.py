"""Commitment files as anybody may have typed them, for properties of edits."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import strategies as st

from planctl.edits.at_work import Place
from planctl.storage.scalars import fold_text, quoted, write_text
from tests.storage.plans import small

WORDS = st.text(st.sampled_from("abc ŵŷ’😀é"), min_size=1, max_size=30).map(str.strip).filter(bool)
TEXTS = st.text(st.sampled_from("ab ŵŷ’😀#:-\"'|>&*[]%@"), min_size=1, max_size=60)
SENTENCES = TEXTS.map(str.strip).filter(bool)
LEADS = st.sampled_from(["Team", "Health", "Team / Health", "Health Board and Team"])
TIMES = st.sampled_from(["Mar 2026", "Q3 2025/26", "Ongoing", "by end of 2026"])
COMMENTS = ("# top", "# about it", "# ŵ: 😀", "# deep", "# behind", "# end")


@st.composite
def values(draw: st.DrawFn, key: str, column: int, value: str) -> list[str]:
    """The lines of one key, its value in one of the many ways people write it."""
    margin, comment = " " * column, draw(st.sampled_from(["", "", "  # behind"]))
    head = f"{margin}{key}:" + draw(st.sampled_from([" ", "  "]))
    match draw(st.sampled_from(["single", "double", "block", "fold", "below", "plain"])):
        case "single":
            return [f"{head}'{value.replace(chr(39), chr(39) * 2)}'{comment}"]
        case "block":
            first, *rest = write_text(value, column + 2)
            return [head + first + comment, *rest] if rest else [head + first + comment]
        case "fold":
            first, *rest = fold_text(value, column + 2, 20)
            return [head + first + comment, *rest] if rest else [head + first + comment]
        case "plain" if value.replace(" ", "").isalnum():
            return [head + value + comment]
        case "below" if value.replace(" ", "").isalnum():
            return [head.rstrip(), f"{margin}    {value}"]
        case _:
            return [head + quoted(value) + comment]


@st.composite
def actions(draw: st.DrawFn, identity: str, dash: int) -> list[str]:
    """An action's lines, comments above and below included."""
    column = dash + draw(st.sampled_from([2, 2, 4]))
    keys = {"action": draw(SENTENCES)}
    if draw(st.booleans()):
        keys["evidence"] = draw(SENTENCES)
    keys |= {"timescale": draw(TIMES), "lead": draw(LEADS)}
    if draw(st.booleans()):
        keys["x-note"] = draw(SENTENCES)
    lines = [" " * column + "id: " + draw(st.sampled_from([identity, f'"{identity}"']))]
    for key in draw(st.permutations(list(keys))):
        lines += draw(values(key, column, keys[key]))
        lines += draw(st.sampled_from([[], [], [""], [" " * column + "# about it"], ["# ŵ: 😀"]]))
    if draw(st.booleans()):
        lines.append(" " * column + "was: [ACT-070, ACT-071]")
    lines += draw(st.sampled_from([[], [" " * column + "# deep"]]))
    above = draw(st.sampled_from([[], [], [" " * dash + "# about it"], [""]]))
    first = " " * dash + "-" + " " * (column - dash - 1) + lines[0].lstrip()
    return [*above, first, *lines[1:]]


@st.composite
def files(draw: st.DrawFn, commitment: str, ids: tuple[str, ...]) -> str:
    """A commitment's whole file, with the given ids."""
    dash = draw(st.sampled_from([0, 2, 4]))
    lines = draw(st.sampled_from([[], ["# top"], ["# top", ""]]))
    lines = [*lines, f"id: {commitment}" + draw(st.sampled_from(["", "  # behind"]))]
    lines += draw(values("commitment", 0, draw(SENTENCES)))
    lines += draw(
        st.sampled_from([[], ["x-list: [a, b]"], ["", "x-note: |", "  One", "", "  two"]])
    )
    if ids:
        lines.append("actions:" + draw(st.sampled_from(["", "  # behind"])))
    for identity in ids:
        lines += draw(actions(identity, dash))
    lines += draw(st.sampled_from([[], ["x-last: 1"], ["", "# end"]]))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    text = newline.join(lines) + draw(st.sampled_from(["", newline, newline]))
    return draw(st.sampled_from(["", "\ufeff"])) + text


@contextmanager
def laid_out(**changes: str) -> Iterator[tuple[Place, Path]]:
    """A small plan in a folder of its own, with these files in it; a journal beside it."""
    import os
    from unittest import mock

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "plan"
        for path, data in small(**changes).items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        with mock.patch.dict(os.environ, {"PLANCTL_STATE": str(Path(folder) / "state")}):
            yield Place(str(root), None), root


def bytes_of(root: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    found = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}
