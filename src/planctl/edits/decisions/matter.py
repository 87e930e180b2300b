"""What a reference in a decisions paper leads to, and what of it can be decided."""

from datetime import date
from typing import NamedTuple

from planctl.edits.case import Case
from planctl.edits.decisions.deciding import Docket, settled
from planctl.edits.decisions.standing_decision import on_completion, on_rating, on_request
from planctl.locale.outcomes import KINDS
from planctl.model.ledger import Placed
from planctl.model.rating import rating
from planctl.model.record import Record, Update
from planctl.model.reference import Reference
from planctl.model.stating import completion_reports
from planctl.model.times import open_requests
from planctl.partners.minuted.outcome_words import APPROVED, Meant
from planctl.rules.nearest import nearest

_APPROVED_AS = {"timescale": "granted", "completion": "signed-off"}


class StoppedError(Exception):
    """A row cannot be recorded as it stands: how much weight that has, the key of why, and its parts.

    `standing` is what was decided already, where that is why.
    """

    def __init__(
        self,
        weight: str,
        key: str,
        parts: dict[str, str] | None = None,
        standing: Record | None = None,
    ) -> None:
        super().__init__(key)
        self.weight, self.key, self.parts, self.standing = weight, key, parts or {}, standing


class Matter(NamedTuple):
    """What is decided about. `case` is as of the day, `whole` with every record there is.

    `placed` is the report that the reference names, None where it names none.
    """

    reference: Reference
    case: Case
    whole: Case
    placed: Placed | None

    @property
    def asked(self) -> str:
        """The timescale that is asked for, "" where none is."""
        return _asked(self.placed)

    @property
    def as_written(self) -> str:
        """Words that show how timescales are written here: the first one, and what is asked for."""
        return f"{self.case.ledger.action.timescale} {self.asked}"

    @property
    def asked_then(self) -> str:
        """What the very record that the reference names asked for, whatever has corrected it since."""
        named = (r.act for r in self.whole.ledger.records if r.name == self.name)
        asks = next((act.asks for act in named if isinstance(act, Update)), None)
        return asks.timescale if asks else self.asked

    @property
    def name(self) -> str:
        """The report's name in its own letters, "" where the reference names none."""
        names = self.placed.names if self.placed else ()
        named = self.reference.record.casefold()
        return next((name for name in names if name.casefold() == named), "")

    @property
    def kinds(self) -> tuple[str, ...]:
        """What can be decided about it; of an action alone, whatever waits there."""
        if self.reference.period:
            return ("rating",)
        ledger, placed = self.whole.ledger, self.placed
        if placed:
            is_open = (bool(placed.update.asks), placed.update.state == "complete", False)
        else:
            complete = settled(self.whole).state == "reported complete"
            is_open = (bool(open_requests(ledger)), complete, not rating(ledger).agreed)
        return tuple(kind for kind, here in zip(KINDS, is_open, strict=True) if here)

    def kind(self, meant: Meant, words: str) -> tuple[str, str]:
        """Which kind of decision an outcome is, and its key. Raises StoppedError for one not said here.

        `words` are the outcome as it was written.
        """
        kinds = self.kinds
        if meant.key == APPROVED:
            fitting = [(kind, _APPROVED_AS[kind]) for kind in kinds if kind in _APPROVED_AS]
            if len(fitting) > 1:
                raise StoppedError("question", "which-approved")
        else:
            fitting = [(kind, meant.key) for kind in kinds if meant.key in KINDS[kind]]
        if not fitting and not (self.placed or self.reference.period) and meant.key != APPROVED:
            fitting = [(kind, meant.key) for kind, keys in KINDS.items() if meant.key in keys]
        if not fitting:
            key = f"not-{kinds[0]}" if kinds else "nothing-asked"
            raise StoppedError("refused", key, {"words": words, "kinds": " ".join(kinds)})
        return fitting[0]

    def standing(self, kind: str) -> Record | None:
        """What was decided about it already; of an action alone, about what was last asked there."""
        ledger = self.whole.ledger
        if kind == "rating":
            period = self.reference.period or rating(ledger).period
            return on_rating(self.whole, period) if period else None
        placed = self.placed
        if placed is None and kind == "timescale" and not open_requests(ledger):
            placed = max((p for p in ledger.placed if p.update.asks), key=_day, default=None)
        elif placed is None and kind == "completion":
            placed = next(iter(completion_reports(ledger)[-1:]), None)
        find = on_request if kind == "timescale" else on_completion
        return find(self.whole, placed) if placed else None


def matter_of(reference: Reference, case: Case, whole: Case) -> Matter:
    """What a reference leads to. Raises StoppedError for a record that is not there."""
    case.require_action()
    named = reference.record.casefold()
    found = [p for p in whole.ledger.placed if named in map(str.casefold, p.names)]
    if named and not found:
        names = [name for placed in whole.ledger.placed for name in placed.names]
        near = nearest(reference.record, names)
        key = "record-near" if near else "record-unknown"
        parts = {"words": reference.record, "near": near, "id": reference.action}
        raise StoppedError("refused", key, parts)
    return Matter(reference, case, whole, found[0] if found else None)


class Cases:
    """The cases of one paper, as of its day and whole, with what the rows above have recorded."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket
        self._by_day: dict[tuple[str, date], Case] = {}

    def matter(self, reference: Reference) -> Matter:
        """What a reference leads to now. Raises WrongUsage for an id that is not there."""
        days = self._docket.ruling.day, date.max
        return matter_of(reference, *(self._case(reference.action, day) for day in days))

    def add(self, record: Record) -> None:
        """Let the rows below see what has been recorded."""
        for key, case in list(self._by_day.items()):
            if key[0] == record.subject:
                self._by_day[key] = self._docket.with_record(case, record)

    def _case(self, identity: str, day: date) -> Case:
        if (identity, day) not in self._by_day:
            self._by_day[identity, day] = self._docket.cases.of(identity, day)
        return self._by_day[identity, day]


def _asked(placed: Placed | None) -> str:
    return placed.update.asks.timescale if placed and placed.update.asks else ""


def _day(placed: Placed) -> tuple[date, str]:
    return placed.date, placed.names[0]
