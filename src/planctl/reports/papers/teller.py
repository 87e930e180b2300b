"""Who tells a paper: the position and the language, and how words of each kind are put into it."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planctl.contract.rows import told
from planctl.locale.fractions import fraction
from planctl.locale.months import format_day
from planctl.locale.papers import paper_word
from planctl.model.plan import Plan
from planctl.queries.position import Position
from planctl.queries.selection import Stood
from planctl.reports.tree import Run, Words


class Teller(NamedTuple):
    """The position that is told, and the language it is told in."""

    at: Position
    lang: str

    @property
    def plan(self) -> Plan:
        """The plan that the paper speaks of."""
        return self.at.plan

    def say(self, key: str) -> str:
        """A word of ours."""
        return paper_word(key, self.lang)

    def ours(self, key: str) -> Words:
        """A word or sentence of ours as a run."""
        return (Run(self.say(key)),)

    def fact(self, key: str, value: object) -> str:
        """A label and its value: no sentence is built around a number."""
        return f"{self.say(key)}: {value}"

    def part(self, part: int, whole: int) -> str:
        """A part of a whole with its percentage."""
        return fraction(part, whole, self.lang)

    def day(self, day: date) -> str:
        """A day in words."""
        return format_day(day, self.lang)

    def theirs(self, text: str, translated: str | None = None) -> Words:
        """A text of the plan: in the paper's language, or marked as being in the plan's first one."""
        first = self.plan.terms.languages[0]
        if not text or self.lang == first:
            return (Run(text),)
        return (Run(translated),) if translated else (Run(text, first),)

    def action(self, item: Stood, room: int = 0) -> Words:
        """An action's words, cut to `room` characters where that is said; whether it is kept back."""
        text, lang = self._of(item, "action")
        marks = (Run(f" ({self.say('not-published')})"),) if self.is_kept_back(item) else ()
        return (Run(shortened(text, room), lang), *marks)

    def is_kept_back(self, item: Stood) -> bool:
        """Whether an action, or its commitment, is not for publication: said here, for this is internal."""
        kept_back = item.tracked.commitment_id in self.at.kept_back
        return kept_back or not item.tracked.action.publish

    def commitment(self, item: Stood) -> Words:
        """The commitment that an action stands under, by its id and its words."""
        text, lang = self._of(item, "commitment")
        return Run(f"{item.tracked.commitment_id} "), Run(text, lang)

    def evidence(self, item: Stood) -> Words:
        """The evidence that the plan expects."""
        text, lang = self._of(item, "evidence")
        return (Run(text, lang),)

    def lead(self, item: Stood) -> Words:
        """The plan's own words for who leads an action."""
        return self.led(item.tracked.action.lead, item)

    def led(self, words: str, item: Stood) -> Words:
        """Words for a lead as an action has them, in the paper's language where it says them so."""
        if not words:
            return self.ours("no-lead")
        return self.theirs(words, item.tracked.action.texts.get(self.lang, {}).get("lead"))

    def body(self, identity: str) -> Words:
        """A body's name."""
        lead = self.plan.register.by_id.get(identity)
        return self.theirs(lead.name, lead.names.get(self.lang)) if lead else (Run(identity),)

    def aim(self, identity: str) -> Run:
        """An aim's title."""
        aim = next(each for each in self.plan.terms.aims if each.id == identity)
        (run,) = self.theirs(aim.title, aim.texts.get(self.lang, {}).get("title"))
        return run

    def words_of(self, name: str, key: str, text: str) -> Words:
        """What a record says under a key, in the paper's language where that was written down."""
        there = self.at.texts.get(name, {}).get(self.lang, {}).get(key)
        return self.theirs(text.strip(), there.strip() if there else None)

    def _of(self, item: Stood, key: str) -> tuple[str, str]:
        """A text of an action, and its language where that is not the paper's."""
        first = self.plan.terms.languages[0]
        words = told(item, self.lang, first)
        return words.texts[key], first if key in words.fallback else ""


def shortened(text: str, room: int) -> str:
    """A text cut at a word so that it takes `room` characters at most; whole where that is 0."""
    if not room or len(text) <= room:
        return text
    cut = text[: room - 1]
    return f"{cut[: cut.rfind(' ')].rstrip(' ,;:') if ' ' in cut else cut}…"


def plain(text: object) -> Words:
    """A number, an id or a label of ours as a cell."""
    return (Run(str(text)),)


def joined(parts: Iterable[Words], between: str) -> Words:
    """Several texts as one, with something between them."""
    found: list[Run] = []
    for part in parts:
        if found:
            found.append(Run(between))
        found += part
    return tuple(found)


def listed(teller: Teller, told: list[Words], most: int, between: str = " · ") -> Words:
    """The first of several on one line, and how many more there are."""
    more = [plain(teller.fact("more", len(told) - most))] if len(told) > most else []
    return joined([*told[:most], *more], between)


def facts(parts: Iterable[str]) -> Words:
    """Facts on one line."""
    return (Run(" · ".join(parts)),)


def ids_of(items: Iterable[Stood]) -> Words:
    """The ids of actions."""
    return plain(" ".join(item.id for item in items))
