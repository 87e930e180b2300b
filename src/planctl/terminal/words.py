"""Small words that several screens share: fractions, ids, names of leads, headings."""

from collections.abc import Iterable
from datetime import date

from rich.text import Text

from planctl.contract.answer import visible
from planctl.locale.catalogue import say
from planctl.locale.fractions import fraction as fraction
from planctl.locale.fractions import out_of as out_of
from planctl.model.plan import Plan
from planctl.queries.selection import Stood
from planctl.terminal.screen import Screen


def names(plan: Plan, leads: tuple[str, ...], lang: str) -> str:
    """The names of leads, joined as the plan joins them."""
    found = (plan.register.by_id.get(lead) for lead in leads)
    return " / ".join(lead.name_in(lang) for lead in found if lead)


def lead_label(plan: Plan, lead_id: str, lang: str) -> str:
    """A lead's name, with its kind where it is a group or outside the partnership."""
    lead = plan.register.by_id.get(lead_id)
    if lead is None:
        return ""
    kind = f" ({say(lead.kind, lang)})" if lead.kind in ("group", "outside") else ""
    return lead.name_in(lang) + kind


def ids_of(items: Iterable[Stood]) -> str:
    """The ids of actions, with a space between."""
    return " ".join(item.id for item in items)


def some_ids(items: Iterable[Stood], room: int) -> str:
    """As many whole ids as fit in `room` columns, and how many more there are: "ACT-001 +13"."""
    ids = [item.id for item in items]
    kept = len(ids)
    while kept > 1 and len(_with_rest(ids, kept)) > room:
        kept -= 1
    return _with_rest(ids, kept)


def _with_rest(ids: list[str], kept: int) -> str:
    rest = [f"+{len(ids) - kept}"] if kept < len(ids) else []
    return " ".join(ids[:kept] + rest)


def asked_name(screen: Screen, plan: Plan, lead_id: str, as_of: date) -> str:
    """Whom to ask for a lead, in words: "itself", names, or that nobody is set."""
    who = plan.register.askable(lead_id, as_of)
    if who == (lead_id,):
        return screen.say("itself")
    return names(plan, who, screen.lang) or screen.say("nobody-set")


def sharing(screen: Screen, items: tuple[Stood, ...]) -> list[str]:
    """How many of a lead's actions are its own alone and how many are shared, where some are."""
    shared = sum(len(item.tracked.leads) > 1 for item in items)
    facts = []
    if shared and shared < len(items):
        facts.append(f"{screen.say('alone')}: {len(items) - shared}")
    if shared:
        facts.append(f"{screen.say('shared')}: {shared}")
    return facts


def heading(screen: Screen, title: str, facts: Iterable[str]) -> None:
    """A group's heading: its title in capitals, then what is to be known of it."""
    head = Text(screen.cut(title, 60).upper() + "   ", style="bold")
    screen.facts([Text(visible(fact)) for fact in facts], head)


def draw_notes(screen: Screen, notes: tuple[str, ...]) -> None:
    """What every reader must see first."""
    for note in notes:
        screen.line(note, style="bold")
    if notes:
        screen.line()
