"""What differs from the plan that is there, put into its files and records."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from planctl.edits.at_work import Place
from planctl.edits.decisions.closures import close
from planctl.edits.decisions.deciding import Docket, Ruling
from planctl.edits.decisions.timescales import Extension, extend
from planctl.edits.ids.minting import Taken, taken
from planctl.edits.importing.new_plan import action_data, commitment_path
from planctl.edits.importing.plan_texts import PlanTexts
from planctl.edits.importing.removing import Removing
from planctl.edits.importing.reports import Teller, record_file
from planctl.edits.words.adding import append_action, new_file
from planctl.edits.words.moving import carry, rename_under
from planctl.edits.words.plan_words import (
    ACTION_ORDER,
    PlanWords,
    not_written,
    place_in,
    spliced,
)
from planctl.importers.comparing.difference import Added, Begun, Difference, Move, Rewording
from planctl.importers.proposal import NewAction
from planctl.locale.importing import importing
from planctl.model.ids import WIDTHS, is_action, read_id
from planctl.storage.finding import Found
from planctl.storage.splice import SpliceRefused, remove_key, set_value
from planctl.storage.writing import Change
from planctl.storage.yaml_events import Plain


class Desk(NamedTuple):
    """Where a document is put into a plan: the plan, what changes, the day, whose words they are.

    `recorded` are the ids that have a record, `language` is the one that the plan is written in.
    `there` are the plan's actions as they stand, by their ids, for those that get records alone.
    """

    place: Place
    change: Change
    day: date
    teller: Teller
    recorded: frozenset[str] = frozenset()
    language: str = "en"
    there: Mapping[str, Found] = {}


class Applying:
    """One difference on its way into the plan's files.

    `ids` goes from new actions, by their place in the document, to the ids they were given.
    """

    def __init__(self, desk: Desk, difference: Difference) -> None:
        self._desk, self._difference = desk, difference
        self._change, self._teller = desk.change, desk.teller
        proposal = desk.teller.proposal
        reason = importing("reason-edition", desk.language, document=proposal.source)
        self._ruling = Ruling(None, desk.day, reason=reason)
        self._plan = PlanWords(desk.place, desk.change, self._ruling)
        self._is_draft = self._plan.terms.status == "draft"
        self._texts = PlanTexts(self._plan)
        self._founds: dict[str, Found] = {}
        self._homes: dict[str, Found] = {}
        self._taken: Taken | None = None
        self.ids: dict[NewAction, str] = {}

    def apply(self) -> None:
        """Everything, in an order in which each step finds what it needs: decisions look at the disk."""
        self._look_up()
        self._decide()
        for change in self._difference.reworded:
            self._reword(change)
        for aim in self._difference.aims:
            self._texts.add_aim(aim)
        for lead in self._difference.leads:
            self._texts.add_lead(lead)
        for begun in self._difference.begun:
            self._begin(begun)
        for move in self._difference.moved:
            self._move(move)
        for added in self._difference.added:
            self._add(added)
        gone = [each.id for each in self._difference.gone if each.answer == "remove"]
        Removing(self._plan, self._desk.recorded.union(self._difference.known)).remove(
            [self.find(each) for each in gone]
        )

    def find(self, identity: str) -> Found:
        """An action or commitment as it is now, with all that was changed before."""
        if identity not in self._founds:
            self._founds[identity] = self._plan.find(identity)
        return self._founds[identity]

    def _look_up(self) -> None:
        """Find everything that is touched while the files are still as the finder knows them."""
        own = self._difference
        ids = [each.id for each in own.reworded] + [each.id for each in own.gone]
        ids += [each.to for each in own.added]
        for identity in (*ids, *(end for move in own.moved for end in (move.id, move.to))):
            if read_id(identity) == identity:
                self.find(identity)
        for each in own.reported:
            if each.id in self._desk.there:  # looking each of thousands up in the files takes long
                self._founds.setdefault(each.id, self._desk.there[each.id])
            elif each.id:
                self.find(each.id)

    def _decide(self) -> None:
        """Closures, and timescales of an adopted plan: what the commands for those would write."""
        closed = [g for g in self._difference.gone if g.answer not in ("keep", "remove")]
        if not closed and not self._difference.dated:
            return
        docket = Docket(self._desk.place, self._change, self._ruling)
        for gone in closed:
            reason, _, into = (
                gone.answer.partition("-") if _merges(gone.answer) else (gone.answer, "", "")
            )
            close(docket, docket.cases.of(gone.id, self._desk.day), reason, into)
        terms = self._plan.terms
        grants = terms.policies.approves or terms.coordinator
        for each in self._difference.dated:
            by = grants if each.answer == "approved" else ""
            source = self._teller.proposal.source
            wanted = Extension(each.now, self._ruling.reason, by, source if by else "")
            extend(docket, docket.cases.of(each.id, self._desk.day), wanted)

    def _reword(self, change: Rewording) -> None:
        if read_id(change.id) != change.id:
            self._texts.reword(change)
            return
        found = self.find(change.id)
        if change.field.startswith("x-"):
            self._set_own(found, change)
        elif self._is_draft:
            text = self._plan.text(found.path) or ""
            keys = place_in(text, found.id, change.field)
            self._plan.replace(found.path, spliced(found.path, text, keys, change.now))
        else:
            self._plan.reword(found, change.field, change.now)

    def _set_own(self, found: Found, change: Rewording) -> None:
        text = self._plan.text(found.path) or ""
        keys = place_in(text, found.id, change.field)
        order = (*ACTION_ORDER, change.field)
        try:
            if change.now:
                new = set_value(text, keys, change.now, block=False, order=order, sentence=True)
            else:
                new = remove_key(text, keys)
        except SpliceRefused as refused:
            raise not_written(found.path, refused) from refused
        self._plan.replace(found.path, new)

    def _begin(self, begun: Begun) -> None:
        words = begun.commitment.words
        identity = self._mint("COM")
        path = commitment_path(begun.aim, identity, words)
        own = (
            [each for each in self._difference.added if not each.to and each.words == words]
            if words not in self._homes
            else []
        )
        data: dict[str, Plain] = {"id": identity, "commitment": words}
        items: list[Plain] = []
        for each in own:
            self.ids[each.action] = self._mint("ACT")
            items.append(action_data(self.ids[each.action], each.action))
        if items:
            data["actions"] = items
        self._change.create(path, new_file(self._plan, begun.aim, data).encode())
        found = Found(identity, path, begun.aim, identity, words)
        self._homes.setdefault(words, found)
        self._founds[identity] = found
        self._since(found, words, is_future=False)
        for each in own:
            self._since(self._under(found, each.action), each.action.action, each.action.is_future)

    def _move(self, move: Move) -> None:
        found = self.find(move.id)
        if is_action(move.id):
            target = self.find(move.to) if read_id(move.to) == move.to else self._homes[move.to]
            carry(self._plan, found, target)
            now = found._replace(path=target.path, aim=target.aim, commitment_id=target.id)
            self._founds[move.id] = now
            self._tell(now, "commitment", move.was, target.id)
            return
        renamed = dict(rename_under(self._plan, found, move.to))
        for identity, each in self._founds.items():
            if each.path in renamed:
                new = each._replace(path=renamed[each.path], aim=move.to)
                self._founds[identity] = new
        self._tell(self._founds[move.id], "aim", move.was, move.to)

    def _add(self, added: Added) -> None:
        if added.action in self.ids:
            return
        home = self.find(added.to) if added.to else self._homes[added.words]
        identity = self.ids[added.action] = self._mint("ACT")
        append_action(self._plan, home.path, action_data(identity, added.action))
        new = added.action
        self._since(self._under(home, new), new.action, new.is_future)

    def _under(self, home: Found, new: NewAction) -> Found:
        identity = self.ids[new]
        leads = self._plan.register.read(new.lead).ids
        found = home._replace(id=identity, words=new.action, lead=new.lead, leads=leads)
        self._founds[identity] = found
        return found

    def _since(self, found: Found, words: str, is_future: bool) -> None:
        """A record of the day since when something is there: a draft has always said what it says."""
        if is_future or not self._is_draft:
            day = self._teller.dated if is_future else self._desk.day
            reason = "" if is_future else self._ruling.reason
            self.record(found, self._teller.added(found.id, words, day, reason))

    def _tell(self, found: Found, field: str, was: str, now: str) -> None:
        if not self._is_draft:
            self._plan.record(found, field, was, now)

    def record(self, found: Found, data: dict[str, Plain]) -> None:
        """File a record, but where the very same is there."""
        path, text = record_file(found.folder, found.id, data)
        if self._change.read(path) is None:
            self._change.create(path, text.encode())

    def _mint(self, kind: str) -> str:
        if self._taken is None:
            self._taken = taken(self._desk.place.root, self._change.read)
        highest = self._taken.highest
        highest[kind] = highest.get(kind, 0) + 1
        return f"{kind}-{highest[kind]:0{WIDTHS[kind]}d}"


def _merges(answer: str) -> bool:
    return answer.startswith("merged-")
