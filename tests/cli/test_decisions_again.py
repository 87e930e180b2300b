"""A later paper decides anew about what came back, and an older one changes nothing of it."""

from pathlib import Path

from tests.cli.clerk import FELT, MET, NIGHT, PACK, Clerk

LATER = "2026-06-10"


def paper(folder: Path, *rows: tuple[str, str], minute: str = "4", reason: str = "") -> Path:
    """A minuted table of references and outcomes."""
    path = folder / "minuted.csv"
    lines = (f"{reference},{outcome},{minute},{reason}" for reference, outcome in rows)
    path.write_text("\n".join(("Reference,Outcome,Minute,Reason", *lines)), "utf-8")
    return path


def newest(clerk: Clerk, identity: str, sender: str) -> str:
    """The name of the newest record about an action from a body."""
    return max(name for name in clerk.desk.records(identity) if sender in name)


def test_what_was_sent_back_and_reported_anew_is_decided_anew(clerk: Clerk, tmp_path: Path) -> None:
    first = newest(clerk, PACK, "elverwick-council")
    may = paper(tmp_path, (first, "sent back"), reason="No dates")
    assert clerk.read(may, "--write").code == 0
    clerk.desk(
        "2026-06-01", "update", PACK, "--from", "elverwick-council", "--state", "complete",
        "--progress", "Dates added",
    )  # fmt: skip
    assert "Unchanged: 1" in clerk.read(may, day=LATER).out
    second = newest(clerk, PACK, "elverwick-council")
    june = paper(tmp_path, (second, "signed off"))
    assert clerk.read(june, "--write", day=LATER).code == 0
    assert clerk.desk.item(PACK, LATER)["state"] == "signed off"
    assert "Unchanged: 1" in clerk.read(june, "--write", day=LATER).out
    other = clerk.read(paper(tmp_path, (second, "sent back"), reason="x"), day=LATER)
    assert "Questions: 1" in other.out


def test_a_rating_given_after_an_agreement_may_be_agreed_anew(clerk: Clerk, tmp_path: Path) -> None:
    reference = f"{NIGHT} 2026-27 Q1"
    assert clerk.read(paper(tmp_path, (reference, "amber")), "--write").code == 0
    assert "Questions: 1" in clerk.read(paper(tmp_path, (reference, "red")), day=LATER).out
    clerk.desk(
        "2026-06-01", "update", NIGHT, "--from", "elverwick-police", "--rag", "amber",
        "--period", "2026-27-Q1",
    )  # fmt: skip
    again = clerk.read(paper(tmp_path, (reference, "red")), "--write", day=LATER)
    assert (again.code, clerk.desk.item(NIGHT, LATER)["rag"]) == (0, "red")


def test_approved_is_a_question_where_one_record_asks_and_reports_completion(
    clerk: Clerk, tmp_path: Path
) -> None:
    words = ("--from", "elverwick-council", "--state", "complete", "--asks", "Dec 2026")
    clerk.desk("2026-05-11", "update", FELT, *words, "--reason", "One more look")
    name = newest(clerk, FELT, "elverwick-council")
    done = clerk.read(paper(tmp_path, (name, "approved")))
    assert (done.code, "which of them is meant?" in " ".join(done.out.split())) == (1, True)
    clear = clerk.read(paper(tmp_path, (name, "signed off")), "--write")
    assert (clear.code, clerk.desk.item(FELT, MET)["state"]) == (0, "signed off")


def test_a_request_corrected_since_the_paper_is_a_question_until_a_date_is_minuted(
    clerk: Clerk, tmp_path: Path
) -> None:
    name = newest(clerk, FELT, "elverwick-council")
    clerk.desk(
        "2026-05-11", "update", FELT, "--from", "elverwick-council", "--corrects", name,
        "--asks", "Dec 2026", "--reason", "Two wards",
    )  # fmt: skip
    for outcome in ("granted", "refused: no"):
        done = clerk.read(paper(tmp_path, (name, outcome)))
        flat = " ".join(done.out.split())
        assert (done.code, "it was asked for Sep 2026" in flat) == (1, True)
        assert "corrected to Dec 2026" in flat
    path = paper(tmp_path, (name, "granted until Dec 2026"))
    assert clerk.read(path, "--write").code == 0
    assert clerk.desk.item(FELT, MET)["timescale"] == "Dec 2026"
    assert "Unchanged: 1" in clerk.read(path, "--write", day=LATER).out


def test_who_reported_it_complete_cannot_sign_it_off(clerk: Clerk, tmp_path: Path) -> None:
    path = paper(tmp_path, (newest(clerk, PACK, "elverwick-council"), "signed off"))
    terms = clerk.desk.plan / "plan.yaml"
    words = terms.read_text("utf-8").replace(
        "verifies: partnership-board", "verifies: elverwick-council"
    )
    terms.write_text(words, "utf-8")
    done = clerk.read(path, "--write")
    flat = " ".join(done.out.split())
    assert (done.code, "so another body signs it off" in flat) == (1, True)


def test_what_is_minuted_about_an_agreed_period_is_said_to_come_late(
    clerk: Clerk, tmp_path: Path
) -> None:
    path = paper(tmp_path, (f"{NIGHT} 2026-27 Q1", "amber"))
    assert "late" not in clerk.read(path).out
    agreed = ("freeze", "2026-27-Q1", "--from", "partnership-board", "--minute", "Item 1")
    clerk.desk("2026-07-10", *agreed)
    assert "late" in clerk.read(path, day="2026-07-20").out
