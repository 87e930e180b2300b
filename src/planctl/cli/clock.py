"""The only look at the calendar: everything below is told the day."""

from datetime import date


def today() -> date:
    """The day it is here."""
    return date.today()
