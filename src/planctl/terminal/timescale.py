"""How the reading of a timescale's words looks: a label and what it means on each line."""

from planctl.contract.answer import visible
from planctl.locale.months import format_day
from planctl.model.timescale import Timescale

CERTAINTIES = {
    "exact": "the words say it",
    "conventional": "the words do not say it, custom does",
    "assumed": "counted from the plan's first day, which the words do not name",
    "ask": "only a person can say what is meant",
}
WIDE = 10


def reading_lines(reading: Timescale) -> list[str]:
    """The words, then a line for each thing that was read from them."""
    facts = [("kind", reading.kind.replace("-", " "))]
    if reading.due:
        facts.append(("due", f"{format_day(reading.due)} ({reading.due.isoformat()})"))
    elif reading.certainty != "ask":
        facts.append(("due", "on no one day"))
    if reading.first and reading.due and reading.first != reading.due:
        facts.append(("covers", f"{format_day(reading.first)} to {format_day(reading.due)}"))
    if reading.recurs:
        facts.append(("recurs", recurrence(reading.recurs)))
    if reading.event:
        facts.append(("waits for", reading.event))
    facts.append(("certainty", f"{reading.certainty}: {CERTAINTIES[reading.certainty]}"))
    if reading.question:
        facts.append(("question", reading.question))
    if reading.was:
        facts.append(("was", _original(reading.original)))
    words = visible(reading.words).replace("\n", "\\n")
    return [words, *(f"  {label:{WIDE}} {visible(text)}" for label, text in facts)]


def recurrence(recurs: str) -> str:
    """A recurrence in words: "annually", or "each May"."""
    from planctl.locale.months import month_name

    month = recurs.removeprefix("each-")
    return recurs if month == recurs else f"each {month_name(int(month))}"


def _original(was: Timescale) -> str:
    return f"{was.words}, due {format_day(was.due)}" if was.due else was.words
