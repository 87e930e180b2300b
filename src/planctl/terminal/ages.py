"""How long ago, in the few letters a column has."""

from datetime import date

from planctl.locale.catalogue import say


def age(due: date, as_of: date, lang: str) -> str:
    """Whole years and months from a day to a later one, below one month in days: "3y 1m", "12d"."""
    months = (as_of.year - due.year) * 12 + as_of.month - due.month - _unfinished(due, as_of)
    if months <= 0:
        return f"{(as_of - due).days}{say('days-short', lang)}"
    years, rest = divmod(months, 12)
    parts = [f"{years}{say('years-short', lang)}"] if years else []
    return " ".join(parts + ([f"{rest}{say('months-short', lang)}"] if rest else []))


def _unfinished(due: date, as_of: date) -> int:
    """1 where the last month is not over; the end of a short month ends it."""
    from planctl.model.period import month_end

    last = month_end(as_of.year, as_of.month)
    return int(as_of.day < due.day and as_of != last)
