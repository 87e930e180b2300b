"""What differs from the plan that is there, as it is told."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from planctl.cli.import_told import action_told, in_words
from planctl.contract.importing.told import ToldChange, ToldHome
from planctl.importers.comparing.difference import Difference, Item, Reported
from planctl.importers.proposal import Proposal, Report
from planctl.locale.catalogue import say
from planctl.locale.import_questions import MEANINGS
from planctl.locale.importing import importing
from planctl.model.rag import Scheme


class Recorded(NamedTuple):
    """What is recorded of a document.

    `reports` are by the ids of actions the ratings that they correct, "" for none; `narratives` are
    the aims whose texts are written.
    """

    reports: Mapping[str, str] = {}
    narratives: frozenset[str] = frozenset()


def changes_told(
    proposal: Proposal, difference: Difference, recorded: Recorded, scheme: Scheme, lang: str
) -> tuple[ToldChange, ...]:
    """Each difference from the plan that is there; last what is recorded of a period."""
    words = {action.at: action.action for action in proposal.actions}
    new = {(each.action.at, each.action.action): each for each in difference.added}
    begun = {(each.commitment.at, each.commitment.words): each.aim for each in difference.begun}
    told = []
    for item in difference.items:
        change = _change(item, words, lang)
        added = new.get((item.at, item.now)) if item.field == "action" else None
        if item.manner == "new" and added:
            whole = action_told(added.action, "", scheme, lang)
            home = ToldHome(added.to, added.words)
            change = change._replace(action=whole, aim=added.aim, under=home)
        elif item.manner == "new" and item.field == "commitment":
            change = change._replace(aim=begun.get((item.at, item.now), ""))
        told.append(change)
    told += _reports(difference, recorded, scheme, lang)
    for narrated in difference.narrated:
        if narrated.aim in recorded.narratives:
            told.append(
                ToldChange("reported", "", "narrative", "", narrated.text, aim=narrated.aim)
            )
    return tuple(told)


def _change(item: Item, words: Mapping[str, str], lang: str) -> ToldChange:
    is_other = item.id.startswith("ACT-") and item.was and item.field != "action"
    about = words.get(item.at, "") if is_other or item.manner == "moved" else ""
    told = ToldChange(*item)._replace(about=about)
    if item.manner not in ("gone", "kept"):
        return told
    kind, _, into = (
        item.now.partition("-") if item.now.startswith("merged-") else (item.now, "", "")
    )
    meant = into or in_words(MEANINGS, f"gone-{kind}", lang) if kind != "keep" else ""
    return told._replace(now=meant, answer=item.now)


def _reports(
    difference: Difference, recorded: Recorded, scheme: Scheme, lang: str
) -> Iterator[ToldChange]:
    """What a document says became of an action: its rating as a word, then its words."""
    for each in difference.reported:
        if each.id in recorded.reports:
            was = recorded.reports[each.id]
            word = scheme.word(was, lang) if was else ""
            at, about = each.action.at, each.action.action
            now = _in_short(each, scheme, lang)
            yield ToldChange("reported", each.id, "", word, now, at, about=about)


def _in_short(reported: Reported, scheme: Scheme, lang: str) -> str:
    report = reported.action.report or Report()
    rating = scheme.word(report.rag, lang) if report.rag else importing("unrated", lang)
    mark = f" ({importing('mark', lang)}: {report.mark})" if report.mark else ""
    state = say(report.state, lang) if report.state else ""
    parts = (f"{rating}{mark}", state, report.progress, report.barriers, report.next_steps)
    return " · ".join(part for part in parts if part)
