"""Whether a plan is sound with what a document would write into it."""

from collections.abc import Mapping
from datetime import date

from planctl.errors import NotAllowed
from planctl.model.problem import Problem
from planctl.rules.codes import severity_of
from planctl.storage.checking import problems_of
from planctl.storage.opening import Opened, open_texts


def newly_wrong(
    now: Mapping[str, bytes], before: Mapping[str, bytes], day: date
) -> tuple[Problem, ...]:
    """The errors that a plan of these files has, and had not before: what `check` would then say.

    Raises NotAllowed where the plan's own files could not be read any more.
    """
    opened = open_texts(dict(now))
    if not opened.sound:
        first = next(iter(opened.problems), None)
        why = f"{first.path}: {first.message}" if first else "its own files can't be read"
        raise NotAllowed(f"this would be no plan: {why}. Nothing was written.")
    known = (
        {each[0:1] + each[4:] for each in _errors(open_texts(dict(before)), day)}
        if before
        else set()
    )
    return tuple(each for each in _errors(opened, day) if each[0:1] + each[4:] not in known)


def _errors(opened: Opened, day: date) -> tuple[Problem, ...]:
    policies = opened.plan.terms.policies
    found = problems_of(opened, day)
    return tuple(each for each in found if severity_of(each.code, policies) == "error")
