"""Who is looked at again when a commitment is said in other words."""

from tests.rules.small_plan import COMMITMENT, codes, decision, problems, record, text_of

FLAG = "commitment-reworded"


def reworded(
    day: str = "2026-07-01",
    now: str = "We will share what we know",
    was: str = "We will share data",
) -> tuple[str, str]:
    return record(
        f"commitment: COM-01\nfrom: regional-team\ndate: {day}\n"
        f"changes: commitment\nwas: {was}\nnow: {now}\n"
    )


def accepted(day: str, subject: str = "action: ACT-001") -> tuple[str, str]:
    return record(
        f"{subject}\nfrom: regional-team\ndate: {day}\naccepts: {FLAG}\nreason: It fits.\n"
    )


def two_actions() -> dict[str, str]:
    more = "  - id: ACT-002\n    action: Share it\n    evidence: Log\n    timescale: Mar 2027\n"
    return {COMMITMENT: text_of(COMMITMENT) + more + "    lead: Health\n"}


def test_an_action_under_words_that_changed_wants_another_look() -> None:
    (found,) = problems(reworded())
    assert (found.code, found.path, found.line) == (FLAG, COMMITMENT, 5)
    assert found.message == (
        "COM-01 was reworded on 1 July 2026, and ACT-001 has not been looked at since"
    )
    assert "planctl accept ACT-001 commitment-reworded --reason TEXT" in found.help


def test_each_unfinished_action_is_flagged_and_a_finished_one_is_not() -> None:
    assert codes(reworded(), files=two_actions()) == [FLAG, FLAG]
    closed = decision("closes: superseded\nreason: The new law says so.")
    assert codes(reworded(), closed, files=two_actions()) == [FLAG]


def test_a_look_on_that_day_or_later_is_enough_and_an_earlier_one_is_not() -> None:
    assert codes(reworded(), accepted("2026-06-30")) == [FLAG]
    assert codes(reworded(), accepted("2026-07-01")) == []
    assert codes(reworded(), accepted("2026-08-01")) == []


def test_one_look_at_the_commitment_is_a_look_at_all_of_its_actions() -> None:
    looked = accepted("2026-07-02", "commitment: COM-01")
    assert codes(reworded(), looked, files=two_actions()) == []
    assert codes(reworded(), accepted("2026-07-02"), files=two_actions()) == [FLAG]


def test_words_that_change_again_want_another_look_again() -> None:
    first = reworded(now="We will share everything")
    again = reworded("2026-09-01", was="We will share everything")
    assert codes(first, accepted("2026-08-01"), again) == [FLAG]
    assert codes(first, accepted("2026-08-01"), again, accepted("2026-09-02")) == []


def test_what_came_after_the_new_words_was_written_for_them() -> None:
    added = decision("changes: action\nnow: Agree one list of data types", day="2026-07-01")
    moved = decision("changes: commitment\nwas: COM-09\nnow: COM-01", day="2026-08-01")
    before = decision("changes: action\nnow: Agree one list of data types", day="2026-06-30")
    assert codes(reworded(), added) == []
    assert codes(reworded(), moved) == []
    assert codes(reworded(), before) == [FLAG]


def test_a_commitment_that_was_added_or_said_the_same_is_not_reworded() -> None:
    added = record(
        "commitment: COM-01\nfrom: regional-team\ndate: 2026-07-01\n"
        "changes: commitment\nnow: We will share what we know\n"
    )
    assert codes(added) == []
    same = "We will share what we know"
    assert codes(reworded(now=same, was=same)) == []
    moved = record(
        "commitment: COM-01\nfrom: regional-team\ndate: 2026-07-01\n"
        "changes: aim\nwas: pursue\nnow: prepare\n"
    )
    assert codes(moved) == []
