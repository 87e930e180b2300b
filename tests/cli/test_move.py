"""`move` puts a thing in another place; what was said of it still counts."""

import json

from tests.cli.changing import ROUTES, ROUTES_CY, Office, office

__all__ = ["office"]

SUPPORT, SUPPORT_CY = (f"recover/COM-06-timely-support.{end}" for end in ("yaml", "cy.yaml"))


def standing(office: Office, identity: str) -> dict[str, object]:
    out = office.ask("show", identity, "--format", "json", "--as-of", "2026-06-01").out
    item: dict[str, object] = json.loads(out)["item"]
    return item


def test_an_action_goes_with_its_welsh_and_keeps_its_records(office: Office) -> None:
    before = standing(office, "ACT-011")
    done = office("move", "ACT-011", "--to", "COM-06", "--minute", "Board 4")
    assert done.code == 0, done.err
    assert "ACT-011" not in office.text(ROUTES) + office.text(ROUTES_CY)
    assert office.text(SUPPORT).endswith("lead: Elverwick Borough Council\n")
    assert "    of: 417e\n" in office.text(SUPPORT_CY)
    (record,) = office.records()
    assert (record["changes"], record["was"], record["now"]) == ("commitment", "COM-05", "COM-06")
    after = standing(office, "ACT-011")
    assert (after["commitment_id"], after["aim"]) == ("COM-06", "recover")
    for key in ("rag", "state", "due", "slips", "last_update"):
        assert after[key] == before[key]
    assert office.ask("undo").code == 0
    assert office.changed() == set()


def test_the_answer_says_from_where_to_where(office: Office) -> None:
    out = office("move", "ACT-011", "--to", "com6").out
    assert "keep it open after dark: moved, from the Safer Together Team.\n" in out
    assert f"\n  was  COM-05\n  now  COM-06\nChanged {ROUTES}\nChanged {SUPPORT}\n" in out
    assert "Its earlier records stay where they lie and still count.\n" in out


def test_a_commitment_moves_with_its_other_languages_and_its_records_stay(office: Office) -> None:
    lying = {path for path in office.files() if path.startswith("prevent/COM-05/")}
    done = office("move", "COM-05", "--to", "Recover")
    assert done.code == 0, done.err
    files = office.files()
    assert lying <= files.keys()
    assert ROUTES not in files
    assert ROUTES_CY not in files
    assert office.text("recover/COM-05-safer-routes.yaml").splitlines()[1] == (
        "# COM-05 in RECOVER: the words the partnership adopted."
    )
    (record,) = office.records()
    assert (record["changes"], record["was"], record["now"]) == ("aim", "prevent", "recover")
    assert standing(office, "ACT-011")["aim"] == "recover"
    assert office.ask("undo").code == 0
    assert office.changed() == set()


def test_the_last_action_of_a_commitment_stays(office: Office) -> None:
    assert office("move", "ACT-012", "--to", "COM-06").code == 0
    done = office("move", "ACT-011", "--to", "COM-06")
    assert done.code == 1
    assert "ACT-011 is the last action of COM-05, which would have none." in done.err


def test_what_is_there_already_stays_as_it_is(office: Office) -> None:
    for args in (("ACT-011", "--to", "COM-05"), ("COM-05", "--to", "prevent")):
        done = office("move", *args)
        assert done.code == 0
        assert done.out.endswith("Nothing was changed.\n")
    assert office.changed() == set()


def test_where_it_cannot_go_is_a_sentence(office: Office) -> None:
    for args, said in (
        (("ACT-011", "--to", "ACT-001"), "Its commitment: --to COM-01"),
        (("ACT-011", "--to", "recover"), "planctl move COM-05 --to recover"),
        (("ACT-011", "--to", "COM-99"), 'there is no "COM-99"'),
        (("COM-05", "--to", "COM-06"), "it can be moved to another aim"),
        (("COM-05", "--to", "recovery"), 'Did you mean "recover"?'),
    ):
        done = office("move", *args)
        assert done.code == 2, args
        assert said in done.err
    assert office.changed() == set()


def test_a_welsh_file_that_is_not_there_is_begun(office: Office) -> None:
    (office.plan / SUPPORT_CY).unlink()
    assert office("move", "ACT-011", "--to", "COM-06").code == 0
    assert office.text(SUPPORT_CY).startswith("id: COM-06\nactions:\n  - id: ACT-011\n")
    assert "error" not in office.ask("check").out


def test_what_was_said_before_a_move_can_still_be_corrected(office: Office) -> None:
    name = "2026-04-20-ACT-012-elverwick-police-aa76"
    said = ("--from", "Elverwick Police", "--rag", "red", "--corrects", name)
    assert office("move", "ACT-012", "--to", "COM-06").code == 0
    done = office("update", "ACT-012", *said)
    assert done.code == 0, done.err
    assert f"It corrects {name}" in done.out
    assert office.ask("undo").code == 0
    assert office("move", "COM-06", "--to", "together").code == 0
    assert office("update", "ACT-012", *said).code == 0
    assert "corrects-unknown" not in office.ask("check").out


def test_a_dry_run_writes_nothing(office: Office) -> None:
    assert "Would rename" in office("move", "COM-05", "--to", "recover", "--dry-run").out
    assert "Would change" in office("move", "ACT-011", "--to", "COM-06", "--dry-run").out
    assert office.changed() == set()
