"""Random records of every act, each one valid: what two busy partners could really have written."""

import random
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from planctl.edits.record_text import record_text
from planctl.storage.naming import name_of
from planctl.storage.yaml_events import Plain

FOLDERS = {
    "ACT-008": "prepare/COM-04",
    "ACT-010": "prepare/COM-04",
    "COM-04": "prepare/COM-04",
    "ACT-042": "prevent/COM-20",
    "ACT-043": "prevent/COM-20",
}
"""What the records are about, and the folder that each one's records lie in."""

LEADS = ("regional-team", "health", "velindre-nhs-trust", "respect")
DECIDES = "executive-group"
"""The body that the real plan names for approving, agreeing and signing off."""

PERIODS = ("2026-27 Q1", "2026-27 Q2", "2025-26")
FIRST_DAY, DAYS = date(2026, 8, 10), 8
LAST_DAY = FIRST_DAY + timedelta(days=DAYS - 1)
"""The last day on which a record can be dated."""

WORDS = (
    "Categories agreed with police and health; supports #16Days. See minute 5.2 #4.",
    "Mae'r grŵp wedi cyfarfod:\n\n  - dwywaith\n  - ac eto\n",
    "no",
    "@ the board, 50% of *all* schools: done",
    "\tIndented\nand \U0001f600 with \u0301accents ",
    "Waiting for the housing extract",
)
TIMESCALES = ("Sep 2027", "Mar 2028", "Q3 2026/27", "Ongoing")


class Written(NamedTuple):
    """A record as a file: its name without the ending, its path in the plan folder, what it says."""

    name: str
    path: str
    data: dict[str, Plain]

    @property
    def text(self) -> str:
        """The file's text, as planctl writes it."""
        return record_text(self.data)


class Partner:
    """Somebody who keeps writing records. Decisions name only records that `seen` holds.

    The same seed gives the same records, so that a test that fails can be looked at.
    """

    def __init__(self, seed: int, seen: tuple[Written, ...] = ()) -> None:
        self._draw = random.Random(seed)  # noqa: S311  the same records each time, no secret
        self.seen = list(seen)
        self._corrected = {record.name for record in seen}
        self._acts: tuple[Callable[[], Written | None], ...] = (
            self.update, self.approves, self.update, self.refuses, self.update, self.verifies,
            self.update, self.sends_back, self.update, self.agrees, self.update, self.closes,
            self.update, self.reopens, self.update, self.changes, self.update, self.accepts,
            self.corrects,
        )  # fmt: skip

    def write(self, count: int) -> tuple[Written, ...]:
        """So many new records that differ, every act among them."""
        made: dict[str, Written] = {}
        before = {record.name for record in self.seen}
        turn = 0
        while len(made) < count:
            record = self._acts[turn % len(self._acts)]()
            turn += 1
            if record and record.name not in made.keys() | before:
                made[record.name] = record
                self.seen.append(record)
        return tuple(made.values())

    def update(self) -> Written:
        """What a lead said, with any of the things that an update can hold."""
        data = self._base(self._draw.choice(LEADS))
        data["rag"] = self._draw.choice(("green", "amber", "red"))
        data |= self._some("state", ("not started", "in progress", "complete"))
        data |= self._some("period", PERIODS)
        for key in ("progress", "barriers", "next_steps", "public", "internal"):
            data |= self._some(key, WORDS)
        if self._draw.random() < 0.2:
            data["asks"] = {"timescale": self._draw.choice(TIMESCALES), "reason": self._words()}
        if self._draw.random() < 0.1:
            data["supplied"] = [{"reference": self._words(), "seen_by": "the board"}]
        if self._draw.random() < 0.2:
            data = {key: said for key, said in data.items() if key != "rag"} | {"no_change": "yes"}
        return written(data)

    def corrects(self) -> Written | None:
        """A second thought on an own report: by the same body, on the same subject and day."""
        first = self._one(lambda said: _is_rated(said) and said.name not in self._corrected)
        if first is None:
            return None
        self._corrected.add(first.name)
        kept = {key: first.data[key] for key in ("from", "date", _subject_key(first.data))}
        said = {**kept, "rag": self._draw.choice(("green", "red")), "corrects": first.name}
        return written({**said, "progress": self._words()})

    def approves(self) -> Written | None:
        """A timescale granted."""
        granted = {"timescale": self._draw.choice(TIMESCALES), "minute": self._words()}
        return self._decision("approves", lambda said: "asks" in said.data, granted)

    def refuses(self) -> Written | None:
        """A timescale refused."""
        return self._decision("refuses", lambda said: "asks" in said.data)

    def verifies(self) -> Written | None:
        """A completion signed off."""
        return self._decision("verifies", lambda said: said.data.get("state") == "complete")

    def sends_back(self) -> Written | None:
        """A completion sent back."""
        return self._decision("sends_back", lambda said: said.data.get("state") == "complete")

    def reopens(self) -> Written | None:
        """A closure undone."""
        return self._decision("reopens", lambda said: "closes" in said.data)

    def agrees(self) -> Written:
        """The rating of a period settled."""
        rag = self._draw.choice(("green", "amber", "red"))
        said: dict[str, Plain] = {"agrees": self._draw.choice(PERIODS), "rag": rag}
        return written(self._base(DECIDES) | said | {"minute": self._words()})

    def closes(self) -> Written:
        """An ending without completion."""
        how = self._draw.choice(("superseded", "merged", "no-longer-relevant", "cancelled"))
        data = self._base(DECIDES) | {"closes": how, "reason": self._words()}
        return written(data | ({"into": "ACT-011"} if how == "merged" else {}))

    def changes(self) -> Written:
        """A change to the plan's own words, recorded."""
        field = self._draw.choice(("action", "evidence", "lead"))
        data = self._base("regional-team") | {"changes": field, "was": self._words()}
        return written(data | {"now": self._words(), "minute": self._words()})

    def accepts(self) -> Written:
        """A warning acknowledged."""
        code = self._draw.choice(("red-amber-silent", "same-words", "evidence-missing"))
        return written(self._base("regional-team") | {"accepts": code, "reason": self._words()})

    def _decision(
        self,
        act: str,
        about: Callable[[Written], bool],
        more: Mapping[str, Plain] | None = None,
    ) -> Written | None:
        named = self._one(about)
        if named is None:
            return None
        key = _subject_key(named.data)
        later = date.fromisoformat(str(named.data["date"])) + timedelta(self._draw.randrange(3))
        day = min(later, LAST_DAY).isoformat()
        data: dict[str, Plain] = {key: named.data[key], "from": DECIDES, "date": day}
        return written({**data, act: named.name, "reason": self._words(), **(more or {})})

    def _base(self, sender: str) -> dict[str, Plain]:
        subject = self._draw.choice(list(FOLDERS))
        key = "action" if subject.startswith("ACT") else "commitment"
        day = FIRST_DAY + timedelta(days=self._draw.randrange(DAYS))
        return {key: subject, "from": sender, "date": day.isoformat()}

    def _some(self, key: str, values: tuple[str, ...]) -> dict[str, Plain]:
        return {key: self._draw.choice(values)} if self._draw.random() < 0.5 else {}

    def _words(self) -> str:
        return self._draw.choice(WORDS)

    def _one(self, fits: Callable[[Written], bool]) -> Written | None:
        fitting = [record for record in self.seen if fits(record)]
        return self._draw.choice(fitting) if fitting else None


def written(data: dict[str, Plain]) -> Written:
    """The file that says `data` about one of FOLDERS."""
    subject = str(data[_subject_key(data)])
    name = name_of(str(data["date"]), subject, str(data["from"]), data)
    return Written(name, f"{FOLDERS[subject]}/{name}.yaml", data)


def _subject_key(data: dict[str, Plain]) -> str:
    return "action" if "action" in data else "commitment"


def _is_rated(record: Written) -> bool:
    return "rag" in record.data and "agrees" not in record.data
