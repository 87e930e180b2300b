"""What changed in the plan's own files: its terms, ratings, aims, register, rounds, frozen periods."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, TypeVar

from planctl.model.frozen import Frozen
from planctl.model.lead import Lead
from planctl.model.plan import Aim, Policies, Terms
from planctl.queries.changes.difference import Difference
from planctl.queries.changes.side import Pair

T = TypeVar("T")
APART = frozenset({"scheme", "aims", "policies", "rounds", "texts", "frozen", "heard"})
"""Fields of the terms that are told each in its own way, and the day from which they are looked at."""
Fields = dict[str, str]
Texts = dict[str, dict[str, str]]


class Named(NamedTuple):
    """One thing of the plan's own files: what it says, by field, and its other languages."""

    title: str
    fields: Fields
    texts: Texts


def of_plan(pair: Pair) -> Iterator[Difference]:
    """Every difference of the plan as a whole, in the order of its files."""
    was, now = pair.before.plan.terms, pair.now.plan.terms
    yield from _between(Difference("plan", "plan", ""), _terms(was), _terms(now))
    yield from _each("rating", _levels(was), _levels(now))
    yield from _each("aim", _aims(was), _aims(now))
    yield from _order(was, now)
    yield from _register(pair)
    yield from _each("round", _rounds(was), _rounds(now))
    yield from _frozen(pair)
    yield from _each("narrative", _texts(pair.before.narratives), _texts(pair.now.narratives))


def _terms(terms: Terms) -> Named:
    fields = {key: _text(value) for key, value in terms._asdict().items() if key not in APART}
    policies: Policies = terms.policies
    fields |= {f"policies.{key}": _text(value) for key, value in policies._asdict().items()}
    return Named(terms.title, fields, terms.texts)


def _levels(terms: Terms) -> dict[str, Named]:
    return {
        level.id: Named(level.word, _fields(level._asdict(), ("id", "words")), level.words)
        for level in terms.scheme.levels
    }


def _aims(terms: Terms) -> dict[str, Named]:
    return {
        aim.id: Named(aim.title, _fields(aim._asdict(), ("id", "texts")), aim.texts)
        for aim in terms.aims
    }


def _rounds(terms: Terms) -> dict[str, Named]:
    return {
        str(each.period): Named(str(each.period), _fields(each._asdict(), ("period",)), {})
        for each in terms.rounds
    }


def _texts(texts: dict[str, str]) -> dict[str, Named]:
    return {name: Named(text, {"text": text}, {}) for name, text in texts.items()}


def _fields(values: dict[str, object], apart: tuple[str, ...]) -> Fields:
    return {key: _text(value) for key, value in values.items() if key not in apart}


def _text(value: object) -> str:
    """Any value of the terms as people read it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    return "" if value is None else str(value)


def _each(kind: str, was: dict[str, Named], now: dict[str, Named]) -> Iterator[Difference]:
    """What is new, gone or different among things that have an id."""
    for identity in [*now, *(old for old in was if old not in now)]:
        aim = identity if kind == "aim" else ""
        base = Difference(identity, kind, "", aim)
        old, new = was.get(identity), now.get(identity)
        if old is None and new is not None:
            yield base._replace(change="new", now=new.title)
        elif new is None and old is not None:
            yield base._replace(change="gone", was=old.title)
        elif old and new:
            yield from _between(base, old, new)


REWORDED = frozenset({"title", "short_title", "vision", "statement", "meaning", "word", "text"})
"""Fields that hold words rather than settings."""


def _between(base: Difference, was: Named, now: Named) -> Iterator[Difference]:
    for field in now.fields:
        before, after = was.fields.get(field, ""), now.fields[field]
        if before != after:
            change = "reworded" if field in REWORDED else "changed"
            yield base._replace(change=change, field=field, was=before, now=after)
    for language in sorted(was.texts.keys() | now.texts.keys()):
        before_texts, after_texts = was.texts.get(language, {}), now.texts.get(language, {})
        for field in sorted(before_texts.keys() | after_texts.keys()):
            before, after = before_texts.get(field, ""), after_texts.get(field, "")
            if before != after:
                told = base._replace(change="reworded", field=field, language=language)
                yield told._replace(was=before, now=after)


def _order(was: Terms, now: Terms) -> Iterator[Difference]:
    """The aims both sides have, in another order."""
    both = {aim.id for aim in was.aims} & {aim.id for aim in now.aims}
    before, after = ([aim for aim in terms.aims if aim.id in both] for terms in (was, now))
    if [aim.id for aim in before] != [aim.id for aim in after]:
        told = Difference("plan", "plan", "changed", field="aims")
        yield told._replace(was=_titles(before), now=_titles(after))


def _titles(aims: list[Aim]) -> str:
    return ", ".join(aim.title for aim in aims)


def _register(pair: Pair) -> Iterator[Difference]:
    was = {lead.id: lead for lead in pair.before.plan.register.leads}
    now = {lead.id: lead for lead in pair.now.plan.register.leads}
    for identity in [*now, *(old for old in was if old not in now)]:
        base = Difference(identity, "lead", "")
        old, new = was.get(identity), now.get(identity)
        if old is None and new is not None:
            yield base._replace(change="new", now=new.name, field=new.kind)
        elif new is None and old is not None:
            yield base._replace(change="gone", was=old.name)
        elif old and new:
            yield from _lead(base, old, new)


def _lead(base: Difference, was: Lead, now: Lead) -> Iterator[Difference]:
    if was.name != now.name:
        yield base._replace(change="renamed", was=was.name, now=now.name)
    ended = now.until is not None and was.until is None
    if ended:
        told = base._replace(change="ended", now=now.name, now_due=now.until)
        yield told._replace(aside=now.succeeded_by)
    apart = {"id", "name", "names", *(("until", "succeeded_by") if ended else ())}
    before = _fields(was._asdict(), tuple(apart))
    after = _fields(now._asdict(), tuple(apart))
    for field, words in after.items():
        if before[field] != words:
            yield base._replace(change="changed", field=field, was=before[field], now=words)
    for language in sorted(was.names.keys() | now.names.keys()):
        old, new = was.names.get(language, ""), now.names.get(language, "")
        if old != new:
            yield base._replace(change="renamed", language=language, was=old, now=new)


def _frozen(pair: Pair) -> Iterator[Difference]:
    """Periods agreed by a body: what was agreed does not change."""
    was, now = (
        {str(f.period): f for f in side.plan.terms.frozen if f.date <= side.known}
        for side in (pair.before, pair.now)
    )
    for period in sorted(was.keys() | now.keys()):
        base = Difference(period, "frozen", "")
        old, new = was.get(period), now.get(period)
        if new is None and old is not None:
            yield _agreed_as(base, old)._replace(change="frozen-gone", was=period)
        elif old is None and new is not None:
            yield _agreed_as(base, new)._replace(change="frozen", now=period)
        elif old and new:
            yield from _agreed_otherwise(pair, base, old, new)


def _agreed_as(base: Difference, frozen: Frozen) -> Difference:
    return base._replace(by=(frozen.body,), minute=frozen.minute, on=frozen.date)


def _agreed_otherwise(
    pair: Pair, base: Difference, was: Frozen, now: Frozen
) -> Iterator[Difference]:
    """What the file of a period says otherwise: day, body, minute, figures, and which records count."""
    old, new = (
        {**_how_agreed(each), **side.figures.get(base.id, {}), **_counted(each)}
        for side, each in ((pair.before, was), (pair.now, now))
    )
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key, ""), new.get(key, "")
        if before != after:
            yield base._replace(change="frozen-changed", field=key, was=before, now=after)


def _how_agreed(frozen: Frozen) -> Fields:
    return {"date": frozen.date.isoformat(), "sender": frozen.body, "minute": frozen.minute}


def _counted(frozen: Frozen) -> Fields:
    """How many records of each commitment count, and a mark of which."""
    return {
        f"records.{each.commitment}": f"{each.records} · {each.digest[:8]}"
        for each in frozen.commitments
    }
