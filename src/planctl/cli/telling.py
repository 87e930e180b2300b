"""How every writing command names what it wrote about: the action's words, a body, a path."""

import os
from datetime import date

from planctl.edits.at_work import Place
from planctl.model.lead import Lead
from planctl.model.plan import Terms
from planctl.storage.finding import Found, texts_beside

LONGEST = 100
"""Characters of the action's words, enough to see that another one was meant."""


def subject(place: Place, terms: Terms, found: Found, lang: str) -> str:
    """An action or commitment in a line: "ACT-042 (Prevent; Regional Team) Develop and deliver …"."""
    aims = {aim.id: aim.title_in(lang) for aim in terms.aims}
    texts = texts_beside(place.root, found, lang) if lang != terms.languages[0] else {}
    lead = texts.get("lead") or found.lead
    where = "; ".join(part for part in (aims.get(found.aim, found.aim), lead) if part)
    return f"{found.id} ({where}) {_short(texts.get('words') or found.words)}"


def the(lead: Lead, lang: str) -> str:
    """A body's name in a sentence: "the Regional Team", "Elverwick Police"."""
    name = lead.name_in(lang)
    is_own_name = name.lower().startswith(("the ", "all "))
    takes_article = lang == "en" and lead.kind in ("team", "group") and not is_own_name
    return f"the {name}" if takes_article else name


def from_here(place: Place, path: str) -> str:
    """A path of the plan folder as it is typed from the current one."""
    return os.path.relpath(os.path.join(place.root, path))


def coming_late(terms: Terms, ends: date, lang: str) -> str:
    """That a record comes late, where a period that ended on or after `ends` was agreed without it.

    `ends` is the last day of what the record speaks of; the sentence names the first such period.
    """
    agreed = [each for each in terms.frozen if ends <= each.period.last]
    if not agreed:
        return ""
    from planctl.locale.freezing import late

    first = min(agreed, key=lambda each: each.period.sort_key)
    return late(str(first.period), first.date, first.minute, lang, key="comes-late")


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
