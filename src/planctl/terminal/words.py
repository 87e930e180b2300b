"""Small words that several screens share: fractions, and the names of leads."""

from planctl.locale.catalogue import say
from planctl.model.plan import Plan


def percent(part: int, whole: int) -> int:
    """A whole percentage, rounded half up; 0 of nothing is 0."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def fraction(part: int, whole: int, lang: str) -> str:
    """A percentage never stands without its fraction: "43 of 69 (62 %)"."""
    share = f" ({percent(part, whole)} %)" if whole else ""
    return f"{part} {say('of', lang)} {whole}{share}"


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
