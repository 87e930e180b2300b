"""The rules over one commitment with its records, in the order in which they are asked."""

from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.rules import (
    UnitRule,
    changes,
    contradictions,
    decisions,
    records,
    reports,
    requests,
    rewordings,
    words,
)

UNIT_RULES: tuple[UnitRule, ...] = (
    words.leads_known,
    words.accountable_known,
    words.timescales_readable,
    words.evidence_expected,
    words.words_whole,
    rewordings.actions_looked_at,
    changes.changes_made,
    records.senders_known,
    records.ratings_known,
    records.periods_inside,
    records.corrections_own,
    records.acceptances_known,
    decisions.records_named,
    decisions.others_sign_off,
    decisions.bodies_entitled,
    decisions.requests_readable,
    requests.requests_decided_once,
    contradictions.decisions_agree,
    reports.reports_countable,
    reports.senders_lead,
)
WITHOUT_TERMS: frozenset[UnitRule] = frozenset(
    {
        words.leads_known,
        words.accountable_known,
        words.timescales_readable,
        words.evidence_expected,
        changes.changes_made,
        records.senders_known,
        records.acceptances_known,
        decisions.records_named,
        decisions.requests_readable,
    }
)
"""Rules that ask nothing of plan.yaml, or only for more than whether words can be read."""
WITHOUT_REGISTER: frozenset[UnitRule] = frozenset(
    {
        words.timescales_readable,
        words.evidence_expected,
        words.words_whole,
        changes.changes_made,
        records.ratings_known,
        records.periods_inside,
        records.acceptances_known,
        decisions.records_named,
        decisions.requests_readable,
    }
)
"""Rules that ask nothing of leads.yaml."""


def rules_for(terms: Terms, register: Register) -> tuple[UnitRule, ...]:
    """The rules that can be asked: where plan.yaml or leads.yaml is unread, a record is not blamed."""
    asked = UNIT_RULES
    if not terms.is_read:
        asked = tuple(rule for rule in asked if rule in WITHOUT_TERMS)
    if not register.leads:
        asked = tuple(rule for rule in asked if rule in WITHOUT_REGISTER)
    return asked
