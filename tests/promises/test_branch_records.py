"""Records that one branch renames, takes words out of or lays out anew while another goes on with them."""

from pathlib import Path

from tests.git.repositories import git
from tests.promises.branch_offices import GIT, NO_RENAMES, POLICE, Office, Partnership, Work

ACT, FOLDER = "ACT-012", "prevent/COM-05"
LEAK = "Jane Doe"
ON = ("--date", "2026-06-01")


def typed(name: str, day: str) -> Work:
    """A record as somebody types it on a hosting site, under a name of their own."""
    words = (
        f"action: {ACT}\nfrom: elverwick-police\ndate: {day}\nrag: green\n"
        "progress: |\n  Talks with the venues of the quay go on, and a day is found.\n"
    )

    def work(office: Office) -> None:
        (office.plan / FOLDER / f"{name}.yaml").write_text(words, "utf-8")

    return work


def edited(office: Office) -> None:
    office.edit(f"{FOLDER}/one.yaml", "a day is found", "a day is set")


TWO_ALIKE = (typed("one", "2026-05-20"), typed("two", "2026-05-21"))


def test_a_record_named_here_and_edited_there_is_told_as_changed(partners: Partnership) -> None:
    partners.first(*TWO_ALIKE)
    partners.apart(ours=[("check", "--fix")], theirs=[edited])
    desk = partners.together("ours", "theirs", engines=[GIT])
    assert list(desk.told()) == ["record-changed"]
    assert partners.conflicts("ours", "theirs", engines=[NO_RENAMES]) == {f"{FOLDER}/one.yaml"}


def test_a_record_dropped_by_hand_lends_its_words_to_none_that_looks_alike(
    partners: Partnership,
) -> None:
    old = "2026-04-20-ACT-012-elverwick-police-aa76"

    def replaced(office: Office) -> None:
        file = office.records()[old]
        text = file.read_text("utf-8").replace("2026-04-20", "2026-06-02")
        file.with_name("2026-06-02-ACT-012-elverwick-police-1234.yaml").write_text(text, "utf-8")
        file.unlink()

    redacted = ("redact", old, "--field", "progress", "--yes", *ON)
    partners.apart(ours=[replaced], theirs=[redacted])
    desk = partners.together("ours", "theirs", engines=[GIT])
    assert list(desk.told()) == ["record-changed"]
    assert partners.conflicts("ours", "theirs", engines=[NO_RENAMES]) == {f"{FOLDER}/{old}.yaml"}


def test_a_correction_by_a_name_that_fmt_has_given_up_is_told_and_counts_by_itself(
    partners: Partnership,
) -> None:
    partners.first(*TWO_ALIKE)
    corrects = ("update", ACT, "--corrects", "one", *POLICE, "--rag", "red", *ON)
    says = ("--barriers", "None", "--next-steps", "None")
    partners.apart(ours=[("fmt",)], theirs=[(*corrects, *says)])
    desk = partners.together("ours", "theirs")
    assert desk.told() == {"corrects-unknown": ['the record corrected is not here: "one"']}
    assert desk.item(ACT)["last_update"]["rag"] == "red"


def leaked(office: Office) -> None:
    office("update", ACT, *POLICE, "--progress", f"Met {LEAK}", "--date", "2026-05-20")


def the_leak(office: Office) -> Path:
    (found,) = [path for path in office.records().values() if LEAK in path.read_text("utf-8")]
    return found


def taken_out(office: Office) -> None:
    office("redact", the_leak(office).stem, "--text", LEAK, "--yes", *ON)


def laid_out_anew(office: Office) -> None:
    path = the_leak(office)
    path.write_text(path.read_text("utf-8").replace("action: ", "# Ours\nAction:  "), "utf-8")
    office("fmt")


def holds_the_leak(office: Office) -> bool:
    return any(LEAK in path.read_text("utf-8") for path in office.plan.rglob("*.yaml"))


def test_a_leak_taken_out_here_stays_out_of_a_record_laid_out_anew_there(
    partners: Partnership,
) -> None:
    partners.first(leaked)
    partners.apart(ours=[taken_out], theirs=[laid_out_anew])
    desk = partners.together("ours", "theirs")
    assert not holds_the_leak(desk)
    assert desk.told() == {}


def test_a_leak_taken_out_here_stays_out_of_what_is_added_and_reported_there(
    partners: Partnership,
) -> None:
    partners.first(leaked)
    later = ("update", ACT, *POLICE, "--state", "complete", "--date", "2026-06-03")
    seen = ("evidence", "add", ACT, "Minutes, item 4", "--on", "2026-06-04", *POLICE)
    partners.apart(ours=[taken_out], theirs=[later, seen])
    desk = partners.together("ours", "theirs")
    assert not holds_the_leak(desk)
    assert desk.told() == {}
    desk.is_said(ACT, state="reported complete")


HEALTH = ("--from", "elverwick-health-board")
ITEM = "  - id: ACT-015\n    action: {}\n    evidence: Log\n    timescale: Sep 2026\n"


def given_twice(office: Office) -> None:
    """ACT-015 stands in two files, and the report on one of them holds a leak."""
    support = office.plan / "recover/COM-06-timely-support.yaml"
    ours = support.read_text("utf-8") + ITEM.format("Ask staff")
    support.write_text(f"{ours}    lead: Elverwick Health Board\n", "utf-8")
    office("update", "ACT-015", *HEALTH, "--progress", f"Met {LEAK}", "--date", "2026-05-20")
    routes = office.plan / "prevent/COM-05-safer-routes.yaml"
    theirs = routes.read_text("utf-8") + ITEM.format("Ask people")
    routes.write_text(f"{theirs}    lead: Elverwick Police\n", "utf-8")


def test_a_leak_taken_out_of_a_record_that_is_renumbered_meanwhile_is_told_until_taken_out_there(
    partners: Partnership,
) -> None:
    partners.first(given_twice)
    partners.apart(ours=[("renumber", "COM-06-timely-support.yaml:ACT-015")], theirs=[taken_out])
    desk = partners.together("ours", "theirs", engines=[GIT])
    assert not holds_the_leak(desk)
    assert list(desk.told()) == ["record-changed"]
    (path,) = desk.records("ACT-016").values()
    git(desk.root, "checkout", "-q", "origin/ours", "--", str(path))
    taken_out(desk)
    assert desk.told() == {}
    assert not holds_the_leak(desk)
    (asked,) = partners.conflicts("ours", "theirs", engines=[NO_RENAMES])
    assert asked.startswith("recover/COM-06/2026-05-20-ACT-015-")


def test_words_taken_out_of_the_plan_here_are_out_of_a_commitment_moved_there(
    partners: Partnership,
) -> None:
    def out(office: Office) -> None:
        office.refused("redact", ACT, "--text", "Train night-time", "--yes", *ON)

    partners.apart(ours=[out], theirs=[("move", "COM-05", "--to", "recover", *ON)])
    desk = partners.together("ours", "theirs", engines=[GIT])
    assert desk.told() == {}
    assert desk.item(ACT)["action"].startswith("[removed] staff")
    partners.conflicts("ours", "theirs", engines=[NO_RENAMES])
