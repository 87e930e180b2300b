"""A round, and a period that was agreed, as machines read them."""

from typing import TYPE_CHECKING

from planctl.contract.rows import Row, iso
from planctl.model.plan import Round

if TYPE_CHECKING:
    from planctl.model.frozen import Frozen


def round_row(opened: Round | None) -> Row | None:
    """Its period and days as text; None where the first round is still to come."""
    if opened is None:
        return None
    days = {"opened": iso(opened.opened), "closes": iso(opened.closes)}
    return {"period": str(opened.period), **days}


def agreed_row(frozen: "Frozen | None") -> Row | None:
    """Which period was agreed, when, by whom and where; None where none was."""
    if frozen is None:
        return None
    said = {"date": iso(frozen.date), "from": frozen.body, "minute": frozen.minute}
    return {"period": str(frozen.period), **said}
