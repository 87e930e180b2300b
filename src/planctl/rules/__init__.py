"""Is it sound? Rules that turn a plan into findings; each list can be read as a table of contents."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeAlias

from planctl.model.lead import Register
from planctl.model.plan import Plan, Terms
from planctl.model.unit import Summary, Unit
from planctl.rules.finding import Finding

UnitRule: TypeAlias = Callable[[Unit, Terms, Register], Iterable[Finding]]
WholeRule: TypeAlias = Callable[[Sequence[Summary], Terms, Register], Iterable[Finding]]
TimelyRule: TypeAlias = Callable[[Plan, Sequence[Summary], date], Iterable[Finding]]

UNIT_RULES: tuple[UnitRule, ...] = ()
WHOLE_RULES: tuple[WholeRule, ...] = ()
TIMELY_RULES: tuple[TimelyRule, ...] = ()
