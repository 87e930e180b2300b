"""Recording that evidence was supplied: where it is, who saw it, and a copy where one is asked for."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planctl.edits.at_work import Place, at_work
from planctl.edits.bodies import body_of
from planctl.edits.case import Case, Cases
from planctl.edits.evidence.copying import Original, Placed, place_copy, read_original
from planctl.edits.evidence.giving_away import leaks, listed
from planctl.edits.evidence.looking_inside import Inside, Part, look_inside
from planctl.edits.filing import Filed, file_record
from planctl.errors import NotAllowed, NotWritten, WrongUsage
from planctl.model.lead import Lead
from planctl.model.ledger import spoken_period
from planctl.model.period import Period
from planctl.model.plan import Terms
from planctl.model.record import Record, Supplied, Update
from planctl.storage.writing import Change
from planctl.storage.yaml_events import Plain


class Shown(NamedTuple):
    """Evidence as it was typed.

    `reference` says where it is and is never fetched. `seen` is the day it was seen, None for the
    day it is recorded. `copy` is the path of a file to copy into the plan, and `despite` why it is
    recorded although something in it may give a person away; both are empty where not asked for.
    """

    reference: str
    seen_by: str = ""
    seen: date | None = None
    copy: str = ""
    despite: str = ""


class Signature(NamedTuple):
    """Whose record it is: the body as typed (None for the coordinator), the day, period and role."""

    sender: str | None
    day: date
    period: Period | None = None
    role: str = ""


class Recorded(NamedTuple):
    """One action with the evidence recorded for it. `copied` is None where nothing was copied."""

    filed: Filed
    sender: Lead
    copied: Placed | None = None


class Outcome(NamedTuple):
    """All that one command recorded. `inside` is what could be looked at of the file copied, if any."""

    recorded: tuple[Recorded, ...]
    terms: Terms
    original: Original | None
    inside: Inside | None
    recovered: tuple[str, ...] = ()


def record_evidence(
    place: Place,
    ids: Iterable[str],
    shown: Shown,
    signed: Signature,
    command: str,
    *,
    dry_run: bool = False,
) -> Outcome:
    """Write one record for each action, with its copy, or nothing where one of them cannot be.

    Raises NotAllowed, naming the places, where the words or the file may give a person away and no
    reason is given; WrongUsage and NotWritten as other commands do.
    """
    if shown.seen and shown.seen > signed.day:
        raise WrongUsage("evidence cannot be seen after the day it is recorded", "See --on.")
    original = read_original(shown.copy) if shown.copy else None
    inside = look_inside(original.data) if original else None
    words = {"reference": shown.reference, "--seen-by": shown.seen_by, "--role": signed.role}
    _require_harmless(words, _parts(original, inside) if original else (), shown.despite)
    with at_work(place, command, dry_run=dry_run) as change:
        cases = Cases(place, change)
        subjects = {case.found.id: case for case in (cases.of(each, signed.day) for each in ids)}
        desk = _Desk(place.root, change, shown, signed, original)
        recorded = tuple(desk.record(case) for case in subjects.values())
        for each in recorded:
            if each.filed.is_new:
                change.create(each.filed.path, each.filed.text.encode())
        died = tuple(each.command for each in change.recovered)
        return Outcome(recorded, cases.terms, original, inside, died)


def _require_harmless(words: dict[str, str], file: Iterable[Part], despite: str) -> None:
    """Raises NotAllowed with each place where words, or a file, may give somebody away."""
    found = leaks([*(Part(name, text) for name, text in words.items()), *file])
    if found and not despite:
        raise NotAllowed(
            f"this may give somebody away; nothing was changed:\n{listed(found)}",
            'Take it out first, or say why it may stand: --despite "reason" (the reason is kept).',
        )
    of_reason = leaks([Part("--despite", despite)])
    if of_reason:
        raise NotAllowed(
            f"the reason itself may give somebody away; nothing was changed:\n{listed(of_reason)}"
        )


def _parts(original: Original, inside: Inside | None) -> Iterator[Part]:
    # An underline joins words in a name, but not for a person who reads it.
    yield Part("the file's name", original.name.replace("_", " "))
    for part in inside.parts if inside else ():
        place = f"{original.name} > {part.place}" if part.place else original.name
        yield Part(place, part.text)


class _Desk:
    """Where the records of one command are made out."""

    def __init__(
        self, root: str, change: Change, shown: Shown, signed: Signature, original: Original | None
    ) -> None:
        self._root, self._change, self._original = root, change, original
        self._shown, self._signed = shown, signed

    def record(self, case: Case) -> Recorded:
        """Make out the record about one action, with its copy; an earlier one that says it will do."""
        case.require_action()
        sender = body_of(self._signed.sender, case.shelf.terms, case.shelf.register)
        for record, item in _supplied_by(case, sender):
            if self._is_said_by(item):
                filed = Filed(case.found, record.path, "", {}, is_new=False)
                return Recorded(filed, sender, self._kept(item.copy))
        copied = self._copied(case)
        data = self._data(case, sender, copied)
        spoken = spoken_period(
            Record("", "", case.found.id, sender.id, self._signed.day, Update()), case.shelf.terms
        )
        otherwise = [] if self._signed.period else [{**data, "period": str(spoken)}]
        return Recorded(file_record(case.shelf, case.found, data, otherwise), sender, copied)

    def _is_said_by(self, item: Supplied) -> bool:
        """Whether an item says the same; a day that was not typed is no difference."""
        shown = self._shown
        return (
            (item.reference, item.seen_by) == (shown.reference, shown.seen_by)
            and item.sha256 == (self._original.sha256 if self._original else "")
            and shown.seen in (None, item.date)
        )

    def _kept(self, path: str) -> Placed | None:
        """The copy recorded before, put back where it has gone.

        Raises NotWritten where something else lies in its place.
        """
        if self._original is None:
            return None
        held = self._change.read(path)
        if held is None:
            self._change.create(path, self._original.data)
        elif held != self._original.data:
            raise NotWritten(
                f"{path} was recorded before and has been changed since. Nothing was changed.",
                "Take it from git as it was; what is new wants words of its own.",
            )
        return Placed(path, held is None)

    def _copied(self, case: Case) -> Placed | None:
        if self._original is None:
            return None
        return place_copy(self._root, self._change, case.found.folder, self._original)

    def _data(self, case: Case, sender: Lead, copied: Placed | None) -> dict[str, Plain]:
        data: dict[str, Plain] = {"action": case.found.id, "from": sender.id}
        data |= {"date": self._signed.day.isoformat(), "supplied": [self._item(copied)]}
        period = str(self._signed.period) if self._signed.period else ""
        said = {"period": period, "role": self._signed.role}
        return data | {key: words for key, words in said.items() if words}

    def _item(self, copied: Placed | None) -> dict[str, Plain]:
        shown = self._shown
        parts = {
            "reference": shown.reference,
            "seen_by": shown.seen_by,
            "date": (shown.seen or self._signed.day).isoformat(),
            "copy": copied.path if copied else "",
            "sha256": self._original.sha256 if self._original else "",
            "despite": shown.despite,
        }
        return {key: words for key, words in parts.items() if words}


def _supplied_by(case: Case, sender: Lead) -> Iterator[tuple[Record, Supplied]]:
    """The evidence that a body has supplied for an action so far, with the record that says it."""
    records = {record.name: record for record in case.ledger.records}
    for placed in case.ledger.placed:
        if placed.sender == sender.id:
            for item in placed.update.supplied:
                yield records[placed.names[0]], item
