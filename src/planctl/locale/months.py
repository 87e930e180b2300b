"""The names of months and seasons in each language, as the CLDR spells them."""

from collections.abc import Mapping
from datetime import date

MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "cy": (
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
        "Rhagfyr",
    ),
}
"""Full names by language, January first."""

SHORT_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "cy": (
        "Ion",
        "Chwef",
        "Maw",
        "Ebr",
        "Mai",
        "Meh",
        "Gorff",
        "Awst",
        "Medi",
        "Hyd",
        "Tach",
        "Rhag",
    ),
}
"""Short names by language, January first; the Welsh ones are those used within a date."""

SEASONS: Mapping[str, tuple[str, ...]] = {
    "en": ("Spring", "Summer", "Autumn", "Winter"),
    "cy": ("Gwanwyn", "Haf", "Hydref", "Gaeaf"),
}
"""Season names by language, spring first. Hydref is also the month of October."""

# Other spellings people write: the four-letter Sept, the short names the CLDR gives for a month
# standing alone, and the Welsh names as they change after o, i, yn and yng.
_ALSO_WRITTEN = {
    "sept": 9,
    "chw": 2,
    "gor": 7,
    "fawrth": 3,
    "fai": 5,
    "fehefin": 6,
    "orffennaf": 7,
    "ngorffennaf": 7,
    "fedi": 9,
    "dachwedd": 11,
    "nhachwedd": 11,
    "ragfyr": 12,
}

MONTHS_BY_WORD: Mapping[str, int] = {
    word.lower(): number
    for names in (*MONTHS.values(), *SHORT_MONTHS.values())
    for number, word in enumerate(names, start=1)
} | _ALSO_WRITTEN
"""Every spelling of a month, in lower case without a full stop, to its number from 1 to 12."""


def month_name(number: int, lang: str = "en") -> str:
    """The full name of month 1 to 12; raises KeyError for a language planctl does not speak."""
    return MONTHS[lang][number - 1]


def short_month(number: int, lang: str = "en") -> str:
    """The short name of month 1 to 12; raises KeyError for a language planctl does not speak."""
    return SHORT_MONTHS[lang][number - 1]


def format_day(day: date, lang: str = "en") -> str:
    """A day in words and UK order: "21 November 2026", in Welsh "21 Tachwedd 2026"."""
    return f"{day.day} {month_name(day.month, lang)} {day.year}"
