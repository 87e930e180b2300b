"""What a reviewer must see first: records that were not left alone, rules newly broken or mended."""

import re
from collections.abc import Iterator

from planctl.model.gaps import is_left_of
from planctl.model.record import REMOVED, Record, Supplied, Update, act_word
from planctl.queries.changes.difference import Difference
from planctl.queries.changes.side import Found, Pair, content_of
from planctl.queries.story import said
from planctl.rules.history import Version, ids_minted_once, timescales_approved

Homes = dict[str, tuple[str, str]]
NOWHERE = ("", "")
AROUND = ("subject", "sender", "date", "period", "role")
"""What a record says beside its act."""


def edited_timescales(pair: Pair) -> frozenset[str]:
    """The ids of actions whose adopted timescale was changed though the plan was approved."""
    found = timescales_approved(_version(pair, 0), _version(pair, 1))
    return frozenset(each.subject for each in found)


def _version(pair: Pair, at: int) -> Version:
    return Version(pair[at].plan, pair[at].summaries)


def of_records(pair: Pair, homes: Homes) -> Iterator[Difference]:
    """Records that were there before and are not, or do not say what they said."""
    was, now = pair.before.by_name, pair.now.by_name
    fresh = {content_of(record): record for name, record in now.items() if name not in was}
    for name, record in sorted(was.items()):
        after = now.get(name)
        if after is not None:
            yield from _edited(homes, record, after)
        elif record.path not in pair.now.paths:
            yield _deleted(homes, record, fresh.get(content_of(record)))


def of_translations(pair: Pair, homes: Homes) -> Iterator[Difference]:
    """The words of a record in another language that came, went or changed, where it is there still."""
    was, now = pair.before.record_texts, pair.now.record_texts
    records = pair.now.by_name
    for name in sorted((was.keys() | now.keys()) & records.keys()):
        before, after = was.get(name, {}), now.get(name, {})
        for language in sorted(before.keys() | after.keys()):
            old, new = before.get(language), after.get(language)
            base = _base(homes, records[name], "")._replace(language=language)
            yield from _translation(base, act_word(records[name]), old, new)


def _translation(
    base: Difference, act: str, old: dict[str, str] | None, new: dict[str, str] | None
) -> Iterator[Difference]:
    if old is None and new is not None:
        said = tuple((base.by[0], field, words) for field, words in new.items())
        yield base._replace(change="translation-added", field=act, said=said)
    elif new is None:
        yield base._replace(change="translation-gone", field=act)
    elif old and old != new:
        for field in dict.fromkeys((*old, *new)):
            before, after = old.get(field, ""), new.get(field, "")
            if before != after:
                told = base._replace(change="translation-changed", field=field)
                yield told._replace(was=before, now=after)


def _edited(homes: Homes, was: Record, now: Record) -> Iterator[Difference]:
    if was._replace(path="") == now._replace(path=""):
        return
    before, after = _parts(was), _parts(now)
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key, ""), after.get(key, "")
        if old != new:
            change = "record-redacted" if _is_taken_out(was, now, key) else "record-edited"
            yield _base(homes, now, change)._replace(field=key, was=old, now=new)


def _is_taken_out(was: Record, now: Record, key: str) -> bool:
    """Whether one part of a record is what is left of it, by a record that says it was redacted."""
    if now.redacted is None:
        return False
    if key == "supplied" and isinstance(was.act, Update) and isinstance(now.act, Update):
        olds, news = was.act.supplied, now.act.supplied
        return len(olds) == len(news) and all(map(_is_left_of_supplied, olds, news))
    new = _parts(now).get(key, "")
    return REMOVED in new and is_left_of(_parts(was).get(key, ""), new)


def _is_left_of_supplied(was: Supplied, now: Supplied) -> bool:
    """Whether evidence is what is left of it; a copy that was taken out has no mark of its bytes."""
    was = was._replace(sha256="") if now.copy == REMOVED else was
    return all(
        is_left_of(str(old or ""), str(new or "")) for old, new in zip(was, now, strict=True)
    )


def _parts(record: Record) -> dict[str, str]:
    """All that a record says as text, by key."""
    parts = {**said(record), **{key: getattr(record, key) for key in AROUND}}
    if isinstance(record.act, Update):
        parts["supplied"] = [tuple(each) for each in record.act.supplied]
    return {key: str(value or "") for key, value in parts.items()}


def _deleted(homes: Homes, record: Record, renamed: Record | None) -> Difference:
    if renamed:
        told = _base(homes, renamed, "record-renamed")
        return told._replace(was=record.name, now=renamed.name)
    return _base(homes, record, "record-deleted")._replace(field=act_word(record))


def _base(homes: Homes, record: Record, change: str) -> Difference:
    aim, commitment = homes.get(record.subject, NOWHERE)
    kind = "commitment" if record.subject.startswith("COM-") else "action"
    told = Difference(record.subject, kind, change, aim, commitment, path=record.path)
    return told._replace(by=(record.sender,), on=record.date, records=(record.name,))


def homes_of(pair: Pair) -> Homes:
    """The aim and the commitment that everything stands under, as the later side has it."""
    homes: Homes = {}
    for side in pair:
        for commitment in side.commitments.values():
            homes[commitment.id] = (commitment.aim, commitment.id)
        for tracked in side.plan.tracked:
            home = (tracked.aim, tracked.commitment_id)
            homes[tracked.action.id] = homes[tracked.commitment_id] = home
    return homes


def of_rules(pair: Pair, homes: Homes) -> Iterator[Difference]:
    """Problems that only one side has; the same sentence about the same file is the same problem."""
    was, now = _by_sentence(pair.before.problems), _by_sentence(pair.now.problems)
    yield from _told(homes, "rule-broken", [now[key] for key in now if key not in was])
    mended = [was[key] for key in was if key not in now]
    known = [found for found in mended if found.unit not in pair.now.unread]
    yield from _told(homes, "rule-mended", known)
    yield from _reused(pair, homes)


def _reused(pair: Pair, homes: Homes) -> Iterator[Difference]:
    """Ids given to other words: a clash of two that was there before is no news."""
    before = {(each.action.id, each.action.action) for each in pair.before.plan.tracked}
    now = {(each.action.id, each.path): each.action.action for each in pair.now.plan.tracked}
    twice = pair.now.twice  # which the check tells by itself
    for reused in ids_minted_once(_version(pair, 0), _version(pair, 1)):
        if (
            reused.subject in twice
            or (reused.subject, now.get((reused.subject, reused.path))) in before
        ):
            continue
        base = of_unit(homes, "rule-broken", reused.subject)
        told = base._replace(field=reused.code, severity="error", now=reused.message)
        yield told._replace(path=reused.path, number=1)


SEVERITIES = ("error", "warning", "advice")
COUNTS = re.compile(r"\d+ of \d+|: \d+$")
"""Counts in the sentence of a problem: another count is the same problem still."""


def _by_sentence(problems: tuple[Found, ...]) -> dict[tuple[str, str, str], Found]:
    return {
        (f.problem.path, f.problem.code, COUNTS.sub("", f.problem.message)): f
        for f in reversed(problems)
    }


def _told(homes: Homes, change: str, problems: list[Found]) -> Iterator[Difference]:
    """One difference for each sentence about a unit, however many of its files it is about."""
    alike: dict[tuple[str, str, str], list[Found]] = {}
    for found in sorted(problems, key=lambda found: SEVERITIES.index(found.severity)):
        alike.setdefault((found.unit, found.problem.code, found.problem.message), []).append(found)
    for (unit, code, message), each in alike.items():
        told = of_unit(homes, change, unit)
        told = told._replace(field=code, severity=each[0].severity, number=len(each))
        told = told._replace(path=each[0].problem.path)
        is_broken = change == "rule-broken"
        yield told._replace(now=message) if is_broken else told._replace(was=message)


def of_unit(homes: Homes, change: str, identity: str) -> Difference:
    """The beginning of a difference about a commitment or an action, "" for the plan as a whole."""
    aim, commitment = homes.get(identity, NOWHERE)
    kind = "action" if identity.startswith("ACT-") else "commitment" if identity else "plan"
    return Difference(identity or "plan", kind, change, aim, commitment)
