"""`extend` asks for a new timescale; with `--approved-by` it is asked for and granted in one act."""

import pytest

from tests.cli.desk import Desk

ASK = ("extend", "ACT-024", "--to", "Sep 2027", "--reason", "The post is vacant")
GRANTED_BY = ("--approved-by", "executive-group", "--minute", "2026-10, item 4")


def test_asking_leaves_the_timescale_in_force_and_the_action_overdue(desk: Desk) -> None:
    before = desk.item("ACT-003", "2026-11-20")
    done = desk("2026-11-20", "extend", "ACT-003", "--to", "Sep 2027", "--reason", "Elections")
    item = desk.item("ACT-003", "2026-11-21")
    assert "new timescale asked for: Sep 2027" in done.out
    assert f"this stays in force: {before['timescale']}" in done.out
    assert (item["timescale"], item["request"]) == (before["timescale"], "Sep 2027")
    assert item["days_overdue"] == int(str(before["days_overdue"])) + 1


def test_a_board_grants_many_moves_under_one_minute_in_one_command(desk: Desk) -> None:
    ids = ("ACT-003", "ACT-004", "ACT-041")
    why = ("--to", "Sep 2027", "--reason", "Elections", *GRANTED_BY, "--refresh", "Refresh 2026")
    done = desk("2026-11-20", "extend", *ids, *why)
    assert "Decided: 3" in done.out
    assert done.out.count("Part of the re-adoption: Refresh 2026") == 3
    for identity in ids:
        item = desk.item(identity, "2026-11-21")
        assert (item["timescale"], item["slips"], item["days_overdue"]) == ("Sep 2027", 1, 0)
        assert item["original_timescale"] != "Sep 2027"
        request, grant = sorted(desk.records(identity).values(), key=lambda r: "approves" in r)
        assert grant["approves"] in desk.records(identity)
        assert (request["from"], grant["from"]) == ("regional-team", "executive-group")
        assert (grant["minute"], grant["refresh"]) == ("2026-10, item 4", "Refresh 2026")
    assert desk.problems() == set()


def test_one_undo_takes_a_bulk_grant_back_whole(desk: Desk) -> None:
    desk("2026-11-20", "extend", "ACT-003", "ACT-004", *ASK[2:], *GRANTED_BY)
    assert len(desk.records()) == 4
    assert desk.run("undo", cwd=desk.plan).code == 0
    assert desk.records() == {}


def test_where_one_of_many_cannot_be_moved_none_is(desk: Desk) -> None:
    done = desk.refused("2026-11-20", "extend", "ACT-003", "COM-04", *ASK[2:], *GRANTED_BY)
    assert done.code == 2
    assert "COM-04 is a commitment" in done.err
    assert desk.records() == {}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--to", "Febuary 2027"), 'Did you mean "February 2027"?'),
        (("--to", "2027"), "leaves a question"),
        (("--to", "soonish"), "is no timescale"),
        (("--to", "Mar 2028"), "has the timescale Mar 2028 already"),
        (("--to", "Sep 2027", "--minute", "4"), "go with --approved-by"),
        (("--to", "Sep 2027", "--approved-by", "executive-group"), "is minuted"),
        (("--to", "Sep 2027", "--approved-by", "helth", "--minute", "4"), 'Did you mean "health"?'),
        (("--to", "Sep 2027", "--approved-by", "health", "--minute", "4"), "not Health"),
    ],
)
def test_what_cannot_be_asked_for_is_said_and_nothing_is_written(
    desk: Desk, words: tuple[str, ...], said: str
) -> None:
    done = desk.refused("2026-11-20", "extend", "ACT-042", "--reason", "Elections", *words)
    assert done.code in (1, 2)
    assert said in done.err
    assert desk.records() == {}


def test_what_is_complete_needs_no_new_timescale(desk: Desk) -> None:
    desk("2026-11-01", "update", "ACT-042", "--from", "health", "--state", "complete")
    done = desk.refused("2026-11-20", "extend", "ACT-042", "--to", "Sep 2027", "--reason", "x")
    assert "ACT-042 is reported complete" in done.err


def test_a_dry_run_prints_both_records_and_writes_neither(desk: Desk) -> None:
    done = desk("2026-11-20", *ASK, *GRANTED_BY, "--dry-run")
    assert "asks:" in done.out
    assert "approves: 2026-11-20-ACT-024-regional-team-" in done.out
    assert desk.records() == {}


def test_the_answer_is_in_welsh_where_it_was_asked_for(desk: Desk) -> None:
    done = desk("2026-11-20", *ASK, "--lang", "cy")
    assert "gofynnwyd am amserlen newydd: Sep 2027" in done.out


def test_what_a_body_asks_that_leads_nothing_is_kept_and_never_granted(desk: Desk) -> None:
    done = desk("2026-11-20", *ASK, "--from", "respect")
    assert "does not lead it: kept and shown, not counted" in done.out
    assert "Until it is granted" not in done.out
    refused = desk.refused("2026-11-21", *ASK, "--from", "respect", *GRANTED_BY)
    assert refused.code == 1
    assert "does not lead ACT-024, so what it asks cannot be granted" in refused.err
    assert len(desk.records()) == 1


def test_a_timescale_after_the_plan_or_without_a_date_is_noted(desk: Desk) -> None:
    why = ("--reason", "Elections", *GRANTED_BY)
    late = desk("2026-11-20", "extend", "ACT-042", "--to", "Sep 2029", *why)
    assert "after the plan's last day" in late.out
    lost = desk("2026-11-20", "extend", "ACT-003", "--to", "Ongoing", *why)
    assert "While its timescale is Ongoing it is counted as overdue nowhere." in lost.out
    soon = desk("2026-11-20", "extend", "ACT-004", "--to", "Sep 2027", *why)
    assert "Note" not in soon.out
