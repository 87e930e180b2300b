"""What each path of a plan repository is: told by its place and name alone, before anything is opened."""

import re
from functools import lru_cache
from typing import NamedTuple

COMMITMENT = re.compile(r"COM-[0-9]+(-[^/]*)?")
RECORD_FOLDER = re.compile(r"COM-[0-9]+")
LANGUAGE = re.compile(r"\.([a-z]{2})$")


class FileKind(NamedTuple):
    """What a file is: `kind`, its language ("" for the plan's first), and the unit it belongs to.

    Kinds: plan, leads, commitment, record, round, frozen, narrative, other. A unit is one commitment
    with its records, told by the commitment's id, "" for the files of the whole plan.
    """

    kind: str
    language: str
    unit: str


@lru_cache(maxsize=4096)
def kind_of(path: str) -> FileKind:
    """The kind of a file, by its path relative to the plan folder, with forward slashes."""
    *folders, name = path.split("/")
    stem, dot, ending = name.rpartition(".")
    if not dot or ending not in ("yaml", "md"):
        return FileKind("other", "", "")
    found = LANGUAGE.search(stem)
    language = found[1] if found else ""
    stem = stem[: found.start()] if found else stem
    if ending == "md":
        return FileKind("narrative", language, "")
    kind, unit = _kind_of_yaml(folders, stem)
    return FileKind(kind, language, unit)


def _kind_of_yaml(folders: list[str], stem: str) -> tuple[str, str]:
    if not folders:
        return (stem, "") if stem in ("plan", "leads") else ("other", "")
    if folders == ["rounds"]:
        return "round", ""
    if folders == ["frozen"]:
        return "frozen", ""
    if RECORD_FOLDER.fullmatch(folders[-1]):
        return "record", folders[-1]
    if COMMITMENT.fullmatch(stem):
        return "commitment", "-".join(stem.split("-")[:2])
    return "other", ""


def identity_of(path: str) -> str:
    """A record's identity: its file's name without the ending (and without a language)."""
    stem = path.rpartition("/")[2].removesuffix(".yaml")
    found = LANGUAGE.search(stem)
    return stem[: found.start()] if found else stem


def translated(path: str) -> str:
    """The path of the file that a `NAME.cy.yaml` stands beside."""
    stem = path.removesuffix(".yaml")
    return LANGUAGE.sub("", stem) + ".yaml"
