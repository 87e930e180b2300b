"""What a row says held against what left, and against what stands here now."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from planctl.locale.months import format_day
from planctl.locale.returns import returned as word
from planctl.model.ledger import Ledger, Placed, spoken_period
from planctl.model.period import Period
from planctl.model.plan import Terms
from planctl.model.record import Approval, Change, Update
from planctl.partners.form import PLAN_FIELDS, Sent
from planctl.partners.returned.boxes import Answers
from planctl.partners.returned.redacted import has_gaps
from planctl.partners.returned.remarks import Remark, question
from planctl.partners.returned.rows import Row
from planctl.partners.returned.words import folded, same_words, tidied
from planctl.queries.asking import reports_of

EDITED = {"timescale": "date-edited", "last": "last-edited"}
"""What is said where a locked cell was edited, by its key; "words-edited" for the others."""


def recorded_as(ledger: Ledger, body: str, period: Period, said: Answers) -> str:
    """The name of a report of a body that already says all that a row says; "" for none.

    A report that has been corrected since counts too: the row was recorded once.
    """
    for placed in _placed(ledger, body, period):
        if said.day in (None, placed.date) and says(placed.update, said):
            return placed.names[0]
    for record in ledger.records:
        if (
            isinstance(record.act, Update)
            and record.sender == body
            and spoken_period(record, ledger.terms) == period
            and said.day in (None, record.date)
            and says(record.act, said)
        ):
            return record.name
    return ""


def says(update: Update, said: Answers) -> bool:
    """Whether an update says everything that a row says."""
    texts = ("progress", "barriers", "next_steps", "source")
    asks = update.asks
    return (
        (not said.rag or update.rag == said.rag)
        and (not said.state or update.state == said.state)
        and (not said.no_change or update.no_change)
        and all(_holds(getattr(update, key), getattr(said, key)) for key in texts)
        and {tidied(each.reference).text for each in update.supplied} >= set(said.supplied)
        and (not said.asks or (asks is not None and _same_request(asks.timescale, said.asks)))
        and (not said.reason or (asks is not None and _holds(asks.reason, said.reason)))
    )


def _holds(text: str, said: str) -> bool:
    return not said or tidied(text).text == said


def _same_request(here: str, there: str) -> bool:
    return folded(here) == folded(there)


def reported_since(ledger: Ledger, body: str, period: Period, sent: Sent | None) -> Placed | None:
    """The newest report of a body for a period, where it was not there yet when the form left."""
    own = (placed for placed in reports_of(ledger, body) if placed.period == period)
    newest = max(own, key=lambda placed: placed.place, default=None)
    return newest if newest and newest.names[0] != (sent.last if sent else "") else None


def last_rating(ledger: Ledger, body: str) -> str:
    """The rating that a body gave last, for any period; "" where it gave none."""
    rated = (placed for placed in reports_of(ledger, body) if placed.update.rag)
    newest = max(rated, key=lambda placed: placed.place, default=None)
    return newest.update.rag or "" if newest else ""


def reported_on(ledger: Ledger, body: str, period: Period, day: date) -> Placed | None:
    """The newest report of a body for a period that is dated a day."""
    own = (placed for placed in _placed(ledger, body, period) if placed.date == day)
    return max(own, key=lambda placed: placed.place, default=None)


def _placed(ledger: Ledger, body: str, period: Period) -> Iterator[Placed]:
    """The updates of a body, or of one that it succeeded, for a period."""
    for placed in ledger.placed:
        bodies = (placed.sender, ledger.register.heir(placed.sender, placed.date))
        if placed.period == period and body in bodies:
            yield placed


def words_changed(
    row: Row, shown: dict[str, str], ledger: Ledger, sent: Sent | None, now: Sent, *, says: bool
) -> Iterator[Remark]:
    """The plan's own words where the row has others: changed here since, or edited in the form.

    `shown` is what a form of today would show by key, `now` what its ticket would say. What changed
    here matters only where the row `says` something; then it is asked even where the row holds none
    of the plan's words, as in a reply to an e-mail. What was edited in the form is never taken, so it
    is noted; it is asked about only where it may be all that the row has to say.
    """
    told = tuple(_cells_changed(row, shown, ledger, sent, now))
    for remark in told:
        if remark.key == "words-changed":
            yield from [remark] if says else []
        elif says or remark.key == "words-edited":
            yield remark._replace(weight="note")
        else:
            yield remark
    if says and not told and sent is not None and sent.words != now.words:
        yield question("words-changed", row.at, shown.get("action", ""))


def words_of_another(row: Row, shown: Mapping[str, Mapping[str, str]]) -> str:
    """The id of another action whose words a row has instead of its own; "" for none.

    `shown` is what a form of today would show by action and key.
    """
    cell, own = row.cells.get("action"), shown.get(row.id, {}).get("action", "")
    if cell is None or same_words(cell.text, own):
        return ""
    others = ((each, words.get("action", "")) for each, words in shown.items())
    return next((each for each, words in others if words and same_words(words, cell.text)), "")


def _cells_changed(
    row: Row, shown: dict[str, str], ledger: Ledger, sent: Sent | None, now: Sent
) -> Iterator[Remark]:
    for field in PLAN_FIELDS:
        cell = row.cells.get(field.key)
        if cell is None or field.key == "id" or cell.formula:
            continue
        there, here = tidied(cell.text).text, shown.get(field.key, "")
        if not there or same_words(there, here) or _is_left_out(field.key, sent, now):
            continue
        if has_gaps(field.key, (here, *_older(field.key, ledger)), ledger):
            continue  # the form may hold what was taken out for good: it is not repeated
        is_older = _is_older(field.key, there, ledger, sent, now)
        edited = EDITED.get(field.key, "words-edited")
        yield question("words-changed" if is_older else edited, cell.at, here, there, id=row.id)


def _is_left_out(key: str, sent: Sent | None, now: Sent) -> bool:
    """Whether a form's words cannot be held against today's: a report came in since it left."""
    return key == "last" and (sent is None or sent.last != now.last)


def _is_older(key: str, there: str, ledger: Ledger, sent: Sent | None, now: Sent) -> bool:
    """Whether the words are those that stood here before a change."""
    of_action = key in ("action", "evidence", "timescale", "lead")
    if of_action and sent is not None and sent.words != now.words:
        return True
    return any(folded(old) in folded(there) for old in _older(key, ledger) if old.strip())


def _older(key: str, ledger: Ledger) -> Iterator[str]:
    """What the plan has said under a key before, as far as records tell."""
    for record in ledger.records:
        act = record.act
        if isinstance(act, Change) and act.field == key:
            yield act.was
        elif isinstance(act, Approval) and key == "timescale":
            yield act.timescale
    if key == "timescale":
        yield ledger.action.timescale


def answers_of(update: Update) -> Answers:
    """What an update says, as a row would."""
    return Answers(
        rag=update.rag or "",
        state=update.state or "",
        progress=update.progress,
        barriers=update.barriers,
        next_steps=update.next_steps,
        no_change=update.no_change,
        supplied=tuple(each.reference for each in update.supplied),
        asks=update.asks.timescale if update.asks else "",
        reason=update.asks.reason if update.asks else "",
        source=update.source,
    )


def in_words(said: Answers, terms: Terms, lang: str) -> str:
    """What is said in one text: the rating's word first, then each part after its heading."""
    return " · ".join(part for part in _parts(said, terms, lang) if part)


def _parts(said: Answers, terms: Terms, lang: str) -> Iterable[str]:
    from planctl.locale.recording import recorded

    yield terms.scheme.word(said.rag, lang) if said.rag else ""
    yield word("complete", lang) if said.state == "complete" else recorded(said.state, lang)
    yield word("no_change", lang) if said.no_change else ""
    for key in ("progress", "barriers", "next_steps"):
        text = getattr(said, key)
        yield f"{word(key, lang)}: {text}" if text else ""
    yield f"{word('evidence_at', lang)}: {', '.join(said.supplied)}" if said.supplied else ""
    reason = f" ({said.reason})" if said.reason else ""
    asks = _day_in(said.asks, terms, lang)
    yield f"{word('new_date', lang)}: {asks}{reason}" if asks else ""
    yield f"{word('source', lang)}: {said.source}" if said.source else ""


def _day_in(words: str, terms: Terms, lang: str) -> str:
    """A timescale that is one day, as a language writes days; any other as it stands."""
    from planctl.model.phrases import read_timescale

    if not words or lang == terms.languages[0]:
        return words
    reading = read_timescale(words, terms.first, terms.year_starts)
    return format_day(reading.due, lang) if reading.kind == "day" and reading.due else words
