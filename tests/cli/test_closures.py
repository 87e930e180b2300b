"""`closures` is the register of what was ended without being completed."""

import pytest

from planctl.cli.options import FORMATS
from tests.cli.asking import Ask
from tests.cli.desk import Desk
from tests.golden import same_as_golden


def test_the_register_says_how_when_by_whom_and_why(example: Ask) -> None:
    (item,) = example.items("closures")
    assert item["id"] == "ACT-009"
    told = {key: item[key] for key in ("closed_on", "closed_as", "into", "closed_by", "minute")}
    assert told == {
        "closed_on": "2025-01-30",
        "closed_as": "superseded",
        "into": "ACT-010",
        "closed_by": "partnership-board",
        "minute": "Board 30 January 2025, item 8",
    }
    assert str(item["reason"]).startswith("Employers asked")
    assert example.json("closures")["reasons"] == {"superseded": 1}


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_its_screen_is_as_it_was_looked_at(example: Ask, lang: str) -> None:
    same_as_golden(f"closures.{lang}.txt", example("closures", "--lang", lang).out)


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_register_is_an_answer(real: Ask, form: str) -> None:
    done = real("closures", form=form)
    assert done.code == 0
    assert (
        "Nothing has been closed" in done.out + done.err
        or '"count": 0' in done.out
        or "0 of 69" in done.out
    )


def test_it_looks_from_a_day(example: Ask) -> None:
    example.day = "2025-01-29"
    assert example.items("closures") == []


def test_what_was_closed_with_its_commitment_says_so(desk: Desk) -> None:
    desk("2026-11-02", "close", "COM-04", "--reason", "cancelled", "--because", "No grant")
    items = desk.items("closures", "--as-of", "2026-11-02")
    assert {(each["closed_with"], str(each["reason"]).strip()) for each in items} == {
        ("COM-04", "No grant")
    }


def test_what_was_reopened_is_no_longer_in_it(desk: Desk) -> None:
    desk("2026-11-02", "close", "ACT-003", "--reason", "cancelled")
    desk("2026-11-03", "reopen", "ACT-003", "--reason", "No")
    assert desk.items("closures", "--as-of", "2026-11-03") == []
    assert len(desk.items("closures", "--as-of", "2026-11-02")) == 1


def test_it_is_grouped_like_the_other_views(example: Ask) -> None:
    groups = example.json("closures", "--by", "lead")["groups"]
    assert isinstance(groups, list)
    (group,) = groups
    assert (group["key"], group["ids"]) == ("elverwick-council", ["ACT-009"])
    said = example("closures", "--by", "aim", form="table").out
    assert said.index("PREVENT") < said.index("ACT-009")
    assert example("closures", "--by", "aim", form="csv").out.startswith("group,id,closed_on")


def test_a_table_for_people_names_bodies_and_no_reason_ends_in_a_line_end(example: Ask) -> None:
    table = example("closures", form="md").out
    assert "| Safer Together Board |" in table
    assert "<br> |" not in table
    (row,) = example("closures", form="csv").out.splitlines()[1:]
    assert "partnership-board" in row
    assert not str(example.items("closures")[0]["reason"]).endswith("\n")
