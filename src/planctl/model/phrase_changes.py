"""Phrases that were changed and still show it: "March 2022 (was March 2021)", "~~2024~~ 2025"."""

from planctl.model.phrase_spans import Reader
from planctl.model.phrase_words import Calendar, ask, match
from planctl.model.timescale import Timescale

_GAP = r"[ ,;:([-]+"
_WAS = r"(?:was|previously|formerly|originally|original|gynt|oedd|yn flaenorol)"
_FROM = r"(?:(?:extended|moved|changed|revised|slipped) from)"
_NOW = r"(?:now|(?:extended|moved|changed|revised|slipped) to|revised|bellach|nawr|yn awr)"
_MARKS = "()[]*†‡.,; "  # what may stand around either part without meaning anything
_FORMS = (
    r"~~ ?(?P<was>.+?) ?~~ ?(?P<now>.+)",
    rf"(?P<now>.+?){_GAP}(?:{_WAS}|{_FROM}):? (?P<was>.+)",
    rf"(?:{_WAS}:? )?(?P<was>.+?){_GAP}{_NOW}:? (?P<now>.+)",
    r"(?P<was>.+?) ?(?:→|-+>) ?(?P<now>.+)",
)


def changed(text: str, calendar: Calendar, settled: Reader) -> Timescale | None:
    """What is in force now, with what it was; `settled` reads words that show no change.

    Brackets need not be balanced: published tables leave them open. Where only what is in force can
    be read the whole asks, for without the original nobody can say how far it slipped.
    """
    for form in _FORMS:
        if found := match(form, text):
            return _newest(
                found["now"].strip(_MARKS), found["was"].strip(_MARKS), calendar, settled
            )
    return None


def _newest(now: str, was: str, calendar: Calendar, settled: Reader) -> Timescale | None:
    current = _either(now, calendar, settled)
    if current is None:
        return None
    before = _either(was, calendar, settled) or ask("unread", f'What does "{was}" mean?')
    before = before._replace(words=was)
    if before.certainty == "ask" and current.certainty != "ask":
        question = f'What it was before cannot be read: what does "{was}" mean?'
        current = ask(current.kind, question)._replace(was=current.was)
    return _with_original(current, before)


def _either(text: str, calendar: Calendar, settled: Reader) -> Timescale | None:
    return changed(text, calendar, settled) or settled(text, calendar)


def _with_original(current: Timescale, before: Timescale) -> Timescale:
    if current.was is None:
        return current._replace(was=before)
    return current._replace(was=_with_original(current.was, before))
