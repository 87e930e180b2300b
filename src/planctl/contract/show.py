"""One action or commitment whole, as machines read it."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from planctl.contract.answer import markdown_text, plain_text, text_of
from planctl.contract.rounds import agreed_row
from planctl.contract.rows import Row, action_row, iso
from planctl.locale.columns import heading
from planctl.locale.freezing import agreed, late
from planctl.locale.months import format_day
from planctl.locale.reasons import reason
from planctl.locale.story import page_word
from planctl.model.action import Commitment
from planctl.model.plan import Plan, Round
from planctl.model.record import Closure, act_word
from planctl.model.stating import standing_closure
from planctl.model.times import Move
from planctl.queries.selection import Stood
from planctl.queries.show import Shown, Why
from planctl.queries.story import Entry, Story, said

Texts = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Records' words in other languages: name -> language -> key -> words."""


class Parts(NamedTuple):
    """What a record says, by key, with the keys that stand in another language than was asked."""

    said: dict[str, object]
    fallback: tuple[str, ...]


TRANSLATED = ("progress", "barriers", "next_steps", "public", "internal", "reason")


def parts_of(entry: Entry, texts: Texts, lang: str, first: str) -> Parts:
    """A record's words in the language asked, in the plan's first language where missing."""
    own = said(entry.record)
    if lang == first:
        return Parts(own, ())
    there = texts.get(entry.record.name, {}).get(lang, {})
    missing = tuple(key for key in TRANSLATED if key in own and not there.get(key))
    return Parts({key: there.get(key) or words for key, words in own.items()}, missing)


def action_item(plan: Plan, shown: Shown, texts: Texts, lang: str) -> Row:
    """An action with all its keys, its standing, why it stands so, and its records in order."""
    action = shown.stood.tracked.action
    return {
        **action_row(plan, shown.stood, lang),
        "accountable": action.accountable or None,
        "publish": action.publish,
        "was": list(action.was),
        "standing": _standing(plan, shown, lang),
        "why": [why_row(why, lang) for why in shown.why],
        "records": _records(plan, shown.story.entries, texts, lang),
        "later_records": shown.story.later,
        "late_records": _records(plan, shown.story.late, texts, lang),
    }


def commitment_item(
    plan: Plan,
    commitment: Commitment,
    under: tuple[Stood, ...],
    told: Story,
    texts: Texts,
    lang: str,
) -> Row:
    """A commitment with its own words, its actions as rows, and its own records."""
    first = plan.terms.languages[0]
    words = commitment.texts.get(lang)
    return {
        "id": commitment.id,
        "aim": commitment.aim,
        "commitment": words or commitment.commitment,
        "publish": commitment.publish,
        **_closed(told),
        "fallback": [] if words or lang == first else ["commitment"],
        "actions": [action_row(plan, stood, lang) for stood in under],
        "records": _records(plan, told.entries, texts, lang),
        "later_records": told.later,
        "late_records": _records(plan, told.late, texts, lang),
    }


def _closed(told: Story) -> Row:
    """How a commitment was closed as a whole; null where it is not."""
    closed = standing_closure(told.ledger)
    act = closed.act if closed and isinstance(closed.act, Closure) else None
    return {
        "state": "closed" if act else None,
        "closed_as": act.closes if act else None,
        "into": (act.into or None) if act else None,
    }


def _standing(plan: Plan, shown: Shown, lang: str) -> Row:
    standing, settled = shown.stood.standing, shown.stood.tracked.settled
    scheme = plan.terms.scheme
    return {
        "as_of": iso(standing.as_of),
        "kind": settled.kind,
        "certainty": settled.certainty,
        "recurs": settled.recurs,
        "due": iso(standing.due),
        "original_due": iso(standing.original_due),
        "overdue": standing.overdue,
        "days_overdue": standing.days_overdue,
        "missed": list(standing.missed),
        "answered": list(settled.answered),
        "moves": [_move(move) for move in shown.times.moves],
        "ratings": [
            {"lead": lead, "rag": rag, "rag_word": scheme.word(rag, lang)}
            for lead, rag in settled.ratings
        ],
        "rag_by": settled.rag_by or None,
        "agreed": settled.agreed,
        "state": settled.state,
        "closed_as": settled.closed_as or None,
        "into": settled.into or None,
        "finished": settled.finished,
        "undecided": settled.undecided,
        "round": _round(shown.round, standing.answer),
    }


def _move(move: Move) -> Row:
    return {
        "name": move.name or None,
        "timescale": move.now.words,
        "due": iso(move.now.due),
        "slip": move.slip,
    }


def _round(opened: Round | None, answer: str) -> Row | None:
    if opened is None:
        return None
    return {
        "period": str(opened.period),
        "opened": iso(opened.opened),
        "closes": iso(opened.closes),
        "answer": answer,
    }


def why_row(why: Why, lang: str) -> Row:
    """One reason: the flag, its rule in a plain sentence or two, the days and the records."""
    return {
        "flag": why.flag,
        "rule": " ".join(reason(key, lang) for key in why.rules),
        "dates": {key.replace("-", "_"): iso(day) for key, day in why.days},
        "records": list(why.names),
    }


def _records(plan: Plan, entries: tuple[Entry, ...], texts: Texts, lang: str) -> list[Row]:
    first = plan.terms.languages[0]
    return [record_row(entry, parts_of(entry, texts, lang, first)) for entry in entries]


def record_row(entry: Entry, parts: Parts) -> Row:
    """One record with what became of it; `fields` holds what it says, by the keys of its file."""
    record = entry.record
    return {
        "name": record.name,
        "subject": record.subject,
        "act": act_word(record),
        "date": iso(record.date),
        "from": record.sender,
        "period": str(entry.period) if entry.period else None,
        "role": record.role or None,
        "counted": entry.heard.counted,
        "heard": entry.heard.why,
        "corrected_by": entry.heard.corrected_by or None,
        "fields": parts.said,
        "fallback": list(parts.fallback),
        "late": entry.late is not None,
        "late_for": agreed_row(entry.late),
        "redacted": iso(record.redacted),
    }


def as_plain_item(item: Row) -> str:
    """One key a line, tab-separated; then one line for each reason, record and part of a record."""
    lines = []
    for key, value in item.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for row in value:
                lines += _plain_rows(key, row)
        elif isinstance(value, dict):
            lines += _plain_rows(key, value)
        else:
            lines.append(_tabbed(key, value))
    return "".join(f"{line}\n" for line in lines)


def _plain_rows(key: str, row: Row) -> list[str]:
    """A line with the short values of a row, and one for each part of what it says."""
    name = row.get("name") or row.get("id") or row.get("flag") or ""
    short = [flat(value) for part, value in row.items() if part not in ("name", "flag", "fields")]
    lines = [_tabbed(key, name, *short) if name else _tabbed(key, *short)]
    fields = row.get("fields")
    if isinstance(fields, dict):
        lines += [_tabbed("field", name, part, flat(value)) for part, value in fields.items()]
    return lines


def flat(value: object) -> str:
    """A value of several parts as one text: "Sep 2027; because of floods"."""
    if isinstance(value, dict):
        return "; ".join(flat(part) for part in value.values() if part)
    if isinstance(value, list):
        return "; ".join(flat(part) for part in value)
    return text_of(value).strip("\n")


def _tabbed(*values: object) -> str:
    return "\t".join(plain_text(value) for value in values)


FACTS = (
    "commitment",
    "aim",
    "evidence",
    "timescale",
    "original_timescale",
    "due",
    "days_overdue",
    "slips",
    "lead",
    "asked",
    "rag_word",
    "rag_period",
    "state",
    "round",
)


def as_markdown_item(item: Row, notes: tuple[str, ...], lang: str) -> str:
    """The notes, the words, a table of facts, the reasons, and every record with whole texts."""
    words = markdown_text(text_of(item.get("action") or item["commitment"]))
    lines = [*(f"{markdown_text(note)}\n" for note in notes), f"# {item['id']} {words}", ""]
    facts = [key for key in FACTS if item.get(key) not in (None, [], "")]
    lines += ["| | |", "| --- | --- |"]
    lines += [f"| {_label(key, lang)} | {_fact(item, key, lang)} |" for key in facts]
    for title, key, write in (
        (page_word("actions-under", lang), "actions", _markdown_action),
        (page_word("why", lang), "why", _markdown_why),
        (page_word("story", lang), "records", _markdown_record),
        (agreed("late-records", lang), "late_records", _markdown_record),
    ):
        rows = item.get(key)
        if isinstance(rows, list) and (rows or key != "late_records"):
            lines += ["", f"## {title}", ""]
            lines += [line for row in rows for line in write(row, lang)]
    return "\n".join(lines) + "\n"


def _label(key: str, lang: str) -> str:
    return heading("rag" if key == "rag_word" else key, lang)


def _fact(item: Row, key: str, lang: str) -> str:
    text = text_of(item[key])
    return markdown_text(page_word(text, lang) if key in ("state", "round") else text)


def _markdown_action(row: Row, lang: str) -> list[str]:
    facts = (row["timescale"], row["rag_word"], page_word(text_of(row["state"]), lang))
    said = " · ".join(markdown_text(text_of(fact)) for fact in facts if fact)
    return [f"- {row['id']} {markdown_text(text_of(row['action']))} ({said})"]


def _markdown_why(row: Row, lang: str) -> list[str]:
    dates = row["dates"] if isinstance(row["dates"], dict) else {}
    days = [f"{page_word(k.replace('_', '-'), lang)}: {_day(d, lang)}" for k, d in dates.items()]
    names = row["records"] if isinstance(row["records"], list) else []
    flag = page_word(flag_word(text_of(row["flag"])), lang)
    behind = (markdown_text(text_of(name)) for name in names)
    said = " · ".join([text_of(row["rule"]), *days, *behind])
    return [f"- **{flag}**: {said}"]


def flag_word(flag: str) -> str:
    """The key of a flag's own word, where it is not that of a column."""
    return f"flag-{flag}" if flag in ("overdue", "rating", "timescale") else flag


def _day(iso_day: object, lang: str) -> str:
    return format_day(date.fromisoformat(str(iso_day)), lang)


def _markdown_record(row: Row, lang: str) -> list[str]:
    act = page_word(f"act-{row['act']}", lang)
    facts = (_day(row["date"], lang), row["from"], row["period"], act)
    head = " · ".join(markdown_text(text_of(fact)) for fact in facts if fact)
    lines = [f"### {head}", "", markdown_text(text_of(row["name"])), ""]
    if row["counted"] is False:
        by = f" {markdown_text(text_of(row['corrected_by']))}" if row["corrected_by"] else ""
        lines += [f"*{page_word(text_of(row['heard']), lang)}*{by}", ""]
    tardy = row["late_for"]
    if isinstance(tardy, dict):
        day = date.fromisoformat(str(tardy["date"]))
        told = late(str(tardy["period"]), day, str(tardy["minute"]), lang)
        lines += [f"*{markdown_text(told)}*", ""]
    fields = row["fields"] if isinstance(row["fields"], dict) else {}
    if row["redacted"]:
        fields = {**fields, "redacted": _day(row["redacted"], lang)}
    for key, value in fields.items():
        lines.append(f"- {page_word(key, lang)}: {markdown_text(flat(value))}")
    return [*lines, ""]
