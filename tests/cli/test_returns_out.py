"""`returns out`: forms for one body or each, the opening position, and what is said where there is none."""

import email
import email.policy
import shlex
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.conftest import Copy
from tests.running import Run
from tests.test_help import examples_of

AS_OF = ("--as-of", "2026-11-21")
POLICE = "dychweliad-return-elverwick-police-2026-27-Q2"


@pytest.fixture
def office(copy_of: Copy, example_plan: Path, tmp_path: Path) -> Path:
    """A folder with the example's plan under it, whose bodies have mailboxes but for one."""
    leads = copy_of(example_plan) / "leads.yaml"
    told = leads.read_text("utf-8")
    for body in ("elverwick-council", "elverwick-health-board"):
        head = f"  - id: {body}\n"
        told = told.replace(head, f"{head}    contact: {body}@example.org\n")
    leads.write_text(told, "utf-8")
    return tmp_path / "copy"


def out(run: Run, office: Path, *words: str, code: int = 0) -> tuple[str, str]:
    done = run("returns", "out", *words, *AS_OF, "--plan", "plan", cwd=office)
    assert done.code == code, done
    return done.out, done.err


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_a_workbook_for_one_body_lies_in_this_folder_under_a_name_that_says_what_it_is(
    planctl_here: Run, office: Path
) -> None:
    said, _ = out(planctl_here, office, "--lead", "Elverwick Police")
    assert said == f"Wrote {POLICE}.xlsx\n"
    assert names(office) == [f"{POLICE}.xlsx"]
    title = load_workbook(office / names(office)[0]).properties.title
    assert title == (
        "Dychweliad cynnydd: Heddlu Elverwick, 2026-27 Q2 / "
        "Progress return: Elverwick Police, 2026-27 Q2"
    )


@pytest.mark.parametrize("form", ["docx", "txt"])
def test_a_form_may_be_a_document_or_text(form: str, planctl_here: Run, office: Path) -> None:
    said, _ = out(planctl_here, office, "--lead", "elverwick-police", "--format", form)
    assert said == f"Wrote {POLICE}.{form}\n"
    data = (office / f"{POLICE}.{form}").read_bytes()
    assert data.startswith(b"PK" if form == "docx" else b"DYCHWELIAD CYNNYDD")


def test_output_is_a_file_or_a_folder(planctl_here: Run, office: Path) -> None:
    (office / "there").mkdir()
    one = ("--lead", "elverwick-police", "--output")
    assert out(planctl_here, office, *one, "there")[0] == f"Wrote there/{POLICE}.xlsx\n"
    assert out(planctl_here, office, *one, "new/")[0] == f"Wrote new/{POLICE}.xlsx\n"
    assert out(planctl_here, office, *one, "newer")[0] == f"Wrote newer/{POLICE}.xlsx\n"
    assert out(planctl_here, office, *one, "police.xlsx")[0] == "Wrote police.xlsx\n"


def test_a_file_s_name_says_which_kind_it_is(planctl_here: Run, office: Path) -> None:
    one = ("--lead", "elverwick-police", "--output")
    out(planctl_here, office, *one, "police.txt")
    assert (office / "police.txt").read_text("utf-8").startswith("DYCHWELIAD")
    _, err = out(planctl_here, office, *one, "police.xls", code=2)
    assert "police.xls is no name for a .xlsx file" in err
    _, err = out(planctl_here, office, *one, "police.docx", "--format", "txt", code=2)
    assert "police.docx is no name for a .txt file" in err


def test_a_form_that_may_have_been_filled_in_stays_and_the_same_one_is_not_written_again(
    planctl_here: Run, office: Path
) -> None:
    one, path = ("--lead", "elverwick-police"), office / f"{POLICE}.xlsx"
    out(planctl_here, office, *one)
    made = path.read_bytes()
    assert out(planctl_here, office, *one)[0] == f"Unchanged {POLICE}.xlsx\n"
    path.write_bytes(b"filled in")
    _, err = out(planctl_here, office, *one, code=3)
    assert "is there already, with something else in it" in err
    assert path.read_bytes() == b"filled in"
    out(planctl_here, office, *one, "--force")
    assert path.read_bytes() == made


def test_a_round_that_was_opened_or_named_is_the_one_asked_about(
    planctl_here: Run, office: Path
) -> None:
    said, _ = out(planctl_here, office, "--lead", "elverwick-police", "--period", "2026-27-Q3")
    assert "elverwick-police-2026-27-Q3.xlsx" in said


@pytest.mark.parametrize(
    ("body", "sentence", "hint"),
    [
        ("schools-network", "others answer for it", "--lead elverwick-council"),
        (
            "all-partners",
            "others answer for it",
            "--lead elverwick-council, --lead elverwick-police",
        ),
        ("national-safety-office", "outside the partnership", "(asked:) in leads.yaml"),
        ("housing-options-team", "ended on 2025-03-31", "--lead neighbourhood-homes-team"),
        ("elverwick-polic", 'no lead "elverwick-polic"', "elverwick-police"),
    ],
)
def test_a_body_that_gets_no_form_is_a_sentence_with_what_to_do(
    body: str, sentence: str, hint: str, planctl_here: Run, office: Path
) -> None:
    _, err = out(planctl_here, office, "--lead", body, code=2)
    assert sentence in err
    assert hint in err
    assert not names(office)


def test_a_body_asked_nothing_this_round_is_told_when_it_is(
    planctl_here: Run, real_plan: Path, tmp_path: Path
) -> None:
    words = ("returns", "out", "--lead", "health", *AS_OF, "--plan", str(real_plan))
    done = planctl_here(*words, cwd=tmp_path)
    assert done.code == 2
    assert "Health is asked nothing for 2026-27 Q2" in done.err
    assert "next asked for 2026-27 Q4: --period 2026-27-Q4" in done.err
    done = planctl_here(*words, "--period", "2026-27-Q4", cwd=tmp_path)
    assert done.out == "Wrote dychweliad-return-health-2026-27-Q4.xlsx\n"


def test_a_group_that_nobody_answers_for_is_a_sentence(
    planctl_here: Run, real_plan: Path, tmp_path: Path
) -> None:
    words = ("returns", "out", "--lead", "All partners", *AS_OF, "--plan", str(real_plan))
    done = planctl_here(*words, cwd=tmp_path)
    assert done.code == 2
    assert "is a group, and nobody answers for it" in done.err
    assert "members:" in done.err


def test_before_the_first_period_has_ended_there_is_no_round(
    planctl_here: Run, office: Path
) -> None:
    words = ("returns", "out", "--each", "--as-of", "2024-05-01", "--plan", "plan")
    done = planctl_here(*words, cwd=office)
    assert done.code == 2
    assert "there is no round yet" in done.err
    assert "--period 2024-25-Q1" in done.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "it is not said for whom"),
        (("--lead", "elverwick-police", "--each"), "--lead and --each exclude each other"),
        (("--lead", "elverwick-police", "--all"), "--lead and --all exclude each other"),
        (("--all", "--each"), "--each and --all exclude each other"),
        (("--all", "--format", "docx"), "there is no such form as .docx"),
        (("--lead", "elverwick-police", "--format", "csv"), "there is no such form as .csv"),
        (("--each", "--format", "csv"), "there is no such form as .csv"),
    ],
)
def test_what_cannot_be_asked_is_a_sentence(
    words: tuple[str, ...], sentence: str, planctl_here: Run, office: Path
) -> None:
    assert sentence in out(planctl_here, office, *words, code=2)[1]


def test_each_body_gets_a_workbook_and_a_draft_to_its_one_mailbox(
    planctl_here: Run, office: Path
) -> None:
    said, err = out(planctl_here, office, "--each", "--output", "forms")
    asked = (
        "safer-together-team",
        "elverwick-council",
        "elverwick-police",
        "elverwick-health-board",
    )
    assert err == ""
    for body in asked:
        stem = f"dychweliad-return-{body}-2026-27-Q2"
        assert f"Wrote forms/{stem}.xlsx\nWrote forms/{stem}.eml\n" in said
    assert "Nothing has been sent." in said
    without = next(line for line in said.splitlines() if line.startswith("No mailbox"))
    assert "Elverwick Police" in without
    assert "Elverwick Borough Council" not in without
    draft = (office / "forms" / "dychweliad-return-elverwick-council-2026-27-Q2.eml").read_bytes()
    letter = email.message_from_bytes(draft, policy=email.policy.default)
    assert letter["To"] == "elverwick-council@example.org"
    assert letter["X-Unsent"] == "1"
    (book,) = letter.iter_attachments()
    name = "dychweliad-return-elverwick-council-2026-27-Q2.xlsx"
    assert book.get_filename() == name
    assert book.get_content() == (office / "forms" / name).read_bytes()
    body_of = letter.get_body()
    assert body_of
    text = body_of.get_content()
    assert text.index("Atebwch erbyn: 28 Hydref 2026") < text.index(
        "Please answer by: 28 October 2026"
    )


@pytest.mark.parametrize("kind", ["docx", "txt"])
def test_each_makes_forms_for_who_has_no_excel_too(
    kind: str, planctl_here: Run, office: Path
) -> None:
    out(planctl_here, office, "--each", "--format", kind, "--output", "forms")
    stem = "dychweliad-return-elverwick-council-2026-27-Q2"
    form = (office / "forms" / f"{stem}.{kind}").read_bytes()
    draft = (office / "forms" / f"{stem}.eml").read_bytes()
    letter = email.message_from_bytes(draft, policy=email.policy.default)
    attached = [(each.get_filename(), each.get_content()) for each in letter.iter_attachments()]
    body = letter.get_body()
    assert body
    if kind == "docx":
        assert attached == [(f"{stem}.docx", form)]
        assert "Word document" in body.get_content()
    else:
        assert not attached
        assert body.get_content().split() == form.decode().split()


def test_each_writes_nothing_where_one_form_may_have_been_filled_in(
    planctl_here: Run, office: Path
) -> None:
    (office / "forms").mkdir()
    (office / "forms" / f"{POLICE}.xlsx").write_bytes(b"filled in")
    out(planctl_here, office, "--each", "--output", "forms", code=3)
    assert names(office / "forms") == [f"{POLICE}.xlsx"]


@pytest.mark.parametrize("name", ["file", "new.xlsx"])
def test_each_makes_files_so_its_output_is_a_folder(
    name: str, planctl_here: Run, office: Path
) -> None:
    (office / "file").touch()
    _, err = out(planctl_here, office, "--each", "--output", name, code=2)
    assert f"{name} is no folder" in err


def test_what_nobody_can_be_asked_about_is_listed(
    planctl_here: Run, real_plan: Path, tmp_path: Path
) -> None:
    words = ("returns", "out", "--each", *AS_OF, "--output", "forms", "--plan", str(real_plan))
    done = planctl_here(*words, cwd=tmp_path)
    assert done.code == 0, done
    assert "Forms: 13." in done.out
    last = done.out.splitlines()[-1]
    assert last.startswith("Nobody to ask about: ACT-018 ACT-020 ")
    assert last.count("ACT-") == 15
    assert last.endswith("(All partners, Welsh Government, MASH partners)")


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_opening_position_is_one_sheet_of_every_action(
    form: str, planctl_here: Run, office: Path
) -> None:
    said, _ = out(planctl_here, office, "--all", "--format", form)
    assert said == f"Wrote agoriadol-opening.{form}\n"


def test_two_runs_make_the_same_bytes(planctl_here: Run, office: Path) -> None:
    out(planctl_here, office, "--each", "--output", "one")
    out(planctl_here, office, "--each", "--output", "two")
    assert names(office / "one") == names(office / "two")
    for name in names(office / "one"):
        assert (office / "one" / name).read_bytes() == (office / "two" / name).read_bytes(), name


def test_what_is_said_may_be_welsh(planctl_here: Run, office: Path) -> None:
    said, _ = out(planctl_here, office, "--lead", "elverwick-police", "--lang", "cy")
    assert said == f"Ysgrifennwyd {POLICE}.xlsx\n"


def test_a_body_that_the_register_does_not_know_gets_its_form_under_the_name_it_has(
    planctl_here: Run, office: Path
) -> None:
    leads = office / "plan" / "leads.yaml"
    told = leads.read_text("utf-8")
    leads.write_text(told.replace("asked: elverwick-council", "asked: somebody"), "utf-8")
    assert "somebody-2026-27-Q2.xlsx" in out(planctl_here, office, "--each")[0]


@pytest.mark.parametrize("name", ["out"])
def test_every_example_of_the_help_runs_on_the_real_plan(
    name: str, planctl_here: Run, real_plan: Path, tmp_path: Path
) -> None:
    shutil.copytree(real_plan, tmp_path / "plan")
    lines = examples_of(planctl_here("returns", name, "--help").out)
    assert len(lines) == 6
    for line in lines:
        done = planctl_here(*shlex.split(line)[1:], cwd=tmp_path)
        assert done.code == 0, (line, done)


def test_one_form_is_printed_where_the_output_is_a_dash(planctl_here: Run, office: Path) -> None:
    words = ("--lead", "elverwick-police")
    said, told = out(planctl_here, office, *words, "--format", "txt", "--output", "-")
    assert said.startswith("DYCHWELIAD CYNNYDD")
    assert "returns in" in told
    assert names(office) == []
    out(planctl_here, office, *words, "--output", "same.txt")
    assert (office / "same.txt").read_text("utf-8") == said
    assert not (office / "-").exists()


def test_forms_for_each_are_no_standard_output(planctl_here: Run, office: Path) -> None:
    _, told = out(planctl_here, office, "--each", "--output", "-", code=2)
    assert told == "planctl: --each makes files, and - is standard output\n  Name a folder.\n"
    assert not (office / "-").exists()


def test_a_workbook_is_not_shown_on_a_screen(
    planctl_here: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planctl.cli.returns_out.is_screen", lambda: True)
    _, told = out(planctl_here, office, "--lead", "elverwick-police", "--output", "-", code=2)
    assert "a .xlsx file is nothing for a screen" in told
    assert "--output - > form.xlsx" in told


@pytest.mark.parametrize("words", [("--each",), ("--lead", "elverwick-police"), ("--all",)])
def test_no_form_is_made_while_a_file_of_the_plan_cannot_be_read(
    words: tuple[str, ...], planctl_here: Run, office: Path
) -> None:
    record = next((office / "plan").glob("*/COM-*/*.yaml"))
    record.write_text("- torn", "utf-8")
    said, told = out(planctl_here, office, *words, "--output", "forms", code=1)
    assert said == ""
    assert "files cannot be read, so nothing is made" in told
    assert "planctl check" in told
    assert not (office / "forms").exists()
