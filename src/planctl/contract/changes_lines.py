"""Each difference in words: what it is called, short facts beside it, and words whole under it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planctl.locale.changes import change_label, change_word, field_word
from planctl.locale.months import format_day
from planctl.model.period import Period
from planctl.queries.changes_difference import Difference
from planctl.queries.changes_side import Pair


class Line(NamedTuple):
    """One difference for a reader. `quotes` are (label, text), texts whole."""

    label: str
    facts: tuple[str, ...]
    quotes: tuple[tuple[str, str], ...] = ()


class Teller(NamedTuple):
    """What is needed to tell differences: the sides, whose plans know the names, and a language.

    `words` are those of every action and commitment in that language, by id.
    """

    pair: Pair
    lang: str
    words: dict[str, str]

    def word(self, key: str) -> str:
        """A word of ours."""
        return change_word(key, self.lang)

    def body(self, identity: str) -> str:
        """A body's name."""
        for side in reversed(self.pair):
            lead = side.plan.register.by_id.get(identity)
            if lead:
                return lead.name_in(self.lang)
        return identity

    def rag(self, rag: str) -> str:
        """A rating's word."""
        for side in reversed(self.pair):
            if side.plan.terms.scheme.level(rag):
                return side.plan.terms.scheme.word(rag, self.lang)
        return rag or self.word("unrated")

    def aim(self, identity: str) -> str:
        """An aim's title."""
        for side in reversed(self.pair):
            for aim in side.plan.terms.aims:
                if aim.id == identity:
                    return aim.title_in(self.lang)
        return identity

    def words_of(self, identity: str) -> str:
        """The words of an action or commitment, of the later side that has it."""
        return self.words.get(identity, "")

    def day(self, day: date | None) -> str:
        """A day in words."""
        return format_day(day, self.lang) if day else ""


def teller_of(pair: Pair, lang: str) -> Teller:
    """Who tells the differences of two sides in a language."""
    words: dict[str, str] = {}
    for side in pair:
        for commitment in side.commitments.values():
            words[commitment.id] = commitment.texts.get(lang) or commitment.commitment
        for tracked in side.plan.tracked:
            action = tracked.action
            words[action.id] = action.texts.get(lang, {}).get("action") or action.action
            said = tracked.commitment_texts.get(lang) or tracked.commitment
            words[tracked.commitment_id] = said
    return Teller(pair, lang, words)


def line_of(teller: Teller, difference: Difference) -> Line:
    """A difference in words."""
    label = change_label(difference.change, difference.kind, teller.lang)
    facts = (*_facts(teller, difference), *_authority(teller, difference))
    return Line(label, tuple(filter(None, facts)), tuple(_quotes(teller, difference)))


def _facts(teller: Teller, d: Difference) -> Iterator[str]:
    group = _GROUPS.get(d.change)
    if group:
        yield from group(teller, d)


def _timescale(teller: Teller, d: Difference) -> Iterator[str]:
    nothing = teller.word("no-timescale")
    yield f"{d.now or nothing} ({teller.word('was')} {d.was or nothing})"
    yield from _moved(teller, d)
    if d.slips:
        yield f"{teller.word('slips')}: {d.slips}"
    if d.original and d.original not in (d.was, d.now):
        yield f"{teller.word('first-adopted')}: {d.original}"
    if d.change == "timescale-granted" and d.aside:
        yield f"{teller.word('asked-by')}: {teller.body(d.aside)}"


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
    else:
        yield str(d.now_period or "")
    for lead, rag in d.ratings if d.change == "not-agreed" else ():
        yield f"{teller.body(lead)}: {teller.rag(rag)}"


def _spoken(teller: Teller, d: Difference) -> Iterator[str]:
    yield f"{teller.word('updates')}: {d.number}"
    periods = [str(period) for period in (d.was_period, d.now_period) if period]
    yield "–".join(periods)


def _evidence(teller: Teller, d: Difference) -> Iterator[str]:
    yield d.now
    if d.aside:
        yield f"{teller.word('seen-by')} {d.aside}"


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
        yield f"{d.now} ({teller.word('was')} {d.was})"


def _moved_to(teller: Teller, d: Difference) -> Iterator[str]:
    name = teller.aim if d.field == "aim" else str
    yield f"{name(d.now)} ({teller.word('was')} {name(d.was)})"


def _setting(teller: Teller, d: Difference) -> Iterator[str]:
    yield field_word(d.field, teller.lang)
    now, was = (_value(teller, d.field, value) for value in (d.now, d.was))
    yield f"{now} ({teller.word('was')} {was})"


BODIES = frozenset(
    {"coordinator", "accountable", "asked", "succeeded_by", "members", "sender", "leads"}
    | {"policies.approves", "policies.agrees", "policies.verifies"}
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
    yield teller.word(d.severity)
    yield d.now or d.was
    if d.number > 1:
        yield f"{teller.word('times')}: {d.number}"


def _record(teller: Teller, d: Difference) -> Iterator[str]:
    if d.change == "record-renamed":
        yield f"{d.now} ({teller.word('was')} {d.was})"
    elif d.change == "record-deleted":
        yield teller.word(f"act-{d.field}")
    else:
        yield field_word(d.field, teller.lang)


def _code(_teller: Teller, d: Difference) -> Iterator[str]:
    from planctl.rules.codes import CODES

    yield CODES[d.field].title if d.field in CODES else d.field


def _name(teller: Teller, d: Difference) -> Iterator[str]:
    """A thing of the plan's own files is told by its name, an action by when and who."""
    if d.kind not in ("action", "commitment", "narrative"):
        yield d.now or d.was
    if (d.kind, d.change) == ("action", "new"):
        for tracked in teller.pair.now.plan.tracked:
            if tracked.action.id == d.id:
                yield tracked.action.timescale or teller.word("no-timescale")
                yield tracked.action.lead or teller.word("no-lead")


_GROUPS = {
    "new": _name,
    "gone": _name,
    "moved": _moved_to,
    "renumbered": _renamed,
    "reworded": _reworded,
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
    "frozen": _name,
    "frozen-changed": _name,
    "frozen-gone": _name,
    "rule-broken": _rule,
    "rule-mended": _rule,
}


def _authority(teller: Teller, d: Difference) -> Iterator[str]:
    """Who, when and by which minute; of several reports only who."""
    yield ", ".join(teller.body(each) for each in d.by)
    if d.on and not d.number:
        yield teller.day(d.on)
    if d.minute:
        yield f"{teller.word('minute')}: {d.minute}"


QUOTED = frozenset({"reworded", "record-edited"})
"""Changes whose words are shown whole, old and new."""


def _quotes(teller: Teller, d: Difference) -> Iterator[tuple[str, str]]:
    if d.change in QUOTED:
        nothing = teller.word("no-words")
        yield teller.word("old"), d.was or nothing
        yield teller.word("now"), d.now or nothing
    if (d.change, d.field) == ("moved", "commitment"):
        for label, identity in (("old", d.was), ("now", d.now)):
            yield teller.word(label), f"{identity} {teller.words_of(identity)}".strip()
    if d.kind == "narrative" and d.change == "new":
        yield teller.word("now"), d.now
    if d.reason:
        yield teller.word("reason"), d.reason
    for body, key, words in d.said:
        yield f"{teller.word(key)} ({teller.body(body)})", words
