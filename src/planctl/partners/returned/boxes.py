"""What a row says: its boxes read as a rating, a state, a day and texts, or why they cannot be."""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from planctl.locale.months import format_day
from planctl.model.lead import Register
from planctl.model.period import Period, is_plans_day, parse_period
from planctl.model.plan import Terms
from planctl.model.timescale import Timescale
from planctl.office.cells import Cell
from planctl.office.reading.workbook import day_of_number
from planctl.partners.returned.remarks import Remark, note, question, refused
from planctl.partners.returned.words import LONGEST, folded, key_of, tidied, yes_or_no

TEXTS = ("progress", "barriers", "next_steps", "evidence_at", "new_date_reason", "source")
"""The boxes that hold words of a person's own."""
ASIDE = 30
"""Characters that may stand beside a rating's word, as in "GREEN - on track"."""


class Answers(NamedTuple):
    """What a row says, each part in the form in which a record holds it; empty for what it does not say.

    The last four are an opening position's: whose words, of which day, about which period, and
    where they stood before.
    """

    rag: str = ""
    state: str = ""
    progress: str = ""
    barriers: str = ""
    next_steps: str = ""
    no_change: bool = False
    supplied: tuple[str, ...] = ()
    asks: str = ""
    reason: str = ""
    sender: str = ""
    day: date | None = None
    period: Period | None = None
    source: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said that an update could record."""
        return not (self.no_change or self.says_more)

    @property
    def says_more(self) -> bool:
        """Whether something is said beside "no change" and a rating."""
        texts = (self.progress, self.barriers, self.next_steps, self.supplied, self.asks)
        return bool(self.rag or self.state or any(texts))

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of a person's own."""
        own = (self.progress, self.barriers, self.next_steps, *self.supplied, self.reason)
        return tuple(text for text in (*own, self.source) if text)


class Heard(NamedTuple):
    """What a row says, and what there is to say about its cells."""

    answers: Answers
    remarks: tuple[Remark, ...]


class Boxes:
    """Reads the boxes of one row, for one plan; what is wrong is remarked and never raised."""

    def __init__(
        self,
        cells: dict[str, Cell],
        terms: Terms,
        register: Register,
        spots: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """`spots` is where the boxes are by key, also those that hold nothing."""
        self._cells, self._terms, self._register = cells, terms, register
        self._spots = {**spots, **{key: cell.at for key, cell in cells.items()}}
        self._remarks: list[Remark] = []

    def said(self, *, is_opening: bool) -> Heard:
        """What the row says as a return, or as a row of an opening position."""
        self._look_at_each()
        texts = {key: self._text(key) for key in TEXTS}
        answers = Answers(
            rag=self._rag(),
            state=self._state() if is_opening else self._complete(),
            progress=texts["progress"],
            barriers=texts["barriers"],
            next_steps=texts["next_steps"],
            no_change=self._is_ticked("no_change"),
            supplied=tuple(line for line in texts["evidence_at"].split("\n") if line),
            asks=self._asks(),
            reason=texts["new_date_reason"],
            source=texts["source"],
        )
        if is_opening:
            answers = self._placed(answers)
        else:
            self._look_at_request(answers)
        return Heard(answers, tuple(self._remarks))

    def _look_at_each(self) -> None:
        for cell in self._cells.values():
            if cell.formula:
                self._remarks.append(refused("formula", cell.at, formula=cell.formula[:60]))
            elif cell.struck:
                self._remarks.append(question("struck", cell.at, there=tidied(cell.text).text))
            elif cell.merged:
                words = tidied(cell.text or cell.above).text
                self._remarks.append(question("merged", cell.at, there=words, area=cell.merged))

    def _read(self, key: str) -> str:
        """The text of a box without office habits; "" for an empty one or a formula."""
        cell = self._cells.get(key)
        if cell is None or cell.formula:
            return ""
        return tidied(cell.text).text

    def _refuse(self, why: str, key: str, **parts: str) -> None:
        self._remarks.append(refused(why, self._spots.get(key, ""), **parts))

    def _text(self, key: str) -> str:
        text = self._read(key)
        if text and tidied(self._cells[key].text).is_banned:
            self._refuse("control-signs", key)
        if len(text) > LONGEST:
            self._refuse("too-long", key, length=str(len(text)), most=str(LONGEST))
            return ""
        return text

    def _rag(self) -> str:
        words = self._read("rag")
        if not words:
            return ""
        found = rating_in(words, self._terms)
        if len(found) != 1:
            self._refuse("rating-twice" if found else "no-rating", "rag", words=words)
            return ""
        (rag, aside), *_ = found.items()
        if len(aside) > ASIDE:
            self._refuse("rating-and-words", "rag", words=words)
        elif aside:
            self._remarks.append(note("rating-read", self._cells["rag"].at, words=words, rag=rag))
        return rag

    def _is_ticked(self, key: str) -> bool:
        words = self._read(key)
        ticked = bool(words) and (key_of(words) == key or yes_or_no(words))
        if ticked is None:
            self._refuse("no-yes", key, words=words)
        return bool(ticked)

    def _complete(self) -> str:
        return "complete" if self._is_ticked("complete") else ""

    def _state(self) -> str:
        from planctl.storage.lenient import STATE_WORDS

        words = self._read("state")
        found = {STATE_WORDS.get(part, "") for part in folded(words).split(" / ")} if words else ()
        if not found:
            return ""
        (state, *others) = found
        if others or not state:
            self._refuse("no-state", "state", words=words)
            return ""
        return state

    def _asks(self) -> str:
        cell, words = self._cells.get("new_date"), self._read("new_date")
        if cell is None or not words:
            return ""
        day = cell.day or day_of_number(words)
        if day is not None:
            return format_day(day)
        reading = self._timescale(words)
        if reading.kind in ("unread", "none") or reading.certainty == "ask":
            near = reading.nearest or ""
            why = "timescale-near" if near else "timescale-unclear"
            asked = reading.question or ""
            self._refuse(why, "new_date", words=words, near=near, question=asked)
            return ""
        return format_day(reading.due) if reading.kind == "day" and reading.due else words

    def _timescale(self, words: str) -> Timescale:
        from planctl.model.phrases import read_timescale

        flat = " ".join(words.split())
        return read_timescale(flat, self._terms.first, self._terms.year_starts)

    def _look_at_request(self, answers: Answers) -> None:
        if answers.asks and not answers.reason:
            self._spots.setdefault("new_date_reason", self._cells["new_date"].at)
            self._refuse("date-without-reason", "new_date_reason")
        elif answers.reason and not self._read("new_date"):
            self._spots.setdefault("new_date", self._cells["new_date_reason"].at)
            self._refuse("reason-without-date", "new_date")
        if answers.state == "complete" and not answers.supplied:
            self._remarks.append(note("complete-without-evidence", self._cells["complete"].at))

    def _placed(self, answers: Answers) -> Answers:
        """With whose words they are, their day and their period, which an opening position says itself."""
        return answers._replace(sender=self._sender(), day=self._day(), period=self._period())

    def _sender(self) -> str:
        words = self._read("from")
        parts = [words, *words.split(" / ")]
        found = {lead.id for part in parts if (lead := self._register.find(part))}
        if not words:
            return self._terms.coordinator
        if len(found) != 1:
            several = [part for part in re.split(r"\s*[;,&/+]\s*|\s(?:and|a|ac)\s", words) if part]
            known = [part for part in several if self._register.find(part)]
            self._refuse("more-bodies" if len(known) > 1 else "no-body", "from", words=words)
            return ""
        return found.pop()

    def _day(self) -> date | None:
        cell, words = self._cells.get("date"), self._read("date")
        if cell is None or not words:
            return None
        day = cell.day or day_of_number(words)
        if day is None:
            reading = self._timescale(words)
            day = reading.due if reading.kind == "day" and reading.certainty != "ask" else None
        if day is None or not is_plans_day(day):
            self._refuse("no-day", "date", words=words)
            return None
        return day

    def _period(self) -> Period | None:
        words = self._read("period")
        if not words:
            return None
        period = parse_period(_in_full(folded(words)), self._terms.year_starts)
        if period is None:
            self._refuse("no-period", "period", words=words)
        return period


def _in_full(words: str) -> str:
    """A period's words with its year in four digits and one kind of dash: "q4 25/26" is of 2025-26."""
    plain = re.sub("[–—/]", "-", words).replace("quarter ", "q").replace("chwarter ", "q")
    return re.sub(r"(?<![0-9-])([0-9]{2})-([0-9]{2})(?![0-9-])", r"20\1-\2", plain)


def rating_in(words: str, terms: Terms) -> dict[str, str]:
    """The ratings that words name, each with what else they say; more than one where they name more.

    A letter by itself is a rating; beside a stroke it is one only where a rating's word stands too:
    "N/A" is none.
    """
    plain = folded(words).strip(" .!")
    whole = terms.scheme.read(plain)
    if whole:
        return {whole: ""}
    sides = [side for side in re.split(r"\s*[/(),;:–—]\s*|\s+-\s+", plain) if side]
    found: dict[str, str] = {}
    for side in (side for side in sides if len(side) > 1):
        rag = terms.scheme.read(side)
        found |= {rag: ""} if rag else _named(side, terms)
    if found:
        letters = (terms.scheme.read(side) for side in sides if len(side) == 1)
        found |= {rag: "" for rag in letters if rag}
    if len(found) != 1:
        return found
    (rag,) = found
    return {rag: ", ".join(side for side in sides if terms.scheme.read(side) != rag)}


def _named(words: str, terms: Terms) -> dict[str, str]:
    """The ratings whose words begin a text, and any others in it; a single letter is none."""
    parts = re.findall(r"\w+", words)
    read = [(at, terms.scheme.read(part)) for at, part in enumerate(parts) if len(part) > 1]
    found = [(at, rag) for at, rag in read if rag]
    return {rag: "" for _, rag in found} if found and found[0][0] == 0 else {}
