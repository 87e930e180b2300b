"""What each path of a plan repository is: told by its place and name alone, before anything is opened."""

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple


class FileKind(NamedTuple):
    """What a file is: `kind`, its language ("" for the plan's first), and the unit it belongs to.

    Kinds: plan, leads, commitment, record, round, frozen, import, narrative, evidence, other. A unit is one
    commitment with its records, told by the commitment's id, "" for the files of the whole plan.
    """

    kind: str
    language: str
    unit: str


OTHER = FileKind("other", "", "")
EVIDENCE = FileKind("evidence", "", "")
EVIDENCE_FOLDER = "evidence"
"""Beside a commitment's records: copies of evidence, which are anybody's files and never read as ours."""
FOLDER_KINDS = {"rounds": "round", "frozen": "frozen", "imports": "import"}


@lru_cache(maxsize=4096)
def kind_of(path: str) -> FileKind:
    """The kind of a file, by its path relative to the plan folder, with forward slashes."""
    folders, _, name = path.rpartition("/")
    if is_in_evidence(folders):
        return EVIDENCE
    stem, language, ending = parts(name)
    if ending == "md":
        return FileKind("narrative", language, "")
    if ending != "yaml":
        return OTHER
    kind, unit = _kind_of_yaml(folders, stem)
    return FileKind(kind, language, unit)


def is_in_evidence(folder: str) -> bool:
    """Whether a folder is that of a commitment's evidence, or lies within it."""
    if EVIDENCE_FOLDER not in folder:
        return False
    names = folder.split("/")
    pairs = pairwise(names)
    return any(is_unit(above) and name == EVIDENCE_FOLDER for above, name in pairs)


def is_beside_records(path: str) -> bool:
    """Whether a file lies in the folder of a commitment's records, or below it."""
    return any(map(is_unit, path.split("/")[:-1]))


def parts(name: str) -> tuple[str, str, str]:
    """A file's name without language and ending, its language, and its ending without the dot."""
    stem, _, ending = name.rpartition(".")
    before, dot, language = stem.rpartition(".")
    if (
        dot
        and len(language) == 2
        and language.isascii()
        and language.isalpha()
        and language.islower()
    ):
        return before, language, ending
    return stem, "", ending


def _kind_of_yaml(folders: str, stem: str) -> tuple[str, str]:
    if not folders:
        return (stem, "") if stem in ("plan", "leads") else ("other", "")
    if folders in FOLDER_KINDS:
        return FOLDER_KINDS[folders], ""
    folder = folders.rpartition("/")[2]
    if is_unit(folder):
        return "record", folder
    unit = "-".join(stem.split("-", 2)[:2])
    return ("commitment", unit) if is_unit(unit) else ("other", "")


def is_unit(name: str) -> bool:
    """Whether a name is a commitment's id, as a record folder's is: COM-04."""
    return name.startswith("COM-") and name[4:].isascii() and name[4:].isdecimal()


def identity_of(path: str) -> str:
    """A record's identity: its file's name without the ending (and without a language)."""
    return parts(path.rpartition("/")[2])[0]


def translated(path: str) -> str:
    """The path of the file that a `NAME.cy.yaml` stands beside."""
    folders, slash, name = path.rpartition("/")
    return f"{folders}{slash}{parts(name)[0]}.yaml"
