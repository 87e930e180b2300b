"""A number, day or time as a workbook shows it, by the format of its cell."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from planctl.locale.months import format_day, month_name

_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|([0#?.,]+)|(%)|((?i:general|standard)|.)', re.DOTALL
)
_WELSH = re.compile(r"\[\$-(?:[0-9A-Fa-f]*0)?452\]")
_UNSEEN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_OWN_WAYS = re.compile(r"[Ee][+-]|/|\[[<>=]")
"""Powers of ten, fractions and conditions: such a number is given in its plain form."""
_WORDS = re.compile(r"[A-Za-z0-9À-ÿŴ-ŷ]")
MOST_PLACES = 15
"""Most digits after the point: a spreadsheet counts no further."""


def shown_number(value: int | float, number_format: str) -> str:
    """A number with the digits, signs and words that its format gives it; "" where it shows nothing."""
    if number_format.lower() in ("", "general", "standard", "@") or _is_own_way(number_format):
        return format(value, ".15g")
    sections = _sections(number_format)
    at = 1 if value < 0 < len(sections) - 1 else 2 if value == 0 and len(sections) > 2 else 0
    sign = "-" if value < 0 and at == 0 else ""
    return _in_section(Decimal(repr(abs(value))), sections[at], sign)


def shown_text(text: str, number_format: str) -> str:
    """A text with what its format says of texts: nothing, in most; "" where texts are not shown."""
    sections = _sections(number_format) if ";" in number_format else []
    if len(sections) < 4:
        return text
    parts = (found[1] or found[2] or found[6] or "" for found in _TOKEN.finditer(sections[3]))
    return "".join(text if part == "@" else part for part in parts)


def shown_day(value: date | time | timedelta, number_format: str) -> tuple[str, date | None]:
    """A day in words, as far as its format shows it, and the day itself where all of it is shown.

    "31 March 2026"; "March 2026" where no days are shown, "31 March" where no years are. Words that
    the format puts before or after it are said too, and may make another time of it: "w/c", "FY".
    """
    if isinstance(value, timedelta):
        return str(value), None
    if isinstance(value, time):
        return format(value, "%H:%M"), None
    day = value.date() if isinstance(value, datetime) else value
    before, after = _words_around(number_format)
    if not (before or after):
        return _plain_day(day, number_format)
    words, _ = _plain_day(day, number_format)
    if words == str(day.year) and "yyy" not in _UNSEEN.sub("", number_format).lower():
        words = words[-2:]
    return f"{before}{words}{after}".strip(), None


def _words_around(number_format: str) -> tuple[str, str]:
    """The words that a format puts before and after a day; "" where those are only signs."""
    before, after, has_begun = "", "", False
    for found in _TOKEN.finditer(_sections(number_format)[0]):
        sign = found[6] or ""
        words = found[1] or found[2] or (" " if sign == " " else "")
        if sign and sign in "dmyhsDMYHS":
            after, has_begun = "", True
        elif has_begun:
            after += words
        else:
            before += words
    return before if _WORDS.search(before) else "", after if _WORDS.search(after) else ""


def _plain_day(day: date, number_format: str) -> tuple[str, date | None]:
    seen = _UNSEEN.sub("", number_format).lower()
    lang = "cy" if _WELSH.search(number_format) else "en"
    month = month_name(day.month, lang)
    has_month = "m" in re.sub(r"h+[^dy]*", "", seen)
    if "d" in seen:
        is_whole = "y" in seen or not has_month
        return (format_day(day, lang), day) if is_whole else (f"{day.day} {month}", None)
    if not has_month:
        return str(day.year), None
    return (f"{month} {day.year}" if "y" in seen else month), None


def _is_own_way(number_format: str) -> bool:
    return _OWN_WAYS.search(re.sub(r'"[^"]*"|\\.', "", number_format)) is not None


def _sections(number_format: str) -> list[str]:
    """What a format says of numbers above nothing, below it, of nothing itself, and of texts."""
    sections = [""]
    for found in _TOKEN.finditer(number_format):
        if found[6] == ";":
            sections.append("")
        else:
            sections[-1] += found[0]
    return sections


def _in_section(size: Decimal, section: str, sign: str) -> str:
    shape = ""
    parts: list[str | None] = []
    for found in _TOKEN.finditer(section):
        quoted, escaped, bracket, digits, percent, other = found.groups()
        if digits:
            shape += digits
            parts += [None] if len(shape) == len(digits) else []
        elif bracket and bracket.startswith("$"):
            parts.append(bracket[1:].partition("-")[0])
        elif percent:
            size *= 100
            parts.append("%")
        elif (other or "").lower() in ("general", "standard"):
            parts.append(format(size, ".15g"))
        else:
            parts.append(quoted or escaped or other or "")
    words = (_digits(size, shape) if part is None else part for part in parts)
    return sign + "".join(words).strip()


def _digits(size: Decimal, shape: str) -> str:
    """A number of nothing or more with as many digits as zeros and signs stand in a shape: "#,##0.00"."""
    whole, _, rest = shape.rstrip(",").partition(".")
    size = size.scaleb(-3 * (len(shape) - len(shape.rstrip(","))))
    places = min(sum(sign in "0#?" for sign in rest), MOST_PLACES)
    try:
        rounded = size.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    except InvalidOperation:
        return format(size, ".15g")
    text = format(rounded, ",f" if "," in whole else "f")
    before, _, after = text.partition(".")
    kept = after[: rest.count("0")] + after[rest.count("0") :].rstrip("0")
    before = before.rjust(whole.count("0"), "0") if before != "0" or "0" in whole else ""
    return f"{before}.{kept}" if kept else before
