"""The plan's own ids, where a document that was made from the plan gives them to its rows."""

from planctl.importers.comparing.flat import Flat
from planctl.importers.comparing.there import There
from planctl.model.ids import is_action, read_id

REFERENCE = "x-reference"


def given_ids(laid: Flat, there: There) -> dict[int, str]:
    """The id that a row has in its column of numbers, by the row's place.

    Nothing where the plan knows such numbers as the document's own.
    """
    own = {there.mark(identity).own.get(REFERENCE, "") for identity in there.actions}
    if any(map(read_id, own)):
        return {}
    found = {at: read_id(action.reference) or "" for at, action in enumerate(laid.actions)}
    return {at: identity for at, identity in found.items() if is_action(identity)}


def without(laid: Flat, places: dict[int, str]) -> Flat:
    """The same without the numbers of some rows, which are none of the document's own."""
    actions = tuple(
        action._replace(reference="") if at in places else action
        for at, action in enumerate(laid.actions)
    )
    return laid._replace(actions=actions)
