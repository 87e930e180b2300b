"""No form of one body holds a byte of another's text, of what is internal, or of the register's routes."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.partners.asking.asked_document import as_document
from planctl.partners.asking.asked_form import Form
from planctl.partners.asking.asked_text import as_text
from planctl.partners.asking.asked_workbook import as_workbook
from planctl.partners.asking.form_letter import form_letter
from planctl.partners.letter import drafted
from tests.cli.desk import Desk as Office
from tests.partners.forms import Desk, desk
from tests.running import inside

BODY = "elverwick-council"
OTHERS = ("elverwick-health-board", "elverwick-police", "safer-together-team", "otterbrook")
SAID = {
    "--progress": "Kanariprogress",
    "--barriers": "Kanaribarriers",
    "--next-steps": "Kanarinextsteps",
    "--supplied": "Kanarisupplied",
    "--reason": "Kanarireason",
    "--public": "Kanaripublic",
    "--internal": "Kanariinternal",
    "--role": "Kanarirole",
    "--source": "Kanarisource",
}
OWN = {"--internal": "Kanariowninternal", "--role": "Kanariownrole", "--public": "Kanariownpublic"}
REGISTER = ("kanaricontact", "Kanariquestion")


@pytest.fixture(scope="module")
def sown(clean_desk: tuple[Office, Path]) -> Desk:
    """The example with a canary wherever another speaks, and own words of the body beside them."""
    office, plan = clean_desk
    joint = [t.action.id for t in desk(plan).plan.tracked if len(t.leads) > 1]
    said = [word for pair in SAID.items() for word in pair]
    for body in OTHERS:
        office("2026-10-09", "update", *joint, "--from", body, "--asks", "Mar 2030", *said)
    own = [word for pair in OWN.items() for word in pair]
    office("2026-10-10", "update", *joint, "--from", BODY, "--progress", "Ownwords", *own)
    leads = plan / "leads.yaml"
    head = "    kind: body\n"
    routes = "    contact: kanaricontact@example.org\n    question: Kanariquestion\n"
    leads.write_text(leads.read_text("utf-8").replace(head, head + routes), "utf-8")
    return desk(plan)


@pytest.fixture(scope="module")
def clean_desk(example_plan: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Path]:
    import shutil

    from tests.running import clean_env

    folder = tmp_path_factory.mktemp("sown")
    (folder / "state").mkdir()
    plan = Path(shutil.copytree(example_plan, folder / "plan"))
    return Office(inside(clean_env(folder / "cache", folder / "state")), plan), plan


def unzipped(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return data + b"".join(name.encode() + parts.read(name) for name in parts.namelist())


def workbook(form: Form) -> bytes:
    return unzipped(as_workbook(form))


def document(form: Form) -> bytes:
    return unzipped(as_document(form))


def text(form: Form) -> bytes:
    return as_text(form).encode()


@pytest.mark.parametrize("made", [workbook, document, text], ids=lambda each: each.__name__)
def test_a_form_holds_its_body_s_words_and_nobody_else_s(
    made: Callable[[Form], bytes], sown: Desk
) -> None:
    whole = made(sown.form(BODY)).lower()
    assert b"ownwords" in whole
    for canary in (*SAID.values(), *OWN.values(), *REGISTER):
        for coding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert canary.lower().encode(coding) not in whole, canary


def test_the_canaries_would_be_found_where_they_belong(sown: Desk) -> None:
    whole = workbook(sown.form("elverwick-health-board")).lower()
    for key in ("--progress", "--barriers", "--next-steps"):
        assert SAID[key].lower().encode() in whole
    assert b"ownwords" not in whole


def test_a_draft_names_one_mailbox_and_says_nothing_that_was_reported(sown: Desk) -> None:
    letter = drafted(form_letter(sown.form(BODY), "form.xlsx", b"")).lower()
    assert letter.count(b"kanaricontact") == 1
    for canary in ("ownwords", *SAID.values(), *OWN.values(), "Kanariquestion"):
        assert canary.lower().encode() not in letter


def test_an_opening_position_holds_nothing_that_was_reported(sown: Desk) -> None:
    whole = workbook(sown.opening()).lower()
    for canary in ("ownwords", *SAID.values(), *OWN.values(), *REGISTER):
        assert canary.lower().encode() not in whole, canary
