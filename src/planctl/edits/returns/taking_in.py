"""Taking in forms that came back: every row weighed under one lock, and all written as one command."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planctl.edits.at_work import Place, at_work
from planctl.edits.bodies import body_of
from planctl.edits.case import Cases
from planctl.edits.returns.answered import Answered
from planctl.edits.returns.settling import Settle, settled_among
from planctl.edits.returns.spoken import Spoken, without_twins
from planctl.edits.returns.weighing import Ground, Weighed, Weighing
from planctl.errors import NotOpened, PlanctlError
from planctl.model.ids import is_action
from planctl.model.lead import Register
from planctl.model.ledger import Ledger, spoken_period
from planctl.model.period import LAST_DAY_YEAR, Period
from planctl.model.plan import Round, Terms
from planctl.model.record import Record, Update
from planctl.office.cells import Book
from planctl.partners.asking.asked_form import asked_form
from planctl.partners.form import PLAN_FIELDS, Sent
from planctl.partners.returned.boxes import Boxes
from planctl.partners.returned.comparing import in_words
from planctl.partners.returned.origin import Here, Origin, origin_of, outside
from planctl.partners.returned.reading import Returned, book_of_text, returned
from planctl.partners.returned.redacted import may_bring_back
from planctl.partners.returned.remarks import Remark, note, refused
from planctl.partners.returned.rows import Row
from planctl.partners.sent import said_by_others
from planctl.queries.asking import Asked, Asking
from planctl.queries.selection import selected
from planctl.storage.writing import Change

END = date(LAST_DAY_YEAR, 12, 31)
"""A day after every record: what is dated ahead was said too."""


class Given(NamedTuple):
    """A file that was given: its book or its text, or the sentence that says why it cannot be read."""

    name: str
    held: Book | bytes | None
    sentence: str = ""

    def book(self, starts: int) -> Book | None:
        """Its book, for a plan whose years start in a month. Raises NotOpened for what is no text."""
        if isinstance(self.held, bytes):
            return book_of_text(self.held, self.name, starts)
        return self.held


class Manner(NamedTuple):
    """How forms shall be taken in. `sender` is whose words those are that do not say, as typed or "".

    `partial` writes the clear rows although others are open. `period` is the one that every return
    is recorded for, None for each form's own.
    """

    settling: tuple[Settle, ...]
    day: date
    lang: str
    sender: str = ""
    write: bool = False
    partial: bool = False
    period: Period | None = None


class FromFile(NamedTuple):
    """A file, where it comes from, and its rows."""

    name: str
    file: Returned | None
    origin: Origin | None
    remarks: tuple[Remark, ...]
    rows: tuple[Weighed, ...] = ()

    @property
    def is_opening(self) -> bool:
        """Whether it is an opening position."""
        return self.file is not None and self.file.kind == "opening"


class TakenIn(NamedTuple):
    """What becomes of some files. `written` says whether anything was written.

    `unclear` are the answers typed that fit rows of several bodies or files, `idle` those that fit
    no question.
    """

    files: tuple[FromFile, ...]
    terms: Terms
    register: Register
    unclear: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    written: bool = False
    recovered: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[Weighed, ...]:
        """The rows of every file."""
        return tuple(row for file in self.files for row in file.rows)

    def count(self, status: str) -> int:
        """How many rows, and files as a whole, are of a status."""
        whole = (remark for file in self.files for remark in file.remarks)
        return sum(row.status == status for row in self.rows) + sum(
            remark.weight == status for remark in whole
        )

    @property
    def is_unread(self) -> bool:
        """Whether none of the files could be read as a form."""
        return all(file.file is None for file in self.files)

    @property
    def is_clear(self) -> bool:
        """Whether nothing is refused and no question is open."""
        return not self.count("refused") and not self.count("question")


def take_in(place: Place, given: Iterable[Given], manner: Manner, command: str) -> TakenIn:
    """Weigh every row of some files, and write the records where that was asked and all is clear.

    All of it is one command in the journal. Raises WrongUsage for a body that is none, NotWritten
    where the plan cannot be written.
    """
    with at_work(place, command, dry_run=not manner.write) as change:
        table = _Table(Cases(place, change), manner)
        taken = table.taken_in(given)
        if manner.write and _may_be_written(taken, manner):
            taken = _written(taken, change)
        died = tuple(each.command for each in change.recovered)
        return taken._replace(recovered=died)


def _may_be_written(taken: TakenIn, manner: Manner) -> bool:
    whole = any(file.is_opening for file in taken.files)
    return taken.is_clear or (manner.partial and not whole)


def _written(taken: TakenIn, change: Change) -> TakenIn:
    made = [row.made for row in taken.rows if row.made]
    for each in made:
        change.create(each.path, each.text.encode())
    return taken._replace(written=bool(made))


class _Table:
    """One plan, opened once, with the files spread out on it."""

    def __init__(self, cases: Cases, manner: Manner) -> None:
        self._cases, self._manner = cases, manner
        self._terms, self._register = cases.terms, cases.register
        self._ledgers: dict[str, Ledger] = {}
        self._unknown: dict[str, str] = {}

    def taken_in(self, given: Iterable[Given]) -> TakenIn:
        typed = self._manner.sender
        body = body_of(typed, self._terms, self._register).id if typed else ""
        files = self._with_origins([self._opened(each) for each in given], body)
        names = [file.name for file in files]
        settling = settled_among(self._manner.settling, names, self._terms, self._register)
        said = (each for file in files for each in self._spoken(file))
        spoken = list(without_twins(said, self._in_words))
        ground = self._ground(spoken)
        asked = [Weighing(each, ground).weighed() for each in spoken]
        answered = Answered(asked, settling)
        rows: dict[int, list[Weighed]] = {}
        for each, row in zip(spoken, asked, strict=True):
            found = self._settled(each, row, answered, ground)
            rows.setdefault(id(each.file), []).append(found)
        whole = tuple(file._replace(rows=tuple(rows.get(id(file.file), ()))) for file in files)
        return TakenIn(whole, self._terms, self._register, answered.unclear, answered.idle)

    def _settled(self, each: Spoken, row: Weighed, answered: Answered, ground: Ground) -> Weighed:
        """A row as weighed at first, or anew with what was typed about its questions."""
        way = answered.way(row)
        if way:
            return Weighing(each, ground, way).weighed()
        asks = row.status == "question"
        return row._replace(settle=answered.words(row)) if asks else row

    def _in_words(self, spoken: Spoken) -> str:
        """What a row says, but for words that may have been taken out of the plan for good."""
        ledger, said = self._ledgers.get(spoken.row.id), spoken.answers
        if ledger is not None and may_bring_back(ledger, said):
            return "…"
        return in_words(said, self._terms, self._manner.lang)

    def _opened(self, given: Given) -> FromFile:
        starts, sentence = self._terms.year_starts, given.sentence
        try:
            book = given.book(starts)
        except NotOpened as error:
            book, sentence = None, f"{error}. {error.hint}"
        if book is None:
            why = refused("cannot-open", "", sentence=sentence)
            return FromFile(given.name, None, None, (why,))
        file = returned(book, starts)
        return FromFile(given.name, file if file.is_form else None, None, file.remarks)

    def _with_origins(self, files: list[FromFile], body: str) -> list[FromFile]:
        """The files with where they come from. The body typed is for those without a ticket, if any are."""
        manner = self._manner
        here = Here(self._terms, self._register, manner.day, manner.period)
        untold = sum(each.file is not None and each.file.ticket is None for each in files)
        return [self._with_origin(each, here, body, untold) for each in files]

    def _with_origin(self, file: FromFile, here: Here, body: str, untold: int) -> FromFile:
        """`untold` is how many of the files given have no ticket."""
        if file.file is None:
            return file
        typed = "" if file.file.ticket and untold else body
        others = self._said_last(file.file)
        origin = origin_of(file.file, here, typed, alone=untold == 1, others=others)
        return file._replace(origin=origin, remarks=(*origin.remarks, *file.remarks))

    def _said_last(self, file: Returned) -> Iterator[str]:
        """The bodies that said last what the ticket has as its own body's, where they are others."""
        ticket, here = file.ticket, {row.id for row in file.rows}
        for identity, sent in ticket.rows.items() if ticket else ():
            if ticket and identity in here and is_action(identity):
                self._find(identity)
                ledger = self._ledgers.get(identity)
                yield from said_by_others(sent, ledger, ticket.body) if ledger else ()

    def _spoken(self, file: FromFile) -> Iterator[Spoken]:
        """The rows of a file whose origin and columns are clear; none of any other."""
        if file.file is None or file.origin is None:
            return
        lost = (remark for remark in file.file.remarks if remark.key == "heading-lost")
        if any(remark.weight != "note" for remark in (*file.origin.remarks, *lost)):
            return
        for row in file.file.rows:
            boxes = Boxes(row.boxes, self._terms, self._register, row.spots)
            said = boxes.said(is_opening=file.is_opening)
            answers, remarks = said.answers, [*said.remarks, *self._about_id(row)]
            body, period = file.origin.body or answers.sender, file.origin.period
            if file.is_opening and answers.is_empty and row.boxes and not remarks:
                remarks.append(note("no-words", row.at))
            if file.is_opening and not answers.is_empty:
                if answers.day is None and "date" not in row.boxes:
                    remarks.append(refused("no-date", row.spots.get("date", row.at)))
                day = answers.day or self._manner.day
                record = Record("", "", row.id, body, day, Update(), answers.period)
                period = spoken_period(record, self._terms)
                if period.first > self._terms.last:
                    remarks += outside(period, row.spots.get("period", row.at), self._terms)
            yield Spoken(file.file, row, body, period, answers, tuple(remarks))

    def _about_id(self, row: Row) -> Iterator[Remark]:
        """Why a filled row cannot be about what its id names."""
        if not is_action(row.id):
            if row.boxes:
                yield refused("not-an-action", row.at, id=row.id)
            return
        self._find(row.id)
        sentence = self._unknown.get(row.id)
        if sentence and row.boxes:
            near = next(iter(re.findall("(?:ACT|COM)-[0-9]+", sentence.replace(row.id, ""))), "–")
            yield refused("unknown-id", row.at, sentence=sentence, id=row.id, near=near)

    def _find(self, identity: str) -> None:
        if identity in self._ledgers or identity in self._unknown:
            return
        try:
            self._ledgers[identity] = self._cases.of(identity, END).ledger
        except PlanctlError as error:
            self._unknown[identity] = f"{error}. {error.hint}".rstrip(". ") + "."

    def _ground(self, spoken: list[Spoken]) -> Ground:
        shown: dict[str, dict[str, dict[str, str]]] = {}
        now: dict[str, dict[str, Sent]] = {}
        for body in {each.body for each in spoken} & self._register.by_id.keys():
            ids = {each.row.id for each in spoken if each.body == body}
            words, sent = self._today(body, ids & self._ledgers.keys())
            shown[body], now[body] = words, sent
        manner = self._manner
        return Ground(self._cases, self._ledgers, shown, now, manner.day, manner.lang)

    def _today(self, body: str, ids: set[str]) -> tuple[dict[str, dict[str, str]], dict[str, Sent]]:
        """What a form for a body would show of some actions if it left today, and its ticket's rows."""
        plan, day = self._cases.opened.plan, self._manner.day
        items = tuple(item for item in selected(plan, day) if item.id in ids)
        period = Here(self._terms, self._register, day).period
        asked = Asked(Round(period, day, day), (Asking(body, items),), ())
        form = asked_form(plan, self._ledgers, asked, self._register.by_id[body], day)
        keys = [field.key for field in PLAN_FIELDS]
        words = {row.id: {key: row.text(key) for key in keys} for row in form.rows}
        return words, form.ticket.rows
