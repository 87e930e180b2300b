"""What may stand under a key of a file: days, periods, ids, numbers, yes and no."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from planctl.model.ids import is_canonical
from planctl.model.period import APRIL, Period, is_plans_day, parse_period

ISO_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"
SLUG = re.compile(KEBAB[1:-1])


def _day(value: object) -> date:
    try:
        text = str(value)
        if len(text) == len("2026-11-21"):
            day = date.fromisoformat(text)
            if is_plans_day(day):
                return day
    except ValueError:
        pass
    raise PydanticCustomError(
        "date-unknown",
        'not a day: "{value}"',
        {
            "value": str(value),
            "help": "Write year-month-day, from 1990 to 2200, for example 2026-11-21.",
        },
    )


def _period(value: object, info: ValidationInfo) -> Period:
    """The gate's context is the month in which the plan's years start."""
    starts = info.context or APRIL
    period = parse_period(str(value), starts)
    if period is None:
        quarter, year = (Period(2026, quarter, starts) for quarter in (2, None))
        raise PydanticCustomError(
            "period-unknown",
            'not a period: "{value}"',
            {"value": str(value), "help": f'Write a quarter, "{quarter}", or a year, "{year}".'},
        )
    return period


def _identity(kind: str) -> object:
    def check(value: object) -> str:
        text = str(value)
        if not (is_canonical(text) and text.startswith(kind)):
            example = "ACT-042" if kind == "ACT" else "COM-12"
            raise PydanticCustomError(
                "id-malformed",
                'not an id: "{value}"',
                {"value": text, "help": f"An id looks like {example}."},
            )
        return text

    return BeforeValidator(check)


def _slug(value: object) -> str:
    text = str(value)
    if not SLUG.fullmatch(text):
        raise PydanticCustomError(
            "id-malformed",
            'not an id: "{value}"',
            {
                "value": text[:80],
                "help": 'An id has small letters, digits and hyphens, for example "regional-team".',
            },
        )
    return text


def _yes(value: object) -> bool:
    if value in ("yes", "no"):
        return value == "yes"
    raise PydanticCustomError(
        "value-unknown",
        'neither yes nor no: "{value}"',
        {"value": str(value), "help": "Write yes or no."},
    )


def _whole(value: object) -> int:
    text = str(value)
    if text.isascii() and text.isdigit() and len(text) < 6:
        return int(text)
    raise PydanticCustomError(
        "number-unknown",
        'not a whole number: "{value}"',
        {"value": text[:40], "help": "Write digits only, for example 28."},
    )


def _like(pattern: str, help_line: str) -> object:
    known = re.compile(pattern[1:-1])

    def check(value: object) -> str:
        text = str(value)
        if not known.fullmatch(text):
            raise PydanticCustomError(
                "value-unknown",
                'not as planctl writes it: "{value}"',
                {"value": text[:40], "help": help_line},
            )
        return text

    return BeforeValidator(check)


Slug = Annotated[str, BeforeValidator(_slug), WithJsonSchema({"type": "string", "pattern": KEBAB})]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "pattern": ISO_DAY})]
InPeriod = Annotated[
    Period,
    BeforeValidator(_period),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{4}([-/][0-9]{2,4})?([ -]Q[1-4])?$"}),
]
ActionId = Annotated[str, _identity("ACT"), Field(json_schema_extra={"pattern": "^ACT-[0-9]{3,}$"})]
CommitmentId = Annotated[
    str, _identity("COM"), Field(json_schema_extra={"pattern": "^COM-[0-9]{2,}$"})
]
Yes = Annotated[bool, BeforeValidator(_yes), WithJsonSchema({"enum": ["yes", "no", True, False]})]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": ["integer", "string"]})]
FIGURE = r"^[0-9]{1,5}( of [0-9]{1,5})?$"
DIGEST = r"^[0-9a-f]{64}$"
MARKS = r"^[0-9a-f]{8}( [0-9a-f]{8})*$"
FROZEN = "A period that was agreed is not edited: take the file from git."
Figure = Annotated[
    str, _like(FIGURE, FROZEN), WithJsonSchema({"type": ["string", "integer"], "pattern": FIGURE})
]
Digest = Annotated[
    str, _like(DIGEST, FROZEN), WithJsonSchema({"type": "string", "pattern": DIGEST})
]
Marks = Annotated[str, _like(MARKS, FROZEN), WithJsonSchema({"type": "string", "pattern": MARKS})]
Month = Literal[
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
