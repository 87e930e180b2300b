"""How a paper names what a body decides: by the record that asked, or by action and period."""

import re
from typing import NamedTuple

from planctl.model.ids import read_id
from planctl.model.period import APRIL, Period, parse_period

_DASHES = re.compile("[\u2010-\u2015\u2212\u00ad]")
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff]")
_NAME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-((?:act|com)-[0-9]+)-.+", re.IGNORECASE)


class Reference(NamedTuple):
    """What is decided about: an action, and of it a record by its name or a period's rating.

    With neither it is whatever of the action waits for a decision.
    """

    action: str
    record: str = ""
    period: Period | None = None

    def written(self) -> str:
        """As a paper prints it: the record's name, or the id and the period."""
        period = str(self.period) if self.period else ""
        return self.record or " ".join(filter(None, (self.action, period)))


def read_reference(text: str, year_starts: int = APRIL) -> Reference | None:
    """The reference that a cell holds, however its dashes and lines were broken; None for no reference."""
    tidy = _UNSEEN.sub("", _DASHES.sub("-", text)).strip()
    bare = "".join(tidy.split())
    found = _NAME.fullmatch(bare)
    if found:
        identity = read_id(found[1])
        return Reference(identity, bare) if identity else None
    first, *rest = tidy.replace(",", " ").split() or [""]
    identity = read_id(first)
    if not identity or not rest:
        return Reference(identity) if identity else None
    period = parse_period(" ".join(rest), year_starts)
    return Reference(identity, period=period) if period else None
