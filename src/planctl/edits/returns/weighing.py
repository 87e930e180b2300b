"""Weighing one row that came back: recorded, unchanged, a question or refused, and why."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from planctl.edits.case import Case, Cases
from planctl.edits.decisions.deciding import settled
from planctl.edits.returns.spoken import Spoken
from planctl.edits.updates.said import Said
from planctl.edits.updates.update import Desk, Recorded
from planctl.errors import PlanctlError
from planctl.model.ledger import Ledger, Placed
from planctl.model.settled import Settled
from planctl.partners.form import Sent
from planctl.partners.returned.boxes import TEXTS, Answers
from planctl.partners.returned.comparing import (
    answers_of,
    in_words,
    last_rating,
    recorded_as,
    reported_on,
    reported_since,
    words_changed,
    words_of_another,
)
from planctl.partners.returned.origin import lateness
from planctl.partners.returned.redacted import may_bring_back
from planctl.partners.returned.remarks import Remark, note, question, refused
from planctl.partners.sent import of_another
from planctl.rules.privacy import hits

REDACTED = "redacted-since"
"""What is asked of a row that may say what was taken out for good: its words are not repeated."""


class Weighed(NamedTuple):
    """A row and what becomes of it. `status` is recorded, unchanged, question or refused.

    `action` is the action's words, `made` its record where there is one. `settle` is what stands
    after --take or --keep to settle what is asked of it.
    """

    spoken: Spoken
    status: str
    remarks: tuple[Remark, ...]
    action: str = ""
    made: Recorded | None = None
    settle: str = ""


class Ground(NamedTuple):
    """What rows are weighed against: the plan, and what today's form of a body would show."""

    cases: Cases
    ledgers: Mapping[str, Ledger]
    shown: Mapping[str, Mapping[str, dict[str, str]]]
    now: Mapping[str, Mapping[str, Sent]]
    day: date
    lang: str


class Weighing:
    """Weighs one row. What it has to say gathers as it goes."""

    def __init__(self, spoken: Spoken, ground: Ground, way: str = "") -> None:
        """`way` is what was said of its questions: "take", "keep", or "" for nothing."""
        self._spoken, self._ground, self._way = spoken, ground, way
        self._said = spoken.answers
        self._remarks = list(spoken.remarks)
        self._terms = ground.cases.terms
        self._corrects = ""
        self._is_changed = False

    def weighed(self) -> Weighed:
        """What becomes of the row."""
        ledger = self._ground.ledgers.get(self._spoken.row.id)
        if ledger is None:
            return self._ended("refused" if self._is_refused else "unchanged")
        self._look_beside(ledger)
        if self._is_refused:
            return self._ended("refused", ledger)
        already = self._recorded_as(ledger)
        if already:
            self._remarks = [r for r in self._remarks if r.weight != "question"]
            self._remarks.append(note("already", self._at, name=already))
            return self._ended("unchanged", ledger)
        self._ask(ledger)
        if self._is_open and not self._is_settled():
            return self._ended("question", ledger)
        if self._said.is_empty:
            return self._ended("unchanged", ledger)
        return self._made(ledger)

    @property
    def _at(self) -> str:
        return self._spoken.row.at

    @property
    def _is_refused(self) -> bool:
        return any(remark.weight == "refused" for remark in self._remarks)

    @property
    def _is_open(self) -> bool:
        return any(remark.weight == "question" for remark in self._remarks)

    def _ended(
        self, status: str, ledger: Ledger | None = None, made: Recorded | None = None
    ) -> Weighed:
        words = ""
        if ledger:
            own = ledger.action.texts.get(self._ground.lang, {})
            words = own.get("action") or ledger.action.action
        spoken = self._spoken._replace(answers=self._said)
        return Weighed(spoken, status, tuple(self._remarks), words, made)

    @property
    def _sent(self) -> Sent | None:
        ticket = self._spoken.file.ticket
        return ticket.rows.get(self._spoken.row.id) if ticket else None

    def _look_beside(self, ledger: Ledger) -> None:
        """The plan's own words in the row, whether it is hidden, and whether it was asked for."""
        row, body = self._spoken.row, self._spoken.body
        shown = self._ground.shown.get(body, {}).get(row.id, {})
        now = self._ground.now.get(body, {}).get(row.id)
        speaks = not self._said.is_empty
        if now is not None:
            self._remarks += words_changed(row, shown, ledger, self._sent, now, says=speaks)
        if speaks and row.hidden:
            self._remarks.append(note("row-hidden", row.at))
        other = of_another(self._sent, ledger) if self._sent else ""
        other = other or words_of_another(row, self._ground.shown.get(body, {}))
        if speaks and other:
            self._remarks.append(refused("row-of-another", row.at, other=other))
        if speaks and self._spoken.file.ticket and self._sent is None:
            self._remarks.append(question("not-asked", row.at))

    def _recorded_as(self, ledger: Ledger) -> str:
        period = self._spoken.period
        if self._said.is_empty or period is None:
            return ""
        return recorded_as(ledger, self._spoken.body, period, self._said)

    def _ask(self, ledger: Ledger) -> None:
        """The questions that only the words themselves, and what stands here, can raise."""
        if self._said.is_empty:
            return
        for key, cell in self._spoken.row.boxes.items():
            kinds = dict.fromkeys(hit.kind for hit in hits(cell.text)) if key in TEXTS else {}
            if kinds:
                self._remarks.append(question("gives-away", cell.at, kinds=" ".join(kinds)))
        if self._said.day and self._said.day > self._ground.day:
            at = self._spoken.row.boxes["date"].at
            self._remarks.append(question("day-ahead", at, day=self._ground.day.isoformat()))
        redacted = may_bring_back(ledger, self._said)
        if redacted:
            self._remarks.append(question(REDACTED, self._at, name=redacted))
        self._remarks += self._beside_no_change(ledger)
        newest = self._newest(ledger)
        if newest is not None:
            self._remarks.append(self._asked_of(newest))
            self._corrects = newest.names[0]

    def _beside_no_change(self, ledger: Ledger) -> Iterator[Remark]:
        """What is said beside "no change" that cannot be so where nothing has changed."""
        if not self._said.no_change:
            return
        if self._said._replace(rag="").says_more:
            yield question("no-change-and", self._at)
        rag, last = self._said.rag, last_rating(ledger, self._spoken.body)
        if rag and last and rag != last:
            self._is_changed = True
            at = self._spoken.row.boxes["rag"].at
            yield question("no-change-rated", at, rag=rag, last=last)

    def _newest(self, ledger: Ledger) -> Placed | None:
        """The body's report that the row would contradict, or say again in other words."""
        spoken, day = self._spoken, self._said.day
        if spoken.period is None:
            return None
        if day is not None:
            return reported_on(ledger, spoken.body, spoken.period, day)
        return reported_since(ledger, spoken.body, spoken.period, self._sent)

    def _asked_of(self, newest: Placed) -> Remark:
        key = "reported-since" if self._sent and not self._said.day else "reported-here"
        terms, lang = self._terms, self._ground.lang
        here = in_words(answers_of(newest.update), terms, lang)
        is_gone = any(remark.key == REDACTED for remark in self._remarks)
        there = "" if is_gone else in_words(self._said, terms, lang)
        return question(key, self._at, here, there, name=newest.names[0])

    def _is_settled(self) -> bool:
        """Whether the questions were answered; what was left as it is here says nothing any more."""
        if not self._way:
            return False
        self._remarks = [remark._replace(weight="note") for remark in self._remarks]
        if self._way == "keep":
            self._said = Answers()
            self._remarks.append(note("left", self._at))
        elif self._is_changed or self._said._replace(rag="").says_more:
            self._said = self._said._replace(no_change=False)
        return True

    def _made(self, ledger: Ledger) -> Weighed:
        spoken, ground = self._spoken, self._ground
        day = self._said.day or ground.day
        case = ground.cases.of(spoken.row.id, day)
        try:
            made = Desk(case.shelf, case.found, day).record(self._words())
        except PlanctlError as error:
            sentence = str(error).removesuffix(" Nothing was changed.")
            self._remarks.append(refused("cannot", self._at, sentence=sentence))
            return self._ended("refused", ledger)
        if not made.is_new:
            self._remarks.append(note("already", self._at, name=made.name))
            return self._ended("unchanged", ledger)
        self._remarks += self._notes(made, case)
        return self._ended("recorded", ledger, made)

    def _words(self) -> Said:
        said = self._said
        return Said(
            sender=self._spoken.body,
            rag=said.rag or None,
            state=said.state or None,
            progress=said.progress or None,
            barriers=said.barriers or None,
            next_steps=said.next_steps or None,
            no_change=said.no_change,
            supplied=said.supplied,
            asks=said.asks or None,
            reason=said.reason or None,
            source=said.source or None,
            period=said.period if said.day else self._spoken.period,
            corrects=self._corrects or None,
        )

    def _notes(self, made: Recorded, case: Case) -> Iterator[Remark]:
        """What somebody should know of the record: how it counts, what it wants, what it stands in for."""
        if "corrects" in made.data:
            yield note("corrected", self._at, name=str(made.data["corrects"]))
        if made.counts in ("kept", "assessment"):
            yield note(made.counts, self._at, body=made.sender.id)
        if made.wants:
            rag = str(made.data.get("rag"))
            yield note("wants", self._at, rag=rag, wants=" ".join(made.wants))
        now = settled(case)
        if now.state == "closed":
            yield note("closed", self._at)
        yield from self._notes_of_day(made)
        yield from self._notes_of_request(now)

    def _notes_of_request(self, now: Settled) -> Iterator[Remark]:
        """That a new date asked for is over already, or earlier than the timescale in force."""
        from planctl.model.phrases import read_timescale

        words = self._said.asks
        asked = read_timescale(words, self._terms.first, self._terms.year_starts) if words else None
        if asked is None or asked.due is None:
            return
        at = self._spoken.row.boxes["new_date"].at
        if asked.due < self._ground.day:
            yield note("asks-past", at, day=asked.due.isoformat())
        if now.due and asked.due < now.due:
            yield note("asks-earlier", at, words=now.timescale)

    def _notes_of_day(self, made: Recorded) -> Iterator[Remark]:
        sender, day = made.sender, self._said.day or self._ground.day
        if sender.until and sender.until < day:
            yield note("ended", self._at, body=sender.id, day=sender.until.isoformat())
        if self._said.day:
            yield from lateness(made.period, self._terms)
            if not self._said.source:
                yield note("no-source", self._at)
