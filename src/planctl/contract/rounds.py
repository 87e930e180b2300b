"""A round as machines read it."""

from planctl.contract.rows import Row, iso
from planctl.model.plan import Round


def round_row(opened: Round | None) -> Row | None:
    """Its period and days as text; None where the first round is still to come."""
    if opened is None:
        return None
    days = {"opened": iso(opened.opened), "closes": iso(opened.closes)}
    return {"period": str(opened.period), **days}
