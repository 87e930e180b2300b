"""A round as it stands: every body's part, and totals in which a shared action stands once."""

from datetime import date

from planctl.queries.round import Heard, RoundStands, in_selection, round_stands
from planctl.queries.selection import EVERYTHING, Selection, Stood
from planctl.queries.unreported import unreported
from planctl.storage.opening import as_known
from tests.queries.rounds import Desk, said

LATE = date(2025, 8, 4)


def ids(items: tuple[Stood, ...]) -> list[str]:
    return [item.id for item in items]


def heard(stands: RoundStands, body: str) -> Heard:
    found = stands.of(body)
    assert found
    return found


def test_before_anybody_has_spoken_everything_is_silent_until_the_closing_day() -> None:
    stands = Desk().stands
    assert [each.body for each in stands.bodies] == ["team", "health", "police"]
    assert ids(heard(stands, "team").silent) == ["ACT-001", "ACT-004", "ACT-006"]
    assert (len(stands.asked), stands.answering, stands.complete) == (3, (), ())
    assert stands.is_open
    assert not Desk(day=LATE).stands.is_open


def test_a_shared_action_is_under_every_body_and_once_in_the_total() -> None:
    stands = Desk(said("ACT-001", "health"), said("ACT-002", "police")).stands
    assert ids(stands.items) == ["ACT-001", "ACT-004", "ACT-006", "ACT-002"]
    assert ids(stands.shared) == ["ACT-001", "ACT-002"]
    assert ids(heard(stands, "health").answered) == ["ACT-001"]
    assert ids(heard(stands, "team").silent) == ["ACT-001", "ACT-004", "ACT-006"]
    assert ids(stands.answered) == ["ACT-001", "ACT-002"]
    assert ids(stands.by_all) == []
    both = Desk(said("ACT-001", "health"), said("ACT-001", "team", "2025-07-05")).stands
    assert ids(both.by_all) == ["ACT-001"]


def test_who_answered_all_and_who_anything_is_told_apart() -> None:
    stands = Desk(said("ACT-002", "police"), said("ACT-002", "health")).stands
    assert [each.body for each in stands.answering] == ["health", "police"]
    assert [each.body for each in stands.complete] == ["police"]
    assert [each.body for each in stands.silent] == ["team", "health"]


def test_no_change_and_a_late_answer_are_answers() -> None:
    stands = Desk(
        said("ACT-006", "team", "2025-07-20", "no_change: yes"),
        said("ACT-004", "team", "2025-08-02", "period: 2025-26 Q1\nrag: red"),
        day=LATE,
    ).stands
    team = heard(stands, "team")
    assert ids(team.answered) == ["ACT-004", "ACT-006"]
    assert (ids(team.no_change), ids(team.late)) == (["ACT-006"], ["ACT-004"])


def test_an_answer_that_is_no_report_is_an_answer_and_the_action_stays_silent() -> None:
    desk = Desk(
        said("ACT-006", "team", more="barriers: No post"),
        said("ACT-001", "team", more="supplied:\n  - reference: Minute 4"),
        said("ACT-001", "health"),
    )
    team = heard(desk.stands, "team")
    assert ids(team.answered) == ids(team.without_report) == ["ACT-001", "ACT-006"]
    assert ids(team.silent) == ["ACT-004"]
    assert ids(desk.stands.without_report) == ["ACT-006"]
    assert "ACT-006" in ids(unreported(desk.plan, desk.day).awaited)


def test_what_nobody_can_be_asked_about_stands_apart() -> None:
    assert ids(Desk().stands.nobody) == ["ACT-003"]


def test_the_rounds_own_list_is_held_against_who_is_asked_now() -> None:
    by_hand = (
        "period: 2025-26 Q1\nopened: 2025-07-01\ncloses: 2025-08-15\n"
        "asked:\n  - health\n  - ministry\n  - team\n"
    )
    stands = Desk(rounds=by_hand).stands
    assert {each.body: each.listing for each in stands.bodies} == {
        "team": "listed",
        "health": "listed",
        "police": "not listed",
        "ministry": "asked nothing now",
    }
    assert len(stands.asked) == 3
    assert {each.listing for each in Desk().stands.bodies} == {""}


def test_a_selection_leaves_out_bodies_that_are_asked_nothing_of_it() -> None:
    desk = Desk(said("ACT-002", "health"))
    chosen = in_selection(desk.stands, desk.plan, Selection(leads=frozenset({"everybody"})))
    assert [each.body for each in chosen.bodies] == ["health", "police"]
    assert (chosen.total, ids(chosen.items), chosen.nobody) == (1, ["ACT-002"], ())
    assert in_selection(desk.stands, desk.plan, EVERYTHING) == desk.stands


def test_an_earlier_round_asks_what_it_asked_by_its_closing_day() -> None:
    # Signed off a year later: whoever looks back must still see that it was asked and not answered.
    closed = "action: ACT-006\nfrom: team\ndate: 2026-02-01\ncloses: cancelled\nreason: No post\n"
    desk = Desk(closed, said("ACT-004", "team", "2025-09-01", "period: 2025-26 Q1\nrag: red"))
    then, later = desk.round, Desk.__new__(Desk)
    later.day, later.opened = date(2026, 2, 10), desk.opened
    known = as_known(later.opened, then.closes, None)
    stands = round_stands(later.plan, later.ledgers, later.day, then, known)
    team = heard(stands, "team")
    assert ids(team.items) == ["ACT-001", "ACT-004", "ACT-006"]
    assert (ids(team.silent), ids(team.late)) == (["ACT-001", "ACT-006"], ["ACT-004"])
