"""What was recorded before about an action: the few records that a new one may have to correct."""

import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planctl.edits.record_text import ACT_KEYS, ORDER
from planctl.errors import WrongUsage
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.storage.finding import Found, Read
from planctl.storage.layout import parts
from planctl.storage.yaml_events import Plain, decode, parse

KEYS = frozenset(ORDER)
NAMED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-(ACT|COM)-[0-9]+-")


class Earlier(NamedTuple):
    """A record that is there already: its name, its path, and what it says in the one form."""

    name: str
    path: str
    data: dict[str, Plain]

    @property
    def corrects(self) -> str:
        """The name of the record it stands in for, or ""."""
        return str(self.data.get("corrects", ""))


class Shelf(NamedTuple):
    """Where the records of one commitment lie, and how they are read."""

    root: str
    folder: str
    read: Read
    terms: Terms
    register: Register

    def data(self, path: str) -> dict[str, Plain] | None:
        """What a record says in the one form, None where it is not there or cannot be read."""
        from planctl.storage.lenient import Reader  # most updates have no earlier one to read

        content = self.read(path)
        text = decode(content, path)[0] if content is not None else None
        data = parse(text, path).data if text is not None else None
        return None if data is None else Reader(self.terms, self.register).record(data, KEYS)

    def names(self) -> list[str]:
        """The names of all records, without their endings and those in other languages."""
        files = [file for folder in self._folders() for file in _files(self.root, folder)]
        named = [parts(file) for file in sorted(files) if not file.startswith(".")]
        return [stem for stem, language, ending in named if ending == "yaml" and not language]

    def get(self, name: str) -> Earlier | None:
        """The record of a name, None where there is none that can be read."""
        for folder in self._folders():
            path = f"{folder}/{name}.yaml"
            data = self.data(path)
            if data is not None:
                return Earlier(name, path, data)
        return None

    def get_anywhere(self, name: str) -> Earlier | None:
        """The same of the whole plan: an action that was moved left its records where they lay."""
        from planctl.storage.scanning import scan

        for path in (path for paths in scan(self.root).paths.values() for path in paths):
            if path.endswith(f"/{name}.yaml"):
                data = self.data(path)
                return None if data is None else Earlier(name, path, data)
        return None

    def _folders(self) -> list[str]:
        """Its own folder, then those it may have left under the other aims when it was moved."""
        unit = self.folder.rpartition("/")[2]
        return list(dict.fromkeys([self.folder, *(f"{aim.id}/{unit}" for aim in self.terms.aims)]))


def _files(root: str, folder: str) -> list[str]:
    try:
        return os.listdir(os.path.join(root, folder))
    except OSError:
        return []


def corrected_by_hand(shelf: Shelf, found: Found, typed: str) -> Earlier:
    """The update about this action that was named with --corrects, as a name or as a path.

    Raises WrongUsage, with the nearest name, when there is no such update.
    """
    name = os.path.basename(typed).removesuffix(".yaml")
    earlier = shelf.get(name) if name in shelf.names() else shelf.get_anywhere(name)
    if earlier and _is_update_of(earlier, found):
        return earlier
    from difflib import get_close_matches

    known = [each for each in shelf.names() if f"-{found.id}-" in each]
    near = get_close_matches(name, known, 1, 0.5)
    hint = f"Did you mean {near[0]}?" if near else f"See its records with: planctl show {found.id}"
    raise WrongUsage(f'there is no update "{name}" of {found.id}', hint)


def rated_on(shelf: Shelf, found: Found, sender: str, day: date) -> list[Earlier]:
    """The ratings of an action that one lead gave on a day, those corrected since left out."""
    updates = [each for each in _said_on(shelf, found, sender, day) if _is_update_of(each, found)]
    corrected = {each.corrects for each in updates}
    return [each for each in updates if each.data.get("rag") and each.name not in corrected]


def _said_on(shelf: Shelf, found: Found, sender: str, day: date) -> Iterator[Earlier]:
    for name in _candidates(shelf.names(), f"{day.isoformat()}-{found.id}-{sender}-"):
        earlier = shelf.get(name)
        said = (day.isoformat(), sender)
        if earlier and (earlier.data.get("date"), earlier.data.get("from")) == said:
            yield earlier


def _candidates(names: Iterable[str], start: str) -> Iterator[str]:
    """Names that begin so, and those typed by hand that say nothing: only their keys can tell."""
    return (name for name in names if name.startswith(start) or not NAMED.match(name))


def _is_update_of(earlier: Earlier, found: Found) -> bool:
    subject = earlier.data.get("action") or earlier.data.get("commitment")
    return subject == found.id and not any(key in earlier.data for key in ACT_KEYS)
