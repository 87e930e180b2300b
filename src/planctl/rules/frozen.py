"""Are the records still there that a period was agreed on? Rules over the files of frozen periods."""

from collections.abc import Iterable, Iterator, Sequence

from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.summary import Summary
from planctl.rules.finding import Finding
from planctl.rules.nearest import meant, quoted

FROM_GIT = "A period that was agreed is made from exactly these records: take {what} from git."


def agreed_by_known(
    _summaries: Sequence[Summary], terms: Terms, register: Register
) -> Iterator[Finding]:
    """The body that agreed a period is registered."""
    for frozen in terms.frozen:
        if register.leads and frozen.body not in register.by_id:
            message = f"the register does not know {quoted(frozen.body)}"
            help_line = meant(frozen.body, register)
            yield Finding(frozen.path, ("from",), "body-unknown", message, help_line)


def records_kept(terms: Terms, names: Iterable[str]) -> Iterator[Finding]:
    """Every record that was counted is among the names of the plan's records, and no other.

    Nothing of `names` is looked at while no period has been agreed.
    """
    if not terms.frozen:
        return
    from planctl.model.frozen import digest_of, mark_of

    there = {mark_of(name): name for name in names}
    for frozen in terms.frozen:
        for at, counted in enumerate(frozen.commitments):
            place = ("commitments", at, "records")
            marks = counted.marks.split()
            gone = sum(mark not in there for mark in (*marks, *counted.changes.split()))
            if gone:
                message = f"records counted for {counted.commitment} that are gone: {gone}"
                help_line = FROM_GIT.format(what="them back")
                yield Finding(frozen.path, place, "frozen-changed", message, help_line)
            elif (len(marks), digest_of(there[mark] for mark in marks)) != (
                counted.records,
                counted.digest,
            ):
                message = f"records and digest of {counted.commitment} do not fit its marks"
                help_line = FROM_GIT.format(what="this file")
                yield Finding(frozen.path, place, "frozen-changed", message, help_line)
