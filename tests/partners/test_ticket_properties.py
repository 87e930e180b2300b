"""A ticket goes into a file's own properties in pieces that fit, and is whole when they are joined."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planctl.model.period import Period
from planctl.partners.form import Sent, Ticket, read_ticket
from planctl.partners.ticket_properties import properties_of, ticket_line

NAMES = st.text("abcdef-0123456789", max_size=60)
ROWS = st.dictionaries(NAMES, st.builds(Sent, NAMES, NAMES), max_size=40)


@given(ROWS, st.text(max_size=20))
def test_a_ticket_of_any_length_comes_back_from_properties_that_hold_255(
    rows: dict[str, Sent], body: str
) -> None:
    ticket = Ticket("26f5", body, Period(2026, 2), date(2026, 11, 21), rows)
    properties = properties_of(ticket)
    assert all(value.isascii() and len(value) <= 255 for value in properties.values())
    assert read_ticket(ticket_line(properties), 4) == ticket


def test_properties_of_others_are_no_ticket() -> None:
    assert ticket_line({"planctl 2": "x", "Company": "y"}) == ""
