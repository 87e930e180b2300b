"""What each kind of difference says, in short facts."""

import re
from collections.abc import Iterator
from datetime import date

from planctl.contract.changes.teller import Teller
from planctl.locale.changes import field_word
from planctl.model.period import Period
from planctl.model.record import REMOVED
from planctl.queries.changes.difference import Difference


def facts_of(teller: Teller, d: Difference) -> Iterator[str]:
    """What a difference says, in short facts: without who, when and by which minute."""
    group = _GROUPS.get(d.change)
    if group:
        yield from group(teller, d)


def _timescale(teller: Teller, d: Difference) -> Iterator[str]:
    nothing = teller.word("no-timescale")
    now, was = (_without_former(words) or nothing for words in (d.now, d.was))
    yield f"{now} ({teller.word('was')} {was})"
    yield from _moved(teller, d)
    if d.slips:
        yield f"{teller.word('slips')}: {d.slips}"
    if d.original and d.original not in (d.was, d.now):
        yield f"{teller.word('first-adopted')}: {d.original}"
    if d.change == "timescale-granted" and d.aside:
        yield f"{teller.word('asked-by')}: {teller.body(d.aside)}"


_FORMER = re.compile(r"\s*\((?:was|gynt) [^()]*\)\s*$", re.IGNORECASE)
"""What a timescale's own words say that it was before."""


def _without_former(words: str) -> str:
    return _FORMER.sub("", words)


def _moved(teller: Teller, d: Difference) -> Iterator[str]:
    """How far a day moved, as a label and a number."""
    for unit, many in (("months", d.months), ("days", d.days)):
        if many:
            way = "later" if many > 0 else "earlier"
            yield f"{teller.word(f'{unit}-{way}')}: {abs(many)}"


def _rating(teller: Teller, d: Difference) -> Iterator[str]:
    now = _rated(teller, d.now, d.now_period)
    was = _rated(teller, d.was, d.was_period)
    yield f"{now} ({teller.word('was')} {was})" if d.was else now
    if d.rag_by == "coordinator":
        yield teller.word("coordinators-own")


def _rated(teller: Teller, rag: str, period: Period | None) -> str:
    return f"{teller.rag(rag)}, {period}" if rag and period else teller.rag(rag)


def _ratings(teller: Teller, d: Difference) -> Iterator[str]:
    if d.change == "agreed":
        yield _rated(teller, d.now, d.now_period)
        return
    yield str(d.now_period or "")
    for lead, rag in d.ratings:
        yield f"{teller.body(lead)}: {teller.rag(rag)}"


def _spoken(teller: Teller, d: Difference) -> Iterator[str]:
    yield f"{teller.word('updates')}: {d.number}"
    periods = [str(period) for period in (d.was_period, d.now_period) if period]
    yield "–".join(periods)


def _evidence(teller: Teller, d: Difference) -> Iterator[str]:
    yield d.now
    if d.aside:
        yield f"{teller.word('seen-by')} {d.aside}"
    if d.change == "evidence-supplied" and d.path not in ("", REMOVED):
        yield f"{teller.word('with-a-copy')}: {d.path.rpartition('/')[2]}"


def _state(teller: Teller, d: Difference) -> Iterator[str]:
    if d.was or d.now:
        yield f"{teller.word(d.now)} ({teller.word('was')} {teller.word(d.was)})"


def _closed(teller: Teller, d: Difference) -> Iterator[str]:
    yield teller.word(d.now)
    if d.aside:
        yield f"{teller.word('into')} {d.aside}"


def _overdue(teller: Teller, d: Difference) -> Iterator[str]:
    yield d.now
    if d.now_due:
        yield f"{teller.word('due-day')}: {teller.day(d.now_due)}"


def _no_longer(teller: Teller, d: Difference) -> Iterator[str]:
    if d.aside:
        yield teller.word(d.aside)
    if d.was != d.now:
        now, was = map(_without_former, (d.now, d.was))
        yield f"{now} ({teller.word('was')} {was})"


def _moved_to(teller: Teller, d: Difference) -> Iterator[str]:
    if d.field == "aim":  # commitments are told with their words, under this
        yield f"{teller.aim(d.now)} ({teller.word('was')} {teller.aim(d.was)})"


def _setting(teller: Teller, d: Difference) -> Iterator[str]:
    yield field_word(d.field, teller.lang)
    now, was = (_value(teller, d.field, value) for value in (d.now, d.was))
    yield f"{now} ({teller.word('was')} {was})"


BODIES = frozenset(
    {
        "coordinator",
        "accountable",
        "asked",
        "succeeded_by",
        "members",
        "sender",
        "leads",
        "escalate_to",
    }
    | {"policies.approves", "policies.agrees", "policies.verifies", "policies.closes"}
)
"""Fields that hold the ids of bodies."""


def _value(teller: Teller, field: str, value: str) -> str:
    if not value:
        return teller.word("no-words")
    if field in BODIES:
        return ", ".join(teller.body(each) for each in value.split(", "))
    return teller.word(value) if field == "publish" else value


def _renamed(teller: Teller, d: Difference) -> Iterator[str]:
    yield _language(teller, d)
    nothing = teller.word("no-words")
    yield f"{d.now or nothing} ({teller.word('was')} {d.was or nothing})"


def _ended(teller: Teller, d: Difference) -> Iterator[str]:
    yield f"{teller.word('until')} {teller.day(d.now_due)}"
    if d.aside:
        yield f"{teller.word('succeeded')} {teller.body(d.aside)}"


def _leads(teller: Teller, d: Difference) -> Iterator[str]:
    nobody = teller.word("no-lead")
    was, now = d.was, d.now
    if d.field == "leads":
        yield teller.word("read-otherwise")
        was, now = (_value(teller, "leads", ids) if ids else "" for ids in (was, now))
    yield f"{now or nobody} ({teller.word('was')} {was or nobody})"


def _reworded(teller: Teller, d: Difference) -> Iterator[str]:
    yield field_word(d.field, teller.lang)
    yield _language(teller, d)


def _language(teller: Teller, d: Difference) -> str:
    names = {"cy": "welsh", "en": "english"}
    return teller.word(names[d.language]) if d.language in names else d.language


def _not_counted(teller: Teller, d: Difference) -> Iterator[str]:
    yield teller.word(f"act-{d.field}")
    yield teller.word(d.aside)


def _rule(teller: Teller, d: Difference) -> Iterator[str]:
    if d.change == "rule-mended":  # what is broken is called by its severity
        yield teller.word(d.severity)
    yield _english(teller, d.now or d.was)
    if d.kind == "plan" and d.path not in ("", "plan.yaml"):
        yield d.path
    if d.number > 1:
        yield f"{teller.word('times')}: {d.number}"


def _record(teller: Teller, d: Difference) -> Iterator[str]:
    if d.change == "record-renamed":
        yield f"{d.now} ({teller.word('was')} {d.was})"
    elif d.change == "record-deleted":
        yield teller.word(f"act-{d.field}")
    else:
        yield field_word(d.field, teller.lang)


def _translation(teller: Teller, d: Difference) -> Iterator[str]:
    yield _language(teller, d)
    changed = d.change == "translation-changed"
    yield field_word(d.field, teller.lang) if changed else teller.word(f"act-{d.field}")


def _file(_teller: Teller, d: Difference) -> Iterator[str]:
    yield d.path


def _agreed_period(teller: Teller, d: Difference) -> Iterator[str]:
    """What an agreed period said, and says now; the thing itself is named in the heading."""
    if d.change != "frozen-changed":
        return
    kind, _, rest = d.field.rpartition(".")
    before, _, aim = kind.partition(".")
    if before == "aims":
        yield teller.aim(aim.removesuffix(".ratings"))
    if kind == "records":
        yield f"{teller.word('records-counted')} {rest}"
    else:
        yield teller.rag(rest) if kind.endswith("ratings") else _figure_word(teller, rest)
    was, now = (_frozen_value(teller, d.field, value) for value in (d.was, d.now))
    yield f"{now} ({teller.word('was')} {was})"


def _figure_word(teller: Teller, key: str) -> str:
    from planctl.locale.changes import WORDS

    return (
        teller.word(f"figure.{key}") if f"figure.{key}" in WORDS else field_word(key, teller.lang)
    )


def _frozen_value(teller: Teller, field: str, value: str) -> str:
    if field == "date" and value:
        return teller.day(date.fromisoformat(value))
    return _value(teller, field, value)


def _code(teller: Teller, d: Difference) -> Iterator[str]:
    from planctl.rules.codes import CODES

    yield _english(teller, CODES[d.field].title) if d.field in CODES else d.field


def _english(teller: Teller, sentence: str) -> str:
    """A sentence of the rules, which speak English only; marked so in another language."""
    return sentence if teller.lang == "en" else f"{sentence} ({teller.word('only-in-english')})"


def _name(teller: Teller, d: Difference) -> Iterator[str]:
    """A thing of the plan's own files is told by its name, a new action by when and who."""
    if d.kind not in ("action", "commitment", "narrative"):
        yield d.now or d.was
    if (d.kind, d.change) == ("action", "new"):
        action = teller.action(d.id)
        if action:
            timescale = action.timescale or teller.word("no-timescale")
            yield f"{teller.word('timescale')}: {timescale}"
            yield f"{teller.word('lead')}: {action.lead or teller.word('no-lead')}"


_GROUPS = {
    "new": _name,
    "gone": _name,
    "moved": _moved_to,
    "renumbered": _renamed,
    "reworded": _reworded,
    "words-added": _reworded,
    "words-removed": _reworded,
    "words-taken-out": _reworded,
    "changed": _setting,
    "renamed": _renamed,
    "ended": _ended,
    "leads-changed": _leads,
    "timescale-asked": _timescale,
    "timescale-granted": _timescale,
    "timescale-refused": _timescale,
    "timescale-moved-without-approval": _timescale,
    "timescale-changed": _timescale,
    "rated": _rating,
    "rating-moved": _rating,
    "rating-gone": _rating,
    "not-agreed": _ratings,
    "no-longer-differ": _ratings,
    "agreed": _ratings,
    "reported": _spoken,
    "assessed": _spoken,
    "corrected": _spoken,
    "evidence-supplied": _evidence,
    "closed": _closed,
    "state-changed": _state,
    "occurrences-answered": _evidence,
    "overdue-since": _overdue,
    "no-longer-overdue": _no_longer,
    "not-counted": _not_counted,
    "warning-accepted": _code,
    "record-edited": _record,
    "record-redacted": _record,
    "record-renamed": _record,
    "record-deleted": _record,
    "translation-added": _translation,
    "translation-changed": _translation,
    "translation-gone": _translation,
    "file-came-in": _file,
    "file-changed": _file,
    "file-gone": _file,
    "frozen": _agreed_period,
    "frozen-changed": _agreed_period,
    "frozen-gone": _agreed_period,
    "rule-broken": _rule,
    "rule-mended": _rule,
}
