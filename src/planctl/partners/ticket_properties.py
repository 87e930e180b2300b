"""The ticket among a file's own properties: in pieces, for office programs cut a long property off."""

from collections.abc import Mapping

from planctl.partners.form import Ticket

NAME = "planctl"
"""The first piece's name; the others are "planctl 2", "planctl 3" and so on."""
LONGEST = 240
"""Characters of a piece: a property holds 255."""


def properties_of(ticket: Ticket) -> dict[str, str]:
    """The properties that hold a ticket, by name."""
    line = ticket.written()
    pieces = [line[at : at + LONGEST] for at in range(0, len(line), LONGEST)]
    return {_name(number): piece for number, piece in enumerate(pieces, 1)}


def ticket_line(properties: Mapping[str, str]) -> str:
    """The line of the ticket that a file's properties hold, "" for none."""
    line, number = "", 1
    while _name(number) in properties:
        line, number = line + properties[_name(number)], number + 1
    return line


def _name(number: int) -> str:
    return NAME if number == 1 else f"{NAME} {number}"
