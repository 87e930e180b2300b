"""The proposal that outlines make: every value read, each doubt asked."""

import re
from collections.abc import Iterator
from datetime import date

from planctl.importers.doubts import Choice, Doubt, Questions
from planctl.importers.known import Known
from planctl.importers.outline import Outline
from planctl.importers.proposal import NewAim, Proposal
from planctl.importers.rows import Row
from planctl.importers.source import Aside
from planctl.importers.values.actions import Reading
from planctl.importers.values.aims import aims_of
from planctl.importers.values.beginning import Said, beginning_of, said_of_all
from planctl.importers.values.coordinator import coordinator_of
from planctl.importers.values.leads.register import Leads, read_leads_of
from planctl.importers.values.periods import require_one_period
from planctl.importers.values.personal import personal_asides
from planctl.importers.values.ratings.scheme import Meant, scheme_of
from planctl.importers.values.ratings.signs import used_in
from planctl.importers.values.spans import Years, day_made, period_of_words, periods_meant, years_of
from planctl.importers.values.timescales import Calendar, words_of_day
from planctl.model.lead import Register
from planctl.model.period import Period
from planctl.model.phrases import read_timescale

_ANY_START = date(2000, 4, 1)
_LATEST = 5
"""Years after its period in which a report is made at the latest."""


def proposed(outlines: tuple[Outline, ...], known: Known, questions: Questions) -> Proposal:
    """The plan that documents would make, beside a plan that may be there.

    Everything that is not certain is asked of `questions`, and what it takes meanwhile is done.
    Raises WrongUsage for editions of several periods at once.
    """
    require_one_period(outlines)
    said = said_of_all(outlines, Questions() if known.terms else questions)
    language = said.languages[0]
    rows = tuple(_rows(outlines))
    asides: list[Aside] = []
    made = day_made(said.facts.made)
    years = _years(said, rows, made, known, questions)
    leads = _leads(rows, known, questions, asides, said.languages)
    meant = _meant(said, outlines, known, questions)
    calendar = Calendar(years.first, years.starts, language, years.last)
    reading = Reading(calendar, leads.words, meant, questions)
    aims = aims_of(outlines, known.terms.aims if known.terms else (), reading)
    period = _period(said, aims, years, made, questions)
    made = _made(made, said, aims, period, questions, asides, language)
    coordinator, register = _coordinator(leads, known, questions, language)
    asides += personal_asides(aims, said.facts)
    return Proposal(
        beginning_of(said, years, made, coordinator, meant.scheme, known.terms, questions),
        aims,
        register.leads,
        ", ".join(dict.fromkeys(outline.name for outline in outlines if outline.name)),
        period,
        made,
        questions.doubts,
        tuple(asides),
        outlines,
        questions.settled,
        questions.idle,
    )


def _rows(outlines: tuple[Outline, ...]) -> Iterator[Row]:
    for outline in outlines:
        for chapter in outline.chapters:
            yield from (*chapter.rows, *chapter.future)


def _years(
    said: Said, rows: tuple[Row, ...], made: date | None, known: Known, questions: Questions
) -> Years:
    if known.terms is not None:
        return Years(known.terms.first, known.terms.last, known.terms.year_starts)
    period = period_of_words(said.facts.reported) if said.facts.reported else None
    near = made or (period.last if period else None)
    times = tuple(_times(rows))
    readings = (read_timescale(words, _ANY_START) for words in times)
    dues = (each for each in readings if each.kind != "relative")
    told = (said.facts.title, said.facts.reported, *times)
    return years_of(said.facts.span, dues, near, questions, told, _headings(rows), _texts(rows))


def _headings(rows: tuple[Row, ...]) -> Iterator[str]:
    yield from (heading for row in rows for heading, _ in row.others)


def _texts(rows: tuple[Row, ...]) -> Iterator[str]:
    yield from (row.words(role) for row in rows for role in ("action", "evidence"))


def _times(rows: tuple[Row, ...]) -> dict[str, None]:
    """What the rows say of their times, each once."""
    said = (row.said.get(role) for row in rows for role in ("timescale", "revised"))
    return dict.fromkeys(each.day or each.words for each in said if each)


def _leads(
    rows: tuple[Row, ...],
    known: Known,
    questions: Questions,
    asides: list[Aside],
    languages: tuple[str, ...],
) -> Leads:
    cells = ((row.words("lead"), row.at) for row in rows if row.words("lead"))
    is_bilingual = len(languages) > 1
    return read_leads_of(
        cells, known.register, questions, asides, languages[0], is_bilingual=is_bilingual
    )


def _meant(said: Said, outlines: tuple[Outline, ...], known: Known, questions: Questions) -> Meant:
    return scheme_of(said.facts.key, used_in(outlines), known.terms, questions, said.languages[0])


def _coordinator(
    leads: Leads, known: Known, questions: Questions, language: str
) -> tuple[str, Register]:
    if known.terms is not None:
        return known.terms.coordinator, leads.register
    return coordinator_of(leads, questions, language)


def _reports(aims: tuple[NewAim, ...]) -> bool:
    """Whether the documents say what has become of anything."""
    return any(
        aim.narrative or any(a.report for c in aim.commitments for a in c.actions) for aim in aims
    )


def _period(
    said: Said,
    aims: tuple[NewAim, ...],
    years: Years,
    made: date | None,
    questions: Questions,
) -> Period | None:
    """The period that reports and narratives are about; asked where there is none, or several."""
    found = [period_of_words(words, years.starts) for words in said.reported]
    periods = tuple(dict.fromkeys(each for each in found if each))
    if (len(periods) == 1 and all(found)) or not _reports(aims):
        return periods[0] if periods else None
    meant = dict.fromkeys(p for words in said.reported for p in periods_meant(words, years))
    offered = tuple(
        each for each in dict.fromkeys((*periods, *meant)) if _is_fit(each, years, made)
    )
    is_dated = bool(said.facts.span) or any(re.search(r"\d{4}", each) for each in said.reported)
    taken = str(offered[0]) if len(offered) == 1 and is_dated else "none"
    choices = (*(Choice(str(each), "period") for each in offered), Choice("none", "no-period"))
    read = "; ".join(said.reported)
    doubt = Doubt("period", "period", read, (), choices, taken, is_open=True)
    answer = questions.ask(
        doubt, lambda each: _is_fit(period_of_words(each, years.starts), years, made)
    )
    return None if answer == "none" else period_of_words(answer, years.starts)


def _is_fit(period: Period | None, years: Years, made: date | None) -> bool:
    """Whether a period has a day of the plan in it, and begins before the document was made."""
    if period is None or (made and made < period.first):
        return False
    if not years.is_known:
        return True
    return period.first <= years.last and years.first <= period.last


def _made(
    made: date | None,
    said: Said,
    aims: tuple[NewAim, ...],
    period: Period | None,
    questions: Questions,
    asides: list[Aside],
    language: str,
) -> date | None:
    """The day of the document; asked where something is dated by it and it names none.

    That a month was read as its last day is told.
    """
    if made is not None:
        if read_timescale(said.facts.made, _ANY_START).kind != "day":
            asides.append(Aside("", "dated", words_of_day(made, language)))
        return made
    if period is None or not _reports(aims):
        return None
    taken = period.last.isoformat()
    doubt = Doubt(
        "made", "made", said.facts.made, (), (Choice(taken, "period-end"),), taken, is_open=True
    )
    return day_made(questions.ask(doubt, lambda each: _is_after(day_made(each), period)))


def _is_after(day: date | None, period: Period) -> bool:
    """Whether a document that looks back at a period may be of a day: of few years after it begins."""
    return day is not None and period.first <= day and day.year <= period.last.year + _LATEST
