"""Whatever somebody writes, it stays text: on a terminal, in a spreadsheet, a table, a forge's log."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from planctl.storage.scalars import quoted
from tests.promises.hostile import TEXTS, write_plan
from tests.running import Result, Run

AS_OF = ("--as-of", "2026-11-21")
QUESTIONS = (
    ("status",),
    ("status", "--by", "lead"),
    ("overdue",),
    ("overdue", "--by", "lead"),
    ("due", "--within", "9y"),
    ("unreported",),
    ("unreported", "--by", "lead"),
    ("round",),
    ("round", "--by", "aim"),
    ("list",),
    ("list", "--by", "aim"),
    ("list", "--by", "commitment"),
    ("list", "--by", "rag"),
    ("leads",),
    ("leads", "--by", "aim"),
    *(("show", f"ACT-{at:03d}") for at in (1, 5, 6, 9, 11, 29, 36, 39)),
    ("show", "COM-01"),
    ("show", "COM-03"),
)
"""Every reading command, with the ways of grouping that print a text as a heading."""
LISTS = tuple(words for words in QUESTIONS if words[0] not in ("show", "status"))
FORMATS = ("table", "plain", "json", "csv", "md")
BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
FORMULA = tuple("=+-@\t\r\n")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_plan(tmp_path_factory.mktemp("hostile"))


def unsafe(text: str, allowed: str = "\n") -> Iterator[str]:
    """The characters that move a cursor, start an escape sequence, end a line or turn text round."""
    for at, sign in enumerate(text):
        is_control = unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs")
        if (is_control and sign not in allowed) or sign in BIDI:
            yield f"U+{ord(sign):04X} in {text[max(0, at - 30) : at + 10]!r}"


def asked(planctl: Run, plan: Path, *words: str, lang: str = "en") -> Result:
    done = planctl(*words, *AS_OF, "--lang", lang, "--plan", str(plan))
    # Timescales and links that nobody can read are problems of the plan: files stay readable or not.
    assert done.code in (0, 1), done.err
    return done


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("words", QUESTIONS, ids="-".join)
def test_no_answer_holds_what_a_terminal_obeys(
    plan: Path, planctl_here: Run, words: tuple[str, ...], form: str
) -> None:
    done = asked(planctl_here, plan, *words, "--format", form, "--full")
    assert next(unsafe(done.out, "\n\t" if form == "plain" else "\n"), None) is None
    assert next(unsafe(done.err), None) is None
    assert done.out


@pytest.mark.parametrize("words", QUESTIONS, ids="-".join)
def test_no_table_cut_to_the_screen_or_in_welsh_does_either(
    plan: Path, planctl_here: Run, words: tuple[str, ...]
) -> None:
    for lang in ("en", "cy"):
        done = asked(planctl_here, plan, *words, "--format", "table", lang=lang)
        assert next(unsafe(done.out + done.err), None) is None


def test_a_table_in_colour_has_no_sequences_but_those_that_colour(
    plan: Path, planctl_here: Run
) -> None:
    coloured = {"FORCE_COLOR": "1", "NO_COLOR": "", "TERM": "xterm-256color"}
    for command in ("status", "overdue", "list", "leads"):
        done = planctl_here(command, *AS_OF, "--plan", str(plan), "--format", "table", env=coloured)
        assert next(unsafe(re.sub(r"\x1b\[[0-9;]*m", "", done.out)), None) is None
        assert "\x1b]" not in done.out
        assert "\x1b[31mred\x1b[0m" not in done.out


def test_markup_is_shown_as_it_was_written(plan: Path, planctl_here: Run) -> None:
    shown = asked(planctl_here, plan, "show", "ACT-011", "--format", "table", "--full").out
    assert "[red]x[/red]" in shown
    assert "[bold" in shown


@pytest.mark.parametrize("words", QUESTIONS, ids="-".join)
def test_json_is_one_object_whatever_is_in_it(
    plan: Path, planctl_here: Run, words: tuple[str, ...]
) -> None:
    whole = json.loads(asked(planctl_here, plan, *words, "--format", "json").out)
    assert whole["schema"] == f"planctl/{words[0]}/1"


def test_json_gives_each_text_back_to_the_letter(plan: Path, planctl_here: Run) -> None:
    items = json.loads(asked(planctl_here, plan, "list", "--format", "json").out)["items"]
    for key in ("action", "evidence", "commitment"):
        # White space around the plan's own words is no part of them.
        assert [item[key] for item in items[::2]] == [text.strip() for text in TEXTS]


@pytest.mark.parametrize("words", QUESTIONS, ids="-".join)
def test_no_cell_of_a_csv_begins_a_formula(
    plan: Path, planctl_here: Run, words: tuple[str, ...]
) -> None:
    out = asked(planctl_here, plan, *words, "--format", "csv").out
    rows = list(csv.reader(io.StringIO(out, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    assert [cell for row in rows for cell in row if cell.startswith(FORMULA)] == []


@pytest.mark.parametrize("words", LISTS, ids="-".join)
def test_a_csv_has_a_row_for_every_item(
    plan: Path, planctl_here: Run, words: tuple[str, ...]
) -> None:
    out = asked(planctl_here, plan, *words, "--format", "csv").out
    assert len(list(csv.reader(io.StringIO(out, newline="")))) == 1 + rows_of(
        planctl_here, plan, words
    )


@pytest.mark.parametrize("words", LISTS, ids="-".join)
def test_plain_keeps_one_item_a_line_with_as_many_tabs(
    plan: Path, planctl_here: Run, words: tuple[str, ...]
) -> None:
    lines = asked(planctl_here, plan, *words, "--format", "plain").out.split("\n")
    assert lines.pop() == ""
    assert len({line.count("\t") for line in lines}) == 1
    assert len(lines) == rows_of(planctl_here, plan, words)


def rows_of(planctl: Run, plan: Path, words: tuple[str, ...]) -> int:
    """How many lines an answer must have: one for each item, or for each in each of its groups."""
    whole = json.loads(asked(planctl, plan, *words, "--format", "json").out)
    assert whole["count"] > 5, "nearly nothing is asked for: the test says nothing"
    if "groups" in whole:
        return sum(len(group["ids"]) for group in whole["groups"])
    return int(whole["count"])


@pytest.mark.parametrize("words", [("status",), ("show", "ACT-001")], ids="-".join)
def test_plain_lines_of_the_other_answers_end_where_they_should(
    plan: Path, planctl_here: Run, words: tuple[str, ...]
) -> None:
    calm = asked(planctl_here, plan, *words, "--format", "plain").out
    assert calm.endswith("\n")
    assert "" not in calm.removesuffix("\n").split("\n")


@pytest.mark.parametrize("words", LISTS, ids="-".join)
def test_a_markdown_table_keeps_its_columns_and_no_html(
    plan: Path, planctl_here: Run, words: tuple[str, ...]
) -> None:
    out = asked(planctl_here, plan, *words, "--format", "md").out
    table = [line for line in out.split("\n") if line.startswith("|")]
    columns = {len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in table}
    assert len(columns) == 1
    assert len(table) == 2 + rows_of(planctl_here, plan, words)
    assert not re.search(r"<(?!br>)", out)


@pytest.mark.parametrize("words", QUESTIONS, ids="-".join)
def test_markdown_never_lets_through_html_or_a_link(
    plan: Path, planctl_here: Run, words: tuple[str, ...]
) -> None:
    out = asked(planctl_here, plan, *words, "--format", "md").out
    assert not re.search(r"<(?!br>)|(?<!\\)\]\(", out)


def test_show_gives_what_a_record_says_back_to_the_letter(plan: Path, planctl_here: Run) -> None:
    for at, text in enumerate(TEXTS, 1):
        shown = asked(planctl_here, plan, "show", f"ACT-{2 * at - 1:03d}", "--format", "json").out
        records = json.loads(shown)["item"]["records"]
        said = next(r["fields"] for r in records if r["fields"].get("rag") == "amber")
        for key in ("progress", "barriers", "next_steps", "public", "internal"):
            assert said[key] == text


# --- check, which shows what people wrote in messages, excerpts and help


def checked(planctl: Run, plan: Path, form: str) -> Result:
    done = planctl("check", *AS_OF, "--format", form, "--plan", str(plan))
    assert done.code == 1
    return done


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_no_format_of_check_holds_what_a_terminal_obeys(
    plan: Path, planctl_here: Run, form: str
) -> None:
    done = checked(planctl_here, plan, form)
    assert next(unsafe(done.out + done.err), None) is None


def test_each_annotation_is_one_line_and_there_are_no_others(plan: Path, planctl_here: Run) -> None:
    lines = checked(planctl_here, plan, "github").out.split("\n")
    count = json.loads(checked(planctl_here, plan, "json").out)["count"]
    assert lines.pop() == ""
    assert len(lines) == count > 50
    shape = r"::(error|warning|notice) file=[^:,]+,line=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::"
    assert [line for line in lines if not re.match(shape, line)] == []


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_line_of_another_format_is_an_annotation(
    plan: Path, planctl_here: Run, form: str
) -> None:
    lines = checked(planctl_here, plan, form).out.split("\n")
    assert [line for line in lines if line.lstrip().startswith("::")] == []


def test_raw_control_characters_are_refused_and_shown_as_escapes(
    tmp_path: Path, planctl_here: Run
) -> None:
    plan = write_plan(tmp_path)
    signs = "\x01\x07\x08\x0b\x1b\x7f\x80\x9b\u202e\u2066"
    for at, sign in enumerate(signs, 1):
        file = plan / f"aim-{at}" / f"COM-{at:02d}-words.yaml"
        file.write_text(f"id: COM-{at:02d}\ncommitment: one {sign}two\n", encoding="utf-8")
    done = checked(planctl_here, plan, "json")
    told = {item["path"]: item for item in json.loads(done.out)["items"] if item["line"] == 2}
    for at, sign in enumerate(signs, 1):
        problem = next(
            item for path, item in told.items() if path.endswith(f"COM-{at:02d}-words.yaml")
        )
        assert f"U+{ord(sign):04X}" in problem["message"] or problem["code"] == "soft-return"
    assert next(unsafe(checked(planctl_here, plan, "text").out), None) is None


# --- names of files, and what is typed

ODD_NAMES = ("\x1b[31mred", "a\nb", "\u202eevil", "::error::x", "[red]x", "=1+1", "bell\x07")


@pytest.fixture
def odd_plan(example_plan: Path, tmp_path: Path) -> Path:
    """The example plan with files that have hostile names: records, words, folders."""
    import shutil

    plan = Path(shutil.copytree(example_plan, tmp_path / "plan"))
    record = next(plan.glob("*/COM-01/*-ACT-001-*.yaml"))
    for at, name in enumerate(ODD_NAMES):
        (record.parent / f"{name}.yaml").write_bytes(record.read_bytes() + b"x-at: %d\n" % at)
        (record.parent / f"{name}").mkdir()
        (record.parent / f"{name}" / f"{name} 2.yaml").write_bytes(b"[")
        (record.parent.parent / f"COM-0{at}-{name}.yaml").write_bytes(b"id: [")
        (plan / f"{name}.yml").write_bytes(b"\xff")
    return plan


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_names_of_files_are_shown_as_harmless_as_their_texts(
    odd_plan: Path, planctl_here: Run, form: str
) -> None:
    done = checked(planctl_here, odd_plan, form)
    assert next(unsafe(done.out + done.err), None) is None
    if form == "github":
        assert all(line.startswith("::") for line in done.out.splitlines())


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("words", [("show", "ACT-001"), ("list",), ("status",)], ids="-".join)
def test_answers_about_files_with_such_names_are_harmless_too(
    odd_plan: Path, planctl_here: Run, words: tuple[str, ...], form: str
) -> None:
    done = asked(planctl_here, odd_plan, *words, "--format", form)
    assert next(unsafe(done.out + done.err, "\n\t"), None) is None
    assert "files cannot be read" in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("typed", ["show ", "list --lead ", "list --aim ", "list --rag "])
def test_what_a_shell_is_offered_is_harmless(
    plan: Path, planctl_here: Run, shell: str, typed: str
) -> None:
    words = f"planctl {typed}"
    asks = {"_PLANCTL_COMPLETE": f"{shell}_complete", "PLANCTL_PLAN": str(plan)}
    asks |= {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split()))}
    done = planctl_here(env=asks | ({"COMP_CWORD": ""} if shell == "fish" else {}))
    assert done.out.count("\n") >= len(("green", "amber", "red"))
    assert next(unsafe(done.out, "\n\t"), None) is None


@pytest.mark.parametrize("kind", ["lead", "aim"])
@pytest.mark.parametrize("name", ["../../x", "a/b", "\x1b[31mred", "a\nb", "nul."])
def test_an_id_that_no_name_of_a_file_can_hold_is_an_error(
    tmp_path: Path, planctl_here: Run, kind: str, name: str
) -> None:
    plan = write_plan(tmp_path)
    path, at = {
        "lead": ("leads.yaml", "  - id: lead-2\n"),
        "aim": ("plan.yaml", "  - id: aim-2\n"),
    }[kind]
    words = (plan / path).read_text(encoding="utf-8")
    assert at in words
    (plan / path).write_text(words.replace(at, f"  - id: {quoted(name)}\n"), encoding="utf-8")
    items = json.loads(checked(planctl_here, plan, "json").out)["items"]
    assert [
        item["code"]
        for item in items
        if item["path"].endswith(path)
        and item["severity"] == "error"
        and item["code"] != "id-twice"
    ]


@pytest.mark.parametrize("sender", ["../../../x", "a/../../../../x", "a/b"])
def test_no_id_leads_an_update_out_of_its_folder(
    tmp_path: Path, planctl_here: Run, sender: str
) -> None:
    plan = write_plan(tmp_path / "deep" / "er")
    leads = (plan / "leads.yaml").read_text(encoding="utf-8")
    extra = f"  - id: {quoted(sender)}\n    name: A kind neighbour\n"
    (plan / "leads.yaml").write_text(leads + extra, encoding="utf-8")
    before = {path for path in tmp_path.rglob("*") if not path.is_relative_to(tmp_path / "state")}
    words = ("--from", "A kind neighbour", "--no-change", "--plan", str(plan))
    planctl_here("update", "ACT-001", *words)
    state = tmp_path / "state"
    after = {path for path in tmp_path.rglob("*") if not path.is_relative_to(state)}
    assert {path.parent for path in after - before if path.is_file()} <= {plan / "aim-1" / "COM-01"}


@pytest.mark.parametrize(
    "words",
    [
        ("{}",),
        ("show", "{}"),
        ("show", "ACT-001", "{}"),
        ("list", "--lead", "{}"),
        ("list", "--aim", "{}"),
        ("list", "--rag", "{}"),
        ("list", "--state", "{}"),
        ("list", "--text", "{}"),
        ("list", "--by", "{}"),
        ("list", "--as-of", "{}"),
        ("list", "--period", "{}"),
        ("list", "--rev", "{}"),
        ("list", "--format", "{}"),
        ("list", "--plan", "{}"),
        ("due", "--within", "{}"),
        ("check", "--changed-since", "{}"),
        ("rule", "{}"),
        ("rule", "{}", "--format", "json"),
        ("completion", "{}"),
        ("doctor", "--plan", "{}"),
        ("fmt", "{}"),
        ("timescale", "{}", "--format", "json"),
        ("schema", "{}"),
        ("timescale", "{}"),
        ("update", "{}", "--rag", "amber"),
        ("update", "ACT-001", "--rag", "{}"),
        ("update", "ACT-001", "--from", "{}", "--no-change"),
        ("update", "ACT-001", "--progress", "{}", "--dry-run"),
    ],
    ids="-".join,
)
def test_what_was_typed_is_repeated_harmless(
    example_plan: Path, planctl_here: Run, words: tuple[str, ...]
) -> None:
    for typed in (*TEXTS[:2], TEXTS[4]):
        filled = (word.format(typed.replace("\0", "")) for word in words)
        done = planctl_here(*filled, cwd=example_plan)
        assert done.code in (0, 1, 2, 3), done.err
        assert "something unexpected" not in done.err
        assert next(unsafe(done.out + done.err, "\n\t"), None) is None


def test_the_answer_to_an_update_shows_hostile_words_harmless(
    tmp_path: Path, planctl_here: Run
) -> None:
    plan = write_plan(tmp_path)
    for at, text in enumerate(TEXTS, 1):
        if "\0" in text:
            continue  # no argument of a program can hold it
        words = ("--progress", text, "--barriers", text, "--next-steps", text, "--rag", "amber")
        done = planctl_here("update", f"ACT-{2 * at:03d}", *words, "--plan", str(plan))
        assert done.code == 0, done.err
        assert next(unsafe(done.out + done.err), None) is None
    assert next(unsafe(planctl_here("undo", "--list", "--plan", str(plan)).out), None) is None
    assert next(unsafe(planctl_here("undo", "--plan", str(plan)).out), None) is None
