"""The plan's own words: a field of an action or commitment changed in its file, with a record beside."""

from collections import Counter
from typing import NamedTuple

from planctl.edits.at_work import Place
from planctl.edits.bodies import body_of
from planctl.edits.decisions.deciding import Ruling
from planctl.edits.earlier import Shelf
from planctl.edits.filing import Filed, file_record
from planctl.errors import NotAllowed, NotWritten, Unreadable
from planctl.model.ids import is_action, read_id
from planctl.model.lead import Lead
from planctl.model.period import year_of
from planctl.storage.finding import KEYS, Finder, Found
from planctl.storage.lenient import Reader
from planctl.storage.opening import Opened, open_folder, require_sound
from planctl.storage.splice import SpliceRefused, remove_key, set_value
from planctl.storage.writing import Change
from planctl.storage.yaml_events import Plain, decode, parse
from planctl.storage.yaml_places import Keys

COMMITMENT_ORDER = ("id", "commitment", "publish", "was", "actions")
ACTION_ORDER = ("id", "action", "evidence", "timescale", "lead", "accountable", "publish", "was")
SENTENCES = frozenset({"action", "commitment", "evidence"})
"""The fields that are written as sentences, folded where they are long."""


class Reworded(NamedTuple):
    """One field as it was and as it is now; `found` is as it was.

    `record` is None where nothing changes. `older` are the files that hold the same words in another
    language, which are older than these now. `unfinished` are the actions under a commitment that is
    said in other words.
    """

    found: Found
    field: str
    was: str
    now: str
    record: Filed | None = None
    older: tuple[str, ...] = ()
    unfinished: tuple[str, ...] = ()
    is_closed: bool = False


class PlanWords:
    """The words of one plan, for a command that holds its lock and signs what it changes.

    Raises Unreadable where the plan's own files cannot be read, WrongUsage for a body that the
    register does not have.
    """

    def __init__(self, place: Place, change: Change, ruling: Ruling) -> None:
        self._place, self.change, self._ruling = place, change, ruling
        self.opened: Opened = open_folder(place.root, place.memo)
        require_sound(self.opened)
        self.terms, self.register = self.opened.plan.terms, self.opened.plan.register
        self.sender: Lead = body_of(ruling.sender, self.terms, self.register)
        self._times = Counter(m.id for s in self.opened.summaries for m in s.minted)
        self._finder = Finder(place.root, place.memo, change.read)

    def find(self, typed: str) -> Found:
        """The action or commitment with an id in any spelling, as its file says it now.

        Raises WrongUsage for one that is not there, NotAllowed for one that stands twice or in a
        file whose keys are not in their one spelling.
        """
        found = self._finder.find(typed)
        if self._times[found.commitment_id] > 1:
            raise NotAllowed(
                f"{found.commitment_id} stands for two things in this plan. Nothing was changed.",
                "See: planctl check",
            )
        for path in (found.path, *self.beside(found.path)):
            require_spelled(path, self.text(path) or "")
        return found

    def require_open(self, found: Found) -> None:
        """Raises WrongUsage for a commitment that is closed: nothing new comes under it."""
        from planctl.edits.case import Cases
        from planctl.edits.decisions.ended import require_not_closed

        require_not_closed(Cases(self._place, self.change).of(found.id, self._ruling.day))

    def text(self, path: str) -> str | None:
        """The text of a file of the plan, None where there is none. Raises Unreadable for no text."""
        content = self.change.read(path)
        if content is None:
            return None
        text = decode(content, path)[0]
        if text is None:
            raise Unreadable(f"{path} can't be read. Nothing was changed.", "See: planctl check")
        return text

    def replace(self, path: str, text: str) -> None:
        """Another text for a file that is there."""
        self.change.replace(path, self.change.read(path) or b"", text.encode())

    def reword(self, found: Found, field: str, now: str) -> Reworded:
        """Say a field in other words, "" to take it away, with the record of it beside."""
        text = self.text(found.path) or ""
        keys = place_in(text, found.id, field)
        was = value_in(text, keys)
        if was == now:
            return Reworded(found, field, was, now)
        made = self.told(found, field, was, now)
        with_now = spliced(found.path, text, keys, now)
        self.replace(found.path, with_now)
        return made

    def told(self, found: Found, field: str, was: str, now: str) -> Reworded:
        """A change of words with its record beside, and what it leaves to be looked at."""
        return Reworded(
            *(found, field, was, now),
            record=self.record(found, field, was, now),
            older=tuple(self._older(found, field)),
            unfinished=tuple(self._unfinished(found)) if field == "commitment" else (),
            is_closed=any(
                tracked.settled.closed_as
                for tracked in self.opened.plan.tracked
                if tracked.action.id == found.id
            ),
        )

    def record(self, found: Found, field: str, was: str, now: str) -> Filed:
        """The record of a change, filed beside the action or commitment as `found` has it.

        Raises NotAllowed for a body that may not change these words.
        """
        self._require_entitled(found)
        ruling, subject = self._ruling, "action" if is_action(found.id) else "commitment"
        data: dict[str, Plain] = {subject: found.id, "from": self.sender.id}
        parts = {
            "period": str(ruling.period or ""),
            "date": ruling.day.isoformat(),
            "role": ruling.role,
            "changes": field,
            "was": was,
            "now": now,
            "reason": ruling.reason,
            "minute": ruling.minute,
        }
        data |= {key: value for key, value in parts.items() if value}
        shelf = Shelf(self._place.root, found.folder, self.change.read, self.terms, self.register)
        filed = file_record(shelf, found, data)
        if not filed.is_new:  # said before on this day, and unsaid since
            opened = self.terms.round_on(ruling.day)
            spoken = opened.period if opened else year_of(ruling.day, self.terms.year_starts)
            filed = file_record(shelf, found, {**data, "period": str(spoken)})
        if filed.is_new:
            self.change.create(filed.path, filed.text.encode())
        return filed

    def _require_entitled(self, found: Found) -> None:
        """The coordinator, a body that the policies name, or a lead of it changes the plan's words."""
        policies = self.terms.policies
        named = (policies.approves, policies.agrees, policies.verifies, policies.closes)
        if self.sender.id in (self.terms.coordinator, *named):
            return
        tracked = self.opened.plan.tracked
        own = [t for t in tracked if t.action.id == found.id]
        own = own or [t for t in tracked if t.commitment_id == found.commitment_id]
        leads = tuple(dict.fromkeys(lead for each in own for lead in each.leads))
        if not self.register.speaks_for(self.sender.id, leads, self._ruling.day):
            raise NotAllowed(
                f"{self.sender.name} cannot change the words of {found.id}. Nothing was changed.",
                "A lead, the coordinator, or a body that the plan names for decisions can.",
            )

    def beside(self, path: str) -> list[str]:
        """The files that hold the words of a commitment's file in other languages."""
        stem = path.removesuffix(".yaml")
        paths = (f"{stem}.{language}.yaml" for language in self.terms.languages[1:])
        return [each for each in paths if self.change.read(each) is not None]

    def _unfinished(self, found: Found) -> list[str]:
        under = (t for t in self.opened.plan.tracked if t.commitment_id == found.id)
        return [tracked.action.id for tracked in under if not tracked.settled.finished]

    def _older(self, found: Found, field: str) -> list[str]:
        paths = []
        for path in self.beside(found.path):
            text = self.text(path) or ""
            at = item_in(text, found.id)
            if at is not None and value_in(text, (*at, field)):
                paths.append(path)
        return paths


def require_spelled(path: str, text: str) -> None:
    """Raises NotAllowed for a key that is read leniently: a splice would give it a second time."""
    reader, data = Reader(), parse(text.removeprefix("\ufeff"), path).data or {}
    actions = reader.keys(data, KEYS).get("actions")
    for item in actions if isinstance(actions, list) else []:
        if isinstance(item, dict):
            reader.keys(item, KEYS)
    for slip in reader.slips:
        if slip.code == "key-spelling":
            raise NotAllowed(
                f"{path} says `{slip.written}:` for `{slip.read}:`. Nothing was changed.",
                "Mend the spelling first: planctl check --fix",
            )


def item_in(text: str, identity: str) -> Keys | None:
    """Where the map of an id stands in a commitment's file, None where it has none or two."""
    data = parse(text.removeprefix("\ufeff"), "").data or {}
    actions = data.get("actions")
    items = list(enumerate(actions)) if isinstance(actions, list) else []
    maps: list[tuple[Keys, Plain]] = [((), data), *((("actions", at), item) for at, item in items)]
    found = [
        keys
        for keys, item in maps
        if isinstance(item, dict) and read_id(str(item.get("id", ""))) == identity
    ]
    return found[0] if len(found) == 1 else None


def place_in(text: str, identity: str, field: str) -> Keys:
    """Where a field of an id stands, or would stand. Raises NotAllowed where only a person can tell."""
    at = item_in(text, identity)
    if at is None:
        raise NotAllowed(f"{identity} is not there once and once only.", "See: planctl check")
    return (*at, field)


def value_in(text: str, keys: Keys) -> str:
    """The words at a place in a file, without spaces around them; "" where there are none."""
    value = _at(parse(text.removeprefix("\ufeff"), "").data, keys[:-1]).get(str(keys[-1]), "")
    return value.strip() if isinstance(value, str) else ""


def spliced(path: str, text: str, keys: Keys, now: str) -> str:
    """The text of a file with other words at a place, or with none there.

    Raises NotWritten, with the path, where nothing else could stay as it is.
    """
    order = ACTION_ORDER if len(keys) > 1 else COMMITMENT_ORDER
    try:
        if not now:
            return remove_key(text, keys)
        is_sentence = keys[-1] in SENTENCES
        return set_value(text, keys, now, block=False, order=order, sentence=is_sentence)
    except SpliceRefused as refused:
        raise not_written(path, refused) from refused


def not_written(path: str, refused: SpliceRefused) -> NotWritten:
    """A refusal to splice, with the file it speaks of."""
    return NotWritten(f"{path}: {refused}. Nothing was changed.", refused.hint)


def _at(data: Plain | None, keys: Keys) -> dict[str, Plain]:
    for key in keys:
        if isinstance(data, dict):
            data = data.get(str(key))
        elif isinstance(data, list) and isinstance(key, int):
            data = data[key]
    return data if isinstance(data, dict) else {}
