"""What `returns in` answers: each row in words, whose they are, and what to type next."""

import os
import shlex
from collections.abc import Iterator
from datetime import date

import click

from planctl.cli.ahead import tell_ahead
from planctl.contract.answer import visible
from planctl.contract.returns import (
    ToldFile,
    ToldRemark,
    ToldReturns,
    ToldRow,
    in_short,
    returns_json,
    returns_plain,
)
from planctl.edits.returns.taking_in import FromFile, Manner, TakenIn
from planctl.edits.returns.weighing import REDACTED, Weighed
from planctl.locale.evidence import of_evidence
from planctl.locale.months import format_day
from planctl.locale.recording import recorded
from planctl.locale.returning import returning
from planctl.locale.returns import returned
from planctl.locale.story import page_word
from planctl.model.record import STATES
from planctl.partners.returned.comparing import in_words
from planctl.partners.returned.remarks import Remark, note
from planctl.rules.privacy import masked

RATINGS = frozenset({"no-rating", "rating-twice", "rating-and-words"})
"""What is said of a box that should hold a rating."""
SETTLED = {"said-differently-there": "take-one", "gives-away": "take-out"}
"""What is said of how a question is settled, by its key, where more than "take or keep" is to be said."""
STANDS = {"reported-since", "reported-here"}
"""What is asked where a report stands in the plan that can be kept, whatever other files say."""
DAYS = {"day", "begins", "ends"}
"""The parts of a remark that are days."""
STATUSES = ("recorded", "unchanged", "question", "refused")


def print_answer(
    root: str, taken: TakenIn, manner: Manner, form: str, again: tuple[str, ...]
) -> None:
    """Print what becomes of every row; beside data what was recovered, and what to type next.

    `again` is what was typed, word by word.
    """
    for died in taken.recovered:
        click.echo(visible(recorded("died", manner.lang, command=died)), err=True)
    told = Telling(root, taken, manner, again).told()
    if form != "json":
        told, left_out = in_short(told)
        if left_out:
            more = returning("not-shown", manner.lang, count=f"{left_out:,}")
            told = told._replace(lines=(more, *told.lines))
    if form == "json":
        click.echo(returns_json(told, manner.day.isoformat()), nl=False)
    elif form == "plain":
        click.echo(returns_plain(told), nl=False)
        for line in told.lines:
            click.echo(visible(line), err=True)
        if told.command:
            click.echo(visible(f"{told.before}: {told.command}"), err=True)
    else:
        from planctl.terminal.returns import draw_returns
        from planctl.terminal.screen import Screen

        draw_returns(Screen(manner.lang, full=True), told)
    if taken.written:
        tell_ahead(manner.day, manner.lang)


class Telling:
    """All that is said of some files, in one language."""

    def __init__(self, root: str, taken: TakenIn, manner: Manner, again: tuple[str, ...]) -> None:
        self._root, self._taken, self._manner, self._again = root, taken, manner, again
        self._lang = manner.lang

    def told(self) -> ToldReturns:
        """The files with their rows, the counts, and the sentences at the end."""
        taken = self._taken
        counts = {status: taken.count(status) for status in STATUSES}
        files = tuple(map(self._file, taken.files))
        return ToldReturns(files, counts, taken.written, tuple(self._lines()), *self._next())

    def _say(self, key: str, **parts: str) -> str:
        return returning(key, self._lang, **parts)

    def _name(self, body: str) -> str:
        lead = self._taken.register.by_id.get(body)
        return lead.name_in(self._lang) if lead else body

    def _file(self, file: FromFile) -> ToldFile:
        origin, ticket = file.origin, file.file.ticket if file.file else None
        body = origin.body if origin else ""
        name = self._say("opening") if file.is_opening else self._name(body)
        period = str(origin.period) if origin and not file.is_opening else ""
        return ToldFile(
            *(file.name, file.file.kind if file.file else "", body, name, period),
            format_day(ticket.left, self._lang) if ticket else "",
            tuple(self._remark(remark) for remark in file.remarks),
            tuple(self._row(file, row) for row in file.rows),
        )

    def _row(self, file: FromFile, row: Weighed) -> ToldRow:
        spoken, said = row.spoken, row.spoken.answers
        says = "" if said.is_empty else masked(in_words(said, self._taken.terms, self._lang))
        if file.is_opening and says and said.day:
            whose = (
                f"{self._name(spoken.body)}, {spoken.period}, {format_day(said.day, self._lang)}"
            )
            says = f"{whose} · {says}"
        if row.status == "refused" or any(remark.key == REDACTED for remark in row.remarks):
            says = ""
        path = os.path.relpath(os.path.join(self._root, row.made.path)) if row.made else ""
        return ToldRow(
            *(spoken.row.id, row.status, row.action, spoken.row.at),
            *(spoken.body, self._name(spoken.body), str(spoken.period or "")),
            *(says, tuple(map(self._remark, (*row.remarks, *_unchanged_from_nothing(file, row))))),
            *(row.made.name if row.made else "", path),
            self._settle(row) if row.settle else "",
        )

    def _settle(self, row: Weighed) -> str:
        """How the questions of a row can be settled, in the words to type."""
        asked = {remark.key for remark in row.remarks if remark.weight == "question"}
        if asked & STANDS:
            asked.discard("said-differently-there")
        keys = [SETTLED[each] for each in SETTLED if each in asked]
        if not keys:
            keys = ["keep-alone" if row.spoken.answers.is_empty else "take-or-keep"]
        return " ".join(self._say(key, id=shlex.quote(row.settle)) for key in keys)

    def _remark(self, remark: Remark) -> ToldRemark:
        parts = {key: masked(part) for key, part in remark.parts.items()} | self._named(remark)
        text = self._say(remark.key, **parts)
        here, there = masked(remark.here), masked(remark.there)
        return ToldRemark(remark.weight, remark.key, remark.at, text, here, there)

    def _named(self, remark: Remark) -> dict[str, str]:
        """The parts of a remark that have a word in each language: ratings, bodies, kinds of leaks."""
        parts, terms = remark.parts, self._taken.terms
        named = {}
        for key in parts.keys() & {"rag", "last"}:
            named[key] = terms.scheme.word(parts[key], self._lang)
        if "body" in parts:
            named |= {"name": self._name(parts["body"]), "id": parts["body"]}
        for key in parts.keys() & DAYS:
            named[key] = format_day(date.fromisoformat(parts[key]), self._lang)
        if "keys" in parts:
            named["headings"] = ", ".join(
                returned(key, self._lang) for key in parts["keys"].split()
            )
        if "kinds" in parts:
            kinds = parts["kinds"].split()
            named["what"] = ", ".join(of_evidence(kind, self._lang) for kind in kinds)
        if "wants" in parts:
            keys = parts["wants"].split()
            joint = recorded("and", self._lang)
            named["what"] = joint.join(recorded(key, self._lang) for key in keys)
        if remark.key in RATINGS:
            levels = terms.scheme.levels
            named["known"] = ", ".join(each.word_in(self._lang) for each in levels)
        if remark.key == "no-state":
            named["known"] = ", ".join(page_word(each, self._lang) for each in STATES)
        return named

    def _lines(self) -> Iterator[str]:
        taken, manner = self._taken, self._manner
        yield from (self._say("nothing-to-settle", id=typed) for typed in taken.idle)
        yield from (self._say("unclear", id=typed) for typed in taken.unclear)
        if taken.written:
            yield self._say("written")
            if not taken.is_clear:
                yield self._say("left-open")
            return
        is_idle = taken.is_clear and not taken.count("recorded")
        yield self._say("nothing-to-write" if is_idle else "nothing-written")
        if self._is_to_mend:
            yield self._say("mend-first")
        if manner.partial and self._is_whole and not taken.is_clear:
            yield self._say("whole")
        if len(self._whose) > 1 or (self._whose and manner.sender):
            yield self._say("one-by-one")

    def _next(self) -> tuple[str, str]:
        """What to type next, after the words that say what it does; nothing where that is not clear."""
        taken, manner = self._taken, self._manner
        if len(self._whose) == 1 and not manner.sender:
            return self._say("next"), self._typed("--from", *self._whose)
        if taken.written or not taken.count("recorded"):
            return "", ""
        if taken.is_clear:
            return self._say("next"), self._typed("--write")
        if self._is_whole or (manner.partial and manner.write):
            return "", ""
        return self._say("clear-rows-alone"), self._typed("--partial", "--write")

    @property
    def _whose(self) -> set[str]:
        """The bodies whose words files without their ticket seem to hold."""
        remarks = (remark for file in self._taken.files for remark in file.remarks)
        return {remark.parts["body"] for remark in remarks if remark.key == "whose"}

    @property
    def _is_to_mend(self) -> bool:
        """Whether anything is refused that can be mended in a form, and not a file as a whole."""
        remarks = (remark for file in self._taken.files for remark in file.remarks)
        return any(row.status == "refused" for row in self._taken.rows) or any(
            remark.weight == "refused" and remark.key != "cannot-open" for remark in remarks
        )

    @property
    def _is_whole(self) -> bool:
        """Whether it can only be written as a whole."""
        return any(file.is_opening for file in self._taken.files)

    def _typed(self, *more: str) -> str:
        """The command as it is typed next."""
        return shlex.join([*self._again, *more])


def _unchanged_from_nothing(file: FromFile, row: Weighed) -> Iterator[Remark]:
    """That "no change" is the first that a body says of an action, as far as the form's ticket knows."""
    ticket, spoken = file.file.ticket if file.file else None, row.spoken
    sent = ticket.rows.get(spoken.row.id) if ticket else None
    is_first = sent is not None and not sent.last
    if row.made and is_first and spoken.answers.no_change and "corrects" not in row.made.data:
        yield note("no-change-first", spoken.row.boxes["no_change"].at)
