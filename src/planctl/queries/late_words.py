"""What was said about an agreed period after it had been agreed: it counts now, and counted there never."""

from collections.abc import Iterable
from typing import NamedTuple

from planctl.model.frozen import Frozen, counted_in, mark_of
from planctl.model.ledger import Ledger, Placed
from planctl.queries.selection import Stood


class Late(NamedTuple):
    """An action with an update about an agreed period that came late."""

    item: Stood
    said: Placed


def late_words(
    items: Iterable[Stood], ledgers: dict[str, Ledger], frozen: Frozen | None
) -> tuple[Late, ...]:
    """The updates about a period that its agreement does not count, in the plan's order."""
    if frozen is None:
        return ()
    counted = counted_in(frozen)
    return tuple(
        Late(item, placed)
        for item in items
        for placed in ledgers[item.id].placed
        if placed.period == frozen.period and mark_of(placed.names[0]) not in counted
    )
