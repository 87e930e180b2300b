"""Reading leniently where the meaning is plain: each slip becomes the one form, with a fixable warning."""

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from planctl.model.ids import read_id
from planctl.model.lead import Register
from planctl.model.period import parse_period
from planctl.model.plan import Terms
from planctl.storage.document import Keys
from planctl.storage.yaml_events import Plain

DAY_FIRST = re.compile(r"([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})")
LIST_KEYS = frozenset({"languages", "aliases", "members", "was", "states", "errors"})
YES = frozenset({"yes", "true", "y", "on", "ie", "ydy"})
NO = frozenset({"no", "false", "n", "off", "na"})
STATE_WORDS = {
    "not started": "not started",
    "heb ddechrau": "not started",
    "in progress": "in progress",
    "started": "in progress",
    "ar y gweill": "in progress",
    "complete": "complete",
    "completed": "complete",
    "done": "complete",
    "wedi'i gwblhau": "complete",
}


class Slip(NamedTuple):
    """Something read leniently: where, what was written, what it was read as, and the code of the warning."""

    keys: Keys
    code: str
    written: str
    read: str


class Reader:
    """Turns what hands wrote into the one form, noting each slip."""

    def __init__(self, terms: Terms | None = None, register: Register | None = None) -> None:
        self.terms = terms
        self.register = register
        self.slips: list[Slip] = []

    def record(self, data: dict[str, Plain], known: frozenset[str]) -> dict[str, Plain]:
        """A record's data in the one form."""
        data = self.keys(data, known, lists=frozenset())
        for key in data:
            if key in RECORD_READERS:
                self._read(data, key, RECORD_READERS[key])
        if isinstance(data.get("supplied"), str):
            data["supplied"] = [{"reference": data["supplied"]}]
            self.slips.append(Slip(("supplied",), "list-wanted", "one text", "a list of one"))
        return data

    def keys(
        self,
        data: dict[str, Plain],
        known: frozenset[str],
        at: Keys = (),
        lists: frozenset[str] = LIST_KEYS,
    ) -> dict[str, Plain]:
        """Keys in their one spelling, `x-` keys and empty values left out.

        One text under a key of `lists` becomes a list of one.
        """
        clean: dict[str, Plain] = {}
        for key, value in data.items():
            if key.startswith("x-") or value == "" or value == []:
                continue
            right = (
                key if key in known else key.strip().casefold().replace(" ", "_").replace("-", "_")
            )
            if right in known and right != key and right not in data:
                self.slips.append(Slip((*at, key), "key-spelling", key, right))
            else:
                right = key
            if right in lists and isinstance(value, str):
                self.slips.append(Slip((*at, right), "list-wanted", value, "a list of one"))
                value = [value]
            clean[right] = value
        return clean

    def day(self, data: dict[str, Plain], key: str, at: Keys = ()) -> None:
        """A date in day-month-year order becomes year-month-day."""
        self._read(data, key, _day, at)

    def yes_no(self, data: dict[str, Plain], key: str, at: Keys = ()) -> None:
        """A yes or no in any of its words."""
        self._read(data, key, _yes, at)

    def _read(self, data: dict[str, Plain], key: str, how: "How", at: Keys = ()) -> None:
        value = data.get(key)
        if not isinstance(value, str):
            return
        code, right = how(self, value.replace("\u00a0", " ").strip())
        if right != value:
            data[key] = right
            if code:
                self.slips.append(Slip((*at, key), code, value, right))


How: TypeAlias = Callable[[Reader, str], tuple[str, str]]
"""Reads one value: the code of the slip there would be, and the value in the one form."""


def _lead(reader: Reader, value: str) -> tuple[str, str]:
    lead = reader.register.find(value) if reader.register else None
    return ("lead-alias", lead.id) if lead else ("", value)


def _rag(reader: Reader, value: str) -> tuple[str, str]:
    rag = reader.terms.scheme.read(value) if reader.terms else None
    return ("rag-word", rag) if rag else ("", value)


def _period(reader: Reader, value: str) -> tuple[str, str]:
    """Period forms are read alike, so no warning."""
    period = parse_period(value, reader.terms.year_starts if reader.terms else 4)
    return ("", str(period)) if period else ("", value)


def _id(_reader: Reader, value: str) -> tuple[str, str]:
    return "id-spelling", read_id(value) or value


def _day(_reader: Reader, value: str) -> tuple[str, str]:
    found = None if value[4:5] == "-" else DAY_FIRST.fullmatch(value)
    if not found:
        return "", value
    return "date-format", f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}"


def _state(_reader: Reader, value: str) -> tuple[str, str]:
    said = value.replace("’", "'").casefold()
    return "state-word", STATE_WORDS.get(said, value)


def _yes(_reader: Reader, value: str) -> tuple[str, str]:
    said = value.casefold()
    if said in YES:
        return ("" if said in ("yes", "true") else "yes-word"), "yes"
    return ("", "no") if said in NO else ("", value)


RECORD_READERS: dict[str, How] = {
    "action": _id,
    "commitment": _id,
    "into": _id,
    "from": _lead,
    "date": _day,
    "rag": _rag,
    "state": _state,
    "no_change": _yes,
    "period": _period,
    "agrees": _period,
}
