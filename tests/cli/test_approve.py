"""`approve` and `refuse` decide about the one open request, by the body that the plan names."""

from tests.cli.desk import Desk

BOARD = ("--from", "executive-group", "--minute", "2026-10, item 4")
ASK = ("extend", "ACT-042", "--reason", "The post is vacant", "--to")


def test_an_approval_repeats_what_was_asked_for_and_puts_it_in_force(desk: Desk) -> None:
    desk("2026-11-01", *ASK, "Sep 2028")
    done = desk("2026-11-20", "approve", "ACT-042", *BOARD)
    item = desk.item("ACT-042", "2026-11-20")
    assert "new timescale granted: Sep 2028, from the VAWDASV Executive Group" in done.out
    assert "Timescale: Sep 2028 · Original: Mar 2028 · Slips: 1" in done.out
    assert (item["timescale"], item["original_timescale"]) == ("Sep 2028", "Mar 2028")
    assert (item["slips"], item["request"]) == (1, None)
    assert desk.item("ACT-042", "2026-11-19")["timescale"] == "Mar 2028"


def test_an_earlier_timescale_is_a_change_and_no_slip(desk: Desk) -> None:
    desk("2026-11-01", *ASK, "Dec 2027")
    desk("2026-11-20", "approve", "ACT-042", *BOARD)
    item = desk.item("ACT-042", "2026-11-20")
    assert (item["timescale"], item["slips"]) == ("Dec 2027", 0)


def test_a_body_may_grant_another_timescale_than_was_asked_for(desk: Desk) -> None:
    desk("2026-11-01", *ASK, "Sep 2028")
    desk("2026-11-20", "approve", "ACT-042", "--to", "Jun 2028", *BOARD)
    assert desk.item("ACT-042", "2026-11-20")["timescale"] == "Jun 2028"


def test_a_refusal_leaves_the_timescale_and_decides_the_request(desk: Desk) -> None:
    desk("2026-11-01", *ASK, "Sep 2028")
    done = desk("2026-11-20", "refuse", "ACT-042", *BOARD, "--reason", "Not again")
    item = desk.item("ACT-042", "2026-11-20")
    assert "new timescale refused: Sep 2028" in done.out
    assert (item["timescale"], item["slips"], item["request"]) == ("Mar 2028", 0, None)


def test_without_a_request_there_is_nothing_to_decide(desk: Desk) -> None:
    for command in ("approve", "refuse"):
        done = desk.refused("2026-11-20", command, "ACT-042", *BOARD)
        assert (done.code, "nobody has asked" in done.err) == (2, True)


def test_of_two_open_requests_one_must_be_named(desk: Desk) -> None:
    desk("2026-11-01", *ASK, "Sep 2028")
    desk("2026-11-02", *ASK, "Dec 2028", "--from", "health")
    done = desk.refused("2026-11-20", "approve", "ACT-042", *BOARD)
    assert done.code == 2
    assert "has 2 open requests" in done.err
    names = sorted(desk.records("ACT-042"))
    assert all(name in done.err for name in names)
    wrong = desk.refused("2026-11-20", "approve", "ACT-042", *BOARD, "--request", "2026-11-03-x")
    assert "is no open request" in wrong.err
    desk("2026-11-20", "approve", "ACT-042", *BOARD, "--request", names[1])
    item = desk.item("ACT-042", "2026-11-20")
    assert (item["timescale"], item["request"]) == ("Dec 2028", "Sep 2028")


def test_only_the_body_that_the_plan_names_decides(desk: Desk) -> None:
    desk("2026-11-01", *ASK, "Sep 2028")
    for command in ("approve", "refuse"):
        done = desk.refused("2026-11-20", command, "ACT-042", "--from", "health", "--minute", "4")
        assert done.code == 1
        assert "Executive Group" in done.err
        assert "--from executive-group" in done.err
    assert len(desk.records()) == 1


def test_a_request_that_was_corrected_is_decided_by_its_newest_words(desk: Desk) -> None:
    desk("2026-11-01", *ASK, "Sep 2028")
    (name,) = desk.records("ACT-042")
    again = ("--asks", "Jun 2028", "--reason", "Sooner", "--corrects", name)
    desk("2026-11-02", "update", "ACT-042", *again)
    desk("2026-11-20", "approve", "ACT-042", *BOARD)
    assert desk.item("ACT-042", "2026-11-20")["timescale"] == "Jun 2028"


def test_two_grants_on_one_day_are_refused_for_nobody_could_tell_the_last(desk: Desk) -> None:
    desk("2026-11-01", *ASK, "Sep 2028")
    desk("2026-11-20", "approve", "ACT-042", *BOARD)
    desk("2026-11-20", *ASK, "Dec 2028")
    done = desk.refused("2026-11-20", "approve", "ACT-042", *BOARD)
    assert (done.code, "on that day already" in done.err) == (1, True)
    desk("2026-11-21", "approve", "ACT-042", *BOARD)
    assert desk.item("ACT-042", "2026-11-21")["slips"] == 2


def test_a_decision_before_its_request_has_nothing_to_decide(desk: Desk) -> None:
    desk("2026-11-10", *ASK, "Sep 2028")
    assert desk.refused("2026-11-09", "approve", "ACT-042", *BOARD).code == 2


def test_of_several_open_requests_each_is_told_with_whose_it_is(desk: Desk) -> None:
    desk("2026-11-01", *ASK, "Sep 2028")
    desk("2026-11-02", *ASK, "Dec 2028", "--from", "health")
    done = desk.refused("2026-11-20", "approve", "ACT-042", *BOARD)
    assert "Sep 2028, asked for by Regional Team on 1 November 2026 (2026-11-01-ACT" in done.err
    assert "Dec 2028, asked for by Health on 2 November 2026 (2026-11-02-ACT" in done.err


def test_a_decision_dated_before_the_request_is_told_the_day_of_the_request(desk: Desk) -> None:
    desk("2026-11-10", *ASK, "Sep 2028")
    done = desk.refused("2026-11-09", "approve", "ACT-042", *BOARD)
    assert done.code == 2
    assert "it was asked for on 10 November 2026, after that day" in done.err
    assert "--date 2026-11-10" in done.err


def test_after_a_refusal_it_is_told_that_it_was_refused(desk: Desk) -> None:
    desk("2026-11-01", *ASK, "Sep 2028")
    desk("2026-11-09", "refuse", "ACT-042", *BOARD)
    done = desk.refused("2026-11-20", "approve", "ACT-042", *BOARD)
    assert "the last was refused on 9 November 2026 by VAWDASV Executive Group" in done.err


def test_nothing_is_granted_to_what_is_complete_or_closed(desk: Desk) -> None:
    desk("2026-11-01", *ASK, "Sep 2028")
    desk("2026-11-02", "close", "ACT-042", "--reason", "cancelled")
    done = desk.refused("2026-11-20", "approve", "ACT-042", *BOARD)
    assert (done.code, "ACT-042 is closed, so it needs no new timescale" in done.err) == (2, True)


def test_a_grant_dated_before_a_newer_one_says_what_is_in_force(desk: Desk) -> None:
    granted = ("--approved-by", "executive-group", "--minute", "4")
    desk("2026-11-10", *ASK, "Sep 2028", *granted)
    done = desk("2026-11-05", *ASK, "Jun 2028", *granted)
    assert "In force since 10 November 2026: Sep 2028" in done.out
