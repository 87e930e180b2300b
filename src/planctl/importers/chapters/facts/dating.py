"""The years of a plan, the period that a document looks back at and the day it was made, in its words."""

import re
from collections.abc import Iterable

from planctl.importers.chapters.labels import alike
from planctl.locale.months import MONTHS_BY_WORD

_MONTH = "(?:" + "|".join(sorted(map(re.escape, MONTHS_BY_WORD), key=len, reverse=True)) + ")"
_YEAR = r"20\d\d"
_FINANCIAL = rf"{_YEAR}\s?[/–-]\s?\d\d(?!\d)"
_TO = r"\s?(?:-|–|—|/|to|until|i|hyd|tan)\s?"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)? )?{_MONTH}\.? {_YEAR}"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.](?:{_YEAR}|\d\d)|{_YEAR}-\d\d-\d\d"
)
_SPANS = (
    re.compile(rf"\b{_FINANCIAL}\s?(?:-|–|—|to|until|i|hyd)\s?{_FINANCIAL}"),
    re.compile(rf"\b{_YEAR}{_TO}{_YEAR}\b"),
    re.compile(rf"\b{_MONTH} {_YEAR}\s?(?:-|–|—|to|until|i|hyd)\s?{_MONTH} {_YEAR}\b"),
)
_SHORT_SPAN = re.compile(rf"\b({_YEAR})\s?[-–/]\s?(\d\d)(?!\d|[-–/]\d)")
_QUARTER = r"(?:q|quarter |chwarter |ch)[1-4]\b"
_OF_QUARTER = rf"(?:{_FINANCIAL}|\d\d[/-]\d\d(?![\d/-]))"
_PERIODS = (
    re.compile(rf"\b{_QUARTER}[,:]?(?: of| o)? ?\(?{_OF_QUARTER}\)?"),
    re.compile(rf"\b{_OF_QUARTER}[,:]? ?\(?{_QUARTER}\)?"),
    re.compile(
        r"\b(?:as (?:at|of)|position at|fel (?:yr oedd )?(?:ar|yn)|(?:up )?to(?: the)? end of"
        rf"|hyd at(?: ddiwedd)?|(?:rag|status|progress) at) (?:the )?(?:{_DAY})"
    ),
    re.compile(
        r"\b(?:mid-year|half-year(?:ly)?|six[- ]month(?:ly)?|interim|canol blwyddyn|hanner blwyddyn)\b.*"
    ),
    re.compile(rf"\b{_MONTH}(?: {_YEAR})?\s?(?:-|–|—|to|i|hyd)\s?{_MONTH} {_YEAR}\b"),
    re.compile(rf"\b{_QUARTER}(?: {_YEAR})?"),
)
"""Forms of a period, the surest first. What is none that planctl keeps is asked about with its words."""
_REPORTS = re.compile(
    r"\b(?:progress|monitoring|updates?|highlight|outturn"
    r"|(?:annual|yearly|quarterly|monthly|year-end|end of year|mid-year|half[- ]year(?:ly)?|six[- ]month(?:ly)?"
    r"|interim|performance|status) (?:progress |performance )?(?:reports?|reviews?)"
    r"|reports? (?:for|on|to)|reports?(?=\W*(?:20\d\d|q[1-4]\b|quarter|$))"
    r"|adroddiad (?:blynyddol|chwarterol|monitro|interim|cynnydd)|adroddiad(?=\W*(?:20\d\d|chwarter|$))"
    r"|cynnydd|diweddariad|monitro|adolygiad (?:blynyddol|chwarterol))\b"
)
"""What a document is that looks back: a review or report may also be what an action plan answers."""
_YEARS = re.compile(rf"\b{_FINANCIAL}")
_SINGLE = re.compile(rf"\b(?:{_MONTH} )?{_YEAR}\b(?![/–-])")
_DONE = (
    r"(?:produced|published|issued|updated|prepared|dated?|revised|written|approved|adopted|agreed)"
)
_DONE_WELSH = r"(?:dyddiad(?: cyhoeddi)?|cyhoeddwyd|diweddarwyd(?: ddiwethaf)?|cynhyrchwyd|lluniwyd|cymeradwywyd)"
_DOCUMENT = r"(?:document|report|strategy|framework|tracker|(?:[a-z]+ ){0,2}plan)"
_VERSION = r"(?:version|fersiwn|draft|drafft|v)\b:? ?v?\d?[\d.]*(?: [^,;|\d]{0,30})?[,;|–-]?"
_MADE = re.compile(
    rf"(?:(?:(?:this|the|our) )?(?:{_DOCUMENT}(?: was| is)? )?(?:last )?{_DONE}"
    rf"|last reviewed|date of \w+|{_DONE_WELSH}|{_VERSION}|v\d[\d.]*[,;|–-]?)"
    r"(?: by [^,;:\d]{2,60}?| gan [^,;:\d]{2,60}?)?"
    rf"(?: on| in| ar| ym mis| ym| yn| yng)?\s*[:–-]?\s*(?P<day>{_DAY})\W*"
)
PARTS = re.compile(r"\s{1,3}[-–—|•/]\s{1,3}|[;|\n]\s*")
"""What stands between the parts of a line that says several things of its document."""
_ALONE = re.compile(rf"\(?(?P<day>{_DAY})\)?\W*")


def span_in(text: str) -> str:
    """The years of a plan as the words say them: “2023-2028”, “2024/25 to 2027/28”; "" for none."""
    low = alike(text)
    for pattern in _SPANS:
        for found in pattern.finditer(low):
            years = re.findall(_YEAR, found[0])
            if years[0] < years[-1]:
                return text[found.start() : found.end()]
    for found in _SHORT_SPAN.finditer(low):
        if int(found[2]) > int(found[1]) % 100 + 1:
            return text[found.start() : found.end()]
    return ""


def year_in(text: str) -> str:
    """The one financial year that the name of a plan gives, "" for none: “Action Plan 2024/25”."""
    found = _YEARS.search(alike(text))
    return text[found.start() : found.end()] if found and not is_report(text) else ""


def is_report(text: str) -> bool:
    """Whether a title says that its document looks back."""
    return bool(_REPORTS.search(alike(text)))


def period_in(text: str) -> str:
    """The period that words look back at: “Q2 2025-26”, “as at 30 September 2025”; "" for none.

    A whole year counts only where the words say that they report.
    """
    low = alike(text)
    for pattern in _PERIODS:
        if (found := pattern.search(low)) and not _is_span(found[0]):
            return text[found.start() : found.end()].strip(" ()")
    if not is_report(text):
        return ""
    years = [each for each in _YEARS.finditer(low) if not _is_longer(each[0])]
    years = years or [each for each in _SINGLE.finditer(low) if not span_in(text)]
    return text[years[-1].start() : years[-1].end()] if years else ""


def _is_span(words: str) -> bool:
    """Whether months name more than a year: that is a plan's span and no period of a report."""
    years = [int(year) for year in re.findall(_YEAR, words)]
    return len(years) == 2 and years[1] - years[0] > 1


def _is_longer(words: str) -> bool:
    found = _SHORT_SPAN.search(words)
    return bool(found and int(found[2]) != (int(found[1]) + 1) % 100)


def made_in(text: str) -> str:
    """The words that date a document, of a line that says no more: “May 2022”; "" for none."""
    low = alike(text)
    found = _MADE.fullmatch(low) or _ALONE.fullmatch(low)
    return text[found.start("day") : found.end("day")] if found else ""


def date_of(text: str) -> str:
    """The words that date a document in a line that may say more: “Updated October 2025 – Quarter 2”."""
    if whole := made_in(text):
        return whole
    dated = ((part, _MADE.fullmatch(alike(part))) for part in PARTS.split(text))
    return first_of(part[d.start("day") : d.end("day")] for part, d in dated if d)


def first_of(found: Iterable[str]) -> str:
    """The first that is not empty."""
    return next(filter(None, found), "")
