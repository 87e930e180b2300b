"""What was typed for an update, and how it becomes a record's data in the one form."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from planctl.errors import WrongUsage
from planctl.model.ids import is_action
from planctl.model.period import Period
from planctl.model.plan import Terms
from planctl.storage.yaml_events import Plain

TEXTS = ("progress", "barriers", "next_steps", "public", "internal")


class Said(NamedTuple):
    """What was typed, as it was typed; None for what was not, "" to take an earlier text away.

    `sender` is a lead's id, name or alias, None for the coordinator. `corrects` names a record.
    """

    sender: str | None = None
    rag: str | None = None
    state: str | None = None
    progress: str | None = None
    barriers: str | None = None
    next_steps: str | None = None
    no_change: bool = False
    supplied: tuple[str, ...] = ()
    asks: str | None = None
    reason: str | None = None
    public: str | None = None
    internal: str | None = None
    source: str | None = None
    role: str | None = None
    period: Period | None = None
    corrects: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said: nothing that an update could record."""
        words = (self.rag, self.state, self.asks, *(getattr(self, key) for key in TEXTS))
        return not (any(words) or self.no_change or self.supplied)


def said_data(said: Said, subject: str, sender: str, day: date, terms: Terms) -> dict[str, Plain]:
    """A record's data: about a subject, from a registered lead, dated a day.

    Raises WrongUsage, with the nearest right word, for a rating, state or timescale that is none.
    """
    data: dict[str, Plain] = {"action" if is_action(subject) else "commitment": subject}
    data |= {"from": sender, "date": day.isoformat()}
    typed = {
        "period": str(said.period) if said.period else "",
        "role": said.role,
        "rag": read_rag(said.rag, terms),
        "state": read_state(said.state),
        "no_change": "yes" if said.no_change else "",
        **{key: getattr(said, key) for key in (*TEXTS, "source")},
    }
    data |= {key: value for key, value in typed.items() if value}
    if said.supplied:
        data["supplied"] = [{"reference": each} for each in said.supplied]
    if said.asks:
        data["asks"] = _asks(said.asks, said.reason, terms)
    return data


def read_rag(word: str | None, terms: Terms) -> str:
    """A rating's id from a word in either language; "" for none. Raises WrongUsage for no rating."""
    rag = terms.scheme.read(word) if word else ""
    if rag is None:
        raise unknown("rating", str(word), {level.id: level.id for level in terms.scheme.levels})
    return rag


def read_state(words: str | None) -> str:
    """A state in its one form, from either language; "" for none. Raises WrongUsage for no state."""
    if not words:
        return ""
    from planctl.storage.lenient import STATE_WORDS

    said = words.replace("’", "'").strip().casefold()
    if said not in STATE_WORDS:
        raise unknown("state", words, {each: each for each in STATE_WORDS.values()})
    return STATE_WORDS[said]


def _asks(words: str, reason: str | None, terms: Terms) -> dict[str, Plain]:
    if not reason:
        raise WrongUsage("a new timescale is asked for with a reason", "Add: --reason TEXT")
    require_timescale(words, terms)
    return {"timescale": words, "reason": reason}


def require_timescale(words: str, terms: Terms) -> None:
    """Raises WrongUsage, with the nearest phrase or the question, for words that leave one open."""
    from planctl.model.phrases import read_timescale

    reading = read_timescale(words, terms.first, terms.year_starts)
    near = f'Did you mean "{reading.nearest}"?' if reading.nearest else ""
    if reading.kind in ("unread", "none"):
        raise WrongUsage(f'"{words}" is no timescale', near or "For example: Sep 2027")
    if reading.certainty == "ask":
        raise WrongUsage(f'"{words}" leaves a question', near or reading.question or "")


def unknown(noun: str, typed: str, known: Mapping[str, str]) -> WrongUsage:
    """A usage error that names the nearest of what is known: words people write -> the one form."""
    from difflib import get_close_matches
    from textwrap import shorten

    word = typed.casefold()
    holding = [each for each in known if word and word in each]
    near = holding or get_close_matches(word, known, 1, 0.5)
    listed = ", ".join(dict.fromkeys(known.values()))
    some = shorten(f"There are: {listed}.", 300, placeholder=" …", break_on_hyphens=False)
    hint = f'Did you mean "{known[near[0]]}"?' if near else some
    return WrongUsage(f'there is no {noun} "{typed}" in this plan', hint)
