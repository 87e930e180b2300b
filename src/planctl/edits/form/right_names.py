"""Records whose name does not say what they say, and the name that does."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.storage.admit_record import admit_record
from planctl.storage.document import Document, open_document
from planctl.storage.layout import identity_of, kind_of, translated
from planctl.storage.naming import check_name, right_name
from planctl.storage.opening import Opened


class Renaming(NamedTuple):
    """A file to be renamed, or the reason why it can't be. `new` is "" then, `refusal` otherwise."""

    path: str
    new: str
    refusal: str = ""


def renamings(opened: Opened, paths: Iterable[str]) -> list[Renaming]:
    """The misnamed among these records, each with its texts in other languages.

    A record that another one names keeps its name, for that record's words name it so.
    """
    everything = sorted({path for unit in opened.scan.paths.values() for path in unit})
    taken = set(everything)
    found: list[Renaming] = []
    for path in paths:
        kind = kind_of(path)
        right = _right_name(opened, path) if kind.kind == "record" and not kind.language else ""
        if not right:
            continue
        beside = [
            each for each in everything if kind_of(each).language and translated(each) == path
        ]
        for each in _renamed(opened, everything, [path, *beside], right):
            found.append(_free(each, taken))
            taken.add(each.new)
    return found


def _right_name(opened: Opened, path: str) -> str:
    """The name that a misnamed record should have, "" for one that is rightly named or unreadable."""
    document: Document = open_document(path, opened.read)
    record = admit_record(document, opened.plan.terms, opened.plan.register)
    if record is None:
        return ""
    check_name(record, document)
    is_misnamed = any(problem.code == "record-misnamed" for problem in document.problems)
    return right_name(record, document.canonical) if is_misnamed else ""


def _renamed(
    opened: Opened, everything: list[str], paths: list[str], right: str
) -> Iterator[Renaming]:
    old = identity_of(paths[0])
    by = next((p for p in everything if p not in paths and _names(opened, p, old)), "")
    for path in paths:
        folder = path.rpartition("/")[0]
        language = kind_of(path).language
        new = f"{folder}/{right}{f'.{language}' if language else ''}.yaml"
        refusal = f"{by} names it by the name it has" if by else ""
        yield Renaming(path, "" if by else new, refusal)


def _names(opened: Opened, path: str, name: str) -> bool:
    if kind_of(path).kind != "record":
        return False
    data = open_document(path, opened.read).map or {}
    return name in data.values()


def _free(each: Renaming, taken: set[str]) -> Renaming:
    if each.new in taken:
        return each._replace(new="", refusal=f"{each.new} is there already")
    return each
