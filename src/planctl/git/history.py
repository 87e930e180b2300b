"""What the plan said at a revision, and what has changed since; reading leaves no trace in git."""

import hashlib
import os
import stat
from collections.abc import Callable
from typing import NamedTuple

from planctl.errors import Unreadable, WrongUsage
from planctl.git.door import HEX, GitFailedError, Repository

MOST_BYTES = 4 << 20
"""A larger file is not fetched from history: no file of a plan is half as large."""
_KINDS = {"120000": "it is a link", "160000": "it is another repository (a submodule)"}
ELSEWHERE = frozenset(_KINDS.values())
"""Why what leads elsewhere is skipped."""


class Skipped(NamedTuple):
    """A path, relative to the folder asked for, that gives no bytes; `why` ends no sentence."""

    path: str
    why: str


class FilesAt(NamedTuple):
    """The files of a folder at a revision: bytes by path, relative to the folder, and the rest."""

    files: dict[str, bytes]
    skipped: tuple[Skipped, ...]


class Changed(NamedTuple):
    """A file that differs from a revision. Paths are relative to the folder asked for.

    `status` is added, modified, deleted or renamed; `was` is the path it had at the revision, ""
    for an added file. A file renamed and changed as well is one deleted and one added.
    """

    path: str
    status: str
    was: str


class _Listed(NamedTuple):
    mode: str
    id: str


def files_at(repository: Repository, revision: str, folder: str | os.PathLike[str]) -> FilesAt:
    """Every file under a folder as it was at a revision, which may be a name or an id.

    Links, submodules, files over MOST_BYTES and bytes that this copy of the repository lacks are
    skipped, each with why. Raises WrongUsage when there is no such revision, GitFailedError when
    git gives no answer.
    """
    listed = _listed(repository, revision, folder)
    skipped = [Skipped(path, _KINDS[each.mode]) for path, each in listed.items() if _odd(each)]
    wanted = {path: each.id for path, each in listed.items() if not _odd(each)}
    refused = _refused(repository, sorted(set(wanted.values())))
    skipped += [Skipped(path, refused[name]) for path, name in wanted.items() if name in refused]
    contents = _contents(repository, sorted(set(wanted.values()) - set(refused)))
    files = {path: contents[name] for path, name in wanted.items() if name in contents}
    return FilesAt(files, tuple(sorted(skipped)))


def changes_since(
    repository: Repository, revision: str, folder: str | os.PathLike[str]
) -> tuple[Changed, ...]:
    """What differs in a folder as it lies on the disk from a revision, sorted by path.

    New files count whether git knows them or not, but for those it is told to ignore. Line endings
    make no difference, nor does the mode of a file. Raises as `files_at` does, and Unreadable for a
    file on the disk that cannot be read.
    """
    before = {
        path: each.id
        for path, each in _listed(repository, revision, folder).items()
        if not _odd(each)
    }
    now = _present(repository, folder)
    changed = [
        Changed(path, "modified", path)
        for path in before.keys() & now.keys()
        if before[path] not in _ids(now[path], before[path])
    ]
    gone = {path: before[path] for path in before.keys() - now.keys()}
    changed += _moved(gone, {path: now[path] for path in now.keys() - before.keys()})
    return tuple(sorted(changed))


def differences(
    repository: Repository,
    sides: tuple[str, str],
    folder: str | os.PathLike[str],
    wanted: Callable[[str], bool],
) -> dict[str, str]:
    """What became of the files of a folder between two revisions, by path: only of `wanted` paths.

    "new", "gone" or "changed", or "moved" for both paths of a file whose bytes stand elsewhere. A
    side that is "" is the disk. Raises as `changes_since` does.
    """
    like = next(filter(None, sides))
    was, now = (_ids_on(repository, side, like, folder, wanted) for side in sides)
    gone = {name for path in was.keys() - now.keys() for name in was[path]}
    new = {name for path in now.keys() - was.keys() for name in now[path]}
    found = {}
    for path in was.keys() | now.keys():
        ids = {*was.get(path, ()), *now.get(path, ())}
        if path in was and path in now:
            if not set(was[path]) & set(now[path]):
                found[path] = "changed"
        elif ids & gone & new:
            found[path] = "moved"
        else:
            found[path] = "new" if path in now else "gone"
    return found


def _ids_on(
    repository: Repository,
    side: str,
    like: str,
    folder: str | os.PathLike[str],
    wanted: Callable[[str], bool],
) -> dict[str, list[str]]:
    """The ids of the wanted files at a revision, or on the disk in the kind of id `like` is of."""
    if not side:
        present = _present(repository, folder)
        return {path: _ids(full, like) for path, full in present.items() if wanted(path)}
    listed = _listed(repository, side, folder)
    return {path: [e.id] for path, e in listed.items() if wanted(path) and not _odd(e)}


def has_commits(repository: Repository) -> bool:
    """Whether anything has been committed on the branch we are on."""
    return repository.ask("rev-parse", "--verify", "HEAD^{commit}").code == 0


def holds(repository: Repository, revision: str, folder: str | os.PathLike[str]) -> bool:
    """Whether there was any file in a folder at a revision. Raises as `files_at` does."""
    return bool(_listed(repository, revision, folder))


def is_committed(repository: Repository, path: str | os.PathLike[str]) -> bool:
    """Whether the newest commit of the branch we are on holds a file of that path."""
    if not has_commits(repository):
        return False
    name = repository.inside(path)
    return bool(repository.run("ls-tree", "-z", "--full-tree", "HEAD", "--", name))


def _listed(
    repository: Repository, revision: str, folder: str | os.PathLike[str]
) -> dict[str, _Listed]:
    commit = repository.revision(revision)
    prefix = repository.inside(folder)
    asked = ("--", prefix + "/") if prefix else ()
    out = repository.run("ls-tree", "-r", "-z", "--full-tree", commit, *asked)
    listed = {}
    for line in out.split(b"\0")[:-1]:
        head, _, name = line.partition(b"\t")
        mode, _kind, object_id = head.decode("ascii").split(" ")
        listed[_relative(name, prefix)] = _Listed(mode, object_id)
    return listed


def _relative(name: bytes, prefix: str) -> str:
    return os.fsdecode(name).removeprefix(prefix + "/" if prefix else "")


def _odd(listed: _Listed) -> bool:
    return listed.mode in _KINDS


def _refused(repository: Repository, names: list[str]) -> dict[str, str]:
    """Which objects will not be fetched, and why, by their id."""
    refused = {}
    for line in repository.run("cat-file", "--batch-check", given=_lines(names)).splitlines():
        name, kind, *size = line.decode("ascii", "replace").split(" ")
        if kind != "blob":
            refused[name] = "this copy of the repository does not hold its bytes"
        elif int(size[0]) > MOST_BYTES:
            refused[name] = f"it is larger than {MOST_BYTES >> 20} MiB"
    return refused


def _contents(repository: Repository, names: list[str]) -> dict[str, bytes]:
    out = repository.run("cat-file", "--batch", given=_lines(names))
    contents, at = {}, 0
    for name in names:
        end = out.index(b"\n", at)
        said, kind, size = out[at:end].decode("ascii", "replace").split(" ")
        if said != name or kind != "blob":
            raise GitFailedError(f"git cat-file did not give the file {name}.")
        contents[name] = out[end + 1 : end + 1 + int(size)]
        at = end + 1 + int(size) + 1
    return contents


def _lines(names: list[str]) -> bytes:
    return "".join(name + "\n" for name in names).encode("ascii")


def _present(repository: Repository, folder: str | os.PathLike[str]) -> dict[str, str]:
    """The regular files on the disk now, by their path relative to the folder: their full paths."""
    prefix = repository.inside(folder)
    asked = ("--", prefix + "/") if prefix else ()
    # Only names are asked of git: were it to compare bytes, it would run the filters that the
    # repository's own settings name.
    out = repository.run("ls-files", "-z", "-c", "-o", "--exclude-standard", "--full-name", *asked)
    found = {}
    for name in set(out.split(b"\0")) - {b""}:
        full = os.path.join(repository.root, os.fsdecode(name))
        if _is_regular(full):
            found[_relative(name, prefix)] = full
    return found


def _is_regular(path: str) -> bool:
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except OSError:  # it is gone, or stands where we may not look
        return False


def _ids(path: str, like: str) -> list[str]:
    """The ids git would give a file's bytes as they are, and with plain line endings."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.") from error
    forms = [data, data.replace(b"\r\n", b"\n")] if b"\r\n" in data else [data]
    return [_blob_id(form, like) for form in forms]


def _blob_id(data: bytes, like: str) -> str:
    """The id git gives to these bytes, in the kind of id that another one is of."""
    digest = hashlib.sha256() if len(like) == 64 else hashlib.sha1(usedforsecurity=False)
    digest.update(b"blob %d\0" % len(data))
    digest.update(data)
    return digest.hexdigest()


def _moved(gone: dict[str, str], new: dict[str, str]) -> list[Changed]:
    """What became of the files that are gone, and what is new: renamed where the bytes are same."""
    free = {name: path for path, name in sorted(gone.items(), reverse=True)}
    changed = []
    for path in sorted(new):
        ids = _ids(new[path], next(iter(free))) if free else []
        was = next((free.pop(name) for name in ids if name in free), "")
        changed.append(Changed(path, "renamed" if was else "added", was))
    used = {each.was for each in changed}
    return changed + [Changed(path, "deleted", path) for path in gone if path not in used]


def merge_base(repository: Repository, one: str, other: str) -> str:
    """The full id of the newest commit that two revisions have in common.

    Raises WrongUsage where there is no such revision, or nothing in common that this copy holds.
    """
    ids = repository.revision(one), repository.revision(other)
    answer = repository.ask("merge-base", *ids)
    name = answer.out.decode("ascii", "replace").strip()
    if answer.code or not HEX.fullmatch(name):
        hint = (
            "This copy may hold only the newest commits: `git fetch --unshallow` brings the rest."
        )
        shallow = repository.run("rev-parse", "--is-shallow-repository").strip() == b"true"
        raise WrongUsage(
            f'"{one}" and "{other}" have no commit in common.', hint if shallow else ""
        )
    return name


def full_name(repository: Repository, word: str) -> str:
    """A name for a revision that can mean nothing else: its full name, else its id; "" for none.

    For words that can mean something else as well; none of them raises.
    """
    try:
        commit = repository.revision(word)
    except WrongUsage:
        return ""
    answer = repository.ask("rev-parse", "--symbolic-full-name", "--end-of-options", word)
    name = answer.out.decode("utf-8", "replace").strip().rpartition("\n")[2]
    return name if name.startswith("refs/") else commit
