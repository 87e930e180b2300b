"""Taking actions out of a plan that nobody has adopted: those that a document no longer has."""

from planctl.edits.words.plan_words import PlanWords, item_in, not_written
from planctl.errors import NotAllowed
from planctl.storage.finding import Found
from planctl.storage.lifting import lift
from planctl.storage.splice import SpliceRefused
from planctl.storage.yaml_events import parse


class Removing:
    """Takes actions out of a draft; a commitment left without any goes with its last one.

    One of the ids that are `wanted` stays: its records speak of it, or the document has it.
    """

    def __init__(self, plan: PlanWords, wanted: frozenset[str]) -> None:
        self._plan, self._wanted = plan, wanted

    def remove(self, founds: list[Found]) -> None:
        """Every one of these actions, in every language."""
        for found in founds:
            for path in (found.path, *self._plan.beside(found.path)):
                self._lift(path, found.id, must=path == found.path)
        homes = {found.path: found.commitment_id for found in founds}
        for path, identity in homes.items():
            if identity not in self._wanted:
                self._drop_if_empty(path)

    def _lift(self, path: str, identity: str, *, must: bool) -> None:
        text = self._plan.text(path) or ""
        at = item_in(text, identity)
        if at is None:
            if must:
                raise NotAllowed(
                    f"{identity} is not there once and once only.", "See: planctl check"
                )
            return
        try:
            rest, _ = lift(text, at)
        except SpliceRefused as refused:
            raise not_written(path, refused) from refused
        self._plan.replace(path, rest)

    def _drop_if_empty(self, path: str) -> None:
        if (parse(self._plan.text(path) or "", path).data or {}).get("actions"):
            return
        for each in (path, *self._plan.beside(path)):
            self._plan.change.remove(each, self._plan.change.read(each) or b"")
