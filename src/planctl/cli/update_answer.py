"""What `update` answers: the action's words, whose rating it is, and how it counts."""

from datetime import date
from typing import NamedTuple

import click

from planctl.cli.giving_away import note_of, typed_in
from planctl.cli.telling import coming_late, from_here, subject, the
from planctl.contract.answer import visible
from planctl.edits.at_work import Place
from planctl.edits.record_text import UPDATE_KEYS
from planctl.edits.updates.update import Outcome, Recorded
from planctl.locale.deciding import decided
from planctl.locale.months import format_day
from planctl.locale.recording import recorded
from planctl.locale.story import page_word
from planctl.model.lead import Register
from planctl.model.plan import Terms


def print_outcome(place: Place, outcome: Outcome, lang: str, *, dry_run: bool) -> None:
    """Say what was recorded, one paragraph for each record; notes go to standard error."""
    for command in outcome.recovered:
        click.echo(visible(recorded("died", lang, command=command)), err=True)
    for each in outcome.recorded:
        told = Telling(place, outcome.terms, each, lang, outcome.register)
        for line in told.lines(dry_run=dry_run):
            click.echo(visible(line))
        if dry_run and each.is_new:
            click.echo(visible(each.text), nl=False)
        for note in told.notes():
            click.echo(visible(note), err=True)


class Telling(NamedTuple):
    """One record, to be told in one language."""

    place: Place
    terms: Terms
    made: Recorded
    lang: str
    register: Register

    def lines(self, *, dry_run: bool) -> list[str]:
        """What was recorded about what, by whom, for when, how it counts, and where it lies."""
        path = from_here(self.place, self.made.path)
        if not self.made.is_new:
            already = f"{self._subject()}: {self._say('already')}."
            return [already, self._say("where", path=path)]
        period = str(self.made.period)
        whose = self._say("from", name=the(self.made.sender, self.lang), period=period)
        first = f"{self._subject()}: {self._what()}, {whose}."
        told = (
            *(self._counting(), *self._standing(), self._asking()),
            *(self._correcting(), self._coming_late()),
        )
        middle = [line for line in told if line]
        return [first, *middle, self._say("would-write" if dry_run else "wrote", path=path)]

    def notes(self) -> list[str]:
        """What may give somebody away, what the rating still wants, and who has ended."""
        if not self.made.is_new:
            return []
        return [*self._giving_away(), *self._wanting(), *self._ended()]

    def _ended(self) -> list[str]:
        """That the body had ended on that day, and who speaks for it since."""
        sender, day = self.made.sender, date.fromisoformat(str(self.made.data["date"]))
        if sender.until is None or not self.register.has_ended(sender.id, day):
            return []
        told = self._say(
            "ended", name=sender.name_in(self.lang), day=format_day(sender.until, self.lang)
        )
        heir = self.register.taken_on_by(sender.id, day)
        key = "speaks-now" if heir else "nobody-speaks"
        name = self.register.by_id[heir].name_in(self.lang) if heir else ""
        return [f"{told} {self._say(key, name=name, id=heir)}"]

    def _giving_away(self) -> list[str]:
        return note_of(typed_in(self.made.data), self.lang)

    def _wanting(self) -> list[str]:
        if not self.made.wants:
            return []
        word = self.terms.scheme.word(str(self.made.data.get("rag")), self.lang).lower()
        joint = self._say("and")
        wanted = joint.join(self._say(key) for key in self.made.wants)
        options = joint.join(f"--{key.replace('_', '-')}" for key in self.made.wants)
        return [self._say("wants", rag=word, what=wanted, options=options)]

    def _say(self, key: str, **parts: str) -> str:
        return recorded(key, self.lang, **parts)

    def _subject(self) -> str:
        return subject(self.place, self.terms, self.made.found, self.lang)

    def _what(self) -> str:
        data = self.made.data
        parts = [self._value(key) for key in UPDATE_KEYS if key in data and key != "corrects"]
        return ", ".join(parts)

    def _value(self, key: str) -> str:
        value = str(self.made.data[key])
        if key == "rag":
            return self.terms.scheme.word(value, self.lang).lower()
        return self._say(value) if key == "state" else self._say(key)

    def _counting(self) -> str:
        """Whether it counts, said so that nobody takes an assessment for a lead's return."""
        made = self.made
        if made.counts == "commitment":
            return ""
        key = "no-report" if made.counts == "lead" and not made.reports else made.counts
        told = self._say(key, name=the(made.sender, self.lang))
        partner = next((lead for lead in made.found.leads if lead != made.sender.id), "")
        if made.sender.id == self.terms.coordinator and partner:
            told += " " + self._say("partner", lead=partner)
        return told

    def _standing(self) -> list[str]:
        """The state that the word comes to, where that is another; what it answers, what it undoes."""
        stands, said = self.made.stands, self.made.data.get("state")
        if stands is None:
            return []
        before, after = stands.before.state, stands.after.state
        if after == "closed":
            return [self._say("stays-closed", id=self.made.found.id)]
        if stands.after.recurs and said == "complete":
            answered = ", ".join(stands.answers) or self._say("answers-none")
            return [self._say("answers", occurrences=answered)]
        if not said or (after == said and not stands.before.finished):
            return []
        return self._state(before, after)

    def _state(self, before: str, after: str) -> list[str]:
        if before == after:
            return [self._say("state-still", now=page_word(after, self.lang))]
        words = {"now": page_word(after, self.lang), "was": page_word(before, self.lang)}
        return [decided("now-was", self.lang, label=page_word("state", self.lang), **words)]

    def _asking(self) -> str:
        """That the timescale in force stays, where the request counts."""
        stands = self.made.stands
        if stands is None or "asks" not in self.made.data or self.made.counts == "kept":
            return ""
        words = stands.after.timescale or decided("nothing", self.lang)
        return decided("until-granted", self.lang, words=words)

    def _coming_late(self) -> str:
        return coming_late(self.terms, self.made.period.last, self.lang)

    def _correcting(self) -> str:
        if "corrects" not in self.made.data:
            return ""
        told = self._say("corrects", name=str(self.made.data["corrects"]))
        if self.made.carried:
            kept = ", ".join(self._say(key) for key in self.made.carried)
            told += " " + self._say("carried", what=kept)
        return told
