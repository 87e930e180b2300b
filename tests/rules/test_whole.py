"""Ids, links and aims fit together over all files."""

from planctl.rules.whole import missing_files, unread_files
from tests.rules.small_plan import (
    COMMITMENT,
    action,
    codes,
    decision,
    plan,
    problems,
    record,
    text_of,
)

OTHER = text_of(COMMITMENT).replace("COM-01", "COM-02").replace("ACT-001", "ACT-007")
BROKEN = {"prepare/COM-02-second.yaml": "id: COM-02\ncommitment: [\n"}


def test_an_id_in_two_files_is_told_with_the_command_that_heals_it() -> None:
    late = OTHER.replace("COM-02", "COM-09").replace("007", "001")
    both = {"prepare/COM-09-late.yaml": late.replace("Agree one list", "Publish the list")}
    both["prepare/COM-02-second.yaml"] = OTHER
    (found,) = problems(files=both)
    assert (found.code, found.path) == ("id-twice", "prepare/COM-09-late.yaml")
    assert found.help.endswith(": planctl renumber COM-09-late.yaml:ACT-001.")


def test_what_stands_twice_and_says_the_same_is_one_thing_and_taken_out_of_one_place() -> None:
    (found,) = problems(files={"prepare/COM-02-second.yaml": OTHER.replace("007", "001")})
    assert found.code == "id-twice"
    assert "take it out of the other place" in found.help
    assert "renumber" not in found.help


def test_actions_closed_into_each_other_are_told_both() -> None:
    def closing(identity: str, into: str) -> tuple[str, str]:
        return record(
            f"action: {identity}\nfrom: board\ndate: 2026-11-02\ncloses: merged\ninto: {into}\n"
        )

    files = {"prepare/COM-02-second.yaml": OTHER}
    circle = problems(closing("ACT-001", "ACT-007"), closing("ACT-007", "ACT-001"), files=files)
    assert [found.code for found in circle] == ["closed-in-circle"] * 2
    assert circle[0].message == "ACT-001 was closed into ACT-007, and that into ACT-001"
    assert codes(closing("ACT-001", "ACT-007"), files=files) == []


def test_a_gap_in_the_ids_is_no_fault() -> None:
    assert codes(files={"prepare/COM-02-second.yaml": OTHER}) == []


def test_two_files_of_one_commitment_are_told() -> None:
    files = {"prepare/COM-01-again.yaml": OTHER.replace("COM-02", "COM-01")}
    assert codes(files=files) == ["id-twice"]


def test_a_link_leads_somewhere_in_the_whole_plan() -> None:
    merged = "closes: merged\ninto: {}\nreason: One list is enough."
    files = {"prepare/COM-02-second.yaml": OTHER}
    assert codes(decision(merged.format("ACT-007")), files=files) == []
    assert codes(decision(merged.format("ACT-008")), files=files) == ["link-unknown"]


def test_an_id_that_may_stand_in_an_unreadable_file_is_not_called_unknown() -> None:
    merged = decision("closes: merged\ninto: ACT-008\nreason: One list is enough.")
    orphan = record("action: ACT-009\nfrom: health\ndate: 2026-10-14\nrag: green\n")
    assert set(codes(merged, orphan, files=BROKEN)) <= {"yaml-syntax", "yaml-flow-map"}


def test_a_record_about_nothing_is_an_orphan_with_the_nearest_id() -> None:
    (found,) = problems(record("action: ACT-010\nfrom: health\ndate: 2026-10-14\nrag: green\n"))
    assert (found.code, found.help) == ("record-orphan", 'Did you mean "ACT-001"?')


def test_a_record_may_lie_in_any_folder() -> None:
    name, text = record("action: ACT-007\nfrom: health\ndate: 2026-10-14\nrag: green\n")
    files = {"prepare/COM-02-second.yaml": OTHER, f"prepare/COM-01/{name}.yaml": text}
    assert codes(files=files) == []


def test_a_record_for_an_old_id_is_led_to_the_new_one() -> None:
    late = record("action: ACT-070\nfrom: health\ndate: 2026-10-14\nrag: green\n")
    files = action()
    files[COMMITMENT] += "    was:\n      - ACT-070\n"
    (found,) = problems(late, files=files)
    assert found.code == "record-renumbered"
    assert "ACT-070 is ACT-001 now" in found.message


def test_a_late_record_never_goes_to_the_other_action_of_its_old_id() -> None:
    late = record("action: ACT-007\nfrom: health\ndate: 2026-10-14\nrag: green\n")
    files = action() | {"prepare/COM-02-second.yaml": OTHER}
    files[COMMITMENT] += "    was:\n      - ACT-007\n"
    assert "record-renumbered" in codes(late, files=files)


def test_a_commitment_lies_under_an_aim_of_the_plan() -> None:
    (found,) = problems(files={"prepair/COM-02-second.yaml": OTHER})
    assert (found.code, found.help) == ("aim-unknown", 'Did you mean "prepare"?')


def test_an_aim_without_commitments_is_told_once_there_are_any() -> None:
    more = plan("policies:", "  - id: pursue\n    title: Pursue\npolicies:")
    assert codes(files=more) == ["aim-empty"]


def test_an_aim_whose_only_file_is_unreadable_is_not_called_empty() -> None:
    more = plan("policies:", "  - id: pursue\n    title: Pursue\npolicies:")
    found = codes(files=more | {"pursue/COM-02-second.yaml": "id: COM-02\ncommitment: [\n"})
    assert "aim-empty" not in found


def test_a_plan_without_its_own_two_files_says_so() -> None:
    assert [f.path for f in missing_files(["prepare/COM-01-x.yaml"])] == ["plan.yaml", "leads.yaml"]
    assert list(missing_files(["leads.yaml", "plan.yaml"])) == []


def test_a_file_that_nothing_reads_is_told() -> None:
    others = ["prepare/data.yaml", "frozen/old/2025-26.yaml", "prepare/2025-26.md"]
    found = [f.path for f in unread_files(others, frozenset())]
    assert found == ["prepare/data.yaml", "frozen/old/2025-26.yaml"]
