"""Records and narratives of the period that a document looks back at."""

from collections.abc import Callable, Container, Iterable
from datetime import date
from typing import NamedTuple

from planctl.edits.record_text import head_of, record_text
from planctl.importers.comparing.difference import Reported
from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.proposal import NewAction, Proposal, Report
from planctl.model.record import Record, Update
from planctl.storage.naming import name_of
from planctl.storage.yaml_events import Plain

TEXTS = ("mark", "state", "progress", "barriers", "next_steps")
Put = Callable[[str, str, dict[str, Plain]], None]
"""Files a record: (folder, id, its data)."""


class Teller(NamedTuple):
    """Whose words a document's are, and of which day: the coordinator's, the day it is dated."""

    sender: str
    day: date
    proposal: Proposal

    @property
    def dated(self) -> date:
        """The document's day; without one the day it comes in."""
        return self.proposal.made or self.day

    def report(self, identity: str, new: NewAction) -> dict[str, Plain]:
        """The data of an update: what the document says of an action in its period."""
        data: dict[str, Plain] = {"action": identity, "from": self.sender}
        data |= {"period": str(self.proposal.period), "date": self.dated.isoformat()}
        data |= _said(new.report or Report())
        data["source"] = ", ".join(part for part in (self.proposal.source, new.at) if part)
        return data

    def added(self, identity: str, words: str, day: date, reason: str = "") -> dict[str, Plain]:
        """The data of a change that says since when an action or a commitment is there."""
        kind = "action" if identity.startswith("ACT-") else "commitment"
        data: dict[str, Plain] = {kind: identity, "from": self.sender, "date": day.isoformat()}
        return data | {"changes": kind, "now": words} | ({"reason": reason} if reason else {})


def record_file(folder: str, identity: str, data: dict[str, Plain]) -> tuple[str, str]:
    """The path and the text of a record."""
    name = name_of(str(data["date"]), identity, str(data["from"]), data)
    return f"{folder}/{name}.yaml", record_text(data, head_of(data))


def says_something(report: Report | None) -> bool:
    """Whether there is anything to record."""
    return report is not None and bool(_said(report))


class Reports:
    """Which reports of a document are new to a plan, whose records are there.

    `before` are those that the same document had when it came in: of them only doubts are left.
    """

    def __init__(
        self,
        teller: Teller,
        records: Iterable[Record],
        questions: Questions,
        before: Container[Reported] = (),
    ) -> None:
        self._teller, self._questions, self._before = teller, questions, before
        self._by_subject: dict[str, list[Record]] = {}
        for record in records:
            self._by_subject.setdefault(record.subject, []).append(record)

    def wanted(self, identity: str, reported: Reported) -> dict[str, Plain] | None:
        """The update to record, as a correction where it takes another's place; None where it is there.

        Words that were redacted are not brought back.
        """
        new = reported.action
        data = self._teller.report(identity, new)
        every = self._said(identity)
        gone = {each.act.corrects for each in every if isinstance(each.act, Update)}
        former = [each for each in every if each.name not in gone]
        if any(record.redacted or _same(record, data) for record in former):
            return None
        is_before = reported in self._before
        own = [each for each in (every if is_before else former) if self._is_from_here(each)]
        if own:
            return None if is_before else _correcting(data, own[-1])
        others = [
            each for each in former if _rag(each) and data.get("rag") not in (None, _rag(each))
        ]
        if others:
            return (
                _correcting(data, others[-1]) if self._is_corrected(new, others[-1], data) else None
            )
        return None if is_before else data

    def rating(self, identity: str, name: str) -> str:
        """The rating in the record that has a name, "" where there is none."""
        own = self._by_subject.get(identity, [])
        return next((_rag(each) for each in own if each.name == name), "")

    def _said(self, identity: str) -> list[Record]:
        """What the coordinator said of that period, oldest first."""
        own = self._by_subject.get(identity, [])
        period, sender = self._teller.proposal.period, self._teller.sender
        found = [
            each
            for each in own
            if isinstance(each.act, Update) and each.period == period and each.sender == sender
        ]
        return sorted(found, key=lambda each: (each.date, each.name))

    def _is_from_here(self, record: Record) -> bool:
        source = record.act.source if isinstance(record.act, Update) else ""
        name = self._teller.proposal.source
        return source == name or source.startswith(f"{name}, ")

    def _is_corrected(self, new: NewAction, former: Record, data: dict[str, Plain]) -> bool:
        choices = (Choice("keep", "plan-keep"), Choice("document", "report-take"))
        now = str(data["rag"])
        key = key_of("reported", f"{new.action} {data['period']} {now}")
        doubt = Doubt(key, "reported", now, (new.at,), choices, "keep", beside=_rag(former))
        doubt = doubt._replace(about=f"{data['action']} {new.action}")
        return self._questions.ask(doubt) == "document"


def narrative_wanted(there: str | None, text: str, about: str, questions: Questions) -> bool:
    """Whether a narrative is written: asked where the plan has another text for the same period."""
    if there is None or there.split() == text.split():
        return there is None
    choices = (Choice("keep", "plan-keep"), Choice("document", "plan-take"))
    doubt = Doubt(key_of("narrative", about), "narrative", text, (), choices, "keep")
    doubt = doubt._replace(about=about, beside=there)
    return questions.ask(doubt) == "document"


def _said(report: Report) -> dict[str, Plain]:
    found = {"rag": report.rag, **{key: getattr(report, key) for key in TEXTS}}
    return {key: words for key, words in found.items() if words}


def _same(record: Record, data: dict[str, Plain]) -> bool:
    act = record.act
    keys = ("rag", *TEXTS)
    return isinstance(act, Update) and all(
        (getattr(act, key) or "").split() == str(data.get(key, "")).split() for key in keys
    )


def _rag(record: Record) -> str:
    return (record.act.rag or "") if isinstance(record.act, Update) else ""


def _correcting(data: dict[str, Plain], former: Record) -> dict[str, Plain]:
    """The same as a correction, which is never dated before what it corrects."""
    day = max(str(data["date"]), former.date.isoformat())
    return {**data, "date": day, "corrects": former.name}
