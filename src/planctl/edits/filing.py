"""Filing a record that has been made out: its text, and the name that pins what it says."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from planctl.edits.earlier import Shelf
from planctl.edits.record_text import head_of, record_text
from planctl.edits.typed import refuse_removed
from planctl.errors import NotWritten
from planctl.storage.finding import Found
from planctl.storage.naming import name_of
from planctl.storage.yaml_events import Plain


class Filed(NamedTuple):
    """One record, written or about to be.

    `path` is relative to the plan folder, `data` is what the record says in the one form. `is_new`
    is False where the very same was recorded before.
    """

    found: Found
    path: str
    text: str
    data: dict[str, Plain]
    is_new: bool = True

    @property
    def name(self) -> str:
        """The record's name, by which others refer to it."""
        return self.path.rpartition("/")[2].removesuffix(".yaml")


def file_record(
    shelf: Shelf,
    found: Found,
    data: dict[str, Plain],
    otherwise: Iterable[Mapping[str, Plain]] = (),
) -> Filed:
    """The record under its name; where another has that name by chance, as one of `otherwise`.

    `data` and each of `otherwise` say the same. Raises NotWritten when every name is taken, and
    WrongUsage for the mark of a redaction; a correction may carry it over, a change leave it.
    """
    if "corrects" not in data:
        said = {key: words for key, words in data.items() if key != "was"}
        refuse_removed(said, data.get("was", ""))
    path = ""
    for said in (data, *map(dict, otherwise)):
        name = name_of(str(said["date"]), found.id, str(said["from"]), said)
        path = f"{found.folder}/{name}.yaml"
        made = Filed(found, path, record_text(said, head_of(said)), said)
        if shelf.read(path) is None:
            return made
        if shelf.data(path) == said:
            return made._replace(is_new=False)
    raise NotWritten(f"{path} is there and says something else. Nothing was changed.")
