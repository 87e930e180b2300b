"""The rules over one commitment with its records, in the order in which they are asked."""

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
