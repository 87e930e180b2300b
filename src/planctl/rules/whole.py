"""Do the units fit together? Rules over ids, links and aims."""

from collections.abc import Iterable, Iterator, Sequence

from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.strays import Ids, ids_of
from planctl.model.summary import Minted, Summary
from planctl.rules.finding import Finding
from planctl.rules.nearest import did_you_mean, quoted

PLAN, LEADS = "plan.yaml", "leads.yaml"
NO_SUCH_ID = "Ids look like ACT-042 or COM-12: planctl list shows them all."


def missing_files(paths: Iterable[str]) -> Iterator[Finding]:
    """What a plan cannot do without and is not among the paths of its folder."""
    there = set(paths)
    for path, holds in ((PLAN, "the plan's terms"), (LEADS, "the register of leads")):
        if path not in there:
            help_line = f"It holds {holds}; take it from git, or begin with planctl init."
            yield Finding(path, (), "file-missing", f"{path} is not there", help_line)


def unread_files(others: Iterable[str], records: frozenset[str]) -> Iterator[Finding]:
    """YAML files of the folder that are none of the plan's kinds. `others` leaves litter out.

    `records` are those of them that say what only a record says.
    """
    for path in others:
        if path in records:
            message = "nothing reads this record: it lies in no commitment's folder"
            yield Finding(path, (), "record-misplaced", message, RECORD_KINDS)
        elif path.endswith(".yaml"):
            message = "nothing reads this file: its name and place say no kind of file"
            yield Finding(path, (), "file-unknown", message, KINDS)


RECORD_KINDS = "Lay it into the folder of its commitment, as AIM/COM-12/: it counts from then on."
KINDS = "A commitment is AIM/COM-12-some-words.yaml; its records lie in the folder AIM/COM-12/."


def ids_once(summaries: Sequence[Summary], _terms: Terms, _register: Register) -> Iterator[Finding]:
    """Every id stands for one thing. A gap in the numbers is no fault."""
    first: dict[str, Minted] = {}
    everything = sorted(_minted(summaries), key=lambda m: (m.id, m.path, len(m.keys), m.keys))
    for minted in everything:
        other = first.setdefault(minted.id, minted)
        if other is not minted:
            place = "further up in this file" if other.path == minted.path else f"in {other.path}"
            message = f"{minted.id} is also {place}"
            help_line = _mend_twice(minted, other, summaries)
            yield Finding(minted.path, minted.keys, "id-twice", message, help_line, minted.id)


def _mend_twice(minted: Minted, other: Minted, summaries: Sequence[Summary]) -> str:
    if _words(minted, summaries) & _words(other, summaries):
        return "Both say the same: leave it where it belongs, and take it out of the other place."
    file = minted.path.rpartition("/")[2]
    return f"To give this one the next free id: planctl renumber {file}:{minted.id}."


def _words(minted: Minted, summaries: Sequence[Summary]) -> set[str]:
    """What an action or commitment says in one file; a commitment without actions is not asked."""
    here = [t for s in summaries for t in s.tracked if t.path == minted.path]
    if minted.keys == ("id",):
        return {tracked.commitment for tracked in here}
    return {tracked.action.action for tracked in here if tracked.action.id == minted.id}


def _minted(summaries: Iterable[Summary]) -> Iterator[Minted]:
    return (minted for summary in summaries for minted in summary.minted)


def links_resolve(
    summaries: Sequence[Summary], _terms: Terms, _register: Register
) -> Iterator[Finding]:
    """Every id pointed at is there."""
    if ids_unread(summaries):
        return
    ids = {minted.id for minted in _minted(summaries)}
    for summary in summaries:
        for link in summary.links:
            if link.id not in ids:
                message = f"nothing has the id {quoted(link.id)}"
                help_line = did_you_mean(link.id, ids, NO_SUCH_ID)
                yield Finding(link.path, link.keys, "link-unknown", message, help_line)


def closures_lead_on(
    summaries: Sequence[Summary], _terms: Terms, _register: Register
) -> Iterator[Finding]:
    """What is closed into another action goes on there, or in what that one was closed into."""
    into = {
        tracked.action.id: tracked.settled.into
        for summary in summaries
        for tracked in summary.tracked
        if tracked.settled.into
    }
    for minted in _minted(summaries) if into else ():
        round_trip = _round_trip(minted.id, into)
        if round_trip:
            message = f"{minted.id} was closed into {', and that into '.join(round_trip)}"
            help_line = f"Open the one that goes on: planctl reopen {minted.id} --reason TEXT."
            yield Finding(
                minted.path, minted.keys, "closed-in-circle", message, help_line, minted.id
            )


def _round_trip(start: str, into: dict[str, str]) -> list[str]:
    """The ids from one closed action back to itself; empty where it leads on."""
    trip: list[str] = []
    at = into.get(start, "")
    while at and at not in trip:
        trip.append(at)
        if at == start:
            return trip
        at = into.get(at, "")
    return []


def records_have_subject(
    summaries: Sequence[Summary], _terms: Terms, _register: Register
) -> Iterator[Finding]:
    """Every record is about something in the plan, under the id it has now, wherever it lies."""
    ids = ids_of(summaries)
    unread = ids_unread(summaries)
    for summary in summaries:
        for subject, path in summary.strays:
            place = ids.place(subject, path, summary.key)
            if ids.owner(subject, place) is not None:
                continue
            if subject in ids.heirs:
                yield _renumbered(subject, path, ids, place)
            elif not unread:
                message = f"nothing in the plan has the id {subject}"
                help_line = did_you_mean(subject, ids.units, NO_SUCH_ID)
                yield Finding(
                    path, _subject_keys(subject), "record-orphan", message, help_line, subject
                )


def _renumbered(subject: str, path: str, ids: Ids, place: str) -> Finding:
    """A record about an id given anew: it counts nowhere until somebody says which is meant."""
    meant = ids.meant(subject, place)
    if len(meant) == 1:
        message = f"{subject} is {meant[0]} now"
        help_line = f"Write {meant[0]} here, if the record is about that action."
    else:
        message = f"{subject} was given twice: this can be about {' or '.join(meant)}"
        help_line = "Write the one that is meant; if it is right, lay the file into its folder."
    return Finding(path, _subject_keys(subject), "record-renumbered", message, help_line, subject)


def _subject_keys(subject: str) -> tuple[str]:
    return ("action",) if subject.startswith("ACT") else ("commitment",)


def ids_unread(summaries: Iterable[Summary]) -> bool:
    """Whether a commitment's file is unreadable: then an id that seems missing may stand in it."""
    paths = (path for summary in summaries for path in summary.unreadable)
    return any(path.rpartition("/")[2].startswith("COM-") for path in paths)


def aims_known(
    summaries: Sequence[Summary], terms: Terms, _register: Register
) -> Iterator[Finding]:
    """Every commitment lies in the folder of an aim."""
    ids = _aim_ids(terms)
    for minted in _minted(summaries):
        aim = minted.path.partition("/")[0]
        if ids and minted.keys == ("id",) and aim not in ids:
            message = f"the plan has no aim {quoted(aim)}"
            help_line = did_you_mean(aim, ids, f"The plan's aims are: {', '.join(ids)}.")
            yield Finding(minted.path, (), "aim-unknown", message, help_line, minted.id)


def aims_used(summaries: Sequence[Summary], terms: Terms, _register: Register) -> Iterator[Finding]:
    """Every aim has a commitment, once the plan has any."""
    used = {minted.path.partition("/")[0] for minted in _minted(summaries)}
    used |= {path.partition("/")[0] for summary in summaries for path in summary.unreadable}
    for at, aim in enumerate(terms.aims):
        if used and aim.id and aim.id not in used:
            message = f"the aim {quoted(aim.id)} has no commitments"
            help_line = f"Commitments of this aim lie in the folder {aim.id}/."
            yield Finding(PLAN, ("aims", at, "id"), "aim-empty", message, help_line)


def _aim_ids(terms: Terms) -> list[str]:
    return [aim.id for aim in terms.aims if aim.id]
