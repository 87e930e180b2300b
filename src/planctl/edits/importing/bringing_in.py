"""Bringing in a document: what it makes of a folder, tried or written, in one and the same way."""

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from planctl.edits.at_work import Place, at_work
from planctl.edits.beginning.starting import BESIDE
from planctl.edits.bodies import body_of
from planctl.edits.importing.applying import Applying, Desk
from planctl.edits.importing.in_form import keep_form
from planctl.edits.importing.incoming import FileMade, Imported, Incoming
from planctl.edits.importing.kept import kept_text, same_again, to_keep
from planctl.edits.importing.new_plan import narrative_path, new_files
from planctl.edits.importing.plan_files import plan_text
from planctl.edits.importing.reports import Reports, Teller, narrative_wanted, says_something
from planctl.edits.importing.sound_after import newly_wrong
from planctl.edits.importing.standing_plan import StandingPlan, standing, standing_plan
from planctl.edits.importing.unseen import require_seen
from planctl.errors import NotAllowed, NotWritten
from planctl.importers.comparing.comparing import compare
from planctl.importers.comparing.difference import Difference
from planctl.importers.comparing.there import There
from planctl.importers.doubts import Doubt, Questions
from planctl.storage.opening import Opened, open_folder, require_sound
from planctl.storage.writing import Change


def begin_plan(
    folder: str, incoming: Incoming, day: date, command: str, *, write: bool
) -> Imported:
    """A new plan in a folder that has none, with what stands beside it; with `write` it is written.

    Raises NotWritten where there is a plan already or the disk refuses, NotAllowed to write while a
    doubt that blocks is open.
    """
    proposal = incoming.proposal
    require_seen(proposal)
    _refuse_a_plan(folder)
    if write:
        _refuse_blocked(proposal.doubts)
        _make(folder)
    with at_work(Place(folder, None), command, dry_run=not write) as change:
        _refuse_a_plan(folder)  # another command may have begun one while this one waited
        files = new_files(proposal, day)
        for path, kept in to_keep(incoming, proposal.settled, ()).items():
            files[f"plan/{path}"] = kept_text(kept, None)
        # Last, so that where this is killed there is a whole plan or none that anybody takes for one.
        files["plan/plan.yaml"] = plan_text(proposal.beginning, proposal.aims)
        beside = tuple(path for path in BESIDE if change.read(path) is not None)
        for path, text in files.items():
            if path not in beside:
                change.create(path, text.encode())
        return Imported(
            _files(change), None, proposal.doubts, proposal.settled, proposal.idle,
            newly_wrong(_plan_of(files), {}, day), written=write, kept=beside,
            recovered=_died(change),
        )  # fmt: skip


def _refuse_a_plan(folder: str) -> None:
    if os.path.exists(folder) and not os.path.isdir(folder):
        raise NotWritten(f"{folder} is a file, not a folder. Nothing was written.", NEW_FOLDER)
    for path in ("plan/plan.yaml", "plan.yaml"):
        if os.path.lexists(os.path.join(folder, path)):
            raise NotWritten(f"{path} is there already. Nothing was written.", NEW_FOLDER)


PLACEHOLDER = "Say here what will be done"
"""The one action of a plan that was begun and not filled in."""
NEW_FOLDER = "Name a new folder, or the plan to compare with: --plan FOLDER"


def bring_in(place: Place, incoming: Incoming, day: date, command: str, *, write: bool) -> Imported:
    """What a document changes in the plan that is there; with `write` it is changed, all or nothing.

    Documents that came in before as they are, with the answers they had, change nothing more, whatever
    became of the plan since. Raises NotAllowed for a document of another plan, to change a plan that
    is closed, and to write while a doubt that blocks is open; NotWritten where a file can't be
    spliced or the disk refuses.
    """
    require_seen(incoming.proposal)
    with at_work(place, command, dry_run=not write) as change:
        opened = open_folder(place.root, place.memo)
        require_sound(opened)
        made = _Work(place, incoming, day, change, standing_plan(opened)).done()
        if write:
            _refuse_blocked(made.doubts)
        keep_form(change, opened.plan.terms, opened.plan.register)
        files = _files(change)
        return made._replace(
            files=files,
            problems=newly_wrong(*_sides(opened, files), day) if files else (),
            written=write and bool(files),
            recovered=_died(change),
        )


class _Work:
    """One document on its way into one plan."""

    def __init__(
        self, place: Place, incoming: Incoming, day: date, change: Change, plan: StandingPlan
    ) -> None:
        self._place, self._incoming, self._day = place, incoming, day
        self._change, self._plan = change, plan
        self._questions = Questions(incoming.answers)
        terms, register = plan.there.terms, plan.there.register
        sender = body_of(None, terms, register).id
        self._teller = Teller(sender, day, incoming.proposal)
        self._corrected: dict[str, str] = {}

    def done(self) -> Imported:
        """Collects every change, and says what it comes to."""
        proposal, there = self._incoming.proposal, self._plan.there
        difference = compare(proposal, there, self._questions)
        if difference.is_another:
            raise _another(there)
        earlier = self._earlier()
        if earlier is not None:
            difference = difference.less(earlier)
        self._apply(difference, earlier or Difference())
        settled = {**proposal.settled, **self._questions.settled}
        for path, kept in to_keep(self._incoming, settled, self._plan.imports).items():
            old = self._change.read(path)
            text = kept_text(kept, old.decode("utf-8", "replace") if old is not None else None)
            if old is None or text.encode() != old:
                self._put(path, text)
        return Imported(
            (), difference, (*proposal.doubts, *self._questions.doubts), settled,
            tuple(key for key in proposal.idle if key in self._questions.idle),
            is_known=earlier is not None, corrected=self._corrected,
        )  # fmt: skip

    def _earlier(self) -> Difference | None:
        """What the same documents would change with the answers they came in with; None for others."""
        same = same_again(self._incoming, self._plan.imports)
        if not same:
            return None
        answers = {key: words for each in same for key, words in each.answers.items()}
        columns = {key: role for each in same for key, role in each.columns.items()}
        incoming = self._incoming
        if _is_as_before(incoming, columns, answers):
            proposal = incoming.proposal
        elif incoming.again is None:
            return None
        else:
            proposal = incoming.again(answers, columns)
        earlier = compare(proposal, self._plan.there, Questions(answers))
        if proposal.period != incoming.proposal.period:
            return earlier._replace(reported=(), narrated=())
        return earlier

    def _apply(self, difference: Difference, earlier: Difference) -> None:
        terms = self._plan.there.terms
        if terms.status == "closed" and not difference.is_empty:
            raise NotAllowed(
                "this plan is closed: its words are not changed any more. Nothing was changed.",
                NEW_FOLDER,
            )
        if difference.is_empty and not difference.reported and not difference.narrated:
            return
        recorded = frozenset(record.subject for record in self._plan.records)
        language = (*terms.languages, "en")[0]
        there = standing(self._plan.there)
        desk = Desk(self._place, self._change, self._day, self._teller, recorded, language, there)
        applying = Applying(desk, difference)
        applying.apply()
        if self._incoming.proposal.period:
            self._report(difference, applying, earlier)
            self._narrate(difference, earlier)

    def _report(self, difference: Difference, applying: Applying, earlier: Difference) -> None:
        records = self._plan.records
        reports = Reports(self._teller, records, self._questions, earlier.reported)
        for each in difference.reported:
            identity = each.id or applying.ids.get(each.action, "")
            if not identity or not says_something(each.action.report):
                continue
            data = reports.wanted(identity, each)
            if data is not None:
                self._corrected[identity] = reports.rating(identity, str(data.get("corrects", "")))
                applying.record(applying.find(identity), data)

    def _narrate(self, difference: Difference, earlier: Difference) -> None:
        titles = {aim.id: aim.title for aim in self._plan.there.terms.aims}
        for each in difference.narrated:
            path = narrative_path(each.aim, self._incoming.proposal)
            there = self._change.read(path)
            about = f"{titles.get(each.aim, each.aim)} {self._incoming.proposal.period}"
            text = there.decode("utf-8", "replace") if there is not None else None
            if text is None and each in earlier.narrated:
                continue  # somebody took away what was written
            if narrative_wanted(text, each.text, about, self._questions):
                self._put(path, f"{each.text.strip()}\n")

    def _put(self, path: str, text: str) -> None:
        """A whole file, new or in the place of another."""
        there = self._change.read(path)
        if there is None:
            self._change.create(path, text.encode())
        else:
            self._change.replace(path, there, text.encode())


def _another(there: There) -> NotAllowed:
    """Why a document is not put into the plan that is there."""
    words = {action.action for _, action in there.actions.values()}
    if words == {PLACEHOLDER}:
        return NotAllowed(
            "the plan that is here is the empty one of planctl init. Nothing was changed.",
            "Take its folder away, or name another one: --plan FOLDER",
        )
    return NotAllowed(
        "the document shares next to nothing with the plan that is here: it is another plan."
        " Nothing was changed.",
        "For a plan of its own, name another folder: --plan FOLDER",
    )


def _is_as_before(
    incoming: Incoming, columns: Mapping[str, str], answers: Mapping[str, str]
) -> bool:
    """Whether nothing is said of the documents that they did not come in with."""
    said = (*incoming.answers.items(), *incoming.columns.items())
    kept = {*answers.items(), *columns.items()}
    return all(each in kept for each in said)


def _refuse_blocked(doubts: tuple[Doubt, ...]) -> None:
    """Raises NotAllowed while a doubt that blocks is open, with its number as it is listed."""
    for at, doubt in enumerate(doubts, 1):
        if doubt.blocks:
            raise NotAllowed(
                f"doubt {at} ({doubt.key}) has to be settled first. Nothing was written.",
                f"Answer it in a file and give that with --answers: {doubt.key}: …",
            )


def _make(folder: str) -> None:
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise NotWritten(
            f"{folder} cannot be made: {error.strerror}. Nothing was written."
        ) from error


def _files(change: Change) -> tuple[FileMade, ...]:
    """Every file that will differ, in the order of paths."""
    made = (FileMade(path, was.before, now) for path, now, was in change.intended())
    return tuple(sorted(made, key=lambda file: file.path))


def _plan_of(files: Mapping[str, str]) -> dict[str, bytes]:
    """The files of a new plan by their path below its own folder."""
    own = "plan/"
    return {
        path.removeprefix(own): text.encode()
        for path, text in files.items()
        if path.startswith(own)
    }


def _sides(
    opened: Opened, files: tuple[FileMade, ...]
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The plan's files as they shall be, and as they are."""
    before = {}
    for path in (path for paths in opened.scan.paths.values() for path in paths):
        with suppress(OSError):  # what cannot be read is told by check, before and after
            before[path] = opened.read(path)
    now = dict(before)
    for file in files:
        now.pop(file.path, None)
        if file.after is not None:
            now[file.path] = file.after
    return now, before


def _died(change: Change) -> tuple[str, ...]:
    return tuple(each.command for each in change.recovered)
