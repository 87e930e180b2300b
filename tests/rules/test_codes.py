"""The table of codes holds every code that is reported anywhere, and its explanations are whole."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from planctl.model.plan import Policies
from planctl.rules.codes import CODES, severity_of
from planctl.rules.explained import EXPLAINED

SRC = Path(__file__).parents[2] / "src" / "planctl"
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
REPORTERS = {
    "Fault",
    "Finding",
    "Problem",
    "PydanticCustomError",
    "Slip",
    "_note",
    "_stop",
    "finding",
    "problem",
    "report",
}
TABLES = {"codes.py", "explained_files.py", "explained_plan.py", "explained_records.py"}


def sources() -> list[Path]:
    return [path for path in SRC.rglob("*.py") if path.name not in TABLES]


def words_in(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def reported(path: Path) -> set[str]:
    """The words that look like a code among the arguments of whatever reports a problem."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    calls = (n for n in nodes if isinstance(n, ast.Call) and called(n) in REPORTERS)
    said = (a.value for call in calls for a in call.args if isinstance(a, ast.Constant))
    return {word for word in said if isinstance(word, str) and KEBAB.fullmatch(word)}


def test_every_code_that_is_reported_is_in_the_table() -> None:
    found = {code for path in sources() for code in reported(path)}
    assert len(found) > 60
    assert found <= CODES.keys()


def test_every_word_like_a_code_in_the_rules_is_in_the_table() -> None:
    rules = (path for path in sources() if path.parent.name == "rules")
    found = {word for path in rules for word in words_in(ast.parse(path.read_text("utf-8")))}
    assert {word for word in found if KEBAB.fullmatch(word)} <= CODES.keys()


def test_every_slip_that_is_read_leniently_is_in_the_table_and_fixable() -> None:
    from planctl.storage.gate import SLIP_SENTENCES

    assert all(CODES[code].fixable and CODES[code].severity == "warning" for code in SLIP_SENTENCES)


def test_every_code_of_the_table_is_reported_somewhere() -> None:
    everything = {word for p in sources() for word in words_in(ast.parse(p.read_text("utf-8")))}
    assert CODES.keys() <= everything


def test_a_code_is_a_stable_word_in_lower_case() -> None:
    assert all(KEBAB.fullmatch(code) for code in CODES)
    assert all(code == entry.code for code, entry in CODES.items())


def test_every_code_is_explained_and_nothing_else_is() -> None:
    assert EXPLAINED.keys() == CODES.keys()


@pytest.mark.parametrize("code", CODES)
def test_an_explanation_says_why_in_sentences_and_shows_both_forms(code: str) -> None:
    told = EXPLAINED[code]
    assert told.why.endswith(".")
    assert told.why[0].isupper()
    assert told.mended
    assert told.example != told.mended
    assert (told.example + told.mended).isprintable() or "\n" in told.example + told.mended


def test_a_title_is_one_line_without_a_full_stop() -> None:
    assert all("\n" not in c.title and not c.title.endswith(".") for c in CODES.values())


def test_a_plan_can_make_any_code_an_error() -> None:
    strict = Policies(errors=("evidence-missing",))
    assert severity_of("evidence-missing") == "warning"
    assert severity_of("evidence-missing", strict) == "error"


def test_red_without_reasons_is_an_error_where_the_plan_requires_them() -> None:
    assert severity_of("red-amber-silent", Policies()) == "warning"
    assert severity_of("red-amber-silent", Policies(red_or_amber="require")) == "error"


def test_an_unheard_of_code_is_an_error() -> None:
    assert severity_of("no-such-code") == "error"
