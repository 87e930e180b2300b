"""Is it sound? Rules that turn a plan into findings; each list reads as a table of contents."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from planctl.model.lead import Register
from planctl.model.plan import Plan, Terms
from planctl.model.summary import Summary
from planctl.rules import final, frozen, languages, register, rounds, terms, timely, whole
from planctl.rules.finding import Finding

if TYPE_CHECKING:
    from planctl.model.unit import Unit
    from planctl.rules.unit_rules import UNIT_RULES as UNIT_RULES

UnitRule: TypeAlias = "Callable[[Unit, Terms, Register], Iterable[Finding]]"
WholeRule: TypeAlias = Callable[[Sequence[Summary], Terms, Register], Iterable[Finding]]
TimelyRule: TypeAlias = Callable[[Plan, Sequence[Summary], date], Iterable[Finding]]

WHOLE_RULES: tuple[WholeRule, ...] = (
    terms.bodies_known,
    terms.ratings_once,
    terms.aims_once,
    terms.codes_known,
    frozen.agreed_by_known,
    terms.errors_told,
    register.names_once,
    register.links_known,
    register.contacts_read,
    rounds.asked_known,
    register.questions_settled,
    whole.ids_once,
    whole.links_resolve,
    whole.closures_lead_on,
    whole.records_have_subject,
    whole.aims_known,
    whole.aims_used,
    languages.texts_complete,
    languages.texts_current,
)
TIMELY_RULES: tuple[TimelyRule, ...] = (
    timely.dated_in_time,
    timely.green_in_time,
    timely.somebody_askable,
    timely.leads_succeeded,
    timely.silence_heard,
    timely.dates_spread,
    final.states_final,
)


def __getattr__(name: str) -> tuple[UnitRule, ...]:
    """Load UNIT_RULES when first wanted: a plan that has not changed needs none of them."""
    if name == "UNIT_RULES":
        from planctl.rules.unit_rules import UNIT_RULES

        return UNIT_RULES
    raise AttributeError(name)
