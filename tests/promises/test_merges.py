"""Two clones write at once: git's own merge keeps every record, and `check` names what clashes."""

import json
import re
import shutil
from collections.abc import Callable
from itertools import combinations, groupby
from pathlib import Path
from typing import NamedTuple

import pytest

from planctl.storage.yaml_events import Plain
from tests.git.repositories import git
from tests.promises.records import Partner, Written, written
from tests.running import Run

ACTS = {
    "approves", "refuses", "verifies", "sends_back", "agrees",
    "closes", "reopens", "changes", "accepts", "corrects",
}  # fmt: skip
AS_OF = "2026-11-21"


class Clones(NamedTuple):
    """A repository whose branches `ours` and `theirs` each add records; `both` is every record."""

    root: Path
    before: tuple[Written, ...]
    ours: tuple[Written, ...]
    theirs: tuple[Written, ...]

    @property
    def both(self) -> dict[str, Written]:
        """Every record there must be in the end, by path."""
        return {w.path: w for w in (*self.before, *self.ours, *self.theirs)}


def write(root: Path, records: tuple[Written, ...]) -> None:
    for record in records:
        path = root / "plan" / record.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(record.text, encoding="utf-8", newline="\n")


def commit(root: Path, message: str) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "--no-verify", "-m", message)


@pytest.fixture(scope="module")
def clones(tmp_path_factory: pytest.TempPathFactory, real_plan: Path) -> Clones:
    """Twelve records known to both, five that both type word for word, 195 more from each."""
    root = tmp_path_factory.mktemp("plan-repository")
    shutil.copytree(real_plan, root / "plan")
    git(root, "init", "-q", "-b", "main")
    before = Partner(1).write(12)
    write(root, before)
    commit(root, "The plan")
    same = Partner(2, before).write(5)
    sides = [(*same, *Partner(seed, (*before, *same)).write(195)) for seed in (3, 4)]
    for name, records in zip(("ours", "theirs"), sides, strict=True):
        git(root, "switch", "-q", "-c", name, "main")
        write(root, records)
        commit(root, f"What happened, as {name} know it")
    return Clones(root, before, *sides)


def merge(root: Path, strategy: str) -> None:
    git(root, "switch", "-q", "--detach", "origin/ours")
    git(root, "merge", "-q", "--no-edit", "-s", strategy, "origin/theirs")


def merge_the_other_way(root: Path, strategy: str) -> None:
    git(root, "switch", "-q", "--detach", "origin/theirs")
    git(root, "merge", "-q", "--no-edit", "-s", strategy, "origin/ours")


def rebase(root: Path, strategy: str) -> None:
    git(root, "switch", "-q", "--detach", "origin/ours")
    git(root, "rebase", "-q", "-s", strategy, "origin/theirs")


def tree_of(clones: Clones, root: Path, join: Callable[[Path, str], None], strategy: str) -> str:
    git(root, "clone", "-q", str(clones.root), "clone")
    clone = root / "clone"
    join(clone, strategy)
    assert git(clone, "status", "--porcelain") == ""
    return git(clone, "rev-parse", "HEAD^{tree}").strip()


def blobs(root: Path, tree: str) -> dict[str, str]:
    """The records of a tree: path in the plan folder -> the hash of its bytes."""
    lines = git(root, "ls-tree", "-r", tree, "plan/").splitlines()
    found = {line.split("\t")[1].removeprefix("plan/"): line.split()[2] for line in lines}
    return {path: blob for path, blob in found.items() if re.search(r"/COM-[0-9]+/", path)}


@pytest.fixture(scope="module")
def joined(clones: Clones) -> str:
    """The tree that the plain merge gives, read from the objects alone: no file is touched."""
    return git(clones.root, "merge-tree", "--write-tree", "ours", "theirs").strip()


def test_each_side_writes_two_hundred_records_of_every_act(clones: Clones) -> None:
    for side in (clones.ours, clones.theirs):
        assert len({record.path for record in side}) == 200
        assert {key for record in side for key in record.data} >= ACTS
        assert any("rag" in record.data for record in side)


def test_every_record_of_both_sides_is_there_after_the_merge(clones: Clones, joined: str) -> None:
    assert len(clones.both) == 12 + 5 + 2 * 195
    there = blobs(clones.root, joined)
    assert there.keys() == clones.both.keys()
    sides = [blobs(clones.root, side) for side in ("ours", "theirs")]
    assert there == sides[0] | sides[1]


@pytest.mark.parametrize("strategy", ["ort", "resolve"])
@pytest.mark.parametrize("join", [merge, merge_the_other_way, rebase])
def test_git_joins_them_without_a_conflict_whichever_way(
    clones: Clones,
    joined: str,
    tmp_path: Path,
    join: Callable[[Path, str], None],
    strategy: str,
) -> None:
    assert tree_of(clones, tmp_path, join, strategy) == joined


# --- which of them clash, worked out from what was written alone


class Rating(NamedTuple):
    """A rating at its place: `name` is the record that stands there now."""

    subject: str
    sender: str
    period: str
    day: str
    name: str
    rag: str

    @property
    def place(self) -> tuple[str, ...]:
        """One lead, one action, one period, one day: only one rating can stand there."""
        return self[:4]


def quarter_of(day: str) -> str:
    """What a record of July to September 2026 speaks of: the first quarter until its round closes."""
    assert "2026-08-01" <= day <= "2026-09-30"
    return "2026-27 Q1" if day <= "2026-07-28" else "2026-27 Q2"


def chain(record: Written, by_name: dict[str, Written]) -> list[dict[str, Plain]]:
    """What a record says, then what the one it corrects says, and so on to the first report."""
    before = by_name.get(str(record.data.get("corrects")))
    return [record.data, *(chain(before, by_name) if before else [])]


def ratings(records: list[Written]) -> list[Rating]:
    """Every rating, each correction in the place of what it corrects."""
    by_name = {record.name: record for record in records}
    mended = {record.data.get("corrects") for record in records}
    found = []
    for record in records:
        if record.name in mended or "agrees" in record.data or "rag" not in record.data:
            continue
        said = chain(record, by_name)
        first, day = said[-1], str(said[-1]["date"])
        period = next((str(words["period"]) for words in said if "period" in words), "")
        subject = str(first.get("action") or first.get("commitment"))
        standing = (subject, str(first["from"]), period or quarter_of(day), day)
        found.append(Rating(*standing, record.name, str(record.data["rag"])))
    return sorted(found)


def clashes(records: list[Written]) -> dict[tuple[str, ...], set[frozenset[str]]]:
    """For each place where ratings differ, the pairs of records that say different things."""
    found: dict[tuple[str, ...], set[frozenset[str]]] = {}
    for place, same in groupby(ratings(records), key=lambda rating: rating.place):
        pairs = {
            frozenset((one.name, other.name))
            for one, other in combinations(same, 2)
            if one.rag != other.rag
        }
        if pairs:
            found[place] = pairs
    return found


SAID_TWICE = re.compile(
    r"(?P<sender>\S+) rated (?P<subject>\S+) twice for (?P<period>.+?) on .+, \w+ in (?P<name>\S+)"
)


def named(problem: dict[str, str]) -> frozenset[str]:
    """The two records that a problem names: the one it stands in, and the one in its words."""
    found = SAID_TWICE.fullmatch(problem["message"])
    assert found, problem["message"]
    return frozenset((Path(problem["path"]).stem, found["name"]))


def check(planctl: Run, root: Path) -> tuple[int, list[dict[str, str]]]:
    """The exit code of `check`, and the errors it tells."""
    done = planctl("check", "--as-of", AS_OF, "--format", "json", cwd=root)
    items = json.loads(done.out)["items"]
    return done.code, [item for item in items if item["severity"] == "error"]


def said_twice(errors: list[dict[str, str]], clones: Clones) -> list[dict[str, str]]:
    """The errors about ratings; any other is about two decisions on one thing, both of them here."""
    decided = [error for error in errors if error["code"] == "decided-twice"]
    names = {Path(path).stem for path in clones.both}
    for error in decided:
        here = Path(error["path"]).stem
        others = {name for name in names if name in error["message"]}
        assert {here, *others} <= names
        assert others, error
        assert all(about(name) == about(here) for name in others), error
    rest = [error for error in errors if error not in decided]
    assert {error["code"] for error in rest} == {"said-twice"}
    return rest


def about(name: str) -> str:
    """The id that a record's name speaks of."""
    return "-".join(name.split("-")[3:5])


@pytest.fixture
def merged(clones: Clones, joined: str, tmp_path: Path) -> Path:
    """The files of the merged plan, as a person has them after pulling."""
    root = tmp_path / "merged"
    root.mkdir()
    git(clones.root, "--work-tree", str(root), "read-tree", joined)
    git(clones.root, "--work-tree", str(root), "checkout-index", "-a")
    git(clones.root, "read-tree", "HEAD")
    return root


def test_check_names_exactly_the_true_clashes(clones: Clones, merged: Path, planctl: Run) -> None:
    expected = clashes(list(clones.both.values()))
    code, errors = check(planctl, merged)
    errors = said_twice(errors, clones)
    assert code == 1
    pairs = {named(error) for error in errors}
    assert len(expected) >= 10, "the records are too few to clash: the test says nothing"
    assert pairs <= set().union(*expected.values())
    assert all(pairs & here for here in expected.values())


def test_some_clashes_come_from_the_merge_alone(clones: Clones) -> None:
    own = [clashes([*clones.before, *side]).keys() for side in (clones.ours, clones.theirs)]
    assert clashes(list(clones.both.values())).keys() > own[0] | own[1]


def test_before_the_merge_each_side_is_sound_but_for_its_own_clashes(
    clones: Clones, tmp_path: Path, real_plan: Path, planctl: Run
) -> None:
    shutil.copytree(real_plan, tmp_path / "plan")
    write(tmp_path, (*clones.before, *clones.ours))
    _, errors = check(planctl, tmp_path)
    expected = clashes([*clones.before, *clones.ours])
    errors = said_twice(errors, clones)
    assert {named(error) for error in errors} <= set().union(*expected.values())


def test_no_record_of_the_merged_plan_is_taken_for_unread_or_misnamed(
    merged: Path, planctl: Run
) -> None:
    done = planctl("check", "--as-of", AS_OF, "--format", "json", cwd=merged)
    told = {item["code"] for item in json.loads(done.out)["items"]}
    assert not told & {"record-misnamed", "record-changed", "record-orphan", "record-unknown"}
    answer = planctl("list", "--as-of", AS_OF, "--format", "json", cwd=merged)
    assert answer.code == 0
    assert "unreadable" not in json.loads(answer.out)


def test_two_corrections_of_one_report_that_differ_are_a_clash(
    tmp_path: Path, real_plan: Path, planctl: Run
) -> None:
    shutil.copytree(real_plan, tmp_path / "plan")
    said: dict[str, Plain] = {"action": "ACT-008", "from": "regional-team", "date": "2026-07-14"}
    first = written({**said, "rag": "amber"})
    seconds = [written({**said, "rag": rag, "corrects": first.name}) for rag in ("green", "red")]
    write(tmp_path, (first, *seconds))
    _, errors = check(planctl, tmp_path)
    assert [error["code"] for error in errors] == ["said-twice"]
