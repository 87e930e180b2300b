"""The error gallery: every problem code has a plan that causes it, and its wording is held."""

import os
import random
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.contract.problems import lines_of
from planctl.model.problem import Problem
from planctl.rules.codes import CODES, severity_of
from planctl.rules.history import Touched
from planctl.storage.checking import located, problems_of
from planctl.storage.history import findings_since
from planctl.storage.opening import Opened, open_texts
from planctl.storage.texts import NotAFileError

ROOT = Path(__file__).parent
BROKEN = ROOT / "examples" / "broken"
TABLE = ROOT.parent / "docs" / "codes.md"
AS_OF = date(2026, 11, 21)
REFRESH = os.environ.get("PLANCTL_REFRESH") == "1"

Texts = dict[str, bytes | OSError]

SECOND = "prepare/COM-02-second.yaml"
WORDS = "id: COM-02\ncommitment: We will listen"

# What a file of the gallery cannot hold, because git, an editor or a partner's computer would not.
MADE: dict[str, dict[str, bytes | OSError | None]] = {
    "file-missing": {"leads.yaml": None},
    "file-unreadable": {SECOND: PermissionError(13, "Permission denied")},
    "not-a-file": {SECOND: NotAFileError(SECOND)},
    "name-case": {"prepare/Notes.md": b"Good.\n", "prepare/notes.md": b"Good.\n"},
    "name-not-portable": {"prepare/what next?.md": b"Good.\n"},
    "file-too-large": {SECOND: WORDS.encode() + b" and listen" * 200_000},
    "not-utf8": {SECOND: f"{WORDS} to people’s words\n".encode("cp1252")},
    "control-character": {SECOND: f"{WORDS} to \x1b[31mall\n".encode()},
    "soft-return": {SECOND: f"{WORDS}\u2028and act\n".encode()},
    "conflict-marker": {
        SECOND: b"id: COM-02\n<<<<<<< HEAD\ncommitment: We will listen\n=======\n"
        b"commitment: We will act\n>>>>>>> health\n"
    },
    "yaml-too-many": {SECOND: WORDS.encode() + b"\nx-was:\n" + b"  - ACT-1\n" * 100_001},
}


# A record that is edited no longer says what its name pins; one renamed by hand has no right name.
ALWAYS_WITH = {"record-edited": ("record-changed",), "record-renamed": ("record-misnamed",)}


class Unread(dict[str, bytes]):
    """Texts of which some cannot be read: asking for one raises what a computer would say."""

    def __init__(self, texts: Texts) -> None:
        super().__init__(dict.fromkeys(texts, b""))
        self._texts = texts

    def __getitem__(self, path: str) -> bytes:
        text = self._texts[path]
        if isinstance(text, OSError):
            raise text
        return text


def texts_below(folder: Path) -> Texts:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def plan_of(code: str, folder: str = "plan") -> Texts:
    """The base plan with a code's own files laid over it."""
    texts = texts_below(BROKEN / "_base" / "plan") | texts_below(BROKEN / code / folder)
    for path, made in MADE.get(code, {}).items():
        if made is None:
            del texts[path]
        else:
            texts[path] = made
    return texts


def since(before: Texts, now: Texts) -> tuple[Touched, ...]:
    """What git would say of the files between the two."""
    gone, new = before.keys() - now.keys(), now.keys() - before.keys()
    moved = {old: path for old in gone for path in new if before[old] == now[path]}
    found = [Touched(path, "renamed", old) for old, path in moved.items()]
    found += [Touched(path, "deleted") for path in gone - moved.keys()]
    found += [Touched(p, "modified") for p in before.keys() & now.keys() if before[p] != now[p]]
    found += [Touched(p, "added") for p in new - set(moved.values())]
    return tuple(found)


def history(code: str, opened: Opened, now: Texts) -> list[Problem]:
    """What may not change, where the example says with `before/` how it was."""
    if not (BROKEN / code / "before").exists():
        return []
    before = plan_of(code, "before")
    old = open_texts(Unread(before))
    return located(opened, findings_since(old, opened, since(before, now), "the revision"))


def checked(code: str) -> list[Problem]:
    texts = plan_of(code)
    opened = open_texts(Unread(texts))
    return sorted({*problems_of(opened, AS_OF), *history(code, opened, texts)})


def line_at(problem: Problem, texts: Texts) -> str:
    text = texts.get(problem.path, b"")
    if isinstance(text, OSError) or not problem.line:
        return ""
    lines = text.decode("utf-8-sig", "replace").split("\n")
    return lines[problem.line - 1] if problem.line <= len(lines) else ""


def printed(code: str) -> str:
    texts = plan_of(code)
    blocks = [
        lines_of(problem, severity_of(problem.code), line_at(problem, texts), "plan")
        for problem in checked(code)
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def kept(path: Path, text: str) -> str:
    """The text a file holds, after writing it anew where that is asked for."""
    if REFRESH:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8")


def examples() -> list[str]:
    return sorted(path.name for path in BROKEN.iterdir() if path.name != "_base")


def test_the_base_of_the_gallery_is_sound() -> None:
    assert problems_of(open_texts(Unread(texts_below(BROKEN / "_base" / "plan"))), AS_OF) == ()


def test_every_code_has_an_example_and_every_example_a_code() -> None:
    assert examples() == sorted(CODES)


@pytest.mark.parametrize("code", examples())
def test_each_example_prints_exactly_what_it_expects(code: str) -> None:
    shown = printed(code)
    assert shown == kept(BROKEN / code / "expected.txt", shown)


@pytest.mark.parametrize("code", examples())
def test_each_example_is_about_its_own_code_alone(code: str) -> None:
    assert {problem.code for problem in checked(code)} == {code, *ALWAYS_WITH.get(code, ())}


@pytest.mark.parametrize("code", examples())
def test_every_problem_says_what_to_do_in_one_line(code: str) -> None:
    for problem in checked(code):
        assert problem.help
        assert "\n" not in problem.help
        assert problem.help.endswith((".", "?"))
        assert not problem.message.endswith(".")


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(examples()), st.randoms(use_true_random=False))
def test_whatever_lines_are_lost_or_said_twice_every_problem_is_told(
    code: str, luck: random.Random
) -> None:
    texts = {path: text for path, text in plan_of(code).items() if isinstance(text, bytes)}
    for _ in range(3):
        path = luck.choice(sorted(texts))
        lines = texts[path][:2000].splitlines(keepends=True) or [b"id: COM-01\n"]
        at = luck.randrange(len(lines))
        lines[at : at + 1] = luck.choice([[], [luck.choice(lines), lines[at]]])
        texts[path] = b"".join(lines)
    for problem in problems_of(open_texts(texts), AS_OF):
        assert lines_of(problem, severity_of(problem.code), "")
        assert problem.code in CODES


def code_table() -> str:
    """The table of codes as Markdown."""
    rows = [
        f"| [`{code.code}`](../tests/examples/broken/{code.code}/expected.txt)"
        f" | {code.severity} | {'yes' if code.fixable else ''} | {code.title} |"
        for code in CODES.values()
    ]
    head = [
        "# What `planctl check` can find",
        "",
        "An error makes `check` fail; a warning wants a person's eye; advice is worth knowing.",
        "`planctl check --fix` mends what is marked so. `planctl rule CODE` explains one, with an",
        "example. A plan makes a warning an error with `policies: errors:` in plan.yaml; a record",
        "that `accepts:` a code, with the reason, silences it for its action or commitment.",
        "",
        "This table is made from the codes themselves.",
        "",
        "| code | severity | `--fix` | what it is |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *rows]) + "\n"


def test_the_documented_table_is_that_of_the_codes() -> None:
    assert code_table() == kept(TABLE, code_table())


def test_every_link_of_the_table_leads_to_an_example() -> None:
    links = re.findall(r"\]\(\.\./(.*?)\)", TABLE.read_text(encoding="utf-8"))
    assert len(links) == len(CODES)
    assert all((ROOT.parent / link).is_file() for link in links)
