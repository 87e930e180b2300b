"""An action from a row: each of its fields as a plan keeps it."""

from typing import NamedTuple

from planctl.importers.doubts import Questions
from planctl.importers.proposal import NewAction
from planctl.importers.rows import Row
from planctl.importers.values.cut_words import whole
from planctl.importers.values.done_times import apart
from planctl.importers.values.leads.pieces import sure_pieces
from planctl.importers.values.leads.words import UNNAMED
from planctl.importers.values.ratings.reported import report_of
from planctl.importers.values.ratings.scheme import Meant
from planctl.importers.values.timescales import Calendar, timescale_of
from planctl.importers.values.wording import folded, is_blank, one_line, tidy
from planctl.locale.importing import ROLES


class Reading(NamedTuple):
    """What rows are read against. `leads` are the words to write for those that a cell has."""

    calendar: Calendar
    leads: dict[str, str]
    meant: Meant
    questions: Questions

    @property
    def language(self) -> str:
        """The document's first language."""
        return self.calendar.language


def action_of(row: Row, words: str, reading: Reading, *, is_future: bool) -> NewAction:
    """The action that a row makes, with `words` as what is to be done."""
    questions = reading.questions
    row = apart(row, reading.calendar, questions)
    evidence = "" if is_blank(row.words("evidence")) else tidy(row.words("evidence"))
    report = report_of(row, reading.meant, questions)
    lead = reading.leads.get(row.words("lead"), "")
    return NewAction(
        row.at,
        whole(words, row.at, reading.language, questions),
        whole(evidence, row.at, reading.language, questions),
        timescale_of(row, reading.calendar, questions),
        lead,
        one_line(row.words("reference")),
        report,
        is_future,
        (*_others(row), *_nobody(row, lead, reading.language)),
    )


def _nobody(row: Row, lead: str, language: str) -> tuple[tuple[str, str], ...]:
    """The words of a cell that says, of a lead, that there is none yet: kept, but not as a lead."""
    words = one_line(row.words("lead"))
    is_said = lead != words and any(folded(piece) in UNNAMED for piece in sure_pieces(words))
    heading = ROLES["lead"][language == "cy"].capitalize()
    return ((heading, words),) if is_said else ()


def _others(row: Row) -> tuple[tuple[str, str], ...]:
    """The words of columns that are no field, with their headings."""
    pairs = ((one_line(heading), tidy(said.words)) for heading, said in row.others)
    return tuple((heading, words) for heading, words in pairs if words)
