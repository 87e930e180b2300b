"""The screen of one action or commitment: what it is, where it stands, why, and its whole story."""

from typing import NamedTuple

from rich.text import Text

from planctl.contract.rows import Told, told
from planctl.contract.show import Parts, Texts, flag_word, flat, parts_of
from planctl.locale.freezing import agreed, late
from planctl.locale.months import format_day
from planctl.locale.reasons import reason
from planctl.locale.story import page_word
from planctl.model.action import Commitment
from planctl.model.plan import Plan
from planctl.model.record import Closure, act_word
from planctl.model.settled import Settled
from planctl.model.stating import standing_closure
from planctl.queries.overdue import askable
from planctl.queries.selection import Stood
from planctl.queries.show import Shown, Why
from planctl.queries.story import Entry, Story
from planctl.terminal.ages import age
from planctl.terminal.screen import Cell, Screen, rating
from planctl.terminal.words import names

WIDE = 12
"""Columns for the label before a fact."""


class Page(NamedTuple):
    """What every part of the page needs: the screen, the plan, the texts, and what must be said first."""

    screen: Screen
    plan: Plan
    texts: Texts
    notes: tuple[str, ...]

    def word(self, key: str) -> str:
        """A word of ours in the screen's language."""
        return page_word(key, self.screen.lang)

    def fact(self, key: str, text: str, indent: int = 0) -> None:
        """A label, and after it a text that is never cut; its own line breaks are kept."""
        label = self.word(key)
        if len(label) > WIDE:
            self.screen.line(" " * indent + label)
            label = ""
        head = " " * indent + f"{label:{WIDE}} "
        for line in text.strip("\n").split("\n"):
            self.screen.hanging(head, line)
            head = " " * len(head)

    def drawn(self, key: str, cell: Cell, indent: int = 0) -> None:
        """A label, and after it something already drawn."""
        text = cell if isinstance(cell, Text) else Text(cell)
        self.screen.line(Text(" " * indent + f"{self.word(key):{WIDE}} ") + text)

    def rating(self, rag: str | None) -> Text:
        """A rating with its symbol, or the word for none."""
        level = self.plan.terms.scheme.level(rag)
        if level is None:
            return Text(rag or self.word("unrated"))
        return rating(
            level.symbol, self.plan.terms.scheme.word(rag, self.screen.lang), level.colour
        )

    def title(self, key: str) -> None:
        """A heading after an empty line."""
        self.screen.line()
        self.screen.line(Text(self.word(key).upper(), style="bold"))


def draw_action(page: Page, shown: Shown) -> None:
    """One action, whole."""
    words = told(shown.stood, page.screen.lang, page.plan.terms.languages[0])
    _head(page, shown.stood.id, shown.stood.standing.as_of.isoformat(), words.texts["action"])
    _what(page, shown, words)
    _where(page, shown)
    page.title("why")
    for why in shown.why:
        _why(page, why)
    draw_story(page, shown.story)


def draw_commitment(
    page: Page, commitment: Commitment, under: tuple[Stood, ...], told_of: Story, as_of: str
) -> None:
    """One commitment with its actions in a line each, and what was recorded about it as a whole."""
    lang = page.screen.lang
    _head(page, commitment.id, as_of, commitment.texts.get(lang) or commitment.commitment)
    page.fact("aim", _aim(page, commitment.aim))
    closed = standing_closure(told_of.ledger)
    if closed and isinstance(closed.act, Closure):
        how = [page.word("closed"), page.word(closed.act.closes)]
        into = f" {page.word('into')} {closed.act.into}" if closed.act.into else ""
        page.fact("state", f"{' · '.join(how)}{into}")
    page.title("actions-under")
    for stood in under:
        words = told(stood, lang, page.plan.terms.languages[0]).texts["action"]
        settled = stood.tracked.settled
        state = page.word(settled.state)
        late = f" · {page.word('flag-overdue')}" if stood.standing.overdue else ""
        page.screen.hanging(f"{stood.id}  ", words)
        facts = Text(f"         {settled.timescale or page.word('no-timescale')} · ")
        page.screen.line(facts + page.rating(settled.rag) + Text(f" · {state}{late}"))
    draw_story(page, told_of)


def _head(page: Page, identity: str, as_of: str, words: str) -> None:
    from datetime import date

    for note in page.notes:
        page.screen.hanging("", note, style="bold")
    day = format_day(date.fromisoformat(as_of), page.screen.lang)
    page.screen.line(Text(identity, style="bold") + Text(f"  {page.word('as-at')} {day}"))
    page.screen.hanging("", words, style="bold")
    page.screen.line()


def _what(page: Page, shown: Shown, words: Told) -> None:
    tracked = shown.stood.tracked
    page.fact("commitment", f"{tracked.commitment_id} {words.texts['commitment']}")
    page.fact("aim", _aim(page, tracked.aim))
    page.fact("evidence", words.texts["evidence"] or page.word("no-evidence"))
    page.fact("lead", words.texts["lead"] or page.word("no-lead"))
    asked = askable(page.plan, shown.stood, shown.stood.standing.as_of)
    if tracked.leads:
        page.fact(
            "asked-column", names(page.plan, asked, page.screen.lang) or page.word("nobody-set")
        )
    if tracked.action.accountable:
        page.fact("accountable", names(page.plan, (tracked.action.accountable,), page.screen.lang))
    if tracked.action.was:
        page.fact("former-ids", ", ".join(tracked.action.was))
    if words.fallback:
        page.fact("untranslated", ", ".join(page.word(key) for key in words.fallback))


def _aim(page: Page, identity: str) -> str:
    aims = (aim for aim in page.plan.terms.aims if aim.id == identity)
    return next((aim.title_in(page.screen.lang) for aim in aims), identity)


def _where(page: Page, shown: Shown) -> None:
    standing, settled = shown.stood.standing, shown.stood.tracked.settled
    lang = page.screen.lang
    page.fact("timescale", _timescale(page, shown))
    page.drawn("rag", _rating(page, settled))
    if len(settled.ratings) > 1 or not settled.agreed:
        for lead, rag in settled.ratings:
            who = names(page.plan, (lead,), lang) or lead
            page.screen.line(Text(" " * (WIDE + 1)) + page.rating(rag) + Text(f"  {who}"))
    page.fact("state", _state(page, settled))
    if standing.overdue and standing.due:
        missed = f" ({', '.join(standing.missed)})" if standing.missed else ""
        since = format_day(standing.due, lang)
        page.fact("overdue-by", f"{age(standing.due, standing.as_of, lang)} · {since}{missed}")
    if shown.round:
        answer = page.word(standing.answer)
        closes = f"{page.word('closes')}: {format_day(shown.round.closes, lang)}"
        page.fact("round", f"{shown.round.period} · {answer} · {closes}")


def _timescale(page: Page, shown: Shown) -> str:
    standing, settled = shown.stood.standing, shown.stood.tracked.settled
    if not settled.timescale:
        return page.word("no-timescale")
    words, other, key = settled.timescale, settled.original_timescale, "was"
    if standing.against == "original" and other:
        words, other, key = other, words, "now"
    has_moved = settled.original_timescale not in settled.timescale
    parts = [f"{words} ({page.screen.say(key)} {other})" if has_moved and other else words]
    if standing.due:
        parts.append(f"{page.word('due-day')}: {format_day(standing.due, page.screen.lang)}")
    if settled.slips:
        parts.append(f"{page.word('slips')}: {settled.slips}")
    return " · ".join(parts)


def _rating(page: Page, settled: Settled) -> Text:
    drawn = page.rating(settled.rag)
    if settled.rag_period is None:
        return drawn
    parts = [str(settled.rag_period)]
    if not settled.agreed:
        parts.append(page.word("not-agreed"))
    elif settled.rag_by in ("coordinator", "agreement"):
        parts.append(page.word(f"by-{settled.rag_by}"))
    return drawn + Text(" · " + " · ".join(parts))


def _state(page: Page, settled: Settled) -> str:
    words = page.word(settled.state)
    if settled.closed_as:
        words += f" · {page.word(settled.closed_as)}"
    return f"{words} {page.word('into')} {settled.into}" if settled.into else words


def _why(page: Page, why: Why) -> None:
    lang = page.screen.lang
    page.fact(flag_word(why.flag), " ".join(reason(key, lang) for key in why.rules))
    days = (f"{page.word(key)}: {format_day(day, lang)}" for key, day in why.days)
    beneath = [" · ".join(days), *why.names]
    for line in filter(None, beneath):
        page.screen.hanging(" " * (WIDE + 1), line, style="dim")


def draw_story(page: Page, told_of: Story) -> None:
    """Every record, oldest first, with its texts whole."""
    page.title("story")
    if not told_of.entries:
        page.screen.line(page.word("no-records"))
    _entries(page, told_of.entries)
    if told_of.late:
        page.screen.line()
        label = agreed("late-records", page.screen.lang)
        page.screen.line(Text(f"{label}: {len(told_of.late)}", style="bold"))
        _entries(page, told_of.late)
    if told_of.later:
        page.screen.line()
        page.screen.line(f"{page.word('later-records')}: {told_of.later}")


def _entries(page: Page, entries: tuple[Entry, ...]) -> None:
    for at, entry in enumerate(entries):
        if at:
            page.screen.line()
        _entry(page, entry, parts_of(entry, page.texts, page.screen.lang, _first(page)))


def _first(page: Page) -> str:
    return page.plan.terms.languages[0]


def _entry(page: Page, entry: Entry, parts: Parts) -> None:
    record, lang = entry.record, page.screen.lang
    who = names(page.plan, (record.sender,), lang) or record.sender
    act = page.word(f"act-{act_word(record)}")
    about = [record.subject] if record.subject.startswith("COM-") else []
    facts = [who, act, *about, *([str(entry.period)] if entry.period else [])]
    day = format_day(record.date, lang)
    page.screen.hanging(f"{day}  ", " · ".join(facts), style="bold")
    page.screen.hanging("  ", record.name, style="dim")
    if not entry.heard.counted or entry.heard.why == "assessment":
        became = f"{page.word(entry.heard.why)} {entry.heard.corrected_by}".rstrip()
        page.screen.hanging("  ", became, style="italic")
    if entry.late:
        tardy = entry.late
        told_late = late(str(tardy.period), tardy.date, tardy.minute, lang)
        page.screen.hanging("  ", told_late, style="italic")
    if record.role:
        page.fact("role", record.role, indent=2)
    for key, value in parts.said.items():
        _part(page, key, value)
    if record.redacted:
        page.fact("redacted", format_day(record.redacted, lang), indent=2)
    if parts.fallback:
        keys = ", ".join(page.word(key) for key in parts.fallback)
        page.fact("untranslated", keys, indent=2)


def _part(page: Page, key: str, value: object) -> None:
    if key == "rag":
        page.drawn(key, page.rating(str(value)), indent=2)
    elif key == "state":
        page.fact(key, page.word(str(value)), indent=2)
    elif key == "closes":
        page.fact("closes-as", page.word(str(value)), indent=2)
    elif key == "no_change":
        page.fact(key, page.word("yes"), indent=2)
    elif isinstance(value, list):
        for part in value:
            page.fact(key, flat(part), indent=2)
    else:
        page.fact(key, flat(value), indent=2)
