"""Adding to the plan: a commitment in a file of its own, or an action at the end of one."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import combining, normalize

from planctl.edits.at_work import Place, at_work
from planctl.edits.decisions.deciding import Ruling
from planctl.edits.filing import Filed
from planctl.edits.form.laying_out import Notes, Page
from planctl.edits.ids.minting import Taken, taken
from planctl.edits.typed import refuse_removed
from planctl.edits.updates.said import require_timescale, unknown
from planctl.edits.words.plan_words import ACTION_ORDER, COMMITMENT_ORDER, PlanWords, not_written
from planctl.edits.words.rewording import required, sentence_of
from planctl.errors import NotAllowed, NotWritten, WrongUsage
from planctl.model.ids import is_action
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.storage.finding import Found
from planctl.storage.layout import kind_of
from planctl.storage.splice import SpliceRefused, append_item
from planctl.storage.yaml_events import Plain, parse

LONGEST_SLUG = 40
"""Characters of a commitment's words in its file's name."""
LEAST = 0.5
"""A comment that begins more than this part of the plan's commitment files begins a new one too."""
HEAD = (
    "# @ID@ in @AIM@: the words the partnership adopted.",
    "# To report progress leave this file alone and add a record to @ID@/",
)


class NewAction(NamedTuple):
    """An action as it was typed."""

    action: str
    evidence: str
    timescale: str
    lead: str


class Added(NamedTuple):
    """What was added, with its record and where its id was looked for."""

    found: Found
    record: Filed
    ids: Taken
    is_new_file: bool
    other_languages: tuple[str, ...]
    terms: Terms
    register: Register
    recovered: tuple[str, ...] = ()


def add_commitment(
    place: Place, aim: str, words: str, ruling: Ruling, command: str, *, dry_run: bool
) -> Added:
    """Add a commitment to an aim, under the next free id, with a record that says since when.

    Raises WrongUsage for an aim that the plan does not have, NotAllowed once the plan is closed.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        plan = PlanWords(place, change, ruling)
        _require_open(plan.terms)
        aim_id = _aim(aim, plan.terms)
        words = sentence_of(words)
        ids = taken(place.root, change.read)
        identity = ids.next_of("COM")
        path = f"{aim_id}/{identity}-{slug(words)}".rstrip("-") + ".yaml"
        text = new_file(plan, aim_id, {"id": identity, "commitment": words})
        change.create(path, text.encode())
        found = Found(identity, path, aim_id, identity, words)
        record = plan.record(found, "commitment", "", words)
        return _added(plan, found, record, ids, is_new_file=True)


def add_action(
    place: Place, to: str, new: NewAction, ruling: Ruling, command: str, *, dry_run: bool
) -> Added:
    """Add an action at the end of a commitment, under the next free id, with a record beside.

    Raises WrongUsage for a timescale that can't be read or a lead that the register does not have,
    NotAllowed once the plan is closed, NotWritten where the file can't be spliced.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        plan = PlanWords(place, change, ruling)
        _require_open(plan.terms)
        commitment = plan.find(to)
        if is_action(commitment.id):
            raise WrongUsage(
                f"{commitment.id} is an action: a new one is added to a commitment",
                f"Its commitment: --to {commitment.commitment_id}",
            )
        plan.require_open(commitment)
        data = _action(new, plan)
        ids = taken(place.root, change.read)
        identity = ids.next_of("ACT")
        item: dict[str, Plain] = {"id": identity, **data}
        append_action(plan, commitment.path, item)
        found = commitment._replace(
            id=identity,
            words=data["action"],
            evidence=data.get("evidence", ""),
            timescale=data["timescale"],
            lead=data["lead"],
            leads=plan.register.read(data["lead"]).ids,
        )
        record = plan.record(found, "action", "", data["action"])
        return _added(plan, found, record, ids, is_new_file=False)


def slug(words: str) -> str:
    """The first words of a commitment as part of a file's name: small letters, digits and hyphens.

    Welsh letters lose their hats; "We will" at the beginning tells no two commitments apart.
    """
    plain = normalize("NFKD", words.casefold()).replace("’", "").replace("'", "")
    plain = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if not combining(c))
    parts = plain.split()
    if parts[:2] == ["we", "will"] and len(parts) > 2:
        parts = parts[2:]
    made = ""
    for part in parts:
        if len(made) + 1 + len(part) > LONGEST_SLUG:
            break
        made = f"{made}-{part}" if made else part
    return made or "-".join(parts)[:LONGEST_SLUG].strip("-")


def _require_open(terms: Terms) -> None:
    if terms.status == "closed":
        raise NotAllowed(
            "this plan is closed: nothing is added to it any more. Nothing was changed.",
            "The plan that follows it is a folder of its own: planctl init",
        )


def _aim(typed: str, terms: Terms) -> str:
    known = {aim.id: aim.id for aim in terms.aims}
    by_word = known | {aim.title.casefold(): aim.id for aim in terms.aims}
    if typed.strip().casefold() not in by_word:
        raise unknown("aim", typed, by_word)
    return by_word[typed.strip().casefold()]


def _action(new: NewAction, plan: PlanWords) -> dict[str, str]:
    refuse_removed(list(new))
    require_timescale(new.timescale.strip(), plan.terms)
    data = {
        "action": sentence_of(new.action),
        "evidence": new.evidence.strip(),
        "timescale": new.timescale.strip(),
        "lead": required("lead", new.lead, plan.terms, plan.register),
    }
    return {key: words for key, words in data.items() if words}


def append_action(plan: PlanWords, path: str, item: dict[str, Plain]) -> None:
    """Put an action at the end of a commitment's file. Raises NotWritten where it can't be spliced."""
    page = Page(lambda at: ACTION_ORDER if at else ("actions",), frozenset())
    _, first, *rest = page.text({"actions": [item]}).split("\n")[:-1]
    lines = [line[4:] for line in (first, *rest)]
    text = plan.text(path) or ""
    try:
        plan.replace(path, append_item(text, ("actions",), lines, COMMITMENT_ORDER))
    except SpliceRefused as refused:
        raise not_written(path, refused) from refused


def new_file(plan: PlanWords, aim: str, data: dict[str, Plain]) -> str:
    """The text of a commitment's file, with the comment lines that the plan's other ones begin with.

    Raises NotWritten for words that no file can hold.
    """
    head = tuple(_filled(line, str(data["id"]), aim) for line in _usual_head(plan) or HEAD)
    return commitment_text(data, head)


def commitment_text(data: dict[str, Plain], head: tuple[str, ...]) -> str:
    """The text of a commitment's file that says exactly `data`, under the comment lines of `head`.

    Raises NotWritten for words that no file can hold.
    """
    page = Page(
        lambda at: ACTION_ORDER if at else COMMITMENT_ORDER, frozenset(), Notes(head, {}, {})
    )
    text = page.text(data)
    parsed = parse(text, "")
    if parsed.data != data or parsed.problems:
        raise NotWritten("These words can't be written in a plan's file. Nothing was changed.")
    return text


def head_for(identity: str, aim: str) -> tuple[str, ...]:
    """The comment lines that a commitment's file begins with."""
    return tuple(_filled(line, identity, aim) for line in HEAD)


def _usual_head(plan: PlanWords) -> list[str]:
    """The comment lines that most commitment files of the plan begin with, ids and aims left open."""
    paths = [path for paths in plan.opened.scan.paths.values() for path in paths]
    own = [p for p in paths if kind_of(p).kind == "commitment" and not kind_of(p).language]
    heads = [list(_head(plan.text(path) or "", path)) for path in own]
    times = Counter(line for head in heads for line in dict.fromkeys(head))
    usual = [line for line in times if times[line] > LEAST * len(heads)]
    return usual if len(heads) > 1 else []


def _head(text: str, path: str) -> Iterable[str]:
    identity, aim = kind_of(path).unit, path.partition("/")[0]
    for line in text.removeprefix("\ufeff").splitlines():
        if not line.startswith("#"):
            break
        yield line.replace(identity, "@ID@").replace(aim.upper(), "@AIM@")


def _filled(line: str, identity: str, aim: str) -> str:
    return line.replace("@ID@", identity).replace("@AIM@", aim.upper())


def _added(plan: PlanWords, found: Found, record: Filed, ids: Taken, *, is_new_file: bool) -> Added:
    died = tuple(each.command for each in plan.change.recovered)
    others = plan.terms.languages[1:]
    return Added(found, record, ids, is_new_file, others, plan.terms, plan.register, died)
