"""`planctl remind`: one draft to each body that has not answered, and to who is told of silence."""

from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.golden import same_as_golden
from tests.running import Result

OPEN, CLOSED = "2026-10-20", "2026-11-03"
FOLDER = Path("round-2026-27-Q2") / "reminders"
Remind = Callable[..., Result]


@pytest.fixture
def desk(example_desk: Desk) -> Desk:
    """A plan in which two bodies have mailboxes, and somebody is told when one of them is silent."""
    register = example_desk.plan / "leads.yaml"
    text = register.read_text("utf-8")
    text = text.replace(
        "    name: Otterbrook Support Service\n",
        "    name: Otterbrook Support Service\n    contact: returns.team@otterbrook.example\n"
        "    escalate_to: elverwick-council\n",
    ).replace(
        "    name: Elverwick Borough Council\n",
        "    name: Elverwick Borough Council\n    contact: safety.team@council.example\n",
    )
    register.write_text(text, "utf-8")
    return example_desk


@pytest.fixture
def remind(desk: Desk, tmp_path: Path) -> Remind:
    """The command, run in an empty folder."""
    here = tmp_path / "here"
    here.mkdir()

    def run(day: str, *words: str) -> Result:
        return desk.run("remind", "--as-of", day, "--plan", str(desk.plan), *words, cwd=here)

    return run


def drafts(tmp_path: Path, folder: Path = FOLDER) -> dict[str, EmailMessage]:
    files = sorted((tmp_path / "here" / folder).iterdir())
    return {f.stem: message_from_bytes(f.read_bytes(), policy=default) for f in files}


def text_of(message: EmailMessage) -> str:
    body = str(message.get_content()).replace("\r\n", "\n")
    return f"To: {message['To']}\nSubject: {message['Subject']}\n\n{body}"


def test_a_reminder_is_as_it_was_looked_at(desk: Desk, remind: Remind, tmp_path: Path) -> None:
    same_as_golden("remind.en.txt", remind(OPEN).out)
    same_as_golden("remind-otterbrook.txt", text_of(drafts(tmp_path)["otterbrook"]))
    assert not (desk.plan / FOLDER).exists()


def test_after_the_closing_day_who_is_told_gets_a_draft_of_its_own(
    remind: Remind, tmp_path: Path
) -> None:
    same_as_golden("remind-closed.cy.txt", remind(CLOSED, "--lang", "cy").out)
    found = drafts(tmp_path)
    assert [name for name in found if name.endswith("-escalation")] == ["otterbrook-escalation"]
    told = found["otterbrook-escalation"]
    same_as_golden("remind-escalation.txt", text_of(told))
    assert told["To"] == "safety.team@council.example"


def test_the_first_mail_says_nothing_of_who_is_told_later(remind: Remind, tmp_path: Path) -> None:
    remind(OPEN)
    for message in drafts(tmp_path).values():
        assert "Borough Council has" not in text_of(message)
        assert "told" not in str(message.get_content())
    assert not [name for name in drafts(tmp_path) if name.endswith("-escalation")]


def test_a_draft_holds_exactly_the_bodys_own_unanswered_actions(
    desk: Desk, remind: Remind, tmp_path: Path
) -> None:
    desk("2026-10-19", "update", "ACT-014", "--from", "otterbrook", "--no-change")
    remind(OPEN)
    asked = {str(item["id"]): item for item in desk.items("round", "--as-of", OPEN)}
    assert asked["otterbrook"]["awaited"] == ["ACT-002"]
    every = {str(item["id"]) for item in desk.items("list", "--as-of", OPEN)}
    for name, message in drafts(tmp_path).items():
        body = str(message.get_content())
        awaited = asked[name]["awaited"]
        assert isinstance(awaited, list)
        assert sorted(i for i in every if i in body) == sorted(awaited)


def test_nothing_is_awaited_of_who_answered_with_evidence_or_barriers_alone(
    desk: Desk, remind: Remind, tmp_path: Path
) -> None:
    desk("2026-10-19", "update", "ACT-014", "--from", "otterbrook", "--barriers", "No post")
    desk("2026-10-19", "update", "ACT-002", "--from", "otterbrook", "--supplied", "Minute 4")
    assert "otterbrook" not in remind(OPEN).out
    assert "otterbrook" not in drafts(tmp_path)


def test_who_has_answered_everything_gets_none_and_nobody_silent_is_a_sentence(
    desk: Desk, remind: Remind, tmp_path: Path
) -> None:
    rows = {str(item["id"]): item["awaited"] for item in desk.items("round", "--as-of", OPEN)}
    for body, awaited in rows.items():
        assert isinstance(awaited, list)
        desk("2026-10-19", "update", *awaited, "--from", body, "--no-change")
    done = remind(OPEN)
    assert done.code == 0
    assert done.out.startswith("2026-27 Q2: nobody is silent.")
    assert not (tmp_path / "here" / "round-2026-27-Q2").exists()


def test_every_draft_has_one_recipient_or_none_and_who_has_none_is_named(
    remind: Remind, tmp_path: Path
) -> None:
    told = remind(OPEN).out
    found = {name: str(message["To"]) for name, message in drafts(tmp_path).items()}
    assert {name: to for name, to in found.items() if to} == {
        "elverwick-council": "safety.team@council.example",
        "otterbrook": "returns.team@otterbrook.example",
    }
    (line,) = (line for line in told.splitlines() if line.startswith("No mailbox"))
    assert "Safer Together Team, Elverwick Police, " in line
    assert "Otterbrook" not in line


def test_whose_silence_nobody_is_told_of_is_said_once_the_round_is_closed(remind: Remind) -> None:
    assert "Nobody set to be told" not in remind(OPEN).out
    (line,) = (
        line
        for line in remind(CLOSED, "--output", "later").out.splitlines()
        if line.startswith("Nobody set to be told")
    )
    assert "Elverwick Borough Council" in line
    assert "Otterbrook" not in line


@pytest.mark.parametrize(
    ("named", "line"),
    [
        ("otterbrook", "names the silent body itself: Otterbrook Support Service"),
        ("nobody", "names none of leads.yaml: Otterbrook Support Service (nobody)"),
        (
            "elverwick-police",
            "without a mailbox (`contact:`): Otterbrook Support Service (Elverwick Police)",
        ),
        (
            "national-safety-office",
            "cannot be asked: Otterbrook Support Service (National Safety Office)",
        ),
    ],
)
def test_what_is_wrong_with_who_is_told_is_said_and_not_that_nobody_is_set(
    desk: Desk, remind: Remind, named: str, line: str
) -> None:
    register = desk.plan / "leads.yaml"
    text = register.read_text("utf-8")
    register.write_text(text.replace("to: elverwick-council", f"to: {named}"), "utf-8")
    lines = remind(CLOSED).out.splitlines()
    assert [each for each in lines if each.endswith(line)]
    (nobody,) = (each for each in lines if each.startswith("Nobody set to be told"))
    assert "Otterbrook" not in nobody


def test_the_same_day_gives_the_same_bytes_and_other_files_are_not_replaced(
    remind: Remind, tmp_path: Path
) -> None:
    remind(OPEN)
    folder = tmp_path / "here" / FOLDER
    first = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert "(already there)" in remind(OPEN).out
    (folder / "otterbrook.eml").write_text("mine")
    refused = remind(OPEN)
    assert refused.code == 3
    assert "is there already" in refused.err
    assert (folder / "otterbrook.eml").read_text() == "mine"
    assert remind(OPEN, "--force").code == 0
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == first


def test_a_hostile_name_or_contact_adds_no_recipient(
    desk: Desk, remind: Remind, tmp_path: Path
) -> None:
    register = desk.plan / "leads.yaml"
    attack = "=?UTF-8?Q?=0ABcc:thief@example.com?="
    text = register.read_text("utf-8").replace("Otterbrook Support Service", f'"{attack}"')
    register.write_text(
        text.replace("safety.team@council.example", "a@b.example, thief@example.com"), "utf-8"
    )
    welsh = desk.plan / "leads.cy.yaml"
    welsh.write_text(
        welsh.read_text("utf-8").replace("Gwasanaeth Cymorth Otterbrook", f'"{attack}"'), "utf-8"
    )
    assert remind(CLOSED).code == 0
    found = drafts(tmp_path)
    assert attack in found["otterbrook-escalation"]["Subject"]
    for message in found.values():
        assert not {"bcc", "cc"} & {key.lower() for key in message}
        assert "thief" not in str(message["To"])
        assert len(message["To"].addresses) <= 1


def test_a_name_with_line_ends_begins_no_line_of_its_own(
    desk: Desk, remind: Remind, tmp_path: Path
) -> None:
    register = desk.plan / "leads.yaml"
    text = register.read_text("utf-8")
    name = '"Otterbrook\\n::error::boo\\nTo: thief@example.com"'
    register.write_text(text.replace("Otterbrook Support Service", name), "utf-8")
    (desk.plan / "leads.cy.yaml").unlink()
    told = remind(CLOSED)
    lines = told.out.splitlines()
    for message in drafts(tmp_path).values():
        lines += str(message.get_content()).splitlines()
    assert not [line for line in lines if line.lstrip().startswith(("::", "To:"))]
    assert "Otterbrook ::error::boo To: thief@example.com" in told.out


def test_no_internal_words_and_nobody_elses_are_in_a_draft(
    desk: Desk, remind: Remind, tmp_path: Path
) -> None:
    record = desk.plan / "recover" / "COM-07" / "2026-08-01-ACT-014-otterbrook.yaml"
    record.parent.mkdir(exist_ok=True)
    record.write_text(
        "action: ACT-014\nfrom: otterbrook\nperiod: 2026-27 Q1\ndate: 2026-08-01\nrole: CANARY-R\n"
        "progress: CANARY-P\ninternal: CANARY-I\n",
        "utf-8",
    )
    remind(CLOSED)
    for message in drafts(tmp_path).values():
        assert "CANARY" not in str(message.get_content())


def test_before_the_first_round_there_is_a_sentence(remind: Remind) -> None:
    done = remind("2023-05-01")
    assert (done.code, done.out.startswith("No round yet")) == (0, True)


def test_a_file_in_the_place_of_the_folder_is_told_with_what_to_do(
    remind: Remind, tmp_path: Path
) -> None:
    (tmp_path / "passwd").write_text("own", "utf-8")
    done = remind(OPEN, "--output", str(tmp_path / "passwd"))
    assert (done.code, done.out) == (3, "")
    assert "passwd is no folder\n  Name a folder, or none, with --output." in done.err


def test_nobody_is_reminded_while_a_file_of_the_plan_cannot_be_read(
    desk: Desk, remind: Remind, tmp_path: Path
) -> None:
    next(desk.plan.rglob("COM-04/*.yaml")).write_text("a: [", "utf-8")
    done = remind(OPEN)
    assert (done.code, done.out) == (1, "")
    assert "files cannot be read, so nothing is made" in done.err
    assert list((tmp_path / "here").iterdir()) == []
