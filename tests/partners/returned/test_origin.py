"""Whose words a file holds: by its ticket; else by what it says of itself, which is only ever asked."""

from datetime import date

import pytest

from planctl.model.period import Period
from planctl.office.cells import Cell
from planctl.partners.form import Ticket
from planctl.partners.returned.origin import Here, Origin, origin_of
from planctl.partners.returned.reading import Returned
from planctl.partners.returned.remarks import Remark
from tests.partners.forms import DAY, Desk


class Origins:
    """Asks where a file of the invented plan comes from."""

    def __init__(self, desk: Desk) -> None:
        self.here = Here(desk.plan.terms, desk.plan.register, DAY)
        self.ticket = desk.form("elverwick-police").ticket

    def __call__(
        self, *head: str, name: str = "a.xlsx", typed: str = "", ticket: Ticket | None = None
    ) -> Origin:
        cells = tuple(Cell(f"R!A{at}", text) for at, text in enumerate(head, 1))
        return origin_of(Returned(name, "return", ticket, (), cells, ()), self.here, typed)


@pytest.fixture
def origin(example_desk: Desk) -> Origins:
    return Origins(example_desk)


def keys(found: Origin) -> list[str]:
    return [remark.key for remark in found.remarks]


def test_a_ticket_says_whose_and_about_when(origin: Origins) -> None:
    assert origin(ticket=origin.ticket) == ("elverwick-police", Period(2026, 2), ())
    old = origin.ticket._replace(period=Period(2025, 4))
    found = origin(ticket=old)
    assert (found.period, keys(found)) == (Period(2025, 4), ["old-sheet"])


def test_a_ticket_of_another_plan_or_of_nobody_here_is_refused(origin: Origins) -> None:
    assert keys(origin(ticket=origin.ticket._replace(plan="0000"))) == ["other-plan"]
    assert keys(origin(ticket=origin.ticket._replace(body="gone"))) == ["body-gone"]
    assert keys(origin(ticket=origin.ticket, typed="otterbrook")) == ["from-differs"]
    assert keys(origin(ticket=origin.ticket, typed="elverwick-police")) == []


@pytest.mark.parametrize(
    ("head", "name", "body"),
    [
        (("Progress return: Elverwick Police, 2026-27 Q2",), "a.csv", "elverwick-police"),
        (("Dychweliad cynnydd: Heddlu Elverwick / Progress return",), "a.csv", "elverwick-police"),
        ((), "dychweliad-return-otterbrook-2026-27-Q2 (1).csv", "otterbrook"),
        ((), "return_elverwick-council_back.csv", "elverwick-council"),
        (("Progress return",), "a.csv", ""),
    ],
)
def test_without_a_ticket_the_body_is_only_asked_about(
    origin: Origins, head: tuple[str, ...], name: str, body: str
) -> None:
    found = origin(*head, name=name)
    assert found.body == ""
    last: Remark = found.remarks[-1]
    assert (last.key, last.parts.get("body", "")) == ("whose" if body else "nobody-named", body)


def test_the_body_that_is_typed_settles_it(origin: Origins) -> None:
    found = origin(typed="otterbrook")
    assert (found.body, keys(found)) == ("otterbrook", ["no-ticket"])


@pytest.mark.parametrize(
    ("head", "name", "period"),
    [
        ("Return, 2025-26 Q4", "a.csv", Period(2025, 4)),
        ("", "return-2025-26-Q4.csv", Period(2025, 4)),
        ("2025-26 Q4 and 2026-27 Q1", "a.csv", Period(2026, 2)),
        ("", "a.csv", Period(2026, 2)),
    ],
)
def test_without_a_ticket_the_period_is_what_the_file_says_or_the_round(
    origin: Origins, head: str, name: str, period: Period
) -> None:
    found = origin(head, name=name, typed="otterbrook")
    assert found.period == period
    assert found.remarks[0].parts["period"] == str(period)


def test_an_opening_position_has_rows_of_many_bodies(example_desk: Desk) -> None:
    here = Here(example_desk.plan.terms, example_desk.plan.register, date(2026, 11, 21))
    file = Returned("a.xlsx", "opening", example_desk.opening().ticket, (), (), ())
    assert origin_of(file, here, "elverwick-police") == ("", Period(2026, 2), ())


def test_a_period_outside_the_plan_is_refused_however_it_is_said(origin: Origins) -> None:
    terms = origin.here.terms
    later = Period(terms.last.year + 10, 4)
    (said,) = (
        each
        for each in origin(ticket=origin.ticket._replace(period=later)).remarks
        if each.weight == "refused"
    )
    assert (said.key, said.parts["ends"]) == ("not-of-plan", terms.last.isoformat())
    assert "not-of-plan" in keys(origin("Otterbrook", f"{later}", typed="otterbrook"))
    typed = origin.here._replace(typed=later)
    file = Returned("a.xlsx", "return", origin.ticket, (), (), ())
    assert "not-of-plan" in keys(origin_of(file, typed, ""))


TITLE = "Dychweliad cynnydd: {}, 2026-27 Q2"


def test_a_ticket_is_not_believed_against_the_title_until_somebody_says_whose(
    origin: Origins,
) -> None:
    own, other = TITLE.format("Heddlu Elverwick"), TITLE.format("Otterbrook")
    assert keys(origin(own, ticket=origin.ticket)) == []
    assert keys(origin(other, ticket=origin.ticket)) == ["whose-ticket"]
    old = origin.ticket._replace(period=Period(2025, 4))
    (told,) = origin(other, ticket=old, typed="otterbrook").remarks
    assert (told.key, told.parts["lead"]) == ("old-sheet", "otterbrook")
    for body in ("otterbrook", "elverwick-police"):
        assert origin(other, ticket=origin.ticket, typed=body)[::2] == (body, ())
    assert keys(origin(other, ticket=origin.ticket, typed="elverwick-council")) == ["from-differs"]


def test_a_ticket_that_takes_another_body_s_report_for_its_own_is_asked_about(
    origin: Origins,
) -> None:
    file = Returned("a.xlsx", "return", origin.ticket, (), (), ())
    (asked,) = origin_of(file, origin.here, "", others=["otterbrook"]).remarks
    assert (asked.weight, asked.parts["seen"]) == ("question", "otterbrook")
