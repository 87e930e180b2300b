"""`decisions in` records what a body minuted in its paper: previewed, whole or not at all, and once."""

import shlex
from pathlib import Path

import pytest

from tests.cli.clerk import FELT, LIT, MET, MINUTED, NIGHT, PACK, WAIT, Clerk
from tests.golden import same_as_golden
from tests.office.hostile import FOREIGN
from tests.test_help import examples_of


def test_a_preview_tells_what_each_outcome_would_change_and_writes_nothing(clerk: Clerk) -> None:
    before = clerk.desk.records()
    done = clerk.read(clerk.fill())
    assert (done.code, done.err) == (0, "")
    same_as_golden("decisions-in.en.txt", done.out)
    assert clerk.desk.records() == before


def test_what_is_written_is_one_command_and_the_same_paper_again_changes_nothing(
    clerk: Clerk,
) -> None:
    before = clerk.desk.records()
    completed = next(name for name in before if name.startswith(f"2026-05-02-{PACK}"))
    path = clerk.fill()
    assert clerk.read(path, "--write").code == 0
    assert clerk.decided() == {
        FELT: "timescale Sep 2026, Item 4",
        LIT: "timescale Dec 2026, Item 4",
        PACK: f"sends_back {completed}, Item 5",
        WAIT: "verifies 2026-04-17-ACT-013-otterbrook-c7cb, Item 5",
        NIGHT: "agrees 2026-27 Q1, rag amber, Item 6",
    }
    assert clerk.desk.problems() == set()
    items = {each: clerk.desk.item(each, MET) for each in MINUTED}
    assert (items[LIT]["timescale"], items[FELT]["timescale"]) == ("Dec 2026", "Sep 2026")
    assert (items[PACK]["state"], items[WAIT]["state"]) == ("sent back", "signed off")
    assert (items[NIGHT]["rag"], items[NIGHT]["rag_by"]) == ("amber", "agreement")
    written = clerk.desk.records()
    for day in (MET, "2026-05-20", "2026-05-12"):
        again = clerk.read(path, "--write", day=day)
        assert (again.code, "Unchanged: 5" in again.out) == (0, True)
        assert "There is nothing to write." in again.out
    assert clerk.desk.records() == written
    assert clerk.desk.run("undo", cwd=clerk.desk.plan).code == 0
    assert clerk.desk.records() == before


def test_the_body_is_whom_the_policies_name_and_a_minute_may_be_given_for_all(
    clerk: Clerk,
) -> None:
    path = clerk.fill({WAIT: ("signed off", "", ""), FELT: ("granted", "Item 4", "")})
    assert "no minute stands there" in clerk.read(path, "--write").out
    assert clerk.read(path, "--write", "--minute", "May, 7").code == 0
    records = [data for name, data in clerk.desk.records().items() if name.startswith(MET)]
    assert {(data["from"], data["minute"]) for data in records} == {
        ("partnership-board", "May, 7"),
        ("partnership-board", "Item 4"),
    }


def test_a_body_that_may_not_decide_is_refused_row_by_row(clerk: Clerk) -> None:
    done = clerk.read(clerk.fill(), "--write", "--from", "elverwick-police")
    assert (done.code, "Refused: 5" in done.out, clerk.decided()) == (1, True, {})
    assert "not Elverwick Police" in " ".join(done.out.split())
    assert "--from partnership-board" in done.out
    nobody = clerk.read(clerk.fill(), "--from", "nobody")
    assert (nobody.code, 'no body "nobody"' in nobody.err) == (2, True)


WRONG: dict[str, tuple[str, tuple[str, ...], str]] = {
    "word": (FELT, ("grnated", "4", ""), "“grnated” is no outcome Did you mean “granted”?"),
    "other word": (FELT, ("see below", "4", ""), "“see below” is no outcome It can be: granted"),
    "kind": (PACK, ("granted", "4", ""), "not said of a completion It can be: signed off"),
    "agreed request": (FELT, ("agreed", "4", ""), "not said of a new timescale"),
    "no reason": (FELT, ("refused", "4", ""), "refused, but no reason is given"),
    "no reason back": (PACK, ("Sent back", "4", ""), "sent back, but no reason is given"),
    "no minute": (WAIT, ("signed off", "", ""), "no minute stands there"),
    "no outcome": (WAIT, ("", "4", ""), "a minute or a reason stands there, but no outcome"),
    "no time": (FELT, ("granted until they can", "4", ""), '"they can" is no timescale'),
    "which time": (FELT, ("granted until Q1 2027", "4", ""), "leaves a question"),
    "in force": (LIT, ("granted to Sep 2027 or so", "4", ""), "is no timescale"),
    "no rating": (NIGHT, ("agreed: yello", "4", ""), "“yello” is no rating of this plan One of:"),
    "which rating": (NIGHT, ("agreed", "4", ""), "agreed, but which rating?"),
    "more": (FELT, ("granted subject to funds", "4", ""), "more than an outcome: “subject to fun"),
    "denied": (NIGHT, ("Not agreed", "4", ""), "“Not agreed” is no outcome It can be: agreed: and"),
    "denied with": (PACK, ("Not signed off", "5", ""), "sent back, but no reason is given"),
    "denied cy": (PACK, ("Heb ei gymeradwyo", "5", ""), "sent back, but no reason is given"),
    "denied after": (PACK, ("Signed off: no", "5", ""), "there is more than an outcome: “no”"),
    "denied grant": (FELT, ("Granted – declined", "4", ""), "more than an outcome: “declined”"),
    "more of a completion": (
        PACK,
        ("signed off subject to evidence", "5", ""),
        "“subject to evidence” Write signed off alone, or sent back with the reason.",
    ),
    "two reasons": (FELT, ("refused: late", "4", "Early"), "more than an outcome: “late”"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_recorded_is_told_with_its_place_and_what_to_do(
    name: str, clerk: Clerk
) -> None:
    identity, answer, words = WRONG[name]
    others = {WAIT: ("signed off", "Item 5", "")} if identity != WAIT else {}
    path = clerk.fill({**others, identity: answer})
    done = clerk.read(path, "--write")
    flat = " ".join(done.out.split())
    assert words in flat
    assert (done.code, clerk.decided()) == (1, {})
    table = {FELT: 1, LIT: 1, PACK: 2, WAIT: 2, NIGHT: 3}[identity]
    assert f" table {table}, row " in flat.partition(words)[0]
    assert clerk.read(path, "--write", "--partial").code == 1
    assert clerk.decided().keys() == others.keys()


def test_words_after_an_outcome_are_its_reason_where_a_sign_sets_them_apart(clerk: Clerk) -> None:
    answers = {
        FELT: ("Refused – one more summer is not needed", "4", ""),
        PACK: ("sent back because no dates are given", "5", ""),
        WAIT: ("Deferred to June", "", ""),
        NIGHT: ("Amber", "6", ""),
    }
    done = clerk.read(clerk.fill(answers), "--write")
    assert (done.code, "Deferred: 1" in done.out) == (0, True)
    reasons = {
        str(data["action"]): data.get("reason")
        for name, data in clerk.desk.records().items()
        if name.startswith(MET)
    }
    assert reasons == {
        FELT: "one more summer is not needed",
        PACK: "no dates are given",
        NIGHT: None,
    }


def test_what_was_decided_otherwise_since_is_a_question_with_both(clerk: Clerk) -> None:
    desk = clerk.desk
    desk("2026-05-12", "refuse", FELT, "--from", "partnership-board", "--minute", "Item 1")
    desk("2026-05-12", "send-back", WAIT, "--reason", "No log")
    done = clerk.read(clerk.fill(), "--write", "--partial")
    flat = " ".join(done.out.split())
    assert (done.code, "Questions: 2" in flat) == (1, True)
    assert "In the plan: new timescale refused: Sep 2026, from the Safer Together Board" in flat
    assert "In the paper: Granted" in flat
    assert clerk.decided().keys() == {LIT, PACK, NIGHT}


def test_a_paper_made_from_an_older_plan_names_what_is_no_longer_there(clerk: Clerk) -> None:
    path = clerk.fill({FELT: ("granted", "4", ""), PACK: ("signed off", "5", "")})
    clerk.desk(
        "2026-05-11", "update", PACK, "--from", "elverwick-council", "--state", "in progress"
    )
    done = clerk.read(path)
    assert "ACT-010 is not reported complete: in progress" in " ".join(done.out.split())
    for record in clerk.desk.plan.rglob("2026-04-23-ACT-005-*.yaml"):
        record.unlink()
    gone = " ".join(clerk.read(path).out.split())
    assert "no record has the name 2026-04-23-ACT-005-elverwick-council-5e26" in gone


@pytest.mark.parametrize("form", ["xlsx", "csv", "md"])
def test_the_same_table_is_read_in_other_forms(form: str, clerk: Clerk, tmp_path: Path) -> None:
    path = tmp_path / f"minuted.{form}"
    rows = [
        ["Cyfeirnod / Reference", "Canlyniad", "Cofnod cyfarfod", "Notes"],
        ["2026-04-23-ACT-005-elverwick-council-5e26", "Granted", "Item 4, p. 2", "x"],
        ["act-13", "cymeradwywyd", "Item | 5", ""],
        ["ACT-012 2026-27-Q1", "Ambr", "Item 6", ""],
    ]
    if form == "xlsx":
        import openpyxl

        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for row in [["Minutes of May"], [], *rows]:
            sheet.append(row)
        book.save(path)
    elif form == "csv":
        text = "\n".join(";".join(f'"{cell}"' for cell in row) for row in rows)
        path.write_bytes(text.encode("utf-16"))
    else:
        lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows]
        lines.insert(1, "--- | :---: | ---: | ---")
        path.write_text("# Minutes\n\n" + "\n".join(f"| {line} |" for line in lines), "utf-8")
    done = clerk.read(path, "--write")
    assert done.code == 0, done
    assert clerk.decided() == {
        FELT: "timescale Sep 2026, Item 4, p. 2",
        WAIT: "verifies 2026-04-17-ACT-013-otterbrook-c7cb, Item | 5",
        NIGHT: "agrees 2026-27 Q1, rag amber, Item 6",
    }


def test_the_markdown_paper_itself_is_read_back(clerk: Clerk, tmp_path: Path) -> None:
    path = tmp_path / "minuted.md"
    text = clerk.paper("both", "md").read_text("utf-8")
    lines = [
        line.removesuffix("|  |  |  |") + "| granted until Dec 2026 | Item 4 | |"
        if line.startswith("| ") and "ACT-011" in line
        else line
        for line in text.splitlines()
    ]
    path.write_text("\n".join(lines), "utf-8")
    done = clerk.read(path, "--write")
    assert (done.code, clerk.decided()) == (0, {LIT: "timescale Dec 2026, Item 4"}), done.out


def test_a_row_for_what_nobody_asked_is_refused_and_one_without_an_id_too(
    clerk: Clerk, tmp_path: Path
) -> None:
    path = tmp_path / "minuted.csv"
    path.write_text(
        "Reference,Outcome,Minute,Reason\n"
        "ACT-001,granted until Sep 2027,4,\n"
        "ACT-002,signed off,4,\n"
        "ACT-003,agreed: amber,4,\n"
        "ACT-999,granted,4,\n"
        ",granted,4,\n"
        "the river,granted,4,\n"
        "ACT-004,approved,4,\n"
        "COM-01,granted,4,\n",
        "utf-8",
    )
    flat = " ".join(clerk.read(path, "--write").out.split())
    for words in (
        "nobody has asked for a new timescale of ACT-001",
        "ACT-002 is not reported complete",
        "the leads of ACT-003 do not differ",
        "ACT-999",
        "there is an outcome here, but no reference",
        "“the river” is no reference",
        "nothing there asks for a decision",
        "COM-01 is a commitment",
        "Refused: 8",
    ):
        assert words in flat
    assert clerk.decided() == {}


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("none.docx", None, "no such file"),
        ("minutes.docx", b"%PDF-1.7", "it is a PDF"),
        ("minutes.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office file"),
        ("minutes.csv", b"Action,Progress\nACT-001,Done\n", "no table of decisions in it"),
        ("minutes.md", b"# Minutes\n\nGranted.\n", "no table of decisions in it"),
        ("minutes.md", b"\xff\0\xfe", "no text"),
    ],
)
def test_what_is_no_decisions_paper_is_told_what_it_is(
    name: str, data: bytes | None, words: str, clerk: Clerk, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    done = clerk.read(tmp_path / name)
    assert (done.code, done.out) == (2, "")
    assert f"planctl: {name}: " in done.err
    assert words in done.err


def test_the_examples_of_its_help_run(clerk: Clerk) -> None:
    help_text = clerk.desk.run("decisions", "in", "--help").out
    assert max(map(len, help_text.splitlines())) <= 80
    clerk.fill().rename(clerk.desk.plan / "decisions.docx")
    examples = [line for line in examples_of(help_text) if line.startswith("planctl decisions in ")]
    assert len(examples) == 2
    for line in examples:
        done = clerk.desk.run(*shlex.split(line)[1:], cwd=clerk.desk.plan)
        assert (done.code, done.err) == (0, "")
    assert "Recorded: 5" in done.out


@pytest.mark.parametrize("name", FOREIGN)
def test_whatever_file_is_given_it_is_told_in_a_sentence(
    name: str, clerk: Clerk, tmp_path: Path
) -> None:
    data, words = FOREIGN[name]
    path = tmp_path / "minuted.docx"
    path.write_bytes(data)
    done = clerk.read(path)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("planctl: minuted.docx: ")
    assert words in done.err or name == "text"


def test_the_answer_is_in_welsh_too_and_fits_80_columns(clerk: Clerk) -> None:
    path = clerk.fill({**MINUTED, FELT: ("grnated", "4", ""), WAIT: ("", "", "")})
    done = clerk.read(path, "--lang", "cy")
    same_as_golden("decisions-in.cy.txt", done.out)
    *lines, command = done.out.splitlines()
    assert max(map(len, lines)) <= 80
    assert command.startswith("  planctl decisions in "), "whole, so that it can be copied"


def test_signs_that_no_record_holds_and_endless_minutes_are_refused(
    clerk: Clerk, tmp_path: Path
) -> None:
    path = tmp_path / "minuted.csv"
    rows = (f"{FELT},granted,\u202e4", f"{LIT},granted,{'m' * 301}", f"{PACK},signed off,=1+1")
    path.write_text("\n".join(("Reference,Outcome,Minute", *rows)), "utf-8")
    done = clerk.read(path, "--write", "--partial")
    flat = " ".join(done.out.split())
    assert "signs that nobody sees" in flat
    assert "the minute is 301 characters long, and 300 are the most" in flat
    assert "\u202e" not in done.out
    assert clerk.decided() == {
        PACK: f"verifies {next(n for n in clerk.desk.records(PACK) if '05-02' in n)}, =1+1"
    }


def test_a_reason_in_several_lines_stays_so(clerk: Clerk) -> None:
    clerk.read(clerk.fill({PACK: ("sent back", "5", "One.\n\nTwo: #, 'x' and [y]")}), "--write")
    (made,) = (data for name, data in clerk.desk.records().items() if name.startswith(MET))
    assert made["reason"] == "One.\n\nTwo: #, 'x' and [y]"
    assert clerk.desk.problems() == set()


def test_what_may_give_somebody_away_is_told_by_its_kind_alone(clerk: Clerk) -> None:
    answers = {PACK: ("sent back", "Item 5", "Ring 07700 900123"), FELT: ("07700 900123", "4", "")}
    done = clerk.read(clerk.fill(answers))
    assert "900123" not in done.out + done.err
    assert "telephone number" in done.err


def test_the_command_to_type_next_keeps_the_plan_and_the_language(clerk: Clerk) -> None:
    path = clerk.fill(MINUTED)
    words = ("decisions", "in", str(path), "--date", MET, "--lang", "cy")
    done = clerk.desk.run("--plan", str(clerk.desk.plan), *words, cwd=clerk.desk.plan.parent)
    assert f"--lang cy --plan {clerk.desk.plan} --write" in " ".join(done.out.split())


def test_what_becomes_of_a_row_and_what_comes_next_is_said_as_returns_in_says_it(
    clerk: Clerk,
) -> None:
    path = clerk.fill({FELT: ("granted", "4", ""), WAIT: ("nearly", "5", "")})
    lines = clerk.read(path).out.split("\n")
    assert "  recorded  ACT-005" in " ".join(lines)
    assert "  refused  ACT-013" in " ".join(lines)
    counts = "To be recorded: 1 · Unchanged: 0 · Left open: 3 · Questions: 0 · Refused: 1"
    assert counts in lines
    after = lines[lines.index(counts) + 1 :]
    assert after[0] == "Nothing was written."
    assert after[2] == "The clear rows alone:"
    assert after[3].endswith("--partial --write")
    done = clerk.read(path, "--write", "--partial").out
    assert "Written, as one command: planctl undo takes it back.\n" in done
    assert "What is open or refused was left.\n" in done


def test_that_a_day_is_ahead_is_told_of_what_was_written_alone(clerk: Clerk) -> None:
    path = clerk.fill({FELT: ("granted", "4", "")})
    assert "Dated ahead" not in clerk.read(path, day="2099-01-15").err
    assert "Dated ahead" in clerk.read(path, "--write", day="2099-01-15").err
