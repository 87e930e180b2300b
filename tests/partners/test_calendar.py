"""A calendar is read by others as it was meant, and an event stays the same one whatever becomes of it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from planctl.model.plan import Round
from planctl.partners.calendar import calendar, dated
from planctl.queries.selection import selected
from planctl.storage.known import view_of
from planctl.storage.ledgers import ledgers_from
from planctl.storage.opening import Opened, as_known, open_folder, open_texts
from tests.queries.rounds import Desk
from tests.storage.plans import COMMITMENT, record, small

DAY = date(2025, 6, 1)
LONG = "Ŵ ymuno’n gynnar, " * 30
HOSTILE = [
    "a\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:thief@example.com",
    "x;ALTREP=http://example.com:y, z\\n \\; \\",
    "\x00\x1b[31m\u202e\u2028\u2029\x85\x0b",
    LONG,
    "é" * 200 + "😀" * 60,
    "END:VCALENDAR\"^n^'",
]


def made(opened: Opened, day: date = DAY, lang: str = "en", closing: Round | None = None) -> bytes:
    plan = as_known(opened, day, None)
    ledgers = ledgers_from(opened, plan, view_of(plan, day, None)).by_id
    return calendar(plan, dated(plan, selected(plan, day), ledgers), closing, day, lang)


def events(data: bytes) -> dict[str, Any]:
    """What an independent reader finds, by UID."""
    whole = Calendar.from_ical(data)
    found = {str(each["UID"]): each for each in whole.walk("VEVENT")}
    assert len(found) == len(whole.walk("VEVENT")), "no UID stands twice"
    return found


def lines_of(data: bytes) -> list[str]:
    """The lines of RFC 5545: CRLF, at most 75 octets, whole letters, a fold undone by its one space."""
    assert data.endswith(b"\r\n")
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= 75 for line in physical)
    assert not any(byte < 32 for line in physical for byte in line)
    unfolded: list[bytes] = []
    for line in physical:
        line.decode("utf-8")
        if line.startswith(b" "):
            unfolded[-1] += line[1:]
        else:
            unfolded.append(line)
    return [line.decode("utf-8") for line in unfolded]


def folder(**records: str) -> dict[str, str]:
    return {f"prepare/COM-01/{name}.yaml": text for name, text in records.items()}


def one(data: bytes) -> Any:
    (event,) = events(data).values()
    return event


def granted(timescale: str, day: str) -> str:
    return f"action: ACT-001\nfrom: team\ndate: {day}\napproves: r\ntimescale: {timescale}\nminute: 4\n"


def asked(timescale: str) -> str:
    return (
        "action: ACT-001\nfrom: team\ndate: 2025-05-01\n"
        f"asks:\n  timescale: {timescale}\n  reason: No post\n"
    )


def test_an_action_is_an_event_of_one_whole_day_that_leaves_people_free() -> None:
    event = one(made(open_texts(small())))
    assert event["DTSTART"].dt == date(2025, 3, 31)
    assert str(event["SUMMARY"]) == "ACT-001: Write it down"
    assert "DTEND" not in event
    assert event["TRANSP"] == "TRANSPARENT"
    assert str(event["DESCRIPTION"]).split("\n") == [
        "Action: Write it down",
        "Commitment: We will keep a plan",
        "Evidence expected: The plan",
        "Timescale: Mar 2025",
        "Lead: Team / Health",
    ]


def test_no_rating_and_nothing_that_was_reported_is_in_it() -> None:
    said = record("red", more="progress: CANARY\ninternal: CANARY\nrole: CANARY\n")
    data = made(open_texts(small(**folder(a=said))))
    assert b"CANARY" not in data
    assert b"red" not in data.lower().replace(b"reported", b"")


def test_another_lead_or_day_is_the_same_event_and_a_move_raises_its_sequence() -> None:
    before = one(made(open_texts(small())))
    relead = "action: ACT-001\nfrom: team\ndate: 2025-05-02\nchanges: lead\nwas: Team\nnow: Team / Health\n"
    moved = small(**folder(r=asked("Mar 2026"), g=granted("Mar 2026", "2025-05-03"), l=relead))
    after = one(made(open_texts(moved)))
    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after["DTSTART"].dt == date(2026, 3, 31)
    assert "Timescale: Mar 2026 (was Mar 2025)" in str(after["DESCRIPTION"])


def test_what_was_asked_for_and_not_granted_moves_nothing() -> None:
    event = one(made(open_texts(small(**folder(r=asked("Mar 2026"))))))
    assert (event["SEQUENCE"], event["DTSTART"].dt) == (0, date(2025, 3, 31))


@pytest.mark.parametrize("act", ["closes: cancelled\nreason: No post\n", "state: complete\n"])
def test_what_is_finished_or_closed_is_no_event(act: str) -> None:
    said = f"action: ACT-001\nfrom: team\ndate: 2025-05-01\n{act}"
    opened = open_texts(small(**folder(a=said)))
    assert events(made(opened)) == {}
    assert len(events(made(opened, date(2025, 4, 30)))) == 1


def test_of_a_recurring_action_the_next_time_is_an_event_of_its_own() -> None:
    texts = small()
    words = COMMITMENT.replace("Mar 2025", "Annually")
    texts["prepare/COM-01-a-plan.yaml"] = words.encode()
    opened = open_texts(texts)
    this, later = one(made(opened)), one(made(opened, date(2026, 4, 1)))
    assert (this["DTSTART"].dt, later["DTSTART"].dt) == (date(2026, 3, 31), date(2027, 3, 31))
    assert this["UID"] != later["UID"]
    assert str(this["UID"]).startswith("act-001-20260331@")


def test_what_has_no_day_is_no_event() -> None:
    texts = small()
    texts["prepare/COM-01-a-plan.yaml"] = COMMITMENT.replace("Mar 2025", "Ongoing").encode()
    assert events(made(open_texts(texts))) == {}


def test_the_closing_day_of_an_open_round_is_an_event() -> None:
    found = events(made(open_texts(small()), closing=Desk().round, lang="cy"))
    (closing,) = (event for uid, event in found.items() if uid.startswith("round-2025-26-q1@"))
    assert closing["DTSTART"].dt == date(2025, 7, 28)
    assert str(closing["SUMMARY"]) == "Cylch 2025-26 Q1: diwrnod olaf i ateb"


def test_the_same_plan_on_the_same_day_is_the_same_bytes_stamped_with_that_day(
    example_plan: Path,
) -> None:
    opened = open_folder(str(example_plan))
    first = made(opened, date(2026, 5, 15), "cy")
    assert first == made(open_folder(str(example_plan)), date(2026, 5, 15), "cy")
    for event in events(first).values():
        assert event["DTSTAMP"].dt.isoformat() == "2026-05-15T00:00:00+00:00"
    lines_of(first)


def test_both_languages_have_the_same_events_and_say_in_which_they_speak(
    example_plan: Path,
) -> None:
    opened = open_folder(str(example_plan))
    english, welsh = (events(made(opened, date(2026, 5, 15), lang)) for lang in ("en", "cy"))
    assert english.keys() == welsh.keys()
    spoken = {event["SUMMARY"].params["LANGUAGE"] for event in welsh.values()}
    assert spoken <= {"en", "cy"}
    assert "cy" in spoken


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_inside_their_event(text: str) -> None:
    texts = small()
    quoted = "".join(
        c if c.isprintable() else f"\\u{ord(c):04x}" for c in text.replace("\\", "\\\\")
    )
    quoted = quoted.replace('"', '\\"')
    words = COMMITMENT.replace("Write it down", f'"{quoted}"')
    texts["prepare/COM-01-a-plan.yaml"] = words.encode()
    opened = open_texts(texts)
    if not opened.plan.tracked:  # our YAML already refuses what no screen shows
        pytest.skip("the plan itself cannot hold these words")
    data = made(opened)
    lines = lines_of(data)
    assert [line for line in lines if line.startswith(("BEGIN", "END"))] == [
        *("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR")
    ]
    assert not any(line.upper().startswith(("ATTENDEE", "ATTACH", "URL")) for line in lines)
    flat = " ".join(text.split())
    read = str(one(data)["DESCRIPTION"]).split("\n")[0]
    if flat.isprintable():
        assert read == f"Action: {flat}"


def test_a_long_title_is_cut_between_words_and_whole_in_the_description() -> None:
    texts = small()
    texts["prepare/COM-01-a-plan.yaml"] = COMMITMENT.replace(
        "Write it down", LONG.strip(" ,")
    ).encode()
    event = one(made(open_texts(texts)))
    assert str(event["SUMMARY"]).endswith("…")
    assert len(str(event["SUMMARY"])) < 135
    assert " ".join(LONG.strip(" ,").split()) in str(event["DESCRIPTION"])
