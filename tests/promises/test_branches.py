"""Two branches decide about one thing: what counts was decided, and what contradicts it is named."""

import json
from collections.abc import Sequence

import pytest

from tests.git.repositories import git
from tests.promises.branch_offices import (
    BOARD,
    COUNCIL,
    DAY,
    POLICE,
    Office,
    Partnership,
    Work,
    take,
)

ACT = "ACT-012"
ASKED = ("extend", ACT, "--to", "Sep 2026", "--reason", "Venues", *POLICE, "--date", "2026-05-20")
GRANT = ("approve", ACT, *BOARD, "--date", "2026-06-01")
COMPLETE = ("update", ACT, *POLICE, "--state", "complete", "--date", "2026-05-20")
ADOPTED = "2025/26"


def corrected(*words: str, day: str = "2026-06-03") -> Work:
    """The lead corrects the newest record that it has of the action."""

    def work(office: Office) -> None:
        name = office.names(ACT)[-1]
        office("update", ACT, "--corrects", name, *POLICE, "--date", day, *words)

    return work


def granted(to: str, day: str) -> tuple[str, ...]:
    """The board grants another timescale than was asked for."""
    return ("approve", ACT, "--to", to, *BOARD, "--date", day)


def at_once(to: str) -> tuple[str, ...]:
    """Asked and granted in one act."""
    by = ("--approved-by", "partnership-board", "--minute", "Board 4", "--date", "2026-06-01")
    return ("extend", ACT, "--to", to, "--reason", "Venues", *by)


def closed(reason: str, *into: str, of: str = ACT, because: str = "As agreed") -> tuple[str, ...]:
    """The board ends an action."""
    why = ("--because", because, *BOARD, "--date", "2026-06-01")
    return ("close", of, "--reason", reason, *into, *why)


@pytest.mark.parametrize(
    ("correction", "since"),
    [
        (("--asks", "Dec 2026", "--reason", "More"), 'asked for since "Dec 2026"'),
        (("--asks", "", "--progress", "It fits"), "nothing is asked for any more"),
    ],
    ids=["another asked for", "taken back"],
)
def test_a_request_corrected_while_it_was_granted(
    partners: Partnership, correction: tuple[str, ...], since: str
) -> None:
    partners.first(ASKED)
    partners.apart(board=[GRANT], police=[corrected(*correction)])
    desk = partners.together("board", "police")
    assert desk.told() == {"granted-before-corrected": [f'granted is "Sep 2026", and {since}']}
    desk.is_said(ACT, timescale="Sep 2026", original_timescale=ADOPTED, slips=1)


@pytest.mark.parametrize(
    ("first", "ours", "theirs", "newest"),
    [
        ([ASKED], [GRANT], [granted("Nov 2026", "2026-06-02")], "Nov 2026"),
        ([ASKED], [GRANT], [granted("Nov 2026", "2026-06-01")], None),
        ([], [at_once("Sep 2026")], [at_once("Dec 2026")], None),
        (
            [ASKED],
            [GRANT],
            [
                corrected("--asks", "Dec 2026", "--reason", "More", day="2026-05-28"),
                (*GRANT[:-1], "2026-06-05"),
            ],
            "Dec 2026",
        ),
    ],
    ids=["one request", "one request and day", "two requests on one day", "corrected in between"],
)
def test_two_grants_that_differ_are_named_and_one_of_them_is_in_force(
    partners: Partnership,
    first: Sequence[Work],
    ours: Sequence[Work],
    theirs: Sequence[Work],
    newest: str | None,
) -> None:
    if first:
        partners.first(*first)
    partners.apart(ours=ours, theirs=theirs)
    desk = partners.together("ours", "theirs")
    assert list(desk.told()) == ["decided-twice"]
    in_force = desk.item(ACT)["timescale"]
    assert in_force == newest if newest else in_force != ADOPTED
    (message,) = desk.told()["decided-twice"]
    assert message.startswith(f'"{in_force}" is granted here')


def test_two_boards_that_grant_the_same_move_it_once(partners: Partnership) -> None:
    partners.first(ASKED)
    partners.apart(ours=[GRANT], theirs=[(*GRANT[:-3], "Board 5", "--date", "2026-06-02")])
    desk = partners.together("ours", "theirs")
    assert desk.told() == {}
    desk.is_said(ACT, timescale="Sep 2026", slips=1)
    assert len(desk.names(ACT)) == len(desk.records(ACT)) + len(desk.records("COM-05"))


def test_a_request_granted_here_and_refused_there(partners: Partnership) -> None:
    partners.first(ASKED)
    partners.apart(ours=[GRANT], theirs=[("refuse", ACT, *BOARD, "--date", "2026-06-02")])
    desk = partners.together("ours", "theirs")
    assert list(desk.told()) == ["decided-twice"]
    desk.is_said(ACT, timescale="Sep 2026", slips=1)
    desk("accept", ACT, "decided-twice", "--reason", "The board means the grant", "--date", DAY)
    assert desk.told() == {}


def test_what_is_closed_here_and_complete_there_is_closed_and_the_report_is_kept(
    partners: Partnership,
) -> None:
    report = (*COMPLETE[:-1], "2026-06-03", "--progress", "All venues trained")
    partners.apart(ours=[closed("cancelled")], theirs=[report])
    desk = partners.together("ours", "theirs")
    assert desk.told() == {}
    desk.is_said(ACT, state="closed")
    assert "All venues trained" in str(desk.item(ACT)["records"])


def test_closed_twice_alike_is_closed(partners: Partnership) -> None:
    partners.apart(ours=[closed("cancelled")], theirs=[closed("cancelled", because="No money")])
    desk = partners.together("ours", "theirs")
    assert desk.told() == {}
    desk.is_said(ACT, state="closed")


def test_closed_twice_in_two_ways_is_named(partners: Partnership) -> None:
    merged = closed("merged", "--into", "ACT-011")
    partners.apart(ours=[closed("cancelled")], theirs=[merged])
    desk = partners.together("ours", "theirs")
    assert list(desk.told()) == ["decided-twice"]
    desk.is_said(ACT, state="closed")


def test_two_actions_closed_into_each_other_are_named_both(partners: Partnership) -> None:
    ours, theirs = (
        closed("merged", "--into", into, of=of) for of, into in ((ACT, "ACT-011"), ("ACT-011", ACT))
    )
    partners.apart(ours=[ours], theirs=[theirs])
    desk = partners.together("ours", "theirs")
    assert [len(messages) for messages in desk.told().values()] == [2]
    assert list(desk.told()) == ["closed-in-circle"]
    desk("reopen", "ACT-011", "--reason", "This one goes on", *BOARD[:2], "--date", DAY)
    assert desk.told() == {}


def test_signed_off_while_the_lead_says_it_is_not_complete_is_in_progress(
    partners: Partnership,
) -> None:
    partners.first(COMPLETE)
    signed = ("verify", ACT, *BOARD, "--date", "2026-06-01")
    partners.apart(board=[signed], police=[corrected("--state", "in progress")])
    desk = partners.together("board", "police")
    assert desk.told() == {}
    desk.is_said(ACT, state="in progress")


@pytest.mark.parametrize("undone", ["send-back", "reopen"])
@pytest.mark.parametrize(
    ("day", "state"), [("2026-05-30", "signed off"), ("2026-06-02", None)], ids=["before", "after"]
)
def test_signed_off_here_and_undone_there(
    partners: Partnership, undone: str, day: str, state: str | None
) -> None:
    partners.first(COMPLETE)
    signed = ("verify", ACT, *BOARD, "--date", "2026-06-01")
    back = (undone, ACT, *BOARD[:2], "--reason", "Not seen", "--date", day)
    partners.apart(ours=[signed], theirs=[back])
    desk = partners.together("ours", "theirs")
    assert list(desk.told()) == (["decided-twice"] if state else [])
    desk.is_said(ACT, state=state or {"send-back": "sent back"}.get(undone, "in progress"))


def test_two_ratings_agreed_for_one_period_on_one_day_are_named(partners: Partnership) -> None:
    rated = ("--period", "2025-26 Q4", "--date", "2026-05-20")
    says = ("--barriers", "None", "--next-steps", "None")
    leads = [
        ("update", ACT, *body, "--rag", rag, *says, *rated)
        for body, rag in ((POLICE, "green"), (COUNCIL, "red"))
    ]
    agreed = ("--period", "2025-26 Q4", "--date", "2026-06-01")
    partners.first(*leads)
    partners.apart(
        ours=[("agree", ACT, "--rag", "green", *BOARD, *agreed)],
        theirs=[("agree", ACT, "--rag", "amber", *BOARD, *agreed)],
    )
    desk = partners.together("ours", "theirs")
    assert list(desk.told()) == ["decided-twice"]
    assert desk.item(ACT)["rag"] in ("green", "amber")


LEAK = "2026-04-20-ACT-012-elverwick-police-aa76"
FREEZE = ("freeze", "2025-26", *BOARD, "--date", "2026-06-01")
PAPERS = (("status",), ("list",), ("overdue",))


def papers(desk: Office) -> list[str]:
    """What a board is shown of the year that it agreed."""
    period = ("--period", "2025-26", "--format", "json")
    return [desk.refused(*words, *period).out for words in PAPERS]


@pytest.mark.parametrize(
    "theirs",
    [
        (
            "update",
            ACT,
            *POLICE,
            "--rag",
            "green",
            "--period",
            "2025-26 Q4",
            "--date",
            "2026-05-28",
        ),
        ("reword", ACT, "Train everybody", "--date", "2026-05-28"),
        ("relead", ACT, "--to", "Otterbrook", "--date", "2026-05-28"),
        ("move", ACT, "--to", "COM-06", "--date", "2026-05-28"),
        ("move", "COM-05", "--to", "recover", "--date", "2026-05-28"),
        ("close", ACT, "--reason", "cancelled", *BOARD, "--date", "2026-03-20"),
        (*at_once("Sep 2026")[:-1], "2026-03-28"),
        ("redact", LEAK, "--field", "progress", "--yes", "--date", "2026-06-02"),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_a_year_that_was_agreed_stays_as_it_was_whatever_comes_of_another_branch(
    partners: Partnership, theirs: tuple[str, ...]
) -> None:
    partners.apart(ours=[FREEZE], theirs=[theirs])
    partners.join(["ours"])
    before = papers(partners.desk())
    desk = partners.together("ours", "theirs")
    assert desk.told() == {}
    assert papers(desk) == before


def test_a_report_that_comes_after_a_year_was_agreed_is_late_and_counts_from_then_on(
    partners: Partnership,
) -> None:
    words = ("--period", "2025-26 Q4", "--date", "2026-05-28", "--state", "complete")
    partners.apart(ours=[FREEZE], theirs=[("update", ACT, *POLICE, *words)])
    desk = partners.together("ours", "theirs")
    assert desk.told() == {}
    desk.is_said(ACT, state="reported complete")
    asked = desk.refused("list", "--period", "2025-26", "--format", "json")
    (then,) = (item for item in json.loads(asked.out)["items"] if item["id"] == ACT)
    assert then["state"] == "in progress"
    assert asked.err == "Late records, not counted: 1\n"


def test_a_year_agreed_on_two_branches_is_a_question_and_either_answer_is_sound(
    partners: Partnership,
) -> None:
    partners.apart(ours=[FREEZE], theirs=[(*FREEZE[:-1], "2026-06-02")])
    assert partners.conflicts("ours", "theirs") == {"frozen/2025-26.yaml"}
    desk = partners.desk()
    assert "conflict-marker" in desk.told()
    take(desk, "ours", "frozen/2025-26.yaml")
    assert desk.told() == {}


def copied(text: str, day: str, *body: str) -> Work:
    """A file of one name, with a text of its own, recorded as evidence with a copy."""

    def work(office: Office) -> None:
        file = office.root.parent / f"of {office.root.name}" / "minutes.txt"
        file.parent.mkdir()
        file.write_text(text, "utf-8")
        office("evidence", "add", ACT, "Minutes", "--copy", str(file), *body, "--on", day)

    return work


def test_two_files_of_one_name_kept_as_evidence_are_a_question_and_no_record_shows_the_other(
    partners: Partnership,
) -> None:
    partners.apart(
        ours=[copied("Item 4", "2026-06-01", *POLICE)],
        theirs=[copied("Item 5", "2026-06-02", *COUNCIL)],
    )
    path = "prevent/COM-05/evidence/minutes.txt"
    assert partners.conflicts("ours", "theirs") == {path}
    desk = partners.desk()
    take(desk, "ours", path)
    assert list(desk.told()) == ["evidence-copy-changed"]


def test_one_file_kept_as_evidence_by_both_is_there_once(partners: Partnership) -> None:
    partners.apart(
        ours=[copied("Item 4", "2026-06-01", *POLICE)],
        theirs=[copied("Item 4", "2026-06-02", *COUNCIL)],
    )
    desk = partners.together("ours", "theirs")
    assert desk.told() == {}
    assert len(list((desk.plan / "prevent/COM-05/evidence").iterdir())) == 1


def test_a_copy_taken_out_here_and_recorded_again_there_is_missed_by_name(
    partners: Partnership,
) -> None:
    partners.first(copied("Item 4", "2026-05-20", *POLICE))
    path = "prevent/COM-05/evidence/minutes.txt"
    partners.apart(
        ours=[("redact", path, "--yes", "--date", "2026-06-01")],
        theirs=[copied("Item 4", "2026-06-02", *COUNCIL)],
    )
    desk = partners.together("ours", "theirs")
    assert list(desk.told()) == ["evidence-copy-missing"]
    assert not (desk.plan / path).exists()
    assert git(desk.root, "status", "--porcelain") == ""
