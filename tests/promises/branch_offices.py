"""Partners who work apart on one plan, each in a clone of their own, and every way to join their work."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from itertools import permutations, product
from pathlib import Path
from typing import Any, NamedTuple

from tests.git.repositories import SURROUNDINGS, git
from tests.running import Result, Run

DAY = "2026-06-15"
"""The day from which the merged plan is looked at."""
GIT, NO_RENAMES = "git by itself", "no renames"
ENGINES: dict[str, tuple[str, ...]] = {
    GIT: (),
    NO_RENAMES: ("-s", "recursive", "-X", "no-renames"),
}
"""How a merge is made: as git does by itself, and as hosting sites do that know no renames.

Git's newer strategy looks for renames whatever it is told, so the older one is asked by name.
"""
BOARD = ("--from", "partnership-board", "--minute", "Board 4")
POLICE, COUNCIL = ("--from", "elverwick-police"), ("--from", "elverwick-council")
WANTING = {"nobody-askable"}
"""What check warns of before anybody has done anything."""
QUICK = ("-c", "core.fsync=none", "-c", "gc.auto=0")
"""Nobody pulls the plug in a test."""
Item = dict[str, Any]


class Office:
    """One partner's clone of the plan."""

    def __init__(self, root: Path, run: Run) -> None:
        self.root, self.plan, self._run = root, root / "plan", run

    def __call__(self, *words: str) -> Result:
        """A command that goes well."""
        done = self.refused(*words)
        assert done.code == 0, done
        return done

    def refused(self, *words: str) -> Result:
        """A command, however it ends."""
        return self._run(*words, cwd=self.root)

    def ask(self, *words: str) -> Item:
        """The JSON answer of a reading command, as at DAY."""
        words = (*words, "--format", "json", "--as-of", DAY)
        found: Item = json.loads(self._run(*words, cwd=self.root).out)
        return found

    def item(self, identity: str) -> Item:
        """What show says of one action or commitment."""
        item: Item = self.ask("show", identity)["item"]
        return item

    def is_said(self, identity: str, **expected: object) -> None:
        """Fails unless show says exactly this of an action or commitment."""
        item = self.item(identity)
        assert {key: item[key] for key in expected} == expected

    def names(self, identity: str) -> list[str]:
        """The records that show tells of an action, by name."""
        return [record["name"] for record in self.item(identity)["records"]]

    def told(self) -> dict[str, list[str]]:
        """The errors and warnings that check tells, but those of the plan they began with."""
        found: dict[str, list[str]] = {}
        for problem in self.ask("check")["items"]:
            if problem["severity"] != "advice" and problem["code"] not in WANTING:
                found.setdefault(problem["code"], []).append(problem["message"])
        return found

    def wrote(self, *words: str) -> str:
        """A command that writes one record, and the record's name."""
        before = set(self.records())
        self(*words)
        (name,) = set(self.records()) - before
        return name

    def records(self, identity: str = "") -> dict[str, Path]:
        """The records in the plan's first language whose names speak of an id, by name."""
        found = self.plan.glob("*/COM-*/*.yaml")
        return {p.stem: p for p in found if identity in p.stem and not p.stem.endswith(".cy")}

    def edit(self, path: str, old: str, new: str) -> None:
        """What somebody does by hand in a file of the plan."""
        file = self.plan / path
        text = file.read_text("utf-8")
        assert text.count(old) == 1, (path, old, text)
        file.write_text(text.replace(old, new), "utf-8")

    def save(self, branch: str = "") -> None:
        """Commit everything, and push it as a branch, "" for the one that the office stands on."""
        git(self.root, "add", "-A")
        git(self.root, "commit", "-q", "--allow-empty", "-m", "Work")
        git(self.root, "push", "-q", "origin", f"HEAD:refs/heads/{branch}" if branch else "HEAD")


Work = tuple[str, ...] | Callable[[Office], object]
"""One command, or whatever a partner does."""


class Joined(NamedTuple):
    """A merge that git carried out: the tree that came of it, or the `conflicts` that git asks about."""

    order: tuple[str, ...]
    engine: str
    tree: str
    conflicts: tuple[str, ...]


class Partnership:
    """A shared repository with a plan, the partners' offices, and the desk where all is joined."""

    def __init__(self, folder: Path, origin: Path, run: Run) -> None:
        self.folder, self._run = folder, run
        self.origin = Path(shutil.copytree(origin, folder / "origin.git"))

    def office(self, name: str, start: str = "main") -> Office:
        """A new clone that stands on a new branch of its own, which begins at another one."""
        root = self.folder / "offices" / name
        git(self.folder, "clone", "-q", "--shared", *QUICK, str(self.origin), str(root))
        git(root, "switch", "-q", "--no-track", "-c", name, f"origin/{start}")
        return Office(root, self._run)

    def first(self, *work: Work) -> None:
        """What everybody knows: done on main, before they part."""
        office = self.office("main-office")
        do(office, work)
        office.save("main")

    def apart(self, **offices: Sequence[Work]) -> None:
        """Each partner works in a clone that was made before anybody pushed, and pushes."""
        there = {name: self.office(name) for name in offices}
        for name, work in offices.items():
            do(there[name], work)
            there[name].save()

    def desk(self) -> Office:
        """The clone in which branches are joined: it stands on no branch."""
        root = self.folder / "desk"
        if not root.exists():
            git(self.folder, "clone", "-q", "--shared", *QUICK, str(self.origin), "desk")
        return Office(root, self._run)

    def join(self, order: Sequence[str], engine: str = GIT) -> Joined:
        """Merge branches one after the other into the first; stops at the first conflict."""
        root = self.desk().root
        git(root, "clean", "-q", "-fdx")
        git(root, "fetch", "-q", "origin")
        return self._join(root, order, engine)

    def _join(self, root: Path, order: Sequence[str], engine: str) -> Joined:
        git(root, "checkout", "-q", "-f", "--detach", f"origin/{order[0]}")
        for name in order[1:]:
            conflicts = merge(root, f"origin/{name}", ENGINES[engine])
            if conflicts:
                return Joined(tuple(order), engine, "", conflicts)
        return Joined(tuple(order), engine, git(root, "rev-parse", "HEAD^{tree}").strip(), ())

    def joins(self, *names: str, engines: Sequence[str] = tuple(ENGINES)) -> Iterator[Joined]:
        """Every order of the branches, by every engine."""
        yield (first := self.join(names, engines[0]))
        root, asked = self.desk().root, bool(first.conflicts)
        for order, engine in list(product(permutations(names), engines))[1:]:
            if asked:
                git(root, "clean", "-q", "-fdx")  # what git could not lay down anywhere
            joined = self._join(root, order, engine)
            asked = bool(joined.conflicts)
            yield joined

    def together(self, *names: str, engines: Sequence[str] = tuple(ENGINES)) -> Office:
        """The desk with everything joined: in every order git asks nothing, and gives the same."""
        made = list(self.joins(*names, engines=engines))
        assert not any(joined.conflicts for joined in made), made
        assert len({joined.tree for joined in made}) == 1, made
        return self.desk()

    def conflicts(self, *names: str, engines: Sequence[str] = tuple(ENGINES)) -> set[str]:
        """The paths that a person is asked about: in every order there are some."""
        made = list(self.joins(*names, engines=engines))
        assert all(joined.conflicts for joined in made), made
        return {path.removeprefix("plan/") for joined in made for path in joined.conflicts}


def do(office: Office, work: Sequence[Work]) -> None:
    """Carry out what a partner does, in order."""
    for each in work:
        if callable(each):
            each(office)
        else:
            office(*each)


def merge(root: Path, name: str, settings: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Merge one revision; the paths in conflict, which are left as git leaves them."""
    done = subprocess.run(
        ["git", "merge", "-q", "--no-edit", *settings, name],
        cwd=root,
        env=SURROUNDINGS,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        return ()
    unmerged = git(root, "diff", "--name-only", "--diff-filter=U").split()
    assert unmerged, done
    return tuple(sorted(unmerged))


def take(desk: Office, side: str, *paths: str) -> None:
    """Solve conflicts by hand: the whole of one side ("ours" or "theirs"), and commit."""
    for path in paths:
        git(desk.root, "checkout", "-q", f"--{side}", f"plan/{path}")
    git(desk.root, "add", "-A")
    git(desk.root, "commit", "-q", "--no-edit")


def make_origin(folder: Path, plan: Path) -> Path:
    """A bare repository with a plan on its branch main."""
    seed, origin = folder / "seed", folder / "origin.git"
    shutil.copytree(plan, seed / "plan")
    git(seed, "init", "-q", "-b", "main")
    git(seed, "add", "-A")
    git(seed, "commit", "-q", "-m", "The plan")
    git(seed, "repack", "-adq")
    git(folder, "clone", "-q", "--bare", str(seed), str(origin))
    return origin
