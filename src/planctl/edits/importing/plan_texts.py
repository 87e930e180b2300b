"""Splicing plan.yaml and leads.yaml: an aim, a lead, or some words of theirs."""

from collections.abc import Sequence

from planctl.edits.importing.plan_files import aim_data, item_lines, lead_data
from planctl.edits.words.plan_words import PlanWords, not_written
from planctl.errors import NotAllowed
from planctl.importers.comparing.difference import Rewording
from planctl.importers.proposal import NewAim
from planctl.model.lead import Lead
from planctl.storage.gate import known_keys
from planctl.storage.shapes import AimShape, LeadShape, LeadsShape, PlanShape
from planctl.storage.splice import SpliceRefused, append_item, remove_key, set_value
from planctl.storage.yaml_events import parse
from planctl.storage.yaml_places import Keys

PLAN, LEADS = "plan.yaml", "leads.yaml"


class PlanTexts:
    """The two files of the whole plan, for a command that holds its lock."""

    def __init__(self, plan: PlanWords) -> None:
        self._plan = plan

    def add_aim(self, aim: NewAim) -> None:
        """An aim at the end of the plan's."""
        lines = item_lines(PlanShape, "aims", aim_data(aim))
        self._append(PLAN, ("aims",), lines, known_keys(PlanShape, ()))

    def add_lead(self, lead: Lead) -> None:
        """An entry at the end of the register."""
        self._append(LEADS, ("leads",), item_lines(LeadsShape, "leads", lead_data(lead)), ())

    def reword(self, change: Rewording) -> None:
        """Other words in the plan's own file, for an aim, or for a lead."""
        if change.id == "plan":
            self._set(PLAN, (change.field,), change.now, known_keys(PlanShape, ()))
        elif change.id in {aim.id for aim in self._plan.terms.aims}:
            at = self._item(PLAN, "aims", change.id)
            self._set(PLAN, (*at, change.field), change.now, known_keys(AimShape, ()))
        else:
            at = self._item(LEADS, "leads", change.id)
            order = known_keys(LeadShape, ())
            if change.field == "aliases":
                lines = item_lines(LeadsShape, "leads", {"aliases": [change.now]})
                self._append(LEADS, (*at, "aliases"), [lines[-1].strip().removeprefix("- ")], order)
            else:
                self._set(LEADS, (*at, change.field), change.now, order)

    def _item(self, path: str, key: str, identity: str) -> Keys:
        items = (parse(self._text(path), path).data or {}).get(key)
        for at, item in enumerate(items if isinstance(items, list) else []):
            if isinstance(item, dict) and item.get("id") == identity:
                return (key, at)
        raise NotAllowed(f"{path} has no {identity}. Nothing was changed.", "See: planctl check")

    def _set(self, path: str, keys: Keys, now: str, order: Sequence[str]) -> None:
        text = self._text(path)
        try:
            if now:
                new = set_value(text, keys, now, block=False, order=order, sentence=True)
            else:
                new = remove_key(text, keys)
        except SpliceRefused as refused:
            raise not_written(path, refused) from refused
        self._plan.replace(path, new)

    def _append(self, path: str, keys: Keys, lines: Sequence[str], order: Sequence[str]) -> None:
        try:
            self._plan.replace(path, append_item(self._text(path), keys, lines, order))
        except SpliceRefused as refused:
            raise not_written(path, refused) from refused

    def _text(self, path: str) -> str:
        return self._plan.text(path) or ""
