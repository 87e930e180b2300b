"""`agree` settles a period's rating where leads differ: nobody wins by typing last."""

import pytest

from tests.cli.desk import Desk

BOARD = ("--from", "executive-group", "--minute", "2026-10, item 6")


@pytest.fixture
def differing(desk: Desk) -> Desk:
    """Two leads rated one action differently for one period."""
    for lead, rag in (("health", "green"), ("velindre-nhs-trust", "red")):
        more = ("--barriers", "None", "--next-steps", "Go on", "--period", "2026-27 Q2")
        desk("2026-10-14", "update", "ACT-042", "--from", lead, "--rag", rag, *more)
    return desk


def test_the_least_favourable_counts_until_a_body_agrees(differing: Desk) -> None:
    item = differing.item("ACT-042", "2026-10-20")
    assert (item["rag"], item["agreed"]) == ("red", False)
    done = differing("2026-10-28", "agree", "ACT-042", "--rag", "amber", *BOARD)
    assert "rating agreed for 2026-27 Q2: amber, from the VAWDASV Executive Group" in done.out
    assert "Health: green" in done.out
    assert "Velindre NHS Trust: red" in done.out
    item = differing.item("ACT-042", "2026-10-28")
    assert (item["rag"], item["agreed"], item["rag_by"]) == ("amber", True, "agreement")
    assert differing.problems() == set()


def test_not_agreed_is_said_in_list_status_and_show(differing: Desk) -> None:
    looks = (("list", "--text", "bolt-on"), ("status",), ("show", "ACT-042"))
    for words in looks:
        day = ("--as-of", "2026-10-20", "--format", "table")
        said = differing.run(*words, *day, cwd=differing.plan).out.lower()
        assert "not agreed" in said, words


def test_where_leads_do_not_differ_there_is_nothing_to_settle(desk: Desk) -> None:
    done = desk.refused("2026-10-28", "agree", "ACT-042", "--rag", "amber", *BOARD)
    assert (done.code, "no lead has rated ACT-042" in done.err) == (2, True)
    desk("2026-10-14", "update", "ACT-042", "--from", "health", "--rag", "green")
    done = desk.refused("2026-10-28", "agree", "ACT-042", "--rag", "amber", *BOARD)
    assert (done.code, "do not differ for" in done.err) == (2, True)


def test_an_earlier_period_is_settled_by_naming_it(differing: Desk) -> None:
    differing("2027-01-14", "update", "ACT-042", "--from", "health", "--rag", "green")
    assert (
        "do not differ"
        in differing.refused("2027-01-20", "agree", "ACT-042", "--rag", "red", *BOARD).err
    )
    named = ("--period", "2026-27 Q2")
    differing("2027-01-20", "agree", "ACT-042", "--rag", "amber", *BOARD, *named)
    found = differing.ask("show", "ACT-042", *named)["item"]
    assert isinstance(found, dict)
    assert (found["rag"], found["rag_by"]) == ("amber", "agreement")


def test_what_is_settled_after_the_period_was_agreed_is_said_to_be_late(differing: Desk) -> None:
    differing("2026-11-10", "freeze", "2026-27 Q2", *BOARD)
    done = differing("2026-11-12", "agree", "ACT-042", "--rag", "amber", *BOARD)
    assert "It is late: 2026-27 Q2 was agreed on 10 November 2026" in done.out
    (item,) = differing.items("list", "--text", "ACT-042", "--period", "2026-27 Q2")
    assert (item["rag"], item["agreed"]) == ("red", False)
    closing = differing("2026-11-12", "close", "ACT-003", "--reason", "cancelled")
    assert "late" not in closing.out


def test_only_the_body_that_the_plan_names_settles_it_in_words_of_its_scheme(
    differing: Desk,
) -> None:
    done = differing.refused("2026-10-28", "agree", "ACT-042", "--rag", "amber", "--minute", "6")
    assert (done.code, "--from executive-group" in done.err) == (1, True)
    done = differing.refused("2026-10-28", "agree", "ACT-042", "--rag", "ambre", *BOARD)
    assert (done.code, 'Did you mean "amber"?' in done.err) == (2, True)


def test_of_two_agreements_on_one_day_the_second_is_refused(differing: Desk) -> None:
    differing("2026-10-28", "agree", "ACT-042", "--rag", "amber", *BOARD)
    done = differing.refused("2026-10-28", "agree", "ACT-042", "--rag", "green", *BOARD)
    assert done.code == 1
    assert "amber was agreed for 2026-27 Q2 on that day already" in done.err
    differing("2026-10-29", "agree", "ACT-042", "--rag", "green", *BOARD)
