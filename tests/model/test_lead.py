"""Lead words are read through the register: longest match first, groups whole, the rest told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.model.lead import Lead, Register

REGISTER = Register(
    (
        Lead("regional-team", "Regional Team", kind="team"),
        Lead("cardiff-and-vale-uhb", "Cardiff and Vale UHB", ("Health",)),
        Lead("police", "South Wales Police", ("SWP",)),
        Lead("pcc", "Police and Crime Commissioner", ("PCC",)),
        Lead("all-partners", "All partners", kind="group"),
        Lead("schools", "Schools", kind="group", members=("heads", "governors")),
        Lead("heads", "Heads"),
        Lead("governors", "Governors"),
        Lead("government", "Welsh Government", kind="outside"),
        Lead("old", "Old Board", until=date(2025, 3, 31), succeeded_by="new"),
        Lead("new", "New Board"),
        Lead("helped", "Small Charity", kind="outside", asked="regional-team"),
    )
)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Regional Team", ["regional-team"]),
        ("Regional team", ["regional-team"]),
        ("Cardiff and Vale UHB", ["cardiff-and-vale-uhb"]),
        ("Regional Team and Cardiff and Vale UHB", ["regional-team", "cardiff-and-vale-uhb"]),
        ("SWP/PCC / Regional Team", ["police", "pcc", "regional-team"]),
        ("Regional Team, SWP/PCC", ["regional-team", "police", "pcc"]),
        ("Police and Crime Commissioner & SWP", ["pcc", "police"]),
        ("Regional Team and all partners", ["regional-team", "all-partners"]),
        ("SWP / SWP", ["police"]),
        ("", []),
    ],
)
def test_words_name_leads_in_the_order_said(words: str, ids: list[str]) -> None:
    reading = REGISTER.read(words)
    assert list(reading.ids) == ids
    assert reading.unknown == ()


def test_what_no_entry_explains_is_left_over() -> None:
    reading = REGISTER.read("Regional Team / Helth / PCC")
    assert reading.ids == ("regional-team", "pcc")
    assert reading.unknown == ("Helth",)


def test_a_group_is_not_silently_its_members() -> None:
    assert REGISTER.read("Schools").ids == ("schools",)


@given(st.text())
def test_any_words_are_read_or_left_over(words: str) -> None:
    reading = REGISTER.read(words)
    assert set(reading.ids) <= set(REGISTER.by_id)
    assert all(left.strip() and left in words for left in reading.unknown)


DAY = date(2026, 1, 1)


def test_a_member_speaks_for_its_group_and_for_no_other() -> None:
    assert REGISTER.speaks_for("heads", ("schools",), DAY)
    assert not REGISTER.speaks_for("heads", ("all-partners",), DAY)
    assert not REGISTER.speaks_for("police", ("regional-team",), DAY)


def test_a_successor_speaks_from_the_day_after_the_last() -> None:
    assert not REGISTER.speaks_for("new", ("old",), date(2025, 3, 31))
    assert REGISTER.speaks_for("new", ("old",), date(2025, 4, 1))
    assert REGISTER.heir("old", DAY) == "new"


def test_succession_in_a_circle_ends() -> None:
    circle = Register(
        (
            Lead("a", "A", until=date(2020, 1, 1), succeeded_by="b"),
            Lead("b", "B", until=date(2020, 1, 1), succeeded_by="a"),
        )
    )
    assert circle.heir("a", DAY) in ("a", "b")


@pytest.mark.parametrize(
    ("lead", "asked"),
    [
        ("regional-team", ("regional-team",)),
        ("all-partners", ()),
        ("schools", ("heads", "governors")),
        ("government", ()),
        ("helped", ("regional-team",)),
        ("old", ("new",)),
        ("nobody", ()),
    ],
)
def test_who_can_be_asked(lead: str, asked: tuple[str, ...]) -> None:
    assert REGISTER.askable(lead, DAY) == asked


def test_what_an_ended_lead_leaves_behind_goes_to_the_last_successor_that_has_not_ended() -> None:
    chain = Register(
        (
            Lead("a", "A", until=date(2026, 3, 31), succeeded_by="b"),
            Lead("b", "B", until=date(2026, 9, 30)),
        )
    )
    assert chain.has_ended("a", date(2026, 4, 1))
    assert not chain.has_ended("a", date(2026, 3, 31))
    assert chain.taken_on_by("a", date(2026, 9, 30)) == "b"
    assert chain.taken_on_by("a", date(2026, 10, 1)) == ""
    assert chain.taken_on_by("b", date(2026, 10, 1)) == ""
    assert chain.askable("a", date(2026, 9, 30)) == ("b",)
    assert chain.askable("a", date(2026, 10, 1)) == (), "a body that is gone answers nothing"
