"""Records that lie where nothing reads them, told by their names or by what they say."""

from collections.abc import Iterable

from planctl.storage.document import Read, open_document
from planctl.storage.layout import parts
from planctl.storage.naming import NAME

SAID = frozenset({"from", "date"})
ABOUT = frozenset({"action", "commitment"})


def records_among(paths: Iterable[str], read: Read) -> frozenset[str]:
    """Which of these files, none of which is read as part of the plan, are records all the same."""
    return frozenset(path for path in paths if path.endswith(".yaml") and _is_record(path, read))


def _is_record(path: str, read: Read) -> bool:
    stem, language, _ = parts(path.rpartition("/")[2])
    if NAME.fullmatch(stem) and not language:
        return True
    keys = {key.strip().casefold() for key in open_document(path, read).map or ()}
    return keys >= SAID and bool(keys & ABOUT)
