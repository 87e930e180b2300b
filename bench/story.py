"""What is said of one invented action: its records, round by round, over two years."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Final, NamedTuple

from bench import words
from bench.form import Plain
from bench.register import BOARD, COORDINATOR
from planctl.storage.tokens import token

ROUNDS: Final = (
    ("2024-25 Q3", date(2024, 12, 31)), ("2024-25 Q4", date(2025, 3, 31)),
    ("2025-26 Q1", date(2025, 6, 30)), ("2025-26 Q2", date(2025, 9, 30)),
    ("2025-26 Q3", date(2025, 12, 31)), ("2025-26 Q4", date(2026, 3, 31)),
    ("2026-27 Q1", date(2026, 6, 30)), ("2026-27 Q2", date(2026, 9, 30)),
)  # fmt: skip
"""The quarters reported on, each with its last day; what is said of one is said soon after."""
MOST: Final = 2 * len(ROUNDS)
"""The most records that one action can have."""
_ENDS: Final = ("going", "complete", "verified", "sent back", "closed", "reopened")
_ENDS_WEIGHTS: Final = (56, 12, 18, 4, 6, 4)
_LATER: Final = ("Sep 2027", "Dec 2027", "Mar 2028", "Q2 27/28")


class Told(NamedTuple):
    """One record as it will be written: its name without the ending, and its data in order."""

    name: str
    data: Mapping[str, Plain]


class Story:
    """Tells one action's records in the order of their days; each knows those before it."""

    def __init__(self, rng: Random, action: str, commitment: str, voices: tuple[str, ...]) -> None:
        self.rng = rng
        self.action = action
        self.commitment = commitment
        self.voices = voices
        self.told: list[Told] = []
        self.rag = rng.choice(("green", "green", "amber"))
        self.started = rng.random() < 0.7
        self.request = ""
        self.asked_for = ""
        self.completed = ""
        self.closed = ""
        self.differ = ""
        self.reported: Told | None = None

    def tell(self, count: int) -> list[Told]:
        """As many records as asked, at most MOST."""
        end = self.rng.choices(_ENDS, _ENDS_WEIGHTS)[0]
        for left, (period, day) in zip(range(count, 0, -1), self._days(count), strict=True):
            self._next(end, left, period, day.isoformat())
        return self.told

    def _days(self, count: int) -> Iterator[tuple[str, date]]:
        """A round and a day for each record, no two on one day; most actions skip some rounds."""
        slots = sorted(self.rng.sample(range(MOST), count))
        for slot in slots:
            period, last = ROUNDS[slot // 2]
            day = self.rng.randint(5, 15) if slot % 2 == 0 else self.rng.randint(16, 28)
            yield period, last + timedelta(days=day)

    def _next(self, end: str, left: int, period: str, day: str) -> None:
        if self.request and self.rng.random() < 0.8:
            self._decide(day)
        elif self.differ:
            self._agree(day)
        elif left <= 3 and end != "going":
            self._conclude(end, left, period, day)
        else:
            self._say(period, day)

    def _conclude(self, end: str, left: int, period: str, day: str) -> None:
        """The acts that end a story, at their places among the last three records."""
        place = (end, left)
        if place in (("complete", 1), ("verified", 2), ("sent back", 2)):
            self._complete(period, day)
        elif place in (("verified", 1), ("sent back", 1)) and self.completed:
            self._judge(end, day)
        elif place in (("closed", 1), ("reopened", 3)):
            self._close(day)
        elif place == ("reopened", 2) and self.closed:
            self._put(BOARD, day, {"reopens": self.closed, "reason": words.reason(self.rng)})
        else:
            self._say(period, day)

    def _say(self, period: str, day: str) -> None:
        """An update, most often; now and then one of the rarer records."""
        draw = self.rng.random()
        if draw < 0.02:
            self._accept(day)
        elif draw < 0.035:
            self._speak_of_the_commitment(period, day)
        elif draw < 0.055:
            self._assess(period, day)
        elif draw < 0.14 and self.told:
            self._put(self.rng.choice(self.voices), day, {"no_change": "yes"}, period)
        else:
            self._report(period, day)

    def _report(self, period: str, day: str) -> None:
        voice = self.rng.choice(self.voices)
        self._vary_rating()
        data = self._update(self.rag, "in progress" if self.started else "not started")
        corrects = self._second_word(voice, period)
        if corrects:
            data["corrects"] = corrects
        elif self.rag != "green" and self.rng.random() < 0.2:
            self.asked_for = self.rng.choice(_LATER)
            data["asks"] = {"timescale": self.asked_for, "reason": words.reason(self.rng)}
        self.started = True
        name = self._put(voice, day, data, period)
        self.request = name if "asks" in data else self.request
        self.reported = self.told[-1]

    def _second_word(self, voice: str, period: str) -> str:
        """The record that a second word on a period corrects, if any; another lead's may differ."""
        last = self.reported
        if last is None or last.data["period"] != period:
            return ""
        if last.data["from"] == voice:
            return last.name if self.rng.random() < 0.4 and last.name != self.request else ""
        if last.data["rag"] != self.rag:
            self.differ = period
        return ""

    def _vary_rating(self) -> None:
        if self.rng.random() < 0.35:
            self.rag = self.rng.choices(("green", "amber", "red"), (5, 4, 1))[0]

    def _update(self, rag: str, state: str) -> dict[str, Plain]:
        data: dict[str, Plain] = {"rag": rag, "state": state, "progress": words.progress(self.rng)}
        silent = self.rng.random() < 0.04
        if rag != "green" and not silent:
            data["barriers"] = words.barriers(self.rng)
        if (rag != "green" and not silent) or self.rng.random() < 0.5:
            data["next_steps"] = words.next_steps(self.rng)
        if self.rng.random() < 0.1:
            data["public"] = words.next_steps(self.rng)
        return data

    def _complete(self, period: str, day: str) -> None:
        data = self._update("green", "complete")
        data.pop("next_steps", None)
        reference = f"Shared folder > Board > {day[:7]}, item {self.rng.randint(2, 12)}"
        data["supplied"] = [{"reference": reference, "seen_by": "Partnership officer", "date": day}]
        self.completed = self._put(self.rng.choice(self.voices), day, data, period)

    def _judge(self, end: str, day: str) -> None:
        if end == "verified":
            self._put(BOARD, day, {"verifies": self.completed, "minute": self._minute(day)})
        else:
            why = words.reason(self.rng)
            self._put(BOARD, day, {"sends_back": self.completed, "reason": why})

    def _decide(self, day: str) -> None:
        if self.rng.random() < 0.8:
            data = {"approves": self.request, "timescale": self.asked_for}
        else:
            data = {"refuses": self.request, "reason": words.reason(self.rng)}
        self._put(BOARD, day, {**data, "minute": self._minute(day)})
        self.request = ""

    def _agree(self, day: str) -> None:
        self._put(BOARD, day, {"agrees": self.differ, "rag": "amber", "minute": self._minute(day)})
        self.differ = ""

    def _close(self, day: str) -> None:
        why = self.rng.choice(("no-longer-relevant", "cancelled", "superseded"))
        self.closed = self._put(BOARD, day, {"closes": why, "reason": words.reason(self.rng)})

    def _accept(self, day: str) -> None:
        self._put(
            COORDINATOR, day, {"accepts": "evidence-missing", "reason": words.reason(self.rng)}
        )

    def _assess(self, period: str, day: str) -> None:
        """The coordinator's own view, or a word from a body that does not lead."""
        data = self._update(self.rag, "in progress")
        self._put(COORDINATOR, day, {**data, "role": "Partnership officer"}, period)

    def _speak_of_the_commitment(self, period: str, day: str) -> None:
        data: dict[str, Plain] = {"progress": words.progress(self.rng)}
        self._put(COORDINATOR, day, data, period, of_commitment=True)

    def _minute(self, day: str) -> str:
        return f"Board {day}, item {self.rng.randint(2, 14)}"

    def _put(
        self,
        sender: str,
        day: str,
        act: Mapping[str, Plain],
        period: str = "",
        of_commitment: bool = False,
    ) -> str:
        key, subject = ("commitment", self.commitment) if of_commitment else ("action", self.action)
        data: dict[str, Plain] = {key: subject, "from": sender}
        if period:
            data["period"] = period
        data |= {"date": day, **act}
        name = f"{day}-{subject}-{sender}-{token(data)}"
        self.told.append(Told(name, data))
        return name
