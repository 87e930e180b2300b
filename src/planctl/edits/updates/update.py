"""Adding an update: one record for each action named, in the coordinator's words or a lead's."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from planctl.edits.at_work import Place, at_work
from planctl.edits.bodies import body_of
from planctl.edits.earlier import Earlier, Shelf, corrected_by_hand, rated_on
from planctl.edits.filing import file_record
from planctl.edits.record_text import UPDATE_KEYS
from planctl.edits.typed import refuse_removed
from planctl.edits.updates.said import Said, said_data
from planctl.errors import NotAllowed, WrongUsage
from planctl.locale.months import format_day
from planctl.model.ids import is_action
from planctl.model.lead import Lead, Register
from planctl.model.ledger import spoken_period
from planctl.model.period import Period, parse_period
from planctl.model.plan import Terms
from planctl.model.record import Record, Update
from planctl.model.settled import FINISHED
from planctl.model.standing import needs_watching
from planctl.storage.finding import Finder, Found
from planctl.storage.writing import Change
from planctl.storage.yaml_events import Plain

if TYPE_CHECKING:
    from planctl.edits.updates.resulting import Resulting


class Recorded(NamedTuple):
    """One record, written or about to be.

    `path` is relative to the plan folder. `data` is what the record says. `counts` is "lead" when
    it is a lead's return, "assessment" for the coordinator's own, "kept" for another body's.
    `is_new` is False where the very same was recorded before. `carried` are the keys taken over
    from the record that this one corrects. `wants` are the keys that its rating calls for. `stands`
    is how an action stands without it and with it, None for a commitment.
    """

    found: Found
    path: str
    text: str
    data: dict[str, Plain]
    sender: Lead
    period: Period
    counts: str
    is_new: bool = True
    carried: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    stands: "Resulting | None" = None

    @property
    def name(self) -> str:
        """The record's name."""
        return self.path.rpartition("/")[2].removesuffix(".yaml")

    @property
    def reports(self) -> bool:
        """Whether it is a report, which breaks silence: as `Update.reports`."""
        return any(self.data.get(key) for key in ("rag", "progress", "state", "no_change"))


class Outcome(NamedTuple):
    """All that one command recorded, with the terms and the register it was read against."""

    recorded: tuple[Recorded, ...]
    terms: Terms
    register: Register
    recovered: tuple[str, ...] = ()


def record_updates(
    place: Place, ids: Iterable[str], said: Said, day: date, command: str, *, dry_run: bool = False
) -> Outcome:
    """Write one record for each id, or none at all where one of them cannot be.

    Everything is read inside the plan's lock. Raises WrongUsage, NotAllowed or NotWritten with a
    sentence; `dry_run` reads the same way but takes no lock and writes nothing.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        return _recorded(change, place, ids, said, day)


def record_drafts(place: Place, drafts: Iterable[dict[str, Plain]], command: str) -> Outcome:
    """Write records whose data, in the one form, somebody has made out already; all or none.

    Each names its own subject, body and day. Raises as `record_updates` does.
    """
    with at_work(place, command) as change:
        finder = Finder(place.root, place.memo, change.read)
        recorded = []
        for data in drafts:
            found = finder.find(str(data.get("action") or data.get("commitment")))
            shelf = Shelf(place.root, found.folder, change.read, finder.terms, finder.register)
            day = date.fromisoformat(str(data["date"]))
            recorded.append(Desk(shelf, found, day).record_data(data))
        return _written(change, place, finder, recorded)


def _recorded(change: Change, place: Place, ids: Iterable[str], said: Said, day: date) -> Outcome:
    finder = Finder(place.root, place.memo, change.read)
    subjects = {found.id: found for found in map(finder.find, ids)}
    if said.corrects and len(subjects) > 1:
        raise WrongUsage("--corrects names one record, so name one action")
    if said.period:
        _require_in_plan(said.period, finder.terms)
    recorded = []
    for found in subjects.values():
        shelf = Shelf(place.root, found.folder, change.read, finder.terms, finder.register)
        recorded.append(Desk(shelf, found, day).record(said))
    return _written(change, place, finder, recorded)


def _require_in_plan(period: Period, terms: Terms) -> None:
    if period.last < terms.first or period.first > terms.last:
        span = f"{format_day(terms.first)} to {format_day(terms.last)}"
        raise WrongUsage(f"{period} is no period of this plan", f"It runs from {span}.")


def _written(change: Change, place: Place, finder: Finder, recorded: list[Recorded]) -> Outcome:
    for each in recorded:
        if each.is_new:
            change.create(each.path, each.text.encode())
    told = list(recorded)
    looked_at = {each.found.id for each in recorded if _may_surprise(each, finder)}
    if looked_at:
        from planctl.edits.case import (
            Cases,  # it reads every record of the action: not for each update
        )
        from planctl.edits.updates.resulting import resulting

        cases = Cases(place, change)
        told = [
            each._replace(stands=resulting(cases, each.found, each.name, each.data))
            if each.found.id in looked_at
            else each
            for each in recorded
        ]
    died = tuple(each.command for each in change.recovered)
    return Outcome(tuple(told), finder.terms, finder.register, died)


def _may_surprise(each: Recorded, finder: Finder) -> bool:
    """Whether it may come out otherwise than an update reads: it says a state, asks, or all seems done."""
    if not is_action(each.found.id):
        return False
    if each.data.keys() & {"state", "asks"}:
        return True
    return (finder.state_hint(each.found.id) or "closed") in FINISHED


class Desk:
    """Where one record is made out: about an action, dated a day, beside what was said before."""

    def __init__(self, shelf: Shelf, found: Found, day: date) -> None:
        self._shelf, self._found, self._day = shelf, found, day
        self._terms, self._register = shelf.terms, shelf.register

    def record(self, said: Said) -> Recorded:
        """Make out what was typed; nothing is written yet."""
        sender = body_of(said.sender, self._terms, self._register)
        data = said_data(said, self._found.id, sender.id, self._day, self._terms)
        gone = frozenset(key for key in UPDATE_KEYS if getattr(said, key, None) == "")
        if said.corrects:
            data["corrects"] = said.corrects
        return self.record_data(data, gone)

    def record_data(
        self, fresh: Mapping[str, Plain], gone: frozenset[str] = frozenset()
    ) -> Recorded:
        """Make out data in the one form; a correction does not take over the keys in `gone`."""
        refuse_removed(dict(fresh))
        sender = body_of(str(fresh.get("from", "")), self._terms, self._register)
        spoken = self._spoken(sender.id, _read_period(fresh, self._terms))
        before = self._before(fresh, spoken)
        data = _merged(before, fresh, gone) if before else dict(fresh)
        made = Recorded(
            *(self._found, "", "", data, sender, self._period_of(data, before, spoken)),
            counts=self._counts(sender),
            carried=_carried(data, fresh) if before else (),
            wants=self._wants(data),
        )
        if before and _statement(data) == _statement(before.data):
            return made._replace(path=before.path, data=before.data, is_new=False, carried=())
        return self._named(made)

    def _spoken(self, sender: str, period: Period | None) -> Period:
        record = Record("", "", self._found.id, sender, self._day, Update(), period)
        return spoken_period(record, self._terms)

    def _period_of(
        self, data: Mapping[str, Plain], before: Earlier | None, spoken: Period
    ) -> Period:
        """The period that the record will speak of: a correction keeps the corrected one's."""
        own = _read_period(data, self._terms)
        if own or before is None:
            return own or spoken
        day = date.fromisoformat(str(before.data["date"]))
        record = Record("", "", self._found.id, str(before.data["from"]), day, Update())
        return spoken_period(record, self._terms)

    def _before(self, fresh: Mapping[str, Plain], period: Period) -> Earlier | None:
        """The record that this one corrects: the one named, else this day's rating by this lead."""
        sender = str(fresh["from"])
        if "corrects" in fresh:
            before = corrected_by_hand(self._shelf, self._found, str(fresh["corrects"]))
            self._refuse_anothers(before, sender)
            return before
        if "rag" not in fresh:
            return None
        rated = rated_on(self._shelf, self._found, sender, self._day)
        of_period = [
            each
            for each in rated
            if self._spoken(sender, _read_period(each.data, self._terms)) == period
        ]
        return of_period[-1] if of_period else None

    def _refuse_anothers(self, before: Earlier, sender: str) -> None:
        author = str(before.data.get("from", ""))
        if self._register.heir(author, self._day) != self._register.heir(sender, self._day):
            raise NotAllowed(
                f"{before.name} holds the words of {author}: {sender} cannot correct them."
                " Nothing was changed.",
                f"To correct them in their name: --from {author}",
            )

    def _wants(self, data: Mapping[str, Plain]) -> tuple[str, ...]:
        rag = data.get("rag")
        if not isinstance(rag, str) or not needs_watching(rag, self._terms):
            return ()
        policies = self._terms.policies
        wants = tuple(key for key in policies.red_or_amber_says if not data.get(key))
        if wants and policies.red_or_amber == "require":
            options = " and ".join(f"--{key.replace('_', '-')}" for key in wants)
            said = " and ".join(key.replace("_", " ") for key in policies.red_or_amber_says)
            raise NotAllowed(
                f"this plan wants {said} with {rag}. Nothing was changed.",
                f"Add {options}.",
            )
        return wants

    def _counts(self, sender: Lead) -> str:
        if not is_action(self._found.id):
            return "commitment"
        if self._register.speaks_for(sender.id, self._found.leads, self._day):
            return "lead"
        return "assessment" if sender.id == self._terms.coordinator else "kept"

    def _named(self, made: Recorded) -> Recorded:
        """The record under its name; should another have it by chance, it says its period too."""
        spelt_out = {**made.data, "period": str(made.period)}
        filed = file_record(self._shelf, self._found, made.data, (spelt_out,))
        return made._replace(path=filed.path, text=filed.text, data=filed.data, is_new=filed.is_new)


def _merged(before: Earlier, fresh: Mapping[str, Plain], gone: frozenset[str]) -> dict[str, Plain]:
    """What stands in the place of an earlier record: its words, where none were given anew."""
    gone |= {"corrects"}
    if any(fresh.get(key) for key in ("rag", "state", "progress")):
        gone |= {"no_change"}
    kept = ("period", "role", *UPDATE_KEYS)
    data = {key: before.data[key] for key in kept if key in before.data and key not in gone}
    data |= fresh
    supplied = [before.data.get("supplied", []), fresh.get("supplied", [])]
    references = [item for part in supplied if isinstance(part, list) for item in part]
    if references:
        data["supplied"] = [r for at, r in enumerate(references) if r not in references[:at]]
    data["corrects"] = before.name
    return data


def _carried(data: Mapping[str, Plain], fresh: Mapping[str, Plain]) -> tuple[str, ...]:
    return tuple(key for key in UPDATE_KEYS if key in data and key not in {*fresh, "corrects"})


def _statement(data: Mapping[str, Plain]) -> dict[str, Plain]:
    """What a record says, whatever record it corrects."""
    return {key: value for key, value in data.items() if key != "corrects"}


def _read_period(data: Mapping[str, Plain], terms: Terms) -> Period | None:
    return parse_period(str(data.get("period", "")) or "none", terms.year_starts)
