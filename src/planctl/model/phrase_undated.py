"""Phrases that name no one day: none, to be confirmed, ongoing, and what comes round again."""

from planctl.model.phrase_words import MONTH, ONGOING, Calendar, ask, match, month_of, reading
from planctl.model.timescale import Certainty, Timescale

_NONE = r"|-+|n/?a|nil|none|no(?: set)? timescale|not applicable|dim"
_TO_BE = r"to be (?:confirmed|agreed|determined|decided|advised|announced|set)"
_TO_BE_CONFIRMED = (
    rf"(?:date |timescale )?(?:t\.?b\.?[acd]|{_TO_BE}|i'w (?:gadarnhau|gytuno|bennu))"
)

_EVERY = r"(?:each|every|once an?|once per|once every|once each|per)"
_YEARLY = (
    rf"(?:annual(?:ly)?|yearly|{_EVERY} (?:financial )?year|per annum|on an annual basis"
    r"|(?:yn )?flynyddol|blynyddol|bob blwyddyn)"
)
_RECURS = {
    "annually": _YEARLY,
    "quarterly": rf"(?:{_EVERY} quarter|(?:on a )?quarterly(?: basis)?"
    r"|(?:yn )?chwarterol|bob chwarter)",
    "monthly": rf"(?:{_EVERY} month|(?:on a )?monthly(?: basis)?|yn fisol|misol|bob mis)",
}
_EACH_MONTH = (
    rf"(?:each|every|bob(?P<mis> mis)?) {MONTH}",
    rf"{MONTH},? \(?{_YEARLY}\)?",
    rf"{_YEARLY},?[ -]+\(?(?:(?:in|by|each|every)(?: the)? )?(?:end of )?{MONTH}\)?",
)
_BESIDE = r"[ ,/&(-]+(?:and |a )?"


def none(text: str, _calendar: Calendar) -> Timescale | None:
    """No timescale: nothing at all, a dash, "n/a"."""
    return reading("none") if match(_NONE, text) else None


def to_be_confirmed(text: str, _calendar: Calendar) -> Timescale | None:
    """A timescale still to come: TBC, TBD, "to be agreed", i'w gadarnhau."""
    return reading("to-be-confirmed") if match(_TO_BE_CONFIRMED, text) else None


def ongoing(text: str, _calendar: Calendar) -> Timescale | None:
    """Work without an end: Ongoing, Continuous, Parhaus."""
    return reading("ongoing") if match(rf"(?:now )?{ONGOING}", text) else None


def recurring(text: str, _calendar: Calendar) -> Timescale | None:
    """What falls due again and again: Annually, "Every quarter", "Annually and ongoing".

    A year's last day is due by custom: the words do not say whether the year is a financial one.
    """
    for recurs, words in _RECURS.items():
        if match(rf"(?:{ONGOING}{_BESIDE})?{words}(?:{_BESIDE}{ONGOING})?\)?", text):
            certainty: Certainty = "conventional" if recurs == "annually" else "exact"
            return Timescale("", "recurring", certainty=certainty, recurs=recurs)
    return None


def each_month(text: str, _calendar: Calendar) -> Timescale | None:
    """What falls due in the same month of every year: "each May", "Annually in March", bob Mai."""
    for form in _EACH_MONTH:
        if found := match(form, text):
            if found["month"].lower() == "hydref" and not found.groupdict().get("mis"):
                return ask(
                    "recurring", 'Is it each October (write "bob mis Hydref") or each autumn?'
                )
            return Timescale("", "recurring", recurs=f"each-{month_of(found):02}")
    return None
